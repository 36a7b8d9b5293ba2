//! Forging an encounter (R1): whole logs in which others say what they never said, written from one person's keys
//! and everyone else's public keys, that read like real ones.
//!
//! Everyone in a forged encounter is an engine like any other, in virtual time around a made-up relay. Whoever does
//! not forge has a room in their name made of the forgers' secrets ([`seal::Forger`]) in place of their own: no other
//! line differs, so that whatever a log shows of how it came about, counters, hashes, welcomes, lapses, a forged one
//! shows too. With everyone's secrets it writes a real one; that is what forged ones are held against.
//!
//! Why it is here: so that nobody takes a transcript for a proof, whoever shows it. What can't be forged by whom
//! stands in `seal::Forger` and in docs/threat-model.md. It gives nobody anything that their keys did not give them,
//! and says nothing to a running encounter: its names are not those of anybody's device.
//!
//! Not here: what a script looks like, and how it is shown (the shells).

mod read;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use rand_core::CryptoRngCore;
use rules::{catalogue::Catalogue, text::Name};
use seal::{Forger, Link, PersonKey};
use wire::{EntryId, FromRelay, RefusedWhy, ToRelay};

use crate::{Engine, Input, Kept, Notice, Output, View};

pub use read::{Finding, Line, read};

/// Milliseconds that a frame is on its way between a person and the made-up relay.
pub const LATENCY_MS: u64 = 20;

/// An encounter that is being made up.
pub struct Forge {
    link: Link,
    forger: Forger,
    catalogue: Catalogue,
    cast: Vec<Part>,
    entries: Vec<Entry>,
    /// Whether the log was begun, and not burned since.
    there: bool,
    now: u64,
}

/// Somebody in it.
struct Part {
    engine: Engine,
    /// Frames on their way to them, and when they arrive.
    frames: VecDeque<(u64, Vec<u8>)>,
    connects_at: Option<u64>,
    connected: bool,
    open: bool,
    notices: Vec<Notice>,
}

/// One entry, as a relay would hand it over. The one before it is the one of the number before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub seq: u64,
    /// When, on the log's clock in milliseconds.
    pub time: u64,
    /// Its name.
    pub id: EntryId,
    /// What is sealed.
    pub body: Vec<u8>,
}

impl Forge {
    /// Nobody there yet. The log is made up too: `link` is one that no relay has.
    pub fn new(link: Link, forger: Forger, catalogue: Catalogue) -> Self {
        Self { link, forger, catalogue, cast: Vec::new(), entries: Vec::new(), there: false, now: 0 }
    }

    /// Somebody comes, who is one of those who forge or is known by their public key alone. The first begins the
    /// encounter; everyone after them knocks. Gives the number by which they are called here.
    pub fn arrive(&mut self, name: Name, key: PersonKey, rng: &mut impl CryptoRngCore) -> usize {
        let (link, catalogue) = (&self.link, self.catalogue.clone());
        let mut engine = match self.cast.is_empty() {
            true => Engine::start(link, name, catalogue, rng, self.now),
            false => Engine::join(link, name, catalogue, rng, self.now),
        };
        let (log, door) = (link.secret().log_id(), link.secret().door_key());
        engine.room = self.forger.room(log, door, key);
        let frames = VecDeque::new();
        let notices = Vec::new();
        self.cast.push(Part { engine, frames, connects_at: None, connected: false, open: false, notices });
        let who = self.cast.len().saturating_sub(1);
        self.pump(who);
        who
    }

    /// Something happens at somebody's device.
    pub fn input(&mut self, who: usize, input: Input<'_>, rng: &mut impl CryptoRngCore) {
        let now = self.now;
        if let Some(part) = self.cast.get_mut(who) {
            part.engine.handle(input, now, rng);
            self.pump(who);
        }
    }

    /// Lets so many milliseconds pass.
    pub fn wait(&mut self, ms: u64, rng: &mut impl CryptoRngCore) {
        let until = self.now.saturating_add(ms);
        while let Some((at, who)) = self.next().filter(|(at, _)| *at <= until) {
            self.now = self.now.max(at);
            self.turn(who, rng);
        }
        self.now = until;
    }

    /// What somebody's screen shows; `None` for a number that nobody has.
    pub fn view(&mut self, who: usize) -> Option<View> {
        let now = self.now;
        self.cast.get_mut(who).map(|part| part.engine.view(now))
    }

    /// What somebody was told since last asked.
    pub fn notices(&mut self, who: usize) -> Vec<Notice> {
        self.cast.get_mut(who).map(|part| std::mem::take(&mut part.notices)).unwrap_or_default()
    }

    /// The keys with which somebody who forges can show the log; `None` for anybody else, and once it has ended.
    pub fn keys(&self, who: usize) -> Option<Kept> {
        self.cast.get(who)?.engine.keep()
    }

    /// The log so far, also once it was burned.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn next(&self) -> Option<(u64, usize)> {
        let due = |part: &Part| {
            let frame = part.frames.front().map(|(at, _)| *at);
            [frame, part.connects_at, part.engine.deadline()].into_iter().flatten().min()
        };
        self.cast.iter().enumerate().filter_map(|(who, part)| Some((due(part)?, who))).min()
    }

    fn turn(&mut self, who: usize, rng: &mut impl CryptoRngCore) {
        let now = self.now;
        let Some(part) = self.cast.get_mut(who) else { return };
        if part.frames.front().is_some_and(|(at, _)| *at <= now)
            && let Some((_, frame)) = part.frames.pop_front()
        {
            return self.input(who, Input::Frame(&frame), rng);
        }
        if part.connects_at.take_if(|at| *at <= now).is_some() {
            part.connected = true;
            return self.input(who, Input::Connected, rng);
        }
        self.input(who, Input::Tick, rng);
    }

    fn pump(&mut self, who: usize) {
        while let Some(part) = self.cast.get_mut(who)
            && let Some(output) = part.engine.poll()
        {
            match output {
                Output::Connect => part.connects_at = Some(self.now.saturating_add(LATENCY_MS)),
                Output::Drop => {
                    (part.connected, part.open) = (false, false);
                    part.frames.clear();
                }
                Output::Send(frame) if part.connected => self.relay(who, &frame),
                // It stands in the log like the rest; nobody is there to be told.
                Output::Send(_) | Output::Aside(_) => {}
                Output::Tell(notice) => part.notices.push(notice),
            }
        }
    }

    /// What a relay does with a frame, as far as a log that nobody disturbs needs it.
    fn relay(&mut self, from: usize, frame: &[u8]) {
        let time = self.now;
        match ToRelay::decode(frame) {
            Ok(ToRelay::Open { log, after, begin_ms, .. }) => {
                self.there |= begin_ms.is_some() && self.entries.is_empty();
                if !self.there {
                    let why = RefusedWhy::NoSuchLog;
                    return self.deliver(from, &FromRelay::Refused { log: Some(log), id: None, why });
                }
                if let Some(part) = self.cast.get_mut(from) {
                    part.open = true;
                }
                let head = self.head();
                for entry in self.entries.clone().iter().filter(|entry| entry.seq > after) {
                    self.deliver(from, &entry.frame(log));
                }
                self.deliver(from, &FromRelay::Opened { log, head, time });
            }
            Ok(ToRelay::Append { .. }) if !self.there => {}
            Ok(ToRelay::Append { log, id, body }) => {
                if let Some(there) = self.entries.iter().find(|entry| entry.id == id).cloned() {
                    return self.deliver(from, &there.frame(log));
                }
                let entry = Entry { seq: self.head().saturating_add(1), time, id, body: body.to_vec() };
                self.entries.push(entry.clone());
                self.fan_out(None, &entry.frame(log));
            }
            Ok(ToRelay::Pulse { log, body }) => self.fan_out(Some(from), &FromRelay::Pulse { log, body }),
            Ok(ToRelay::Burn { log }) => {
                self.there = false;
                self.fan_out(None, &FromRelay::Burned { log });
            }
            Ok(ToRelay::Ping { nonce }) => self.deliver(from, &FromRelay::Pong { nonce }),
            Ok(ToRelay::Close { .. } | ToRelay::BurnWith { .. }) | Err(_) => {}
        }
    }

    fn head(&self) -> u64 {
        self.entries.last().map_or(0, |last| last.seq)
    }

    fn fan_out(&mut self, but: Option<usize>, frame: &FromRelay<'_>) {
        for to in (0..self.cast.len()).filter(|to| Some(*to) != but) {
            if self.cast.get(to).is_some_and(|part| part.open) {
                self.deliver(to, frame);
            }
        }
    }

    fn deliver(&mut self, to: usize, frame: &FromRelay<'_>) {
        let at = self.now.saturating_add(LATENCY_MS);
        if let Some(part) = self.cast.get_mut(to) {
            part.frames.push_back((at, frame.encode()));
        }
    }
}

impl Entry {
    fn frame(&self, log: wire::LogId) -> FromRelay<'_> {
        let Self { seq, time, id, body } = self;
        FromRelay::Entry { log, seq: *seq, prev: seq.saturating_sub(1), time: *time, id: *id, body }
    }
}

impl std::fmt::Debug for Forge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Forge({:?}, {} people, {} entries)", self.link, self.cast.len(), self.entries.len())
    }
}
