# Acordar las señales, conocerlas, probar una.
