# The sentences that asks become: said aloud by the asker, read by the one who is asked.
#
# { $phrase } comes from activities/, { $what } is in the asker's own words, { $people }, { $by } and { $to } are
# names, { $count } is how many stand in { $by }. "-curious" is an ask in which the asker's own yes is not included.
# The asker speaks: "I" and "me".
#
# For languages in which a phrase is bent for several: `-several` also gets { $plain }, the phrase with names in it
# (.plain), and an activity may have .together-several beside .together, and .plain-us beside .plain, for when the
# asker is among those to whom it is done.

# I do it to you.
ask-give = I'd love to { $phrase }. Do you want me to?
ask-give-curious = Would you like me to { $phrase }? I'm curious too, and not sure yet.
ask-give-several = { $people }, I'd love to { $phrase }. Do you want me to?
ask-give-several-curious = { $people }, would you like me to { $phrase }? I'm curious too, and not sure yet.

# You do it to me.
ask-receive = I'd love you to { $phrase }. Would you like to?
ask-receive-curious = Would you like to { $phrase }? I'm curious too, and not sure yet.
ask-receive-several = { $people }, I'd love you to { $phrase }. Would you like to?
ask-receive-several-curious = { $people }, would you like to { $phrase }? I'm curious too, and not sure yet.

# We do it together.
ask-together = I'd love to { $phrase }. Would you like to?
ask-together-curious = I'm curious to { $phrase }, and not sure yet. Would you like to?
ask-together-several = { $people }, I'd love to { $phrase }. Would you like to?
ask-together-several-curious = { $people }, I'm curious to { $phrase }, and not sure yet. Would you like to?

# I and others do it, or it is done to me and others.
ask-with = I'd love to { $phrase }, together with { $people }. Would you all like that?
ask-with-curious = Would you all like { $by } to { $phrase }? I'm curious too, and not sure yet.
ask-others = I'd love { $by } to { $phrase }. Would you all like that?
ask-others-curious = Would you all like { $by } to { $phrase }? I'm curious too, and not sure yet.

# In one's own words, which can be anything: they stand apart, in quotation marks.
own-give = I'd love to give you this: “{ $what }”. Do you want me to?
own-give-curious = Would you like this from me: “{ $what }”? I'm curious too, and not sure yet.
own-give-several = { $people }, I'd love to give you this: “{ $what }”. Do you want me to?
own-give-several-curious = { $people }, would you like this from me: “{ $what }”? I'm curious too, and not sure yet.
own-receive = I'd love this from you: “{ $what }”. Would you like to?
own-receive-curious = Would you like to give me this: “{ $what }”? I'm curious too, and not sure yet.
own-receive-several = { $people }, I'd love this from you: “{ $what }”. Would you like to?
own-receive-several-curious = { $people }, would you like to give me this: “{ $what }”? I'm curious too, and not sure yet.
own-together = I'd love this with you: “{ $what }”. Would you like to?
own-together-curious = Would you like this with me: “{ $what }”? I'm curious too, and not sure yet.
own-together-several = { $people }, I'd love this with you: “{ $what }”. Would you like to?
own-together-several-curious = { $people }, would you like this with me: “{ $what }”? I'm curious too, and not sure yet.
own-between = I'd love this, from { $by } to { $to }: “{ $what }”. Would you all like that?
own-between-curious = Would you all like this, from { $by } to { $to }: “{ $what }”? I'm curious too, and not sure yet.
own-among = I'd love this for { $to }: “{ $what }”. Would you all like that?
own-among-curious = Would you all like this for { $to }: “{ $what }”? I'm curious too, and not sure yet.

# A detail that is no place, or has no place in the phrase; and in a list or among three and more.
with-detail = { $phrase }, { $detail }
with-detail-apart = { $phrase } ({ $detail })

# What is on, in small letters. { $what } is a title or somebody's own words.
line-given = { $what }: { $by } to { $to }
line-mutual = { $what }: { $by }

# Names one after another, and the person who speaks or reads.
list-two = { $first } and { $last }
list-more = { $first }, { $last }
person-me = me
person-you = you

# The same where it is done to them, with what stands before a name there.
person-to = { $who }
person-me-to = me
person-you-to = you
person-for = { $who }
person-me-for = me
person-whose = { $who }'s
person-my = my

# What an ask says of itself beside its sentence; of own words, the asker says it.
trait-intense = Intense: a yes is said three times, slowly.
trait-speech = Speaking may not be possible: agree on a signal and try it.
trait-sight = Seeing may not be possible: agree on a signal and try it.
trait-hands = Hands may not be free: agree on a signal and try it.
trait-health-risk = Talk about health first.
