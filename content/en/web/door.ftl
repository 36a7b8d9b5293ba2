# At the door: welcoming somebody, or not now.

door-title = { $who } is at the door
door-lead = Do you know who that is? Then let them in, if you'd like to.
door-everyone = They come in once everyone here has welcomed them.
door-welcomed = Welcomed so far by { $names }.
door-lapses = Something is on. When somebody comes in, everything goes off first, and is asked anew.
door-later = Not now needs no reason, and they won't hear one.
door-welcome = Welcome
door-not-now = Not now
door-gone = They have gone again.
