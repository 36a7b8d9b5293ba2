//! The conversation cards: which there are, in which set, by the keys of their texts.
//!
//! `build.rs` makes them from `content/deck.toml`. Not here: the words (`content/<language>/later/deck.ftl`), and in which order cards
//! are drawn (`app::deck`).

include!(concat!(env!("OUT_DIR"), "/deck.rs"));

/// A set of cards that belong together.
#[derive(Debug)]
pub struct Deck {
    /// Its name: never shown, never changed.
    pub id: &'static str,
    /// The key of what it is called.
    pub name: &'static str,
    /// Its cards.
    pub cards: &'static [DeckCard],
}

/// A question that opens a talk.
#[derive(Debug)]
pub struct DeckCard {
    /// Its name: never shown, never changed, and no other card's.
    pub id: &'static str,
    /// The key of its question.
    pub key: &'static str,
}

/// The sets, in the order in which they are offered.
pub fn deck() -> &'static [Deck] {
    DECKS
}
