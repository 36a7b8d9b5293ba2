//! How fast a device sends what it has to say: below what a relay takes.
//!
//! Not here: what is sent first (`send`).

use super::limits;
use crate::limits as shared;

/// How fast entries are sent, so that the relay takes them.
#[derive(Debug)]
pub(super) struct Pace {
    /// In thousandths.
    left: u64,
    at: u64,
    /// What the relay didn't store is sent again at this time.
    pub(super) again_at: Option<u64>,
}

impl Pace {
    pub(super) fn new(now: u64) -> Self {
        Self { left: limits::SEND_BURST * 1000, at: now, again_at: None }
    }

    pub(super) fn refill(&mut self, now: u64) {
        let more = now.saturating_sub(self.at).saturating_mul(limits::SENDS_PER_SECOND);
        (self.left, self.at) =
            (self.left.saturating_add(more).min(limits::SEND_BURST * 1000), now.max(self.at));
    }

    pub(super) fn take(&mut self) -> bool {
        let may = self.left >= 1000;
        self.left = if may { self.left.saturating_sub(1000) } else { self.left };
        may
    }

    /// When the next one may be sent.
    pub(super) fn next(&self) -> u64 {
        let missing = 1000u64.saturating_sub(self.left);
        self.at.saturating_add(missing.div_ceil(limits::SENDS_PER_SECOND))
    }

    pub(super) fn not_stored(&mut self, now: u64) {
        self.again_at = Some(now.saturating_add(shared::RESEND_MS));
    }

    pub(super) fn connection_lost(&mut self) {
        self.again_at = None;
    }
}
