# Choosing what to ask for, with whom and where; and waiting for the answer.

ask-title = What would you love?
ask-search = Find it, or say it your way
ask-packs = What kind of thing
ask-own = In your own words: “{ $what }”
ask-own-hint = Not on the list? Your own words are welcome.
ask-found-none = Nothing on the list is called that.
ask-found = Found: { $found ->
    [one] 1 thing
   *[other] { $found } things
}
ask-own-title = Three small questions
ask-own-lead = So that “{ $what }” is easy to say yes or no to.
ask-own-intense = Is it intense?
ask-own-takes = Could it take one of these away?
ask-own-takes-hint = For whoever it is done to; for everyone, if you do it together.
ask-own-takes-speech = speaking
ask-own-takes-sight = seeing
ask-own-takes-hands = the hands
ask-own-takes-none = none of these
ask-own-health = Could it pass something on?
ask-yes = Yes
ask-no = No
ask-next = Next
ask-back = Back
ask-say-title = Your words
ask-who = Who does it?
ask-who-me = I do it
ask-who-them = { $who } does it
ask-who-others = Others do it
ask-who-together = Together
ask-people = Who is in it?
ask-part = { $who }
ask-part-out = not in it
ask-part-in = in it
ask-part-to = it's done to { $who }
ask-part-by = does it
ask-part-me = with me
ask-where = Where, or how? (may stay empty)
ask-places = neck, shoulders, back, hands, hair, face, lips, belly, thighs, feet
ask-where-own = A place, or a limit
ask-where-hint = Such as: only over my clothes
ask-how = How do you feel about it?
ask-love = I'd love to
ask-curious = I'm curious
ask-curious-hint = Your own yes isn't in it yet. You'll be asked too.
ask-say-it = Say it to { $people }, then send it.
ask-send = Send
ask-missing = Choose who it's for.
ask-first-signals = Our signals
ask-first-health = Health
ask-mark-intense = intense
ask-mark-signal = needs a signal
ask-mark-health = health first
