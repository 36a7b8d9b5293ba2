//! Envelopes: from somebody without the link, to whom all of it is sealed; and from somebody who has the link, and can
//! put anything behind the door.
//!
//! The outer layer is sealed and opened here by what `docs/protocol.md` says, and not by `seal`: if the two didn't
//! agree, no seed would be read.

use std::sync::LazyLock;

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use seal::{LinkSecret, OpenedEntry, PersonSecret, Room, limits};
use sha2::Sha256;
use wire::EntryId;

use crate::{Took, says_something};

const LINK: [u8; 32] = [1; 32];
const NONCE_BYTES: usize = 24;
/// What each envelope says; none of it could be said by chance.
const SAID: [&[u8]; 4] = [b"I am Ana", b"yes, gladly", b"to myself", b"beat"];

/// Some people in one log, and what Ana sealed.
struct World {
    bo: Room,
    ana: Room,
    id: EntryId,
    /// Sealed for Bo: a knock, an entry for two, and a pulse; and an entry for nobody.
    sealed: [Vec<u8>; 4],
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let link = LinkSecret::from_bytes(&LINK);
    let person = |seed| PersonSecret::from_bytes(&[seed; 32]);
    let room = |seed| Room::new(link.log_id(), link.door_key(), person(seed));
    let [mut ana, mut bo] = [room(0xa1), room(0xb0)];
    let [me, other, third] = [ana.me(), bo.me(), person(0xc1).key()];
    for (room, peers) in [(&mut ana, [other, third]), (&mut bo, [me, third])] {
        peers.into_iter().for_each(|peer| room.add_peer(peer).unwrap());
    }
    let mut rng = ChaCha20Rng::from_seed([7; 32]);
    let id = ana.entry_id(&mut rng);
    let [knock, entry, alone, pulse] = SAID;
    let sealed = [
        ana.seal_knock(&mut rng, &id, knock).unwrap(),
        ana.seal_entry(&mut rng, &id, &[other, third], entry).unwrap(),
        ana.seal_entry(&mut rng, &id, &[], alone).unwrap(),
        ana.seal_pulse(&mut rng, &[(other, pulse), (third, pulse)]).unwrap(),
    ];
    World { bo, ana, id, sealed }
});

/// What opened, as Bo or as Ana, of a body that stands under Ana's entry, or came as a pulse.
fn open(body: &[u8]) -> Vec<Vec<u8>> {
    let World { bo, ana, id, .. } = &*WORLD;
    let mut opened = Vec::new();
    for room in [bo, ana] {
        match room.open_entry(id, body) {
            Ok(OpenedEntry::Knock { author, bytes } | OpenedEntry::Entry { author, plaintext: bytes }) => {
                assert!(author == room.me() || room.knows(&author) || author != ana.me());
                opened.push(bytes.to_vec());
            }
            Err(unreadable) => _ = says_something(&unreadable),
        }
        match room.open_pulse(body) {
            Ok(pulse) => {
                assert!(room.knows(&pulse.author), "a pulse of somebody unknown");
                opened.push(pulse.plaintext.to_vec());
            }
            Err(unreadable) => _ = says_something(&unreadable),
        }
    }
    opened
}

/// Any bytes from somebody without the link: nothing opens but what was sealed, to the last bit.
pub fn outside(body: &[u8]) -> Took {
    let opened = open(body);
    let sealed = WORLD.sealed.iter().any(|sealed| sealed == body);
    assert_eq!(!opened.is_empty(), sealed, "opened {opened:?}");
    if sealed { Took::Read } else { Took::Refused }
}

pub fn seeds_outside() -> Vec<Vec<u8>> {
    WORLD.sealed.to_vec()
}

fn door() -> XChaCha20Poly1305 {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, &LINK).expand(b"stillyes 1 door key", &mut key).unwrap();
    XChaCha20Poly1305::new(&key.into())
}

/// What the outer layer of the envelope in this place is bound to.
fn bound(pulse: bool) -> Vec<u8> {
    let mut log = [0; 16];
    Hkdf::<Sha256>::new(None, &LINK).expand(b"stillyes 1 log id", &mut log).unwrap();
    let id: &[u8] = if pulse { &[] } else { &WORLD.id.0 };
    [b"stillyes 1 outer".as_slice(), &log, id].concat()
}

/// Whether these are the bytes that the protocol has for what is in them: zeros behind it, and no more of them than up
/// to the next of the few sizes.
fn is_spelled_as_agreed(inner: &[u8]) -> bool {
    let (head, slot_head, tag) = (1 + 32, 4, 16);
    let [kind, first, second] = [inner[0], inner[head], inner[head + 1]].map(usize::from);
    let used = head
        + 2
        + match kind {
            0 => first + 256 * second,
            1 => first * (slot_head + [256, 1024, 4096, 8192][second] + tag),
            _ => first * (slot_head + 64 + tag),
        };
    let least: usize = if kind == 2 { 256 } else { 512 };
    let size = least.max(NONCE_BYTES + used + tag).next_power_of_two();
    inner[used..].iter().all(|byte| *byte == 0) && NONCE_BYTES + inner.len() + tag == size
}

/// The first byte chooses whose nonce is used, so that Ana's own slots open where they are left alone; the rest is put
/// behind the door as it is. Whoever does so has the link, and nobody's secret.
pub fn inside(input: &[u8]) -> Took {
    let Some((which, inner)) = input.split_first() else { return Took::Refused };
    let sealed = &WORLD.sealed[usize::from(*which) % WORLD.sealed.len()];
    let mut read = Took::Refused;
    for pulse in [false, true] {
        let nonce = &sealed[..NONCE_BYTES];
        let payload = Payload { msg: inner, aad: &bound(pulse) };
        let body = [nonce, &door().encrypt(nonce.into(), payload).unwrap()].concat();
        let opened = open(&body);
        for said in &opened {
            read = Took::Read;
            let knock = inner[0] == 0;
            // A knock is readable for all with the link. A slot is not: it says what Ana said.
            assert!(knock || SAID.contains(&said.as_slice()), "forged: {said:?}");
            assert!(
                said.len() <= if knock { limits::MAX_KNOCK_BYTES } else { limits::MAX_ENTRY_PLAINTEXT_BYTES }
            );
        }
        assert!(opened.is_empty() || is_spelled_as_agreed(inner), "another spelling of {opened:?}");
    }
    read
}

pub fn seeds_inside() -> Vec<Vec<u8>> {
    let inner = |(which, sealed): (usize, &Vec<u8>)| {
        let (nonce, rest) = sealed.split_at(NONCE_BYTES);
        let payload = Payload { msg: rest, aad: &bound(which == 3) };
        let inner = door().decrypt(nonce.into(), payload).unwrap();
        [&[u8::try_from(which).unwrap()], inner.as_slice()].concat()
    };
    WORLD.sealed.iter().enumerate().map(inner).collect()
}
