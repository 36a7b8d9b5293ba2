# Las oraciones en que se convierten las peticiones: las dice en voz alta quien pide, las lee a quien se le pide.
#
# { $phrase } viene de activities/ y empieza por un infinitivo, { $what } son palabras propias de quien pide, { $people },
# { $by } y { $to } son nombres, { $count } es cuántas personas hay en { $by }. "-curious" es una petición que no lleva
# el sí de quien pide. Habla quien pide: "yo", "me".
#
# A varias personas se les habla sin "os" ni "les", para que suene igual de bien en cualquier país: { $plain } es la
# frase con sus nombres, y "¿hay ganas?" vale para cualquiera.

# Yo te lo hago.
ask-give = Me encantaría { $phrase }. ¿Quieres?
ask-give-curious = Me da curiosidad { $phrase }. ¿Te gustaría? Aún no lo tengo claro.
ask-give-several = Me encantaría { $plain }. ¿Hay ganas?
ask-give-several-curious = Me da curiosidad { $plain }. ¿Habría ganas? Aún no lo tengo claro.

# Tú me lo haces.
ask-receive = ¿Quieres { $phrase }? Me encantaría.
ask-receive-curious = ¿Te gustaría { $phrase }? Me da curiosidad, y aún no lo tengo claro.
ask-receive-several = { $people }, ¿hay ganas de { $phrase }? Me encantaría.
ask-receive-several-curious = { $people }, ¿habría ganas de { $phrase }? Me da curiosidad, y aún no lo tengo claro.

# Lo hacemos entre quienes estamos.
ask-together = Me encantaría { $phrase }. ¿Quieres?
ask-together-curious = Me da curiosidad { $phrase }. ¿Te gustaría? Aún no lo tengo claro.
ask-together-several = { $people }, ¿hay ganas de { $phrase }? Me encantaría.
ask-together-several-curious = { $people }, ¿habría ganas de { $phrase }? Me da curiosidad, y aún no lo tengo claro.

# Lo hago yo con más personas, o se me hace a mí y a más personas.
ask-with = Me encantaría { $phrase }, junto con { $people }. ¿Le apetece a todo el mundo?
ask-with-curious = Me da curiosidad { $phrase }, junto con { $people }. ¿Le gustaría a todo el mundo? Aún no lo tengo claro.
ask-others = Me encantaría que { $by } { $count ->
    [one] quisiera
   *[other] quisieran
} { $phrase }. ¿Le apetece a todo el mundo?
ask-others-curious = ¿Y si { $by } { $count ->
    [one] quisiera
   *[other] quisieran
} { $phrase }? ¿Le gustaría a todo el mundo? Me da curiosidad, y aún no lo tengo claro.

# En palabras propias, que pueden ser cualquier cosa: van aparte, entre comillas.
own-give = Me encantaría darte esto: “{ $what }”. ¿Quieres?
own-give-curious = ¿Te gustaría esto de mi parte: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-give-several = { $people }, me encantaría esto, de mi parte: “{ $what }”. ¿Hay ganas?
own-give-several-curious = { $people }, ¿habría ganas de esto, de mi parte: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-receive = Me encantaría esto de tu parte: “{ $what }”. ¿Quieres?
own-receive-curious = ¿Te gustaría darme esto: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-receive-several = { $people }, ¿hay ganas de darme esto: “{ $what }”? Me encantaría.
own-receive-several-curious = { $people }, ¿habría ganas de darme esto: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-together = Me encantaría esto contigo: “{ $what }”. ¿Quieres?
own-together-curious = ¿Te gustaría esto conmigo: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-together-several = { $people }, ¿hay ganas de compartir esto: “{ $what }”? Me encantaría.
own-together-several-curious = { $people }, ¿habría ganas de compartir esto: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-between = Me encantaría esto, { $count ->
    [one] de
   *[other] entre
} { $by }, { $to }: “{ $what }”. ¿Le apetece a todo el mundo?
own-between-curious = ¿Le gustaría esto a todo el mundo, { $count ->
    [one] de
   *[other] entre
} { $by }, { $to }: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.
own-among = Me encantaría esto { $to }: “{ $what }”. ¿Le apetece a todo el mundo?
own-among-curious = ¿Le gustaría esto a todo el mundo, { $to }: “{ $what }”? Me da curiosidad, y aún no lo tengo claro.

# Un detalle que no es un lugar, o que no cabe en la frase; y en una lista o entre tres y más.
with-detail = { $phrase }, { $detail }
with-detail-apart = { $phrase } ({ $detail })

# Lo que está en marcha, en letra pequeña. { $what } es un título o palabras de alguien.
line-given = { $what }: { $by } { $to }
line-mutual = { $what }: { $by }

# Nombres uno tras otro, y la persona que habla o lee. "Ana e Inés": "y" cambia ante el mismo sonido.
list-two = { $first } y { $last }
    .other = { $first } e { $last }
    .other-before = i í hi hí
list-more = { $first }, { $last }
person-me = yo
person-you = tú

# Lo mismo cuando se les hace algo, con lo que va antes de un nombre.
person-to = a { $who }
person-me-to = a mí
person-you-to = a ti
person-for = para { $who }
person-me-for = para mí
person-whose = de { $who }
person-my = de mí

# Lo que una petición dice de sí misma junto a su oración; con palabras propias lo dice quien pide.
trait-intense = Intenso: el sí se dice tres veces, despacio.
trait-speech = Quizá no se pueda hablar: hay que acordar una señal y probarla.
trait-sight = Quizá no se pueda ver: hay que acordar una señal y probarla.
trait-hands = Quizá no queden las manos libres: hay que acordar una señal y probarla.
trait-health-risk = Primero, hablar de salud.
