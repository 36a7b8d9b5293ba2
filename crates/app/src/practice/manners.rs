//! The manners of the one who is made up: what they do in any scenario without being told, each after a human pause.
//!
//! Letting somebody in, knowing and trying the signals, stopping at a red (always), saying a yes again that has to be said
//! three times, answering what no scenario waits for.

use rand_core::RngCore;
use rules::{Event, Lamp, Light, encounter::Verb, event::Said};
use sync::{Stage, View};

use crate::take_up::owes_stopped;

/// Milliseconds after which something that came to nothing is tried again.
const AGAIN_MS: u64 = 4_000;

/// Something that manners ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// An event.
    Say(Event),
    /// The next of three yeses (Y8); said so often before.
    Yes {
        /// To which ask.
        ask: u32,
        /// How often it was said.
        said: u8,
    },
    /// A no, with what is said beside it.
    No {
        /// To which ask.
        ask: u32,
        /// The key of what they say.
        says: &'static str,
    },
    /// Asks once more for what a lapse came between.
    AskAgain,
}

/// What a scenario says about manners now.
#[derive(Debug, Clone, Copy)]
pub struct Mood {
    /// Nothing is answered of itself.
    pub silent: bool,
    /// The scenario is over: all that is left is manners.
    pub ended: bool,
    /// An ask that no scenario waits for, and whether it is too much.
    pub unexpected: Option<(u32, bool)>,
    /// A lapse came between an ask and its answer.
    pub ask_again: bool,
}

/// What is planned, each with its time.
#[derive(Debug, Default)]
pub struct Manners {
    plans: Vec<(Does, u64)>,
}

impl Manners {
    /// What is to be done now, if anything.
    pub fn decide(&mut self, view: &View, mood: &Mood, now: u64, rng: &mut impl RngCore) -> Option<Does> {
        let wanted = wanted(view, mood);
        // What has come about, or can't any more, is no plan.
        self.plans.retain(|(does, _)| wanted.iter().any(|(one, ..)| one == does));
        for (does, least, most) in wanted {
            if !self.plans.iter().any(|(one, _)| *one == does) {
                let pause = rng.next_u64().checked_rem(most.saturating_sub(least)).unwrap_or(0);
                self.plans.push((does, now.saturating_add(least).saturating_add(pause)));
            }
        }
        let (does, at) = self.plans.iter_mut().find(|(_, at)| *at <= now)?;
        *at = now.saturating_add(AGAIN_MS);
        Some(does.clone())
    }

    /// When the next is due.
    pub fn deadline(&self) -> Option<u64> {
        self.plans.iter().map(|(_, at)| *at).min()
    }
}

/// Everything at once, with the least and the most milliseconds of its pause.
fn wanted(view: &View, mood: &Mood) -> Vec<(Does, u64, u64)> {
    let mut all = Vec::new();
    let (Stage::Together, Some(mine)) = (view.stage, view.people.iter().find(|one| one.me)) else {
        return all;
    };
    let may = |verb| view.may.contains(&verb);
    let mut say = |event: Event, least: u64, most: u64| all.push((Does::Say(event), least, most));
    if owes_stopped(view) {
        say(Event::Stopped, 400, 900);
    }
    for one in view.door.iter().filter(|one| !one.welcomed.has(mine.id)) {
        say(Event::Welcome { knock: one.knock }, 500, 1_100);
    }
    let proposed = view.proposed.as_ref().is_some_and(|one| !one.taken.has(mine.id));
    if view.people.len() > 1 && (proposed || !mine.knows_signals) {
        say(Event::KnowSignals, 900, 1_700);
    }
    for signal in view.agreed.non_verbal.iter().filter(|one| !mine.tried.contains(&one.name)) {
        say(Event::Tried { signal: signal.name.clone() }, 1_500, 2_500);
    }
    health(view, mine.id, &mut say);
    let asked = view.due_ms.is_some();
    let offered = view.lapsed.iter().any(|one| one.activity.people().has(mine.id) && !one.still.has(mine.id));
    let stopped = matches!(view.lamp, Lamp::Red | Lamp::Break);
    if may(Verb::StillYes) && !mood.silent && !stopped && (asked || offered) {
        say(Event::StillYes, 1_200, 2_200);
    }
    if mood.ended {
        for (ask, _) in &view.thank {
            say(Event::Thank { ask: *ask }, 900, 1_800);
        }
        if may(Verb::Back) {
            say(Event::Back, 2_500, 4_000);
        }
        if may(Verb::Ready) && mine.light == Light::Red {
            say(Event::Ready, 5_000, 8_000);
        }
    }
    answers(view, mood, &mut all);
    all
}

/// What the other wants known first (Y9) is heard, and answered aloud.
fn health(view: &View, me: rules::PersonId, say: &mut impl FnMut(Event, u64, u64)) {
    let told = view.health.iter().any(|one| one.who != me && one.shared);
    if told && !view.health.iter().any(|one| one.who == me && one.shared) {
        say(Event::ShareHealth(Said::InPerson), 1_500, 2_500);
    }
    for one in view.health.iter().filter(|one| one.who != me && one.said.is_some() && !one.understood.has(me))
    {
        say(Event::Understood { who: one.who }, 1_500, 2_500);
    }
}

fn answers(view: &View, mood: &Mood, all: &mut Vec<(Does, u64, u64)>) {
    for ask in &view.asks {
        let (said, times) = ask.mine;
        if said > 0 && said < times {
            // Its two seconds (Y8), and a breath more.
            all.push((Does::Yes { ask: ask.number, said }, 2_200, 2_800));
        }
    }
    let open = |ask: u32| view.asks.iter().any(|one| one.number == ask);
    if let Some((ask, much)) = mood.unexpected.filter(|(ask, _)| !mood.silent && open(*ask)) {
        let says = if much { "practice-any-smaller" } else { "practice-any-not-now" };
        all.push((Does::No { ask, says }, 1_800, 2_800));
    }
    if mood.ask_again && view.may.contains(&Verb::Ask) && view.lamp == Lamp::Off {
        all.push((Does::AskAgain, 1_500, 2_500));
    }
}
