//! What the screens show and what a touch on them means, as plain structs: everything of the app that can be tested
//! without a browser.
//!
//! Not here: drawing and browser APIs (`web`), what is lawful (`rules`), what goes to whom when (`sync`), words that
//! people read (`content`). Nothing here does I/O or reads a clock; time is an argument in milliseconds.

pub mod aftercare;
pub mod agree;
pub mod calendar;
pub mod card;
pub mod compare;
pub mod deck;
pub mod draft;
#[cfg(feature = "gathering")]
pub mod evening;
pub mod face;
pub mod feel;
pub mod find;
pub mod gesture;
pub mod hints;
pub mod hold;
pub mod map;
pub mod me;
pub mod names;
pub mod obstacle;
pub mod passphrase;
pub mod practice;
pub mod reflect;
pub mod shared;
pub mod take_up;
pub mod tune_in;
pub mod why;

#[cfg(test)]
mod test_view;
