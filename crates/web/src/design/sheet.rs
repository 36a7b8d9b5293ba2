//! What is opened on top of a face.

use draw::prelude::*;
use wasm_bindgen::JsCast;

use super::{Icon, Press, Text, begin_at, focus, fresh_id, icon_button, text};
use crate::{edge::exit::exit, state};

/// Slides over the face and ends above the red area. The focus goes in, and back when it is closed; Escape closes it.
///
/// `close` is what ✕ and Escape do, mostly `move || app.close()`.
pub fn sheet(title: impl Into<Text>, body: AnyView, actions: AnyView, close: impl Fn() + 'static) -> AnyView {
    draw(title.into(), body, actions, Box::new(close))
}

fn draw(title: Text, body: AnyView, actions: AnyView, close: Press) -> AnyView {
    let close = StoredValue::new(close);
    let shut = move || close.with_value(|close| close.act());
    let id = fresh_id();
    let by = id.clone();
    let before = StoredValue::new(document().active_element());
    let keys = on_window("keydown", move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            shut();
        }
    });
    StoredValue::new(keys);
    on_cleanup(move || {
        let back =
            before.try_get_value().flatten().and_then(|back| back.dyn_into::<web_sys::HtmlElement>().ok());
        // What was there before may go with the sheet, or be gone: then the screen's title, so that nobody with a keyboard
        // is lost.
        next_frame(move || {
            let title = || document().query_selector("main h1").ok().flatten()?.dyn_into().ok();
            if let Some(back) = back.filter(|back: &HtmlElement| back.is_connected()).or_else(title) {
                focus(&back);
            }
        });
    });
    let name = |key: &'static str| move || state::current().map(|app| app.t(key)).unwrap_or_default();
    // The face is inert, and its Exit with it.
    let leave = || {
        if let Some(app) = state::current() {
            exit(app);
        }
    };
    view! {
        <div class="veil" aria-hidden="true" on:click=move |_| shut()></div>
        <section class="sheet" role="dialog" aria-labelledby=by>
            <header>
                {icon_button(Icon::Exit, name("design-exit"), leave)}
                <h2 id=id tabindex="-1" drawn=|head: HtmlElement| begin_at(head, ".sheet")>{title}</h2>
                {icon_button(Icon::Close, name("design-close"), shut)}
            </header>
            <div class="body">{body}</div>
            <div class="actions">{actions}</div>
        </section>
    }
}
