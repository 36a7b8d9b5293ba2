# Red, the way back from it, breaks, lapses, and when somebody is gone.
