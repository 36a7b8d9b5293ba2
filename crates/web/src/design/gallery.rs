//! Every part in every state, for who works on them. Never in what is shipped.

use leptos::prelude::*;

use crate::state::App;

/// The page.
pub fn gallery(_app: App) -> AnyView {
    ().into_any()
}
