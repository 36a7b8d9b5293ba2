//! What the partner would like to do, seeing this.

use std::ops::Range;

use app::take_up::owes_stopped;
use rand_chacha::{ChaCha8Rng, rand_core::RngCore};
use rules::{
    Activity, Event, Lamp, Light, People, PersonId, What,
    encounter::Verb,
    event::{NonVerbal, Said, Signals},
    text::Words,
};
use sync::{AskView, AtDoor, Stage, View};

use super::Mood;
use crate::shell::Act;

/// Something the partner would like to do.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    /// The same as long as it is the same wish.
    pub name: String,
    /// In so many milliseconds: a human pause.
    pub after: Range<u64>,
    pub what: Does,
    pub says: Option<&'static str>,
}

/// What it comes to.
#[derive(Debug, Clone)]
pub(super) enum Does {
    Say(Event),
    Yes(u32),
}

impl Wish {
    pub(super) fn act(&self, token: u64) -> Act {
        match &self.what {
            Does::Say(event) => Act::Say { event: event.clone(), token },
            Does::Yes(ask) => Act::Answer { ask: *ask, wholehearted: true, token },
        }
    }
}

/// What they always say no to, however nicely it is asked.
const NEVER: &[&str] = &["tickle", "rough-words", "take-photos", "record-video", "personal-question"];

/// What they like to ask for, small things first.
const LIKES: &[&str] = &["hold-hands", "look-into-eyes", "share-blanket", "compliment", "head-massage"];

/// Own asks at most: somebody practises here, not the partner.
const MAX_ASKS: usize = 4;

impl Mood {
    pub(super) fn has_done(&mut self, wish: &Wish) {
        match &wish.what {
            Does::Say(Event::Ask { .. }) => self.asked = self.asked.saturating_add(1),
            Does::Say(Event::Yellow) => self.was_yellow = true,
            _ => {}
        }
    }

    /// Mostly yes, now and then no; decided once for each ask. The first is a yes: a no is better heard by somebody who has
    /// seen the lamp.
    fn says_yes(&mut self, ask: &AskView, rng: &mut ChaCha8Rng) -> bool {
        let known = match &ask.activity.what {
            What::Known(id) => content::catalogue().get(*id),
            What::Own { .. } => None,
        };
        let never = known.is_some_and(|known| NEVER.contains(&known.id.as_str()));
        let first = self.answers.is_empty();
        let decide = || !never && (first || !rng.next_u32().is_multiple_of(5));
        *self.answers.entry(ask.number).or_insert_with(decide)
    }
}

/// Everything at once; each in its own time.
pub(super) fn wishes(view: &View, mood: &mut Mood, rng: &mut ChaCha8Rng) -> Vec<Wish> {
    let (Stage::Together, Some(me)) = (view.stage, view.me) else { return Vec::new() };
    let mut all = Vec::new();
    company(view, me, &mut all);
    stops(view, me, &mut all);
    if view.lamp != Lamp::Red {
        answers(view, me, mood, rng, &mut all);
        own_idea(view, me, mood, &mut all);
    }
    all
}

fn wish(all: &mut Vec<Wish>, name: String, after: Range<u64>, event: Event, says: Option<&'static str>) {
    all.push(Wish { name, after, what: Does::Say(event), says });
}

/// Coming in, signals, health.
fn company(view: &View, me: PersonId, all: &mut Vec<Wish>) {
    // Who comes first is who practises. After that it is their company: the partner welcomes whom they welcome.
    let theirs = view.people.iter().filter(|one| !one.me && one.reachable).map(|one| one.id);
    let theirs: People = theirs.collect();
    let wanted = |one: &&AtDoor| !one.welcomed.has(me) && theirs.minus(one.welcomed).is_empty();
    for one in view.door.iter().filter(wanted) {
        let event = Event::Welcome { knock: one.knock };
        wish(all, format!("welcome {}", one.knock), 600..1_500, event, None);
    }
    let Some(mine) = view.people.iter().find(|one| one.me) else { return };
    let proposed = view.proposed.as_ref().filter(|one| !one.taken.has(me));
    if let Some(proposed) = proposed {
        let name = format!("take signals {}", proposed.taken.len());
        wish(all, name, 1_200..2_500, Event::KnowSignals, Some("demo-know-signals"));
    } else if !mine.knows_signals && view.people.len() > 1 {
        wish(all, "know signals".into(), 1_500..3_000, Event::KnowSignals, Some("demo-know-signals"));
    }
    let all_know = view.people.iter().all(|one| one.knows_signals);
    if view.proposed.is_none() && view.people.len() > 1 && all_know && view.agreed == Signals::default() {
        // Late enough that somebody who practises can propose their own.
        if let Some(signals) = own_signals() {
            wish(all, "propose signals".into(), 45_000..60_000, Event::Signals(signals), None);
        }
    }
    for signal in view.agreed.non_verbal.iter().filter(|one| !mine.tried.contains(&one.name)) {
        let event = Event::Tried { signal: signal.name.clone() };
        wish(all, format!("try {}", signal.name), 1_500..3_500, event, None);
    }
    let told = view.health.iter().any(|one| one.who != me && one.shared);
    let shared = view.health.iter().any(|one| one.who == me && one.shared);
    if told && !shared {
        wish(all, "share health".into(), 1_500..3_000, Event::ShareHealth(Said::InPerson), None);
    }
    for one in view.health.iter().filter(|one| one.who != me && one.said.is_some()) {
        if !one.understood.has(me) {
            let event = Event::Understood { who: one.who };
            wish(all, format!("understood {:?}", one.who), 1_500..3_000, event, None);
        }
    }
}

fn own_signals() -> Option<Signals> {
    let name = Words::new("three taps").ok()?;
    let uses = content::signal_uses(name.as_str())?;
    let safe_word = Words::new("pineapple").ok();
    Some(Signals { safe_word, non_verbal: vec![NonVerbal { name, uses }], ..Signals::default() })
}

/// Coming back from stops, and answers to "still yes?".
fn stops(view: &View, me: PersonId, all: &mut Vec<Wish>) {
    let may = |verb| view.may.contains(&verb);
    let Some(mine) = view.people.iter().find(|one| one.me) else { return };
    if owes_stopped(view) {
        wish(all, "stopped".into(), 500..1_200, Event::Stopped, Some("demo-stopped"));
    }
    if mine.light == Light::Red && may(Verb::Ready) {
        wish(all, "ready".into(), 4_000..7_000, Event::Ready, Some("demo-ready"));
    }
    if mine.light == Light::Yellow {
        wish(all, "green".into(), 6_000..10_000, Event::Green, Some("demo-green"));
    }
    if may(Verb::Back) {
        wish(all, "back".into(), 4_000..8_000, Event::Back, Some("demo-back"));
    }
    let asked = view.due_ms.is_some();
    let to_take_up = view.lapsed.iter().any(|one| one.activity.people().has(me) && !one.still.has(me));
    let calm = matches!(view.lamp, Lamp::Lapsed | Lamp::Off | Lamp::Green | Lamp::Yellow);
    if may(Verb::StillYes) && calm && (asked || to_take_up) {
        wish(all, format!("still {asked}"), 1_000..2_500, Event::StillYes, Some("demo-still"));
    }
}

/// Asks that wait for an answer, and thanks for noes.
fn answers(view: &View, me: PersonId, mood: &mut Mood, rng: &mut ChaCha8Rng, all: &mut Vec<Wish>) {
    for (ask, _) in &view.thank {
        wish(all, format!("thank {ask}"), 800..1_800, Event::Thank { ask: *ask }, Some("demo-thank"));
    }
    for ask in &view.asks {
        let (said, times) = ask.mine;
        if !ask.activity.people().has(me) || said >= times {
            continue;
        }
        // Said again, it takes its two seconds, and a breath more.
        let after = if said > 0 { 2_150..2_700 } else { 1_200..3_200 };
        let yes = ask.from == me || mood.says_yes(ask, rng);
        if !yes {
            let says = if ask.number % 2 == 0 { "demo-no-other" } else { "demo-no" };
            wish(all, format!("answer {}", ask.number), after, Event::No { ask: ask.number }, Some(says));
        } else if view.may.contains(&Verb::Yes) {
            let says = match (said, ask.number % 2) {
                (1.., _) => "demo-yes-again",
                (0, 0) => "demo-yes-slow",
                _ => "demo-yes",
            };
            let name = format!("answer {} {said}", ask.number);
            all.push(Wish { name, after, what: Does::Yes(ask.number), says: Some(says) });
        }
    }
}

/// Something of their own now and then: a small ask, a yellow once. After a long while in which nothing else happened: who
/// practises has the first word, and whoever has just said red or no is left in peace.
fn own_idea(view: &View, me: PersonId, mood: &Mood, all: &mut Vec<Wish>) {
    let mut others = view.people.iter().filter(|one| !one.me);
    let (Some(other), None) = (others.next(), others.next()) else { return };
    if view.lamp == Lamp::Green && !mood.was_yellow && mood.draws.is_multiple_of(3) {
        wish(all, "yellow".into(), 8_000..14_000, Event::Yellow, Some("demo-yellow"));
    }
    let idle = view.asks.is_empty() && view.on.is_empty() && view.may.contains(&Verb::Ask);
    if !idle || !other.open_to_asks || mood.asked >= MAX_ASKS {
        return;
    }
    let like = LIKES.iter().cycle().nth(mood.asked).and_then(|id| content::catalogue().named(id));
    let Some((id, known)) = like.and_then(|id| Some((id, content::catalogue().get(id)?))) else { return };
    let mutual = known.roles == rules::catalogue::Roles::Mutual;
    let (by, to) = if mutual {
        (People::one(me).with(other.id), People::NOBODY)
    } else {
        (People::one(me), People::one(other.id))
    };
    let activity = Activity { what: What::Known(id), by, to, detail: None };
    let event = Event::Ask { activity, own_yes: true };
    wish(all, format!("ask {}", mood.asked), 40_000..60_000, event, Some("demo-ask-first"));
}
