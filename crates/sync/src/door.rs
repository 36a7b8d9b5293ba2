//! Letting people in (A6), turning them away, leaving before being in, and the four pictures that people compare.
//!
//! Any device could do what has to be done once everyone has welcomed somebody; the first in line does, the next
//! stands in if it doesn't.

use std::collections::BTreeMap;

use rand_core::CryptoRngCore;
use rules::{Author, Event, Stamp};
use seal::PersonKey;
use zeroize::Zeroizing;

use crate::{
    engine::{Engine, Over},
    inbox::{Arrived, Read},
    letter::TakeBack,
    limits,
};

/// Somebody who knocked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Knocked {
    pub key: PersonKey,
    pub commitment: [u8; 32],
}

/// What goes into the four pictures: openings of those who welcomed the last newcomer, said after the knock that
/// bound the newcomer's own, so that nobody could choose theirs to fit.
#[derive(Default)]
pub(crate) struct Pictures {
    /// By knock: what each said with their welcome.
    welcomes: BTreeMap<u64, BTreeMap<PersonKey, [u8; 32]>>,
    /// By knock: what this device said with its own.
    pub mine: BTreeMap<u64, [u8; 32]>,
    /// The last newcomer's knock, and the welcomes that they came in with.
    last: Option<(u64, Vec<[u8; 32]>)>,
    newcomer: Option<[u8; 32]>,
    drawn: Option<(Vec<PersonKey>, [u8; 4])>,
    #[cfg(any(test, feature = "sim"))]
    shared: DrawnPictures,
}

impl Pictures {
    pub(crate) fn welcomed(&mut self, knock: u64, author: PersonKey, openings: &[[u8; 32]]) {
        if let [opening] = openings {
            self.welcomes.entry(knock).or_default().entry(author).or_insert(*opening);
        }
    }

    /// Everything said with a welcome for that knock, as far as this device heard.
    fn said_for(&self, knock: u64) -> Vec<[u8; 32]> {
        self.welcomes.get(&knock).into_iter().flat_map(BTreeMap::values).copied().collect()
    }

    pub(crate) fn let_in(&mut self, knock: u64, openings: &[[u8; 32]]) {
        // Who lets somebody in says what goes in, as who came meanwhile could not hear every welcome. Where this
        // device's own part is missing there is no picture to trust.
        let whole = self.mine.get(&knock).is_none_or(|mine| openings.contains(mine));
        self.last = whole.then(|| (knock, openings.to_vec()));
        self.newcomer = None;
        self.drawn = None;
    }

    pub(crate) fn opened(&mut self, knock: u64, from: Knocked, openings: &[[u8; 32]]) {
        if let ([opening], Some((last, _))) = (openings, &self.last)
            && *last == knock
            && seal::commitment(&from.key, opening) == from.commitment
        {
            self.newcomer = Some(*opening);
            self.drawn = None;
        }
    }

    /// The pictures for those who are here: `None` until the newcomer has shown their opening.
    fn draw(&mut self, keys: Vec<PersonKey>) -> Option<[u8; 4]> {
        let (_, welcomes) = self.last.as_ref()?;
        let openings: Vec<[u8; 32]> = welcomes.iter().copied().chain([self.newcomer?]).collect();
        match &self.drawn {
            // The hash is slow on purpose; the same people have the same pictures.
            Some((of, drawn)) if *of == keys => Some(*drawn),
            _ => {
                let drawn = self.hash(&keys, &openings);
                self.drawn = Some((keys, drawn));
                Some(drawn)
            }
        }
    }
}

impl Pictures {
    #[cfg(not(any(test, feature = "sim")))]
    fn hash(&self, keys: &[PersonKey], openings: &[[u8; 32]]) -> [u8; 4] {
        seal::emoji_indices_opened(keys, openings)
    }

    #[cfg(any(test, feature = "sim"))]
    fn hash(&self, keys: &[PersonKey], openings: &[[u8; 32]]) -> [u8; 4] {
        let mut of = (keys.to_vec(), openings.to_vec());
        of.0.sort_unstable();
        of.1.sort_unstable();
        let draw = || seal::emoji_indices_opened(keys, openings);
        match self.shared.0.lock() {
            Ok(mut drawn) => *drawn.entry(of).or_insert_with(draw),
            Err(_) => draw(),
        }
    }
}

/// All devices of an encounter that is simulated, or a test, are in one process: what one has drawn the others needn't, or
/// nearly half the time of a million encounters would go into pictures.
#[cfg(any(test, feature = "sim"))]
#[derive(Debug, Clone, Default)]
pub struct DrawnPictures(std::sync::Arc<std::sync::Mutex<BTreeMap<DrawnOf, [u8; 4]>>>);

#[cfg(any(test, feature = "sim"))]
type DrawnOf = (Vec<PersonKey>, Vec<[u8; 32]>);

#[cfg(any(test, feature = "sim"))]
impl Engine {
    /// What others in the same process have drawn serves here too.
    pub fn shares_pictures(&mut self, drawn: &DrawnPictures) {
        self.pictures.shared = drawn.clone();
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
        if let Some(since) = self.leaving {
            return Some(since.saturating_add(limits::LEAVE_DOOR_MS));
        }
        let until = self.knocked_at?.saturating_add(rules::limits::KNOCK_MS).saturating_add(1);
        let at = self.clock.local_time(until)?;
        (self.state.is_none() && at > self.clock.last_input).then_some(at)
    }

    /// How it is over for somebody outside: they left and were not heard, or nobody let them in, in all the time that
    /// a knock is heard.
    pub(crate) fn done_waiting(&self, now: u64) -> Option<Over> {
        if self.leaving.is_some_and(|since| since.saturating_add(limits::LEAVE_DOOR_MS) <= now) {
            return Some(Over::Left);
        }
        let time = self.clock.log_time(now)?;
        let until = self.knocked_at?.saturating_add(rules::limits::KNOCK_MS);
        (self.state.is_none() && time > until).then_some(Over::NotLetIn)
    }

    /// Leaving before being in. The others see a card until the log has that the knock is taken back; only where there
    /// is no knock, or nobody to tell, it is over at once.
    pub(crate) fn leave_door(&mut self, now: u64) {
        if !self.is_open() || self.my_knock.is_none() && !self.outbox.has_knocked() {
            return self.finish(Over::Left);
        }
        if self.leaving.is_none() {
            self.leaving = Some(now);
            self.outbox.connection_lost();
        }
    }

    /// Somebody who knocked shows what their knock was bound to: they don't ask to come in any more. Nobody else can
    /// know it before they are in, and whoever is in is not at the door. So everyone inside takes it alike.
    pub(crate) fn knock_taken_back(
        &mut self,
        arrived: Arrived<'_>,
        knock: u64,
        who: Knocked,
        bytes: Zeroizing<Vec<u8>>,
    ) -> Read {
        let opening = TakeBack::decode(&bytes)?.opening;
        if seal::commitment(&who.key, &opening) != who.commitment {
            return None;
        }
        if self.state.is_none() && self.my_knock == Some(knock) {
            self.finish(Over::Left);
        }
        let stamp = Stamp { seq: arrived.seq, time: arrived.time, seen: arrived.prev };
        let event = Event::TakeBackKnock { knock };
        self.state.as_mut()?.apply(&self.catalogue, stamp, Author::Outside, &event).ok()?;
        Some((who.key, bytes))
    }

    pub(crate) fn attend_door(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if self.me().is_some() && self.leaving.take().is_some() {
            // Let in meanwhile: they leave like anybody who is in.
            self.say(Event::Leave, None, now, rng);
        }
        if !self.is_open() || self.me().is_none() {
            return;
        }
        let place = self.place_in_line();
        while let Some((knock, why)) = self.turn_away.pop_front() {
            let also = self.knocks.get(&knock).map(|one| one.key);
            // Read again after a reload, it was answered long ago.
            let answered = self.turned_away.contains(&knock);
            if place == 0 && !answered && !self.heart_is_away() {
                self.outbox.push(Event::TurnAway { knock, why }, self.head, None, Vec::new(), also);
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
        let (mut told, mut later) = (state.clone(), state.clone());
        told.advance(time.saturating_sub(limits::CHAPTER_MARGIN_MS));
        later.advance(time.saturating_add(limits::CHAPTER_MARGIN_MS));
        // Something just changed by itself or is about to, so that the chapter may not fit where it arrives.
        if told.chapter() != later.chapter() {
            return;
        }
        let until = later.next_deadline().map_or(u64::MAX, |at| at.saturating_sub(1));
        let chapter = Box::new(told.chapter());
        let also = self.knocks.get(&knock).map(|one| one.key);
        let openings = self.pictures.said_for(knock);
        self.outbox.push(Event::Admit { knock, chapter }, until, None, openings, also);
    }

    /// Who turns somebody away says it to them too.
    pub(crate) fn also_for(&self, event: &Event) -> Option<PersonKey> {
        match event {
            Event::TurnAway { knock, .. } => self.knocks.get(knock).map(|one| one.key),
            _ => None,
        }
    }
}
