//! The crew's queue (G4): who calls, who goes, what is left to do. No call is refused, and none leaves it before somebody of the crew has said that
//! it is seen to.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::{
    event::{Call, Member, Role, Word},
    law::Refusal,
    limits,
};
use crate::{event::Stamp, text::Note};

/// The queue.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Calls {
    standing: Vec<Called>,
    done: VecDeque<Called>,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Called {
    /// Where in the log it is: its number.
    pub number: u64,
    /// Who called; nobody any more where they asked to be forgotten.
    pub by: Option<Member>,
    /// When, on the log's clock.
    pub at: u64,
    /// What.
    pub call: Call,
    /// How often they called again.
    pub again: u16,
    /// Since when nobody goes.
    pub waits_since: u64,
    /// Who goes, and since when.
    pub taken: Option<(Member, u64)>,
    /// When somebody first went.
    pub first_taken: Option<u64>,
    /// When who called said that they no longer need anybody.
    pub taken_back: Option<u64>,
    /// What to know about it.
    pub remarks: VecDeque<(Member, Note)>,
    /// Who has seen to it, and when.
    pub done: Option<(Member, u64)>,
}

impl Called {
    /// Somebody pressed, and that is all: where it is can follow.
    fn says_nothing(&self) -> bool {
        let call = &self.call;
        self.taken_back.is_none()
            && !call.drill
            && call.place.is_none()
            && call.about.is_none()
            && call.words.is_none()
    }

    /// Whether nobody went for so long that it is every host's (G4).
    pub fn is_escalated(&self, now: u64) -> bool {
        let waits = self.done.is_none() && self.taken.is_none();
        waits && now.saturating_sub(self.waits_since) >= limits::ESCALATES_MS
    }

    /// When that is so, if nobody goes.
    pub fn escalates_at(&self) -> Option<u64> {
        let waits = self.done.is_none() && self.taken.is_none();
        waits.then(|| self.waits_since.saturating_add(limits::ESCALATES_MS))
    }

    /// Whether somebody has been going for so long that hosts had better ask how it is: nothing is lost when a device goes away (G4).
    pub fn is_long(&self, now: u64) -> bool {
        self.long_at().is_some_and(|at| at <= now)
    }

    /// When that is so, if it isn't seen to before.
    pub fn long_at(&self) -> Option<u64> {
        let (_, since) = self.taken.filter(|_| self.done.is_none())?;
        Some(since.saturating_add(limits::ASKS_AFTER_MS))
    }

    /// Milliseconds until somebody first went.
    pub fn response_ms(&self) -> Option<u64> {
        self.first_taken.map(|at| at.saturating_sub(self.at))
    }

    fn remark(&mut self, by: Member, words: &Note) {
        if self.remarks.len() >= limits::MAX_REMARKS {
            self.remarks.pop_front();
        }
        self.remarks.push_back((by, words.clone()));
    }
}

impl Calls {
    /// Those that are not seen to, the most urgent first; of two alike, the one that waits for longer.
    pub fn queue(&self) -> Vec<&Called> {
        let mut queue: Vec<&Called> = self.standing.iter().collect();
        queue.sort_by_key(|one| (one.taken_back.is_some(), one.call.urgency, one.number));
        queue
    }

    /// Those that were seen to, the oldest first.
    pub fn done(&self) -> impl Iterator<Item = &Called> {
        self.done.iter()
    }

    /// One that is not seen to.
    pub fn standing(&self, number: u64) -> Option<&Called> {
        self.standing.iter().find(|one| one.number == number)
    }

    /// When the next of them goes to every host, or hosts are to ask how it is.
    pub fn next_escalation(&self, now: u64) -> Option<u64> {
        let times = self.standing.iter().filter_map(|one| one.escalates_at().or_else(|| one.long_at()));
        times.filter(|at| *at > now).min()
    }

    /// Somebody calls. One too many of theirs is their last one again, as urgent as the more urgent of the two. What only says where, or more, to a call of
    /// theirs that says nothing yet belongs to that: whoever comes goes to one place, and not to two.
    pub(super) fn call(&mut self, stamp: Stamp, by: Member, call: &Call) {
        let mine = |one: &Called| one.by == Some(by);
        let adds = (call.place.is_some() || call.words.is_some()) && call.about.is_none() && !call.drill;
        if adds
            && let Some(last) = self.standing.iter_mut().rev().find(|one| mine(one))
            && last.says_nothing()
        {
            last.call.urgency = last.call.urgency.min(call.urgency);
            (last.call.place, last.call.words) = (call.place.clone(), call.words.clone());
            return;
        }
        if self.standing.iter().filter(|one| mine(one)).count() >= limits::MAX_CALLS_EACH
            && let Some(last) = self.standing.iter_mut().rev().find(|one| mine(one))
        {
            last.again = last.again.saturating_add(1);
            last.taken_back = None;
            last.call.urgency = last.call.urgency.min(call.urgency);
            last.call.place = call.place.clone().or(last.call.place.take());
            last.call.about = call.about.clone().or(last.call.about.take());
            last.call.drill &= call.drill;
            if let Some(words) = &call.words {
                last.remark(by, words);
            }
            return;
        }
        self.standing.push(Called {
            number: stamp.seq,
            by: Some(by),
            at: stamp.time,
            call: call.clone(),
            again: 0,
            waits_since: stamp.time,
            taken: None,
            first_taken: None,
            taken_back: None,
            remarks: VecDeque::new(),
            done: None,
        });
    }

    fn one(&mut self, number: u64) -> Result<&mut Called, Refusal> {
        if self.done.iter().any(|one| one.number == number) {
            return Err(Refusal::CallDone);
        }
        self.standing.iter_mut().find(|one| one.number == number).ok_or(Refusal::NoSuchCall)
    }

    pub(super) fn take_back(&mut self, now: u64, who: Member, number: u64) -> Result<(), Refusal> {
        let one = self.one(number)?;
        if one.by != Some(who) {
            return Err(Refusal::NotYourCall);
        }
        one.taken_back = one.taken_back.or(Some(now));
        Ok(())
    }

    /// What hosts and crew do with a call.
    pub(super) fn see_to(&mut self, now: u64, who: Member, role: Role, word: &Word) -> Result<(), Refusal> {
        match word {
            Word::Take { call } => {
                let one = self.one(*call)?;
                match one.taken {
                    Some((by, _)) if by == who => return Err(Refusal::AlreadySaid),
                    Some((by, _)) => return Err(Refusal::CallTaken { by }),
                    None => one.taken = Some((who, now)),
                }
                one.first_taken = one.first_taken.or(Some(now));
            }
            Word::HandBack { call } => {
                let one = self.one(*call)?;
                // A host can call somebody off who doesn't answer.
                let may = one.taken.is_some_and(|(by, _)| by == who || role == Role::Host);
                if !may {
                    return Err(Refusal::NotYourCall);
                }
                (one.taken, one.waits_since) = (None, now);
            }
            Word::Remark { call, words } => self.one(*call)?.remark(who, words),
            Word::Done { call } => {
                let one = self.one(*call)?;
                if !(role == Role::Host || one.taken.is_some_and(|(by, _)| by == who)) {
                    return Err(Refusal::NotYourCall);
                }
                one.done = Some((who, now));
                self.put_away();
            }
            _ => return Err(Refusal::NoSuchCall),
        }
        Ok(())
    }

    fn put_away(&mut self) {
        let (done, standing) = self.standing.drain(..).partition(|one| one.done.is_some());
        self.standing = standing;
        let done: Vec<Called> = done;
        for one in done {
            if self.done.len() >= limits::MAX_DONE {
                self.done.pop_front();
            }
            self.done.push_back(one);
        }
    }

    /// Whoever goes to a call and is no longer there, or no longer of the crew: the call waits again.
    pub(super) fn free(&mut self, now: u64, gone: impl Fn(Member) -> bool) {
        for one in &mut self.standing {
            if one.taken.is_some_and(|(by, _)| gone(by)) {
                (one.taken, one.waits_since) = (None, now);
            }
        }
    }

    /// Who called is no longer known; that somebody is needed is.
    pub(super) fn forget(&mut self, who: Member) {
        for one in self.standing.iter_mut().chain(&mut self.done) {
            if one.by == Some(who) {
                one.by = None;
            }
            one.remarks.retain(|(by, _)| *by != who);
        }
        self.done.retain(|one| one.by.is_some());
    }
}
