# El menú: idioma, sonido, aspecto, ayuda, salir.
