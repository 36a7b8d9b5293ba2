//! How far a device had read, and what: so that one that comes back after a reload notices an end that was dropped or
//! changed meanwhile. The others' hashes show that as long as one of them remembers; this is for when nobody does.
//!
//! It is no key, and says nothing about what was read. Not here: the keys of a running encounter (`kept`).

use crate::engine::Engine;

/// A place in the log, and the history up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    head: u64,
    hash: [u8; 16],
}

impl Seen {
    /// Bytes of one.
    pub const BYTES: usize = 8 + 16;

    /// As bytes.
    pub fn to_bytes(&self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let all = self.head.to_le_bytes().into_iter().chain(self.hash);
        bytes.iter_mut().zip(all).for_each(|(place, byte)| *place = byte);
        bytes
    }

    /// From [`Seen::to_bytes`]; none where they are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, hash) = bytes.split_first_chunk()?;
        Some(Self { head: u64::from_le_bytes(*head), hash: hash.try_into().ok()? })
    }
}

/// What is expected of the log by a device that came back.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Expected {
    /// Nothing, or it has been found.
    #[default]
    Nothing,
    /// That this is in it.
    This(Seen),
    /// It was not: this is another history, or its end is gone. It stays so.
    Missing,
}

impl Engine {
    /// How far this person has read, once they are in. Keep the last one beside [`crate::Kept`] for as long, and hand
    /// it in after [`Engine::resume`]. None where the one before is to be kept.
    pub fn seen(&self) -> Option<Seen> {
        let well = self.is_open() && self.me().is_some() && matches!(self.expected_seen, Expected::Nothing);
        well.then(|| Seen { head: self.head, hash: self.hash.short() })
    }

    /// What this device had read before it was loaded again. Before anything is handled.
    pub fn expect(&mut self, seen: Seen) {
        self.expected_seen = Expected::This(seen);
    }

    /// Another entry was read.
    pub(crate) fn compare_with_seen(&mut self) {
        if let Expected::This(seen) = self.expected_seen
            && seen.head == self.head
        {
            let same = seen.hash == self.hash.short();
            self.expected_seen = if same { Expected::Nothing } else { Expected::Missing };
        }
    }

    /// The log has been read to its end.
    pub(crate) fn end_for_seen(&mut self) {
        if let Expected::This(_) = self.expected_seen {
            self.expected_seen = Expected::Missing;
        }
    }

    pub(crate) fn misses_what_was_seen(&self) -> bool {
        matches!(self.expected_seen, Expected::Missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_back() {
        let seen = Seen { head: 300, hash: [7; 16] };
        let bytes = seen.to_bytes();
        assert_eq!(bytes[..9], [44, 1, 0, 0, 0, 0, 0, 0, 7]);
        assert_eq!(Seen::from_bytes(&bytes), Some(seen));
        assert_eq!(Seen::from_bytes(&bytes[1..]), None);
        assert_eq!(Seen::from_bytes(&[&bytes[..], &[0]].concat()), None);
    }
}
