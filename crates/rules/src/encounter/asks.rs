//! Asking and answering (Y1-Y8, N1-N6), and taking a yes back (S5).

use super::{Ask, Encounter, Owed};
use crate::{
    activity::{Activity, Settled, Topic, What},
    catalogue::Catalogue,
    event::{Event, Target},
    law::Refusal,
    limits,
    people::{People, PersonId},
};

impl Ask {
    pub(super) fn times(&self, who: PersonId) -> u8 {
        self.said.iter().find(|(one, ..)| *one == who).map_or(0, |(_, times, _)| *times)
    }

    /// How often each says yes (Y8).
    pub(super) fn needed(&self) -> u8 {
        if self.settled.traits.intense { limits::SAY_AGAIN_TIMES } else { 1 }
    }

    fn all_said_yes(&self) -> bool {
        self.settled.people().iter().all(|who| self.times(who) >= self.needed())
    }

    /// Everyone who has yet to say yes, or to say it again.
    pub(super) fn awaits(&self, who: PersonId) -> bool {
        self.settled.people().has(who) && self.times(who) < self.needed()
    }
}

impl Encounter {
    /// What stands against asking anything at all.
    pub(super) fn may_ask(&self, who: PersonId) -> Result<(), Refusal> {
        if self.present().len() < 2 {
            return Err(Refusal::Alone);
        }
        self.may_widen(who)?;
        self.everyone_knows_signals()?;
        match self.thanks.iter().find(|owed| owed.by == who) {
            Some(owed) => Err(Refusal::NotThanked { who: owed.to }),
            None => Ok(()),
        }
    }

    /// What stands against asking somebody anything.
    pub(super) fn may_be_asked(&self, who: PersonId) -> Result<(), Refusal> {
        let person = self.person(who)?;
        if !person.able {
            return Err(Refusal::Unable { who });
        }
        if !person.open_to_asks {
            return Err(Refusal::NotOpenToAsks { who });
        }
        if self.asks.iter().any(|ask| ask.from != who && ask.settled.people().has(who)) {
            return Err(Refusal::AskOpen { who });
        }
        if person.quiet_until > self.now {
            return Err(Refusal::Quiet { who, wait_ms: person.quiet_until.saturating_sub(self.now) });
        }
        Ok(())
    }

    pub(super) fn ask(
        &mut self,
        catalogue: &Catalogue,
        who: PersonId,
        activity: &Activity,
        own_yes: bool,
    ) -> Result<(), Refusal> {
        self.may_ask(who)?;
        let settled = Settled::new(activity, catalogue)?;
        let everyone = settled.people();
        if !everyone.has(who) {
            return Err(Refusal::ForOthers);
        }
        for one in everyone.iter() {
            self.person(one)?;
        }
        if self.on.iter().any(|on| on.same_as(&settled)) {
            return Err(Refusal::AlreadyOn);
        }
        // N3: who said no may ask it themself.
        let others = everyone.without(who);
        if let Some(who) = others.iter().find(|one| self.closed.contains(&(settled.topic, *one))) {
            return Err(Refusal::Closed { who });
        }
        for one in others.iter() {
            self.may_be_asked(one)?;
        }
        self.health_for(&settled)?;
        self.signal_for(&settled)?;
        if !self.room_for(&settled) {
            return Err(Refusal::TooMany);
        }
        // Asked anew, it isn't taken up any more: there is one way for it to come on, and one no to it.
        self.lapsed.retain(|lapsed| !lapsed.settled.same_as(&settled));
        let said = if own_yes { vec![(who, 1, self.now)] } else { Vec::new() };
        let until = self.now.saturating_add(limits::ASK_MS);
        self.next_ask = self.next_ask.saturating_add(1);
        self.asks.push(Ask { number: self.next_ask, from: who, settled, until, own_yes, said });
        Ok(())
    }

    /// N3 again: with no room to remember a no, nothing that could be answered with one is asked. Silence can
    /// close an open ask with each of the others in it; what is on, or lapsed, can get a no that crosses.
    fn room_for(&self, settled: &Settled) -> bool {
        let could_close = |settled: &Settled| settled.people().len().saturating_sub(1);
        let on = self.on.len().saturating_add(self.lapsed.len());
        let asked: usize = self.asks.iter().map(|ask| could_close(&ask.settled)).sum();
        let closings = self.closed.len().saturating_add(on).saturating_add(asked);
        closings.saturating_add(could_close(settled)) <= limits::MAX_CLOSED
            && on.saturating_add(self.asks.len()) < limits::MAX_ON
    }

    fn no_ask(&self, number: u32) -> Refusal {
        if (1..=self.next_ask).contains(&number) { Refusal::AskOver } else { Refusal::NoSuchAsk }
    }

    fn find_ask(&self, number: u32) -> Result<(usize, &Ask), Refusal> {
        self.asks.iter().enumerate().find(|(_, ask)| ask.number == number).ok_or_else(|| self.no_ask(number))
    }

    /// Who asked, for what, and who is in it. A no, or a withdrawal, may cross the yes that everyone else
    /// waited for: what came on by that, or lapsed since, is then what it ends.
    fn asked(&self, number: u32) -> Result<(PersonId, Topic, People), Refusal> {
        if let Ok((_, ask)) = self.find_ask(number) {
            return Ok((ask.from, ask.settled.topic, ask.settled.people()));
        }
        let mut all = self.on.iter().chain(self.lapsed.iter().map(|lapsed| &lapsed.settled));
        let came_to = all.find_map(|one| Some((one.asked_by(number)?, one.topic, one.people())));
        came_to.ok_or_else(|| self.no_ask(number))
    }

    fn end_asked(&mut self, number: u32) {
        self.asks.retain(|ask| ask.number != number);
        self.on.retain(|on| on.asked_by(number).is_none());
        self.lapsed.retain(|lapsed| lapsed.settled.asked_by(number).is_none());
    }

    pub(super) fn withdraw(&mut self, who: PersonId, number: u32) -> Result<(), Refusal> {
        let (from, ..) = self.asked(number)?;
        if from != who {
            return Err(Refusal::NotYourAsk);
        }
        self.take_ask_back(who, number);
        Ok(())
    }

    /// Somebody else may have asked for the same meanwhile, and got a yes: whoever then takes their own ask back has to say
    /// anew whether that still is one (S0). The other's ask stays, and closes nothing (N4).
    fn take_ask_back(&mut self, who: PersonId, number: u32) {
        let taken_back = self.find_ask(number).ok().map(|(_, ask)| ask.settled.clone());
        self.end_asked(number);
        for ask in
            self.asks.iter_mut().filter(|ask| taken_back.as_ref().is_some_and(|one| ask.settled.same_as(one)))
        {
            ask.said.retain(|(one, ..)| *one != who);
        }
    }

    pub(super) fn yes(&mut self, who: PersonId, number: u32) -> Result<(), Refusal> {
        let now = self.now;
        let (at, ask) = self.find_ask(number)?;
        if !ask.settled.people().has(who) {
            return Err(Refusal::ForOthers);
        }
        if !ask.awaits(who) {
            return Err(Refusal::AlreadySaid);
        }
        self.may_widen(who)?;
        if let Some((.., last)) = ask.said.iter().find(|(one, ..)| *one == who) {
            let next = last.saturating_add(limits::SAY_AGAIN_MS);
            if now < next {
                return Err(Refusal::TooSoon { wait_ms: next.saturating_sub(now) });
            }
        }
        self.health_for(&ask.settled)?;
        self.signal_for(&ask.settled)?;
        let Some(ask) = self.asks.get_mut(at) else { return Err(Refusal::AskOver) };
        match ask.said.iter_mut().find(|(one, ..)| *one == who) {
            Some((_, times, last)) => (*times, *last) = (times.saturating_add(1), now),
            None => ask.said.push((who, 1, now)),
        }
        if ask.all_said_yes() {
            let ask = self.asks.remove(at);
            self.comes_on(ask);
        }
        Ok(())
    }

    fn comes_on(&mut self, ask: Ask) {
        let mut settled = ask.settled;
        // Two may have asked each other for the same: one answer is enough, and a no to either still ends it.
        let twin = self.asks.iter().position(|other| other.settled.same_as(&settled));
        let twin = twin.map(|at| self.asks.remove(at)).map(|twin| (twin.number, twin.from));
        settled.asked = [Some((ask.number, ask.from)), twin];
        self.on.push(settled);
    }

    pub(super) fn no(&mut self, who: PersonId, number: u32) -> Result<(), Refusal> {
        let (from, topic, people) = match self.asked(number) {
            Ok(asked) => asked,
            Err(why) => return self.late_no(who).then_some(()).ok_or(why),
        };
        if !people.has(who) {
            return Err(Refusal::ForOthers);
        }
        if from == who {
            // The asker's own no is a withdrawal: nobody is left to thank for it.
            self.take_ask_back(who, number);
        } else {
            self.end_asked(number);
            self.no_to(number, from, topic, who);
        }
        Ok(())
    }

    /// A no that crosses the end of its ask. What it was to is forgotten by now, so that it counts against every yes of
    /// theirs that nothing rests on yet: somebody who has just said no finds nothing coming on by a yes from before (N1).
    /// Whether there was any.
    fn late_no(&mut self, who: PersonId) -> bool {
        let asks = self.asks.len();
        self.asks.retain(|ask| ask.times(who) == 0);
        let mut any = self.asks.len() < asks;
        for lapsed in self.lapsed.iter_mut().filter(|lapsed| lapsed.still.has(who)) {
            lapsed.still = lapsed.still.without(who);
            any = true;
        }
        any
    }

    fn said_no(&mut self, at: usize, who: PersonId) {
        if at >= self.asks.len() {
            return;
        }
        let ask = self.asks.remove(at);
        self.no_to(ask.number, ask.from, ask.settled.topic, who);
    }

    fn no_to(&mut self, number: u32, from: PersonId, topic: Topic, who: PersonId) {
        self.closed.insert((topic, who));
        // One thank-you to a person is enough for all the noes they said meanwhile.
        if !self.thanks.iter().any(|owed| owed.by == from && owed.to == who) {
            self.thanks.push(Owed { ask: number, by: from, to: who });
        }
        // What waits to be taken up is no longer offered, and their own open ask for the same can't be meant.
        self.lapsed.retain(|lapsed| !(lapsed.settled.topic == topic && lapsed.settled.people().has(who)));
        self.asks.retain(|other| !(other.settled.topic == topic && other.settled.people().has(who)));
        let until = self.now.saturating_add(limits::QUIET_MS);
        self.change(who, |person| {
            person.quiet_until = until;
            person.noes = person.noes.saturating_add(1);
            if person.noes >= limits::ENOUGH_NOES {
                person.open_to_asks = false;
            }
        });
    }

    pub(super) fn thank(&mut self, who: PersonId, number: u32) -> Result<(), Refusal> {
        let owed = self.thanks.iter().position(|owed| owed.by == who && owed.ask == number);
        self.thanks.remove(owed.ok_or(Refusal::NothingToThank)?);
        Ok(())
    }

    /// N4: an ask that nobody answered is closed like a no, but owes nothing.
    pub(super) fn time_out(&mut self, at: usize) {
        if at >= self.asks.len() {
            return;
        }
        let ask = self.asks.remove(at);
        for who in ask.settled.people().without(ask.from).iter().filter(|who| ask.awaits(*who)) {
            self.closed.insert((ask.settled.topic, who));
        }
    }

    /// Y8: whatever somebody does between their yeses, but saying it again, is a no.
    pub(super) fn break_say_again(&mut self, who: PersonId, event: &Event) {
        let newest = self.next_ask;
        let halfway = |ask: &Ask| {
            let said = ask.times(who);
            let again = matches!(event, Event::Yes { ask: number } if *number == ask.number);
            let asked = matches!(event, Event::Ask { .. }) && ask.from == who && ask.number == newest;
            said > 0 && said < ask.needed() && !again && !asked
        };
        while let Some(at) = self.asks.iter().position(halfway) {
            if self.asks.get(at).is_some_and(|ask| ask.from == who) {
                self.asks.remove(at);
            } else {
                self.said_no(at, who);
            }
        }
    }

    pub(super) fn open(&mut self, catalogue: &Catalogue, who: PersonId, what: &What) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        if self.closed.remove(&(Topic::of(what, catalogue), who)) { Ok(()) } else { Err(Refusal::NotClosed) }
    }

    pub(super) fn set_open_to_asks(&mut self, who: PersonId, value: bool) -> Result<(), Refusal> {
        let person = self.person_mut(who)?;
        if value && !person.able {
            return Err(Refusal::YouUnable);
        }
        person.open_to_asks = value;
        if value {
            person.noes = 0;
        }
        Ok(())
    }

    pub(super) fn take_back(
        &mut self,
        catalogue: &Catalogue,
        who: PersonId,
        target: &Target,
    ) -> Result<(), Refusal> {
        let (topic, exact) = match target {
            Target::All(what) => (Topic::of(what, catalogue), None),
            Target::One(activity) => {
                let exact = Settled::new(activity, catalogue)?;
                (exact.topic, Some(exact))
            }
        };
        let meant = |settled: &Settled| {
            let same = exact.as_ref().map_or(settled.topic == topic, |exact| settled.same_as(exact));
            same && settled.people().has(who)
        };
        let before = (self.on.len(), self.lapsed.len(), self.asks.len());
        self.on.retain(|on| !meant(on));
        self.lapsed.retain(|lapsed| !meant(&lapsed.settled));
        let asked = |ask: &Ask| meant(&ask.settled) && ask.times(who) > 0;
        while let Some(at) = self.asks.iter().position(asked) {
            if self.asks.get(at).is_some_and(|ask| ask.from == who) {
                self.asks.remove(at);
            } else {
                self.said_no(at, who);
            }
        }
        let after = (self.on.len(), self.lapsed.len(), self.asks.len());
        if before == after { Err(Refusal::NothingToTakeBack) } else { Ok(()) }
    }
}
