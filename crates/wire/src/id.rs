//! Names of things on the wire. None of them says anything about people.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Names one log at a relay. Derived from the link's secret, so that whoever has the link finds the log and
/// nobody else can guess it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LogId(pub [u8; 16]);

/// Opens one log. The relay keeps a hash of it alone.
///
/// Equality is for tests and maps on a person's own device; the relay compares hashes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey(pub [u8; 32]);

/// What the key of a guarded log begins with: as it is a part of the key, everyone who opens the log shows it.
const GUARDED: [u8; 16] = *b"stillyes guarded";

/// Erases a guarded log, for everyone. The log's name is a hash of it, so that whoever made the log has it and nobody else; a relay checks that with
/// nothing kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BurnKey(pub [u8; 32]);

impl AccessKey {
    /// The key of a log that not everyone who opens it can burn.
    pub fn guarded(secret: &[u8; 16]) -> Self {
        let mut key = [0; 32];
        let (mark, rest) = key.split_at_mut(GUARDED.len());
        mark.copy_from_slice(&GUARDED);
        rest.copy_from_slice(secret);
        Self(key)
    }

    /// Whether it is the key of a log that only a [`BurnKey`] burns.
    pub fn is_guarded(&self) -> bool {
        self.0.starts_with(&GUARDED)
    }
}

/// The sender's random name for one entry. Sending the same one again appends nothing, so that a client that
/// lost its connection can safely repeat itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId(pub [u8; 16]);

impl fmt::Debug for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Enough to tell two logs apart in a trace, too little to find one.
        let [a, b, ..] = self.0;
        write!(f, "LogId({a:02x}{b:02x}..)")
    }
}

impl fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessKey(..)")
    }
}

impl fmt::Debug for BurnKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BurnKey(..)")
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, ..] = self.0;
        write!(f, "EntryId({a:02x}{b:02x}..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_key_shows_that_it_is_one() {
        let key = AccessKey::guarded(&[7; 16]);
        assert!(key.is_guarded() && !AccessKey([7; 32]).is_guarded());
        assert_eq!(
            key.0,
            *b"stillyes guarded\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07\x07"
        );
    }

    #[test]
    fn debug_gives_no_key_away() {
        assert_eq!(format!("{:?}", AccessKey([7; 32])), "AccessKey(..)");
        assert_eq!(format!("{:?}", BurnKey([7; 32])), "BurnKey(..)");
        assert_eq!(format!("{:?}", LogId([0xab; 16])), "LogId(abab..)");
        assert_eq!(format!("{:?}", EntryId([0x01; 16])), "EntryId(0101..)");
    }
}
