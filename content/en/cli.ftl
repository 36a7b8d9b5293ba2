# The command line in its readable mode: what happened, and what to type next.
#
# { $who }, { $people }: names. { $sentence }: an ask, from sentences.ftl. { $what }: a line of what is on, from
# sentences.ftl. Words to type stand at the end, after a colon. Everything fits a terminal of 80 columns or wraps.

## Beginning

cli-adults = For adults only: 18 and over.
cli-limit = What you say and do counts before any screen. A spoken no is a no.
cli-link = Send this link, or show it, to one you'd like to be with: { $link }
cli-joining = Knocking as { $name }. The others are being asked to let you in.
cli-emoji = Stand together? Compare: { $emoji }
cli-emoji-differ = If yours are others, leave: somebody may be in between.
cli-together = You're together: { $people }.
cli-joined = { $who } is here.
cli-left = { $who } has left. Every yes has ended with it.
cli-door = { $who } knocks. Let them in with: welcome { $who }
cli-door-waits = You said welcome to { $who }. The others are asked too.
cli-not-let-in = Nobody opened this time. It says nothing about you.

## Signals and health

cli-signals-proposed = { $who } proposes: { $signals }. If that suits you: take
cli-signals-agreed = Your signals: { $signals }. When you know them: know
cli-signals-known = { $who } knows the signals.
cli-signal-lights = green, yellow, red
cli-signal-plain-words = "stop" and "no" count, always
cli-signal-safe-word = the safe word "{ $word }"
cli-signal-try = Try it once for real, then: tried { $signal }
cli-signal-tried = { $who } tried { $signal }. It works.
cli-health-shared = { $who } shared something about health. Read it with: health { $who }
cli-health-in-person = { $who } would rather tell you in person. When you have heard it: understood { $who }
cli-health-understood = { $who } has read what you shared.

## Asking and answering

cli-asked-you = { $who } asks: { $sentence }
cli-asked-you-hint = As you like: yes, or no
cli-asked-you-intense = This is intense. A yes is said three times, slowly.
cli-you-asked = You ask. Say it aloud: { $sentence }
cli-you-asked-hint = Now wait. If you'd rather not have asked: withdraw
cli-asked-others = { $who } asks { $people }: { $sentence }
cli-said-yes = { $who } said yes!
cli-said-yes-you = You said yes.
cli-say-again = And again, if it's still a yes: yes
cli-on = On: { $what }
cli-off = Off: { $what }
cli-said-no = { $who } trusts you with a no.
cli-said-no-hint = Say: thanks
cli-said-no-you = You said no. It needs no reason.
cli-thanked = { $who } thanks you for telling them.
cli-thanked-you = You thanked { $who }. Something else, or just being close?
cli-ask-silent = No answer came. It's no yes; leave it at that for tonight.
cli-ask-withdrawn = { $who } took the question back. Nothing to answer.
cli-ask-over = That question is over. Nothing to answer.
cli-taken-back = { $who } took back a yes: { $what }
cli-open-again = Open again: { $what }

## Private: shown to one person, never sent

cli-tune-in = Just for you: is it a heck yes, or not quite? (heck / not)
cli-tune-in-hint = Nobody hears what you choose here. Not quite goes out as a no, like any other.

## Lights and breaks

cli-red = Stop. { $who } said red. When you have stopped: stopped
cli-red-you = You said red. Everything stops. Take your time. Later, if you like: ready
cli-stopped = { $who } has stopped.
cli-be-kind = Be kind. No questions why. Ask what they need, if anything.
cli-ready = { $who } is ready. Everything is asked anew.
cli-yellow = { $who } said yellow: this is good, but no more.
cli-yellow-you = You said yellow. Go on with what is good. When you'd like more: green
cli-green = { $who } is green.
cli-break = { $who } takes a break. Everything is off. Nobody asks why.
cli-break-you = You take a break. Everything is off. When you are back: back
cli-back = { $who } is back.

## Check-ins and lapses

cli-check-in = Still yes? Say: still
cli-check-in-seconds = Still yes? Say: still ({ $seconds ->
    [one] a second
   *[other] { $seconds } seconds
})
cli-check-in-asked = { $who } asks how you are. If it's still a yes: still
cli-check-in-waiting = Asked { $who } how they are.
cli-still = { $who } said still yes.
cli-lapsed = Stop and look at each other. { $why }
cli-lapsed-list = On before: { $what }
cli-lapsed-hint = If everyone would like it back: still. If not, leave it.
cli-lapsed-none = Nothing is on. What you'd like is asked anew.
cli-unable = { $who } can't say yes tonight. Everything is off. Look after each other.
cli-gone = Stop. See if { $who } is breathing. Call { -emergency-numbers }. Stay with them.

## What to type next

cli-hint-signals = Look at the signals, then: know
cli-hint-ask = Ask for what you'd love, in words: ask kiss neck
cli-hint-alone = Waiting for somebody to knock. To end: end
cli-hint-red = To stop everything, at any time: red

## Help

cli-help = Short words, one a line. All that takes away works always, at once.
cli-help-red = red: stop everything
cli-help-yellow = yellow: this is good, but no more
cli-help-green = green: go on
cli-help-break = break, back: everything off for now, and I'm back
cli-help-take-back = take back WHAT: one yes of mine ends, the rest goes on
cli-help-stopped = stopped, ready: after red
cli-help-ask = ask WHAT [WHERE]: ask; withdraw: I'd rather not have asked
cli-help-curious = curious WHAT [WHERE]: ask, when you aren't sure yet yourself
cli-help-answer = yes, no: answer a question
cli-help-thanks = thanks: thank somebody for their no
cli-help-open = open WHAT: what I said no to may be asked again
cli-help-closed = closed, listening: I want no questions just now, and I'm open to them again
cli-help-how = how WHO: how are you? still: still yes
cli-help-welcome = welcome WHO, turn away WHO: let in who knocks, or not now
cli-help-signals = signals, take, know, tried WHAT: the signals
cli-help-health = health, understood WHO: what others should know first
cli-help-unable = unable WHO: WHO, or me, can't say yes tonight
cli-help-gone = gone WHO: WHO can't respond; what to do now
cli-help-leave = leave, end: go, or end it for all
cli-help-help = help: these lines

## Goodbye

cli-ended = This time together is over. What do you each need now? A blanket, water, a word?
cli-goodbye = Goodbye. The keys of tonight are erased here.

## After a made-up one: stillyes forge. { $name }: whose keys were there; { $people }: everyone else

forge-made-up = None of this happened. It was written here just now, with the keys of { $name } alone.
forge-reads = Whoever has those keys reads { $count } entries in it, and all of them look real. { $people } never wrote one.
forge-means = So lines like these show nothing, whoever shows them to you. Only the people can tell you. Ask them, and believe a no.
