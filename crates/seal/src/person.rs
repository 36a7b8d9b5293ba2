//! One person's keys in one encounter, and the key that two of them share.
//!
//! Not here: who is who, and who is welcome (`rules`).

use core::fmt;

use chacha20::cipher::{consts::U10, generic_array::GenericArray};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

/// A person in one encounter: their public key. Says nothing about who they are anywhere else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonKey(pub [u8; 32]);

/// The secret of a person in one encounter: X25519, fresh each time, wiped when dropped.
pub struct PersonSecret {
    pub(crate) secret: StaticSecret,
    key: PersonKey,
}

/// A key that nobody may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// Shares the same, known secret with everyone, so that anyone could read and write.
    #[error("a key that shares no secret: refuse whoever sent it")]
    LowOrder,
    /// A second spelling of a key, under which one person would count as two.
    #[error("a second spelling of a key: refuse whoever sent it")]
    NotCanonical,
    /// The person's own key.
    #[error("this person's own key: only others are peers")]
    Mine,
}

/// What seals slots between two people, in both directions; or, for a person alone, for themself.
///
/// The cipher wipes its key when dropped. It is boxed so that moving a `Pair` leaves no copy of the key behind.
pub(crate) struct Pair {
    pub(crate) cipher: Box<XChaCha20Poly1305>,
    /// What marks the slots of the one who is not me (alone: mine).
    pub(crate) tag: [u8; 4],
}

impl PersonSecret {
    /// A new person.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        Self::new(StaticSecret::random_from_rng(rng))
    }

    /// The person whose bytes were kept in the tab's session over a reload.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self::new(StaticSecret::from(*bytes))
    }

    /// The bytes to keep over a reload. Whoever has them can read and say everything that this person can.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.secret.to_bytes())
    }

    /// The public half.
    pub fn key(&self) -> PersonKey {
        self.key
    }

    fn new(secret: StaticSecret) -> Self {
        let key = PersonKey(PublicKey::from(&secret).to_bytes());
        Self { secret, key }
    }

    /// The same person once more.
    pub(crate) fn again(&self) -> Self {
        Self { secret: self.secret.clone(), key: self.key }
    }

    /// 32 bytes that only this person can make, one value for each `info`.
    pub(crate) fn derive(&self, info: &[u8]) -> Zeroizing<[u8; 32]> {
        derive(self.secret.as_bytes(), info)
    }
}

/// HKDF-SHA256 without a salt: what goes in is random already.
pub(crate) fn derive(secret: &[u8; 32], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    // Only asking for more than 8160 bytes can fail.
    let _ = Hkdf::<Sha256>::new(None, secret).expand(info, out.as_mut_slice());
    out
}

/// The key of `crypto_box::ChaChaBox` (and libsodium's `crypto_box_curve25519xchacha20poly1305`): X25519, then
/// HChaCha20.
///
/// Derived here, since that type can't bind associated data, doesn't tell whether the other's key shares a
/// secret at all, and doesn't wipe what it holds.
pub(crate) fn shared_key(me: &PersonSecret, peer: &PersonKey) -> Result<Zeroizing<[u8; 32]>, BadKey> {
    if me.key == *peer {
        return Err(BadKey::Mine);
    }
    let shared = me.secret.diffie_hellman(&PublicKey::from(peer.0));
    if !shared.was_contributory() {
        return Err(BadKey::LowOrder);
    }
    if !peer.is_canonical() {
        return Err(BadKey::NotCanonical);
    }
    let mut derived = chacha20::hchacha::<U10>(GenericArray::from_slice(shared.as_bytes()), &[0; 16].into());
    let mut key = Zeroizing::new([0; 32]);
    key.copy_from_slice(&derived);
    derived.as_mut_slice().zeroize();
    Ok(key)
}

impl Pair {
    /// Between me and one other, whichever of the two asks.
    pub(crate) fn between(me: &PersonSecret, peer: &PersonKey) -> Result<Self, BadKey> {
        Ok(Self::with_key(&shared_key(me, peer)?, peer))
    }

    /// For a person alone, who has nobody to seal for and must still find their own entries after a reload.
    /// Nothing that concerns another person is ever sealed with it, for there is no other.
    pub(crate) fn alone(me: &PersonSecret) -> Self {
        Self::with_key(&me.derive(b"stillyes 1 self key"), &me.key)
    }

    /// With a key that is there already, for slots of that person.
    pub(crate) fn with_key(key: &Zeroizing<[u8; 32]>, of: &PersonKey) -> Self {
        Self { cipher: Box::new(XChaCha20Poly1305::new(Key::from_slice(key.as_slice()))), tag: of.slot_tag() }
    }
}

impl PersonKey {
    /// Finds a slot without trying each. Two keys may have the same tag, so it decides nothing.
    pub(crate) fn slot_tag(&self) -> [u8; 4] {
        let [a, b, c, d, ..] =
            <[u8; 32]>::from(Sha256::new().chain_update(b"slot").chain_update(self.0).finalize());
        [a, b, c, d]
    }

    /// Whether the number is below 2^255 - 19, so that no other 32 bytes mean the same key.
    fn is_canonical(&self) -> bool {
        let [first, middle @ .., last] = &self.0;
        let at_least_p = *last == 0x7f && middle.iter().all(|byte| *byte == 0xff) && *first >= 0xed;
        *last <= 0x7f && !at_least_p
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, ..] = self.0;
        write!(f, "PersonKey({a:02x}{b:02x}..)")
    }
}

impl fmt::Debug for PersonSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonSecret(..)")
    }
}

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pair(..)")
    }
}

#[cfg(test)]
mod tests {
    use chacha20::{
        XChaCha20,
        cipher::{KeyIvInit, StreamCipher},
    };
    use chacha20poly1305::{AeadInPlace, XNonce};
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;

    fn unhex(hex: &str) -> [u8; 32] {
        let byte = |at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
        core::array::from_fn(byte)
    }

    fn person(seed: u8) -> PersonSecret {
        PersonSecret::random(&mut ChaCha20Rng::from_seed([seed; 32]))
    }

    fn check_refused(peer: [u8; 32], expected: BadKey) {
        assert_eq!(Pair::between(&person(1), &PersonKey(peer)).err(), Some(expected), "{peer:02x?}");
    }

    #[test]
    fn keys_that_share_no_secret_are_refused() {
        for low in [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        ] {
            let mut low = unhex(low);
            check_refused(low, BadKey::LowOrder);
            low[31] |= 0x80;
            check_refused(low, BadKey::LowOrder);
        }
    }

    #[test]
    fn second_spellings_and_my_own_key_are_refused() {
        let mut peer = person(2).key().0;
        peer[31] |= 0x80;
        check_refused(peer, BadKey::NotCanonical);
        // Nine, spelt as nine more than the prime.
        let mut nine = [0xff; 32];
        (nine[0], nine[31]) = (0xf6, 0x7f);
        check_refused(nine, BadKey::NotCanonical);
        check_refused(person(1).key().0, BadKey::Mine);
    }

    #[test]
    fn two_people_share_the_key_of_a_chacha_box() {
        let (ana, bo) = (person(1), person(2));
        let boxed = crypto_box::ChaChaBox::new(
            &crypto_box::PublicKey::from(bo.key().0),
            &crypto_box::SecretKey::from(*ana.to_bytes()),
        );
        let nonce = XNonce::from([3; 24]);
        let mut expected = b"still yes?".to_vec();
        boxed.encrypt_in_place_detached(&nonce, b"", &mut expected).unwrap();
        for key in [shared_key(&ana, &bo.key()), shared_key(&bo, &ana.key())] {
            // A box spends the first 32 bytes of the key stream on its tag.
            let mut sealed = [[0; 32].as_slice(), b"still yes?"].concat();
            XChaCha20::new(Key::from_slice(key.unwrap().as_slice()), &nonce).apply_keystream(&mut sealed);
            assert_eq!(sealed[32..], expected);
        }
    }

    #[test]
    fn a_person_comes_back_from_bytes() {
        let ana = person(1);
        assert_eq!(PersonSecret::from_bytes(&ana.to_bytes()).key(), ana.key());
        assert_ne!(person(2).key(), ana.key());
    }

    #[test]
    fn keys_are_wiped_when_dropped() {
        fn check<T: zeroize::ZeroizeOnDrop>() {}
        check::<XChaCha20Poly1305>();
        check::<crate::LinkSecret>();
        check::<Zeroizing<[u8; 32]>>();
        // This one wipes itself without saying so in a trait.
        assert!(core::mem::needs_drop::<StaticSecret>());
    }

    #[test]
    fn debug_gives_no_secret_away() {
        let ana = person(1);
        assert_eq!(format!("{ana:?}"), "PersonSecret(..)");
        assert_eq!(format!("{:?}", Pair::alone(&ana)), "Pair(..)");
        assert_eq!(format!("{:?}", PersonKey([0xab; 32])), "PersonKey(abab..)");
    }
}
