# Red, the way back from it, breaks, lapses, and when somebody is gone. Read by people who have just stopped: short,
# kind, in no hurry.

## Red

red-title = Stop
red-stopped = I have stopped
red-ready = I'm ready
red-ready-about = Only when you want to. There is no hurry, and you may never want to: that's fine.
red-kind-title = Be kind
red-kind-space = Let go, and give some space.
red-kind-care = Offer water, or a blanket.
red-kind-listen = Listen. Don't ask why.
red-kind-wait = Wait. What comes next is theirs to say.
red-has-stopped = has stopped
red-has-not = not yet
red-called = said red
red-help = I need somebody
red-help-friend = Call or write to somebody you trust. You don't have to explain: “please come” is enough.
red-help-danger = Hurt, or in danger?
red-unable = You can't go on together tonight. End this time, and let somebody look after you.

## Help. Numbers one calls, as in ../lamp.ftl, with spaces between

stop-call-numbers = 112 911
stop-call = Call { $number }
stop-leave = Leave or end

## A break

pause-title = Break
pause-rest = Breathe. Drink something. Nobody asks why, and nothing is lost.
pause-back = I'm back
pause-back-about = Afterwards everyone is asked: still yes?

## A lapse

lapsed-title = Stop
lapsed-why = Every yes has ended for now. Nothing comes back by itself.
lapsed-wait = As soon as everyone is there, you'll all be asked: still yes?
lapsed-offline = Connecting again. Stay with each other.
lapsed-again = Still yes?
lapsed-was-on = This was on before:
lapsed-yes = Still yes
lapsed-no = No, let it be
lapsed-here = I'm here
lapsed-gone = What nobody takes up is gone in ten minutes.
lapsed-said = You said still yes. Waiting for { $people }.
lapsed-others = It isn't yours to take up. The others are asked.
lapsed-yellow = { $who } is yellow. Nothing comes back until { $who } is green.
lapsed-yellow-you = You're yellow. Nothing comes back until you're green.
lapsed-still = { $who } said still yes
lapsed-end = End this time

## Gone

gone-title = What to do now
gone-you-title = Can you read this?
gone-you-about = Nothing is asked of you for the rest of this time. Your no and your stop always count.
gone-after = Is everyone well again, or was it a mistake? End this time. You can begin a new one together.
