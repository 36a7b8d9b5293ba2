//! What somebody is about to tell about health: chosen from short lists, or in their own words.
//!
//! Nothing of it is kept beyond this time together. What the words are called is in `content/`.

use rules::{
    event::{HealthCard, HealthTest},
    limits,
    text::{BadText, Note, Words},
};

/// What tests are most often for, by the end of a key of its text. Short on purpose: what is missing goes into the note.
pub const TESTS: &[&str] =
    &["hiv", "chlamydia", "gonorrhoea", "syphilis", "hepatitis", "herpes", "hpv", "trich"];

/// What there is to say of each.
pub const RESULTS: &[&str] = &["clear", "treated", "living", "untested", "in-person"];

/// When the test was.
pub const WHENS: &[&str] = &["month", "quarter", "half", "year", "longer"];

/// Ways to protect oneself that are most often wanted.
pub const PROTECTIONS: &[&str] = &["condoms", "dams", "gloves", "prep", "pregnancy"];

/// Allergies that matter most here.
pub const ALLERGIES: &[&str] = &["latex", "oils", "fragrance", "nuts"];

/// The card as it is being filled in. Everything is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What is said of each of [`TESTS`]: a place in [`RESULTS`], and where it was tested, one in [`WHENS`].
    pub tests: [(Option<usize>, Option<usize>); 8],
    /// Which of [`PROTECTIONS`].
    pub protections: [bool; 5],
    /// Which of [`ALLERGIES`].
    pub allergies: [bool; 4],
    /// Another allergy, as it was typed.
    pub other_allergy: String,
    /// Anything else, as it was typed.
    pub note: String,
}

/// Whether a result is one of a test, so that it has a date.
pub fn is_tested(result: Option<usize>) -> bool {
    matches!(result, Some(0..=2))
}

/// Why a card can't be shared as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The other allergy.
    Allergy(BadText),
    /// The note.
    Note(BadText),
    /// Nothing was said at all.
    Empty,
}

impl Draft {
    /// The card in somebody's language; `say` gives the text of a key.
    pub fn card(&self, say: impl Fn(&str) -> String) -> Result<HealthCard, Problem> {
        let text = |kind: &str, all: &[&str], at: usize| {
            let key = all.get(at).map(|id| format!("health-{kind}-{id}"))?;
            words(&say(&key))
        };
        let test = |(at, (result, when)): (usize, &(Option<usize>, Option<usize>))| {
            let result = (*result)?;
            Some(HealthTest {
                of: text("test", TESTS, at)?,
                on: when.filter(|_| is_tested(Some(result))).and_then(|when| text("when", WHENS, when)),
                result: text("result", RESULTS, result),
            })
        };
        let chosen = |kind: &str, all: &[&str], on: &[bool]| -> Vec<Words> {
            let on = on.iter().enumerate().filter(|(_, on)| **on);
            on.filter_map(|(at, _)| text(kind, all, at)).collect()
        };
        let protections = chosen("protection", PROTECTIONS, &self.protections);
        let protections: Vec<&str> = protections.iter().map(Words::as_str).collect();
        let mut allergies = chosen("allergy", ALLERGIES, &self.allergies);
        if !self.other_allergy.trim().is_empty() {
            allergies.push(Words::new(&self.other_allergy).map_err(Problem::Allergy)?);
        }
        let note = if self.note.trim().is_empty() {
            None
        } else {
            // People press Enter in a note; the wire knows one line.
            let line = self.note.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(Note::new(&line).map_err(Problem::Note)?)
        };
        let card = HealthCard {
            tests: self.tests.iter().enumerate().filter_map(test).take(limits::MAX_CARD_LINES).collect(),
            protection: words(&protections.join(", ")),
            allergies,
            note,
        };
        if card == HealthCard::default() { Err(Problem::Empty) } else { Ok(card) }
    }
}

/// Our own words, cut where a language needs more than fits.
fn words(text: &str) -> Option<Words> {
    let mut text = text;
    loop {
        match Words::new(text) {
            Ok(words) => return Some(words),
            Err(BadText::TooLong) => text = text.rsplit_once(',')?.0.trim_end(),
            Err(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use content::{Locale, Texts};

    use super::*;

    #[test]
    fn everything_fits_in_every_language() {
        for locale in Locale::ALL {
            let texts = Texts::of(*locale);
            for result in 0..RESULTS.len() {
                for when in 0..WHENS.len() {
                    let draft = Draft {
                        tests: [(Some(result), Some(when)); 8],
                        protections: [true; 5],
                        allergies: [true; 4],
                        other_allergy: "strawberries".into(),
                        note: "call me\nfirst".into(),
                    };
                    let card = draft.card(|key| texts.try_say(key, &[]).unwrap()).unwrap();
                    assert_eq!(card.tests.len(), TESTS.len());
                    assert!(card.tests.iter().all(|test| test.on.is_some() == is_tested(Some(result))));
                    assert!(card.tests.iter().all(|test| test.result.is_some()));
                    assert_eq!(card.allergies.len(), 5);
                    let protection = card.protection.unwrap();
                    let last = texts.say("health-protection-pregnancy", &[]);
                    assert!(protection.as_str().ends_with(&last), "{locale:?}: {protection}");
                    assert_eq!(card.note.unwrap().as_str(), "call me first");
                }
            }
        }
    }

    #[test]
    fn what_was_typed_is_checked() {
        let check = |allergy: &str, note: &str, expected: Result<(), Problem>| {
            let draft = Draft { other_allergy: allergy.into(), note: note.into(), ..Draft::default() };
            assert_eq!(draft.card(str::to_owned).map(|_| ()), expected, "{allergy:?} {note:?}");
        };
        check("", "", Err(Problem::Empty));
        check(" ", "\n", Err(Problem::Empty));
        check("nickel", "", Ok(()));
        check("...", "", Err(Problem::Allergy(BadText::Empty)));
        check(&"x".repeat(81), "", Err(Problem::Allergy(BadText::TooLong)));
        check("", &"x ".repeat(300), Err(Problem::Note(BadText::TooLong)));
        check("", "a\u{202e}b", Err(Problem::Note(BadText::Hidden)));
    }
}
