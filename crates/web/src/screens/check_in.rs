//! "Still yes?", with a deadline (A2): one thumb answers it, and anything less is as near.

use draw::prelude::*;
use rules::{Event, limits};

use super::lamp;
use crate::{
    design::{Look, button, countdown, lead, screen, t, top_bar},
    state::App,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let on = memo(move || app.look(|view| !view.on.is_empty()));
    let either =
        move |still: &'static str, how: &'static str| move || app.t(if on.get() { still } else { how });
    let left = untrack(|| app.look(|view| view.due_ms).map_or(0, |due| app.left(due)));
    let body = view! {
        <div class="ring">
            {countdown(limits::CHECK_IN_ANSWER_MS, left, t("check-time"))}
        </div>
        <div role="alert">{lead(either("check-lead", "check-how-lead"))}</div>
        {lamp::going_on(app)}
    };
    let actions = view! {
        {button(Look::Primary, either("check-yes", "check-here"), move || app.act(Event::StillYes))}
        <div class="reach">{lamp::yellow(app)} {lamp::pause(app)}</div>
    };
    view! {
        {top_bar(app, nothing())}
        <div class="check-in-face">
            {screen(either("check-title", "check-how-title"), body, actions)}
        </div>
    }
}
