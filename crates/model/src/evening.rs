//! Gatherings explored: every state that hosts, crew and guests can bring about, with a witness that reckons by the words of G1 to G4 alone who is
//! ready and which calls stand.
//!
//! What is explored is `rules::gathering::Gathering` itself. Not here: reports and who can read what, which are held by properties beside the
//! laws; keys and devices.

mod state;

use rules::{
    Stamp,
    gathering::{
        Author, Event, Gathering, Member, Page, Role, Text,
        event::{Call, Plan, Reply, Told, Urgency, Vouched, Word},
    },
    text::{Name, Words},
};
use stateright::{Checker, Model, Property};

use state::{Seen, State};

/// When everything happens: waiting changes nothing that is explored here.
const NOON: u64 = 1_000_000_000;

/// Pages of the house rules.
const PAGES: u16 = 2;

/// What is explored: who is there, and which of all that can be done is done.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// Its name.
    pub name: &'static str,
    /// Hosts, crew and guests: the first is a host.
    pub people: u16,
    /// So many of them, the first ones, are hosts.
    pub hosts: u16,
    /// Briefings at most.
    pub briefings: usize,
    /// Versions of the house rules at most.
    pub versions: u32,
    /// Calls at most.
    pub calls: usize,
    /// Whether people come, go, are appointed and removed in the midst of it.
    pub moves: bool,
    /// Steps at most; none where it is explored to its end.
    pub steps: Option<usize>,
    /// How many states there are.
    pub states: usize,
}

/// All scenes.
pub const SCENES: &[Scene] = &[
    Scene {
        name: "one hears, and tries",
        people: 2,
        hosts: 1,
        briefings: 1,
        versions: 2,
        calls: 0,
        moves: true,
        steps: None,
        states: 7_123,
    },
    Scene {
        name: "two hosts",
        people: 2,
        hosts: 2,
        briefings: 1,
        versions: 2,
        calls: 0,
        moves: true,
        steps: None,
        states: 82_885,
    },
    Scene {
        name: "a second briefing",
        people: 2,
        hosts: 1,
        briefings: 2,
        versions: 2,
        calls: 0,
        moves: false,
        steps: None,
        states: 87_553,
    },
    Scene {
        name: "three of them",
        people: 3,
        hosts: 1,
        briefings: 1,
        versions: 1,
        calls: 0,
        moves: false,
        steps: None,
        states: 85_314,
    },
    Scene {
        name: "a call",
        people: 3,
        hosts: 1,
        briefings: 0,
        versions: 1,
        calls: 1,
        moves: true,
        steps: None,
        states: 41_377,
    },
    Scene {
        name: "two calls",
        people: 3,
        hosts: 1,
        briefings: 0,
        versions: 1,
        calls: 2,
        moves: false,
        steps: None,
        states: 20_181,
    },
];

/// A scene, for stateright.
#[derive(Debug, Clone)]
pub struct Evening(pub Scene);

/// What came of exploring a scene.
#[derive(Debug, Clone)]
pub struct Explored {
    /// Different states.
    pub states: usize,
    /// Entries that were tried and changed something.
    pub steps: usize,
    /// The promise that was broken, with the way to it.
    pub broken: Option<(&'static str, Vec<(Author, Event)>)>,
    /// What is wrong, in words.
    pub faults: Vec<String>,
}

fn name(typed: &str) -> Option<Name> {
    Name::new(typed).ok()
}

fn words(typed: &str) -> Option<Words> {
    Words::new(typed).ok()
}

fn rules_of(version: u32) -> Option<Vec<Page>> {
    let page = |at: u16| Some(Page { title: words(&format!("{version} {at}"))?, text: Text::default() });
    (0..PAGES).map(page).collect()
}

fn host() -> Author {
    Author::Member(Member(0))
}

impl Model for Evening {
    type State = State;
    type Action = (Author, Event);

    fn init_states(&self) -> Vec<State> {
        self.begins().into_iter().collect()
    }

    fn actions(&self, state: &State, actions: &mut Vec<Self::Action>) {
        if state.broken.is_some() {
            return;
        }
        let Some(code) = words("otter") else { return };
        let everyone: Vec<Member> = (0..self.0.people).map(Member).collect();
        let mut all = |who: Member, event: Event| actions.push((Author::Member(who), event));
        let scene = self.0;
        if state.readings.len() < scene.briefings {
            everyone.iter().for_each(|who| all(*who, Event::Told(Told::Brief { version: state.version })));
        }
        if state.version < scene.versions
            && let Some(sections) = rules_of(state.version + 1)
        {
            all(Member(0), Event::Told(Told::Rules { from: state.version, sections }));
        }
        for briefing in state.readings.iter().map(|one| one.began) {
            for who in &everyone {
                for page in 0..PAGES {
                    all(*who, Event::Told(Told::Turn { briefing, page }));
                }
                all(*who, Event::Told(Told::Finish { briefing }));
                all(*who, Event::Word(Word::Attend { briefing }));
                all(*who, Event::Word(Word::Heard { briefing, code: code.clone() }));
                for whom in &everyone {
                    let what = Vouched::Heard { briefing };
                    all(*who, Event::Word(Word::Vouch { who: *whom, what }));
                }
            }
            all(Member(0), Event::Told(Told::BreakOff { briefing }));
            all(Member(0), Event::Word(Word::Code { briefing, code: code.clone() }));
        }
        for who in everyone.iter().filter(|_| scene.briefings > 0) {
            for other in &everyone {
                all(*who, Event::Word(Word::Tried { with: *other }));
                all(*who, Event::Word(Word::Vouch { who: *other, what: Vouched::Tried }));
            }
            for epoch in [state.now.board().epoch().saturating_sub(1), state.now.board().epoch()] {
                all(Member(0), Event::Word(Word::Floor { who: *who, epoch }));
            }
        }
        if scene.moves {
            moves(&everyone, &mut all);
        }
        calls(scene, state, &everyone, &mut all);
    }

    fn next_state(&self, state: &State, (author, event): Self::Action) -> Option<State> {
        state.then(author, &event)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        let mut all =
            vec![Property::always("every promise", |_: &Self, state: &State| state.broken.is_none())];
        if self.0.briefings > 0 {
            all.push(Property::sometimes("everyone is ready", |it: &Self, state: &State| {
                let (board, desk) = (state.now.board(), state.now.desk());
                (0..it.0.people).all(|who| desk.is_on_floor(board, Member(who)))
            }));
        }
        if self.0.versions > 1 {
            all.push(Property::sometimes("ready under the second version", |it: &Self, state: &State| {
                let (board, desk) = (state.now.board(), state.now.desk());
                state.version == 2 && (0..it.0.people).any(|who| desk.is_ready(board, Member(who)))
            }));
        }
        if self.0.calls > 0 {
            all.push(Property::sometimes("every call is seen to", |it: &Self, state: &State| {
                state.called == it.0.calls && state.calls.is_empty()
            }));
        }
        all
    }
}

fn moves(everyone: &[Member], all: &mut impl FnMut(Member, Event)) {
    for who in everyone {
        for by in everyone {
            all(*by, Event::Word(Word::Arrive { who: *who }));
            all(*by, Event::Word(Word::Home { who: *who }));
        }
        all(Member(0), Event::Told(Told::Remove { who: *who }));
        all(Member(0), Event::Told(Told::Dismiss { who: *who }));
        if let Some(name) = name("Somebody") {
            all(Member(0), Event::Told(Told::Appoint { who: *who, name, role: Role::Crew }));
        }
    }
}

fn calls(scene: Scene, state: &State, everyone: &[Member], all: &mut impl FnMut(Member, Event)) {
    for who in everyone {
        if state.called < scene.calls {
            let call = Call { urgency: Urgency::Now, place: None, about: None, words: None, drill: false };
            all(*who, Event::Word(Word::Call(call)));
        }
        for call in state.calls.iter().copied() {
            let words = [
                Word::TakeBackCall { call },
                Word::Take { call },
                Word::HandBack { call },
                Word::Done { call },
            ];
            words.into_iter().for_each(|word| all(*who, Event::Word(word)));
        }
        if scene.calls > 0 {
            [true, false].into_iter().for_each(|on| all(*who, Event::Word(Word::Duty(on))));
        }
    }
}

impl Evening {
    /// A host, and the others with an invitation each, who come; all are here unless they come and go in the scene.
    fn begins(&self) -> Option<State> {
        let plan = Plan { name: words("Soup")?, opens: NOON, closes: 2 * NOON, capacity: 9, burns: 3 * NOON };
        let mut now = Gathering::new();
        let mut put = |author: Author, event: Event, seq: u64| {
            now.apply(Stamp { seq, time: NOON, seen: 0 }, author, &event).ok()
        };
        put(host(), Event::Told(Told::Plan { host: name("Hana")?, plan }), 1)?;
        put(host(), Event::Told(Told::Rules { from: 0, sections: rules_of(1)? }), 1)?;
        for who in 1..self.0.people {
            let (invitation, called) = (u64::from(who), name("Somebody")?);
            let invite = Word::Invite { invitation, name: called.clone(), until: 3 * NOON };
            put(host(), Event::Word(invite), 1)?;
            put(Author::Invited, Event::Word(Word::Join { invitation, name: called }), 1)?;
            put(Author::Member(Member(who)), Event::Word(Word::Reply(Reply::Coming)), 1)?;
        }
        for who in (1..self.0.hosts).map(Member) {
            put(host(), Event::Told(Told::Appoint { who, name: name("Hugo")?, role: Role::Host }), 1)?;
        }
        if self.0.calls > 0 {
            let crew = Told::Appoint { who: Member(1), name: name("Cy")?, role: Role::Crew };
            put(host(), Event::Told(crew), 1)?;
        }
        let mut people = vec![Seen::default(); usize::from(self.0.people)];
        for (who, seen) in (0..).map(Member).zip(&mut people) {
            put(host(), Event::Word(Word::Arrive { who }), 1)?;
            seen.here = true;
        }
        Some(State {
            now,
            people,
            readings: Vec::new(),
            version: 1,
            calls: Vec::new(),
            called: 0,
            broken: None,
        })
    }
}

/// Explores a scene on so many threads.
pub fn explore(scene: Scene, threads: usize) -> Explored {
    let checker = Evening(scene).checker().threads(threads);
    let checker = match scene.steps {
        Some(steps) => checker.target_max_depth(steps),
        None => checker,
    };
    let checker = checker.spawn_bfs().join();
    let mut faults = Vec::new();
    let broken = checker.discovery("every promise").map(|path| {
        let what = path.last_state().broken.unwrap_or("every promise");
        (what, path.into_actions())
    });
    if let Some((broken, way)) = &broken {
        let way: Vec<String> = way.iter().map(|(who, event)| format!("    {who:?}: {event:?}\n")).collect();
        faults.push(format!("{}: broken: {broken}, by\n{}", scene.name, way.concat()));
    }
    for property in Evening(scene).properties().iter().filter(|one| one.name != "every promise") {
        if checker.discovery(property.name).is_none() {
            faults.push(format!("{}: never happened: {}\n", scene.name, property.name));
        }
    }
    let (states, steps) = (checker.unique_state_count(), checker.state_count());
    if faults.is_empty() && states != scene.states {
        faults.push(format!(
            "{}: {states} states where {} were written down: if the laws or the scene were meant to change, write down the \
             new number in crates/model/src/evening.rs\n",
            scene.name, scene.states
        ));
    }
    Explored { states, steps, broken, faults }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All of them are explored by `cargo xtask prove`; these take a second each.
    #[test]
    fn every_state_of_the_smaller_scenes_keeps_every_promise() {
        for scene in SCENES.iter().filter(|scene| scene.states < 30_000) {
            let explored = explore(*scene, 1);
            assert!(explored.faults.is_empty(), "{:?}", explored.faults);
        }
    }
}
