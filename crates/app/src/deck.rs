//! Conversation cards: drawn one at a time, through the chosen sets and the wishes that both like, in an order that a seed shuffles.
//!
//! A card is no yes to anything, and how many were answered isn't known, let alone kept.
//!
//! Not here: the questions (`content`), where it is kept (the shells), whose turn it is (people see to that).

use content::{Arg, Texts};
use serde::{Deserialize, Serialize};

/// Shared wishes that become cards at most, so that they don't drown the others.
pub const MAX_WISHES: usize = 24;
/// Cards in a kept deck at most: all sets and all wishes, with room for sets to come.
pub const MAX_CARDS: usize = 512;
/// Bytes of a kept deck at most.
pub const MAX_BYTES: usize = 1 << 16;
/// The version of what is kept.
const VERSION: u8 = 1;

/// The questions that a shared wish can become; what it is called is filled in.
pub const WISH_KEYS: &[&str] = &[
    "deck-wish-picture",
    "deck-wish-good",
    "deck-wish-little",
    "deck-wish-not",
    "deck-wish-before",
    "deck-wish-ease",
    "deck-wish-after",
];

/// A wish that both like, as a comparison has found it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Wish {
    /// Of the catalogue, by its id there.
    Known(String),
    /// In one's own words, as they are shown.
    Own(String),
}

/// A card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Card {
    /// One of the deck, by its id there.
    Question(String),
    /// Made of a wish: which, and with which question, a place in [`WISH_KEYS`].
    Wish(Wish, u8),
}

/// Why kept bytes are no deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDeck {
    /// Of a newer program.
    #[error("a deck of a newer version: open it with that")]
    Newer,
    /// Damaged, or none.
    #[error("no deck")]
    Damaged,
}

/// A shuffled deck, and how far it has been drawn.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck {
    /// Those to draw, in their order.
    cards: Vec<Card>,
    /// The place of the one that is shown; as many as there are cards when all have been.
    at: u32,
    /// Those put aside.
    aside: Vec<Card>,
}

macro_rules! unprinted {
    ($($name:ident),*) => {
        $(impl std::fmt::Debug for $name {
            /// What two people wish for, and what somebody would rather not talk about, is in no trace.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        })*
    };
}
unprinted!(Wish, Card, Deck);

impl Card {
    /// What it asks. None where this app doesn't have its words: another version kept it.
    pub fn text(&self, texts: &Texts) -> Option<String> {
        match self {
            Self::Question(id) => texts.try_say(&["deck-", id].concat(), &[]),
            Self::Wish(wish, question) => {
                let what = match wish {
                    Wish::Known(id) => texts.title(content::catalogue().named(id)?),
                    Wish::Own(words) => words.clone(),
                };
                texts.try_say(WISH_KEYS.get(usize::from(*question))?, &[("what", Arg::from(&what))])
            }
        }
    }

    /// Whether this app still has such a card.
    fn is_known(&self) -> bool {
        match self {
            Self::Question(id) => content::deck().iter().any(|set| set.cards.contains(&id.as_str())),
            Self::Wish(wish, question) => {
                let is_known = match wish {
                    Wish::Known(id) => content::catalogue().named(id).is_some(),
                    Wish::Own(words) => {
                        rules::text::Words::new(words).is_ok_and(|same| same.as_str() == words)
                    }
                };
                is_known && usize::from(*question) < WISH_KEYS.len()
            }
        }
    }
}

impl Deck {
    /// A deck of these sets, by their ids, with a card for each of up to [`MAX_WISHES`] of these wishes. The same seed gives the same
    /// order, whatever the order of sets and wishes.
    pub fn new(sets: &[&str], wishes: &[Wish], seed: u64) -> Self {
        let mut seed = seed;
        let chosen = content::deck().iter().filter(|set| sets.contains(&set.id));
        let questions = chosen.flat_map(|set| set.cards).map(|card| Card::Question((*card).to_owned()));
        let mut wishes = wishes.to_vec();
        wishes.sort_unstable();
        wishes.dedup();
        shuffle(&mut wishes, &mut seed);
        wishes.truncate(MAX_WISHES);
        // Each wish with another question than the one before it.
        let mut from: Vec<u8> = (0..).take(WISH_KEYS.len()).collect();
        shuffle(&mut from, &mut seed);
        let wishes =
            wishes.into_iter().zip(from.into_iter().cycle()).map(|(wish, key)| Card::Wish(wish, key));
        let mut cards: Vec<Card> = questions.chain(wishes).take(MAX_CARDS).collect();
        shuffle(&mut cards, &mut seed);
        Self { cards, at: 0, aside: Vec::new() }
    }

    /// The card that is shown; none before a set was chosen, and after the last.
    pub fn card(&self) -> Option<&Card> {
        self.cards.get(self.place())
    }

    /// How many are still to come after the one that is shown.
    pub fn left(&self) -> usize {
        self.cards.len().saturating_sub(self.place().saturating_add(1))
    }

    /// Whether there is a card to go back to.
    pub fn has_before(&self) -> bool {
        self.at > 0
    }

    /// Whether anything was put aside.
    pub fn has_aside(&self) -> bool {
        !self.aside.is_empty()
    }

    /// The next card; past the last there is none.
    pub fn next(&mut self) {
        if self.card().is_some() {
            self.at = self.at.saturating_add(1);
        }
    }

    /// The card before.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Puts the card aside that is shown: it doesn't come up again. The next stands in its place.
    pub fn put_aside(&mut self) {
        if self.place() < self.cards.len() {
            let card = self.cards.remove(self.place());
            self.aside.push(card);
        }
    }

    /// Brings back what was put aside, after all others.
    pub fn bring_back(&mut self) {
        self.cards.append(&mut self.aside);
    }

    /// Shuffles again, and begins anew; what was put aside stays so.
    pub fn again(&mut self, seed: u64) {
        let mut seed = seed;
        shuffle(&mut self.cards, &mut seed);
        self.at = 0;
    }

    /// What is kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to memory doesn't fail.
        [&[VERSION], postcard::to_allocvec(self).unwrap_or_default().as_slice()].concat()
    }

    /// What was kept, without the cards that this app doesn't have.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadDeck> {
        let kept = match bytes.split_first() {
            Some((&VERSION, kept)) if bytes.len() <= MAX_BYTES => kept,
            Some((&version, _)) if version > VERSION => return Err(BadDeck::Newer),
            _ => return Err(BadDeck::Damaged),
        };
        let Ok((mut deck, [])) = postcard::take_from_bytes::<Self>(kept) else {
            return Err(BadDeck::Damaged);
        };
        let cards = deck.cards.len().saturating_add(deck.aside.len());
        if cards > MAX_CARDS || deck.place() > deck.cards.len() {
            return Err(BadDeck::Damaged);
        }
        // Where cards before it have gone, the one that is shown still is.
        let gone = deck.cards.iter().take(deck.place()).filter(|card| !card.is_known()).count();
        deck.at = deck.at.saturating_sub(u32::try_from(gone).unwrap_or(u32::MAX));
        deck.cards.retain(Card::is_known);
        deck.aside.retain(Card::is_known);
        Ok(deck)
    }

    fn place(&self) -> usize {
        usize::try_from(self.at).unwrap_or(usize::MAX)
    }
}

/// Every order as likely as any other, as far as so few bits go. For cards, and for nothing that anybody might want to guess.
fn shuffle<T>(all: &mut [T], seed: &mut u64) {
    for last in (1..all.len()).rev() {
        let among = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
        let other = usize::try_from(drawn(seed) % among).unwrap_or(0);
        all.swap(last, other);
    }
}

/// The next of a row of numbers (SplitMix64).
fn drawn(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *seed;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use content::Locale;
    use proptest::prelude::*;

    use super::*;

    fn all_sets() -> Vec<&'static str> {
        content::deck().iter().map(|set| set.id).collect()
    }

    fn wishes() -> Vec<Wish> {
        vec![
            Wish::Known("kiss".to_owned()),
            Wish::Own("build a fort".to_owned()),
            Wish::Known("hug".to_owned()),
        ]
    }

    /// All that come up, in English.
    fn drawn_to_the_end(mut deck: Deck) -> Vec<String> {
        let mut said = Vec::new();
        while let Some(card) = deck.card() {
            said.push(card.text(Texts::of(Locale::En)).unwrap());
            deck.next();
        }
        said
    }

    #[test]
    fn every_card_comes_up_once_in_another_order_for_another_seed() {
        let one = drawn_to_the_end(Deck::new(&all_sets(), &wishes(), 1));
        let cards: usize = content::deck().iter().map(|set| set.cards.len()).sum();
        assert!(cards >= 64);
        assert_eq!(one.len(), cards + 3);
        assert_eq!(one.iter().collect::<BTreeSet<_>>().len(), one.len());
        let other = drawn_to_the_end(Deck::new(&all_sets(), &wishes(), 2));
        assert_ne!(one, other);
        let mut turned = (all_sets(), wishes());
        turned.0.reverse();
        turned.1.reverse();
        turned.1.push(Wish::Known("kiss".to_owned()));
        assert_eq!(drawn_to_the_end(Deck::new(&turned.0, &turned.1, 1)), one);
    }

    #[test]
    fn only_what_was_chosen_comes_up() {
        let deck = Deck::new(&["kink", "no such set"], &[], 5);
        assert_eq!(deck.left() + 1, content::deck()[3].cards.len());
        assert!(Deck::new(&[], &[], 5).card().is_none());
        let many: Vec<_> = (0..99).map(|number| Wish::Own(format!("idea {number}"))).collect();
        assert_eq!(drawn_to_the_end(Deck::new(&[], &many, 5)).len(), MAX_WISHES);
    }

    #[test]
    fn a_wish_becomes_a_question_in_every_language() {
        for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
            let title = texts.title(content::catalogue().named("kiss").unwrap());
            for question in (0..).take(WISH_KEYS.len()) {
                let says = |wish| Card::Wish(wish, question).text(texts).unwrap();
                let known = says(Wish::Known("kiss".to_owned()));
                assert!(known.starts_with(&title) && known.ends_with('?'), "{known}");
                assert!(says(Wish::Own("a fort".to_owned())).contains("a fort"));
            }
        }
        assert_eq!(Card::Wish(Wish::Own("a".to_owned()), 200).text(Texts::of(Locale::En)), None);
        assert_eq!(Card::Question("no-such".to_owned()).text(Texts::of(Locale::En)), None);
    }

    #[test]
    fn next_back_and_aside() {
        let mut deck = Deck::new(&["first"], &[], 9);
        let all = deck.left() + 1;
        let first = deck.card().cloned();
        assert!(!deck.has_before());
        deck.next();
        let second = deck.card().cloned();
        assert!(first != second && deck.left() == all - 2);
        deck.back();
        assert!(deck.card() == first.as_ref());
        deck.put_aside();
        assert!(deck.card() == second.as_ref() && deck.has_aside());
        (0..all + 5).for_each(|_| deck.next());
        assert!(deck.card().is_none() && deck.left() == 0);
        deck.put_aside();
        deck.back();
        assert!(deck.card().is_some());
        deck.again(3);
        assert_eq!(drawn_to_the_end(deck.clone()).len(), all - 1);
        deck.bring_back();
        assert!(!deck.has_aside() && deck.cards.last() == first.as_ref());
    }

    #[test]
    fn what_another_version_kept_leaves_without_a_word() {
        let mut deck = Deck::new(&["first"], &wishes(), 4);
        deck.cards.insert(0, Card::Question("of-a-later-deck".to_owned()));
        deck.cards.insert(0, Card::Wish(Wish::Known("no-such-thing".to_owned()), 0));
        deck.aside.push(Card::Wish(Wish::Known("kiss".to_owned()), 99));
        (0..4).for_each(|_| deck.next());
        let shown = deck.card().cloned();
        let kept = Deck::from_bytes(&deck.to_bytes()).unwrap();
        assert!(kept.card() == shown.as_ref() && !kept.has_aside());
        assert_eq!(Deck::from_bytes(&[]), Err(BadDeck::Damaged));
        assert_eq!(Deck::from_bytes(&[VERSION + 1]), Err(BadDeck::Newer));
        assert_eq!(Deck::from_bytes(&[deck.to_bytes(), vec![0]].concat()), Err(BadDeck::Damaged));
    }

    proptest! {
        #[test]
        fn it_goes_on_where_it_was_left(seed: u64, steps in prop::collection::vec(0..4_u8, 0..40)) {
            let mut deck = Deck::new(&["long", "kink"], &wishes(), seed);
            for step in steps {
                match step {
                    0 => deck.put_aside(),
                    1 => deck.back(),
                    _ => deck.next(),
                }
                prop_assert_eq!(Deck::from_bytes(&deck.to_bytes()), Ok(deck.clone()));
            }
        }

        #[test]
        fn any_bytes_are_a_deck_or_none(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let first = bytes.first().map(|_| VERSION);
            let bytes: Vec<u8> = first.into_iter().chain(bytes).collect();
            if let Ok(mut deck) = Deck::from_bytes(&bytes) {
                (0..5).for_each(|_| deck.next());
            }
        }
    }
}
