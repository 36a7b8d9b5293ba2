# Choosing what to ask for, with whom and where; and waiting for the answer.
