# The page that shows every part of the design system. For those who make the app.

## On every screen

design-red = Stop
design-exit = Exit
design-close = Close
design-dismiss = Put away
