//! Looking back in private, along three skills: knowing what one wants, saying it, hearing it from the other.
//!
//! What somebody answers stays in this struct, on this page, until it is kept by themself or burned. It is no score:
//! nothing adds up, and what comes of it is one small thing to practise.

use content::Texts;

/// What the three questions are about, in the order in which they rest on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skill {
    /// Did I know what I wanted?
    Know,
    /// Did I say it?
    Say,
    /// Could I hear it?
    Hear,
}

impl Skill {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Know, Self::Say, Self::Hear];

    /// Its name in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Know => "know",
            Self::Say => "say",
            Self::Hear => "hear",
        }
    }
}

/// How it was, softly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Felt {
    /// It came easily.
    Easy,
    /// Some of it did.
    Partly,
    /// Not this time.
    Hard,
}

impl Felt {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Partly, Self::Hard];

    /// Its name in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Partly => "partly",
            Self::Hard => "hard",
        }
    }
}

/// What somebody said to themself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reflection {
    felt: [Option<Felt>; 3],
    /// A sentence of their own, if they wrote one.
    pub words: String,
}

impl Reflection {
    /// How it was with one of the skills; `None` passes over it.
    pub fn answer(&mut self, skill: Skill, felt: Option<Felt>) {
        for (one, slot) in Skill::ALL.into_iter().zip(&mut self.felt) {
            if one == skill {
                *slot = felt;
            }
        }
    }

    /// What to practise: the hardest, and of several the one that the others rest on. Nothing, where all that was
    /// answered came easily.
    pub fn practise(&self) -> Option<Skill> {
        let hardest = self.felt.iter().flatten().max().filter(|felt| **felt != Felt::Easy)?;
        let answered = Skill::ALL.into_iter().zip(&self.felt);
        answered.into_iter().find(|(_, felt)| felt.as_ref() == Some(hardest)).map(|(skill, _)| skill)
    }

    /// The key of the text about what to practise; its exercise has the same with `-try`.
    pub fn practise_key(&self) -> String {
        let practise = self.practise().map_or("nothing", Skill::name);
        ["look-practise-", practise].concat()
    }

    /// Everything as a plain text, to be kept by whoever wrote it. Names nobody, and not where it is from.
    pub fn as_text(&self, texts: &Texts) -> String {
        let mut lines = Vec::new();
        for (skill, felt) in Skill::ALL.into_iter().zip(self.felt) {
            if let Some(felt) = felt {
                let question = texts.say(&["look-", skill.name()].concat(), &[]);
                let answer = texts.say(&["look-", skill.name(), "-", felt.name()].concat(), &[]);
                lines.push([question, answer].join("\n"));
            }
        }
        if self.practise().is_some() {
            lines.push(texts.say(&[&self.practise_key(), "-try"].concat(), &[]));
        }
        let words = self.words.trim();
        if !words.is_empty() {
            lines.push(words.to_owned());
        }
        lines.push(String::new());
        lines.join("\n\n")
    }
}

#[cfg(test)]
mod tests {
    use content::Locale;

    use super::*;

    fn answered(felt: [Option<Felt>; 3]) -> Reflection {
        let mut reflection = Reflection::default();
        for (skill, felt) in Skill::ALL.into_iter().zip(felt) {
            reflection.answer(skill, felt);
        }
        reflection
    }

    #[test]
    fn it_names_the_hardest_and_of_several_the_first() {
        let check = |felt: [Option<Felt>; 3], practise: Option<Skill>| {
            assert_eq!(answered(felt).practise(), practise, "{felt:?}");
        };
        let (easy, partly, hard) = (Some(Felt::Easy), Some(Felt::Partly), Some(Felt::Hard));
        check([None, None, None], None);
        check([easy, easy, easy], None);
        check([easy, None, easy], None);
        check([easy, partly, easy], Some(Skill::Say));
        check([partly, easy, hard], Some(Skill::Hear));
        check([hard, hard, hard], Some(Skill::Know));
        check([easy, partly, partly], Some(Skill::Say));
        check([None, None, partly], Some(Skill::Hear));
    }

    #[test]
    fn an_answer_can_be_another_later() {
        let mut reflection = answered([Some(Felt::Hard); 3]);
        reflection.answer(Skill::Know, Some(Felt::Easy));
        assert_eq!(reflection.practise(), Some(Skill::Say));
        reflection.answer(Skill::Say, None);
        assert_eq!(reflection.practise(), Some(Skill::Hear));
    }

    #[test]
    fn every_text_is_there() {
        for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
            for skill in Skill::ALL {
                assert!(texts.has(&format!("look-{}", skill.name())));
                assert!(texts.has(&format!("look-practise-{}-try", skill.name())));
                for felt in Felt::ALL {
                    assert!(texts.has(&format!("look-{}-{}", skill.name(), felt.name())));
                }
            }
            assert!(texts.has("look-practise-nothing") && texts.has("look-practise-nothing-try"));
        }
    }

    #[test]
    fn r4_what_is_kept_holds_no_numbers() {
        for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
            let mut reflection = answered([Some(Felt::Easy), Some(Felt::Partly), None]);
            reflection.words = "  warm and slow \n".to_owned();
            let text = reflection.as_text(texts);
            assert!(text.ends_with("\n\nwarm and slow\n\n"), "{text:?}");
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text:?}");
            assert!(!text.contains("look-"), "{text:?}");
        }
    }
}
