//! Letting people in (A6), turning them away, and the four pictures that people compare.
//!
//! Any device could do what has to be done once everyone has welcomed somebody; the first in line does, the next
//! stands in if it doesn't.

use std::collections::BTreeMap;

use rand_core::CryptoRngCore;
use rules::Event;
use seal::PersonKey;

use crate::{engine::Engine, limits};

/// Somebody who knocked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Knocked {
    pub key: PersonKey,
    pub commitment: [u8; 32],
}

/// What goes into the four pictures: openings of those who welcomed the last newcomer, said after the knock that
/// bound the newcomer's own, so that nobody could choose theirs to fit.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    welcomes: BTreeMap<u64, BTreeMap<PersonKey, [u8; 32]>>,
    last: Option<u64>,
    newcomer: Option<[u8; 32]>,
    drawn: Option<(Vec<PersonKey>, [u8; 4])>,
}

impl Pictures {
    pub(crate) fn welcomed(&mut self, knock: u64, author: PersonKey, opening: Option<[u8; 32]>) {
        if let Some(opening) = opening {
            self.welcomes.entry(knock).or_default().entry(author).or_insert(opening);
        }
    }

    pub(crate) fn let_in(&mut self, knock: u64) {
        self.last = Some(knock);
        self.newcomer = None;
        self.drawn = None;
    }

    pub(crate) fn opened(&mut self, knock: u64, from: Knocked, opening: Option<[u8; 32]>) {
        if let Some(opening) = opening
            && self.last == Some(knock)
            && seal::commitment(&from.key, &opening) == from.commitment
        {
            self.newcomer = Some(opening);
            self.drawn = None;
        }
    }

    /// The pictures for those who are here: `None` until the newcomer has shown their opening.
    fn draw(&mut self, mut keys: Vec<PersonKey>) -> Option<[u8; 4]> {
        let welcomes = self.welcomes.get(&self.last?)?;
        let openings: Vec<[u8; 32]> = welcomes.values().copied().chain([self.newcomer?]).collect();
        keys.sort_unstable();
        match &self.drawn {
            // The hash is slow on purpose; the same people have the same pictures.
            Some((of, drawn)) if *of == keys => Some(*drawn),
            _ => {
                let drawn = seal::emoji_indices_opened(&keys, &openings);
                self.drawn = Some((keys, drawn));
                Some(drawn)
            }
        }
    }
}

impl Engine {
    pub(crate) fn four_pictures(&mut self) -> Option<[u8; 4]> {
        let mut keys: Vec<PersonKey> = self.others().into_iter().map(|(_, key)| key).collect();
        if keys.is_empty() {
            return None;
        }
        keys.push(self.room.me());
        self.pictures.draw(keys)
    }

    /// How many devices come before this one in doing what any could do.
    fn place_in_line(&self) -> u64 {
        let (Some(state), Some(me)) = (&self.state, self.me()) else { return 0 };
        let before = state.everyone().filter(|(who, person)| person.reachable() && *who < me).count();
        u64::try_from(before).unwrap_or(u64::MAX)
    }

    /// When this device has to do something at the door, on its clock in milliseconds.
    pub(crate) fn door_deadline(&self) -> Option<u64> {
        self.admit_since.map(|(_, at)| at).filter(|at| *at > self.clock.last_input)
    }

    pub(crate) fn knock_deadline(&self) -> Option<u64> {
        let until = self.knocked_at?.saturating_add(rules::limits::KNOCK_MS).saturating_add(1);
        let at = self.clock.local_time(until)?;
        (self.state.is_none() && at > self.clock.last_input).then_some(at)
    }

    /// Whether nobody let this person in, in all the time that a knock is heard.
    pub(crate) fn not_let_in(&self, now: u64) -> bool {
        let waited = |at: u64| self.clock.log_time(now).is_some_and(|time| time > at);
        self.state.is_none()
            && self.knocked_at.is_some_and(|at| waited(at.saturating_add(rules::limits::KNOCK_MS)))
    }

    pub(crate) fn attend_door(&mut self, now: u64, _: &mut impl CryptoRngCore) {
        if !self.is_open() || self.me().is_none() {
            return;
        }
        let place = self.place_in_line();
        while let Some((knock, why)) = self.turn_away.pop_front() {
            let also = self.knocks.get(&knock).map(|one| one.key);
            if place == 0 && !self.heart_is_away() {
                self.outbox.push(Event::TurnAway { knock, why }, None, None, also);
            }
        }
        self.let_in(now, place);
    }

    fn let_in(&mut self, now: u64, place: u64) {
        let Some(state) = &self.state else { return };
        let Some(knock) = state.welcomed_knocks().next() else {
            self.admit_since = None;
            return;
        };
        let wait = place.saturating_mul(limits::STAND_IN_MS);
        let at = match self.admit_since {
            Some((of, at)) if of == knock => at,
            _ => {
                let at = now.saturating_add(wait);
                self.admit_since = Some((knock, at));
                at
            }
        };
        if at > now || !self.outbox.is_empty() {
            return;
        }
        // Again a while later, should this one not be taken.
        self.admit_since = Some((knock, now.saturating_add(limits::STAND_IN_MS)));
        let Some(time) = self.clock.log_time(now) else { return };
        let mut told = state.clone();
        told.advance(time);
        // Something is about to change by itself, so that the chapter would not fit when it arrives.
        let soon = time.saturating_add(limits::CHAPTER_MARGIN_MS);
        if told.next_deadline().is_some_and(|at| at <= soon) {
            return;
        }
        let chapter = Box::new(told.chapter());
        let also = self.knocks.get(&knock).map(|one| one.key);
        self.outbox.push(Event::Admit { knock, chapter }, None, None, also);
    }

    /// Who welcomes, or turns away, says it to the one at the door too.
    pub(crate) fn also_for(&self, event: &Event) -> Option<PersonKey> {
        match event {
            Event::Welcome { knock } | Event::TurnAway { knock, .. } => {
                self.knocks.get(knock).map(|one| one.key)
            }
            _ => None,
        }
    }
}
