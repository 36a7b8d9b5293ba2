//! The phrase helper: the same ask as a sentence to say aloud, in three tones.
//!
//! Not here: the sentence that is sent and shown to who is asked ([`Texts::sentence`]): it has one tone, and stays as it is.
//! These come with the later rooms; until then, and for what has no frame, that sentence stands in.

use rules::{Activity, PersonId};

use crate::{
    sentence::{SentenceInput, Shape, with_names},
    texts::{Arg, Texts},
};

/// How an ask is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// With room all around it.
    Gentle,
    /// With a grin.
    Playful,
    /// Straight out.
    Direct,
}

impl Tone {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Playful, Self::Direct];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gentle => "phrased-tone-gentle",
            Self::Playful => "phrased-tone-playful",
            Self::Direct => "phrased-tone-direct",
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Playful => "playful",
            Self::Direct => "direct",
        }
    }
}

impl Texts {
    /// The same for an ask of an encounter, as [`Texts::sentence_of`] is of the sentence that is sent.
    pub fn phrased_of(
        &self,
        tone: Tone,
        activity: &Activity,
        asker: PersonId,
        own_yes: bool,
        name_of: impl Fn(PersonId) -> String,
    ) -> String {
        with_names(activity, asker, own_yes, name_of, |input| self.phrased(tone, input))
    }

    /// An ask as its asker can say it in a tone. One with `own_yes` says so in every tone (Y6), and each ends as a question. Where
    /// there is no frame for it, it is the sentence that is sent.
    pub fn phrased(&self, tone: Tone, input: &SentenceInput<'_>) -> String {
        self.framed(tone, input).unwrap_or_else(|| self.sentence(input))
    }

    fn framed(&self, tone: Tone, input: &SentenceInput<'_>) -> Option<String> {
        let (kind, people) = match input.shape() {
            Shape::Give(you) => ("give", you),
            Shape::Receive(you) => ("receive", you),
            Shape::Together(you) => ("together", you),
            Shape::With => ("with", input.by),
            Shape::Others => ("others", input.by),
            Shape::Odd => return None,
        };
        let among = matches!(kind, "with" | "others");
        let is_several = !among && people.len() > 1;
        // Where a language can't say "you" to several, its frames take the phrase with names instead.
        let plain = if among || is_several { self.plain_of(input) } else { None };
        let phrase = if among { plain.clone()? } else { self.phrase_of(input, kind, is_several)? };
        let several = if is_several { "-several" } else { "" };
        let curious = if input.own_yes { "" } else { "-curious" };
        let key = ["phrased-", tone.id(), "-", kind, several, curious].concat();
        let (people, by) = (self.list(people), self.list(input.by));
        let args = [
            ("phrase", Arg::from(&phrase)),
            ("plain", Arg::from(plain.as_ref().unwrap_or(&phrase))),
            ("people", Arg::from(&people)),
            ("by", Arg::from(&by)),
        ];
        self.try_say(&key, &args)
    }

    /// What one does, said to those who are asked.
    fn phrase_of(&self, input: &SentenceInput<'_>, kind: &str, is_several: bool) -> Option<String> {
        if let Some(phrase) = self.known_phrase(kind, is_several, input) {
            return Some(phrase);
        }
        let several = if is_several && kind != "give" { "-several" } else { "" };
        let what = self.own_words(input);
        self.try_say(&["phrased-own-", kind, several].concat(), &[("what", Arg::from(&what))])
    }

    /// What is done to whom, with names.
    fn plain_of(&self, input: &SentenceInput<'_>) -> Option<String> {
        if let Some(plain) = self.known_plain(input) {
            return Some(plain);
        }
        let (what, to) = (self.own_words(input), self.done_to(input, "person-for", "person-me-for"));
        let args = [("what", Arg::from(&what)), ("to", Arg::from(&to))];
        (!to.is_empty()).then(|| self.try_say("phrased-own-plain", &args)).flatten()
    }
}
