//! What somebody with another app could write, and what a simulation has to see: for whoever puts devices to the test.
//!
//! Nothing here is in a program that people use (feature `sim`). A rogue has their own keys and nothing else: they can
//! say anything, to whom they like, and can be told apart from an honest device only by what they say.

use rand_core::CryptoRngCore;
use rules::{Encounter, Event, Light, People};
use seal::HistoryHash;
use wire::EntryId;

use crate::{
    engine::Engine,
    letter::{Beat, Letter},
};

/// A letter that no honest device would write.
#[derive(Clone)]
pub struct Lie {
    /// Who can read it.
    pub to: People,
    /// Its counter: believed where it is higher than any before.
    pub count: u64,
    /// The last place that it claims to have seen, before or after the last one.
    pub seen: i64,
    /// Whether it claims another history.
    pub history: bool,
    /// Bytes that are no letter at all, instead.
    pub nonsense: Option<Vec<u8>>,
    /// What it says.
    pub event: Event,
}

/// A pulse that no honest device would send.
#[derive(Debug, Clone, Copy)]
pub struct FalsePulse {
    /// Who can read it.
    pub to: People,
    /// Its counter.
    pub count: u64,
    /// The last place that it claims to have seen, before or after the last one.
    pub head: i64,
    /// Whether it claims another history.
    pub history: bool,
    /// The light that it shows.
    pub light: Light,
    /// Whether it says that its app is hidden.
    pub away: bool,
}

impl Engine {
    /// How far this device has read, and the hash of what it read.
    pub fn history(&self) -> (u64, HistoryHash) {
        (self.head, self.hash)
    }

    /// What it makes of that; none before coming in.
    pub fn state(&self) -> Option<&Encounter> {
        self.state.as_ref()
    }

    /// Makes of the log what it doesn't say: a second goes by in it that no entry told of, as in an app that judges the log by
    /// a clock of its own.
    pub fn misreads_time(&mut self) {
        if let Some(state) = &mut self.state {
            state.advance(state.now().saturating_add(1_000));
        }
    }

    /// Seals a lie in this person's name. None where nobody would read it, or it doesn't fit.
    pub fn lie(&mut self, lie: Lie, rng: &mut impl CryptoRngCore) -> Option<(EntryId, Vec<u8>)> {
        let to: Vec<_> =
            self.others().into_iter().filter(|(who, _)| lie.to.has(*who)).map(|(_, key)| key).collect();
        let seen = self.head.saturating_add_signed(lie.seen);
        let hash = if lie.history { HistoryHash([7; 32]) } else { self.hash };
        let letter =
            Letter { count: lie.count, seen, hash, knew: seen, event: lie.event, openings: Vec::new() };
        let bytes = lie.nonsense.unwrap_or_else(|| letter.encode());
        let id = self.room.entry_id(rng);
        // The app that writes so is theirs, and no other tab.
        self.first_said = None;
        let body = self.room.seal_entry(rng, &id, &to, &bytes).ok()?;
        Some((id, body))
    }

    /// Seals a false pulse in this person's name.
    pub fn false_pulse(&mut self, pulse: FalsePulse, rng: &mut impl CryptoRngCore) -> Option<Vec<u8>> {
        let to = self.others().into_iter().filter(|(who, _)| pulse.to.has(*who));
        let hash = if pulse.history { [7; 16] } else { self.hash.short() };
        let beat = Beat {
            count: pulse.count,
            echo: u64::MAX,
            waiting: 0,
            head: self.head.saturating_add_signed(pulse.head),
            hash,
            light: pulse.light,
            away: pulse.away,
        };
        let slots: Vec<_> = to.map(|(_, key)| (key, beat.encode())).collect();
        self.room.seal_pulse(rng, &slots).ok()
    }
}
