//! How fast the laws are: entries applied a second over a mixed history of two people, and what it costs to
//! ask whether something is on. Prints `name figure unit`, one a line; the best of several rounds.
//!
//! Not here: keys and the wire, which cost more than the laws (`seal`'s `speed` example).

use std::{hint::black_box, time::Instant};

use rules::{
    Activity, Author, Encounter, Event, People, PersonId, Stamp, What,
    catalogue::{ActivityId, Catalogue, Known, Roles, Traits},
    event::Target,
    text::{Name, Words},
};

const ANA: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);
const ROUNDS: u32 = 7;
const TIMES: u32 = 20_000;

/// An encounter and its log's clock.
struct Log {
    now: Encounter,
    catalogue: Catalogue,
    stamp: Stamp,
    asked: u32,
}

impl Log {
    fn of_two() -> Option<Self> {
        let known = |id: &str, intense| Known {
            id: id.to_owned(),
            title: id.to_owned(),
            also: Vec::new(),
            pack: "bench".to_owned(),
            roles: Roles::Given,
            traits: Traits { intense, ..Traits::default() },
        };
        let names = [("kiss", false), ("hold", false), ("rub", false), ("bite", true)];
        let catalogue =
            Catalogue::new(names.iter().map(|(id, intense)| known(id, *intense)).collect()).ok()?;
        let stamp = Stamp { seq: 0, time: 1, seen: 0 };
        let mut log = Self { now: Encounter::new(), catalogue, stamp, asked: 0 };
        for name in ["Ana", "Bo"] {
            let name = Name::new(name).ok()?;
            log.entry(Author::Outside, Event::Knock { name, catalogue: log.catalogue.digest() });
        }
        let knock = log.stamp.seq;
        log.by(ANA, Event::Welcome { knock });
        let chapter = Box::new(log.now.chapter());
        log.by(ANA, Event::Admit { knock, chapter });
        log.by(ANA, Event::KnowSignals);
        log.by(BO, Event::KnowSignals);
        Some(log)
    }

    fn entry(&mut self, author: Author, event: Event) {
        self.stamp.seen = self.stamp.seq;
        self.stamp.seq += 1;
        self.stamp.time += 5;
        let came = self.now.apply(&self.catalogue, self.stamp, author, &event);
        assert_eq!(came, Ok(()), "{event:?}");
    }

    fn by(&mut self, who: PersonId, event: Event) {
        self.entry(Author::Person(who), event);
    }

    fn ask(&mut self, event: Event) -> u32 {
        self.by(ANA, event);
        self.asked += 1;
        self.asked
    }

    /// A mixed stretch of a history: how much time passes between is part of it. Returns its entries.
    fn mixed(&mut self, activities: &Activities) -> u64 {
        let from = self.stamp.seq;
        let Activities { kiss, hold, own } = activities;
        let love = |activity: &Activity| Event::Ask { activity: activity.clone(), own_yes: true };
        for activity in [kiss, hold] {
            let ask = self.ask(love(activity));
            self.by(BO, Event::Yes { ask });
        }
        self.by(BO, Event::Yellow);
        self.by(BO, Event::Green);
        self.by(ANA, Event::HowAreYou { who: BO });
        self.by(BO, Event::StillYes);
        self.by(BO, Event::TakeBack(Target::One(kiss.clone())));
        let ask = self.ask(love(own));
        self.by(BO, Event::No { ask });
        self.by(ANA, Event::Thank { ask });
        self.by(BO, Event::Open { what: own.what.clone() });
        self.by(BO, Event::OpenToAsks(true));
        self.stamp.time += 30_000;
        self.by(ANA, Event::Break);
        self.by(ANA, Event::Back);
        self.by(ANA, Event::StillYes);
        self.by(BO, Event::StillYes);
        self.by(ANA, Event::Red);
        self.by(BO, Event::Stopped);
        self.by(ANA, Event::Ready);
        self.stamp.seq - from
    }
}

struct Activities {
    kiss: Activity,
    hold: Activity,
    own: Activity,
}

fn activities() -> Option<Activities> {
    let given = |what, detail| Activity { what, by: People::one(ANA), to: People::one(BO), detail };
    let words = Words::new("draw on my back").ok()?;
    Some(Activities {
        kiss: given(What::Known(ActivityId(0)), Some(Words::new("neck").ok()?)),
        hold: given(What::Known(ActivityId(1)), None),
        own: given(What::Own { words, traits: Traits::default() }, None),
    })
}

fn row(name: &str, figure: f64, unit: &str, target: &str, note: &str) {
    println!("bench\trules: {name}\t{figure:.1}\t{unit}\t{target}\t{note}");
}

fn main() {
    let (Some(mut log), Some(activities)) = (Log::of_two(), activities()) else {
        eprintln!("the stage could not be set");
        std::process::exit(1);
    };
    let mut best = f64::MAX;
    // The first round warms up.
    for round in 0..=ROUNDS {
        let start = Instant::now();
        let entries: u64 = (0..TIMES).map(|_| log.mixed(&activities)).sum();
        let each = start.elapsed().as_secs_f64() / entries as f64;
        best = if round == 0 { best } else { best.min(each) };
    }
    let note = format!("{:.0} ns each", best * 1e9);
    row("entries applied on one core", 1.0 / best / 1e6, "million/s", ">=2", &note);

    for name in [&activities.kiss, &activities.hold] {
        let ask = log.ask(Event::Ask { activity: name.clone(), own_yes: true });
        log.by(BO, Event::Yes { ask });
    }
    let Some(last) = log.now.on().last().cloned() else { return };
    let mut best = f64::MAX;
    for round in 0..=ROUNDS {
        let start = Instant::now();
        for _ in 0..TIMES * 50 {
            black_box(black_box(&log.now).is_on(black_box(&last)));
        }
        let each = start.elapsed().as_secs_f64() / f64::from(TIMES * 50);
        best = if round == 0 { best } else { best.min(each) };
    }
    row("may an activity go on", best * 1e9, "ns", "<=200", "");
}
