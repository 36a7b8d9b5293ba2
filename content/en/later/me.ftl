# What one does alone, before anyone else is there: the map, notes, a health card, a look inside; and how they are kept.

me-title = Me
me-lead = What you wish for, and what you need. For you alone, until you choose to show something.
me-stays = Nothing in here leaves this device by itself.
me-back = Me
me-done = Done
me-some = There's something here.
me-looking = Looking what is on this device.

# The gate.
me-fresh = Make a map of what you wish for, at your own pace. It helps you know, and say it.
me-fresh-keep = Keep it on this device
me-fresh-without = Or just for now
me-fresh-without-hint = Nothing is kept: when this tab closes, it's gone.
me-passphrase = Passphrase
me-passphrase-hint = A few words that belong together for nobody but you.
me-suggest = Suggest one
me-show = Show what I type
me-strength-short = A little longer: { $least } characters at least.
me-strength-weak = Easy to guess. Another word or two would help.
me-strength-fair = All right. One more word makes it hard to guess.
me-strength-good = Hard to guess.
me-forgotten = Nobody can open it without the passphrase, not even us. Write it down somewhere safe.
me-make = Keep it under this passphrase
me-making = Making a key. This takes a moment, on purpose.
me-without = Go on without keeping
me-locked = There's something here, under a passphrase.
me-unlock = Open
me-opening = Opening. This takes a moment, on purpose.
me-elsewhere = It's open in another tab of this browser.
me-elsewhere-hint = Everything there is kept already. Opened here, it's put away there.
me-use-here = Use it here
me-lost = I don't know the passphrase any more
me-lost-hint = Then nobody can open it. You can give the file out, in case it comes back to you, or erase it and begin anew.
me-lost-not = Leave it as it is
me-import = Bring in a file that you gave out
me-import-hint = Once it's open here, it takes the place of what is on this device.

# What went wrong.
me-wrong-passphrase = That isn't it. Look at capital letters and spaces, and try again.
me-no-vault = This isn't a file of this app, or it's from a newer one.
me-newer = This was kept by a newer version of the app. Open it with that one.
me-damaged = The passphrase is right, but the file is damaged. Bring in a copy that you gave out before.
me-no-memory = This device has too little memory free to open it. Close something, and try again.
me-full = This device has no room left: the last change isn't kept yet. Make room, or give the file out.
me-taken = Another tab has it now: the last change isn't kept there. Here you can still give it out as a file.
me-forbidden = This browser keeps nothing here, as in a private window. Everything works; it's gone when the tab closes.
me-too-large = There's more in it than can be kept. Take something out.
me-no-export = This browser can't give the file out.
me-try-again = Try again

# What there is.
me-map = My map
me-map-none = { $all } cards, and no hurry. Skip whatever you like.
me-map-some = { $done } of { $all } looked at.
me-map-progress = { $done } of { $all }
me-map-go-on = Go on with the cards
me-map-done = That's all of them, for now.
me-map-done-hint = Wishes change. Come back and change anything, any time.
me-list = Look for something, or add your own
me-list-lead = Everything on your map. A wish is never a yes: whoever would like it still asks.
me-list-empty = Nothing here yet.
me-unanswered = not said yet
me-heck-yes = Heck yes
me-curious = Curious
me-not-for-me = Not for me
me-limit = Hard limit
me-limit-hint = Not a stronger dislike: a line that nobody is to come near.
me-part-i-do = I do it
me-part-to-me = It's done to me
me-part-together = We do it together
me-skip = Skip
me-undo = Undo
me-keys = Keys: 1 to 4 to answer, S to skip, U to undo. Or push the card: right, up, left.
me-own = My own words
me-own-add = Something that's missing
me-own-hint = In a few words, as you'd say it.
me-own-part = Which part would be yours?
me-own-do = Add it
me-own-there = That's on your map already.
me-own-many = There are { $most } of your own words, the most that fit. Take some out first.
me-own-remove = Take it out
me-own-compare = When you compare wishes, your own words are found only by somebody who wrote the same.
me-tune-in = Tune in
me-tune-in-hint = Two minutes: what do I feel, what do I want?
me-tune-in-step = Step { $at } of { $all }
me-tune-in-body = Breathe out slowly. What does your body feel like, right now?
me-tune-in-works = What feels good today, or would?
me-tune-in-not = What doesn't? What would be too much, or too soon?
me-tune-in-want = And what do you want, if nobody had to be pleased?
me-tune-in-sentence = One sentence, in your own words.
me-tune-in-write = Right now I…
me-tune-in-write-hint = For you alone. Let it go, or keep it with your notes.
me-tune-in-next = Next
me-tune-in-keep = Keep it
me-tune-in-let-go = Let it go
me-tune-in-quiet = There's no right answer. Not knowing is one, too.
me-tune-in-last = You last wrote:
me-notes = Signals and aftercare
me-notes-none = What stops, what helps, what you need afterwards.
me-notes-lead = It's easier to find words for this while nothing is going on.
me-notes-word = My word for stop
me-notes-word-hint = Easy to say, and out of place.
me-notes-signal = My sign without words
me-notes-signal-hint = For when I can't speak.
me-notes-aftercare = What I need afterwards
me-notes-aftercare-hint = Such as: a blanket, water, being held, being left alone for a while
me-notes-overwhelmed = What helps when it's too much
me-notes-overwhelmed-hint = Such as: a hand on my back, no questions, the light on
me-notes-share = To share it, read it aloud or show this screen.
me-health = My health card
me-health-none = Tests, protection, allergies. Everything can be left out.
me-health-lead = For you to keep track. You choose each time whether to share any of it.
me-health-nothing = nothing said
me-health-remind = Remind me
me-health-never = never
me-health-every = { $months ->
    [one] after a month
   *[other] after { $months } months
}
me-health-due = { $count ->
    [one] One test is due, as you wanted to be reminded.
   *[other] { $count } tests are due, as you wanted to be reminded.
}
me-health-due-list = You wanted to be reminded: { $tests }.
me-health-share = When you share a card in an encounter, it begins with this, and you look through it first.

# Keeping it.
me-kept = Kept on this device, under your passphrase.
me-not-kept = Not kept: it's gone when this tab closes.
me-keep-now = Keep it under a passphrase
me-lock = Lock
me-keep = Passphrase and file
me-passphrase-change = Change the passphrase
me-passphrase-taken = The new passphrase counts from now on.
me-file = A copy of your own
me-export = Give the file out
me-export-hint = The file can only be opened with your passphrase.
me-wipe-title = Erase everything
me-wipe = Erase everything
me-wipe-hint = Your map, notes and card are gone from this device then. Files that you gave out stay where they are.
me-wipe-yes = Yes, erase it
me-back-together = Back to where you were
