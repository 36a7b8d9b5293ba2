//! The conversation cards: which there are, and in which set.
//!
//! `build.rs` makes them from `content/deck.toml`. Not here: the words (`content/<language>/later/deck.ftl`), and in which order cards
//! are drawn (`app::deck`).

include!(concat!(env!("OUT_DIR"), "/deck.rs"));

/// A set of cards that belong together. It is called what `deck-set-<id>` says.
#[derive(Debug)]
pub struct Deck {
    /// Its name: never shown, never changed.
    pub id: &'static str,
    /// Its cards, by names that are never shown, never changed, and no other card's. What one asks is the text of `deck-<card>`.
    pub cards: &'static [&'static str],
}

/// The sets, in the order in which they are offered.
pub fn deck() -> &'static [Deck] {
    DECKS
}
