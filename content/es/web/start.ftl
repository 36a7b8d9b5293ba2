# La primera pantalla: qué es esto, para personas adultas, y por dónde seguir.
