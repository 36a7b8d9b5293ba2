//! The secrets of a gathering: what is in an invitation, the key of the board, the voice of the hosts.

use core::fmt;

use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rand_core::CryptoRngCore;
use sha2::{Digest, Sha256};
use wire::{AccessKey, BurnKey, LogId};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::FloorKey;
use crate::{LinkSecret, PersonSecret, person::derive};

/// What every invitation to a gathering holds: where its log is, and the first key of its board. Wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct GatheringSecret {
    bytes: [u8; 32],
    /// Made of what burns it, which is in no invitation.
    #[zeroize(skip)]
    log: LogId,
}

/// The name of the log that this key burns.
pub fn burned_by(key: &BurnKey) -> LogId {
    let hash = Sha256::new().chain_update(b"stillyes 1 burned by").chain_update(key.0).finalize();
    LogId(hash.first_chunk().copied().unwrap_or_default())
}

/// What one invitation alone holds, for one person, once. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct InvitationSecret([u8; 16]);

/// From this hosts and crew have what opens the desk's letters. Another when one of them is so no more. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct DeskSeed([u8; 32]);

/// From this hosts have their voice, what opens letters to them, and every invitation. Another when one of them is a host no more. Wiped
/// when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct HostsSeed([u8; 32]);

/// Keeps the relay out: everyone with an invitation has the first one, and those who are in have the later ones.
pub struct BoardKey {
    bytes: Zeroizing<[u8; 32]>,
    cipher: Box<XChaCha20Poly1305>,
}

/// What hosts say to all is signed with this. All of them have it: it is the gathering's, and no person's.
pub struct Voice(SigningKey);

/// The public half: by it everyone knows the voice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VoiceKey(VerifyingKey);

impl GatheringSecret {
    /// A new gathering's, which hosts alone burn.
    pub fn random(burns: &BurnKey, rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self { bytes, log: burned_by(burns) }
    }

    /// From bytes that were kept, or stood in an invitation.
    pub fn from_bytes(bytes: &[u8; 48]) -> Self {
        let (secret, log) = bytes.split_at(32);
        Self { bytes: secret.try_into().unwrap_or_default(), log: LogId(log.try_into().unwrap_or_default()) }
    }

    /// The bytes to keep, and to invite with.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 48]> {
        let mut bytes = Zeroizing::new([0; 48]);
        let (secret, log) = bytes.split_at_mut(32);
        secret.copy_from_slice(&self.bytes);
        log.copy_from_slice(&self.log.0);
        bytes
    }

    /// The log's name at the relay.
    pub fn log_id(&self) -> LogId {
        self.log
    }

    /// What opens the log at the relay, and doesn't burn it.
    pub fn access_key(&self) -> AccessKey {
        let derived = derive(&self.bytes, b"stillyes 1 gathering access key");
        AccessKey::guarded(derived.first_chunk().unwrap_or(&[0; 16]))
    }

    /// The encounter in which two of its guests, by their numbers, try it with each other. Everyone at the gathering can make it: it is practice,
    /// and nothing private is said in it.
    pub fn exercise(&self, one: u16, other: u16) -> LinkSecret {
        let info =
            [b"stillyes 1 gathering exercise".as_slice(), &one.to_le_bytes(), &other.to_le_bytes()].concat();
        LinkSecret::from_bytes(&derive(&self.bytes, &info))
    }

    /// The board's first key.
    pub fn board_key(&self) -> BoardKey {
        BoardKey::from_bytes(&derive(&self.bytes, b"stillyes 1 gathering board key"))
    }
}

impl InvitationSecret {
    /// A new invitation's.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = [0; 16];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// From bytes that stood in an invitation, or in the letter of whoever comes with it.
    pub fn from_bytes(bytes: &[u8; 16]) -> Self {
        Self(*bytes)
    }

    /// The bytes to invite with.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 16]> {
        Zeroizing::new(self.0)
    }

    /// Whoever holds it, before they are in: keys that are handed out meanwhile are for them, too.
    pub fn person(&self) -> PersonSecret {
        PersonSecret::from_bytes(&self.derive(b"stillyes 1 invitation person"))
    }

    fn derive(&self, info: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut padded = Zeroizing::new([0; 32]);
        let (start, _) = padded.split_at_mut(16);
        start.copy_from_slice(&self.0);
        derive(&padded, info)
    }

    /// The number by which hosts know it. Who knows the number alone can't come with it.
    pub fn number(&self) -> u64 {
        let derived = self.derive(b"stillyes 1 invitation number");
        u64::from_le_bytes(derived.first_chunk().copied().unwrap_or_default())
    }
}

macro_rules! seeds {
    ($($seed:ident)*) => {
        $(impl $seed {
            /// A new one.
            pub fn random(rng: &mut impl CryptoRngCore) -> Self {
                let mut bytes = [0; 32];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// From bytes that were kept, or handed out.
            pub fn from_bytes(bytes: &[u8; 32]) -> Self {
                Self(*bytes)
            }

            /// The bytes to keep, and to hand out.
            pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
                Zeroizing::new(self.0)
            }
        })*
    };
}
seeds!(DeskSeed HostsSeed);

impl DeskSeed {
    /// What opens letters to the desk.
    pub fn person(&self) -> PersonSecret {
        PersonSecret::from_bytes(&derive(&self.0, b"stillyes 1 gathering desk"))
    }

    /// The key of the floor of that epoch.
    pub fn floor(&self, epoch: u32) -> FloorKey {
        let info = [b"stillyes 1 gathering floor".as_slice(), &epoch.to_le_bytes()].concat();
        FloorKey::from_bytes(&derive(&self.0, &info))
    }
}

impl HostsSeed {
    /// What opens letters to the hosts.
    pub fn person(&self) -> PersonSecret {
        PersonSecret::from_bytes(&derive(&self.0, b"stillyes 1 gathering hosts"))
    }

    /// What hosts speak in.
    pub fn voice(&self) -> Voice {
        Voice::from_bytes(&derive(&self.0, b"stillyes 1 gathering voice"))
    }

    /// The invitation of that name: each host can show it again, and nobody else.
    pub fn invitation(&self, name: &[u8; 16]) -> InvitationSecret {
        let info = [b"stillyes 1 gathering invitation".as_slice(), name].concat();
        InvitationSecret(derive(&self.0, &info).first_chunk().copied().unwrap_or_default())
    }
}

impl BoardKey {
    /// A new one, when somebody had to go.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut_slice());
        Self::from_bytes(&bytes)
    }

    /// From bytes that were kept, or handed out.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self {
            bytes: Zeroizing::new(*bytes),
            cipher: Box::new(XChaCha20Poly1305::new(Key::from_slice(bytes))),
        }
    }

    /// The bytes to keep, and to hand out.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.bytes.clone()
    }

    pub(super) fn cipher(&self) -> &XChaCha20Poly1305 {
        &self.cipher
    }
}

impl Voice {
    /// A new gathering's.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut_slice());
        Self::from_bytes(&bytes)
    }

    /// From bytes that were kept, or given to a new host.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    /// The bytes to keep, and to give to a new host.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half.
    pub fn key(&self) -> VoiceKey {
        VoiceKey(self.0.verifying_key())
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; super::SIGNATURE_BYTES] {
        self.0.sign(message).to_bytes()
    }
}

impl VoiceKey {
    /// From bytes that stood in an invitation; none where they are no key.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Self> {
        VerifyingKey::from_bytes(bytes).ok().filter(|key| !key.is_weak()).map(Self)
    }

    /// The bytes to invite with.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Whether the voice said this. Strictly: a signature has one spelling.
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8; super::SIGNATURE_BYTES]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

macro_rules! redacted {
    ($($name:ident)*) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        })*
    };
}
redacted!(GatheringSecret InvitationSecret DeskSeed HostsSeed BoardKey Voice VoiceKey);
