# Un teléfono para varias personas: a quién le toca, y pasarlo.

shared-turn = { $who } tiene el teléfono
shared-turn-change = Pasar
shared-choose-title = ¿Quién toma el teléfono?
shared-choose-lead = Lo privado es privado: tenga quien tenga el teléfono, las demás personas miran a otro lado. El rojo es de todo el mundo, siempre.
shared-for-title = Esto es para { $who }
shared-for-lead = Dale el teléfono a { $who } y mira a otro lado un momento. El rojo es de todo el mundo, siempre.
shared-i-am = Soy { $who }
shared-left = { $who } se ha ido.
