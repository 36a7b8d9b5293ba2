//! Somebody asks me: no, yes, and the private question (Y7, Y8).

use leptos::prelude::*;

use crate::state::App;

/// The card. `ask` is its number.
pub fn draw(app: App, ask: u32) -> AnyView {
    let _ = app;
    ().into_any()
}
