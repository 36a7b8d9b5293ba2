# Practice: what somebody made up says, what one can say aloud, and how it ended. Titles, hints and endings speak to who
# practises; everything else is spoken. An ending names one thing done well (-well) and one to try (-try): never a mark,
# never a blame, whatever somebody did. { $who } is the one who is made up.

practice-skill-say-no = Saying no
practice-skill-hear-no = Hearing no
practice-skill-ask = Asking
practice-skill-yes-again = A yes, three times
practice-skill-lights = Lights
practice-skill-still-yes = Still yes?
practice-skill-care = Looking after somebody

## What to try

practice-hint-no = { $who } asks you something. Try “No, thank you”, and say it aloud, too.
practice-hint-yes = { $who } asks you something. Say yes, and see what comes.
practice-hint-back = You can take your yes back at any moment. Try it.
practice-hint-aloud = Choose a sentence, and say it aloud.
practice-hint-ask = Ask for something small, and say it aloud, too.
practice-hint-ask-next = Something new? Ask again, before it begins.
practice-hint-thank = Say “Thank you for telling me.” Nothing else is needed.
practice-hint-three = Say yes three times, slowly. Any of the three can be a no.
practice-hint-lukewarm = Listen to how it sounds. You can take your ask back.
practice-hint-stopped = { $who } said red. Stop, and say that you have stopped.
practice-hint-red = Red!
practice-hint-ready = Take your time. When you want to go on, say that you're ready.
practice-hint-stop = Does this feel right to you? Red, yellow, taking it back, or your voice: all of them count.
practice-hint-yellow = Yellow means: this is good, but no more.
practice-hint-green = Stay with it for a while. Green again whenever you like.
practice-hint-still = Is it still a yes? Say so, or let it be.
practice-hint-lapsed = { $who } can't see the app. Every yes ends until you have both said “still yes”.
practice-hint-gone = You can ask “how are you?”, stop everything, or say that { $who } doesn't answer.
practice-hint-tipsy = You can say no. You can also say that { $who } can't say yes tonight.

## What anybody says

practice-any-signals = First look at the signals with me. When you know them, we can begin.
practice-any-thank = Thank you for telling me.
practice-any-yes = Yes! I'd love that.
practice-any-yes-slow = Mm, yes. Slowly.
practice-any-no = No, thank you.
practice-any-not-now = Not just now, thank you. One thing at a time.
practice-any-smaller = Not that one, thank you. Ask me for something smaller?
practice-any-way = Any key, three taps, or the red area: all of it is red. Red is never wrong.
practice-any-stopped = I've stopped. No hurry.
practice-any-red-end-well = You said red, and everything stopped at once.
practice-any-red-end-try = You never have to explain a red. If words come by themselves, say only: “Not now.”
practice-any-break = Of course. Take all the time you need. I won't ask why.
practice-any-break-end-well = You took a break when you needed one. Nothing was lost.
practice-any-break-end-try = Next time, notice what told you: a breath, a shoulder, a thought. That's your own first sign.
practice-any-quiet = It's all right to say nothing. Let's leave it here.
practice-any-quiet-well = You came, and you took your time. Silence is no yes, and { $who } heard it so.
practice-any-quiet-try = If words don't come, begin with the smallest one, once, for yourself: “No.”
practice-any-cared = Thank you for looking out for me. I'm made up, and I'm fine.
practice-any-cared-well = You put looking after somebody before everything else.
practice-any-cared-try = Remember where you found it. In the real moment it's one tap.
practice-any-left-well = You went when you wanted to. Going is always an answer.
practice-any-left-try = Come back whenever you like, for one minute only. It counts as practice.

## A friendly ask

practice-no-friendly = A friendly ask
practice-no-friendly-about = { $who } is kind, and would like a hug. Practise a no that needs no reason.
practice-no-friendly-hello = Hi. It's nice to sit here with you.
practice-no-friendly-maybe = “Maybe later.”
practice-no-friendly-rather = I'd much rather know than guess.
practice-no-friendly-no-well = You said no in one go, without a reason. A no needs nothing more.
practice-no-friendly-no-try = Take one slow breath before the no. It makes it softer for you, and no less clear.
practice-no-friendly-lovely = Mm, lovely.
practice-no-friendly-taken-well = You said yes and later took it back. A yes may end at any time.
practice-no-friendly-taken-try = Try the no right at the first ask, too. It's the same small word.
practice-no-friendly-warm-well = You said yes, and stayed with it. If it was a heck yes: enjoy it.
practice-no-friendly-warm-try = Once more, with a no, only to hear how it sounds in your voice.
practice-no-friendly-is-it = A maybe is fine. Is it a no for now? I'd be glad to hear it.
practice-no-friendly-late-well = You turned a maybe into a clear no. Now { $who } knows where you stand.
practice-no-friendly-late-try = Try to leave the maybe out: “No, thank you” is kind enough.
practice-no-friendly-leave-it = Then I'll leave it. It was only an idea.
practice-no-friendly-unclear-well = You didn't let anybody hurry you.
practice-no-friendly-unclear-try = Silence is no yes, but it leaves the other one guessing. Try two words: “No, thanks.”

## An awkward ask

practice-no-awkward = A shy ask
practice-no-awkward-about = { $who } blushes and stumbles. Practise a no that is kind, and still a no.
practice-no-awkward-um = So. Um. I was wondering. You can say anything, really.
practice-no-awkward-oh = Oh. Okay. That was hard to ask. Thank you for telling me.
practice-no-awkward-glad = “I'm glad that you asked.”
practice-no-awkward-sorry = “I'm so sorry! Another time, I'm sure!”
practice-no-awkward-phew = Phew. That was nice of you. I'm glad, too.
practice-no-awkward-warm-well = You were warm, and your no stayed a no.
practice-no-awkward-warm-try = Leave a little silence after it. It isn't yours to fill.
practice-no-awkward-another = Another time? So shall I ask you tomorrow?
practice-no-awkward-promise-well = You said no, although it was awkward for you both.
practice-no-awkward-promise-try = “Another time” is a promise. If you don't mean it, leave it out.
practice-no-awkward-plain-well = You let your no stand, and the awkward moment went by on its own.
practice-no-awkward-plain-try = If you feel warmly, say that: “I'm glad that you asked” takes nothing back.
practice-no-awkward-really = Really? You aren't only being nice to me?
practice-no-awkward-want = “No, I'd like to.”
practice-no-awkward-nice = “A bit, to be honest.”
practice-no-awkward-smile = (breathes out, and smiles)
practice-no-awkward-want-end-well = You asked yourself, and it was a yes.
practice-no-awkward-want-end-try = Now try the no with somebody shy. A clear no is kinder than a yes out of pity.
practice-no-awkward-then = Then please take it back. Really. I'd like that better.
practice-no-awkward-took-well = You noticed that it wasn't a whole yes, and took it back.
practice-no-awkward-took-try = Before a yes the app asks you in private. Let that moment be a long one.
practice-no-awkward-i-do = Then I'm taking mine back. All is well between us.
practice-no-awkward-nice-end-well = You were honest about where your yes came from.
practice-no-awkward-nice-end-try = Pity is no yes. Try the no while somebody blushes: they'll be all right.

## Somebody who pushes

practice-no-pushy = Somebody who pushes
practice-no-pushy-about = In the app { $who } can ask only once. Aloud, people push. Practise a no that stays the same size.
practice-no-pushy-hey = Hey, you. Let me sit with you.
practice-no-pushy-come-on = Oh, come on. Just for a minute.
practice-no-pushy-again = “No, thank you.”
practice-no-pushy-because = “I'm a bit tired today…”
practice-no-pushy-okay = “Well… okay.”
practice-no-pushy-everyone = You're no fun. Everybody likes that!
practice-no-pushy-enough = “I've said no. Please stop asking.”
practice-no-pushy-air = “I'm going out for some air.”
practice-no-pushy-only = Tired? It's only sitting!
practice-no-pushy-right = You're right, I'm sorry. Thank you for telling me.
practice-no-pushy-firm-well = You said the same no again, and gave no new reasons. It didn't get any smaller.
practice-no-pushy-firm-try = You may stop it all sooner. One no is enough, and nobody has to wait for an apology.
practice-no-pushy-oh = Oh. All right.
practice-no-pushy-away-well = You left a place where a no had to be said twice. That's looking after yourself.
practice-no-pushy-away-try = Say it once more, aloud, only for you: “My no was enough.”
practice-no-pushy-closed = The app won't let me ask again, though. You said no, and that counts.
practice-no-pushy-gave-well = You felt what pushing does. Giving in to it is nobody's fault but the pusher's, and it's no yes.
practice-no-pushy-gave-try = Choose one sentence that you can say over and over: “No, thank you.” Nothing else.
practice-no-pushy-stand-well = You didn't take your no back. Silence can hold it, too.
practice-no-pushy-stand-try = Try it with your voice, short and slow: “I've said no.”
practice-no-pushy-knew = See? I knew you would.
practice-no-pushy-took-well = You took a yes back with somebody who pushes. That takes courage.
practice-no-pushy-took-try = Try the no at the very start. With somebody who pushes, the first one is the easiest.
practice-no-pushy-stayed-well = You stayed calm beside somebody who pushes.
practice-no-pushy-stayed-try = Was it a heck yes? If not, go again, and say no as often as you like.

## But last time

practice-no-last-time = “But last time…”
practice-no-last-time-about = Last time it was a yes. Practise that today is another day.
practice-no-last-time-shall-we = It was so nice last time. Shall we?
practice-no-last-time-last-time = But you said yes last time!
practice-no-last-time-today = “That was last time. Today it's no.”
practice-no-last-time-sorry = “I know. I'm so sorry.”
practice-no-last-time-point = “You have a point. All right, then.”
practice-no-last-time-our-thing = I thought it was our thing.
practice-no-last-time-one-time = You're right. A yes is for one time. Thank you for telling me.
practice-no-last-time-then-well = You let today's no be about today.
practice-no-last-time-then-try = You don't even need to speak of last time. “No, thank you” holds all of it.
practice-no-last-time-no-yes = Hm. That didn't sound like a yes. Let's leave it. Thank you for the no.
practice-no-last-time-debt-well = You said no first, in spite of last time. That was the hard part.
practice-no-last-time-debt-try = A yes from then is no debt now. Try: “Today it's no.”
practice-no-last-time-stand-well = You didn't argue. A no doesn't have to win a debate.
practice-no-last-time-stand-try = If the silence gets heavy, do something else: stretch, or get some water.
practice-no-last-time-hoped = I was hoping you'd say that.
practice-no-last-time-took-well = You noticed on the way that today is another day.
practice-no-last-time-took-try = Before the yes, ask yourself: do I want this now, or do I remember wanting it?
practice-no-last-time-stayed-well = You answered for today, and not for last time.
practice-no-last-time-stayed-try = Go again with a no, and notice what the words “last time” do to you.

## Why not

practice-no-why = “Why not?”
practice-no-why-about = { $who } would like a reason. Practise a no that doesn't have one.
practice-no-why-close = It's nice to be this close to you.
practice-no-why-why-not = Why not?
practice-no-why-just = “Because I don't want to. That's all.”
practice-no-why-reason = “My skin is so sensitive today…”
practice-no-why-sorry = “I'm sorry! I'm really sorry.”
practice-no-why-gentle = I'd be ever so gentle. You'd hardly feel it.
practice-no-why-still = “It's still no.”
practice-no-why-hm = “Hm. If you're really gentle…”
practice-no-why-fair = Fair enough. Thank you for telling me.
practice-no-why-plain-well = You gave no reason, and so there was nothing to argue about.
practice-no-why-plain-try = It can be shorter still. “No, thank you” and a smile will do.
practice-no-why-no-sorry = You don't have to be sorry. I shouldn't have asked why. Thank you for telling me.
practice-no-why-soft-well = You stayed with your no, although you felt bad about it.
practice-no-why-soft-try = A no does nobody harm. Try it once without “sorry”, and feel how long it takes to pass.
practice-no-why-firm-well = { $who } argued with your reason, and your no didn't need it.
practice-no-why-firm-try = A reason is a handle to pull at. Next time, leave it out from the start.
practice-no-why-wait = Wait. I was talking you into it. I'm sorry. It's a no, and thank you for it.
practice-no-why-moved-well = You noticed how a reason turns into a discussion.
practice-no-why-moved-try = Answer any “why” with the same sentence: “I don't want to.”
practice-no-why-never-mind = Never mind. I don't need to know. Thank you for telling me.
practice-no-why-stand-well = You didn't answer the “why”. Nobody has to.
practice-no-why-stand-try = Say it into the silence, in a friendly voice: “Just no.”
practice-no-why-soft-hand = Mm. Softly.
practice-no-why-took-well = You took it back, and gave no reason for that either.
practice-no-why-took-try = Try the no before it begins, and wait for the “why”.
practice-no-why-stayed-well = You chose a yes. If you could have said no, it's worth a lot.
practice-no-why-stayed-try = Go again with a no. Answer the “why” with three words: “I'd rather not.”

## Hearing a no

practice-hear-no = Somebody says no
practice-hear-no-about = Ask { $who } for something small. The answer is a no: practise to thank for it.
practice-hear-no-ask-me = Ask me for something small. Say it aloud, as if I sat beside you.
practice-hear-no-why = “Why not?”
practice-hear-no-really = “Really? Not even a little?”
practice-hear-no-good = That felt good. It makes the next yes easier.
practice-hear-no-thanked-well = You thanked for the no, and asked nothing. { $who } can trust you with the next one.
practice-hear-no-thanked-try = Let your shoulders drop while you say it. A no takes nothing away from you.
practice-hear-no-looking = Hm. Now I'm looking for a reason. I didn't have one.
practice-hear-no-leans = (leans back a little)
practice-hear-no-all-right = I said no. Are we all right?
practice-hear-no-better = Thank you. That's better.
practice-hear-no-late-well = You found your way to a thank-you, even after the first sting.
practice-hear-no-late-try = Let the thank-you come first. Questions can wait for another day, or for ever.
practice-hear-no-slow-well = You took a moment, and then thanked.
practice-hear-no-slow-try = Whoever has said no often waits for what comes. Try to thank within one breath.
practice-hear-no-owed-well = You let the no be. Nothing happened that { $who } didn't want.
practice-hear-no-owed-try = Add the words: “Thank you for telling me.” They show that it's safe to say no to you.

practice-hear-enough = In the middle of it
practice-hear-enough-about = { $who } says yes to you, and later it's enough. Practise to hear that.
practice-hear-enough-open = Ask me for something you'd enjoy. Something small.
practice-hear-enough-mm = Mm. Nice.
practice-hear-enough-enough = That's enough for me now.
practice-hear-enough-thanks = “Thank you for telling me.”
practice-hear-enough-wrong = “Did I do something wrong?”
practice-hear-enough-minute = “Just one minute more?”
practice-hear-enough-easy = You make that easy. Thank you.
practice-hear-enough-thanked-well = You let go at once, and thanked.
practice-hear-enough-thanked-try = Say what was good about it, without asking for more: “I liked that.”
practice-hear-enough-nothing-wrong = No, nothing. It was good, and now it's over.
practice-hear-enough-worried-well = You stopped, and you cared how it was for { $who }.
practice-hear-enough-worried-try = The question makes the other one comfort you. Thank first; ask tomorrow, if you still want to.
practice-hear-enough-no-longer = No. I said that it's enough.
practice-hear-enough-longer-well = You heard it the second time, and it was over.
practice-hear-enough-longer-try = “A minute more” asks for a yes that has just ended. Try to let go while it's still lovely.
practice-hear-enough-first-well = You ended it yourself when you wanted to. That's yours to do, too.
practice-hear-enough-first-try = Go again, and wait this time for { $who } to end it.
practice-hear-enough-silent-well = You stopped with { $who }, and didn't try to go on.
practice-hear-enough-silent-try = A word helps: “Thank you for telling me.” Otherwise silence may feel like being cross.

## Asking

practice-ask-each = Each touch anew
practice-ask-each-about = A yes to one thing is a yes to that alone. Practise to ask before each new touch.
practice-ask-each-sit = Sit with me. Ask before each touch, one at a time.
practice-ask-each-wander = (My hand wanders on by itself.)
practice-ask-each-not-that = Mm. Not that one, thank you.
practice-ask-each-red = Red. I said yes to something else.
practice-ask-each-thanks = Thank you for stopping. I'm ready again.
practice-ask-each-mended-well = { $who } said red, and you stopped. That's how trust comes back.
practice-ask-each-mended-try = Hands like to wander. Try to lift yours for a moment, and ask before it lands.
practice-ask-each-away = I'd like to sit over there for a bit.
practice-ask-each-unmended-well = You stayed to see how it feels to { $who }. That's worth knowing.
practice-ask-each-unmended-try = When somebody says red, let go first, and say “I have stopped” right after.
practice-ask-each-own-end-well = You noticed that it was enough for you, and said so.
practice-ask-each-own-end-try = Go again, and ask for one more new thing.
practice-ask-each-one-well = You asked first, got a yes, and stayed with that one thing.
practice-ask-each-one-try = Ask for something new as well. A question can be part of what feels good.
practice-ask-each-two-well = You asked twice, for two things. { $who } never had to guess.
practice-ask-each-two-try = Ask until a no comes. It will, and then you know that every yes was one.
practice-ask-each-good = I like being asked by you.
practice-ask-each-three-well = You asked three times, and took the no as gladly as the yes.
practice-ask-each-three-try = Try it slower: one breath between the answer and your hand.
practice-ask-each-owed-well = You asked each time, and when it was no, you stopped there.
practice-ask-each-owed-try = Add a thank-you to the no. Then asking feels safe to both of you.

practice-ask-lukewarm = “I suppose so”
practice-ask-lukewarm-about = What does a yes sound like? Ask { $who } for something, and listen.
practice-ask-lukewarm-hi = Hi. Did you want to ask me something?
practice-ask-lukewarm-suppose = Hm. I suppose so. If you want to.
practice-ask-lukewarm-great = “Great!”
practice-ask-lukewarm-check = “That doesn't sound like a yes. A no is fine with me.”
practice-ask-lukewarm-right-now = Oh. Right now?
practice-ask-lukewarm-then-no = Then no, thank you.
practice-ask-lukewarm-easy = That was easy to say, with you.
practice-ask-lukewarm-asked-well = You heard what wasn't said, made room for a no, and thanked for it.
practice-ask-lukewarm-asked-try = Put it into the ask already: “…and a no is fine.”
practice-ask-lukewarm-checked-well = You heard that it was no yes, and made room for a no.
practice-ask-lukewarm-checked-try = Once the no is there, thank for it. It was hard to say.
practice-ask-lukewarm-waited-well = You waited for a real answer, and thanked for it.
practice-ask-lukewarm-waited-try = You can help it along: “A no is fine with me.”
practice-ask-lukewarm-owed-well = You waited for a real answer. “I suppose so” was none.
practice-ask-lukewarm-owed-try = When it comes, thank for it, even if it isn't the one that you hoped for.
practice-ask-lukewarm-could-not = Thank you. I didn't know how to say it.
practice-ask-lukewarm-withdrawn-well = You took your ask back, so that { $who } didn't have to say no.
practice-ask-lukewarm-withdrawn-try = Leave the door open with a smile: “If you ever want to, tell me.”
practice-ask-lukewarm-no-yes = No. I'm sorry, I didn't mean it as a yes.
practice-ask-lukewarm-mistaken-well = You waited until { $who } spoke again, and then it was clear.
practice-ask-lukewarm-mistaken-try = A yes has some light in it. If it hasn't, ask: “Is that a no?”

## Three times yes

practice-yes-three = Three times yes
practice-yes-three-about = What is intense needs a yes three times. Practise to feel inside before each of them.
practice-yes-three-slow = This one is intense. We have all the time in the world.
practice-yes-three-hurry = “Yes yes yes! Go on!”
practice-yes-three-breathe = One at a time, in the app. Breathe, and see whether it's still there.
practice-yes-three-heard = Three times. I heard every one. Slowly, then.
practice-yes-three-good-no = I'd rather have that no than a yes with a doubt in it.
practice-yes-three-no-well = You said no when it was no, however far you had come.
practice-yes-three-no-try = Go again, and let the third one be the no. That's what it's there for.
practice-yes-three-took-well = Three yeses, and you still knew that you can take them back.
practice-yes-three-took-try = See if you can feel it one moment earlier, between the second and the third.
practice-yes-three-three-well = You said it three times, with time in between, and meant each one.
practice-yes-three-three-try = Go again, and stop at two. Notice that nothing bad happens.
practice-yes-three-slow-three-well = You were in a hurry, and slowed down.
practice-yes-three-slow-three-try = Put a hand on your belly before each yes. Three breaths, three yeses.

## Lights

practice-drill-red = Red, quickly
practice-drill-red-about = When { $who } says “now”: red, as fast as you can. Only you see how long it took.
practice-drill-red-easy = We'll make it easy. Your hand, and my two thumbs.
practice-drill-red-no-well = You said no, even in a drill. It counts here, too.
practice-drill-red-no-try = Go again with a yes, so that there is something to stop.
practice-drill-red-took-well = You took your yes back, drill or no drill. That stops it as well.
practice-drill-red-took-try = Try red, too: it needs no looking for the right button.
practice-drill-red-wait-for-it = In a while I'll say “now”. Then red, with whatever is nearest.
practice-drill-red-now = Now!
practice-drill-red-before = I've stopped. You didn't wait for my “now”, and that's just as right.
practice-drill-red-once-more = Thank you. Once more?
practice-drill-red-more = “Once more.”
practice-drill-red-enough = “That's enough for me.”
practice-drill-red-done-well = You said red, and everything stopped.
practice-drill-red-done-try = Try it with your other hand, or without looking. Let your body learn the way.
practice-drill-red-early-end-well = You said red when you wanted to. Nobody has to wait for a sign.
practice-drill-red-early-end-try = Once more, without looking at the screen.
practice-drill-red-another-day = Then I'll stop by myself. Another day, perhaps.
practice-drill-red-not-today-well = You looked at it, and left it for today. That's fine.
practice-drill-red-not-today-try = Find the red area with your thumb, and rest it there. That's all for now.

practice-red-crossed = When it goes too far
practice-red-crossed-about = { $who } is about to do what you never spoke of. Practise to stop it, in any way you like.
practice-red-crossed-back = Turn round, and I'll be nice to your back.
practice-red-crossed-no-well = You said no before it began. Nothing is easier to stop than that.
practice-red-crossed-no-try = Go again with a yes, to practise a stop in the middle.
practice-red-crossed-mm = Mm. There?
practice-red-crossed-further = I'll just go further down, all right?
practice-red-crossed-stop = “No. Stop there.”
practice-red-crossed-hm = “Hm…”
practice-red-crossed-early-end-well = You said red while all was still well. You don't need a reason to.
practice-red-crossed-early-end-try = Go again, wait for the moment when it goes too far, and say red then.
practice-red-crossed-sorry = I'm sorry. I hadn't asked.
practice-red-crossed-red-said-well = It went too far, and you said red. Everything stopped at once.
practice-red-crossed-red-said-try = Say it aloud as well. Your voice is quicker than any phone.
practice-red-crossed-stay = Yellow. Then I stay where I was.
practice-red-crossed-yellow-well = You said that it's enough here, and kept what was good.
practice-red-crossed-yellow-try = Try red once, too. It isn't rude, and you can always come back from it.
practice-red-crossed-took-well = You took your yes back, and it was over.
practice-red-crossed-took-try = Try red as well. It's one touch, anywhere, when there is no time to look for anything.
practice-red-crossed-said-well = You said stop aloud. A spoken no counts, whatever a screen shows.
practice-red-crossed-said-try = Now do both: say it, and press red.
practice-red-crossed-no-yes = That wasn't a yes. I'm stopping.
practice-red-crossed-unsure-well = You let it be heard that you weren't sure. That's a beginning.
practice-red-crossed-unsure-try = Not sure is enough for a stop. Try yellow: this is good, but no more.
practice-red-crossed-quiet-now = You've gone quiet. I'm stopping. Are you here?
practice-red-crossed-froze-well = You stayed, and watched what your body does. Going still is something that bodies do, and it's no yes.
practice-red-crossed-froze-try = Go again, and move one finger first: press red, whatever else is frozen.

practice-yellow = Yellow
practice-yellow-about = This is good, but no more. Practise to say so without stopping it.
practice-yellow-hair = Lean back. I'd like to play with your hair.
practice-yellow-no-well = You said no to begin with. Always possible.
practice-yellow-no-try = Go again with a yes, to practise yellow in the middle of it.
practice-yellow-whenever = Whenever you feel like it: yellow.
practice-yellow-got-it = Yellow. Just this, then. I can't ask you for more now, and that's restful.
practice-yellow-glad = Green. I'm happy to go on.
practice-yellow-green-again-well = You said “no more”, stayed with what was good, and went green when you wanted to.
practice-yellow-green-again-try = Use it early. Yellow is best while all is still lovely.
practice-yellow-stays-well = You said yellow and stayed with it. It's as long as you like.
practice-yellow-stays-try = Notice what would make it green, and say it aloud, if there is something.
practice-yellow-took-well = You took it back altogether. That's yours to do, from any light.
practice-yellow-took-try = Between yes and no there is yellow. Go again, and try that.
practice-yellow-green-all-well = You stayed green, and enjoyed it.
practice-yellow-green-all-try = Say yellow once although all is well, so that you know the way.

## Still yes

practice-break = A break
practice-break-about = { $who } needs a moment. Practise to wait, and to say “still yes”, or not.
practice-break-cosy = It's cosy here. Come closer?
practice-break-no-well = You said no. { $who } is glad to know.
practice-break-no-try = Go again with a yes, to practise the break.
practice-break-warm = You're so warm.
practice-break-moment = I need a moment. It's not you.
practice-break-time = “Take your time.”
practice-break-what = “What's wrong? Tell me.”
practice-break-here = I'm back. Thank you for waiting.
practice-break-not-know = I don't know yet. I only need some quiet.
practice-break-up-well = You waited without a question, and then said anew that it's still a yes.
practice-break-up-try = Next time, take a break yourself, in the middle of something good.
practice-break-up-asked-well = You cared, waited, and said anew that it's still a yes.
practice-break-up-asked-try = Try to wait without asking. “Take your time” says all of it.
practice-break-let-go-well = You felt that it's over for you, and let it be.
practice-break-let-go-try = Say it warmly, aloud: “It was lovely. That's enough for me.”
practice-break-open-well = You didn't say “still yes” before you knew.
practice-break-open-try = Silence keeps it off, and that's fine. A word would let { $who } know: “I'd rather leave it.”

practice-lapse = The phone buzzes
practice-lapse-about = { $who } looks at something else, and every yes ends. Practise what comes then.
practice-lapse-eyes = Shall we look into each other's eyes? Only that.
practice-lapse-no-well = You said no to something tender. That can be the hardest kind.
practice-lapse-no-try = Go again with a yes, to see what happens when somebody is away.
practice-lapse-still-eyes = I like this.
practice-lapse-buzz = (looks at a message)
practice-lapse-again = Sorry. I'm here again. Still yes, for me.
practice-lapse-away = “I'd like the phones quiet first.”
practice-lapse-of-course = Of course. It's on silent now. I'm all yours.
practice-lapse-up-well = It had ended, you looked again, and said “still yes” anew.
practice-lapse-up-try = Before you say it, take one breath: is it still the same yes?
practice-lapse-up-away-well = You said what you need before going on.
practice-lapse-up-away-try = Say it at the beginning, too: what would help you to be all here?
practice-lapse-let-go-well = It had ended, and you let it stay so. Nobody has to go back.
practice-lapse-let-go-try = Tell the other one in a few words: “I'd rather do something else now.”
practice-lapse-open-well = You didn't say “still yes” only because somebody else did.
practice-lapse-open-try = Try to say what you'd like instead, even if it's just sitting.

## Looking after somebody

practice-gone = No answer
practice-gone-about = { $who } doesn't answer any more. Practise what to do then. It's only a game here, and ends well.
practice-gone-long-day = It's been a long day. Lie down next to me?
practice-gone-no-well = You said no, and { $who } is glad to know.
practice-gone-no-try = Go again with a yes, to practise what comes then.
practice-gone-warm = Mm. So warm.
practice-gone-so = I'm so… mm…
practice-gone-silence = (doesn't answer)
practice-gone-name = “Hey. Can you hear me?”
practice-gone-nothing = (still no answer)
practice-gone-wakes = (sits up) Here I am. I was only pretending. Thank you for looking after me.
practice-gone-helped-well = You said so with one tap, and the screen told you what to do: stop, check breathing, call for help, stay.
practice-gone-helped-try = Know it before you need it: where your phone is, where you are, whom you would call.
practice-gone-unable-said-well = You noticed that { $who } couldn't say yes any more, and ended it for both of you.
practice-gone-unable-said-try = Where somebody doesn't answer at all, the other button also shows what to do now. Look for it once.
practice-gone-stopped-well = You stopped everything at once. That's always right.
practice-gone-stopped-try = Try “doesn't answer”, too. It shows what to do now, step by step.
practice-gone-took-well = You stopped when something seemed odd.
practice-gone-took-try = Then look at the other one: speak, touch a shoulder. If nothing comes, say that { $who } doesn't answer.
practice-gone-slow-well = You stayed with { $who }.
practice-gone-slow-try = Somebody who doesn't answer isn't saying yes. Stop first, then ask how they are. Go again, and find that button.

practice-tipsy = A few glasses
practice-tipsy-about = { $who } has been drinking, and wants to kiss you. Practise to look after a yes that can't be one.
practice-tipsy-brave = I've had a few glasses. I feel so brave tonight!
practice-tipsy-tomorrow = “Not like this. Ask me tomorrow.”
practice-tipsy-aw = Aw. All right. Thank you for telling me.
practice-tipsy-no-well = You said no to somebody who couldn't say a whole yes. That was for both of you.
practice-tipsy-no-try = Say something kind with it: “I like you. Ask me tomorrow.”
practice-tipsy-fair = Fair. Could you bring me some water?
practice-tipsy-said-well = You said what was so: { $who } can't say yes tonight. That takes care, and some courage.
practice-tipsy-said-try = Stay kind afterwards: water, a blanket, a way home.
practice-tipsy-please = But I want it now!
practice-tipsy-firm-well = You stayed kind, and stayed with your no.
practice-tipsy-firm-try = You can say it for the whole evening at once: { $who } can't say yes tonight.
practice-tipsy-waited-well = You put it off till tomorrow, and left it there.
practice-tipsy-waited-try = Give the ask a clear “No, thank you”, too. Then nobody waits for it.
practice-tipsy-spins = Oh. The room is turning.
practice-tipsy-took-well = You noticed, and took your yes back.
practice-tipsy-took-try = Look at how somebody is before you answer. Drink says yes for people.
practice-tipsy-lie-down = I have to lie down. Let's stop.
practice-tipsy-stayed-well = You stayed with { $who } when it got too much.
practice-tipsy-stayed-try = Whoever has had that much can't say a whole yes. Go again, and try “Ask me tomorrow.”

## The room

practice-title = Practice
practice-lead = Try a no, an ask, a red, with somebody made up. Nothing can go wrong in here.
practice-nothing = It needs no network, and nothing of it is kept or counted.
practice-is = Practice, with somebody made up
practice-stop = End practice
practice-you = You
practice-took = Red after { $seconds } seconds. Only you see this, and it's gone in a moment.
practice-comma = .
practice-well = What went well
practice-next = One thing to try
practice-again = Once more
practice-done = Done
practice-no-calls = This is practice: nobody needs to be called. In the real moment the numbers stand here.
