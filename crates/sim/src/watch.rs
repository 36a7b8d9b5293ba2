//! The promises that no device alone can keep, checked after every step.
//!
//! - No device shows an activity as on to which not everyone in it said yes: exactly to it, and wholeheartedly (Y1 to Y6).
//! - No device shows one as on later than the agreed silence and one pulse after anyone in it pressed red, took a break or
//!   their yes back, closed or hid the app, left, or was out of reach; or after the newest pulse or entry of theirs that
//!   came, by when it was sent (A1, S1).
//! - One's own stop is on one's own screen at once (S6).
//! - Devices that have read the same history have made the same of it.
//! - When the trouble is over, everyone who is still there agrees again, and the log doesn't grow by itself.

use rules::{Activity, Lamp, People, PersonId};
use sync::{Stage, Why, limits};

use crate::world::World;

/// Milliseconds in which everyone finds together again once all is well.
pub const HEALED_MS: u64 = 30_000;
/// Milliseconds in which nothing more comes of itself.
const REST_MS: u64 = 15_000;
/// Milliseconds after which every screen is looked at, whatever may be on it.
const LOOK_AT_ALL_MS: u64 = 1_000;
/// Entries that may come in that time again without anybody doing anything.
const OF_ITSELF: usize = 4;

/// What was seen so far.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// Whether the last person has another app: what they show, and say of themself, is their own.
    pub rogue: Option<usize>,
    /// Milliseconds that something may be shown as on after it was stopped, where it isn't the silence that the screen has
    /// agreed on, and a pulse.
    pub patience_ms: Option<u64>,
    /// When every screen was last looked at.
    looked: u64,
    red: bool,
    came_on: bool,
    after_red: bool,
    taken_up: bool,
    lapsed: Vec<Activity>,
    /// On whose screen something was on when it was last looked at.
    shown: Vec<bool>,
}

impl Watch {
    /// Before anything was seen.
    pub fn new(rogue: Option<usize>, patience_ms: Option<u64>) -> Self {
        Self { rogue, patience_ms, ..Self::default() }
    }

    /// Looks at every screen.
    ///
    /// # Errors
    /// What is there that must not be.
    pub fn look(&mut self, world: &mut World) -> Result<(), String> {
        let now = world.now;
        let all = now.saturating_sub(self.looked) >= LOOK_AT_ALL_MS;
        if all {
            self.looked = now;
        }
        for who in (0..world.devices.len()).filter(|who| Some(*who) != self.rogue) {
            // Where neither the log nor the screen had anything on, the screen is looked at less often.
            let state = world.devices.get(who).and_then(|device| device.engine.as_ref()?.state());
            let shown = self.shown.get(who).copied().unwrap_or_default();
            if !all && !shown && state.is_none_or(|state| state.on().is_empty()) {
                continue;
            }
            let Some(view) = world.devices.get_mut(who).and_then(|device| device.view(now)) else { continue };
            world.count.looks += 1;
            if self.shown.len() <= who {
                self.shown.resize(who + 1, false);
            }
            if let Some(shown) = self.shown.get_mut(who) {
                *shown = !view.on.is_empty();
            }
            let agreed = u64::from(view.agreed.silence_s) * 1_000 + limits::PULSE_MS;
            let patience = self.patience_ms.unwrap_or(agreed);
            self.red |= view.lamp == Lamp::Red;
            if view.on.is_empty() {
                if !view.lapsed.is_empty() {
                    self.lapsed = view.lapsed.iter().map(|lapsed| lapsed.activity.clone()).collect();
                }
                continue;
            }
            world.count.looks_on += 1;
            self.came_on = true;
            self.after_red |= self.red;
            self.taken_up |= view.on.iter().any(|on| self.lapsed.contains(on));
            for on in &view.on {
                self.may_be_on(world, who, on, patience)?;
            }
        }
        self.compare(world)
    }

    /// Everyone in it said yes to exactly this, has not stopped it since, and could be heard.
    fn may_be_on(&self, world: &mut World, who: usize, on: &Activity, patience: u64) -> Result<(), String> {
        let now = world.now;
        let long_ago = |at: u64| now > at + patience;
        let heard = world.devices.get(who).map(|device| device.heard.clone()).unwrap_or_default();
        for person in on.people().iter() {
            // Numbers are given in the order in which people came in, and everyone came in that order.
            let at = usize::from(person.0);
            let newest = heard.get(at).copied().unwrap_or(0);
            if at != who && long_ago(newest) {
                return Err(format!(
                    "{who} still shows {on:?}, and has heard {person:?} last at {newest} ms"
                ));
            }
            // What a rogue says of themself is their own.
            let Some(device) = world.devices.get_mut(at).filter(|_| Some(at) != self.rogue) else { continue };
            if device.did.away.is_some_and(long_ago) {
                return Err(format!(
                    "{who} still shows {on:?} with {person:?}, who is out of reach: {:?}",
                    device.did
                ));
            }
            let did = device.did;
            let said = device.said(on).cloned();
            let Some((yes, back)) = said.and_then(|said| Some((said.yes?, said.back))) else {
                return Err(format!("{who} shows {on:?}, to which {person:?} never said yes"));
            };
            let stopped = did.stopped.max(back);
            if stopped.is_some_and(long_ago) && stopped > Some(yes) {
                return Err(format!(
                    "{who} still shows {on:?}, which {person:?} stopped: {did:?}, yes at {yes}, back {back:?}"
                ));
            }
        }
        Ok(())
    }

    /// The same history is the same state.
    fn compare(&self, world: &mut World) -> Result<(), String> {
        let mut compared = 0;
        let engines = world.devices.iter().enumerate().filter(|(who, _)| Some(*who) != self.rogue);
        let engines: Vec<_> =
            engines.filter_map(|(who, device)| Some((who, device.engine.as_ref()?))).collect();
        for (at, (one, first)) in engines.iter().enumerate() {
            for (other, second) in engines.iter().skip(at + 1) {
                let (Some(first_state), Some(second_state)) = (first.state(), second.state()) else {
                    continue;
                };
                if first.history() == second.history() {
                    compared += 1;
                    // What was told before somebody came is not theirs to know.
                    let alike = first_state == second_state
                        || first_state.without_confidences() == second_state.without_confidences();
                    if !alike {
                        return Err(format!(
                            "{one} and {other} have read the same, and make of it {first_state:?} and {second_state:?}"
                        ));
                    }
                }
            }
        }
        world.count.compared += compared;
        Ok(())
    }

    /// What happened in the encounter, for the numbers.
    pub fn note(&self, world: &mut World) {
        world.count.came_on = u64::from(self.came_on);
        world.count.after_red = u64::from(self.after_red);
        world.count.taken_up = u64::from(self.taken_up);
    }

    /// All is well again: after a while, is everyone?
    ///
    /// # Errors
    /// Who isn't.
    pub fn healed(&mut self, world: &mut World) -> Result<(), String> {
        self.rest(world, HEALED_MS)?;
        let before = world.relay.logs.first().map_or(0, Vec::len);
        let now = world.now;
        let over: People = (0..)
            .zip(&mut world.devices)
            .filter_map(|(who, one)| (one.is_over() || !one.is_in(now)).then_some(PersonId(who)))
            .collect();
        let mut seen = Vec::new();
        for who in 0..world.devices.len() {
            let Some(view) = world.devices.get_mut(who).and_then(|device| device.view(now)) else { continue };
            if view.stage != Stage::Together {
                continue;
            }
            // Who left without a network told nobody, and stays out of reach.
            let is_over = |who: &PersonId| over.has(*who);
            let wedged = match &view.why {
                Why::Diverged | Why::Withheld | Why::Offline | Why::HiddenMe => true,
                Why::Unreachable(who) | Why::Hidden(who) => !is_over(who),
                _ => false,
            };
            if wedged {
                return Err(format!("all is well, and {who} is told {:?}", view.why));
            }
            // What their last pulses said came to some and not to others, and no entry ever will.
            let lost = view.people.iter().any(|one| is_over(&one.id));
            let there = view.people.iter().filter(|one| !is_over(&one.id));
            let people: Vec<_> = there.map(|one| (one.id, one.light, one.reachable, one.able)).collect();
            seen.push((who, view.emoji, (Some(view.lamp).filter(|_| !lost), view.on, people)));
        }
        for pair in seen.windows(2) {
            let [(one, one_drawn, first), (other, other_drawn, second)] = pair else { continue };
            // Who was welcomed by somebody that couldn't be heard any more has no pictures rather than false ones.
            let drawn = one_drawn.is_none() || other_drawn.is_none() || one_drawn == other_drawn;
            if !drawn || first != second {
                return Err(format!("all is well, and {one} sees {first:?} where {other} sees {second:?}"));
            }
        }
        self.rest(world, REST_MS)?;
        let after = world.relay.logs.first().map_or(0, Vec::len);
        if after.saturating_sub(before) >= OF_ITSELF {
            return Err(format!("nobody does anything, and the log grows from {before} to {after} entries"));
        }
        world.count.recovered += u64::from(seen.len() > 1);
        Ok(())
    }

    fn rest(&mut self, world: &mut World, ms: u64) -> Result<(), String> {
        let until = world.now + ms;
        while world.now < until {
            if !world.runs_until((world.now + 1_000).min(until)) {
                return Err("it never comes to rest".to_owned());
            }
            self.look(world)?;
        }
        Ok(())
    }
}
