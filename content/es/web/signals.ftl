# Acordar las señales, conocerlas, probar una.

signals-title = Nuestras señales
signals-lead = Cómo para cualquiera, en cualquier momento, sin dar razones.
signals-light-green = Verde
signals-light-green-is = Bien, sigue. Nunca es un sí a algo nuevo.
signals-light-yellow = Amarillo
signals-light-yellow-is = Esto está bien, pero nada más.
signals-light-red = Rojo
signals-light-red-is = Alto. Todo, al instante.
signals-plain = «Alto», «para» y «no» cuentan siempre.
signals-plain-off = Esta vez «para» y «no» no cuentan: cuentan { $word } y las señales de abajo.
signals-word = Palabra de seguridad: { $word }
signals-word-none = Sin palabra de seguridad. Se puede acordar una.
signals-without = Sin palabras: { $signal }
signals-without-none = Aún no hay señal sin palabras. Algunas cosas la necesitan.
signals-silence = Un teléfono en silencio durante { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} lo apaga todo.
signals-check-in = «¿Sigue siendo sí?» llega al menos cada { $minutes ->
    [one] minuto
   *[other] { $minutes } minutos
}.
signals-know = Las conozco
signals-known = Tú las conoces.
signals-known-waiting = Esperando a { $people }.
signals-known-all = Todo el mundo las conoce.
signals-change = Proponer un cambio
signals-try = Probarla
signals-try-lead = Hazlo ahora: { $signal }. ¿Se dieron cuenta?
signals-try-worked = Ha funcionado
signals-tried = Ya la probó: { $people }
signals-tried-none = Aún no la ha probado nadie.
signals-proposed = { $who } propone
signals-proposed-yours = Tú propones
signals-proposed-waiting = Vale cuando todo el mundo lo acepte. Esperando a { $people }.
signals-proposed-none = Lo mismo que ahora.
signals-take = Lo acepto
signals-keep = Dejarlo como está
signals-change-word = Palabra de seguridad: { $word }
signals-change-word-none = Ya sin palabra de seguridad
signals-change-more = Nueva señal sin palabras: { $signal }
signals-change-less = Ya no: { $signal }
signals-change-plain-on = «Alto», «para» y «no» vuelven a contar
signals-change-plain-off = «Alto», «para» y «no» dejan de contar: solo cuentan luces, palabra de seguridad y señales
signals-change-silence = Se apaga tras { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} de silencio
signals-change-check-in = «¿Sigue siendo sí?» cada { $minutes ->
    [one] minuto
   *[other] { $minutes } minutos
}
signals-edit-title = Proponer un cambio
signals-edit-word = Palabra de seguridad
signals-edit-word-hint = Una que nadie diría por casualidad. Puede quedar vacía.
signals-edit-without = Señales sin palabras
signals-edit-without-hint = Hasta { $most }. Elige una que sirva cuando no puedas hablar, ver o usar las manos.
signals-edit-own = Otra, con tus palabras
signals-edit-own-hint = Por ejemplo: apretarte el pulgar
signals-edit-uses = ¿Qué necesita?
signals-uses-speech = la voz
signals-uses-sight = los ojos
signals-uses-hands = las manos
signals-uses-none = nada de esto
signals-needs = Necesita { $what }
signals-edit-add = Añadirla
signals-edit-own-signals = Las tuyas
signals-edit-remove = Quitar { $signal }
signals-edit-plain = «Alto», «para» y «no» cuentan
signals-edit-plain-hint = Siempre, salvo que haya palabra de seguridad y también una señal sin palabras.
signals-edit-silence = Se apaga tras este silencio
signals-edit-silence-shown = { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}
signals-edit-check-in = «¿Sigue siendo sí?» cada
signals-edit-check-in-shown = { $minutes ->
    [one] minuto
   *[other] { $minutes } minutos
}
signals-edit-send = Proponerlo
signals-edit-back = Volver
signals-edit-full = No caben más.
