//! The laws by their ids, and every way in which an entry can be refused.
//!
//! What a refusal says to a person stands in `content/`, by [`Refusal::key`]; a test there holds that none
//! is missing.

use serde::Serialize;

use crate::people::PersonId;

macro_rules! laws {
    ($(#[$about:meta])+ $($id:ident $means:literal,)*) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum Law { $(#[doc = $means] $id,)* }

        impl Law {
            /// Its id, such as `N3`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$id => stringify!($id),)* }
            }

            /// All of them, in order.
            pub const ALL: &'static [Law] = &[$(Self::$id,)*];
        }
    };
}

laws! {
    /// A law of consent, by the id that the code, the tests, the refusals and the docs use.
    S0 "Taking away needs one person; adding needs everyone it touches.",
    Y1 "Only a yes is a yes.",
    Y2 "A yes comes from the person themself.",
    Y3 "On only while everyone in it holds a standing yes.",
    Y4 "A yes to one activity is a yes to nothing else.",
    Y5 "A yes lives in one encounter.",
    Y6 "Nothing is on without an ask and answers.",
    Y7 "A yes that isn't wholehearted leaves the device as a no.",
    Y8 "A yes to something intense is said three times.",
    Y9 "A health risk only between people who told and understood.",
    Y10 "Only who is able asks or answers.",
    N1 "A no is one tap, without a reason.",
    N2 "A no is thanked for before anything else is asked.",
    N3 "After a no it is closed, until the one who said no opens it.",
    N4 "An unanswered ask ends quietly and is no yes.",
    N5 "One ask at a time, and quiet after a no.",
    N6 "A third no ends asking.",
    N7 "A no is never counted, listed or shown.",
    S1 "Red: one gesture, in every state, ends everything.",
    S2 "After red: everyone has stopped, and the one who called it is ready.",
    S3 "Yellow: no more than this, until the same person is green.",
    S4 "Break: everything off, ended by the one who took it.",
    S5 "Any one yes can be taken back alone.",
    S6 "A stop shows on one's own device first.",
    S7 "Plain words count, unless all agreed on others.",
    A1 "A yes is a lease on the ability to take it back.",
    A2 "Check-ins: no answer is a lapse.",
    A3 "Without a voice only with a signal that was tried.",
    A4 "Gone: one tap, and every screen says what to do.",
    A5 "Nobody asks until everyone knows the signals.",
    A6 "A newcomer comes in when everyone welcomes them.",
    A7 "After a lapse nothing comes back by itself.",
}

macro_rules! refusals {
    ($of:ident $([$($derive:ident),*])? $($(#[$doc:meta])+ $name:ident $({ $($(#[$fdoc:meta])+ $field:ident: $kind:ty),* })? => $law:expr, $key:literal;)*) => {
        /// Why an entry changes nothing. Carries what a person needs to hear, and no more.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, $($($derive),*)?)]
        pub enum Refusal { $($(#[$doc])+ $name $({ $($(#[$fdoc])+ $field: $kind),* })?,)* }

        impl Refusal {
            /// The law it would have broken; `None` where it is no law but, say, an unknown name.
            pub fn law(&self) -> Option<$of> {
                match self { $(Self::$name $({ $($field: _),* })? => $law,)* }
            }

            /// The id of its text in `content/`.
            pub fn key(&self) -> &'static str {
                match self { $(Self::$name $({ $($field: _),* })? => $key,)* }
            }

            /// The ids of all texts that a refusal can need.
            pub const KEYS: &'static [&'static str] = &[$($key,)*];
        }
    };
}

refusals! {
    Law
    /// Everything is over.
    Ended => None, "refused-ended";
    /// The author is not in the encounter, or no longer.
    NotIn => None, "refused-not-in";
    /// Nobody of that number is here.
    NotHere => None, "refused-not-here";
    /// Nobody else is here.
    Alone => Some(Law::Y3), "refused-alone";
    /// Who is who doesn't fit the activity: nobody in it, somebody on both sides, one side empty.
    BadRoles => None, "refused-bad-roles";
    /// No such activity in the catalogue.
    UnknownActivity => None, "refused-unknown-activity";
    /// More than a limit allows; only widening is ever refused for it.
    TooMany => None, "refused-too-many";
    /// A silence or a time between check-ins that can't be agreed.
    OutOfRange => None, "refused-out-of-range";
    /// Nobody can ask for others, or answer for them.
    ForOthers => Some(Law::Y2), "refused-for-others";
    /// It is on already, exactly so.
    AlreadyOn => None, "refused-already-on";
    /// They already said it.
    AlreadySaid => None, "refused-already-said";
    /// The ask is over: answered, withdrawn, timed out, or ended by a stop.
    AskOver => Some(Law::N4), "refused-ask-over";
    /// There never was an ask of that number.
    NoSuchAsk => None, "refused-no-such-ask";
    /// Only the one who asked can do this.
    NotYourAsk => None, "refused-not-your-ask";
    /// The next of three yeses comes too soon.
    TooSoon {
        /// Milliseconds to wait.
        wait_ms: u64
    } => Some(Law::Y8), "refused-too-soon";
    /// Somebody in it has not shared what the others should know first.
    HealthNotShared {
        /// Who has not.
        who: PersonId
    } => Some(Law::Y9), "refused-health-not-shared";
    /// Somebody in it has not said that they understood what somebody shared.
    HealthNotUnderstood {
        /// Who has not.
        who: PersonId,
        /// Whose it is.
        of: PersonId
    } => Some(Law::Y9), "refused-health-not-understood";
    /// Nothing was shared, or something newer was.
    NothingToUnderstand {
        /// By whom.
        of: PersonId
    } => Some(Law::Y9), "refused-nothing-to-understand";
    /// The author can neither ask nor answer for the rest of this time.
    YouUnable => Some(Law::Y10), "refused-you-unable";
    /// Somebody in it can neither ask nor answer for the rest of this time.
    Unable {
        /// Who.
        who: PersonId
    } => Some(Law::Y10), "refused-unable";
    /// A no is waiting for its thanks.
    NotThanked {
        /// Whose no.
        who: PersonId
    } => Some(Law::N2), "refused-not-thanked";
    /// There is no no to thank for.
    NothingToThank => None, "refused-nothing-to-thank";
    /// It is closed with somebody in it.
    Closed {
        /// With whom.
        who: PersonId
    } => Some(Law::N3), "refused-closed";
    /// It isn't closed by the author.
    NotClosed => None, "refused-not-closed";
    /// Somebody has an ask to answer.
    AskOpen {
        /// Who.
        who: PersonId
    } => Some(Law::N5), "refused-ask-open";
    /// Somebody said no a moment ago.
    Quiet {
        /// Who.
        who: PersonId,
        /// Milliseconds to wait.
        wait_ms: u64
    } => Some(Law::N5), "refused-quiet";
    /// Somebody is not open to asks.
    NotOpenToAsks {
        /// Who.
        who: PersonId
    } => Some(Law::N6), "refused-not-open-to-asks";
    /// Somebody called red, and not everyone has come back from it.
    Red {
        /// Who called it.
        who: PersonId
    } => Some(Law::S2), "refused-red";
    /// Somebody else called red: they alone say that they are ready.
    NotYourRed {
        /// Who called it.
        who: PersonId
    } => Some(Law::S2), "refused-not-your-red";
    /// The author called red: it is for the others to say that they have stopped.
    YourRed => Some(Law::S2), "refused-your-red";
    /// There is no red to come back from.
    NoRed => Some(Law::S2), "refused-no-red";
    /// Somebody is yellow.
    Yellow {
        /// Who.
        who: PersonId
    } => Some(Law::S3), "refused-yellow";
    /// The author isn't yellow.
    NotYellow => Some(Law::S3), "refused-not-yellow";
    /// The author called red: the way back is to be ready.
    GreenIsReady => Some(Law::S2), "refused-green-is-ready";
    /// Somebody took a break.
    OnBreak {
        /// Who.
        who: PersonId
    } => Some(Law::S4), "refused-on-break";
    /// The author took no break.
    NoBreak => Some(Law::S4), "refused-no-break";
    /// The author has no yes to take back there.
    NothingToTakeBack => None, "refused-nothing-to-take-back";
    /// Plain words can be left out only where a safe word and a non-verbal signal take their place.
    WordsMissing => Some(Law::S7), "refused-words-missing";
    /// Somebody can't be heard.
    Unreachable {
        /// Who.
        who: PersonId
    } => Some(Law::A1), "refused-unreachable";
    /// Somebody has not answered "still yes?".
    Silent {
        /// Who.
        who: PersonId
    } => Some(Law::A2), "refused-silent";
    /// Somebody would lose a voice without a signal that they tried and could still give.
    NoSignal {
        /// Who.
        who: PersonId
    } => Some(Law::A3), "refused-no-signal";
    /// It is not one of the agreed signals.
    UnknownSignal => Some(Law::A3), "refused-unknown-signal";
    /// Somebody has not said that they know the signals.
    SignalsNotKnown {
        /// Who.
        who: PersonId
    } => Some(Law::A5), "refused-signals-not-known";
    /// Nobody with that name waits at the door.
    NobodyAtDoor => Some(Law::A6), "refused-nobody-at-door";
    /// Not everyone has welcomed them yet.
    NotWelcomed => Some(Law::A6), "refused-not-welcomed";
    /// What a newcomer was told is not how it is.
    FalseChapter => Some(Law::A6), "refused-false-chapter";
    /// Somebody here has that name.
    NameTaken => Some(Law::A6), "refused-name-taken";
    /// There is no place left.
    Full => Some(Law::A6), "refused-full";
    /// The newcomer's app knows other activities.
    OtherCatalogue => None, "refused-other-catalogue";
    /// Nothing lapsed that could be taken up, and nobody asked how they are.
    NothingToTakeUp => Some(Law::A7), "refused-nothing-to-take-up";
    /// It answers something that has changed since: look again, then say it again.
    Crossed => Some(Law::S0), "refused-crossed";
}

impl Refusal {
    /// The person it speaks of first.
    pub fn who(&self) -> Option<PersonId> {
        match self {
            Self::HealthNotShared { who }
            | Self::HealthNotUnderstood { who, .. }
            | Self::NothingToUnderstand { of: who }
            | Self::Unable { who }
            | Self::NotThanked { who }
            | Self::Closed { who }
            | Self::AskOpen { who }
            | Self::Quiet { who, .. }
            | Self::NotOpenToAsks { who }
            | Self::Red { who }
            | Self::NotYourRed { who }
            | Self::Yellow { who }
            | Self::OnBreak { who }
            | Self::Unreachable { who }
            | Self::Silent { who }
            | Self::NoSignal { who }
            | Self::SignalsNotKnown { who } => Some(*who),
            _ => None,
        }
    }

    /// The person whose words it is about, where that is another.
    pub fn of(&self) -> Option<PersonId> {
        match self {
            Self::HealthNotUnderstood { of, .. } => Some(*of),
            _ => None,
        }
    }

    /// Milliseconds to wait, where waiting is the way.
    pub fn wait_ms(&self) -> Option<u64> {
        match self {
            Self::TooSoon { wait_ms } | Self::Quiet { wait_ms, .. } => Some(*wait_ms),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_who_it_is_about_and_how_long_to_wait() {
        let (who, of, wait_ms) = (PersonId(3), PersonId(4), 1_234);
        let cases = [
            (Refusal::HealthNotShared { who }, None, None),
            (Refusal::HealthNotUnderstood { who, of }, Some(of), None),
            (Refusal::NothingToUnderstand { of: who }, None, None),
            (Refusal::Unable { who }, None, None),
            (Refusal::NotThanked { who }, None, None),
            (Refusal::Closed { who }, None, None),
            (Refusal::AskOpen { who }, None, None),
            (Refusal::Quiet { who, wait_ms }, None, Some(wait_ms)),
            (Refusal::NotOpenToAsks { who }, None, None),
            (Refusal::Red { who }, None, None),
            (Refusal::NotYourRed { who }, None, None),
            (Refusal::Yellow { who }, None, None),
            (Refusal::OnBreak { who }, None, None),
            (Refusal::Unreachable { who }, None, None),
            (Refusal::Silent { who }, None, None),
            (Refusal::NoSignal { who }, None, None),
            (Refusal::SignalsNotKnown { who }, None, None),
        ];
        for (refusal, of, wait_ms) in cases {
            assert_eq!(
                (refusal.who(), refusal.of(), refusal.wait_ms()),
                (Some(who), of, wait_ms),
                "{refusal:?}"
            );
        }
        let soon = Refusal::TooSoon { wait_ms };
        assert_eq!((soon.who(), soon.of(), soon.wait_ms()), (None, None, Some(wait_ms)));
        assert_eq!((Refusal::AskOver.who(), Refusal::AskOver.wait_ms()), (None, None));
    }

    #[test]
    fn every_refusal_has_a_text_of_its_own() {
        let mut keys = Refusal::KEYS.to_vec();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Refusal::KEYS.len());
    }

    #[test]
    fn laws_go_by_their_ids() {
        assert_eq!(Law::ALL.len(), 32);
        assert_eq!(Refusal::Closed { who: PersonId(0) }.law().map(Law::id), Some("N3"));
    }
}
