//! Published vectors for the parts that this crate is made of: that they are wired up as their standards say. Being
//! ordinary tests of a pure crate, they run natively and as WebAssembly.
//!
//! Here those of the standards; those of NaCl's box in `boxes`, those that look for weak spots in `wycheproof`.

mod boxes;
mod wycheproof;

use chacha20::cipher::consts::U10;
use chacha20poly1305::{AeadInPlace, ChaCha20Poly1305, Key, KeyInit, Nonce, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::PersonSecret;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex<const N: usize>(hex: &str) -> [u8; N] {
    assert_eq!(hex.len(), 2 * N);
    core::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
}

/// RFC 7748, section 6.1; the same two people are in NaCl's own tests.
#[test]
fn x25519() {
    let alice = unhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    let bob = unhex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    let bob_key = PersonSecret::from_bytes(&bob).key();
    let alice_key = PersonSecret::from_bytes(&alice).key();
    assert_eq!(hex(&alice_key.0), "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    assert_eq!(hex(&bob_key.0), "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    let shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
    assert_eq!(hex(&x25519_dalek::x25519(alice, bob_key.0)), shared);
    assert_eq!(hex(&x25519_dalek::x25519(bob, alice_key.0)), shared);
}

/// RFC 7748, section 5.2: two products, and the second of them a thousand times over.
#[test]
fn x25519_products() {
    let check = |scalar: &str, point: &str, expected: &str| {
        assert_eq!(hex(&x25519_dalek::x25519(unhex(scalar), unhex(point))), expected);
    };
    check(
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
    );
    check(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
    );
    let mut nine = [0; 32];
    nine[0] = 9;
    let (mut scalar, mut point) = (nine, nine);
    for _ in 0..1_000 {
        (scalar, point) = (x25519_dalek::x25519(scalar, point), scalar);
    }
    assert_eq!(hex(&scalar), "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
}

/// RFC 8439, section 2.8.2: what the extended nonce stands on.
#[test]
fn chacha20_poly1305() {
    let key: [u8; 32] = core::array::from_fn(|at| 0x80 + at as u8);
    let mut buffer =
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
        sunscreen would be it."
            .to_vec();
    let tag = ChaCha20Poly1305::new(Key::from_slice(&key))
        .encrypt_in_place_detached(
            Nonce::from_slice(&unhex::<12>("070000004041424344454647")),
            &unhex::<12>("50515253c0c1c2c3c4c5c6c7"),
            &mut buffer,
        )
        .unwrap();
    let expected = "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6\
                    3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36\
                    92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc\
                    3ff4def08e4b7a9de576d26586cec64b6116";
    assert_eq!(hex(&buffer), expected);
    assert_eq!(hex(&tag), "1ae10b594f09e26a7e902ecbd0600691");
}

/// draft-irtf-cfrg-xchacha-03, section 2.2.1.
#[test]
fn hchacha20() {
    let key: [u8; 32] = core::array::from_fn(|at| at as u8);
    let nonce: [u8; 16] = unhex("000000090000004a0000000031415927");
    let subkey = chacha20::hchacha::<U10>(&key.into(), &nonce.into());
    assert_eq!(hex(&subkey), "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc");
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha20_poly1305() {
    let key: [u8; 32] = core::array::from_fn(|at| 0x80 + at as u8);
    let nonce: [u8; 24] = core::array::from_fn(|at| 0x40 + at as u8);
    let mut buffer =
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
        sunscreen would be it."
            .to_vec();
    let tag = XChaCha20Poly1305::new(Key::from_slice(&key))
        .encrypt_in_place_detached(
            XNonce::from_slice(&nonce),
            &unhex::<12>("50515253c0c1c2c3c4c5c6c7"),
            &mut buffer,
        )
        .unwrap();
    let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb\
                    731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452\
                    2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
                    21f9664c97637da9768812f615c68b13b52e";
    assert_eq!(hex(&buffer), expected);
    assert_eq!(hex(&tag), "c0875924c1c7987947deafd8780acf49");
}

/// RFC 5869, test cases 1 (salt and info), 2 (long ones) and 3 (neither).
#[test]
fn hkdf_sha256() {
    let mut okm = [0; 42];
    let salt: [u8; 13] = unhex("000102030405060708090a0b0c");
    Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22])
        .expand(&unhex::<10>("f0f1f2f3f4f5f6f7f8f9"), &mut okm)
        .unwrap();
    let expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
    assert_eq!(hex(&okm), expected);
    let [ikm, salt, info] = [0x00u8, 0x60, 0xb0].map(|from| -> Vec<u8> { (from..=from + 0x4f).collect() });
    let mut long = [0; 82];
    Hkdf::<Sha256>::new(Some(&salt), &ikm).expand(&info, &mut long).unwrap();
    let expected = "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09\
                    da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87";
    assert_eq!(hex(&long), expected);
    Hkdf::<Sha256>::new(None, &[0x0b; 22]).expand(&[], &mut okm).unwrap();
    let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
    assert_eq!(hex(&okm), expected);
}
