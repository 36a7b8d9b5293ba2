//! What waiting means: asks that are over, check-ins that were missed, lists that are gone.

use rules::{Encounter, People};

use super::{
    super::{
        numbers::{CHECK_IN_ANSWER_MS, SAY_AGAIN_MS, TAKE_UP_MS},
        promises::{Promise, Set},
        scenes::Scene,
    },
    Witness, numbered, times_needed,
};

impl Witness {
    /// So many milliseconds went by, in which nobody did anything.
    ///
    /// `next` is where the next entry will stand: a lapse between two entries counts as that one.
    pub fn waits(&mut self, scene: &Scene, ms: u64, next: u64, before: &Encounter, after: &Encounter) -> Set {
        let mut broken = Set::NONE;
        let ms = u32::try_from(ms).unwrap_or(u32::MAX);
        self.asks_pass(scene, ms);
        let on = super::judges::on(scene, before);
        self.lists_pass(ms);
        for (_, person) in numbered(&mut self.people) {
            person.quiet_ms = person.quiet_ms.saturating_sub(ms);
            person.ask_in_ms = person.ask_in_ms.map(|left| left.saturating_sub(ms));
        }
        let mut missed = People::NOBODY;
        for (who, person) in numbered(&mut self.people) {
            person.due_ms = person.due_ms.map(|left| left.saturating_sub(ms));
            if person.due_ms == Some(0) {
                missed = missed.with(who);
            }
        }
        if !missed.is_empty() {
            // Of several who miss it in the same moment one ends it for all, and the others are asked no more.
            let silent = after.everyone().filter(|(_, person)| person.silent()).map(|(who, _)| who);
            let silent: People = silent.collect();
            broken.hold(Promise::CheckIns, !silent.both(missed).is_empty());
            self.silent = self.silent.and(missed.both(silent));
            if self.standing_reds().is_empty() {
                self.put_off(next, on);
            }
            broken.hold(Promise::CheckIns, after.on().is_empty());
        }
        let schedule = super::judges::schedule_ms(scene, after);
        for (who, person) in after.everyone() {
            broken.hold(Promise::CheckIns, person.silent() == self.silent.has(who));
            let due = after.due(who).is_some();
            let nothing_on = after.on().is_empty();
            let silent = self.silent.has(who);
            let Some(listener) = self.person(who) else { continue };
            if silent && listener.due_ms == Some(0) {
                listener.due_ms = None;
            }
            // The schedule's own question.
            if listener.ask_in_ms == Some(0) && !nothing_on {
                broken.hold(Promise::CheckIns, due);
                listener.due_ms = listener.due_ms.or(Some(CHECK_IN_ANSWER_MS));
                listener.ask_in_ms = Some(schedule);
            } else if nothing_on {
                listener.ask_in_ms = None;
            }
            broken.hold(Promise::CheckIns, due == listener.due_ms.is_some());
        }
        let was = on;
        let is = super::judges::on(scene, after);
        broken.hold(Promise::Standing, is.iter().zip(was).all(|(is, was)| was || !is));
        self.keeps(scene, after, &mut broken);
        broken
    }

    /// N4: who has not answered in time has not said yes, and it is closed.
    fn asks_pass(&mut self, scene: &Scene, ms: u32) {
        let mut over = Vec::new();
        for place in &mut self.asks {
            let Some(asked) = place else { continue };
            asked.left_ms = asked.left_ms.saturating_sub(ms);
            for ago in &mut asked.ago_ms {
                *ago = ago.saturating_add(u16::try_from(ms).unwrap_or(u16::MAX)).min(SAY_AGAIN_MS);
            }
            if asked.left_ms == 0 {
                over.extend(place.take());
            }
        }
        for asked in over {
            let at = usize::from(asked.activity);
            let needed = times_needed(scene.traits(at).intense);
            let others = scene.people_in(at).without(asked.from);
            let silent: People = others.iter().filter(|who| asked.said(*who) < needed).collect();
            self.close(scene, at, silent);
        }
    }

    /// A7: what isn't taken up in ten minutes is gone; a break doesn't count.
    fn lists_pass(&mut self, ms: u32) {
        for heard in self.heard.iter_mut().filter(|heard| heard.listed) {
            if self.breaks.is_empty() {
                heard.listed_ms = heard.listed_ms.saturating_add(ms);
            }
            if heard.listed_ms >= TAKE_UP_MS {
                (heard.listed, heard.still, heard.listed_ms) = (false, People::NOBODY, 0);
            }
        }
    }

    /// Closed to everyone with those people, whatever its roles and details (N3).
    pub(super) fn close(&mut self, scene: &Scene, at: usize, with: People) {
        for (other, heard) in self.heard.iter_mut().enumerate() {
            if scene.same_topic(at, other) {
                heard.closed = heard.closed.and(with);
            }
        }
    }
}
