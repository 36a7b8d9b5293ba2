//! One person's side of an encounter: a state machine without sockets, clocks, or randomness of its own.
//!
//! A shell (browser, native client, practice partner, simulation) hands in what happens with
//! [`Engine::handle`], does what [`Engine::poll`] says, calls again at [`Engine::deadline`], and draws
//! [`Engine::view`]. No shell decides anything: what one of them can do, all can.
//!
//! Not here: what is lawful (`rules`), how it is sealed (`seal`), words that people read (`content`).

mod aside;
mod clock;
mod door;
mod engine;
pub mod forge;
#[cfg(feature = "fuzz")]
pub mod fuzz;
#[cfg(feature = "gathering")]
pub mod gathering;
mod heart;
mod inbox;
mod kept;
mod letter;
pub mod limits;
mod outbox;
mod redacted;
#[cfg(feature = "sim")]
pub mod rogue;
mod seen;
mod view;
mod who;

#[cfg(test)]
mod tests;

pub use aside::Heard;
#[cfg(any(test, feature = "sim"))]
pub use door::DrawnPictures;
pub use engine::{Engine, Input, Notice, Output, Over};
pub use kept::{BadKept, Kept};
pub use seen::Seen;
pub use view::{AskView, AtDoor, HealthView, LapsedView, PersonView, ProposedView, Stage, View, Why};
