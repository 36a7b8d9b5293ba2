# La primera pantalla: qué es esto, para personas adultas, y por dónde seguir. Y los enlaces: pegar uno, escanear uno, y
# los que no llevan a ningún sitio.

start-name = Stillyes
start-title = Un sí solo es un sí mientras lo sigue siendo.
start-lead = Para dos, o alguien más, con ganas de cercanía esta noche. Pide lo que te encantaría, escucha lo que le encantaría a la otra persona, y páralo todo con un toque, en cualquier momento.
start-lamp = Una lámpara está encendida mientras el sí de cada quien sigue en pie. Se apaga en cuanto uno ya no lo está.
start-private = Sin cuenta y sin nadie a la escucha: lo que se dice aquí va sellado, y arde cuando termina.
start-begin = Empezar
start-have-link = Tengo un enlace
start-demo = Practicar con alguien inventado
start-demo-wait = Un momento …
start-demo-away = Ahora mismo no hay nadie con quien practicar. Inténtalo en un momento.
start-adults = Para personas adultas: a partir de 18 años.
start-is-not = No es un contrato, ni un registro, ni demuestra nada. Lo que se dice y se hace en persona cuenta siempre más que una pantalla.
start-exit-title = La salida
start-exit = «Salir», arriba, tapa esta página al instante y se va de ella; pulsar tres veces la tecla Mayús hace lo mismo. El historial del navegador sigue mostrando que estuviste aquí. Una ventana privada no guarda ninguno.
start-exit-known = Bueno es saberlo
start-settings = Ajustes
start-theme-dark = Oscuro
start-theme-light = Claro

## Un enlace: pegado, o escaneado

link-title = Tienes un enlace
link-field = Pega el enlace
link-hint = Entero, con la # y lo que la sigue.
link-open = Abrir
link-scan = Escanear el código
link-scanning = Pon el código delante de la cámara.
link-scan-stop = Apagar la cámara
link-scan-refused = La cámara se queda apagada, y está bien así. La aplicación de cámara de tu teléfono también lee el código, o pega aquí el enlace.
link-scan-none = Este navegador no sabe leer códigos. La cámara de tu teléfono sí: apunta al código, y abre lo que muestre.
link-scan-other = Ese código es otra cosa. Busca el de la otra pantalla.
link-empty = Aún no hay nada escrito. Pega el enlace, o escanea el código.

## Enlaces que no llevan a ningún sitio

bad-link-title = Este enlace no lleva a ningún sitio
bad-link-version = Este enlace es de otra versión de Stillyes. Carga otra vez esta página en los dos teléfonos, y empieza de nuevo.
bad-link-again = Pegarlo otra vez
bad-link-start = Volver al inicio
bad-link-ask = O pídelo una vez más: un enlace vale para un solo encuentro.

elsewhere-title = Este enlace es de otro Stillyes
elsewhere-lead = Lleva a { $host }. Stillyes vive en más de un lugar, y te esperan allí.
elsewhere-trust = Sigue si sabes de quién es, o si te lo ha enviado alguien de confianza.
elsewhere-open = Ir a { $host }
start-me = Yo: lo que me apetece
start-learn = Aprender
start-evening = Reuniones
start-practice = Practicar
