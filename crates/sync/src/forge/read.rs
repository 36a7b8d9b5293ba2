//! Reading a log with one person's keys, as a judge would to whom they were given: entry by entry, with everything
//! that can be found against it.
//!
//! The state that each entry meets is an engine's own; what an engine passes over in silence is named here.

use std::collections::BTreeMap;

use rand_core::CryptoRngCore;
use rules::{Activity, Author, Event, Refusal, Stamp, catalogue::Catalogue, text::Name};
use seal::{OpenedEntry, PersonKey, Unreadable};

use super::Entry;
use crate::{
    Engine, Input, Kept,
    letter::{Knock, Letter, TakeBack},
};

/// One entry as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the log.
    pub seq: u64,
    /// When, on the log's clock in milliseconds.
    pub time: u64,
    /// In whose name, where that can be read and is the name of somebody who knocked.
    pub from: Option<Name>,
    /// What they say.
    pub event: Option<Event>,
    /// What is on after it, as far as the log says so.
    pub on: Vec<Activity>,
    /// What there is to say against it.
    pub finding: Finding,
}

/// What there is to say against an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Nothing: it opens, from somebody who is there, with a counter that rises and a history that is this one, and
    /// no law refuses it.
    Fits,
    /// Said before this person was in or after they had gone, and so not to them.
    NotToMe,
    /// It does not open, as something that was not written by those who could write it would.
    Unreadable(Unreadable),
    /// It opens, and is no letter and no knock; or a knock is taken back by somebody who can't know how.
    Meaningless,
    /// From somebody who is not in the encounter, or was let in without having knocked.
    NotIn,
    /// Written without having seen who is there, or with something seen that is yet to come.
    NotSeen,
    /// The counter of its author does not rise.
    Counted,
    /// Its author had seen another history.
    HistoryDiffers,
    /// A law refuses it: it is history, and changed nothing.
    Unlawful(Refusal),
}

impl Finding {
    /// Whether it is something that a real log does not have. What a law refuses, or comes from somebody who had just
    /// left, real ones have too.
    pub fn speaks_against_it(&self) -> bool {
        match self {
            Self::Fits | Self::NotToMe | Self::NotIn | Self::Unlawful(_) => false,
            Self::Unreadable(_)
            | Self::Meaningless
            | Self::NotSeen
            | Self::Counted
            | Self::HistoryDiffers => true,
        }
    }
}

/// Reads a log with somebody's keys.
pub fn read(
    kept: &Kept,
    entries: &[Entry],
    catalogue: &Catalogue,
    rng: &mut impl CryptoRngCore,
) -> Vec<Line> {
    let mut reader = Reader { engine: Engine::resume(kept, catalogue.clone(), 0), names: BTreeMap::new() };
    reader.engine.handle(Input::Connected, 0, rng);
    entries.iter().map(|entry| reader.line(entry, rng)).collect()
}

struct Reader {
    engine: Engine,
    names: BTreeMap<PersonKey, Name>,
}

impl Reader {
    fn line(&mut self, entry: &Entry, rng: &mut impl CryptoRngCore) -> Line {
        if self.engine.over.is_some() {
            let (seq, time) = (entry.seq, entry.time);
            return Line { seq, time, from: None, event: None, on: Vec::new(), finding: Finding::NotToMe };
        }
        let before = self.engine.head;
        let (author, event, finding) = match self.engine.room.open_entry(&entry.id, &entry.body) {
            Err(why) => (None, None, self.unreadable(why)),
            Ok(OpenedEntry::Knock { author, bytes }) => {
                let (event, finding) = self.knock(entry, author, &bytes);
                (Some(author), event, finding)
            }
            Ok(OpenedEntry::Entry { author, plaintext }) => match Letter::decode(&plaintext) {
                None => (Some(author), None, Finding::Meaningless),
                Some(letter) => {
                    let finding = self.letter(entry, author, &letter);
                    (Some(author), Some(letter.event), finding)
                }
            },
        };
        let frame = entry.frame(self.engine.log).encode();
        self.engine.handle(Input::Frame(&frame), 0, rng);
        let state = self.engine.state.iter();
        let on = state.flat_map(|state| state.on()).map(|on| on.activity.clone()).collect();
        let from = author.and_then(|author| self.names.get(&author)).cloned();
        // A place that does not follow the one before is not read at all.
        let finding = if entry.seq == before.saturating_add(1) { finding } else { Finding::NotSeen };
        Line { seq: entry.seq, time: entry.time, from, event, on, finding }
    }

    fn unreadable(&self, why: Unreadable) -> Finding {
        let not_to_me = matches!(why, Unreadable::NoSlotForMe { .. });
        if not_to_me && self.engine.state.is_none() { Finding::NotToMe } else { Finding::Unreadable(why) }
    }

    fn knock(&mut self, entry: &Entry, author: PersonKey, bytes: &[u8]) -> (Option<Event>, Finding) {
        let known = self.engine.knocks.iter().find(|(_, one)| one.key == author);
        if let Some((knock, one)) = known {
            let back = TakeBack::decode(bytes);
            let fits = back.is_some_and(|back| seal::commitment(&one.key, &back.opening) == one.commitment);
            let finding = if fits { Finding::Fits } else { Finding::Meaningless };
            return (Some(Event::TakeBackKnock { knock: *knock }), finding);
        }
        let Some(knock) = Knock::decode(bytes) else { return (None, Finding::Meaningless) };
        self.names.insert(author, knock.name.clone());
        let event = Event::Knock { name: knock.name, catalogue: knock.catalogue };
        let finding = match &self.engine.state {
            None => Finding::Fits,
            Some(_) => self.lawful(entry, entry.seq.saturating_sub(1), Author::Outside, &event),
        };
        (Some(event), finding)
    }

    fn letter(&self, entry: &Entry, author: PersonKey, letter: &Letter) -> Finding {
        let Engine { state, knocks, roster, counts, hashes, .. } = &self.engine;
        let Some(state) = state else {
            let admits = matches!(letter.event, Event::Admit { .. } | Event::TurnAway { .. });
            return if admits { Finding::Fits } else { Finding::NotToMe };
        };
        let from = knocks.iter().find(|(_, one)| one.key == author);
        let Some(who) = from.and_then(|(knock, _)| state.came_by(*knock)) else { return Finding::NotIn };
        if !(*roster..entry.seq).contains(&letter.seen) {
            return Finding::NotSeen;
        }
        if counts.get(&author).is_some_and(|last| letter.count <= *last) {
            return Finding::Counted;
        }
        let there = hashes.iter().rev().find(|(seq, _)| *seq == letter.seen);
        if there.is_some_and(|(_, hash)| *hash != letter.hash.short()) {
            return Finding::HistoryDiffers;
        }
        self.lawful(entry, letter.knew.min(letter.seen), Author::Person(who), &letter.event)
    }

    fn lawful(&self, entry: &Entry, seen: u64, author: Author, event: &Event) -> Finding {
        let Some(mut state) = self.engine.state.clone() else { return Finding::NotIn };
        let stamp = Stamp { seq: entry.seq, time: entry.time, seen };
        match state.apply(&self.engine.catalogue, stamp, author, event) {
            Ok(()) => Finding::Fits,
            Err(why) => Finding::Unlawful(why),
        }
    }
}
