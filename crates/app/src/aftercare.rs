//! What somebody needs afterwards and what helps when it is too much: which of it they show to the other, on their own screen.
//!
//! Showing sends nothing: the other looks at this screen, or hears it read. Nothing is shown that wasn't chosen for this time, and the
//! choice isn't kept.
//!
//! Not here: the notes themselves, their limit and how they are kept (`me::Notes`), words (`content`).

use crate::me::Notes;

/// A part of the notes that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What I need afterwards.
    Aftercare,
    /// What helps me when it is too much.
    Overwhelmed,
}

impl Part {
    /// All, in order.
    pub const ALL: [Self; 2] = [Self::Aftercare, Self::Overwhelmed];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Aftercare => "care-note-aftercare",
            Self::Overwhelmed => "care-note-overwhelmed",
        }
    }

    /// What somebody wrote there; none where it is blank.
    pub fn of(self, notes: &Notes) -> Option<&str> {
        let note = match self {
            Self::Aftercare => &notes.aftercare,
            Self::Overwhelmed => &notes.overwhelmed,
        };
        Some(note.trim()).filter(|note| !note.is_empty())
    }
}

/// What is chosen to be shown this time: nothing, to begin with.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Chosen([bool; 2]);

impl std::fmt::Debug for Chosen {
    /// What somebody chooses is in no trace.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chosen(..)")
    }
}

impl Chosen {
    /// Chooses a part, or puts it away.
    pub fn choose(&mut self, part: Part, shown: bool) {
        let [aftercare, overwhelmed] = &mut self.0;
        match part {
            Part::Aftercare => *aftercare = shown,
            Part::Overwhelmed => *overwhelmed = shown,
        }
    }

    /// Whether a part is chosen.
    pub fn has(&self, part: Part) -> bool {
        let [aftercare, overwhelmed] = self.0;
        match part {
            Part::Aftercare => aftercare,
            Part::Overwhelmed => overwhelmed,
        }
    }

    /// What stands on the screen to show: chosen, and not blank.
    pub fn shown<'a>(&self, notes: &'a Notes) -> Vec<(Part, &'a str)> {
        let chosen = Part::ALL.into_iter().filter(|part| self.has(*part));
        chosen.filter_map(|part| Some((part, part.of(notes)?))).collect()
    }

    /// Puts everything away: on leaving the screen, on any stop, when the app is hidden.
    pub fn put_away(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_chosen_is_shown() {
        let notes = Notes {
            aftercare: " Tea and quiet ".to_owned(),
            overwhelmed: "My name, said softly".to_owned(),
            safe_word: "pineapple".to_owned(),
            ..Notes::default()
        };
        let mut chosen = Chosen::default();
        assert_eq!(chosen.shown(&notes), []);
        chosen.choose(Part::Aftercare, true);
        assert_eq!(chosen.shown(&notes), [(Part::Aftercare, "Tea and quiet")]);
        chosen.choose(Part::Overwhelmed, true);
        assert_eq!(chosen.shown(&notes).len(), 2);
        chosen.choose(Part::Aftercare, false);
        assert_eq!(chosen.shown(&notes), [(Part::Overwhelmed, "My name, said softly")]);
        chosen.put_away();
        assert_eq!(chosen, Chosen::default());
    }

    #[test]
    fn a_blank_note_is_none() {
        let notes = Notes { aftercare: "  \n ".to_owned(), ..Notes::default() };
        let mut chosen = Chosen::default();
        Part::ALL.into_iter().for_each(|part| chosen.choose(part, true));
        assert_eq!(chosen.shown(&notes), []);
        for locale in content::Locale::ALL {
            assert!(Part::ALL.iter().all(|part| content::Texts::of(*locale).has(part.key())));
        }
    }
}
