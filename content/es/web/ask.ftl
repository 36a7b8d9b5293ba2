# Elegir qué pedir, con quién y dónde; y esperar la respuesta.

ask-title = ¿Qué te encantaría?
ask-search = Busca, o dilo a tu manera
ask-packs = Qué tipo de cosa
ask-own = Con tus palabras: «{ $what }»
ask-own-hint = ¿No está en la lista? Tus palabras son bienvenidas.
ask-found-none = En la lista no hay nada con ese nombre.
ask-found = { $found ->
    [one] 1 resultado
   *[other] { $found } resultados
}
ask-own-title = Tres preguntas cortas
ask-own-lead = Para que sea fácil decir sí o no a «{ $what }».
ask-own-intense = ¿Es intenso?
ask-own-takes = ¿Podría impedir esto?
ask-own-takes-hint = A quien lo recibe; o a cada quien, si es en común.
ask-own-takes-speech = hablar
ask-own-takes-sight = ver
ask-own-takes-hands = usar las manos
ask-own-takes-none = nada de esto
ask-own-health = ¿Podría contagiar algo?
ask-yes = Sí
ask-no = No
ask-next = Seguir
ask-back = Volver
ask-say-title = Tus palabras
ask-who = ¿Quién lo hace?
ask-who-me = Lo hago yo
ask-who-them = Lo hace { $who }
ask-who-others = Lo hacen otras personas
ask-who-together = En común
ask-people = ¿Quién participa?
ask-part = { $who }
ask-part-out = no participa
ask-part-in = participa
ask-part-to = se le hace a { $who }
ask-part-by = lo hace
ask-part-me = conmigo
ask-where = ¿Dónde, o cómo? (puede quedar vacío)
ask-places = cuello, hombros, espalda, manos, pelo, cara, labios, barriga, muslos, pies
ask-where-own = Un lugar, o un límite
ask-where-hint = Por ejemplo: solo por encima de la ropa
ask-how = ¿Qué sientes al pensarlo?
ask-love = Me encantaría
ask-curious = Tengo curiosidad
ask-curious-hint = Tu propio sí aún no va incluido. También se te preguntará.
ask-say-it = Díselo a { $people }, y luego envíalo.
ask-send = Enviar
ask-missing = Elige para quién es.
ask-first-signals = Nuestras señales
ask-first-health = Salud
ask-mark-intense = intenso
ask-mark-signal = necesita una señal
ask-mark-health = antes, salud
