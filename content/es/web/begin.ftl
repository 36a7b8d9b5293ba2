# Empezar: un nombre para esta noche, un enlace y un código que mostrar, o un enlace que abrir.
