//! The laws of consent as a pure state machine.
pub mod catalogue;
mod law;
pub mod limits;
mod people;
pub mod text;
pub use law::{Law, Refusal};
pub use people::{Light, People, PersonId};
