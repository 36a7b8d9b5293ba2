# One phone that several people share: whose turn it is, and handing it over.

shared-turn = { $who } has the phone
shared-turn-change = Hand over
shared-choose-title = Who takes the phone?
shared-choose-lead = What is private is private: whoever has the phone, the others look away. Red is everyone's, always.
shared-for-title = This one is for { $who }
shared-for-lead = Give { $who } the phone, and look away for a moment. Red is everyone's, always.
shared-i-am = I'm { $who }
shared-left = { $who } has left.
