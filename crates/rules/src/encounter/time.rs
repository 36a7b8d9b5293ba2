//! Everything that comes of waiting: asks that nobody answers (N4), check-ins (A2), lapsed yeses that nobody
//! takes up (A7), knocks that nobody hears.

use super::{Encounter, Person};
use crate::{limits, people::PersonId};

/// What happens next if nobody does anything.
enum Due {
    AskOver(usize),
    KnockOver(usize),
    LapsedOver(usize),
    CheckIn(PersonId),
    Missed(PersonId),
}

impl Encounter {
    /// Lets time pass, up to `time` on the log's clock in milliseconds. It never goes back.
    pub fn advance(&mut self, time: u64) {
        // Each step removes or moves what was due, so that this ends; check-ins that came due and were missed
        // long ago end with the lapse they cause.
        while let Some((at, due)) = self.next_due()
            && at <= time
        {
            self.now = self.now.max(at);
            self.fall_due(due);
        }
        self.now = self.now.max(time);
    }

    /// When something changes by itself next, on the log's clock in milliseconds.
    pub fn next_deadline(&self) -> Option<u64> {
        self.next_due().map(|(at, _)| at)
    }

    fn next_due(&self) -> Option<(u64, Due)> {
        if self.ended {
            return None;
        }
        let asks = self.asks.iter().zip(0..).map(|(ask, at)| (ask.until, Due::AskOver(at)));
        let knocks = self.door.iter().zip(0..).map(|(one, at)| (one.until, Due::KnockOver(at)));
        let takes_time = self.breaks.is_empty();
        let lapsed = self.lapsed.iter().zip(0..).filter(move |_| takes_time);
        let lapsed =
            lapsed.map(|(one, at)| (one.since.saturating_add(limits::TAKE_UP_MS), Due::LapsedOver(at)));
        let missed = self.numbered().filter_map(|(who, one)| Some((one.due?, Due::Missed(who))));
        let awaited = |person: &Person| person.due.is_none();
        let check_ins = self.numbered().filter(move |(_, one)| awaited(one));
        let check_ins = check_ins.filter_map(|(who, one)| Some((one.next_check_in?, Due::CheckIn(who))));
        asks.chain(knocks).chain(lapsed).chain(missed).chain(check_ins).min_by_key(|(at, _)| *at)
    }

    fn fall_due(&mut self, due: Due) {
        match due {
            Due::AskOver(at) => self.time_out(at),
            Due::KnockOver(at) => drop(self.door.remove(at)),
            Due::LapsedOver(at) => drop(self.lapsed.remove(at)),
            Due::CheckIn(who) => self.check_in_falls_due(who),
            Due::Missed(who) => self.check_in_missed(who),
        }
    }
}
