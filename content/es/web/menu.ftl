# El menú: idioma, sonido, aspecto, ayuda, salir.

menu-title = Menú
menu-invite = Invitar a alguien más
menu-people = Quién está aquí
menu-signals = Nuestras señales
menu-health = Salud
menu-pictures = Comparar imágenes
menu-hold = Mantener: soltar es rojo
menu-settings = Ajustes
menu-leave = Aterrizar, o irse

## Ajustes

settings-title = Ajustes
settings-language = Idioma
settings-theme = Aspecto
settings-theme-auto = Auto
settings-theme-dark = Oscuro
settings-theme-light = Claro
settings-sound = Sonidos
settings-sound-hint = Un tono suave y propio para cada cambio.
settings-vibration = Vibración
settings-vibration-hint = Cada cambio se siente distinto, así lo sabes sin mirar.
settings-shake = Agitar es rojo
settings-shake-hint = Agita el teléfono con fuerza, y todo se para. Hay que activarlo cada vez.
settings-shake-refused = Este teléfono se guarda sus movimientos para sí. El rojo sigue ahí: el botón, cualquier tecla, tres toques.
settings-calm = Calma
settings-calm-hint = En la pantalla no se mueve nada que no haga falta.
settings-red = El rojo no tiene interruptor. Está en cada pantalla, para cada persona, siempre.
settings-exit = La salida
settings-install = Tenerlo a mano
settings-install-hint = Stillyes en tu pantalla de inicio, como una aplicación. Allí se ve su nombre.
settings-install-go = Ponerlo en la pantalla de inicio
settings-about = Acerca de
settings-version = Versión { $version }
settings-licence = Libre para todo el mundo: MIT o Apache-2.0, como prefieras.
settings-is-not = No es un contrato, ni un registro, ni demuestra nada. Puede mostrar que un sí ya no está; nunca dice que uno sea de verdad.
settings-help = Si te ha pasado algo, o tienes dudas: habla con alguien de confianza, o con un servicio de orientación cerca de ti.

## Aterrizar, e irse

leave-title = Aterrizar con suavidad
leave-lead = ¿Qué te sentaría bien ahora? Elige, y dilo en voz alta. Se queda en este teléfono.
leave-ideas = Lo que me sentaría bien
leave-idea-hold = un abrazo largo
leave-idea-water = un vaso de agua
leave-idea-blanket = una manta
leave-idea-quiet = un rato de silencio
leave-idea-talk = hablar un poco
leave-idea-alone = un rato para mí
leave-idea-message = un mensaje mañana
leave-say = «Para mí, ahora: { $ideas }. ¿Y para ti?»
leave-end = Terminar para todo el mundo
leave-only-me = Irme yo
leave-end-alone = Terminar
leave-stay = Quedarme
leave-what = Al terminar arde todo lo que se ha dicho aquí, en cada teléfono. Si solo te vas tú, se apaga lo que está en marcha, y el resto sigue desde ahí.
leave-alone = Al terminar arde todo lo que se ha dicho aquí. El enlace ya no llevará a ningún sitio.
leave-offline = No hay conexión: para ti termina al momento, y los otros teléfonos notan que ya no estás.
