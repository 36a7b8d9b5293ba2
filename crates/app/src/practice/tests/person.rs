//! Somebody who practises: a real engine, as a shell runs it, and what they do where a scenario waits for it.

use content::practice::{Scenario, When};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{
    Activity, Event, People, PersonId, Refusal, What, catalogue::Roles, encounter::Verb, event::Target,
    text::Name,
};
use sync::{Engine, Input, Notice, Output, Stage, View};

use super::super::Rehearsal;
use crate::take_up::{TakeUp, take_up};

/// Milliseconds that something is waited for, which has to come.
const COMES_MS: u64 = 100_000;

/// Small things to ask for, one after another.
const SMALL: [&str; 4] = ["compliment", "hold-hands", "share-blanket", "hand-massage"];

pub fn name(name: &str) -> Name {
    Name::new(name).unwrap()
}

pub fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

pub struct Person {
    pub rehearsal: Rehearsal,
    pub engine: Engine,
    pub now: u64,
    pub refused: Vec<Refusal>,
    /// Their app is closed.
    pub is_away: bool,
    rng: ChaCha20Rng,
    asked: usize,
}

impl Person {
    pub fn new(scenario: &'static Scenario, seed: u8) -> Self {
        let (now, mut rng) = (1_000, rng(seed));
        let rehearsal = Rehearsal::new(scenario, &name("Ana"), &mut rng, now).unwrap();
        let engine = Engine::join(rehearsal.link(), name("Ana"), content::catalogue().clone(), &mut rng, now);
        Self { rehearsal, engine, now, refused: Vec::new(), is_away: false, rng, asked: 0 }
    }

    /// Until the scenario has begun.
    pub fn come_in(&mut self) {
        self.wait_for("to be let in", |person| person.view().stage == Stage::Together);
        self.say(Event::KnowSignals);
        self.wait_for("a beginning", |person| person.rehearsal.scene().has_begun);
    }

    pub fn view(&mut self) -> View {
        self.engine.view(self.now)
    }

    pub fn say(&mut self, event: Event) {
        self.input(Input::Say { event, token: 1 });
    }

    pub fn input(&mut self, input: Input<'_>) {
        self.engine.handle(input, self.now, &mut self.rng);
        self.pump();
    }

    /// Their connection is gone, and both sides are told.
    pub fn lose(&mut self) {
        self.rehearsal.disconnected(self.now, &mut self.rng);
        self.input(Input::Disconnected);
    }

    fn pump(&mut self) {
        while !self.is_away {
            if let Some(output) = self.engine.poll() {
                match output {
                    Output::Connect => {
                        self.rehearsal.connected(self.now, &mut self.rng);
                        self.engine.handle(Input::Connected, self.now, &mut self.rng);
                    }
                    Output::Drop => self.rehearsal.disconnected(self.now, &mut self.rng),
                    Output::Send(frame) => self.rehearsal.frame(&frame, self.now, &mut self.rng),
                    Output::Tell(Notice::Refused { why, .. }) => self.refused.push(why),
                    Output::Tell(Notice::Relay(why)) => panic!("{why:?}"),
                    Output::Aside(_) => {}
                }
            } else if let Some(frame) = self.rehearsal.poll() {
                self.engine.handle(Input::Frame(&frame), self.now, &mut self.rng);
            } else {
                break;
            }
        }
    }

    pub fn run(&mut self, ms: u64) {
        self.run_until(ms, |_| false);
    }

    /// Lets time pass, until something is so.
    pub fn run_until(&mut self, ms: u64, is_so: impl Fn(&mut Self) -> bool) {
        let until = self.now + ms;
        let mut turns = 0_u32;
        self.pump();
        while !is_so(self) {
            turns += 1;
            assert!(turns < 100_000, "it never comes to rest");
            let own = self.engine.deadline().filter(|_| !self.is_away);
            let next = own.into_iter().chain(self.rehearsal.deadline()).min().unwrap_or(u64::MAX);
            if next > until {
                self.now = until;
                return;
            }
            self.now = self.now.max(next);
            if own.is_some_and(|at| at <= self.now) {
                self.engine.handle(Input::Tick, self.now, &mut self.rng);
            }
            if self.rehearsal.deadline().is_some_and(|at| at <= self.now) {
                self.rehearsal.tick(self.now, &mut self.rng);
            }
            self.pump();
        }
    }

    fn wait_for(&mut self, what: &str, is_so: impl Fn(&mut Self) -> bool) {
        self.run_until(COMES_MS, &is_so);
        let node = self.rehearsal.partner.script.node().map(|node| node.id);
        assert!(is_so(self), "{}: {node:?}: waited for {what}", self.rehearsal.scenario().id);
    }

    fn wait_may(&mut self, verb: Verb) {
        self.wait_for(verb.name(), |person| person.view().may.contains(&verb));
    }

    fn other(&mut self) -> PersonId {
        self.view().people.iter().find(|one| !one.me).unwrap().id
    }

    /// The ask of the other that is open, once it is.
    fn asked(&mut self) -> u32 {
        let open = |person: &mut Self| {
            let view = person.view();
            view.asks.iter().find(|ask| Some(ask.from) != view.me).map(|ask| ask.number)
        };
        self.wait_for("an ask", |person| open(person).is_some());
        open(self).unwrap()
    }

    pub fn ask(&mut self, what: &str) {
        let (me, other) = (self.view().me.unwrap(), self.other());
        let id = content::catalogue().named(what).unwrap();
        let mutual = content::catalogue().get(id).unwrap().roles == Roles::Mutual;
        let (by, to) = if mutual {
            (People::one(me).with(other), People::NOBODY)
        } else {
            (People::one(me), People::one(other))
        };
        self.wait_may(Verb::Ask);
        let activity = Activity { what: What::Known(id), by, to, detail: None };
        self.say(Event::Ask { activity, own_yes: true });
    }

    /// Yes, as often as it takes.
    fn yes(&mut self) {
        let ask = self.asked();
        let mine = |person: &mut Self| {
            let view = person.view();
            view.asks.iter().find(|one| one.number == ask).map(|one| one.mine)
        };
        while mine(self).is_some_and(|(said, times)| said < times) {
            self.input(Input::Answer { ask, wholehearted: true, token: 1 });
            self.run(2_200);
        }
        self.wait_for("it to be on", |person| mine(person).is_none());
    }

    /// Answers the ask that comes, wholeheartedly or not.
    pub fn answers(&mut self, wholehearted: bool) {
        let ask = self.asked();
        self.input(Input::Answer { ask, wholehearted, token: 1 });
    }

    /// Something at random, wise or not, after a while.
    pub fn does_anything(&mut self) {
        let wait = 200 + u64::from(self.rng.next_u32() % 5_000);
        self.run(wait);
        let view = self.view();
        let roll = self.rng.next_u32() as usize;
        let other = view.people.iter().find(|one| !one.me).map(|one| one.id);
        let theirs = view.asks.iter().find(|ask| Some(ask.from) != view.me).map(|ask| ask.number);
        let own = view.asks.iter().find(|ask| Some(ask.from) == view.me).map(|ask| ask.number);
        let on = view.on.first().or(view.lapsed.first().map(|one| &one.activity));
        let event = match (roll % 24, theirs, other) {
            (0, ..) => Some(Event::Red),
            (1, ..) => Some(Event::Yellow),
            (2 | 3, ..) => Some(Event::Green),
            (4, ..) => Some(Event::Break),
            (5 | 6, ..) => Some(Event::Back),
            (7 | 8, ..) => Some(Event::Stopped),
            (9 | 10, ..) => Some(Event::Ready),
            (11, ..) => Some(Event::StillYes),
            (12, Some(ask), _) => Some(Event::No { ask }),
            (13 | 14, Some(ask), _) => Some(Event::Yes { ask }),
            (15, ..) => on.map(|on| Event::TakeBack(Target::One(on.clone()))),
            (16, ..) => view.thank.first().map(|(ask, _)| Event::Thank { ask: *ask }),
            (17, ..) => own.map(|ask| Event::Withdraw { ask }),
            (18, _, Some(who)) => Some(Event::HowAreYou { who }),
            (19, ..) => Some(Event::KnowSignals),
            _ => None,
        };
        let choices = self.rehearsal.scene().choices;
        match (roll % 24, event, choices.get(roll % choices.len().max(1))) {
            (_, Some(event), _) => self.say(event),
            (20, _, Some(key)) => {
                self.rehearsal.choose(key, self.now, &mut self.rng);
                self.pump();
            }
            (21, ..) if view.may.contains(&Verb::Ask) => self.ask(SMALL[roll / 24 % SMALL.len()]),
            (22, ..) => {
                self.input(Input::Hidden);
                self.run(wait);
                self.input(Input::Shown);
            }
            (23, ..) => self.lose(),
            _ => self.say(Event::KnowSignals),
        }
    }

    /// Makes happen what a scenario waits for, and waits until it is at the next node.
    pub fn does(&mut self, when: When) {
        let node = |person: &Self| person.rehearsal.partner.script.node().map(std::ptr::from_ref);
        let before = node(self);
        match when {
            When::Chooses(key) => {
                self.wait_for("words", |person| person.rehearsal.scene().choices.contains(&key));
                self.rehearsal.choose(key, self.now, &mut self.rng);
                self.pump();
            }
            When::After(_) => {}
            When::Silence => drop(self.asked_or_not()),
            When::Yes => self.yes(),
            When::No => {
                let ask = self.asked();
                self.say(Event::No { ask });
            }
            When::Asks => {
                let what = SMALL[self.asked];
                self.asked += 1;
                self.ask(what);
            }
            When::Withdrew => {
                let view = self.view();
                let ask = view.asks.iter().find(|ask| Some(ask.from) == view.me).unwrap().number;
                self.say(Event::Withdraw { ask });
            }
            When::Thanks => {
                self.wait_may(Verb::Thank);
                let (ask, _) = self.view().thank[0];
                self.say(Event::Thank { ask });
            }
            When::TookBack => {
                self.wait_for("something on", |person| !person.view().on.is_empty());
                let activity = self.view().on[0].clone();
                self.say(Event::TakeBack(Target::One(activity)));
            }
            When::TakenUp => {
                self.wait_for("a list", |person| take_up(&person.view()) == TakeUp::Mine);
                self.say(Event::StillYes);
            }
            When::LetBe => {
                self.wait_for("a list", |person| take_up(&person.view()) == TakeUp::Mine);
                let activity = self.view().lapsed[0].activity.clone();
                self.say(Event::TakeBack(Target::One(activity)));
            }
            other => self.simply(other),
        }
        let is_there = before.is_none() || matches!(when, When::Left) || node(self) != before;
        if !is_there {
            self.wait_for("the next node", |person| node(person) != before);
        }
    }

    fn asked_or_not(&mut self) -> Option<u32> {
        let view = self.view();
        view.asks.first().map(|ask| ask.number)
    }

    /// What is one event.
    fn simply(&mut self, when: When) {
        let who = self.other();
        let (event, verb) = match when {
            When::Red => (Event::Red, Verb::Red),
            When::Ready => (Event::Ready, Verb::Ready),
            When::Stopped => (Event::Stopped, Verb::Stopped),
            When::Yellow => (Event::Yellow, Verb::Yellow),
            When::Green => (Event::Green, Verb::Green),
            When::Break => (Event::Break, Verb::Break),
            When::Back => (Event::Back, Verb::Back),
            When::Checked => (Event::HowAreYou { who }, Verb::HowAreYou),
            When::Unable => (Event::Unable { who }, Verb::Unable),
            When::Gone => (Event::Gone { who }, Verb::Gone),
            When::Left => (Event::Leave, Verb::Leave),
            other => panic!("nobody does {other:?}"),
        };
        self.wait_may(verb);
        self.say(event);
    }
}
