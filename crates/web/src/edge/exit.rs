//! Exit: out of sight at once, from every screen.

use app::face::Face;
use draw::{document, window};

use crate::{state::App, table};

/// Where it leads: a page that anybody could be reading.
const ELSEWHERE: &str = "https://www.wikipedia.org/";

/// Covers the page, lapses an encounter (A1), forgets what this tab holds, and puts another site in its place. What the
/// browser's history shows of before isn't erased; the app says so.
pub fn exit(app: App) {
    // First what can be seen.
    if let Some(body) = document().body() {
        body.replace_children_with_node_0();
        let _ = body.set_attribute("data-exit", "");
    }
    document().set_title("");
    // The others hear of it while there is a connection: who hasn't come in yet isn't waited for any longer.
    if app.face.get_untracked() == Some(Face::AtDoor) {
        table::leave(app);
    } else {
        table::hidden(app, true);
    }
    table::clear(app);
    #[cfg(feature = "whole")]
    crate::evening::put_away(app);
    let _ = window().location().replace(ELSEWHERE);
}
