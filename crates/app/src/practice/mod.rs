//! A practice partner in the page: an encounter with somebody made up, on the real engines and a relay in memory, with no
//! network at all.
//!
//! The person's own engine is run by the shell as always; only what would be its socket is a [`Rehearsal`]: it joins
//! [`Rehearsal::link`], what it sends goes to [`Rehearsal::frame`], and what it hears comes from [`Rehearsal::poll`].
//! What scenarios there are is data (`content::practice`). Nothing of what somebody practised is kept, counted or scored
//! (R4): with the rehearsal it is gone.

mod manners;
mod notice;
mod partner;
mod relay;
mod script;

#[cfg(test)]
mod tests;

pub use content::practice::{End, Scenario, Skill, all, named};
use rand_core::CryptoRngCore;
use rules::text::Name;
use seal::{Link, LinkSecret};
use sync::{Input, Output};

use self::{
    partner::Partner,
    relay::{Relay, Side},
};
pub use self::{
    partner::{Line, MAX_LINES},
    relay::{MAX_BYTES, MAX_ENTRIES, MAX_WAITING},
    script::{Drill, Progress},
};

/// Where the link leads that nobody ever connects to.
const NOWHERE: &str = "https://practice.invalid";

/// Turns at most that follow from one input. The partner does one thing a turn, so that it can't come near.
const MAX_TURNS: usize = 256;

/// Somebody to practise with, and the way to them.
pub struct Rehearsal {
    relay: Relay,
    partner: Partner,
    link: Link,
    name: Name,
    /// The time of the last input.
    now: u64,
    /// What the laws refused the partner.
    #[cfg(test)]
    refused: Vec<rules::Refusal>,
}

/// What there is to show beside the app itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// What was said last, the newest at the end; at most [`MAX_LINES`].
    pub lines: Vec<Line>,
    /// What can be said aloud: keys of sentences, each a button.
    pub choices: Vec<&'static str>,
    /// The key of what to try now; gets the partner's name as `who`, as every key here does.
    pub hint: Option<&'static str>,
    /// The time to red.
    pub drill: Drill,
    /// How it ended; none as long as it goes on.
    pub ending: Option<End>,
    /// How far it is.
    pub progress: Progress,
    /// Whether it has begun: both know the signals.
    pub has_begun: bool,
}

impl Rehearsal {
    /// Somebody waits in an encounter of their own. `person` is the name of who practises: the other's is never the same
    /// (A6). None only where the data is broken, which a test holds it isn't.
    pub fn new(
        scenario: &'static Scenario,
        person: &Name,
        rng: &mut impl CryptoRngCore,
        now: u64,
    ) -> Option<Self> {
        let name = if person.same_as(scenario.name) { scenario.other } else { scenario.name };
        let name = Name::new(name).ok()?;
        let link = Link::new(NOWHERE, LinkSecret::random(rng)).ok()?;
        let partner = Partner::new(scenario, &link, name.clone(), rng, now);
        let relay = Relay::new(now);
        let mut rehearsal = Self {
            relay,
            partner,
            link,
            name,
            now,
            #[cfg(test)]
            refused: Vec::new(),
        };
        rehearsal.settle(now, rng);
        Some(rehearsal)
    }

    /// What is practised.
    pub fn scenario(&self) -> &'static Scenario {
        self.partner.script.scenario()
    }

    /// The one who is made up, by name.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The invitation for the person's own engine, which leads here and nowhere else.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The person's engine wants to connect, and is: tell it so at once.
    pub fn connected(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.relay.connect(Side::Person);
        self.settle(now, rng);
    }

    /// The person's engine drops the connection.
    pub fn disconnected(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.relay.disconnect(Side::Person);
        self.settle(now, rng);
    }

    /// Whether the connection stands. Where it doesn't, though nobody dropped it, tell the person's engine that it is gone:
    /// it wasn't polled for far too long.
    pub fn is_connected(&self) -> bool {
        self.relay.is_connected(Side::Person)
    }

    /// The person's engine sends a frame.
    pub fn frame(&mut self, bytes: &[u8], now: u64, rng: &mut impl CryptoRngCore) {
        self.relay.frame(Side::Person, bytes, now);
        self.settle(now, rng);
    }

    /// The next frame for the person's engine. To be asked until there is none, after every call.
    pub fn poll(&mut self) -> Option<Vec<u8>> {
        self.relay.next(Side::Person)
    }

    /// When to call [`Rehearsal::tick`] at the latest, on the shell's clock in milliseconds.
    pub fn deadline(&self) -> Option<u64> {
        self.partner.deadline(self.now)
    }

    /// The deadline has come.
    pub fn tick(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.partner.handle(Input::Tick, now, rng);
        self.settle(now, rng);
    }

    /// The person says something aloud: one of [`Scene::choices`]. Anything else is nothing.
    pub fn choose(&mut self, key: &'static str, now: u64, rng: &mut impl CryptoRngCore) {
        self.partner.hears(key, now, rng);
        self.settle(now, rng);
    }

    /// What there is to show now.
    pub fn scene(&self) -> Scene {
        let script = &self.partner.script;
        let ending = script.ending();
        Scene {
            lines: self.partner.lines.clone(),
            choices: script.choices().collect(),
            hint: script.hint(),
            drill: script.drill(),
            ending,
            progress: script.progress(),
            has_begun: script.has_begun(),
        }
    }

    /// Everything that follows: frames to and from the partner, what they notice, what they do.
    fn settle(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.now = self.now.max(now);
        for _ in 0..MAX_TURNS {
            self.carry(now, rng);
            if !self.partner.look(now, rng) {
                break;
            }
        }
        self.carry(now, rng);
    }

    /// Between the partner's engine and the relay, until nothing moves.
    fn carry(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        for _ in 0..MAX_TURNS {
            if let Some(output) = self.partner.poll() {
                match output {
                    Output::Connect => {
                        self.relay.connect(Side::Partner);
                        self.partner.handle(Input::Connected, now, rng);
                    }
                    Output::Drop => self.relay.disconnect(Side::Partner),
                    Output::Send(frame) => self.relay.frame(Side::Partner, &frame, now),
                    #[cfg(test)]
                    Output::Tell(sync::Notice::Refused { why, .. }) => self.refused.push(why),
                    // What the laws refuse comes to nothing, and the scenario's patience ends it.
                    Output::Tell(_) | Output::Aside(_) => {}
                }
            } else if let Some(frame) = self.relay.next(Side::Partner) {
                self.partner.handle(Input::Frame(&frame), now, rng);
            } else {
                return;
            }
        }
    }
}
