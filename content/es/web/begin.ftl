# Empezar: un nombre para esta noche, un enlace y un código que mostrar, o un enlace que abrir.

## Un nombre para esta noche

begin-title = ¿Cómo quieres que te llamen esta noche?
begin-title-shared = ¿Quiénes comparten este teléfono esta noche?
begin-name = Un nombre para esta noche
begin-name-of = Nombre { $number }
begin-name-hint = Este es solo una sugerencia. Mejor que no sea el de verdad.
begin-dice = Otro nombre
begin-twice = Hay dos nombres casi iguales. Cambia uno.
begin-phones = ¿Cuántos teléfonos?
begin-phone-each = Uno por persona
begin-phone-shared = Uno para compartir
begin-shared-hint = Se queda al alcance de cada quien, y su mitad de abajo lo para todo, la toque quien la toque. Para lo privado, pasa de mano en mano.
begin-more = Una persona más
begin-fewer = Una menos
begin-go = Empezar
begin-back = Volver
# Nombres que sugerir, separados por comas: animales, plantas, el cielo de la noche. Para cualquier persona.
begin-names = Nutria, Garza, Helecho, Enebro, Cometa, Sauce, Lince, Arce, Gorrión, Trébol, Orión, Tejón, Amapola, Jilguero, Cedro, Vega, Avellano, Brezo, Tulipán, Vencejo, Álamo, Lirio, Halcón, Pradera, Nova, Acacia, Frailecillo, Azafrán, Secuoya, Lira, Cardo, Lirón, Magnolia, Pinzón, Menta, Luna

## Se abrió un enlace

join-title = Te están esperando
join-lead = Llamas a la puerta con un nombre, y quienes están dentro te abren.
join-go = Llamar

## Esperar

waiting-connecting = Conectando
waiting-connecting-lead = Un momento.
waiting-slow = Hoy tarda un poco más. Sigue intentándolo.
waiting-very-slow = Todavía no hay conexión. ¿Está el teléfono en modo avión, o la wifi dormida? Sigue intentándolo por sí solo.
waiting-cut = Puede que esta red no deje pasar a Stillyes. Cambiar de wifi a datos móviles suele ayudar.
waiting-give-up = Dejarlo por ahora
waiting-door = A la puerta
waiting-door-lead = Dentro ven tu nombre, y te pueden abrir. Solo queda esperar.
waiting-door-told = Has llamado.
waiting-door-slow = Quizá están hablando. Avisa de que estás aquí.
waiting-leave = Irme

## La invitación

invite-title = Invita a alguien
invite-lead = Que escanee esto con la cámara de su teléfono, o abra el enlace.
invite-qr = Un código para escanear con una cámara. Lleva el enlace.
invite-share = Compartir el enlace
invite-copy = Copiar el enlace
invite-copied = Copiado
invite-not-copied = No ha podido ser. Mantén pulsado el enlace para copiarlo:
invite-link = El enlace
invite-door = Nadie entra antes de que le des la bienvenida.
invite-secret = El enlace es una llave. Dáselo solo a quien tú quieras.
invite-alone = No hay nadie más aquí.
invite-offline = Ahora no hay conexión, así que nadie puede llamar. Volviendo a intentarlo.
invite-full = Ya hay doce personas. No cabe nadie más.
invite-more-title = Invitar a alguien más
invite-more-lead = Cada persona que está aquí tiene que darle la bienvenida.

## Las cuatro imágenes

pictures-title = ¿Se ven las mismas cuatro en cada teléfono?
pictures-lead = Pon los teléfonos uno al lado del otro, o di las cuatro en voz alta.
pictures-none = No hay nada que comparar mientras no haya nadie más aquí.
pictures-same = Iguales
pictures-different = Distintas
pictures-are-same = Bien. No hay nadie entre los teléfonos.
pictures-why = Puede que haya alguien en medio
pictures-why-lead = Si una sola imagen es distinta, puede que uno de los teléfonos esté hablando con el de alguien ajeno. Mira otra vez; y si es así, termina esto y empieza de nuevo, de cerca, con el código en la pantalla.
pictures-again = Mirar otra vez
pictures-end = Terminar esto
