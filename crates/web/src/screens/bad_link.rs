//! A link that leads nowhere, and a way on.

use content::Arg;
use draw::prelude::*;

use super::begin::back;
use crate::{
    design::{Icon, Kind, Look, button, lead, note, quiet, screen, t, top_bar},
    edge::address::to_start,
    state::{App, Sheet},
};

/// The screen. `key` is the text that says why.
pub fn draw(app: App, key: String) -> AnyView {
    let body = view! {
        {lead(move || reason(app, &key))}
        {quiet(t("bad-link-ask"))}
    };
    let actions = view! {
        {button(Look::Primary, t("bad-link-again"), move || app.open(Sheet::Link))}
        {button(Look::Plain, t("bad-link-start"), move || to_start(app))}
    };
    view! {
        {top_bar(app, back(app))}
        {screen(t("bad-link-title"), body, actions)}
    }
}

/// Why a link can't be used, in a person's words.
pub fn reason(app: App, key: &str) -> String {
    app.t(if key == "link-foreign-version" { "bad-link-version" } else { key })
}

/// The screen for a link of another Stillyes: the way there is an ordinary one, for this page talks to nobody else.
pub fn elsewhere(app: App, link: String) -> AnyView {
    let host = link.split('/').nth(2).unwrap_or_default();
    let host = StoredValue::new(host.to_owned());
    let say = move |key: &str| app.say(key, &[("host", Arg::from(&host.get_value()))]);
    let body = view! {
        {lead(move || say("elsewhere-lead"))}
        {note(Kind::Careful, t("elsewhere-trust"))}
    };
    let actions = view! {
        <a class="button primary" href=link rel="noreferrer">
            {crate::design::icon(Icon::Arrow)}
            <span class="label">{dynamic(move || say("elsewhere-open"))}</span>
        </a>
        {button(Look::Plain, t("bad-link-start"), move || to_start(app))}
    };
    view! {
        {top_bar(app, back(app))}
        {screen(t("elsewhere-title"), body, actions)}
    }
}
