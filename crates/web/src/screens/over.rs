//! It is over, in whatever way, and what comes after: aftercare, a look back, burning.

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App, over: sync::Over) -> AnyView {
    let _ = app;
    ().into_any()
}
