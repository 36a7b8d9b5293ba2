//! How the program ends, as a number for scripts and a line for people.

use client::End;
use content::Texts;
use sync::Over;

/// A command that can't go on, for a reason that is none of the others.
pub const FAILED: u8 = 1;
/// Bad usage: a bad name or one that is taken, a broken link, a wrong option.
pub const USAGE: u8 = 2;
/// The relay can't be reached.
pub const UNREACHABLE: u8 = 3;
/// Not let in: turned away, not welcomed in time, no place left, or the link leads nowhere.
pub const NOT_LET_IN: u8 = 4;

/// An end that is not a good one.
#[derive(Debug)]
pub struct Stop {
    /// The exit code.
    pub code: u8,
    /// What to tell the person.
    pub message: String,
}

impl Stop {
    /// Bad usage.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { code: USAGE, message: message.into() }
    }
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Stop {}

/// What an encounter's end means for the program.
pub fn of(end: End, texts: &Texts) -> Result<(), Stop> {
    let over = match end {
        End::Closed | End::Over(Over::Ended | Over::Left) => return Ok(()),
        End::Unreachable(trouble) => {
            return Err(Stop { code: UNREACHABLE, message: client::trouble_text(&trouble, texts) });
        }
        End::Over(over) => over,
    };
    let taken = over == Over::TurnedAway(rules::event::TurnedAway::NameTaken);
    let code = if taken { USAGE } else { NOT_LET_IN };
    Err(Stop { code, message: client::over_text(over, texts) })
}
