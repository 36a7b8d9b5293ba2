# Afterwards: how it ended, care, looking back in private, the goodbye. Read by people who are tired, soft, sometimes
# sad. Nothing here is a score, and nothing leaves the phone.

## How it ended

over-ended = This time is over
over-not-let-in = Not this time
over-name = That name is taken
over-name-again = Choose another name
over-full = No place left
over-update = Time to renew the app
over-update-about = Your app and theirs know different things. Load this page anew, all of you, then knock again.
over-reload = Load it anew
over-replaced = Open somewhere else
over-replaced-about = This time together goes on in another tab, or somebody came in under your name while your phone couldn't be heard.
over-use-here = Use it here
over-knock-again = Knock again
over-nowhere = This link leads nowhere
over-wrong = This link opens nothing
over-start = Back to the start
over-begin = Begin a new time

## Care

care-title = Take it slowly
care-lead = Bodies and hearts need a while to come down. What would do you good now?
care-wishes = Choose what you like
care-say = I'd love { $what }.
care-say-about = Say it aloud, to whoever is with you. If nobody is, give it to yourself.
care-water = some water
care-food = something to eat
care-warm = a warm blanket
care-hold = to be held
care-quiet = some quiet
care-words = a few kind words
care-wash = a warm shower
care-message = a message tomorrow
care-look = Look back
care-skip = Let it all burn

## Looking back, along three skills

look-private = Only for you. It stays on this page.
look-way = Looking back
look-skip = Pass over this one
look-know = Did I know what I wanted?
look-know-easy = Yes, I could feel it
look-know-partly = Some of it
look-know-hard = Not this time
look-say = Did I say it?
look-say-easy = Yes, in my own words
look-say-partly = Some of it
look-say-hard = It stayed inside
look-hear = Could I hear what the others wanted?
look-hear-easy = Yes, the yes and the no
look-hear-partly = Not all of it
look-hear-hard = It was hard to hear
look-practise-know = One to practise: knowing what you want
look-practise-know-try = Tomorrow, before something small, such as tea or coffee, this song or that one, stop for one breath. Feel which one pulls you. Take that one.
look-practise-say = One to practise: saying it
look-practise-say-try = For a few days, say one small wish aloud that you'd usually keep to yourself: “I'd love the window open.” And one small “no, thank you”, without a reason.
look-practise-hear = One to practise: hearing it
look-practise-hear-try = Ask somebody for something small that they can easily say no to. If they do, say only: “Thank you for telling me.” Breathe, and notice that nothing is lost.
look-practise-nothing = A good thing to take along
look-practise-nothing-try = Remember one moment in which a yes or a no came easily. What made it easy? Do more of that.
look-words = A sentence of your own
look-words-hint = If you like. What do you want to remember?
look-keep = Keep it
look-burn = Let it burn
look-keep-about = It's yours. Put it where only you read it.
look-copy = Copy it
look-copied = Copied. Put it where only you read it.
look-not-copied = It couldn't be copied. Save it as a file.
look-save = Save it as a file
look-file = note.txt
look-done = Done, burn the rest

## The goodbye

burn-title = Everything is burned
burn-ended = The keys on this phone are gone, and so are the sealed messages at the relay. Nobody can read any of it again.
burn-left = The keys on this phone are gone: nothing here can read any of it again. What the relay still carries, sealed, ends when the others end it.
burn-kept = What you kept is yours alone.
burn-bye = Sleep well, or stay a while.
