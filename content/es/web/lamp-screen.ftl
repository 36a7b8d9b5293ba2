# La pantalla de la lámpara y lo que hay al alcance. Las palabras de la lámpara están en ../lamp.ftl.
