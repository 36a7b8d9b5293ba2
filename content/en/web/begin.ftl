# Beginning: a name for tonight, a link and a code to show, or a link to open.

## A name for tonight

begin-title = What should they call you tonight?
begin-title-shared = Who shares this phone tonight?
begin-name = A name for tonight
begin-name-of = Name { $number }
begin-name-hint = This one is only a suggestion. Better not your real one.
begin-dice = Another name
begin-twice = Two of you have nearly the same name. Change one.
begin-phones = How many phones?
begin-phone-each = A phone each
begin-phone-shared = One phone between us
begin-shared-hint = It lies within everyone's reach, and its lower half stops everything, whoever touches it. You hand it over for what is private.
begin-more = One more person
begin-fewer = One fewer
begin-go = Begin
begin-back = Back
# Names to suggest, divided by commas: animals, plants, the night sky. For anybody of any gender.
begin-names = Otter, Heron, Fern, Juniper, Comet, Willow, Lynx, Maple, Sparrow, Clover, Orion, Badger, Poppy, Wren, Cedar, Vega, Hazel, Marten, Tulip, Swift, Aspen, Lupin, Falcon, Meadow, Nova, Robinia, Puffin, Saffron, Sequoia, Lyra, Thistle, Dormouse, Magnolia, Finch, Mint, Luna

## A link was opened

join-title = Somebody is expecting you
join-lead = You knock with a name, and those who are there let you in.
join-go = Knock

## Waiting

waiting-connecting = Connecting
waiting-connecting-lead = A moment.
waiting-slow = It takes a little longer today. Still trying.
waiting-very-slow = Still no connection. Is this phone in flight mode, or the Wi-Fi asleep? It goes on trying by itself.
waiting-cut = This network may not let Stillyes through. Switching from Wi-Fi to mobile data often helps.
waiting-give-up = Give up for now
waiting-door = At the door
waiting-door-lead = The others see your name, and can let you in. There is nothing to do but wait.
waiting-door-told = You have knocked.
waiting-door-slow = They may be reading, or talking. Tell them that you are here.
waiting-leave = Leave

## The invitation

invite-title = Bring somebody in
invite-lead = They scan this with their phone's camera, or open the link.
invite-qr = A code to scan with a camera. It holds the link.
invite-share = Share the link
invite-copy = Copy the link
invite-copied = Copied
invite-not-copied = That didn't work. Press longer on the link to copy it:
invite-link = The link
invite-door = Nobody comes in before you've welcomed them.
invite-secret = The link is a key. Give it to nobody but those you mean.
invite-alone = You're the only one here.
invite-offline = No connection right now, so nobody can knock. Trying again.
invite-full = Twelve people are here. There is no room for one more.
invite-more-title = Invite one more
invite-more-lead = Everyone who is here has to welcome them.

## The four pictures

pictures-title = Do you all see the same four?
pictures-lead = Hold your phones side by side, or say them aloud.
pictures-none = There is nothing to compare while you're the only one here.
pictures-same = Same
pictures-different = Different
pictures-are-same = Good. Nobody stands between your phones.
pictures-why = Somebody may be in between
pictures-why-lead = If even one picture differs, one of you may be talking to a stranger's phone. Look once more; and if it is so, end this and begin anew, close to each other, with the code on the screen.
pictures-again = Look again
pictures-end = End this
