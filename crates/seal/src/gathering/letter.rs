//! A letter: what it says is sealed once, and its key for each reader, by who wrote it.

use chacha20poly1305::{AeadInPlace, Key, KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::{Digest, Sha256};
use wire::{EntryId, LogId};
use zeroize::Zeroizing;

use super::{At, CantSeal, Known, MAX_READERS, NONCE_BYTES, TAG_BYTES};
use crate::{PersonKey, PersonSecret, envelope::unlock, person::shared_key};

const KEY_BYTES: usize = 32;
/// The letter's key, sealed.
const HELD_BYTES: usize = KEY_BYTES + TAG_BYTES;
/// With the author before it, sealed again.
const SLOT_BYTES: usize = 32 + HELD_BYTES + TAG_BYTES;

/// A letter whose outer layer is open: anyone with the invitation can come so far.
pub struct Letter {
    log: LogId,
    id: EntryId,
    nonce: [u8; NONCE_BYTES],
    ephemeral: PersonKey,
    slots: Vec<[u8; SLOT_BYTES]>,
    sealed: Vec<u8>,
}

/// Two keys of a slot: of the ephemeral and the reader, and of these and the author.
struct Keys {
    outer: XChaCha20Poly1305,
    inner: XChaCha20Poly1305,
}

fn cipher(parts: &[&[u8]], info: &[u8]) -> XChaCha20Poly1305 {
    let material = Zeroizing::new(parts.concat());
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    // Only asking for more than 8160 bytes can fail.
    let _ = Hkdf::<Sha256>::new(None, &material).expand(info, key.as_mut_slice());
    XChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
}

fn outer(shared: &[u8; 32]) -> XChaCha20Poly1305 {
    cipher(&[shared], b"stillyes 1 letter to")
}

fn inner(shared: &[u8; 32], with_author: &[u8; 32]) -> XChaCha20Poly1305 {
    cipher(&[shared, with_author], b"stillyes 1 letter from")
}

/// What both layers of a slot are bound to: the place, who can read it, and what the letter says.
fn bound(at: At<'_>, ephemeral: &PersonKey, reader: &PersonKey, sealed: &[u8]) -> Vec<u8> {
    at.bind(b"stillyes 1 letter slot", &[&ephemeral.0, &reader.0, &Sha256::digest(sealed)])
}

fn lock(
    cipher: &XChaCha20Poly1305,
    nonce: &[u8; NONCE_BYTES],
    bound: &[u8],
    bytes: &[u8],
) -> Option<Vec<u8>> {
    let mut buffer = bytes.to_vec();
    let tag = cipher.encrypt_in_place_detached(XNonce::from_slice(nonce), bound, &mut buffer).ok()?;
    buffer.extend_from_slice(&tag);
    Some(buffer)
}

pub(super) fn seal(
    at: At<'_>,
    nonce: &[u8; NONCE_BYTES],
    author: &PersonSecret,
    readers: &[PersonKey],
    plaintext: &[u8],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    if readers.is_empty() || readers.len() > MAX_READERS {
        return Err(CantSeal::Readers);
    }
    let ephemeral = PersonSecret::random(rng);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    rng.fill_bytes(key.as_mut_slice());
    let content = XChaCha20Poly1305::new(Key::from_slice(key.as_slice()));
    let sealed =
        lock(&content, nonce, &at.bind(b"stillyes 1 letter", &[]), plaintext).ok_or(CantSeal::TooLarge)?;
    let mut slots = [[0; SLOT_BYTES]; MAX_READERS];
    for slot in &mut slots {
        rng.fill_bytes(slot);
    }
    for (slot, reader) in slots.iter_mut().zip(readers) {
        let shared = shared_key(&ephemeral, reader).map_err(|_| CantSeal::Key)?;
        let with_author = shared_key(author, reader).map_err(|_| CantSeal::Key)?;
        let keys = Keys { outer: outer(&shared), inner: inner(&shared, &with_author) };
        let bound = bound(at, &ephemeral.key(), reader, &sealed);
        let held = lock(&keys.inner, nonce, &bound, key.as_slice()).ok_or(CantSeal::TooLarge)?;
        let whole = lock(&keys.outer, nonce, &bound, &[&author.key().0, held.as_slice()].concat());
        slot.copy_from_slice(
            whole.as_deref().filter(|whole| whole.len() == SLOT_BYTES).ok_or(CantSeal::TooLarge)?,
        );
    }
    // In any order: that a host comes first would say who is asked first.
    for at in (1..MAX_READERS).rev() {
        let other = usize::try_from(rng.next_u32()).unwrap_or_default() % (at + 1);
        slots.swap(at, other);
    }
    Ok([&ephemeral.key().0, slots.as_flattened(), &sealed].concat())
}

impl Letter {
    pub(super) fn read(at: At<'_>, nonce: [u8; NONCE_BYTES], held: &[u8]) -> Option<Self> {
        let (ephemeral, rest) = held.split_first_chunk::<32>()?;
        let (slots, sealed) = rest.split_at_checked(SLOT_BYTES * MAX_READERS)?;
        let slots = slots.chunks_exact(SLOT_BYTES).filter_map(|slot| slot.try_into().ok()).collect();
        let ephemeral = PersonKey(*ephemeral);
        (sealed.len() >= TAG_BYTES).then(|| Self {
            log: *at.log,
            id: *at.id,
            nonce,
            ephemeral,
            slots,
            sealed: sealed.to_vec(),
        })
    }

    /// Who wrote it and what, where it is for this person. A curve operation, and another where it is.
    pub fn open(&self, me: &PersonSecret) -> Option<(PersonKey, Zeroizing<Vec<u8>>)> {
        self.open_known(me, &mut Known::default())
    }

    /// The same, where the second one is done once for each author.
    pub fn open_known(
        &self,
        me: &PersonSecret,
        known: &mut Known,
    ) -> Option<(PersonKey, Zeroizing<Vec<u8>>)> {
        let at = At { log: &self.log, id: &self.id };
        let shared = shared_key(me, &self.ephemeral).ok()?;
        let (outer, bound) = (outer(&shared), bound(at, &self.ephemeral, &me.key(), &self.sealed));
        let mine = self.slots.iter().find_map(|slot| unlock(&outer, &self.nonce, &bound, slot))?;
        let (author, held) = mine.split_first_chunk::<32>()?;
        let author = PersonKey(*author);
        let with_author = known.with(me, &author)?;
        let key = unlock(&inner(&shared, &with_author), &self.nonce, &bound, held)?;
        let content = XChaCha20Poly1305::new_from_slice(&key).ok()?;
        let plaintext = unlock(&content, &self.nonce, &at.bind(b"stillyes 1 letter", &[]), &self.sealed)?;
        Some((author, plaintext))
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;

    const AT: At<'_> = At { log: &LogId([7; 16]), id: &EntryId([9; 16]) };
    const NONCE: [u8; NONCE_BYTES] = [5; NONCE_BYTES];

    fn person(seed: u8) -> PersonSecret {
        PersonSecret::random(&mut ChaCha20Rng::from_seed([seed; 32]))
    }

    /// What a reader of a letter comes to know of how it is sealed.
    fn key_of(letter: &Letter, me: &PersonSecret) -> Zeroizing<Vec<u8>> {
        let shared = shared_key(me, &letter.ephemeral).unwrap();
        let bound = bound(AT, &letter.ephemeral, &me.key(), &letter.sealed);
        let mine =
            letter.slots.iter().find_map(|slot| unlock(&outer(&shared), &NONCE, &bound, slot)).unwrap();
        let (author, held) = mine.split_first_chunk::<32>().unwrap();
        let with_author = shared_key(me, &PersonKey(*author)).unwrap();
        unlock(&inner(&shared, &with_author), &NONCE, &bound, held).unwrap()
    }

    #[test]
    fn one_reader_cant_tell_another_something_else_in_its_authors_name() {
        let (ana, bo, cy) = (person(2), person(3), person(4));
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        let readers = [bo.key(), cy.key()];
        let held = seal(AT, &NONCE, &ana, &readers, b"take the stairs", &mut rng).unwrap();
        let mut letter = Letter::read(AT, NONCE, &held).unwrap();
        assert!(letter.open(&cy).is_some());
        // Bo has the letter's key, and seals other words with it.
        let content = XChaCha20Poly1305::new_from_slice(&key_of(&letter, &bo)).unwrap();
        letter.sealed =
            lock(&content, &NONCE, &AT.bind(b"stillyes 1 letter", &[]), b"take the ladder").unwrap();
        assert!(letter.open(&cy).is_none(), "Cy's slot is bound to what Ana said");
    }

    #[test]
    fn r1_a_reader_could_have_written_it() {
        let (ana, bo, ephemeral) = (person(2), person(3), person(9));
        // Bo makes it up, with his own secret and Ana's public key alone.
        let content = XChaCha20Poly1305::new(&[6; 32].into());
        let sealed = lock(&content, &NONCE, &AT.bind(b"stillyes 1 letter", &[]), b"I was there").unwrap();
        let shared = shared_key(&bo, &ephemeral.key()).unwrap();
        let with_author = shared_key(&bo, &ana.key()).unwrap();
        let bound = bound(AT, &ephemeral.key(), &bo.key(), &sealed);
        let held = lock(&inner(&shared, &with_author), &NONCE, &bound, &[6; 32]).unwrap();
        let slot = lock(&outer(&shared), &NONCE, &bound, &[&ana.key().0, held.as_slice()].concat()).unwrap();
        let slots = [slot.as_slice(), &[0; SLOT_BYTES * (MAX_READERS - 1)]].concat();
        let letter =
            Letter::read(AT, NONCE, &[&ephemeral.key().0, slots.as_slice(), &sealed].concat()).unwrap();
        let (author, said) = letter.open(&bo).unwrap();
        assert_eq!((author, said.as_slice()), (ana.key(), b"I was there".as_slice()));
    }

    #[test]
    fn nobody_writes_in_anothers_name_to_a_third() {
        let (ana, bo, cy) = (person(2), person(3), person(4));
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        // Cy writes to Bo and puts Ana's key where the author stands: the inner key is of Cy and Bo.
        let held = seal(AT, &NONCE, &cy, &[bo.key()], b"It was me", &mut rng).unwrap();
        let mut letter = Letter::read(AT, NONCE, &held).unwrap();
        let shared = shared_key(&bo, &letter.ephemeral).unwrap();
        let bound = bound(AT, &letter.ephemeral, &bo.key(), &letter.sealed);
        for slot in &mut letter.slots {
            if let Some(mut mine) = unlock(&outer(&shared), &NONCE, &bound, slot) {
                mine[..32].copy_from_slice(&ana.key().0);
                slot.copy_from_slice(&lock(&outer(&shared), &NONCE, &bound, &mine).unwrap());
            }
        }
        assert!(letter.open(&bo).is_none());
    }
}
