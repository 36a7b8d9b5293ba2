//! What is explored: who is there, what they might do together, and which of everything that people can do they do here.
//!
//! Together the scenes cover every event there is. One alone with all of it would have more states than a machine can
//! visit; what each leaves out is another one's.

mod list;

use rules::{
    Activity, Encounter, Event, People, PersonId, Stamp, What,
    catalogue::{ActivityId, Catalogue, Faculties, Known, Roles, Traits},
    event::{Author, NonVerbal, Signals},
    text::{Name, Words},
};

pub use list::all;

use super::promises::Promise;

/// The most people in a scene.
pub const MOST: usize = 3;

/// The most activities in a scene.
pub const ACTIVITIES: usize = 3;

/// What people do in a scene, beside asking and answering, which they do in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Asking without one's own yes in it, and asking for what one is not in.
    Proposing,
    /// Withdrawing asks.
    Withdrawing,
    /// Thanking for a no.
    Thanking,
    /// Opening what one closed.
    Opening,
    /// Closing and opening oneself to asks.
    OpenToAsks,
    /// Taking a yes back.
    TakingBack,
    /// Red, having stopped, being ready.
    Red,
    /// Yellow and green.
    Yellow,
    /// Taking a break and coming back.
    Break,
    /// Lapses, being here again, still yes.
    Lapsing,
    /// How are you, and still yes.
    CheckIns,
    /// Saying that somebody is unable.
    Unable,
    /// Saying that somebody may have passed out.
    Gone,
    /// Agreeing on signals, trying them.
    Signals,
    /// Saying that one knows the signals (where not everyone does from the beginning).
    Knowing,
    /// Telling what the others should know, and understanding it.
    Health,
    /// Knocking, welcoming, admitting, turning away.
    Door,
    /// Leaving.
    Leaving,
    /// Ending it for all.
    Ending,
    /// Saying what only who saw less of the log could say.
    Crossing,
    /// Letting time pass.
    Waiting,
    /// Letting time pass while nothing is on or can be taken up: for answers, quiet, and saying it again.
    WaitingForAnswers,
    /// Letting time pass while nothing is asked: for check-ins, lists, and whoever is at the door.
    WaitingTogether,
}

impl Kind {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Proposing,
        Self::Withdrawing,
        Self::Thanking,
        Self::Opening,
        Self::OpenToAsks,
        Self::TakingBack,
        Self::Red,
        Self::Yellow,
        Self::Break,
        Self::Lapsing,
        Self::CheckIns,
        Self::Unable,
        Self::Gone,
        Self::Signals,
        Self::Knowing,
        Self::Health,
        Self::Door,
        Self::Leaving,
        Self::Ending,
        Self::Crossing,
        Self::Waiting,
        Self::WaitingForAnswers,
        Self::WaitingTogether,
    ];
}

/// One thing that is explored.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Who is in it at the beginning.
    pub people: usize,
    /// What they might do together.
    pub activities: Vec<Activity>,
    /// What they do.
    pub kinds: &'static [Kind],
    /// Entries before it begins.
    pub before: Vec<(PersonId, Event)>,
    /// Whether a state is another one for what happened before it: needed to see people come back from a red.
    pub remembers: bool,
    /// How many entries and waits are tried one after another; none: until there is nothing new.
    pub steps: Option<usize>,
    /// By which names people knock.
    pub knocks: &'static [&'static str],
    /// What happens in it at least once.
    pub sometimes: &'static [Promise],
    /// Whether it takes more than a minute: explored only where that is asked for.
    pub long: bool,
    /// How many states there are. Another number means that the laws, or the scene, have changed.
    pub states: usize,
    /// What the app knows.
    pub catalogue: Catalogue,
}

impl Scene {
    /// Whether people do things of a kind here.
    pub fn has(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The place of an activity in the scene.
    pub fn place_of(&self, activity: &Activity) -> Option<usize> {
        self.activities.iter().position(|one| one == activity)
    }

    /// What the laws need to know of an activity.
    pub fn traits(&self, at: usize) -> Traits {
        match self.activities.get(at).map(|one| &one.what) {
            Some(What::Known(id)) => {
                self.catalogue.get(*id).map_or_else(Traits::default, |known| known.traits)
            }
            Some(What::Own { traits, .. }) => *traits,
            None => Traits::default(),
        }
    }

    /// Everyone in an activity.
    pub fn people_in(&self, at: usize) -> People {
        self.activities.get(at).map_or(People::NOBODY, Activity::people)
    }

    /// Whether two activities are one and the same to a no.
    pub fn same_topic(&self, a: usize, b: usize) -> bool {
        matches!((self.activities.get(a), self.activities.get(b)), (Some(a), Some(b)) if a.what == b.what)
    }

    /// From whom an activity takes what they need to say stop.
    pub fn takes_from(&self, at: usize, who: PersonId) -> Faculties {
        let Some(one) = self.activities.get(at) else { return Faculties::NONE };
        let loses = if one.to.is_empty() { one.by.has(who) } else { one.to.has(who) };
        if loses { self.traits(at).takes_away } else { Faculties::NONE }
    }

    /// How it begins, before what is said `before` it: people came in, and know the signals unless that is what it is
    /// about.
    pub fn begins(&self) -> Encounter {
        let mut stage = Begin { now: Encounter::new(), seq: 0, catalogue: &self.catalogue };
        for who in NAMES.iter().take(self.people) {
            stage.comes_in(who);
        }
        if !self.has(Kind::Knowing) {
            for who in stage.now.present().iter() {
                stage.says(Author::Person(who), &Event::KnowSignals);
            }
        }
        stage.now
    }
}

struct Begin<'a> {
    now: Encounter,
    seq: u64,
    catalogue: &'a Catalogue,
}

impl Begin<'_> {
    fn says(&mut self, author: Author, event: &Event) {
        self.seq += 1;
        let stamp = Stamp { seq: self.seq, time: 0, seen: self.seq - 1 };
        let taken = self.now.apply(self.catalogue, stamp, author, event);
        debug_assert_eq!(taken, Ok(()), "a scene begins with what is refused: {event:?}");
    }

    fn comes_in(&mut self, name: &str) {
        let Some(knock) = knock(name, self.catalogue) else { return };
        self.says(Author::Outside, &knock);
        let knock = self.seq;
        let inside = self.now.present();
        if self.now.came_by(knock).is_some() {
            return;
        }
        for who in inside.iter() {
            self.says(Author::Person(who), &Event::Welcome { knock });
        }
        let chapter = Box::new(self.now.chapter());
        if let Some(who) = inside.iter().next() {
            self.says(Author::Person(who), &Event::Admit { knock, chapter });
        }
    }
}

/// By what people are called here, in the order of their numbers.
pub const NAMES: [&str; MOST] = ["Ana", "Bo", "Cai"];

/// A knock by that name.
pub fn knock(name: &str, catalogue: &Catalogue) -> Option<Event> {
    Name::new(name).ok().map(|name| Event::Knock { name, catalogue: catalogue.digest() })
}

const ANA: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);
const CAI: PersonId = PersonId(2);

const KISS: ActivityId = ActivityId(0);
const HUG: ActivityId = ActivityId(1);
const BITE: ActivityId = ActivityId(2);
const GAG: ActivityId = ActivityId(3);
const SEX: ActivityId = ActivityId(4);

fn catalogue() -> Catalogue {
    let known = |id: &str, roles, traits| Known {
        id: id.to_owned(),
        title: id.to_owned(),
        also: Vec::new(),
        pack: "scenes".to_owned(),
        roles,
        traits,
    };
    let plain = Traits::default();
    let all = vec![
        known("kiss", Roles::Given, plain),
        known("hug", Roles::Mutual, plain),
        known("bite", Roles::Given, Traits { intense: true, ..plain }),
        known("gag", Roles::Given, Traits { takes_away: Faculties::SPEECH, ..plain }),
        known("sex", Roles::Mutual, Traits { health_risk: true, ..plain }),
    ];
    Catalogue::new(all).unwrap_or_default()
}

fn given(what: ActivityId, by: PersonId, to: PersonId) -> Activity {
    Activity { what: What::Known(what), by: People::one(by), to: People::one(to), detail: None }
}

fn mutual(what: ActivityId, all: &[PersonId]) -> Activity {
    Activity { what: What::Known(what), by: all.iter().copied().collect(), to: People::NOBODY, detail: None }
}

/// The signals that people agree on in scenes: by hand, or by hand and by voice.
pub fn signals(voice: bool, plain_words: bool) -> Signals {
    let word = |typed: &str| Words::new(typed).ok();
    let signal = |typed: &str, uses| word(typed).map(|name| NonVerbal { name, uses });
    let taps = signal("three taps", Faculties::HANDS);
    let hums = signal("a long hum", Faculties::SPEECH).filter(|_| voice);
    let non_verbal = taps.into_iter().chain(hums).collect();
    Signals { safe_word: word("saffron"), non_verbal, plain_words, ..Signals::default() }
}
