# When something goes wrong that is no law: words typed, links, the relay, commands. What is the matter, and what to do.

## Names and words. { $most }: characters there is room for.

bad-name-empty = What should the others call you? Write something.
bad-name-too-long = That name is too long here. Use { $most } letters or fewer.
bad-name-hidden = That name has hidden characters in it. Type it again by hand.
bad-words-empty = Nothing is written there. Write a word or two.
bad-words-too-long = That's too long. Say it in { $most } letters or fewer.
bad-words-hidden = There are hidden characters in that. Type it again by hand.
bad-note-too-long = That note is too long. Say it in { $most } letters or fewer, and the rest aloud.

## The link

link-no-fragment = A piece of the link is missing: all that follows the #. Copy the whole link again.
link-foreign-version = This link is of version { $found }, and this app doesn't know it. Update both apps, then begin anew.
link-broken = Something in the link is broken. Copy the whole link again, or scan the code.
link-bad-relay = The address in the link can't be used. Ask for a new link.
link-gone = This time together is over, or the link was never used. Ask for a new link.

## The relay: what carries the sealed messages between the phones

relay-no-such-log = This time together is over, or never began here. Begin a new one.
relay-wrong-key = This link doesn't open anything. Copy the whole link again.
relay-not-open = The connection isn't ready yet. Wait a moment, then try again.
relay-malformed = This app and the relay don't understand each other. Update the app.
relay-too-large = That's too much at once. Make it shorter.
relay-too-fast = That was a lot at once. Wait a moment, then go on.
relay-log-full = There's no room left in this time together. End it, and begin a new one.
relay-too-many-logs = Too much is open in this app. End something first.
relay-too-many-new-logs = Many have begun from here just now. Wait a while, then begin again.
relay-not-stored = The relay couldn't keep that. Nothing is lost; try again.
relay-too-slow = The connection is too slow to keep up. Connecting again.
relay-going-down = The relay is taking a pause. Connecting again in a moment.
relay-unreachable = Can't reach the relay. Check your connection, then try again.

## Commands, typed or from a script. { $name } and { $field } are as they were typed.

command-not-json = That line isn't one JSON object. Send one object a line.
command-unknown = There's no command "{ $name }". Look at "may" in the view for those that work now.
command-missing-field = "{ $field }" is missing. Add it, and send the command again.
command-bad-field = "{ $field }" can't be read. Look at its form in the docs, and send the command again.
command-too-long = That line is too long. Send one command a line.
command-ambiguous = "{ $name }" could mean more than one. Say more of it.
unknown-person = Nobody called "{ $name }" is here. Look at who is, and try again.
unknown-ask = There's no open question with that number. Look at the questions again.
unknown-activity = "{ $name }" isn't on right now. Look at what is on.
unknown-signal = "{ $name }" isn't one of your signals. Look at those that you agreed on.
unknown-word = "{ $name }" isn't a word I know. Type "help" to see those that I do. "red" always works.
