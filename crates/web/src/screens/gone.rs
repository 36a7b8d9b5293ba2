//! Somebody may have passed out (A4): what to do now.

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App, who: rules::PersonId) -> AnyView {
    let _ = app;
    ().into_any()
}
