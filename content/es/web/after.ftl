# Después: cómo terminó, cuidarse, mirar atrás en privado, la despedida. Lo lee gente con sueño, con ternura, a veces
# con pena. Nada aquí puntúa, y nada sale del teléfono.

## Cómo terminó

over-ended = Este encuentro ha terminado
over-not-let-in = Esta vez no
over-name = Ese nombre ya está
over-name-again = Elegir otro nombre
over-full = No queda sitio
over-update = Toca renovar la aplicación
over-update-about = Tu aplicación y la de las demás personas no conocen lo mismo. Hay que cargar esta página de nuevo en cada teléfono, y llamar otra vez.
over-reload = Cargar de nuevo
over-replaced = Abierto en otro sitio
over-replaced-about = Este encuentro sigue en otra pestaña, o alguien entró con tu nombre mientras no se oía tu teléfono.
over-use-here = Usar aquí
over-knock-again = Llamar otra vez
over-nowhere = Este enlace no lleva a ningún sitio
over-wrong = Este enlace no abre nada
over-start = Volver al inicio
over-begin = Empezar otro encuentro

## Cuidarse

care-title = Sin prisa
care-lead = El cuerpo y el corazón necesitan un rato para volver. ¿Qué te vendría bien ahora?
care-wishes = Elige lo que quieras
care-say = Me encantaría { $what }.
care-say-about = Dilo en voz alta a quien esté contigo. Si no hay nadie, regálatelo.
care-water = un vaso de agua
care-food = algo de comer
care-warm = una manta calentita
care-hold = un abrazo largo
care-quiet = un rato de silencio
care-words = unas palabras bonitas
care-wash = una ducha caliente
care-message = un mensaje mañana
care-look = Mirar atrás
care-skip = Que arda todo

## Mirar atrás, con tres habilidades

look-private = Solo para ti. Se queda en esta página.
look-way = Mirando atrás
look-skip = Pasar esta
look-know = ¿Sabía lo que quería?
look-know-easy = Sí, lo sentía
look-know-partly = Una parte
look-know-hard = Esta vez no
look-say = ¿Lo dije?
look-say-easy = Sí, con mis palabras
look-say-partly = Una parte
look-say-hard = Se quedó dentro
look-hear = ¿Pude oír lo que querían las demás personas?
look-hear-easy = Sí, el sí y el no
look-hear-partly = No del todo
look-hear-hard = Me costó oírlo
look-practise-know = Algo para practicar: saber lo que quieres
look-practise-know-try = Mañana, antes de algo pequeño, como té o café, esta canción o aquella, para un respiro. Siente cuál te llama. Quédate con esa.
look-practise-say = Algo para practicar: decirlo
look-practise-say-try = Durante unos días, di en voz alta un deseo pequeño que sueles callar: «Me gustaría abrir la ventana». Y un pequeño «no, gracias», sin motivo.
look-practise-hear = Algo para practicar: oírlo
look-practise-hear-try = Pide a alguien algo pequeño a lo que sea fácil decir no. Si dice no, di solo: «Gracias por decírmelo». Respira, y nota que nada se ha perdido.
look-practise-nothing = Algo bueno para llevarte
look-practise-nothing-try = Recuerda un momento en que un sí o un no salió con facilidad. ¿Qué ayudó? Más de eso.
look-words = Una frase tuya
look-words-hint = Si te apetece. ¿Qué quieres recordar?
look-keep = Guardarlo
look-burn = Que arda
look-keep-about = Es tuyo. Ponlo donde solo lo leas tú.
look-copy = Copiarlo
look-copied = Copiado. Ponlo donde solo lo leas tú.
look-not-copied = No se ha podido copiar. Guárdalo en un archivo.
look-save = Guardarlo en un archivo
look-file = nota.txt
look-done = Hecho, que arda el resto

## La despedida

burn-title = Todo ha ardido
burn-ended = Las llaves de este teléfono ya no existen, ni los mensajes sellados del relé. Nadie podrá volver a leer nada.
burn-left = Las llaves de este teléfono ya no existen: aquí nada puede volver a leerse. Lo que el relé aún lleva, sellado, termina cuando lo terminen las demás personas.
burn-kept = Lo que has guardado es solo tuyo.
burn-bye = Que descanses, o quédate un rato.
