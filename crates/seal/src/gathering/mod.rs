//! A gathering's keys, and its envelopes: what hosts say to all in its voice, and letters that only those can read whom they are for.
//!
//! ```text
//! body   = nonce 24 | sealed by the board key: inner | tag 16             body.len() is 1024, 2048, ...
//! inner  = kind 1 | length 4 | what it holds | zeros
//! told   = signature 64 | plaintext
//! bundle = see `bundle`: the desk says to many at once to each something of their own
//! letter = ephemeral 32 | eight slots | sealed by the letter's key: plaintext | tag 16
//! slot   = sealed by the ephemeral and the reader: author 32
//!          | sealed by these two and the author: the letter's key 32 | tag 16 | tag 16
//! ```
//!
//! Why so: everyone with the invitation has the board key, so that it keeps the relay out and nobody else. What hosts say to all isn't secret from
//! guests and is signed by the gathering, not by a person. A letter says to nobody but its readers who wrote it, to whom, or how many they
//! are: every letter has eight slots, and those that are for nobody are random. Its author is shown by a key that the reader could have made,
//! too, so that it proves nothing to a third (R1). Each slot is bound to what the letter says, so that one reader can't tell another something
//! else in its author's name.
//!
//! What it doesn't show, and `sync` has to see to: that a letter is new and not an old one again; that an author is a member; which host spoke.
//!
//! Not here: what a plaintext means (`rules`, `sync`).

mod bundle;
mod floor;
mod invitation;
mod keys;
mod known;
mod letter;
mod under;

#[cfg(test)]
mod tests;

use chacha20poly1305::{AeadInPlace, XNonce};
use rand_core::CryptoRngCore;
use wire::{EntryId, LogId};
use zeroize::Zeroizing;

pub use bundle::{Bundle, MAX_PART_BYTES, MAX_PARTS, MAX_SUMMARY_BYTES};
pub use floor::{FloorKey, hand_out, take_out};
pub use invitation::Invitation;
pub use keys::{
    BoardKey, DeskSeed, GatheringSecret, HostsSeed, InvitationSecret, Voice, VoiceKey, burned_by,
};
pub use known::Known;
pub use letter::Letter;
pub use under::Under;

use crate::{PersonKey, PersonSecret, envelope::unlock};

/// Readers that one letter can have.
pub const MAX_READERS: usize = 8;

/// Bytes that one envelope can say: the house rules fit.
pub const MAX_BYTES: usize = 60_000;

/// Bytes of the smallest body. A call and a short report fit, so that they look alike.
const LEAST_BYTES: usize = 1024;

const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
const HEAD_BYTES: usize = 1 + 4;
const SIGNATURE_BYTES: usize = 64;

const TOLD: u8 = 0;
const LETTER: u8 = 1;
const BUNDLE: u8 = 2;

const _: () = assert!((MAX_BYTES + 8 * 1024).next_power_of_two() <= wire::limits::MAX_ENTRY_BYTES);

/// Which entry of which log: bound into every layer.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The gathering's log.
    pub log: &'a LogId,
    /// The entry's name.
    pub id: &'a EntryId,
}

/// What an envelope holds.
pub enum Sealed {
    /// Said by hosts to all, and signed by the gathering.
    Told(Zeroizing<Vec<u8>>),
    /// For those who can open it.
    Letter(Letter),
    /// To each of many something of their own.
    Bundle(Bundle),
}

/// Why something can't be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CantSeal {
    /// More than fits.
    #[error("too large for an envelope: say at most {MAX_BYTES} bytes")]
    TooLarge,
    /// None, or more than a letter has slots for.
    #[error("a letter has one to {MAX_READERS} readers")]
    Readers,
    /// A reader's key shares no secret, or is the author's own.
    #[error("a key that no letter can be sealed for: refuse whoever sent it")]
    Key,
}

/// Why an envelope gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CantOpen {
    /// Sealed by no board key that is known, or for another place, or damaged.
    #[error("not sealed for this gathering and this place: ignore it")]
    NotForThisBoard,
    /// Sealed by somebody with the invitation, and no envelope inside.
    #[error("not an envelope of this version: ignore it")]
    Malformed,
    /// Not said in the gathering's voice.
    #[error("not said by a host: ignore it")]
    NotTheVoice,
}

impl At<'_> {
    fn bind(&self, domain: &[u8], more: &[&[u8]]) -> Vec<u8> {
        [&[domain, &self.log.0, &self.id.0], more].concat().concat()
    }
}

/// Hosts say something to all.
///
/// # Errors
/// Where it is too large.
pub fn tell(
    at: At<'_>,
    board: &BoardKey,
    voice: &Voice,
    plaintext: &[u8],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    if plaintext.len() > MAX_BYTES {
        return Err(CantSeal::TooLarge);
    }
    let signature = voice.sign(&at.bind(b"stillyes 1 told", &[plaintext]));
    let mut nonce = [0; NONCE_BYTES];
    rng.fill_bytes(&mut nonce);
    shut(at, board, TOLD, &nonce, &[&signature, plaintext])
}

/// Somebody writes to those readers alone. Whoever is to be known by no name writes with a key that nobody knows.
///
/// # Errors
/// Where it is too large, or there are no readers, or too many.
pub fn write(
    at: At<'_>,
    board: &BoardKey,
    author: &PersonSecret,
    readers: &[PersonKey],
    plaintext: &[u8],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    if plaintext.len() > MAX_BYTES {
        return Err(CantSeal::TooLarge);
    }
    let mut nonce = [0; NONCE_BYTES];
    rng.fill_bytes(&mut nonce);
    let letter = letter::seal(at, &nonce, author, readers, plaintext, rng)?;
    shut(at, board, LETTER, &nonce, &[&letter])
}

/// The desk says to each of many something of their own, and notes for itself what it said.
///
/// # Errors
/// Where it is too large, or there is nobody to say it to, or too many.
pub fn answer(
    at: At<'_>,
    board: &BoardKey,
    desk: &PersonSecret,
    parts: &[(PersonKey, Vec<u8>)],
    summary: &[u8],
    rng: &mut impl CryptoRngCore,
) -> Result<Vec<u8>, CantSeal> {
    let bundle = bundle::seal(at, desk, parts, summary, rng)?;
    let mut nonce = [0; NONCE_BYTES];
    rng.fill_bytes(&mut nonce);
    shut(at, board, BUNDLE, &nonce, &[&bundle])
}

fn shut(
    at: At<'_>,
    board: &BoardKey,
    kind: u8,
    nonce: &[u8; NONCE_BYTES],
    parts: &[&[u8]],
) -> Result<Vec<u8>, CantSeal> {
    let len: usize = parts.iter().map(|part| part.len()).sum();
    let size = body_size(len);
    let length = u32::try_from(len).map_err(|_| CantSeal::TooLarge)?;
    let mut inner = Zeroizing::new(Vec::with_capacity(size));
    inner.push(kind);
    inner.extend_from_slice(&length.to_le_bytes());
    parts.iter().for_each(|part| inner.extend_from_slice(part));
    inner.resize(size.saturating_sub(NONCE_BYTES + TAG_BYTES), 0);
    let bound = at.bind(b"stillyes 1 board", &[]);
    let tag = board
        .cipher()
        .encrypt_in_place_detached(XNonce::from_slice(nonce), &bound, &mut inner)
        .map_err(|_| CantSeal::TooLarge)?;
    Ok([nonce.as_slice(), &inner, &tag].concat())
}

fn body_size(len: usize) -> usize {
    (NONCE_BYTES + HEAD_BYTES + len + TAG_BYTES).max(LEAST_BYTES).next_power_of_two()
}

/// Opens the outer layer, by the first of the board keys that does; what was told has to be in the gathering's voice.
///
/// # Errors
/// Why it gives nothing: to be ignored, as anybody with the invitation can write anything.
pub fn open(at: At<'_>, boards: &[BoardKey], voice: &VoiceKey, body: &[u8]) -> Result<Sealed, CantOpen> {
    let (nonce, rest) = body.split_first_chunk::<NONCE_BYTES>().ok_or(CantOpen::Malformed)?;
    let bound = at.bind(b"stillyes 1 board", &[]);
    let inner = boards
        .iter()
        .find_map(|board| unlock(board.cipher(), nonce, &bound, rest))
        .ok_or(CantOpen::NotForThisBoard)?;
    let ([kind, length @ ..], rest) = inner.split_first_chunk::<HEAD_BYTES>().ok_or(CantOpen::Malformed)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| CantOpen::Malformed)?;
    let (held, zeros) = rest.split_at_checked(length).ok_or(CantOpen::Malformed)?;
    // One envelope has one spelling.
    if zeros.iter().any(|byte| *byte != 0) || body.len() != body_size(length) {
        return Err(CantOpen::Malformed);
    }
    match *kind {
        TOLD => {
            let (signature, plaintext) =
                held.split_first_chunk::<SIGNATURE_BYTES>().ok_or(CantOpen::Malformed)?;
            if !voice.has_signed(&at.bind(b"stillyes 1 told", &[plaintext]), signature) {
                return Err(CantOpen::NotTheVoice);
            }
            Ok(Sealed::Told(Zeroizing::new(plaintext.to_vec())))
        }
        BUNDLE => Bundle::read(at, held).map(Sealed::Bundle).ok_or(CantOpen::Malformed),
        LETTER => Letter::read(at, *nonce, held).map(Sealed::Letter).ok_or(CantOpen::Malformed),
        _ => Err(CantOpen::Malformed),
    }
}
