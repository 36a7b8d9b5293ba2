//! What networks, devices and relays do.

use sync::Input;
use wire::{EntryId, FromRelay, RefusedWhy, ToRelay};

use super::Run;
use crate::{
    device::Trouble,
    plan::{Step, What},
    relay::Malice,
};

/// Seconds of which a device's clock jumps by up to so many.
const JUMP_S: u32 = 40;

impl Run<'_> {
    /// It happens; whether it made a difference.
    pub(super) fn trouble(&mut self, step: &Step) -> Result<bool, String> {
        let Step { who, what, dice, .. } = *step;
        if self.network(who, what, dice) {
            return Ok(true);
        }
        if let Some(done) = self.device(who, what, dice)? {
            return Ok(done);
        }
        Ok(self.relay(who, what, dice))
    }

    fn network(&mut self, who: usize, what: What, dice: u32) -> bool {
        if what == What::Disconnect {
            self.world.breaks(who);
            return true;
        }
        let Some(device) = self.world.devices.get_mut(who) else { return false };
        let trouble = &mut device.trouble;
        match what {
            What::Cut => (trouble.deaf, trouble.mute) = (true, true),
            What::Deaf => trouble.deaf = true,
            What::Mute => trouble.mute = true,
            What::Lossy => trouble.lost = 10 + dice % 80,
            What::Delay => trouble.late_ms = u64::from(dice % 7_000),
            What::Twice => trouble.twice = 10 + dice % 90,
            What::Reorder => trouble.overtaken = 10 + dice % 80,
            What::Slow => trouble.slow_ms = u64::from(20 + dice % 400),
            What::Heal => {
                *trouble = Trouble { lazy_ms: trouble.lazy_ms, ..Trouble::default() };
                self.reach(who);
                return true;
            }
            _ => return false,
        }
        self.reach(who);
        true
    }

    /// Since when somebody is out of reach, if they are.
    fn reach(&mut self, who: usize) {
        let now = self.world.now;
        if let Some(device) = self.world.devices.get_mut(who) {
            device.did.away = if device.is_out_of_reach() { device.did.away.or(Some(now)) } else { None };
        }
    }

    fn device(&mut self, who: usize, what: What, dice: u32) -> Result<Option<bool>, String> {
        let Some(device) = self.world.devices.get_mut(who) else { return Ok(Some(false)) };
        let (open, frozen) = (device.engine.is_some(), device.frozen);
        let awake = open && !frozen;
        match what {
            What::Hide if awake => {
                device.hidden = true;
                self.stopped(who);
                self.world.input(who, Input::Hidden);
                if self.view(who).is_some_and(|view| !view.on.is_empty()) {
                    return Err(format!("{who} hid the app, and something is on in it"));
                }
            }
            What::Show if awake => {
                device.hidden = false;
                self.world.input(who, Input::Shown);
            }
            What::Freeze if awake => device.frozen = true,
            What::Thaw if frozen => self.world.thaws(who),
            What::Crash if open => {
                device.frozen = false;
                self.stopped(who);
                self.world.crashes(who);
            }
            What::Reopen if !open => self.world.reopens(who),
            What::Reload if awake => {
                self.stopped(who);
                self.world.crashes(who);
                self.world.reopens(who);
            }
            What::LosesKeys if self.watch.rogue != Some(who) && dice & 3 == 0 && !device.is_over() => {
                device.frozen = false;
                self.stopped(who);
                self.world.crashes(who);
                self.world.knocks_anew(who);
            }
            What::Jump if awake => {
                device.ahead_ms += u64::from(dice % JUMP_S) * 1_000;
                self.world.input(who, Input::Tick);
            }
            What::Lazy => device.trouble.lazy_ms = u64::from(dice % 1_500),
            What::Hide
            | What::Show
            | What::Freeze
            | What::Thaw
            | What::Crash
            | What::Reopen
            | What::Reload
            | What::LosesKeys
            | What::Jump => {
                return Ok(Some(false));
            }
            _ => return Ok(None),
        }
        self.reach(who);
        Ok(Some(true))
    }

    fn relay(&mut self, who: usize, what: What, dice: u32) -> bool {
        let log = self.world.link.secret().log_id();
        let now = self.world.now;
        match what {
            What::RelayCrash => self.world.relay_crashes(u64::from(dice % 6_000)),
            What::ClockBack => self.world.relay.behind_ms = u64::from(dice % 900).min(now),
            What::RelayHeals => self.relay_heals(),
            What::LetGo => return self.let_go(dice),
            What::Usurp => {
                let Some((from, frame)) = self.world.relay.held.pop() else { return false };
                let Ok(ToRelay::Append { id, .. }) = ToRelay::decode(&frame) else { return false };
                self.world.appends(from, id, &[6; 512]);
            }
            What::OldPulses => {
                let pulses = std::mem::take(&mut self.world.relay.pulses);
                for at in 0..5u32 {
                    let some = dice.rotate_left(at) as usize % pulses.len().max(1);
                    let Some((_, body)) = pulses.get(some) else { break };
                    self.world.delivers(who, &FromRelay::Pulse { log, body });
                }
                self.world.relay.pulses = pulses;
            }
            What::OldEntry => {
                let head = self.world.relay.log_of(who).map_or(0, Vec::len) as u32;
                self.world.delivers_entry(who, u64::from(dice % head.max(1)) + 1);
            }
            What::Forge => {
                let mut id = [0; 16];
                id.iter_mut().zip(dice.to_le_bytes()).for_each(|(byte, dice)| *byte = dice);
                self.world.appends(who, EntryId(id), &[5; 512]);
            }
            What::Fork => self.world.relay.fork(who),
            What::FalseHead => {
                let head = u64::from(dice % 60);
                self.world.delivers(who, &FromRelay::Opened { log, head, time: now });
            }
            What::FalseRefusal => {
                let all = [
                    RefusedWhy::NotOpen,
                    RefusedWhy::TooFast,
                    RefusedWhy::LogFull,
                    RefusedWhy::NotStored,
                    RefusedWhy::Malformed,
                ];
                let Some(why) = all.get(dice as usize % all.len()).copied() else { return false };
                let id = (dice & 256 == 0).then_some(EntryId([3; 16]));
                self.world.delivers(who, &FromRelay::Refused { log: Some(log), id, why });
            }
            _ => return self.malice(who, what, dice),
        }
        true
    }

    fn malice(&mut self, who: usize, what: What, dice: u32) -> bool {
        let Some(malice) = self.world.relay.malice.get_mut(who) else { return false };
        match what {
            What::NoEntries => malice.no_entries = true,
            What::NoPulses => malice.no_pulses = true,
            What::NoOpened => malice.no_opened = true,
            What::Hold => malice.hold = true,
            What::NotStored => malice.not_stored = true,
            What::Rewrite => malice.rewrites_ms = u64::from(dice % 100_000),
            What::Drop => {
                malice.drops = true;
                self.world.breaks(who);
            }
            _ => return false,
        }
        true
    }

    /// What was kept back goes out, in any order.
    fn let_go(&mut self, dice: u32) -> bool {
        let any = !self.world.relay.held.is_empty();
        let mut dice = dice;
        while !self.world.relay.held.is_empty() {
            let at = dice as usize % self.world.relay.held.len();
            dice = dice.rotate_left(7).wrapping_add(1);
            let (from, frame) = self.world.relay.held.swap_remove(at);
            let kept = self.world.relay.malice.get_mut(from).map(std::mem::take);
            if let (Some(malice), Some(kept)) = (self.world.relay.malice.get_mut(from), kept) {
                *malice = Malice { branch: kept.branch, ..Malice::default() };
                self.world.relays(from, &frame);
                if let Some(malice) = self.world.relay.malice.get_mut(from) {
                    *malice = kept;
                }
            }
        }
        any
    }

    pub(super) fn relay_heals(&mut self) {
        self.let_go(1);
        self.world.relay.down_until = None;
        for malice in &mut self.world.relay.malice {
            *malice = Malice { branch: malice.branch, ..Malice::default() };
        }
    }

    /// Somebody's network, device and hands are well again.
    pub(super) fn heal(&mut self, who: usize) {
        let Some(device) = self.world.devices.get_mut(who) else { return };
        device.trouble = Trouble::default();
        device.hidden = false;
        if device.engine.is_none() {
            self.world.reopens(who);
        } else if device.frozen {
            self.world.thaws(who);
        }
        self.world.input(who, Input::Shown);
        self.reach(who);
    }
}
