# What is shown when something doesn't work. What laws and links say stands in ../refusals.ftl and ../errors.ftl.

trouble-language = That language can't be loaded right now. Try again in a moment.
trouble-offline = No connection. To begin together, you need one.
trouble-version = There's a new version of Stillyes.
trouble-version-go = Change to it
trouble-keeps-nothing = This browser keeps nothing, as in some private windows. All works; only don't load the page again while you're together: you'd have to knock anew.
trouble-known = Got it
## Said by the page itself, while there is no program: each one line, plain, with nothing to fill in.
boot-description = Ask, hear a no, be able to stop at any moment: for adults, together, on your own devices.
boot-noscript = Stillyes needs JavaScript. Please allow it for this page and load it again.
boot-title = That didn't work
boot-old = This browser is missing something that Stillyes needs. It runs in Chrome, Edge, Firefox and Safari from 2022 or later. If you have another browser or phone at hand, open the same link there.
boot-load = Something didn't arrive, perhaps because of the connection. Nothing is lost: try again.
boot-stopped = This page has stopped working. Stop, and look at each other. Nothing counts as on until you are back.
boot-again = Try again

# A link that is opened in the middle of something.
link-later = You're still with somebody here. End that first; then open the link again.
