//! A break: a gentle stop, nobody asks why (S4).

use draw::prelude::*;
use rules::{Event, encounter::Verb};

use super::{
    lamp::{light, may},
    red::leave,
};
use crate::{
    design::{Look, button, lead, quiet, screen, t, top_bar},
    state::App,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let mine = memo(move || may(app, Verb::Back));
    let body = view! {
        {light(app)}
        {lead(t("pause-rest"))}
        {dynamic(move || mine.get().then(|| quiet(t("pause-back-about"))))}
    };
    let back =
        move || mine.get().then(|| button(Look::Primary, t("pause-back"), move || app.act(Event::Back)));
    let actions = view! {
        {dynamic(back)}
        {leave(app)}
    };
    view! {
        {top_bar(app, nothing())}
        <div class="stop-face">
            {screen(t("pause-title"), body, actions)}
        </div>
    }
}
