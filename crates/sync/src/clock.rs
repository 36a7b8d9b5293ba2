//! The log's clock, as far as a device can know it. Not here: time that passes (`engine`), and what it does (`heart`, `rules`).

/// The log's clock as it can be known here: never ahead of it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clock {
    /// Log time and local time at the last stamp that was heard soonest.
    at: Option<(u64, u64)>,
    /// The local time of the last input.
    pub last_input: u64,
}

impl Clock {
    /// Nothing is known of the log's yet.
    pub(crate) fn new(now: u64) -> Self {
        Self { at: None, last_input: now }
    }

    pub(crate) fn heard(&mut self, log_time: u64, now: u64) {
        if self.log_time(now).is_none_or(|known| log_time > known) {
            self.at = Some((log_time, now));
        }
    }

    /// A relay that started again goes on from its last stamp, so that its clock may be behind.
    pub(crate) fn set(&mut self, log_time: u64, now: u64) {
        self.at = Some((log_time, now));
    }

    pub(crate) fn log_time(&self, now: u64) -> Option<u64> {
        self.at.map(|(log, local)| log.saturating_add(now.saturating_sub(local)))
    }

    pub(crate) fn local_time(&self, log_time: u64) -> Option<u64> {
        self.at.map(|(log, local)| local.saturating_add(log_time.saturating_sub(log)))
    }
}
