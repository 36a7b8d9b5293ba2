//! What somebody with another app does: they have their own keys, say what they like to whom they like, and lie.

use rules::{
    Event, Light, People, PersonId,
    event::{Cause, TurnedAway},
};
use sync::rogue::{FalsePulse, Lie};
use wire::FromRelay;

use super::Run;
use crate::{
    cast,
    plan::{Step, What},
};

impl Run<'_> {
    /// A lie; whether there was anybody to tell it to.
    pub(super) fn rogue(&mut self, step: &Step) -> bool {
        let Some(who) = self.watch.rogue else { return false };
        let now = self.world.now;
        let Some(me) = self.world.devices.get_mut(who).and_then(|device| device.me(now)) else {
            return false;
        };
        let Some(view) = self.view(who) else { return false };
        let others: People = view.people.iter().map(|one| one.id).filter(|one| *one != me).collect();
        let Some(other) = others.iter().nth(step.dice as usize % others.len().max(1)) else { return false };
        let dice = step.dice >> 4;
        let honest = Lie {
            to: others,
            count: 0,
            seen: 0,
            history: false,
            nonsense: None,
            event: self.any_event(me, other, dice),
        };
        match step.what {
            What::Nonsense => {
                let length = dice as usize % 300;
                let bytes = (0..length).map(|at| dice.rotate_left(at as u32) as u8).collect();
                self.tells(who, Lie { nonsense: Some(bytes), ..honest })
            }
            What::OutOfTurn => self.tells(who, honest),
            What::Contradict if others.len() < 2 => false,
            What::Contradict => {
                let one = Lie { to: People::one(other), ..honest.clone() };
                let event = self.any_event(me, other, dice.rotate_left(9));
                let rest = Lie { to: others.without(other), event, ..honest };
                self.tells(who, one) | self.tells(who, rest)
            }
            What::FalseHistory => {
                let seen = i64::from(dice % 7) - 3;
                self.tells(who, Lie { history: dice & 8 == 0, seen, ..honest })
            }
            What::FalsePulse => self.pulses(who, others, dice),
            _ => self.says_again(who, dice),
        }
    }

    fn any_event(&self, me: PersonId, other: PersonId, dice: u32) -> Event {
        let ask = dice >> 8 & 7;
        let knock = u64::from(dice >> 12 & 15);
        let activity = cast::activity(&self.world.catalogue, me, other, dice >> 5);
        match (dice % 18, activity) {
            (0, _) => Event::Yes { ask },
            (1, _) => Event::No { ask },
            (2, _) => Event::Ready,
            (3, _) => Event::Stopped,
            (4, _) => Event::StillYes,
            (5, _) => Event::Green,
            (6, _) => Event::Back,
            (7, _) => Event::Here,
            (8, _) => Event::Lapse(Cause::Unreachable(other)),
            (9, _) => Event::Lapse(Cause::CheckIn(other)),
            (10, _) => Event::Understood { who: other },
            (11, _) => Event::Welcome { knock },
            (12, _) => Event::TurnAway { knock, why: TurnedAway::Full },
            (13, _) => Event::Red,
            (14, _) => Event::KnowSignals,
            (15, _) => Event::Thank { ask },
            (_, Some(activity)) => Event::Ask { activity, own_yes: true },
            _ => Event::Yellow,
        }
    }

    fn tells(&mut self, who: usize, lie: Lie) -> bool {
        self.world.tell(who, || format!("lies to {:?}: {:?}", lie.to, lie.event));
        let Some(device) = self.world.devices.get_mut(who) else { return false };
        device.lies += 1;
        let lie = Lie { count: (1 << 33) + device.lies, ..lie };
        let Some(engine) = &mut device.engine else { return false };
        let Some((id, body)) = engine.lie(lie, &mut device.rng) else { return false };
        self.world.appends(who, id, &body);
        true
    }

    fn pulses(&mut self, who: usize, to: People, dice: u32) -> bool {
        let lights = [Light::Green, Light::Yellow, Light::Red];
        let light = lights.get(dice as usize % 3).copied().unwrap_or_default();
        let head = i64::from(dice >> 3 & 7) - 3;
        let count = if dice & 64 == 0 { u64::MAX } else { u64::from(dice) << 8 };
        let pulse = FalsePulse { to, count, head, history: dice & 128 == 0, light, away: dice & 256 == 0 };
        let Some(device) = self.world.devices.get_mut(who) else { return false };
        let Some(engine) = &mut device.engine else { return false };
        let Some(body) = engine.false_pulse(pulse, &mut device.rng) else { return false };
        self.world.pulsed(who, &body);
        let log = self.world.link.secret().log_id();
        for to in (0..self.world.devices.len()).filter(|to| *to != who) {
            self.world.delivers(to, &FromRelay::Pulse { log, body: &body });
        }
        true
    }

    /// What they said before, as a new entry.
    fn says_again(&mut self, who: usize, dice: u32) -> bool {
        let Some(device) = self.world.devices.get(who) else { return false };
        let Some(body) = device.said.get(dice as usize % device.said.len().max(1)).cloned() else {
            return false;
        };
        let mut id = [9; 16];
        id.iter_mut().zip(dice.to_le_bytes()).for_each(|(byte, dice)| *byte = dice);
        self.world.appends(who, wire::EntryId(id), &body);
        true
    }
}
