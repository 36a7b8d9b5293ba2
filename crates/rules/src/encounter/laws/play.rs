//! Random play: numbers that become what people often do as things stand, so that much of it is possible.
//!
//! What must hold of it is in `always`; what was said in it, by another reckoning, in `oracle`.

use proptest::prelude::*;

use super::*;
use crate::event::TurnedAway;

/// One thing that happens, as raw numbers: what they mean depends on how things stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    kind: u8,
    who: u8,
    a: u8,
    b: u8,
    wait_ms: u64,
    unseen: u64,
}

/// An entry before it has a place.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub author: Author,
    pub unseen: u64,
    pub event: Event,
}

pub(super) fn moves(most: usize) -> impl Strategy<Value = (usize, Vec<Move>)> {
    let wait = prop_oneof![
        6 => 0..100u64,
        6 => 2_000..4_000u64,
        2 => 15_000..70_000u64,
        1 => 100_000..700_000u64,
    ];
    let unseen = prop_oneof![9 => Just(0u64), 1 => 1..4u64];
    let one = (0..100u8, any::<u8>(), any::<u8>(), any::<u8>(), wait, unseen);
    let one = one.prop_map(|(kind, who, a, b, wait_ms, unseen)| Move { kind, who, a, b, wait_ms, unseen });
    (2..=4usize, proptest::collection::vec(one, 1..most))
}

/// People who know the signals, tried them, and told each other what to know first.
pub(super) fn opening(people: usize) -> Stage {
    let mut s = Stage::of(people);
    let everyone = s.now.present();
    for who in everyone.iter() {
        s.by(who, Event::Signals(with_signals(&[tap(), hum()]))).ok();
    }
    for who in everyone.iter() {
        s.by(who, Event::Tried { signal: words("three taps") }).ok();
        s.by(who, Event::ShareHealth(Said::InPerson)).ok();
    }
    for of in everyone.iter() {
        for who in everyone.without(of).iter() {
            s.by(who, Event::Understood { who: of }).ok();
        }
    }
    s
}

fn pick<T: Clone>(all: &[T], number: u8) -> Option<T> {
    (!all.is_empty()).then(|| all[usize::from(number) % all.len()].clone())
}

impl Move {
    /// Lets time pass, then says what happens.
    pub(super) fn next(&self, stage: &mut Stage) -> Entry {
        stage.wait(self.wait_ms);
        let present: Vec<PersonId> = stage.now.present().iter().collect();
        let who = pick(&present, self.who).unwrap_or(ANA);
        let other = pick(&present, self.a).unwrap_or(BO);
        let (author, event) = self.event(stage, &present, who, other);
        let unseen = self.unseen.min(stage.seq);
        Entry { author, unseen, event }
    }

    fn event(&self, stage: &Stage, present: &[PersonId], who: PersonId, other: PersonId) -> (Author, Event) {
        let open: Vec<u32> = stage.now.asks().map(|ask| ask.number).collect();
        let ask = pick(&open, self.b).unwrap_or(stage.now.next_ask);
        let name = ["kiss", "hug", "bite", "gag", "tie", "sex", "sing"][usize::from(self.b) % 7];
        let known =
            Activity { detail: (self.a > 230).then(|| words("there")), ..self.activity(name, who, other) };
        let event = match self.kind {
            0..40 => return self.way_on(stage, present),
            40..55 => Event::Ask { activity: known, own_yes: self.a > 60 },
            55..65 => yes(ask),
            65..69 => no(ask),
            69 => Event::Withdraw { ask },
            70..73 => back(stage.now.on().iter().next().map_or(known, |on| on.activity.clone())),
            73 => Event::TakeBack(Target::All(what(name))),
            74..76 => Event::Yellow,
            76 => Event::Break,
            77 => Event::Red,
            78 => {
                pick(&[gone_quiet(other), Event::Lapse(Cause::Hidden), Event::Lapse(Cause::Diverged)], self.b)
                    .unwrap()
            }
            79..82 => Event::StillYes,
            82 => Event::HowAreYou { who: other },
            83 => Event::Open { what: what(name) },
            84..86 => Event::OpenToAsks(self.b > 60),
            86 if self.b < 30 => Event::Unable { who: other },
            86 if self.b < 60 => Event::Gone { who: other },
            86 if self.b < 100 => Event::Leave,
            86 if self.b < 104 => Event::End,
            87..91 => return (Author::Outside, self.knocks()),
            91 => Event::ShareHealth(Said::InPerson),
            92 => Event::Signals(with_signals(&[[tap(), hum()], [hum(), tap()]][usize::from(self.b) % 2])),
            93 => match stage.now.door.first().map(|one| one.knock) {
                Some(knock) if self.b < 128 => return (Author::Outside, Event::TakeBackKnock { knock }),
                Some(knock) => Event::TurnAway { knock, why: TurnedAway::NotNow },
                None => Event::Here,
            },
            94..97 => return (Author::Person(PersonId(self.who)), self.wild()),
            _ => return (Author::Person(who), self.wild()),
        };
        (Author::Person(who), event)
    }

    fn activity(&self, name: &str, who: PersonId, other: PersonId) -> Activity {
        let other = if who == other { PersonId(u8::from(who == ANA)) } else { other };
        if self.a < 128 { between(name, who, other) } else { between(name, other, who) }
    }

    fn knocks(&self) -> Event {
        let name = ["Ana", "Bo", "Cai", "Dee", "Eli", "Fay"][usize::from(self.b) % 6];
        Event::Knock { name: Name::new(name).unwrap(), catalogue: CATALOGUE.digest() }
    }

    /// What somebody would do next so that people find to each other (again).
    fn way_on(&self, stage: &Stage, present: &[PersonId]) -> (Author, Event) {
        let now = &stage.now;
        let mut ways = Vec::new();
        for &who in present {
            let may = now.may(&CATALOGUE, who);
            let can = |verb| may.contains(&verb);
            let mut way = |event| ways.push((Author::Person(who), event));
            let person = now.who(who).unwrap();
            if !person.reachable() {
                way(Event::Here);
            }
            if !person.knows_signals() {
                way(Event::KnowSignals);
            }
            for (verb, event) in [
                (Verb::Stopped, Event::Stopped),
                (Verb::Ready, Event::Ready),
                (Verb::Green, Event::Green),
                (Verb::Back, Event::Back),
            ] {
                if can(verb) {
                    way(event);
                }
            }
            if person.silent() || now.due(who).is_some() || now.lapsed().any(|(one, _)| one.people().has(who))
            {
                way(Event::StillYes);
            }
            now.owes(who).for_each(|(ask, _)| way(thank(ask)));
            for ask in now.asks().filter(|ask| ask.settled.people().has(who) && !ask.yes.has(who)) {
                way(yes(ask.number));
            }
            for (knock, _, welcomed) in now.door().filter(|(.., welcomed)| !welcomed.has(who)) {
                let _ = welcomed;
                way(Event::Welcome { knock });
            }
            for knock in now.welcomed_knocks() {
                way(Event::Admit { knock, chapter: Box::new(now.chapter()) });
            }
        }
        pick(&ways, self.who).unwrap_or_else(|| {
            let (who, other) = (pick(present, self.a).unwrap_or(ANA), pick(present, self.b).unwrap_or(BO));
            let activity =
                self.activity(["kiss", "hug", "bite", "sing"][usize::from(self.b) % 4], who, other);
            (Author::Person(who), love(activity))
        })
    }

    /// Numbers that nothing stands for.
    fn wild(&self) -> Event {
        let who = PersonId(self.a);
        let ask = u32::from(self.b) << (self.a % 24);
        let knock = u64::from(self.b) << (self.a % 56);
        let people = |bits: u8| (0..8).filter(|at| bits >> at & 1 == 1).map(|at| PersonId(at * 5)).collect();
        let what = What::Known(ActivityId(u16::from(self.b)));
        let activity = Activity { what: what.clone(), by: people(self.a), to: people(self.b), detail: None };
        let all = [
            yes(ask),
            no(ask),
            thank(ask),
            Event::Withdraw { ask },
            Event::HowAreYou { who },
            Event::Unable { who: PersonId(self.a | 32) },
            Event::Understood { who },
            gone_quiet(PersonId(self.a | 32)),
            Event::Lapse(Cause::CheckIn(who)),
            Event::Lapse(Cause::Left(who)),
            Event::Welcome { knock },
            Event::Admit { knock, chapter: Box::new(Encounter::new().chapter()) },
            Event::TurnAway { knock, why: TurnedAway::Full },
            Event::TakeBackKnock { knock },
            Event::Open { what },
            Event::Tried { signal: words("nothing") },
            back(activity.clone()),
            love(activity),
        ];
        pick(&all, self.who).unwrap()
    }
}

impl Stage {
    pub(super) fn takes(&mut self, entry: &Entry) -> Result<(), Refusal> {
        self.entry(entry.author, self.seq - entry.unseen.min(self.seq), &entry.event).0
    }
}
