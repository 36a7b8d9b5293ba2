# Lo que se muestra cuando algo no funciona. Lo que dicen las leyes y los enlaces está en ../refusals.ftl y ../errors.ftl.

trouble-language = Ese idioma no se puede cargar ahora. Inténtalo en un momento.
trouble-offline = No hay conexión. Para empezar hace falta.
trouble-version = Hay una versión nueva de Stillyes.
trouble-version-go = Pasar a ella
trouble-keeps-nothing = Este navegador no guarda nada, como algunas ventanas privadas. Todo funciona; solo no vuelvas a cargar la página durante el encuentro: tendrías que llamar otra vez a la puerta.
trouble-known = Entendido
