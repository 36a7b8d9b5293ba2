//! From `content/deck.toml` to Rust: the conversation cards, each in its set.
//!
//! Not here: whether each has a text in every language. Tests tell that.

use std::{error::Error, fmt::Write};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    set: Vec<Set>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    id: String,
    cards: Vec<String>,
}

/// The cards as Rust, in the order of the file.
///
/// # Errors
/// An id that is there twice: what is kept of a deck goes by ids.
pub fn cards(file: &File) -> Result<String, Box<dyn Error>> {
    let mut rust = String::from("static DECKS: &[Deck] = &[\n");
    let mut seen = Vec::new();
    for Set { id, cards } in &file.set {
        for card in cards {
            if seen.contains(&card) {
                return Err(format!("content/deck.toml: {card:?} is there twice").into());
            }
            seen.push(card);
        }
        writeln!(rust, "Deck {{ id: {id:?}, cards: &{cards:?} }},")?;
    }
    writeln!(rust, "];")?;
    Ok(rust)
}
