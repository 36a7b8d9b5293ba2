# The phrase helper: an ask to say aloud, in three tones. What is sent stays the sentence of sentences.ftl.
#
# Frames are filled as those of sentences.ftl are, with the phrases of activities/ and the same names. Each ends as a question; one
# without "-curious" says the asker's own yes, one with it says that they aren't sure yet.

phrased-title = Ways to say it
phrased-lead = Find the one that sounds like you, and say it in your own voice. Any words of yours are better.
phrased-tone-gentle = Gentle
phrased-tone-playful = Playful
phrased-tone-direct = Direct
phrased-tone-warm = As it's sent
phrased-say-aloud = Say it to them, and look up for the answer.

# Own words, made into a phrase. { $to } is a list of names, each with what stands before it in person-for.
phrased-own-give = give you this: “{ $what }”
phrased-own-receive = give me this: “{ $what }”
phrased-own-receive-several = give me this: “{ $what }”
phrased-own-together = share this with you: “{ $what }”
phrased-own-together-several = share this with you: “{ $what }”
phrased-own-plain = do this for { $to }: “{ $what }”

# Gently: with room all around it.
phrased-gentle-give = If it feels good to you, I'd love to { $phrase }. Would you like that?
phrased-gentle-give-curious = I'm curious, and not sure yet. Would it feel good to you if I were to { $phrase }?
phrased-gentle-give-several = { $people }, if it feels good to you, I'd love to { $phrase }. Would you like that?
phrased-gentle-give-several-curious = { $people }, I'm curious, and not sure yet. Would it feel good to you if I were to { $phrase }?
phrased-gentle-receive = If it feels good to you, I'd love you to { $phrase }. Would you like that?
phrased-gentle-receive-curious = I'm curious, and not sure yet. Would it feel good to you to { $phrase }?
phrased-gentle-receive-several = { $people }, if it feels good to you, I'd love you to { $phrase }. Would you like that?
phrased-gentle-receive-several-curious = { $people }, I'm curious, and not sure yet. Would it feel good to you to { $phrase }?
phrased-gentle-together = If it feels good to you, I'd love to { $phrase }. Would you like that?
phrased-gentle-together-curious = I'm curious, and not sure yet. Would it feel good to you if I were to { $phrase }?
phrased-gentle-together-several = { $people }, if it feels good to you, I'd love to { $phrase }. Would you like that?
phrased-gentle-together-several-curious = { $people }, I'm curious, and not sure yet. Would it feel good to you if I were to { $phrase }?
phrased-gentle-with = If it feels good to everyone, I'd love to { $phrase }, together with { $people }. Would you all like that?
phrased-gentle-with-curious = I'm curious to { $phrase }, together with { $people }, and not sure yet. Would it feel good to everyone?
phrased-gentle-others = If it feels good to everyone, I'd love { $by } to { $phrase }. Would you all like that?
phrased-gentle-others-curious = I'm curious, and not sure yet. Would it feel good to everyone for { $by } to { $phrase }?

# Playfully.
phrased-playful-give = I'm grinning just thinking of it: I'd love to { $phrase }. Are you in?
phrased-playful-give-curious = Half an idea, and I'm not sure yet: what if I were to { $phrase }? Curious, too?
phrased-playful-give-several = { $people }, I'm grinning just thinking of it: I'd love to { $phrase }. Are you in?
phrased-playful-give-several-curious = { $people }, half an idea, and I'm not sure yet: what if I were to { $phrase }? Curious, too?
phrased-playful-receive = I'm grinning just thinking of it: I'd love you to { $phrase }. Are you in?
phrased-playful-receive-curious = Half an idea, and I'm not sure yet: what if you were to { $phrase }? Curious, too?
phrased-playful-receive-several = { $people }, I'm grinning just thinking of it: I'd love you to { $phrase }. Are you in?
phrased-playful-receive-several-curious = { $people }, half an idea, and I'm not sure yet: what if you were to { $phrase }? Curious, too?
phrased-playful-together = I'm grinning just thinking of it: I'd love to { $phrase }. Are you in?
phrased-playful-together-curious = Half an idea, and I'm not sure yet: what if I were to { $phrase }? Curious, too?
phrased-playful-together-several = { $people }, I'm grinning just thinking of it: I'd love to { $phrase }. Are you in?
phrased-playful-together-several-curious = { $people }, half an idea, and I'm not sure yet: what if I were to { $phrase }? Curious, too?
phrased-playful-with = I'm grinning just thinking of it: I'd love to { $phrase }, together with { $people }. Is everyone in?
phrased-playful-with-curious = Half an idea, and I'm not sure yet: to { $phrase }, together with { $people }. Is everyone curious, too?
phrased-playful-others = I'm grinning just thinking of it: I'd love { $by } to { $phrase }. Is everyone in?
phrased-playful-others-curious = Half an idea, and I'm not sure yet: what about asking { $by } to { $phrase }? Is everyone curious, too?

# Straight out.
phrased-direct-give = I'd like to { $phrase }. Yes or no?
phrased-direct-give-curious = I'm curious to { $phrase }, and not sure yet. Do you want me to?
phrased-direct-give-several = { $people }, I'd like to { $phrase }. Yes or no?
phrased-direct-give-several-curious = { $people }, I'm curious to { $phrase }, and not sure yet. Do you want me to?
phrased-direct-receive = I'd like you to { $phrase }. Yes or no?
phrased-direct-receive-curious = I'm curious, and not sure yet. Do you want to { $phrase }?
phrased-direct-receive-several = { $people }, I'd like you to { $phrase }. Yes or no?
phrased-direct-receive-several-curious = { $people }, I'm curious, and not sure yet. Do you want to { $phrase }?
phrased-direct-together = I'd like to { $phrase }. Yes or no?
phrased-direct-together-curious = I'm curious to { $phrase }, and not sure yet. Do you want to?
phrased-direct-together-several = { $people }, I'd like to { $phrase }. Yes or no?
phrased-direct-together-several-curious = { $people }, I'm curious to { $phrase }, and not sure yet. Do you want to?
phrased-direct-with = I'd like to { $phrase }, together with { $people }. Does everyone want that?
phrased-direct-with-curious = I'm curious to { $phrase }, together with { $people }, and not sure yet. Does everyone want that?
phrased-direct-others = I'd like { $by } to { $phrase }. Does everyone want that?
phrased-direct-others-curious = I'm curious, and not sure yet. Does everyone want { $by } to { $phrase }?
