# The lamp's screen and what is in reach there; checking in, everyone here, hold mode. The lamp's own words stand in
# ../lamp.ftl. Few words: it is read from across a bed.

## The lamp

lamp-title = Together
lamp-on-title = What is on
lamp-take-back = Take back
lamp-do-yellow = Yellow
lamp-do-green = Go green
lamp-do-break = Break
lamp-do-how = How are you?
lamp-do-ask = Ask
lamp-do-hold = Hold mode
lamp-do-people = Everyone here
lamp-do-menu = More
lamp-asked = Asking { $who }: still yes?
lamp-hint = Three taps anywhere, or any key: stop.
lamp-my-ask = You asked: { $sentence }
lamp-never-mind = Never mind

## Still yes? Answered with a thumb, in twenty seconds

check-title = Still yes?
check-lead = Feel for a moment. No answer means stop, for everyone.
check-yes = Still yes
check-how-title = How are you?
check-how-lead = Somebody here would like to know. Tell them aloud, too.
check-here = I'm here
check-time = Time to answer

## Everyone here

people-title = Everyone here
people-me = { $who } (you)
people-here = here
people-away = can't be heard
people-unable = no yeses tonight
people-no-asks = no asks just now
people-no-signals = hasn't read the signals
people-back = Everyone here
people-how = How are you?
people-how-about = { $who } has twenty seconds to answer. No answer stops everything.
people-open = You can ask me things
people-open-about = Turned off, nobody can ask you anything until you turn it on again.
people-wrong = When something is wrong
people-unable-them = { $who } can't say yes tonight
people-unable-them-about = Too much to drink, half asleep, upset, hurt: no reason needed. Everything stops, and nothing is asked of { $who } for the rest of this time.
people-unable-you = I can't say yes tonight
people-unable-you-about = No reason needed. Everything stops, and nothing is asked of you for the rest of this time. Your no and your stop always count.
people-gone = { $who } may have passed out
people-gone-about = Everything stops, and every screen shows what to do now.

## Hold mode: letting go is red

hold-title = Hold mode
hold-lead = For when you can't speak, or don't want to.
hold-how = Keep a finger on the field above. Let go, and everything stops.
hold-keys = With a keyboard: get to the field, and keep Space down.
hold-pad = Put a finger here
hold-holding = Holding. Let go, and it's red.
hold-done = Done holding
hold-done-about = To finish without a stop: keep holding, and press this with another finger.
hold-asked = { $who } asks you something. Finish holding to answer.
