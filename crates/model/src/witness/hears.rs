//! What a taken entry means.

use rules::{
    Encounter, Event, People, PersonId,
    event::{Cause, Target},
};

use super::{
    super::{
        numbers::{ASK_MS, CHECK_IN_ANSWER_MS, ENOUGH_NOES, QUIET_MS},
        scenes::{ACTIVITIES, Scene, signals},
    },
    Asked, CalledRed, Heard, Listener, Witness, narrows, numbered, times_needed,
};

/// A taken entry, and how things stood around it.
pub struct Taken<'a> {
    /// Who wrote it.
    pub who: PersonId,
    /// What it says.
    pub event: &'a Event,
    /// Its place in the log.
    pub place: u64,
    /// What its author had seen.
    pub seen: u64,
    /// Before it.
    pub before: &'a Encounter,
    /// After it.
    pub after: &'a Encounter,
    /// What was on before it.
    pub on: [bool; ACTIVITIES],
}

impl Witness {
    /// Hears a taken entry by somebody who is in.
    pub fn hears(&mut self, scene: &Scene, taken: &Taken<'_>) {
        let Taken { who, event, seen, before, after, .. } = *taken;
        match event {
            Event::Ask { activity, own_yes } => {
                if let Some(at) = scene.place_of(activity) {
                    self.hears_ask(at, who, *own_yes, after);
                }
            }
            Event::Yes { ask } => {
                for asked in self.asks.iter_mut().flatten().filter(|asked| asked.number == *ask) {
                    asked.says(who);
                }
            }
            Event::No { ask } => self.hears_no(scene, taken, *ask),
            Event::Withdraw { ask } => self.takes_ask_back(scene, taken, *ask),
            Event::Thank { ask } => {
                let to = before.owes(who).find(|(number, _)| number == ask).map(|(_, to)| to);
                if let (Some(person), Some(to)) = (self.person(who), to) {
                    person.owes = person.owes.without(to);
                }
            }
            Event::TakeBack(target) => self.hears_back(scene, who, target),
            Event::Open { what } => {
                let meant = scene.activities.iter().map(|one| one.what == *what);
                for (heard, _) in self.heard.iter_mut().zip(meant).filter(|(_, meant)| *meant) {
                    heard.closed = heard.closed.without(who);
                }
            }
            Event::OpenToAsks(open) => {
                self.closed = if *open { self.closed.without(who) } else { self.closed.with(who) };
                if let Some(person) = self.person(who).filter(|_| *open) {
                    person.noes = 0;
                }
            }
            Event::StillYes => self.hears_still(scene, who, seen),
            Event::HowAreYou { who: whom } => {
                if let Some(person) = self.person(*whom) {
                    person.due_ms = person.due_ms.or(Some(CHECK_IN_ANSWER_MS));
                }
            }
            Event::Here => self.unreachable = self.unreachable.without(who),
            Event::Unable { who: whom } | Event::Gone { who: whom } => {
                self.unable = self.unable.with(*whom);
                if matches!(event, Event::Gone { .. }) {
                    self.gone = self.gone.with(*whom);
                }
                self.took = self.took.without(*whom);
                self.forget_welcomes_of(*whom);
                self.end_everything();
            }
            Event::Signals(_) => {
                let same = before
                    .proposed()
                    .is_some_and(|(proposed, _)| matches!(event, Event::Signals(one) if one == proposed));
                self.took = if same { self.took.with(who) } else { People::one(who) };
            }
            Event::KnowSignals => {
                self.knows = self.knows.with(who);
                if !self.unable.has(who) {
                    self.took = self.took.with(who);
                }
            }
            Event::Tried { signal } => {
                let all = signals(true, true).non_verbal;
                let at = all.iter().position(|one| one.name == *signal);
                if let (Some(person), Some(at)) = (self.person(who), at) {
                    person.tried |= 1 << at;
                }
            }
            Event::ShareHealth(_) => self.hears_health(scene, who),
            Event::Understood { who: of } => {
                if let Some(person) = self.person(*of) {
                    person.understood = person.understood.with(who);
                }
            }
            Event::Welcome { knock } => {
                for (_, welcomed) in self.door.iter_mut().flatten().filter(|(one, _)| one == knock) {
                    *welcomed = welcomed.with(who);
                }
            }
            Event::Admit { knock, .. } => self.hears_admit(after.came_by(*knock)),
            Event::Knock { .. } => {
                // Whoever knocks anew is welcomed anew.
                self.door_is(after);
                if let Some(place) = self.door.iter_mut().find(|place| place.is_none()) {
                    *place = Some((taken.place, People::NOBODY));
                }
            }
            Event::TurnAway { .. } | Event::TakeBackKnock { .. } => {}
            Event::Leave => self.hears_leave(scene, taken),
            Event::End => {
                self.end_everything();
                self.over = true;
            }
            Event::Red
            | Event::Yellow
            | Event::Green
            | Event::Break
            | Event::Back
            | Event::Stopped
            | Event::Ready
            | Event::Lapse(_) => self.hears_stop(taken),
        }
        // S2: a red is over once its one is ready and everybody who can has said that they stopped, whatever settled it; one that
        // waits only for somebody out of reach is not forgotten.
        let able = self.present.minus(self.unable);
        for (by, red) in numbered(&mut self.reds) {
            *red = red.filter(|red| !red.ready || !able.without(by).within(red.stopped));
        }
        self.door_is(after);
        self.in_between(scene, taken);
        let agreed = before.agreed() != after.agreed();
        if agreed {
            self.knows = self.present;
        }
        // Something by a person that doesn't only take away: they are there (A2).
        let adds =
            !narrows(event) && !matches!(event, Event::Here | Event::Admit { .. } | Event::Knock { .. });
        if adds {
            self.silent = self.silent.without(who);
        }
    }

    /// Who is no longer at the door.
    fn door_is(&mut self, after: &Encounter) {
        for place in &mut self.door {
            *place = place.filter(|(knock, _)| after.door().any(|(one, ..)| one == *knock));
        }
    }

    fn hears_ask(&mut self, at: usize, from: PersonId, own_yes: bool, after: &Encounter) {
        let Some(number) = after.asks().map(|ask| ask.number).max() else { return };
        let mut asked = Asked {
            number,
            activity: u8::try_from(at).unwrap_or(u8::MAX),
            from,
            times: Default::default(),
            ago_ms: Default::default(),
            left_ms: ASK_MS,
        };
        if own_yes {
            asked.says(from);
        }
        if let Some(place) = self.asks.iter_mut().find(|place| place.is_none()) {
            *place = Some(asked);
        }
        // Asked anew, it is not taken up any more.
        if let Some(heard) = self.heard.get_mut(at) {
            (heard.listed, heard.still, heard.listed_ms) = (false, People::NOBODY, 0);
        }
    }

    /// An ask and whatever it came to end, because its asker, or somebody with a no, ends it.
    fn ends(&mut self, scene: &Scene, before: &Encounter, number: u32) {
        let meant = before.came_of(number).and_then(|(_, activity)| scene.place_of(activity));
        self.end_asks(|asked| asked.number == number);
        let Some(heard) = meant.and_then(|at| self.heard.get_mut(at)) else { return };
        if !before.asks().any(|ask| ask.number == number) {
            *heard = Heard { closed: heard.closed, ..Heard::default() };
        }
    }

    fn hears_no(&mut self, scene: &Scene, taken: &Taken<'_>, number: u32) {
        let Some((from, activity)) = taken.before.came_of(number) else {
            return self.hears_late_no(taken.who);
        };
        if from == taken.who {
            return self.takes_ask_back(scene, taken, number);
        }
        let at = scene.place_of(activity);
        self.ends(scene, taken.before, number);
        if let Some(at) = at {
            self.says_no(scene, at, from, taken.who);
        }
    }

    /// N4; and what its author said yes to in another's ask for the same is to be said anew (S0).
    fn takes_ask_back(&mut self, scene: &Scene, taken: &Taken<'_>, number: u32) {
        let at = self.asks.iter().flatten().find(|asked| asked.number == number).map(|asked| asked.activity);
        self.ends(scene, taken.before, number);
        for other in self.asks.iter_mut().flatten().filter(|other| Some(other.activity) == at) {
            other.unsays(taken.who);
        }
    }

    /// To an ask that is over: nothing comes on any more by what they had said yes to before.
    fn hears_late_no(&mut self, who: PersonId) {
        self.end_asks(|asked| asked.said(who) > 0);
        for heard in &mut self.heard {
            heard.still = heard.still.without(who);
        }
    }

    /// N2, N3, N5, N6.
    fn says_no(&mut self, scene: &Scene, at: usize, from: PersonId, who: PersonId) {
        self.close(scene, at, People::one(who));
        let with_them = |other: usize| scene.same_topic(at, other) && scene.people_in(other).has(who);
        self.end_asks(|asked| with_them(usize::from(asked.activity)));
        for (other, heard) in self.heard.iter_mut().enumerate() {
            if with_them(other) && heard.listed {
                (heard.listed, heard.still, heard.listed_ms) = (false, People::NOBODY, 0);
            }
        }
        if let Some(person) = self.person(from) {
            person.owes = person.owes.with(who);
        }
        if let Some(person) = self.person(who) {
            person.quiet_ms = QUIET_MS;
            person.noes = person.noes.saturating_add(1);
            if person.noes >= ENOUGH_NOES {
                self.closed = self.closed.with(who);
            }
        }
    }

    fn hears_back(&mut self, scene: &Scene, who: PersonId, target: &Target) {
        let meant = |at: usize| {
            let Some(one) = scene.activities.get(at) else { return false };
            let named = match target {
                Target::All(what) => one.what == *what,
                Target::One(activity) => one == activity,
            };
            named && one.people().has(who)
        };
        for (_, heard) in self.heard.iter_mut().enumerate().filter(|(at, _)| meant(*at)) {
            *heard = Heard { closed: heard.closed, ..Heard::default() };
        }
        let back = |asked: &&Asked| meant(usize::from(asked.activity)) && asked.said(who) > 0;
        let asked: Vec<Asked> = self.asks.iter().flatten().filter(back).copied().collect();
        for one in asked {
            self.end_asks(|asked| asked.number == one.number);
            if one.from != who {
                self.says_no(scene, usize::from(one.activity), one.from, who);
            }
        }
    }

    /// Y8: whatever somebody does between their yeses, but saying it again or answering a question, is a no.
    fn in_between(&mut self, scene: &Scene, taken: &Taken<'_>) {
        let Taken { who, event, .. } = *taken;
        let by_device = matches!(
            event,
            Event::StillYes
                | Event::Lapse(_)
                | Event::Here
                | Event::Admit { .. }
                | Event::Knock { .. }
                | Event::TurnAway { .. }
                | Event::TakeBackKnock { .. }
        );
        if by_device {
            return;
        }
        let newest = self.asks.iter().flatten().map(|asked| asked.number).max();
        let halfway: Vec<Asked> = self
            .asks
            .iter()
            .flatten()
            .copied()
            .filter(|asked| {
                let needed = times_needed(scene.traits(usize::from(asked.activity)).intense);
                let again = matches!(event, Event::Yes { ask } if *ask == asked.number);
                let just_asked =
                    matches!(event, Event::Ask { .. }) && asked.from == who && Some(asked.number) == newest;
                (1..needed).contains(&asked.said(who)) && !again && !just_asked
            })
            .collect();
        for one in halfway {
            if self.ask(one.number).is_none() {
                continue;
            }
            self.end_asks(|asked| asked.number == one.number);
            if one.from != who {
                self.says_no(scene, usize::from(one.activity), one.from, who);
            }
        }
    }

    fn hears_still(&mut self, scene: &Scene, who: PersonId, seen: u64) {
        if let Some(person) = self.person(who) {
            (person.due_ms, person.ask_in_ms) = (None, None);
        }
        // A1: who can't be heard can't be seen to take it back.
        let there = !self.unreachable.has(who);
        if !there || !self.breaks.is_empty() || !self.yellow.is_empty() || self.put_off > seen {
            return;
        }
        for (at, heard) in self.heard.iter_mut().enumerate() {
            if heard.listed && scene.people_in(at).has(who) {
                heard.still = heard.still.with(who);
            }
        }
    }

    fn hears_health(&mut self, scene: &Scene, who: PersonId) {
        if let Some(person) = self.person(who) {
            (person.told, person.understood) = (true, People::NOBODY);
        }
        let rests = |at: usize| scene.traits(at).health_risk && scene.people_in(at).has(who);
        self.end_asks(|asked| rests(usize::from(asked.activity)));
        for (_, heard) in self.heard.iter_mut().enumerate().filter(|(at, _)| rests(*at)) {
            *heard = Heard { closed: heard.closed, ..Heard::default() };
        }
    }

    fn hears_admit(&mut self, newcomer: Option<PersonId>) {
        let Some(newcomer) = newcomer else { return };
        // Somebody who came back with lost keys has their stops and noes, and nothing else.
        let lost = self.present.has(newcomer);
        self.end_everything();
        self.present = self.present.with(newcomer);
        self.unreachable = self.unreachable.without(newcomer);
        self.silent = self.silent.without(newcomer);
        self.forget(newcomer);
        if !lost {
            self.yellow = self.yellow.without(newcomer);
        }
        self.put_off = 0;
    }

    /// What somebody knew, tried, told and took went with them.
    fn forget(&mut self, who: PersonId) {
        self.knows = self.knows.without(who);
        self.took = self.took.without(who);
        self.forget_welcomes_of(who);
        for (_, person) in numbered(&mut self.people) {
            person.understood = person.understood.without(who);
        }
        if let Some(person) = self.person(who) {
            *person = Listener {
                owes: person.owes,
                quiet_ms: person.quiet_ms,
                noes: person.noes,
                ..Listener::default()
            };
        }
    }

    fn hears_leave(&mut self, scene: &Scene, taken: &Taken<'_>) {
        let who = taken.who;
        let with_them = |at: usize| scene.people_in(at).has(who);
        self.end_asks(|asked| with_them(usize::from(asked.activity)));
        let mut on = taken.on;
        for (at, (heard, on)) in self.heard.iter_mut().zip(&mut on).enumerate() {
            if with_them(at) {
                *heard = Heard { closed: heard.closed, ..Heard::default() };
                *on = false;
            }
        }
        self.present = self.present.without(who);
        self.yellow = self.yellow.without(who);
        self.silent = self.silent.without(who);
        self.unreachable = self.unreachable.without(who);
        self.end_break(who);
        for (_, person) in numbered(&mut self.people) {
            person.owes = person.owes.without(who);
        }
        for (by, red) in numbered(&mut self.reds) {
            if let Some(red) = red.as_mut().filter(|_| by == who) {
                red.ready = true;
            }
        }
        self.forget(who);
        if self.standing_reds().is_empty() {
            self.put_off(taken.place, on);
        }
        self.over = self.present.is_empty();
    }

    fn end_break(&mut self, who: PersonId) {
        let others = self.breaks.without(who);
        if others != self.breaks && others.is_empty() {
            for heard in &mut self.heard {
                heard.listed_ms = 0;
            }
        }
        self.breaks = others;
    }

    fn hears_stop(&mut self, taken: &Taken<'_>) {
        let Taken { who, event, place, seen, .. } = *taken;
        match event {
            Event::Red => {
                self.end_everything();
                (self.breaks, self.yellow) = (People::NOBODY, People::NOBODY);
                let red = CalledRed { place, ready: false, stopped: People::NOBODY };
                if let Some(own) = self.reds.get_mut(usize::from(who.0)) {
                    *own = Some(red);
                }
            }
            Event::Stopped => {
                for (by, red) in numbered(&mut self.reds) {
                    if let Some(red) = red.as_mut().filter(|red| by != who && red.place <= seen) {
                        red.stopped = red.stopped.with(who);
                    }
                }
            }
            Event::Ready => {
                if let Some(Some(red)) = self.reds.get_mut(usize::from(who.0)) {
                    red.ready = true;
                }
            }
            Event::Yellow => {
                let own = self.reds.get(usize::from(who.0)).copied().flatten();
                if own.is_none_or(|red| red.ready) {
                    self.yellow = self.yellow.with(who);
                }
            }
            Event::Green => self.yellow = self.yellow.without(who),
            Event::Break if self.standing_reds().is_empty() => {
                self.breaks = self.breaks.with(who);
                self.put_off(place, taken.on);
            }
            Event::Back => self.end_break(who),
            Event::Lapse(cause) => self.hears_lapse(taken, *cause),
            _ => {}
        }
    }

    fn hears_lapse(&mut self, taken: &Taken<'_>, cause: Cause) {
        let (whom, known) = match cause {
            Cause::Unreachable(whom) => (Some(whom), self.unreachable.has(whom)),
            Cause::Offline | Cause::Hidden => (Some(taken.who), self.unreachable.has(taken.who)),
            Cause::CheckIn(whom) => (None, self.silent.has(whom) && self.put_off != taken.place),
            Cause::Diverged | Cause::Withheld | Cause::Left(_) => (None, false),
        };
        // Several devices notice the same: what only repeats it ends no still yes.
        let nothing = taken.on.iter().all(|on| !on) && self.asks.iter().all(Option::is_none);
        if known && nothing {
            return;
        }
        self.unreachable = whom.map_or(self.unreachable, |whom| self.unreachable.with(whom));
        if self.standing_reds().is_empty() {
            self.put_off(taken.place, taken.on);
        }
    }
}
