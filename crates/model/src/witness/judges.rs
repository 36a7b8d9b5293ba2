//! What must hold of what was taken, of what was refused, and of how things stand afterwards.

use rules::{Encounter, Event, Lamp, Light, People, PersonId, catalogue::Faculties, event::Target};

use super::{
    super::{
        numbers::{CHECK_IN_INTENSE_MIN, CHECK_IN_NO_SPEECH_MIN, MINUTE_MS, SAY_AGAIN_MS},
        promises::{Promise, Set},
        scenes::{ACTIVITIES, Scene, signals},
    },
    Heard, Witness,
    hears::Taken,
    narrows, numbered, times_needed,
};

/// Which of the scene's activities are on.
pub fn on(scene: &Scene, now: &Encounter) -> [bool; ACTIVITIES] {
    let mut on = [false; ACTIVITIES];
    for settled in now.on() {
        if let Some(place) = scene.place_of(&settled.activity).and_then(|at| on.get_mut(at)) {
            *place = true;
        }
    }
    on
}

/// Milliseconds after which everyone is asked "still yes?" with that on (A2).
pub(super) fn schedule_ms(scene: &Scene, now: &Encounter) -> u32 {
    let on = now.on().iter().filter_map(|on| scene.place_of(&on.activity)).map(|at| scene.traits(at));
    let minutes = on.fold(now.agreed().check_in_min, |minutes, traits| {
        let intense = if traits.intense { CHECK_IN_INTENSE_MIN } else { u8::MAX };
        let mute = traits.takes_away.meets(Faculties::SPEECH);
        minutes.min(intense).min(if mute { CHECK_IN_NO_SPEECH_MIN } else { u8::MAX })
    });
    u32::from(minutes) * MINUTE_MS
}

impl Witness {
    /// What was taken that should not have been, going by what was heard before it.
    pub fn objects(&self, scene: &Scene, taken: &Taken<'_>) -> Set {
        let mut broken = Set::NONE;
        let who = taken.who;
        match taken.event {
            Event::Ask { activity, .. } => {
                if let Some(at) = scene.place_of(activity) {
                    broken = self.objects_to_ask(scene, who, at);
                }
            }
            Event::Yes { ask } => {
                self.objects_to_adding(who, &mut broken);
                if let Some(asked) = self.ask(*ask) {
                    let needed = times_needed(scene.traits(usize::from(asked.activity)).intense);
                    let ago = asked.ago_ms.get(usize::from(who.0)).copied().unwrap_or(0);
                    let soon = asked.said(who) > 0 && ago < SAY_AGAIN_MS;
                    broken.hold(Promise::SaidAgain, !soon && asked.said(who) < needed);
                    let in_it = scene.people_in(usize::from(asked.activity)).has(who);
                    broken.hold(Promise::Standing, in_it);
                }
            }
            Event::StillYes => broken.hold(Promise::Able, !self.unable.has(who)),
            Event::Green => broken.hold(Promise::Yellow, self.yellow.has(who)),
            Event::Back => broken.hold(Promise::Break, self.breaks.has(who)),
            Event::Ready => {
                let own = self.reds.get(usize::from(who.0)).is_some_and(Option::is_some);
                broken.hold(Promise::AfterRed, own && !self.unable.has(who));
            }
            Event::Welcome { .. } => broken.hold(Promise::Company, !self.unable.has(who)),
            Event::Admit { knock, .. } => {
                // Who can't be heard need not welcome whoever comes back under their own name.
                let name = taken.before.door().find(|(one, ..)| one == knock).map(|(_, name, _)| name);
                let own = |who: PersonId| {
                    self.unreachable.has(who)
                        && name.is_some_and(|name| taken.before.name_of(who) == Some(name))
                };
                let missing = self.present.minus(self.welcomed(*knock));
                broken.hold(Promise::Company, missing.len() < 2 && missing.iter().all(own));
            }
            _ => {}
        }
        broken
    }

    /// Nothing is added under a stop, or while somebody isn't there.
    fn objects_to_adding(&self, who: PersonId, broken: &mut Set) {
        broken.hold(Promise::Able, !self.unable.has(who));
        broken.hold(Promise::AfterRed, self.standing_reds().is_empty());
        broken.hold(Promise::Yellow, self.yellow.is_empty());
        broken.hold(Promise::Break, self.breaks.is_empty());
        broken.hold(Promise::Lapses, self.present.both(self.unreachable).is_empty());
        broken.hold(Promise::CheckIns, self.silent.is_empty());
    }

    fn objects_to_ask(&self, scene: &Scene, who: PersonId, at: usize) -> Set {
        let mut broken = Set::NONE;
        let everyone = scene.people_in(at);
        let others = everyone.without(who);
        self.objects_to_adding(who, &mut broken);
        broken.hold(Promise::Standing, everyone.has(who) && everyone.within(self.present));
        broken.hold(Promise::Able, everyone.both(self.unable).is_empty());
        broken.hold(Promise::Thanked, self.listener(who).owes.is_empty());
        broken.hold(Promise::Known, self.present.within(self.knows));
        let closed = self.heard.get(at).is_some_and(|heard| !heard.closed.both(others).is_empty());
        broken.hold(Promise::Closed, !closed);
        broken.hold(Promise::Enough, others.both(self.closed).is_empty());
        let asked = |one: PersonId| {
            self.asks
                .iter()
                .flatten()
                .any(|asked| asked.from != one && scene.people_in(usize::from(asked.activity)).has(one))
        };
        broken.hold(Promise::OneAtATime, !others.iter().any(asked));
        broken.hold(Promise::OneAtATime, others.iter().all(|one| self.listener(one).quiet_ms == 0));
        broken
    }

    /// What was refused that can't be.
    pub fn objects_to_refusal(&self, scene: &Scene, who: PersonId, event: &Event, before: &Encounter) -> Set {
        let mut broken = Set::NONE;
        let on = || on(scene, before);
        match event {
            Event::Red => broken.put(Promise::RedTaken),
            Event::No { ask } => {
                let theirs =
                    self.ask(*ask).is_some_and(|asked| scene.people_in(usize::from(asked.activity)).has(who));
                broken.hold(Promise::NoIsFree, !theirs);
            }
            // Who asked can always take it back, as long as it is open.
            Event::Withdraw { ask } => {
                broken.hold(Promise::NoIsFree, self.ask(*ask).is_none_or(|asked| asked.from != who));
            }
            Event::TakeBack(Target::All(what)) => {
                let theirs = |on: &&rules::Settled| on.activity.what == *what && on.people().has(who);
                broken.hold(Promise::TakenBack, !before.on().iter().any(|on| theirs(&on)));
            }
            Event::TakeBack(Target::One(activity)) => {
                let at = scene.place_of(activity);
                let stands = at.is_some_and(|at| on().get(at) == Some(&true) && scene.people_in(at).has(who));
                broken.hold(Promise::TakenBack, !stands);
            }
            Event::Yellow
            | Event::Break
            | Event::Lapse(_)
            | Event::Unable { .. }
            | Event::Gone { .. }
            | Event::OpenToAsks(false)
            | Event::Leave
            | Event::End => broken.put(Promise::Narrows),
            _ => {}
        }
        broken
    }

    /// How things stand after an entry that was taken and heard.
    pub fn settles(&mut self, scene: &Scene, taken: &Taken<'_>) -> Set {
        let after = taken.after;
        let now_on = on(scene, after);
        let mut broken = self.comes_on(scene, taken, now_on);
        broken.hold(
            Promise::Narrows,
            !narrows(taken.event) || now_on.iter().zip(taken.on).all(|(now, was)| was || !now),
        );
        let quiet = after.on().is_empty() && after.asks().next().is_none();
        let nothing = quiet && after.lapsed().next().is_none();
        match taken.event {
            Event::Red => {
                broken.hold(Promise::RedTaken, nothing && (after.is_over() || after.lamp() == Lamp::Red))
            }
            Event::Break => broken.hold(Promise::Break, quiet),
            Event::Lapse(_) => broken.hold(Promise::Lapses, after.on().is_empty()),
            Event::Unable { .. } | Event::Gone { .. } => broken.hold(Promise::Able, nothing),
            Event::Admit { .. } => broken.hold(Promise::Company, nothing),
            Event::End => broken.hold(Promise::ThisTime, nothing && after.is_over()),
            Event::TakeBack(Target::One(activity)) => {
                let meant = scene.place_of(activity);
                let rest = (0..)
                    .zip(now_on.iter().zip(taken.on))
                    .all(|(at, (now, was))| if Some(at) == meant { !now } else { *now == was });
                broken.hold(Promise::TakenBack, rest);
            }
            _ => {}
        }
        if taken.before.agreed() != after.agreed() {
            broken.hold(Promise::Words, after.present().within(self.took));
            self.took = People::NOBODY;
        }
        let agreed = after.agreed();
        let words = agreed.plain_words || (agreed.safe_word.is_some() && !agreed.non_verbal.is_empty());
        broken.hold(Promise::Words, words);
        self.keeps(scene, after, &mut broken);
        broken
    }

    /// What comes on came by everyone's yes, or by everyone's still yes; what stays on still has them.
    fn comes_on(&mut self, scene: &Scene, taken: &Taken<'_>, now_on: [bool; ACTIVITIES]) -> Set {
        let mut broken = Set::NONE;
        let stopped = !self.standing_reds().is_empty() || !self.breaks.is_empty() || !self.yellow.is_empty();
        let there = self.present.both(self.unreachable.and(self.silent)).is_empty();
        for (at, is_on) in now_on.into_iter().enumerate() {
            let everyone = scene.people_in(at);
            let was = taken.on.get(at) == Some(&true);
            let Some(mut heard) = self.heard.get(at).copied() else { continue };
            if is_on && !was && heard.listed {
                broken.hold(Promise::TakenUp, everyone.within(heard.still) && there && !stopped);
                heard = Heard { closed: heard.closed, fresh: everyone, ..Heard::default() };
            } else if is_on && !was {
                let needed = times_needed(scene.traits(at).intense);
                let asks = self.asks.iter().flatten().filter(|asked| usize::from(asked.activity) == at);
                let said = asks.flat_map(|asked| everyone.iter().filter(|who| asked.said(*who) >= needed));
                let said: People = said.collect();
                let kept = everyone.within(said) && matches!(taken.event, Event::Yes { .. });
                broken.hold(if needed > 1 { Promise::SaidAgain } else { Promise::Standing }, kept);
                heard = Heard { closed: heard.closed, fresh: everyone, ..Heard::default() };
                self.end_asks(|asked| usize::from(asked.activity) == at);
            } else if is_on {
                broken.hold(Promise::Standing, everyone.within(heard.fresh));
            } else {
                heard.fresh = People::NOBODY;
            }
            if let Some(place) = self.heard.get_mut(at) {
                *place = heard;
            }
        }
        let came = now_on.iter().zip(taken.on).any(|(now, was)| *now && !was);
        let schedule = schedule_ms(scene, taken.after);
        let unable = self.unable;
        for (who, person) in numbered(&mut self.people) {
            let asked = taken.after.present().has(who) && !unable.has(who);
            person.ask_in_ms = match person.ask_in_ms {
                _ if now_on.iter().all(|on| !on) || !asked => None,
                None => Some(schedule),
                Some(left) if came => Some(left.min(schedule)),
                left => left,
            };
        }
        broken
    }

    /// What must hold however things came to stand as they do. What ended without this is ended here too: taking away
    /// needs no reason.
    pub(super) fn keeps(&mut self, scene: &Scene, after: &Encounter, broken: &mut Set) {
        for ask in after.asks() {
            broken.hold(Promise::Ends, self.ask(ask.number).is_some());
        }
        self.end_asks(|asked| !after.asks().any(|ask| ask.number == asked.number));
        let mut listed = [false; ACTIVITIES];
        for (lapsed, _) in after.lapsed() {
            if let Some(place) = scene.place_of(&lapsed.activity).and_then(|at| listed.get_mut(at)) {
                *place = true;
            }
        }
        for (heard, is_listed) in self.heard.iter_mut().zip(listed) {
            broken.hold(Promise::TakenUp, heard.listed || !is_listed);
            if !is_listed {
                (heard.listed, heard.still, heard.listed_ms) = (false, People::NOBODY, 0);
            }
        }
        broken.hold(
            Promise::ThisTime,
            !after.is_over() || (after.on().is_empty() && listed == [false; ACTIVITIES]),
        );
        for (who, person) in after.everyone().filter(|_| !after.is_over()) {
            broken.hold(Promise::Able, person.able() != self.unable.has(who));
            broken.hold(Promise::Gone, person.gone() == self.gone.has(who));
            broken.hold(Promise::Lapses, person.reachable() != self.unreachable.has(who));
            broken.hold(Promise::Known, person.knows_signals() == self.knows.has(who));
            let yellow = after.light(who) == Light::Yellow;
            broken.hold(Promise::Yellow, yellow == self.yellow.has(who));
            let red = self.reds.get(usize::from(who.0)).copied().flatten().is_some_and(|red| !red.ready);
            broken.hold(Promise::AfterRed, (after.light(who) == Light::Red) == red);
            let owes: People = after.owes(who).map(|(_, to)| to).collect();
            broken.hold(Promise::Thanked, owes == self.listener(who).owes);
        }
        if !after.is_over() {
            broken.hold(Promise::Break, after.on_break() == self.breaks);
            broken.hold(Promise::AfterRed, (after.lamp() == Lamp::Red) != self.standing_reds().is_empty());
        }
        self.keeps_voices(scene, after, broken);
        for on in after.on().iter().filter(|on| on.traits.health_risk) {
            for of in on.people().iter() {
                let told = self.listener(of);
                let understood = on.people().without(of).within(told.understood);
                broken.hold(Promise::Informed, told.told && understood);
            }
        }
    }

    /// A3: a signal that is agreed, that they tried, and that they could still give with all that is on.
    fn keeps_voices(&self, scene: &Scene, after: &Encounter, broken: &mut Set) {
        let all = signals(true, true).non_verbal;
        for who in after.present().iter() {
            let on = after.on().iter().filter_map(|on| scene.place_of(&on.activity));
            let lost = on.fold(Faculties::NONE, |lost, at| lost.and(scene.takes_from(at, who)));
            let tried = self.listener(who).tried;
            let has_one = (0u32..).zip(&all).any(|(at, signal)| {
                let agreed = after.agreed().non_verbal.iter().any(|one| one == signal);
                agreed && (tried >> at) & 1 == 1 && !signal.uses.meets(lost)
            });
            broken.hold(Promise::Voice, lost.is_none() || has_one);
        }
    }
}
