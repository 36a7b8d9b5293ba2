//! The one clock of the client: milliseconds that never go back.
//!
//! It counts the time in which the machine slept. A lid that was shut for an hour is an hour in which nobody could
//! have been stopped (A1); a clock that stands still meanwhile would hide it from the engine.

/// Milliseconds since some moment before this process began.
#[derive(Debug, Clone, Copy)]
pub struct Clock(#[cfg(not(unix))] std::time::Instant);

#[cfg(unix)]
impl Clock {
    /// The machine's clock.
    pub fn new() -> Self {
        Self()
    }

    /// Now.
    pub fn now(self) -> u64 {
        use rustix::time::{ClockId, clock_gettime};
        // Linux's CLOCK_MONOTONIC stops in a suspension; that of macOS and the BSDs does not.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        const WITH_SLEEP: ClockId = ClockId::Boottime;
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        const WITH_SLEEP: ClockId = ClockId::Monotonic;
        let time = clock_gettime(WITH_SLEEP);
        let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
        let millis = u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000;
        seconds.saturating_mul(1_000).saturating_add(millis)
    }
}

#[cfg(not(unix))]
impl Clock {
    /// The machine's clock.
    pub fn new() -> Self {
        Self(std::time::Instant::now())
    }

    /// Now.
    pub fn now(self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_goes_back() {
        let clock = Clock::new();
        let times: Vec<u64> = (0..1_000).map(|_| clock.now()).collect();
        assert!(times.is_sorted());
    }
}
