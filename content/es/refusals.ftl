# Lo que lee una persona cuando algo no puede ser ahora: qué pasa, en una frase, y qué hacer en su lugar.
#
# Una por cada rules::Refusal::KEYS. { $who }: la persona de quien habla; `.you` cuando es quien lee.
# { $of }: la persona de cuyas palabras se trata; `.of-you` cuando es quien lee. { $seconds }: cuánto esperar.
# Nada de aquí dice quién dijo que no a qué, ni cuántas veces (N7). Cálido y corto.

## Quién está

refused-ended = Este encuentro ha terminado. Si hay ganas de más, se empieza uno nuevo.
refused-not-in = No estás en este encuentro. Llama, y espera la bienvenida.
refused-not-here = Aquí no hay nadie con ese nombre. Mira quién está, y vuelve a intentarlo.
refused-alone = Por ahora no hay nadie más. Espera a que alguien entre.

## Pedir

refused-bad-roles = ¿Quién lo hace, y a quién? Cada persona está de un solo lado. Elige otra vez.
refused-unknown-activity = Eso no está en la lista. Elige otra cosa, o usa tus propias palabras.
refused-too-many = Es más de lo que cabe. Deja que algo termine antes.
refused-no-such-ask = No hay ninguna pregunta con ese número. Mira otra vez las preguntas.
refused-out-of-range = El silencio va de 2 a 30 segundos, y preguntar si sigue, de 1 a 30 minutos. Elige dentro de eso.
refused-for-others = Cada quien habla por sí. Pide algo en lo que participes.
refused-already-on = Eso ya está en marcha. Disfrútalo, o pide otra cosa.
refused-already-said = Eso ya lo has dicho. No hace falta más.
refused-ask-over = Esa pregunta ya pasó. Si aún te apetece, vuelve a pedirlo más tarde.
refused-not-your-ask = Eso solo puede hacerlo quien preguntó. Puedes responder, o esperar.
refused-too-soon = Respira. Dilo otra vez en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}, si sigue siendo un sí.
refused-health-not-shared = { $who } aún no ha contado lo que conviene saber antes. Toca hablar de salud, y después pedir.
    .you = Hay algo que conviene saber antes. Comparte tu tarjeta de salud, o cuéntalo en persona.
refused-health-not-understood = { $who } aún no ha leído lo que compartió { $of }. Dale un momento.
    .you = { $of } ha compartido algo sobre salud. Léelo antes, y sigue.
    .of-you = { $who } aún no ha leído lo que compartiste. Dale un momento.
refused-nothing-to-understand = { $who } no ha compartido nada nuevo. Mira otra vez lo que hay ahora.
    .you = No has compartido nada nuevo. Comparte antes tu tarjeta de salud.
refused-you-unable = Esta noche no puedes pedir ni decir sí; tu no y tu alto cuentan siempre. Deja que alguien te cuide.
refused-unable = { $who } no puede decir sí esta noche. Ten cariño, y no pidas nada más que lo que necesite.
    .you = Esta noche no puedes pedir ni decir sí; tu no y tu alto cuentan siempre. Deja que alguien te cuide.

## No

refused-not-thanked = { $who } te confió un no. Dale antes las gracias, y sigue.
    .you = Tu no todavía espera sus gracias. Deja un momento.
refused-nothing-to-thank = No hay gracias pendientes. Una palabra amable siempre viene bien.
refused-closed = Eso no está abierto esta noche. ¿Otra cosa, o solo estar cerca?
refused-not-closed = Eso ya está abierto. Si te apetece, pídelo.
refused-ask-open = { $who } tiene antes una pregunta por responder. Dale tiempo.
    .you = Hay antes una pregunta para ti. Respóndela, y luego haz la tuya.
refused-quiet = Antes, un poco de calma. Pide otra vez en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}, o disfruta de la cercanía.
refused-not-open-to-asks = { $who } prefiere que no le pidan nada ahora, y avisará cuando eso cambie. ¿Solo estar cerca?
    .you = Has dicho que ahora no quieres preguntas. Avisa cuando vuelvas a quererlas, si quieres.

## Alto, amarillo, pausa

refused-red = { $who } ha dicho rojo. Para, ten cariño, y espera a que quiera volver.
    .you = Has dicho rojo. Tómate tu tiempo; avisa cuando quieras volver.
refused-no-red = Nadie ha dicho rojo. No hay nada de lo que volver.
refused-your-red = Has dicho rojo. Las demás personas dicen cuándo han parado; tú, cuándo quieres volver.
refused-not-your-red = { $who } ha dicho rojo. Di cuándo has parado; solo { $who } dice cuándo volver.
refused-yellow = { $who } ha dicho amarillo: esto está bien, pero hasta aquí. Espera a que vuelva a verde.
    .you = Has dicho amarillo. Vuelve antes a verde, si quieres más.
refused-not-yellow = No estás en amarillo. Tu luz sigue como estaba.
refused-green-is-ready = Has dicho rojo. Cuando quieras seguir, di que ya quieres volver.
refused-on-break = { $who } hace una pausa. Sin prisa, sin preguntas; avisará cuando vuelva.
    .you = Estás haciendo una pausa. Avisa cuando vuelvas.
refused-no-break = No estás en pausa. Si te apetece una, tómala.
refused-nothing-to-take-back = Ahí no hay ningún sí tuyo que retirar. Si algo debe parar, di rojo.

## Poder retirarlo

refused-words-missing = «Para», «alto» y «no» cuentan siempre, salvo con palabra segura y señal sin palabras. Añade lo que falte.
refused-unreachable = No se oye el teléfono de { $who }. Toca mirarse a los ojos, y esperar a que vuelva.
    .you = No se oye tu teléfono. Toca mirarse a los ojos, y esperar a que vuelva.
refused-silent = { $who } no ha respondido a «¿sigue siendo sí?». Toca mirarse a los ojos, y esperar.
    .you = «¿Sigue siendo sí?» te está esperando. Responde antes, sea lo que sea.
refused-no-signal = { $who } necesita una señal que sirva sin lo que esto le quita. Toca acordar una, y probarla.
    .you = Necesitas una señal que sirva sin lo que esto te quita. Toca acordar una, y probarla.
refused-unknown-signal = Esa no es una de tus señales. Prueba una de las acordadas, o añádela antes.
refused-signals-not-known = { $who } aún no ha dicho que conoce las señales. Mejor repasarlas en compañía.
    .you = Mira antes las señales, y di que las conoces.

## Entrar

refused-nobody-at-door = No hay nadie con ese nombre en la puerta. Mira otra vez quién llama.
refused-not-welcomed = Aún falta alguna bienvenida. Espera un momento.
refused-false-chapter = Lo que le contaron a quien llega no es lo que hay aquí. Que llame otra vez.
refused-name-taken = Aquí alguien tiene ese nombre. Elige otro para esta noche.
refused-full = No queda sitio aquí. Espera a que alguien se vaya.
refused-other-catalogue = Las aplicaciones no conocen lo mismo. Actualiza, y llama otra vez.

## Volver

refused-nothing-to-take-up = No hay nada a lo que decir «sigue siendo sí». Si te apetece algo, pídelo.
refused-crossed = Algo ha cambiado hace nada. Mira otra vez, y dilo de nuevo si aún lo quieres.
