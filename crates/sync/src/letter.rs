//! What is inside an envelope: letters (entries), knocks and what takes them back, and beats (pulses).
//!
//! Bytes come from people who may mean harm: everything here is checked for form, nothing is believed.

use rules::{Event, Light, text::Name};
use seal::{HistoryHash, PersonKey};
use serde::{Deserialize, Serialize};

/// One entry of somebody in the encounter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Letter {
    /// The author's counter: rises with each entry, so that none can be played again.
    pub count: u64,
    /// The last place in the log that the author had seen.
    pub seen: u64,
    /// The hash of the history up to there.
    pub hash: HistoryHash,
    /// The last place that was on the author's screen when they acted; the letter may have had to wait. What they
    /// say answers that, and nothing that came after it. In a letter that lets somebody in: the last time on the
    /// log's clock for which its chapter holds.
    pub knew: u64,
    /// What they say.
    pub event: Event,
    /// What goes into the four pictures (see [`seal::emoji_indices_opened`]): one's own with a welcome and with a
    /// newcomer's first letter, those of all welcomes with the letter that lets somebody in.
    pub openings: Vec<[u8; 32]>,
}

/// Something between two, that changes nothing for anybody else: everyone sees that it is there and for whom, so that all have the
/// same history, and the two alone can read it. Not an event: no law has to do with it, and the encounter goes on as if it
/// weren't there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Aside {
    /// Always 0. A letter's counter never is: that tells the two apart, for older devices too, which take it for a letter
    /// that doesn't count.
    zero: u64,
    /// The last place in the log that the author had seen.
    pub seen: u64,
    /// For whom.
    pub to: PersonKey,
    /// Sealed between the two ([`seal::Room::seal_aside`]).
    pub sealed: Vec<u8>,
}

/// What somebody at the door says; everyone with the link can read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Knock {
    /// The name for this time.
    pub name: Name,
    /// Which list of activities the app knows.
    pub catalogue: [u8; 8],
    /// Binds the opening that they will say once they are in.
    pub commitment: [u8; 32],
}

/// What somebody at the door says who has thought better of it: what their knock was bound to, which only they can
/// know until they are in. Everyone with the link can read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TakeBack {
    /// The opening.
    pub opening: [u8; 32],
}

/// One pulse, to one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Beat {
    /// Rises with each pulse.
    pub count: u64,
    /// The highest count heard from the one it goes to. Shows them how old at most this pulse is: it was made
    /// after that pulse of theirs, whatever the relay did to it on the way.
    pub echo: u64,
    /// Names the sender's oldest letter that the log doesn't have yet; 0 where there is none.
    pub waiting: u64,
    /// The last place in the log that the sender has seen.
    pub head: u64,
    /// The first half of the hash of the history up to there.
    pub hash: [u8; 16],
    /// The sender's light.
    pub light: Light,
    /// The sender's app is hidden, or about to close.
    pub away: bool,
}

impl Letter {
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// None where it is none, or an [`Aside`].
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes).filter(|letter: &Self| letter.count > 0)
    }
}

impl Aside {
    #[cfg(feature = "asides")]
    pub(crate) fn new(seen: u64, to: PersonKey, sealed: Vec<u8>) -> Self {
        Self { zero: 0, seen, to, sealed }
    }

    #[cfg(feature = "asides")]
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes).filter(|aside: &Self| aside.zero == 0)
    }
}

impl Knock {
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes)
    }
}

impl TakeBack {
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes)
    }
}

impl Beat {
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes)
    }
}

impl std::fmt::Debug for Aside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Aside(seen {}, to {:?}, {} bytes)", self.seen, self.to, self.sealed.len())
    }
}

impl std::fmt::Debug for Letter {
    /// Without the openings: one's own are nobody's business before they are said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { count, seen, knew, event, openings, .. } = self;
        write!(f, "Letter({count}, seen {seen}, knew {knew}, {event:?}, {} openings)", openings.len())
    }
}

fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    // Plain structs into a growing Vec: there is no way to fail, and an empty letter would be refused.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// One meaning has one spelling: what would be written otherwise is nothing. So no number has empty bytes, no words
/// are other than they are shown, and no chapter has its parts in another order.
fn decode<'a, T: Deserialize<'a> + Serialize>(bytes: &'a [u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) if encode(&value) == bytes => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn golden_bytes_of_an_aside() {
        let aside = Aside::new(300, PersonKey([0x22; 32]), vec![1, 2, 3]);
        let bytes = aside.encode();
        assert_eq!(hex(&bytes), format!("00ac02{}03010203", "22".repeat(32)));
        assert_eq!(Aside::decode(&bytes), Some(aside));
        assert_eq!(Letter::decode(&bytes), None);
    }

    /// Whatever could be read as both is an aside: no letter has the counter 0.
    #[test]
    fn no_letter_is_an_aside() {
        let hash = HistoryHash([0x11; 32]);
        let letter = Letter { count: 0, seen: 7, hash, knew: 0, event: Event::Red, openings: Vec::new() };
        assert_eq!(Letter::decode(&letter.encode()), None);
        let letter = Letter { count: 1, ..letter };
        assert_eq!((Aside::decode(&letter.encode()), Letter::decode(&letter.encode())), (None, Some(letter)));
    }

    #[test]
    fn golden_bytes_of_a_letter() {
        let hash = HistoryHash([0x11; 32]);
        let letter = Letter { count: 300, seen: 7, hash, knew: 6, event: Event::Red, openings: Vec::new() };
        assert_eq!(hex(&letter.encode()), format!("ac0207{}060000", "11".repeat(32)));
        assert_eq!(Letter::decode(&letter.encode()), Some(letter.clone()));
        let welcome = Letter { event: Event::Welcome { knock: 3 }, openings: vec![[0x22; 32]], ..letter };
        let bytes = welcome.encode();
        assert!(hex(&bytes).ends_with(&format!("0301{}", "22".repeat(32))), "{}", hex(&bytes));
        assert_eq!(Letter::decode(&bytes), Some(welcome));
    }

    #[test]
    fn what_a_later_version_says_is_nothing_here() {
        let hash = HistoryHash([0x11; 32]);
        let letter = Letter { count: 1, seen: 0, hash, knew: 0, event: Event::Red, openings: Vec::new() };
        let bytes = letter.encode();
        let event = bytes.len() - 2;
        for tag in 33..=0x7f {
            let later = [&bytes[..event], &[tag], &[0; 3]].concat();
            for end in event + 1..=later.len() {
                assert_eq!(Letter::decode(&later[..end]), None, "event {tag}");
            }
        }
        let lights =
            Beat { count: 1, echo: 0, waiting: 0, head: 0, hash: [0; 16], light: Light::Red, away: false };
        let mut beat = lights.encode();
        let light = beat.len() - 2;
        beat[light] = 3;
        assert_eq!(Beat::decode(&beat), None, "a light that is not known");
    }

    #[test]
    fn golden_bytes_of_a_knock() {
        let name = Name::new("Ana").unwrap();
        let knock = Knock { name, catalogue: [0x33; 8], commitment: [0x44; 32] };
        let bytes = knock.encode();
        assert_eq!(hex(&bytes), format!("03416e61{}{}", "33".repeat(8), "44".repeat(32)));
        assert_eq!(Knock::decode(&bytes), Some(knock));
        // A name that nobody may have is no knock.
        assert_eq!(Knock::decode(&[&[0][..], &bytes[4..]].concat()), None);
    }

    #[test]
    fn golden_bytes_of_a_knock_that_is_taken_back() {
        let back = TakeBack { opening: [0x66; 32] };
        let bytes = back.encode();
        assert_eq!(hex(&bytes), "66".repeat(32));
        assert_eq!(TakeBack::decode(&bytes), Some(back));
        // No knock is as short, so that the two can't be taken for each other.
        assert_eq!(Knock::decode(&bytes), None);
        let name = Name::new("A").unwrap();
        let shortest = Knock { name, catalogue: [0x33; 8], commitment: [0x44; 32] };
        assert_eq!(TakeBack::decode(&shortest.encode()), None);
    }

    #[test]
    fn golden_bytes_of_a_beat() {
        let beat = Beat {
            count: 5,
            echo: 4,
            waiting: 2,
            head: 300,
            hash: [0x55; 16],
            light: Light::Red,
            away: true,
        };
        let bytes = beat.encode();
        assert_eq!(hex(&bytes), format!("050402ac02{}0201", "55".repeat(16)));
        assert_eq!(Beat::decode(&bytes), Some(beat));
        let most = u64::MAX;
        let longest = Beat { count: most, echo: most, waiting: most, head: most, ..beat };
        assert!(longest.encode().len() <= seal::limits::MAX_PULSE_PLAINTEXT_BYTES);
    }

    #[test]
    fn what_is_cut_short_or_too_long_is_nothing() {
        let hash = HistoryHash([0x11; 32]);
        let letter = Letter { count: 1, seen: 0, hash, knew: 0, event: Event::End, openings: Vec::new() };
        let bytes = letter.encode();
        for end in 0..bytes.len() {
            assert_eq!(Letter::decode(&bytes[..end]), None);
        }
        assert_eq!(Letter::decode(&[&bytes[..], &[0]].concat()), None);
    }

    #[test]
    fn a_letter_has_one_spelling() {
        let hash = HistoryHash([0x11; 32]);
        let signal = rules::text::Words::new("two taps").unwrap();
        let event = Event::Tried { signal };
        let letter = Letter { count: 1, seen: 0, hash, knew: 0, event, openings: Vec::new() };
        let bytes = letter.encode();
        assert_eq!(Letter::decode(&bytes), Some(letter));
        let longer_count = [&[0x81, 0][..], &bytes[1..]].concat();
        assert_eq!(Letter::decode(&longer_count), None);
        let text = bytes.windows(8).position(|window| window == b"two taps").unwrap();
        let mut other_space = bytes.clone();
        other_space[text + 3] = b'\n';
        assert_eq!(Letter::decode(&other_space), None);
        let more_space = [&bytes[..text - 1], &[9], b"two  taps", &bytes[text + 8..]].concat();
        assert_eq!(Letter::decode(&more_space), None);
    }

    proptest::proptest! {
        #[test]
        fn decoding_never_panics(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = Letter::decode(&bytes);
            let _ = Knock::decode(&bytes);
            let _ = TakeBack::decode(&bytes);
            let _ = Beat::decode(&bytes);
            let _ = crate::Kept::from_bytes(&bytes);
        }
    }
}
