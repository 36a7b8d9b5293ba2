//! Deliberate defects of a device, to show that the watching would see one: each is an app that a person could have in
//! their hand, and has to be found, by the promise that it breaks, within so many encounters.
//!
//! Shown by `cargo xtask prove simulation`. Defects of the laws themselves are another crate's (`defects`).

use crate::{
    plan::Plan,
    run::{Broken, run},
};

/// Encounters within which each has to be found.
pub const WITHIN: u64 = 300;
/// Whose device has it: the first person's.
pub const WHOSE: usize = 0;
/// Milliseconds for which a screen that sticks shows what was on.
pub const STICKS_MS: u64 = 8_000;

/// What is wrong with a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// A screen that goes on showing what was on, but for red.
    Sticks,
    /// Red goes nowhere.
    LosesRed,
    /// Nobody tells the app that it is hidden.
    NotToldHidden,
    /// A no leaves it as a yes.
    NoIsYes,
    /// It says "still yes" by itself.
    StillYesByItself,
    /// It judges the log by a clock of its own.
    MisreadsTime,
    /// Once its connection broke, it never asks for another.
    NeverComesBack,
}

impl Defect {
    /// All of them; what a person would notice, and words of the promise that has to find it.
    pub const ALL: &[(Self, &str, &str)] = &[
        (Self::Sticks, "a screen that goes on showing what was on", "still shows"),
        (Self::LosesRed, "a red that goes nowhere", "pressed red, and their own screen"),
        (Self::NotToldHidden, "a hidden app that doesn't know it", "hid the app, and something is on"),
        (Self::NoIsYes, "a no that leaves as a yes", "never said yes"),
        (Self::StillYesByItself, "an app that says \"still yes\" by itself", "stopped"),
        (Self::MisreadsTime, "an app that reads the log by its own clock", "have read the same"),
        (Self::NeverComesBack, "an app that never comes back online", "all is well, and"),
    ];
}

/// The first seed in which it is found, and how; none where it isn't.
pub fn find(defect: Defect) -> Option<(u64, Box<Broken>)> {
    (0..WITHIN).find_map(|seed| {
        let plan = Plan { defect: Some(defect), ..Plan::new(seed) };
        Some((seed, run(&plan, false).err()?))
    })
}
