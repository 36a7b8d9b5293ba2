//! One device that several people share: whose turn it is.
//!
//! Each of them has an engine of their own on it, with keys of their own, so that the laws hold as everywhere: nobody
//! answers for another (Y2). What is private is done with the device in one's own hands; what stops is everyone's.

use rules::{Event, encounter::Verb};
use sync::{Stage, View, Why};

use crate::{
    face::{Face, cards},
    take_up::owes_stopped,
};

/// Whether somebody has something before them that only they can do. Being ready, green or back again isn't asked for:
/// who wants to say it takes the device (S2, S3, S4).
pub fn is_wanted(view: &View) -> bool {
    let may = |verb| view.may.contains(&verb);
    match Face::of(view) {
        Face::Red => owes_stopped(view),
        Face::Lapsed => view.why == Why::TakeUp && may(Verb::StillYes) && !has_said_still_yes(view),
        _ => !cards(view).is_empty(),
    }
}

fn has_said_still_yes(view: &View) -> bool {
    view.me.is_some_and(|me| {
        view.lapsed
            .iter()
            .filter(|lapsed| lapsed.activity.people().has(me))
            .all(|lapsed| lapsed.still.has(me))
    })
}

/// Who should get the device now: nobody else while who has it is still wanted.
pub fn next_turn(views: &[&View], active: usize) -> Option<usize> {
    if views.get(active).is_some_and(|view| is_wanted(view)) {
        return None;
    }
    // From the next person on, round the table, so that nobody is always the last.
    let count = views.len();
    (1..count)
        .map(|step| (active + step) % count)
        .find(|place| views.get(*place).is_some_and(|view| is_wanted(view)))
}

/// Whether it is everyone's who holds the device: nobody asks who pressed it.
pub fn is_everyones(event: &Event) -> bool {
    matches!(event, Event::Red | Event::Yellow | Event::Break | Event::End)
}

/// Who of those at the door was named at this device, before anybody else could have the link: they sit here, and
/// naming them was welcoming them.
pub fn to_welcome(view: &View, joining: &[String]) -> Option<u64> {
    let me = view.me.filter(|_| view.stage == Stage::Together)?;
    let one = view
        .door
        .iter()
        .find(|one| !one.welcomed.has(me) && joining.iter().any(|name| name == one.name.as_str()))?;
    Some(one.knock)
}

#[cfg(test)]
mod tests {
    use rules::{Lamp, People, PersonId};

    use super::*;
    use crate::test_view::{ANA, BO, ask, at_door, lapsed, seen_by};

    /// Ana's and Bo's view of the same, changed for whom it says.
    fn check(active: usize, next: Option<usize>, change: impl Fn(&mut View, PersonId)) {
        let views = [ANA, BO].map(|me| {
            let mut view = seen_by(me);
            change(&mut view, me);
            view
        });
        assert_eq!(next_turn(&[&views[0], &views[1]], active), next, "{:?}", views[0].why);
    }

    #[test]
    fn y2_who_is_asked_gets_the_device() {
        check(0, None, |_, _| {});
        // Bo asks; it is Ana's to answer.
        check(1, Some(0), |view, _| view.asks = vec![ask(1, BO)]);
        check(0, None, |view, _| view.asks = vec![ask(1, BO)]);
        // Both are asked whether it is still a yes: first who has the device, then the other.
        check(0, None, |view, _| view.due_ms = Some(20_000));
        check(0, Some(1), |view, me| view.due_ms = (me == BO).then_some(20_000));
    }

    #[test]
    fn s2_nobody_is_asked_to_be_ready() {
        let red = |view: &mut View, verb, stopped: bool| {
            (view.lamp, view.why) =
                (Lamp::Red, if stopped { Why::WaitingForReady(ANA) } else { Why::Red(ANA) });
            view.may = vec![verb];
            for one in view.people.iter_mut().filter(|one| one.id == BO) {
                one.stopped = stopped;
            }
        };
        let of = |me| if me == BO { Verb::Stopped } else { Verb::Red };
        check(0, Some(1), |view, me| red(view, of(me), false));
        // Whoever has said it may say it again, and isn't asked to.
        check(0, None, |view, me| red(view, of(me), true));
        check(0, None, |view, _| red(view, Verb::Ready, true));
    }

    #[test]
    fn a7_each_says_still_yes_alone() {
        let take_up = |view: &mut View, still: People| {
            (view.lamp, view.why) = (Lamp::Lapsed, Why::TakeUp);
            view.lapsed = vec![lapsed(still)];
            view.may = vec![Verb::StillYes];
        };
        check(0, None, |view, _| take_up(view, People::NOBODY));
        check(0, Some(1), |view, _| take_up(view, People::one(ANA)));
        check(0, None, |view, _| take_up(view, People::one(ANA).with(BO)));
        // Nobody takes up anything while somebody can't be heard.
        check(0, None, |view, _| {
            take_up(view, People::one(ANA));
            view.why = Why::Unreachable(BO);
        });
    }

    #[test]
    fn a6_only_who_was_named_here_is_welcomed_by_it() {
        let mut view = seen_by(ANA);
        view.door = vec![at_door(5, "Cy"), at_door(6, "Bo")];
        assert_eq!(to_welcome(&view, &["Bo".to_owned()]), Some(6));
        assert_eq!(to_welcome(&view, &["Dee".to_owned()]), None);
        assert_eq!(to_welcome(&view, &[]), None);
        view.stage = Stage::Joining;
        assert_eq!(to_welcome(&view, &["Bo".to_owned()]), None);
    }

    #[test]
    fn a_stop_is_everyones_and_a_yes_is_one_persons() {
        for event in [Event::Red, Event::Yellow, Event::Break, Event::End] {
            assert!(is_everyones(&event), "{event:?}");
        }
        for event in [
            Event::Yes { ask: 1 },
            Event::No { ask: 1 },
            Event::StillYes,
            Event::Ready,
            Event::Stopped,
            Event::Green,
            Event::Back,
            Event::Leave,
        ] {
            assert!(!is_everyones(&event), "{event:?}");
        }
    }
}
