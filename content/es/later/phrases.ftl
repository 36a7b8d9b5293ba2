# La ayuda para decirlo: una petición en voz alta, en tres tonos. Lo que se envía sigue siendo la oración de sentences.ftl.
#
# Los marcos se llenan como los de sentences.ftl, con las frases de activities/. Cada uno termina en pregunta; el que no lleva
# "-curious" dice el sí de quien pide, y el que lo lleva dice que aún no lo tiene claro.

phrased-title = Maneras de decirlo
phrased-lead = Busca la que suene a ti y dila con tu voz. Con tus propias palabras, mejor todavía.
phrased-tone-gentle = Suave
phrased-tone-playful = Con juego
phrased-tone-direct = Directo
phrased-tone-warm = Como se envía
phrased-say-aloud = Díselo en persona, y levanta la vista para la respuesta.

# Palabras propias, hechas frase. { $to } son nombres, cada uno con lo que va antes en person-for.
phrased-own-give = darte esto: “{ $what }”
phrased-own-receive = darme esto: “{ $what }”
phrased-own-receive-several = darme esto: “{ $what }”
phrased-own-together = compartir esto contigo: “{ $what }”
phrased-own-together-several = compartir esto: “{ $what }”
phrased-own-plain = hacer esto { $to }: “{ $what }”

# Con suavidad: con sitio alrededor.
phrased-gentle-give = Si te sienta bien, me encantaría { $phrase }. ¿Te gustaría?
phrased-gentle-give-curious = Me da curiosidad { $phrase }, y aún no lo tengo claro. ¿Te sentaría bien?
phrased-gentle-give-several = Si sienta bien, me encantaría { $plain }. ¿Habría ganas?
phrased-gentle-give-several-curious = Me da curiosidad { $plain }, y aún no lo tengo claro. ¿Sentaría bien?
phrased-gentle-receive = Me encantaría, si te sienta bien. ¿Te gustaría { $phrase }?
phrased-gentle-receive-curious = Me da curiosidad, y aún no lo tengo claro. ¿Te sentaría bien { $phrase }?
phrased-gentle-receive-several = { $people }, me encantaría, si sienta bien. ¿Habría ganas de { $phrase }?
phrased-gentle-receive-several-curious = { $people }, me da curiosidad, y aún no lo tengo claro. ¿Sentaría bien { $phrase }?
phrased-gentle-together = Si te sienta bien, me encantaría { $phrase }. ¿Te gustaría?
phrased-gentle-together-curious = Me da curiosidad { $phrase }, y aún no lo tengo claro. ¿Te sentaría bien?
phrased-gentle-together-several = { $people }, me encantaría, si sienta bien. ¿Habría ganas de { $phrase }?
phrased-gentle-together-several-curious = { $people }, me da curiosidad, y aún no lo tengo claro. ¿Sentaría bien { $phrase }?
phrased-gentle-with = Si a todo el mundo le sienta bien, me encantaría { $phrase }, junto con { $people }. ¿Habría ganas?
phrased-gentle-with-curious = Me da curiosidad { $phrase }, junto con { $people }, y aún no lo tengo claro. ¿Le sentaría bien a todo el mundo?
phrased-gentle-others = Una idea para { $by }, si a todo el mundo le sienta bien: { $phrase }. Me encantaría. ¿Habría ganas?
phrased-gentle-others-curious = Una idea para { $by }: { $phrase }. Me da curiosidad, y aún no lo tengo claro. ¿Le sentaría bien a todo el mundo?

# Jugando.
phrased-playful-give = Sonrío de solo pensarlo: me encantaría { $phrase }. ¿Te apuntas?
phrased-playful-give-curious = Tengo media idea, y aún no la veo clara: { $phrase }. ¿A ti también te da curiosidad?
phrased-playful-give-several = Sonrío de solo pensarlo: me encantaría { $plain }. ¿Quién se apunta?
phrased-playful-give-several-curious = Tengo media idea, y aún no la veo clara: { $plain }. ¿Más gente con curiosidad?
phrased-playful-receive = Sonrío de solo pensarlo: me encantaría. ¿Te apuntas a { $phrase }?
phrased-playful-receive-curious = Tengo media idea, y aún no la veo clara. ¿A ti también te da curiosidad { $phrase }?
phrased-playful-receive-several = { $people }, sonrío de solo pensarlo: me encantaría. ¿Quién se apunta a { $phrase }?
phrased-playful-receive-several-curious = { $people }, tengo media idea, y aún no la veo clara. ¿Hay curiosidad por { $phrase }?
phrased-playful-together = Sonrío de solo pensarlo: me encantaría { $phrase }. ¿Te apuntas?
phrased-playful-together-curious = Tengo media idea, y aún no la veo clara: { $phrase }. ¿A ti también te da curiosidad?
phrased-playful-together-several = { $people }, sonrío de solo pensarlo: me encantaría. ¿Quién se apunta a { $phrase }?
phrased-playful-together-several-curious = { $people }, tengo media idea, y aún no la veo clara. ¿Hay curiosidad por { $phrase }?
phrased-playful-with = Sonrío de solo pensarlo: me encantaría { $phrase }, junto con { $people }. ¿Se apunta todo el mundo?
phrased-playful-with-curious = Tengo media idea, y aún no la veo clara: { $phrase }, junto con { $people }. ¿Hay curiosidad en todo el mundo?
phrased-playful-others = Sonrío de solo pensarlo. Una idea para { $by }: { $phrase }. Me encantaría. ¿Se apunta todo el mundo?
phrased-playful-others-curious = Tengo media idea para { $by }, y aún no la veo clara: { $phrase }. ¿Hay curiosidad en todo el mundo?

# Sin rodeos.
phrased-direct-give = Me gustaría { $phrase }. ¿Sí o no?
phrased-direct-give-curious = Me da curiosidad { $phrase }, y no lo tengo claro. ¿Quieres?
phrased-direct-give-several = Me gustaría { $plain }. ¿Sí o no?
phrased-direct-give-several-curious = Me da curiosidad { $plain }, y no lo tengo claro. ¿Hay ganas?
phrased-direct-receive = Me gustaría mucho. ¿Quieres { $phrase }, sí o no?
phrased-direct-receive-curious = Me da curiosidad, y no lo tengo claro. ¿Quieres { $phrase }?
phrased-direct-receive-several = { $people }, me gustaría mucho. ¿Hay ganas de { $phrase }, sí o no?
phrased-direct-receive-several-curious = { $people }, me da curiosidad, y no lo tengo claro. ¿Hay ganas de { $phrase }?
phrased-direct-together = Me gustaría { $phrase }. ¿Sí o no?
phrased-direct-together-curious = Me da curiosidad { $phrase }, y no lo tengo claro. ¿Quieres?
phrased-direct-together-several = { $people }, me gustaría mucho. ¿Hay ganas de { $phrase }, sí o no?
phrased-direct-together-several-curious = { $people }, me da curiosidad, y no lo tengo claro. ¿Hay ganas de { $phrase }?
phrased-direct-with = Me gustaría { $phrase }, junto con { $people }. ¿Quiere todo el mundo?
phrased-direct-with-curious = Me da curiosidad { $phrase }, junto con { $people }, y no lo tengo claro. ¿Quiere todo el mundo?
phrased-direct-others = Una idea para { $by }: { $phrase }. Me gustaría. ¿Quiere todo el mundo?
phrased-direct-others-curious = Una idea para { $by }: { $phrase }. Me da curiosidad, y no lo tengo claro. ¿Quiere todo el mundo?
