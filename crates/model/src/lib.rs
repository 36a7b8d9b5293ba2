//! The laws explored: every state that people, clocks and lapses can bring about is visited, and what was promised is
//! checked in each of them.
//!
//! What is explored is `rules::Encounter` itself. Beside it a [`witness`] listens to the same people and reckons, by the
//! words of the laws alone and with [`numbers`] of its own, who has a standing yes to what, and what stands against
//! asking. From the encounter it takes which entries were taken, under which numbers, what is on, and what was agreed.
//!
//! Not here: devices, networks and relays (`sim`), and what a defect in the laws would look like (`defects`, which
//! compiles this very source against laws with defects).

pub mod deeds;
pub mod evening;
pub mod explore;
pub mod numbers;
pub mod promises;
pub mod scenes;
pub mod state;
pub mod table;
pub mod witness;
