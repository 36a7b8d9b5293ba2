//! One person's view of a log's keys: seals what they say, opens what others said.
//!
//! What a shut or opened envelope does *not* show, and `sync` must see to:
//! - A knock proves nothing but that its sender has the link: anyone who has it can knock under any key. The
//!   first entry that opens under a key proves that somebody has its secret.
//! - An author can tell each recipient something else; the hash of the history shows it.
//! - Whoever an entry was sealed for could have written it (R1), also towards its author: see [`Room::entry_id`].
//! - An old pulse opens again: the counter in it is what tells.
//!
//! Not here: bytes of an envelope (`envelope`), who is welcome (`rules`).

use core::fmt;
use std::collections::BTreeMap;

use chacha20poly1305::AeadInPlace;
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::Sha256;
use wire::{EntryId, LogId};
use zeroize::Zeroizing;

use crate::{
    BadKey, DoorKey, PersonKey, PersonSecret,
    envelope::{BadOuter, Draft, Kind, Opened, Place, slot_code},
    forge::ForgedHand,
    limits,
    person::Pair,
};

/// Everything that one person needs to seal and open in one log. Wiped when dropped.
pub struct Room {
    log: LogId,
    door: DoorKey,
    hand: Hand,
    /// What makes and knows the names of my own entries.
    my_ids: Zeroizing<[u8; 32]>,
    /// For when nobody else is there.
    alone: Pair,
    peers: BTreeMap<PersonKey, Pair>,
}

/// Whose keys seal and open.
enum Hand {
    /// The person's own.
    Own(PersonSecret),
    /// Others', in the name of somebody whose secret they don't have.
    Forged(ForgedHand),
}

/// Why something can't be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Not added with [`Room::add_peer`].
    #[error("no key of this recipient is known: add the peer first")]
    UnknownRecipient(PersonKey),
    /// The same recipient twice.
    #[error("the same recipient twice: name each once")]
    Repeated(PersonKey),
    /// More recipients than an envelope has slots.
    #[error("more than {max} recipients: too many for one envelope", max = limits::MAX_RECIPIENTS)]
    TooMany,
    /// More than fits.
    #[error("too large for an envelope: say at most {max} bytes")]
    TooLarge {
        /// What fits, in bytes.
        max: usize,
    },
    /// The entry's name would not be known as this person's own after a reload.
    #[error("the name of the entry is not this person's: take it from Room::entry_id")]
    ForeignId,
}

/// Why an envelope gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not sealed with this log's door key, or for another place, or damaged.
    #[error("not sealed for this log and this place: ignore it")]
    NotForThisDoor,
    /// From someone whose knock was never seen, or whose key was refused.
    #[error("from someone unknown: ignore it")]
    UnknownAuthor(PersonKey),
    /// From someone known, for others.
    #[error("not for this person: it was said before they came, or they were left out")]
    NoSlotForMe {
        /// In whose name.
        author: PersonKey,
    },
    /// There is a slot for this person, and its author did not seal it.
    #[error("in the name of someone who did not write it: ignore it")]
    Forged {
        /// In whose name.
        author: PersonKey,
    },
    /// In this person's own name, and not written here; or an own pulse that came back.
    #[error("in this person's own name, though they did not say it here: ignore it")]
    NotMine,
    /// Sealed by someone with the link, and no envelope inside.
    #[error("not an envelope of this version: use a client of the same version")]
    Malformed,
}

/// What an appended envelope says.
pub enum OpenedEntry {
    /// Somebody asks to come in, or no longer does. Proves nothing about who.
    Knock {
        /// The key that they say is theirs.
        author: PersonKey,
        /// What they say.
        bytes: Zeroizing<Vec<u8>>,
    },
    /// Somebody known says something.
    Entry {
        /// Who; this person themself for their own entries.
        author: PersonKey,
        /// What.
        plaintext: Zeroizing<Vec<u8>>,
    },
}

/// What a pulse says to this person.
pub struct OpenedPulse {
    /// Who sent it.
    pub author: PersonKey,
    /// What they say.
    pub plaintext: Zeroizing<Vec<u8>>,
}

impl Room {
    /// A room with nobody else in it yet.
    pub fn new(log: LogId, door: DoorKey, me: PersonSecret) -> Self {
        let my_ids = me.derive(b"stillyes 1 own entry ids");
        let alone = Pair::alone(&me);
        Self { log, door, hand: Hand::Own(me), my_ids, alone, peers: BTreeMap::new() }
    }

    /// The room of somebody whose secret nobody here has: see [`crate::Forger`].
    pub(crate) fn forged(log: LogId, door: DoorKey, hand: ForgedHand) -> Self {
        let (my_ids, alone) = (hand.ids(), hand.alone());
        Self { log, door, hand: Hand::Forged(hand), my_ids, alone, peers: BTreeMap::new() }
    }

    /// This person's key.
    pub fn me(&self) -> PersonKey {
        match &self.hand {
            Hand::Own(me) => me.key(),
            Hand::Forged(hand) => hand.author(),
        }
    }

    /// This person's secret, to keep it over a reload; none of somebody in whose name others write.
    pub fn my_secret(&self) -> Option<&PersonSecret> {
        match &self.hand {
            Hand::Own(me) => Some(me),
            Hand::Forged(_) => None,
        }
    }

    /// Makes someone known, so that what they say opens and things can be sealed for them: everyone whose knock
    /// was seen, welcome or not. Adding someone again changes nothing. A curve operation, once for each peer.
    pub fn add_peer(&mut self, peer: PersonKey) -> Result<(), BadKey> {
        if !self.peers.contains_key(&peer) {
            let pair = match &self.hand {
                Hand::Own(me) => Pair::between(me, &peer),
                Hand::Forged(hand) => hand.pair(&peer),
            };
            self.peers.insert(peer, pair?);
        }
        Ok(())
    }

    /// Whether someone was added.
    pub fn knows(&self, peer: &PersonKey) -> bool {
        self.peers.contains_key(peer)
    }

    /// A new name for an entry or a knock of this person: random to everyone else, known again by them.
    ///
    /// Why: whoever an entry is sealed for could have written it, and its author can't tell either by its seal.
    /// Without this, somebody could put a yes in this person's name into the log, and after a reload this
    /// person's own device would take it for theirs. The name is not bound to what the entry says: even
    /// whoever has this person's secret learns from it that they wrote an entry, never what (R1).
    pub fn entry_id(&self, rng: &mut impl CryptoRngCore) -> EntryId {
        let mut random = [0; 8];
        rng.fill_bytes(&mut random);
        self.own_id(random)
    }

    /// Whether a name was made by this person's [`Room::entry_id`], now or before a reload.
    pub fn is_my_id(&self, id: &EntryId) -> bool {
        let [a, b, c, d, e, f, g, h, ..] = id.0;
        self.own_id([a, b, c, d, e, f, g, h]) == *id
    }

    fn own_id(&self, random: [u8; 8]) -> EntryId {
        let mut mark = [0; 8];
        let info = [b"stillyes 1 entry id".as_slice(), &self.log.0, &random];
        // Fails for a key or an output of another length alone.
        let _ = Hkdf::<Sha256>::from_prk(self.my_ids.as_slice())
            .map(|hkdf| hkdf.expand_multi_info(&info, &mut mark));
        let [a, b, c, d, e, f, g, h] = random;
        let [i, j, k, l, m, n, o, p] = mark;
        EntryId([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p])
    }

    /// Seals a knock: whoever has the link can read it, and only they. `id` is from [`Room::entry_id`].
    pub fn seal_knock(
        &self,
        rng: &mut impl CryptoRngCore,
        id: &EntryId,
        bytes: &[u8],
    ) -> Result<Vec<u8>, SealError> {
        self.check_id(id)?;
        let place = Place { log: &self.log, id: Some(id) };
        Draft::knock(place, nonce(rng), self.me(), bytes)
            .and_then(|draft| draft.finish(&self.door))
            .ok_or(SealError::TooLarge { max: limits::MAX_KNOCK_BYTES })
    }

    /// Seals one entry for each recipient; for nobody but oneself where there are none. `id` is from
    /// [`Room::entry_id`]. The order of recipients doesn't show.
    pub fn seal_entry(
        &self,
        rng: &mut impl CryptoRngCore,
        id: &EntryId,
        recipients: &[PersonKey],
        plaintext: &[u8],
    ) -> Result<Vec<u8>, SealError> {
        self.check_id(id)?;
        let place = Place { log: &self.log, id: Some(id) };
        let mut slots: Vec<_> = recipients.iter().map(|recipient| (*recipient, plaintext)).collect();
        let alone = slots.is_empty();
        if alone {
            slots.push((self.me(), plaintext));
        }
        self.seal_slots(place, Kind::Entry, nonce(rng), slots, alone)
    }

    /// Seals one pulse: each recipient finds their own words in it. Without recipients it still has the size
    /// of a pulse, so that being alone doesn't show.
    pub fn seal_pulse(
        &self,
        rng: &mut impl CryptoRngCore,
        slots: &[(PersonKey, impl AsRef<[u8]>)],
    ) -> Result<Vec<u8>, SealError> {
        let place = Place { log: &self.log, id: None };
        let slots = slots.iter().map(|(recipient, plaintext)| (*recipient, plaintext.as_ref())).collect();
        self.seal_slots(place, Kind::Pulse, nonce(rng), slots, false)
    }

    /// Seals what is for one person alone into bytes that an entry for everyone can hold: all see that there is something, how
    /// long it is, and for whom. `id` is the name of that entry. Either of the two could have written it (R1).
    ///
    /// # Errors
    /// [`SealError::UnknownRecipient`]; [`SealError::TooLarge`] where no entry could hold it.
    pub fn seal_aside(
        &self,
        rng: &mut impl CryptoRngCore,
        id: &EntryId,
        to: &PersonKey,
        plaintext: &[u8],
    ) -> Result<Vec<u8>, SealError> {
        let too_large = SealError::TooLarge { max: limits::MAX_ASIDE_BYTES };
        if plaintext.len() > limits::MAX_ASIDE_BYTES {
            return Err(too_large);
        }
        let pair = self.peers.get(to).ok_or(SealError::UnknownRecipient(*to))?;
        let nonce = nonce(rng);
        let mut sealed = [nonce.as_slice(), plaintext].concat();
        let (_, body) = sealed.split_at_mut(nonce.len());
        let about = self.about_aside(id, &self.me());
        let tag =
            pair.cipher.encrypt_in_place_detached(&nonce.into(), &about, body).map_err(|_| too_large)?;
        sealed.extend_from_slice(&tag);
        Ok(sealed)
    }

    /// Opens what was said to one alone: between me and `other`, by either of us. None where it is not what `author` sealed.
    pub fn open_aside(
        &self,
        id: &EntryId,
        author: &PersonKey,
        other: &PersonKey,
        sealed: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let pair = self.peers.get(other)?;
        let (nonce, rest) = sealed.split_first_chunk::<24>()?;
        let (body, tag) = rest.split_last_chunk::<16>()?;
        let mut plaintext = Zeroizing::new(body.to_vec());
        let about = self.about_aside(id, author);
        pair.cipher.decrypt_in_place_detached(nonce.into(), &about, &mut plaintext, tag.into()).ok()?;
        Some(plaintext)
    }

    /// What an aside is bound to: so that none can be said again in another entry, or turned round.
    fn about_aside(&self, id: &EntryId, author: &PersonKey) -> Vec<u8> {
        [b"stillyes 1 aside".as_slice(), &self.log.0, &id.0, &author.0].concat()
    }

    /// Opens a knock or an entry. Own entries open too, whoever they were sealed for, as long as one of those
    /// is a peer here.
    pub fn open_entry(&self, id: &EntryId, body: &[u8]) -> Result<OpenedEntry, Unreadable> {
        let opened = self.door.open(Place { log: &self.log, id: Some(id) }, body)?;
        let author = opened.author;
        if author == self.me() && !self.is_my_id(id) {
            return Err(Unreadable::NotMine);
        }
        match opened.kind {
            Kind::Knock => {
                let bytes = opened.knock().ok_or(Unreadable::Malformed)?;
                Ok(OpenedEntry::Knock { author, bytes })
            }
            Kind::Entry if author == self.me() => {
                let plaintext = self.reopen(&opened)?;
                Ok(OpenedEntry::Entry { author, plaintext })
            }
            Kind::Entry => {
                let plaintext = self.open_mine(&opened)?;
                Ok(OpenedEntry::Entry { author, plaintext })
            }
            Kind::Pulse => Err(Unreadable::Malformed),
        }
    }

    /// Opens a pulse of somebody else.
    pub fn open_pulse(&self, body: &[u8]) -> Result<OpenedPulse, Unreadable> {
        let opened = self.door.open(Place { log: &self.log, id: None }, body)?;
        let author = opened.author;
        if opened.kind != Kind::Pulse {
            return Err(Unreadable::Malformed);
        }
        if author == self.me() {
            return Err(Unreadable::NotMine);
        }
        let plaintext = self.open_mine(&opened)?;
        Ok(OpenedPulse { author, plaintext })
    }

    fn check_id(&self, id: &EntryId) -> Result<(), SealError> {
        // Under a name that somebody else really made, what is forged stands as well as under any other.
        if matches!(self.hand, Hand::Forged(_)) || self.is_my_id(id) {
            Ok(())
        } else {
            Err(SealError::ForeignId)
        }
    }

    fn seal_slots(
        &self,
        place: Place<'_>,
        kind: Kind,
        nonce: [u8; 24],
        given: Vec<(PersonKey, &[u8])>,
        alone: bool,
    ) -> Result<Vec<u8>, SealError> {
        let max = match kind {
            Kind::Pulse => limits::MAX_PULSE_PLAINTEXT_BYTES,
            Kind::Knock | Kind::Entry => limits::MAX_ENTRY_PLAINTEXT_BYTES,
        };
        let too_large = SealError::TooLarge { max };
        // In the order of their keys. A sort would be more code in a browser than that.
        let mut slots: Vec<(PersonKey, &[u8])> = Vec::new();
        for (recipient, plaintext) in given {
            let at = slots.partition_point(|(other, _)| *other < recipient);
            if slots.get(at).is_some_and(|(other, _)| *other == recipient) {
                return Err(SealError::Repeated(recipient));
            }
            if slots.len() >= limits::MAX_RECIPIENTS {
                return Err(SealError::TooMany);
            }
            slots.insert(at, (recipient, plaintext));
        }
        let longest = slots.iter().map(|(_, plaintext)| plaintext.len()).max().unwrap_or(0);
        let code = slot_code(kind, longest).ok_or(too_large)?;
        let mut draft = Draft::slots(place, kind, nonce, self.me(), (slots.len(), code)).ok_or(too_large)?;
        for (recipient, plaintext) in slots {
            // The self key serves where nobody else is in the envelope, and nowhere else.
            let pair = if alone { Some(&self.alone) } else { self.peers.get(&recipient) };
            let pair = pair.ok_or(SealError::UnknownRecipient(recipient))?;
            draft.push_slot(pair, &recipient, code, plaintext).ok_or(too_large)?;
        }
        draft.finish(&self.door).ok_or(too_large)
    }

    /// My slot in what somebody else wrote.
    fn open_mine(&self, opened: &Opened<'_>) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
        let author = opened.author;
        let pair = self.peers.get(&author).ok_or(Unreadable::UnknownAuthor(author))?;
        let slots = opened.slots().ok_or(Unreadable::Malformed)?;
        let mut failed = Unreadable::NoSlotForMe { author };
        for (_, sealed) in slots.filter(|(tag, _)| *tag == self.alone.tag) {
            match opened.open_slot(pair, &self.me(), sealed) {
                Some(plaintext) => return plaintext.ok_or(Unreadable::Malformed),
                None => failed = Unreadable::Forged { author },
            }
        }
        Err(failed)
    }

    /// Any slot in what I wrote: the key of a pair opens what either of the two sealed.
    fn reopen(&self, opened: &Opened<'_>) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
        let author = self.me();
        let mut failed = Unreadable::NoSlotForMe { author };
        for (tag, sealed) in opened.slots().ok_or(Unreadable::Malformed)? {
            let everyone = self.peers.iter().chain([(&author, &self.alone)]);
            for (recipient, pair) in everyone.filter(|(_, pair)| pair.tag == tag) {
                match opened.open_slot(pair, recipient, sealed) {
                    Some(plaintext) => return plaintext.ok_or(Unreadable::Malformed),
                    None => failed = Unreadable::Forged { author },
                }
            }
        }
        Err(failed)
    }
}

fn nonce(rng: &mut impl CryptoRngCore) -> [u8; 24] {
    let mut nonce = [0; 24];
    rng.fill_bytes(&mut nonce);
    nonce
}

impl From<BadOuter> for Unreadable {
    fn from(bad: BadOuter) -> Self {
        match bad {
            BadOuter::Malformed => Self::Malformed,
            BadOuter::NotForThisDoor => Self::NotForThisDoor,
        }
    }
}

impl fmt::Debug for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Room({:?}, {:?}, {} peers)", self.log, self.me(), self.peers.len())
    }
}

impl fmt::Debug for OpenedEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Knock { author, .. } => write!(f, "Knock({author:?}, ..)"),
            Self::Entry { author, .. } => write!(f, "Entry({author:?}, ..)"),
        }
    }
}

impl fmt::Debug for OpenedPulse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenedPulse({:?}, ..)", self.author)
    }
}

#[cfg(test)]
mod tests;
