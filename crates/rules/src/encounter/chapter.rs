//! What a newcomer is told of how everything stands (A6), and what can't be true of it.
//!
//! Not here: who may come in, and what their coming ends (`door`).

use serde::{Deserialize, Serialize};

use super::{Encounter, Person, Shared};
use crate::{event::Signals, limits, people::PersonId};

/// What a newcomer has to know: how everything stands, less what isn't theirs to know (what others said about
/// their health) and what their coming ends (every yes, every open ask).
///
/// Everyone present works it out for themselves and refuses a false one. The newcomer can't, so that decoding
/// one refuses at least what can't be true of any encounter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Encounter")]
pub struct Chapter(Encounter);

/// A chapter that no encounter can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no encounter can stand like this: ask for the chapter again")]
pub struct Impossible;

impl Chapter {
    /// The encounter as the newcomer finds it; the entry with the chapter is the first to be applied to it.
    pub fn into_encounter(self) -> Encounter {
        self.0
    }
}

impl TryFrom<Encounter> for Chapter {
    type Error = Impossible;

    fn try_from(told: Encounter) -> Result<Self, Impossible> {
        if told.is_possible() && told.is_told() { Ok(Self(told)) } else { Err(Impossible) }
    }
}

impl Encounter {
    /// How everything stands, for a newcomer.
    pub fn chapter(&self) -> Chapter {
        let mut told = self.without_confidences();
        told.now = 0;
        told.head = 0;
        told.end_every_yes();
        told.lapse = None;
        told.put_off = 0;
        Chapter(told)
    }

    /// How everything stands, less what was told only to those who were there: what each said about their health.
    pub fn without_confidences(&self) -> Self {
        let mut open = self.clone();
        for person in &mut open.people {
            person.health = person.health.take().map(|shared| Shared { said: None, ..shared });
        }
        open
    }

    /// Within every limit, and with nobody in it who never was.
    fn is_possible(&self) -> bool {
        let known = |who: PersonId| usize::from(who.0) < self.people.len();
        let present = self.people.iter().filter(|person| person.present).count();
        let sound = |signals: &Signals| signals.fits() && signals.has_words();
        let twice = |by| self.reds.iter().filter(|red| red.by == by).count() > 1;
        (1..=limits::MAX_PRESENT).contains(&present)
            && self.people.len() <= limits::MAX_PEOPLE
            && self.door.len() <= limits::MAX_AT_DOOR
            && self.closed.len() <= limits::MAX_CLOSED
            && self.closed.iter().all(|(_, who)| known(*who))
            && self.thanks.iter().all(|owed| known(owed.by) && known(owed.to))
            && self.reds.iter().all(|red| known(red.by) && !twice(red.by))
            && sound(&self.agreed)
            && self.proposed.as_ref().is_none_or(|proposed| sound(&proposed.signals))
    }

    /// Nothing in it that a chapter leaves out.
    fn is_told(&self) -> bool {
        let told = |person: &Person| {
            let awaited = person.due.is_some() || person.next_check_in.is_some();
            !awaited && person.health.as_ref().is_none_or(|shared| shared.said.is_none())
        };
        let clear =
            self.asks.is_empty() && self.on.is_empty() && self.lapsed.is_empty() && self.lapse.is_none();
        clear
            && !self.ended
            && (self.now, self.head, self.put_off) == (0, 0, 0)
            && self.people.iter().all(told)
    }
}
