# What a person reads when something can't be done now: what is the matter, in a sentence, and what to do instead.
#
# One for each rules::Refusal::KEYS. { $who }: the person it speaks of; `.you` where that is the reader.
# { $of }: the person whose words it is about; `.of-you` where that is the reader. { $seconds }: how long to wait.
# Nothing here says who refused what, or how often (N7). Warm and short.

## Who is here

refused-ended = This time together is over. If you'd all like more, begin a new one.
refused-not-in = You aren't in this time together. Knock, and wait to be welcomed.
refused-not-here = Nobody of that name is here. Look at who is, and try again.
refused-alone = You're the only one here. Wait until somebody comes in.

## Asking

refused-bad-roles = Who does it, and who is it done to? Each person stands on one side. Choose again.
refused-unknown-activity = That one isn't on the list. Pick another, or use your own words.
refused-too-many = That's more than fits. Let something end first.
refused-no-such-ask = There's no question with that number. Look at the questions again.
refused-out-of-range = A silence can be 2 to 30 seconds, and a check-in every 1 to 30 minutes. Choose within that.
refused-for-others = Everyone speaks for themself. Ask for something that you're part of.
refused-already-on = That's on already. Enjoy it, or ask for something else.
refused-already-said = You've said that already. No need to do more.
refused-ask-over = That question is over. If you'd still like it, ask again later.
refused-not-your-ask = Only the person who asked can do that. You can answer, or wait.
refused-too-soon = Take a breath. Say it again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}, if it's still a yes.
refused-health-not-shared = { $who } hasn't said yet what the others should know first. Talk about health, then ask again.
    .you = The others would like to know something first. Share your health card, or tell them in person.
refused-health-not-understood = { $who } hasn't read yet what { $of } shared. Give them a moment.
    .you = { $of } shared something about health. Read it first, then go on.
    .of-you = { $who } hasn't read yet what you shared. Give them a moment.
refused-nothing-to-understand = { $who } has shared nothing new. Look again at what is there now.
    .you = You have shared nothing new. Share your health card first.
refused-you-unable = No asking and no yeses for you tonight; your no and your stop always count. Let somebody look after you.
refused-unable = { $who } can't say yes tonight. Be kind, and ask for nothing but what they need.
    .you = No asking and no yeses for you tonight; your no and your stop always count. Let somebody look after you.

## No

refused-not-thanked = { $who } trusted you with a no. Thank them first, then go on.
    .you = Your no is still waiting for its thanks. Give them a moment.
refused-nothing-to-thank = There's no thanks waiting. A kind word is always welcome.
refused-closed = That isn't open tonight. Something else, or just being close?
refused-not-closed = That is open already. If you'd like it, ask.
refused-ask-open = { $who } has a question to answer first. Give them time.
    .you = There's a question for you first. Answer it, then ask yours.
refused-quiet = A little quiet first. Ask again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}, or just be close.
refused-not-open-to-asks = { $who } would rather not be asked just now, and will say when that changes. Just be close?
    .you = You've closed yourself to questions. Say that you're open to them again, if you are.

## Stop, yellow, break

refused-red = { $who } said red. Stop, be kind, and wait until they are ready.
    .you = You said red. Take your time; say when you are ready.
refused-no-red = Nobody said red. Nothing to come back from.
refused-your-red = You said red. The others say when they have stopped; you say when you are ready.
refused-not-your-red = { $who } said red. Say when you have stopped; only { $who } says ready.
refused-yellow = { $who } said yellow: this is good, but no more. Wait until they are green.
    .you = You said yellow. Go green yourself first, if you want more.
refused-not-yellow = You aren't yellow. Your light is as it was.
refused-green-is-ready = You said red. When you want to go on, say that you are ready.
refused-on-break = { $who } is taking a break. No hurry, no questions; they'll say when they are back.
    .you = You're taking a break. Say when you are back.
refused-no-break = You aren't on a break. If you'd like one, take it.
refused-nothing-to-take-back = There's no yes of yours to take back there. If something should stop, say red.

## Being able to take it back

refused-words-missing = "Stop" and "no" always count, unless you have both a safe word and a signal without words. Add what is missing.
refused-unreachable = Can't hear { $who }'s phone. Look at each other, and wait until it is back.
    .you = Your phone isn't heard by the others. Look at each other, and wait until it is back.
refused-silent = { $who } hasn't answered "still yes?". Look at each other, and wait for them.
    .you = "Still yes?" is waiting for you. Answer it first, whatever the answer is.
refused-no-signal = { $who } needs a signal that works without what this takes away. Agree on one, and try it once.
    .you = You need a signal that works without what this takes away. Agree on one, and try it once.
refused-unknown-signal = That isn't one of your signals. Try one that you agreed on, or add it first.
refused-signals-not-known = { $who } hasn't said yet that they know the signals. Go through them together.
    .you = Look at the signals first, and say that you know them.

## Coming in

refused-nobody-at-door = Nobody of that name is at the door. Look again at who knocks.
refused-not-welcomed = Not everyone has said welcome yet. Wait a moment.
refused-false-chapter = What the newcomer was told isn't how it is here. Let them knock again.
refused-name-taken = Somebody here has that name. Choose another for tonight.
refused-full = There's no place left here. Wait until somebody leaves.
refused-other-catalogue = Your apps know different things. Update both, then knock again.

## Coming back

refused-nothing-to-take-up = There's nothing to say "still yes" to. If you'd like something, ask.
refused-crossed = Something changed just now. Look again, then say it again if you still mean it.
