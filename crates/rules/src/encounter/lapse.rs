//! The end of every yes when it can't be seen whether it could be taken back (A1), check-ins (A2), and "still
//! yes" (A7).

use super::Encounter;
use crate::{
    event::{Cause, Stamp},
    law::Refusal,
    limits,
    people::PersonId,
};

impl Encounter {
    pub(super) fn lapses(&mut self, stamp: Stamp, who: PersonId, cause: Cause) -> Result<(), Refusal> {
        // Several devices notice the same thing and each says so. What only repeats what everyone knows must not
        // end the "still yes" that people say meanwhile.
        let known = match cause {
            Cause::Unreachable(whom) => !self.person(whom)?.reachable,
            Cause::Offline | Cause::Hidden => !self.person(who)?.reachable,
            Cause::CheckIn(whom) => self.person(whom)?.silent,
            Cause::Diverged | Cause::Withheld | Cause::Left(_) => false,
        };
        if known && self.on.is_empty() && self.asks.is_empty() {
            return Ok(());
        }
        match cause {
            Cause::Unreachable(whom) => self.change(whom, |person| person.reachable = false),
            Cause::Offline | Cause::Hidden => self.change(who, |person| person.reachable = false),
            Cause::Diverged | Cause::Withheld | Cause::CheckIn(_) | Cause::Left(_) => {}
        }
        self.lapse_all(stamp.seq, cause);
        Ok(())
    }

    pub(super) fn lapse_all(&mut self, seq: u64, cause: Cause) {
        self.lapse = Some((cause, seq));
        // Under red there is nothing to lapse, and nothing may be listed.
        if !self.is_red() {
            self.put_off(seq);
        }
    }

    pub(super) fn here(&mut self, who: PersonId) {
        self.change(who, |person| person.reachable = true);
    }

    /// Somebody did something: they are there.
    pub(super) fn answered(&mut self, who: PersonId) {
        self.change(who, |person| person.silent = false);
    }

    pub(super) fn still_yes(&mut self, stamp: Stamp, who: PersonId) -> Result<(), Refusal> {
        let person = self.person(who)?;
        if !person.able {
            return Err(Refusal::YouUnable);
        }
        let answers = person.due.is_some() || person.silent || !self.on.is_empty();
        let taken_up = self.may_take_up(stamp, who);
        if !answers {
            taken_up?;
        }
        self.change(who, |person| {
            person.due = None;
            person.next_check_in = None;
        });
        if taken_up.is_ok() {
            for lapsed in self.lapsed.iter_mut().filter(|lapsed| lapsed.settled.people().has(who)) {
                lapsed.still = lapsed.still.with(who);
            }
        }
        Ok(())
    }

    fn may_take_up(&self, stamp: Stamp, who: PersonId) -> Result<(), Refusal> {
        if !self.lapsed.iter().any(|lapsed| lapsed.settled.people().has(who)) {
            return Err(Refusal::NothingToTakeUp);
        }
        // Who can't be heard might lapse again without anybody noticing that it is anew: their yes waits until they are
        // back, so that each yes since a lapse was said by somebody who was there (A1).
        if !self.person(who)?.reachable {
            return Err(Refusal::Unreachable { who });
        }
        if let Some(who) = self.breaks.iter().next() {
            return Err(Refusal::OnBreak { who });
        }
        if let Some(who) = self.those(|person| person.yellow).iter().next() {
            return Err(Refusal::Yellow { who });
        }
        // A yes to how it was before a lapse or a break that they hadn't seen yet is none to how it is after.
        if self.put_off > stamp.seen { Err(Refusal::Crossed) } else { Ok(()) }
    }

    /// A7: each is on again as soon as everyone in it said still yes, and everyone is there.
    pub(super) fn take_up(&mut self) {
        let stopped = self.is_red() || !self.breaks.is_empty();
        if stopped || self.everyone_there().is_err() || !self.those(|person| person.yellow).is_empty() {
            return;
        }
        let mut at = 0;
        while let Some(lapsed) = self.lapsed.get(at) {
            let settled = &lapsed.settled;
            let all = settled.people().within(lapsed.still);
            if all && self.health_for(settled).is_ok() && self.signal_for(settled).is_ok() {
                let again = self.lapsed.remove(at);
                self.on.push(again.settled);
            } else {
                at = at.saturating_add(1);
            }
        }
    }

    pub(super) fn how_are_you(&mut self, whom: PersonId) -> Result<(), Refusal> {
        let until = self.now.saturating_add(limits::CHECK_IN_ANSWER_MS);
        let person = self.person_mut(whom)?;
        if !person.able {
            return Err(Refusal::Unable { who: whom });
        }
        if !person.reachable {
            return Err(Refusal::Unreachable { who: whom });
        }
        // Asked again, the first deadline stands: asking can't put it off.
        person.due = person.due.or(Some(until));
        Ok(())
    }

    /// Milliseconds between check-ins with what is on now (A2).
    fn check_in_ms(&self) -> u64 {
        let mut minutes = self.agreed.check_in_min;
        if self.on.iter().any(|on| on.traits.intense) {
            minutes = minutes.min(limits::CHECK_IN_INTENSE_MIN);
        }
        if self.on.iter().any(|on| on.traits.takes_away.meets(crate::catalogue::Faculties::SPEECH)) {
            minutes = minutes.min(limits::CHECK_IN_NO_SPEECH_MIN);
        }
        u64::from(minutes).saturating_mul(limits::MINUTE_MS)
    }

    pub(super) fn schedule_check_ins(&mut self) {
        if self.on.is_empty() {
            for person in &mut self.people {
                person.next_check_in = None;
            }
            return;
        }
        let next = self.now.saturating_add(self.check_in_ms());
        for person in self.people.iter_mut().filter(|person| person.present && person.able) {
            // Something more intense brings it forward; nothing puts it off.
            person.next_check_in = Some(person.next_check_in.map_or(next, |before| before.min(next)));
        }
    }

    pub(super) fn drop_check_ins(&mut self) {
        for person in &mut self.people {
            person.next_check_in = None;
            person.due = None;
        }
    }

    /// The schedule's own "still yes?".
    pub(super) fn check_in_falls_due(&mut self, who: PersonId) {
        let until = self.now.saturating_add(limits::CHECK_IN_ANSWER_MS);
        let every = self.check_in_ms();
        let next = self.now.saturating_add(every);
        self.change(who, |person| {
            person.due = person.due.or(Some(until));
            person.next_check_in = Some(next);
        });
    }

    pub(super) fn check_in_missed(&mut self, who: PersonId) {
        self.change(who, |person| {
            person.due = None;
            person.silent = true;
        });
        // It stands between two entries. Counted as the next one, so that no "still yes" that was written
        // without knowing of it takes anything up; the devices that see it say it in the log.
        self.lapse_all(self.head.saturating_add(1), Cause::CheckIn(who));
    }
}
