# What the other should know first: sharing it, reading it.
