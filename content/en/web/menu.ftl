# The menu: language, sound, look, help, leaving.
