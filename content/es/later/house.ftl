# Normas de la casa para empezar, que quien organiza puede cambiar: cada sección es una página de la charla de bienvenida, y se lee en voz alta.
# Cuáles hay, y en qué orden, está en content/house.toml.

house-welcome = Te damos la bienvenida
house-welcome-1 = Qué alegría que hayas venido. Esta noche es para gente que quiere tratarse bien mientras descubre lo que le gusta.
house-welcome-2 = Nadie tiene que hacer nada. Pasar la noche mirando el fuego e irse temprano también es una buena noche.

house-yes = Un sí con ganas
house-yes-1 = Un sí es claro, alegre y de verdad. «Quizá», el silencio, una sonrisa y «bueno, vale» son, por ahora, un no.
house-yes-2 = El sí lo dice cada persona por sí misma: nadie lo dice por su pareja ni por una amistad.

house-mind = Cambiar de idea
house-mind-1 = Cualquier sí se puede retirar en cualquier momento, en mitad de lo que sea, con una palabra o sin ninguna.
house-mind-2 = Lo que fue un sí la última vez, o hace cinco minutos, se pregunta de nuevo. Cambiar de idea no necesita explicación.

house-no = Decir que no
house-no-1 = «No, gracias» es una frase entera. No necesita motivo ni disculpa.
house-no-2 = Practícalo esta noche, incluso con algo que quizá te gustaría. Un sí vale más cuando viene de quien puede decir que no.

house-hear = Oír un no
house-hear-1 = A un no se responde «gracias». Es un regalo: ahora lo sabes.
house-hear-2 = No preguntes por qué, no insistas, no regatees, y no pongas cara triste hasta que la otra persona ceda.

house-ask = Preguntar antes de cada cosa nueva
house-ask-1 = Pregunta antes de tocar, cada vez, y antes de cada cosa nueva: un hombro, un abrazo, mover la mano a otro sitio.
house-ask-2 = Pregunta con palabras y espera palabras. Una cosa cada vez, tan pequeña que sea fácil decir que no.
house-ask-3 = Después de un no, deja que sea la otra persona quien se acerque.

house-lights = Luces y señales
house-lights-1 = Verde: adelante. Amarillo: así está bien, pero no más. Rojo: todo para, al momento, para cada persona que participa.
house-lights-2 = «Para» y «no» cuentan siempre. Quien no puede hablar tiene una señal, acordada y probada antes.
house-lights-3 = Si alguien dice rojo cerca de ti: para, da un paso atrás, pregunta qué necesita.

house-substances = Alcohol y otras sustancias
house-substances-1 = Quien ha bebido o tomado tanto que se nota no pide nada a nadie esta noche, y nadie le pide nada. Si dudas de si es demasiado, es demasiado.
house-substances-2 = Nadie se mete en líos por eso: el equipo tiene agua, un lugar tranquilo y una manera de volver a casa. Nadie conduce.
house-substances-3 = Nunca des nada a nadie sin decir qué es.

house-health = Salud
house-health-1 = Antes de algo que tenga un riesgo: cuenta lo que la otra persona tendría que saber, y pregunta lo que tendrías que saber tú. Con la ropa puesta, y antes de desearlo mucho.
house-health-2 = Trae la protección que usas. También hay en la sala que ya conoces.
house-health-3 = Con un resfriado, con fiebre o con un sarpullido que no conoces: quédate en casa y ven la próxima vez.

house-people = Cada cuerpo, cada nombre
house-people-1 = Aquí cabe gente adulta de cualquier género, forma, edad y capacidad. Usa con cada quien el nombre y las palabras que elige.
house-people-2 = Nada de comentarios sobre los cuerpos, ni buenos ni malos, si nadie los pide.

house-privacy = Lo que se queda aquí
house-privacy-1 = Quién estuvo y qué hizo se queda aquí. Cuenta tu historia, y deja fuera la del resto.
house-privacy-2 = Los teléfonos se quedan en el bolsillo, salvo para esta aplicación. Ninguna foto y ninguna grabación, de nada.
house-privacy-3 = Si te encuentras en otro lugar con alguien de esta noche: espera a que te salude.

house-rooms = Las salas
house-rooms-1 = Cada sala es para algo, y ya has visto para qué. Siempre hay una en la que no pasa nada más que tomar té.
house-rooms-2 = Mirar también necesita un sí. No te acerques, no comentes, no te sumes si nadie te lo pide.
house-rooms-3 = Deja cada lugar como te gustaría encontrarlo.

house-together = Quienes vienen en compañía
house-together-1 = Lo que las parejas y otras compañías han acordado es suyo. No lleves recados, y no preguntes a una persona por medio de otra.
house-together-2 = Nadie está aquí como regalo de nadie.

house-help = Cómo pedir ayuda
house-help-1 = El equipo lleva lo que estás viendo ahora. Cualquiera de sus personas dejará lo que esté haciendo por ti.
house-help-2 = Un toque en «Necesito a alguien aquí» en la aplicación llama al equipo a donde estás. Gritar también sirve.
house-help-3 = Si alguien no parece estar bien, ha tomado demasiado o está bajo presión: díselo al equipo. No hace falta tener certeza, y nadie se mete en líos porque le cuiden.

house-wrong = Cuando algo salió mal
house-wrong-1 = Cuéntalo, esta noche o después, en voz alta o en la aplicación, con tu nombre o sin él. Eliges quién lo lee, y puedes dejar fuera a quien quieras.
house-wrong-2 = Primero escuchamos. Qué pasa con lo que cuentas lo decides tú.
house-wrong-3 = Si notas que has ido demasiado lejos: para, dilo, pregunta qué necesita la otra persona y cuéntalo. Así se aprende.

house-leaving = Volver a casa
house-leaving-1 = Puedes irte en cualquier momento, sin despedirte. Si quieres compañía hasta la puerta o una manera de volver, díselo al equipo.
house-leaving-2 = Mañana, que nadie se quede sin un mensaje, un té o una llamada. Lo que esta noche está bien quizá mañana se sienta distinto.
