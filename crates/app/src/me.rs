//! What somebody keeps to themself: their map, their notes, their health card. One lump of bytes for a vault, in sections, so that an
//! older program gives a newer one's sections back as it found them.
//!
//! Not here: the map itself (`map`), the vault (`seal::vault`), where that lies (the shells). Nothing here leaves the device but what
//! somebody puts into a comparison or on a card, by a press of their own.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{card, map::Map};

/// Characters in a note of one's own at most.
pub const MAX_NOTE_CHARS: usize = 500;
/// Bytes of all of it at most.
pub const MAX_BYTES: usize = 1 << 20;
/// Sections that are kept at most.
const MAX_SECTIONS: usize = 32;
const VERSION: u8 = 1;

const MAP: u8 = 1;
const NOTES: u8 = 2;
const HEALTH: u8 = 3;

/// Signals, aftercare, what helps: in one's own words, each of at most [`MAX_NOTE_CHARS`].
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// A word that means stop, for me.
    pub safe_word: String,
    /// A sign without words that I can give when I can't speak.
    pub signal: String,
    /// What I need afterwards.
    pub aftercare: String,
    /// What helps me when it is too much.
    pub overwhelmed: String,
    /// The sentence of my last look inside, where I kept it.
    pub tune_in: String,
}

/// One test on one's own card.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// A place in [`card::RESULTS`].
    pub result: Option<u8>,
    /// The month of the last test: years since 2000 times 12, and the month from 0.
    pub month: Option<u16>,
    /// After how many months I'd like to be reminded; 0 for never.
    pub every: u8,
}

/// One's own card, as long as it is nobody else's.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// What is said of each of [`card::TESTS`].
    pub tests: [Test; 8],
    /// Which of [`card::PROTECTIONS`].
    pub protections: [bool; 5],
    /// Which of [`card::ALLERGIES`].
    pub allergies: [bool; 4],
    /// Another allergy.
    pub other_allergy: String,
    /// Anything else.
    pub note: String,
}

/// All of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Me {
    /// What I wish for.
    pub map: Map,
    /// My notes.
    pub notes: Notes,
    /// My health card.
    pub health: Health,
    /// What a newer program keeps.
    later: Vec<(u8, Vec<u8>)>,
}

/// Why bytes are not what somebody kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMe {
    /// Of a newer program.
    #[error("kept by a newer version: open it with that")]
    Newer,
    /// Damaged, or something else.
    #[error("nothing that was kept by this program")]
    Damaged,
}

macro_rules! unprinted {
    ($($name:ident),*) => {
        $(impl std::fmt::Debug for $name {
            /// What somebody keeps to themself is in no trace.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        })*
    };
}
unprinted!(Notes, Test, Health, Me);

impl Notes {
    /// Cut to what fits.
    pub fn fitting(mut self) -> Self {
        let all = [
            &mut self.safe_word,
            &mut self.signal,
            &mut self.aftercare,
            &mut self.overwhelmed,
            &mut self.tune_in,
        ];
        all.into_iter().for_each(cut);
        self
    }
}

fn cut(text: &mut String) {
    if let Some((at, _)) = text.char_indices().nth(MAX_NOTE_CHARS) {
        text.truncate(at);
    }
}

/// A month as a number, from its year and its number in the year, 1 to 12.
pub fn month(year: u16, number: u8) -> Option<u16> {
    let number = u16::from(number).checked_sub(1).filter(|number| *number < 12)?;
    year.checked_sub(2000)?.checked_mul(12)?.checked_add(number)
}

/// Year and month, 1 to 12, of a month's number.
pub fn year_and_month(month: u16) -> (u16, u8) {
    let number = u8::try_from(month % 12).unwrap_or(0);
    ((month / 12).saturating_add(2000), number.saturating_add(1))
}

impl Test {
    /// The month in which I wanted to be reminded, if I did.
    pub fn due(&self) -> Option<u16> {
        (self.every > 0).then_some(())?;
        self.month?.checked_add(u16::from(self.every))
    }
}

impl Health {
    /// Which tests are due in this month or were before it, by their place: those that have waited longest first.
    pub fn due(&self, today: u16) -> Vec<usize> {
        let mut due: Vec<(u16, usize)> =
            self.tests.iter().enumerate().filter_map(|(at, test)| Some((test.due()?, at))).collect();
        due.retain(|(month, _)| *month <= today);
        due.sort_unstable();
        due.into_iter().map(|(_, at)| at).collect()
    }

    /// As the card to share begins, in this month: to be looked through before it is.
    pub fn to_draft(&self, today: u16) -> card::Draft {
        let when = |month: Option<u16>| {
            let ago = today.saturating_sub(month?);
            Some(match ago {
                0 => 0,
                1..=3 => 1,
                4..=6 => 2,
                7..=12 => 3,
                _ => 4,
            })
        };
        let test = |test: Test| {
            let result = test.result.map(usize::from).filter(|at| *at < card::RESULTS.len());
            (result, when(test.month).filter(|_| card::is_tested(result)))
        };
        card::Draft {
            tests: self.tests.map(test),
            protections: self.protections,
            allergies: self.allergies,
            other_allergy: self.other_allergy.clone(),
            note: self.note.clone(),
        }
    }
}

impl Me {
    /// What is kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut sections = vec![
            (MAP, self.map.to_bytes()),
            (NOTES, bytes(&self.notes.clone().fitting())),
            (HEALTH, bytes(&self.health)),
        ];
        sections.extend(self.later.iter().cloned());
        [&[VERSION], bytes(&sections).as_slice()].concat()
    }

    /// What was kept.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_bytes(kept: &[u8]) -> Result<Self, BadMe> {
        let sections: Vec<(u8, Vec<u8>)> = match kept.split_first() {
            Some((&VERSION, rest)) if kept.len() <= MAX_BYTES => read(rest)?,
            Some((&version, _)) if version > VERSION => return Err(BadMe::Newer),
            _ => return Err(BadMe::Damaged),
        };
        if sections.len() > MAX_SECTIONS {
            return Err(BadMe::Damaged);
        }
        let mut me = Self::default();
        for (kind, bytes) in sections {
            match kind {
                MAP => me.map = Map::from_bytes(&bytes).map_err(|_| BadMe::Damaged)?,
                NOTES => me.notes = read::<Notes>(&bytes)?.fitting(),
                HEALTH => {
                    me.health = read(&bytes)?;
                    [&mut me.health.other_allergy, &mut me.health.note].into_iter().for_each(cut);
                }
                _ => me.later.push((kind, bytes)),
            }
        }
        Ok(me)
    }
}

fn bytes<T: Serialize>(value: &T) -> Vec<u8> {
    // Writing to memory doesn't fail.
    postcard::to_allocvec(value).unwrap_or_default()
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BadMe> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(BadMe::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{Card, Feeling, Part, Subject};

    fn me() -> Me {
        let mut me = Me::default();
        let card = Card { subject: Subject::Known("kiss".to_owned()), part: Part::IDo };
        me.map.say(card, Some(Feeling::HeckYes));
        me.notes.aftercare = "a blanket and tea".to_owned();
        me.health.tests[1] = Test { result: Some(0), month: month(2026, 8), every: 3 };
        me.health.note = "I bruise easily".to_owned();
        me
    }

    fn same(one: &Me, other: &Me) -> bool {
        one.to_bytes() == other.to_bytes()
    }

    #[test]
    fn it_comes_back_whole() {
        assert!(same(&Me::from_bytes(&me().to_bytes()).unwrap(), &me()));
        assert!(same(&Me::from_bytes(&Me::default().to_bytes()).unwrap(), &Me::default()));
    }

    /// What a newer program added is given back to it.
    #[test]
    fn what_it_doesn_t_know_it_keeps() {
        let mut newer = me();
        newer.later.push((200, vec![1, 2, 3]));
        let mut read = Me::from_bytes(&newer.to_bytes()).unwrap();
        read.notes.safe_word = "pineapple".to_owned();
        assert_eq!(Me::from_bytes(&read.to_bytes()).unwrap().later, [(200, vec![1, 2, 3])]);
    }

    #[test]
    fn bytes_that_are_none_are_told_apart() {
        let kept = me().to_bytes();
        let check =
            |bytes: &[u8], why: BadMe| assert_eq!(Me::from_bytes(bytes).err(), Some(why), "{bytes:?}");
        check(&[], BadMe::Damaged);
        check(&[VERSION + 1, 1, 2], BadMe::Newer);
        check(&[0], BadMe::Damaged);
        check(&[kept.as_slice(), &[0]].concat(), BadMe::Damaged);
        check(&vec![VERSION; MAX_BYTES + 1], BadMe::Damaged);
        for length in 1..kept.len() {
            check(&kept[..length], BadMe::Damaged);
        }
    }

    #[test]
    fn notes_are_cut_where_a_character_ends() {
        let notes = Notes { aftercare: "ñ".repeat(MAX_NOTE_CHARS + 9), ..Notes::default() };
        assert_eq!(notes.fitting().aftercare.chars().count(), MAX_NOTE_CHARS);
    }

    #[test]
    fn months_go_there_and_back() {
        for (year, number) in [(2000, 1), (2026, 11), (2026, 12), (2027, 1), (2199, 12)] {
            assert_eq!(year_and_month(month(year, number).unwrap()), (year, number));
        }
        assert_eq!([month(1999, 12), month(2026, 0), month(2026, 13)], [None; 3]);
    }

    #[test]
    fn what_is_due_comes_first_that_has_waited_longest() {
        let mut health = Health::default();
        let test = |year, number, every| Test { result: Some(0), month: month(year, number), every };
        health.tests[0] = test(2026, 8, 3);
        health.tests[3] = test(2026, 1, 6);
        health.tests[5] = test(2026, 8, 6);
        health.tests[6] = test(2020, 1, 0);
        health.tests[7] = Test { every: 3, ..Test::default() };
        assert_eq!(health.due(month(2026, 11).unwrap()), [3, 0]);
        assert_eq!(health.due(month(2026, 6).unwrap()), [0; 0]);
    }

    #[test]
    fn the_card_to_share_begins_as_one_s_own() {
        let draft = me().health.to_draft(month(2026, 11).unwrap());
        assert_eq!((draft.tests[1], draft.tests[0]), ((Some(0), Some(1)), (None, None)));
        assert_eq!(draft.note, "I bruise easily");
    }

    #[test]
    fn nothing_of_it_is_printed() {
        assert_eq!(format!("{:?} {:?} {:?}", me(), me().notes, me().health), "Me(..) Notes(..) Health(..)");
    }
}
