//! One device that several people share: whose turn it is.
//!
//! Each of them has an engine of their own on it, with keys of their own, so that the laws hold as everywhere: nobody
//! answers for another (Y2). What is private is done with the device in one's own hands; what stops is everyone's.

use rules::{Event, encounter::Verb};
use sync::{Stage, View, Why};

use crate::face::{Face, cards};

/// Whether somebody has something before them that only they can do. Being ready, green or back again isn't asked for:
/// who wants to say it takes the device (S2, S3, S4).
pub fn is_wanted(view: &View) -> bool {
    let may = |verb| view.may.contains(&verb);
    match Face::of(view) {
        Face::Red => may(Verb::Stopped),
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
