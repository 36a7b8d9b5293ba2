# Elegir qué pedir, con quién y dónde; y esperar la respuesta.
