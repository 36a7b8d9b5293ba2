# La página que muestra cada parte del sistema de diseño. Para quienes hacen la aplicación.

## En todas las pantallas

design-red = Stop
design-exit = Salir
design-close = Cerrar
design-dismiss = Quitar
