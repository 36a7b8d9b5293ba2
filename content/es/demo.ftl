# La pareja de práctica de la demostración. Dice una cosa corta cada vez, como alguien amable en voz alta. { $who } es la
# persona que practica.

# Nombres: el suyo, otro por si ya está ocupado, y uno para quien practica y no da ninguno.
demo-name = Robin
demo-name-other = Sascha
demo-your-name = Ana

demo-hello = Hola, { $who }. Me llamo { $name } y no existo: estoy aquí para que pruebes.
demo-welcome = Qué bien que estás aquí. ¿Has visto las señales?
demo-know-signals = Verde, amarillo, rojo. Entendido.
demo-ask-first = ¿Puedo pedirte algo pequeño?
demo-yes = ¡Sí! Me encantaría.
demo-yes-again = Sigue siendo sí.
demo-yes-slow = Mm, sí. Despacio.
demo-no = No, gracias.
demo-no-other = Eso no, gracias. ¿Me pides otra cosa?
demo-thanked-for-no = Me has dado las gracias, y sienta bien. Así el próximo sí es más fácil.
demo-thank = Gracias por decírmelo.
demo-thank-warm = Gracias. Prefiero saberlo.
demo-still = Sigue siendo sí. ¿Y tú?
demo-how = ¿Cómo estás?
demo-enough = Ha sido precioso. Por ahora no más, por favor.
demo-yellow = Amarillo. Esto está bien, pero hasta aquí.
demo-green = Verde. Me apetece seguir.
demo-red = Rojo.
demo-stopped = He parado. Sin prisa.
demo-be-kind = ¿Necesitas algo?
demo-ready = Ya puedo volver.
demo-break = Necesito un momento. No es por ti.
demo-back = Ya estoy aquí otra vez.
demo-silent = (no responde)
demo-nudge-thank = He dicho que no. Unas gracias vendrían bien.
demo-nudge-say-it = Dímelo en voz alta, como si me tuvieras al lado.
demo-hint-no = Prueba un no. Es una palabra, y no necesita motivo.
demo-hint-red = Prueba rojo. Mira qué rápido se para todo.
demo-bye = Adiós, { $who }. Fue bonito practicar contigo.

# Dónde está la página de la demo.
demo-open = Abre { $url } en un navegador: allí tienes a alguien con quien practicar, a un toque.

# Una velada llena de personas inventadas, para probarlo todo a solas. Nombres y lugares van entre comas.
demo-house = La casa
demo-evening = Una velada de prueba
demo-host = Tú
demo-guests = Alba, Bruno, Cleo, Dani, Eli, Farah, Gil, Hae-won, Ines, Jo, Kim, Lou, Mika, Noor, Oluwa, Pau, Quinn, Ravi, Sam, Toni, Uma, Vic, Wren, Xoán, Yuki, Zoe, Amal, Bruna, Chidi, Deniz, Esra, Finn, Gael, Hana, Ilya
demo-places = junto a la escalera, cocina, sala azul, jardín
demo-report = Alguien siguió después de que yo dijera que no. Ya estoy bien, y me gustaría que alguien hablara con esa persona.
demo-feedback = Gracias. Sentí que me cuidaban toda la noche.
demo-next = primer jueves del mes que viene; último sábado del siguiente
demo-gathering-open = Abre { $url } en un navegador: organizas una velada con personas inventadas. Vienen, escuchan, y a veces necesitan a alguien.
