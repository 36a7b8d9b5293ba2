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
    fn debug_gives_no_key_away() {
        assert_eq!(format!("{:?}", AccessKey([7; 32])), "AccessKey(..)");
        assert_eq!(format!("{:?}", LogId([0xab; 16])), "LogId(abab..)");
        assert_eq!(format!("{:?}", EntryId([0x01; 16])), "EntryId(0101..)");
    }
}
