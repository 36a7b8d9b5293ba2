# Rojo, el camino de vuelta, pausas, síes que se apagan, y cuando alguien no responde. Lo lee gente que acaba de parar:
# frases cortas, amables, sin prisa.

## Rojo

red-title = Alto
red-stopped = He parado
red-ready = Quiero volver
red-ready-about = Solo cuando te apetezca. No hay prisa, y quizá no llegue el momento: también está bien.
red-kind-title = Con cariño
red-kind-space = Suelta y deja espacio.
red-kind-care = Ofrece agua o una manta.
red-kind-listen = Escucha. No preguntes por qué.
red-kind-wait = Espera. Lo que venga después lo dice esa persona.
red-has-stopped = ha parado
red-has-not = todavía no
red-called = ha dicho rojo
red-help = Necesito a alguien
red-help-friend = Llama o escribe a alguien de confianza. No hace falta explicar nada: basta con «ven, por favor».
red-help-danger = ¿Te has hecho daño o hay peligro?
red-unable = Esta noche ya no se puede seguir. Termina el encuentro y deja que alguien te cuide.

## Ayuda. Números a los que se llama, como en ../lamp.ftl, con espacios entre ellos

stop-call-numbers = 112 911
stop-call = Llamar al { $number }
stop-leave = Salir o terminar

## Una pausa

pause-title = Pausa
pause-rest = Respira. Bebe algo. Nadie pregunta por qué, y nada se pierde.
pause-back = He vuelto
pause-back-about = Después se pregunta a todo el mundo: ¿sigue siendo sí?

## Cuando cada sí se apaga

lapsed-title = Alto
lapsed-why = Cada sí ha terminado por ahora. Nada vuelve sin más.
lapsed-wait = En cuanto todo el mundo esté, se preguntará: ¿sigue siendo sí?
lapsed-offline = Conectando otra vez. Mejor cerca que lejos.
lapsed-again = ¿Sigue siendo sí?
lapsed-was-on = Antes estaba en marcha:
lapsed-yes = Sigue siendo sí
lapsed-no = No, mejor dejarlo
lapsed-here = Aquí estoy
lapsed-gone = Lo que nadie retome desaparece en diez minutos.
lapsed-said = Has dicho que sigue siendo sí. Falta la respuesta de { $people }.
lapsed-others = No te toca a ti. Se pregunta a las demás personas.
lapsed-yellow = { $who } está en amarillo. Nada vuelve hasta que { $who } vuelva a verde.
lapsed-yellow-you = Estás en amarillo. Nada vuelve hasta que estés en verde.
lapsed-still = { $who } ha dicho que sigue siendo sí
lapsed-end = Terminar este encuentro

## Cuando alguien no responde

gone-title = Qué hacer ahora
gone-you-title = ¿Puedes leer esto?
gone-you-about = No se te pide nada más en este encuentro. Tu no y tu alto cuentan siempre.
gone-after = ¿Ya va todo bien, o fue sin querer? Termina este encuentro. Se puede empezar otro.
