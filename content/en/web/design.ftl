# What the parts of every screen say themselves: red, Exit, closing and putting away.

## On every screen

design-red = Stop
design-exit = Exit
design-close = Close
design-dismiss = Put away
