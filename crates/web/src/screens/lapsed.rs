//! Every yes has lapsed: look at each other; then "still yes?" (A1, A7).

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
