# Después: cuidarse, mirar atrás en privado, la despedida.
