# La charla con la ropa puesta: sus pasos, y quién ha hecho cuál.
