//! What the desk answers a guest: opened at once where one listens, and where one was away, the newest first, as each says all of it.
//!
//! To open one costs a curve operation, whether it is for this guest or not. Of a whole evening's a device that was away opens those since it was
//! answered last.
//!
//! Not here: how it is answered (`desk`), how it is sealed (`seal`).

use seal::{PersonKey, gathering::Bundle};

use super::{
    Connection, Engine, Notice, Output, limits,
    message::{Answer, Answered, Summary, You, decode},
    read::Reader,
};
use crate::inbox::Arrived;

/// An answer of the desk that may be for this guest.
pub(super) struct Unopened {
    bundle: Bundle,
    /// The key that the desk had.
    desk: PersonKey,
    /// Where in the log it is.
    seq: u64,
}

impl Engine {
    pub(super) fn bundle(&mut self, bundle: Bundle, arrived: Arrived<'_>) {
        let newest = self.readers.first().filter(|key| key.as_whom == Reader::Desk);
        if let Some(desk) = newest.filter(|_| self.memory.private.is_some()) {
            if let Some(summary) = bundle.summary(&desk.secret).and_then(|bytes| decode::<Summary>(&bytes)) {
                self.answered(&summary, arrived);
            }
            return;
        }
        let Some(desk) = self.memory.public.as_ref().map(|public| public.desk) else { return };
        if self.memory.joined.is_none() {
            return;
        }
        self.unopened.push(Unopened { bundle, desk, seq: arrived.seq });
        let bytes = self.unopened.iter().map(|one| one.bundle.bytes()).fold(0, usize::saturating_add);
        if self.connection == Connection::Open || bytes > limits::MAX_UNOPENED_BYTES {
            self.open_answers();
        }
    }

    /// Takes up what the desk has answered, the newest of it.
    pub(super) fn open_answers(&mut self) {
        let mut newest: Option<Answered> = None;
        for one in std::mem::take(&mut self.unopened).into_iter().rev() {
            // Whoever answered before that can't have seen more.
            if newest.as_ref().is_some_and(|newest| one.seq <= newest.seen) {
                break;
            }
            let bytes = one.bundle.open_known(&self.person, &one.desk, &mut self.known);
            let answered = bytes.and_then(|bytes| decode::<Answered>(&bytes));
            let Some(answered) = answered.filter(|answered| answered.seen < one.seq) else { continue };
            if newest.as_ref().is_none_or(|newest| answered.seen > newest.seen) {
                newest = Some(answered);
            }
        }
        let Some(answered) = newest.filter(|answered| answered.seen >= self.memory.you_seen) else { return };
        self.memory.you_seen = answered.seen;
        match answered.answer {
            Answer::You(you) => self.told_me(you),
            Answer::NotIn(why) => self.memory.not_in = Some(why),
        }
    }

    fn told_me(&mut self, you: You) {
        for (seq, why) in &you.refused {
            let said = self.memory.said.iter().position(|(place, _)| place == seq);
            if let Some((_, token)) = said.and_then(|at| self.memory.said.remove(at))
                && *seq > self.memory.shown_refused
            {
                self.outputs.push_back(Output::Tell(Notice::Refused { token, why: *why }));
            }
        }
        let last = you.refused.iter().map(|(seq, _)| *seq).max().unwrap_or_default();
        self.memory.shown_refused = self.memory.shown_refused.max(last);
        (self.memory.number, self.memory.you) = (Some(you.member), Some(you));
        self.memory.not_in = None;
    }
}
