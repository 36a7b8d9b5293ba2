//! Everything people read, and the catalogue of activities: the data of `content/`, embedded. Without the feature
//! `embedded` the texts stay outside, and [`Texts::parse`] takes those of one language as they come.
//!
//! Texts are found by key and filled with names and numbers; asks become sentences that can be said aloud.
//! Another language is another folder in `content/` and another [`Locale`]; nothing else changes.
//!
//! Not here: when which text is shown (the shells), and what any of it means for who may do what (`rules`).
//! Nothing here does I/O, reads a clock, or keeps what people write.

#[cfg(feature = "embedded")]
mod compile;
mod data;
mod deck;
mod house;
mod learn;
#[cfg(feature = "embedded")]
mod learn_book;
mod locale;
mod page;
mod phrased;
mod places;
mod sentence;
#[cfg(feature = "embedded")]
mod sources;
mod texts;

pub mod keys;
pub mod practice;

pub use data::{BadContent, PACKS, catalogue, check, signal_ids, signal_uses};
pub use deck::{Deck, deck};
pub use house::{HouseSection, house};
pub use learn::{LearnBlock, LearnKind, LearnPage, LearnSource, learn_pages};
#[cfg(feature = "embedded")]
pub use learn_book::learn_book;
pub use locale::Locale;
pub use phrased::Tone;
pub use sentence::{Saying, SentenceInput};
#[cfg(feature = "embedded")]
pub use sources::{page_texts, whole_page_texts};
pub use texts::{Arg, Texts};
