//! NaCl's box as far as it is used here: the key that two people share, and the stream under it.
//!
//! What applies: libsodium's `crypto_box_curve25519xchacha20poly1305` makes its key by X25519 and HChaCha20, and so
//! does this crate. libsodium has fixed vectors for HChaCha20 alone; for the box itself its tests draw random keys. The
//! published box below is that of the crate crypto_box, which it made from the keys of sodium_compat's tests.
//!
//! What does not: a box has no associated data, and puts its tag first, over the sealed bytes alone. Envelopes are
//! bound to their place, so they take XChaCha20-Poly1305 as the draft of its standard has it. Of a box's bytes the
//! stream is the same and the tag is not. NaCl's first box, with HSalsa20 and XSalsa20, shares X25519 alone: its
//! two people are those of RFC 7748.

use chacha20::{
    XChaCha20,
    cipher::{KeyIvInit, StreamCipher, StreamCipherSeek, consts::U10},
};
use chacha20poly1305::AeadInPlace;

use super::{hex, unhex};
use crate::{
    PersonSecret,
    person::{Pair, shared_key},
};

/// libsodium, `test/default/xchacha20.c`: key, input, output.
const HCHACHA20: [[&str; 3]; 10] = [
    [
        "24f11cce8a1b3d61e441561a696c1c1b7e173d084fd4812425435a8896a013dc",
        "d9660c5900ae19ddad28d6e06e45fe5e",
        "5966b3eec3bff1189f831f06afe4d4e3be97fa9235ec8c20d08acfbbb4e851e3",
    ],
    [
        "80a5f6272031e18bb9bcd84f3385da65e7731b7039f13f5e3d475364cd4d42f7",
        "c0eccc384b44c88e92c57eb2d5ca4dfa",
        "6ed11741f724009a640a44fce7320954c46e18e0d7ae063bdbc8d7cf372709df",
    ],
    [
        "cb1fc686c0eec11a89438b6f4013bf110e7171dace3297f3a657a309b3199629",
        "fcd49b93e5f8f299227e64d40dc864a3",
        "84b7e96937a1a0a406bb7162eeaad34308d49de60fd2f7ec9dc6a79cbab2ca34",
    ],
    [
        "6640f4d80af5496ca1bc2cfff1fefbe99638dbceaabd7d0ade118999d45f053d",
        "31f59ceeeafdbfe8cae7914caeba90d6",
        "9af4697d2f5574a44834a2c2ae1a0505af9f5d869dbe381a994a18eb374c36a0",
    ],
    [
        "0693ff36d971225a44ac92c092c60b399e672e4cc5aafd5e31426f123787ac27",
        "3a6293da061da405db45be1731d5fc4d",
        "f87b38609142c01095bfc425573bb3c698f9ae866b7e4216840b9c4caf3b0865",
    ],
    [
        "809539bd2639a23bf83578700f055f313561c7785a4a19fc9114086915eee551",
        "780c65d6a3318e479c02141d3f0b3918",
        "902ea8ce4680c09395ce71874d242f84274243a156938aaa2dd37ac5be382b42",
    ],
    [
        "1a170ddf25a4fd69b648926e6d794e73408805835c64b2c70efddd8cd1c56ce0",
        "05dbee10de87eb0c5acb2b66ebbe67d3",
        "a4e20b634c77d7db908d387b48ec2b370059db916e8ea7716dc07238532d5981",
    ],
    [
        "3b354e4bb69b5b4a1126f509e84cad49f18c9f5f29f0be0c821316a6986e15a6",
        "d8a89af02f4b8b2901d8321796388b6c",
        "9816cb1a5b61993735a4b161b51ed2265b696e7ded5309c229a5a99f53534fbc",
    ],
    [
        "4b9a818892e15a530db50dd2832e95ee192e5ed6afffb408bd624a0c4e12a081",
        "a9079c551de70501be0286d1bc78b045",
        "ebc5224cf41ea97473683b6c2f38a084bf6e1feaaeff62676db59d5b719d999b",
    ],
    [
        "c49758f00003714c38f1d4972bde57ee8271f543b91e07ebce56b554eb7fa6a7",
        "31f0204e10cf4f2035f9e62bb5ba7303",
        "0dd8cc400f702d2c06ed920be52048a287076b86480ae273c6d568a2e9e7518c",
    ],
];

#[test]
fn hchacha20_of_libsodium() {
    for [key, input, expected] in HCHACHA20 {
        let (key, input) = (unhex::<32>(key), unhex::<16>(input));
        assert_eq!(hex(&chacha20::hchacha::<U10>(&key.into(), &input.into())), expected);
    }
}

/// The crate crypto_box 0.9, `tests/lib.rs`: two people, what one says, and the box: tag, then what is sealed.
const ALICE: &str = "68f208412d8dd5db9d0c6d18512e86f0ec75665ab841372d57b042b27ef89d4c";
const ALICE_KEY: &str = "ac3a70ba35df3c3fae427a7c72021d68f2c1e044040b75f17313c0c8b5d4241d";
const BOB: &str = "b581fb5ae182a16f603f39270d4e3b95bc008310b727a11dd4e784a0044d461b";
const BOB_KEY: &str = "e8980c86e032f1eb2975052e8d65bddd15c3b59641174ec9678a53789d92c754";
const NONCE: &str = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
const PLAIN: &str = "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c6129\
                     6cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde\
                     048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705";
const TAG: &str = "0cd5ed093de698c8e410d0d451df2f52";
const SEALED: &str = "83057376b947b9b7392b956e5d675f309218acce8cf85f6cf6a9e2e09ef8c5b0f97c661ee21b1b3418be566692634056\
                      a92b4034d5d0cf14c52420a488b7f0da0c5740dfc6b85397d3a8f679e84303e8d3f8b048abdb2dd79183b0a62683a1bc\
                      2a527fc9b82c5ffac4a684bcfeadfdcd28930b2dbe597f4716a658ccfca5b44049e06c";

/// Both people come to the key of the published box, and its stream; the box itself is opened beside it, so that the
/// vector is known to be one.
#[test]
fn a_published_box() {
    let (alice, bob) = (PersonSecret::from_bytes(&unhex(ALICE)), PersonSecret::from_bytes(&unhex(BOB)));
    assert_eq!([hex(&alice.key().0), hex(&bob.key().0)], [ALICE_KEY, BOB_KEY]);
    let nonce = unhex::<24>(NONCE);
    for (me, peer) in [(&alice, &bob), (&bob, &alice)] {
        let key = shared_key(me, &peer.key()).unwrap();
        let mut buffer = unhex::<131>(PLAIN);
        let mut stream = XChaCha20::new(key.as_slice().into(), &nonce.into());
        // A box spends the first 32 bytes of the stream on its tag.
        stream.seek(32);
        stream.apply_keystream(&mut buffer);
        assert_eq!(hex(&buffer), SEALED);
        // As an envelope: the same key, and all of the first block for the tag's.
        let mut sealed = unhex::<131>(PLAIN);
        let pair = Pair::between(me, &peer.key()).unwrap();
        pair.cipher.encrypt_in_place_detached(&nonce.into(), b"", &mut sealed).unwrap();
        let mut expected = unhex::<131>(PLAIN);
        let mut stream = XChaCha20::new(key.as_slice().into(), &nonce.into());
        stream.seek(64);
        stream.apply_keystream(&mut expected);
        assert_eq!(sealed, expected);
    }
    let theirs = crypto_box::ChaChaBox::new(&bob.key().0.into(), &unhex::<32>(ALICE).into());
    let mut buffer = unhex::<131>(SEALED).to_vec();
    theirs.decrypt_in_place_detached(&nonce.into(), b"", &mut buffer, &unhex::<16>(TAG).into()).unwrap();
    assert_eq!(hex(&buffer), PLAIN);
}
