//! A second reckoning of who said yes to what, and of what stands against asking, from the raw history alone.
//!
//! It is written for clearness, not for speed, and shares nothing with the code it checks but the outcome of
//! each entry (taken or refused) and what is on afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// A moment: twice the place of an entry, and one more for what came of waiting after it.
type Moment = u64;

struct SaidRed {
    seq: u64,
    ready: bool,
    stopped: People,
}

#[derive(Default)]
pub(super) struct Oracle {
    /// By their numbers, from one.
    asks: Vec<(PersonId, Activity)>,
    yeses: Vec<(u32, PersonId, Moment, u64)>,
    /// "Still yes": who, up to where they had seen, and when.
    stills: Vec<(PersonId, u64, Moment)>,
    /// One's own "still yes" to it must be younger.
    no_longer: Vec<(Activity, PersonId, Moment)>,
    /// The last red, arrival, or inability: every yes must be younger.
    ended: Moment,
    /// The last lapse, break, or leave: every yes must be younger, or said to be still one.
    put_off: Moment,
    /// Noes, and whatever else took one thing off: every yes to it must be younger.
    off: Vec<(Activity, Moment)>,
    /// One's own yes to it must be younger.
    back: Vec<(Target, PersonId, Moment)>,
    closed: BTreeSet<(String, PersonId)>,
    owed: BTreeMap<u32, (PersonId, PersonId)>,
    reds: BTreeMap<PersonId, SaidRed>,
    yellow: People,
    unable: People,
    unreachable: People,
    knows: People,
}

impl Oracle {
    pub(super) fn of(stage: &Stage) -> Self {
        Self { knows: stage.now.present(), ..Self::default() }
    }

    fn people_are_silent(now: &Encounter) -> People {
        now.those(Person::silent)
    }

    /// What came of waiting.
    pub(super) fn time_passed(&mut self, seq: u64, before: &Encounter, after: &Encounter) {
        let missed = before.everyone().any(|(who, _)| before.due(who).is_some() && after.due(who).is_none())
            || Self::people_are_silent(before) != Self::people_are_silent(after);
        if missed {
            self.put_off = 2 * seq + 1;
            return;
        }
        for ask in before.asks().filter(|ask| after.asks().all(|still| still.number != ask.number)) {
            for who in ask.settled.people().without(ask.from).minus(ask.yes).iter() {
                self.closed.insert((format!("{:?}", ask.settled.activity.what), who));
            }
        }
    }

    /// An entry that was taken.
    pub(super) fn taken(
        &mut self,
        stamp: Stamp,
        author: Author,
        event: &Event,
        before: &Encounter,
        after: &Encounter,
    ) {
        let Author::Person(who) = author else { return };
        let moment = 2 * stamp.seq;
        match event {
            Event::Ask { activity, own_yes } => {
                self.may_be_asked(who, activity, before.present());
                self.asks.push((who, activity.clone()));
                if *own_yes {
                    self.yeses.push((u32::try_from(self.asks.len()).unwrap(), who, moment, stamp.time));
                }
            }
            Event::Yes { ask } => self.yeses.push((*ask, who, moment, stamp.time)),
            Event::No { ask } if Self::is_over(*ask, before) => {
                // Too late for that ask, it still counts against what they said yes to.
                let asked = before.asks().filter(|ask| ask.yes.has(who)).map(|ask| &ask.settled.activity);
                self.back.extend(asked.map(|yes| (Target::One(yes.clone()), who, moment)));
                let lapsed = before.lapsed().map(|(settled, _)| settled.activity.clone());
                self.no_longer.extend(lapsed.map(|activity| (activity, who, moment)));
            }
            Event::No { ask } | Event::Withdraw { ask } => {
                let (from, activity) = self.ask(*ask).clone();
                if from == who {
                    self.back.push((Target::One(activity), who, moment));
                } else {
                    self.closed.insert((format!("{:?}", activity.what), who));
                    // One thank-you to a person is enough.
                    if !self.owed.values().any(|pair| *pair == (from, who)) {
                        self.owed.insert(*ask, (from, who));
                    }
                    self.off.push((activity, moment));
                }
            }
            Event::Thank { ask } => drop(self.owed.remove(ask)),
            Event::TakeBack(target) => self.back.push((target.clone(), who, moment)),
            // Said by somebody who can't be heard it answers a check-in, and takes nothing up.
            Event::StillYes if self.unreachable.has(who) => {}
            Event::StillYes => self.stills.push((who, stamp.seen, moment)),
            Event::Open { what } => drop(self.closed.remove(&(format!("{what:?}"), who))),
            Event::KnowSignals | Event::Signals(_) => self.knows = self.knows.with(who),
            Event::Admit { knock, .. } => {
                self.ended = moment;
                let newcomer = after.came_by(*knock).unwrap();
                self.knows = self.knows.without(newcomer);
                self.unreachable = self.unreachable.without(newcomer);
            }
            Event::Unable { who } | Event::Gone { who } => {
                self.unable = self.unable.with(*who);
                self.ended = moment;
            }
            _ => self.stops(stamp, who, event, before),
        }
        for on in before.on().iter().filter(|on| !after.is_on(on)) {
            if !after.lapsed().any(|(lapsed, _)| lapsed.same_as(on)) {
                self.off.push((on.activity.clone(), moment));
            }
        }
        let able = after.present().minus(self.unable);
        self.reds.retain(|by, red| !red.ready || !able.without(*by).within(red.stopped));
    }

    fn stops(&mut self, stamp: Stamp, who: PersonId, event: &Event, before: &Encounter) {
        let moment = 2 * stamp.seq;
        match event {
            Event::Red => {
                self.ended = moment;
                self.yellow = People::NOBODY;
                self.reds.insert(who, SaidRed { seq: stamp.seq, ready: false, stopped: People::NOBODY });
            }
            Event::Stopped => {
                for (_, red) in self.reds.iter_mut().filter(|(by, red)| **by != who && red.seq <= stamp.seen)
                {
                    red.stopped = red.stopped.with(who);
                }
            }
            Event::Ready => self.reds.get_mut(&who).unwrap().ready = true,
            Event::Yellow if self.reds.get(&who).is_none_or(|red| red.ready) => {
                self.yellow = self.yellow.with(who)
            }
            Event::Green => self.yellow = self.yellow.without(who),
            Event::Break => self.put_off = moment,
            Event::Here => self.unreachable = self.unreachable.without(who),
            Event::Leave => {
                self.put_off = moment;
                self.back.extend(
                    self.asks.iter().map(|(_, activity)| (Target::One(activity.clone()), who, moment)),
                );
                self.yellow = self.yellow.without(who);
                self.knows = self.knows.without(who);
                self.owed.retain(|_, (_, to)| *to != who);
                self.reds.entry(who).and_modify(|red| red.ready = true);
            }
            Event::Lapse(cause) => {
                let whom = match cause {
                    Cause::Unreachable(whom) => Some(*whom),
                    Cause::Offline | Cause::Hidden => Some(who),
                    _ => None,
                };
                let told_again = match (whom, cause) {
                    (Some(whom), _) => self.unreachable.has(whom),
                    (None, Cause::CheckIn(whom)) => before.who(*whom).is_some_and(Person::silent),
                    _ => false,
                };
                self.unreachable = whom.map_or(self.unreachable, |whom| self.unreachable.with(whom));
                if !(told_again && before.on().is_empty()) {
                    self.put_off = moment;
                }
            }
            _ => {}
        }
    }

    fn is_over(ask: u32, now: &Encounter) -> bool {
        let all = now.on().iter().chain(now.lapsed().map(|(settled, _)| settled));
        now.asks().all(|one| one.number != ask) && all.into_iter().all(|one| one.asked_by(ask).is_none())
    }

    fn ask(&self, number: u32) -> &(PersonId, Activity) {
        &self.asks[usize::try_from(number).unwrap() - 1]
    }

    /// Nothing stands against asking (N2, N3, S2, S3, Y10, A1, A5).
    fn may_be_asked(&self, who: PersonId, activity: &Activity, present: People) {
        let others = activity.people().without(who);
        for other in others.iter() {
            assert!(
                !self.closed.contains(&(format!("{:?}", activity.what), other)),
                "N3: closed with {other:?}"
            );
        }
        assert!(self.owed.values().all(|(by, _)| *by != who), "N2: not thanked");
        assert!(self.reds.is_empty(), "S2: stopped");
        assert!(self.yellow.is_empty(), "S3: yellow");
        assert!(activity.people().both(self.unable).is_empty(), "Y10: unable");
        assert!(present.both(self.unreachable).is_empty(), "A1: unreachable");
        assert!(present.within(self.knows), "A5: signals not known");
        assert!(activity.people().within(present), "Y2: not here");
    }

    /// Everyone in what is on said yes to it, and it still is one.
    pub(super) fn holds(&self, after: &Encounter) {
        for on in after.on() {
            for who in on.people().iter() {
                assert!(self.stands(who, &on.activity), "{who:?} has no standing yes to {:?}", on.activity);
                assert!(!on.traits.intense || self.said_thrice(who, &on.activity), "Y8: {who:?}");
            }
        }
    }

    fn yeses_to<'a>(
        &'a self,
        who: PersonId,
        activity: &'a Activity,
    ) -> impl Iterator<Item = (u32, Moment, u64)> + 'a {
        let its = move |ask: u32| self.ask(ask).1 == *activity;
        self.yeses
            .iter()
            .filter(move |(ask, by, ..)| *by == who && its(*ask))
            .map(|(ask, _, at, ms)| (*ask, *at, *ms))
    }

    fn stands(&self, who: PersonId, activity: &Activity) -> bool {
        let Some((_, said, _)) = self.yeses_to(who, activity).last() else { return false };
        let meant = |target: &Target| match target {
            Target::All(what) => *what == activity.what,
            Target::One(one) => one == activity,
        };
        let taken_back = self.back.iter().any(|(target, by, at)| *by == who && *at > said && meant(target));
        let went_off = self.off.iter().any(|(one, at)| one == activity && *at > said);
        let no_longer = self.no_longer.iter().filter(|(one, by, _)| *by == who && one == activity);
        let no_longer = no_longer.map(|(.., at)| *at).max();
        let since = |seen: u64, at: Moment| 2 * seen >= self.put_off && Some(at) > no_longer;
        let still = || self.stills.iter().any(|(by, seen, at)| *by == who && since(*seen, *at));
        said > self.ended && !taken_back && !went_off && (said > self.put_off || still())
    }

    fn said_thrice(&self, who: PersonId, activity: &Activity) -> bool {
        let last = self.yeses_to(who, activity).last().unwrap().0;
        let times: Vec<u64> =
            self.yeses_to(who, activity).filter(|(ask, ..)| *ask == last).map(|(.., ms)| ms).collect();
        times.len() >= 3 && times.windows(2).all(|two| two[1] - two[0] >= 2_000)
    }
}
