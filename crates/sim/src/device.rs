//! One person's device: an engine, a clock of its own, a connection, and what its network does to it.

use std::collections::VecDeque;

use rand_chacha::ChaCha20Rng;
use rules::{Activity, Lamp, PersonId};
use sync::{Engine, Kept, Stage, View};

use crate::defects::{Defect, STICKS_MS};

/// What the network does, each way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trouble {
    /// Nothing arrives.
    pub deaf: bool,
    /// Nothing leaves.
    pub mute: bool,
    /// Of a hundred frames so many are lost.
    pub lost: u32,
    /// Of a hundred frames so many come twice.
    pub twice: u32,
    /// Of a hundred frames so many are overtaken.
    pub overtaken: u32,
    /// Everything takes so many milliseconds longer.
    pub late_ms: u64,
    /// Milliseconds that each hundred bytes take.
    pub slow_ms: u64,
    /// Timers come so many milliseconds late.
    pub lazy_ms: u64,
}

/// What the person who holds it did last, as far as it matters to what may be on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Did {
    /// When they pressed red, took a break, hid, closed, or reloaded.
    pub stopped: Option<u64>,
    /// Since when they are out of reach.
    pub away: Option<u64>,
}

/// What somebody said to one activity, and when.
#[derive(Debug, Clone)]
pub struct Said {
    /// To what exactly.
    pub activity: Activity,
    /// When they last said yes to it, in an ask of their own, an answer, or a still yes.
    pub yes: Option<u64>,
    /// When they last took it back, or said no.
    pub back: Option<u64>,
}

/// A device.
pub struct Device {
    /// None while the app is closed.
    pub engine: Option<Engine>,
    /// What would be there after it is opened again.
    pub kept: Option<Kept>,
    /// Its own chance.
    pub rng: ChaCha20Rng,
    /// What its network does.
    pub trouble: Trouble,
    /// What its person did.
    pub did: Did,
    /// What its person said to each activity.
    pub to: Vec<Said>,
    /// When each of the others sent the newest pulse or entry that came here.
    pub heard: Vec<u64>,
    /// Whether its person knocked again because their keys were lost.
    pub anew: bool,
    /// Whether it stands still.
    pub frozen: bool,
    /// Whether the app is hidden.
    pub hidden: bool,
    /// Which connection it has, if any: each has a number.
    pub connection: Option<u64>,
    /// Whether a connection of it ever broke.
    pub broke: bool,
    /// When the last frame on its connection arrives, each way: what comes later arrives later.
    pub last_ms: [u64; 2],
    /// By how much its clock is ahead, in milliseconds.
    pub ahead_ms: u64,
    /// By how many parts of a million its clock is fast.
    pub fast_ppm: u64,
    /// When its timer rings, in true time.
    pub rings: Option<u64>,
    /// Bodies that it appended: what a rogue can say again.
    pub said: VecDeque<Vec<u8>>,
    /// Number of lies told.
    pub lies: u64,
    /// What is wrong with it, to see that it is found.
    pub defect: Option<Defect>,
    /// What its screen showed as on, and since when, where it sticks.
    pub stuck: Option<(u64, View)>,
}

impl Device {
    /// The time by its own clock.
    pub fn local(&self, now: u64) -> u64 {
        let drift = u128::from(now) * u128::from(self.fast_ppm) / 1_000_000;
        now.saturating_add(self.ahead_ms).saturating_add(u64::try_from(drift).unwrap_or(0))
    }

    /// The true time at which its clock shows a time.
    pub fn true_time(&self, local: u64) -> u64 {
        let since = u128::from(local.saturating_sub(self.ahead_ms));
        let now = since * 1_000_000 / (1_000_000 + u128::from(self.fast_ppm));
        // Rounded up: a timer never rings early.
        u64::try_from(now).unwrap_or(u64::MAX).saturating_add(1)
    }

    /// What its person sees, unless nothing can be seen.
    pub fn view(&mut self, now: u64) -> Option<View> {
        let local = self.local(now);
        if self.frozen {
            return None;
        }
        let view = self.engine.as_mut().map(|engine| engine.view(local));
        if self.defect != Some(Defect::Sticks) {
            return view;
        }
        match (&self.stuck, view) {
            (Some((since, stuck)), Some(view))
                if view.lamp != Lamp::Red && now < since.saturating_add(STICKS_MS) =>
            {
                Some(stuck.clone())
            }
            (_, view) => {
                self.stuck = view.clone().filter(|view| !view.on.is_empty()).map(|view| (now, view));
                view
            }
        }
    }

    /// Who its person is, once they are in.
    pub fn me(&mut self, now: u64) -> Option<PersonId> {
        self.view(now).filter(|view| view.stage == Stage::Together).and_then(|view| view.me)
    }

    /// What its person said to an activity.
    pub fn said(&mut self, activity: &Activity) -> Option<&mut Said> {
        if !self.to.iter().any(|one| one.activity == *activity) {
            self.to.push(Said { activity: activity.clone(), yes: None, back: None });
        }
        self.to.iter_mut().find(|one| one.activity == *activity)
    }

    /// Whether its person is in. Who stands at the door after their keys were lost is not, though a name of theirs may be.
    pub fn is_in(&mut self, now: u64) -> bool {
        self.me(now).is_some()
    }

    /// Whether it is over for its person.
    pub fn is_over(&self) -> bool {
        self.engine.as_ref().is_some_and(|engine| engine.keep().is_none())
    }

    /// Whether the person could take a yes back that others would hear of.
    pub fn is_out_of_reach(&self) -> bool {
        self.engine.is_none() || self.frozen || self.hidden || self.trouble.deaf || self.trouble.mute
    }
}
