# What one does alone, before anyone else is there.

me-title = Me
