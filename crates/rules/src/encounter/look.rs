//! Questions about an encounter that change nothing: what is on, why not, who may do what now.

use serde::Serialize;

use super::{Ask, Encounter, Person, signals::has_bit};
use crate::{
    activity::Settled,
    catalogue::{Catalogue, Faculties},
    event::{Cause, Event, Said, Signals},
    law::Refusal,
    people::{People, PersonId},
    text::{Name, Words},
};

/// The one colour that a whole screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lamp {
    /// Nothing is on.
    Off,
    /// Something is on, and nobody holds back.
    Green,
    /// Something is on, and nothing more (S3).
    Yellow,
    /// Stop (S1), until everyone has come back from it (S2).
    Red,
    /// Every yes has lapsed, and someone isn't there or has yet to say "still yes" (A1, A2, A7).
    Lapsed,
    /// Everything is off for now (S4).
    Break,
}

macro_rules! verbs {
    ($($verb:ident $name:literal,)*) => {
        /// What a person can do, by the names that scripts use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each is the event of that name")]
        pub enum Verb { $($verb,)* }

        impl Verb {
            /// All of them.
            pub const ALL: &'static [Verb] = &[$(Self::$verb,)*];

            /// Its name in a script.
            pub fn name(self) -> &'static str {
                match self { $(Self::$verb => $name,)* }
            }
        }
    };
}

verbs! {
    Welcome "welcome", TurnAway "turn_away", Signals "signals", KnowSignals "know_signals", Tried "tried",
    ShareHealth "share_health", Understood "understood", Ask "ask", Withdraw "withdraw", Yes "yes", No "no",
    Thank "thank", Open "open", OpenToAsks "open_to_asks", Red "red", Yellow "yellow", Green "green",
    Break "break", Back "back", TakeBack "take_back", Stopped "stopped", Ready "ready",
    HowAreYou "how_are_you", StillYes "still_yes", Unable "unable", Gone "gone", Leave "leave", End "end",
}

/// An ask that is open.
#[derive(Debug, Clone, Copy)]
pub struct OpenAsk<'a> {
    /// Its number.
    pub number: u32,
    /// Who asked.
    pub from: PersonId,
    /// What for.
    pub settled: &'a Settled,
    /// When it ends quietly, on the log's clock in milliseconds.
    pub until: u64,
    /// Whether it was worded as the asker's own wish (Y6).
    pub own_yes: bool,
    /// Who has said yes, and said it again where it is intense.
    pub yes: People,
}

/// What somebody shared about health, as far as this device was told.
#[derive(Debug, Clone, Copy)]
pub struct Health<'a> {
    /// What they said; `None` on the device of somebody who came later.
    pub said: Option<&'a Said>,
    /// Who understood it.
    pub understood: People,
}

impl Encounter {
    /// The log's clock as far as this state has come, in milliseconds.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.ended
    }

    /// Somebody who is in it now.
    pub fn who(&self, who: PersonId) -> Option<&Person> {
        self.person(who).ok()
    }

    /// The name of somebody who is, or was, in it.
    pub fn name_of(&self, who: PersonId) -> Option<&Name> {
        self.people.get(usize::from(who.0)).map(Person::name)
    }

    /// Everyone who is in it now, by number.
    pub fn everyone(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        self.numbered()
    }

    /// Who came in by that knock and is still here.
    pub fn came_by(&self, knock: u64) -> Option<PersonId> {
        self.numbered().find(|(_, person)| person.knock == knock).map(|(who, _)| who)
    }

    /// Everything that is on: each with a standing yes of everyone in it (Y3).
    pub fn on(&self) -> &[Settled] {
        &self.on
    }

    /// Whether exactly this is on. The question that a screen asks before it shows a light.
    pub fn is_on(&self, settled: &Settled) -> bool {
        self.on.iter().any(|on| on.same_as(settled))
    }

    /// What the whole screen shows.
    pub fn lamp(&self) -> Lamp {
        if self.is_red() {
            Lamp::Red
        } else if !self.breaks.is_empty() {
            Lamp::Break
        } else if !self.lapsed.is_empty() || self.everyone_there().is_err() {
            Lamp::Lapsed
        } else if self.on.is_empty() {
            Lamp::Off
        } else if self.those(|person| person.yellow).is_empty() {
            Lamp::Green
        } else {
            Lamp::Yellow
        }
    }

    /// The open asks.
    pub fn asks(&self) -> impl Iterator<Item = OpenAsk<'_>> {
        self.asks.iter().map(|ask| {
            let yes = ask.settled.people().iter().filter(|who| !ask.awaits(*who)).collect();
            let Ask { number, from, ref settled, until, own_yes, .. } = *ask;
            OpenAsk { number, from, settled, until, own_yes, yes }
        })
    }

    /// How often somebody has said yes to an ask, and how often it is said (Y8).
    pub fn said_yes(&self, number: u32, who: PersonId) -> Option<(u8, u8)> {
        self.asks.iter().find(|ask| ask.number == number).map(|ask| (ask.times(who), ask.needed()))
    }

    /// The noes that somebody owes a thank-you for: the asks' numbers, and whose noes (N2).
    pub fn owes(&self, who: PersonId) -> impl Iterator<Item = (u32, PersonId)> {
        self.thanks.iter().filter(move |owed| owed.by == who).map(|owed| (owed.ask, owed.to))
    }

    /// What lapsed and can be taken up, with who has said "still yes" (A7).
    pub fn lapsed(&self) -> impl Iterator<Item = (&Settled, People)> {
        self.lapsed.iter().map(|lapsed| (&lapsed.settled, lapsed.still))
    }

    /// Why everything lapsed last.
    pub fn last_lapse(&self) -> Option<Cause> {
        self.lapse.map(|(cause, _)| cause)
    }

    /// Who called red and has not said that they are ready.
    pub fn not_ready(&self) -> People {
        self.reds.iter().filter(|red| !red.ready).map(|red| red.by).collect()
    }

    /// Who called a red that isn't over.
    pub fn reds(&self) -> People {
        self.standing_reds().map(|red| red.by).collect()
    }

    /// Whether somebody has said "I have stopped" to every red of the others.
    pub fn has_stopped(&self, who: PersonId) -> bool {
        self.reds.iter().filter(|red| red.by != who).all(|red| red.stopped.has(who))
    }

    /// Who is on a break.
    pub fn on_break(&self) -> People {
        self.breaks
    }

    /// When somebody's check-in ends, if they were asked (A2): on the log's clock in milliseconds.
    pub fn due(&self, who: PersonId) -> Option<u64> {
        self.person(who).ok()?.due
    }

    /// Who waits at the door: the place of their knock, their name, who has welcomed them.
    pub fn door(&self) -> impl Iterator<Item = (u64, &Name, People)> {
        self.door.iter().map(|one| (one.knock, &one.name, one.welcomed))
    }

    /// The signals agreed on.
    pub fn agreed(&self) -> &Signals {
        &self.agreed
    }

    /// The signals proposed, with who has taken them.
    pub fn proposed(&self) -> Option<(&Signals, People)> {
        self.proposed.as_ref().map(|proposed| (&proposed.signals, proposed.taken))
    }

    /// Which of the agreed non-verbal signals somebody tried.
    pub fn tried_signals(&self, who: PersonId) -> impl Iterator<Item = &Words> {
        let tried = self.person(who).map_or(0, |person| person.tried);
        let signals = (0u32..8).zip(&self.agreed.non_verbal);
        signals.filter(move |(at, _)| has_bit(tried, *at)).map(|(_, signal)| &signal.name)
    }

    /// What somebody shared about health.
    pub fn health(&self, who: PersonId) -> Option<Health<'_>> {
        let shared = self.person(who).ok()?.health.as_ref()?;
        Some(Health { said: shared.said.as_ref(), understood: shared.understood })
    }

    /// What somebody can't do while what is on is on (A3).
    pub fn taken_from(&self, who: PersonId) -> Faculties {
        let lost = self.on.iter().filter(|on| on.takes_from(who)).map(|on| on.traits.takes_away);
        lost.fold(Faculties::NONE, Faculties::and)
    }

    /// What somebody may do now: everything that a law would not refuse whatever its arguments.
    pub fn may(&self, catalogue: &Catalogue, who: PersonId) -> Vec<Verb> {
        let may = |verb: &Verb| self.may_do(catalogue, who, *verb);
        Verb::ALL.iter().copied().filter(may).collect()
    }

    fn may_do(&self, catalogue: &Catalogue, who: PersonId, verb: Verb) -> bool {
        let Ok(me) = self.person(who) else { return false };
        if self.ended {
            return false;
        }
        let would = |event: &Event| self.would(catalogue, who, event).is_ok();
        let others = || self.numbered().filter(move |(other, _)| *other != who);
        let asks = || self.asks.iter().filter(|ask| ask.settled.people().has(who));
        match verb {
            Verb::Red | Verb::Yellow | Verb::Break | Verb::Unable | Verb::Gone => true,
            Verb::Leave | Verb::End | Verb::OpenToAsks | Verb::KnowSignals | Verb::ShareHealth => true,
            Verb::Welcome => me.able && !self.door.is_empty(),
            Verb::TurnAway => !self.door.is_empty(),
            Verb::Signals => me.able,
            Verb::Tried => !self.agreed.non_verbal.is_empty(),
            Verb::Understood => others().any(|(of, _)| would(&Event::Understood { who: of })),
            Verb::Ask => {
                self.may_ask(who).is_ok() && others().any(|(other, _)| self.may_be_asked(other).is_ok())
            }
            Verb::Withdraw => asks().any(|ask| ask.from == who),
            Verb::Yes => asks().any(|ask| {
                // Too soon is a matter of seconds, not of a law against it.
                let yes = self.would(catalogue, who, &Event::Yes { ask: ask.number });
                matches!(yes, Ok(()) | Err(Refusal::TooSoon { .. }))
            }),
            Verb::No => asks().any(|ask| ask.from != who),
            Verb::Thank => self.thanks.iter().any(|owed| owed.by == who),
            Verb::Open => me.able && self.closed.iter().any(|(_, closer)| *closer == who),
            Verb::Green => would(&Event::Green),
            Verb::Back => would(&Event::Back),
            Verb::TakeBack => self.has_yes(who),
            Verb::Stopped => would(&Event::Stopped),
            Verb::Ready => would(&Event::Ready),
            Verb::HowAreYou => others().any(|(other, _)| would(&Event::HowAreYou { who: other })),
            Verb::StillYes => would(&Event::StillYes),
        }
    }

    fn has_yes(&self, who: PersonId) -> bool {
        self.on.iter().any(|on| on.people().has(who))
            || self.lapsed.iter().any(|lapsed| lapsed.settled.people().has(who))
            || self.asks.iter().any(|ask| ask.times(who) > 0)
    }
}
