# Los grupos de actividades: un nombre, y una línea sobre lo que hay en cada uno.

pack-touch = Contacto y cercanía
    .about = Abrazar, acariciar, estar cerca.
pack-kissing = Besos
    .about = Todo lo que unos labios pueden encontrar.
pack-intimacy = Intimidad
    .about = Cerca, sin ropa, y tan despacio como apetezca.
pack-kink = Juegos intensos
    .about = Jugar con el poder, los sentidos y las sensaciones. Piden señales, y cuidado después.
pack-cameras = Cámaras y contarlo
    .about = Fotos, miradas, y quién se entera.
pack-practice = Práctica
    .about = Cosas pequeñas para probar a pedir.
