//! Where a scenario stands: which node, which step of it, what is waited for, and how long red took.
//!
//! Not here: what happens, and doing what a step says (`partner`).

use content::practice::{Act, End, Node, Scenario, When};
use rand_core::RngCore;

/// Milliseconds that a step waits at most until it can be done, such as an ask while somebody is yellow.
pub const MAX_HELD_MS: u64 = 90_000;

/// The time to red.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drill {
    /// None is going on.
    #[default]
    Off,
    /// Since this time, on the shell's clock in milliseconds.
    Since(u64),
    /// From the word to red it took so many milliseconds. Shown to the one who practises, kept nowhere (R4).
    Took(u64),
}

/// A scenario being played.
#[derive(Debug)]
pub struct Script {
    scenario: &'static Scenario,
    /// The node. None before it begins.
    at: Option<usize>,
    /// Which step comes next, and when.
    step: usize,
    due: u64,
    /// Nodes so far.
    been: usize,
    drill: Drill,
}

/// How far it is: nodes behind one, and how many are at least to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Behind.
    pub done: usize,
    /// To come.
    pub left: usize,
}

impl Script {
    /// Not begun yet.
    pub fn new(scenario: &'static Scenario) -> Self {
        Self { scenario, at: None, step: 0, due: 0, been: 0, drill: Drill::Off }
    }

    /// What is played.
    pub fn scenario(&self) -> &'static Scenario {
        self.scenario
    }

    /// Whether it has begun.
    pub fn has_begun(&self) -> bool {
        self.at.is_some()
    }

    /// Begins, where it hasn't.
    pub fn begin(&mut self, now: u64, rng: &mut impl RngCore) {
        if self.at.is_none() {
            self.enter(0, now, rng);
        }
    }

    /// Ends kindly what never began.
    pub fn give_up(&mut self, now: u64, rng: &mut impl RngCore) {
        self.begin(now, rng);
        self.happens(|when| *when == When::Silence, now, rng);
    }

    /// The node it is at.
    pub fn node(&self) -> Option<&'static Node> {
        self.scenario.node(self.at?)
    }

    fn enter(&mut self, at: usize, now: u64, rng: &mut impl RngCore) {
        (self.at, self.step) = (Some(at), 0);
        self.been = self.been.saturating_add(1);
        if matches!(self.drill, Drill::Since(_)) && !self.node().is_some_and(|node| node.drill) {
            self.drill = Drill::Off;
        }
        self.schedule(now, rng);
    }

    fn schedule(&mut self, now: u64, rng: &mut impl RngCore) {
        let (least, most) = self.next().map_or((0, 0), |step| step.after_ms);
        let span = u64::from(most.saturating_sub(least)).saturating_add(1);
        let pause = u64::from(least).saturating_add(rng.next_u64().checked_rem(span).unwrap_or(0));
        self.due = now.saturating_add(pause);
    }

    fn next(&self) -> Option<&'static content::practice::Step> {
        self.node()?.steps.get(self.step)
    }

    /// What is to be said or done now.
    pub fn step(&self, now: u64) -> Option<Act> {
        self.next().filter(|_| self.due <= now).map(|step| step.act)
    }

    /// It is said, or done, or can't be any more.
    pub fn done(&mut self, now: u64, rng: &mut impl RngCore) {
        let begins = self.node().is_some_and(|node| node.drill) && !matches!(self.drill, Drill::Since(_));
        if begins && self.next().is_some_and(|step| matches!(step.act, Act::Say(_))) {
            self.drill = Drill::Since(now);
        }
        self.step = self.step.saturating_add(1);
        self.schedule(now, rng);
    }

    /// Something happened. Says whether it leads on.
    pub fn happens(&mut self, what: impl Fn(&When) -> bool, now: u64, rng: &mut impl RngCore) -> bool {
        let Some(go) = self.at.and_then(|at| self.scenario.leads(at, what)) else { return false };
        self.enter(go, now, rng);
        true
    }

    /// Whether something would lead on.
    pub fn expects(&self, what: When) -> bool {
        self.at.is_some_and(|at| self.scenario.leads(at, |when| *when == what).is_some())
    }

    /// Red: the time it took stands from here on.
    pub fn red(&mut self, now: u64) {
        if let Drill::Since(since) = self.drill {
            self.drill = Drill::Took(now.saturating_sub(since));
        }
    }

    /// Whether everything of the node is said and done.
    fn waits(&self) -> bool {
        self.has_begun() && self.next().is_none()
    }

    /// When waiting is over, on the shell's clock.
    fn patience(&self) -> Option<u64> {
        let node = self.node().filter(|node| node.end.is_none())?;
        if !self.waits() {
            // A step that can't be done yet isn't waited for without end.
            return Some(self.due.saturating_add(MAX_HELD_MS));
        }
        let after = |when: &When| if let When::After(ms) = when { Some(u64::from(*ms)) } else { None };
        let all = node.on.iter().chain(self.scenario.always);
        all.filter_map(|on| after(&on.when)).next().map(|ms| self.due.saturating_add(ms))
    }

    /// Goes on where nothing has happened for long enough. Says whether it did.
    pub fn tick(&mut self, now: u64, rng: &mut impl RngCore) -> bool {
        self.patience().is_some_and(|at| at <= now)
            && self.happens(|when| matches!(when, When::After(_)), now, rng)
    }

    /// When to look again at the latest; nothing past.
    pub fn deadline(&self, now: u64) -> Option<u64> {
        let step = self.next().map(|_| self.due);
        step.into_iter().chain(self.patience()).filter(|at| *at > now).min()
    }

    /// What can be said aloud: keys of sentences, once the other has spoken.
    pub fn choices(&self) -> impl Iterator<Item = &'static str> {
        let node = self.node().filter(|node| node.end.is_none() && self.waits());
        node.into_iter().flat_map(|node| node.on).filter_map(|on| match on.when {
            When::Chooses(key) => Some(key),
            _ => None,
        })
    }

    /// What to try here.
    pub fn hint(&self) -> Option<&'static str> {
        self.node()?.hint
    }

    /// The time to red.
    pub fn drill(&self) -> Drill {
        self.drill
    }

    /// How it ended, once all is said.
    pub fn ending(&self) -> Option<End> {
        self.node()?.end.filter(|_| self.waits())
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        // As many rounds as there are nodes: no way to an end is longer.
        let nodes = self.scenario.nodes;
        let far = nodes.len();
        let mut left: Vec<usize> =
            nodes.iter().map(|node| if node.end.is_some() { 0 } else { far }).collect();
        for _ in 0..far {
            for (at, node) in nodes.iter().enumerate() {
                let next = node.on.iter().filter_map(|on| left.get(on.go)).min().copied();
                if let (Some(next), Some(own)) = (next, left.get_mut(at)) {
                    *own = (*own).min(next.saturating_add(1));
                }
            }
        }
        let at = self.at.unwrap_or(0);
        Progress { done: self.been.saturating_sub(1), left: left.get(at).copied().unwrap_or(0) }
    }
}
