# Rojo y el camino de vuelta, pausas, síes que se apagan, y cuando alguien no responde.
