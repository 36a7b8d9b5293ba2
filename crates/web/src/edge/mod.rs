//! The browser: everything that touches one of its APIs, one file each. Nothing here knows what it is used for, but for
//! `listen`, which says what the page's own events mean.

pub mod address;
pub mod camera;
pub mod clock;
pub mod exit;
pub mod feel;
pub mod fetch;
pub mod install;
pub mod motion;
pub mod random;
pub mod reach;
pub mod share;
pub mod socket;
pub mod storage;
pub mod timer;
pub mod touch;
#[cfg(feature = "whole")]
pub mod vault;
pub mod wake;

use draw::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, Event, EventTarget};

use crate::{state::App, table};

/// Listens to what happens to the page as a whole, for as long as it is there.
pub fn listen(app: App) {
    let is_hidden = || document().visibility_state() == web_sys::VisibilityState::Hidden;
    on(&document(), "visibilitychange", move |_: Event| {
        table::hidden(app, is_hidden());
        if !is_hidden() {
            wake::seen_again();
        }
    });
    // A page that is put away, frozen or closed says so while it still can.
    on(&document(), "freeze", move |_: Event| table::hidden(app, true));
    on(&window(), "pagehide", move |_: Event| table::hidden(app, true));
    on(&document(), "resume", move |_: Event| table::hidden(app, is_hidden()));
    on(&window(), "pageshow", move |_: Event| table::hidden(app, is_hidden()));
    #[cfg(feature = "whole")]
    {
        on(&window(), "pagehide", move |_: Event| crate::evening::hidden());
        on(&window(), "storage", move |event: web_sys::StorageEvent| {
            if let Some(id) = event.key().as_deref().and_then(storage::taken_gathering) {
                crate::evening::taken(app, id);
            }
        });
    }
    address::listen(app);
    touch::listen(app);
    install::listen();
}

/// Calls `work` at each event of this name, for as long as the page is there. What a keyboard or a finger does comes
/// here before any element can swallow it.
pub fn on<E: JsCast + 'static>(target: &EventTarget, name: &str, mut work: impl FnMut(E) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Ok(event) = event.dyn_into::<E>() {
            work(event);
        }
    });
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        listener.as_ref().unchecked_ref(),
        &options,
    );
    listener.forget();
}
