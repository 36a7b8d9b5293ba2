# La línea de órdenes en su modo legible: qué ha pasado, y qué escribir después.
#
# { $who }, { $people }: nombres. { $sentence }: una petición, de sentences.ftl. { $what }: una línea de lo que está en
# marcha, de sentences.ftl. Lo que se escribe va al final, tras dos puntos, y es lo mismo en todos los idiomas.

## Empezar

cli-adults = Solo para personas adultas: de 18 años en adelante.
cli-limit = Lo que se dice y se hace cuenta antes que cualquier pantalla. Un no hablado es un no.
cli-link = Envía este enlace, o muéstralo, a quien quieras a tu lado: { $link }
cli-joining = Llamando como { $name }. Se está preguntando dentro si puedes entrar.
cli-emoji = Si hay alguien a tu lado, a comparar: { $emoji }
cli-emoji-differ = Si los tuyos son otros, vete: puede haber alguien en medio.
cli-together = Ya hay encuentro: { $people }.
cli-joined = { $who } está aquí.
cli-left = { $who } se ha ido. Con eso ha terminado cada sí.
cli-door = { $who } llama a la puerta. Para abrir: welcome { $who }
cli-door-waits = Le has dado la bienvenida a { $who }. Se pregunta también a las demás personas.
cli-not-let-in = Esta vez nadie abrió. No dice nada de ti.

## Señales y salud

cli-signals-proposed = { $who } propone: { $signals }. Si te va bien: take
cli-signals-agreed = Las señales: { $signals }. Cuando las conozcas: know
cli-signals-known = { $who } conoce las señales.
cli-signal-lights = verde, amarillo, rojo
cli-signal-plain-words = «para», «alto» y «no» cuentan, siempre
cli-signal-safe-word = la palabra segura «{ $word }»
cli-signal-try = Pruébala una vez de verdad, y después: tried { $signal }
cli-signal-tried = { $who } ha probado { $signal }. Funciona.
cli-health-shared = { $who } ha compartido algo sobre salud. Para leerlo: health { $who }
cli-health-in-person = { $who } prefiere contarlo en persona. Cuando lo hayas oído: understood { $who }
cli-health-understood = { $who } ha leído lo que compartiste.

## Pedir y responder

cli-asked-you = { $who } te dice: { $sentence }
cli-asked-you-hint = Lo que tú quieras: yes, o no
cli-asked-you-intense = Esto es intenso. El sí se dice tres veces, despacio.
cli-you-asked = Pides. Dilo en voz alta: { $sentence }
cli-you-asked-hint = Ahora, a esperar. Si prefieres no haber pedido: withdraw
cli-asked-others = { $who } le dice a { $people }: { $sentence }
cli-said-yes = ¡{ $who } ha dicho sí!
cli-said-yes-you = Has dicho sí.
cli-say-again = Y otra vez, si sigue siendo un sí: yes
cli-on = En marcha: { $what }
cli-off = Apagado: { $what }
cli-said-no = { $who } te confía un no.
cli-said-no-hint = Para dar las gracias: thanks
cli-said-no-you = Has dicho no. No necesita motivo.
cli-thanked = { $who } te da las gracias por decírselo.
cli-thanked-you = Le has dado las gracias a { $who }. ¿Otra cosa, o solo estar cerca?
cli-ask-silent = No hubo respuesta. No es un sí; mejor dejarlo así por esta noche.
cli-ask-withdrawn = { $who } ha retirado la pregunta. No hay nada que responder.
cli-ask-over = Esa pregunta ya pasó. No hay nada que responder.
cli-taken-back = { $who } ha retirado un sí: { $what }
cli-open-again = Abierto otra vez: { $what }

## En privado: se muestra a una sola persona, no se envía nunca

cli-tune-in = Solo para ti: ¿es un sí con todas las ganas, o no del todo? (heck / not)
cli-tune-in-hint = Nadie sabe qué eliges aquí. No del todo sale como un no, igual que cualquier otro.

## Luces y pausas

cli-red = Alto. { $who } ha dicho rojo. Cuando hayas parado: stopped
cli-red-you = Has dicho rojo. Todo se para. Tómate tu tiempo. Más tarde, si quieres: ready
cli-stopped = { $who } ha parado.
cli-be-kind = Con cariño. Sin preguntar por qué. Pregunta qué necesita, si necesita algo.
cli-ready = { $who } ya quiere volver. Todo se pide de nuevo.
cli-yellow = { $who } ha dicho amarillo: esto está bien, pero hasta aquí.
cli-yellow-you = Has dicho amarillo. Lo que está bien puede seguir. Cuando quieras más: green
cli-green = { $who } está en verde.
cli-break = { $who } hace una pausa. Todo se apaga. Nadie pregunta por qué.
cli-break-you = Haces una pausa. Todo se apaga. Cuando vuelvas: back
cli-back = { $who } ha vuelto.

## Preguntar si sigue, y síes que se apagan

cli-check-in = ¿Sigue siendo sí? Escribe: still
cli-check-in-seconds = ¿Sigue siendo sí? Escribe: still ({ $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
})
cli-check-in-asked = { $who } pregunta cómo estás. Si sigue siendo un sí: still
cli-check-in-waiting = Le has preguntado a { $who } cómo está.
cli-still = { $who } ha dicho que sigue siendo sí.
cli-lapsed = Alto: toca mirarse a los ojos. { $why }
cli-lapsed-list = Antes en marcha: { $what }
cli-lapsed-hint = Si todo el mundo quiere que vuelva: still. Si no, se deja.
cli-lapsed-none = No hay nada en marcha. Lo que apetezca se pide de nuevo.
cli-unable = { $who } no puede decir sí esta noche. Todo se apaga. Toca cuidarse.
cli-gone = Alto. Mira si { $who } respira. Llama al { -emergency-numbers }. Quédate a su lado.

## Qué escribir después

cli-hint-signals = Mira las señales, y después: know
cli-hint-ask = Pide lo que te encantaría, con palabras: ask kiss cuello
cli-hint-alone = Esperando a que alguien llame. Para terminar: end
cli-hint-red = Para pararlo todo, en cualquier momento: red

## Ayuda

cli-help = Palabras cortas, una por línea. Todo lo que quita funciona siempre, al instante.
cli-help-red = red: rojo, pararlo todo
cli-help-yellow = yellow: amarillo, esto está bien, pero hasta aquí
cli-help-green = green: verde, seguimos
cli-help-break = break, back: todo apagado por ahora, y ya estoy de vuelta
cli-help-take-back = take back QUÉ: termina un sí mío, lo demás sigue
cli-help-stopped = stopped, ready: después de rojo, he parado, y ya quiero volver
cli-help-ask = ask QUÉ [DÓNDE]: pedir; withdraw: prefiero no haber pedido
cli-help-curious = curious QUÉ [DÓNDE]: pedir, sin tenerlo claro todavía
cli-help-answer = yes, no: responder a una pregunta
cli-help-thanks = thanks: dar las gracias por un no
cli-help-open = open QUÉ: se me puede volver a pedir algo a lo que dije no
cli-help-closed = closed, listening: ahora no quiero preguntas, y vuelvo a quererlas
cli-help-how = how QUIÉN: ¿cómo estás? still: sigue siendo sí
cli-help-welcome = welcome QUIÉN, turn away QUIÉN: abrir a quien llama, o ahora no
cli-help-signals = signals, take, know, tried CUÁL: las señales
cli-help-health = health, understood QUIÉN: lo que conviene saber antes
cli-help-unable = unable QUIÉN: esa persona, o yo, no puede decir sí esta noche
cli-help-gone = gone QUIÉN: alguien no responde; qué hacer ahora
cli-help-leave = leave, end: irse, o terminarlo para todo el mundo
cli-help-help = help: estas líneas

## Adiós

cli-ended = Este encuentro ha terminado. ¿Qué necesita ahora cada quien? ¿Una manta, agua, una palabra?
cli-goodbye = Adiós. Las llaves de esta noche se han borrado aquí.

## After a made-up one: stillyes forge. { $name }: whose keys were there; { $people }: everyone else

forge-made-up = Nada de esto ocurrió. Se ha escrito aquí ahora mismo, solo con las llaves de { $name }.
forge-reads = Quien tiene esas llaves lee aquí { $count } entradas, y cada una parece de verdad. De { $people } no hay ni una.
forge-means = Líneas así no muestran nada, las muestre quien las muestre. Solo las personas pueden decirlo. Pregúntales, y cree un no.
