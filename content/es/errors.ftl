# Cuando algo sale mal y no es por una ley: palabras escritas, enlaces, el servidor de paso, órdenes. Qué pasa, y qué hacer.

## Nombres y palabras. { $most }: letras que caben.

bad-name-empty = ¿Cómo quieres que te llamen? Escribe algo.
bad-name-too-long = Ese nombre es demasiado largo aquí. Usa { $most } letras o menos.
bad-name-hidden = Ese nombre lleva caracteres ocultos. Escríbelo otra vez a mano.
bad-words-empty = No hay nada escrito. Escribe una o dos palabras.
bad-words-too-long = Es demasiado largo. Dilo en { $most } letras o menos.
bad-words-hidden = Hay caracteres ocultos ahí. Escríbelo otra vez a mano.
bad-note-too-long = Esa nota es demasiado larga. Dilo en { $most } letras o menos, y el resto de viva voz.

## El enlace

link-no-fragment = Al enlace le falta un trozo: todo lo que sigue a la #. Copia otra vez el enlace entero.
link-foreign-version = Este enlace es de la versión { $found }, y esta aplicación no la conoce. Actualiza, y empieza de nuevo.
link-broken = Algo en el enlace está roto. Copia otra vez el enlace entero, o escanea el código.
link-bad-relay = La dirección del enlace no sirve. Pide un enlace nuevo.
link-gone = Este encuentro ha terminado, o el enlace no se llegó a usar. Pide un enlace nuevo.

## El servidor de paso: lo que lleva los mensajes sellados entre los teléfonos

relay-no-such-log = Este encuentro ha terminado, o nunca empezó aquí. Empieza uno nuevo.
relay-wrong-key = Este enlace no abre nada. Copia otra vez el enlace entero.
relay-not-open = La conexión aún no está a punto. Espera un momento, y vuelve a intentarlo.
relay-malformed = Esta aplicación y el servidor no se entienden. Actualiza la aplicación.
relay-too-large = Es demasiado de una vez. Hazlo más corto.
relay-too-fast = Ha sido mucho de golpe. Espera un momento, y sigue.
relay-log-full = No queda sitio en este encuentro. Termínalo, y empieza uno nuevo.
relay-too-many-logs = Hay demasiado abierto en esta aplicación. Termina algo antes.
relay-too-many-new-logs = Desde aquí han empezado muchos hace nada. Espera un rato, y vuelve a empezar.
relay-not-stored = El servidor no ha podido guardarlo. No se ha perdido nada; vuelve a intentarlo.
relay-too-slow = La conexión va demasiado lenta. Conectando otra vez.
relay-going-down = El servidor hace una pausa. Conectando otra vez en un momento.
relay-unreachable = No se llega al servidor. Mira tu conexión, y vuelve a intentarlo.

## Órdenes, escritas o de un programa. { $name } y { $field } son como se escribieron.

command-not-json = Esa línea no es un objeto JSON. Envía un objeto por línea.
command-unknown = No existe la orden «{ $name }». Mira en "may" las que valen ahora.
command-missing-field = Falta «{ $field }». Añádelo, y envía otra vez la orden.
command-bad-field = No se puede leer «{ $field }». Mira su forma en la documentación, y envía otra vez la orden.
command-too-long = Esa línea es demasiado larga. Envía una orden por línea.
command-ambiguous = «{ $name }» podría ser más de una cosa. Di un poco más.
unknown-person = Aquí no hay nadie que se llame «{ $name }». Mira quién está, y vuelve a intentarlo.
unknown-ask = No hay ninguna pregunta abierta con ese número. Mira otra vez las preguntas.
unknown-activity = «{ $name }» no está en marcha ahora. Mira qué lo está.
unknown-signal = «{ $name }» no es una de tus señales. Mira las acordadas.
unknown-word = No conozco la palabra «{ $name }». Escribe "help" para ver las que sí. "red" funciona siempre.
