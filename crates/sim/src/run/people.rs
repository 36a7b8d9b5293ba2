//! What people do: mostly what leads to something being on, sometimes a stop, sometimes anything at all.

use rules::{
    Activity, Event, Lamp, PersonId,
    event::{Said, Target},
};
use sync::{Stage, View};

use super::Run;
use crate::{
    cast,
    plan::{Step, What},
};

impl Run<'_> {
    /// Somebody does something; whether there was anything to do.
    pub(super) fn person(&mut self, step: &Step) -> Result<bool, String> {
        let Step { who, what, dice, .. } = *step;
        match what {
            What::Answer => {
                return Ok(
                    (0..self.world.devices.len()).fold(false, |any, who| self.answers(who, dice) | any)
                );
            }
            What::GoOn => {
                return Ok((0..self.world.devices.len()).fold(false, |any, who| self.goes_on(who) | any));
            }
            What::Comes if self.world.devices.len() > self.plan.people => return Ok(false),
            What::Comes => {
                self.world.arrives();
                return Ok(true);
            }
            _ => {}
        }
        let Some((view, me)) = self.awake(who) else { return Ok(false) };
        let others: Vec<PersonId> = view.people.iter().map(|one| one.id).filter(|one| *one != me).collect();
        let Some(other) = others.get(dice as usize % others.len().max(1)).copied() else { return Ok(false) };
        match what {
            What::Ask => {
                let Some(activity) = cast::activity(&self.world.catalogue, me, other, dice >> 8) else {
                    return Ok(false);
                };
                self.press(who, Event::Ask { activity, own_yes: dice & 192 > 0 });
            }
            What::StillYes => self.press(who, Event::StillYes),
            What::Red => return self.red(who),
            What::Yellow => self.press(who, Event::Yellow),
            What::Break => self.press(who, Event::Break),
            What::TakeBack => {
                let Some(activity) = view.on.first().cloned() else { return Ok(false) };
                self.press(who, Event::TakeBack(Target::One(activity)));
                return self.is_off(who, "a yes was taken back", &view.on);
            }
            What::HowAreYou => self.press(who, Event::HowAreYou { who: other }),
            What::Parting => match dice >> 8 & 15 {
                0 => self.press(who, Event::Unable { who: other }),
                1 => self.press(who, Event::Gone { who: other }),
                2 | 3 => self.press(who, Event::Leave),
                4 => self.press(who, Event::End),
                _ => return Ok(false),
            },
            What::Signals if dice & 3 == 0 => self.press(who, Event::ShareHealth(Said::InPerson)),
            What::Signals if dice & 4 == 0 && !view.agreed.non_verbal.is_empty() => {
                let Some(signal) = view.agreed.non_verbal.first().map(|one| one.name.clone()) else {
                    return Ok(false);
                };
                self.press(who, Event::Tried { signal });
            }
            What::Signals => {
                let silence_s = [4, 2, 8].get(dice as usize / 8 % 3).copied().unwrap_or(4);
                self.press(who, Event::Signals(cast::signals(silence_s)));
            }
            _ => return Ok(self.anything(who, me, other, dice)),
        }
        Ok(true)
    }

    /// Somebody who is in, and looks at their screen.
    fn awake(&mut self, who: usize) -> Option<(View, PersonId)> {
        if self.world.devices.get(who).is_none_or(|device| device.hidden) {
            return None;
        }
        let view = self.view(who).filter(|view| view.stage == Stage::Together)?;
        let me = view.me?;
        Some((view, me))
    }

    /// Whoever is asked answers: mostly yes.
    fn answers(&mut self, who: usize, dice: u32) -> bool {
        let Some((view, me)) = self.awake(who) else { return false };
        let waits = |ask: &&sync::AskView| ask.activity.people().has(me) && ask.mine.0 < ask.mine.1;
        let Some(ask) = view.asks.iter().find(waits).map(|ask| ask.number) else { return false };
        let wholehearted = !dice.rotate_left(who as u32).is_multiple_of(8);
        if self.world.answers(who, ask, wholehearted) {
            let event = if wholehearted { Event::Yes { ask } } else { Event::No { ask } };
            self.meant(who, &view, &event);
        }
        true
    }

    /// Somebody says something. Where their device took it, what they meant by it is remembered: to which activity, when.
    fn press(&mut self, who: usize, event: Event) {
        let view = self.view(who);
        if !self.world.says(who, event.clone()) {
            return;
        }
        let Some(view) = view else { return };
        self.meant(who, &view, &event);
    }

    fn meant(&mut self, who: usize, view: &View, event: &Event) {
        let asked =
            |ask: &u32| view.asks.iter().find(|one| one.number == *ask).map(|one| one.activity.clone());
        let (mut yes, mut back) = (Vec::new(), Vec::new());
        match event {
            Event::Ask { activity, own_yes: true } => yes.push(activity.clone()),
            Event::Yes { ask } => yes.extend(asked(ask)),
            Event::No { ask } | Event::Withdraw { ask } => back.extend(asked(ask)),
            Event::StillYes => {
                yes.extend(view.lapsed.iter().map(|lapsed| lapsed.activity.clone()));
                yes.extend(view.on.iter().cloned());
            }
            Event::TakeBack(Target::One(activity)) => back.push(activity.clone()),
            Event::TakeBack(Target::All(what)) => {
                back.extend(view.on.iter().filter(|on| on.what == *what).cloned())
            }
            Event::Red | Event::Break | Event::Leave | Event::End => self.stopped(who),
            _ => {}
        }
        let now = self.world.now;
        let Some(device) = self.world.devices.get_mut(who) else { return };
        for activity in yes.iter().filter(|one| view.me.is_some_and(|me| one.people().has(me))) {
            device.said(activity).into_iter().for_each(|said| said.yes = Some(now));
        }
        for activity in &back {
            device.said(activity).into_iter().for_each(|said| said.back = Some(now));
        }
    }

    pub(super) fn stopped(&mut self, who: usize) {
        let now = self.world.now;
        if let Some(device) = self.world.devices.get_mut(who) {
            device.did.stopped = Some(now);
        }
    }

    /// S1, S6: one's own red is taken, whatever else is, and is on one's own screen before anything else happens.
    fn red(&mut self, who: usize) -> Result<bool, String> {
        self.stopped(who);
        if !self.world.says(who, Event::Red) {
            return Err(format!("{who} pressed red, and it was refused"));
        }
        let Some(view) = self.view(who) else { return Ok(true) };
        let over = matches!(view.stage, Stage::Ended(_));
        if view.on.is_empty() && (over || view.lamp == Lamp::Red) {
            return Ok(true);
        }
        Err(format!("{who} pressed red, and their own screen doesn't show it"))
    }

    /// What was taken back first is no longer on one's own screen.
    fn is_off(&mut self, who: usize, what: &str, before: &[Activity]) -> Result<bool, String> {
        let Some(view) = self.view(who) else { return Ok(true) };
        match before.first() {
            Some(first) if view.on.contains(first) && view.me.is_some_and(|me| first.people().has(me)) => {
                Err(format!("{what}, and {who} still shows it"))
            }
            _ => Ok(true),
        }
    }

    /// What leads on, as a person would who wants to be together.
    fn goes_on(&mut self, who: usize) -> bool {
        let Some((view, me)) = self.awake(who) else { return false };
        let waits = view.door.iter().find(|one| !one.welcomed.has(me)).map(|one| one.knock);
        let told = view.health.iter().find(|one| one.who != me && one.shared && !one.understood.has(me));
        let told = told.map(|one| one.who);
        let may = |verb| view.may.contains(&verb);
        use rules::encounter::Verb;
        let event = if view.people.iter().any(|one| one.me && !one.knows_signals) {
            Event::KnowSignals
        } else if may(Verb::Stopped) {
            Event::Stopped
        } else if may(Verb::Ready) {
            Event::Ready
        } else if may(Verb::Green) {
            Event::Green
        } else if may(Verb::Back) {
            Event::Back
        } else if let Some((ask, _)) = view.thank.first() {
            Event::Thank { ask: *ask }
        } else if view.proposed.is_some() {
            Event::KnowSignals
        } else if may(Verb::StillYes) {
            Event::StillYes
        } else if let Some(knock) = waits {
            Event::Welcome { knock }
        } else if let Some(who) = told {
            Event::Understood { who }
        } else {
            return false;
        };
        self.press(who, event);
        true
    }

    /// Lawful or not.
    fn anything(&mut self, who: usize, me: PersonId, other: PersonId, dice: u32) -> bool {
        let ask = dice >> 16 & 7;
        let Some(activity) = cast::activity(&self.world.catalogue, me, other, dice >> 4) else {
            return false;
        };
        let what = activity.what.clone();
        let event = match dice % 14 {
            0 => Event::Yes { ask },
            1 => Event::No { ask },
            2 => Event::Thank { ask },
            3 => Event::Withdraw { ask },
            4 => Event::Open { what },
            5 => Event::OpenToAsks(dice & 256 == 0),
            6 => Event::Ready,
            7 => Event::Stopped,
            8 => Event::Green,
            9 => Event::Back,
            10 => Event::TakeBack(Target::All(what)),
            11 => Event::KnowSignals,
            12 => Event::Understood { who: other },
            _ => Event::Ask { activity, own_yes: true },
        };
        self.press(who, event);
        true
    }
}
