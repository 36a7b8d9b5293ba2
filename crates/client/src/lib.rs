//! The native shell of an encounter: an engine with a socket and a clock around it, and three fronts to it: JSON
//! lines for scripts and buttons, readable lines for people, and a partner to practise with.
//!
//! Not here: what is lawful (`rules`), how an encounter goes over a log (`sync`), what people read (`content`),
//! arguments and exit codes (`cli`).

mod begin;
mod clock;
mod command;
pub mod gathering;
mod json;
mod keep;
pub mod limits;
mod lines;
mod names;
mod out;
mod partner;
mod readable;
mod resolve;
mod shell;
mod socket;
#[cfg(test)]
mod test_view;
mod why;

pub use begin::{BeginError, Begun};
pub use clock::Clock;
pub use json::JsonFront;
pub use keep::{Keep, KeepError};
pub use lines::{Line, read_lines};
pub use out::Out;
pub use partner::{Done, Partner, PartnerFront};
pub use readable::ReadableFront;
pub use shell::{Act, End, Front, Shell, Trouble};
pub use why::{over_text, trouble_text};
