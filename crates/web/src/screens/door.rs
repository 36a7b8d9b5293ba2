//! Somebody is at the door (A6).

use leptos::prelude::*;

use crate::state::App;

/// The card. `knock` is the place of their knock.
pub fn draw(app: App, knock: u64) -> AnyView {
    let _ = app;
    ().into_any()
}
