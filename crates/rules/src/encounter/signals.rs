//! Agreeing on how to stop each other: signals (S7), knowing them (A5), trying them (A3).

use super::{Encounter, Proposed};
use crate::{
    activity::Settled,
    catalogue::Faculties,
    event::{NonVerbal, Signals, Stamp},
    law::Refusal,
    limits,
    people::{People, PersonId},
    text::{Words, skeleton},
};

impl Signals {
    /// S7: where plain words don't count, something else takes their place.
    pub(super) fn has_words(&self) -> bool {
        self.plain_words || (self.safe_word.is_some() && !self.non_verbal.is_empty())
    }

    /// Within every limit.
    pub(super) fn fits(&self) -> bool {
        self.non_verbal.len() <= limits::MAX_NON_VERBAL
            && (limits::MIN_SILENCE_S..=limits::MAX_SILENCE_S).contains(&self.silence_s)
            && (1..=limits::MAX_CHECK_IN_MIN).contains(&self.check_in_min)
    }
}

impl Encounter {
    pub(super) fn propose_signals(
        &mut self,
        stamp: Stamp,
        who: PersonId,
        signals: &Signals,
    ) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        if !signals.has_words() {
            return Err(Refusal::WordsMissing);
        }
        if !signals.fits() {
            let many = signals.non_verbal.len() > limits::MAX_NON_VERBAL;
            return Err(if many { Refusal::TooMany } else { Refusal::OutOfRange });
        }
        match &mut self.proposed {
            // Proposing the same is taking it.
            Some(proposed) if proposed.signals == *signals => proposed.taken = proposed.taken.with(who),
            _ => {
                let taken = People::one(who);
                self.proposed = Some(Proposed { signals: signals.clone(), seq: stamp.seq, taken });
            }
        }
        self.agree_if_all_took();
        Ok(())
    }

    pub(super) fn know_signals(&mut self, stamp: Stamp, who: PersonId) {
        self.change(who, |person| person.knows_signals = true);
        // Everyone can know the signals; only who is able can agree to others.
        let able = self.person(who).is_ok_and(|person| person.able);
        if let Some(proposed) = &mut self.proposed
            && able
            && proposed.seq <= stamp.seen
        {
            proposed.taken = proposed.taken.with(who);
        }
        self.agree_if_all_took();
    }

    pub(super) fn agree_if_all_took(&mut self) {
        let present = self.present();
        let Some(proposed) = self.proposed.take_if(|proposed| present.within(proposed.taken)) else { return };
        let before = std::mem::replace(&mut self.agreed, proposed.signals);
        let kept: Vec<Option<u32>> = self
            .agreed
            .non_verbal
            .iter()
            .map(|new| {
                let same = |old: &NonVerbal| old.uses == new.uses && old.name == new.name;
                (0..).zip(&before.non_verbal).find(|(_, old)| same(old)).map(|(at, _)| at)
            })
            .collect();
        for person in self.people.iter_mut().filter(|person| person.present) {
            let tried = person.tried;
            person.knows_signals = true;
            person.tried = bits(kept.iter().map(|old| old.is_some_and(|old| has_bit(tried, old))));
        }
        // A3: what rested on a signal that is no longer agreed ends.
        while let Some(at) = self.on.iter().position(|on| self.signal_for(on).is_err()) {
            self.on.remove(at);
        }
    }

    pub(super) fn tried(&mut self, who: PersonId, signal: &Words) -> Result<(), Refusal> {
        let looks = skeleton(signal.as_str());
        let mut signals = (0u32..8).zip(&self.agreed.non_verbal);
        let known = signals.find(|(_, one)| skeleton(one.name.as_str()) == looks);
        let (known, _) = known.ok_or(Refusal::UnknownSignal)?;
        self.change(who, |person| person.tried |= 1u8.checked_shl(known).unwrap_or(0));
        Ok(())
    }

    /// A3: everyone who would lose speech, sight or hands has an agreed signal that they tried and that they
    /// could still give with everything else that is on.
    pub(super) fn signal_for(&self, settled: &Settled) -> Result<(), Refusal> {
        for who in settled.people().iter().filter(|who| settled.takes_from(*who)) {
            let also = self.on.iter().filter(|on| on.takes_from(who)).map(|on| on.traits.takes_away);
            let lost = also.fold(settled.traits.takes_away, Faculties::and);
            let tried = self.person(who)?.tried;
            let mut signals = (0..).zip(&self.agreed.non_verbal);
            if !signals.any(|(at, signal)| has_bit(tried, at) && !signal.uses.meets(lost)) {
                return Err(Refusal::NoSignal { who });
            }
        }
        Ok(())
    }

    pub(super) fn everyone_knows_signals(&self) -> Result<(), Refusal> {
        match self.those(|person| !person.knows_signals).iter().next() {
            Some(who) => Err(Refusal::SignalsNotKnown { who }),
            None => Ok(()),
        }
    }
}

pub(super) fn has_bit(bits: u8, at: u32) -> bool {
    bits.checked_shr(at).unwrap_or(0) & 1 == 1
}

fn bits(set: impl Iterator<Item = bool>) -> u8 {
    set.zip(0u32..8).fold(0, |bits, (set, at)| bits | u8::from(set) << at)
}
