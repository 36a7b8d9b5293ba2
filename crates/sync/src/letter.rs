//! What is inside an envelope: letters (entries) and beats (pulses).
//!
//! Bytes come from people who may mean harm: everything here is checked for form, nothing is believed.

use rules::{Event, Light, text::Name};
use seal::HistoryHash;
use serde::{Deserialize, Serialize};

/// One entry of somebody in the encounter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Letter {
    /// The author's counter: rises with each entry, so that none can be played again.
    pub count: u64,
    /// The last place in the log that the author had seen.
    pub seen: u64,
    /// The hash of the history up to there.
    pub hash: HistoryHash,
    /// What they say.
    pub event: Event,
    /// What goes into the four pictures (see [`seal::emoji_indices_opened`]): one's own with a welcome and with a
    /// newcomer's first letter, those of all welcomes with the letter that lets somebody in.
    pub openings: Vec<[u8; 32]>,
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

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes)
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

impl Beat {
    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        decode(bytes)
    }
}

fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    // Plain structs into a growing Vec: there is no way to fail, and an empty letter would be refused.
    postcard::to_allocvec(value).unwrap_or_default()
}

fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Some(value),
        _ => None,
    }
}
