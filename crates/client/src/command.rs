//! What a person or a script can ask for, in words: names are not looked up yet.
//!
//! Both readable lines and JSON lines become these; `resolve` makes events of them.

use rules::{
    catalogue::{Faculties, Traits},
    text::BadText,
};

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    Welcome { who: String },
    TurnAway { who: String },
    Signals(SignalsWish),
    KnowSignals,
    Tried { signal: String },
    ShareHealth(HealthWish),
    Understood { who: String },
    Ask(AskWish),
    Withdraw { ask: Option<u32> },
    Yes { ask: u32, wholehearted: bool },
    No { ask: u32 },
    Thank { ask: u32 },
    Open { activity: String },
    OpenToAsks(bool),
    Red,
    Yellow,
    Green,
    Break,
    Back,
    TakeBack(Which),
    Stopped,
    Ready,
    HowAreYou { who: String },
    StillYes,
    Unable { who: String },
    Gone { who: String },
    Leave,
    End,
    Hidden,
    Shown,
    Look,
}

impl Command {
    /// Those that need nothing said beside their name.
    pub(crate) fn plain(name: &str) -> Option<Self> {
        Some(match name {
            "know_signals" => Self::KnowSignals,
            "red" => Self::Red,
            "yellow" => Self::Yellow,
            "green" => Self::Green,
            "break" => Self::Break,
            "back" => Self::Back,
            "stopped" => Self::Stopped,
            "ready" => Self::Ready,
            "still_yes" => Self::StillYes,
            "leave" => Self::Leave,
            "end" => Self::End,
            "hidden" => Self::Hidden,
            "shown" => Self::Shown,
            "look" => Self::Look,
            _ => return None,
        })
    }
}

/// Which activity, as precisely as it was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Which {
    /// An id or a title of the catalogue, or own words.
    pub activity: String,
    pub by: Option<Vec<String>>,
    pub to: Option<Vec<String>>,
    pub detail: Option<String>,
}

/// An ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskWish {
    pub which: Which,
    /// Whether the asker's own yes is in it (Y6).
    pub own_yes: bool,
    /// What the asker says of own words, where they say something of them.
    pub traits: Option<Traits>,
}

/// Signals to propose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignalsWish {
    pub safe_word: Option<String>,
    /// What one does, and what one needs for it where that was said.
    pub non_verbal: Vec<(String, Option<Faculties>)>,
    pub plain_words: bool,
    pub silence_s: u8,
    pub check_in_min: u8,
}

/// What the others should know first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HealthWish {
    InPerson,
    Card(CardWish),
}

/// A health card as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CardWish {
    /// For what, when, and what came out.
    pub tests: Vec<(String, Option<String>, Option<String>)>,
    pub protection: Option<String>,
    pub allergies: Vec<String>,
    pub note: Option<String>,
}

/// Why something can't be done that breaks no law: it can't be understood, or fits nothing that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    NotJson,
    TooLong,
    UnknownCommand(String),
    UnknownWord(String),
    MissingField(String),
    BadField(String),
    Ambiguous(String),
    UnknownPerson(String),
    /// At a gathering, where people have numbers.
    NobodyOfName(String),
    /// At a gathering, more than one.
    SeveralOfName(String),
    Name(BadText),
    UnknownAsk,
    NobodyAtDoor,
    NothingToTakeBack,
    Words(BadText),
    Note(BadText),
}

impl Problem {
    /// In a person's words.
    pub(crate) fn message(&self, texts: &content::Texts) -> String {
        let name = |key: &str, name: &String| texts.say(key, &[("name", name.into())]);
        let field = |key: &str, field: &String| texts.say(key, &[("field", field.into())]);
        match self {
            Self::NotJson => texts.say("command-not-json", &[]),
            Self::TooLong => texts.say("command-too-long", &[]),
            Self::UnknownCommand(what) => name("command-unknown", what),
            Self::UnknownWord(what) => name("unknown-word", what),
            Self::MissingField(what) => field("command-missing-field", what),
            Self::BadField(what) => field("command-bad-field", what),
            Self::Ambiguous(what) => name("command-ambiguous", what),
            Self::UnknownPerson(who) => name("unknown-person", who),
            Self::NobodyOfName(who) => name("gathering-unknown-person", who),
            Self::SeveralOfName(who) => name("gathering-ambiguous-person", who),
            Self::Name(why) => texts.bad_name(*why),
            Self::UnknownAsk => texts.say("unknown-ask", &[]),
            Self::NobodyAtDoor => texts.say("refused-nobody-at-door", &[]),
            Self::NothingToTakeBack => texts.say("refused-nothing-to-take-back", &[]),
            Self::Words(why) => texts.bad_words(*why),
            Self::Note(why) => texts.bad_note(*why),
        }
    }
}
