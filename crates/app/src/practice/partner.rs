//! The one who is made up: a real engine of their own, a scenario that they play, and the manners that everybody has.
//!
//! They know what a partner would know: what their own screen shows (`notice`), and what is said to them aloud. Every ask,
//! yes, no, thanks and stop of theirs goes through the laws like anybody's. Manners (`manners`) answer what no scenario
//! speaks of; red is heard in every state.

use content::practice::{Act, Deed, Scenario, Way, When};
use rand_core::CryptoRngCore;
use rules::{Activity, Event, Lamp, People, PersonId, What, encounter::Verb, event::Target, text::Name};
use seal::Link;
use sync::{Engine, Input, Output, Stage, View};

use super::{
    manners::{Does, Manners, Mood},
    notice::{Notices, their_ask},
    script::Script,
};

/// Milliseconds after which somebody who hasn't looked at the signals is told to.
const SIGNALS_MS: u64 = 9_000;

/// Milliseconds after which a scenario that can't begin ends.
const BEGIN_MS: u64 = 240_000;

/// Milliseconds after which something that can't be done yet is tried again.
const AGAIN_MS: u64 = 500;

/// Packs of small things, and what in them is none: everything intimate is for people.
const SMALL: [&str; 3] = ["touch", "kissing", "practice"];
const TOO_MUCH: [&str; 7] = [
    "under-clothes",
    "undress",
    "undress-together",
    "skin-to-skin",
    "shower-together",
    "bath-together",
    "love-bite",
];

/// Lines kept to be shown, the newest last.
pub const MAX_LINES: usize = 8;

/// Something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Whether by the one who practises.
    pub yours: bool,
    /// The key of what.
    pub key: &'static str,
}

/// The one who is made up.
pub struct Partner {
    engine: Engine,
    /// How the scenario stands.
    pub script: Script,
    /// What was said, the newest last.
    pub lines: Vec<Line>,
    notices: Notices,
    manners: Manners,
    /// What was asked when a lapse ended the asking.
    interrupted: Option<Activity>,
    /// An ask that no scenario waits for: its number, and whether it is too much for practice.
    unexpected: Option<(u32, bool)>,
    /// When something that couldn't be done is tried again.
    again_at: Option<u64>,
    is_hidden: bool,
    began: u64,
    was_told: bool,
    tokens: u64,
}

impl Partner {
    /// Somebody by this name, about to begin an encounter.
    pub fn new(
        scenario: &'static Scenario,
        link: &Link,
        name: Name,
        rng: &mut impl CryptoRngCore,
        now: u64,
    ) -> Self {
        Self {
            engine: Engine::start(link, name, content::catalogue().clone(), rng, now),
            script: Script::new(scenario),
            lines: Vec::new(),
            notices: Notices::default(),
            manners: Manners::default(),
            interrupted: None,
            unexpected: None,
            again_at: None,
            is_hidden: false,
            began: now,
            was_told: false,
            tokens: 0,
        }
    }

    /// Hands something to their engine.
    pub fn handle(&mut self, input: Input<'_>, now: u64, rng: &mut impl CryptoRngCore) {
        self.engine.handle(input, now, rng);
    }

    /// What their engine wants done with the connection; what it tells is for nobody.
    pub fn poll(&mut self) -> Option<Output> {
        self.engine.poll()
    }

    /// What they see.
    #[cfg(test)]
    pub fn view(&mut self, now: u64) -> View {
        self.engine.view(now)
    }

    /// Something is said to them aloud.
    pub fn hears(&mut self, key: &'static str, now: u64, rng: &mut impl CryptoRngCore) {
        if self.script.choices().any(|one| one == key) {
            self.say(key, true);
            self.lead(When::Chooses(key), now, rng);
        }
    }

    /// Looks, and does at most one thing. Says whether it was something, so that one looks again.
    pub fn look(&mut self, now: u64, rng: &mut impl CryptoRngCore) -> bool {
        let view = self.engine.view(now);
        let was_at = self.script.node().map(std::ptr::from_ref);
        self.meet(&view, now, rng);
        let owed = self.engine.is_owed_thanks();
        let (happened, interrupted) = self.notices.look(&view, owed);
        self.interrupted = interrupted.or(self.interrupted.take());
        for when in happened {
            if when == When::Red {
                self.script.red(now);
            }
            if when == When::Asks && !self.would_answer(&view) {
                continue;
            }
            if self.lead(when, now, rng) {
                break;
            }
        }
        if self.script.tick(now, rng) {
            self.forget();
        }
        let moved = self.script.node().map(std::ptr::from_ref) != was_at;
        // Whoever has something else to do looks up from their phone.
        if moved && std::mem::take(&mut self.is_hidden) {
            self.engine.handle(Input::Shown, now, rng);
        }
        self.play(&view, now, rng) || self.mind(&view, now, rng) || moved
    }

    /// Begins once both know the signals; before that there is nothing that could be asked (A5).
    fn meet(&mut self, view: &View, now: u64, rng: &mut impl CryptoRngCore) {
        if self.script.has_begun() {
            return;
        }
        let waited = now.saturating_sub(self.began);
        let company = view.people.len() > 1;
        if company && view.people.iter().all(|one| one.knows_signals) && view.proposed.is_none() {
            self.script.begin(now, rng);
        } else if waited >= BEGIN_MS || matches!(view.stage, Stage::Ended(_)) {
            self.script.give_up(now, rng);
        } else if company && waited >= SIGNALS_MS && !std::mem::replace(&mut self.was_told, true) {
            self.say("practice-any-signals", false);
        }
    }

    /// Whether an ask is one that the scenario waits for. What isn't, they answer with manners.
    fn would_answer(&mut self, view: &View) -> bool {
        let Some(ask) = their_ask(view) else { return false };
        let known = match &ask.activity.what {
            What::Known(id) => content::catalogue().get(*id),
            What::Own { .. } => None,
        };
        let small = known.is_some_and(|one| {
            let traits = one.traits;
            SMALL.contains(&one.pack.as_str())
                && !TOO_MUCH.contains(&one.id.as_str())
                && !traits.intense
                && !traits.health_risk
        });
        let expected = small && self.script.expects(When::Asks);
        self.unexpected = Some((ask.number, !small)).filter(|_| !expected);
        expected
    }

    fn lead(&mut self, when: When, now: u64, rng: &mut impl CryptoRngCore) -> bool {
        let led = self.script.happens(|one| *one == when, now, rng);
        if led {
            self.forget();
        }
        led
    }

    fn forget(&mut self) {
        (self.interrupted, self.again_at) = (None, None);
    }

    fn say(&mut self, key: &'static str, yours: bool) {
        if self.lines.len() >= MAX_LINES {
            self.lines.remove(0);
        }
        self.lines.push(Line { yours, key });
    }

    /// The scenario's next step, if it is time for it.
    fn play(&mut self, view: &View, now: u64, rng: &mut impl CryptoRngCore) -> bool {
        let Some(act) = self.script.step(now) else { return false };
        let may_ask = view.may.contains(&Verb::Ask) && matches!(view.lamp, Lamp::Off | Lamp::Green);
        match act {
            Act::Say(key) => self.say(key, false),
            Act::Ask(..) if !may_ask => {
                self.again_at = Some(now.saturating_add(AGAIN_MS));
                return false;
            }
            Act::Ask(what, way) => {
                if let Some(activity) = activity(view, what, way) {
                    self.event(Event::Ask { activity, own_yes: true }, now, rng);
                }
            }
            Act::Do(deed) => self.deed(deed, view, now, rng),
        }
        self.again_at = None;
        self.script.done(now, rng);
        true
    }

    fn deed(&mut self, deed: Deed, view: &View, now: u64, rng: &mut impl CryptoRngCore) {
        let ask = their_ask(view).map(|ask| ask.number);
        match (deed, ask) {
            (Deed::Yes, Some(ask)) => self.yes(ask, now, rng),
            (Deed::No, Some(ask)) => {
                self.notices.answers(ask);
                self.event(Event::No { ask }, now, rng);
            }
            (Deed::Yes | Deed::No, None) | (Deed::Wait, _) => {}
            (Deed::Thank, _) => {
                for (ask, _) in &view.thank {
                    self.event(Event::Thank { ask: *ask }, now, rng);
                }
            }
            (Deed::Withdraw, _) => {
                if let Some(ask) = self.notices.mine() {
                    self.notices.withdraws();
                    self.event(Event::Withdraw { ask }, now, rng);
                }
            }
            (Deed::TakeBack, _) => {
                if let Some(activity) = view.on.first() {
                    self.notices.takes_back();
                    self.event(Event::TakeBack(Target::One(activity.clone())), now, rng);
                }
            }
            (Deed::Red, _) => self.event(Event::Red, now, rng),
            (Deed::Ready, _) => self.event(Event::Ready, now, rng),
            (Deed::Break, _) => self.event(Event::Break, now, rng),
            (Deed::Back, _) => self.event(Event::Back, now, rng),
            (Deed::Hide, _) => {
                self.is_hidden = true;
                self.engine.handle(Input::Hidden, now, rng);
            }
            (Deed::Show, _) => {
                self.is_hidden = false;
                self.engine.handle(Input::Shown, now, rng);
            }
        }
    }

    /// What everybody does without being told.
    fn mind(&mut self, view: &View, now: u64, rng: &mut impl CryptoRngCore) -> bool {
        let node = self.script.node();
        let mood = Mood {
            silent: node.is_some_and(|node| node.silent),
            ended: self.script.ending().is_some(),
            unexpected: self.unexpected,
            ask_again: self.interrupted.is_some() && self.script.expects(When::Yes),
        };
        let Some(does) = self.manners.decide(view, &mood, now, rng) else { return false };
        match does {
            Does::Say(event) => self.event(event, now, rng),
            Does::Yes { ask, .. } => self.yes(ask, now, rng),
            Does::No { ask, says } => {
                self.notices.answers(ask);
                self.unexpected = None;
                self.say(says, false);
                self.event(Event::No { ask }, now, rng);
            }
            Does::AskAgain => {
                if let Some(activity) = self.interrupted.take() {
                    self.event(Event::Ask { activity, own_yes: true }, now, rng);
                }
            }
        }
        true
    }

    fn yes(&mut self, ask: u32, now: u64, rng: &mut impl CryptoRngCore) {
        self.notices.answers(ask);
        self.tokens = self.tokens.saturating_add(1);
        self.engine.handle(Input::Answer { ask, wholehearted: true, token: self.tokens }, now, rng);
    }

    fn event(&mut self, event: Event, now: u64, rng: &mut impl CryptoRngCore) {
        self.tokens = self.tokens.saturating_add(1);
        self.engine.handle(Input::Say { event, token: self.tokens }, now, rng);
    }

    /// When to look again at the latest, on the shell's clock.
    pub fn deadline(&self, now: u64) -> Option<u64> {
        let waits = (!self.script.has_begun()).then(|| {
            let told = self.began.saturating_add(SIGNALS_MS);
            if told > now { told } else { self.began.saturating_add(BEGIN_MS) }
        });
        let own = [waits, self.again_at, self.manners.deadline(), self.script.deadline(now)];
        let own = own.into_iter().flatten().filter(|at| *at > now);
        own.chain(self.engine.deadline()).min()
    }
}

/// What is asked for, between the two who are there.
fn activity(view: &View, what: &str, way: Way) -> Option<Activity> {
    let me: PersonId = view.me?;
    let other = view.people.iter().find(|one| !one.me)?.id;
    let (by, to) = match way {
        Way::Me => (People::one(me), People::one(other)),
        Way::You => (People::one(other), People::one(me)),
        Way::Together => (People::one(me).with(other), People::NOBODY),
    };
    let what = What::Known(content::catalogue().named(what)?);
    Some(Activity { what, by, to, detail: None })
}
