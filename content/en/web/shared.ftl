# What stands on many screens: Back, Exit, Close.
