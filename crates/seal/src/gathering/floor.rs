//! Keys that are handed to many at once, and the key of the floor: those have it who are ready (G3). What it is for is in
//! `under`.

use core::fmt;

use chacha20poly1305::{AeadInPlace, Key, KeyInit, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRngCore;
use zeroize::Zeroizing;

use super::{At, CantSeal, NONCE_BYTES, TAG_BYTES};
use crate::{
    PersonKey, PersonSecret,
    envelope::unlock,
    person::{derive, shared_key},
};

const KEY_BYTES: usize = 32;
const HANDED_BYTES: usize = KEY_BYTES + TAG_BYTES;

/// Keys that one hand-out can give: everyone at a gathering.
pub const MAX_HANDED: usize = 700;

/// What those have who are ready. Another with each version of the rules, and when somebody had to go.
pub struct FloorKey(Zeroizing<[u8; 32]>);

impl FloorKey {
    /// A new one.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut_slice());
        Self(bytes)
    }

    /// From bytes that were kept, or handed out.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The bytes to keep, and to hand out.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for FloorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FloorKey(..)")
    }
}

/// Seals one key for many: `ephemeral 32 | for each: key 32, tag 16`, in any order. Says to nobody who the others are.
///
/// # Errors
/// Where there are none, or too many, or one's key shares no secret.
pub fn hand_out(
    at: At<'_>,
    key: &[u8; 32],
    to: &[PersonKey],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    if to.is_empty() || to.len() > MAX_HANDED {
        return Err(CantSeal::Readers);
    }
    let ephemeral = PersonSecret::random(rng);
    let mut all = Vec::with_capacity(to.len());
    for one in to {
        let cipher = cipher(&ephemeral, one).ok_or(CantSeal::Key)?;
        let mut sealed = Zeroizing::new(*key);
        let tag = cipher
            .encrypt_in_place_detached(
                &XNonce::from([0; NONCE_BYTES]),
                &bind(at, &ephemeral.key(), one),
                sealed.as_mut_slice(),
            )
            .map_err(|_| CantSeal::TooLarge)?;
        all.push([sealed.as_slice(), &tag].concat());
    }
    all.sort_unstable();
    Ok([ephemeral.key().0.as_slice(), &all.concat()].concat())
}

/// The key that was handed to this person, if any was.
pub fn take_out(at: At<'_>, me: &PersonSecret, handed: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let (ephemeral, all) = handed.split_first_chunk::<32>()?;
    let ephemeral = PersonKey(*ephemeral);
    if all.len() > HANDED_BYTES * MAX_HANDED {
        return None;
    }
    let (cipher, bound) = (cipher(me, &ephemeral)?, bind(at, &ephemeral, &me.key()));
    let mine =
        all.chunks_exact(HANDED_BYTES).find_map(|one| unlock(&cipher, &[0; NONCE_BYTES], &bound, one))?;
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    key.copy_from_slice(mine.get(..KEY_BYTES)?);
    Some(key)
}

/// The ephemeral key is new each time, so that the key of the two seals once.
fn cipher(me: &PersonSecret, other: &PersonKey) -> Option<XChaCha20Poly1305> {
    let shared = shared_key(me, other).ok()?;
    Some(XChaCha20Poly1305::new(Key::from_slice(derive(&shared, b"stillyes 1 handed key").as_slice())))
}

fn bind(at: At<'_>, ephemeral: &PersonKey, to: &PersonKey) -> Vec<u8> {
    at.bind(b"stillyes 1 handed", &[&ephemeral.0, &to.0])
}
