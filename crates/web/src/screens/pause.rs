//! A break: a gentle stop, nobody asks why (S4).

use leptos::prelude::*;
use rules::{Event, encounter::Verb};

use super::{
    lamp::{light, may},
    red::leave,
};
use crate::{
    design::{Look, button, dynamic, lead, quiet, screen, top_bar},
    state::{App, memo},
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let mine = memo(move || may(app, Verb::Back));
    let body = view! {
        {light(app)}
        {lead(move || app.t("pause-rest"))}
        {dynamic(move || mine.get().then(|| quiet(move || app.t("pause-back-about"))))}
    };
    let back = move || {
        mine.get().then(|| button(Look::Primary, move || app.t("pause-back"), move || app.act(Event::Back)))
    };
    let actions = view! {
        {dynamic(back)}
        {leave(app)}
    };
    view! {
        {top_bar(app, ().into_any())}
        <div class="stop-face">
            {screen(move || app.t("pause-title"), body.into_any(), actions.into_any())}
        </div>
    }
    .into_any()
}
