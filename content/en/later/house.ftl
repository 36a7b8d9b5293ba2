# House rules to begin with, for hosts to change: each section is a page of the briefing, and is read aloud.
# Which there are, and in which order, stands in content/house.toml.

house-welcome = Welcome
house-welcome-1 = We're glad that you're here. This evening is for people who want to be kind to each other while they find out what they like.
house-welcome-2 = Nobody has to do anything. Looking into the fire all night and going home early is a good evening, too.

house-yes = A glad yes
house-yes-1 = A yes is clear, glad, and meant. “Maybe”, silence, a smile and “I guess so” are a no for now.
house-yes-2 = People say yes for themselves: nobody says it for a partner or a friend.

house-mind = Changing your mind
house-mind-1 = Any yes can be taken back at any moment, in the middle of anything, with one word or none.
house-mind-2 = What was a yes last time, or five minutes ago, is asked again. A change of mind needs no explaining.

house-no = Saying no
house-no-1 = “No, thank you” is a whole sentence. It needs no reason and no apology.
house-no-2 = Practise it tonight, even with something you might like. A yes is worth more from somebody who can say no.

house-hear = Hearing no
house-hear-1 = The answer to a no is “thank you”. It's a gift: now you know.
house-hear-2 = Don't ask why, don't ask again, don't bargain, and don't look sad until somebody gives in.

house-ask = Asking before each new thing
house-ask-1 = Ask before you touch, every time, and before each new thing: a shoulder, a hug, moving a hand elsewhere.
house-ask-2 = Ask with words, and wait for words. One thing at a time, small enough that a no is easy.
house-ask-3 = After a no, let them come to you.

house-lights = Lights and signals
house-lights-1 = Green: go on. Yellow: this is good, but no more. Red: everything stops, at once, for everyone in it.
house-lights-2 = “Stop” and “no” always count. Who can't speak has a sign, agreed on and tried before.
house-lights-3 = When somebody says red near you: stop, step back, ask what they need.

house-substances = Alcohol and other substances
house-substances-1 = Who has drunk or taken so much that it shows asks nobody for anything tonight, and is asked by nobody. If you wonder whether it's too much, it's too much.
house-substances-2 = Nobody is in trouble for it: the crew has water, a quiet place, and a way home. Nobody drives.
house-substances-3 = Never give anybody anything without saying what it is.

house-health = Health
house-health-1 = Before anything that carries a risk: say what the other should know, and ask what you should know. Do it dressed, and before you want it very much.
house-health-2 = Bring what you use for protection. There is some in the room that we've shown you, too.
house-health-3 = With a cold, a fever, or a rash that you don't know: stay at home, and come next time.

house-people = Every body, every name
house-people-1 = Adults of every gender, shape, age and ability belong here. Call people what they call themselves.
house-people-2 = No remarks on bodies, good or bad, unless somebody asks for one.

house-privacy = What stays here
house-privacy-1 = Who was here and what they did stays here. Tell your own story, and leave out everyone else's.
house-privacy-2 = Phones stay in pockets, but for this app. No pictures and no recordings, of anything.
house-privacy-3 = If you meet somebody from tonight elsewhere: wait until they greet you.

house-rooms = The rooms
house-rooms-1 = Each room is for something, and you've seen for what. There is always one where nothing happens but tea.
house-rooms-2 = Watching needs a yes, too. Don't come close, don't comment, don't join in unless you're asked.
house-rooms-3 = Leave a place as you would like to find it.

house-together = Who comes in company
house-together-1 = What couples and others have agreed on between them is theirs. Carry no messages, and ask nobody by way of somebody else.
house-together-2 = Nobody is here as anyone's present.

house-help = How to get help
house-help-1 = The crew wears what you're seeing now. Any of them will stop what they're doing for you.
house-help-2 = One tap on “I need someone here” in the app calls them to where you are. Shouting works, too.
house-help-3 = If somebody seems unwell, has had too much, or is under pressure: tell the crew. You needn't be sure, and nobody is in trouble for being looked after.

house-wrong = When something went wrong
house-wrong-1 = Tell us, tonight or later, aloud or in the app, with your name or without. You choose who of us reads it, and you can leave out anyone.
house-wrong-2 = We listen first. What happens with what you tell us is yours to decide.
house-wrong-3 = If you notice that you went too far: stop, say so, ask what they need, and tell us. That's how people learn.

house-leaving = Going home
house-leaving-1 = You can go at any moment, without a goodbye. If you'd like company to the door, or a way home, tell the crew.
house-leaving-2 = Tomorrow, nobody should be without a message, a tea, or a call. What feels fine tonight may feel different then.
