# En la puerta: llamar, dar la bienvenida, los cuatro emojis que comparar.
