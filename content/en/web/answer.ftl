# Being asked: yes, no, something else; the private look inside; a no that arrives, and its thanks.

answer-title = { $who } asks you
answer-with = With { $people } too.
answer-curious = { $who } is curious, and will be asked too.
answer-no = No, thank you
answer-yes = Yes!
answer-else = Something else
answer-no-hurry = No hurry. It ends by itself, and that's fine.
answer-private-title = Just between you and you
answer-private-lead = Breathe. Does your whole body say yes?
answer-private-only = Only you see this. Whatever you choose, { $who } can't tell.
answer-private-yours = Only you see this. You can still let it go.
answer-heck-yes = Heck yes
answer-not-quite = Not quite
answer-again-title = Say it again, slowly
answer-again-lead = It's an intense one, so a yes is said three times. Breathe in between.
answer-again-done = Said { $said } of { $of } times
answer-again = Yes, still
answer-said-title = You said yes
answer-change = No, thank you after all
answer-own-title = And you?
answer-own-lead = The others said yes. You were curious: what do you say now?
answer-own-not = Not now
thank-title = { $who } trusts you with a no.
thank-lead = That is good news: with somebody who can say no, a yes means something.
thank-thanks = Thank you for telling me
thank-aloud = Say it aloud, too. No questions, no “why”.
