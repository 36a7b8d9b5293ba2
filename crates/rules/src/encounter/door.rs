//! Coming in and leaving (A6): knock, take the knock back, welcome, admit, leave, end.

use super::{Chapter, Encounter, Knocker, Person};
use crate::{
    catalogue::Catalogue,
    event::{Author, Cause, Stamp, TurnedAway},
    law::Refusal,
    limits,
    people::{People, PersonId},
    text::Name,
};

impl Encounter {
    /// Everyone whose welcome a newcomer needs: all who are present, less the one whose place they take. Who
    /// can't be heard, or can't give a yes, can't welcome either, so that with them here nobody else comes in.
    pub fn welcome_needed(&self) -> People {
        self.present()
    }

    fn all_welcomed(&self, waiting: &Knocker) -> bool {
        let missing = self.welcome_needed().minus(waiting.welcomed);
        let takes_place_of =
            |person: &Person| !person.reachable && person.name.same_as(waiting.name.as_str());
        missing.len() < 2 && missing.iter().all(|who| self.person(who).is_ok_and(takes_place_of))
    }

    /// The knocks that everyone has welcomed, and for which there is a place.
    pub fn welcomed_knocks(&self) -> impl Iterator<Item = u64> {
        let may_come = |one: &&Knocker| self.all_welcomed(one) && self.place_for(&one.name).is_ok();
        self.door.iter().filter(may_come).map(|one| one.knock)
    }

    /// The place that a newcomer of that name takes: a new one, or that of somebody of that name who left or
    /// can't be heard. Their noes and their inability stay with it.
    fn place_for(&self, name: &Name) -> Result<PersonId, Refusal> {
        let (mut place, mut taken) = (None, None);
        for (number, person) in (0..).zip(&self.people) {
            if person.name.same_as(name.as_str()) {
                taken = Some(person.present && person.reachable);
                place = Some(PersonId(number));
            }
        }
        if taken == Some(true) {
            return Err(Refusal::NameTaken);
        }
        if let Some(place) = place {
            let comes_back = self.present().has(place);
            return if comes_back || self.has_room() { Ok(place) } else { Err(Refusal::Full) };
        }
        let next = u8::try_from(self.people.len()).map_err(|_| Refusal::Full)?;
        if !self.has_room() || self.people.len() >= limits::MAX_PEOPLE {
            return Err(Refusal::Full);
        }
        Ok(PersonId(next))
    }

    fn has_room(&self) -> bool {
        self.present().len() < limits::MAX_PRESENT
    }

    pub(super) fn knock(
        &mut self,
        catalogue: &Catalogue,
        stamp: Stamp,
        author: Author,
        name: &Name,
        theirs: [u8; 8],
    ) -> Result<(), Refusal> {
        if author != Author::Outside {
            return Err(Refusal::NameTaken);
        }
        if theirs != catalogue.digest() {
            return Err(Refusal::OtherCatalogue);
        }
        if self.people.is_empty() {
            // The first one opens the encounter: there is nobody who could welcome them.
            self.people.push(Person::new(name.clone(), stamp.seq));
            return Ok(());
        }
        self.place_for(name)?;
        // Somebody whose app was closed at the door knocks again: the last knock of a name counts, and is welcomed
        // anew.
        self.door.retain(|one| !one.name.same_as(name.as_str()));
        if self.door.len() >= limits::MAX_AT_DOOR {
            return Err(Refusal::Full);
        }
        let until = self.now.saturating_add(limits::KNOCK_MS);
        self.door.push(Knocker { knock: stamp.seq, name: name.clone(), until, welcomed: People::NOBODY });
        Ok(())
    }

    pub(super) fn welcome(&mut self, who: PersonId, knock: u64) -> Result<(), Refusal> {
        if !self.person(who)?.able {
            return Err(Refusal::YouUnable);
        }
        let waiting = self.door.iter_mut().find(|one| one.knock == knock).ok_or(Refusal::NobodyAtDoor)?;
        waiting.welcomed = waiting.welcomed.with(who);
        Ok(())
    }

    pub(super) fn turn_away(&mut self, knock: u64, why: TurnedAway) -> Result<(), Refusal> {
        let waits = self.door.iter().any(|one| one.knock == knock);
        if !waits && why == TurnedAway::NotNow {
            return Err(Refusal::NobodyAtDoor);
        }
        self.door.retain(|one| one.knock != knock);
        Ok(())
    }

    /// Who stands here for whoever knocked has seen to it that nobody else says it.
    pub(super) fn take_back_knock(&mut self, knock: u64) -> Result<(), Refusal> {
        let waiting = self.door.len();
        self.door.retain(|one| one.knock != knock);
        if self.door.len() < waiting { Ok(()) } else { Err(Refusal::NobodyAtDoor) }
    }

    pub(super) fn admit(&mut self, knock: u64, chapter: &Chapter) -> Result<(), Refusal> {
        let waiting = self.door.iter().find(|one| one.knock == knock).ok_or(Refusal::NobodyAtDoor)?;
        if !self.all_welcomed(waiting) {
            return Err(Refusal::NotWelcomed);
        }
        let name = waiting.name.clone();
        let place = self.place_for(&name)?;
        if self.chapter() != *chapter {
            return Err(Refusal::FalseChapter);
        }
        self.door.retain(|one| one.knock != knock);
        // A6: coming ends every yes, and what lapsed before can't be taken up in other company.
        self.end_every_yes();
        self.lapse = None;
        self.put_off = 0;
        // S7: the newcomer has not agreed that plain words don't count.
        self.agreed.plain_words = true;
        self.come_in(place, name, knock);
        Ok(())
    }

    fn come_in(&mut self, place: PersonId, name: Name, knock: u64) {
        let new = Person::new(name, knock);
        match self.people.get_mut(usize::from(place.0)) {
            Some(old) => {
                let lost = old.present;
                // Noes, inability and stops stay; what was known, tried and shared was with the keys.
                *old = Person {
                    able: old.able,
                    gone: old.gone,
                    yellow: lost && old.yellow,
                    open_to_asks: old.open_to_asks,
                    noes: old.noes,
                    quiet_until: old.quiet_until,
                    ..new
                };
            }
            None => self.people.push(new),
        }
        self.forget_words_with(place);
    }

    /// What somebody took, understood or owed went with them.
    fn forget_words_with(&mut self, who: PersonId) {
        for person in &mut self.people {
            if let Some(shared) = &mut person.health {
                shared.understood = shared.understood.without(who);
                shared.told = shared.told.without(who);
            }
        }
        self.forget_consent_of(who);
    }

    /// What somebody agreed to or welcomed goes with them, or with their ability to.
    pub(super) fn forget_consent_of(&mut self, who: PersonId) {
        if let Some(proposed) = &mut self.proposed {
            proposed.taken = proposed.taken.without(who);
        }
        for waiting in &mut self.door {
            waiting.welcomed = waiting.welcomed.without(who);
        }
    }

    pub(super) fn leave(&mut self, stamp: Stamp, who: PersonId) {
        self.asks.retain(|ask| !ask.settled.people().has(who));
        self.on.retain(|on| !on.people().has(who));
        self.lapsed.retain(|lapsed| !lapsed.settled.people().has(who));
        // Their own thanks stay owed should they come back (N2).
        self.thanks.retain(|owed| owed.to != who);
        self.end_break(who);
        for red in self.reds.iter_mut().filter(|red| red.by == who) {
            red.ready = true;
        }
        self.change(who, |person| {
            person.present = false;
            person.yellow = false;
            person.silent = false;
            person.health = None;
            person.knows_signals = false;
            person.tried = 0;
            person.due = None;
            person.next_check_in = None;
        });
        self.forget_words_with(who);
        self.lapse_all(stamp.seq, Cause::Left(who));
        if self.present().is_empty() {
            self.end();
        }
        // Who stays may all have taken what is proposed.
        self.agree_if_all_took();
    }

    pub(super) fn end(&mut self) {
        self.end_every_yes();
        self.thanks.clear();
        self.door.clear();
        self.reds.clear();
        self.breaks = People::NOBODY;
        self.ended = true;
    }
}
