# Una reunión en las pantallas de quienes van, cuidan y organizan.

evening-title = Reuniones
evening-lead = Una noche con gente que pregunta antes. De cinco personas a quinientas.
evening-known = Las tuyas
evening-go-on = Seguir con ella
evening-invited-head = ¿Tienes invitación?
evening-invited = Abre el enlace de tu invitación, o escanéalo. Es solo para ti.
evening-plan-head = ¿Viene gente a tu casa?
evening-plan-about = Reglas de la casa, invitaciones, la puerta, una bienvenida que todo el mundo oye y un equipo que viene cuando alguien llama.
evening-plan = Preparar una
evening-plan-lead = Puedes cambiarlo todo después. Quien lleva este servidor no puede leer nada.
evening-called = Cómo se llama
evening-called-hint = Se ve en cada teléfono: mejor algo que no diga nada a otras personas.
evening-called-usual = Jueves
evening-host-name = Tu nombre como quien organiza
evening-host-name-hint = Lo ve quien viene.
evening-opens = Se abre la puerta
evening-closes = Termina
evening-capacity = Sitio para
evening-burns = Se quema a más tardar
evening-burns-hint = Después no queda nada, en ningún teléfono. Puede ser antes, nunca después.
evening-burns-sooner = Puedes adelantarlo. Se prometió a quienes vienen, así que nunca más tarde.
evening-create = Empezar con las reglas
evening-damaged = Lo que se guardó ya no se puede leer. Abre otra vez tu invitación.
evening-put-away = Guardar
evening-over = Terminó
evening-not-in = Con esto no puedes entrar
evening-back = Volver
evening-elsewhere = Esta reunión está abierta en otra pestaña. Solo escucha en una a la vez.
evening-use-here = Usarla aquí
evening-offline = Ahora no hay conexión. Lo que ves puede ser antiguo; se pondrá al día.
evening-offline-waiting = { $count ->
    [one] Ahora no hay conexión. Algo tuyo espera, y sale en cuanto la haya.
   *[other] Ahora no hay conexión. { $count } cosas tuyas esperan, y salen en cuanto la haya.
}
evening-diverged = Este servidor cuenta cosas distintas a personas distintas. No te fíes de lo que ves aquí: hablad.

evening-tabs = Páginas de la noche
evening-tab-queue = Ahora
evening-tab-queue-waiting = Ahora ({ $count })
evening-tab-door = Puerta
evening-tab-present = Bienvenida
evening-tab-invite = Personas
evening-tab-plan = El plan
evening-tab-report = Avisos
evening-tab-after = Después
evening-tab-home = Yo

evening-stands-invited = Con invitación
evening-stands-coming = Viene
evening-stands-waiting = { $number ->
    [one] En espera, primer lugar
   *[other] En espera, lugar { $number }
}
evening-stands-here = Está aquí
evening-stands-heard = Oyó las reglas
evening-stands-ready = Todo a punto
evening-stands-home = Se fue a casa
evening-stands-not-coming = No viene
evening-stands-removed = Se le pidió que se fuera

evening-reading = Abriendo la invitación
evening-you-are-invited = Tienes una invitación.
evening-fact-opens = Se abre la puerta
evening-fact-closes = Termina
evening-fact-where = Dónde
evening-fact-hosts = Organizan
evening-fact-burns = Se quema a más tardar
evening-fact-next = Próximas veces
evening-place-later = Se dirá más adelante
evening-asked = Lo que se pide a todo el mundo
evening-asked-about = También lo oirás allí, con las demás personas.
evening-my-name = Tu nombre allí
evening-my-name-hint = Lo ven quienes organizan y cuidan. El que quieras.
evening-come-head = Entrar con ella
evening-come = Usar esta invitación
evening-come-about = Vale una vez y para una persona. Luego dices si vienes.
evening-joining = { $name }: de camino
evening-joining-about = Un teléfono de la organización responde en cuanto se enciende. Puedes cerrar esto y volver.
evening-will-you-come = ¿Vendrás?
evening-coming = Sí, iré
evening-not-coming = Esta vez no
evening-reply-about = Puedes cambiarlo cuando quieras. Un no no necesita motivo.
evening-not-coming-after-all = Al final no voy
evening-number = Tu número. Enséñalo en la puerta.
evening-number-qr = Tu número para la puerta: { $number }
evening-not-open-yet = La puerta aún no está abierta. Mientras tanto puedes leer lo que se pide a todo el mundo.
evening-at-the-door = La puerta está abierta. Enseña esto a quien esté allí.
evening-removed = La organización te pidió que te fueras. Desde aquí aún puedes llamar al equipo y contar lo que pasó.
evening-home = Te fuiste a casa. Que descanses. Si vuelves esta noche, enseña tu número en la puerta.

evening-wait-briefing = Ya estás dentro. Ahora viene la bienvenida: todo el mundo la oye antes de que empiece nada. Busca un sitio y bebe agua.
evening-briefing-begins = Empieza la bienvenida
evening-briefing-about = Quédate hasta el final. Las páginas pasan solas mientras alguien lee.
evening-listen = Estoy escuchando
evening-too-late = Esta bienvenida ya pasó de su primera página. Habrá otra: la oirás desde el principio.
evening-page = Página { $number } de { $count }
evening-word-head = ¿Cuál era la palabra?
evening-word-about = Al final se dijo una palabra en voz alta. Escríbela aquí.
evening-word = La palabra
evening-word-hint = ¿No la oíste? Pregunta a alguien a tu lado.
evening-heard = Lo oí todo

evening-try-head = Pruébalo con alguien
evening-try-about = Con alguien a tu lado: pregunta, espera, oye la respuesta. Son dos minutos.
evening-try = Buscar a alguien
evening-try-1 = Pregunta si puedes tocarle el hombro. Espera y oye la respuesta.
evening-try-2 = Pregunta por otra cosa. Cada persona dice «no, gracias» en voz alta una vez.
evening-try-3 = Agradece ese no. Luego pulsad rojo una vez, para verlo.
evening-try-begin = Empezar
evening-try-without = ¿Un solo teléfono?
evening-try-without-about = Hacedlo de viva voz, y luego decid aquí las dos personas que lo probasteis.
evening-try-both = Cuenta cuando lo habéis dicho las dos personas.
evening-tried = Lo probamos
evening-try-stop = Con esta persona no
evening-partner = El equipo propone el número { $number }
evening-partner-none = ¿Con quién?
evening-partner-number = Su número
evening-partner-hint = Está en su pantalla. Cada quien escribe el de la otra persona.
evening-ready = Está todo a punto. Desde aquí todo empieza con una pregunta, cada vez.
evening-ready-soon = Tu teléfono recibe enseguida lo que lo muestra a otras personas.
evening-go-home = Me voy a casa

evening-meet = Estar con alguien de aquí
evening-meet-lead = Las mismas luces que en casa, entre personas que hoy oyeron las reglas.
evening-meet-begin-head = Empezar
evening-meet-begin-about = Sale un código para escanear. Se abre a quien oyó y probó las reglas, y a nadie más.
evening-meet-begin = Empezar aquí
evening-meet-come-head = O ir a la suya
evening-meet-private = Ni la organización ni el equipo pueden ver quién está con quién. Termina cuando termina la noche.
evening-meet-back = Volver con quien estás
evening-link-hint = Como está en su pantalla, o como te llegó.
evening-under-not-ready = Eso se abre a quien ya lo tiene todo: primero la bienvenida, luego probarlo con alguien.
evening-under-which = Abre antes la reunión a la que pertenece, y después otra vez el enlace.
evening-encounter-over = La reunión terminó para ti, y esto con ella. Cada sí ha terminado.

evening-need = Necesito a alguien aquí
evening-care = Hay que cuidar a alguien
evening-care-about = Con discreción, y sin meter a nadie en líos: agua, descanso, una amistad, una manera de volver a casa.
evening-care-send = Decirlo al equipo
evening-called-told = El equipo lo sabe.
evening-call-aloud = Si no viene nadie, grita. Aquí todo el mundo sabe qué hacer.
evening-call-on-way = Tu llamada está de camino. Si es urgente, grita también.
evening-call-heard = El equipo tiene tu llamada. Alguien viene.
evening-call-taken = { $who } viene.
evening-call-done = Alguien se ocupó.
evening-call-back = Ya no hace falta
evening-call-more = Contarles también esto
evening-call-about = A quién
evening-call-about-hint = Un nombre, o lo que lleva puesto.
evening-call-where = Dónde
evening-call-where-hint = «Escalera», «cuarto azul», «junto a la barra».
evening-call-words = Algo más
evening-call-words-hint = Solo lo que ayude a quien venga.
evening-urgency = Con qué prisa
evening-urgency-gone = Se desmayó, o no puede respirar
evening-urgency-now = Ahora
evening-urgency-care = Pronto: alguien no está bien
evening-urgency-calm = Cuando haya tiempo

evening-announced = De la organización
evening-after-head = Gracias por venir
evening-after = Ya terminó. Mañana trátate con cariño; si algo se te queda dentro, cuéntaselo a alguien de confianza, o a quien organizó.
evening-about-me = Lo que se guarda de mí
evening-about-lead = Esto es todo lo que ven de ti quienes organizan y cuidan.
evening-about-never = Con quién estás, tus deseos, tu salud y tus luces no salen nunca en sus pantallas.
evening-kept-name = Tu nombre aquí
evening-kept-invited = En la invitación
evening-kept-number = Tu número
evening-kept-standing = Dónde estás
evening-kept-later = Se guarda para otra vez
evening-kept-nothing = Nada
evening-kept-name-only = Tu nombre, para invitarte otra vez
evening-kept-looked-after = Tu nombre, y que te cuidaron
evening-apart-head = Alguien con quien prefieres no coincidir
evening-apart-about = Solo lo ve la organización, cuando invita. No se avisa a nadie, ni se pregunta por qué.
evening-apart = Su nombre
evening-apart-hint = Como tú le conoces.
evening-apart-say = Decirlo a la organización
evening-apart-said = La organización lo verá cuando invite a { $name }.
evening-feedback = ¿Qué tal fue?
evening-feedback-words = Tus palabras
evening-feedback-hint = La organización lo ve con tu nombre de aquí.
evening-feedback-thanks = Gracias. Ya lo tienen.
evening-send = Enviar
evening-forget-head = Irse, y que no quede nada
evening-forget-about = Se borran para quienes organizan y cuidan tu nombre, tu sitio y lo que dijiste. Que vino alguien queda hasta que se queme.
evening-forget = Que me olviden
evening-forget-sure = Sí, bórralo
evening-forget-not = No, déjalo así
evening-forgotten = Está borrado.
evening-forgotten-name = Alguien que pidió el olvido

evening-report = Pasó algo
evening-report-lead = Cuéntaselo a quienes elijas de la organización. Deja fuera a quien tenga que ver. Solo lo leen las personas que elijas.
evening-report-new = Contarlo
evening-report-to = Quién lo lee
evening-report-to-hint = Una de esas personas se ocupa, y te dice qué viene después.
evening-report-words = Qué pasó
evening-report-words-hint = Tan poco o tanto como quieras. Puedes añadir algo, o retirarlo.
evening-report-without-name = Sin mi nombre
evening-report-without-name-hint = Aun así te pueden responder aquí.
evening-report-send = Enviarlo
evening-report-unnamed = Alguien, sin nombre
evening-report-mine = Lo que contaste
evening-report-of = De { $who }
evening-report-owner = Se ocupa { $who }.
evening-report-nobody = Aún no se ocupa nadie.
evening-report-settled = Está atendido. Si no lo está, añade algo.
evening-report-step = Qué pasará ahora
evening-report-step-hint = Lo ve quien te lo contó.
evening-report-step-say = Decir qué viene después
evening-report-settle = Está atendido
evening-report-own = Me ocupo
evening-report-more = Algo más sobre esto
evening-report-more-hint = Lo leen las mismas personas.
evening-report-add = Añadir algo
evening-report-back = Retirarlo
evening-reports = Avisos
evening-reports-lead = Lo que te contaron, y no a quienes dejaron fuera. Escucha primero; lo que se hace lo decide quien avisó.
evening-reports-none = No te han contado nada.

evening-queue = Ahora
evening-queue-empty = Ahora nadie necesita a nadie.
evening-duty-nobody = No hay nadie de guardia.
evening-duty-who = De guardia: { $names }
evening-duty-on = Estoy de guardia
evening-duty-off = Hago una pausa
evening-take = Voy yo
evening-see = Mirar
evening-you-go = Vas tú.
evening-goes = Va { $who }.
evening-done = Está atendido
evening-hand-back = Al final no puedo
evening-remark = Nota
evening-remark-field = Nota
evening-remark-hint = Para quienes vengan después. Qué ayudó, nunca un juicio.
evening-call-of = Sobre { $words }
evening-call-by = De { $words }
evening-call-says = «{ $words }»
evening-call-nowhere = No dice dónde
evening-call-again = Ha vuelto a llamar
evening-call-taken-back = Dice que ya no hace falta. Mira igualmente.
evening-call-late = Hace un minuto que no va nadie. Ahora lo ve toda la organización.
evening-waits = { $what }: { $where }
evening-waits-late = Aún no va nadie. { $what }: { $where }
evening-count-coming = vienen
evening-count-waiting = en espera
evening-count-here = están aquí
evening-count-heard = lo oyeron
evening-count-ready = a punto
evening-count-home = en casa
evening-announce-head = Decir algo a todo el mundo
evening-announce = Tus palabras
evening-announce-hint = Sale enseguida en cada teléfono.
evening-announce-send = Decirlo
evening-announced-told = Está dicho.
evening-drill-head = Probar la llamada
evening-drill-about = Parece de verdad, hasta que alguien va. Avisa al equipo antes de la noche de que habrá una.
evening-drill = Llamar de prueba
evening-drill-told = Llamada hecha. Mira cuánto tarda.
evening-drill-waits = Aún no va nadie.
evening-drill-took = { $seconds ->
    [one] Alguien fue al cabo de un segundo ({ $at }).
   *[other] Alguien fue al cabo de { $seconds } segundos ({ $at }).
}
evening-seen-to = Lo ya atendido
evening-was-drill = Una prueba
evening-shifts = Quién está dónde, y cuándo
evening-shifts-about = Lo ven quienes vienen, para saber a quién acudir.
evening-shift = Cuándo, y qué
evening-shift-hint = «Barra, de diez a doce»
evening-shift-who = Quién
evening-shift-add = Añadir
evening-shift-away = Quitar

evening-door = La puerta
evening-door-find = Número o nombre
evening-door-find-hint = El número está en su teléfono.
evening-door-scan = Escanear su código
evening-door-scanning = Ponlo sobre el código de su teléfono.
evening-door-scan-other = Ese es otro código.
evening-door-scan-refused = Esta página no puede usar la cámara. Escribe el número.
evening-door-scan-none = Este navegador no lee códigos. Escribe el número.
evening-door-more = { $count ->
    [one] Una persona más. Escribe para encontrarla.
   *[other] { $count } más. Escribe para encontrarlas.
}
evening-door-nobody = Nadie con ese nombre o número.
evening-door-unknown = Aquí no se conoce el número { $number }. Mira otra vez su pantalla.
evening-person = { $who }, número { $number }
evening-person-no-phone = Sin teléfono: responde alguien de la organización.
evening-person-with = Para probarlo con { $who }.
evening-person-close = Cerrar
evening-let-in = Que pase
evening-went-home = Se fue a casa
evening-vouch-heard = Lo oyó todo
evening-vouch-tried = Lo probó
evening-is-guest = Su tarea: ninguna
evening-is-crew = Su tarea: cuidar
evening-is-host = Su tarea: organizar
evening-make-crew = Que esté en el equipo
evening-make-host = Que organice
evening-make-guest = Sin tarea
evening-remove = Tiene que irse
evening-remove-about = No podrá leer lo que se diga desde ahora, y quienes lo tienen todo reciben otra llave. Aún puede llamar al equipo. Díselo en persona, con alguien a tu lado.
evening-remove-sure = Tiene que irse, sí
evening-keeps-nothing = No se guarda nada para otra vez
evening-keeps-name = Se guarda su nombre para otra vez
evening-keeps-looked-after = Se guarda su nombre, y que se le cuidó
evening-keep-about = En tu propio dispositivo, más allá de esta noche. Ve que lo guardas. Que se le cuidó solo se muestra cuando fue en { $count } noches o más, y por sí solo no cambia nada.
evening-keep-name = Guardar su nombre
evening-keep-looked-after = Guardar que se le cuidó
evening-keep-nothing = No guardar nada
evening-pair-head = De dos en dos
evening-pair-about = Quien lo oyó lo prueba con alguien. Ve con quién.
evening-pair = { $count ->
    [one] Proponer una pareja
   *[other] Proponer { $count } parejas
}
evening-pair-left = { $who } aún no tiene a nadie. Será con la próxima persona que lo haya oído; o pruébalo tú.
evening-bring-head = Sin teléfono
evening-bring-about = Recibe un número. Alguien de la organización dice por esa persona que lo oyó y lo probó.
evening-bring-name = Su nombre
evening-bring = Añadir

evening-present = La bienvenida
evening-no-rules = Aún no hay reglas de la casa. Son lo que se lee en voz alta.
evening-write-rules = Escribirlas
evening-host-leads = La lleva alguien de la organización.
evening-waiting-to-hear = { $count ->
    [0] Nadie espera para oírla
    [one] Una persona espera para oírla
   *[other] { $count } personas esperan para oírla
}
evening-present-about = Lees en voz alta y pasas las páginas; pasan en cada teléfono. Quien llega después de la primera oye la próxima.
evening-begin-briefing = Empezar la bienvenida
evening-listening = { $count } de { $here } que están aquí escuchan en su teléfono.
evening-page-back = Atrás
evening-page-next = Página siguiente
evening-break-off = Dejarla a medias
evening-say-word-head = Di esta palabra en voz alta
evening-say-word-about = Todo el mundo la escribe: así muestra que se quedó hasta el final. Dila dos veces.
evening-say-word = La palabra
evening-say-word-hint = Cualquiera que se oiga bien.
evening-finish = La he dicho. Terminar
evening-word-was = La palabra de la última bienvenida
evening-word-none = No se dijo ninguna palabra.
evening-word-all = La ha escrito todo el mundo que escuchaba.
evening-word-waits = { $count ->
    [one] Una persona aún no la ha escrito: { $names }
   *[other] { $count } personas aún no la han escrito: { $names }
}
evening-word-waits-about = Échales una mano, o búscalas en la puerta y di por ellas que lo oyeron.

evening-invite = Personas
evening-invite-head = Invitar a alguien
evening-invite-name = Su nombre
evening-invite-hint = Como tú le llamas. Lo ve.
evening-invite-until = Se puede usar hasta
evening-invite-again = Personas de otras veces
evening-invite-go = Hacer una invitación
evening-bad-time = Eso no es una hora. Elige un día y una hora.
evening-apart-hit = { $who } prefiere no coincidir aquí con esta persona. Nadie más lo ve.
evening-pattern = { $count ->
    [one] Se le cuidó una noche. Tú decides; por sí solo no cambia nada.
   *[other] Se le cuidó { $count } noches. Tú decides; por sí solo no cambia nada.
}
evening-invitation-for = Para { $name }
evening-invitation-about = Para una persona, una vez. Envíala de modo que solo la lea ella.
evening-invitation-qr = La invitación como código para escanear
evening-invitation-away = Hecho
evening-invitation-until = Hasta { $when }
evening-invitation-show = Mostrarla
evening-invitations-open = { $count ->
    [one] Una invitación que nadie ha usado
   *[other] { $count } invitaciones que nadie ha usado
}
evening-uninvite = Retirarla
evening-note = Nota para la organización
evening-note-hint = Esa persona no la ve.
evening-note-save = Guardarla
evening-note-write = Nota
evening-people-staff = Quienes organizan y cuidan
evening-people-coming = Vienen
evening-people-waiting = Esperan sitio
evening-people-silent = Sin respuesta aún
evening-people-not = No vienen

evening-plan-title = El plan
evening-plan-head-now = Cuándo, y para cuántas personas
evening-plan-save = Guardar
evening-plan-told = Todo el mundo ve el nuevo plan.
evening-clock-ahead = { $minutes ->
    [one] El reloj de este dispositivo va un minuto por delante del de la reunión.
   *[other] El reloj de este dispositivo va { $minutes } minutos por delante del de la reunión.
}
evening-clock-behind = { $minutes ->
    [one] El reloj de este dispositivo va un minuto por detrás del de la reunión.
   *[other] El reloj de este dispositivo va { $minutes } minutos por detrás del de la reunión.
}
evening-clock-set = Este va bien: poner en hora el otro
evening-place-about = Más adelante, si quieres: se ve desde que lo dices.
evening-where = Dónde es
evening-place-hint = La dirección, el timbre, cómo se entra.
evening-place-tell = Decir dónde es
evening-place-told = Todo el mundo ve dónde es.
evening-next = Una por línea
evening-next-hint = «El viernes 12, en el mismo sitio»
evening-next-tell = Decir cuándo son
evening-next-told = Todo el mundo ve cuándo son las próximas.
evening-close-head = Terminar la noche
evening-close-about = Lo que siga en marcha termina también, en cada teléfono. Los avisos y las gracias siguen.
evening-close = Terminarla
evening-close-sure = Sí, terminó
evening-closed-head = Terminó
evening-closed = Todo el mundo lo ve. Lo que viene después tiene su propia página.

evening-rules = Reglas de la casa
evening-rules-none = Aún no hay. Todo el mundo las oye antes de que empiece nada.
evening-rules-are = Versión { $version }, { $count } secciones.
evening-rules-open = Escribir y comparar
evening-rules-lead = Lo que se lee en la bienvenida, una sección por página. Empieza con las nuestras y hazlas tuyas.
evening-rules-view = Mirar
evening-rules-write = El texto
evening-rules-preview = Las páginas
evening-rules-differs = Qué cambia
evening-rules-text = Las reglas de la casa
evening-rules-hint = Una línea que empieza con # es un título. Cualquier otra es un párrafo.
evening-rules-same = Dicen lo mismo.
evening-rules-meanwhile = Otra persona hizo la versión { $version } entretanto. Esto es lo que cambió.
evening-rules-meanwhile-about = Toma de ahí lo que quieras conservar: al guardar, tu texto ocupa su lugar.
evening-rules-last = Qué fue lo último que cambió
evening-rules-save-head = Una versión nueva
evening-rules-save-about = Todo el mundo la oye de nuevo, tú también. Así que cámbialas antes de la noche.
evening-rules-save-first = Usar estas
evening-rules-save = Guardar como versión nueva
evening-rules-again = Como están ahora
evening-rules-template = Volver a las nuestras
evening-line-same = como antes
evening-line-new = nuevo
evening-line-gone = quitado
evening-house-empty = Aún no hay ninguna sección. Empieza una con # y su título.
evening-house-no-title = La línea { $line } está antes del primer título. Empieza con # y un título.
evening-house-bad-title = El título de la línea { $line } está vacío o es demasiado largo.
evening-house-bad-section = Lo que hay bajo el título de la línea { $line } es demasiado largo para una página.
evening-house-too-much = Es más de lo que cabe en una noche. Menos secciones o menos palabras.

evening-after-title = Después
evening-after-lead = Todo esto se quema a más tardar el { $when }.
evening-thanks-head = Dar las gracias
evening-thanks = Tus palabras
evening-thanks-hint = Sale en cada teléfono.
evening-thanks-usual = Gracias por venir, y por cada no que dijisteis y oísteis. Que descanséis.
evening-thanks-send = Decirlo
evening-cared-head = Pregunta qué tal
evening-cared-about = Quien llamó o a quien se cuidó. Un mensaje mañana sienta bien.
evening-cared-none = Nadie.
evening-feedback-head = Qué tal les fue
evening-feedback-none = Nadie ha dicho nada aún.
evening-apart-all = Prefieren no coincidir
evening-apart-all-about = Para cuando invites otra vez. Solo lo ve la organización.
evening-apart-line = { $who } prefiere no coincidir con { $whom }.
evening-book-head = Lo que guardas
evening-book-about = En este dispositivo, más allá de la noche: nombres para invitar otra vez, y a quién se cuidó. Ven que lo guardas; quien pide el olvido desaparece también de aquí.
evening-book-empty = Nada. Elige a alguien en Personas para guardar su nombre.
evening-book-looked-after = se le cuidó
evening-book-words = Qué pasó, para ti
evening-book-words-hint = Solo en este dispositivo. Qué ayudó, nunca un juicio.
evening-book-write = Escribirlo
evening-book-forget = Olvidar esta noche
evening-burn-head = Quemarla
evening-burn-about = Para todo el mundo, ahora: nombres, avisos, todo. Lo que guardas en este dispositivo se queda.
evening-burn-reports = Hay avisos que nadie ha atendido aún. También desaparecerían.
evening-burn = Quemarla ahora
evening-burn-sure = Sí, que no quede nada
