# Signals without words, as people name them: "Your signal: three taps."

signal-three-taps = three taps
signal-two-squeezes = two squeezes of the hand
signal-drop-a-ball = dropping a ball
signal-ring-a-bell = ringing a bell
signal-squeaky-toy = squeezing a squeaky toy
signal-snap-fingers = snapping the fingers
signal-raise-a-hand = raising a hand
signal-open-and-close-a-hand = opening and closing a hand
signal-let-go-of-the-screen = letting go of the screen
signal-hum-three-times = humming three times
signal-three-short-sounds = three short sounds
signal-whistle = whistling
signal-blink-three-times = blinking three times
signal-shake-the-head = shaking the head
signal-stamp-a-foot = stamping a foot
signal-tap-a-foot-three-times = tapping a foot three times
signal-kick-twice = kicking twice
signal-wiggle-the-toes = wiggling the toes
