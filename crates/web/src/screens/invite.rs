//! The invitation: its picture and its link; and the screen of somebody who is still alone.

use draw::prelude::*;
use rules::limits;

use crate::{
    design::{
        Icon, Kind, Look, icon_button, icon_label_button, lead, note, para, qr, quiet, screen, sheet, stack,
        t, top_bar, visually_hidden, wide,
    },
    edge::share,
    state::{App, Sheet},
    table,
};

/// The screen of somebody who is alone.
pub fn draw(app: App) -> AnyView {
    let menu = icon_button(Icon::Menu, t("menu-title"), move || app.open(Sheet::Menu));
    let offline = move || {
        if app.look(|view| view.connected) {
            return nothing();
        }
        note(Kind::Careful, t("invite-offline"))
    };
    let body = wide(
        code(),
        view! {
            {lead(t("invite-lead"))}
            {ways(app)}
            {dynamic(offline)}
            {keys()}
        },
    );
    view! {
        {top_bar(app, menu)}
        {screen(t("invite-title"), body, nothing())}
    }
}

/// The sheet, for one person more.
pub fn sheet_more(app: App) -> AnyView {
    let full = app.look_once(|view| view.people.len() >= limits::MAX_PRESENT);
    let body = if full {
        para(t("invite-full"))
    } else {
        view! {
            {para(t("invite-more-lead"))}
            {code()}
            {ways(app)}
            {quiet(t("invite-secret"))}
        }
    };
    sheet(t("invite-more-title"), body, nothing(), move || app.close())
}

fn code() -> AnyView {
    let link = table::invitation().unwrap_or_default();
    view! { <div class="invite-code">{qr(&link, t("invite-qr"))}</div> }
}

/// What makes handing a key on a safe thing to do.
fn keys() -> AnyView {
    stack(vec![note(Kind::Info, t("invite-door")), note(Kind::Careful, t("invite-secret"))])
}

/// Sharing and copying. Where a browser can't copy, the link itself is shown.
fn ways(app: App) -> AnyView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move || {
        let Some(link) = table::invitation() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let done = share::copy(&link).await;
            let _ = copied.try_set(Some(done));
        });
    };
    let hand_on = move || {
        let Some(link) = table::invitation() else { return };
        wasm_bindgen_futures::spawn_local(async move { share::share(&link).await });
    };
    let sharing =
        share::can_share().then(|| icon_label_button(Look::Primary, Icon::Share, t("invite-share"), hand_on));
    let look = if sharing.is_some() { Look::Plain } else { Look::Primary };
    let label = move || app.t(if copied.get() == Some(true) { "invite-copied" } else { "invite-copy" });
    let shown = move || {
        match copied.get() {
            None => nothing(),
            // The button shows it; a reader may not read a button again that has changed.
            Some(true) => visually_hidden(t("invite-copied")),
            Some(false) => {
                let link = table::invitation().unwrap_or_default();
                view! {
                    {para(t("invite-not-copied"))}
                    <p class="invite-link" tabindex="0" dir="ltr">{link}</p>
                }
            }
        }
    };
    view! {
        <div class="invite-ways stack">{sharing}{icon_label_button(look, Icon::Copy, label, copy)}</div>
        <div class="stack" role="status">{dynamic(shown)}</div>
    }
}
