//! What must hold in every state, each by the law that it comes from; and what must happen in some, so that the rest
//! means something.

/// A set of promises that were broken, or of things that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Set(u64);

impl Set {
    /// None.
    pub const NONE: Self = Self(0);

    /// Whether it is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a promise is in it.
    pub fn has(self, promise: Promise) -> bool {
        self.0 & promise.bit() != 0
    }

    /// Puts one in.
    pub fn put(&mut self, promise: Promise) {
        self.0 |= promise.bit();
    }

    /// Puts one in unless it is kept.
    pub fn hold(&mut self, promise: Promise, kept: bool) {
        if !kept {
            self.put(promise);
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Its bits, for counting over many threads.
    pub fn bits(self) -> u64 {
        self.0
    }

    /// From its bits.
    pub fn of_bits(bits: u64) -> Self {
        Self(bits)
    }
}

macro_rules! promises {
    ($($name:ident $point:literal $laws:literal $says:literal,)*) => {
        /// Something that holds always, or happens sometimes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Promise { $(#[doc = $says] $name,)* }

        impl Promise {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// The laws that it comes from.
            pub fn laws(self) -> &'static str {
                match self { $(Self::$name => $laws,)* }
            }

            /// Which point of what must be provable it belongs to; none for those beyond it.
            pub fn point(self) -> Option<u8> {
                match self { $(Self::$name => Some($point).filter(|point| *point > 0),)* }
            }

            /// In words.
            pub fn says(self) -> &'static str {
                match self { $(Self::$name => $says,)* }
            }
        }
    };
}

promises! {
    Standing 1 "Y1 Y2 Y3 Y4 Y6 A7" "what is on, everyone in it said yes to since the last thing that ended it",
    SaidAgain 1 "Y8" "what is intense is on only after three yeses of each, two seconds apart",
    Informed 0 "Y9" "what carries a risk is on only between people who told and understood",
    Able 3 "Y10" "who is unable asks nothing, is asked nothing, answers with no yes, and stays so",
    ThisTime 0 "Y5" "after the end, and for a newcomer, nothing is on or can be taken up",
    NoIsFree 0 "N1" "a no to an open ask is always taken from whoever is in it",
    Thanked 3 "N2" "nobody asks who has yet to thank for a no",
    Closed 3 "N3 N4" "nothing closed with somebody is asked of them again",
    Ends 0 "N4" "an ask ends after its time, and only with everyone's yes in anything that is on",
    OneAtATime 0 "N5" "one open ask to a person, and quiet after a no",
    Enough 0 "N6" "nobody asks who closed themself to it, or said no three times",
    Narrows 4 "S0" "what takes away never adds",
    Refused 5 "S0" "an entry that breaks a law changes nothing",
    RedTaken 2 "S1" "red is taken in every state, and nothing is on, asked, or listed after it",
    AfterRed 3 "S2" "nothing is asked or said yes to before everyone has stopped and who called red is ready",
    Yellow 3 "S3" "nothing is asked, added or said yes to while somebody is yellow",
    Break 0 "S4" "a break takes everything off, and only who took it ends it",
    TakenBack 0 "S5" "one yes is taken back alone: it goes, and the rest stays",
    Words 0 "S7" "plain words count, unless everyone present agreed on a safe word and a signal",
    Lapses 0 "A1" "a lapse takes everything off, and nothing is added while somebody is out of reach",
    CheckIns 0 "A2" "who is asked has twenty seconds, silence takes everything off, and the schedule is kept",
    Voice 0 "A3" "what takes a voice is on only with a signal that was agreed, tried, and can still be given",
    Gone 0 "A4" "who may have passed out is shown to everyone as gone, and as unable",
    Known 3 "A5" "nobody asks before everyone knows the signals",
    Company 0 "A6" "somebody comes in only when everyone present welcomed them, and their coming ends every yes",
    TakenUp 1 "A7" "what lapsed comes back by everyone's still yes alone, in ten minutes, never after red",
    SometimesOn 7 "Y3" "an activity comes on",
    SometimesRed 7 "S1" "a red is called with something on",
    SometimesBackFromRed 7 "S2" "people come back from a red that was called with something on, and it comes on again",
    SometimesTakenUp 7 "A7" "what lapsed is taken up by still yes",
    SometimesWelcomed 7 "A6" "a newcomer is welcomed",
    SometimesClosed 7 "N3" "something closed is refused",
    SometimesUnclosed 7 "N3" "who said no opens it again",
    SometimesOpened 7 "N3" "what was closed and opened again comes on",
    SometimesCrossed 7 "S0" "a yes that crossed a stop is refused",
}

impl Promise {
    fn bit(self) -> u64 {
        1 << (self as u64)
    }

    /// Whether it is one that happens sometimes, rather than one that holds always.
    pub fn is_sometimes(self) -> bool {
        self as u64 >= Self::SometimesOn as u64
    }
}
