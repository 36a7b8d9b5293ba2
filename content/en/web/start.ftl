# The first screen: what this is, for adults, and the ways on from here. And links: pasting one, scanning one, those that
# lead nowhere.

start-name = Stillyes
start-title = A yes is only a yes while it still is.
start-lead = For two, or a few more, who want to be close tonight. Ask for what you'd love, hear what they'd love, and stop at any moment with one touch.
start-lamp = A lamp is on while everyone's yes still stands. It goes out the moment one doesn't.
start-private = No account, and nobody listening in: what you say here is sealed, and burned when you end it.
start-begin = Begin together
start-have-link = I have a link
start-demo = Try it with somebody made up
start-demo-wait = Just a moment …
start-demo-away = Nobody made up has time right now. Try again in a moment.
start-adults = For adults: 18 and over.
start-is-not = Not a contract, a record or proof. What you say and do with each other always counts more than any screen.
start-exit-title = The way out
start-exit = Exit, at the top, covers this page at once and leaves it; pressing Shift three times does the same. Your browser's history still shows that you were here. A private window keeps none.
start-exit-known = Good to know
start-settings = Settings
start-theme-dark = Dark
start-theme-light = Light

## A link: pasted, or scanned

link-title = You have a link
link-field = Paste the link
link-hint = All of it, with the # and what follows.
link-open = Open
link-scan = Scan the code
link-scanning = Hold the code in front of the camera.
link-scan-stop = Stop the camera
link-scan-refused = The camera stays off; that's fine. Your phone's own camera app reads the code too, or paste the link here.
link-scan-none = This browser can't read codes. Your phone's own camera app can: point it at the code, and open what it shows.
link-scan-other = That code is something else. Look for the one on the other screen.
link-empty = Nothing is written there yet. Paste the link, or scan the code.

## Links that lead nowhere

bad-link-title = This link doesn't lead anywhere
bad-link-version = This link comes from another version of Stillyes. Load this page again, on both phones, and begin anew.
bad-link-again = Paste it again
bad-link-start = Back to the start
bad-link-ask = Or ask for it once more: a link is good for one time together.

elsewhere-title = This link belongs to another Stillyes
elsewhere-lead = It leads to { $host }. Stillyes runs in more than one place, and the others are over there.
elsewhere-trust = Go on if you know whose it is, or if somebody you trust sent it.
elsewhere-open = Go to { $host }
start-me = Me: what I wish for
start-learn = Learn
start-evening = Gatherings
start-practice = Practise
