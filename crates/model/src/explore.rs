//! A scene, explored with stateright until nothing new comes.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use rules::event::Author;
use stateright::{Checker, HasDiscoveries, Model, Property};

use super::{
    deeds::{self, Deed},
    promises::{Promise, Set},
    scenes::Scene,
    state::State,
    witness::Witness,
};

/// A scene, for stateright.
#[derive(Debug, Clone)]
pub struct Play {
    scene: Scene,
    happened: Arc<AtomicU64>,
}

/// What came of exploring a scene.
#[derive(Debug, Clone)]
pub struct Explored {
    /// Different states.
    pub states: usize,
    /// Entries and waits that were tried and changed something.
    pub steps: usize,
    /// Promises that were broken, each with the shortest way to it that was found.
    pub broken: Vec<(Promise, Vec<Deed>)>,
    /// What should have happened at least once, and didn't.
    pub missing: Vec<Promise>,
}

impl Play {
    fn happened(&self) -> Set {
        Set::of_bits(self.happened.load(Ordering::Relaxed))
    }
}

impl Model for Play {
    type State = State;
    type Action = Deed;

    fn init_states(&self) -> Vec<State> {
        let now = self.scene.begins();
        let witness = Witness::of(&now);
        let mut state = State { now, witness, broken: Set::NONE, happened: Set::NONE, deeds: 0 }.alike();
        for (who, event) in &self.scene.before {
            let deed =
                Deed::Entry { author: Author::Person(*who), event: event.clone(), seen: state.now.head() };
            let Some(next) = deeds::done(&self.scene, &state, &deed).next else {
                // A scene that doesn't begin as it says has no states at all, and no number is written down for that.
                return Vec::new();
            };
            state = next;
        }
        vec![State { deeds: 0, ..state }]
    }

    fn actions(&self, state: &State, actions: &mut Vec<Deed>) {
        // What stands at the end of the last step is judged too, and nothing is done there any more.
        let enough = self.scene.steps.is_some_and(|steps| state.deeds >= steps);
        if state.broken.is_empty() && !enough {
            deeds::all(&self.scene, state, actions);
        }
    }

    fn next_state(&self, state: &State, deed: Deed) -> Option<State> {
        let outcome = deeds::done(&self.scene, state, &deed);
        if !outcome.happened.is_empty() {
            self.happened.fetch_or(outcome.happened.bits(), Ordering::Relaxed);
        }
        outcome.next
    }

    fn properties(&self) -> Vec<Property<Self>> {
        macro_rules! kept {
            ($($promise:ident)*) => {
                vec![$(Property::always(stringify!($promise), |_: &Self, state: &State| {
                    !state.broken.has(Promise::$promise)
                }),)*]
            };
        }
        let mut all = kept! {
            Standing SaidAgain Informed Able ThisTime NoIsFree Thanked Closed Ends OneAtATime Enough Narrows Refused
            RedTaken AfterRed Yellow Break TakenBack Words Lapses CheckIns Voice Gone Known Company TakenUp
        };
        macro_rules! seen {
            ($($promise:ident)*) => {
                $(if self.scene.sometimes.contains(&Promise::$promise) {
                    let seen = |play: &Self, _: &State| play.happened().has(Promise::$promise);
                    all.push(Property::sometimes(stringify!($promise), seen));
                })*
            };
        }
        seen! {
            SometimesOn SometimesRed SometimesBackFromRed SometimesTakenUp SometimesWelcomed SometimesClosed
            SometimesUnclosed SometimesOpened SometimesCrossed
        }
        all
    }
}

/// Explores a scene on so many threads, to its end or until one of these promises was broken.
pub fn explore(scene: &Scene, threads: usize, until: &[Promise]) -> Explored {
    let happened = Arc::new(AtomicU64::new(0));
    let play = Play { scene: scene.clone(), happened: Arc::clone(&happened) };
    // Only one thread goes strictly from near to far, so that a state is first come to on its shortest way.
    let checker = play.checker().threads(scene.steps.map_or(threads, |_| 1));
    let names = until.iter().map(|promise| promise.name()).collect();
    let checker = if until.is_empty() { checker } else { checker.finish_when(HasDiscoveries::AnyOf(names)) };
    let checker = checker.spawn_bfs().join();
    let mut broken = Vec::new();
    for promise in Promise::ALL.iter().filter(|promise| !promise.is_sometimes()) {
        if let Some(path) = checker.discovery(promise.name()) {
            broken.push((*promise, path.into_actions()));
        }
    }
    let missing =
        scene.sometimes.iter().copied().filter(|one| checker.discovery(one.name()).is_none()).collect();
    Explored { states: checker.unique_state_count(), steps: checker.state_count(), broken, missing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scenes, table};

    /// All of them are explored by `cargo xtask prove`; these take a second each.
    #[test]
    fn every_state_of_the_smaller_scenes_keeps_every_promise() {
        for scene in scenes::all().iter().filter(|scene| !scene.long && scene.states < 10_000) {
            let explored = explore(scene, 1, &[]);
            let faults = table::faults(scene, &explored);
            assert!(faults.is_empty(), "{faults}");
        }
    }

    /// A promise that stateright isn't told of would be broken without a word.
    #[test]
    fn every_promise_is_watched() {
        for scene in scenes::all() {
            assert!(scene.activities.len() <= scenes::ACTIVITIES, "{}: nobody judges them all", scene.name);
            let sometimes = scene.sometimes.len();
            let play = Play { scene, happened: Arc::default() };
            let watched: Vec<_> = play.properties().iter().map(|property| property.name).collect();
            let always = Promise::ALL.iter().filter(|promise| !promise.is_sometimes());
            assert!(always.clone().all(|promise| watched.contains(&promise.name())), "{watched:?}");
            assert_eq!(watched.len(), always.count() + sometimes);
        }
    }

    /// However few steps a scene has, what the last of them leads to is judged.
    #[test]
    fn the_last_step_is_judged() {
        let scene = scenes::all().into_iter().find(|scene| scene.name == "everything").unwrap();
        let scene = scenes::Scene { steps: Some(1), sometimes: &[], ..scene };
        let play = Play { scene, happened: Arc::default() };
        let judged = play.clone().checker().spawn_bfs().join();
        let begin = play.init_states().remove(0);
        let mut deeds = Vec::new();
        play.actions(&begin, &mut deeds);
        let last = play.next_state(&begin, deeds.remove(0)).unwrap();
        play.actions(&last, &mut deeds);
        assert!(deeds.len() > 20 && judged.max_depth() == 2, "{}", judged.max_depth());
        let mut after = Vec::new();
        play.actions(&last, &mut after);
        assert!(after.is_empty(), "nothing is done after the last step");
    }

    #[test]
    fn every_event_is_in_some_scene() {
        let kinds: Vec<_> =
            scenes::all().iter().filter(|scene| !scene.long).flat_map(|scene| scene.kinds).copied().collect();
        for kind in scenes::Kind::ALL {
            assert!(kinds.contains(kind), "{kind:?} is in no scene");
        }
    }
}
