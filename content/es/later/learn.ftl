# Las páginas para aprender. Qué lleva cada una, y de dónde salen sus datos, está en ../../learn.toml; las pruebas dicen
# lo que falta. De 250 a 500 palabras por página. Nunca un consejo para una sola persona: lo que dicen los servicios de
# salud pública, con su nombre y su fecha, y quién puede ayudar. Sin copiar palabras ajenas.

learn-title = Aprender
learn-lead = Siete páginas cortas, para un rato tranquilo. Lee una, prueba una cosa.
learn-back = Todas las páginas
learn-next = Sigue: { $title }
learn-try-head = Algo para probar
learn-sources-head = De dónde sale esto
learn-source-dated = { $name } (de { $dated }; comprobado { $checked })
learn-source-undated = { $name } (sin fecha; comprobado { $checked })
learn-for-everyone = Estas páginas cuentan lo que esas fuentes decían para todo el mundo cuando se consultaron: quizá hoy digan algo más nuevo. Sobre tu cuerpo o tu caso, pregunta a quien sabe: una clínica, una farmacia, un servicio de orientación.

## Un sí que lo sigue siendo

learn-yes-title = Un sí que lo sigue siendo
learn-yes-lead = Un sí no es una entrada que se entrega en la puerta. Se parece más a bailar: cada quien va sintiendo si esto sigue bien, y puede parar a mitad de un paso sin deber explicaciones.
learn-yes-know-head = Primero, saber
learn-yes-know = Nadie puede decir lo que no ha notado. Antes de pedir algo, pregúntate: ¿qué me encantaría, qué me da curiosidad, qué no es para mí? Ayuda un mapa de deseos, y también un minuto tranquilo. «Aún no lo sé» es una buena respuesta. Solo que no es un sí.
learn-yes-ask-head = Después preguntar, una cosa cada vez
learn-yes-ask = Preguntar no acaba con el romance. «Me encantaría besarte el cuello. ¿Quieres?» le dice a alguien que gusta, y que su respuesta importa.
learn-yes-ask-one = La respuesta vale para esa cosa, contigo, esta vez. Devon Sexual Health, una clínica del NHS (la sanidad pública inglesa), lo ve igual: un sí a un beso no es un sí a quitarse la ropa, y un sí de ayer no es uno de hoy.
learn-yes-while-head = Y mientras dura
learn-yes-look = Mira y escucha. Que alguien se acerque y respire tranquilo es buena noticia, y aún no es un sí a lo siguiente.
learn-yes-between = Pregunta entre medias. «¿Sigue bien?» lleva un segundo.
learn-yes-change = Más despacio, otra cosa, menos, o nada: cualquier respuesta es buena.
learn-yes-silence = ¿Silencio, rigidez, dejarse llevar? Para y pregunta. Lo que no se entiende no es un sí.
learn-yes-back = Un sí se puede retirar en cualquier momento, dice la misma clínica. Quien lo oye, primero para; para sentir hay tiempo luego.
learn-yes-good = La Organización Mundial de la Salud describe la salud sexual como algo más que no tener enfermedades: experiencias buenas y sin riesgo, libres de presión, discriminación y violencia. Para eso sirve tanto preguntar.
learn-yes-try = La próxima vez que estés cerca de alguien, pide una cosa pequeña que sueles hacer sin más: una mano en la espalda, un beso. Espera la respuesta con las manos quietas. Nota cómo se siente un sí cuando se dice de verdad.

## Luces y palabras de seguridad

learn-lights-title = Luces y palabras de seguridad
learn-lights-lead = Cuando todo es precioso, o hay ruido, o es un poco demasiado, cuesta encontrar frases largas. Por eso se acuerdan antes unas señales cortas, con la ropa puesta y un té en la mano.
learn-lights-green = Verde: bien, seguimos. Habla de lo que pasa ahora, y nunca es un sí a algo nuevo.
learn-lights-yellow = Amarillo: esto está bien, pero hasta aquí. No se añade nada hasta que quien lo dijo vuelva a verde.
learn-lights-red = Rojo: alto. Todo, al instante, y nadie pregunta por qué.
learn-lights-word-head = Una palabra propia
learn-lights-word = Una palabra de seguridad es una que nadie diría por casualidad: piña, submarino, el nombre de tu primera maestra. Mejor corta. Y mejor una que no dé risa en mal momento, o que sí la dé, si eso ayuda.
learn-lights-plain = Y «alto», «para» y «no» quieren decir lo que dicen. Cuentan siempre, salvo que esta vez se haya acordado otra cosa entre todo el mundo, a propósito, y entonces hay una palabra de seguridad y una señal sin palabras.
learn-lights-silent-head = Sin palabras
learn-lights-silent = A veces la boca está ocupada, los ojos tapados, las manos atadas. Y hay quien se queda sin palabras cuando siente mucho. Elige una señal que sirva también entonces: tres golpecitos, tararear tres veces, una pelota que cae de la mano, negar con la cabeza.
learn-lights-tried = Después se prueba, en el mismo sitio y con la misma luz. Una señal que nadie notó al probarla tampoco la notará nadie más tarde.
learn-lights-after-head = Cuando llega
learn-lights-after = Alguien usa una señal: bien. Funciona, y te la confía. Suelta, deja espacio, di «gracias, he parado». Agua, una manta, silencio. Sin preguntas, y sin una cara triste que haya que consolar. Si algo sigue, y qué, lo dice quien dio la señal, cuando le apetezca. Muchas veces la noche continúa de maravilla. A veces termina ahí, y también es una buena noche.
learn-lights-try = Acuerda con alguien una señal sin palabras, para algo tan sencillo como un masaje en la espalda. Úsala una vez a propósito, en el primer minuto. Deja que te dé las gracias.

## Decir no, oír un no

learn-no-title = Decir no, oír un no
learn-no-lead = Un no también es una forma de cercanía: aquí estoy, hasta aquí llego. Solo con quien puede decir no significa algo un sí. Aun así, mucha gente ha aprendido a sonreír y dejarse llevar. Decirlo y oírlo se puede practicar.
learn-no-say-head = Decirlo
learn-no-say = Un no no necesita motivo, ni disculpa, ni el momento perfecto. Puede ser corto y puede ser amable. Algunos para tomar prestados:
learn-no-say-short = «No, gracias.» Una frase entera, a la que no le falta nada.
learn-no-say-warm = «Eso no. Me gusta estar aquí contigo.»
learn-no-say-instead = «Esta noche no. Me encantaría que me abrazaras.» Solo si te apetece.
learn-no-say-later = «No lo tengo claro, así que por ahora es un no.»
learn-no-say-hard = ¿Cuesta que salga? Empieza por el cuerpo: aparta la mano, incorpórate, suelta el aire. «Espera» basta para empezar. Y si dijiste que sí y ya no lo sientes así, «he cambiado de idea» vale en cualquier momento, aunque la idea fuera tuya.
learn-no-hear-head = Oírlo
learn-no-hear = Un no no habla de lo que vales. Es una noticia sobre otra persona, y te la da porque cree que puedes con ella. Es un cumplido, aunque escueza.
learn-no-hear-stop = Para, con las manos, la voz y la cara.
learn-no-hear-thanks = «Gracias por decírmelo.» Después, nada. Ningún «pero».
learn-no-hear-why = No preguntes por qué. Un motivo que se pide pronto parece una deuda.
learn-no-hear-again = No insistas luego, con más dulzura o más pena. Un sí arrancado por cansancio no es ninguno. Si otro día le apetece, lo dirá.
learn-no-hear-hurt = Quizá duela igual. Siéntelo, respira, bebe agua, cuéntaselo mañana a alguien de confianza. Lo que sientes es de verdad, y te toca llevarlo a ti, no a la otra persona curarlo.
learn-no-try = Hoy, di un no pequeño donde sueles dejarte llevar: a otra taza, a una llamada, a una película. Dilo con cariño, sin motivo, y calla durante tres respiraciones. Y una vez, cuando alguien te diga que no, di solo «gracias por decírmelo».

## Cuando un sí no se puede retirar

learn-able-title = Cuando un sí no se puede retirar
learn-able-lead = Un sí solo lo es mientras quien lo dio podría cambiarlo: mientras nota lo que siente, puede decirlo, y sabe que decirlo no tiene peligro. Lo que quita una de estas tres cosas se lleva también el sí. No hace falta que nadie tuviera mala intención.
learn-able-what-head = Qué lo puede quitar
learn-able-asleep = Dormir, medio dormir o perder el conocimiento. Devon Sexual Health, una clínica del NHS, lo dice sin rodeos: ahí nadie acepta nada.
learn-able-drink = Beber o tomar drogas. La misma clínica dice lo mismo de quien ha bebido demasiado o está bajo su efecto. Cómo empieza, en la página siguiente.
learn-able-fear = El miedo o la presión. También lo nombra: un sí por susto o por empuje no se da con libertad. Suplicar, enfurruñarse o un «si me quisieras» también son presión.
learn-able-power = El poder. Quien manda en tu trabajo, quien te da clase, quien te alquila la casa, quien tiene el dinero, las llaves del coche o cuida de alguien: cuesta decirle que no, y por eso su sí necesita mucho más espacio.
learn-able-freeze = Que algo te desborde. En un momento de miedo, mucha gente se paraliza y no puede moverse ni hablar. Survivors Trust escribe que nadie lo elige. Quedarse sin moverse no es estar de acuerdo.
learn-able-bound = La boca o los ojos tapados, las manos atadas. Aquí el no va en las señales: acuerda una que aún sirva, y pruébala.
learn-able-see-head = En qué fijarse
learn-able-see = Lengua que se traba, pasos que se tuercen, perder el hilo. Ojos que miran lejos. Callar de pronto, ponerse rígido el cuerpo, hacer de repente cualquier cosa por agradar. Responder tarde, o no responder.
learn-able-doubt = No hace falta certeza, y desde fuera no se ve. Si hay duda, esta noche es que no. Abrigarse, charlar, traer agua, acompañar a casa. Lo que era buena idea lo seguirá siendo mañana.
learn-able-you-head = Cuando te pasa a ti
learn-able-you = Quizá lo notes por dentro: algodón en la cabeza, flotar, querer que acabe. Con eso basta. Di rojo, haz la señal, aprieta una mano, sal de la habitación. El resto de la noche es tuyo, y de nadie más.
learn-able-try = Pregunta a alguien cercano: «¿En qué notaría que te has ido muy lejos, y qué hago entonces?» Cuéntale también lo tuyo. Con dos frases basta.

## Alcohol, drogas y cercanía

learn-substances-title = Alcohol, drogas y cercanía
learn-substances-lead = A mucha gente le gusta tomar algo antes de acercarse, y a alguna otras cosas. Aquí nadie levanta el dedo. Pero lo que suelta la lengua también nubla lo que sientes, lo que siente la otra persona, y lo rápido que se podría decir alto. Por eso aquí no cuenta el sí de quien no puede retirarlo.
learn-substances-know-head = Bueno es saberlo
learn-substances-mix = El alcohol con otras drogas puede tener más efecto, y más peligro, que cada cosa por su lado. Lo dicen los CDC, la agencia de salud pública de Estados Unidos, y hablan de cannabis, opioides, pastillas para dormir o calmarse, estimulantes y psicodélicos.
learn-substances-sedate = Algunas drogas adormecen, sobre todo la G (GHB y GBL). Un servicio de salud sexual del NHS, en Hampshire, dice que pueden dejar a alguien sin conocimiento o sin poder hablar con sentido, y que así nadie acepta nada.
learn-substances-plan-head = Antes de empezar
learn-substances-plan-talk = Hablar ahora. Deseos, límites, señales: lo que importa se acuerda antes de la primera copa.
learn-substances-plan-limit = Di qué vas a tomar, cuánto, y cuándo basta. Alguien te lo puede recordar.
learn-substances-plan-sober = En un grupo, alguien no toma nada y está pendiente.
learn-substances-plan-new = Nada nuevo más tarde. Las ideas nuevas son para otro día, y un no de esta noche se queda en no.
learn-substances-help-head = Cuando es demasiado
learn-substances-signs = Señales de peligro, según el NHS y el condado inglés de Oxfordshire: no despierta o no responde; respira despacio, de forma irregular o con ronquidos raros; tiene los labios azules o pálidos; está en plena confusión; tiene convulsiones.
learn-substances-call = Entonces llama al { -emergency-numbers }, enseguida. No hace falta tener certeza, ni explicar qué clase de noche era.
learn-substances-side = Si respira, pero ha perdido el conocimiento: ponle de lado.
learn-substances-stay = Quédate, mantén su cuerpo caliente, vigila cómo respira.
learn-substances-tell = Di a quien venga a ayudar qué ha tomado, hasta donde sepas.
learn-substances-sleep-it-off = «Que duerma la mona» no es buena idea, y ni el café ni la ducha fría ayudan, dice el NHS. No te vayas de su lado.
learn-substances-try = Antes de la próxima noche con copas, di una frase a una persona: «Después de dos, yo solo mimos.» O la que sea tuya. Dicha en voz alta, es mucho más fácil de cumplir.

## Hablar de salud

learn-health-title = Hablar de salud
learn-health-lead = Las infecciones que se comparten en la cama son muy comunes y no dan motivo de vergüenza, dice Hope House, una clínica del NHS, y casi ninguna se va sin tratamiento. Mucha gente que tiene una no nota nada, dice SH:24, un servicio de pruebas. Así que hablar no es desconfiar. Es cuidarse, y se hace rápido.
learn-health-talk-head = Cómo empezar
learn-health-talk = Con la ropa puesta, de día, antes de que corra prisa. Empieza tú:
learn-health-talk-mine = «Mi última prueba fue en primavera, de esto y esto. No apareció nada. Desde entonces ha habido otra persona.»
learn-health-talk-theirs = «¿Y tú? También puedes contármelo luego, o ponerlo en una tarjeta.»
learn-health-talk-use = «Me gustaría usar condón. ¿Te parece bien?»
learn-health-table-head = Cuándo lo ve una prueba
learn-health-table-about = Durante un tiempo tras el contacto, una prueba aún no ve la infección. ¿No sabes cuándo fue? SH:24 dice: una prueba ahora, y otra pasado ese tiempo. Cambia según el lugar: la palabra de tu clínica va primero.
learn-health-head-name = Infección
learn-health-head-test = Una prueba la ve tras
learn-health-head-back = Avisar a parejas de hasta hace
learn-health-chlamydia-name = Clamidia
learn-health-chlamydia-test = 2 semanas
learn-health-chlamydia-back = hasta 6 meses
learn-health-gonorrhoea-name = Gonorrea
learn-health-gonorrhoea-test = 2 semanas
learn-health-gonorrhoea-back = de 2 a 3 meses
learn-health-trich-name = Tricomonas
learn-health-trich-test = de 1 a 4 semanas
learn-health-trich-back = las actuales (Plymouth), o 3 meses (Cornualles)
learn-health-syphilis-name = Sífilis
learn-health-syphilis-test = 12 semanas
learn-health-syphilis-back = de 3 a 12 meses, según cuánto lleve ahí; Plymouth: hasta 2 años
learn-health-hiv-name = VIH
learn-health-hiv-test = 45 días (laboratorio), 90 días (rápida o en casa)
learn-health-hiv-back = lo calcula la clínica, desde la última prueba en que no apareció nada
learn-health-hepatitis-name = Hepatitis B y C
learn-health-hepatitis-test = 12 semanas; la C, a veces 9 meses
learn-health-hepatitis-back = B: 6 meses antes de los primeros síntomas; C: pregunta en la clínica
learn-health-herpes-name = Herpes simple
learn-health-herpes-test = casi siempre solo si hay síntomas; cuando no los hay, los CDC no suelen aconsejarla, porque puede equivocarse
learn-health-herpes-back = sin plazo fijo; pregunta en la clínica
learn-health-often = ¿Cada cuánto? Las clínicas de Brighton proponen una vez al año, y con cada nueva pareja.
learn-health-undetectable = Quien vive con VIH, sigue su tratamiento y no tiene virus que una prueba encuentre no lo transmite en el sexo: la Organización Mundial de la Salud habla de riesgo cero.
learn-health-soon = ¿El VIH ha podido pasar hace poco? Unas pastillas que se empiezan en menos de 72 horas, cuanto antes mejor, lo hacen mucho menos probable. Las tienen las clínicas de salud sexual y las urgencias, dice Imperial College Healthcare, del NHS.
learn-health-found = ¿Apareció algo? No dice nada de cómo es nadie. Una clínica ayuda con el tratamiento, y a avisar a otras personas, también sin tu nombre.
learn-health-try = Busca cuándo fue tu última prueba, y de qué. Ponlo en tu tarjeta de salud. Después dilo una vez en voz alta, ante el espejo, como quien habla del tiempo.

## Cuando algo salió mal

learn-wrong-title = Cuando algo salió mal
learn-wrong-lead = A veces un no no se oye, una señal llega tarde, o solo días después algo no encaja. No hace falta saber cómo llamarlo. Si te pesa, ya es motivo para dejarte cuidar.
learn-wrong-you-head = Si te pasó a ti
learn-wrong-you = No es culpa tuya: el NHS lo dice antes que nada. Tampoco si antes dijiste que sí, si habías bebido o si no pudiste moverte. Quedarse sin poder moverse no lo elige nadie, escribe Survivors Trust. Lo que venga ahora lo decides tú, a tu ritmo.
learn-wrong-safe = Ve adonde te sientas a salvo. Llama o escribe a alguien de confianza: «Ven, por favor.» Con eso basta.
learn-wrong-health-pep = Unas pastillas que se empiezan en menos de 72 horas, cuanto antes mejor, hacen mucho menos probable una infección de VIH, dice Imperial College Healthcare, del NHS. Pregunta en una clínica de salud sexual o en urgencias.
learn-wrong-health-pregnancy = Un embarazo se puede evitar muchas veces hasta 5 días después, cuanto antes mejor, dice la Universidad de Iowa.
learn-wrong-centre = En muchos países hay centros justo para esto. En Inglaterra son más de 50, para todo el mundo, día y noche, con policía o sin ella, dice NHS England: nhs.uk/sarcs.
learn-wrong-line-head = Alguien con quien hablar, día y noche
learn-wrong-line-now = En peligro, o con heridas: { -emergency-numbers }.
learn-wrong-line-england = Inglaterra y Gales: 0808 500 2222, desde los 16 años, también si no sabes bien qué pasó.
learn-wrong-line-spain = España: 016, para la violencia contra las mujeres. No sale en la factura; sí queda en la lista de llamadas del teléfono.
learn-wrong-line-states = Estados Unidos: 1-800-656-4673 (RAINN).
learn-wrong-line-other = En otro lugar: busca «ayuda violencia sexual» y tu país, o pregunta en una clínica.
learn-wrong-friend-head = Si alguien te lo cuenta
learn-wrong-friend = Escucha. Cree lo que dice. No pidas detalles, ni preguntes por qué no lo paró. Pregunta antes de tocar, también antes de un abrazo. Ofrece ir a su lado. Cada decisión es suya. Justo eso proponen los centros Havens, del NHS en Londres.
learn-wrong-did-head = Si quien hizo daño fuiste tú
learn-wrong-did = Para, y no vuelvas. No te expliques ni pidas perdón a cambio de nada: eso le da trabajo a la otra persona. Si quiere hablar, escucha, da las gracias, y acércate solo hasta donde te deje. Lleva tu vergüenza a alguien de confianza o a un servicio de orientación. Lo que aprendas es para cada persona a la que toques en tu vida.
learn-wrong-try = Elige a una persona a la que llamarías en plena noche. Díselo esta semana: «Si algo saliera mal, te llamaría a ti. ¿Te parece bien?»
