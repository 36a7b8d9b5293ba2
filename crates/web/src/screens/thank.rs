//! A no came: saying thank you for it (N2). Nothing about it is kept, counted or shown later (N7).

use content::Arg;
use draw::prelude::*;
use rules::{Event, PersonId};

use crate::{
    design::{Kind, Look, button, lead, note, screen, stack, t, top_bar},
    state::App,
};

/// The card.
pub fn draw(app: App, ask: u32, to: PersonId) -> AnyView {
    let thank = move || {
        app.drafts.thanked.set(true);
        app.act(Event::Thank { ask });
    };
    let body = stack(vec![lead(t("thank-lead")), note(Kind::Warm, t("thank-aloud"))]);
    view! {
        {top_bar(app, nothing())}
        {screen(
            move || app.say("thank-title", &[("who", Arg::from(&app.name(to)))]),
            body,
            button(Look::Primary, t("thank-thanks"), thank),
        )}
    }
}
