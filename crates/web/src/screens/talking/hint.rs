//! A hint that only this person sees, on a screen that they look at alone: what this device has seen, and when one is shown.
//!
//! What makes one is `app::hints`. Nothing here is sent, kept, or changes when anything is.

use app::{
    face::Card,
    hints::{Did, Here, Hint},
};
use draw::prelude::*;
use rules::{Event, Lamp};
use sync::View;

use crate::{
    design::{Look, button, group, para, quiet, row, t},
    edge::clock,
    me::Inside,
    rooms::Room,
    state::{App, Place},
    table,
};

/// This person did something.
pub fn did(app: App, event: &Event) {
    let did = match event {
        Event::No { .. }
        | Event::Red
        | Event::Yellow
        | Event::Break
        | Event::TakeBack(_)
        | Event::Withdraw { .. }
        | Event::OpenToAsks(false) => Did::TookAway,
        Event::StillYes | Event::Stopped | Event::Ready | Event::Thank { .. } => Did::Answered,
        _ => return,
    };
    saw(app, did);
}

/// This person answered an ask with yes, or in private with less than that.
pub fn answered(app: App, wholehearted: bool) {
    let shown = app.asked_at.get_value();
    let after_ms = clock::now().saturating_sub(shown);
    saw(app, if wholehearted { Did::Yes { after_ms } } else { Did::TookAway });
}

fn saw(app: App, did: Did) {
    let _ = app.hints.try_update_value(|hints| hints.saw(did, clock::now()));
}

/// Listens to what the screen shows.
pub fn follow(app: App) {
    Effect::new(move |before: Option<Option<u32>>| {
        let ask = app.cards.with(|cards| match cards.first() {
            Some(Card::Answer { ask }) => Some(*ask),
            _ => None,
        });
        if ask.is_some() && before.flatten() != ask {
            app.asked_at.set_value(clock::now());
        }
        ask
    });
    Effect::new(move |before: Option<Option<Lamp>>| {
        let lamp = app.seen.with(|seen| seen.as_ref().map(|seen| seen.view.lamp));
        match lamp {
            _ if before.flatten() == lamp => {}
            Some(Lamp::Red) => saw(app, Did::Red),
            Some(Lamp::Lapsed) => saw(app, Did::Lapsed),
            _ => {}
        }
        lamp
    });
}

/// Whether anything waits for anybody.
fn waits(view: &View) -> bool {
    !(view.asks.is_empty() && view.thank.is_empty() && view.door.is_empty() && view.lapsed.is_empty())
        || view.due_ms.is_some()
        || matches!(view.lamp, Lamp::Red | Lamp::Lapsed)
}

/// The hint for here and now, if there is one: for the menu and for Me, and nowhere else.
pub fn draw(app: App) -> AnyView {
    let here = Here { is_private: !table::is_shared(), waits: app.look_once(waits) };
    let hint = app.hints.try_update_value(|hints| hints.show(here, clock::now())).flatten();
    let Some(hint) = hint.filter(|_| !app.is_practice()) else { return nothing() };
    let is_up = RwSignal::new(true);
    let put_away = move || {
        let _ = app.hints.try_update_value(|hints| hints.put_away());
        is_up.set(false);
    };
    let together = app.seats.with_untracked(Option::is_some);
    let follow = move || {
        put_away();
        app.close();
        app.place.set(Place::Room(match hint {
            Hint::MayNo => Room::Practice,
            Hint::AfterRed | Hint::AfterLapse => {
                app.me.inside.set(Inside::TuneIn);
                Room::Me
            }
        }));
    };
    // Practice has an encounter of its own: not in the midst of one.
    let goes = !(hint == Hint::MayNo && together);
    let draw = move || {
        if !is_up.get() {
            return nothing();
        }
        let go = if goes { button(Look::Plain, t(hint.button()), follow) } else { nothing() };
        let more = if hint == Hint::MayNo { quiet(t("hint-may-say-no-more")) } else { nothing() };
        group(vec![
            para(t(hint.key())),
            more,
            row(vec![go, button(Look::Quiet, t("hint-not-now"), put_away)]),
            quiet(t("hint-for-you")),
        ])
    };
    dynamic(draw)
}
