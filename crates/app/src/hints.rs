//! Hints that somebody's own device gives to that person alone: that they may say no, where they said yes quickly many times and never
//! no; and a look inside, after a red or a lapse.
//!
//! Nobody else can infer one. What goes in is what this device has seen its own person do and what stands on its screen; what comes out
//! is at most one hint, as a value: nothing here can send anything, or say when something is sent. None comes while anything waits for
//! an answer, nor soon after one, so that no pause before an answer could tell of it. Nothing of it is kept or can be (no bytes).
//!
//! Not here: words (`content`, `hint-*`), how it looks and that it goes away on its own screen alone (`web`).

/// Milliseconds from when an ask is shown to the tap on yes: below this it was a quick one.
pub const QUICK_MS: u64 = 5_000;

/// Quick yeses without anything that takes away before the first hint. One may well like four things at once; it is a question, not a
/// finding.
pub const MANY_YESES: u8 = 4;

/// Milliseconds after one's own answer in which no hint comes up: two of the quiet times after a no.
pub const AFTER_ANSWER_MS: u64 = 60_000;

/// Milliseconds after a red or a lapse in which no hint comes up: first there is somebody to look at.
pub const AFTER_STOP_MS: u64 = 60_000;

/// Milliseconds after a red or a lapse beyond which a look inside isn't offered any more for it.
pub const STALE_MS: u64 = 60 * 60 * 1000;

/// A hint. Each comes once an encounter at most, and one look inside for all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// You may say no. Want to practise one?
    MayNo,
    /// A look inside, after a red by anyone.
    AfterRed,
    /// A look inside, after a lapse.
    AfterLapse,
}

impl Hint {
    /// The key of what it says.
    pub fn key(self) -> &'static str {
        match self {
            Self::MayNo => "hint-may-say-no",
            Self::AfterRed => "hint-after-stop",
            Self::AfterLapse => "hint-after-lapse",
        }
    }

    /// The key of what its button says.
    pub fn button(self) -> &'static str {
        match self {
            Self::MayNo => "hint-practise-no",
            Self::AfterRed | Self::AfterLapse => "hint-look-inside",
        }
    }
}

/// What this device has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// Its person said yes, so many milliseconds after the ask was shown.
    Yes {
        /// From when the ask was shown to the tap.
        after_ms: u64,
    },
    /// Its person said no (what was "not quite", too), took back, said yellow or red, or took a break: they know that they can.
    TookAway,
    /// Its person gave any other answer: "still yes", "I have stopped", thanks.
    Answered,
    /// It shows red, whoever said it.
    Red,
    /// It shows that every yes lapsed.
    Lapsed,
}

/// What stands on this device's screen now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// Whether this is a screen that one person looks at alone, on a device of their own: "Me", the menu, a look inside. Never the
    /// lamp, an ask, an answer, the talk, a card that is read aloud, nor anything where several share one device.
    pub is_private: bool,
    /// Whether anything waits for an answer of anyone in the encounter: an ask, a check-in, a thank-you, "I have stopped", "ready",
    /// "still yes", a knock.
    pub waits: bool,
}

/// What one person's device knows for hints, in one encounter. Another encounter begins with none of it.
#[derive(Clone, Copy, Default)]
pub struct Hints {
    quick: u8,
    took_away: bool,
    answered: Option<u64>,
    stopped: Option<(Hint, u64)>,
    had_no: bool,
    had_look: bool,
    up: Option<Hint>,
}

impl std::fmt::Debug for Hints {
    /// How somebody answers is in no trace.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hints(..)")
    }
}

impl Hints {
    /// This happened.
    pub fn saw(&mut self, did: Did, now: u64) {
        // Whatever happens, a hint that is up goes away: it isn't that important.
        self.up = None;
        match did {
            Did::Yes { after_ms } => {
                if after_ms < QUICK_MS {
                    self.quick = self.quick.saturating_add(1);
                }
                self.answered = Some(now);
            }
            Did::TookAway => {
                self.took_away = true;
                self.answered = Some(now);
            }
            Did::Answered => self.answered = Some(now),
            Did::Red => self.stopped = Some((Hint::AfterRed, now)),
            // A red outlasts a lapse that comes with it.
            Did::Lapsed => match self.stopped {
                Some((Hint::AfterRed, at)) if now.saturating_sub(at) < STALE_MS => {
                    self.stopped = Some((Hint::AfterRed, now));
                }
                _ => self.stopped = Some((Hint::AfterLapse, now)),
            },
        }
    }

    /// The hint to show here and now, if any. It stays until it is put away, something happens, or the screen is another; then it is gone.
    pub fn show(&mut self, here: Here, now: u64) -> Option<Hint> {
        let soon = |at: Option<u64>, wait: u64| at.is_some_and(|at| now.saturating_sub(at) < wait);
        let stopped = self.stopped.map(|(_, at)| at);
        if !here.is_private
            || here.waits
            || soon(self.answered, AFTER_ANSWER_MS)
            || soon(stopped, AFTER_STOP_MS)
        {
            self.up = None;
            return None;
        }
        if self.up.is_some() {
            return self.up;
        }
        self.up = match self.stopped {
            Some((hint, _)) if !self.had_look && soon(stopped, STALE_MS) => {
                self.had_look = true;
                Some(hint)
            }
            _ if !self.had_no && !self.took_away && self.quick >= MANY_YESES => {
                self.had_no = true;
                Some(Hint::MayNo)
            }
            _ => None,
        };
        self.up
    }

    /// Its person put it away, or followed it.
    pub fn put_away(&mut self) {
        self.up = None;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALONE: Here = Here { is_private: true, waits: false };
    const QUICK: Did = Did::Yes { after_ms: 900 };

    fn after(did: &[Did]) -> Hints {
        let mut hints = Hints::default();
        did.iter().for_each(|one| hints.saw(*one, 1_000));
        hints
    }

    const LATER: u64 = 1_000 + AFTER_ANSWER_MS;

    #[test]
    fn many_quick_yeses_and_never_a_no() {
        let check = |did: &[Did], hint| assert_eq!(after(did).show(ALONE, LATER), hint, "{did:?}");
        check(&[], None);
        check(&[QUICK; 3], None);
        check(&[QUICK; 4], Some(Hint::MayNo));
        check(&[Did::Yes { after_ms: QUICK_MS }; 9], None);
        check(&[QUICK, QUICK, Did::TookAway, QUICK, QUICK, QUICK, QUICK], None);
        check(&[QUICK, QUICK, Did::Answered, QUICK, QUICK], Some(Hint::MayNo));
    }

    #[test]
    fn after_a_red_or_a_lapse_a_look_inside() {
        let check = |did: &[Did], hint| assert_eq!(after(did).show(ALONE, LATER), hint, "{did:?}");
        check(&[Did::Red], Some(Hint::AfterRed));
        check(&[Did::Lapsed], Some(Hint::AfterLapse));
        check(&[Did::Lapsed, Did::Red], Some(Hint::AfterRed));
        check(&[Did::Red, Did::Lapsed], Some(Hint::AfterRed));
        check(&[QUICK, QUICK, QUICK, QUICK, Did::Red], Some(Hint::AfterRed));
        assert_eq!(after(&[Did::Red]).show(ALONE, 1_000 + STALE_MS), None);
    }

    #[test]
    fn it_stays_until_it_is_put_away_and_then_never_comes_again() {
        let mut hints = after(&[QUICK; 5]);
        assert_eq!(hints.show(ALONE, LATER), Some(Hint::MayNo));
        assert_eq!(hints.show(ALONE, LATER + 9_000), Some(Hint::MayNo));
        hints.put_away();
        assert_eq!(hints.show(ALONE, LATER + 9_001), None);
        let mut hints = after(&[QUICK; 5]);
        assert_eq!(hints.show(ALONE, LATER), Some(Hint::MayNo));
        assert_eq!(hints.show(Here { waits: true, ..ALONE }, LATER + 1), None);
        assert_eq!(hints.show(ALONE, LATER + 2), None);
    }

    fn did() -> impl Strategy<Value = Did> {
        prop_oneof![
            4 => (0..10_000_u64).prop_map(|after_ms| Did::Yes { after_ms }),
            1 => Just(Did::TookAway),
            1 => Just(Did::Answered),
            1 => Just(Did::Red),
            1 => Just(Did::Lapsed),
        ]
    }

    proptest! {
        /// However an encounter goes: at most once each, alone, with nothing waiting, and not soon after an answer or a stop. What is
        /// sent can't depend on it: all that comes out is a hint, and only where nothing waits for an answer.
        #[test]
        fn n7_hints_come_only_where_nobody_could_tell(
            steps in prop::collection::vec((0..90_000_u64, prop::option::of(did()), any::<bool>(), any::<bool>()), 0..60),
        ) {
            let (mut hints, mut now) = (Hints::default(), 0_u64);
            let (mut answered, mut stopped, mut took_away) = (None::<u64>, None::<u64>, false);
            let (mut came, mut last) = (Vec::new(), None);
            for (wait, what, is_private, waits) in steps {
                now += wait;
                if let Some(did) = what {
                    hints.saw(did, now);
                    last = None;
                    match did {
                        Did::Red | Did::Lapsed => stopped = Some(now),
                        _ => answered = Some(now),
                    }
                    took_away |= did == Did::TookAway;
                }
                let hint = hints.show(Here { is_private, waits }, now);
                if let Some(hint) = hint {
                    prop_assert!(is_private && !waits);
                    prop_assert!(answered.is_none_or(|at| now - at >= AFTER_ANSWER_MS));
                    prop_assert!(stopped.is_none_or(|at| now - at >= AFTER_STOP_MS));
                    prop_assert!(hint != Hint::MayNo || !took_away);
                    if last != Some(hint) {
                        came.push(hint);
                    }
                }
                last = hint;
            }
            let looks = came.iter().filter(|hint| **hint != Hint::MayNo).count();
            prop_assert!(looks <= 1 && came.len() - looks <= 1, "{came:?}");
        }
    }

    #[test]
    fn each_has_its_words() {
        for locale in content::Locale::ALL {
            let texts = content::Texts::of(*locale);
            for hint in [Hint::MayNo, Hint::AfterRed, Hint::AfterLapse] {
                assert!(texts.has(hint.key()) && texts.has(hint.button()));
            }
        }
    }
}
