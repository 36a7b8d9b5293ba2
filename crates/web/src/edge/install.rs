//! Putting the app on the home screen: the browser says when it can, and asks when somebody wants it.

use draw::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::{on, reach};

thread_local! {
    static OFFER: std::cell::RefCell<Option<JsValue>> = const { std::cell::RefCell::new(None) };
    static OFFERED: RwSignal<bool> = RwSignal::new(false);
}

/// Listens, for as long as the page is there. To be called before any screen is drawn.
pub fn listen() {
    // Made here, where it belongs to no screen that goes.
    OFFERED.with(|_| ());
    on(&window(), "beforeinstallprompt", move |event: Event| {
        // Nobody is asked of their own accord, least of all in the middle of something.
        event.prevent_default();
        OFFER.replace(Some(event.into()));
        OFFERED.with(|offered| offered.set(true));
    });
    on(&window(), "appinstalled", move |_: Event| OFFERED.with(|offered| offered.set(false)));
}

/// Whether it can be done now.
pub fn is_offered() -> bool {
    OFFERED.with(|offered| offered.get())
}

/// Lets the browser ask.
pub fn ask() {
    if let Some(event) = OFFER.take() {
        reach::call(&event, "prompt", &[]);
    }
    OFFERED.with(|offered| offered.set(false));
}
