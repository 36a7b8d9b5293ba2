# Cuando te piden algo: sí, no, otra cosa; mirar hacia dentro en privado; un no que llega, y su agradecimiento.

answer-title = { $who } te pide algo
answer-with = También con { $people }.
answer-curious = { $who } tiene curiosidad, y también dirá si quiere.
answer-no = No, gracias
answer-yes = ¡Sí!
answer-else = Otra cosa
answer-no-hurry = Sin prisa. Termina por sí solo, y está bien.
answer-private-title = Solo para ti
answer-private-lead = Respira. ¿Todo tu cuerpo dice que sí?
answer-private-only = Solo lo ves tú. Elijas lo que elijas, { $who } no lo nota.
answer-private-yours = Solo lo ves tú. Aún puedes dejarlo estar.
answer-heck-yes = ¡Claro que sí!
answer-not-quite = No del todo
answer-again-title = Dilo otra vez, despacio
answer-again-lead = Es algo intenso, así que el sí se dice tres veces. Respira entre uno y otro.
answer-again-done = Dicho { $said } de { $of } veces
answer-again = Sí, todavía
answer-said-title = Has dicho que sí
answer-change = Al final no, gracias
answer-own-title = ¿Y tú?
answer-own-lead = Ya te han dicho que sí. Tenías curiosidad: ¿qué dices ahora?
answer-own-not = Ahora no
thank-title = { $who } confía en ti y te dice que no.
thank-lead = Es una buena noticia: con alguien que puede decir no, un sí significa algo.
thank-thanks = Gracias por decírmelo
thank-aloud = Dilo también en voz alta. Sin preguntas, sin «por qué».
