//! What a person, or their device, can put into the log of an encounter.
//!
//! What each of these does is in `encounter`; how it is sealed, in `seal`.

use serde::{Deserialize, Serialize};

use crate::{
    activity::{Activity, What},
    catalogue::Faculties,
    encounter::Chapter,
    law::Refusal,
    limits,
    people::PersonId,
    text::{Name, Note, Words},
};

/// Where and when an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Its place in the log.
    pub seq: u64,
    /// The log's clock, in milliseconds.
    pub time: u64,
    /// The last place that its author had seen when they wrote it.
    pub seen: u64,
}

/// Who wrote an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// Somebody in the encounter.
    Person(PersonId),
    /// Somebody outside it.
    Outside,
}

/// Something that happens in an encounter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Stop (S1).
    Red,
    /// This is good, but no more (S3).
    Yellow,
    /// No longer yellow (S3).
    Green,
    /// A gentle stop (S4).
    Break,
    /// The end of my break (S4).
    Back,
    /// I have stopped (S2).
    Stopped,
    /// I called red, and I am ready (S2).
    Ready,
    /// Propose an activity; with `own_yes` the asker's own yes is in it (Y6).
    Ask {
        /// What, and everyone in it.
        activity: Activity,
        /// "I'd love to": counts as the asker's own yes.
        own_yes: bool,
    },
    /// Take an ask back (N4).
    Withdraw {
        /// Its number.
        ask: u32,
    },
    /// Yes.
    Yes {
        /// The ask's number.
        ask: u32,
    },
    /// No, thank you.
    No {
        /// The ask's number.
        ask: u32,
    },
    /// Thank you for your no (N2).
    Thank {
        /// The ask's number.
        ask: u32,
    },
    /// I take my yes back (S5).
    TakeBack(Target),
    /// Still yes (A2, A7).
    StillYes,
    /// Still yes? (A2)
    HowAreYou {
        /// Who is asked.
        who: PersonId,
    },
    /// What I closed may be asked again (N3).
    Open {
        /// What.
        what: What,
    },
    /// Whether I am open to asks (N6).
    OpenToAsks(bool),
    /// Every yes ends, because it can't be seen whether it could be taken back (A1).
    Lapse(Cause),
    /// My device can be heard again (A1).
    Here,
    /// Somebody, or I, can't give or take back a yes (Y10).
    Unable {
        /// Who.
        who: PersonId,
    },
    /// Somebody may have passed out (A4).
    Gone {
        /// Who.
        who: PersonId,
    },
    /// Propose signals (S7, A3, A5).
    Signals(Signals),
    /// I know the agreed signals, and take the proposed ones (A5).
    KnowSignals,
    /// I tried this signal, with success (A3).
    Tried {
        /// Which of the agreed ones.
        signal: Words,
    },
    /// What you should know first (Y9).
    ShareHealth(Said),
    /// I heard and understood what somebody shared (Y9).
    Understood {
        /// Whose.
        who: PersonId,
    },
    /// Ask to come in (A6). The first one opens the encounter.
    Knock {
        /// The name for this time.
        name: Name,
        /// Which list of activities the app knows.
        catalogue: [u8; 8],
    },
    /// I welcome somebody (A6).
    Welcome {
        /// The place of their knock in the log.
        knock: u64,
    },
    /// Not now (A6).
    TurnAway {
        /// The place of their knock in the log.
        knock: u64,
        /// Why.
        why: TurnedAway,
    },
    /// Everyone has welcomed them: here is how it stands (A6).
    Admit {
        /// The place of their knock in the log.
        knock: u64,
        /// What a newcomer has to know.
        chapter: Box<Chapter>,
    },
    /// I leave.
    Leave,
    /// This time is over, for all.
    End,
    /// I no longer ask to come in (A6). Said by who knocked, and by nobody inside: they have [`Event::TurnAway`].
    TakeBackKnock {
        /// The place of the knock in the log.
        knock: u64,
    },
}

impl Event {
    /// Whether it only ever takes away (S0), so that a device shows its own before it is told (S6).
    pub fn narrows(&self) -> bool {
        matches!(
            self,
            Self::Red
                | Self::Yellow
                | Self::Break
                | Self::Withdraw { .. }
                | Self::No { .. }
                | Self::TakeBack(_)
                | Self::OpenToAsks(false)
                | Self::Lapse(_)
                | Self::Unable { .. }
                | Self::Gone { .. }
                | Self::TurnAway { .. }
                | Self::Leave
                | Self::End
                | Self::TakeBackKnock { .. }
        )
    }

    /// Whether a person did it, rather than their device. `StillYes` is a person's, but answers a question,
    /// so that it doesn't come between two yeses (Y8).
    pub(crate) fn breaks_say_again(&self) -> bool {
        !matches!(
            self,
            Self::StillYes
                | Self::Lapse(_)
                | Self::Here
                | Self::Admit { .. }
                | Self::Knock { .. }
                | Self::TurnAway { .. }
                | Self::TakeBackKnock { .. }
        )
    }

    /// Whether it ends its author's silence (A2). What only takes away doesn't: it would let what others took
    /// up meanwhile come on (S0).
    pub(crate) fn ends_silence(&self) -> bool {
        !self.narrows() && (self.breaks_say_again() || matches!(self, Self::StillYes))
    }
}

/// Which yes is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// All of mine to this, whatever the roles and details.
    All(What),
    /// Mine to exactly this.
    One(Activity),
}

/// Why every yes lapses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cause {
    /// Somebody's pulse has not been heard for the agreed time.
    Unreachable(PersonId),
    /// The author's own connection is, or was, lost.
    Offline,
    /// The author's app is hidden or was closed.
    Hidden,
    /// The author's device and another don't have the same history.
    Diverged,
    /// The relay, or somebody, holds entries back from the author.
    Withheld,
    /// Somebody did not answer "still yes?" (A2). Comes of itself; a device may say it too.
    CheckIn(PersonId),
    /// Somebody left. Comes of itself.
    Left(PersonId),
}

/// Why somebody does not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TurnedAway {
    /// Somebody here would rather not, now. No reason, as with any no.
    NotNow,
    /// Somebody here has that name.
    NameTaken,
    /// There is no place left.
    Full,
    /// The app knows other activities: one of the two has to be renewed.
    OtherCatalogue,
}

impl TurnedAway {
    /// What a device says to somebody whose knock broke a law.
    pub fn because(refusal: Refusal) -> Option<Self> {
        match refusal {
            Refusal::NameTaken => Some(Self::NameTaken),
            Refusal::Full => Some(Self::Full),
            Refusal::OtherCatalogue => Some(Self::OtherCatalogue),
            _ => None,
        }
    }
}

/// A signal without words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NonVerbal {
    /// What one does.
    pub name: Words,
    /// What one needs for it, so that it is known when it can't be given (A3).
    pub uses: Faculties,
}

/// What people agreed on to be able to stop each other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Signals {
    /// A word that means stop.
    pub safe_word: Option<Words>,
    /// Signals without words.
    pub non_verbal: Vec<NonVerbal>,
    /// Whether "stop" and "no" count. They do, unless everyone agreed otherwise (S7).
    pub plain_words: bool,
    /// Seconds of silence after which somebody counts as unreachable (A1).
    pub silence_s: u8,
    /// Minutes between check-ins while nothing intense is on (A2).
    pub check_in_min: u8,
}

impl Default for Signals {
    /// The lights and plain words, before anything is agreed.
    fn default() -> Self {
        Self {
            safe_word: None,
            non_verbal: Vec::new(),
            plain_words: true,
            silence_s: limits::SILENCE_S,
            check_in_min: limits::CHECK_IN_MIN,
        }
    }
}

/// What somebody says about health before a risk is shared (Y9).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Said {
    /// On a card.
    Card(HealthCard),
    /// Aloud, so that nothing is written down.
    InPerson,
}

/// What somebody wants the others to know, in their own words where they like. Everything is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HealthCard {
    /// Tests.
    pub tests: Vec<HealthTest>,
    /// Protection they want.
    pub protection: Option<Words>,
    /// Allergies, such as latex.
    pub allergies: Vec<Words>,
    /// Anything else.
    pub note: Option<Note>,
}

/// One test on a health card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HealthTest {
    /// For what.
    pub of: Words,
    /// When, such as `2026-10`.
    pub on: Option<Words>,
    /// What came out.
    pub result: Option<Words>,
}

#[cfg(test)]
mod golden;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_turned_away_by_a_law_is_told_by_which() {
        assert_eq!(TurnedAway::because(Refusal::NameTaken), Some(TurnedAway::NameTaken));
        assert_eq!(TurnedAway::because(Refusal::Full), Some(TurnedAway::Full));
        assert_eq!(TurnedAway::because(Refusal::OtherCatalogue), Some(TurnedAway::OtherCatalogue));
        assert_eq!(TurnedAway::because(Refusal::Crossed), None);
    }

    #[test]
    fn what_a_device_says_by_itself_comes_between_no_two_yeses() {
        assert!(Event::Red.breaks_say_again() && Event::KnowSignals.breaks_say_again());
        assert!(!Event::StillYes.breaks_say_again() && !Event::Here.breaks_say_again());
        assert!(!Event::Lapse(Cause::Offline).breaks_say_again());
    }
}
