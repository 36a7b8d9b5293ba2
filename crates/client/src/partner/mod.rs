//! Somebody made up to practise with, on the same engine as everyone else: friendly, slow enough to follow, and with
//! noes of their own.
//!
//! What they would like to do follows from the view alone (`wishes`); when they do it, and how they answer, from a
//! seed. No network here: the same views at the same times give the same acts.

mod wishes;

use std::collections::{BTreeMap, btree_map::Entry};

use content::{Arg, Texts};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{Lamp, Refusal};
use sync::{Stage, View};
use wire::RefusedWhy;

use crate::{
    lines::Line,
    out::Out,
    partner::wishes::{Wish, wishes},
    shell::{Act, Front},
};

/// Milliseconds after which something that came to nothing is tried again.
const AGAIN_MS: u64 = 6_000;

/// What the partner does, and says beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What they do.
    pub act: Act,
    /// The key of what they say aloud with it.
    pub says: Option<&'static str>,
}

/// The partner's mind.
#[derive(Debug)]
pub struct Partner {
    rng: ChaCha8Rng,
    /// When what they would like to do is due, and whether they have done it.
    plans: BTreeMap<String, (u64, Wish)>,
    mood: Mood,
    tokens: u64,
}

/// What a seed decides beside times.
#[derive(Debug, Clone, Default)]
struct Mood {
    /// Asks that were decided, by number: whether it is a yes.
    answers: BTreeMap<u32, bool>,
    /// Own asks so far, so that it stays a few.
    asked: usize,
    /// Whether they have gone yellow once.
    was_yellow: bool,
    draws: u64,
}

impl Partner {
    /// One with this seed.
    pub fn new(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mood = Mood { draws: rng.next_u64(), ..Mood::default() };
        Self { rng, plans: BTreeMap::new(), mood, tokens: 0 }
    }

    /// What to do now, and when to look again at the latest, in milliseconds of the same clock.
    pub fn decide(&mut self, view: &View, now: u64) -> (Vec<Done>, Option<u64>) {
        let wishes = wishes(view, &mut self.mood, &mut self.rng);
        // What has come about, or can't any more, is no plan.
        self.plans.retain(|name, _| wishes.iter().any(|wish| wish.name == *name));
        for wish in wishes {
            let Entry::Vacant(plan) = self.plans.entry(wish.name.clone()) else { continue };
            let span = wish.after.end.saturating_sub(wish.after.start).max(1);
            let wait = wish.after.start.saturating_add(self.rng.next_u64() % span);
            plan.insert((now.saturating_add(wait), wish));
        }
        let mut done = Vec::new();
        for (at, wish) in self.plans.values_mut().filter(|(at, _)| *at <= now) {
            self.tokens = self.tokens.saturating_add(1);
            self.mood.has_done(wish);
            done.push(Done { act: wish.act(self.tokens), says: wish.says });
            *at = now.saturating_add(AGAIN_MS);
        }
        (done, self.plans.values().map(|(at, _)| *at).min())
    }
}

/// The partner in an encounter: nothing is typed and nothing shown, but what they say can be read.
pub struct PartnerFront {
    partner: Partner,
    texts: &'static Texts,
    name: String,
    /// Who practises with them.
    other: String,
    /// Where what they say is written to.
    out: Option<Out>,
    greeted: bool,
    over: bool,
    /// What to try was said, at the first light and at an own question.
    hinted: (bool, bool),
}

impl PartnerFront {
    /// One by this name; `out` is for what they say, where somebody reads it.
    pub fn new(partner: Partner, texts: &'static Texts, name: &str, out: Option<Out>) -> Self {
        Self {
            partner,
            texts,
            name: name.to_owned(),
            other: String::new(),
            out,
            greeted: false,
            over: false,
            hinted: (false, false),
        }
    }

    fn say(&self, key: &str) {
        let Some(out) = &self.out else { return };
        let said = self.texts.say(key, &[("who", Arg::from(&self.other)), ("name", Arg::from(&self.name))]);
        out.line(format!("  {}: {said}", self.name));
    }
}

impl Front for PartnerFront {
    fn line(&mut self, _line: Line, _view: &View) -> Vec<Act> {
        Vec::new()
    }

    fn show(&mut self, view: &View) {
        if let Some(other) = view.people.iter().find(|one| !one.me) {
            other.name.as_str().clone_into(&mut self.other);
        }
        if view.stage == Stage::Together && !std::mem::replace(&mut self.greeted, true) {
            self.say("demo-hello");
        }
        if matches!(view.stage, Stage::Ended(_)) && self.greeted && !std::mem::replace(&mut self.over, true) {
            self.say("demo-bye");
        }
        if view.lamp == Lamp::Green && !std::mem::replace(&mut self.hinted.0, true) {
            self.say("demo-hint-red");
        }
        let asks = view.asks.iter().any(|ask| Some(ask.from) == view.me);
        if asks && !std::mem::replace(&mut self.hinted.1, true) {
            self.say("demo-hint-no");
        }
    }

    fn refused(&mut self, _token: u64, _why: Refusal, _view: &View) {}

    fn notice(&mut self, _why: RefusedWhy) {}

    fn wake(&mut self, view: &View, now: u64) -> (Vec<Act>, Option<u64>) {
        let (done, wake_at) = self.partner.decide(view, now);
        for says in done.iter().filter_map(|one| one.says) {
            self.say(says);
        }
        (done.into_iter().map(|one| one.act).collect(), wake_at)
    }
}

#[cfg(test)]
mod tests;
