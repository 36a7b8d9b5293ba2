# En la puerta: dar la bienvenida a alguien, o ahora no.

door-title = { $who } está a la puerta
door-lead = ¿Sabes quién es? Entonces abre, si te apetece.
door-everyone = Entra cuando cada persona de aquí le haya dado la bienvenida.
door-welcomed = Bienvenida de { $names }, hasta ahora.
door-lapses = Hay algo en marcha. Cuando entra alguien, primero se apaga todo, y se pide de nuevo.
door-later = «Ahora no» no necesita motivo, y no se le da ninguno.
door-welcome = Que entre
door-not-now = Ahora no
door-gone = Ya no está.
