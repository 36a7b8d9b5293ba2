//! Time that never runs back, in milliseconds since the page began, and that doesn't stand still while the device
//! sleeps.
//!
//! Some systems stop a page's own clock with the device. The wall clock shows how long that was; where somebody has set
//! it forward instead, everything is taken for older than it is, which only ever takes away (A1).

use std::cell::Cell;

use draw::window;

/// Milliseconds by which the wall clock may run ahead before the difference counts as sleep.
const DRIFT_MS: f64 = 1_000.0;

thread_local! {
    static SLEPT: Cell<f64> = const { Cell::new(0.0) };
    static OFFSET: Cell<Option<f64>> = const { Cell::new(None) };
}

/// The device's time of day, in milliseconds since 1970.
#[cfg(feature = "whole")]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and it is after 1970"
)]
pub fn wall() -> u64 {
    js_sys::Date::now() as u64
}

/// Milliseconds since the page began.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and time is positive"
)]
pub fn now() -> u64 {
    let awake = window().performance().map_or(0.0, |clock| clock.now());
    let ahead = js_sys::Date::now() - awake - SLEPT.get();
    match OFFSET.get() {
        None => OFFSET.set(Some(ahead)),
        Some(usual) if ahead > usual + DRIFT_MS => SLEPT.set(SLEPT.get() + ahead - usual),
        // Set back: nothing is known of sleep that way.
        Some(usual) if ahead < usual - DRIFT_MS => OFFSET.set(Some(ahead)),
        // Corrected bit by bit: not sleep, however much it comes to in an evening.
        Some(usual) => OFFSET.set(Some(usual + (ahead - usual) * 0.01)),
    }
    (awake + SLEPT.get()) as u64
}
