# The packs of activities: a name, and a line about what is in it.

pack-touch = Touch and closeness
    .about = Holding, stroking, being near.
pack-kissing = Kissing
    .about = All the ways that lips can meet something.
pack-intimacy = Intimacy
    .about = Close, bare, and as slow as you like.
pack-kink = Kink
    .about = Play with power, senses and sensation. Needs signals, and care afterwards.
pack-cameras = Cameras and telling
    .about = Pictures, watching, and who hears of it.
pack-practice = Practice
    .about = Small things to try asking with.
