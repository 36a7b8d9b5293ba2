# Lo que dicen por sí mismas las piezas de todas las pantallas: rojo, salir, cerrar y quitar.

## En todas las pantallas

design-red = Alto
design-exit = Salir
design-close = Cerrar
design-dismiss = Quitar
