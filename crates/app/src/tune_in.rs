//! Saying yes: the private look inside (Y7), and a yes that is said three times (Y8).
//!
//! Whether a yes counts is the laws'; this says what to show while it is being said. Time is milliseconds of any clock
//! that never runs back.

/// Milliseconds of a breath before the private answer can be a yes: long enough that no second tap of a hurried thumb
/// gives it, short enough for nobody to wait. What takes away never waits.
pub const BREATH_MS: u64 = 1_500;

/// Milliseconds between two yeses of three. The law asks for two seconds by the log's clock; the rest is the way there.
pub const PAUSE_MS: u64 = 3_000;

/// Milliseconds after which a yes that has not come through may be said again.
pub const LOST_MS: u64 = 4_000;

/// What to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The two answers, side by side.
    Asked,
    /// In private, and a breath first.
    Breath,
    /// In private: heck yes, or not quite.
    Private,
    /// A yes is on its way.
    Sending,
    /// Between two yeses.
    Pause,
    /// Say it again, or not.
    Again,
    /// Said; waiting for the others, if at all.
    Said,
}

/// One person saying yes to one ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TuneIn {
    /// When they began to look inside.
    opened: Option<u64>,
    /// When their last yes was sent, until it came through.
    sent: Option<u64>,
    /// How often they have said it, and since when.
    said: u8,
    since: u64,
}

impl TuneIn {
    /// They tapped yes, and are asked in private.
    pub fn open(&mut self, now: u64) {
        self.opened = Some(now);
    }

    /// Back to the two answers.
    pub fn close(&mut self) {
        self.opened = None;
    }

    /// A yes goes out. Whether it may: one is sent only where one was offered.
    pub fn say(&mut self, of: u8, now: u64) -> bool {
        let may = matches!(self.step(of, now), Step::Private | Step::Again);
        if may {
            self.sent = Some(now);
        }
        may
    }

    /// What the log says: so often they have said yes.
    pub fn heard(&mut self, said: u8, now: u64) {
        if said > self.said {
            *self = Self { opened: None, sent: None, said, since: now };
        }
    }

    /// What to show, where it is said `of` times.
    pub fn step(&self, of: u8, now: u64) -> Step {
        let since = |at: u64| now.saturating_sub(at);
        match (self.said, self.sent, self.opened) {
            (said, ..) if said >= of => Step::Said,
            (_, Some(at), _) if since(at) < LOST_MS => Step::Sending,
            (1.., ..) if since(self.since) < PAUSE_MS => Step::Pause,
            (1.., ..) => Step::Again,
            (0, _, None) => Step::Asked,
            (0, _, Some(at)) if since(at) < BREATH_MS => Step::Breath,
            (0, _, Some(_)) => Step::Private,
        }
    }

    /// Milliseconds until there is something else to show of itself.
    pub fn next(&self, of: u8, now: u64) -> Option<u64> {
        let left = |at: Option<u64>, wait: u64| at.map(|at| wait.saturating_sub(now.saturating_sub(at)));
        match self.step(of, now) {
            Step::Breath => left(self.opened, BREATH_MS),
            Step::Pause => left(Some(self.since), PAUSE_MS),
            Step::Sending => left(self.sent, LOST_MS),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn y7_a_yes_leaves_only_after_a_breath_in_private() {
        let mut tune_in = TuneIn::default();
        assert_eq!(tune_in.step(1, 0), Step::Asked);
        assert!(!tune_in.say(1, 0));
        tune_in.open(100);
        assert_eq!(tune_in.step(1, 100), Step::Breath);
        assert_eq!(tune_in.next(1, 100), Some(BREATH_MS));
        assert!(!tune_in.say(1, 200));
        assert_eq!(tune_in.step(1, 100 + BREATH_MS), Step::Private);
        assert!(tune_in.say(1, 2_000));
        // A second tap sends nothing more.
        assert!(!tune_in.say(1, 2_100));
        assert_eq!(tune_in.step(1, 2_100), Step::Sending);
        tune_in.heard(1, 2_200);
        assert_eq!(tune_in.step(1, 2_200), Step::Said);
    }

    #[test]
    fn one_can_go_back_to_the_two_answers() {
        let mut tune_in = TuneIn::default();
        tune_in.open(0);
        tune_in.close();
        assert_eq!(tune_in.step(1, 5_000), Step::Asked);
    }

    #[test]
    fn y8_said_three_times_with_a_pause_after_each() {
        let mut tune_in = TuneIn::default();
        tune_in.open(0);
        assert!(tune_in.say(3, 2_000));
        for (said, at) in [(1, 2_100), (2, 6_000)] {
            tune_in.heard(said, at);
            assert_eq!(tune_in.step(3, at), Step::Pause);
            assert!(!tune_in.say(3, at + PAUSE_MS - 1));
            assert_eq!(tune_in.step(3, at + PAUSE_MS), Step::Again);
            assert!(tune_in.say(3, at + PAUSE_MS));
        }
        tune_in.heard(3, 10_000);
        assert_eq!(tune_in.step(3, 10_000), Step::Said);
        // Longer than the law asks for, so that what is offered isn't refused.
        const { assert!(PAUSE_MS > rules::limits::SAY_AGAIN_MS) };
    }

    #[test]
    fn a_yes_that_was_lost_can_be_said_again() {
        let mut tune_in = TuneIn::default();
        tune_in.open(0);
        assert!(tune_in.say(1, 2_000));
        assert_eq!(tune_in.step(1, 2_000 + LOST_MS), Step::Private);
        assert!(tune_in.say(1, 2_000 + LOST_MS));
    }

    #[test]
    fn coming_back_in_the_middle_goes_on_there() {
        let mut tune_in = TuneIn::default();
        tune_in.heard(2, 50);
        assert_eq!(tune_in.step(3, 60), Step::Pause);
        tune_in.heard(2, 90);
        assert_eq!(tune_in.next(3, 90), Some(PAUSE_MS - 40));
    }
}
