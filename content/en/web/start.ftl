# The first screen: what this is, for adults, and the ways on from here.
