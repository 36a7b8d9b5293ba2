//! What the others should know first (Y9).

use super::{Encounter, Shared};
use crate::{
    activity::Settled,
    event::{Said, Stamp},
    law::Refusal,
    limits,
    people::{People, PersonId},
};

impl Encounter {
    pub(super) fn share_health(&mut self, stamp: Stamp, who: PersonId, said: &Said) -> Result<(), Refusal> {
        if let Said::Card(card) = said
            && (card.tests.len() > limits::MAX_CARD_LINES || card.allergies.len() > limits::MAX_CARD_LINES)
        {
            return Err(Refusal::TooMany);
        }
        let told = self.present().without(who);
        let shared = Shared { seq: stamp.seq, said: Some(said.clone()), told, understood: People::NOBODY };
        self.change(who, |person| person.health = Some(shared));
        // New information ends the yeses that rested on the old.
        let rests = |settled: &Settled| settled.traits.health_risk && settled.people().has(who);
        self.on.retain(|on| !rests(on));
        self.asks.retain(|ask| !rests(&ask.settled));
        self.lapsed.retain(|lapsed| !rests(&lapsed.settled));
        Ok(())
    }

    pub(super) fn understood(&mut self, stamp: Stamp, who: PersonId, of: PersonId) -> Result<(), Refusal> {
        let nothing = Refusal::NothingToUnderstand { of };
        let shared = self.person_mut(of)?.health.as_mut().ok_or(nothing)?;
        if !shared.told.has(who) {
            return Err(nothing);
        }
        if shared.seq > stamp.seen {
            return Err(Refusal::Crossed);
        }
        shared.understood = shared.understood.with(who);
        Ok(())
    }

    /// Y9: everyone in it told everyone else in it, and each understood.
    pub(super) fn health_for(&self, settled: &Settled) -> Result<(), Refusal> {
        if !settled.traits.health_risk {
            return Ok(());
        }
        for of in settled.people().iter() {
            let shared = self.person(of)?.health.as_ref().ok_or(Refusal::HealthNotShared { who: of })?;
            let missing = settled.people().without(of).minus(shared.understood);
            if let Some(who) = missing.iter().next() {
                return Err(Refusal::HealthNotUnderstood { who, of });
            }
        }
        Ok(())
    }
}
