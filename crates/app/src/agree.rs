//! Signals that somebody is about to propose, and what a proposal would change.
//!
//! What is agreed, and when, is the laws'.

use rules::{
    catalogue::Faculties,
    event::{NonVerbal, Signals},
    limits,
    text::{BadText, Words},
};

/// What is being put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The safe word, as it was typed.
    pub safe_word: String,
    /// The signals without words.
    pub non_verbal: Vec<NonVerbal>,
    /// Whether "stop" and "no" count.
    pub plain_words: bool,
    /// Seconds of silence.
    pub silence_s: u8,
    /// Minutes between check-ins.
    pub check_in_min: u8,
}

impl Draft {
    /// Beginning with what is agreed.
    pub fn of(signals: &Signals) -> Self {
        Self {
            safe_word: signals.safe_word.as_ref().map(|word| word.as_str().to_owned()).unwrap_or_default(),
            non_verbal: signals.non_verbal.clone(),
            plain_words: signals.plain_words,
            silence_s: signals.silence_s,
            check_in_min: signals.check_in_min,
        }
    }

    /// Whether there is a signal of this name.
    pub fn has(&self, name: &str) -> bool {
        self.non_verbal.iter().any(|one| one.name.same_as(name))
    }

    /// Whether one more fits.
    pub fn has_room(&self) -> bool {
        self.non_verbal.len() < limits::MAX_NON_VERBAL
    }

    /// Takes a signal in, or out where it is in; one too many changes nothing.
    pub fn toggle(&mut self, name: &str, uses: Faculties) -> Result<(), BadText> {
        if self.has(name) {
            self.non_verbal.retain(|one| !one.name.same_as(name));
            self.keep_words();
        } else if self.has_room() {
            self.non_verbal.push(NonVerbal { name: Words::new(name)?, uses });
        }
        Ok(())
    }

    /// S7: whether plain words could be left out, as something else would take their place.
    pub fn may_leave_words(&self) -> bool {
        Words::new(&self.safe_word).is_ok() && !self.non_verbal.is_empty()
    }

    /// S7: as soon as what took their place is gone, plain words count again.
    pub fn keep_words(&mut self) {
        if !self.may_leave_words() {
            self.plain_words = true;
        }
    }

    /// What would be proposed.
    pub fn signals(&self) -> Result<Signals, BadText> {
        let safe_word = match Words::new(&self.safe_word) {
            Err(BadText::Empty) if self.safe_word.trim().is_empty() => None,
            word => Some(word?),
        };
        Ok(Signals {
            safe_word,
            non_verbal: self.non_verbal.clone(),
            plain_words: self.plain_words || !self.may_leave_words(),
            silence_s: self.silence_s.clamp(limits::MIN_SILENCE_S, limits::MAX_SILENCE_S),
            check_in_min: self.check_in_min.clamp(1, limits::MAX_CHECK_IN_MIN),
        })
    }
}

/// One thing that a proposal would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'a> {
    /// Another safe word, or none.
    SafeWord(Option<&'a Words>),
    /// A signal more, or one that uses something else.
    More(&'a NonVerbal),
    /// A signal less.
    Less(&'a NonVerbal),
    /// Whether plain words count.
    PlainWords(bool),
    /// Seconds of silence.
    Silence(u8),
    /// Minutes between check-ins.
    CheckIn(u8),
}

/// What a proposal would change, in the order in which it matters.
pub fn changes<'a>(agreed: &'a Signals, proposed: &'a Signals) -> Vec<Change<'a>> {
    let mut all = Vec::new();
    if agreed.plain_words != proposed.plain_words {
        all.push(Change::PlainWords(proposed.plain_words));
    }
    if agreed.safe_word != proposed.safe_word {
        all.push(Change::SafeWord(proposed.safe_word.as_ref()));
    }
    let new = proposed.non_verbal.iter().filter(|one| !agreed.non_verbal.contains(one));
    all.extend(new.map(Change::More));
    let gone = agreed
        .non_verbal
        .iter()
        .filter(|one| !proposed.non_verbal.iter().any(|other| other.name.same_as(one.name.as_str())));
    all.extend(gone.map(Change::Less));
    if agreed.silence_s != proposed.silence_s {
        all.push(Change::Silence(proposed.silence_s));
    }
    if agreed.check_in_min != proposed.check_in_min {
        all.push(Change::CheckIn(proposed.check_in_min));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_all() -> Draft {
        let mut draft = Draft::of(&Signals::default());
        draft.safe_word = "pineapple".into();
        draft.toggle("three taps", Faculties::HANDS).unwrap();
        draft.plain_words = false;
        draft
    }

    #[test]
    fn s7_plain_words_count_unless_both_others_are_there() {
        let check = |change: fn(&mut Draft), plain_words: bool| {
            let mut draft = with_all();
            change(&mut draft);
            draft.keep_words();
            assert_eq!(draft.plain_words, plain_words, "{draft:?}");
            assert_eq!(draft.signals().map(|signals| signals.plain_words), Ok(plain_words), "{draft:?}");
        };
        check(|_| {}, false);
        check(|draft| draft.safe_word.clear(), true);
        check(|draft| draft.safe_word = "  ".into(), true);
        check(|draft| draft.toggle("Three Taps", Faculties::HANDS).unwrap(), true);
    }

    #[test]
    fn what_was_typed_is_checked() {
        let check = |word: &str, expected: Result<Option<&str>, BadText>| {
            let draft = Draft { safe_word: word.into(), ..Draft::of(&Signals::default()) };
            let signals = draft.signals();
            let word = signals.as_ref().map(|one| one.safe_word.as_ref().map(Words::as_str));
            assert_eq!(word.map_err(|why| *why), expected);
        };
        check("", Ok(None));
        check(" pine  apple ", Ok(Some("pine apple")));
        check("...", Err(BadText::Empty));
        check(&"x".repeat(81), Err(BadText::TooLong));
        check("a\u{202e}b", Err(BadText::Hidden));
    }

    #[test]
    fn no_more_than_fit() {
        let mut draft = Draft::of(&Signals::default());
        for n in 0..9 {
            draft.toggle(&format!("wave {n}"), Faculties::HANDS).unwrap();
        }
        assert_eq!(draft.non_verbal.len(), limits::MAX_NON_VERBAL);
        assert!(draft.toggle("", Faculties::NONE).is_ok() && !draft.has_room());
    }

    #[test]
    fn a_proposal_says_what_it_changes() {
        let agreed = Signals::default();
        assert!(changes(&agreed, &agreed).is_empty());
        let proposed = with_all().signals().unwrap();
        let found = changes(&agreed, &proposed);
        assert!(matches!(
            found.as_slice(),
            [Change::PlainWords(false), Change::SafeWord(Some(_)), Change::More(_)]
        ));
        let back = changes(&proposed, &agreed);
        assert!(matches!(
            back.as_slice(),
            [Change::PlainWords(true), Change::SafeWord(None), Change::Less(_)]
        ));
        let slower = Signals { silence_s: 9, check_in_min: 5, ..agreed.clone() };
        assert_eq!(changes(&agreed, &slower), [Change::Silence(9), Change::CheckIn(5)]);
    }
}
