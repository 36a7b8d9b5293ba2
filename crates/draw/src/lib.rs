//! Draws what the app says into the page, and changes what has changed.
//!
//! `view!` gives an `AnyView`, a description; `mount` makes nodes of it. What reads a signal inside of a closure is
//! called again when that changes, and what it gives then is compared with what is there: an element of the same make
//! stays, with the focus, the finger and the letters that are on it, and only what differs is touched.
//!
//! It is Leptos' way and Leptos' names, in a tenth of its bytes: there every element is of a type of its own, of which
//! the compiler makes code of its own, and half of the app was that (DESIGN.md, "Drawing").
//!
//! Not here: what is drawn (`web`). What touches a page is here for the browser's target alone; signals are everywhere, so
//! that they are tested without one.

mod graph;
mod signal;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod browser;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod following;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod node;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod value;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod view;

pub use self::{
    graph::{flush, on_cleanup, outside, untrack, when_marked},
    signal::{Effect, Memo, Owner, RwSignal, Signal, StoredValue, memo},
};

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub use {
    self::{
        browser::*,
        node::{mount, start},
        value::{Give, IntoValue, Place, Plain, Value},
        view::{AnyView, Draw, Element, IntoAny, Listen, anew, dynamic, listener, nothing, text},
    },
    draw_macro::view,
};

/// The types of events that `on:` knows.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod event {
    pub use web_sys::{Event, KeyboardEvent, PointerEvent};
}

/// Everything that a screen needs.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod prelude {
    pub use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

    pub use crate::{
        AnyView, Effect, IntoAny, Memo, Owner, RwSignal, Signal, StoredValue, anew, document, dynamic,
        event_target_checked, event_target_value, memo, next_frame, nothing, on_cleanup, on_window, untrack,
        view, window,
    };
}
