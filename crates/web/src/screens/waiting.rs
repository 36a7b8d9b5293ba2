//! Connecting, and waiting at the door.

use app::face::Face;
use draw::prelude::*;

use crate::{
    design::{Kind, Look, button, lead, note, screen, spinner, t, top_bar},
    edge::timer::Timer,
    state::{App, Place},
    table,
};

/// Milliseconds after which somebody wonders, and is told that it takes longer.
const SLOW_MS: u64 = 3_000;

/// Milliseconds after which they are told what it may be.
const VERY_SLOW_MS: u64 = 10_000;

/// Milliseconds at the door after which those inside may not have noticed.
const DOOR_SLOW_MS: u64 = 15_000;

/// The screen, for both.
pub fn draw(app: App) -> AnyView {
    let at_door = app.face.get_untracked() == Some(Face::AtDoor);
    if at_door { door(app) } else { connecting(app) }
}

fn connecting(app: App) -> AnyView {
    let slow = after(SLOW_MS);
    let very = after(VERY_SLOW_MS);
    let body = view! {
        {spinner(move || app.t(if slow.get() { "waiting-slow" } else { "waiting-connecting-lead" }))}
        <div role="status" class="stack">
            {dynamic(move || {
                if !very.get() {
                    return nothing();
                }
                view! {
                    {note(Kind::Info, t("waiting-very-slow"))}
                    {note(Kind::Info, t("waiting-cut"))}
                }
            })}
        </div>
    };
    // From the first moment: nobody has to wait to stop waiting.
    let stop = button(Look::Plain, t("waiting-give-up"), move || leave(app));
    face(app, "waiting-connecting", body, stop)
}

fn door(app: App) -> AnyView {
    let slow = after(DOOR_SLOW_MS);
    let offline = move || !app.look(|view| view.connected);
    let body = view! {
        {lead(t("waiting-door-lead"))}
        {spinner(move || {
            app.t(
                if offline() {
                    "waiting-slow"
                } else if slow.get() {
                    "waiting-door-slow"
                } else {
                    "waiting-door-told"
                },
            )
        })}
    };
    let stop = button(Look::Plain, t("waiting-leave"), move || leave(app));
    face(app, "waiting-door", body, stop)
}

fn face(app: App, title: &'static str, body: AnyView, actions: AnyView) -> AnyView {
    view! {
        {top_bar(app, nothing())}
        {screen(t(title), body, actions)}
    }
}

/// Those at the door hear of it, if there is anybody; nothing else is left behind, so the start page is next.
fn leave(app: App) {
    table::leave(app);
    app.place.set(Place::Start);
    table::clear(app);
}

/// Whether so many milliseconds have gone by.
fn after(ms: u64) -> RwSignal<bool> {
    let is = RwSignal::new(false);
    let timer = Timer::after(ms, move || {
        let _ = is.try_set(true);
    });
    // Held for as long as what is drawn.
    StoredValue::new(timer);
    is
}
