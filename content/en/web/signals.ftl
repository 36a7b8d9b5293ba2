# Agreeing on the signals, knowing them, trying one.

signals-title = Our signals
signals-lead = How any of us stops, at any moment, without a reason.
signals-light-green = Green
signals-light-green-is = Good, go on. Never a yes to something new.
signals-light-yellow = Yellow
signals-light-yellow-is = This is good, but no more.
signals-light-red = Red
signals-light-red-is = Stop. Everything, at once.
signals-plain = “Stop” and “no” always count.
signals-plain-off = “Stop” and “no” don't count this time: { $word } and the signals below do.
signals-word = Safe word: { $word }
signals-word-none = No safe word. You can agree on one.
signals-without = Without words: { $signal }
signals-without-none = No signal without words yet. Some things need one.
signals-silence = A phone that is silent for { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
} turns everything off.
signals-check-in = “Still yes?” comes every { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
} at least.
signals-know = I know these
signals-known = You know these.
signals-known-waiting = Waiting for { $people }.
signals-known-all = Everyone knows these.
signals-change = Suggest a change
signals-try = Try it out
signals-try-lead = Do it now: { $signal }. Did the others notice?
signals-try-worked = It worked
signals-tried = Tried by { $people }
signals-tried-none = Nobody has tried it yet.
signals-proposed = { $who } suggests
signals-proposed-yours = You suggest
signals-proposed-waiting = It counts once everyone takes it. Waiting for { $people }.
signals-proposed-none = The same as now.
signals-take = Take it
signals-keep = Keep it as it is
signals-change-word = Safe word: { $word }
signals-change-word-none = No safe word any more
signals-change-more = New signal without words: { $signal }
signals-change-less = No longer: { $signal }
signals-change-plain-on = “Stop” and “no” count again
signals-change-plain-off = “Stop” and “no” no longer count: only lights, safe word and signals do
signals-change-silence = Off after { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
} of silence
signals-change-check-in = “Still yes?” every { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
}
signals-edit-title = Suggest a change
signals-edit-word = Safe word
signals-edit-word-hint = A word nobody would say by chance. May stay empty.
signals-edit-without = Signals without words
signals-edit-without-hint = { $most } at most. Choose one that still works when you can't speak, see, or use your hands.
signals-edit-own = Another, in your own words
signals-edit-own-hint = Such as: squeezing your thumb
signals-edit-uses = What does it need?
signals-uses-speech = the voice
signals-uses-sight = the eyes
signals-uses-hands = the hands
signals-uses-none = none of these
signals-needs = Needs { $what }
signals-edit-add = Add it
signals-edit-own-signals = Your own
signals-edit-remove = Leave out { $signal }
signals-edit-plain = “Stop” and “no” count
signals-edit-plain-hint = Always, unless you have both a safe word and a signal without words.
signals-edit-silence = Off after this much silence
signals-edit-silence-shown = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
signals-edit-check-in = “Still yes?” every
signals-edit-check-in-shown = { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
}
signals-edit-send = Suggest it
signals-edit-back = Back
signals-edit-full = That's as many as fit.
