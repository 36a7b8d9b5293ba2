# At the door: knocking, welcoming, the four emoji to compare.
