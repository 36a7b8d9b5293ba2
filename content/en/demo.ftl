# The friendly partner of the demo. Says one short thing at a time, as somebody kind would aloud. { $who } is the person
# who practises.

# Names: the partner's, another for when that is taken, and one for who practises and gives none.
demo-name = Robin
demo-name-other = Sascha
demo-your-name = Ana

demo-hello = Hi { $who }. I'm { $name }, and made up: just for trying things out.
demo-welcome = Nice that you're here. Have you seen the signals?
demo-know-signals = Green, yellow, red. Got it.
demo-ask-first = May I ask you something small?
demo-yes = Yes! I'd love that.
demo-yes-again = Still yes.
demo-yes-slow = Mm, yes. Slowly.
demo-no = No, thank you.
demo-no-other = Not that one, thank you. Ask me something else?
demo-thanked-for-no = You thanked me, and that felt good. It makes the next yes easier.
demo-thank = Thank you for telling me.
demo-thank-warm = Thank you. I'd rather know.
demo-still = Still yes. And you?
demo-how = How are you?
demo-enough = That was lovely. No more for now, please.
demo-yellow = Yellow. This is good, but no more.
demo-green = Green. I'm happy to go on.
demo-red = Red.
demo-stopped = I've stopped. No hurry.
demo-be-kind = Is there anything that you need?
demo-ready = I'm ready.
demo-break = I need a moment. It's not you.
demo-back = I'm back.
demo-silent = (doesn't answer)
demo-nudge-thank = I said no. A thank-you would be nice.
demo-nudge-say-it = Say it to me aloud, as if I sat beside you.
demo-hint-no = Try a no. It's one word, and needs no reason.
demo-hint-red = Try red. See how fast everything stops.
demo-bye = Bye, { $who }. It was good to practise with you.

# Where the page of the demo is.
demo-open = Open { $url } in a browser: somebody to practise with is one tap away there.

# An evening full of made-up guests, for a host to try everything alone. Names and places stand between commas.
demo-house = The house
demo-evening = An evening to try
demo-host = You
demo-guests = Ada, Bela, Cleo, Dani, Eli, Farah, Gil, Hae-won, Ines, Jo, Kim, Lou, Mika, Noor, Oluwa, Pau, Quinn, Ravi, Sam, Toni, Uma, Vic, Wren, Xoán, Yuki, Zoe, Amal, Bruna, Chidi, Deniz, Esra, Finn, Gael, Hana, Ilya
demo-places = by the stairs, kitchen, blue room, garden
demo-report = Somebody went on after I had said no. I'm fine now, and I'd like somebody to talk with them.
demo-feedback = Thank you. I felt looked after all evening.
demo-next = first Thursday of next month; last Saturday of the month after
demo-gathering-open = Open { $url } in a browser: you're a host of an evening with made-up guests. They come, listen, and now and then need somebody.
