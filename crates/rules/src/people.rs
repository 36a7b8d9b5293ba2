//! Who is in an encounter: numbers, sets of them, and lights.

use serde::{Deserialize, Serialize};

/// A person's number in one encounter: the order in which people came in. Means nothing anywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonId(pub u8);

/// A set of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct People(u32);

impl People {
    /// Nobody.
    pub const NOBODY: Self = Self(0);

    /// One person. A number that no encounter can give is nobody.
    pub fn one(who: PersonId) -> Self {
        Self(1u32.checked_shl(u32::from(who.0)).unwrap_or(0))
    }

    /// Whether somebody is in it.
    pub fn has(self, who: PersonId) -> bool {
        self.0 & Self::one(who).0 != 0
    }

    /// With somebody in it too.
    #[must_use]
    pub fn with(self, who: PersonId) -> Self {
        Self(self.0 | Self::one(who).0)
    }

    /// Without somebody.
    #[must_use]
    pub fn without(self, who: PersonId) -> Self {
        Self(self.0 & !Self::one(who).0)
    }

    /// Everyone who is in either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Everyone who is in both.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Everyone in this who is not in the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether everyone in this is in the other.
    pub fn within(self, other: Self) -> bool {
        self.minus(other).is_empty()
    }

    /// How many.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it is nobody.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, by number.
    pub fn iter(self) -> impl Iterator<Item = PersonId> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            // 32 is "none left", and every smaller number fits.
            (next < u32::BITS).then(|| PersonId(u8::try_from(next).unwrap_or(u8::MAX)))
        })
    }
}

impl FromIterator<PersonId> for People {
    fn from_iter<T: IntoIterator<Item = PersonId>>(people: T) -> Self {
        people.into_iter().fold(Self::NOBODY, Self::with)
    }
}

/// A person's own signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Go on. Not a yes to anything (Y1).
    #[default]
    Green,
    /// This is good, but no more (S3).
    Yellow,
    /// Stop (S1).
    Red,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_people_are_sets() {
        let [ana, bo, cai] = [0, 1, 2].map(|who| People::one(PersonId(who)));
        let (two, others) = (ana.and(bo), bo.and(cai));
        assert_eq!(two.and(others).iter().map(|who| who.0).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!((two.both(others), two.both(cai), two.minus(others)), (bo, People::NOBODY, ana));
        assert_eq!(
            (two.with(PersonId(0)), two.without(PersonId(0)), two.without(PersonId(2))),
            (two, bo, two)
        );
        assert!(bo.within(two) && !two.within(bo) && People::NOBODY.within(bo));
    }

    #[test]
    fn sets_hold_whom_they_were_given() {
        let some: People = [PersonId(0), PersonId(5), PersonId(31)].into_iter().collect();
        assert_eq!(some.iter().collect::<Vec<_>>(), [PersonId(0), PersonId(5), PersonId(31)]);
        assert_eq!(some.len(), 3);
        assert!(some.has(PersonId(5)) && !some.without(PersonId(5)).has(PersonId(5)));
        assert!(People::one(PersonId(5)).within(some) && !some.within(People::one(PersonId(5))));
        assert_eq!(People::one(PersonId(200)), People::NOBODY);
        assert!(People::NOBODY.iter().next().is_none());
    }
}
