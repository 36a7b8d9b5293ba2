# La lámpara: su palabra en cada estado, por qué está así, y qué hacer cuando alguien no responde.
#
# Se ve desde el otro lado de la cama, y la lee gente con deseo, con sueño o con miedo: pocas palabras, y cortas. { $who }
# es un nombre. Las claves que acaban en -you las lee la persona de quien hablan.

## La palabra junto al color y la forma

lamp-off = Nada en marcha
lamp-green = Seguimos
lamp-yellow = Hasta aquí
lamp-red = Alto
lamp-lapsed = Alto
lamp-break = Pausa

## Por qué

why-nothing-on = No hay nada en marcha. Pide algo que te encantaría, o disfruta de la cercanía.
why-green = En marcha, y sigue siendo un sí de todo el mundo.
why-yellow = { $who } ha dicho amarillo: esto está bien, pero hasta aquí.
why-yellow-you = Has dicho amarillo: esto está bien, pero hasta aquí. Vuelve a verde cuando quieras.
why-red = Alto. { $who } ha dicho rojo.
why-red-you = Has dicho rojo. Todo se para. Tómate tu tiempo.
why-red-stopped = Todo el mundo ha parado. Con cariño, espera a que { $who } quiera volver.
why-red-stopped-you = Todo el mundo ha parado. Tómate tu tiempo; avisa cuando quieras volver.
why-red-waiting = Con cariño, espera a que { $who } también haya parado.
why-red-waiting-you = Alguien ha dicho rojo. Cuando hayas parado, dilo.
why-break = { $who } hace una pausa. Nadie pregunta por qué.
why-break-you = Estás haciendo una pausa. Avisa cuando vuelvas.

## Por qué se apagó: cada sí ha terminado, porque alguien no habría podido retirar el suyo

why-lapsed-unreachable = No se oye el teléfono de { $who }. Alto: toca mirarse a los ojos.
why-lapsed-offline = Se ha perdido tu conexión. Alto: toca mirarse a los ojos.
why-lapsed-hidden = La aplicación de { $who } no está a la vista. Alto: toca mirarse a los ojos.
why-lapsed-hidden-you = Tu aplicación no estaba a la vista. Alto: toca mirarse a los ojos.
why-lapsed-check-in = { $who } no ha respondido a «¿sigue siendo sí?». Alto: toca mirarse a los ojos.
why-lapsed-check-in-you = No has respondido a «¿sigue siendo sí?». Alto: toca mirarse a los ojos.
why-lapsed-diverged = Los teléfonos no cuentan lo mismo de lo que pasó. Alto: toca hablar y empezar de nuevo.
why-lapsed-withheld = Algo no ha llegado a tiempo. Alto: toca mirarse a los ojos.
why-lapsed-left = { $who } se ha ido. Alto: toca mirarse a los ojos.
why-lapsed-take-up = Antes había algo en marcha. ¿Sigue siendo sí?
why-lapsed-you = Las demás personas se enteran ahora de que no estabas. Alto: toca mirarse a los ojos.

## Cuidar de alguien

why-unable = { $who } no puede decir sí esta noche. Todo se apaga. Toca cuidarse.
why-unable-you = Esta noche no puedes pedir ni decir sí; tu no y tu alto cuentan siempre. Deja que alguien te cuide.

# Solo los números de los que hay certeza. 112: el número único de toda la Unión Europea (Directiva (UE) 2018/1972,
# artículo 109). 911: el de Estados Unidos y Canadá. Un móvil toma los dos por números de emergencia esté donde esté
# (3GPP TS 22.101, apartado 10.1.1). Los textos de un solo país nombran el suyo.
-emergency-numbers = 112 o 911
why-gone = Alto. Mira si { $who } respira. Llama al { -emergency-numbers }. Quédate a su lado.
why-gone-you = Alguien cree que necesitas ayuda. Si puedes leer esto, di cómo estás.
gone-stop = Hay que pararlo todo.
gone-breathing = Mira si { $who } respira. Háblale, tócale el hombro.
gone-call = Pide ayuda: { -emergency-numbers }. Haz lo que te digan. No esperes a tener certeza.
gone-stay = Quédate con { $who } hasta que llegue la ayuda.

## Llegar e irse

why-connecting = Conectando. Un momento.
why-joining = En la puerta. Se está preguntando dentro si puedes entrar.
why-waiting-alone = Por ahora no hay nadie más. Esperando a que alguien llame.
why-ended = Este encuentro ha terminado. Ahora, a cuidarse.
why-left = Te has ido. Cuídate mucho.
why-not-let-in = Esta vez nadie abrió. No dice nada de ti.
why-replaced = Alguien entró con tu nombre, porque no se oía tu teléfono. Llama otra vez.
why-door = { $who } está en la puerta.

## Cómo se dice cuando una luz solo se lee en voz alta

light-green = verde
light-yellow = amarillo
light-red = rojo
