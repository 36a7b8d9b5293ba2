//! What two people's devices say to each other through the log beside the encounter: sealed for one, seen by all to be there,
//! and without any effect on what is asked, on, or stopped. A private comparison of wishes (N7) travels so.
//!
//! Saying them takes the feature `asides`, which the program of a page's first load does without; hearing them doesn't.
//!
//! Not here: what is said (`app::compare`), and how it is sealed (`seal`).

use std::collections::VecDeque;

#[cfg(feature = "asides")]
use rand_core::CryptoRngCore;
#[cfg(feature = "asides")]
use rules::PersonId;
use seal::PersonKey;
use wire::EntryId;
#[cfg(feature = "asides")]
use wire::ToRelay;
use zeroize::Zeroizing;

#[cfg(feature = "asides")]
use crate::limits;
use crate::{
    engine::{Engine, Output},
    inbox::{Arrived, Read},
    letter::Aside,
};

/// An aside that arrived, by somebody else or by oneself: both see the same ones in the same order.
#[derive(Clone, PartialEq, Eq)]
pub struct Heard {
    /// Its place in the log.
    pub seq: u64,
    /// The other one of the two.
    pub with: PersonKey,
    /// Whether it is one's own.
    pub mine: bool,
    /// What it says.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Heard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Heard({}, with {:?}, mine {}, {} bytes)", self.seq, self.with, self.mine, self.bytes.len())
    }
}

/// One's own on their way, in order.
#[derive(Default)]
pub(crate) struct Asides(VecDeque<Waiting>);

struct Waiting {
    #[cfg(feature = "asides")]
    to: PersonKey,
    #[cfg(feature = "asides")]
    bytes: Zeroizing<Vec<u8>>,
    sealed: Option<(EntryId, u64, Vec<u8>)>,
    sent_at: Option<u64>,
}

impl Asides {
    /// What was sent first and isn't in the log yet, in milliseconds.
    pub(crate) fn sent_at(&self) -> Option<u64> {
        self.0.iter().filter_map(|one| one.sent_at).min()
    }

    /// What is on its way may or may not be in the log: the same is sent again.
    pub(crate) fn connection_lost(&mut self) {
        self.0.iter_mut().for_each(|one| one.sent_at = None);
    }

    /// What stands under that name was something else.
    pub(crate) fn unseal(&mut self, id: &EntryId) {
        for one in &mut self.0 {
            if one.sealed.as_ref().is_some_and(|(sealed, ..)| sealed == id) {
                (one.sealed, one.sent_at) = (None, None);
            }
        }
    }

    /// One of one's own has arrived: done, or, where somebody came in meanwhile who can't read it, to be said again.
    fn arrived(&mut self, id: &EntryId, counts: bool) {
        if counts {
            self.0.retain(|one| one.sealed.as_ref().is_none_or(|(sealed, ..)| sealed != id));
        } else {
            self.unseal(id);
        }
    }
}

impl Engine {
    /// Takes one that arrived, from somebody who is in.
    pub(crate) fn aside_arrived(
        &mut self,
        arrived: Arrived<'_>,
        author: PersonKey,
        aside: &Aside,
        plaintext: Zeroizing<Vec<u8>>,
    ) -> Read {
        // As for letters: a newcomer can't have read what was written without knowing of them, so that it counts for nobody.
        let counts = (self.roster..arrived.seq).contains(&aside.seen);
        let mine = author == self.room.me();
        if mine {
            self.asides.arrived(&arrived.id, counts);
        }
        if !counts {
            return None;
        }
        let with = if mine { aside.to } else { author };
        if mine || aside.to == self.room.me() {
            let opened = self.room.open_aside(&arrived.id, &author, &with, &aside.sealed);
            if let Some(bytes) = opened {
                self.outputs.push_back(Output::Aside(Heard { seq: arrived.seq, with, mine, bytes }));
            }
        }
        Some((author, plaintext))
    }
}

#[cfg(feature = "asides")]
impl Engine {
    /// Says something to one other alone. Nothing comes of it where they aren't there, or too much is on its way.
    pub(crate) fn say_aside(&mut self, to: PersonId, bytes: &[u8]) {
        let Some(key) = self.key_of(to).filter(|_| self.me().is_some_and(|me| me != to)) else { return };
        if self.asides.0.len() < limits::MAX_ASIDES && bytes.len() <= seal::limits::MAX_ASIDE_BYTES {
            let bytes = Zeroizing::new(bytes.to_vec());
            self.asides.0.push_back(Waiting { to: key, bytes, sealed: None, sent_at: None });
        }
    }

    /// Sends what waits, in order. With a connection, and once this person is in.
    pub(crate) fn send_asides(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let recipients: Vec<PersonKey> = self.others().into_iter().map(|(_, key)| key).collect();
        // Who has left reads nothing more.
        self.asides.0.retain(|one| recipients.contains(&one.to));
        let mut waiting = std::mem::take(&mut self.asides);
        for one in waiting.0.iter_mut().filter(|one| one.sent_at.is_none()) {
            let fits = one.sealed.as_ref().is_some_and(|(_, seen, _)| *seen >= self.roster);
            if !fits {
                one.sealed = self.seal_aside(&one.to, &one.bytes, &recipients, rng);
            }
            if let Some((id, _, body)) = &one.sealed {
                one.sent_at = Some(now);
                let frame = ToRelay::Append { log: self.log, id: *id, body }.encode();
                self.outputs.push_back(Output::Send(frame));
            }
        }
        self.asides = waiting;
    }

    fn seal_aside(
        &mut self,
        to: &PersonKey,
        bytes: &[u8],
        recipients: &[PersonKey],
        rng: &mut impl CryptoRngCore,
    ) -> Option<(EntryId, u64, Vec<u8>)> {
        let id = self.room.entry_id(rng);
        let sealed = self.room.seal_aside(rng, &id, to, bytes).ok()?;
        let aside = Aside::new(self.head, *to, sealed);
        let body = self.room.seal_entry(rng, &id, recipients, &aside.encode()).ok()?;
        self.made_here(id, &body);
        Some((id, self.head, body))
    }
}
