# Afterwards: care, looking back in private, the goodbye.
