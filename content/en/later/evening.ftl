# A gathering on the screens of guests, crew and hosts.

evening-title = Gatherings
evening-lead = An evening of people who ask each other. From five guests to five hundred.
evening-known = Yours
evening-go-on = Go on with it
evening-invited-head = Invited?
evening-invited = Open the link of your invitation, or scan it. It’s for you alone.
evening-plan-head = Having people over?
evening-plan-about = House rules, invitations, the door, a briefing that everyone hears, and a crew that comes when somebody calls.
evening-plan = Plan one
evening-plan-lead = You can change all of it later. Nothing of it can be read by whoever runs this server.
evening-called = What it’s called
evening-called-hint = It stands on every guest’s phone: best something that says nothing to others.
evening-called-usual = Thursday
evening-host-name = Your name as its host
evening-host-name-hint = Guests see it.
evening-opens = The door opens
evening-closes = It ends
evening-capacity = Room for guests
evening-burns = Burned by
evening-burns-hint = Then nothing of it is left, on any phone. It can be sooner, never later.
evening-burns-sooner = You can move this to an earlier day. It was promised to your guests, so never to a later one.
evening-create = Begin with the house rules
evening-damaged = What was kept of it can’t be read any more. Open your invitation again.
evening-put-away = Put away
evening-over = It’s over
evening-not-in = You can’t come in with this
evening-back = Back
evening-elsewhere = This gathering is open in another tab. It listens in one at a time.
evening-use-here = Use it here
evening-offline = No connection just now. What you see may be old; it catches up by itself.
evening-unkept = This browser doesn’t keep the gathering: it’s a private window, or its memory is full. Leave this tab open until the end.
evening-offline-waiting = { $count ->
    [one] No connection just now. One thing of yours waits, and is sent as soon as there is one.
   *[other] No connection just now. { $count } things of yours wait, and are sent as soon as there is one.
}
evening-diverged = This server tells different people different things. Don’t rely on what you see here: talk to each other.

evening-tabs = Pages of the evening
evening-tab-queue = Now
evening-tab-queue-waiting = Now ({ $count })
evening-tab-door = Door
evening-tab-present = Briefing
evening-tab-invite = People
evening-tab-plan = Plan
evening-tab-report = Reports
evening-tab-report-open = Reports ({ $count })
evening-tab-after = After
evening-tab-home = Me

evening-stands-invited = Invited
evening-stands-coming = Coming
evening-stands-waiting = { $number ->
    [one] Waiting, next in line
   *[other] Waiting, number { $number } in line
}
evening-stands-here = Here
evening-stands-heard = Heard the rules
evening-stands-ready = Ready
evening-stands-home = Gone home
evening-stands-not-coming = Not coming
evening-stands-removed = Asked to leave

evening-reading = Opening the invitation
evening-you-are-invited = You’re invited.
evening-fact-opens = The door opens
evening-fact-closes = It ends
evening-fact-where = Where
evening-fact-hosts = Hosts
evening-fact-burns = Burned by
evening-fact-next = Next times
evening-place-later = Told closer to it
evening-asked = What is asked of everyone
evening-asked-about = You’ll hear it there, too, together with the others.
evening-my-name = Your name there
evening-my-name-hint = Hosts and crew see it. Any name you like.
evening-come-head = Come in with it
evening-come = Use this invitation
evening-come-about = It works once, and for one person. Then you say whether you come.
evening-joining = { $name }: on the way in
evening-joining-about = A host’s phone answers as soon as it’s on. You can close this and come back.
evening-will-you-come = Will you be there?
evening-coming = I’ll be there
evening-not-coming = Not this time
evening-reply-about = You can change it at any time. A no needs no reason.
evening-not-coming-after-all = I’m not coming after all
evening-number = Your number. Show it at the door.
evening-number-qr = Your number for the door: { $number }
evening-not-open-yet = The door isn’t open yet. Until then you can read what is asked of everyone.
evening-at-the-door = The door is open. Show this to whoever stands there.
evening-removed = The hosts asked you to leave. You can still call the crew from here.
evening-home = You went home. Sleep well. If you come back tonight, show your number at the door.

evening-wait-briefing = You’re in. The briefing comes next: everyone hears it before anything begins. Find a seat, have some water.
evening-briefing-begins = The briefing begins
evening-briefing-about = Stay until its end. The pages turn by themselves while somebody reads.
evening-listen = I’m listening
evening-too-late = This briefing is past its first page. There’s another one: you’ll hear that from its beginning.
evening-page = Page { $number } of { $count }
evening-word-head = What was the word?
evening-word-about = At the end a word was said aloud. Type it here.
evening-word = The word
evening-word-hint = Didn’t catch it? Ask somebody beside you.
evening-heard = I heard it all

evening-try-head = Try it with somebody
evening-try-about = With somebody beside you: ask, wait, hear the answer. It takes two minutes.
evening-try = Find somebody
evening-try-1 = Ask to touch their shoulder. Wait, and hear the answer.
evening-try-2 = Ask for something else. Each says “no, thank you” aloud once.
evening-try-3 = Thank them for the no. Then press red once, to see it.
evening-try-begin = Begin with them
evening-try-without = Only one phone?
evening-try-without-about = Do it aloud, and then both say here that you did.
evening-try-both = It counts once both of you have said so.
evening-tried = We tried it
evening-try-stop = Not with them
evening-partner = The crew suggests number { $number }
evening-partner-none = With whom?
evening-partner-number = Their number
evening-partner-hint = It stands on their screen. Each types the other’s.
evening-ready = You’re ready. Everything from here on begins with asking, every time.
evening-ready-soon = Your phone gets what shows it to others in a moment.
evening-go-home = I’m going home

evening-meet = Be with somebody here
evening-meet-lead = The same lights as at home, between people who both heard the rules tonight.
evening-meet-begin-head = Begin
evening-meet-begin-about = You get a code that they scan. It opens for somebody who is ready, and for nobody else.
evening-meet-begin = Begin here
evening-meet-come-head = Or come to theirs
evening-meet-private = Neither hosts nor crew can see who is with whom. It ends when the evening does.
evening-meet-back = Back to who you’re with
evening-link-hint = As it stands on their screen, or as it was sent to you.
evening-under-not-ready = That opens for those who are ready: first the briefing, then trying it with somebody.
evening-under-which = Open the gathering first that it belongs to, then the link again.
evening-encounter-over = The gathering is over for you, and so is this with it. Every yes has ended.

evening-need = I need someone here
evening-care = Somebody should be looked after
evening-care-about = Quietly, and without getting anybody into trouble: water, rest, a friend, a way home.
evening-care-send = Tell the crew
evening-called-told = Calling the crew.
evening-call-aloud = If nobody comes, call out. Everyone here knows what to do.
evening-call-on-way = Your call is on its way. If it’s urgent, call out as well.
evening-call-heard = The crew has your call. Somebody comes.
evening-call-taken = { $who } is coming.
evening-call-done = Somebody has seen to it.
evening-call-back = No longer needed
evening-call-more = Tell them this, too
evening-call-about = Who
evening-call-about-hint = A name, or what they wear.
evening-call-where = Where
evening-call-where-hint = “Stairs”, “blue room”, “by the bar”.
evening-call-words = Anything else
evening-call-words-hint = Only what helps whoever comes.
evening-urgency = How soon
evening-urgency-gone = Passed out, or can’t breathe
evening-urgency-now = Now
evening-urgency-care = Soon: somebody isn’t well
evening-urgency-calm = When there’s time

evening-announced = From the hosts
evening-after-head = Thank you for being there
evening-after = It’s over. Be gentle with yourself tomorrow; if something stays with you, tell somebody you trust, or a host.
evening-about-me = What’s kept about me
evening-about-lead = This is all that hosts and crew see of you.
evening-about-never = Who you’re with, your wishes, your health and your lights are never on their screens.
evening-kept-name = Your name here
evening-kept-invited = On the invitation
evening-kept-number = Your number
evening-kept-standing = Where you stand
evening-kept-later = Kept for a next time
evening-kept-nothing = Nothing
evening-kept-name-only = Your name, to invite you again
evening-kept-looked-after = Your name, and that you were looked after
evening-apart-head = Somebody you’d rather not meet
evening-apart-about = Only hosts see it, when they invite. Nobody is told, and nobody is asked why.
evening-apart = Their name
evening-apart-hint = As you know them.
evening-apart-say = Tell the hosts
evening-apart-undo = I no longer mind
evening-apart-undone = The hosts no longer see it.
evening-apart-said = The hosts will see it when they invite { $name }.
evening-feedback = How was it?
evening-feedback-words = Your words
evening-feedback-hint = Hosts see it with your name here.
evening-feedback-thanks = Thank you. The hosts have it.
evening-send = Send
evening-forget-head = Leave, and be forgotten
evening-forget-about = Your name, your place and what you said are erased for hosts and crew. That somebody was there stays until it’s burned.
evening-forget = Forget me
evening-forget-sure = Yes, erase it
evening-forget-not = No, keep it as it is
evening-forgotten = It’s erased.
evening-forgotten-name = Somebody who asked to be forgotten

evening-report = Something happened
evening-report-lead = Tell the hosts you choose. Leave out whoever it’s about. Only those you choose can read it.
evening-report-new = Tell them
evening-report-to = Who reads it
evening-report-to-hint = One of them sees to it, and tells you what comes next.
evening-report-words = What happened
evening-report-words-hint = As little or as much as you like. You can add to it, or take it back.
evening-report-without-name = Without my name
evening-report-without-name-hint = They can still answer you here.
evening-report-send = Send it to them
evening-report-unnamed = Somebody, without a name
evening-report-mine = What you told them
evening-report-of = From { $who }
evening-report-owner = { $who } sees to it.
evening-report-nobody = Nobody sees to it yet.
evening-report-settled = It’s seen to. If it isn’t, add to it.
evening-report-step = What happens next
evening-report-step-hint = Who told you this sees it.
evening-report-step-say = Say what’s next
evening-report-settle = It’s seen to
evening-report-own = I see to it
evening-report-more = More about it
evening-report-more-hint = The same people read it.
evening-report-add = Add to it
evening-report-back = Take it back
evening-reports = Reports
evening-reports-lead = What guests told you, and nobody they left out. Listen first; they decide what they want.
evening-reports-none = Nothing was told to you.

evening-queue = Now
evening-queue-empty = Nobody needs anybody just now.
evening-duty-nobody = Nobody is on duty.
evening-duty-who = On duty: { $names }
evening-duty-on = I’m on duty
evening-duty-off = I’m taking a break
evening-take = I’m going
evening-see = Look
evening-you-go = You’re going.
evening-goes = { $who } is going.
evening-done = It’s seen to
evening-hand-back = I can’t after all
evening-hand-back-of = Let it wait again
evening-remark = Note
evening-remark-field = Note
evening-remark-hint = For those who come after you. What helped, never a verdict.
evening-call-of = About { $words }
evening-call-by = From { $words }
evening-call-says = “{ $words }”
evening-call-nowhere = Doesn’t say where
evening-call-again = Called again
evening-call-taken-back = No longer needed, they say. Look all the same.
evening-call-late = Nobody has gone for a minute. All hosts see this now.
evening-call-long = Ten minutes, and not seen to yet. Ask how it is: a phone may have died on the way.
evening-waits = { $what }: { $where }
evening-waits-late = Nobody has gone yet. { $what }: { $where }
evening-count-coming = coming
evening-count-waiting = waiting
evening-count-here = here
evening-count-heard = heard it
evening-count-ready = ready
evening-count-home = gone home
evening-announce-head = Say something to everyone
evening-announce = Your words
evening-announce-hint = It stands on every phone at once.
evening-announce-send = Say it
evening-announced-told = It’s said.
evening-drill-head = Try out the help call
evening-drill-about = It looks like a real one, until somebody goes. Tell the crew before the evening that there’ll be one.
evening-drill = Call as a drill
evening-drill-told = Called. Watch how long it takes.
evening-drill-waits = Nobody has gone yet.
evening-drill-took = { $seconds ->
    [one] Somebody went after a second ({ $at }).
   *[other] Somebody went after { $seconds } seconds ({ $at }).
}
evening-seen-to = Seen to
evening-was-drill = A drill
evening-shifts = Who is where, and when
evening-shifts-about = Guests see it, so that they know whom to ask.
evening-shift = When, and what
evening-shift-hint = “Bar, ten to twelve”
evening-shift-who = Who
evening-shift-add = Add
evening-shift-away = Take out

evening-door = The door
evening-door-find = Number or name
evening-door-find-hint = The number stands on their phone.
evening-door-scan = Scan their code
evening-door-scanning = Hold it over the code on their phone.
evening-door-scan-other = That’s another code.
evening-door-scan-refused = The camera isn’t open to this page. Type the number.
evening-door-scan-none = This browser reads no codes. Type the number.
evening-door-more = { $count ->
    [one] One more. Type to find them.
   *[other] { $count } more. Type to find them.
}
evening-door-nobody = Nobody by that name or number.
evening-door-unknown = Number { $number } isn’t known here. Look at their screen again.
evening-person = { $who }, number { $number }
evening-person-no-phone = Without a phone: a host speaks for them.
evening-person-with = To try it with { $who }.
evening-person-close = Close
evening-let-in = Let them in
evening-went-home = They went home
evening-vouch-heard = They heard it all
evening-vouch-tried = They tried it
evening-is-guest = Their part: guest
evening-is-crew = Their part: crew
evening-is-host = Their part: host
evening-make-crew = Make them crew
evening-make-host = Make them a host
evening-make-guest = A guest like others
evening-remove = They have to go
evening-remove-about = They can’t read what’s said from now on, and everyone ready gets a new key. They can still call the crew. Say it to them in person, with somebody beside you.
evening-remove-sure = They have to go
evening-keeps-nothing = Nothing is kept for a next time
evening-keeps-name = Their name is kept for a next time
evening-keeps-looked-after = Kept: their name, and that they were looked after
evening-keep-about = On the hosts’ own devices, beyond this evening. They see that you keep it. Being looked after shows only when it was { $count } evenings or more, and nothing follows by itself.
evening-keep-name = Keep their name
evening-keep-looked-after = Keep that they were looked after
evening-keep-nothing = Keep nothing
evening-pair-head = Two by two
evening-pair-about = Who heard it tries it with somebody. They see whom.
evening-pair = { $count ->
    [one] Suggest one pair
   *[other] Suggest { $count } pairs
}
evening-pair-left = { $who } has nobody yet. The next one who has heard it is theirs; or try it with them yourself.
evening-bring-head = Without a phone
evening-bring-about = They get a number. A host says for them that they heard it and tried it.
evening-bring-name = Their name
evening-bring = Add them

evening-present = The briefing
evening-no-rules = There are no house rules yet. They are what’s read aloud.
evening-write-rules = Write them
evening-host-leads = A host leads the briefing.
evening-waiting-to-hear = { $count ->
    [0] Nobody waits to hear it
    [one] One person waits to hear it
   *[other] { $count } people wait to hear it
}
evening-present-about = You read aloud and turn the pages; they turn on every phone. Who comes after the first page hears the next one.
evening-begin-briefing = Begin the briefing
evening-listening = { $count } of { $here } who are here listen on their phones.
evening-page-back = Back
evening-page-next = Next page
evening-break-off = Break it off
evening-say-word-head = Say this word aloud
evening-say-word-about = Everyone types it: that’s how they show they stayed to the end. Say it twice.
evening-say-word = The word
evening-say-word-hint = Any word that’s easy to hear.
evening-finish = I said it. Finish
evening-word-was = The word of the last briefing
evening-word-none = No word was said.
evening-word-all = Everyone who listened has typed it.
evening-word-waits = { $count ->
    [one] One has yet to type it: { $names }
   *[other] { $count } have yet to type it: { $names }
}
evening-word-waits-about = Help them, or find them at the door page and say for them that they heard it.

evening-invite = People
evening-invite-head = Invite somebody
evening-invite-name = Their name
evening-invite-hint = As you call them. They see it.
evening-invite-until = Can be used until
evening-invite-again = People from before
evening-invite-go = Make an invitation
evening-bad-time = That’s no time. Choose a day and a time.
evening-apart-hit = { $who } would rather not be here together with them. Nobody else sees this.
evening-pattern = { $count ->
    [one] Looked after on one evening. You decide; nothing follows by itself.
   *[other] Looked after on { $count } evenings. You decide; nothing follows by itself.
}
evening-invitation-for = For { $name }
evening-invitation-about = For one person, once. Send it in a way that only they read.
evening-invitation-qr = The invitation as a code to scan
evening-invitation-away = Done
evening-invitation-until = Until { $when }
evening-invitation-show = Show it
evening-invitations-open = { $count ->
    [one] One invitation nobody has used yet
   *[other] { $count } invitations nobody has used yet
}
evening-uninvite = Take it back
evening-note = Note for hosts
evening-note-hint = They don’t see it.
evening-note-save = Keep it
evening-note-write = Note
evening-people-staff = Hosts and crew
evening-people-coming = Coming
evening-people-waiting = Waiting for a place
evening-people-silent = No answer yet
evening-people-find-hint = Finds people, and invitations that nobody has used yet.
evening-people-not = Not coming

evening-plan-title = The plan
evening-plan-head-now = When, and for how many
evening-plan-save = Save
evening-plan-told = Everyone sees the new plan.
evening-clock-ahead = { $minutes ->
    [one] This device’s clock is a minute ahead of the gathering’s.
   *[other] This device’s clock is { $minutes } minutes ahead of the gathering’s.
}
evening-clock-behind = { $minutes ->
    [one] This device’s clock is a minute behind the gathering’s.
   *[other] This device’s clock is { $minutes } minutes behind the gathering’s.
}
evening-clock-set = This device is right: set the gathering’s
evening-place-about = Told late, if you like: guests see it from the moment you say it.
evening-where = Where it is
evening-place-hint = The address, the bell, how to get in.
evening-place-tell = Tell everyone where
evening-place-told = Everyone sees where it is.
evening-next = One a line
evening-next-hint = “Friday the 12th, the same place”
evening-next-tell = Tell everyone when
evening-next-told = Everyone sees when the next ones are.
evening-close-head = End the evening
evening-close-about = Whatever goes on under it ends too, on every phone. Reports and thanks go on.
evening-close = End it
evening-close-sure = Yes, it’s over
evening-closed-head = It’s over
evening-closed = Everyone sees it. What comes after is on a page of its own.

evening-rules = House rules
evening-rules-none = None yet. Everyone hears them before anything begins.
evening-rules-are = Version { $version }, { $count } sections.
evening-rules-open = Write and compare
evening-rules-lead = What’s read aloud at the briefing, a section a page. Begin with ours, and make it yours.
evening-rules-view = Look at
evening-rules-write = The text
evening-rules-preview = The pages
evening-rules-differs = What differs
evening-rules-text = The house rules
evening-rules-hint = A line that begins with # is a title. Every other line is a paragraph.
evening-rules-same = They say the same.
evening-rules-meanwhile = Another host has made version { $version } meanwhile. This is what they changed.
evening-rules-meanwhile-about = Take over what you want to keep of it: saving puts your text in its place.
evening-rules-last = What the last change was
evening-rules-save-head = A new version
evening-rules-save-about = Everyone hears it again before they are ready, you too. So change it before the evening.
evening-rules-save-first = Use these
evening-rules-save = Save as a new version
evening-rules-again = As they are now
evening-rules-template = Begin again with ours
evening-line-same = as before
evening-line-new = new
evening-line-gone = taken out
evening-house-empty = There’s no section yet. Begin one with # and its title.
evening-house-no-title = Line { $line } stands before the first title. Begin with # and a title.
evening-house-bad-title = The title in line { $line } is empty or too long.
evening-house-bad-section = What stands below the title in line { $line } is too long for a page.
evening-house-too-much = That’s more than an evening can hold. Use fewer sections or fewer words.

evening-after-title = Afterwards
evening-after-lead = All of this is burned by { $when }.
evening-thanks-head = Say thank you
evening-thanks = Your words
evening-thanks-hint = It stands on every phone.
evening-thanks-usual = Thank you for being there, and for every no you said and heard. Sleep well.
evening-thanks-send = Say it
evening-cared-head = Ask how they are
evening-cared-about = Who called or was looked after. A message tomorrow does good.
evening-cared-none = Nobody was.
evening-feedback-head = How it was for people
evening-feedback-none = Nobody has said anything yet.
evening-apart-all = Would rather not meet
evening-apart-all-about = For when you invite again. Only hosts see it.
evening-apart-line = { $who } would rather not meet { $whom }.
evening-book-head = What you keep
evening-book-about = On this device, beyond the evening: names to invite again, and who was looked after. They see that you keep it; who asks to be forgotten goes from here, too.
evening-book-empty = Nothing. Choose somebody under People to keep their name.
evening-book-looked-after = looked after
evening-book-words = What happened, for you
evening-book-words-hint = On this device alone. What helped, never a verdict.
evening-book-write = Write it down
evening-book-forget = Forget this evening
evening-burn-head = Burn it
evening-burn-about = For everyone, now: names, reports, all of it. What you keep on this device stays.
evening-burn-reports = There are reports that nobody has seen to yet. They would be gone, too.
evening-burn = Burn it now
evening-burn-offline = No connection: it can’t be burned for the others just now. Try again when there is one.
evening-burn-sure = Yes, nothing is to be left
