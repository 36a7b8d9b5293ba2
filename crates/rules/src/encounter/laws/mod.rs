//! Each law by its id, held against the encounter. Here is the stage that the tests stand on: people, a small
//! catalogue, virtual time, and short words for what people do.
//!
//! A test's name begins with the law's id, and the test fails where that law is taken out of the code.

mod always;
mod meet;
mod no;
mod oracle;
mod play;
mod revoke;
mod stop;
mod told;
mod worst;
mod yes;

use std::sync::LazyLock;

use super::{Chapter, Encounter, Lamp, Person, Verb};
use crate::{
    activity::{Activity, What},
    catalogue::{ActivityId, Catalogue, Faculties, Known, Roles, Traits},
    event::{Author, Cause, Event, NonVerbal, Said, Signals, Stamp, Target},
    law::{Law, Refusal},
    people::{Light, People, PersonId},
    text::{Name, Words},
};

const ANA: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);
const CAI: PersonId = PersonId(2);
const DEE: PersonId = PersonId(3);
const NAMES: [&str; 4] = ["Ana", "Bo", "Cai", "Dee"];

const PLAIN: Traits = Traits { intense: false, takes_away: Faculties::NONE, health_risk: false };

/// What the tests know: one of each kind.
const KNOWN: [(&str, Roles, Traits); 7] = [
    ("kiss", Roles::Given, PLAIN),
    ("hug", Roles::Mutual, PLAIN),
    ("bite", Roles::Given, Traits { intense: true, ..PLAIN }),
    ("gag", Roles::Given, Traits { takes_away: Faculties::SPEECH, ..PLAIN }),
    ("blindfold", Roles::Given, Traits { takes_away: Faculties::SIGHT, ..PLAIN }),
    ("tie", Roles::Given, Traits { takes_away: Faculties::HANDS, ..PLAIN }),
    ("sex", Roles::Mutual, Traits { health_risk: true, ..PLAIN }),
];

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let known = KNOWN.iter().map(|(id, roles, traits)| Known {
        id: (*id).to_owned(),
        title: format!("A {id}"),
        also: Vec::new(),
        pack: "tests".to_owned(),
        roles: *roles,
        traits: *traits,
    });
    Catalogue::new(known.collect()).unwrap()
});

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

fn own(typed: &str) -> What {
    What::Own { words: words(typed), traits: PLAIN }
}

/// One of the catalogue; anything else is in own words.
fn what(name: &str) -> What {
    KNOWN
        .iter()
        .position(|(id, ..)| *id == name)
        .map_or_else(|| own(name), |at| What::Known(ActivityId(u16::try_from(at).unwrap())))
}

/// Between Ana and Bo: Ana does it to Bo, or both do.
fn act(name: &str) -> Activity {
    between(name, ANA, BO)
}

fn between(name: &str, by: PersonId, to: PersonId) -> Activity {
    let mutual = KNOWN.iter().any(|(id, roles, _)| *id == name && *roles == Roles::Mutual);
    let (by, to) =
        if mutual { (People::one(by).with(to), People::NOBODY) } else { (People::one(by), People::one(to)) };
    Activity { what: what(name), by, to, detail: None }
}

fn together(name: &str, all: &[PersonId]) -> Activity {
    Activity { what: what(name), by: all.iter().copied().collect(), to: People::NOBODY, detail: None }
}

fn at(activity: Activity, detail: &str) -> Activity {
    Activity { detail: Some(words(detail)), ..activity }
}

/// "I'd love to": with the asker's own yes.
fn love(activity: Activity) -> Event {
    Event::Ask { activity, own_yes: true }
}

/// "Would you?": without.
fn propose(activity: Activity) -> Event {
    Event::Ask { activity, own_yes: false }
}

fn ask(name: &str) -> Event {
    love(act(name))
}

fn yes(ask: u32) -> Event {
    Event::Yes { ask }
}

fn no(ask: u32) -> Event {
    Event::No { ask }
}

fn thank(ask: u32) -> Event {
    Event::Thank { ask }
}

fn back(activity: Activity) -> Event {
    Event::TakeBack(Target::One(activity))
}

fn gone_quiet(who: PersonId) -> Event {
    Event::Lapse(Cause::Unreachable(who))
}

fn tap() -> NonVerbal {
    NonVerbal { name: words("three taps"), uses: Faculties::HANDS }
}

fn hum() -> NonVerbal {
    NonVerbal { name: words("a long hum"), uses: Faculties::SPEECH }
}

fn with_signals(non_verbal: &[NonVerbal]) -> Signals {
    Signals { safe_word: Some(words("saffron")), non_verbal: non_verbal.to_vec(), ..Signals::default() }
}

/// An encounter and its log's clock.
#[derive(Clone)]
struct Stage {
    now: Encounter,
    seq: u64,
    time: u64,
}

/// What came of an entry.
#[must_use]
struct Came(Result<(), Refusal>);

impl Came {
    #[track_caller]
    fn ok(self) {
        assert_eq!(self.0, Ok(()));
    }

    #[track_caller]
    fn refused(self, law: Law) {
        assert_eq!(self.0.map_err(|refusal| refusal.law()), Err(Some(law)), "{:?}", self.0);
    }

    #[track_caller]
    fn refused_as(self, refusal: Refusal) {
        assert_eq!(self.0, Err(refusal));
    }
}

impl Stage {
    fn empty() -> Self {
        Self { now: Encounter::new(), seq: 0, time: 1_000 }
    }

    /// That many people, everyone knowing the signals, nothing asked yet.
    fn of(people: usize) -> Self {
        let mut stage = Self::empty();
        for name in &NAMES[..people] {
            stage.comes_in(name);
        }
        stage.all_know();
        stage
    }

    fn two() -> Self {
        Self::of(2)
    }

    fn three() -> Self {
        Self::of(3)
    }

    /// Two, with a signal by hand and one by voice agreed, and tried by Bo.
    fn with_signals() -> Self {
        let mut stage = Self::two();
        let signals = with_signals(&[tap(), hum()]);
        stage.ana(Event::Signals(signals.clone())).ok();
        stage.bo(Event::Signals(signals)).ok();
        stage
    }

    fn entry(&mut self, author: Author, seen: u64, event: &Event) -> Came {
        self.seq += 1;
        let stamp = Stamp { seq: self.seq, time: self.time, seen };
        Came(self.now.apply(&CATALOGUE, stamp, author, event))
    }

    fn by(&mut self, who: PersonId, event: Event) -> Came {
        self.entry(Author::Person(who), self.seq, &event)
    }

    fn ana(&mut self, event: Event) -> Came {
        self.by(ANA, event)
    }

    fn bo(&mut self, event: Event) -> Came {
        self.by(BO, event)
    }

    fn cai(&mut self, event: Event) -> Came {
        self.by(CAI, event)
    }

    /// Written before the last `unseen` entries were seen.
    fn crossing(&mut self, who: PersonId, unseen: u64, event: Event) -> Came {
        self.entry(Author::Person(who), self.seq - unseen, &event)
    }

    fn wait(&mut self, ms: u64) {
        self.time += ms;
        self.now.advance(self.time);
    }

    fn knock(&mut self, name: &str) -> Result<u64, Refusal> {
        let event = Event::Knock { name: Name::new(name).unwrap(), catalogue: CATALOGUE.digest() };
        self.entry(Author::Outside, self.seq, &event).0.map(|()| self.seq)
    }

    fn welcomed_by_all(&mut self, knock: u64) {
        for who in self.now.those(|person| person.reachable()).iter() {
            self.by(who, Event::Welcome { knock }).ok();
        }
    }

    fn admit(&mut self, knock: u64) -> Came {
        let chapter = Box::new(self.now.chapter());
        self.by(self.now.present().iter().next().unwrap(), Event::Admit { knock, chapter })
    }

    fn comes_in(&mut self, name: &str) {
        let knock = self.knock(name).unwrap();
        if self.now.came_by(knock).is_none() {
            self.welcomed_by_all(knock);
            self.admit(knock).ok();
        }
    }

    fn all_know(&mut self) {
        for who in self.now.present().iter() {
            self.by(who, Event::KnowSignals).ok();
        }
    }

    /// Asked by Ana, and everyone else says yes as often as it takes.
    #[track_caller]
    fn come_on(&mut self, activity: Activity) {
        let everyone = activity.people();
        self.ana(love(activity)).ok();
        let number = self.now.next_ask;
        while let Some((said, needed)) = self.now.said_yes(number, ANA) {
            if said < needed {
                self.wait(2_000);
                self.ana(yes(number)).ok();
                continue;
            }
            for who in everyone.without(ANA).iter() {
                self.wait(2_000);
                self.by(who, yes(number)).ok();
            }
        }
    }

    /// The way back from reds and lapses, without a yes to anything.
    fn all_stopped_and_ready(&mut self) {
        for who in self.now.present().iter() {
            let _ = self.by(who, Event::Stopped);
        }
        for who in self.now.not_ready().iter() {
            self.by(who, Event::Ready).ok();
        }
    }

    /// What is on, by name.
    fn on(&self) -> Vec<String> {
        self.now.on().iter().map(|on| name_of(&on.activity.what)).collect()
    }

    /// What can be taken up, by name.
    fn lapsed(&self) -> Vec<String> {
        self.now.lapsed().map(|(lapsed, _)| name_of(&lapsed.activity.what)).collect()
    }
}

fn name_of(what: &What) -> String {
    match what {
        What::Known(id) => CATALOGUE.get(*id).unwrap().id.clone(),
        What::Own { words, .. } => words.as_str().to_owned(),
    }
}

const NOTHING: [&str; 0] = [];
