//! Everything that somebody could do as things stand, lawful or not, and what comes of it.

use rules::{
    Encounter, Event, PersonId, Stamp,
    encounter::alike::NOON_MS,
    event::{Author, Cause, Said, Target, TurnedAway},
};

use super::{
    promises::{Promise, Set},
    scenes::{Kind, Scene, knock, signals},
    state::State,
    witness::{Witness, hears::Taken, judges},
};

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Nobody does anything until something happens by itself, or until this many milliseconds have gone by.
    Wait(u64),
    /// Somebody's entry, written when they had seen the log up to a place.
    Entry {
        /// Who wrote it.
        author: Author,
        /// What it says.
        event: Event,
        /// Up to where they had seen.
        seen: u64,
    },
    /// Somebody lets in who knocked at a place.
    Admit {
        /// Who does it.
        by: PersonId,
        /// The place of the knock.
        knock: u64,
    },
}

/// Everything that could happen next.
pub fn all(scene: &Scene, state: &State, deeds: &mut Vec<Deed>) {
    let now = &state.now;
    if now.is_over() {
        return;
    }
    let mut list = List { scene, now, head: now.head(), deeds };
    for who in now.present().iter() {
        list.says(who);
    }
    if scene.has(Kind::Door) {
        list.at_the_door();
    }
    let answers =
        now.asks().next().is_some() || state.witness.people.iter().any(|person| person.quiet_ms > 0);
    let together = !now.on().is_empty() || now.lapsed().next().is_some();
    let waits = scene.has(Kind::Waiting)
        || (scene.has(Kind::WaitingForAnswers) && !together)
        || (scene.has(Kind::WaitingTogether) && !answers);
    if waits && let Some(next) = waits_for(state) {
        list.deeds.push(Deed::Wait(next));
    }
}

/// How long until something changes by itself: in the encounter, or for who may ask whom, and say it again.
fn waits_for(state: &State) -> Option<u64> {
    let encounter = state.now.next_deadline().map(|at| at.saturating_sub(NOON_MS));
    let quiet =
        state.witness.people.iter().map(|person| u64::from(person.quiet_ms)).filter(|ms| *ms > 0).min();
    let again = state.witness.say_again_in();
    [encounter, quiet, again].into_iter().flatten().min()
}

struct List<'a> {
    scene: &'a Scene,
    now: &'a Encounter,
    head: u64,
    deeds: &'a mut Vec<Deed>,
}

impl List<'_> {
    fn says(&mut self, who: PersonId) {
        let has = |kind| self.scene.has(kind);
        let mut events = Vec::with_capacity(48);
        let others: Vec<PersonId> = self.now.present().without(who).iter().collect();
        for activity in &self.scene.activities {
            if has(Kind::Proposing) || activity.people().has(who) {
                events.push(Event::Ask { activity: activity.clone(), own_yes: true });
            }
            if has(Kind::Proposing) {
                events.push(Event::Ask { activity: activity.clone(), own_yes: false });
            }
            if has(Kind::TakingBack) {
                events.push(Event::TakeBack(Target::One(activity.clone())));
                events.push(Event::TakeBack(Target::All(activity.what.clone())));
            }
            if has(Kind::Opening) {
                events.push(Event::Open { what: activity.what.clone() });
            }
        }
        for ask in self.now.numbers_in_use() {
            events.extend([Event::Yes { ask }, Event::No { ask }]);
            if has(Kind::Withdrawing) {
                events.push(Event::Withdraw { ask });
            }
        }
        if has(Kind::Withdrawing) {
            // To one that is over by now.
            events.push(Event::No { ask: u32::MAX });
        }
        if has(Kind::Thanking) {
            events.extend(self.now.owes(who).map(|(ask, _)| Event::Thank { ask }));
        }
        events.push(Event::Red);
        if has(Kind::Red) {
            events.extend([Event::Stopped, Event::Ready]);
        }
        if has(Kind::Yellow) {
            events.extend([Event::Yellow, Event::Green]);
        }
        if has(Kind::Break) {
            events.extend([Event::Break, Event::Back]);
        }
        if has(Kind::Lapsing) {
            events.extend([Event::Lapse(Cause::Offline), Event::Lapse(Cause::Diverged), Event::Here]);
            events.extend(others.iter().map(|other| Event::Lapse(Cause::Unreachable(*other))));
        }
        if has(Kind::CheckIns) {
            events.extend(others.iter().map(|other| Event::HowAreYou { who: *other }));
            events.extend(others.iter().map(|other| Event::Lapse(Cause::CheckIn(*other))));
        }
        if has(Kind::Lapsing) || has(Kind::CheckIns) || has(Kind::Break) {
            events.push(Event::StillYes);
        }
        if has(Kind::Unable) {
            events.extend(self.now.present().iter().map(|who| Event::Unable { who }));
        }
        if has(Kind::Gone) {
            events.extend(self.now.present().iter().map(|who| Event::Gone { who }));
        }
        if has(Kind::OpenToAsks) {
            events.extend([Event::OpenToAsks(true), Event::OpenToAsks(false)]);
        }
        if has(Kind::Signals) {
            let all = [signals(false, true), signals(true, false)];
            events.extend(all.into_iter().map(Event::Signals));
            events.push(Event::Signals(rules::event::Signals { plain_words: false, ..Default::default() }));
            events.extend(
                signals(true, true).non_verbal.into_iter().map(|one| Event::Tried { signal: one.name }),
            );
        }
        if has(Kind::Knowing) || has(Kind::Signals) {
            events.push(Event::KnowSignals);
        }
        if has(Kind::Health) {
            events.push(Event::ShareHealth(Said::InPerson));
            events.extend(others.iter().map(|other| Event::Understood { who: *other }));
        }
        if has(Kind::Leaving) {
            events.push(Event::Leave);
        }
        if has(Kind::Ending) {
            events.push(Event::End);
        }
        let crossing = has(Kind::Crossing);
        for event in events {
            // Only these ask what their author had seen.
            let asks = matches!(
                event,
                Event::Stopped | Event::StillYes | Event::KnowSignals | Event::Understood { .. }
            );
            let earlier = if crossing && asks { 0 } else { self.head };
            for seen in earlier..self.head {
                self.deeds.push(Deed::Entry { author: Author::Person(who), event: event.clone(), seen });
            }
            self.deeds.push(Deed::Entry { author: Author::Person(who), event, seen: self.head });
        }
    }

    fn at_the_door(&mut self) {
        let head = self.head;
        for name in self.scene.knocks {
            if let Some(event) = knock(name, &self.scene.catalogue) {
                self.deeds.push(Deed::Entry { author: Author::Outside, event, seen: head });
            }
        }
        let knocks: Vec<u64> = self.now.door().map(|(knock, ..)| knock).collect();
        for knock in knocks {
            let event = Event::TakeBackKnock { knock };
            self.deeds.push(Deed::Entry { author: Author::Outside, event, seen: head });
            for who in self.now.present().iter() {
                let author = Author::Person(who);
                self.deeds.push(Deed::Admit { by: who, knock });
                self.deeds.push(Deed::Entry { author, event: Event::Welcome { knock }, seen: head });
                let event = Event::TurnAway { knock, why: TurnedAway::NotNow };
                self.deeds.push(Deed::Entry { author, event, seen: head });
            }
        }
    }
}

/// What came of a deed.
#[derive(Debug)]
pub struct Outcome {
    /// How things stand; `None` where nothing changed.
    pub next: Option<State>,
    /// What happened that should happen sometimes.
    pub happened: Set,
}

/// Does it.
pub fn done(scene: &Scene, state: &State, deed: &Deed) -> Outcome {
    match deed {
        Deed::Wait(ms) => wait(scene, state, *ms),
        Deed::Entry { author, event, seen } => entry(scene, state, *author, event, *seen),
        Deed::Admit { by, knock } => {
            let chapter = Box::new(state.now.chapter());
            let event = Event::Admit { knock: *knock, chapter };
            entry(scene, state, Author::Person(*by), &event, state.now.head())
        }
    }
}

fn wait(scene: &Scene, state: &State, ms: u64) -> Outcome {
    let mut next = state.clone();
    next.now.advance(NOON_MS.saturating_add(ms));
    let place = state.now.head().saturating_add(1);
    let broken = next.witness.waits(scene, ms, place, &state.now, &next.now);
    (next.broken, next.deeds) = (broken, state.deeds.saturating_add(1));
    Outcome { next: Some(next.alike()), happened: Set::NONE }
}

fn entry(scene: &Scene, state: &State, author: Author, event: &Event, seen: u64) -> Outcome {
    let before = &state.now;
    let mut after = before.clone();
    let place = before.head().saturating_add(1);
    let stamp = Stamp { seq: place, time: NOON_MS, seen };
    let came = after.apply(&scene.catalogue, stamp, author, event);
    let mut happened = Set::NONE;
    let who = match author {
        Author::Person(who) if before.present().has(who) => who,
        _ => PersonId(u8::MAX),
    };
    let Err(refusal) = came else {
        let on = judges::on(scene, before);
        let taken = Taken { who, event, place, seen, before, after: &after, on };
        let mut witness = state.witness.clone();
        let objected = witness.objects(scene, &taken);
        witness.hears(scene, &taken);
        let broken = objected.and(witness.settles(scene, &taken));
        note(scene, state, &taken, &mut happened);
        return Outcome { next: Some(follows(scene, state, after, witness, broken, happened)), happened };
    };
    let mut broken = state.witness.objects_to_refusal(scene, who, event, before);
    broken.hold(Promise::Refused, after.same_but_for_head(before));
    match refusal {
        rules::Refusal::Closed { .. } => happened.put(Promise::SometimesClosed),
        rules::Refusal::Crossed => happened.put(Promise::SometimesCrossed),
        _ => {}
    }
    if broken.is_empty() && !before.has_lapse_ahead() {
        return Outcome { next: None, happened };
    }
    Outcome { next: Some(follows(scene, state, after, state.witness.clone(), broken, happened)), happened }
}

fn follows(
    scene: &Scene,
    state: &State,
    now: Encounter,
    witness: Witness,
    broken: Set,
    happened: Set,
) -> State {
    let happened = if scene.remembers { state.happened.and(happened) } else { Set::NONE };
    State { now, witness, broken, happened, deeds: state.deeds.saturating_add(1) }.alike()
}

/// What should happen sometimes.
fn note(scene: &Scene, state: &State, taken: &Taken<'_>, happened: &mut Set) {
    let came = judges::on(scene, taken.after).iter().zip(taken.on).any(|(now, was)| *now && !was);
    match taken.event {
        Event::Yes { .. } if came => {
            happened.put(Promise::SometimesOn);
            if state.happened.has(Promise::SometimesRed) {
                happened.put(Promise::SometimesBackFromRed);
            }
            if state.happened.has(Promise::SometimesUnclosed) {
                happened.put(Promise::SometimesOpened);
            }
        }
        Event::StillYes if came => happened.put(Promise::SometimesTakenUp),
        Event::Admit { .. } => happened.put(Promise::SometimesWelcomed),
        Event::Red if !taken.before.on().is_empty() => happened.put(Promise::SometimesRed),
        Event::Open { .. } => happened.put(Promise::SometimesUnclosed),
        _ => {}
    }
}
