# Lo que se muestra cuando algo no funciona. Lo que dicen las leyes y los enlaces está en ../refusals.ftl y ../errors.ftl.

trouble-language = Ese idioma no se puede cargar ahora. Inténtalo en un momento.
trouble-offline = No hay conexión. Para empezar hace falta.
trouble-version = Hay una versión nueva de Stillyes.
trouble-version-go = Pasar a ella
trouble-keeps-nothing = Este navegador no guarda nada, como algunas ventanas privadas. Todo funciona; solo no vuelvas a cargar la página durante el encuentro: tendrías que llamar otra vez a la puerta.
trouble-known = Entendido
## Lo dice la propia página mientras no hay programa: cada texto en una línea, sin nada que rellenar.
boot-description = Preguntar, escuchar un no, poder parar en cualquier momento: para personas adultas, en compañía y en sus propios dispositivos.
boot-noscript = Stillyes necesita JavaScript. Permítelo para esta página y vuelve a cargarla.
boot-title = Eso no funcionó
boot-old = A este navegador le falta algo que Stillyes necesita. Funciona en Chrome, Edge, Firefox y Safari de 2022 o posteriores. Si tienes a mano otro navegador u otro teléfono, abre allí el mismo enlace.
boot-load = Algo no llegó, quizá por la conexión. No se ha perdido nada: inténtalo de nuevo.
boot-stopped = Esta página ha dejado de funcionar. Toca parar y mirarse a los ojos. Nada cuenta como encendido hasta estar de vuelta.
boot-again = Intentar de nuevo

# Un enlace que se abre en medio de algo.
link-later = Aquí sigues en compañía. Termina primero; luego abre el enlace otra vez.
