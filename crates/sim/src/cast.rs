//! Who comes, and what they might do together.

use crate::plan::MOST;
use rules::{
    Activity, People, PersonId, What,
    catalogue::{Catalogue, Faculties, Known, Roles, Traits},
    event::{NonVerbal, Signals},
    text::{Name, Words},
};

/// What people are called.
pub const NAMES: [&str; MOST] = ["Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gil"];

const PLAIN: Traits = Traits { intense: false, takes_away: Faculties::NONE, health_risk: false };

/// What they might do together: the name, who is who in it, what the laws need to know.
const KNOWN: [(&str, Roles, Traits); 5] = [
    ("kiss", Roles::Given, PLAIN),
    ("hug", Roles::Mutual, PLAIN),
    ("bite", Roles::Given, Traits { intense: true, ..PLAIN }),
    ("gag", Roles::Given, Traits { takes_away: Faculties::SPEECH, ..PLAIN }),
    ("sex", Roles::Mutual, Traits { health_risk: true, ..PLAIN }),
];

/// The list that everyone's app has.
pub fn catalogue() -> Catalogue {
    let known = KNOWN.iter().map(|(id, roles, traits)| Known {
        id: (*id).to_owned(),
        title: (*id).to_owned(),
        also: Vec::new(),
        pack: "sim".to_owned(),
        roles: *roles,
        traits: *traits,
    });
    Catalogue::new(known.collect()).unwrap_or_default()
}

/// A name by its number.
pub fn name(who: usize) -> Option<Name> {
    Name::new(NAMES.get(who)?).ok()
}

/// Something between two people, by chance: mostly a hug.
pub fn activity(catalogue: &Catalogue, me: PersonId, other: PersonId, dice: u32) -> Option<Activity> {
    let at = match dice % 12 {
        0..=4 => 1,
        5..=7 => 0,
        8 => 2,
        9 => 3,
        _ => 4,
    };
    let (id, roles, _) = KNOWN.get(at)?;
    let what = What::Known(catalogue.named(id)?);
    let (by, to) = match roles {
        Roles::Mutual => (People::one(me).with(other), People::NOBODY),
        Roles::Given if dice & 16 == 0 => (People::one(me), People::one(other)),
        Roles::Given => (People::one(other), People::one(me)),
    };
    Some(Activity { what, by, to, detail: None })
}

/// The signals that people propose, with so many seconds of silence.
pub fn signals(silence_s: u8) -> Signals {
    let signal = |name: &str, uses| Words::new(name).ok().map(|name| NonVerbal { name, uses });
    let non_verbal = signal("three taps", Faculties::HANDS).into_iter().collect();
    Signals { safe_word: Words::new("saffron").ok(), non_verbal, silence_s, ..Signals::default() }
}
