//! Together with nothing on: the steps of the talk, and asking.

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
