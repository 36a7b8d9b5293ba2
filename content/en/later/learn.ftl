# The pages to learn from. Which blocks each has, and where its facts are from, is in ../../learn.toml; the tests say what
# is missing. 250 to 500 words a page, in every language. Never advice for one person: what public-health bodies say, with
# their names and dates, and who can help. Nobody's own words copied.

learn-title = Learn
learn-lead = Seven short pages, for a quiet moment. Read one, try one thing.
learn-back = All pages
learn-next = Next: { $title }
learn-try-head = One thing to try
learn-sources-head = Where this is from
learn-source-dated = { $name } (of { $dated }; checked { $checked })
learn-source-undated = { $name } (without a date; checked { $checked })
learn-for-everyone = What these pages say is what the named sources said to everyone when they were read; today they may say something newer. About your own body or your own case, ask people who know it: a clinic, a pharmacy, an advice service.

## A yes that stays a yes

learn-yes-title = A yes that stays a yes
learn-yes-lead = A yes isn't a ticket that you hand over at the door. It's more like dancing: people who keep feeling whether this is still good, and any of whom can stop in the middle of a step without owing an explanation.
learn-yes-know-head = First, know
learn-yes-know = Nobody can say what they haven't noticed. Before you ask somebody else anything, ask yourself: what would I love, what am I curious about, what isn't for me? A map of wishes helps, and so does a quiet minute. “I don't know yet” is a fine answer. It just isn't a yes.
learn-yes-ask-head = Then ask, one thing at a time
learn-yes-ask = Asking isn't the end of romance. “I'd love to kiss your neck. Do you want me to?” tells somebody that they are wanted, and that their answer matters.
learn-yes-ask-one = The answer is about that one thing, with you, this time. Devon Sexual Health, a clinic of the NHS, sees it the same way: a yes to a kiss isn't a yes to undressing, and a yes yesterday isn't one today.
learn-yes-while-head = And while it lasts
learn-yes-look = Look and listen. Somebody who leans in and breathes softly is good news, and still no yes to the next thing.
learn-yes-between = Ask in between. “Still good?” takes one second.
learn-yes-change = Slower, other, less, or nothing at all: every answer is a good one.
learn-yes-silence = Silence, stiffness, just going along? Stop, and ask. What you can't read isn't a yes.
learn-yes-back = A yes can be taken back at any moment, says the same clinic. Whoever hears that stops first, and has feelings about it later.
learn-yes-good = The World Health Organization describes sexual health as more than not being ill: good and safe experiences, free of pressure, discrimination and violence. That's what all this asking is for.
learn-yes-try = Next time you're close to somebody, ask for one small thing that you'd usually just do: a hand on their back, a kiss. Wait for the answer with your hands still. Notice what a yes feels like when it is really said.

## Lights and safe words

learn-lights-title = Lights and safe words
learn-lights-lead = When it's lovely, or loud, or a bit much, long sentences are hard to find. So people agree on short signals beforehand, while everyone is dressed and has had their tea.
learn-lights-green = Green: good, go on. It's about what is happening now, and never a yes to something new.
learn-lights-yellow = Yellow: this is good, but no more. Nothing is added until the person who said it says green.
learn-lights-red = Red: stop. Everything, at once, and nobody asks why.
learn-lights-word-head = A word of your own
learn-lights-word = A safe word is one that nobody would say by chance: pineapple, submarine, your old teacher's name. Short is good. So is a word that makes neither of you giggle at the wrong time, or does, if that helps.
learn-lights-plain = And “stop” and “no” mean what they say. They always count, unless all of you have agreed otherwise this time, on purpose, and then a safe word and a signal without words are ready.
learn-lights-silent-head = Without words
learn-lights-silent = A mouth may be busy, eyes covered, hands tied. Some people lose their words when they feel a lot. Choose a signal that still works then: three taps, humming three times, a ball that drops from the hand, shaking the head.
learn-lights-tried = Then try it out, in the same place and the same light. A signal that nobody has noticed in a try-out is one that nobody will notice later.
learn-lights-after-head = When it comes
learn-lights-after = Somebody uses a signal: good. It works, and they trust you with it. Let go, give some room, say “thank you, I've stopped”. Water, a blanket, quiet. No questions, and no hurt face to be looked after. Whether anything goes on, and what, the one who called it says, when they feel like it. Often the evening goes on beautifully. Sometimes it ends there, and that's a good evening too.
learn-lights-try = Agree on one signal without words with somebody, over something harmless like a back rub. Use it once on purpose, within the first minute. Let the other one thank you for it.

## Saying no, hearing no

learn-no-title = Saying no, hearing no
learn-no-lead = A no is a way of being close: here I am, this is where I end. Only with somebody who can say no does a yes mean anything. Still, many of us have learned to smile and go along. Both saying it and hearing it can be practised.
learn-no-say-head = Saying it
learn-no-say = A no needs no reason, no apology, and no perfect moment. It can be short and it can be kind. Some to borrow:
learn-no-say-short = “No, thank you.” A whole sentence, with nothing missing.
learn-no-say-warm = “Not that. I like being here with you.”
learn-no-say-instead = “Not tonight. I'd love you to hold me instead.” Only if you would.
learn-no-say-later = “I'm not sure, so it's a no for now.”
learn-no-say-hard = Hard to get out? Begin with the body: take the hand away, sit up, breathe out. “Wait” is enough to begin with. And if you have said yes and it no longer feels like one, “I've changed my mind” is allowed at any moment, even if it was your own idea.
learn-no-hear-head = Hearing it
learn-no-hear = A no isn't about your worth. It's news about somebody else, given to you because they think that you can take it. That's a compliment, even when it stings.
learn-no-hear-stop = Stop, with hands, voice and face.
learn-no-hear-thanks = “Thank you for telling me.” Nothing after it. No “but”.
learn-no-hear-why = Don't ask why. A reason asked for soon feels like a debt.
learn-no-hear-again = Don't ask again later, sweeter or sadder. A yes that was worn out of somebody is none. If they want it another time, they will say so.
learn-no-hear-hurt = It may still hurt. Feel it, breathe, drink some water, tell a friend tomorrow. Your feelings are real, and they are yours to carry, not the other one's to repair.
learn-no-try = Today, say one small no where you'd usually go along: to a second cup, a call, a film. Say it kindly, without a reason, and then be quiet for three breaths. And once, when somebody tells you no, say only “thank you for telling me”.

## When a yes can't be taken back

learn-able-title = When a yes can't be taken back
learn-able-lead = A yes is only a yes while its owner could change it: while they notice what they feel, can say so, and know that saying so is safe. Whatever takes one of these away takes the yes with it. Nobody has to have meant any harm.
learn-able-what-head = What can take it away
learn-able-asleep = Sleep, half-sleep, or having passed out. Devon Sexual Health, an NHS clinic, is plain about it: nobody agrees to anything then.
learn-able-drink = Drink or drugs. The same clinic says so of anyone too drunk or under the influence of drugs. How that begins is on the next page.
learn-able-fear = Fear or pressure. It names this too: a yes out of being scared or pushed isn't freely given. Begging, sulking, or “if you loved me” are pressure as well.
learn-able-power = Power. A boss, a teacher, a landlord, whoever has the money, the car keys, or the care of somebody: it's hard to say no to them, and so their yes needs much more room.
learn-able-freeze = Being overwhelmed. In a frightening moment many people freeze, and can neither move nor speak. The Survivors Trust writes that nobody chooses this. Stillness isn't agreement.
learn-able-bound = A covered mouth, covered eyes, tied hands. Here it's the signals that carry the no, so agree on one that still works, and try it.
learn-able-see-head = What to look for
learn-able-see = Slurring, swaying, losing the thread. Eyes that look far away. Going quiet, going stiff, suddenly doing everything to please. Answering a moment too late, or not at all.
learn-able-doubt = You don't have to be sure, and nobody can see it from outside. In doubt, it's a no for tonight. Keep warm, talk, bring water, see each other home. What was a good idea will still be one tomorrow.
learn-able-you-head = When it's you
learn-able-you = You may notice it in yourself: cotton in the head, floating, wanting it to be over. That is enough. Say red, use the signal, squeeze a hand, leave the room. You don't owe anyone the rest of an evening.
learn-able-try = Ask somebody close to you: “How would I see that you've gone far away, and what should I do then?” Tell them your own answer too. Two sentences each are plenty.

## Drink, drugs and closeness

learn-substances-title = Drink, drugs and closeness
learn-substances-lead = Many people like a drink before they get close, and some like other things. Nobody here wags a finger. But what loosens a tongue also blurs what you feel, what the other one feels, and how quickly either of you could say stop. That's why no yes counts here from anybody who can't take it back.
learn-substances-know-head = Good to know
learn-substances-mix = Alcohol together with other drugs can act more strongly, and more dangerously, than either alone. That is what the CDC, the public-health agency of the United States, says. It means cannabis, opioids, sleeping and calming pills, stimulants and psychedelics.
learn-substances-sedate = Some drugs make sleepy, above all G (GHB and GBL). A sexual health service of the NHS in Hampshire says that they can leave a person passed out or not making sense, and that nobody can agree to anything then.
learn-substances-plan-head = While still sober
learn-substances-plan-talk = Talk now. Wishes, limits, signals: everything that matters is agreed before the first glass.
learn-substances-plan-limit = Say what you'll take, how much, and when it's enough. Somebody may remind you.
learn-substances-plan-sober = In a group, somebody stays sober and looks around.
learn-substances-plan-new = Nothing new later on. New ideas are for another day, and a no for tonight stays one.
learn-substances-help-head = When it's too much
learn-substances-signs = Signs of danger, say the NHS and the county of Oxfordshire: somebody won't wake up or answer; breathes slowly, unevenly, or with a gurgle; has blue or pale lips; is very confused; has a seizure.
learn-substances-call = Then call { -emergency-numbers }, at once. You needn't be sure, and you needn't explain what sort of evening it was.
learn-substances-side = Breathing, but passed out: turn them on their side.
learn-substances-stay = Stay with them, keep them warm, watch their breathing.
learn-substances-tell = Tell the people who come to help what was taken, as well as you know.
learn-substances-sleep-it-off = “Let them sleep it off” isn't safe, and neither coffee nor a cold shower helps, says the NHS. Don't leave them alone.
learn-substances-try = Before your next evening with a drink in it, tell one person one sentence: “After two glasses I only cuddle.” Or whatever yours is. It's much easier to keep once it has been said aloud.

## Talking about health

learn-health-title = Talking about health
learn-health-lead = Infections that people share in bed are very common and nothing to be ashamed of, says Hope House, an NHS clinic, and most need treatment to go away. Many people who have one notice nothing, says SH:24, a testing service. So talking isn't distrust. It's care, and quickly done.
learn-health-talk-head = How to begin
learn-health-talk = Dressed, in daylight, before it's urgent. You go first:
learn-health-talk-mine = “My last test was in spring, for these. Nothing was found. Since then there was one other person.”
learn-health-talk-theirs = “And you? You can also tell me later, or write it on a card.”
learn-health-talk-use = “I'd like us to use condoms. Is that good for you?”
learn-health-table-head = When a test can tell
learn-health-table-about = For some time after contact a test can't see an infection yet. Not sure when it was? SH:24 says: test now, and once more when that time has passed. Places differ, so your clinic's word goes first.
learn-health-head-name = Infection
learn-health-head-test = A test can tell after
learn-health-head-back = Partners to tell, back to
learn-health-chlamydia-name = Chlamydia
learn-health-chlamydia-test = 2 weeks
learn-health-chlamydia-back = up to 6 months
learn-health-gonorrhoea-name = Gonorrhoea
learn-health-gonorrhoea-test = 2 weeks
learn-health-gonorrhoea-back = 2 to 3 months
learn-health-trich-name = Trichomonas
learn-health-trich-test = 1 to 4 weeks
learn-health-trich-back = current ones (Plymouth), or 3 months (Cornwall)
learn-health-syphilis-name = Syphilis
learn-health-syphilis-test = 12 weeks
learn-health-syphilis-back = 3 to 12 months, by how long it has been there; Plymouth: up to 2 years
learn-health-hiv-name = HIV
learn-health-hiv-test = 45 days (laboratory), 90 days (quick or home test)
learn-health-hiv-back = the clinic works it out, from the last test that found nothing
learn-health-hepatitis-name = Hepatitis B and C
learn-health-hepatitis-test = 12 weeks; C sometimes 9 months
learn-health-hepatitis-back = B: 6 months before the first signs; C: ask the clinic
learn-health-herpes-name = Herpes
learn-health-herpes-test = mostly tested only when there are signs; without any, the CDC mostly advises against it, as results can be wrong
learn-health-herpes-back = no set time; ask the clinic
learn-health-often = How often? Brighton's clinics suggest once a year, and with each new partner.
learn-health-undetectable = Somebody who lives with HIV, takes their treatment and has no virus that a test can find doesn't pass it on through sex: the World Health Organization speaks of zero risk.
learn-health-soon = HIV could have been passed on just now? Pills that are begun within 72 hours, the sooner the better, make it much less likely. Sexual health clinics and emergency departments have them, says Imperial College Healthcare, of the NHS.
learn-health-found = Something was found? It says nothing about what sort of person anyone is. A clinic helps with treatment, and with telling others, also without your name.
learn-health-try = Look up when your own last test was, and for what. Put it on your health card. Then say it aloud once, to a mirror, as if it were the weather.

## When it went wrong

learn-wrong-title = When it went wrong
learn-wrong-lead = Sometimes a no isn't heard, a signal comes too late, or only days later something feels wrong. You needn't know what to call it. If it weighs on you, it's reason enough to be looked after.
learn-wrong-you-head = If it happened to you
learn-wrong-you = It isn't your fault: the NHS says that before anything else. It isn't if you had said yes before, had drunk, or froze. Nobody chooses to freeze, writes The Survivors Trust. You decide what comes next, in your own time.
learn-wrong-safe = Go where you feel safe. Call or write to somebody you trust: “Please come.” That is enough.
learn-wrong-health-pep = Pills begun within 72 hours, the sooner the better, make an infection with HIV much less likely, says Imperial College Healthcare, of the NHS. Ask a sexual health clinic or an emergency department.
learn-wrong-health-pregnancy = A pregnancy can often be prevented for up to 5 days, the earlier the better, says University of Iowa Health Care.
learn-wrong-centre = Many countries have centres for exactly this. In England there are more than 50, for everyone, day and night, with or without the police, says NHS England: nhs.uk/sarcs.
learn-wrong-line-head = Somebody to talk to, day and night
learn-wrong-line-now = In danger or hurt: { -emergency-numbers }.
learn-wrong-line-england = England and Wales: 0808 500 2222, from 16 years on, also if you aren't sure what happened.
learn-wrong-line-spain = Spain: 016, for violence against women. It isn't on the bill; it does stay in your phone's list of calls.
learn-wrong-line-states = United States: 1-800-656-4673 (RAINN).
learn-wrong-line-other = Elsewhere: search for “sexual violence helpline” and your country, or ask at a clinic.
learn-wrong-friend-head = If somebody tells you
learn-wrong-friend = Listen. Believe them. Don't ask for details, or why they didn't stop it. Ask before you touch, even for a hug. Offer to come along. Leave every decision with them. The Havens, centres of the NHS in London, suggest just that.
learn-wrong-did-head = If you were the one who hurt
learn-wrong-did = Stop, and stay stopped. Don't explain, and don't ask to be forgiven: that is work for the other one. If they want to talk, listen, thank them, and come back only as far as they let you. Take your own shame to a friend or a counsellor. What you learn is for everyone you'll ever touch.
learn-wrong-try = Choose one person whom you'd call in the middle of the night. Tell them so this week: “If something went wrong, I'd call you. Is that all right?”
