//! The hash of a history: two devices whose hashes are equal at one `seq` saw the same entries.
//!
//! Not here: when hashes are compared and what follows from a difference (`sync`, law A1).

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wire::LogId;

use crate::PersonKey;

/// The hash of everything in a log up to one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HistoryHash(pub [u8; 32]);

/// What stands before an entry that this device could not read; such an entry has no author and no content.
const UNREADABLE: [u8; 1] = [0];
/// What stands before the author of an entry that this device read.
const READ: [u8; 1] = [1];

impl HistoryHash {
    /// The hash of a log before its first entry.
    pub fn start(log: &LogId) -> Self {
        Self(Sha256::new().chain_update(b"stillyes 1 history start").chain_update(log.0).finalize().into())
    }

    /// The hash after one more entry: who wrote it and what it says, or `None` where this device can't read it.
    ///
    /// An entry that can't be read still counts, and differs from one that says nothing: whoever reads it
    /// elsewhere gets another hash, and that must show.
    #[must_use]
    pub fn next(&self, seq: u64, time: u64, read: Option<(&PersonKey, &[u8])>) -> Self {
        let hash = Sha256::new()
            .chain_update(b"stillyes 1 history next")
            .chain_update(self.0)
            .chain_update(seq.to_le_bytes())
            .chain_update(time.to_le_bytes());
        let hash = match read {
            None => hash.chain_update(UNREADABLE),
            Some((author, content)) => hash
                .chain_update(READ)
                .chain_update(author.0)
                .chain_update((content.len() as u64).to_le_bytes())
                .chain_update(content),
        };
        Self(hash.finalize().into())
    }

    /// The first half, for pulses: finding another history with the same takes 2^64 tries by someone who
    /// writes both.
    pub fn short(&self) -> [u8; 16] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: LogId = LogId([1; 16]);
    const ANA: PersonKey = PersonKey([2; 32]);

    #[test]
    fn everything_that_is_hashed_counts() {
        let start = HistoryHash::start(&LOG);
        let other = HistoryHash::start(&LogId([9; 16]));
        let hashes = [
            start,
            other,
            start.next(1, 0, None),
            other.next(1, 0, None),
            start.next(2, 0, None),
            start.next(1, 1, None),
            start.next(1, 0, Some((&ANA, b""))),
            start.next(1, 0, Some((&ANA, b"yes"))),
            start.next(1, 0, Some((&PersonKey([3; 32]), b"yes"))),
            start.next(1, 0, Some((&ANA, b"yes"))).next(2, 0, None),
            start.next(2, 0, None).next(1, 0, Some((&ANA, b"yes"))),
        ];
        for (i, one) in hashes.iter().enumerate() {
            for other in hashes.iter().skip(i + 1) {
                assert_ne!(one, other);
                assert_ne!(one.short(), other.short());
            }
        }
    }

    #[test]
    fn short_is_the_first_half() {
        let hash = HistoryHash::start(&LOG);
        assert_eq!(hash.short(), hash.0[..16]);
    }
}
