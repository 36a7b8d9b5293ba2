# The talk while still dressed: its steps, and who has done which.
