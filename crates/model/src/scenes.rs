//! What is explored: who is there, what they might do together, and which of everything that people can do they do here.
//!
//! Together the scenes cover every event there is. One alone with all of it would have more states than a machine can
//! visit; what each leaves out is another one's.

use rules::{
    Activity, Encounter, Event, People, PersonId, Stamp, What,
    catalogue::{ActivityId, Catalogue, Faculties, Known, Roles, Traits},
    event::{Author, NonVerbal, Signals},
    text::{Name, Words},
};

use super::promises::Promise;

/// The most people in a scene.
pub const MOST: usize = 3;

/// The most activities in a scene.
pub const ACTIVITIES: usize = 2;

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

/// Everything that two do about two plain things.
const EVERYTHING: &[Kind] = &[
    Kind::Proposing,
    Kind::Withdrawing,
    Kind::Thanking,
    Kind::Opening,
    Kind::OpenToAsks,
    Kind::TakingBack,
    Kind::Red,
    Kind::Yellow,
    Kind::Break,
    Kind::Lapsing,
    Kind::CheckIns,
    Kind::Unable,
    Kind::Gone,
    Kind::Leaving,
    Kind::Ending,
    Kind::Crossing,
    Kind::Door,
    Kind::Waiting,
];

/// All scenes.
pub fn all() -> Vec<Scene> {
    use Kind::*;
    use Promise::{
        SometimesBackFromRed, SometimesClosed, SometimesCrossed, SometimesOn, SometimesOpened, SometimesRed,
        SometimesTakenUp, SometimesUnclosed, SometimesWelcomed,
    };
    let two = || vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO])];
    let hug = || vec![mutual(HUG, &[ANA, BO])];
    // So that fewer times differ: check-ins each minute.
    let often = |who| (who, Event::Signals(rules::event::Signals { check_in_min: 1, ..Default::default() }));
    let often = || vec![often(ANA), often(BO)];
    vec![
        Scene {
            about: "asks, noes, thanks, quiet, and asks that nobody answers",
            kinds: &[Withdrawing, Thanking, WaitingForAnswers],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 89_684,
            ..scene("asking", two())
        },
        Scene {
            about: "noes without end: enough, opening what was closed, opening oneself to asks",
            kinds: &[Thanking, Opening, OpenToAsks, WaitingForAnswers, TakingBack],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 149_056,
            ..scene("enough", hug())
        },
        Scene {
            about: "the same with the roles turned round, asked with and without one's own yes, and for others",
            kinds: &[Proposing, Withdrawing, Thanking, Opening, TakingBack],
            sometimes: &[SometimesOn, SometimesClosed],
            states: 3_429,
            ..scene("roles", vec![given(KISS, ANA, BO), given(KISS, BO, ANA)])
        },
        Scene {
            about: "a yes that is said three times, two seconds apart",
            kinds: &[Withdrawing, TakingBack, WaitingForAnswers],
            sometimes: &[SometimesOn],
            states: 25_730,
            ..scene("intense", vec![given(BITE, ANA, BO)])
        },
        Scene {
            about: "red, yellow, breaks, lapses, and every way back from them, entries that cross included",
            kinds: &[Red, Yellow, Break, Lapsing, Crossing],
            sometimes: &[SometimesOn, SometimesTakenUp, SometimesCrossed],
            states: 96_684,
            ..scene("stopping", two())
        },
        Scene {
            about: "somebody unable, among every other stop",
            kinds: &[Unable, Red, Yellow, Break, Lapsing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 130_684,
            ..scene("unable", two())
        },
        Scene {
            about: "somebody gone, and the end for all",
            kinds: &[Gone, Unable, Ending, Red, Lapsing, TakingBack],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 5_787,
            ..scene("gone", hug())
        },
        Scene {
            long: true,
            about: "check-ins of two things at once, answered and missed",
            kinds: &[CheckIns, WaitingTogether],
            before: often(),
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 1_193_378,
            ..scene("check-ins", two())
        },
        Scene {
            about: "check-ins, lapses, breaks and yellow as time goes by",
            kinds: &[Lapsing, CheckIns, Break, WaitingTogether, Yellow],
            before: often(),
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 154_368,
            ..scene("lasting", hug())
        },
        Scene {
            about: "signals proposed, agreed, tried, replaced, and what takes a voice",
            kinds: &[Signals, Lapsing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 108_912,
            ..scene("voice", vec![given(GAG, ANA, BO)])
        },
        Scene {
            about: "what the others should know first, told, understood, and told anew",
            kinds: &[Health, Lapsing, Red, Crossing],
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 30_840,
            ..scene("health", vec![mutual(SEX, &[ANA, BO])])
        },
        Scene {
            about: "a third person knocks, is welcomed or turned away, and everyone may leave",
            kinds: &[Door, Leaving, Knowing, Yellow],
            knocks: &["Cai"],
            sometimes: &[SometimesOn, SometimesWelcomed],
            states: 11_815,
            ..scene("door", hug())
        },
        Scene {
            about: "somebody who left, or lost their keys, comes back under their name",
            kinds: &[Door, Leaving, Lapsing],
            knocks: &["Bo"],
            sometimes: &[SometimesOn, SometimesWelcomed],
            states: 9_273,
            ..scene("coming back", hug())
        },
        Scene {
            about: "two of three lapse, and the third is yellow, unheard, or leaves",
            kinds: &[Lapsing, Leaving, Yellow],
            people: 3,
            sometimes: &[SometimesOn, SometimesTakenUp],
            states: 8_073,
            ..scene("company", hug())
        },
        Scene {
            about: "a red with something on, back from it, and on again; a no that is opened, and on",
            kinds: &[Red, Thanking, Opening],
            sometimes: &[SometimesOn, SometimesRed, SometimesBackFromRed, SometimesUnclosed, SometimesOpened],
            remembers: true,
            states: 5_543,
            ..scene("back", hug())
        },
        Scene {
            about: "everything that two can do about two things, as far as so many steps go",
            kinds: EVERYTHING,
            knocks: &["Bo", "Cai"],
            steps: Some(5),
            states: 64_627,
            ..scene("everything", two())
        },
        Scene {
            about: "everything that three can do, as far as so many steps go",
            kinds: EVERYTHING,
            people: 3,
            knocks: &["Cai"],
            steps: Some(4),
            states: 33_533,
            ..scene("three", vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            long: true,
            states: 1_046_897,
            steps: Some(7),
            knocks: &["Bo", "Cai"],
            kinds: EVERYTHING,
            ..scene("everything, further", two())
        },
        Scene {
            long: true,
            states: 186_410,
            steps: Some(5),
            kinds: EVERYTHING,
            people: 3,
            knocks: &["Cai"],
            ..scene("three, further", vec![given(KISS, ANA, BO), mutual(HUG, &[ANA, BO, CAI])])
        },
        Scene {
            about: "somebody without a voice: check-ins each minute, with everything that ends them",
            kinds: &[CheckIns, WaitingTogether, Lapsing, Red, Leaving],
            before: with_signals(),
            states: 18_509,
            ..scene("hush", vec![given(GAG, ANA, BO)])
        },
        Scene {
            about: "three who hug: reds of several, lapses, breaks, and taking up by all of them",
            kinds: &[Red, Lapsing, Break],
            people: 3,
            before: three_hug(),
            steps: Some(6),
            states: 10_416,
            ..scene("three hug", vec![mutual(HUG, &[ANA, BO, CAI])])
        },
    ]
}

/// Taps are agreed on, and Bo has tried them.
fn with_signals() -> Vec<(PersonId, Event)> {
    let agreed = signals(false, true);
    let tried = agreed.non_verbal.first().map(|signal| (BO, Event::Tried { signal: signal.name.clone() }));
    [(ANA, Event::Signals(agreed)), (BO, Event::KnowSignals)].into_iter().chain(tried).collect()
}

/// A hug of three that is on.
fn three_hug() -> Vec<(PersonId, Event)> {
    let activity = mutual(HUG, &[ANA, BO, CAI]);
    let yes = |who| (who, Event::Yes { ask: 1 });
    vec![(ANA, Event::Ask { activity, own_yes: true }), yes(BO), yes(CAI)]
}

fn scene(name: &'static str, activities: Vec<Activity>) -> Scene {
    Scene {
        name,
        about: "",
        people: 2,
        activities,
        kinds: &[],
        before: Vec::new(),
        remembers: false,
        steps: None,
        knocks: &[],
        sometimes: &[],
        long: false,
        states: 0,
        catalogue: catalogue(),
    }
}
