# Cartas para conversar: preguntas que abren una charla, con ropa y sin prisa. Nunca un examen, nunca camino de un sí.
# Qué carta está en qué grupo lo dice content/deck.toml.

deck-title = Cartas para conversar
deck-lead = Una pregunta cada vez. Responde lo que quieras, sáltate lo que quieras. Nada de lo que digas es un sí a nada.
deck-alone = Qué cartas salen se queda en este dispositivo. Léelas en voz alta, o pásalo de mano en mano.
deck-sets = ¿Qué cartas entran?
deck-wishes = De lo que les gusta a las dos partes
deck-begin = Barajar y sacar una
deck-next = Siguiente
deck-back = Anterior
deck-aside = Apartar
deck-aside-hint = No vuelve a salir, y nadie pregunta por qué.
deck-aside-bring = Recuperar lo que se apartó
deck-turn = { $who } responde primero, si quiere.
deck-turn-you = Respondes tú primero, si quieres.
deck-turn-either = Empieza quien quiera.
deck-left = { $count ->
    [one] Queda una carta
   *[other] Quedan { $count } cartas
}
deck-over = Era la última. ¿Ya basta de hablar por ahora, o barajamos otra vez?
deck-again = Barajar otra vez
deck-none = Elige un grupo y habrá cartas.

# De un deseo que comparten; { $what } es el título de la actividad o palabras propias.
deck-wish-picture = { $what }: cuando te lo imaginas, ¿qué pasa primero?
deck-wish-good = { $what }: ¿qué lo hace bueno para ti, y qué lo estropearía?
deck-wish-little = { $what }: ¿cómo sería probar solo un poquito, fácil de parar?
deck-wish-not = { $what }: ¿qué no forma parte de ello para ti?
deck-wish-before = { $what }: ¿de qué te gustaría haber hablado antes?
deck-wish-ease = { $what }: ¿cómo dirías «ya basta» en medio?
deck-wish-after = { $what }: ¿qué te sentaría bien justo después?

deck-set-first = La primera vez
deck-first-good-no = ¿Cómo te suena un buen no?
deck-first-nervous = ¿Qué te pone un poco los nervios de punta hoy, y qué lo haría más ligero?
deck-first-pace = ¿Qué ritmo te sienta bien con alguien a quien apenas conoces?
deck-first-yes-looks = ¿En qué podría notar que algo te está gustando?
deck-first-unsure-looks = ¿Qué se te nota cuando dudas? ¿Qué hago si lo veo?
deck-first-ask-how = ¿Cómo te gusta que te pregunten: con palabras, despacio, con una sonrisa, por escrito?
deck-first-not-tonight = ¿Hay algo que hoy no va a ser, para que nadie tenga que adivinarlo?
deck-first-touch-start = ¿Dónde te gusta que empiece una caricia? ¿Dónde mejor más tarde, o nunca?
deck-first-words-body = ¿Qué palabras para tu cuerpo te sientan bien, y cuáles prefieres no oír?
deck-first-health = ¿Qué te gustaría que nos contáramos sobre la salud antes de nada?
deck-first-protection = ¿Qué usas para protegerte, y dónde lo dejamos a mano?
deck-first-drink = ¿Cómo te gusta llevar lo de beber, y lo que se le parece, en una noche así?
deck-first-time = ¿Cuánto tiempo tenemos, y cómo te gustaría que terminara la noche?
deck-first-after = ¿Qué te sienta bien después: hablar, silencio, comer algo, irte a casa, quedarte?
deck-first-overwhelmed = Cuando es demasiado, ¿qué ayuda? ¿Qué no ayuda nada?
deck-first-laugh = Pasa algo ridículo, como suele pasar. ¿Qué te gustaría que hiciéramos?
deck-first-change-mind = Si cambias de idea a la mitad, ¿cómo te gustaría decirlo?

deck-set-long = Con historia en común
deck-long-new-wish = ¿Qué te da curiosidad ahora que no te la daba cuando nos conocimos?
deck-long-old-habit = ¿Qué hacemos por costumbre? ¿Lo elegirías hoy también?
deck-long-missed-no = ¿Hay algún no pequeño que te hayas tragado porque era más fácil?
deck-long-easier-no = ¿Qué podría hacer yo para que te fuera más fácil decirme que no?
deck-long-best = Cuéntame un rato conmigo en el que te guste pensar. ¿Qué lo hizo tan bueno?
deck-long-more-of = ¿Qué te gustaría más a menudo, aunque sea pequeño?
deck-long-less-of = ¿Qué te gustaría menos a menudo, o ya no?
deck-long-tired = ¿Cómo nos decimos con cariño que hoy toca dormir?
deck-long-begin = ¿Cómo te gusta que empiece? ¿Qué le hace sitio en una semana cualquiera?
deck-long-body-changed = ¿Qué ha cambiado en tu cuerpo últimamente que me convenga saber?
deck-long-no-goal = Si hoy las caricias no tuvieran que llevar a ningún sitio, ¿qué te gustaría?
deck-long-who-asks = ¿Quién pregunta más a menudo, y cómo lo vive cada quien?
deck-long-hear-no = ¿Cómo te sienta oír un no de mi parte? ¿Qué te ayuda?
deck-long-closeness = ¿Qué cercanía echas en falta que tiene poco que ver con el deseo?
deck-long-after-change = ¿Qué te hace falta después, hoy por hoy? ¿Sigue siendo lo de siempre?
deck-long-talk-time = ¿Cuándo es buen momento para hablar así, y cuándo nunca lo es?
deck-long-thank = ¿Qué te he escuchado últimamente que te gustaría agradecerme?

deck-set-after-break = Después de una pausa
deck-break-where-are-you = ¿Cómo llevas esto hoy, antes de planear nada?
deck-break-what-changed = ¿Qué es distinto para ti desde la última vez?
deck-break-again-from-start = ¿Qué te gustaría que volviéramos a preguntar, como si fuera la primera vez?
deck-break-slower = ¿Qué sería lo bastante lento? ¿Y más lento todavía?
deck-break-only = Si hoy fuera solo una cosa pequeña, ¿cuál sería bonita?
deck-break-not-yet = ¿Qué no ha vuelto todavía para ti, y puede tomarse su tiempo?
deck-break-body = ¿Cómo está tu cuerpo estos días? ¿Qué le gusta, y qué prefiere que no?
deck-break-missed = ¿Qué has echado de menos? ¿Qué no has echado de menos en absoluto?
deck-break-red = Después de que alguien dijera alto: ¿qué sentiste entonces, y qué sientes ahora?
deck-break-signs = ¿En qué señales te gustaría que me fijara esta vez?
deck-break-signal = ¿En qué palabra o seña confiarías más para pararlo todo?
deck-break-way-out = ¿Cómo podríamos parar a medio camino y que se sienta como un buen final?
deck-break-health-news = ¿Hay novedades sobre salud o protección, de tu lado o del mío?
deck-break-pressure = ¿Hay algo de hoy que parezca que tiene que pasar? ¿Cómo lo quitamos de la mesa?
deck-break-comfort = ¿Qué te reconforta, en general y en la cama?
deck-break-next-day = ¿Cómo te gustaría que nos tratáramos mañana?

deck-set-kink = Con kink
deck-kink-feeling = ¿Qué sensación buscas: calma, locura, sostén, llevar las riendas, dejarte llevar, que te miren?
deck-kink-limits = ¿Qué límites son para siempre, y cuáles solo por ahora?
deck-kink-soft-edge = ¿Qué te interesa solo con suavidad, o con alguien a quien conoces bien?
deck-kink-safe-word = ¿Qué palabra no dirías nunca por accidente, y podrías decir con los ojos cerrados?
deck-kink-without-words = Si no pudieras hablar, ¿cómo me dirías que pare? ¿Lo ensayamos ahora?
deck-kink-check-in = ¿Cómo te gusta que te pregunte qué tal, sin que se rompa el momento?
deck-kink-deep = Cuando te metes muy adentro, ¿todavía puedes decir que no? ¿Cómo lo sabría yo?
deck-kink-first-signs = ¿Cuáles son las primeras señales de que empieza a ser demasiado para ti?
deck-kink-body = ¿Hay algo de tu cuerpo que deba saber: articulaciones, cicatrices, respiración, piel?
deck-kink-learned = ¿Cómo aprendió esto cada quien, y qué no sabemos todavía?
deck-kink-to-hand = ¿Qué conviene tener a mano: tijeras, agua, una manta, un teléfono?
deck-kink-words = ¿Qué palabras te encienden en el juego, y cuáles dolerían incluso ahí?
deck-kink-begin-end = ¿Cómo sabemos las dos partes que el juego ha empezado, y que ha terminado?
deck-kink-stop-well = Si digo rojo, ¿qué haces en el primer minuto? ¿Qué me gustaría a mí que hicieras?
deck-kink-lead-needs = Quien lleva las riendas también tiene límites. ¿Cuáles son los tuyos, y quién te cuida a ti?
deck-kink-after = ¿Qué te hace falta justo después, y qué dos días más tarde?
deck-kink-marks = ¿Qué tal las marcas: ninguna, escondidas, de un día o dos?
deck-about = Preguntas para hacerse, de una en una.
deck-choose = ¿Qué tarjetas?
deck-none-left = No quedan más.
