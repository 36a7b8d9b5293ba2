//! The invitation: its picture and its link; and the screen of somebody who is still alone.

use leptos::prelude::*;

use crate::state::App;

/// The screen of somebody who is alone.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}

/// The sheet, for one person more.
pub fn sheet(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
