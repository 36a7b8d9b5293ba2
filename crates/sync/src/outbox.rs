//! Entries of this person on their way to the log: sealed, sent, sent again, and never lost unless it is said.

mod sealing;

use std::collections::{BTreeMap, VecDeque};

use rand_core::CryptoRngCore;
use rules::{Author, Encounter, Event, Light, Refusal, Stamp, event::Cause};
use seal::PersonKey;
use wire::{EntryId, ToRelay};

use crate::{
    engine::{Engine, Notice, Output, Over},
    letter::{Knock, TakeBack},
    limits,
};

/// What is on its way.
#[derive(Debug)]
pub(crate) struct Outbox {
    pending: VecDeque<Pending>,
    /// The counter of the last letter that was sealed.
    count: u64,
    knock: Option<(EntryId, Vec<u8>)>,
    knock_sent_at: Option<u64>,
    /// What takes the knock back, once it was sent.
    taken_back: Option<(EntryId, Vec<u8>)>,
    resend_at: Option<u64>,
    /// How many were ever put in: names the oldest to the others.
    tickets: u64,
    /// What this device sealed under each of its names (a digest): whatever else stands there is not its own.
    made: BTreeMap<EntryId, [u8; 16]>,
}

struct Pending {
    ticket: u64,
    token: Option<u64>,
    event: Event,
    knew: u64,
    openings: Vec<[u8; 32]>,
    /// Somebody outside who is to read it too.
    also: Option<PersonKey>,
    sealed: Option<Sealed>,
    sent_at: Option<u64>,
}

#[derive(Debug)]
struct Sealed {
    id: EntryId,
    count: u64,
    seen: u64,
    body: Vec<u8>,
}

/// An own entry that has arrived.
pub(crate) struct Confirmed {
    ticket: u64,
    pub token: Option<u64>,
    event: Event,
    openings: Vec<[u8; 32]>,
    also: Option<PersonKey>,
}

impl std::fmt::Debug for Pending {
    /// Without the openings, which nobody else may know before they are said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pending({}, {:?}, {:?}, sent {:?})", self.ticket, self.event, self.sealed, self.sent_at)
    }
}

impl Outbox {
    /// Counters begin above those of every time before a reload.
    pub(crate) fn new(times: u32) -> Self {
        let count = u64::from(times) << 32;
        Self {
            pending: VecDeque::new(),
            count,
            knock: None,
            knock_sent_at: None,
            taken_back: None,
            resend_at: None,
            tickets: 0,
            made: BTreeMap::new(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.pending.is_empty()
    }

    pub(crate) fn has_knocked(&self) -> bool {
        self.knock.is_some()
    }

    pub(crate) fn has(&self, which: impl Fn(&Event) -> bool) -> bool {
        self.pending.iter().any(|one| which(&one.event))
    }

    /// Names the oldest that the log doesn't have yet; 0 where there is none.
    pub(crate) fn waiting(&self) -> u64 {
        self.pending.front().map_or(0, |one| one.ticket)
    }

    /// When what the relay has not answered is due to be sent again.
    fn unheard_at(&self) -> Option<u64> {
        let unheard = self.pending.iter().filter_map(|one| one.sent_at).chain(self.knock_sent_at).min();
        unheard.map(|at| at.saturating_add(limits::UNHEARD_MS))
    }

    /// What is on its way may or may not be in the log: what isn't there once the log has been read again is
    /// sent again. An Admit would no longer fit; the door makes another.
    pub(crate) fn connection_lost(&mut self) {
        self.pending.retain(|one| !matches!(one.event, Event::Admit { .. }));
        self.pending.iter_mut().for_each(|one| one.sent_at = None);
        self.knock_sent_at = None;
        self.resend_at = None;
    }

    /// Without a connection nothing is there that could be taken back, so that nothing that adds may wait for one
    /// (A1). Gives the tokens of what is given up. A newcomer's first letter stays: the others wait for its opening.
    pub(crate) fn give_up_adding(&mut self) -> Vec<u64> {
        let stays = |one: &Pending| is_said_again(&one.event, &one.openings);
        let given_up = self.pending.iter().filter(|one| !stays(one)).filter_map(|one| one.token).collect();
        self.pending.retain(stays);
        given_up
    }

    /// This person's first letter is in the log already: read again after a reload, it isn't said again. Being back is
    /// said once somebody can be heard (A1).
    pub(crate) fn first_letter_is_there(&mut self) {
        self.pending.retain(|one| one.event != Event::Here || one.openings.is_empty());
    }

    pub(crate) fn not_stored(&mut self, now: u64) {
        self.resend_at = self.resend_at.or(Some(now.saturating_add(limits::RESEND_MS)));
    }

    /// `knew` is the last place in the log that was on the screen.
    pub(crate) fn push(
        &mut self,
        event: Event,
        knew: u64,
        token: Option<u64>,
        openings: Vec<[u8; 32]>,
        also: Option<PersonKey>,
    ) {
        self.tickets = self.tickets.saturating_add(1);
        let (ticket, sealed, sent_at) = (self.tickets, None, None);
        self.pending.push_back(Pending { ticket, token, event, knew, openings, also, sealed, sent_at });
    }

    /// Takes out an own entry that arrived.
    pub(crate) fn confirm(&mut self, id: &EntryId) -> Option<Confirmed> {
        let is = |one: &Pending| one.sealed.as_ref().is_some_and(|sealed| sealed.id == *id);
        let at = self.pending.iter().position(is)?;
        let Pending { ticket, token, event, openings, also, .. } = self.pending.remove(at)?;
        Some(Confirmed { ticket, token, event, openings, also })
    }

    /// Whether something was sealed here under that name.
    pub(crate) fn made(&self, id: &EntryId) -> bool {
        self.made.contains_key(id)
    }

    /// The name is taken by something else: what was meant is sealed anew, under another.
    fn unseal(&mut self, id: &EntryId) {
        for one in &mut self.pending {
            if one.sealed.as_ref().is_some_and(|sealed| sealed.id == *id) {
                (one.sealed, one.sent_at) = (None, None);
            }
        }
        self.knock.take_if(|(knock, _)| knock == id);
    }

    /// Back to where it was, under the ticket it had: to the others it waits since then.
    fn put_back(&mut self, confirmed: Confirmed, knew: u64) {
        let Confirmed { ticket, token, event, openings, also } = confirmed;
        let at = self.pending.iter().position(|one| one.ticket > ticket).unwrap_or(self.pending.len());
        let (sealed, sent_at) = (None, None);
        self.pending.insert(at, Pending { ticket, token, event, knew, openings, also, sealed, sent_at });
    }
}

/// What a device says again by itself: what takes away, and a first letter, which has to be said. Being back is said anew
/// when it is so, and not because it was so before.
fn is_said_again(event: &Event, openings: &[[u8; 32]]) -> bool {
    event.narrows() || (*event == Event::Here && !openings.is_empty())
}

fn is_stop(event: &Event) -> bool {
    matches!(event, Event::Red | Event::Yellow | Event::Break)
}

fn is_farewell(event: &Event) -> bool {
    matches!(event, Event::Leave | Event::End)
}

impl Engine {
    pub(crate) fn say(&mut self, event: Event, token: Option<u64>, now: u64, rng: &mut impl CryptoRngCore) {
        let refuse = |engine: &mut Self, why| {
            if let Some(token) = token {
                engine.outputs.push_back(Output::Tell(Notice::Refused { token, why }));
            }
        };
        let device_only = matches!(
            event,
            Event::Knock { .. }
                | Event::TakeBackKnock { .. }
                | Event::Admit { .. }
                | Event::Lapse(_)
                | Event::Here
        );
        if self.me().is_none() {
            return match event {
                Event::Leave | Event::End => self.leave_door(now),
                _ => refuse(self, Refusal::NotIn),
            };
        }
        if device_only {
            return refuse(self, Refusal::NotIn);
        }
        if is_farewell(&event) && !self.is_open() {
            // There is nobody to tell, so that it ends for this person alone. The others' devices notice the
            // silence, and the relay the time.
            return self.finish(Over::Left);
        }
        if let Some(who) = self.red_by_pulse()
            && matches!(event, Event::Ask { .. } | Event::Yes { .. })
        {
            // S2: the log has yet to say so, but it is on the screen.
            return refuse(self, Refusal::Red { who });
        }
        if let Err(why) = self.check(&event, now) {
            if event == Event::Stopped && self.red_by_pulse().is_some() {
                self.stopped_early = token;
                return;
            }
            return refuse(self, why);
        }
        if let Some(who) = self.me()
            && !self.is_open()
            && !event.narrows()
        {
            // As for what was on its way when the connection went: what adds waits for none (A1).
            return refuse(self, Refusal::Unreachable { who });
        }
        if self.outbox.pending.len() >= limits::MAX_PENDING && !event.narrows() {
            return refuse(self, Refusal::TooMany);
        }
        let stops = is_stop(&event);
        let mut openings = Vec::new();
        if let Event::Welcome { knock } = &event {
            let mut opening = [0; 32];
            rng.fill_bytes(&mut opening);
            // Said twice, it is the same: the first may be on its way.
            openings.push(*self.pictures.mine.entry(*knock).or_insert(opening));
        }
        let also = self.also_for(&event);
        self.outbox.push(event, self.head, token, openings, also);
        if stops {
            // A stop is a pulse first and an entry second: nothing waits for a disk.
            self.beat_now(now, rng);
        }
    }

    /// The red that somebody stopped at is in the log by now, or will be soon.
    pub(crate) fn say_stopped(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if self.red_by_pulse().is_none()
            && let Some(token) = self.stopped_early.take()
        {
            self.say(Event::Stopped, Some(token), now, rng);
        }
    }

    /// What the log's next entry would meet, were it this person's event.
    fn check(&self, event: &Event, now: u64) -> Result<(), Refusal> {
        let me = self.me().ok_or(Refusal::NotIn)?;
        // Whoever has said that they go, and is still there, can still stop everything (S1).
        let counts = |one: &Event| !(is_stop(event) && is_farewell(one));
        let state = self.expected(now, counts).ok_or(Refusal::NotIn)?;
        state.would(&self.catalogue, me, event)
    }

    /// The state with what this person has said and the log doesn't have yet, up to now on the log's clock.
    pub(crate) fn expected(&self, now: u64, which: impl Fn(&Event) -> bool) -> Option<Encounter> {
        let mut state = self.state.clone()?;
        if let Some(time) = self.clock.log_time(now) {
            state.advance(time);
        }
        if let Some(me) = self.me() {
            // Going comes last: what was said since then counts as long as they are there.
            let (goes, stays): (Vec<_>, Vec<_>) =
                self.outbox.pending.iter().partition(|one| is_farewell(&one.event));
            for (seq, one) in (self.head.saturating_add(1)..).zip(stays.into_iter().chain(goes)) {
                if which(&one.event) {
                    let stamp = Stamp { seq, time: state.now(), seen: seq.saturating_sub(1) };
                    // Refused here, it would be refused there.
                    let _ = state.apply(&self.catalogue, stamp, Author::Person(me), &one.event);
                }
            }
        }
        Some(state)
    }

    /// This person's own light, from the moment they press it, be they on their way out or not.
    pub(crate) fn own_light(&self, shown: Light) -> Light {
        match shown {
            _ if self.outbox.has(|event| *event == Event::Red) => Light::Red,
            Light::Green if self.outbox.has(|event| *event == Event::Yellow) => Light::Yellow,
            shown => shown,
        }
    }

    /// The state as this person's screen shows it: their own stops before the log has them (S6), and nothing
    /// that adds before everyone has it.
    pub(crate) fn shown(&self, now: u64) -> Option<Encounter> {
        let mut state = self.expected(now, Event::narrows)?;
        // As long as this device can't be heard nothing is on, whatever the log says so far: it is being read
        // again, and what lapsed may be what it has not handed over yet (A1).
        let away = self.heart_is_away();
        if let Some(me) = self.me()
            && (away || !self.is_open())
        {
            let cause = if away { Cause::Hidden } else { Cause::Offline };
            let stamp = Stamp { seq: self.head.saturating_add(1), time: state.now(), seen: self.head };
            let _ = state.apply(&self.catalogue, stamp, Author::Person(me), &Event::Lapse(cause));
        }
        Some(state)
    }

    pub(crate) fn send_knock(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if self.my_knock.is_some() {
            self.outbox.knock_sent_at = None;
            return;
        }
        if !self.begins && self.times == 0 && self.knocks.is_empty() {
            // The first knock opens the encounter, and that is for the one who began the log.
            return;
        }
        if self.outbox.knock.is_none() {
            let commitment = seal::commitment(&self.room.me(), &self.opening);
            let knock = Knock { name: self.name.clone(), catalogue: self.catalogue.digest(), commitment };
            let id = self.room.entry_id(rng);
            // A name has a limit far below what a knock can hold.
            let Ok(body) = self.room.seal_knock(rng, &id, &knock.encode()) else { return };
            self.outbox.made.insert(id, self.digest(&body));
            self.outbox.knock = Some((id, body));
        }
        if let Some((id, body)) = &self.outbox.knock {
            let frame = ToRelay::Append { log: self.log, id: *id, body }.encode();
            self.outbox.knock_sent_at = Some(now);
            self.outputs.push_back(Output::Send(frame));
        }
    }

    /// Takes the knock back; again where the relay did not store it.
    fn take_knock_back(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let again = self.outbox.resend_at.take_if(|at| *at <= now).is_some();
        if self.outbox.taken_back.is_some() && !again {
            return;
        }
        if self.outbox.taken_back.is_none() {
            let id = self.room.entry_id(rng);
            let back = TakeBack { opening: self.opening };
            let Ok(body) = self.room.seal_knock(rng, &id, &back.encode()) else { return };
            self.outbox.made.insert(id, self.digest(&body));
            self.outbox.taken_back = Some((id, body));
        }
        if let Some((id, body)) = &self.outbox.taken_back {
            let frame = ToRelay::Append { log: self.log, id: *id, body }.encode();
            self.outputs.push_back(Output::Send(frame));
        }
    }

    pub(crate) fn send_pending(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if self.leaving.is_some() {
            return self.take_knock_back(now, rng);
        }
        if self.my_knock.is_some() {
            self.outbox.knock_sent_at = None;
        }
        if self.is_open() && self.my_knock.is_none() && self.outbox.knock_sent_at.is_none() {
            self.send_knock(now, rng);
        }
        let waits = self.outbox.resend_at.is_some_and(|at| at > now);
        if !self.is_open() || waits {
            return;
        }
        if self.resend_at().is_some_and(|at| at <= now) {
            // Not stored, or no answer: the same again, under the same names.
            self.outbox.connection_lost();
            self.asides.connection_lost();
            self.send_knock(now, rng);
        }
        if self.me().is_none() {
            return;
        }
        let mine = self.counts.get(&self.room.me()).copied().unwrap_or(0);
        if mine == u64::MAX {
            // Somebody wrote in this person's name, with a relay that helps. Nothing more can be said under it.
            return;
        }
        self.give_up_overtaken(mine);
        let mut too_large = Vec::new();
        for at in 0..self.outbox.pending.len() {
            let Some(one) = self.outbox.pending.get(at) else { break };
            if one.sent_at.is_some() {
                continue;
            }
            // Sealed for those who were here then, or overtaken by a later one: it would count for nobody.
            let fits = |sealed: &Sealed| sealed.seen >= self.roster && sealed.count > mine;
            let ticket = one.ticket;
            if !one.sealed.as_ref().is_some_and(fits) {
                let sealed = self.seal_letter(at, mine, rng);
                if sealed.is_none() {
                    too_large.push(ticket);
                }
                if let Some(one) = self.outbox.pending.get_mut(at) {
                    one.sealed = sealed;
                }
            }
            if let Some(one) = self.outbox.pending.get_mut(at)
                && let Some(sealed) = &one.sealed
            {
                one.sent_at = Some(now);
                let frame = ToRelay::Append { log: self.log, id: sealed.id, body: &sealed.body }.encode();
                self.outputs.push_back(Output::Send(frame));
            }
        }
        self.give_up(&too_large);
        // Last: whatever a person says goes first.
        #[cfg(feature = "asides")]
        self.send_asides(now, rng);
    }

    /// When something is due to be sent again.
    pub(crate) fn resend_at(&self) -> Option<u64> {
        let asides = self.asides.sent_at().map(|at| at.saturating_add(limits::UNHEARD_MS));
        // Once the relay said that it did not store something, all waits for that.
        self.outbox.resend_at.or([self.outbox.unheard_at(), asides].into_iter().flatten().min())
    }
}
