//! What went wrong with the relay or the app, and a way on.

use draw::prelude::*;
use web_sys::{CustomEvent, Event};

use crate::{
    design::{Look, button, t},
    edge::{on, storage},
    state::{App, Place},
};

/// Lines that say how the app itself is: no connection outside of an encounter, which has words of its own for that; a
/// new version; a browser that keeps nothing.
pub fn draw(app: App) -> AnyView {
    let offline = RwSignal::new(!window().navigator().on_line());
    on(&window(), "online", move |_: Event| offline.set(false));
    on(&window(), "offline", move |_: Event| offline.set(true));
    let root = document().document_element();
    let renewed = RwSignal::new(root.is_some_and(|root| root.has_attribute("data-new-version")));
    on(&window(), "stillyes-new-version", move |_: Event| renewed.set(true));
    let forgetful = RwSignal::new(!storage::works());
    let outside = memo(move || app.place.with(|place| *place != Place::Together));
    let lines = move || {
        view! {
            {if offline.get() && outside.get() { line("trouble-offline", nothing()) } else { nothing() }}
            // A page that changes under people in the middle of something would end every yes of theirs.
            {if renewed.get() && outside.get() { line("trouble-version", renew()) } else { nothing() }}
            {if forgetful.get() { line("trouble-keeps-nothing", known(forgetful)) } else { nothing() }}
        }
    };
    view! { <div class="troubles" role="status">{dynamic(lines)}</div> }
}

fn line(key: &'static str, way_on: AnyView) -> AnyView {
    view! { <div class="trouble"><p>{t(key)}</p>{way_on}</div> }
}

fn renew() -> AnyView {
    button(Look::Plain, t("trouble-version-go"), || {
        if let Ok(event) = CustomEvent::new("stillyes-renew") {
            let _ = window().dispatch_event(&event);
        }
    })
}

fn known(shown: RwSignal<bool>) -> AnyView {
    button(Look::Plain, t("trouble-known"), move || shown.set(false))
}
