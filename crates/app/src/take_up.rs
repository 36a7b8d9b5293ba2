//! The way back from a red and from a lapse, as one person sees it: whose turn it is, and what is waited for.

use rules::{Activity, Event, Light, PersonId, encounter::Verb, event::Target};
use sync::{PersonView, View, Why};

/// Whether this person has yet to say that they have stopped (S2).
pub fn owes_stopped(view: &View) -> bool {
    let Some(me) = view.people.iter().find(|person| person.me) else { return false };
    // A red that is known by its pulse alone isn't in anybody's `stopped` yet.
    let by_pulse = matches!(view.why, Why::Red(who) if who != me.id) && view.people.iter().all(|p| p.stopped);
    view.may.contains(&Verb::Stopped) && (!me.stopped || by_pulse)
}

/// Whether this person's own red stands.
pub fn is_my_red(view: &View) -> bool {
    view.people.iter().any(|person| person.me && person.light == Light::Red)
}

/// Whether "ready" is offered to this person: they called red, and everyone who can has stopped. Offered sooner, it would
/// hurry them (S2).
pub fn may_be_ready(view: &View) -> bool {
    let stopped = |one: &PersonView| one.me || one.stopped || !one.able || !one.reachable;
    view.may.contains(&Verb::Ready) && view.people.iter().all(stopped)
}

/// Where somebody stands on the way back from a lapse (A7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeUp {
    /// Not yet: somebody isn't there.
    NotYet,
    /// The devices tell different stories: it can't go on here.
    Never,
    /// Not while somebody is yellow (S3).
    Yellow(PersonId),
    /// This person was asked "still yes?" and kept silent; nothing of theirs is on the list.
    SayHere,
    /// This person may say "still yes", or let it be.
    Mine,
    /// They said it; somebody else has yet to.
    Said,
    /// Nothing on the list is theirs.
    Others,
}

/// Where this person stands.
pub fn take_up(view: &View) -> TakeUp {
    let Some(me) = view.me else { return TakeUp::NotYet };
    let silent = match view.why {
        Why::Diverged => return TakeUp::Never,
        Why::CheckIn(who) => who == me,
        Why::Left(_) | Why::TakeUp => false,
        _ => return TakeUp::NotYet,
    };
    let mut mine = view.lapsed.iter().filter(|one| one.activity.people().has(me)).peekable();
    if mine.peek().is_none() {
        return match view.why {
            Why::CheckIn(_) if silent => TakeUp::SayHere,
            Why::CheckIn(_) => TakeUp::NotYet,
            _ => TakeUp::Others,
        };
    }
    if let Some(yellow) = view.people.iter().find(|person| person.light == Light::Yellow) {
        return if silent { TakeUp::SayHere } else { TakeUp::Yellow(yellow.id) };
    }
    if !silent && mine.all(|one| one.still.has(me)) {
        return TakeUp::Said;
    }
    if view.may.contains(&Verb::StillYes) { TakeUp::Mine } else { TakeUp::NotYet }
}

/// What this person says to let everything on the list be that is theirs.
pub fn let_it_be(view: &View) -> Vec<Event> {
    let Some(me) = view.me else { return Vec::new() };
    let mine = view.lapsed.iter().filter(|one| one.activity.people().has(me));
    mine.map(|one| take_back(&one.activity)).collect()
}

/// One yes taken back alone (S5).
pub fn take_back(activity: &Activity) -> Event {
    Event::TakeBack(Target::One(activity.clone()))
}

/// Who has yet to say "still yes" to something that this person is in.
pub fn waited_for(view: &View) -> Vec<PersonId> {
    let Some(me) = view.me else { return Vec::new() };
    let mine = view.lapsed.iter().filter(|one| one.activity.people().has(me));
    let missing =
        mine.fold(rules::People::NOBODY, |all, one| all.and(one.activity.people().minus(one.still)));
    missing.without(me).iter().collect()
}

#[cfg(test)]
mod tests {
    use rules::{
        Lamp, People, What,
        event::Signals,
        text::{Name, Words},
    };
    use sync::{LapsedView, Stage};

    use super::*;

    const ME: PersonId = PersonId(0);
    const BO: PersonId = PersonId(1);
    const CY: PersonId = PersonId(2);

    fn view(why: Why, may: &[Verb]) -> View {
        let person = |id: PersonId| PersonView {
            id,
            name: Name::new(["Ana", "Bo", "Cy"][usize::from(id.0)]).unwrap(),
            me: id == ME,
            light: Light::Green,
            reachable: true,
            able: true,
            open_to_asks: true,
            knows_signals: true,
            stopped: true,
            tried: Vec::new(),
        };
        View {
            stage: Stage::Together,
            lamp: Lamp::Lapsed,
            why,
            me: Some(ME),
            on: Vec::new(),
            asks: Vec::new(),
            thank: Vec::new(),
            people: [ME, BO, CY].into_iter().map(person).collect(),
            door: Vec::new(),
            agreed: Signals::default(),
            proposed: None,
            health: Vec::new(),
            lapsed: Vec::new(),
            due_ms: None,
            may: may.to_vec(),
            emoji: None,
            connected: true,
        }
    }

    fn lapsed(words: &str, by: &[PersonId], still: &[PersonId]) -> LapsedView {
        let what =
            What::Own { words: Words::new(words).unwrap(), traits: rules::catalogue::Traits::default() };
        let activity = Activity { what, by: by.iter().copied().collect(), to: People::NOBODY, detail: None };
        LapsedView { activity, still: still.iter().copied().collect() }
    }

    #[test]
    fn a7_still_yes_is_asked_once_everyone_is_there() {
        let check = |why, list: &[LapsedView], may: &[Verb], stands| {
            let view = View { lapsed: list.to_vec(), ..view(why, may) };
            assert_eq!(take_up(&view), stands, "{why:?} {list:?}");
        };
        let may = &[Verb::StillYes];
        let ours = |still: &[PersonId]| lapsed("a dance", &[ME, BO], still);
        let theirs = lapsed("a song", &[BO, CY], &[]);
        check(Why::Unreachable(BO), &[ours(&[])], may, TakeUp::NotYet);
        check(Why::HiddenMe, &[ours(&[])], may, TakeUp::NotYet);
        check(Why::Diverged, &[ours(&[])], may, TakeUp::Never);
        check(Why::TakeUp, &[ours(&[])], may, TakeUp::Mine);
        check(Why::TakeUp, &[ours(&[BO])], may, TakeUp::Mine);
        check(Why::TakeUp, &[ours(&[ME])], may, TakeUp::Said);
        check(Why::TakeUp, std::slice::from_ref(&theirs), &[], TakeUp::Others);
        check(Why::TakeUp, &[theirs.clone(), ours(&[])], may, TakeUp::Mine);
        check(Why::Left(CY), &[ours(&[])], may, TakeUp::Mine);
        check(Why::CheckIn(BO), &[ours(&[])], may, TakeUp::Mine);
        check(Why::CheckIn(BO), &[], &[], TakeUp::NotYet);
        check(Why::CheckIn(ME), &[], may, TakeUp::SayHere);
        check(Why::CheckIn(ME), &[ours(&[])], may, TakeUp::Mine);
        // Their own silence keeps it from coming on: they are asked, whatever they said before.
        check(Why::CheckIn(ME), &[ours(&[ME])], may, TakeUp::Mine);
    }

    #[test]
    fn s3_under_yellow_nothing_is_taken_up() {
        let mut view = View { lapsed: vec![lapsed("a dance", &[ME, BO], &[])], ..view(Why::TakeUp, &[]) };
        view.people[1].light = Light::Yellow;
        assert_eq!(take_up(&view), TakeUp::Yellow(BO));
        view.why = Why::CheckIn(ME);
        assert_eq!(take_up(&view), TakeUp::SayHere);
    }

    #[test]
    fn s5_letting_it_be_is_for_ones_own_alone() {
        let view = View {
            lapsed: vec![lapsed("a dance", &[ME, BO], &[BO]), lapsed("a song", &[BO, CY], &[])],
            ..view(Why::TakeUp, &[Verb::StillYes])
        };
        assert_eq!(let_it_be(&view), [take_back(&view.lapsed[0].activity)]);
        assert!(waited_for(&view).is_empty());
        let view = View { lapsed: vec![lapsed("a dance", &[ME, BO], &[ME])], ..view };
        assert_eq!(waited_for(&view), [BO]);
    }

    #[test]
    fn s2_ready_is_offered_once_everyone_who_can_has_stopped() {
        let check = |may: &[Verb], change: fn(&mut PersonView), offered: bool| {
            let mut view = View { lamp: Lamp::Red, ..view(Why::Red(ME), may) };
            view.people[0].stopped = false;
            change(&mut view.people[1]);
            assert_eq!(may_be_ready(&view), offered, "{:?}", view.people[1]);
        };
        let may = &[Verb::Ready];
        check(may, |_| (), true);
        check(&[], |_| (), false);
        check(may, |bo| bo.stopped = false, false);
        check(may, |bo| (bo.stopped, bo.reachable) = (false, false), true);
        check(may, |bo| (bo.stopped, bo.able) = (false, false), true);
    }

    #[test]
    fn s2_who_owes_i_have_stopped() {
        let check = |why, stopped: bool, may: &[Verb], owes: bool| {
            let mut view = View { lamp: Lamp::Red, ..view(why, may) };
            view.people[0].stopped = stopped;
            view.people[2].stopped = false;
            assert_eq!(owes_stopped(&view), owes, "{why:?} {stopped}");
        };
        let may = &[Verb::Stopped];
        check(Why::Red(BO), false, may, true);
        check(Why::Red(BO), true, may, false);
        check(Why::Red(ME), true, &[], false);
        check(Why::WaitingForReady(BO), true, may, false);
        let pulse = View { lamp: Lamp::Red, ..view(Why::Red(BO), may) };
        assert!(owes_stopped(&pulse), "known by its pulse alone");
        let mine = View { lamp: Lamp::Red, ..view(Why::Red(ME), may) };
        assert!(!owes_stopped(&mine) && !is_my_red(&mine));
    }
}
