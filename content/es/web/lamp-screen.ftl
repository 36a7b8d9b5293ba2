# La pantalla de la lámpara y lo que hay a mano en ella; preguntar si sigue siendo sí, quiénes están, mantener pulsado.
# Las palabras de la propia lámpara están en ../lamp.ftl. Pocas palabras: se lee desde el otro lado de la cama.

## La lámpara

lamp-title = En compañía
lamp-on-title = En marcha
lamp-take-back = Retirar
lamp-do-yellow = Amarillo
lamp-do-green = Volver a verde
lamp-do-break = Pausa
lamp-do-how = ¿Cómo estás?
lamp-do-ask = Pedir
lamp-do-hold = Mantener pulsado
lamp-do-people = Quiénes están
lamp-do-menu = Más
lamp-asked = Preguntando a { $who } si sigue siendo sí.
lamp-hint = Tres toques, o cualquier tecla: alto.
lamp-my-ask = Has preguntado: { $sentence }
lamp-never-mind = Mejor no

## ¿Sigue siendo sí? Se contesta con el pulgar, en veinte segundos

check-title = ¿Sigue siendo sí?
check-lead = Siéntelo un momento. Sin respuesta, todo se para.
check-yes = Sigue siendo sí
check-how-title = ¿Cómo estás?
check-how-lead = Alguien aquí quiere saberlo. Dilo también en voz alta.
check-here = Aquí estoy
check-time = Tiempo para responder

## Quiénes están

people-title = Quiénes están
people-me = { $who } (tú)
people-here = presente
people-away = no se oye
people-unable = sin síes esta noche
people-no-asks = sin preguntas por ahora
people-no-signals = no ha visto las señales
people-back = Quiénes están
people-how = ¿Cómo estás?
people-how-about = { $who } tiene veinte segundos para responder. Sin respuesta, todo se para.
people-open = Se me puede pedir algo
people-open-about = Si lo apagas, nadie puede pedirte nada hasta que lo enciendas otra vez.
people-wrong = Cuando algo va mal
people-unable-them = { $who } no puede decir sí esta noche
people-unable-them-about = Demasiado alcohol, sueño, angustia, dolor: no hace falta un motivo. Todo se para, y a { $who } no se le pide nada más en este encuentro.
people-unable-you = Esta noche no puedo decir sí
people-unable-you-about = No hace falta un motivo. Todo se para, y no se te pide nada más en este encuentro. Tu no y tu alto cuentan siempre.
people-gone = { $who } quizá ha perdido el conocimiento
people-gone-about = Todo se para, y cada pantalla muestra qué hacer ahora.

## Mantener pulsado: soltar es rojo

hold-title = Mantener pulsado
hold-lead = Para cuando no puedes hablar, o no te apetece.
hold-how = Deja un dedo en el campo de arriba. Si lo sueltas, todo se para.
hold-keys = Con un teclado: ve hasta el campo y mantén pulsada la barra espaciadora.
hold-pad = Pon un dedo aquí
hold-holding = Pulsando. Si sueltas, es rojo.
hold-done = Terminar
hold-done-about = Para acabar sin que todo se pare: sigue pulsando y toca esto con otro dedo.
hold-asked = { $who } te pregunta algo. Termina de pulsar para responder.
