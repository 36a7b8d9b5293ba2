//! When two states are alike: they differ only in when and under which numbers things happened, so that whatever people
//! do from here on, the laws make the same of it.
//!
//! Exploring every state needs it, as clocks and places in the log never repeat. Not here: what is explored (the `model`
//! crate). That a state and its like stay alike, whatever happens next, is held by a test beside the laws.

use super::{Ask, Encounter, Knocker, Lapsed, Owed, Person, Proposed, Red, Shared};
use crate::{
    activity::{Activity, Settled},
    event::{Cause, Event, Stamp},
    limits,
    people::PersonId,
};

/// What the clock shows in a state of [`Encounter::alike`], in milliseconds: late enough that nothing that still matters
/// was before zero.
pub const NOON_MS: u64 = limits::TAKE_UP_MS;

/// How numbers of one state are called in its like.
#[derive(Debug, Clone)]
pub struct Numbers {
    now: u64,
    places: Vec<u64>,
    asks: Vec<u32>,
}

impl Numbers {
    fn of(state: &Encounter) -> Self {
        let people = state.people.iter().filter(|person| person.present);
        let places =
            people.flat_map(|person| [Some(person.knock), person.health.as_ref().map(|health| health.seq)]);
        let mut places: Vec<u64> = places.flatten().collect();
        places.extend(state.door.iter().map(|one| one.knock));
        places.extend(state.proposed.as_ref().map(|proposed| proposed.seq));
        places.extend(state.reds.iter().map(|red| red.seq));
        places.extend([state.head, state.put_off_matters(), state.lapse_ahead()]);
        let on = state.on.iter().chain(state.lapsed.iter().map(|lapsed| &lapsed.settled));
        let mut asks: Vec<u32> =
            on.flat_map(|on| on.asked.iter().flatten().map(|(number, _)| *number)).collect();
        asks.extend(state.asks.iter().map(|ask| ask.number));
        asks.extend(state.thanks.iter().map(|owed| owed.ask));
        places.retain(|place| *place > 0);
        places.sort_unstable();
        places.dedup();
        asks.sort_unstable();
        asks.dedup();
        Self { now: state.now, places, asks }
    }

    /// A place in the log: how many of those that still matter are not after it.
    pub fn place(&self, place: u64) -> u64 {
        self.places.partition_point(|one| *one <= place) as u64
    }

    /// A knock, by its place in the log. One that stands for nobody stays so.
    pub fn knock(&self, place: u64) -> u64 {
        self.places.binary_search(&place).map_or(u64::MAX, |_| self.place(place))
    }

    /// An ask's number. One that stands for nothing any more stays so.
    pub fn ask(&self, number: u32) -> u32 {
        let asks = self.asks.binary_search(&number);
        asks.ok().and_then(|at| u32::try_from(at).ok()).map_or(u32::MAX, |at| at.saturating_add(1))
    }

    /// A moment, as long before or after [`NOON_MS`] as it is before or after now.
    pub fn time(&self, time: u64) -> u64 {
        NOON_MS.saturating_add(time).saturating_sub(self.now)
    }

    /// Where an entry of this state would stand in its like.
    pub fn stamp(&self, stamp: Stamp) -> Stamp {
        let head = self.place(stamp.seq.saturating_sub(1));
        Stamp { seq: head.saturating_add(1), time: self.time(stamp.time), seen: self.place(stamp.seen) }
    }

    /// An event of this state, as it would be said in its like.
    pub fn event(&self, event: &Event) -> Event {
        match event {
            Event::Withdraw { ask } => Event::Withdraw { ask: self.ask(*ask) },
            Event::Yes { ask } => Event::Yes { ask: self.ask(*ask) },
            Event::No { ask } => Event::No { ask: self.ask(*ask) },
            Event::Thank { ask } => Event::Thank { ask: self.ask(*ask) },
            Event::Welcome { knock } => Event::Welcome { knock: self.knock(*knock) },
            Event::TurnAway { knock, why } => Event::TurnAway { knock: self.knock(*knock), why: *why },
            Event::TakeBackKnock { knock } => Event::TakeBackKnock { knock: self.knock(*knock) },
            other => other.clone(),
        }
    }
}

impl Encounter {
    /// The one state that stands for all that are alike, and how numbers of this one are called in it.
    ///
    /// What only a screen shows (why everything lapsed last) is not in it.
    pub fn alike(&self) -> (Self, Numbers) {
        let numbers = Numbers::of(self);
        // Named one by one, so that nothing new is forgotten here.
        #[rustfmt::skip]
        let Self {
            people, door, agreed, proposed, asks, thanks, closed, on, reds, breaks, lapsed, ended,
            now: _, head: _, next_ask: _, lapse: _, put_off: _,
        } = self;
        if *ended {
            return (Self { now: NOON_MS, ended: true, ..Self::default() }, numbers);
        }
        let mut alike = Self {
            now: NOON_MS,
            head: numbers.place(self.head),
            people: people.iter().map(|person| person.alike(&numbers)).collect(),
            door: door.iter().map(|one| one.alike(&numbers)).collect(),
            agreed: agreed.clone(),
            proposed: proposed.as_ref().map(|one| Proposed { seq: numbers.place(one.seq), ..one.clone() }),
            next_ask: u32::try_from(numbers.asks.len()).unwrap_or(u32::MAX),
            asks: asks.iter().map(|ask| ask.alike(&numbers)).collect(),
            thanks: thanks.iter().map(|owed| Owed { ask: numbers.ask(owed.ask), ..*owed }).collect(),
            closed: closed.clone(),
            on: on.iter().map(|on| on.alike(&numbers)).collect(),
            reds: reds.iter().map(|red| Red { seq: numbers.place(red.seq), ..*red }).collect(),
            breaks: *breaks,
            lapsed: lapsed.iter().map(|lapsed| lapsed.alike(&numbers, breaks.is_empty())).collect(),
            lapse: Some((Cause::Offline, numbers.place(self.lapse_ahead()))).filter(|(_, place)| *place > 0),
            put_off: numbers.place(self.put_off_matters()),
            ended: false,
        };
        alike.thanks.sort_unstable_by_key(|owed| (owed.by, owed.to));
        alike.reds.sort_unstable_by_key(|red| red.by);
        (alike, numbers)
    }

    /// Who asked by that number, and for what: in an open ask, or in what came on by it.
    pub fn came_of(&self, number: u32) -> Option<(PersonId, &Activity)> {
        let open = self.asks.iter().find(|ask| ask.number == number).map(|ask| (ask.from, &ask.settled));
        let mut all = self.on.iter().chain(self.lapsed.iter().map(|lapsed| &lapsed.settled));
        let came = || all.find_map(|one| Some((one.asked_by(number)?, one)));
        open.or_else(came).map(|(from, settled)| (from, &settled.activity))
    }

    /// The numbers of the open asks, and of those by which something came on.
    pub fn numbers_in_use(&self) -> impl Iterator<Item = u32> {
        let on = self.on.iter().chain(self.lapsed.iter().map(|lapsed| &lapsed.settled));
        let came = on.flat_map(|one| one.asked.iter().flatten().map(|(number, _)| *number));
        self.asks.iter().map(|ask| ask.number).chain(came)
    }

    /// Where the log ends.
    pub fn head(&self) -> u64 {
        self.head
    }

    /// Whether a lapse stands between the last entry and the next one.
    pub fn has_lapse_ahead(&self) -> bool {
        self.lapse_ahead() > 0 || self.put_off_matters() > self.head
    }

    /// Whether the two are the same, but for how many entries were refused meanwhile.
    pub fn same_but_for_head(&self, other: &Self) -> bool {
        let mut other = other.clone();
        other.head = self.head;
        *self == other
    }

    /// Where everything was last put off, as long as somebody can still take it up.
    fn put_off_matters(&self) -> u64 {
        if self.lapsed.is_empty() { 0 } else { self.put_off }
    }

    /// Where everything lapsed last, as long as no entry stands there yet.
    fn lapse_ahead(&self) -> u64 {
        self.lapse.map(|(_, place)| place).filter(|place| *place > self.head).unwrap_or(0)
    }
}

impl Person {
    fn alike(&self, numbers: &Numbers) -> Self {
        // Nobody asks who is unable, ever again; and opening oneself to asks forgets how many noes there were.
        let asked = self.able;
        let kept = Self {
            able: self.able,
            gone: self.gone,
            open_to_asks: !asked || self.open_to_asks,
            noes: if asked && self.open_to_asks { self.noes } else { 0 },
            quiet_until: if asked && self.quiet_until > numbers.now {
                numbers.time(self.quiet_until)
            } else {
                0
            },
            ..Self::new(self.name.clone(), 0)
        };
        if !self.present {
            return Self { present: false, ..kept };
        }
        let health = |shared: &Shared| Shared { seq: numbers.place(shared.seq), ..shared.clone() };
        Self {
            knock: numbers.place(self.knock),
            present: true,
            reachable: self.reachable,
            yellow: self.yellow,
            knows_signals: self.knows_signals,
            tried: self.tried,
            health: self.health.as_ref().map(health),
            next_check_in: self.next_check_in.map(|at| numbers.time(at)),
            due: self.due.map(|at| numbers.time(at)),
            silent: self.silent,
            ..kept
        }
    }
}

impl Knocker {
    fn alike(&self, numbers: &Numbers) -> Self {
        Self { knock: numbers.place(self.knock), until: numbers.time(self.until), ..self.clone() }
    }
}

impl Ask {
    fn alike(&self, numbers: &Numbers) -> Self {
        // When the last yes was said matters only until the next one may be.
        let last = |at: u64| {
            let past = at.saturating_add(limits::SAY_AGAIN_MS) <= numbers.now || self.needed() == 1;
            if past { 0 } else { numbers.time(at) }
        };
        Self {
            number: numbers.ask(self.number),
            settled: self.settled.alike(numbers),
            until: numbers.time(self.until),
            said: self.said.iter().map(|(who, times, at)| (*who, *times, last(*at))).collect(),
            ..self.clone()
        }
    }
}

impl Lapsed {
    fn alike(&self, numbers: &Numbers, runs: bool) -> Self {
        let since = if runs { numbers.time(self.since) } else { NOON_MS };
        Self { settled: self.settled.alike(numbers), since, still: self.still }
    }
}

impl Settled {
    fn alike(&self, numbers: &Numbers) -> Self {
        let mut alike = self.clone();
        alike.asked = self.asked.map(|asked| asked.map(|(number, who)| (numbers.ask(number), who)));
        alike
    }
}
