//! What an activity is in general, and the list of those that the app knows.
//!
//! The list itself is data in `content/`; here are its types, and what must hold of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::skeleton;

/// An activity's place in the catalogue. Means the same to two devices only if their catalogues have the
/// same [`Catalogue::digest`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActivityId(pub u16);

/// What one needs to say stop, and what an activity can take away (A3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Faculties(u8);

impl Faculties {
    /// None of them.
    pub const NONE: Self = Self(0);
    /// Being able to speak.
    pub const SPEECH: Self = Self(1);
    /// Being able to see.
    pub const SIGHT: Self = Self(2);
    /// Being able to use one's hands.
    pub const HANDS: Self = Self(4);

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share one.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is none at all.
    pub fn is_none(self) -> bool {
        self.0 & 7 == 0
    }

    /// By its name in the data and in JSON: `speech`, `sight`, `hands`.
    pub fn by_name(name: &str) -> Option<Self> {
        match name {
            "speech" => Some(Self::SPEECH),
            "sight" => Some(Self::SIGHT),
            "hands" => Some(Self::HANDS),
            _ => None,
        }
    }

    /// The names of those that are in it.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        [(Self::SPEECH, "speech"), (Self::SIGHT, "sight"), (Self::HANDS, "hands")]
            .into_iter()
            .filter(move |(one, _)| self.meets(*one))
            .map(|(_, name)| name)
    }
}

/// Who is who in an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roles {
    /// Some do it, and it is done to others: everyone stands in `by` or in `to`.
    Given,
    /// All do it together: everyone stands in `by`.
    Mutual,
}

/// What the laws need to know about an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Traits {
    /// The yes is said three times (Y8), check-ins come more often (A2).
    pub intense: bool,
    /// From whom it is done to; from everyone where it is mutual (A3).
    pub takes_away: Faculties,
    /// Health is talked about first (Y9).
    pub health_risk: bool,
}

/// One activity of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its lasting id in lower case, such as `kiss`. Never reused for something else.
    pub id: String,
    /// Its English title, by which scripts may name it too.
    pub title: String,
    /// What else it is called: its titles in other languages, and words that people would use for it. Where somebody's
    /// own words are one of these, they mean this activity, with all that the laws say of it.
    pub also: Vec<String>,
    /// The pack it comes in.
    pub pack: String,
    /// Who is who in it.
    pub roles: Roles,
    /// What the laws need to know.
    pub traits: Traits,
}

/// The list of activities that the app knows, in a fixed order.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    known: Vec<Known>,
    by_name: BTreeMap<String, ActivityId>,
    digest: [u8; 8],
}

/// Why a list can't be a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCatalogue {
    /// Two activities that people, or a script, could take for one another.
    #[error("two activities can be read as {0:?}: rename one")]
    Twice(String),
    /// More than an id can number.
    #[error("more activities than an id can number")]
    TooMany,
}

impl Catalogue {
    /// Takes the list in its order. Order and contents make the digest.
    pub fn new(known: Vec<Known>) -> Result<Self, BadCatalogue> {
        let mut by_name = BTreeMap::new();
        let mut digest = Fnv::new();
        for (place, one) in known.iter().enumerate() {
            let id = ActivityId(u16::try_from(place).map_err(|_| BadCatalogue::TooMany)?);
            for name in [&one.id, &one.title].into_iter().chain(&one.also) {
                let name = skeleton(name);
                if by_name.insert(name.clone(), id).is_some_and(|other| other != id) {
                    return Err(BadCatalogue::Twice(name));
                }
            }
            digest.eat(one.id.as_bytes());
            digest.eat(one.title.as_bytes());
            // As what means what has to be the same on every device, so do these.
            one.also.iter().for_each(|name| digest.eat(name.as_bytes()));
            let Traits { intense, takes_away, health_risk } = one.traits;
            let mutual = one.roles == Roles::Mutual;
            digest.eat(&[u8::from(intense), takes_away.0, u8::from(health_risk), u8::from(mutual)]);
        }
        let [a, b, c, d, e, f, g, h, ..] = digest.0.to_le_bytes();
        Ok(Self { known, by_name, digest: [a, b, c, d, e, f, g, h] })
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (ActivityId, &Known)> {
        self.known.iter().zip(0..).map(|(one, place)| (ActivityId(place), one))
    }

    /// One of them.
    pub fn get(&self, id: ActivityId) -> Option<&Known> {
        self.known.get(usize::from(id.0))
    }

    /// By its id, its title in any language, or what else it is called, whatever the spelling.
    pub fn named(&self, name: &str) -> Option<ActivityId> {
        self.with_form(&skeleton(name))
    }

    /// By the skeleton of one of its names.
    pub(crate) fn with_form(&self, form: &str) -> Option<ActivityId> {
        self.by_name.get(form).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Tells two catalogues apart. Not a secret and not a proof: only people who use the same list can be in
    /// an encounter, as an id would otherwise mean one thing here and another there.
    pub fn digest(&self) -> [u8; 8] {
        self.digest
    }
}

/// FNV-1a, 128 bits: short, and the same everywhere. Where somebody makes two texts collide on purpose, one
/// closes the other (N3): less is possible, never more.
pub(crate) struct Fnv(pub(crate) u128);

impl Fnv {
    pub(crate) fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    pub(crate) fn eat(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().copied().chain([0xff]) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(id: &str, title: &str) -> Known {
        let (id, title, pack) = (id.to_owned(), title.to_owned(), "touch".to_owned());
        Known { id, title, also: Vec::new(), pack, roles: Roles::Mutual, traits: Traits::default() }
    }

    #[test]
    fn faculties_have_names_and_go_together() {
        let all = Faculties::SPEECH.and(Faculties::SIGHT).and(Faculties::HANDS);
        assert_eq!(all.names().collect::<Vec<_>>(), ["speech", "sight", "hands"]);
        for name in all.names() {
            let one = Faculties::by_name(name).unwrap();
            assert_eq!(one.names().collect::<Vec<_>>(), [name]);
            assert_eq!((one.and(one), all.and(one)), (one, all));
        }
        assert_eq!(Faculties::by_name("smell"), None);
    }

    #[test]
    fn lists_all_in_their_order() {
        let catalogue = Catalogue::new(vec![known("kiss", "Kiss"), known("hug", "Hug")]).unwrap();
        let all: Vec<_> = catalogue.iter().map(|(id, one)| (id.0, one.id.as_str())).collect();
        assert_eq!(all, [(0, "kiss"), (1, "hug")]);
        assert_eq!((catalogue.len(), catalogue.is_empty()), (2, false));
        assert_eq!((Catalogue::default().len(), Catalogue::default().is_empty()), (0, true));
    }

    #[test]
    fn finds_by_id_and_title_in_any_spelling() {
        let catalogue =
            Catalogue::new(vec![known("kiss", "Kiss"), known("slow-dance", "Dance slowly")]).unwrap();
        for name in ["kiss", "KISS", " Kiss ", "kі\u{200b}ss"] {
            assert_eq!(catalogue.named(name), Some(ActivityId(0)), "{name:?}");
        }
        for name in ["slow-dance", "slow dance", "dance  Slowly"] {
            assert_eq!(catalogue.named(name), Some(ActivityId(1)), "{name:?}");
        }
        assert_eq!(catalogue.named("sing"), None);
    }

    #[test]
    fn n3_other_words_for_it_are_the_same_activity() {
        let also = |also: &str| Known { also: vec![also.to_owned()], ..known("kiss", "Kiss") };
        let catalogue = Catalogue::new(vec![also("Besar"), known("hug", "Hug")]).unwrap();
        assert_eq!(catalogue.named("  BESAR"), Some(ActivityId(0)));
        let twice = Catalogue::new(vec![also("hug"), known("hug", "Hug")]);
        assert_eq!(twice.err(), Some(BadCatalogue::Twice(skeleton("hug"))));
        let digest = |one| Catalogue::new(vec![one]).unwrap().digest();
        assert_ne!(digest(also("Besar")), digest(also("Besos")));
    }

    #[test]
    fn refuses_two_that_read_the_same() {
        let twice = Catalogue::new(vec![known("kiss", "Kiss"), known("smooch", "KISS!")]);
        assert_eq!(twice.err(), Some(BadCatalogue::Twice(skeleton("kiss"))));
    }

    #[test]
    fn another_list_has_another_digest() {
        let digest = |list| Catalogue::new(list).unwrap().digest();
        let one = digest(vec![known("kiss", "Kiss"), known("hug", "Hug")]);
        assert_eq!(one, digest(vec![known("kiss", "Kiss"), known("hug", "Hug")]));
        assert_ne!(one, digest(vec![known("hug", "Hug"), known("kiss", "Kiss")]));
        let mut risky = known("hug", "Hug");
        risky.traits.health_risk = true;
        assert_ne!(one, digest(vec![known("kiss", "Kiss"), risky]));
    }
}
