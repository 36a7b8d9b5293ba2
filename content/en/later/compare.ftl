# Comparing wishes: in private, and only what both like comes of it.

compare-title = Compare wishes
compare-lead = You both press it. Each of you sees what you both said heck yes or curious to, in parts that fit each other. Nothing else is learned, by either of you or by the relay.
compare-everything = Somebody who says heck yes to everything would learn all of your wishes. It shows: your own list would have every one of them, and that is worth talking about.
compare-no-yes = What you find is no yes to anything. Whoever would like it asks.
compare-map-first = Your map goes in. Open it, or begin one now: a few cards are enough.
compare-map = Open my map
compare-press = Compare
compare-again = Compare once more
compare-wanted = { $who } would like to compare. If you'd rather not, just leave it.
compare-asked = Waiting for { $who }. Nothing has been compared yet.
compare-take-back = Take it back
compare-running = Comparing. This takes a moment.
compare-stop = Stop it
compare-stopped-you = You stopped it.
compare-stopped = { $who } stopped it, or took it back.
compare-lost = A page was loaded again in the midst of it. Press it once more, both of you.
compare-late = Nothing came from one side for too long. Press it once more, both of you.
compare-broken = What { $who }'s app sent doesn't fit. Nothing was compared.
compare-they-know = { $who }'s app had all it needed to see your shared wishes, and yours didn't. Talk about it.
compare-gone = You've compared already. The list isn't on this device any more.
compare-none = Nothing turned up this time.
compare-none-hint = That says little: maps have gaps, and you can still ask, or draw a card to talk about.
compare-heck = Heck yes, both of you
compare-curious = Curious, at least one of you
compare-ask = Press one to ask for it, whenever it feels right.
