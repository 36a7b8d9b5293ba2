# Lo que el dispositivo de una persona le sugiere solo a ella. Nunca mientras algo espera respuesta, y sin cambiar nada que otra
# persona pudiera notar.

hint-may-say-no = Puedes decir que no. ¿Quieres practicar uno?
hint-may-say-no-more = Un sí que también podría haber sido un no vale más, para todo el mundo.
hint-practise-no = Practicar un no
hint-after-stop = Ha sido mucho de golpe. ¿Quieres mirar hacia dentro un momento?
hint-after-lapse = Ahora que hay calma: ¿quieres mirar hacia dentro un momento?
hint-look-inside = Mirar hacia dentro
hint-not-now = Ahora no
hint-for-you = Solo lo ves tú. No se guarda nada.
