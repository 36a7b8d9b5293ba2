# Señales sin palabras, como las nombra la gente: "Tu señal: tres golpecitos."

signal-three-taps = tres golpecitos
signal-two-squeezes = dos apretones de mano
signal-drop-a-ball = dejar caer una pelota
signal-ring-a-bell = tocar una campanilla
signal-squeaky-toy = apretar un juguete que suena
signal-snap-fingers = chasquear los dedos
signal-raise-a-hand = levantar una mano
signal-open-and-close-a-hand = abrir y cerrar una mano
signal-let-go-of-the-screen = soltar la pantalla
signal-hum-three-times = tararear tres veces
signal-three-short-sounds = tres sonidos cortos
signal-whistle = silbar
signal-blink-three-times = parpadear tres veces
signal-shake-the-head = negar con la cabeza
signal-stamp-a-foot = dar un pisotón
signal-tap-a-foot-three-times = tres golpes con el pie
signal-kick-twice = dos patadas al aire
signal-wiggle-the-toes = mover los dedos de los pies
