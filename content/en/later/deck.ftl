# Conversation cards: questions that open a talk, dressed and unhurried. Never a test, never leading to a yes.
# Which card is in which set stands in content/deck.toml.

deck-title = Cards to talk over
deck-lead = One question at a time. Answer what you like, skip what you like. Nothing you say is a yes to anything.
deck-alone = Which cards come up stays on this device. Read them aloud, or hand it over.
deck-sets = Which ones shall be in?
deck-wishes = From what you both like
deck-begin = Shuffle and draw
deck-next = Next
deck-back = Back
deck-aside = Put aside
deck-aside-hint = It doesn't come up again, and nobody asks why.
deck-aside-bring = Bring back what was put aside
deck-turn = { $who } answers first, if they like.
deck-turn-you = You answer first, if you like.
deck-turn-either = Whoever likes goes first.
deck-left = { $count ->
    [one] One more card
   *[other] { $count } more cards
}
deck-over = That was the last one. Enough talk for now, or shuffle again?
deck-again = Shuffle again
deck-none = Choose a set, and there will be cards.

# Made of a wish that both like; { $what } is the activity's title or their own words.
deck-wish-picture = { $what }: when you picture it, what happens first?
deck-wish-good = { $what }: what makes it good for you, and what would spoil it?
deck-wish-little = { $what }: what would be a small taste of it, easy to stop?
deck-wish-not = { $what }: what isn't part of it for you?
deck-wish-before = { $what }: what would you like to have talked about before?
deck-wish-ease = { $what }: how would you say “that's enough” in the middle of it?
deck-wish-after = { $what }: what would feel good right after?

deck-set-first = First time together
deck-first-good-no = What does a good no sound like to you?
deck-first-nervous = What makes you a little nervous about tonight, and what would make it lighter?
deck-first-pace = What pace feels good to you when somebody is new to you?
deck-first-yes-looks = How could I tell that you're enjoying something?
deck-first-unsure-looks = What do you look like when you're not sure? What should I do when I see it?
deck-first-ask-how = How do you like to be asked: with words, slowly, with a smile, in writing?
deck-first-not-tonight = Is there anything that isn't for tonight, so that neither of us has to wonder?
deck-first-touch-start = Where is a touch welcome first? Where rather later, or not at all?
deck-first-words-body = Which words for your body feel good, and which would you rather not hear?
deck-first-health = What would you like us to tell each other about health, before anything else?
deck-first-protection = What do you use for protection, and where do we keep it within reach?
deck-first-drink = How do you like to handle drinks and the like on an evening like this?
deck-first-time = How much time do we have, and how would you like the evening to end?
deck-first-after = What feels good to you afterwards: talking, quiet, food, going home, staying?
deck-first-overwhelmed = When it gets too much, what helps? What doesn't help at all?
deck-first-laugh = Something silly happens, as it does. What would you like us to do then?
deck-first-change-mind = If you change your mind in the middle, how would you like to say so?

deck-set-long = Long together
deck-long-new-wish = What are you curious about now that you weren't when we met?
deck-long-old-habit = What do we do out of habit, and would you still choose it today?
deck-long-missed-no = Is there a small no that you've swallowed because it was easier?
deck-long-easier-no = What could I do so that a no is easier to say to me?
deck-long-best = Tell me of a time with me that you like to think back to. What made it so good?
deck-long-more-of = What would you like more often, even if it's small?
deck-long-less-of = What would you like less often, or not any more?
deck-long-tired = How do we tell each other that tonight is for sleeping, with warmth?
deck-long-begin = How do you like it to begin? What makes room for it in an ordinary week?
deck-long-body-changed = What has changed in your body lately that I'd better know of?
deck-long-no-goal = If touch led nowhere in particular tonight, what would you like?
deck-long-who-asks = Who of us asks more often, and how is that for each of us?
deck-long-hear-no = How is it for you to hear a no from me? What helps you with it?
deck-long-closeness = Which closeness have you been missing that has little to do with desire?
deck-long-after-change = What do you need afterwards these days? Is it still what it used to be?
deck-long-talk-time = When is a good time for talks like this one, and when is it never?
deck-long-thank = What have I listened to lately that you'd like to thank me for?

deck-set-after-break = After a break
deck-break-where-are-you = How are you with this, today, before we plan anything?
deck-break-what-changed = What is different for you than it was the last time?
deck-break-again-from-start = What would you like us to ask anew, as if it were the first time?
deck-break-slower = What would be slow enough? And slower than that?
deck-break-only = If tonight were only one small thing, which would be lovely?
deck-break-not-yet = What isn't back yet for you, and may take its time?
deck-break-body = How does your body feel these days? What does it like, and what does it rather not?
deck-break-missed = What have you missed? What haven't you missed at all?
deck-break-red = After somebody said stop: what did you feel then, and what do you feel now?
deck-break-signs = Which signs would you like me to watch for this time?
deck-break-signal = Which word or sign would you trust most to stop everything?
deck-break-way-out = How could we stop halfway so that it feels like a good ending?
deck-break-health-news = Is there any news about health or protection, on your side or mine?
deck-break-pressure = Does anything about tonight feel like it has to happen? How can we take that off the table?
deck-break-comfort = What comforts you, in general and in bed?
deck-break-next-day = How would you like us to be with each other tomorrow?

deck-set-kink = With kink
deck-kink-feeling = Which feeling are you after: calm, wild, held, in charge, carried, seen?
deck-kink-limits = Which limits are for always, and which only for now?
deck-kink-soft-edge = What is interesting only if it's done gently, or by somebody you know well?
deck-kink-safe-word = Which word would you never say by accident, and could say with your eyes closed?
deck-kink-without-words = If you couldn't speak, how would you tell me to stop? Shall we try it now?
deck-kink-check-in = How do you like to be asked how you are, without falling out of it?
deck-kink-deep = When you're far inside it, can you still say no? How would I know?
deck-kink-first-signs = What are the first signs that it's getting too much for you?
deck-kink-body = Is there anything about your body that I need to know: joints, scars, breath, skin?
deck-kink-learned = How did each of us learn to do this, and what don't we know yet?
deck-kink-to-hand = What should lie within reach: scissors, water, a blanket, a phone?
deck-kink-words = Which words thrill you in play, and which would hurt even there?
deck-kink-begin-end = How do we both know that the play has begun, and that it's over?
deck-kink-stop-well = If I say red, what do you do in the first minute? What would I like you to do?
deck-kink-lead-needs = Whoever leads has limits, too. What are yours, and who looks after you?
deck-kink-after = What do you need right afterwards, and what two days later?
deck-kink-marks = How do you feel about marks: none, hidden, a day or two?
deck-about = Questions to ask each other, one at a time.
deck-choose = Which cards?
deck-none-left = Those were all of them.
