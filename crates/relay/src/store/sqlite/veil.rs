//! The cover over one log in the database: a key of its own, so that to destroy the key is to erase the log.
//!
//! This hides nothing from whoever has the files of a running relay, and needn't: what is covered is sealed
//! already, by people whose keys never come here. It is there because deleting isn't enough. SQLite's
//! `secure_delete` zeroes deleted cells, but copies of cells that once moved from a full page to another stay
//! behind in the page's gap (measured: a few in a hundred burned logs), and file systems and disks keep copies
//! of their own. Of a covered entry such a copy is noise.

use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit as _, StreamCipher as _};
use rand_core::{OsRng, RngCore as _};
use sha2::{Digest as _, Sha256};
use wire::EntryId;
use zeroize::Zeroizing;

/// Bytes of an entry's check. Damage goes unnoticed with a chance of one in 2^64.
pub(super) const CHECK: usize = 8;

/// One log's key. Kept in its line of the directory and nowhere else.
pub(super) struct Veil(Zeroizing<[u8; 32]>);

impl Veil {
    /// A new one. None where the system has no randomness to give.
    pub(super) fn new() -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        OsRng.try_fill_bytes(&mut *key).ok()?;
        Some(Self(key))
    }

    pub(super) fn from(key: [u8; 32]) -> Self {
        Self(Zeroizing::new(key))
    }

    pub(super) fn key(&self) -> &[u8; 32] {
        &self.0
    }

    /// Covers an entry's bytes, or uncovers them. Its place in the log is used once, but for a transaction that
    /// failed: whoever finds both on the disk has two sealed bodies over each other, and can open neither.
    pub(super) fn turn(&self, seq: u64, bytes: &mut [u8]) {
        let mut nonce = [0; 12];
        if let Some(place) = nonce.first_chunk_mut() {
            *place = seq.to_le_bytes();
        }
        let mut cipher = ChaCha20::new((&*self.0).into(), &nonce.into());
        // Fails past 256 GiB alone.
        let _ = cipher.try_apply_keystream(bytes);
    }

    /// By what it shows that an entry at this place is as it was written.
    pub(super) fn check(&self, seq: u64, parts: &[&[u8]]) -> [u8; CHECK] {
        let begun = Sha256::new().chain_update(*self.0).chain_update(seq.to_le_bytes());
        let hash = parts.iter().fold(begun, |hash, part| hash.chain_update(part)).finalize();
        let mut check = [0; CHECK];
        check.iter_mut().zip(hash).for_each(|(check, byte)| *check = byte);
        check
    }

    /// What stands for an entry's id where it has to be found again.
    pub(super) fn tag(&self, id: EntryId) -> [u8; 16] {
        let hash = Sha256::new().chain_update(*self.0).chain_update(id.0).finalize();
        let mut tag = [0; 16];
        tag.iter_mut().zip(hash).for_each(|(tag, byte)| *tag = byte);
        tag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covers_and_uncovers() {
        let (veil, other) = (Veil::new().unwrap(), Veil::new().unwrap());
        let plain = [7; 100];
        let mut bytes = plain;
        veil.turn(1, &mut bytes);
        assert!(bytes.iter().zip(plain).filter(|(covered, plain)| **covered == *plain).count() < 20);
        let mut elsewhere = plain;
        veil.turn(2, &mut elsewhere);
        assert_ne!(bytes, elsewhere, "another place, another cover");
        let mut foreign = bytes;
        other.turn(1, &mut foreign);
        assert_ne!(foreign, plain);
        Veil::from(*veil.key()).turn(1, &mut bytes);
        assert_eq!(bytes, plain);
    }

    #[test]
    fn a_check_is_of_one_entry_at_one_place() {
        let (veil, other) = (Veil::new().unwrap(), Veil::new().unwrap());
        let check = veil.check(1, &[b"time", b"body"]);
        assert_eq!(check, veil.check(1, &[b"time", b"body"]));
        assert_ne!(check, veil.check(2, &[b"time", b"body"]));
        assert_ne!(check, veil.check(1, &[b"time", b"bodz"]));
        assert_ne!(check, other.check(1, &[b"time", b"body"]));
    }

    #[test]
    fn a_tag_is_this_logs_alone() {
        let (veil, other) = (Veil::new().unwrap(), Veil::new().unwrap());
        let id = EntryId([1; 16]);
        assert_eq!(veil.tag(id), veil.tag(id));
        assert_ne!(veil.tag(id), veil.tag(EntryId([2; 16])));
        assert_ne!(veil.tag(id), other.tag(id));
    }
}
