# Practicar: lo que dice alguien que no existe, lo que se puede decir en voz alta, y cómo terminó. Títulos, pistas y finales
# hablan a quien practica; lo demás se dice. Un final nombra algo que salió bien (-well) y algo que probar (-try): nunca una
# nota ni un reproche, pase lo que pase. { $who } es quien no existe.

practice-skill-say-no = Decir que no
practice-skill-hear-no = Oír un no
practice-skill-ask = Pedir
practice-skill-yes-again = Un sí, tres veces
practice-skill-lights = Luces
practice-skill-still-yes = ¿Sigue siendo sí?
practice-skill-care = Cuidar de alguien

## Qué probar

practice-hint-no = { $who } te pide algo. Prueba «No, gracias», y dilo también en voz alta.
practice-hint-yes = { $who } te pide algo. Di que sí, y mira qué viene.
practice-hint-back = Puedes retirar tu sí en cualquier momento. Pruébalo.
practice-hint-aloud = Elige una frase y dila en voz alta.
practice-hint-ask = Pide algo pequeño, y dilo también en voz alta.
practice-hint-ask-next = ¿Algo nuevo? Vuelve a preguntar antes de que empiece.
practice-hint-thank = Di «Gracias por decírmelo». No hace falta nada más.
practice-hint-three = Di sí tres veces, despacio. Cualquiera de las tres puede ser un no.
practice-hint-lukewarm = Escucha cómo suena. Puedes retirar lo que has pedido.
practice-hint-stopped = { $who } ha dicho rojo. Para, y di que has parado.
practice-hint-red = ¡Rojo!
practice-hint-ready = Tómate tu tiempo. Cuando quieras volver, dilo.
practice-hint-stop = ¿Te parece bien esto? Rojo, amarillo, retirar el sí o tu voz: todo cuenta.
practice-hint-yellow = Amarillo quiere decir: esto está bien, pero hasta aquí.
practice-hint-green = Quédate así un rato. Verde otra vez, cuando te apetezca.
practice-hint-still = ¿Sigue siendo sí? Dilo, o déjalo estar.
practice-hint-lapsed = { $who } no ve la aplicación. Cada sí termina hasta que las dos personas digan «sigue siendo sí».
practice-hint-gone = Puedes preguntar «¿cómo estás?», pararlo todo, o decir que { $who } no responde.
practice-hint-tipsy = Puedes decir que no. También puedes decir que { $who } no puede decir sí esta noche.

## Lo que dice cualquiera

practice-any-signals = Mira primero las señales conmigo. Cuando las conozcas, empezamos.
practice-any-thank = Gracias por decírmelo.
practice-any-yes = ¡Sí! Me encantaría.
practice-any-yes-slow = Mm, sí. Despacio.
practice-any-no = No, gracias.
practice-any-not-now = Justo ahora no, gracias. Una cosa cada vez.
practice-any-smaller = Eso no, gracias. ¿Me pides algo más pequeño?
practice-any-way = Cualquier tecla, tres toques o la zona roja: todo es rojo. El rojo nunca está mal.
practice-any-stopped = He parado. Sin prisa.
practice-any-red-end-well = Dijiste rojo, y todo se paró al momento.
practice-any-red-end-try = Un rojo no hay que explicarlo. Si salen palabras, basta con: «Ahora no».
practice-any-break = Claro. Tómate el tiempo que haga falta. No voy a preguntar por qué.
practice-any-break-end-well = Hiciste una pausa cuando la necesitabas. No se ha perdido nada.
practice-any-break-end-try = La próxima vez, fíjate en qué te avisó: un respiro, un hombro, una idea. Es tu primera señal.
practice-any-quiet = Está bien no decir nada. Lo dejamos aquí.
practice-any-quiet-well = Has venido, y te has tomado tu tiempo. El silencio no es un sí, y { $who } lo ha entendido.
practice-any-quiet-try = Si no salen las palabras, empieza por la más corta, una vez, para ti: «No».
practice-any-cared = Gracias por cuidarme. No existo de verdad, y estoy bien.
practice-any-cared-well = Pusiste el cuidado de alguien por delante de todo.
practice-any-cared-try = Recuerda dónde estaba. En el momento de verdad es un toque.
practice-any-left-well = Te fuiste cuando quisiste. Irse siempre es una respuesta.
practice-any-left-try = Vuelve cuando te apetezca, aunque sea un minuto. También es practicar.

## Alguien amable

practice-no-friendly = Alguien amable
practice-no-friendly-about = { $who } es todo amabilidad, y quiere un abrazo. Practica un no que no necesita motivo.
practice-no-friendly-hello = Hola. Qué bien se está aquí contigo.
practice-no-friendly-maybe = «Quizá luego».
practice-no-friendly-rather = Prefiero mil veces saberlo que adivinarlo.
practice-no-friendly-no-well = Dijiste que no a la primera y sin motivo. Un no no necesita nada más.
practice-no-friendly-no-try = Respira una vez, despacio, antes del no. Te saldrá más suave, e igual de claro.
practice-no-friendly-lovely = Mm, qué gusto.
practice-no-friendly-taken-well = Dijiste que sí y luego lo retiraste. Un sí puede terminar en cualquier momento.
practice-no-friendly-taken-try = Prueba también el no desde el principio. Es la misma palabra pequeña.
practice-no-friendly-warm-well = Dijiste que sí y te quedaste ahí. Si de verdad te apetecía: disfrútalo.
practice-no-friendly-warm-try = Otra vez, con un no, solo para oír cómo suena en tu voz.
practice-no-friendly-is-it = Un quizá está bien. ¿Es un no por ahora? Me alegraría oírlo.
practice-no-friendly-late-well = Hiciste de un quizá un no claro. Ahora { $who } sabe cómo estás.
practice-no-friendly-late-try = Prueba a saltarte el quizá: «No, gracias» ya es amable.
practice-no-friendly-leave-it = Entonces lo dejo. Era solo una idea.
practice-no-friendly-unclear-well = No dejaste que nadie te metiera prisa.
practice-no-friendly-unclear-try = El silencio no es un sí, pero deja a la otra persona adivinando. Prueba dos palabras: «No, gracias».

## Alguien con timidez

practice-no-awkward = Alguien con timidez
practice-no-awkward-about = A { $who } le sube el color y le salen mal las palabras. Practica un no que es cariñoso, y sigue siendo un no.
practice-no-awkward-um = Bueno. Eh. Estaba pensando. Puedes decir lo que sea, de verdad.
practice-no-awkward-oh = Ah. Vale. Me ha costado preguntarlo. Gracias por decírmelo.
practice-no-awkward-glad = «Me alegra que me lo hayas preguntado».
practice-no-awkward-sorry = «¡Lo siento muchísimo! ¡Otro día, de verdad!»
practice-no-awkward-phew = Uf. Qué amable. A mí también me alegra.
practice-no-awkward-warm-well = Hubo cariño, y tu no siguió siendo un no.
practice-no-awkward-warm-try = Deja después un poco de silencio. No te toca a ti llenarlo.
practice-no-awkward-another = ¿Otro día? ¿Entonces te pregunto mañana?
practice-no-awkward-promise-well = Dijiste que no, aunque el momento era incómodo.
practice-no-awkward-promise-try = «Otro día» es una promesa. Si no lo piensas, quítalo.
practice-no-awkward-plain-well = Dejaste tu no tal cual, y el momento incómodo se pasó sin ayuda.
practice-no-awkward-plain-try = Si sientes cariño, dilo: «Me alegra que me lo hayas preguntado» no quita nada al no.
practice-no-awkward-really = ¿En serio? ¿No es solo por amabilidad?
practice-no-awkward-want = «No, me apetece».
practice-no-awkward-nice = «Un poco sí, la verdad».
practice-no-awkward-smile = (suelta el aire y sonríe)
practice-no-awkward-want-end-well = Te preguntaste a ti, y era un sí.
practice-no-awkward-want-end-try = Ahora prueba el no con alguien con timidez. Un no claro es más amable que un sí por pena.
practice-no-awkward-then = Entonces retíralo, por favor. De verdad. Lo prefiero.
practice-no-awkward-took-well = Notaste que no era un sí entero, y lo retiraste.
practice-no-awkward-took-try = Antes de un sí la aplicación te pregunta en privado. Deja que ese momento sea largo.
practice-no-awkward-i-do = Entonces retiro el mío. Todo está bien entre tú y yo.
practice-no-awkward-nice-end-well = Dijiste la verdad sobre de dónde venía tu sí.
practice-no-awkward-nice-end-try = La pena no es un sí. Prueba el no aunque a alguien le suba el color: no le pasará nada.

## Alguien que insiste

practice-no-pushy = Alguien que insiste
practice-no-pushy-about = En la aplicación { $who } solo puede pedirlo una vez. De viva voz, la gente insiste. Practica un no que no se encoge.
practice-no-pushy-hey = Eh, tú. Deja que me siente contigo.
practice-no-pushy-come-on = Anda, venga. Solo un minuto.
practice-no-pushy-again = «No, gracias».
practice-no-pushy-because = «Es que hoy tengo sueño…»
practice-no-pushy-okay = «Bueno… vale».
practice-no-pushy-everyone = Qué poca gracia tienes. ¡Si eso le gusta a todo el mundo!
practice-no-pushy-enough = «He dicho que no. Por favor, no insistas».
practice-no-pushy-air = «Salgo a tomar el aire».
practice-no-pushy-only = ¿Sueño? ¡Pero si es solo sentarse!
practice-no-pushy-right = Tienes razón, lo siento. Gracias por decírmelo.
practice-no-pushy-firm-well = Repetiste el mismo no, sin motivos nuevos. No se hizo más pequeño.
practice-no-pushy-firm-try = Puedes pararlo todo antes. Con un no basta, y no hay que esperar ninguna disculpa.
practice-no-pushy-oh = Ah. Está bien.
practice-no-pushy-away-well = Te fuiste de un sitio donde un no había que decirlo dos veces. Eso es cuidarte.
practice-no-pushy-away-try = Dilo otra vez en voz alta, solo para ti: «Mi no era suficiente».
practice-no-pushy-closed = Pero la aplicación no me deja volver a pedirlo. Has dicho que no, y eso cuenta.
practice-no-pushy-gave-well = Sentiste lo que hace la insistencia. Ceder no es culpa tuya, y no es un sí.
practice-no-pushy-gave-try = Elige una frase que puedas repetir sin parar: «No, gracias». Nada más.
practice-no-pushy-stand-well = No retiraste tu no. El silencio también lo sostiene.
practice-no-pushy-stand-try = Prueba con la voz, corto y despacio: «He dicho que no».
practice-no-pushy-knew = ¿Ves? Ya lo sabía yo.
practice-no-pushy-took-well = Retiraste un sí con alguien que insiste. Hace falta valor.
practice-no-pushy-took-try = Prueba el no al principio del todo. Con quien insiste, el primero es el más fácil.
practice-no-pushy-stayed-well = Mantuviste la calma al lado de alguien que insiste.
practice-no-pushy-stayed-try = ¿Te apetecía de verdad? Si no, otra vez, y di que no cuantas veces quieras.

## Pero la última vez

practice-no-last-time = «Pero la última vez…»
practice-no-last-time-about = La última vez fue un sí. Practica que hoy es otro día.
practice-no-last-time-shall-we = La última vez fue precioso. ¿Otra vez?
practice-no-last-time-last-time = ¡Pero la última vez dijiste que sí!
practice-no-last-time-today = «Eso fue la última vez. Hoy es no».
practice-no-last-time-sorry = «Ya lo sé. Lo siento mucho».
practice-no-last-time-point = «Tienes razón. Pues vale».
practice-no-last-time-our-thing = Pensaba que era lo nuestro.
practice-no-last-time-one-time = Tienes razón. Un sí vale para una vez. Gracias por decírmelo.
practice-no-last-time-then-well = Dejaste que el no de hoy hablara de hoy.
practice-no-last-time-then-try = Ni siquiera hace falta hablar de la última vez. «No, gracias» lo dice todo.
practice-no-last-time-no-yes = Mm. Eso no sonaba a sí. Lo dejamos. Gracias por el no.
practice-no-last-time-debt-well = Primero dijiste que no, a pesar de la última vez. Eso era lo difícil.
practice-no-last-time-debt-try = Un sí de entonces no es una deuda. Prueba: «Hoy es no».
practice-no-last-time-stand-well = No discutiste. Un no no tiene que ganar ningún debate.
practice-no-last-time-stand-try = Si el silencio pesa, haz otra cosa: estírate, o ve a por agua.
practice-no-last-time-hoped = Esperaba que dijeras eso.
practice-no-last-time-took-well = Notaste por el camino que hoy es otro día.
practice-no-last-time-took-try = Antes del sí, pregúntate: ¿lo quiero ahora, o me acuerdo de haberlo querido?
practice-no-last-time-stayed-well = Respondiste por hoy, y no por la última vez.
practice-no-last-time-stayed-try = Otra vez, con un no, y nota lo que te hacen las palabras «la última vez».

## Por qué no

practice-no-why = «¿Por qué no?»
practice-no-why-about = { $who } quiere un motivo. Practica un no que no lo tiene.
practice-no-why-close = Qué bien se está así de cerca.
practice-no-why-why-not = ¿Por qué no?
practice-no-why-just = «Porque no quiero. Nada más».
practice-no-why-reason = «Es que hoy tengo la piel tan sensible…»
practice-no-why-sorry = «¡Perdona! De verdad, perdona».
practice-no-why-gentle = Iría con muchísimo cuidado. Casi ni lo notarías.
practice-no-why-still = «Sigue siendo no».
practice-no-why-hm = «Mm. Si es con mucho cuidado…»
practice-no-why-fair = Está bien. Gracias por decírmelo.
practice-no-why-plain-well = No diste ningún motivo, así que no había nada que discutir.
practice-no-why-plain-try = Puede ser aún más corto. «No, gracias» y una sonrisa bastan.
practice-no-why-no-sorry = No tienes que pedir perdón. La pregunta sobraba. Gracias por decírmelo.
practice-no-why-soft-well = Seguiste con tu no, aunque te supiera mal.
practice-no-why-soft-try = Un no no hace daño a nadie. Pruébalo una vez sin «perdona», y nota cuánto tarda en pasar.
practice-no-why-firm-well = { $who } discutió tu motivo, y tu no no lo necesitaba.
practice-no-why-firm-try = Un motivo es un asa de la que tirar. La próxima vez, quítalo desde el principio.
practice-no-why-wait = Espera. Te estaba convenciendo. Lo siento. Es un no, y gracias por decirlo.
practice-no-why-moved-well = Notaste cómo un motivo se convierte en una discusión.
practice-no-why-moved-try = Responde a cualquier «por qué» con la misma frase: «No quiero».
practice-no-why-never-mind = Da igual. No necesito saberlo. Gracias por decírmelo.
practice-no-why-stand-well = No respondiste al «por qué». Nadie tiene que hacerlo.
practice-no-why-stand-try = Dilo en medio del silencio, con voz amable: «Simplemente no».
practice-no-why-soft-hand = Mm. Con suavidad.
practice-no-why-took-well = Lo retiraste, y tampoco diste un motivo para eso.
practice-no-why-took-try = Prueba el no antes de que empiece, y espera el «por qué».
practice-no-why-stayed-well = Elegiste un sí. Si también podías decir no, vale mucho.
practice-no-why-stayed-try = Otra vez, con un no. Responde al «por qué» con dos palabras: «Prefiero no».

## Oír un no

practice-hear-no = Alguien dice que no
practice-hear-no-about = Pide a { $who } algo pequeño. La respuesta es no: practica dar las gracias.
practice-hear-no-ask-me = Pídeme algo pequeño. Dilo en voz alta, como si me tuvieras al lado.
practice-hear-no-why = «¿Por qué no?»
practice-hear-no-really = «¿De verdad? ¿Ni un poquito?»
practice-hear-no-good = Eso sienta bien. Así el próximo sí es más fácil.
practice-hear-no-thanked-well = Diste las gracias por el no, sin preguntar nada. { $who } puede confiarte el siguiente.
practice-hear-no-thanked-try = Deja caer los hombros mientras lo dices. Un no no te quita nada.
practice-hear-no-looking = Mm. Ahora estoy buscando un motivo. No lo tenía.
practice-hear-no-leans = (se echa un poco atrás)
practice-hear-no-all-right = He dicho que no. ¿Va todo bien?
practice-hear-no-better = Gracias. Así mejor.
practice-hear-no-late-well = Llegaste a las gracias, incluso después del primer pinchazo.
practice-hear-no-late-try = Que las gracias vayan primero. Las preguntas pueden esperar a otro día, o para siempre.
practice-hear-no-slow-well = Te tomaste un momento, y diste las gracias.
practice-hear-no-slow-try = Quien ha dicho que no suele esperar a ver qué pasa. Prueba a dar las gracias en un respiro.
practice-hear-no-owed-well = Dejaste el no en paz. No pasó nada que { $who } no quisiera.
practice-hear-no-owed-try = Añade las palabras: «Gracias por decírmelo». Muestran que contigo se puede decir no.

practice-hear-enough = En mitad de algo
practice-hear-enough-about = { $who } te dice que sí, y más tarde ya basta. Practica oírlo.
practice-hear-enough-open = Pídeme algo que te guste. Algo pequeño.
practice-hear-enough-mm = Mm. Qué bien.
practice-hear-enough-enough = Por ahora me basta.
practice-hear-enough-thanks = «Gracias por decírmelo».
practice-hear-enough-wrong = «¿He hecho algo mal?»
practice-hear-enough-minute = «¿Solo un minuto más?»
practice-hear-enough-easy = Contigo es fácil. Gracias.
practice-hear-enough-thanked-well = Soltaste al momento, y diste las gracias.
practice-hear-enough-thanked-try = Di lo que te ha gustado, sin pedir más: «Me ha gustado».
practice-hear-enough-nothing-wrong = No, nada. Estuvo bien, y ya se ha terminado.
practice-hear-enough-worried-well = Paraste, y te importó cómo estaba { $who }.
practice-hear-enough-worried-try = Esa pregunta hace que te consuelen a ti. Primero las gracias; pregunta mañana, si aún quieres.
practice-hear-enough-no-longer = No. He dicho que basta.
practice-hear-enough-longer-well = A la segunda lo oíste, y se terminó.
practice-hear-enough-longer-try = «Un minuto más» pide un sí que acaba de terminar. Prueba a soltar mientras aún es bonito.
practice-hear-enough-first-well = Lo terminaste tú cuando quisiste. También te toca a ti.
practice-hear-enough-first-try = Otra vez, y ahora espera a que lo termine { $who }.
practice-hear-enough-silent-well = Paraste con { $who }, y no intentaste seguir.
practice-hear-enough-silent-try = Una frase ayuda: «Gracias por decírmelo». Si no, el silencio puede sonar a enfado.

## Pedir

practice-ask-each = Cada caricia, de nuevo
practice-ask-each-about = Un sí a una cosa es un sí a eso y nada más. Practica preguntar antes de cada caricia nueva.
practice-ask-each-sit = Siéntate conmigo. Pregunta antes de cada caricia, una cada vez.
practice-ask-each-wander = (La mano se me va sin preguntar).
practice-ask-each-not-that = Mm. Eso no, gracias.
practice-ask-each-red = Rojo. Dije que sí a otra cosa.
practice-ask-each-thanks = Gracias por parar. Ya puedo volver.
practice-ask-each-mended-well = { $who } dijo rojo, y paraste. Así vuelve la confianza.
practice-ask-each-mended-try = Las manos tienden a irse. Prueba a levantarla un momento, y pregunta antes de que se pose.
practice-ask-each-away = Prefiero sentarme allí un rato.
practice-ask-each-unmended-well = Te quedaste a ver cómo lo siente { $who }. Vale la pena saberlo.
practice-ask-each-unmended-try = Cuando alguien dice rojo, suelta primero, y di enseguida «He parado».
practice-ask-each-own-end-well = Notaste que te bastaba, y lo dijiste.
practice-ask-each-own-end-try = Otra vez, y pide una cosa nueva más.
practice-ask-each-one-well = Preguntaste primero, te dijeron que sí, y te quedaste en eso.
practice-ask-each-one-try = Pide también algo nuevo. La pregunta puede ser parte de lo que gusta.
practice-ask-each-two-well = Preguntaste dos veces, por dos cosas. { $who } no tuvo que adivinar nada.
practice-ask-each-two-try = Pregunta hasta que llegue un no. Llegará, y así sabes que cada sí lo era.
practice-ask-each-good = Me gusta que me preguntes.
practice-ask-each-three-well = Preguntaste tres veces, y tomaste el no con el mismo gusto que el sí.
practice-ask-each-three-try = Prueba más despacio: un respiro entre la respuesta y tu mano.
practice-ask-each-owed-well = Preguntaste cada vez, y cuando fue no, ahí paraste.
practice-ask-each-owed-try = Añade unas gracias al no. Así preguntar sienta bien a todo el mundo.

practice-ask-lukewarm = «Supongo que sí»
practice-ask-lukewarm-about = ¿Cómo suena un sí? Pide algo a { $who }, y escucha.
practice-ask-lukewarm-hi = Hola. ¿Querías preguntarme algo?
practice-ask-lukewarm-suppose = Mm. Supongo que sí. Si tú quieres.
practice-ask-lukewarm-great = «¡Genial!»
practice-ask-lukewarm-check = «Eso no suena a sí. Puedes decir que no».
practice-ask-lukewarm-right-now = Ah. ¿Ya?
practice-ask-lukewarm-then-no = Entonces no, gracias.
practice-ask-lukewarm-easy = Contigo ha sido fácil decirlo.
practice-ask-lukewarm-asked-well = Oíste lo que no se decía, hiciste sitio para un no, y diste las gracias.
practice-ask-lukewarm-asked-try = Ponlo ya en la pregunta: «…y puedes decir que no».
practice-ask-lukewarm-checked-well = Oíste que no era un sí, e hiciste sitio para un no.
practice-ask-lukewarm-checked-try = Cuando llegue el no, da las gracias. Ha costado decirlo.
practice-ask-lukewarm-waited-well = Esperaste una respuesta de verdad, y diste las gracias.
practice-ask-lukewarm-waited-try = Puedes ayudar un poco: «Puedes decir que no».
practice-ask-lukewarm-owed-well = Esperaste una respuesta de verdad. «Supongo que sí» no lo era.
practice-ask-lukewarm-owed-try = Cuando llegue, da las gracias, aunque no sea la que esperabas.
practice-ask-lukewarm-could-not = Gracias. No sabía cómo decirlo.
practice-ask-lukewarm-withdrawn-well = Retiraste lo que pedías, y { $who } no tuvo que decir que no.
practice-ask-lukewarm-withdrawn-try = Deja la puerta abierta con una sonrisa: «Si algún día te apetece, dímelo».
practice-ask-lukewarm-no-yes = No. Lo siento, no quería decir que sí.
practice-ask-lukewarm-mistaken-well = Esperaste a que { $who } volviera a hablar, y entonces quedó claro.
practice-ask-lukewarm-mistaken-try = Un sí tiene algo de luz. Si no la tiene, pregunta: «¿Es un no?»

## Tres veces sí

practice-yes-three = Tres veces sí
practice-yes-three-about = Lo intenso necesita un sí tres veces. Practica mirar hacia dentro antes de cada una.
practice-yes-three-slow = Esto es intenso. Tenemos todo el tiempo del mundo.
practice-yes-three-hurry = «¡Sí, sí, sí! ¡Venga!»
practice-yes-three-breathe = De una en una, en la aplicación. Respira, y mira si el sí sigue ahí.
practice-yes-three-heard = Tres veces. Las he oído, una por una. Despacio, entonces.
practice-yes-three-good-no = Prefiero ese no a un sí con una duda dentro.
practice-yes-three-no-well = Dijiste que no cuando era no, por lejos que hubieras llegado.
practice-yes-three-no-try = Otra vez, y que la tercera sea el no. Para eso está.
practice-yes-three-took-well = Tres síes, y aun así sabías que puedes retirarlos.
practice-yes-three-took-try = Mira si puedes sentirlo un momento antes, entre el segundo y el tercero.
practice-yes-three-three-well = Lo dijiste tres veces, con tiempo entre medias, y cada una iba en serio.
practice-yes-three-three-try = Otra vez, y para en la segunda. Nota que no pasa nada malo.
practice-yes-three-slow-three-well = Tenías prisa, y bajaste el ritmo.
practice-yes-three-slow-three-try = Pon una mano en la barriga antes de cada sí. Tres respiros, tres síes.

## Luces

practice-drill-red = Rojo, deprisa
practice-drill-red-about = Cuando { $who } diga «ya»: rojo, lo más rápido que puedas. Solo tú ves cuánto tardó.
practice-drill-red-easy = Algo fácil. Tu mano, y mis dos pulgares.
practice-drill-red-no-well = Dijiste que no, incluso en un ensayo. Aquí también cuenta.
practice-drill-red-no-try = Otra vez, con un sí, para que haya algo que parar.
practice-drill-red-took-well = Retiraste tu sí, con ensayo o sin él. Así también se para.
practice-drill-red-took-try = Prueba también el rojo: no hay que buscar ningún botón.
practice-drill-red-wait-for-it = Dentro de un rato diré «ya». Entonces rojo, con lo que tengas más cerca.
practice-drill-red-now = ¡Ya!
practice-drill-red-before = He parado. No esperaste a mi «ya», y está igual de bien.
practice-drill-red-once-more = Gracias. ¿Otra vez?
practice-drill-red-more = «Otra vez».
practice-drill-red-enough = «Por mí ya basta».
practice-drill-red-done-well = Dijiste rojo, y todo se paró.
practice-drill-red-done-try = Prueba con la otra mano, o sin mirar. Que el cuerpo aprenda el camino.
practice-drill-red-early-end-well = Dijiste rojo cuando quisiste. Nadie tiene que esperar una señal.
practice-drill-red-early-end-try = Otra vez, sin mirar la pantalla.
practice-drill-red-another-day = Entonces paro yo. Otro día, quizá.
practice-drill-red-not-today-well = Lo miraste, y por hoy lo dejaste. Está bien.
practice-drill-red-not-today-try = Busca la zona roja con el pulgar, y déjalo ahí encima. Con eso basta por ahora.

practice-red-crossed = Cuando va demasiado lejos
practice-red-crossed-about = { $who } va a hacer algo de lo que no se habló. Practica pararlo, como quieras.
practice-red-crossed-back = Date la vuelta, y me ocupo de tu espalda.
practice-red-crossed-no-well = Dijiste que no antes de que empezara. Nada es más fácil de parar.
practice-red-crossed-no-try = Otra vez, con un sí, para practicar un alto a mitad.
practice-red-crossed-mm = Mm. ¿Ahí?
practice-red-crossed-further = Voy a bajar un poco más, ¿vale?
practice-red-crossed-stop = «No. Para ahí».
practice-red-crossed-hm = «Mm…»
practice-red-crossed-early-end-well = Dijiste rojo cuando aún iba todo bien. No hace falta un motivo.
practice-red-crossed-early-end-try = Otra vez: espera a que vaya demasiado lejos, y di rojo entonces.
practice-red-crossed-sorry = Lo siento. No te lo había preguntado.
practice-red-crossed-red-said-well = Fue demasiado lejos, y dijiste rojo. Todo se paró al momento.
practice-red-crossed-red-said-try = Dilo también en voz alta. Tu voz es más rápida que cualquier teléfono.
practice-red-crossed-stay = Amarillo. Entonces me quedo donde estaba.
practice-red-crossed-yellow-well = Dijiste que hasta aquí, y te quedaste con lo bueno.
practice-red-crossed-yellow-try = Prueba también el rojo una vez. No es de mala educación, y siempre se puede volver.
practice-red-crossed-took-well = Retiraste tu sí, y se terminó.
practice-red-crossed-took-try = Prueba también el rojo. Es un toque, donde sea, cuando no hay tiempo de buscar nada.
practice-red-crossed-said-well = Dijiste alto de viva voz. Un no dicho cuenta, muestre lo que muestre una pantalla.
practice-red-crossed-said-try = Ahora las dos cosas: dilo, y pulsa rojo.
practice-red-crossed-no-yes = Eso no era un sí. Paro.
practice-red-crossed-unsure-well = Dejaste oír que dudabas. Es un comienzo.
practice-red-crossed-unsure-try = Dudar basta para parar. Prueba amarillo: esto está bien, pero hasta aquí.
practice-red-crossed-quiet-now = Te has quedado en silencio. Paro. ¿Estás aquí?
practice-red-crossed-froze-well = Te quedaste, y viste lo que hace tu cuerpo. Quedarse quieto es algo que hacen los cuerpos, y no es un sí.
practice-red-crossed-froze-try = Otra vez, y mueve primero un dedo: pulsa rojo, aunque lo demás esté quieto.

practice-yellow = Amarillo
practice-yellow-about = Esto está bien, pero hasta aquí. Practica decirlo sin que se pare.
practice-yellow-hair = Échate hacia atrás. Me gustaría jugar con tu pelo.
practice-yellow-no-well = Dijiste que no al empezar. Siempre se puede.
practice-yellow-no-try = Otra vez, con un sí, para practicar amarillo a mitad.
practice-yellow-whenever = Cuando te apetezca: amarillo.
practice-yellow-got-it = Amarillo. Entonces solo esto. Ahora no puedo pedirte más, y da mucha paz.
practice-yellow-glad = Verde. Me apetece seguir.
practice-yellow-green-again-well = Dijiste «hasta aquí», te quedaste con lo bueno, y volviste a verde cuando quisiste.
practice-yellow-green-again-try = Úsalo pronto. El amarillo es mejor mientras todo es bonito.
practice-yellow-stays-well = Dijiste amarillo y ahí te quedaste. Dura lo que tú quieras.
practice-yellow-stays-try = Nota qué lo volvería verde, y dilo en voz alta, si hay algo.
practice-yellow-took-well = Lo retiraste del todo. Te toca a ti, con cualquier luz.
practice-yellow-took-try = Entre el sí y el no está el amarillo. Otra vez, y prueba eso.
practice-yellow-green-all-well = Seguiste en verde, y lo disfrutaste.
practice-yellow-green-all-try = Di amarillo una vez aunque todo vaya bien, para conocer el camino.

## Sigue siendo sí

practice-break = Una pausa
practice-break-about = { $who } necesita un momento. Practica esperar, y decir «sigue siendo sí», o no.
practice-break-cosy = Qué a gusto se está. ¿Te acercas?
practice-break-no-well = Dijiste que no. { $who } se alegra de saberlo.
practice-break-no-try = Otra vez, con un sí, para practicar la pausa.
practice-break-warm = Qué calorcito.
practice-break-moment = Necesito un momento. No es por ti.
practice-break-time = «Tómate tu tiempo».
practice-break-what = «¿Qué pasa? Cuéntame».
practice-break-here = He vuelto. Gracias por esperar.
practice-break-not-know = Aún no lo sé. Solo necesito un poco de silencio.
practice-break-up-well = Esperaste sin preguntar, y luego dijiste de nuevo que sigue siendo sí.
practice-break-up-try = La próxima vez, haz tú una pausa, en mitad de algo bueno.
practice-break-up-asked-well = Te importó, esperaste, y dijiste de nuevo que sigue siendo sí.
practice-break-up-asked-try = Prueba a esperar sin preguntar. «Tómate tu tiempo» lo dice todo.
practice-break-let-go-well = Sentiste que para ti se había terminado, y lo dejaste estar.
practice-break-let-go-try = Dilo con cariño, en voz alta: «Ha sido precioso. Me basta».
practice-break-open-well = No dijiste «sigue siendo sí» antes de saberlo.
practice-break-open-try = El silencio lo deja apagado, y está bien. Una frase se lo diría a { $who }: «Prefiero dejarlo».

practice-lapse = Vibra el teléfono
practice-lapse-about = { $who } mira otra cosa, y cada sí termina. Practica lo que viene después.
practice-lapse-eyes = ¿Nos miramos a los ojos? Solo eso.
practice-lapse-no-well = Dijiste que no a algo tierno. A veces es lo más difícil.
practice-lapse-no-try = Otra vez, con un sí, para ver qué pasa cuando alguien no está.
practice-lapse-still-eyes = Esto me gusta.
practice-lapse-buzz = (mira un mensaje)
practice-lapse-again = Perdona. Ya estoy aquí. Por mí sigue siendo sí.
practice-lapse-away = «Antes me gustaría que callaran los teléfonos».
practice-lapse-of-course = Claro. Ya está en silencio. Ahora estoy aquí del todo.
practice-lapse-up-well = Había terminado, volviste a mirar, y dijiste de nuevo «sigue siendo sí».
practice-lapse-up-try = Antes de decirlo, respira una vez: ¿es todavía el mismo sí?
practice-lapse-up-away-well = Dijiste lo que necesitas antes de seguir.
practice-lapse-up-away-try = Dilo también al principio: ¿qué te ayudaría a estar aquí del todo?
practice-lapse-let-go-well = Había terminado, y lo dejaste así. Nadie tiene que volver.
practice-lapse-let-go-try = Díselo en pocas palabras: «Ahora prefiero otra cosa».
practice-lapse-open-well = No dijiste «sigue siendo sí» solo porque lo dijo alguien.
practice-lapse-open-try = Prueba a decir qué te gustaría en su lugar, aunque sea solo estar ahí.

## Cuidar de alguien

practice-gone = Sin respuesta
practice-gone-about = { $who } deja de responder. Practica qué hacer entonces. Aquí es solo un juego, y acaba bien.
practice-gone-long-day = Ha sido un día largo. ¿Te tumbas a mi lado?
practice-gone-no-well = Dijiste que no, y { $who } se alegra de saberlo.
practice-gone-no-try = Otra vez, con un sí, para practicar lo que viene después.
practice-gone-warm = Mm. Qué calorcito.
practice-gone-so = Estoy tan… mm…
practice-gone-silence = (no responde)
practice-gone-name = «Eh. ¿Me oyes?»
practice-gone-nothing = (sigue sin responder)
practice-gone-wakes = (se sienta) Aquí estoy. Solo lo fingía. Gracias por cuidarme.
practice-gone-helped-well = Lo dijiste con un toque, y la pantalla te dijo qué hacer: parar, mirar si respira, pedir ayuda, quedarse.
practice-gone-helped-try = Sábelo antes de necesitarlo: dónde está tu teléfono, dónde estás tú, a quién llamarías.
practice-gone-unable-said-well = Notaste que { $who } ya no podía decir sí, y lo terminaste por las dos personas.
practice-gone-unable-said-try = Cuando alguien no responde nada, el otro botón muestra además qué hacer. Búscalo una vez.
practice-gone-stopped-well = Lo paraste todo al momento. Eso siempre está bien.
practice-gone-stopped-try = Prueba también «no responde». Muestra qué hacer, paso a paso.
practice-gone-took-well = Paraste cuando algo te pareció raro.
practice-gone-took-try = Luego mira a la otra persona: háblale, tócale el hombro. Si no llega nada, di que { $who } no responde.
practice-gone-slow-well = Te quedaste con { $who }.
practice-gone-slow-try = Quien no responde no está diciendo que sí. Primero para, luego pregunta cómo está. Otra vez, y busca ese botón.

practice-tipsy = Unas copas
practice-tipsy-about = { $who } ha bebido, y quiere besarte. Practica cuidar de un sí que no puede serlo.
practice-tipsy-brave = Llevo unas copas. ¡Qué valor tengo esta noche!
practice-tipsy-tomorrow = «Así no. Pídemelo mañana».
practice-tipsy-aw = Oh. Está bien. Gracias por decírmelo.
practice-tipsy-no-well = Dijiste que no a quien no podía decir un sí entero. Fue por las dos personas.
practice-tipsy-no-try = Di algo cariñoso con el no: «Me gustas. Pídemelo mañana».
practice-tipsy-fair = Es verdad. ¿Me traes un vaso de agua?
practice-tipsy-said-well = Dijiste lo que había: { $who } no puede decir sí esta noche. Hace falta cariño, y algo de valor.
practice-tipsy-said-try = Que el cariño siga después: agua, una manta, cómo volver a casa.
practice-tipsy-please = ¡Pero lo quiero ahora!
practice-tipsy-firm-well = Seguiste con cariño, y seguiste con tu no.
practice-tipsy-firm-try = Puedes decirlo para toda la noche de una vez: { $who } no puede decir sí.
practice-tipsy-waited-well = Lo dejaste para mañana, y ahí quedó.
practice-tipsy-waited-try = Dale también un «No, gracias» claro. Así nadie se queda esperando.
practice-tipsy-spins = Uy. Todo me da vueltas.
practice-tipsy-took-well = Lo notaste, y retiraste tu sí.
practice-tipsy-took-try = Mira cómo está alguien antes de responder. Las copas dicen sí por la gente.
practice-tipsy-lie-down = Tengo que tumbarme. Lo dejamos.
practice-tipsy-stayed-well = Te quedaste con { $who } cuando fue demasiado.
practice-tipsy-stayed-try = Con tantas copas nadie puede decir un sí entero. Otra vez, y prueba «Pídemelo mañana».

## La sala

practice-title = Practicar
practice-lead = Prueba un no, una pregunta, un rojo, con alguien de mentira. Aquí nada puede salir mal.
practice-nothing = No hace falta red, y nada de esto se guarda ni se cuenta.
practice-is = Práctica, con alguien de mentira
practice-stop = Terminar la práctica
practice-you = Tú
practice-took = Rojo a los { $seconds } segundos. Esto solo lo ves tú, y enseguida desaparece.
practice-comma = ,
practice-well = Lo que fue bien
practice-next = Algo que probar
practice-again = Otra vez
practice-done = Hecho
practice-no-calls = Esto es práctica: no hay que llamar a nadie. En el momento de verdad, los números están aquí.
