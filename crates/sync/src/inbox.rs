//! Entries that arrive: opened, checked, hashed, applied, in the log's order and never twice.
//!
//! What everyone can read, everyone hashes alike; what somebody can't read counts as unreadable for all whom the
//! rules below tell so. Whoever tells one person this and another that makes their hashes differ, and that is a
//! lapse (A1).

use std::collections::{BTreeSet, VecDeque};

use rand_core::CryptoRngCore;
use rules::{Author, Encounter, Event, Refusal, Stamp, event::TurnedAway};
use seal::{HistoryHash, OpenedEntry, PersonKey};
use wire::{EntryId, ToRelay};
use zeroize::Zeroizing;

use crate::{
    door::Knocked,
    engine::{Connection, Engine, Notice, Output, Over},
    letter::{Aside, Knock, Letter},
    limits,
};

/// An entry as the relay hands it over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrived<'a> {
    pub seq: u64,
    pub prev: u64,
    pub time: u64,
    pub id: EntryId,
    pub body: &'a [u8],
}

/// What was read: the author and the plaintext; `None` where it counts as unreadable.
pub(crate) type Read = Option<(PersonKey, Zeroizing<Vec<u8>>)>;

/// Whether a letter that lets somebody in stands where it fits: right after what its author saw (whatever lay
/// between could be read by others alone), and before anything changed by itself. All can tell, the newcomer too,
/// so that none takes it while others don't.
fn fits(letter: &Letter, arrived: Arrived<'_>) -> bool {
    letter.seen == arrived.prev && arrived.time <= letter.knew
}

impl Engine {
    pub(crate) fn opened(&mut self, head: u64, time: u64, now: u64, rng: &mut impl CryptoRngCore) {
        if self.connection != Connection::Opening {
            // Said out of turn it would be a way to turn the clock back.
            return;
        }
        self.clock.set(time, now);
        if head != self.head {
            // The relay says that there is more, or less, than it handed over.
            return self.gap(now, rng);
        }
        self.end_for_seen();
        self.connection = Connection::Open;
        self.heart.opening_since = None;
        self.send_knock(now, rng);
        if std::mem::take(&mut self.heart.was_away) && self.me().is_some() {
            self.lapse(rules::event::Cause::Offline, now, rng);
        }
    }

    pub(crate) fn entry(&mut self, arrived: Arrived<'_>, now: u64, rng: &mut impl CryptoRngCore) {
        if arrived.seq <= self.head {
            return;
        }
        if arrived.prev != self.head || arrived.seq > limits::MAX_SEQ {
            return self.gap(now, rng);
        }
        self.clock.heard(arrived.time, now);
        let usurped = self.is_usurped(&arrived.id, arrived.body);
        let confirmed = if usurped { None } else { self.outbox.confirm(&arrived.id) };
        let read = match self.room.open_entry(&arrived.id, arrived.body) {
            Ok(_) if usurped => None,
            Ok(OpenedEntry::Knock { author, bytes }) => self.knock_arrived(arrived, author, bytes),
            Ok(OpenedEntry::Entry { author, plaintext }) if self.state.is_some() => {
                self.letter_arrived(arrived, author, plaintext, confirmed)
            }
            Ok(OpenedEntry::Entry { author, plaintext }) => {
                self.letter_to_newcomer(arrived, author, plaintext)
            }
            Err(_) => None,
        };
        self.head = arrived.seq;
        self.remember(arrived, read);
        self.after_entry();
    }

    /// Something is missing: read again from what is surely there.
    pub(crate) fn gap(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.outputs.push_back(Output::Drop);
        self.drop_connection(now, rng);
    }

    fn remember(&mut self, arrived: Arrived<'_>, read: Read) {
        let content = read.as_ref().map(|(author, bytes)| (author, bytes.as_slice()));
        self.hash = self.hash.next(arrived.seq, arrived.time, content);
        if arrived.time < self.time {
            // A log's time never goes back, and this device's stays where it was. That is in its history too, or a
            // newcomer who never saw the later time would have the same, and reckon with another.
            self.hash = self.hash.next(arrived.seq, self.time, None);
        }
        self.time = self.time.max(arrived.time);
        self.hashes.push_back((arrived.seq, self.hash.short()));
        if self.hashes.len() > limits::MAX_HASHES {
            self.hashes.pop_front();
        }
    }

    fn after_entry(&mut self) {
        self.compare_with_seen();
        self.entries_read();
        let Some(state) = &self.state else { return };
        if state.is_over() {
            self.burn();
            self.finish(Over::Ended);
        } else if self.me().is_none() {
            self.finish(Over::Replaced);
        }
    }

    pub(crate) fn burn(&mut self) {
        self.send(&ToRelay::Burn { log: self.log });
    }

    fn knock_arrived(&mut self, arrived: Arrived<'_>, author: PersonKey, bytes: Zeroizing<Vec<u8>>) -> Read {
        if let Some((knock, one)) = self.knocks.iter().find(|(_, one)| one.key == author) {
            return self.knock_taken_back(arrived, *knock, *one, bytes);
        }
        if self.knocks.len() >= limits::MAX_KNOCKS {
            return None;
        }
        let mine = author == self.room.me();
        // What is no knock makes nobody known: a stranger could go on with it without end.
        let knock = Knock::decode(&bytes)?;
        if !mine && self.room.add_peer(author).is_err() {
            return None;
        }
        let first = self.knocks.is_empty();
        self.knocks.insert(arrived.seq, Knocked { key: author, commitment: knock.commitment });
        if mine {
            self.my_knock = Some(arrived.seq);
            self.knocked_at = Some(arrived.time);
        }
        if first && mine {
            // Nobody was there before: this opens the encounter.
            self.state = Some(Encounter::new());
            self.roster = arrived.seq;
        }
        if let Some(state) = &mut self.state {
            let event = Event::Knock { name: knock.name, catalogue: knock.catalogue };
            let stamp = Stamp { seq: arrived.seq, time: arrived.time, seen: arrived.prev };
            if let Err(why) = state.apply(&self.catalogue, stamp, Author::Outside, &event)
                && let Some(why) = TurnedAway::because(why)
                && self.turn_away.len() < limits::MAX_KNOCKS
            {
                self.turn_away.push_back((arrived.seq, why));
            }
        }
        Some((author, bytes))
    }

    /// Before this person is in: only what is said to them counts.
    fn letter_to_newcomer(
        &mut self,
        arrived: Arrived<'_>,
        author: PersonKey,
        plaintext: Zeroizing<Vec<u8>>,
    ) -> Read {
        let letter = Letter::decode(&plaintext)?;
        let mine = self.my_knock?;
        if author == self.room.me() {
            return None;
        }
        match &letter.event {
            Event::TurnAway { knock, why } if *knock == mine => self.finish(Over::TurnedAway(*why)),
            Event::Admit { knock, .. } if *knock == mine && fits(&letter, arrived) => {
                return self.admitted(arrived, author, letter, plaintext);
            }
            _ => {}
        }
        None
    }

    /// Takes the chapter: from here on this device has the same state and history as the others.
    fn admitted(
        &mut self,
        arrived: Arrived<'_>,
        author: PersonKey,
        letter: Letter,
        plaintext: Zeroizing<Vec<u8>>,
    ) -> Read {
        let Event::Admit { knock, chapter } = &letter.event else { return None };
        let mut state = (**chapter).clone().into_encounter();
        // Everyone by a key of their own: with one key twice nothing could be sealed for anybody.
        let mut knocks = BTreeSet::new();
        knocks.extend(state.everyone().map(|(_, person)| person.knock()));
        let known = knocks.len() == state.everyone().count()
            && !knocks.contains(knock)
            && knocks.iter().all(|knock| self.knocks.contains_key(knock));
        let from = self.knocks.iter().find(|(_, one)| one.key == author).map(|(seq, _)| *seq)?;
        let from = state.came_by(from).filter(|_| known)?;
        let stamp = Stamp { seq: arrived.seq, time: arrived.time, seen: letter.seen };
        state.apply(&self.catalogue, stamp, Author::Person(from), &letter.event).ok()?;
        state.came_by(*knock)?;
        self.state = Some(state);
        self.roster = arrived.seq;
        self.hash = letter.hash;
        self.hashes.clear();
        self.counts.clear();
        self.counts.insert(author, letter.count);
        self.pictures.let_in(*knock, &letter.openings);
        // The first letter shows the opening that the knock was bound to.
        self.outbox.push(Event::Here, arrived.seq, None, vec![self.opening], None);
        Some((author, plaintext))
    }

    /// From somebody, once this person is in.
    fn letter_arrived(
        &mut self,
        arrived: Arrived<'_>,
        author: PersonKey,
        plaintext: Zeroizing<Vec<u8>>,
        confirmed: Option<crate::outbox::Confirmed>,
    ) -> Read {
        let state = self.state.as_ref()?;
        let from = self.knocks.iter().find(|(_, one)| one.key == author).map(|(seq, _)| *seq)?;
        let Some(who) = state.came_by(from) else {
            // Whoever is not in, or no longer, says nothing to anyone.
            self.not_in(confirmed);
            return None;
        };
        if let Some(aside) = Aside::decode(&plaintext) {
            return self.aside_arrived(arrived, author, &aside, plaintext);
        }
        let Some(letter) = Letter::decode(&plaintext) else { return Some((author, plaintext)) };
        let admits = matches!(letter.event, Event::Admit { .. });
        let seen = self.roster..arrived.seq;
        if !seen.contains(&letter.seen) || (admits && !fits(&letter, arrived)) {
            // The newcomer can't read it, so that it counts for nobody. Nobody has seen what is yet to come.
            if let Some(confirmed) = confirmed {
                self.voided(confirmed);
            }
            return None;
        }
        if author == self.room.me() {
            if letter.event == Event::Here && !letter.openings.is_empty() {
                self.outbox.first_letter_is_there();
            }
            self.look_for_another_tab(arrived, &letter, confirmed.is_some());
        }
        if !self.counts_up(author, letter.count) {
            // Two on their way that changed places: the relay's doing, and no reason to lose a stop.
            if let Some(confirmed) = confirmed {
                self.voided(confirmed);
            }
            return Some((author, plaintext));
        }
        self.compare(author, letter.seen, letter.hash);
        self.apply(arrived, who, from, &letter, confirmed);
        Some((author, plaintext))
    }

    fn apply(
        &mut self,
        arrived: Arrived<'_>,
        who: rules::PersonId,
        from: u64,
        letter: &Letter,
        confirmed: Option<crate::outbox::Confirmed>,
    ) {
        let Some(state) = &mut self.state else { return };
        let seen = letter.knew.min(letter.seen);
        let stamp = Stamp { seq: arrived.seq, time: arrived.time, seen };
        let applied = state.apply(&self.catalogue, stamp, Author::Person(who), &letter.event);
        let author = self.knocks.get(&from).copied();
        match (&applied, &letter.event, author) {
            (Ok(()), Event::Admit { knock, .. }, Some(author)) => {
                self.roster = arrived.seq;
                // The newcomer knows no other counter. What was written before counts for nobody now, so that
                // none of it can be played again.
                self.counts.clear();
                self.counts.insert(author.key, letter.count);
                self.pictures.let_in(*knock, &letter.openings);
            }
            (Ok(()), Event::Welcome { knock }, Some(author)) => {
                self.pictures.welcomed(*knock, author.key, &letter.openings);
            }
            (Ok(()), Event::TurnAway { knock, .. }, _) if self.knocks.contains_key(knock) => {
                self.turned_away.insert(*knock);
            }
            (Ok(()), _, Some(author)) => self.pictures.opened(from, author, &letter.openings),
            _ => {}
        }
        if applied.is_ok()
            && matches!(letter.event, Event::Red | Event::Yellow)
            && Some(from) == self.my_knock
        {
            self.heart.my_stop = arrived.seq;
        }
        if applied.is_ok() && letter.event == Event::Leave && Some(from) == self.my_knock {
            if self.state.as_ref().is_some_and(Encounter::is_over) {
                self.burn();
            }
            self.finish(Over::Left);
        }
        if let (Err(why), Some(token)) = (applied, confirmed.and_then(|confirmed| confirmed.token)) {
            self.outputs.push_back(Output::Tell(Notice::Refused { token, why }));
        }
    }

    fn not_in(&mut self, confirmed: Option<crate::outbox::Confirmed>) {
        if let Some(token) = confirmed.and_then(|confirmed| confirmed.token) {
            self.outputs.push_back(Output::Tell(Notice::Refused { token, why: Refusal::NotIn }));
        }
    }

    fn counts_up(&mut self, author: PersonKey, count: u64) -> bool {
        let last = self.counts.entry(author).or_default();
        let rises = count > *last;
        *last = count.max(*last);
        rises
    }

    /// Two tabs that came back from the same kept keys would speak against each other: one could take back by pulse
    /// the stop that was pressed in the other. The one that finds itself followed gives way, once its stops are out.
    fn look_for_another_tab(&mut self, arrived: Arrived<'_>, letter: &Letter, confirmed: bool) {
        if confirmed {
            self.first_said.get_or_insert(arrived.seq);
        } else if !self.outbox.made(&arrived.id) && self.first_said.is_some_and(|first| letter.seen >= first)
        {
            self.followed = true;
        }
    }

    /// What the author says they saw, against what was seen here.
    fn compare(&mut self, author: PersonKey, seen: u64, hash: HistoryHash) {
        if same_at(&self.hashes, seen, &hash.short()) == Some(false) {
            self.heart.differs(&author, seen);
        }
    }
}

/// Whether that is this device's history up to there; `None` where it can't tell.
pub(crate) fn same_at(hashes: &VecDeque<(u64, [u8; 16])>, place: u64, hash: &[u8; 16]) -> Option<bool> {
    let mine = hashes.iter().rev().find(|(seq, _)| *seq == place);
    mine.map(|(_, mine)| mine == hash)
}
