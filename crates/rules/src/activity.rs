//! One activity that people might do together, and when two of them are the same.
//!
//! What activities there are in general is in `catalogue`.

use serde::{Deserialize, Serialize};

use crate::{
    catalogue::{ActivityId, Catalogue, Fnv, Roles, Traits},
    law::Refusal,
    people::{People, PersonId},
    text::{Words, skeleton},
};

/// What is done: from the catalogue, or in people's own words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum What {
    /// One of the catalogue.
    Known(ActivityId),
    /// In somebody's own words. Where these spell an activity of the catalogue, it is that one.
    Own {
        /// The words.
        words: Words,
        /// What the one who asks says of it; the others read it in the ask.
        traits: Traits,
    },
}

/// One thing people might do together, with everyone who is in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Activity {
    /// What is done.
    pub what: What,
    /// Who does it; everyone, where it is mutual.
    pub by: People,
    /// To whom it is done; nobody, where it is mutual.
    pub to: People,
    /// A place on the body, a limit. Another detail is another activity (Y4).
    pub detail: Option<Words>,
}

impl Activity {
    /// Everyone who is in it.
    pub fn people(&self) -> People {
        self.by.and(self.to)
    }
}

/// What a no closes: the activity, whatever its roles, details and spelling (N3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    /// One of the catalogue.
    Known(ActivityId),
    /// Own words, by a hash of what they look like.
    Own([u8; 8]),
}

impl Topic {
    /// The topic of something; own words that spell an activity of the catalogue are that one.
    pub fn of(what: &What, catalogue: &Catalogue) -> Self {
        match what {
            What::Known(id) => Self::Known(*id),
            What::Own { words, .. } => {
                let form = skeleton(words.as_str());
                catalogue.with_form(&form).map_or_else(|| Self::own(&form), Self::Known)
            }
        }
    }

    fn own(form: &str) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = hash(form).to_le_bytes();
        Self::Own([a, b, c, d, e, f, g, h])
    }
}

/// An activity as the laws see it: checked against the catalogue, with what it takes to compare it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Settled {
    /// As it was asked, own words that spell a known activity replaced by that.
    pub activity: Activity,
    /// What the laws need to know of it.
    pub traits: Traits,
    pub(crate) topic: Topic,
    detail: u128,
    /// The asks it came from, and who asked: where a no, or a withdrawal, crosses the last yes, it finds here
    /// what it came to. Two, as both may have asked each other for the same.
    pub(crate) asked: [Option<(u32, PersonId)>; 2],
}

impl Settled {
    /// Checks that the activity exists and that its roles fit.
    pub(crate) fn new(activity: &Activity, catalogue: &Catalogue) -> Result<Self, Refusal> {
        let topic = Topic::of(&activity.what, catalogue);
        let mut activity = activity.clone();
        let both = activity.by.both(activity.to);
        let (traits, fits) = match (topic, &activity.what) {
            (Topic::Known(id), _) => {
                let known = catalogue.get(id).ok_or(Refusal::UnknownActivity)?;
                activity.what = What::Known(id);
                (known.traits, (known.roles == Roles::Mutual) == activity.to.is_empty())
            }
            (Topic::Own(_), What::Own { traits, .. }) => (*traits, true),
            (Topic::Own(_), What::Known(_)) => return Err(Refusal::UnknownActivity),
        };
        if !fits || activity.by.is_empty() || !both.is_empty() || activity.people().len() < 2 {
            return Err(Refusal::BadRoles);
        }
        let detail = activity.detail.as_ref().map_or(0, |detail| hash(&skeleton(detail.as_str())));
        Ok(Self { activity, traits, topic, detail, asked: [None; 2] })
    }

    /// Everyone who is in it.
    pub fn people(&self) -> People {
        self.activity.people()
    }

    /// Whether the two are exactly the same: roles and detail included (Y3, Y4).
    pub fn same_as(&self, other: &Self) -> bool {
        let key = |one: &Self| (one.topic, one.activity.by, one.activity.to, one.detail);
        key(self) == key(other)
    }

    /// Who asked for it by that number.
    pub(crate) fn asked_by(&self, number: u32) -> Option<PersonId> {
        self.asked.iter().flatten().find(|(one, _)| *one == number).map(|(_, from)| *from)
    }

    /// From whom it takes what they need to say stop.
    pub(crate) fn takes_from(&self, who: PersonId) -> bool {
        let Activity { by, to, .. } = self.activity;
        !self.traits.takes_away.is_none() && if to.is_empty() { by.has(who) } else { to.has(who) }
    }
}

fn hash(form: &str) -> u128 {
    let mut hash = Fnv::new();
    hash.eat(form.as_bytes());
    hash.0
}
