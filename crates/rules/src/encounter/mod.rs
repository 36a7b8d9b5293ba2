//! One time together: what everyone's device makes of the entries so far.
//!
//! This file holds the state and the one door into it, [`Encounter::apply`]. Each law's own room:
//! `door` (A6, leaving), `chapter` (what a newcomer is told), `signals` (S7, A3, A5), `health` (Y9), `asks` (Y1-Y8, N1-N6), `stop` (S1-S5, Y10,
//! A4), `lapse` (A1, A7), `time` (everything that comes of waiting), `look` (questions that change nothing).
//! `alike` is for whoever explores all of it.
//!
//! Invariant: every room checks first and changes afterwards, so that a refused entry changes nothing.

#[cfg(any(test, feature = "model"))]
pub mod alike;
mod asks;
mod chapter;
mod door;
mod health;
mod lapse;
mod look;
mod signals;
mod stop;
mod time;

#[cfg(test)]
mod laws;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use chapter::Chapter;
pub use look::{Health, Lamp, OpenAsk, Verb};

use crate::{
    activity::{Settled, Topic},
    catalogue::Catalogue,
    event::{Author, Cause, Event, Said, Signals, Stamp},
    law::Refusal,
    people::{People, PersonId},
    text::Name,
};

/// The state of one encounter. Equal for all who applied the same entries.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Encounter {
    now: u64,
    head: u64,
    people: Vec<Person>,
    door: Vec<Knocker>,
    agreed: Signals,
    proposed: Option<Proposed>,
    next_ask: u32,
    asks: Vec<Ask>,
    thanks: Vec<Owed>,
    closed: BTreeSet<(Topic, PersonId)>,
    on: Vec<Settled>,
    reds: Vec<Red>,
    breaks: People,
    lapsed: Vec<Lapsed>,
    lapse: Option<(Cause, u64)>,
    /// Where in the log everything was last put off, to be taken up by "still yes": a lapse or a break.
    put_off: u64,
    ended: bool,
}

/// Somebody who is, or was, in the encounter. Their place in the list is their [`PersonId`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    name: Name,
    /// Where in the log they knocked: by that their key is known.
    knock: u64,
    present: bool,
    reachable: bool,
    able: bool,
    gone: bool,
    yellow: bool,
    open_to_asks: bool,
    noes: u8,
    quiet_until: u64,
    knows_signals: bool,
    /// Which of the agreed non-verbal signals they tried, as bits.
    tried: u8,
    health: Option<Shared>,
    next_check_in: Option<u64>,
    due: Option<u64>,
    silent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Knocker {
    knock: u64,
    name: Name,
    until: u64,
    welcomed: People,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Proposed {
    signals: Signals,
    seq: u64,
    taken: People,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Shared {
    seq: u64,
    /// `None` on the device of somebody who came later.
    said: Option<Said>,
    told: People,
    understood: People,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Ask {
    number: u32,
    from: PersonId,
    settled: Settled,
    until: u64,
    /// Whether the asker's own yes was in it, so that it can be worded the same for as long as it is open.
    own_yes: bool,
    /// How often each has said yes, and when last.
    said: Vec<(PersonId, u8, u64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Owed {
    ask: u32,
    by: PersonId,
    to: PersonId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Red {
    by: PersonId,
    seq: u64,
    ready: bool,
    stopped: People,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Lapsed {
    settled: Settled,
    since: u64,
    still: People,
}

impl Person {
    fn new(name: Name, knock: u64) -> Self {
        Self {
            name,
            knock,
            present: true,
            reachable: true,
            able: true,
            gone: false,
            yellow: false,
            open_to_asks: true,
            noes: 0,
            quiet_until: 0,
            knows_signals: false,
            tried: 0,
            health: None,
            next_check_in: None,
            due: None,
            silent: false,
        }
    }

    /// The name they chose.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// Where in the log they knocked.
    pub fn knock(&self) -> u64 {
        self.knock
    }

    /// Whether their device can be heard.
    pub fn reachable(&self) -> bool {
        self.reachable
    }

    /// False once somebody said that they can't give or take back a yes. True means nothing (Y10).
    pub fn able(&self) -> bool {
        self.able
    }

    /// Whether somebody said that they may have passed out (A4).
    pub fn gone(&self) -> bool {
        self.gone
    }

    /// Whether they can be asked at all (N6).
    pub fn open_to_asks(&self) -> bool {
        self.open_to_asks
    }

    /// Whether they said that they know the agreed signals (A5).
    pub fn knows_signals(&self) -> bool {
        self.knows_signals
    }

    /// Whether they let a check-in pass and have done nothing since (A2).
    pub fn silent(&self) -> bool {
        self.silent
    }
}

impl Encounter {
    /// Before anyone came.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next entry. Time passes up to its stamp in any case; beyond that, one that breaks a law
    /// changes nothing.
    ///
    /// # Errors
    /// The [`Refusal`] names the law, or that it is none.
    pub fn apply(
        &mut self,
        catalogue: &Catalogue,
        stamp: Stamp,
        author: Author,
        event: &Event,
    ) -> Result<(), Refusal> {
        self.advance(stamp.time);
        self.head = stamp.seq;
        if self.ended {
            // A stop is never refused (S1), not even when there is nothing left to stop.
            return if matches!(event, Event::Red | Event::End) { Ok(()) } else { Err(Refusal::Ended) };
        }
        let who = match (author, event) {
            (_, Event::Knock { name, catalogue: theirs }) => {
                return self.knock(catalogue, stamp, author, name, *theirs);
            }
            (Author::Outside, Event::TakeBackKnock { knock }) => return self.take_back_knock(*knock),
            (Author::Person(who), _) if self.present().has(who) => who,
            _ => return Err(Refusal::NotIn),
        };
        self.act(catalogue, stamp, who, event)?;
        if event.ends_silence() {
            self.answered(who);
        }
        if event.breaks_say_again() {
            self.break_say_again(who, event);
        }
        self.settle();
        Ok(())
    }

    /// Whether an entry would be taken, were it the next one now.
    ///
    /// # Errors
    /// What [`Encounter::apply`] would say.
    pub fn would(&self, catalogue: &Catalogue, who: PersonId, event: &Event) -> Result<(), Refusal> {
        let stamp = Stamp { seq: self.head.saturating_add(1), time: self.now, seen: self.head };
        self.clone().apply(catalogue, stamp, Author::Person(who), event)
    }

    fn act(
        &mut self,
        catalogue: &Catalogue,
        stamp: Stamp,
        who: PersonId,
        event: &Event,
    ) -> Result<(), Refusal> {
        match event {
            Event::Red => self.call_red(stamp, who),
            Event::Yellow => self.yellow(who),
            Event::Green => return self.green(who),
            Event::Break => self.take_break(stamp, who),
            Event::Back => return self.back(who),
            Event::Stopped => return self.stopped(stamp, who),
            Event::Ready => return self.ready(who),
            Event::Ask { activity, own_yes } => return self.ask(catalogue, who, activity, *own_yes),
            Event::Withdraw { ask } => return self.withdraw(who, *ask),
            Event::Yes { ask } => return self.yes(who, *ask),
            Event::No { ask } => return self.no(who, *ask),
            Event::Thank { ask } => return self.thank(who, *ask),
            Event::TakeBack(target) => return self.take_back(catalogue, who, target),
            Event::StillYes => return self.still_yes(stamp, who),
            Event::HowAreYou { who: whom } => return self.how_are_you(*whom),
            Event::Open { what } => return self.open(catalogue, who, what),
            Event::OpenToAsks(value) => return self.set_open_to_asks(who, *value),
            Event::Lapse(cause) => return self.lapses(stamp, who, *cause),
            Event::Here => self.here(who),
            Event::Unable { who: whom } => return self.unable(*whom, false),
            Event::Gone { who: whom } => return self.unable(*whom, true),
            Event::Signals(signals) => return self.propose_signals(stamp, who, signals),
            Event::KnowSignals => self.know_signals(stamp, who),
            Event::Tried { signal } => return self.tried(who, signal),
            Event::ShareHealth(said) => return self.share_health(stamp, who, said),
            Event::Understood { who: whose } => return self.understood(stamp, who, *whose),
            // Handled before, as their author is outside.
            Event::Knock { .. } | Event::TakeBackKnock { .. } => return Err(Refusal::NotIn),
            Event::Welcome { knock } => return self.welcome(who, *knock),
            Event::TurnAway { knock, why } => return self.turn_away(*knock, *why),
            Event::Admit { knock, chapter } => return self.admit(*knock, chapter),
            Event::Leave => self.leave(stamp, who),
            Event::End => self.end(),
        }
        Ok(())
    }

    /// What follows of itself once an entry was taken: the end of a red, yeses taken up, check-ins begun or
    /// dropped.
    fn settle(&mut self) {
        self.settle_reds();
        self.take_up();
        self.schedule_check_ins();
    }

    /// Ends every yes, so that nothing of it can be taken up.
    fn end_every_yes(&mut self) {
        self.on.clear();
        self.asks.clear();
        self.lapsed.clear();
        self.drop_check_ins();
    }

    fn person(&self, who: PersonId) -> Result<&Person, Refusal> {
        self.people.get(usize::from(who.0)).filter(|person| person.present).ok_or(Refusal::NotHere)
    }

    fn person_mut(&mut self, who: PersonId) -> Result<&mut Person, Refusal> {
        let person = self.people.get_mut(usize::from(who.0));
        person.filter(|person| person.present).ok_or(Refusal::NotHere)
    }

    /// Changes somebody who is present; does nothing for anyone else.
    fn change(&mut self, who: PersonId, change: impl FnOnce(&mut Person)) {
        if let Ok(person) = self.person_mut(who) {
            change(person);
        }
    }

    fn numbered(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        (0..).map(PersonId).zip(&self.people).filter(|(_, person)| person.present)
    }

    fn those(&self, which: impl Fn(&Person) -> bool) -> People {
        self.numbered().filter(|(_, person)| which(person)).map(|(who, _)| who).collect()
    }

    /// Everyone who is in the encounter now.
    pub fn present(&self) -> People {
        self.those(|_| true)
    }

    /// Refuses what would add something while a stop, or somebody's absence, stands against it.
    fn may_widen(&self, who: PersonId) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        if let Some(red) = self.standing_reds().next() {
            return Err(Refusal::Red { who: red.by });
        }
        if let Some(who) = self.breaks.iter().next() {
            return Err(Refusal::OnBreak { who });
        }
        if let Some(who) = self.those(|person| person.yellow).iter().next() {
            return Err(Refusal::Yellow { who });
        }
        self.everyone_there()
    }

    fn everyone_there(&self) -> Result<(), Refusal> {
        if let Some(who) = self.those(|person| !person.reachable).iter().next() {
            return Err(Refusal::Unreachable { who });
        }
        if let Some(who) = self.those(|person| person.silent).iter().next() {
            return Err(Refusal::Silent { who });
        }
        Ok(())
    }
}
