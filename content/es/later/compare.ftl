# Comparar deseos: en privado, y solo sale lo que apetece por igual.

compare-title = Comparar deseos
compare-lead = Lo pulsa cada quien. Cada quien ve lo que a la vez tiene un claro que sí o curiosidad, en partes que encajan. Nadie se entera de nada más: ni tú, ni la otra persona, ni el servidor.
compare-everything = Quien dijera que sí a todo se enteraría de todos tus deseos. Se nota: no faltaría ninguno en tu propia lista, y vale la pena hablarlo.
compare-no-yes = Lo que encuentres no es un sí a nada. Quien lo quiera, pregunta.
compare-map-first = Entra tu mapa. Ábrelo, o empieza uno ahora: bastan unas tarjetas.
compare-map = Abrir mi mapa
compare-press = Comparar
compare-again = Comparar otra vez
compare-wanted = { $who } quiere comparar. Si no te apetece, déjalo estar.
compare-asked = Esperando a { $who }. Aún no se ha comparado nada.
compare-take-back = Retirarlo
compare-running = Comparando. Tarda un momento.
compare-stop = Pararlo
compare-stopped-you = Lo has parado.
compare-stopped = { $who } lo ha parado o retirado.
compare-lost = Una página se cargó de nuevo a la mitad. Pulsa otra vez, y que la otra persona también lo haga.
compare-late = Durante demasiado tiempo no llegó nada de un lado. Pulsa otra vez, y que la otra persona también lo haga.
compare-broken = Lo que envió la app de { $who } no encaja. No se ha comparado nada.
compare-they-know = La app de { $who } tenía lo necesario para ver los deseos en común, y la tuya no. Vale la pena hablarlo.
compare-gone = Ya lo comparaste. La lista ya no está en este dispositivo.
compare-none = Esta vez no ha salido nada.
compare-none-hint = Eso dice poco: los mapas tienen huecos, y puedes preguntar igual, o sacar una tarjeta para hablar.
compare-heck = Un claro que sí por igual
compare-curious = Con curiosidad, al menos de un lado
compare-ask = Pulsa uno para pedirlo, cuando sea el momento.
