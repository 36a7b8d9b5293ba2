//! How many frames a second are let through: a token bucket in one number. Knows no clock of its own.

/// So many a second in the long run, and so many at once after a pause.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    interval_ns: u64,
    slack_ns: u64,
}

impl Rate {
    pub(crate) fn new(per_second: u32, burst: u32) -> Self {
        let interval_ns = 1_000_000_000 / u64::from(per_second.max(1));
        Self { interval_ns, slack_ns: interval_ns.saturating_mul(u64::from(burst.max(1)) - 1) }
    }
}

/// One connection's place in a [`Rate`]: the time at which its bucket will be full again.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pace {
    full_at_ns: u64,
}

impl Pace {
    /// Lets one frame through at `now_ns`, or not. The clock is the caller's and must not go back.
    pub(crate) fn allow(&mut self, rate: Rate, now_ns: u64) -> bool {
        let due = self.full_at_ns.max(now_ns);
        if due - now_ns > rate.slack_ns {
            return false;
        }
        self.full_at_ns = due.saturating_add(rate.interval_ns);
        true
    }

    /// Whether at most the frame just let through is missing from the bucket.
    pub(crate) fn at_rest(&self, rate: Rate, now_ns: u64) -> bool {
        self.full_at_ns <= now_ns.saturating_add(rate.interval_ns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(rate: Rate, pace: &mut Pace, now_ms: u64, tries: usize) -> usize {
        (0..tries).filter(|_| pace.allow(rate, now_ms * 1_000_000)).count()
    }

    #[test]
    fn a_burst_then_the_rate() {
        let rate = Rate::new(20, 40);
        let mut pace = Pace::default();
        assert_eq!(allowed(rate, &mut pace, 1_000, 100), 40, "the burst, at once");
        assert_eq!(allowed(rate, &mut pace, 1_000, 100), 0);
        assert_eq!(allowed(rate, &mut pace, 2_000, 100), 20, "a second later, a second's worth");
        assert!(!pace.at_rest(rate, 2_000 * 1_000_000));
        assert!(pace.at_rest(rate, 5_000 * 1_000_000));
        assert_eq!(allowed(rate, &mut pace, 60_000, 100), 40, "a pause gives no more than the burst");
    }

    #[test]
    fn a_burst_of_one_is_every_so_often() {
        let rate = Rate::new(10, 1);
        let mut pace = Pace::default();
        assert_eq!(allowed(rate, &mut pace, 0, 5), 1);
        assert_eq!(allowed(rate, &mut pace, 99, 5), 0);
        assert_eq!(allowed(rate, &mut pace, 100, 5), 1);
    }

    #[test]
    fn very_high_rates_let_everything_through() {
        let rate = Rate::new(u32::MAX, u32::MAX);
        let mut pace = Pace::default();
        assert_eq!(allowed(rate, &mut pace, 0, 100_000), 100_000);
    }
}
