# Una reunión en las pantallas de quienes vienen, cuidan y organizan.

evening-title = Reuniones
evening-lead = Una noche de personas que se preguntan unas a otras. De cinco a quinientas.
evening-known = Las tuyas
evening-go-on = Seguir con ella
evening-invited-head = ¿Te llegó una invitación?
evening-invited = Abre el enlace de tu invitación, o escanéala. Es solo para ti.
evening-plan-head = ¿Invitas a gente?
evening-plan-about = Reglas de la casa, invitaciones, la puerta, una bienvenida que oye todo el mundo, y un equipo que acude cuando alguien llama.
evening-plan = Planear una
evening-plan-lead = Todo se puede cambiar luego. Quien lleva este servidor no puede leer nada de esto.
evening-called = Cómo se llama
evening-called-hint = Se ve en el teléfono de quienes vienen: mejor algo que no diga nada a nadie más.
evening-called-usual = Jueves
evening-host-name = Tu nombre en la organización
evening-host-name-hint = Lo ven quienes vienen.
evening-opens = Se abre la puerta
evening-closes = Termina
evening-capacity = Cuánta gente cabe
evening-burns = Se quema
evening-burns-hint = Entonces no queda nada, en ningún teléfono. Puede ser antes, nunca después.
evening-burns-sooner = Puedes pasarlo a un día anterior. Se lo prometiste a quienes vienen, así que nunca a uno posterior.
evening-create = Empezar por las reglas
evening-damaged = Lo que se guardó de esta reunión ya no se puede leer. Abre otra vez tu invitación.
evening-put-away = Dejarla a un lado
evening-over = Ha terminado
evening-not-in = Con esto no se puede entrar
evening-back = Volver
evening-elsewhere = Esta reunión está abierta en otra pestaña. Solo puede seguir en una cada vez.
evening-use-here = Usarla aquí
evening-offline = Ahora no hay conexión. Lo que ves puede haber cambiado; se pone al día por sí solo.
evening-unkept = Este navegador no guarda la reunión: es una ventana privada, o su memoria está llena. Deja abierta esta pestaña hasta el final.
evening-offline-waiting = { $count ->
    [one] Ahora no hay conexión. Algo tuyo espera, y sale en cuanto la haya.
   *[other] Ahora no hay conexión. { $count } cosas tuyas esperan, y salen en cuanto la haya.
}
evening-diverged = Este servidor no le cuenta lo mismo a todo el mundo. No te fíes de lo que ves aquí: toca hablar en persona.

evening-tabs = Páginas de la noche
evening-tab-queue = Ahora
evening-tab-queue-waiting = Ahora ({ $count })
evening-tab-door = Puerta
evening-tab-present = Bienvenida
evening-tab-invite = Gente
evening-tab-plan = El plan
evening-tab-report = Avisos
evening-tab-report-open = Avisos ({ $count })
evening-tab-after = Después
evening-tab-home = Yo

evening-stands-invited = Con invitación
evening-stands-coming = Por llegar
evening-stands-waiting = { $number ->
    [one] En espera: el próximo sitio
   *[other] En espera: número { $number } de la lista
}
evening-stands-here = Aquí
evening-stands-heard = Reglas oídas
evening-stands-ready = A punto
evening-stands-home = Ya en casa
evening-stands-not-coming = Esta vez no
evening-stands-removed = Salida pedida

evening-reading = Abriendo la invitación
evening-you-are-invited = Tienes una invitación.
evening-fact-opens = Se abre la puerta
evening-fact-closes = Termina
evening-fact-where = Dónde
evening-fact-hosts = Organización
evening-fact-burns = Se quema
evening-fact-next = Próximas veces
evening-place-later = Se dirá cuando falte menos
evening-asked = Lo que se pide a todo el mundo
evening-asked-about = También lo oirás allí, con el resto de la gente.
evening-my-name = Tu nombre allí
evening-my-name-hint = Lo ven la organización y el equipo. El nombre que quieras.
evening-come-head = Entrar con ella
evening-come = Usar esta invitación
evening-come-about = Sirve una vez, y para una persona. Después dices si vienes.
evening-joining = { $name }: entrando
evening-joining-about = Responde un teléfono de la organización, en cuanto esté encendido. Puedes cerrar esto y volver.
evening-will-you-come = ¿Vendrás?
evening-coming = Allí estaré
evening-not-coming = Esta vez no
evening-reply-about = Puedes cambiarlo en cualquier momento. Un no no necesita motivo.
evening-not-coming-after-all = Al final no voy
evening-number = Tu número. Muéstralo en la puerta.
evening-number-qr = Tu número para la puerta: { $number }
evening-not-open-yet = La puerta aún no está abierta. Mientras tanto puedes leer lo que se pide a todo el mundo.
evening-at-the-door = La puerta está abierta. Muestra esto a quien esté en ella.
evening-removed = La organización te pidió que te fueras. Desde aquí aún puedes llamar al equipo.
evening-home = Te fuiste a casa. Que descanses. Si vuelves esta noche, muestra tu número en la puerta.

evening-wait-briefing = Ya estás dentro. Ahora viene la bienvenida: todo el mundo la oye antes de que empiece nada. Busca un asiento, bebe un poco de agua.
evening-briefing-begins = Empieza la bienvenida
evening-briefing-about = Quédate hasta el final. Las páginas pasan sin que toques nada, mientras alguien lee.
evening-listen = Estoy escuchando
evening-too-late = Esta bienvenida ya pasó de la primera página. Habrá otra: esa la oirás desde el principio.
evening-page = Página { $number } de { $count }
evening-word-head = ¿Cuál era la palabra?
evening-word-about = Al final se dijo una palabra en voz alta. Escríbela aquí.
evening-word = La palabra
evening-word-hint = ¿No la oíste? Pregunta a alguien a tu lado.
evening-heard = Lo he oído todo

evening-try-head = Pruébalo con alguien
evening-try-about = Con alguien a tu lado: preguntar, esperar, oír la respuesta. Son dos minutos.
evening-try = Buscar a alguien
evening-try-1 = Pregunta si puedes tocarle el hombro. Espera, y escucha la respuesta.
evening-try-2 = Pide otra cosa. Cada quien dice una vez «no, gracias» en voz alta.
evening-try-3 = Da las gracias por el no. Luego pulsa rojo una vez, para verlo.
evening-try-begin = Empezar con esta persona
evening-try-without = ¿Un solo teléfono?
evening-try-without-about = Primero en voz alta; después, cada quien dice aquí que lo hizo.
evening-try-both = Cuenta cuando lo han dicho las dos personas.
evening-tried = Lo hemos probado
evening-try-stop = Con esta persona no
evening-partner = El equipo propone el número { $number }
evening-partner-none = ¿Con quién?
evening-partner-number = Su número
evening-partner-hint = Está en su pantalla. Cada quien escribe el de la otra persona.
evening-ready = Ya estás a punto. Desde aquí todo empieza preguntando, cada vez.
evening-ready-soon = En un momento llega a tu teléfono con qué mostrarlo.
evening-go-home = Me voy a casa

evening-meet = Estar con alguien de aquí
evening-meet-lead = Las mismas luces que en casa, entre dos personas que oyeron las reglas esta noche.
evening-meet-begin-head = Empezar
evening-meet-begin-about = Te da un código que la otra persona escanea. Se abre para quien está a punto, y para nadie más.
evening-meet-begin = Empezar aquí
evening-meet-come-head = O abrir el suyo
evening-meet-private = Ni la organización ni el equipo ven quién está con quién. Termina cuando termina la noche.
evening-meet-back = Volver con quien estás
evening-link-hint = Tal como está en su pantalla, o como te lo enviaron.
evening-under-not-ready = Eso se abre para quien está a punto: primero la bienvenida, luego probarlo con alguien.
evening-under-which = Abre primero su reunión, y luego el enlace otra vez.
evening-encounter-over = La reunión ha terminado para ti, y esto con ella. Cada sí ha terminado.

evening-need = Necesito a alguien aquí
evening-care = Hay que cuidar de alguien
evening-care-about = Con discreción, y sin que nadie se meta en líos: agua, descanso, una amistad, una manera de volver a casa.
evening-care-send = Decírselo al equipo
evening-called-told = Llamando al equipo.
evening-call-aloud = Si no viene nadie, grita. Aquí todo el mundo sabe qué hacer.
evening-call-on-way = Tu llamada va de camino. Si es urgente, grita también.
evening-call-heard = El equipo tiene tu llamada. Alguien viene.
evening-call-taken = { $who } viene de camino.
evening-call-done = Alguien se ocupó ya.
evening-call-back = Ya no hace falta
evening-call-more = Decirles esto también
evening-call-about = Quién
evening-call-about-hint = Un nombre, o qué lleva puesto.
evening-call-where = Dónde
evening-call-where-hint = «Escalera», «sala azul», «junto a la barra».
evening-call-words = Algo más
evening-call-words-hint = Solo lo que ayude a quien venga.
evening-urgency = Cuánta prisa hay
evening-urgency-gone = Se desmayó, o no puede respirar
evening-urgency-now = Ahora
evening-urgency-care = Pronto: alguien no está bien
evening-urgency-calm = Cuando haya un rato

evening-announced = De la organización
evening-after-head = Gracias por venir
evening-after = Ha terminado. Mañana, trátate con cariño; si algo te sigue rondando, cuéntaselo a alguien de confianza o de la organización.
evening-about-me = Lo que se guarda de mí
evening-about-lead = Esto es todo lo que la organización y el equipo ven de ti.
evening-about-never = Con quién estás, tus deseos, tu salud y tus luces no están nunca en sus pantallas.
evening-kept-name = Tu nombre aquí
evening-kept-invited = En la invitación
evening-kept-number = Tu número
evening-kept-standing = En qué punto estás
evening-kept-later = Guardado para otra vez
evening-kept-nothing = Nada
evening-kept-name-only = Tu nombre, para volver a invitarte
evening-kept-looked-after = Tu nombre, y que alguien te cuidó
evening-apart-head = Alguien con quien prefieres no coincidir
evening-apart-about = Solo lo ve la organización, al invitar. No se le cuenta a nadie, y a nadie se le pregunta por qué.
evening-apart = Su nombre
evening-apart-hint = El que le conoces.
evening-apart-say = Decirlo a la organización
evening-apart-undo = Ya no me importa
evening-apart-undone = La organización ya no lo ve.
evening-apart-said = La organización lo verá cuando invite a { $name }.
evening-feedback = ¿Qué tal estuvo?
evening-feedback-words = Tus palabras
evening-feedback-hint = Lo ve la organización, con tu nombre de aquí.
evening-feedback-thanks = Gracias. Lo tiene la organización.
evening-send = Enviar
evening-forget-head = Irme, y que me olviden
evening-forget-about = Tu nombre, tu sitio y lo que dijiste se borran para la organización y el equipo. Solo queda que alguien estuvo, hasta que todo se queme.
evening-forget = Que me olviden
evening-forget-sure = Sí, borrarlo
evening-forget-not = No, dejarlo como está
evening-forgotten = Está borrado.
evening-forgotten-name = Alguien que pidió el olvido

evening-report = Ha pasado algo
evening-report-lead = Cuéntaselo a quien elijas de la organización. Deja fuera a la persona de quien se trata. Solo puede leerlo quien elijas.
evening-report-new = Contarlo
evening-report-to = Quién lo lee
evening-report-to-hint = Una de estas personas se ocupa, y te dice qué viene después.
evening-report-words = Qué pasó
evening-report-words-hint = Tan poco o tanto como quieras. Puedes añadir algo, o retirarlo.
evening-report-without-name = Sin mi nombre
evening-report-without-name-hint = Aun así te pueden responder aquí.
evening-report-send = Enviárselo
evening-report-unnamed = Alguien, sin nombre
evening-report-mine = Lo que contaste
evening-report-of = De { $who }
evening-report-owner = Se ocupa { $who }.
evening-report-nobody = Aún no se ocupa nadie.
evening-report-settled = Ya se ha atendido. Si no es así, añade lo que falte.
evening-report-step = Qué viene después
evening-report-step-hint = Lo ve quien te lo contó.
evening-report-step-say = Decir qué viene
evening-report-settle = Ya se ha atendido
evening-report-own = Me ocupo yo
evening-report-more = Algo más sobre esto
evening-report-more-hint = Lo leen las mismas personas.
evening-report-add = Añadirlo
evening-report-back = Retirarlo
evening-reports = Avisos
evening-reports-lead = Lo que te contó quien vino, y no lee nadie a quien dejara fuera. Primero, escucha; qué hacer lo decide quien te lo contó.
evening-reports-none = No te han contado nada.

evening-queue = Ahora
evening-queue-empty = Ahora mismo nadie necesita a nadie.
evening-duty-nobody = No hay nadie de turno.
evening-duty-who = De turno: { $names }
evening-duty-on = Estoy de turno
evening-duty-off = Hago una pausa
evening-take = Voy yo
evening-see = Mirar
evening-you-go = Vas tú.
evening-goes = Va { $who }.
evening-done = Ya se ha atendido
evening-hand-back = Al final no puedo
evening-hand-back-of = Que vuelva a esperar
evening-remark = Nota
evening-remark-field = Nota
evening-remark-hint = Para quien venga después de ti. Lo que ayudó, nunca un reproche.
evening-call-of = Se trata de { $words }
evening-call-by = Llama { $words }
evening-call-says = «{ $words }»
evening-call-nowhere = No dice dónde
evening-call-again = Ha vuelto a llamar
evening-call-taken-back = Dice que ya no hace falta. Mira igualmente.
evening-call-late = Ha pasado un minuto y no ha ido nadie. Ahora lo ve toda la organización.
evening-call-long = Diez minutos, y aún sin atender. Pregunta cómo va: un teléfono puede haberse apagado por el camino.
evening-waits = { $what }: { $where }
evening-waits-late = Aún no ha ido nadie. { $what }: { $where }
evening-count-coming = por llegar
evening-count-waiting = en espera
evening-count-here = aquí
evening-count-heard = reglas oídas
evening-count-ready = a punto
evening-count-home = ya en casa
evening-announce-head = Decir algo a todo el mundo
evening-announce = Tus palabras
evening-announce-hint = Llega a cada teléfono a la vez.
evening-announce-send = Decirlo
evening-announced-told = Dicho.
evening-drill-head = Probar la llamada de ayuda
evening-drill-about = Parece de verdad, hasta que alguien va. Avisa al equipo, antes de la noche, de que habrá una.
evening-drill = Llamar como ensayo
evening-drill-told = Llamada hecha. Mira cuánto tarda.
evening-drill-waits = Aún no ha ido nadie.
evening-drill-took = { $seconds ->
    [one] Alguien fue al cabo de un segundo ({ $at }).
   *[other] Alguien fue al cabo de { $seconds } segundos ({ $at }).
}
evening-seen-to = Lo ya atendido
evening-was-drill = Un ensayo
evening-shifts = Quién está dónde, y cuándo
evening-shifts-about = Lo ven quienes vienen, para saber a quién preguntar.
evening-shift = Cuándo, y qué
evening-shift-hint = «Barra, de diez a doce»
evening-shift-who = Quién
evening-shift-add = Añadir
evening-shift-away = Quitar

evening-door = La puerta
evening-door-find = Número o nombre
evening-door-find-hint = El número está en su teléfono.
evening-door-scan = Escanear su código
evening-door-scanning = Pon la cámara sobre el código de su teléfono.
evening-door-scan-other = Ese es otro código.
evening-door-scan-refused = Esta página no puede usar la cámara. Escribe el número.
evening-door-scan-none = Este navegador no sabe leer códigos. Escribe el número.
evening-door-more = { $count ->
    [one] Una persona más. Escribe para encontrarla.
   *[other] { $count } personas más. Escribe para encontrarlas.
}
evening-door-nobody = Nadie con ese nombre o número.
evening-door-unknown = El número { $number } no se conoce aquí. Mira otra vez su pantalla.
evening-person = { $who }, número { $number }
evening-person-no-phone = Sin teléfono: alguien de la organización responde por esta persona.
evening-person-with = Para probarlo con { $who }.
evening-person-close = Cerrar
evening-let-in = Que entre
evening-went-home = Se fue a casa
evening-vouch-heard = Lo oyó todo
evening-vouch-tried = Lo probó
evening-is-guest = Su papel: visita
evening-is-crew = Su papel: equipo
evening-is-host = Su papel: organización
evening-make-crew = Que sea del equipo
evening-make-host = Que sea de la organización
evening-make-guest = Visita, como el resto
evening-remove = Tiene que irse
evening-remove-about = Desde ahora no puede leer lo que se diga, y quien está a punto recibe una llave nueva. Aún puede llamar al equipo. Díselo en persona, con alguien a tu lado.
evening-remove-sure = Tiene que irse
evening-keeps-nothing = No se guarda nada para otra vez
evening-keeps-name = Se guarda su nombre para otra vez
evening-keeps-looked-after = Se guarda: su nombre, y que alguien le cuidó
evening-keep-about = En los dispositivos de la organización, más allá de esta noche. La persona ve que se guarda. Que alguien le cuidó solo se muestra si fueron { $count } noches o más, y de ahí no sale nada por sí solo.
evening-keep-name = Guardar su nombre
evening-keep-looked-after = Guardar que se le cuidó
evening-keep-nothing = No guardar nada
evening-pair-head = De dos en dos
evening-pair-about = Quien ya oyó las reglas lo prueba con alguien. Ve con quién.
evening-pair = { $count ->
    [one] Proponer un dúo
   *[other] Proponer { $count } dúos
}
evening-pair-left = { $who } aún no tiene con quién. Le toca con la próxima persona que oiga las reglas; o pruébalo tú con { $who }.
evening-bring-head = Sin teléfono
evening-bring-about = Recibe un número. Alguien de la organización dice por esta persona que lo oyó y lo probó.
evening-bring-name = Su nombre
evening-bring = Añadir

evening-present = La bienvenida
evening-no-rules = Aún no hay reglas de la casa. Son lo que se lee en voz alta.
evening-write-rules = Escribirlas
evening-host-leads = La bienvenida la lleva alguien de la organización.
evening-waiting-to-hear = { $count ->
    [0] Nadie espera para oírla
    [one] Una persona espera para oírla
   *[other] { $count } personas esperan para oírla
}
evening-present-about = Lees en voz alta y pasas las páginas; pasan en cada teléfono. Quien llega después de la primera página oye la próxima bienvenida.
evening-begin-briefing = Empezar la bienvenida
evening-listening = De { $here } que están aquí, escuchan en su teléfono: { $count }.
evening-page-back = Atrás
evening-page-next = Página siguiente
evening-break-off = Interrumpirla
evening-say-word-head = Di esta palabra en voz alta
evening-say-word-about = Todo el mundo la escribe: así muestra que se quedó hasta el final. Dila dos veces.
evening-say-word = La palabra
evening-say-word-hint = Cualquiera que se entienda bien al oírla.
evening-finish = La he dicho. Terminar
evening-word-was = La palabra de la última bienvenida
evening-word-none = No se dijo ninguna palabra.
evening-word-all = Quienes escucharon ya la han escrito.
evening-word-waits = { $count ->
    [one] Falta una persona por escribirla: { $names }
   *[other] Faltan { $count } personas por escribirla: { $names }
}
evening-word-waits-about = Échales una mano, o busca sus nombres en la página de la puerta y di allí que lo oyeron.

evening-invite = Gente
evening-invite-head = Invitar a alguien
evening-invite-name = Su nombre
evening-invite-hint = Como llamas a esta persona. Lo verá.
evening-invite-until = Se puede usar hasta
evening-invite-again = Gente de otras veces
evening-invite-go = Hacer una invitación
evening-bad-time = Esa hora no existe. Elige un día y una hora.
evening-apart-hit = { $who } prefiere no coincidir aquí con esta persona. Esto no lo ve nadie más.
evening-pattern = { $count ->
    [one] Alguien le cuidó una noche. Decides tú; de ahí no sale nada por sí solo.
   *[other] Alguien le cuidó { $count } noches. Decides tú; de ahí no sale nada por sí solo.
}
evening-invitation-for = Para { $name }
evening-invitation-about = Para una persona, una vez. Envíala de modo que solo la lea esa persona.
evening-invitation-qr = La invitación, como código para escanear
evening-invitation-away = Hecho
evening-invitation-until = Hasta el { $when }
evening-invitation-show = Mostrarla
evening-invitations-open = { $count ->
    [one] Una invitación que nadie ha usado aún
   *[other] { $count } invitaciones que nadie ha usado aún
}
evening-uninvite = Retirarla
evening-note = Nota para la organización
evening-note-hint = Esa persona no la ve.
evening-note-save = Guardar la nota
evening-note-write = Nota
evening-people-staff = Organización y equipo
evening-people-coming = Vienen
evening-people-waiting = Esperan sitio
evening-people-silent = Aún sin respuesta
evening-people-find-hint = Encuentra a personas, e invitaciones que nadie ha usado todavía.
evening-people-not = No vienen

evening-plan-title = El plan
evening-plan-head-now = Cuándo, y para cuánta gente
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
evening-clock-set = Este va bien: ajustar el de la reunión
evening-place-about = Dilo tarde, si quieres: se ve desde el momento en que lo dices.
evening-where = Dónde es
evening-place-hint = La dirección, el timbre, cómo se entra.
evening-place-tell = Decir dónde a todo el mundo
evening-place-told = Todo el mundo ve dónde es.
evening-next = Una por línea
evening-next-hint = «Viernes 12, en el mismo lugar»
evening-next-tell = Decir cuándo a todo el mundo
evening-next-told = Todo el mundo ve cuándo son las próximas.
evening-close-head = Terminar la noche
evening-close-about = Lo que esté en marcha en ella también termina, en cada teléfono. Los avisos y las gracias siguen.
evening-close = Terminarla
evening-close-sure = Sí, ha terminado
evening-closed-head = Ha terminado
evening-closed = Todo el mundo lo ve. Lo que viene después tiene su propia página.

evening-rules = Reglas de la casa
evening-rules-none = Aún no hay ninguna. Todo el mundo las oye antes de que empiece nada.
evening-rules-are = Versión { $version }, secciones: { $count }.
evening-rules-open = Escribir y comparar
evening-rules-lead = Lo que se lee en voz alta en la bienvenida, una sección por página. Empieza por las nuestras, y hazlas tuyas.
evening-rules-view = Qué mirar
evening-rules-write = El texto
evening-rules-preview = Las páginas
evening-rules-differs = Lo que cambia
evening-rules-text = Las reglas de la casa
evening-rules-hint = Una línea que empieza por # es un título. Cualquier otra línea es un párrafo.
evening-rules-same = Dicen lo mismo.
evening-rules-meanwhile = Alguien de la organización ha hecho entretanto la versión { $version }. Esto es lo que cambió.
evening-rules-meanwhile-about = Toma de ella lo que quieras conservar: al guardar, tu texto ocupa su lugar.
evening-rules-last = Cuál fue el último cambio
evening-rules-save-head = Una versión nueva
evening-rules-save-about = Todo el mundo la oye otra vez antes de estar a punto, tú también. Así que mejor cambiarla antes de la noche.
evening-rules-save-first = Usar estas
evening-rules-save = Guardar la versión nueva
evening-rules-again = Como son ahora
evening-rules-template = Volver a las nuestras
evening-line-same = como antes
evening-line-new = nueva
evening-line-gone = quitada
evening-house-empty = Aún no hay ninguna sección. Empieza una con # y su título.
evening-house-no-title = La línea { $line } está antes del primer título. Empieza con # y un título.
evening-house-bad-title = El título de la línea { $line } está vacío o es demasiado largo.
evening-house-bad-section = Lo que hay bajo el título de la línea { $line } es demasiado largo para una página.
evening-house-too-much = Es más de lo que cabe en una noche. Usa menos secciones o menos palabras.

evening-after-title = Después
evening-after-lead = Todo esto se quema a más tardar el { $when }.
evening-thanks-head = Dar las gracias
evening-thanks = Tus palabras
evening-thanks-hint = Llega a cada teléfono.
evening-thanks-usual = Gracias por venir, y por cada no que dijiste y que oíste. Que descanses.
evening-thanks-send = Decirlo
evening-cared-head = Preguntar cómo están
evening-cared-about = Quienes llamaron, y a quienes alguien cuidó. Un mensaje mañana sienta bien.
evening-cared-none = No hubo nadie.
evening-feedback-head = Qué tal estuvo
evening-feedback-none = Aún nadie ha dicho nada.
evening-apart-all = Mejor no coincidir
evening-apart-all-about = Para cuando vuelvas a invitar. Solo lo ve la organización.
evening-apart-line = { $who } prefiere no coincidir con { $whom }.
evening-book-head = Lo que guardas
evening-book-about = En este dispositivo, más allá de la noche: nombres para volver a invitar, y a quién se cuidó. Cada quien ve que lo guardas; si alguien pide el olvido, también desaparece de aquí.
evening-book-empty = Nada. Elige a alguien en «Gente» para guardar su nombre.
evening-book-looked-after = alguien le cuidó
evening-book-words = Qué pasó, para ti
evening-book-words-hint = Solo en este dispositivo. Lo que ayudó, nunca un reproche.
evening-book-write = Apuntarlo
evening-book-forget = Olvidar esta noche
evening-burn-head = Quemarla
evening-burn-about = Para todo el mundo, ahora: nombres, avisos, todo. Lo que guardas en este dispositivo se queda.
evening-burn-reports = Hay avisos de los que aún no se ha ocupado nadie. También desaparecerían.
evening-burn = Quemarla ahora
evening-burn-offline = No hay conexión: ahora no se puede quemar para las demás personas. Prueba cuando la haya.
evening-burn-sure = Sí, que no quede nada
