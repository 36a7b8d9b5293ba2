//! The laws explored: every state that people, clocks and lapses can bring about is visited, and what was promised is
//! checked in each of them.
//!
//! What is explored is `rules::Encounter` itself. Beside it a [`witness`] listens to the same people and reckons, by the
//! words of the laws alone, who has a standing yes to what, and what stands against asking. The two share nothing but
//! which entries were taken and what is on.
//!
//! Not here: devices, networks and relays (`sim`), and what a defect in the laws would look like (`defects`, which
//! compiles this very source against laws with defects).

pub mod deeds;
pub mod explore;
pub mod numbers;
pub mod promises;
pub mod scenes;
pub mod state;
pub mod table;
pub mod witness;
