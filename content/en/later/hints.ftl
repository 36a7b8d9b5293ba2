# Hints that a person's own device gives to that person alone. They never come while something waits for an answer, and change nothing
# that anybody else could notice.

hint-may-say-no = You may say no. Want to practise one?
hint-may-say-no-more = A yes that could have been a no is worth more, to both of you.
hint-practise-no = Practise a no
hint-after-stop = That was a lot at once. Want to look inside for a moment?
hint-after-lapse = While it's quiet: want to look inside for a moment?
hint-look-inside = Look inside
hint-not-now = Not now
hint-for-you = Only you see this. Nothing of it is kept.
