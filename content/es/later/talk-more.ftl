# Más de la charla: una fecha para ella como archivo de calendario, y notas que alguien elige mostrar.

date-title = Una fecha para la charla
date-lead = Se habla mejor con tiempo. Elige un momento y ponlo en el calendario con un nombre que no le diga nada a nadie.
date-name = Cómo se llama en el calendario
date-when = Cuándo
date-how-long = Cuánto tiempo
date-minutes = { $count ->
    [one] Un minuto
   *[other] { $count } minutos
}
date-remind = Recordármelo
date-remind-not = Para nada
date-remind-before = { $count ->
    [one] Un minuto antes
   *[other] { $count } minutos antes
}
date-make = Crear el archivo de calendario
date-made = Aquí está el archivo. A partir de aquí lo toma tu calendario; nadie más lo tiene hasta que lo envíes.
date-cant = Ese momento no cabe en un calendario. Elige otro día u otra hora.

# Nombres discretos para elegir.
date-call-tea = Tomar un té
date-call-walk = Un paseo
date-call-film = Noche de cine
date-call-call = Ponernos al día
date-call-recipe = Probar una receta

# Notas propias que se muestran en la propia pantalla.
care-note-title = Después, y cuando es demasiado
care-note-lead = Lo que escribiste para ti. Elige qué mostrar; se ve solo en tu pantalla y no se envía.
care-note-none = Todavía no has escrito nada. También puedes decirlo y ya.
care-note-aftercare = Lo que me hace falta después
care-note-overwhelmed = Lo que me ayuda cuando es demasiado
care-note-show = Mostrar esto
care-note-showing = Gira la pantalla hacia la otra persona, o léelo en voz alta.
care-note-hide = Guardarlo
care-about = Lo que apuntaste para ti, para enseñarlo o leerlo en voz alta.
care-open = Abrir mis notas
date-about = Un momento en el calendario, con otro nombre.

# Mientras se proponen señales: lo que alguien ha anotado en su espacio.
signals-mine = Anotado en Yo, solo para ti:
signals-mine-word = Usar mi palabra «{ $word }»
signals-mine-sign = Usar mi señal «{ $sign }»
