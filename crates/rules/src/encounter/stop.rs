//! Stopping: red and the way back (S1, S2), yellow (S3), break (S4), unable and gone (Y10, A4).
//!
//! None of the stops here can be refused, and none looks at who is able, reachable, or on a break.

use super::{Encounter, Lapsed, Red};
use crate::{
    event::Stamp,
    law::Refusal,
    people::{Light, People, PersonId},
};

impl Red {
    fn stands(&self, owing: People) -> bool {
        !self.ready || !owing.without(self.by).within(self.stopped)
    }
}

impl Encounter {
    pub(super) fn call_red(&mut self, stamp: Stamp, who: PersonId) {
        self.end_every_yes();
        self.breaks = People::NOBODY;
        for person in &mut self.people {
            person.yellow = false;
        }
        // Said again, it is a new red: everyone stops anew.
        self.reds.retain(|red| red.by != who);
        self.reds.push(Red { by: who, seq: stamp.seq, ready: false, stopped: People::NOBODY });
    }

    pub(super) fn stopped(&mut self, stamp: Stamp, who: PersonId) -> Result<(), Refusal> {
        if !self.reds.iter().any(|red| red.by != who) {
            return Err(if self.reds.is_empty() { Refusal::NoRed } else { Refusal::YourRed });
        }
        let mut seen = false;
        for red in self.reds.iter_mut().filter(|red| red.by != who && red.seq <= stamp.seen) {
            red.stopped = red.stopped.with(who);
            seen = true;
        }
        if seen { Ok(()) } else { Err(Refusal::Crossed) }
    }

    pub(super) fn ready(&mut self, who: PersonId) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        let not_mine = self.reds.first().map(|red| Refusal::NotYourRed { who: red.by });
        match self.reds.iter_mut().find(|red| red.by == who) {
            Some(own) if own.ready => Err(Refusal::AlreadySaid),
            Some(own) => {
                own.ready = true;
                Ok(())
            }
            None => Err(not_mine.unwrap_or(Refusal::NoRed)),
        }
    }

    /// S2: a red is over when the one who called it is ready and everyone else who is able and reachable has
    /// stopped.
    pub(super) fn standing_reds(&self) -> impl Iterator<Item = &Red> {
        let owing = self.those(|person| person.able && person.reachable);
        self.reds.iter().filter(move |red| red.stands(owing))
    }

    pub(super) fn is_red(&self) -> bool {
        self.standing_reds().next().is_some()
    }

    /// Forgets the reds that are over for good. One that waits only for somebody unreachable is kept: once
    /// they are back they owe their "I have stopped", and nobody gets around it by hiding their app.
    pub(super) fn settle_reds(&mut self) {
        let owing = self.those(|person| person.able);
        self.reds.retain(|red| red.stands(owing));
    }

    pub(super) fn yellow(&mut self, who: PersonId) {
        // Red stays red: a smaller stop can't lift a greater one.
        if self.light(who) != Light::Red {
            self.change(who, |person| person.yellow = true);
        }
    }

    pub(super) fn green(&mut self, who: PersonId) -> Result<(), Refusal> {
        let person = self.person(who)?;
        if !person.able {
            return Err(Refusal::YouUnable);
        }
        if self.light(who) == Light::Red {
            return Err(Refusal::GreenIsReady);
        }
        if !person.yellow {
            return Err(Refusal::NotYellow);
        }
        self.change(who, |person| person.yellow = false);
        Ok(())
    }

    pub(super) fn take_break(&mut self, stamp: Stamp, who: PersonId) {
        // Under red everything has stopped already, and nothing is to come back by itself.
        if self.is_red() {
            return;
        }
        self.breaks = self.breaks.with(who);
        self.put_off(stamp.seq);
    }

    pub(super) fn back(&mut self, who: PersonId) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        if !self.breaks.has(who) {
            return Err(Refusal::NoBreak);
        }
        self.end_break(who);
        Ok(())
    }

    /// Somebody is back from their break, or has left.
    pub(super) fn end_break(&mut self, who: PersonId) {
        let others = self.breaks.without(who);
        let last = others != self.breaks && others.is_empty();
        self.breaks = others;
        // The ten minutes to take it up (A7) begin when it can be.
        for lapsed in self.lapsed.iter_mut().filter(|_| last) {
            lapsed.since = self.now;
        }
    }

    /// Takes everything off and lists it to be taken up by "still yes" (A7). Open asks end: the asker's own
    /// yes is in them.
    pub(super) fn put_off(&mut self, seq: u64) {
        self.put_off = seq;
        self.asks.clear();
        for lapsed in &mut self.lapsed {
            lapsed.still = People::NOBODY;
        }
        let since = self.now;
        let off = std::mem::take(&mut self.on);
        self.lapsed.extend(off.into_iter().map(|settled| Lapsed { settled, since, still: People::NOBODY }));
        self.drop_check_ins();
    }

    pub(super) fn unable(&mut self, whom: PersonId, gone: bool) -> Result<(), Refusal> {
        let person = self.person_mut(whom)?;
        person.able = false;
        person.gone |= gone;
        self.end_every_yes();
        // What they agreed to or welcomed, but isn't yet, can't rest on them any more.
        self.forget_consent_of(whom);
        Ok(())
    }

    /// Somebody's own light.
    pub fn light(&self, who: PersonId) -> Light {
        if self.reds.iter().any(|red| red.by == who && !red.ready) {
            Light::Red
        } else if self.person(who).is_ok_and(|person| person.yellow) {
            Light::Yellow
        } else {
            Light::Green
        }
    }
}
