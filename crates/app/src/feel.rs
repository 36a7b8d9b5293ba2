//! What a change feels and sounds like: each has its own, so that it is known without looking.
//!
//! Playing it is the shell's.

use rules::Lamp;
use sync::View;

use crate::face::{Card, cards};

/// Something that is felt, and heard where sound is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feel {
    /// Somebody called red.
    Red,
    /// Every yes has lapsed.
    Lapsed,
    /// Somebody took a break.
    Break,
    /// Somebody is yellow.
    Yellow,
    /// Something came on, or goes on after a yellow.
    Green,
    /// "Still yes?"
    CheckIn,
    /// Somebody asks, came to the door, or trusts me with a no.
    Waiting,
}

impl Feel {
    /// Milliseconds of shaking and stillness, in turns.
    pub fn vibration(self) -> &'static [u32] {
        match self {
            Self::Red => &[600, 100, 600],
            Self::Lapsed => &[200, 100, 200, 100, 200],
            Self::Break => &[300, 200, 300],
            Self::Yellow => &[250],
            Self::Green => &[60, 60, 60],
            Self::CheckIn => &[100, 80, 100, 400, 100, 80, 100],
            Self::Waiting => &[80],
        }
    }

    /// Tones one after another: hertz, and milliseconds.
    pub fn tones(self) -> &'static [(u16, u16)] {
        match self {
            Self::Red => &[(220, 400), (165, 600)],
            Self::Lapsed => &[(262, 200), (220, 200), (196, 300)],
            Self::Break => &[(330, 250), (262, 400)],
            Self::Yellow => &[(392, 300)],
            Self::Green => &[(392, 120), (523, 200)],
            Self::CheckIn => &[(523, 120), (523, 120)],
            Self::Waiting => &[(440, 120)],
        }
    }

    /// What the change from one view to the next feels like; nothing where nothing changed that has a feel.
    pub fn of(before: Option<&View>, now: &View) -> Option<Self> {
        let lamp_before = before.map_or(Lamp::Off, |view| view.lamp);
        if now.lamp != lamp_before {
            let feel = match now.lamp {
                Lamp::Red => Some(Self::Red),
                Lamp::Lapsed => Some(Self::Lapsed),
                Lamp::Break => Some(Self::Break),
                Lamp::Yellow => Some(Self::Yellow),
                Lamp::Green => Some(Self::Green),
                Lamp::Off => None,
            };
            if feel.is_some() {
                return feel;
            }
        }
        // Something more that is on.
        if now.lamp == Lamp::Green && before.is_some_and(|view| view.on.len() < now.on.len()) {
            return Some(Self::Green);
        }
        let waited = before.map(cards).unwrap_or_default();
        let new = cards(now).into_iter().find(|card| !waited.contains(card))?;
        Some(if new == Card::CheckIn { Self::CheckIn } else { Self::Waiting })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_view::{BO, activity, ask, view};

    #[test]
    fn every_light_has_a_feel_of_its_own() {
        let mut patterns = Vec::new();
        for (lamp, feel) in [
            (Lamp::Red, Feel::Red),
            (Lamp::Lapsed, Feel::Lapsed),
            (Lamp::Break, Feel::Break),
            (Lamp::Yellow, Feel::Yellow),
            (Lamp::Green, Feel::Green),
        ] {
            let mut now = view();
            now.lamp = lamp;
            assert_eq!(Feel::of(Some(&view()), &now), Some(feel));
            assert_eq!(Feel::of(None, &now), Some(feel), "after a reload");
            assert_eq!(Feel::of(Some(&now), &now), None);
            patterns.push(feel.vibration());
        }
        patterns.extend([Feel::CheckIn.vibration(), Feel::Waiting.vibration()]);
        let count = patterns.len();
        patterns.sort_unstable();
        patterns.dedup();
        assert_eq!(patterns.len(), count, "two feel the same");
    }

    #[test]
    fn what_newly_waits_is_felt_once() {
        let mut now = view();
        now.asks = vec![ask(1, BO)];
        assert_eq!(Feel::of(Some(&view()), &now), Some(Feel::Waiting));
        assert_eq!(Feel::of(Some(&now), &now), None);
        let mut due = now.clone();
        due.due_ms = Some(20_000);
        assert_eq!(Feel::of(Some(&now), &due), Some(Feel::CheckIn));
        assert_eq!(Feel::of(Some(&due), &now), None, "one less");
    }

    #[test]
    fn something_more_that_is_on_is_felt() {
        let (mut one, mut two) = (view(), view());
        (one.lamp, one.on) = (Lamp::Green, vec![activity()]);
        (two.lamp, two.on) = (Lamp::Green, vec![activity(), activity()]);
        assert_eq!(Feel::of(Some(&one), &two), Some(Feel::Green));
        assert_eq!(Feel::of(Some(&two), &one), None);
    }
}
