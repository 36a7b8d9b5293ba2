//! What one device knows of a gathering and keeps until it is burned (G9): keys, the state, what is on its way.
//!
//! What is in here is a secret of its person. Whoever keeps it writes it where nobody else reads, and erases it when it is over.

use std::collections::{BTreeMap, VecDeque};

use rules::{
    gathering::{Gathering, Member, Refusal, Role},
    text::Name,
};
use seal::{
    HistoryHash, PersonKey, PersonSecret,
    gathering::{BoardKey, DeskSeed, GatheringSecret, HostsSeed, InvitationSecret, VoiceKey},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{
    limits,
    message::{self, Window, You},
    send::Pending,
};

const VERSION: u8 = 1;

/// What all devices make alike of what hosts say.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Public {
    /// In which the hosts speak now.
    pub voice: [u8; 32],
    pub desk: PersonKey,
    pub hosts: PersonKey,
    /// Hosts' and crew's own keys.
    pub staff: BTreeMap<Member, PersonKey>,
    /// What to add to the log's clock for the gathering's, in milliseconds.
    pub offset: u64,
    pub counts: BTreeMap<Member, Window>,
    pub hash: HistoryHash,
    /// Where the last change of keys stands in the log: who comes later begins with the snapshot after it.
    pub changed: u64,
    /// Where the last snapshot stands, and what was before it.
    pub snapshot: (u64, u64),
}

/// What hosts' and crew's devices make alike of what is said to the desk.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Private {
    /// Who has which key; none for somebody without a phone.
    pub keys: BTreeMap<Member, PersonKey>,
    pub counts: BTreeMap<PersonKey, Window>,
    pub invited: BTreeMap<u64, Invited>,
    /// What each was told last of how it stands with them: its digest, and what the desk had read when it said so.
    pub told: BTreeMap<Member, ([u8; 8], u64)>,
    pub refused: BTreeMap<Member, VecDeque<(u64, Refusal)>>,
    /// Who came with an invitation that doesn't count and has not been told yet, and everyone who has.
    pub strangers: VecDeque<(PersonKey, Refusal)>,
    pub strangers_told: Vec<PersonKey>,
    /// The floor's key of this epoch.
    pub floor: (u32, [u8; 32]),
    /// Who answered last in the desk's name: the first to do so again.
    pub answers: Option<Member>,
    /// Who was handed what the desk knows, and as what.
    pub handed: BTreeMap<Member, Role>,
}

/// Somebody who is invited.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Invited {
    /// For keys that change before they come.
    pub key: PersonKey,
    /// By which hosts can make their invitation again.
    pub name: [u8; 16],
    /// With which of the hosts' seeds.
    pub generation: u16,
}

/// Somebody's key that says nothing of who they are, and where it was first used.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Unnamed {
    pub secret: [u8; 32],
    pub first: u64,
}

/// Everything that one device keeps of a gathering.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Memory {
    pub relay: String,
    pub secret: ([u8; 32], [u8; 16]),
    /// The newest first.
    pub boards: Vec<[u8; 32]>,
    /// In which the hosts spoke where this device began to read.
    pub first_voice: [u8; 32],
    pub from: u64,
    pub me: [u8; 32],
    pub invitation: Option<[u8; 16]>,
    pub name: Option<Name>,
    /// Where the own coming stands in the log, once it does.
    pub joined: Option<u64>,
    /// Why the invitation doesn't count.
    pub not_in: Option<Refusal>,
    /// The own number.
    pub number: Option<Member>,
    pub you: Option<You>,
    /// What the desk had read when it said so: an older answer says nothing.
    pub you_seen: u64,
    pub state: Gathering,
    pub public: Option<Public>,
    pub private: Option<Private>,
    pub desk_seeds: Vec<[u8; 32]>,
    pub hosts_seeds: Vec<[u8; 32]>,
    /// What burns it, for hosts.
    pub burns: Option<[u8; 32]>,
    pub unnamed: Vec<Unnamed>,
    /// Who wrote the reports that this device can read, for what is answered to them.
    pub authors: BTreeMap<u64, PersonKey>,
    /// Who spoke of reports: where first, and what counters they used.
    pub speakers: BTreeMap<PersonKey, (u64, Window)>,
    /// What is being handed over to this device, as far as it came.
    pub parts: Option<Parts>,
    /// The place of what was handed over last: read again from there, it comes by once more.
    pub handed_at: u64,
    pub head: u64,
    /// The log's clock at its last entry.
    pub time: u64,
    pub times: u32,
    pub count: u64,
    pub pending: VecDeque<Pending>,
    /// The log's places of own words that the desk may yet refuse, and what they were said as.
    pub said: VecDeque<(u64, u64)>,
    /// The last refusal of the desk that was shown.
    pub shown_refused: u64,
}

/// What a host hands over comes in parts.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Parts {
    /// The place in the log that it is the state at.
    pub at: u64,
    pub from: PersonKey,
    pub parts: Vec<Option<Vec<u8>>>,
}

/// Kept bytes that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMemory {
    /// Kept by another version of the app.
    #[error(
        "it was kept by version {found} and this app reads version 1: go on with the app that kept it, or ask the hosts for a new invitation"
    )]
    ForeignVersion {
        /// The version it names.
        found: u8,
    },
    /// Something is missing or wrong.
    #[error("it is damaged: ask the hosts for a new invitation")]
    Damaged,
}

impl Memory {
    pub(crate) fn secret(&self) -> GatheringSecret {
        let mut bytes = Zeroizing::new([0; 48]);
        let (secret, log) = bytes.split_at_mut(32);
        secret.copy_from_slice(&self.secret.0);
        log.copy_from_slice(&self.secret.1);
        GatheringSecret::from_bytes(&bytes)
    }

    pub(crate) fn person(&self) -> PersonSecret {
        PersonSecret::from_bytes(&self.me)
    }

    pub(crate) fn invitation(&self) -> Option<InvitationSecret> {
        self.invitation.as_ref().map(InvitationSecret::from_bytes)
    }

    pub(crate) fn board(&self) -> BoardKey {
        self.boards.first().map_or_else(|| self.secret().board_key(), BoardKey::from_bytes)
    }

    pub(crate) fn voice(&self) -> Option<VoiceKey> {
        VoiceKey::from_bytes(self.public.as_ref().map_or(&self.first_voice, |public| &public.voice))
    }

    /// The newest.
    pub(crate) fn desk_seed(&self) -> Option<DeskSeed> {
        self.desk_seeds.last().map(DeskSeed::from_bytes)
    }

    /// The newest.
    pub(crate) fn hosts_seed(&self) -> Option<HostsSeed> {
        self.hosts_seeds.last().map(HostsSeed::from_bytes)
    }

    pub(crate) fn knows_board(&mut self, key: [u8; 32]) {
        if !self.boards.contains(&key) {
            self.boards.insert(0, key);
            self.boards.truncate(limits::MAX_BOARDS);
        }
    }

    /// As bytes that hold keys: wiped when dropped, and not for any log.
    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(vec![VERSION]);
        bytes.extend_from_slice(&Zeroizing::new(message::encode(self)));
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, BadMemory> {
        match bytes.split_first() {
            None => Err(BadMemory::Damaged),
            Some((&VERSION, rest)) => message::decode(rest).ok_or(BadMemory::Damaged),
            Some((found, _)) => Err(BadMemory::ForeignVersion { found: *found }),
        }
    }
}

impl Private {
    /// The floor's key, for somebody who is ready.
    pub(crate) fn floor_of(&self, ready: bool) -> Option<(u32, [u8; 32])> {
        ready.then_some(self.floor)
    }

    pub(crate) fn who_has(&self, key: &PersonKey) -> Option<Member> {
        self.keys.iter().find(|(_, one)| *one == key).map(|(who, _)| *who)
    }
}
