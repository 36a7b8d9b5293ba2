//! My map: what somebody wishes for, is curious about, and doesn't want, over the whole catalogue and in words of their own.
//! Made before anyone else is there; nothing of it leaves the device but what [`Map::to_compare`] gives to a private comparison.
//!
//! A wish is no yes to anything, and the map keeps no score.
//!
//! Not here: how cards look (`web`), where the map is kept (`seal::vault`, the shells), what an activity is (`rules`).

use std::collections::BTreeMap;

use rules::{
    catalogue::{Catalogue, Roles},
    text::{Words, skeleton},
};
use serde::{Deserialize, Serialize};

/// Cards in words of one's own at most. With those of the catalogue they have to fit a comparison.
pub const MAX_OWN: usize = 40;
/// Answers that can be undone.
pub const MAX_UNDO: usize = 100;
/// Answers that a kept map holds at most: those of other versions of the catalogue are kept, too.
pub const MAX_ANSWERS: usize = 4_096;
/// The version of what is kept.
const VERSION: u8 = 1;

/// Which part somebody has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// I do it to somebody.
    IDo,
    /// Somebody does it to me.
    DoneToMe,
    /// We do it together.
    Together,
}

/// What somebody says to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Feeling {
    /// Heck yes.
    HeckYes,
    /// Curious.
    Curious,
    /// Not for me: a matter of taste.
    NotForMe,
    /// A hard limit: never, and not to be talked about as if it could be. Not a stronger dislike, but another thing.
    HardLimit,
}

/// What a card is about: an activity by its lasting id, or words of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// Of the catalogue, by its id there.
    Known(String),
    /// In one's own words, as they are compared (N3).
    Own(String),
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Card {
    /// What it is about.
    pub subject: Subject,
    /// With which part in it.
    pub part: Part,
}

/// How far along the map is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Cards that have an answer.
    pub answered: usize,
    /// All cards.
    pub all: usize,
}

/// Why a card of one's own can't be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCard {
    /// There are [`MAX_OWN`] already.
    #[error("no room for more words of one's own: take some out")]
    TooMany,
    /// It is there already.
    #[error("this card is there already: look for it")]
    There,
}

/// Why kept bytes are no map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMap {
    /// Of a newer program.
    #[error("a map of a newer version: open it with that")]
    Newer,
    /// Damaged, or none.
    #[error("no map")]
    Damaged,
}

/// How much both have to like something for a comparison to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Liking {
    /// Curious, or more.
    CuriousOrMore,
    /// Heck yes.
    HeckYes,
}

/// What goes into a private comparison: bytes that are the same for both where their parts in it fit each other.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToCompare {
    /// The card it stands for.
    pub card: Card,
    /// How much it is liked.
    pub liking: Liking,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What somebody wishes for.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// Answers, those to activities that this catalogue doesn't have included.
    answers: BTreeMap<Card, Feeling>,
    /// Cards in own words, in the order in which they were added.
    own: Vec<(Words, Part)>,
    /// What the last answers took the place of.
    undo: Vec<(Card, Option<Feeling>)>,
}

impl std::fmt::Debug for ToCompare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ToCompare(..)")
    }
}

impl std::fmt::Debug for Map {
    /// What somebody wishes for is in no trace.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Map(..)")
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    own: Vec<(Words, Part)>,
    answers: Vec<(Card, Feeling)>,
}

/// The card of something in one's own words. Where these are another name for an activity of the catalogue, it is that one.
pub fn card_of(words: &Words, part: Part, catalogue: &Catalogue) -> Card {
    let known = catalogue.named(words.as_str()).and_then(|id| catalogue.get(id));
    let subject = known
        .map_or_else(|| Subject::Own(skeleton(words.as_str())), |known| Subject::Known(known.id.clone()));
    let part = match (known.map(|known| known.roles), part) {
        (Some(Roles::Mutual), _) => Part::Together,
        // "Together" of what one does to the other: to begin with, what one does.
        (Some(Roles::Given), Part::Together) => Part::IDo,
        (_, part) => part,
    };
    Card { subject, part }
}

/// Points that each side of a comparison sends: room for every card, of the catalogue and of one's own, with both likings, so that
/// how many wishes somebody has doesn't show.
pub fn points(catalogue: &Catalogue) -> usize {
    let cards = Map::default().cards(catalogue).len().saturating_add(MAX_OWN);
    cards.saturating_mul(2).min(seal::matching::MAX_POINTS)
}

impl Map {
    /// All cards: the catalogue in its order, which begins with touch and closeness; then own words.
    pub fn cards(&self, catalogue: &Catalogue) -> Vec<Card> {
        let parts = |roles| match roles {
            Roles::Given => &[Part::IDo, Part::DoneToMe][..],
            Roles::Mutual => &[Part::Together],
        };
        let known = catalogue.iter().flat_map(|(_, known)| {
            let card = |part: &Part| Card { subject: Subject::Known(known.id.clone()), part: *part };
            parts(known.roles).iter().map(card)
        });
        known.chain(self.own.iter().map(|(words, part)| card_of(words, *part, catalogue))).collect()
    }

    /// What was said to a card.
    pub fn feeling(&self, card: &Card) -> Option<Feeling> {
        self.answers.get(card).copied()
    }

    /// The words of a card of one's own, as they were typed.
    pub fn words(&self, card: &Card) -> Option<&Words> {
        let Subject::Own(form) = &card.subject else { return None };
        let is = |(words, part): &&(Words, Part)| *part == card.part && skeleton(words.as_str()) == *form;
        self.own.iter().find(is).map(|(words, _)| words)
    }

    /// Says something to a card, or takes it back to unanswered.
    pub fn say(&mut self, card: Card, feeling: Option<Feeling>) {
        let before = self.put(card.clone(), feeling);
        if self.undo.len() >= MAX_UNDO {
            self.undo.remove(0);
        }
        self.undo.push((card, before));
    }

    /// Undoes the last answer: gives the card to show again.
    pub fn undo(&mut self) -> Option<Card> {
        let (card, before) = self.undo.pop()?;
        self.put(card.clone(), before);
        Some(card)
    }

    fn put(&mut self, card: Card, feeling: Option<Feeling>) -> Option<Feeling> {
        match feeling {
            Some(feeling) if self.answers.len() < MAX_ANSWERS || self.answers.contains_key(&card) => {
                self.answers.insert(card, feeling)
            }
            Some(_) => None,
            None => self.answers.remove(&card),
        }
    }

    /// The next card without an answer after this one, round to the beginning; none when all have one.
    pub fn next(&self, after: Option<&Card>, catalogue: &Catalogue) -> Option<Card> {
        let cards = self.cards(catalogue);
        let from = after.and_then(|card| cards.iter().position(|one| one == card)).map_or(0, |at| at + 1);
        let (before, rest) = cards.split_at_checked(from)?;
        rest.iter().chain(before).find(|card| self.feeling(card).is_none()).cloned()
    }

    /// How many cards have an answer.
    pub fn progress(&self, catalogue: &Catalogue) -> Progress {
        let cards = self.cards(catalogue);
        let answered = cards.iter().filter(|card| self.answers.contains_key(card)).count();
        Progress { answered, all: cards.len() }
    }

    /// Adds a card in words of one's own, or finds the one of the catalogue that they mean.
    ///
    /// # Errors
    /// Why not.
    pub fn add(&mut self, words: Words, part: Part, catalogue: &Catalogue) -> Result<Card, NoCard> {
        let card = card_of(&words, part, catalogue);
        if matches!(card.subject, Subject::Known(_)) {
            return Ok(card);
        }
        if self.words(&card).is_some() {
            return Err(NoCard::There);
        }
        if self.own.len() >= MAX_OWN {
            return Err(NoCard::TooMany);
        }
        self.own.push((words, part));
        Ok(card)
    }

    /// Takes out a card of one's own, with what was said to it.
    pub fn take_out(&mut self, card: &Card) {
        let Subject::Own(form) = &card.subject else { return };
        self.own.retain(|(words, part)| *part != card.part || skeleton(words.as_str()) != *form);
        self.answers.remove(card);
        self.undo.retain(|(one, _)| one != card);
    }

    /// What a comparison between two people takes: what one would do fits what the other would have done to them. Heck yes is
    /// curious, too; limits and dislikes are not in it.
    ///
    /// `me` and `them` tell the two apart, the same on both sides: their keys in the encounter.
    pub fn to_compare(&self, me: &[u8], them: &[u8], catalogue: &Catalogue) -> Vec<ToCompare> {
        let mut all = Vec::new();
        for card in self.cards(catalogue) {
            let likings: &[Liking] = match self.feeling(&card) {
                Some(Feeling::HeckYes) => &[Liking::CuriousOrMore, Liking::HeckYes],
                Some(Feeling::Curious) => &[Liking::CuriousOrMore],
                _ => continue,
            };
            let who: &[u8] = match card.part {
                Part::IDo => me,
                Part::DoneToMe => them,
                Part::Together => &[],
            };
            let (kind, subject) = match &card.subject {
                Subject::Known(id) => (0, id),
                Subject::Own(form) => (1, form),
            };
            for liking in likings {
                let mut bytes = vec![*liking as u8, kind, u8::try_from(who.len()).unwrap_or(u8::MAX)];
                bytes.extend_from_slice(who);
                bytes.extend_from_slice(subject.as_bytes());
                all.push(ToCompare { card: card.clone(), liking: *liking, bytes });
            }
        }
        all
    }

    /// What is kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let answers = self.answers.iter().map(|(card, feeling)| (card.clone(), *feeling)).collect();
        let kept = postcard::to_allocvec(&Kept { own: self.own.clone(), answers });
        // Writing to memory doesn't fail.
        [&[VERSION], kept.unwrap_or_default().as_slice()].concat()
    }

    /// What was kept.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadMap> {
        match bytes.split_first() {
            Some((&VERSION, kept)) => {
                let (kept, rest) = postcard::take_from_bytes::<Kept>(kept).map_err(|_| BadMap::Damaged)?;
                if !rest.is_empty() || kept.own.len() > MAX_OWN || kept.answers.len() > MAX_ANSWERS {
                    return Err(BadMap::Damaged);
                }
                Ok(Self { answers: kept.answers.into_iter().collect(), own: kept.own, undo: Vec::new() })
            }
            Some((&version, _)) if version > VERSION => Err(BadMap::Newer),
            _ => Err(BadMap::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn catalogue() -> Catalogue {
        content::catalogue().clone()
    }

    fn known(id: &str, part: Part) -> Card {
        Card { subject: Subject::Known(id.to_owned()), part }
    }

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    /// Everything that anybody could wish for fits, so that nothing is left out without a word.
    #[test]
    fn everything_fits_a_comparison() {
        let (catalogue, mut map) = (catalogue(), Map::default());
        for number in 0..MAX_OWN {
            map.add(words(&format!("idea {number}")), Part::IDo, &catalogue).unwrap();
        }
        for card in map.cards(&catalogue) {
            map.say(card, Some(Feeling::HeckYes));
        }
        let all = map.to_compare(&[1; 32], &[2; 32], &catalogue);
        assert_eq!(all.len(), points(&catalogue));
        assert!(all.len() < seal::matching::MAX_POINTS, "{}", all.len());
    }

    #[test]
    fn it_begins_gently_and_goes_through_everything_once() {
        let (mut map, catalogue) = (Map::default(), catalogue());
        let cards = map.cards(&catalogue);
        assert_eq!(cards.iter().collect::<BTreeSet<_>>().len(), cards.len());
        let first = catalogue.iter().next().unwrap().1;
        assert_eq!(
            (first.pack.as_str(), map.next(None, &catalogue).unwrap().subject),
            ("touch", Subject::Known(first.id.clone()))
        );
        let mut at = None;
        for card in &cards {
            assert_eq!(map.next(at.as_ref(), &catalogue).as_ref(), Some(card));
            map.say(card.clone(), Some(Feeling::Curious));
            at = Some(card.clone());
        }
        assert_eq!(map.next(at.as_ref(), &catalogue), None);
        assert_eq!(map.progress(&catalogue), Progress { answered: cards.len(), all: cards.len() });
        // What was skipped comes round again.
        map.say(cards[3].clone(), None);
        assert_eq!(map.next(at.as_ref(), &catalogue).as_ref(), Some(&cards[3]));
    }

    #[test]
    fn every_answer_can_be_undone() {
        let mut map = Map::default();
        let kiss = known("kiss", Part::IDo);
        map.say(kiss.clone(), Some(Feeling::Curious));
        map.say(kiss.clone(), Some(Feeling::HardLimit));
        assert_eq!((map.undo(), map.feeling(&kiss)), (Some(kiss.clone()), Some(Feeling::Curious)));
        assert_eq!((map.undo(), map.feeling(&kiss), map.undo()), (Some(kiss.clone()), None, None));
        (0..MAX_UNDO + 5).for_each(|_| map.say(kiss.clone(), Some(Feeling::HeckYes)));
        assert_eq!(std::iter::from_fn(|| map.undo()).count(), MAX_UNDO);
    }

    #[test]
    fn own_words_are_cards_and_may_mean_one_that_is_there() {
        let (mut map, catalogue) = (Map::default(), catalogue());
        let card = map.add(words("Build a blanket fort"), Part::Together, &catalogue).unwrap();
        assert_eq!(map.words(&card).map(Words::as_str), Some("Build a blanket fort"));
        assert_eq!(map.cards(&catalogue).last(), Some(&card));
        assert_eq!(map.add(words("build a blanket-fort"), Part::Together, &catalogue), Err(NoCard::There));
        assert_eq!(
            map.add(words("Kiss"), Part::DoneToMe, &catalogue).unwrap().subject,
            Subject::Known("kiss".to_owned())
        );
        map.say(card.clone(), Some(Feeling::HeckYes));
        map.take_out(&card);
        assert_eq!((map.feeling(&card), map.undo(), map.words(&card)), (None, None, None));
        for number in 0..MAX_OWN {
            map.add(words(&format!("idea {number}")), Part::IDo, &catalogue).unwrap();
        }
        assert_eq!(map.add(words("one more"), Part::IDo, &catalogue), Err(NoCard::TooMany));
    }

    /// Everything that both want, in parts that fit, is the same bytes on both sides; nothing else is.
    #[test]
    fn n7_what_fits_is_the_same_for_both() {
        use Feeling::*;
        let catalogue = catalogue();
        let map = |answers: &[(&str, Part, Feeling)]| {
            let mut map = Map::default();
            answers.iter().for_each(|(id, part, feeling)| map.say(known(id, *part), Some(*feeling)));
            map
        };
        let ana = map(&[
            ("kiss", Part::IDo, HeckYes),
            ("hug", Part::Together, HeckYes),
            ("massage", Part::DoneToMe, Curious),
            ("spank", Part::IDo, HardLimit),
        ]);
        let bo = map(&[
            ("kiss", Part::DoneToMe, Curious),
            ("hug", Part::Together, HeckYes),
            ("massage", Part::DoneToMe, HeckYes),
            ("spank", Part::DoneToMe, HeckYes),
        ]);
        let (hers, his) =
            (ana.to_compare(b"ana", b"bo", &catalogue), bo.to_compare(b"bo", b"ana", &catalogue));
        let both: Vec<_> =
            hers.iter().filter(|one| his.iter().any(|other| one.bytes == other.bytes)).collect();
        let mut shown: Vec<_> = both.iter().map(|one| (one.card.clone(), one.liking)).collect();
        let hug = known("hug", Part::Together);
        let mut expected = vec![
            (hug.clone(), Liking::CuriousOrMore),
            (hug, Liking::HeckYes),
            (known("kiss", Part::IDo), Liking::CuriousOrMore),
        ];
        shown.sort();
        expected.sort();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_is_kept_comes_back() {
        let (mut map, catalogue) = (Map::default(), catalogue());
        let fort = map.add(words("Blanket fort"), Part::Together, &catalogue).unwrap();
        map.say(fort, Some(Feeling::HeckYes));
        // Of another version of the catalogue: kept, and shown by nobody.
        map.say(known("of-tomorrow", Part::IDo), Some(Feeling::Curious));
        let bytes = map.to_bytes();
        let back = Map::from_bytes(&bytes).unwrap();
        assert_eq!((back.to_bytes(), back.progress(&catalogue).answered), (bytes.clone(), 1));
        assert_eq!(format!("{back:?}"), "Map(..)");
        for length in 0..bytes.len() {
            assert_eq!(Map::from_bytes(&bytes[..length]).err(), Some(BadMap::Damaged), "cut to {length}");
        }
        assert_eq!(Map::from_bytes(&[2, 0, 0]).err(), Some(BadMap::Newer));
        assert_eq!(Map::from_bytes(&[&bytes[..], &[0]].concat()).err(), Some(BadMap::Damaged));
    }

    /// Whoever says heck yes to everything still fits into one comparison.
    #[test]
    fn the_whole_map_fits_a_comparison() {
        let (mut map, catalogue) = (Map::default(), catalogue());
        for number in 0..MAX_OWN {
            map.add(words(&format!("idea {number}")), Part::IDo, &catalogue).unwrap();
        }
        for card in map.cards(&catalogue) {
            map.say(card, Some(Feeling::HeckYes));
        }
        let all = map.to_compare(b"ana", b"bo", &catalogue);
        assert!(all.len() <= seal::matching::MAX_POINTS, "{}", all.len());
        let bytes: BTreeSet<_> = all.iter().map(|one| &one.bytes).collect();
        assert_eq!(bytes.len(), all.len());
    }
}
