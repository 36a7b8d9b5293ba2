//! Time at the relay: one monotonic clock for everything that runs, and each log's own clock on top of it.
//!
//! A log's clock starts near 0 when the log is begun and never goes back while the relay runs. After a restart
//! it goes on from the last stamp that was stored: what passed since is not known, because no time of day is
//! ever stored. The one exception is a log's end, kept as a full hour, rounded up.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

const HOUR_MS: u64 = 60 * 60 * 1000;

/// The relay's monotonic clock: time since it started.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    start: Instant,
}

impl Clock {
    pub(crate) fn start() -> Self {
        Self { start: Instant::now() }
    }

    /// Time since the start.
    pub(crate) fn now(&self) -> Duration {
        self.start.elapsed()
    }
}

/// One log's clock.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LogClock {
    base_ms: u64,
    since: Duration,
}

impl LogClock {
    /// Shows `base_ms` when the relay's clock shows `since`.
    pub(crate) fn from(base_ms: u64, since: Duration) -> Self {
        Self { base_ms, since }
    }

    /// Milliseconds on the log's clock when the relay's clock shows `now`.
    pub(crate) fn at(&self, now: Duration) -> u64 {
        let passed = now.saturating_sub(self.since).as_millis();
        self.base_ms.saturating_add(u64::try_from(passed).unwrap_or(u64::MAX))
    }
}

/// The hour of the day's calendar that it is: full hours since 1970.
pub(crate) fn this_hour() -> u64 {
    wall_ms() / HOUR_MS
}

/// The hour at which a log that may live so long from now on is surely over.
pub(crate) fn hour_in(life: Duration) -> u64 {
    hour_after(wall_ms(), life)
}

fn hour_after(wall_ms: u64, life: Duration) -> u64 {
    let life = u64::try_from(life.as_millis()).unwrap_or(u64::MAX);
    wall_ms.saturating_add(life).div_ceil(HOUR_MS)
}

fn wall_ms() -> u64 {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(passed.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logs_clock_goes_on_from_its_base() {
        let clock = LogClock::from(700, Duration::from_secs(10));
        assert_eq!(clock.at(Duration::from_secs(10)), 700);
        assert_eq!(clock.at(Duration::from_millis(10_250)), 950);
        assert_eq!(clock.at(Duration::from_secs(3)), 700, "never before its base");
    }

    #[test]
    fn an_end_is_a_full_hour_rounded_up() {
        let check = |wall, life_ms, hour| assert_eq!(hour_after(wall, Duration::from_millis(life_ms)), hour);
        check(0, 1, 1);
        check(0, HOUR_MS, 1);
        check(1, HOUR_MS, 2);
        check(5 * HOUR_MS - 1, 2, 6);
    }
}
