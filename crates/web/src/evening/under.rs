//! Encounters that belong to the gathering that is open here: with somebody who is ready, too (G3), and those in which two try it (G2).

use std::cell::RefCell;

use rules::{gathering::Member, text::Name};
use seal::{Link, gathering::Under};

use super::{HELD, Shown, come_back, exercise, floor, settle, to_first};
use crate::{
    edge::{self, clock, random::Random, storage},
    rooms::Room,
    state::{App, Place},
    table,
};

thread_local! {
    /// The link of the encounter under this gathering that is on, as it is handed on.
    static UNDER: RefCell<Option<String>> = const { RefCell::new(None) };
    /// A link to an encounter under a gathering that was opened, until it is known whether this person is ready.
    static OPENING: RefCell<Option<Under>> = const { RefCell::new(None) };
}

/// Where this tab keeps the link of the encounter under the gathering.
const UNDER_LINK: &str = "under";
/// Where it keeps with whom this person tries it.
const EXERCISE: &str = "exercise";

/// After a reload: what this tab knows of the encounter that it comes back to.
pub fn resume(app: App) {
    if app.seats.with_untracked(Option::is_some) {
        UNDER.set(storage::tab_kept(UNDER_LINK));
        app.exercises.set(storage::tab_kept(EXERCISE).and_then(|number| number.parse().ok()).map(Member));
    }
}

/// Begins an encounter under the gathering (G3), for those who are ready.
pub fn begin_under(app: App) -> bool {
    let (Some(floor), Some(name)) = (floor(), my_name(app)) else { return false };
    let Ok(under) = Under::random(&edge::address::origin(), &mut Random) else { return false };
    set_under(&under);
    to_first(app);
    table::start_at(app, &under.with(&floor), vec![name]);
    true
}

/// Comes to somebody's encounter under a gathering: at once, or as soon as it is known whether this person is ready.
pub fn open_under(app: App, under: Under) {
    app.place.set(Place::Room(Room::Evening));
    if HELD.with_borrow(Option::is_none) {
        let all = storage::gatherings(clock::wall());
        let opened = match &all[..] {
            [one] => come_back(app, &one.id),
            _ => false,
        };
        if !opened {
            return app.tell(app.texts.get_untracked().say("evening-under-which", &[]));
        }
    }
    OPENING.set(Some(under));
    settle(app);
}

/// What was opened is gone on with, or not, once that is known.
pub fn go_on_opening(app: App, shown: &Shown) {
    if OPENING.with_borrow(Option::is_none) || !(shown.connected && shown.clock.is_some()) {
        return;
    }
    let Some(under) = OPENING.take() else { return };
    let texts = app.texts.get_untracked();
    let (Some(floor), Some(name)) = (floor(), my_name(app)) else {
        return app.tell(texts.say("evening-under-not-ready", &[]));
    };
    if app.seats.with_untracked(Option::is_some) {
        return app.tell(texts.say("link-later", &[]));
    }
    set_under(&under);
    to_first(app);
    table::join(app, &under.with(&floor), vec![name]);
}

fn my_name(app: App) -> Option<Name> {
    app.evening.with_untracked(|shown| shown.as_ref().and_then(|shown| shown.name.clone()))
}

fn set_under(under: &Under) {
    let link = under.to_string();
    storage::keep_tab(UNDER_LINK, &link);
    UNDER.set(Some(link));
}

/// The link of the encounter under a gathering that is on, to hand on.
pub fn under() -> Option<String> {
    UNDER.with_borrow(Clone::clone)
}

/// Goes into the encounter in which this person tries it with somebody (G2).
pub fn try_with(app: App, with: Member) {
    let (Some((secret, begins)), Some(name)) = (exercise(with), my_name(app)) else { return };
    let Ok(link) = Link::new(&edge::address::origin(), secret) else { return };
    storage::keep_tab(EXERCISE, &with.0.to_string());
    app.exercises.set(Some(with));
    if begins {
        table::start_at(app, &link, vec![name]);
    } else {
        table::join(app, &link, vec![name]);
    }
}

/// Nobody is with anybody any more: of the encounter nothing is left here either.
pub fn parted(app: App) {
    UNDER.set(None);
    storage::forget_tab(UNDER_LINK);
    storage::forget_tab(EXERCISE);
    app.exercises.set(None);
}

/// An encounter under a gathering ends with it (G3), and with one's part in it.
pub fn ends_with_it(app: App, shown: &Shown) {
    let under = UNDER.with_borrow(Option::is_some) || app.exercises.with_untracked(Option::is_some);
    let open = |clock| shown.state.board().is_open(clock);
    let removed = shown.me.is_some_and(|me| shown.state.board().is_removed(me));
    let over = shown.over.is_some()
        || shown.state.board().closed().is_some()
        || shown.clock.is_some_and(|clock| !open(clock))
        || removed;
    let together = app.seats.with_untracked(Option::is_some)
        && !matches!(app.face.get_untracked(), Some(app::face::Face::Over(_)));
    if under && over && together {
        UNDER.set(None);
        table::leave(app);
        app.tell(app.texts.get_untracked().say("evening-encounter-over", &[]));
    }
}
