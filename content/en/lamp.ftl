# The lamp: its word for each state, why it is so, and what to do when somebody is gone.
#
# Seen from across a bed, read by people who are aroused, tired, or frightened: a handful of short words. { $who }
# is a name. Keys that end in -you are read by the person it is about.

## The word beside colour and shape

lamp-off = Nothing is on
lamp-green = Go on
lamp-yellow = No more
lamp-red = Stop
lamp-lapsed = Stop
lamp-break = Break

## Why

why-nothing-on = Nothing is on. Ask for something you'd love, or just be close.
why-green = On, and still a yes from everyone.
why-yellow = { $who } said yellow: this is good, but no more.
why-yellow-you = You said yellow: this is good, but no more. Go green when you want to.
why-red = Stop. { $who } said red.
why-red-you = You said red. Everything stops. Take your time.
why-red-stopped = Everyone has stopped. Be kind, and wait until { $who } is ready.
why-red-stopped-you = Everyone has stopped. Take your time; say when you are ready.
why-red-waiting = Be kind, and wait until { $who } has stopped too.
why-red-waiting-you = Somebody said red. When you have stopped, say so.
why-break = { $who } is taking a break. Nobody asks why.
why-break-you = You're taking a break. Say when you are back.

## Why it lapsed: every yes has ended, because somebody could not have taken theirs back

why-lapsed-unreachable = Can't hear { $who }'s phone. Stop and look at each other.
why-lapsed-offline = Your connection is lost. Stop and look at each other.
why-lapsed-hidden = { $who }'s app is out of sight. Stop and look at each other.
why-lapsed-hidden-you = Your app was out of sight. Stop and look at each other.
why-lapsed-check-in = { $who } didn't answer "still yes?". Stop and look at each other.
why-lapsed-check-in-you = You didn't answer "still yes?". Stop and look at each other.
why-lapsed-diverged = Your phones don't agree about what happened. Stop, talk, and begin a new time together.
why-lapsed-withheld = Something didn't come through in time. Stop and look at each other.
why-lapsed-left = { $who } has left. Stop and look at each other.
why-lapsed-take-up = Something was on before. Still yes?
why-lapsed-you = The others are just learning that you were away. Stop and look at each other.

## Looking after somebody

why-unable = { $who } can't say yes tonight. Everything is off. Look after each other.
why-unable-you = No asking and no yeses for you tonight; your no and your stop always count. Let somebody look after you.

# Only the numbers that stand on firm ground. 112: the one number for the whole European Union (Directive (EU)
# 2018/1972, Article 109). 911: the one of the United States and Canada. Mobile phones take both for emergency
# numbers wherever they are (3GPP TS 22.101, clause 10.1.1). A locale of one country names that country's own.
-emergency-numbers = 112 or 911
why-gone = Stop. See if { $who } is breathing. Call { -emergency-numbers }. Stay with them.
why-gone-you = Somebody thinks that you need help. If you can read this, tell them how you are.
gone-stop = Stop everything.
gone-breathing = See if { $who } is breathing. Speak to them, touch their shoulder.
gone-call = Call for help: { -emergency-numbers }. Do what they tell you. Don't wait to be sure.
gone-stay = Stay with { $who } until help is there.

## Coming and going

why-connecting = Connecting. A moment.
why-joining = At the door. The others are being asked to let you in.
why-waiting-alone = You're the only one here. Waiting for somebody to knock.
why-ended = This time together is over. Be good to yourselves.
why-left = You've left. Be good to yourself.
why-not-let-in = Nobody opened this time. It says nothing about you.
why-replaced = Somebody came in under your name, as your phone couldn't be heard. Knock again.
why-door = { $who } is at the door.

## How it is said where a light is only read aloud

light-green = green
light-yellow = yellow
light-red = red
