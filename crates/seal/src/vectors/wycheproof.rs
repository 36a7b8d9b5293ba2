//! Every vector of Wycheproof for X25519, XChaCha20-Poly1305, ChaCha20-Poly1305 and HKDF-SHA256, the valid and the
//! invalid, through the code that seals and opens here.
//!
//! They are kept as lines in `testdata/wycheproof`, each file with its source: the crate of that name unpacks to
//! 98 MB, of which these are half of one.

use chacha20poly1305::{AeadInPlace, ChaCha20Poly1305, Key, KeyInit, Nonce, Tag, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use x25519_dalek::PublicKey;

use crate::{
    BadKey, PersonKey, PersonSecret,
    envelope::unlock,
    person::{derive, shared_key},
};

/// One line: its number, what is expected, and its fields.
struct Vector {
    number: u32,
    valid: bool,
    fields: Vec<&'static str>,
}

impl Vector {
    fn bytes(&self, field: usize) -> Vec<u8> {
        let digits = self.fields[field].trim_start_matches('-').as_bytes();
        let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks(2).map(byte).collect()
    }

    fn array<const N: usize>(&self, field: usize) -> [u8; N] {
        self.bytes(field).try_into().unwrap()
    }
}

fn vectors(text: &'static str, expected: usize) -> Vec<Vector> {
    let line = |line: &'static str| {
        let mut words = line.split(' ');
        let number = words.next().unwrap().parse().unwrap();
        // "Acceptable": a standard allows to refuse it, and this crate says below what it does.
        let valid = match words.next().unwrap() {
            "valid" | "acceptable" => true,
            "invalid" => false,
            other => panic!("{other}?"),
        };
        Vector { number, valid, fields: words.collect() }
    };
    let all: Vec<Vector> = text.lines().filter(|line| !line.starts_with('#')).map(line).collect();
    assert_eq!(all.len(), expected, "every one of them is here");
    all
}

/// All products are as they should be. What comes of them is this crate's: a shared secret of zeros is refused, as is a
/// second spelling of a key; the rest are keys.
#[test]
fn x25519() {
    let [mut keys, mut low, mut spelt_twice] = [0; 3];
    for vector in vectors(include_str!("../../testdata/wycheproof/x25519.txt"), 518) {
        let number = vector.number;
        let (peer, me) = (PersonKey(vector.array(0)), PersonSecret::from_bytes(&vector.array(1)));
        let shared: [u8; 32] = vector.array(2);
        let product = me.secret.diffie_hellman(&PublicKey::from(peer.0));
        assert_eq!(product.as_bytes(), &shared, "{number}");
        let key = shared_key(&me, &peer);
        let is_low = key.as_ref().err() == Some(&BadKey::LowOrder);
        assert_eq!(is_low, shared == [0; 32], "{number}: a shared secret of zeros is none");
        match key {
            Ok(_) => keys += 1,
            Err(BadKey::LowOrder) => low += 1,
            Err(BadKey::NotCanonical) => spelt_twice += 1,
            Err(BadKey::Mine) => panic!("{number}: nobody's own key"),
        }
    }
    assert_eq!((keys, low, spelt_twice), (474, 31, 13));
}

/// Seals and opens where the nonce has a size that can be said; the others can't reach the cipher.
fn check_aead<const N: usize>(
    all: Vec<Vector>,
    seal: impl Fn(&[u8; 32], &[u8; N], &[u8], &mut [u8]) -> [u8; 16],
    open: impl Fn(&[u8; 32], &[u8; N], &[u8], &[u8]) -> Option<Vec<u8>>,
) -> [usize; 3] {
    let mut counts = [0; 3];
    for vector in all {
        let number = vector.number;
        let key: [u8; 32] = vector.array(0);
        let Ok(nonce) = <[u8; N]>::try_from(vector.bytes(1)) else {
            assert!(!vector.valid, "{number}");
            counts[2] += 1;
            continue;
        };
        let [bound, plain, sealed, tag] = [2, 3, 4, 5].map(|field| vector.bytes(field));
        let opened = open(&key, &nonce, &bound, &[sealed.clone(), tag.clone()].concat());
        if vector.valid {
            assert_eq!(opened.as_ref(), Some(&plain), "{number}");
            let mut buffer = plain;
            assert_eq!(seal(&key, &nonce, &bound, &mut buffer).as_slice(), tag, "{number}");
            assert_eq!(buffer, sealed, "{number}");
            counts[0] += 1;
        } else {
            assert_eq!(opened, None, "{number}");
            counts[1] += 1;
        }
    }
    counts
}

#[test]
fn xchacha20_poly1305() {
    let counts = check_aead::<24>(
        vectors(include_str!("../../testdata/wycheproof/xchacha20_poly1305.txt"), 315),
        |key, nonce, bound, buffer| {
            let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
            cipher.encrypt_in_place_detached(XNonce::from_slice(nonce), bound, buffer).unwrap().into()
        },
        |key, nonce, bound, sealed| {
            let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
            unlock(&cipher, nonce, bound, sealed).map(|plain| plain.to_vec())
        },
    );
    assert_eq!(counts, [246, 60, 9], "valid, refused, nonces of another size");
}

#[test]
fn chacha20_poly1305() {
    let cipher = |key: &[u8; 32]| ChaCha20Poly1305::new(Key::from_slice(key));
    let counts = check_aead::<12>(
        vectors(include_str!("../../testdata/wycheproof/chacha20_poly1305.txt"), 325),
        |key, nonce, bound, buffer| {
            cipher(key).encrypt_in_place_detached(Nonce::from_slice(nonce), bound, buffer).unwrap().into()
        },
        |key, nonce, bound, sealed| {
            let (sealed, tag) = sealed.split_last_chunk::<16>()?;
            let (mut buffer, tag) = (sealed.to_vec(), Tag::from_slice(tag));
            let nonce = Nonce::from_slice(nonce);
            cipher(key).decrypt_in_place_detached(nonce, bound, &mut buffer, tag).ok().map(|()| buffer)
        },
    );
    assert_eq!(counts, [256, 60, 9], "valid, refused, nonces of another size");
}

/// Those without salt from 32 bytes are what `derive` does; it takes as many bytes as it needs.
#[test]
fn hkdf_sha256() {
    let [mut valid, mut refused, mut derived] = [0; 3];
    for vector in vectors(include_str!("../../testdata/wycheproof/hkdf_sha256.txt"), 86) {
        let number = vector.number;
        let [ikm, salt, info] = [0, 1, 2].map(|field| vector.bytes(field));
        let mut out = vec![0; vector.fields[3].parse().unwrap()];
        let salt = Some(salt.as_slice()).filter(|salt| !salt.is_empty());
        let expanded = Hkdf::<Sha256>::new(salt, &ikm).expand(&info, &mut out);
        assert_eq!(expanded.is_ok(), vector.valid, "{number}");
        if !vector.valid {
            refused += 1;
            continue;
        }
        valid += 1;
        assert_eq!(out, vector.bytes(4), "{number}");
        if let (Ok(secret), None, true) = (<[u8; 32]>::try_from(ikm), salt, out.len() >= 32) {
            assert_eq!(derive(&secret, &info).as_slice(), &out[..32], "{number}");
            derived += 1;
        }
    }
    assert_eq!((valid, refused, derived), (83, 3, 6));
}
