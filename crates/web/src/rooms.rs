//! The rooms that come after the first load, and the way there: by an address of their own, and a program that has them.
//!
//! Not here: the rooms (`screens`), which program a page runs (`page/boot.js`).

use crate::state::App;
#[cfg(feature = "whole")]
use crate::state::Place;

/// A room with an address of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// What somebody keeps to themself.
    Me,
    /// Pages to learn from.
    Learn,
    /// Somebody made up to practise with.
    Practice,
    /// Gatherings: planning one, or coming to one.
    Evening,
}

impl Room {
    /// What follows the `#`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Learn => "learn",
            Self::Practice => "practice",
            Self::Evening => "evening",
        }
    }

    /// All of them.
    #[cfg(feature = "whole")]
    pub const ALL: &'static [Self] = &[Self::Me, Self::Learn, Self::Practice, Self::Evening];
}

/// Goes there. The program of the first load has no such room: the page is loaded again, with the one that has.
pub fn enter(app: App, room: Room) {
    crate::edge::address::to_room(room.name());
    #[cfg(feature = "whole")]
    app.place.set(Place::Room(room));
    #[cfg(not(feature = "whole"))]
    {
        let _ = app;
        crate::edge::address::reload();
    }
}

/// The same encounter, in the program that has all rooms.
#[cfg(not(feature = "whole"))]
pub fn with_all() {
    crate::edge::storage::keep_whole();
    crate::edge::address::reload();
}
