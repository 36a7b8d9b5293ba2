//! Keys, invite links, envelopes, the hash of a history, the words that people compare, what two both wish for; and those of a
//! gathering (`gathering`).
//!
//! An envelope is what the relay sees: one of a few sizes, random to whoever has no link (R2). Inside, each
//! person it is for has a slot of their own, sealed between two keys and signed by nobody: either of the two
//! could have written it, so it proves nothing to a third (R1).
//!
//! Pure: no clock, no I/O, no randomness but the caller's. Bytes of strangers are refused, they never panic.
//!
//! Not here: what a plaintext means (`rules`, `sync`), who is welcome (`rules`), frames (`wire`), where keys
//! are kept between two loads of a page (the shells).

mod emoji;
mod envelope;
mod forge;
#[cfg(feature = "gathering")]
pub mod gathering;
#[cfg(test)]
mod golden;
mod history;
pub mod limits;
mod link;
pub mod matching;
mod person;
mod room;
pub mod vault;
#[cfg(test)]
mod vectors;

pub use emoji::{commitment, emoji_indices, emoji_indices_opened};
pub use envelope::DoorKey;
pub use forge::Forger;
pub use history::HistoryHash;
pub use link::{BadLink, Link, LinkSecret, websocket_url};
pub use person::{BadKey, PersonKey, PersonSecret};
pub use room::{OpenedEntry, OpenedPulse, Room, SealError, Unreadable};
