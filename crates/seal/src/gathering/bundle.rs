//! What the desk says to many at once, to each something of their own: who is told what, and how much is said to whom, nobody else can see.
//!
//! `ephemeral 32 | for each: mark 8, sealed | for the desk itself: sealed`. By the mark its reader finds it, without a curve operation for each bundle that isn't
//! for them: it is made of what the desk and the reader share, and of this bundle's place. Each part is sealed by the ephemeral, the desk and who it is for, so that it is the
//! desk's word, and one that its reader could have made, too (R1).

use chacha20poly1305::{AeadInPlace, Key, KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{At, CantSeal, Known, MAX_BYTES, NONCE_BYTES, TAG_BYTES};
use crate::{
    PersonKey, PersonSecret,
    envelope::unlock,
    person::{derive, shared_key},
};

/// Bytes that are said to one person: padded to this, so that all look alike.
pub const MAX_PART_BYTES: usize = 382;

/// Bytes of what its reader finds a part by.
const MARK_BYTES: usize = 8;

/// One part: the mark; and sealed a length of two bytes, what is said, zeros.
const PART_BYTES: usize = MARK_BYTES + 2 + MAX_PART_BYTES + TAG_BYTES;

/// People that one bundle can be for.
pub const MAX_PARTS: usize = 120;

/// Bytes that the desk can note for itself about what it said.
pub const MAX_SUMMARY_BYTES: usize = 8_000;

const HEAD_BYTES: usize = 32 + 2;

const _: () = assert!(HEAD_BYTES + MAX_PARTS * PART_BYTES + MAX_SUMMARY_BYTES + TAG_BYTES <= MAX_BYTES);

/// A bundle whose outer layer is open.
pub struct Bundle {
    place: Vec<u8>,
    ephemeral: PersonKey,
    parts: Vec<[u8; PART_BYTES]>,
    summary: Vec<u8>,
}

/// By the ephemeral and the reader, and by the desk and the reader.
fn cipher(with_ephemeral: &[u8; 32], with_desk: &[u8; 32]) -> XChaCha20Poly1305 {
    let material = Zeroizing::new([with_ephemeral.as_slice(), with_desk].concat());
    let mut key = Zeroizing::new([0; 32]);
    // Only asking for more than 8160 bytes can fail.
    let _ = Hkdf::<Sha256>::new(None, &material).expand(b"stillyes 1 bundle part", key.as_mut_slice());
    XChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
}

/// What a part is found by: random to everyone but the desk and its reader.
fn mark(with_desk: &[u8; 32], bound: &[u8]) -> [u8; MARK_BYTES] {
    let info = [b"stillyes 1 bundle mark".as_slice(), bound].concat();
    derive(with_desk, &info).first_chunk().copied().unwrap_or_default()
}

/// What the desk alone can make and read.
fn own_cipher(desk: &PersonSecret, ephemeral: &PersonKey) -> XChaCha20Poly1305 {
    let info = [b"stillyes 1 bundle summary".as_slice(), &ephemeral.0].concat();
    XChaCha20Poly1305::new(Key::from_slice(desk.derive(&info).as_slice()))
}

fn place(at: At<'_>, ephemeral: &PersonKey, to: &PersonKey) -> Vec<u8> {
    at.bind(b"stillyes 1 bundle", &[&ephemeral.0, &to.0])
}

fn lock(cipher: &XChaCha20Poly1305, bound: &[u8], bytes: &mut Vec<u8>) -> Result<(), CantSeal> {
    // The ephemeral is new each time, so that each key seals once.
    let tag = cipher
        .encrypt_in_place_detached(&XNonce::from([0; NONCE_BYTES]), bound, bytes)
        .map_err(|_| CantSeal::TooLarge)?;
    bytes.extend_from_slice(&tag);
    Ok(())
}

pub(super) fn seal(
    at: At<'_>,
    desk: &PersonSecret,
    parts: &[(PersonKey, Vec<u8>)],
    summary: &[u8],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    if parts.is_empty() || parts.len() > MAX_PARTS {
        return Err(CantSeal::Readers);
    }
    let long = parts.iter().any(|(_, said)| said.len() > MAX_PART_BYTES);
    if long || summary.len() > MAX_SUMMARY_BYTES {
        return Err(CantSeal::TooLarge);
    }
    let ephemeral = PersonSecret::random(rng);
    let mut all = Vec::with_capacity(parts.len());
    for (to, said) in parts {
        let with_ephemeral = shared_key(&ephemeral, to).map_err(|_| CantSeal::Key)?;
        let with_desk = shared_key(desk, to).map_err(|_| CantSeal::Key)?;
        let length = u16::try_from(said.len()).map_err(|_| CantSeal::TooLarge)?;
        let mut part = [&length.to_le_bytes(), said.as_slice()].concat();
        part.resize(2 + MAX_PART_BYTES, 0);
        let bound = place(at, &ephemeral.key(), to);
        lock(&cipher(&with_ephemeral, &with_desk), &bound, &mut part)?;
        all.push([mark(&with_desk, &bound).as_slice(), &part].concat());
    }
    // In any order: theirs would say who came when.
    all.sort_unstable();
    let mut own = summary.to_vec();
    lock(&own_cipher(desk, &ephemeral.key()), &place(at, &ephemeral.key(), &desk.key()), &mut own)?;
    let count = u16::try_from(all.len()).map_err(|_| CantSeal::Readers)?;
    Ok([&ephemeral.key().0, count.to_le_bytes().as_slice(), &all.concat(), &own].concat())
}

impl Bundle {
    pub(super) fn read(at: At<'_>, held: &[u8]) -> Option<Self> {
        let (ephemeral, rest) = held.split_first_chunk::<32>()?;
        let (count, rest) = rest.split_first_chunk::<2>()?;
        let count = usize::from(u16::from_le_bytes(*count));
        if count == 0 || count > MAX_PARTS {
            return None;
        }
        let (parts, summary) = rest.split_at_checked(count * PART_BYTES)?;
        if summary.len() < TAG_BYTES || summary.len() > MAX_SUMMARY_BYTES + TAG_BYTES {
            return None;
        }
        Some(Self {
            place: at.bind(b"stillyes 1 bundle", &[]),
            ephemeral: PersonKey(*ephemeral),
            parts: parts.chunks_exact(PART_BYTES).filter_map(|part| part.try_into().ok()).collect(),
            summary: summary.to_vec(),
        })
    }

    fn bound(&self, to: &PersonKey) -> Vec<u8> {
        [self.place.as_slice(), &self.ephemeral.0, &to.0].concat()
    }

    /// What is said to this person, if anything is, by that desk. One curve operation, and another where something is.
    pub fn open(&self, me: &PersonSecret, desk: &PersonKey) -> Option<Zeroizing<Vec<u8>>> {
        self.open_known(me, desk, &mut Known::default())
    }

    /// The same, where the first is done once for all bundles of a desk.
    pub fn open_known(
        &self,
        me: &PersonSecret,
        desk: &PersonKey,
        known: &mut Known,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let with_desk = known.with(me, desk)?;
        let bound = self.bound(&me.key());
        let mark = mark(&with_desk, &bound);
        let mine = self.parts.iter().filter_map(|part| part.strip_prefix(mark.as_slice()));
        let mut cipher_of_it = None;
        let part = mine.into_iter().find_map(|sealed| {
            if cipher_of_it.is_none() {
                cipher_of_it = Some(cipher(&*shared_key(me, &self.ephemeral).ok()?, &with_desk));
            }
            unlock(cipher_of_it.as_ref()?, &[0; NONCE_BYTES], &bound, sealed)
        })?;
        let (length, said) = part.split_first_chunk::<2>()?;
        let said = said.get(..usize::from(u16::from_le_bytes(*length)))?;
        Some(Zeroizing::new(said.to_vec()))
    }

    /// What the desk noted for itself.
    pub fn summary(&self, desk: &PersonSecret) -> Option<Zeroizing<Vec<u8>>> {
        let bound = self.bound(&desk.key());
        unlock(&own_cipher(desk, &self.ephemeral), &[0; NONCE_BYTES], &bound, &self.summary)
    }
}
