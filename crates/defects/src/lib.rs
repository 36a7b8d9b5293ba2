//! The source of `rules`, with a defect for each law woven in (build/woven.rs), each switched on by itself.
//!
//! Nothing that people use depends on this: it is there to see that exploring the laws finds what is wrong with them.

use std::sync::atomic::{AtomicU8, Ordering};

static SWITCHED_ON: AtomicU8 = AtomicU8::new(u8::MAX);

/// Switches on the defect of one law, or all of them off.
pub fn switch(law: Option<Law>) {
    SWITCHED_ON.store(law.map_or(u8::MAX, |law| law as u8), Ordering::SeqCst);
}

/// Whether the defect of a law is switched on.
pub(crate) fn has(law: Law) -> bool {
    SWITCHED_ON.load(Ordering::Relaxed) == law as u8
}

static BROKEN: AtomicU8 = AtomicU8::new(u8::MAX);

/// Switches on one defect of gatherings, by its place in [`EVENINGS`], or all of them off.
pub fn switch_evening(place: Option<u8>) {
    BROKEN.store(place.unwrap_or(u8::MAX), Ordering::SeqCst);
}

/// Whether that defect of gatherings is switched on.
pub(crate) fn breaks(place: u8) -> bool {
    BROKEN.load(Ordering::Relaxed) == place
}

/// Every defect of gatherings: the law, what it is, the scene that is explored with it.
pub const EVENINGS: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/rules/evenings.rs"));

/// Every defect: the law, what it is, the scene that is explored with it.
pub const DEFECTS: &[(Law, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/rules/defects.rs"));

include!(concat!(env!("OUT_DIR"), "/rules/lib.rs"));
