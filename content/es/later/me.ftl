# Lo que se hace cada quien por su cuenta, antes de que haya nadie más: el mapa, las notas, una tarjeta de salud, mirar hacia dentro; y cómo se guarda.

me-title = Yo
me-lead = Lo que te apetece y lo que necesitas. Solo para ti, hasta que elijas enseñar algo.
me-stays = Nada de esto sale solo de este dispositivo.
me-back = Yo
me-done = Hecho
me-some = Aquí hay algo.
me-looking = Mirando qué hay en este dispositivo.

# La entrada.
me-fresh = Haz un mapa de lo que te apetece, a tu ritmo. Ayuda a saberlo y a decirlo.
me-fresh-keep = Guardarlo en este dispositivo
me-fresh-without = O solo por ahora
me-fresh-without-hint = No se guarda nada: al cerrar esta pestaña, desaparece.
me-passphrase = Frase de paso
me-passphrase-hint = Unas palabras que solo para ti tienen que ver entre sí.
me-suggest = Sugiere una
me-show = Mostrar lo que escribo
me-strength-short = Un poco más larga: al menos { $least } caracteres.
me-strength-weak = Fácil de adivinar. Ayudaría una palabra más, o dos.
me-strength-fair = Está bien. Con una palabra más será difícil de adivinar.
me-strength-good = Difícil de adivinar.
me-forgotten = Sin la frase nadie puede abrirlo, tampoco quienes hacemos esta app. Apúntala donde la encuentres solo tú.
me-make = Guardar con esta frase
me-making = Haciendo una llave. Tarda un momento, a propósito.
me-without = Seguir sin guardar
me-locked = Aquí hay algo, bajo una frase de paso.
me-unlock = Abrir
me-opening = Abriendo. Tarda un momento, a propósito.
me-elsewhere = Está abierto en otra pestaña de este navegador.
me-elsewhere-hint = Allí ya está todo guardado. Si lo abres aquí, allí se cierra.
me-use-here = Usarlo aquí
me-lost = Ya no sé la frase de paso
me-lost-hint = Entonces nadie puede abrirlo. Puedes sacar el archivo, por si te vuelve a la memoria, o borrarlo y empezar de nuevo.
me-lost-not = Dejarlo como está
me-import = Traer un archivo que sacaste
me-import-hint = Cuando esté abierto aquí, ocupará el lugar de lo que hay en este dispositivo.

# Lo que no ha ido bien.
me-wrong-passphrase = No es esa. Mira las mayúsculas y los espacios, y prueba otra vez.
me-no-vault = Este archivo no es de esta app, o es de una más nueva.
me-newer = Esto lo guardó una versión más nueva de la app. Ábrelo con ella.
me-damaged = La frase es la correcta, pero el archivo está dañado. Trae una copia que sacaste antes.
me-no-memory = A este dispositivo le queda poca memoria libre para abrirlo. Cierra algo y prueba otra vez.
me-full = En este dispositivo no queda sitio: el último cambio aún no está guardado. Haz sitio o saca el archivo.
me-taken = Ahora lo tiene otra pestaña: allí no está guardado el último cambio. Aquí aún puedes sacarlo como archivo.
me-forbidden = Este navegador no guarda nada aquí, como en una ventana privada. Todo funciona; al cerrar la pestaña, desaparece.
me-too-large = Hay más de lo que se puede guardar. Quita algo.
me-no-export = Este navegador no puede sacar el archivo.
me-try-again = Probar otra vez

# Lo que hay.
me-map = Mi mapa
me-map-none = { $all } tarjetas, y sin prisa. Sáltate lo que quieras.
me-map-some = Miradas: { $done } de { $all }.
me-map-progress = { $done } de { $all }
me-map-go-on = Seguir con las tarjetas
me-map-done = No queda ninguna, por ahora.
me-map-done-hint = Lo que apetece cambia. Vuelve y cambia cualquier cosa, cuando quieras.
me-list = Buscar algo, o añadir lo tuyo
me-list-lead = Todo lo de tu mapa. Que algo apetezca nunca es un sí: quien lo quiera, pregunta igual.
me-list-empty = Aquí aún no hay nada.
me-unanswered = aún sin decir
me-heck-yes = ¡Claro que sí!
me-curious = Me da curiosidad
me-not-for-me = No es lo mío
me-limit = Límite firme
me-limit-hint = No es un disgusto mayor: es una línea a la que nadie debe acercarse.
me-part-i-do = Lo hago yo
me-part-to-me = Me lo hacen
me-part-together = Lo hacemos a la vez
me-skip = Saltar
me-undo = Deshacer
me-keys = Teclas: de 1 a 4 para responder, S para saltar, U para deshacer. O empuja la tarjeta: derecha, arriba, izquierda.
me-own = Mis palabras
me-own-add = Algo que falta
me-own-hint = En pocas palabras, como lo dirías.
me-own-part = ¿Cuál sería tu parte?
me-own-do = Añadirlo
me-own-there = Eso ya está en tu mapa.
me-own-many = Hay { $most } de tus propias palabras, las que caben. Quita alguna primero.
me-own-remove = Quitarlo
me-own-compare = Al comparar, tus palabras solo las encuentra quien escribió las mismas.
me-tune-in = Mirar hacia dentro
me-tune-in-hint = Dos minutos: ¿qué siento, qué quiero?
me-tune-in-step = Paso { $at } de { $all }
me-tune-in-body = Suelta el aire despacio. ¿Qué siente tu cuerpo ahora mismo?
me-tune-in-works = ¿Qué sienta bien hoy, o sentaría bien?
me-tune-in-not = ¿Qué no? ¿Qué sería demasiado, o demasiado pronto?
me-tune-in-want = ¿Y qué quieres, si no hubiera que complacer a nadie?
me-tune-in-sentence = Una frase, con tus palabras.
me-tune-in-write = Ahora mismo…
me-tune-in-write-hint = Solo para ti. Suéltala, o guárdala con tus notas.
me-tune-in-next = Siguiente
me-tune-in-keep = Guardarla
me-tune-in-let-go = Soltarla
me-tune-in-quiet = No hay respuesta correcta. No saber también es una.
me-tune-in-last = Lo último que escribiste:
me-notes = Señales y cuidados
me-notes-none = Lo que para, lo que ayuda, lo que necesitas después.
me-notes-lead = Es más fácil encontrar palabras para esto cuando no está pasando nada.
me-notes-word = Mi palabra para parar
me-notes-word-hint = Fácil de decir, y fuera de lugar.
me-notes-signal = Mi señal sin palabras
me-notes-signal-hint = Para cuando no puedo hablar.
me-notes-aftercare = Lo que necesito después
me-notes-aftercare-hint = Por ejemplo: una manta, agua, un abrazo, un rato sin compañía
me-notes-overwhelmed = Lo que ayuda cuando es demasiado
me-notes-overwhelmed-hint = Por ejemplo: una mano en la espalda, ninguna pregunta, la luz encendida
me-notes-share = Para compartirlo, léelo en voz alta o enseña esta pantalla.
me-health = Mi tarjeta de salud
me-health-none = Pruebas, protección, alergias. Todo se puede dejar fuera.
me-health-lead = Para que lleves la cuenta. Cada vez eliges si compartes algo.
me-health-nothing = nada dicho
me-health-remind = Recuérdamelo
me-health-never = nunca
me-health-every = { $months ->
    [one] en un mes
   *[other] en { $months } meses
}
me-health-due = { $count ->
    [one] Toca una prueba, como querías recordar.
   *[other] Tocan { $count } pruebas, como querías recordar.
}
me-health-due-list = Querías recordarlo: { $tests }.
me-health-share = Cuando compartas una tarjeta en un encuentro, empezará por esta, y primero la repasas.

# Guardarlo.
me-kept = Guardado en este dispositivo, bajo tu frase de paso.
me-not-kept = Sin guardar: al cerrar esta pestaña, desaparece.
me-keep-now = Guardarlo con una frase de paso
me-lock = Cerrar con llave
me-keep = Frase y archivo
me-passphrase-change = Cambiar la frase de paso
me-passphrase-taken = La frase nueva cuenta desde ahora.
me-file = Una copia tuya
me-export = Sacar el archivo
me-export-hint = El archivo solo se abre con tu frase de paso.
me-wipe-title = Borrar todo
me-wipe = Borrar todo
me-wipe-hint = Tu mapa, tus notas y tu tarjeta desaparecen entonces de este dispositivo. Los archivos que sacaste se quedan donde están.
me-wipe-yes = Sí, borrarlo
me-back-together = Volver con quien estás
