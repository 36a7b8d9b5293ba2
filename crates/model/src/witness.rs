//! Somebody who listens, and knows the laws by their words: who has a standing yes to what, and what stands against
//! asking. Written for clearness from the specification, never from the code that it is held against.
//!
//! What a taken entry means is in `hears`, what waiting means in `waits`, what must hold in `judges`.

pub mod hears;
pub mod judges;
mod waits;

use rules::{Encounter, Event, People, PersonId, encounter::alike::Numbers};

use super::{
    numbers::{SAY_AGAIN_MS, SAY_AGAIN_TIMES},
    scenes::{ACTIVITIES, MOST},
};

/// An open ask, as it was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Its number.
    pub number: u32,
    /// What for: its place in the scene.
    pub activity: u8,
    /// Who asked.
    pub from: PersonId,
    /// How often each has said yes to it.
    pub times: [u8; MOST],
    /// Milliseconds since each said so, where it matters for how soon it can be said again.
    pub ago_ms: [u16; MOST],
    /// Milliseconds until it is over.
    pub left_ms: u32,
}

/// A red that isn't over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CalledRed {
    /// Its place in the log.
    pub place: u64,
    /// Whether who called it is ready.
    pub ready: bool,
    /// Who said that they have stopped, having seen it.
    pub stopped: People,
}

/// An activity, as far as it was said yes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Heard {
    /// Who has a standing yes to it.
    pub fresh: People,
    /// Whether it was on when everything lapsed, and can be taken up.
    pub listed: bool,
    /// Who has said still yes to it since.
    pub still: People,
    /// Milliseconds that it has been listed.
    pub listed_ms: u32,
    /// With whom it is closed.
    pub closed: People,
}

/// What was heard of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Listener {
    /// Whose noes they have yet to thank for.
    pub owes: People,
    /// Milliseconds before they can be asked again.
    pub quiet_ms: u32,
    /// Noes since they last opened themself to asks.
    pub noes: u8,
    /// Milliseconds left to answer a check-in.
    pub due_ms: Option<u32>,
    /// Milliseconds in which they are asked "still yes?" at the latest; none while nothing is on.
    pub ask_in_ms: Option<u32>,
    /// Which signals they tried, as bits by their place in [`super::scenes::signals`].
    pub tried: u8,
    /// Whether they told what the others should know first.
    pub told: bool,
    /// Who was there to hear it, and understood it.
    pub understood: People,
}

/// Everything that was heard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Witness {
    /// The open asks.
    pub asks: [Option<Asked>; MOST],
    /// Each activity of the scene.
    pub heard: [Heard; ACTIVITIES],
    /// Each person.
    pub people: [Listener; MOST],
    /// Each one's red.
    pub reds: [Option<CalledRed>; MOST],
    /// Who is there.
    pub present: People,
    /// Who is yellow.
    pub yellow: People,
    /// Who is on a break.
    pub breaks: People,
    /// Who can neither ask nor answer any more.
    pub unable: People,
    /// Who may have passed out.
    pub gone: People,
    /// Who can't be heard.
    pub unreachable: People,
    /// Who let a check-in pass.
    pub silent: People,
    /// Who closed themself to asks.
    pub closed: People,
    /// Who knows the signals.
    pub knows: People,
    /// Who has taken the proposed signals.
    pub took: People,
    /// Who is at the door, by the places of their knocks, and who has welcomed them.
    pub door: [Option<(u64, People)>; MOST],
    /// Where everything was last put off.
    pub put_off: u64,
    /// Whether it is over.
    pub over: bool,
}

impl Witness {
    /// Of an encounter as it begins.
    pub fn of(begins: &Encounter) -> Self {
        let knows = begins.everyone().filter(|(_, person)| person.knows_signals());
        let knows = knows.map(|(who, _)| who).collect();
        Self { present: begins.present(), knows, ..Self::default() }
    }

    /// Takes over the names that things have in the state that stands for all that are alike, and forgets what can't
    /// matter any more.
    pub fn rename(&mut self, numbers: &Numbers, now: &Encounter) {
        if now.is_over() {
            *self = Self { over: true, ..Self::default() };
            return;
        }
        for asked in self.asks.iter_mut().flatten() {
            asked.number = numbers.ask(asked.number);
        }
        self.asks.sort_by_key(|asked| asked.map_or(u32::MAX, |asked| asked.number));
        for red in self.reds.iter_mut().flatten() {
            red.place = numbers.place(red.place);
        }
        let listed = self.heard.iter().any(|heard| heard.listed);
        self.put_off = if listed { numbers.place(self.put_off) } else { 0 };
        for (who, person) in numbered(&mut self.people) {
            if self.unable.has(who) {
                (person.noes, person.quiet_ms) = (0, 0);
                self.closed = self.closed.without(who);
            } else if self.closed.has(who) {
                person.noes = 0;
            }
        }
        for (knock, _) in self.door.iter_mut().flatten() {
            *knock = numbers.knock(*knock);
        }
        self.door.sort_by_key(|waits| waits.map_or(u64::MAX, |(knock, _)| knock));
        if now.proposed().is_none() {
            self.took = People::NOBODY;
        }
    }

    /// Whose red isn't over: they are not ready, or somebody who is able and can be heard has not stopped.
    pub fn standing_reds(&self) -> People {
        let owing = self.present.minus(self.unable).minus(self.unreachable);
        let stands = |who: PersonId, red: &CalledRed| !red.ready || !owing.without(who).within(red.stopped);
        self.called_reds().filter(|(who, red)| stands(*who, red)).map(|(who, _)| who).collect()
    }

    fn called_reds(&self) -> impl Iterator<Item = (PersonId, &CalledRed)> {
        (0..).map(PersonId).zip(&self.reds).filter_map(|(who, red)| Some((who, red.as_ref()?)))
    }

    fn person(&mut self, who: PersonId) -> Option<&mut Listener> {
        self.people.get_mut(usize::from(who.0))
    }

    fn listener(&self, who: PersonId) -> Listener {
        self.people.get(usize::from(who.0)).copied().unwrap_or_default()
    }

    fn ask(&self, number: u32) -> Option<Asked> {
        self.asks.iter().flatten().find(|asked| asked.number == number).copied()
    }

    /// Who has welcomed whoever knocked at that place.
    fn welcomed(&self, knock: u64) -> People {
        let waits = self.door.iter().flatten().find(|(one, _)| *one == knock);
        waits.map_or(People::NOBODY, |(_, welcomed)| *welcomed)
    }

    /// Somebody's welcomes go with them, or with their being able to.
    fn forget_welcomes_of(&mut self, who: PersonId) {
        for (_, welcomed) in self.door.iter_mut().flatten() {
            *welcomed = welcomed.without(who);
        }
    }

    /// Ends the asks for which something holds.
    fn end_asks(&mut self, which: impl Fn(&Asked) -> bool) {
        for place in &mut self.asks {
            *place = place.filter(|asked| !which(asked));
        }
    }

    /// Ends every yes, so that nothing of it can be taken up.
    fn end_everything(&mut self) {
        self.end_asks(|_| true);
        for heard in &mut self.heard {
            *heard = Heard { closed: heard.closed, ..Heard::default() };
        }
        for person in &mut self.people {
            person.due_ms = None;
        }
    }

    /// Every yes lapses; what was on can be taken up.
    fn put_off(&mut self, place: u64, on: [bool; ACTIVITIES]) {
        self.put_off = place;
        self.end_asks(|_| true);
        for (heard, on) in self.heard.iter_mut().zip(on) {
            let listed_ms = if heard.listed { heard.listed_ms } else { 0 };
            *heard =
                Heard { listed: heard.listed || on, listed_ms, closed: heard.closed, ..Heard::default() };
        }
        for person in &mut self.people {
            person.due_ms = None;
        }
    }
}

impl Asked {
    /// How often somebody has said yes to it.
    pub fn said(&self, who: PersonId) -> u8 {
        self.times.get(usize::from(who.0)).copied().unwrap_or(0)
    }

    fn says(&mut self, who: PersonId) {
        let at = usize::from(who.0);
        if let (Some(times), Some(ago)) = (self.times.get_mut(at), self.ago_ms.get_mut(at)) {
            (*times, *ago) = (times.saturating_add(1), 0);
        }
    }

    fn unsays(&mut self, who: PersonId) {
        let at = usize::from(who.0);
        if let (Some(times), Some(ago)) = (self.times.get_mut(at), self.ago_ms.get_mut(at)) {
            (*times, *ago) = (0, 0);
        }
    }
}

/// Each of a list by the number of a person.
fn numbered<T>(all: &mut [T]) -> impl Iterator<Item = (PersonId, &mut T)> {
    (0..).map(PersonId).zip(all)
}

/// What takes away (S0), by the words of the laws.
fn narrows(event: &Event) -> bool {
    matches!(
        event,
        Event::No { .. }
            | Event::Withdraw { .. }
            | Event::TakeBack(_)
            | Event::OpenToAsks(false)
            | Event::Yellow
            | Event::Break
            | Event::Red
            | Event::Lapse(_)
            | Event::Unable { .. }
            | Event::Gone { .. }
            | Event::TurnAway { .. }
            | Event::TakeBackKnock { .. }
            | Event::Leave
            | Event::End
    )
}

/// How often an activity is said yes to.
fn times_needed(intense: bool) -> u8 {
    if intense { SAY_AGAIN_TIMES } else { 1 }
}

impl Witness {
    /// Milliseconds until the next yes of three may be said, where that is waited for.
    pub fn say_again_in(&self) -> Option<u64> {
        let said = self.asks.iter().flatten().flat_map(|asked| asked.times.iter().zip(asked.ago_ms));
        let waits =
            said.filter(|(times, _)| **times > 0).map(|(_, ago)| u64::from(SAY_AGAIN_MS.saturating_sub(ago)));
        waits.filter(|ms| *ms > 0).min()
    }
}
