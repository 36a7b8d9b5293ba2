//! A device that several people share: whose turn it is, and handing it over.

use leptos::prelude::*;

use crate::state::App;

/// The hand-over, where one is due.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
