# Cuando te piden algo: sí, no, otra cosa; la mirada hacia dentro en privado; un no que llega, y su gracias.
