# More of the talk: a date for it as a calendar file, and notes that somebody chooses to show.

date-title = A date for the talk
date-lead = Talking goes better with time for it. Pick a moment, and put it into your calendars under a name that tells nobody anything.
date-name = What it's called in the calendar
date-when = When
date-how-long = For how long
date-minutes = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
date-remind = Remind me
date-remind-not = Not at all
date-remind-before = { $count ->
    [one] One minute before
   *[other] { $count } minutes before
}
date-make = Make the calendar file
date-made = Here is the file. Your calendar takes it from here; it's on nobody else's until you send it.
date-cant = That moment can't be put into a calendar. Choose another day or time.

# Inconspicuous names to choose from.
date-call-tea = Tea
date-call-walk = A walk
date-call-film = Film night
date-call-call = Catching up
date-call-recipe = Trying a recipe

# One's own notes, shown to the other on one's own screen.
care-note-title = Afterwards, and when it's too much
care-note-lead = What you wrote for yourself. Choose what to show; it's on your screen only, and isn't sent.
care-note-none = You haven't written anything yet. You can also just say it.
care-note-aftercare = What I need afterwards
care-note-overwhelmed = What helps me when it's too much
care-note-show = Show this
care-note-showing = Turn your screen to them, or read it aloud.
care-note-hide = Put it away
care-about = What you wrote down for yourself, to show or to read aloud.
care-open = Open my notes
date-about = A moment for it in your calendars, under another name.

# While signals are suggested: what somebody has noted in Me.
signals-mine = Noted in Me, for you alone:
signals-mine-word = Take my word “{ $word }”
signals-mine-sign = Take my sign “{ $sign }”
