# Agreeing on the signals, knowing them, trying one.
