//! What a shell draws: everything that one person sees now, from their side.

use rules::{
    Activity, Encounter, Lamp, Light, People, PersonId,
    encounter::Verb,
    event::{Cause, Said, Signals},
    text::{Name, Words},
};

use crate::engine::{Engine, Over};

/// Where somebody is on the way through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not in yet: connecting, or at the door.
    Joining,
    /// In the encounter, alone or not.
    Together,
    /// It is over for this person.
    Ended(Over),
}

/// Why the lamp shows what it shows; the first that holds, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Not in yet: the relay has not answered.
    Connecting,
    /// Not in yet: those present have not all welcomed this person.
    AtDoor,
    /// It is over.
    Over(Over),
    /// Somebody may have passed out (A4): what to do now.
    Gone(PersonId),
    /// Somebody called red.
    Red(PersonId),
    /// Everyone has stopped; the one who called red has yet to say that they are ready (S2).
    WaitingForReady(PersonId),
    /// The one who called red is ready; somebody has yet to say that they have stopped (S2).
    WaitingForStopped(PersonId),
    /// Somebody took a break.
    Break(PersonId),
    /// One's own connection is lost.
    Offline,
    /// One's own app is, or was, hidden.
    HiddenMe,
    /// Somebody's app is hidden or closed.
    Hidden(PersonId),
    /// Somebody's device can't be heard.
    Unreachable(PersonId),
    /// Two devices don't have the same history.
    Diverged,
    /// Entries are being held back.
    Withheld,
    /// Somebody did not answer "still yes?".
    CheckIn(PersonId),
    /// Somebody left.
    Left(PersonId),
    /// What was on can be taken up by "still yes".
    TakeUp,
    /// Somebody is yellow.
    Yellow(PersonId),
    /// Something is on.
    Green,
    /// Nobody else is here.
    Alone,
    /// Somebody can't give or take back a yes for the rest of this time; nothing is on.
    Unable(PersonId),
    /// Nothing is on.
    NothingOn,
}

/// Somebody in the encounter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// Their number.
    pub id: PersonId,
    /// The name they chose.
    pub name: Name,
    /// Whether it is oneself.
    pub me: bool,
    /// Their light, by log or pulse, whichever says stop.
    pub light: Light,
    /// Whether their device can be heard.
    pub reachable: bool,
    /// False once somebody said that they can't give or take back a yes.
    pub able: bool,
    /// Whether they can be asked.
    pub open_to_asks: bool,
    /// Whether they know the agreed signals.
    pub knows_signals: bool,
    /// Whether they have stopped, after a red of somebody else; true where there is none.
    pub stopped: bool,
    /// Which of the agreed non-verbal signals they tried.
    pub tried: Vec<Words>,
}

/// An open ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskView {
    /// Its number.
    pub number: u32,
    /// Who asked.
    pub from: PersonId,
    /// What for.
    pub activity: Activity,
    /// Whether the yes is said three times (Y8).
    pub intense: bool,
    /// Whether it is worded as the asker's own wish (Y6).
    pub own_yes: bool,
    /// Who has said yes; where it is intense, three times.
    pub yes: People,
    /// How often I have said yes, and how often it is said.
    pub mine: (u8, u8),
    /// Milliseconds until it ends quietly.
    pub ends_in_ms: u64,
}

/// Somebody at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtDoor {
    /// Names the knock.
    pub knock: u64,
    /// The name they chose.
    pub name: Name,
    /// Who has welcomed them.
    pub welcomed: People,
}

/// Signals that wait to be taken by everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedView {
    /// The signals.
    pub signals: Signals,
    /// Who has taken them.
    pub taken: People,
}

/// What somebody said about health.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthView {
    /// Whose.
    pub who: PersonId,
    /// What they said; `None` if they have not, or not to me.
    pub said: Option<Said>,
    /// Whether they have said something at all.
    pub shared: bool,
    /// Who has understood it.
    pub understood: People,
}

/// Something that lapsed and can be taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LapsedView {
    /// What was on.
    pub activity: Activity,
    /// Who has said "still yes".
    pub still: People,
}

/// Everything that one person sees now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Where this person is on the way through.
    pub stage: Stage,
    /// The one colour.
    pub lamp: Lamp,
    /// Why.
    pub why: Why,
    /// This person's number, once they are in.
    pub me: Option<PersonId>,
    /// What is on. Empty unless the lamp is green or yellow.
    pub on: Vec<Activity>,
    /// The open asks of everyone.
    pub asks: Vec<AskView>,
    /// The asks that this person owes a thank-you for, and to whom.
    pub thank: Vec<(u32, PersonId)>,
    /// Everyone here.
    pub people: Vec<PersonView>,
    /// Everyone at the door.
    pub door: Vec<AtDoor>,
    /// The signals agreed on.
    pub agreed: Signals,
    /// The signals proposed.
    pub proposed: Option<ProposedView>,
    /// What each said about health.
    pub health: Vec<HealthView>,
    /// What can be taken up.
    pub lapsed: Vec<LapsedView>,
    /// Milliseconds to answer "still yes?", if this person was asked.
    pub due_ms: Option<u64>,
    /// What this person may do now.
    pub may: Vec<Verb>,
    /// Four pictures to compare, as places in a table of 256; once somebody else is here.
    pub emoji: Option<[u8; 4]>,
    /// Whether the relay is connected.
    pub connected: bool,
}

impl View {
    /// The name of somebody who is here.
    pub fn name(&self, who: PersonId) -> Option<&Name> {
        self.people.iter().find(|person| person.id == who).map(|person| &person.name)
    }
}

impl Engine {
    /// Everything that this person sees now. Time is looked at first: what it ended is never drawn (A1).
    pub fn view(&mut self, now: u64) -> View {
        self.notice_time(now);
        let stage = match (self.over, self.me()) {
            (Some(over), _) => Stage::Ended(over),
            (None, Some(_)) => Stage::Together,
            (None, None) => Stage::Joining,
        };
        let (Stage::Together, Some(me), Some(state)) = (stage, self.me(), self.shown(now)) else {
            return self.outside(stage);
        };
        let (mut lamp, mut why) = self.lamp(&state, now);
        if let Some((who, _)) = state.everyone().find(|(_, person)| person.gone()) {
            // Whatever else there is to say: somebody may be in danger (A4).
            why = Why::Gone(who);
            // Nothing is on, and everything stops: seen from across a room.
            if lamp == Lamp::Off {
                lamp = Lamp::Red;
            }
        }
        let shows = matches!(lamp, Lamp::Green | Lamp::Yellow);
        let stopped = lamp == Lamp::Red || lamp == Lamp::Break;
        View {
            stage,
            lamp,
            why,
            me: Some(me),
            on: if shows { state.on().iter().map(|on| on.activity.clone()).collect() } else { Vec::new() },
            asks: if stopped { Vec::new() } else { asks(&state, me) },
            thank: state.owes(me).collect(),
            people: self.people(&state, me, now),
            door: state
                .door()
                .map(|(knock, name, welcomed)| AtDoor { knock, name: name.clone(), welcomed })
                .collect(),
            agreed: state.agreed().clone(),
            proposed: state
                .proposed()
                .map(|(signals, taken)| ProposedView { signals: signals.clone(), taken }),
            health: health(&state),
            lapsed: state
                .lapsed()
                .map(|(settled, still)| LapsedView { activity: settled.activity.clone(), still })
                .collect(),
            due_ms: state.due(me).map(|until| until.saturating_sub(state.now())),
            may: self.may(&state, me),
            emoji: self.four_pictures(),
            connected: self.is_open(),
        }
    }

    /// Whether somebody has yet to thank this person for a no (N2). No screen shows it; who is made up to practise with
    /// hears a thank-you so.
    pub fn is_owed_thanks(&self) -> bool {
        let (Some(state), Some(me)) = (&self.state, self.me()) else { return false };
        state.everyone().any(|(who, _)| state.owes(who).any(|(_, to)| to == me))
    }

    fn outside(&self, stage: Stage) -> View {
        let why = match stage {
            Stage::Ended(over) => Why::Over(over),
            _ if self.my_knock.is_some() => Why::AtDoor,
            _ => Why::Connecting,
        };
        View {
            stage,
            lamp: Lamp::Off,
            why,
            me: None,
            on: Vec::new(),
            asks: Vec::new(),
            thank: Vec::new(),
            people: Vec::new(),
            door: Vec::new(),
            agreed: Signals::default(),
            proposed: None,
            health: Vec::new(),
            lapsed: Vec::new(),
            due_ms: None,
            may: if stage == Stage::Joining { vec![Verb::Leave] } else { Vec::new() },
            emoji: None,
            connected: self.is_open(),
        }
    }

    /// The lamp by the log and this person's own stops, and on top what pulses and silence say already.
    fn lamp(&self, state: &Encounter, now: u64) -> (Lamp, Why) {
        if let Some(who) = self.red_by_pulse() {
            return (Lamp::Red, Why::Red(who));
        }
        if let Some(me) = self.me()
            && self.own_light(Light::Green) == Light::Red
            && state.lamp() != Lamp::Red
        {
            // Pressed on the way out: the state has nobody left in it to be red (S6).
            return (Lamp::Red, Why::Red(me));
        }
        let silent = self.others().into_iter().find(|(_, key)| self.is_open() && self.is_silent(key, now));
        let by_log = state.lamp();
        let why = match by_log {
            Lamp::Red => why_red(state),
            Lamp::Break => state.on_break().iter().next().map_or(Why::NothingOn, Why::Break),
            _ => match (silent, self.trouble(now)) {
                (Some((who, key)), _) if self.is_away(&key) => return (Lamp::Lapsed, Why::Hidden(who)),
                (Some((who, _)), _) => return (Lamp::Lapsed, Why::Unreachable(who)),
                (None, Some(Cause::Diverged)) => return (Lamp::Lapsed, Why::Diverged),
                (None, Some(_)) => return (Lamp::Lapsed, Why::Withheld),
                (None, None) if by_log == Lamp::Lapsed => self.why_lapsed(state),
                (None, None) => self.why_going_on(state),
            },
        };
        let by_pulse =
            || self.others().into_iter().any(|(_, key)| self.light_by_pulse(&key) == Light::Yellow);
        let lamp = if by_log == Lamp::Green && by_pulse() { Lamp::Yellow } else { by_log };
        (lamp, why)
    }

    pub(crate) fn red_by_pulse(&self) -> Option<PersonId> {
        let mut others = self.others().into_iter();
        others.find(|(_, key)| self.light_by_pulse(key) == Light::Red).map(|(who, _)| who)
    }

    fn why_lapsed(&self, state: &Encounter) -> Why {
        let me = self.me();
        let unreachable = |mine: bool| {
            let mut lost = state.everyone().filter(|(_, person)| !person.reachable());
            lost.find(|(who, _)| (Some(*who) == me) == mine).map(|(who, _)| who)
        };
        let hidden = state.last_lapse() == Some(Cause::Hidden);
        if unreachable(true).is_some() {
            return if hidden || self.heart_is_away() { Why::HiddenMe } else { Why::Offline };
        }
        if let Some(who) = unreachable(false) {
            return if hidden { Why::Hidden(who) } else { Why::Unreachable(who) };
        }
        if let Some((who, _)) = state.everyone().find(|(_, person)| person.silent()) {
            return Why::CheckIn(who);
        }
        match state.last_lapse() {
            Some(Cause::Left(who)) => Why::Left(who),
            _ => Why::TakeUp,
        }
    }

    fn why_going_on(&self, state: &Encounter) -> Why {
        let unable = state.everyone().find(|(_, person)| !person.able());
        let by_pulse = self.others().into_iter().find(|(_, key)| self.light_by_pulse(key) == Light::Yellow);
        let yellow = state.everyone().find(|(who, _)| state.light(*who) == Light::Yellow);
        let yellow = yellow.map(|(who, _)| who).or(by_pulse.map(|(who, _)| who));
        match (yellow, unable) {
            (Some(who), _) => Why::Yellow(who),
            _ if !state.on().is_empty() => Why::Green,
            (_, Some((who, _))) => Why::Unable(who),
            _ if self.others().is_empty() => Why::Alone,
            _ => Why::NothingOn,
        }
    }

    /// What the log allows, and to stop at a red that is known by its pulse alone.
    fn may(&self, state: &Encounter, me: PersonId) -> Vec<Verb> {
        let mut may = state.may(&self.catalogue, me);
        if self.red_by_pulse().is_some() {
            may.retain(|verb| !matches!(verb, Verb::Ask | Verb::Yes | Verb::Stopped));
            may.push(Verb::Stopped);
        }
        may
    }

    fn people(&self, state: &Encounter, me: PersonId, now: u64) -> Vec<PersonView> {
        let view = |(who, person): (PersonId, &rules::encounter::Person)| {
            let key = self.key_of(who).filter(|_| who != me);
            let by_pulse = key.map_or(Light::Green, |key| self.light_by_pulse(&key));
            let silent = self.is_open() && key.is_some_and(|key| self.is_silent(&key, now));
            PersonView {
                id: who,
                name: person.name().clone(),
                me: who == me,
                light: state.light(who).max(by_pulse),
                reachable: person.reachable() && !silent,
                able: person.able(),
                open_to_asks: person.open_to_asks(),
                knows_signals: person.knows_signals(),
                stopped: state.has_stopped(who),
                tried: state.tried_signals(who).cloned().collect(),
            }
        };
        state.everyone().map(view).collect()
    }
}

fn why_red(state: &Encounter) -> Why {
    if let Some(who) = state.everyone().map(|(who, _)| who).find(|who| !state.has_stopped(*who)) {
        return match state.not_ready().iter().next() {
            Some(by) => Why::Red(by),
            None => Why::WaitingForStopped(who),
        };
    }
    match state.not_ready().iter().next() {
        Some(by) => Why::WaitingForReady(by),
        None => state.reds().iter().next().map_or(Why::NothingOn, Why::Red),
    }
}

fn asks(state: &Encounter, me: PersonId) -> Vec<AskView> {
    let view = |ask: rules::encounter::OpenAsk<'_>| AskView {
        number: ask.number,
        from: ask.from,
        activity: ask.settled.activity.clone(),
        intense: ask.settled.traits.intense,
        own_yes: ask.own_yes,
        yes: ask.yes,
        mine: state.said_yes(ask.number, me).unwrap_or_default(),
        ends_in_ms: ask.until.saturating_sub(state.now()),
    };
    state.asks().map(view).collect()
}

fn health(state: &Encounter) -> Vec<HealthView> {
    let view = |(who, _)| {
        let health = state.health(who);
        HealthView {
            who,
            said: health.and_then(|health| health.said.cloned()),
            shared: health.is_some(),
            understood: health.map_or(People::NOBODY, |health| health.understood),
        }
    };
    state.everyone().map(view).collect()
}
