# Lo que está en muchas pantallas: Volver, Salir, Cerrar.
