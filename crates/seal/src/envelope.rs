//! The bytes of an envelope: the outer layer that the door key seals, and the slots in it.
//!
//! ```text
//! body  = nonce 24 | sealed by the door key: inner | tag 16          body.len() is 256, 512, 1024, ...
//! inner = kind 1 | author 32 | knock: length 2, bytes                | zeros
//!                            | entry, pulse: slots 1, size 1, slot.. | zeros
//! slot  = tag 4 | sealed by the pair key: length 2, bytes, zeros | tag 16
//! ```
//!
//! One nonce serves the outer layer and every slot. That is sound, since what must never repeat is a nonce
//! *under one key*: the door key and the keys of all pairs are different, and each seals at most once in an
//! envelope. The two people of a pair share one key for both directions and everyone shares the door key;
//! nonces are 192 random bits, so of 2^64 envelopes two would have the same one with a chance of 2^-65. Nobody
//! can bring about a repetition from outside: each device draws its own nonce for each envelope.
//!
//! Not here: who is known, and which slot is whose (`room`).

use core::fmt;

use chacha20poly1305::{AeadInPlace, Key, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use wire::{EntryId, LogId};
use zeroize::Zeroizing;

use crate::{PersonKey, limits, person::Pair};

const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
/// Kind and author.
const HEAD_BYTES: usize = 1 + 32;
const SLOT_TAG_BYTES: usize = 4;

const _: () = {
    let slot = SLOT_TAG_BYTES + limits::MAX_ENTRY_PLAINTEXT_BYTES + limits::LENGTH_BYTES + TAG_BYTES;
    let rest = NONCE_BYTES + HEAD_BYTES + 2 + TAG_BYTES;
    assert!(rest + slot * limits::MAX_RECIPIENTS <= wire::limits::MAX_ENTRY_BYTES);
    assert!(wire::limits::MAX_ENTRY_BYTES.is_power_of_two());
    let slot = SLOT_TAG_BYTES + limits::PULSE_SLOT_BYTES + TAG_BYTES;
    assert!((rest + slot * limits::MAX_RECIPIENTS).next_power_of_two() <= wire::limits::MAX_PULSE_BYTES);
};

/// Seals everything in a log against the relay and everyone else without the link; wiped when dropped.
pub struct DoorKey(pub(crate) Box<XChaCha20Poly1305>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Knock = 0,
    Entry = 1,
    Pulse = 2,
}

/// What is bound into every layer of one envelope: nothing of it can be changed or taken elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) log: &'a LogId,
    /// The entry's name; a pulse has none.
    pub(crate) id: Option<&'a EntryId>,
}

/// An envelope that is being filled. Its buffer has its last size from the start, so that no plaintext is
/// left behind by growing.
pub(crate) struct Draft<'a> {
    place: Place<'a>,
    kind: Kind,
    author: PersonKey,
    nonce: [u8; NONCE_BYTES],
    /// Plaintext until `finish`.
    body: Zeroizing<Vec<u8>>,
    size: usize,
}

/// An envelope whose outer layer is open.
pub(crate) struct Opened<'a> {
    place: Place<'a>,
    nonce: [u8; NONCE_BYTES],
    pub(crate) kind: Kind,
    pub(crate) author: PersonKey,
    inner: Zeroizing<Vec<u8>>,
}

/// Why an outer layer gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadOuter {
    Malformed,
    NotForThisDoor,
}

/// Sizes of the slots in an envelope, as written into it.
fn slot_size(kind: Kind, code: u8) -> Option<usize> {
    match kind {
        Kind::Knock => None,
        Kind::Entry => limits::ENTRY_SLOT_BYTES.get(usize::from(code)).copied(),
        Kind::Pulse => (code == 0).then_some(limits::PULSE_SLOT_BYTES),
    }
}

/// The code of the smallest size that holds `len` bytes.
pub(crate) fn slot_code(kind: Kind, len: usize) -> Option<u8> {
    (0..=u8::MAX)
        .map_while(|code| Some((code, slot_size(kind, code)?)))
        .find_map(|(code, size)| (len.checked_add(limits::LENGTH_BYTES)? <= size).then_some(code))
}

/// The size of a body that holds `inner` bytes.
fn body_size(kind: Kind, inner: usize) -> usize {
    let least = match kind {
        Kind::Pulse => limits::LEAST_PULSE_BYTES,
        Kind::Knock | Kind::Entry => limits::LEAST_ENTRY_BYTES,
    };
    (NONCE_BYTES + inner + TAG_BYTES).max(least).next_power_of_two()
}

impl Place<'_> {
    fn bind(&self, domain: &[u8], more: &[&[u8]]) -> Vec<u8> {
        let id = self.id.map(|id| id.0.as_slice()).unwrap_or_default();
        [&[domain, &self.log.0, id], more].concat().concat()
    }

    fn bind_outer(&self) -> Vec<u8> {
        self.bind(b"stillyes 1 outer", &[])
    }

    /// Author and recipient in this order: what one said to the other is no answer of the other.
    fn bind_slot(&self, kind: Kind, author: &PersonKey, recipient: &PersonKey) -> Vec<u8> {
        self.bind(b"stillyes 1 slot", &[&[kind as u8], &author.0, &recipient.0])
    }
}

impl<'a> Draft<'a> {
    pub(crate) fn knock(
        place: Place<'a>,
        nonce: [u8; NONCE_BYTES],
        author: PersonKey,
        bytes: &[u8],
    ) -> Option<Self> {
        if bytes.len() > limits::MAX_KNOCK_BYTES {
            return None;
        }
        let len = u16::try_from(bytes.len()).ok()?;
        let mut draft = Self::new(place, Kind::Knock, nonce, author, limits::LENGTH_BYTES + bytes.len());
        draft.body.extend_from_slice(&len.to_le_bytes());
        draft.body.extend_from_slice(bytes);
        Some(draft)
    }

    /// `slots` slots of the size `code` are to follow, not more.
    pub(crate) fn slots(
        place: Place<'a>,
        kind: Kind,
        nonce: [u8; NONCE_BYTES],
        author: PersonKey,
        (slots, code): (usize, u8),
    ) -> Option<Self> {
        let count = u8::try_from(slots).ok().filter(|_| slots <= limits::MAX_RECIPIENTS)?;
        let slot = SLOT_TAG_BYTES + slot_size(kind, code)? + TAG_BYTES;
        let mut draft = Self::new(place, kind, nonce, author, 2 + slots * slot);
        draft.body.extend_from_slice(&[count, code]);
        Some(draft)
    }

    fn new(place: Place<'a>, kind: Kind, nonce: [u8; NONCE_BYTES], author: PersonKey, more: usize) -> Self {
        let size = body_size(kind, HEAD_BYTES + more);
        let mut body = Zeroizing::new(Vec::with_capacity(size));
        body.extend_from_slice(&nonce);
        body.push(kind as u8);
        body.extend_from_slice(&author.0);
        Self { place, kind, author, nonce, body, size }
    }

    pub(crate) fn push_slot(
        &mut self,
        pair: &Pair,
        recipient: &PersonKey,
        code: u8,
        plaintext: &[u8],
    ) -> Option<()> {
        let size = slot_size(self.kind, code)?;
        let len = u16::try_from(plaintext.len()).ok()?;
        if plaintext.len() + limits::LENGTH_BYTES > size {
            return None;
        }
        self.body.extend_from_slice(&recipient.slot_tag());
        let start = self.body.len();
        self.body.extend_from_slice(&len.to_le_bytes());
        self.body.extend_from_slice(plaintext);
        self.body.resize(start + size, 0);
        let bound = self.place.bind_slot(self.kind, &self.author, recipient);
        let padded = self.body.get_mut(start..)?;
        let tag =
            pair.cipher.encrypt_in_place_detached(XNonce::from_slice(&self.nonce), &bound, padded).ok()?;
        self.body.extend_from_slice(&tag);
        Some(())
    }

    pub(crate) fn finish(mut self, door: &DoorKey) -> Option<Vec<u8>> {
        self.body.resize(self.size - TAG_BYTES, 0);
        let inner = self.body.get_mut(NONCE_BYTES..)?;
        let bound = self.place.bind_outer();
        let tag = door.0.encrypt_in_place_detached(XNonce::from_slice(&self.nonce), &bound, inner).ok()?;
        self.body.extend_from_slice(&tag);
        Some(core::mem::take(&mut *self.body))
    }
}

impl DoorKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Box::new(XChaCha20Poly1305::new(Key::from_slice(key))))
    }

    pub(crate) fn open<'a>(&self, place: Place<'a>, body: &[u8]) -> Result<Opened<'a>, BadOuter> {
        let (nonce, rest) = body.split_first_chunk::<NONCE_BYTES>().ok_or(BadOuter::Malformed)?;
        let inner = unlock(&self.0, nonce, &place.bind_outer(), rest).ok_or(BadOuter::NotForThisDoor)?;
        let (kind, author) = read_head(&inner).ok_or(BadOuter::Malformed)?;
        Ok(Opened { place, nonce: *nonce, kind, author, inner })
    }
}

fn read_head(inner: &[u8]) -> Option<(Kind, PersonKey)> {
    let ([kind], rest) = inner.split_first_chunk()?;
    let (author, _) = rest.split_first_chunk()?;
    let kind = [Kind::Knock, Kind::Entry, Kind::Pulse].into_iter().find(|known| *known as u8 == *kind)?;
    Some((kind, PersonKey(*author)))
}

pub(crate) fn unlock(
    cipher: &XChaCha20Poly1305,
    nonce: &[u8; NONCE_BYTES],
    bound: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let (sealed, tag) = sealed.split_last_chunk::<TAG_BYTES>()?;
    let mut buffer = Zeroizing::new(sealed.to_vec());
    let (nonce, tag) = (XNonce::from_slice(nonce), Tag::from_slice(tag));
    cipher.decrypt_in_place_detached(nonce, bound, &mut buffer, tag).ok()?;
    Some(buffer)
}

impl Opened<'_> {
    /// What the knock says.
    pub(crate) fn knock(&self) -> Option<Zeroizing<Vec<u8>>> {
        let (len, rest) = self.after_head()?.split_first_chunk()?;
        let (bytes, zeros) = rest.split_at_checked(usize::from(u16::from_le_bytes(*len)))?;
        let fits = bytes.len() <= limits::MAX_KNOCK_BYTES && self.is_exact(zeros);
        fits.then(|| Zeroizing::new(bytes.to_vec()))
    }

    /// Each slot: its tag, and what is sealed.
    pub(crate) fn slots(&self) -> Option<impl Iterator<Item = ([u8; SLOT_TAG_BYTES], &[u8])>> {
        let ([count, code], rest) = self.after_head()?.split_first_chunk()?;
        let count = usize::from(*count);
        let slot = SLOT_TAG_BYTES + slot_size(self.kind, *code)? + TAG_BYTES;
        let (slots, zeros) = rest.split_at_checked(count * slot)?;
        if count > limits::MAX_RECIPIENTS || !self.is_exact(zeros) {
            return None;
        }
        Some(
            slots
                .chunks_exact(slot)
                .filter_map(|slot| slot.split_first_chunk().map(|(tag, sealed)| (*tag, sealed))),
        )
    }

    /// Opens one slot: `None` where it wasn't sealed by this pair for this place, author and recipient;
    /// `Some(None)` where it was and is still not padded as agreed.
    pub(crate) fn open_slot(
        &self,
        pair: &Pair,
        recipient: &PersonKey,
        sealed: &[u8],
    ) -> Option<Option<Zeroizing<Vec<u8>>>> {
        let bound = self.place.bind_slot(self.kind, &self.author, recipient);
        unlock(&pair.cipher, &self.nonce, &bound, sealed).map(unpad)
    }

    fn after_head(&self) -> Option<&[u8]> {
        self.inner.get(HEAD_BYTES..)
    }

    /// One envelope has one spelling: the rest is zeros, and the body no larger than it has to be.
    fn is_exact(&self, zeros: &[u8]) -> bool {
        let used = self.inner.len() - zeros.len();
        let size = NONCE_BYTES + self.inner.len() + TAG_BYTES;
        zeros.iter().all(|byte| *byte == 0) && size == body_size(self.kind, used)
    }
}

fn unpad(mut padded: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let (len, rest) = padded.split_first_chunk()?;
    let len = usize::from(u16::from_le_bytes(*len));
    let (_, zeros) = rest.split_at_checked(len)?;
    if zeros.iter().any(|byte| *byte != 0) {
        return None;
    }
    padded.drain(..limits::LENGTH_BYTES);
    padded.truncate(len);
    Some(padded)
}

impl fmt::Debug for DoorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DoorKey(..)")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What somebody who has the link can put behind the door, well formed or not.
    pub(crate) fn seal_anything(door: &DoorKey, place: Place<'_>, nonce: [u8; 24], inner: &[u8]) -> Vec<u8> {
        let mut body = nonce.to_vec();
        body.extend_from_slice(inner);
        let bound = place.bind_outer();
        let tag = door.0.encrypt_in_place_detached(&nonce.into(), &bound, &mut body[NONCE_BYTES..]).unwrap();
        body.extend_from_slice(&tag);
        body
    }

    /// The inner bytes of an envelope, to change them.
    pub(crate) fn open_anything(door: &DoorKey, place: Place<'_>, body: &[u8]) -> Vec<u8> {
        door.open(place, body).unwrap().inner.to_vec()
    }

    fn size(kind: Kind, slots: usize, len: usize) -> Option<usize> {
        let slot = SLOT_TAG_BYTES + slot_size(kind, slot_code(kind, len)?)? + TAG_BYTES;
        Some(body_size(kind, HEAD_BYTES + 2 + slots * slot))
    }

    #[test]
    fn bodies_have_few_sizes() {
        for (kind, slots, len, expected) in [
            (Kind::Entry, 1, 0, Some(512)),
            (Kind::Entry, 1, 254, Some(512)),
            (Kind::Entry, 1, 255, Some(2048)),
            (Kind::Entry, 1, 1022, Some(2048)),
            (Kind::Entry, 2, 254, Some(1024)),
            (Kind::Entry, 11, 254, Some(4096)),
            (Kind::Entry, 11, 1022, Some(16 * 1024)),
            (Kind::Entry, 11, 4094, Some(64 * 1024)),
            (Kind::Entry, 11, 8190, Some(128 * 1024)),
            (Kind::Entry, 15, 8190, Some(wire::limits::MAX_ENTRY_BYTES)),
            (Kind::Entry, 1, 8191, None),
            (Kind::Pulse, 0, 0, Some(256)),
            (Kind::Pulse, 1, 62, Some(256)),
            (Kind::Pulse, 2, 62, Some(256)),
            (Kind::Pulse, 11, 62, Some(1024)),
            (Kind::Pulse, 15, 62, Some(2048)),
            (Kind::Pulse, 1, 63, None),
            (Kind::Knock, 1, 0, None),
        ] {
            assert_eq!(size(kind, slots, len), expected, "{kind:?} for {slots}, {len} bytes");
        }
    }

    #[test]
    fn padding_is_read_in_one_way_alone() {
        let unpad = |bytes: &[u8]| unpad(Zeroizing::new(bytes.to_vec())).map(|plaintext| plaintext.to_vec());
        assert_eq!(unpad(&[2, 0, 7, 0, 0]), Some(vec![7, 0]));
        assert_eq!(unpad(&[0, 0]), Some(vec![]));
        assert_eq!(unpad(&[3, 0, 7, 0, 0]), Some(vec![7, 0, 0]));
        assert_eq!(unpad(&[4, 0, 7, 0, 0]), None);
        assert_eq!(unpad(&[1, 0, 7, 0, 1]), None);
        assert_eq!(unpad(&[0]), None);
        assert_eq!(unpad(&[]), None);
    }

    proptest! {
        #[test]
        fn unpadding_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = unpad(Zeroizing::new(bytes));
        }
    }
}
