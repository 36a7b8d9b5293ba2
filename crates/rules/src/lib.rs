//! The laws of consent as a pure state machine: who is there, what was asked, what is on, and why not; and those of
//! gatherings (`gathering`).
//!
//! An [`Encounter`] is what everyone's device makes of the same entries in the same order. It takes time as
//! an argument, never panics, and an entry that breaks a law changes nothing.
//!
//! Not here: keys (`seal`), the wire (`wire`), pulses and whose turn it is to send what (`sync`), what people
//! read (`content`). Nothing here does I/O, reads a clock, or draws random numbers.

#[macro_use]
mod law;

mod activity;
pub mod catalogue;
pub mod encounter;
pub mod event;
#[cfg(feature = "gathering")]
pub mod gathering;
pub mod limits;
mod people;
pub mod text;

pub use activity::{Activity, Settled, Topic, What};
pub use encounter::{Chapter, Encounter, Lamp};
pub use event::{Author, Event, Stamp};
pub use law::{Law, Refusal};
pub use people::{Light, People, PersonId};
