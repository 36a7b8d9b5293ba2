# The menu: language, sound, look, help, leaving.

menu-title = Menu
menu-invite = Invite one more
menu-people = Who is here
menu-signals = Our signals
menu-health = Health
menu-pictures = Compare pictures
menu-hold = Hold: letting go is red
menu-settings = Settings
menu-leave = Land, or leave

## Settings

settings-title = Settings
settings-language = Language
settings-theme = Look
settings-theme-auto = Auto
settings-theme-dark = Dark
settings-theme-light = Light
settings-sound = Sounds
settings-sound-hint = A soft tone of its own for each change.
settings-vibration = Vibration
settings-vibration-hint = Each change feels different, so you know without looking.
settings-shake = Shaking is red
settings-shake-hint = Shake the phone hard, and everything stops. Has to be switched on each time.
settings-shake-refused = This phone keeps its movements to itself. Red is still there: the button, any key, three taps.
settings-calm = Calm
settings-calm-hint = Nothing on the screen moves that doesn't have to.
settings-red = Red has no switch. It's there on every screen, for everyone, always.
settings-exit = The way out
settings-install = Keep it at hand
settings-install-hint = Stillyes on your home screen, like an app. Its name can be seen there.
settings-install-go = Put it on the home screen
settings-about = About
settings-version = Version { $version }
settings-licence = Free for everyone: MIT or Apache-2.0, as you like.
settings-is-not = Not a contract, a record or proof. It can show that a yes is gone; it never says that one is real.
settings-help = If something happened to you, or you're unsure: talk to somebody you trust, or to a counselling service near you.

## Landing, and leaving

leave-title = Land softly
leave-lead = What would do you good now? Pick, and say it aloud. It stays on this phone.
leave-ideas = What would do me good
leave-idea-hold = being held
leave-idea-water = a glass of water
leave-idea-blanket = a blanket
leave-idea-quiet = a quiet while
leave-idea-talk = talking a little
leave-idea-alone = a moment to myself
leave-idea-message = a message tomorrow
leave-say = “For me now: { $ideas }. And for you?”
leave-end = End for everyone
leave-only-me = Only I leave
leave-end-alone = End it
leave-stay = Stay
leave-what = Ending burns everything that was said here, on every phone. If only you leave, what is on goes off, and the others go on from there.
leave-alone = Ending burns everything that was said here. The link won't lead anywhere any more.
leave-offline = No connection: it ends for you at once, and the others' phones notice that you're gone.
