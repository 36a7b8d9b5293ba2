//! Keys that open letters on this device, and as whom.

use seal::{
    PersonSecret,
    gathering::{DeskSeed, HostsSeed, Known},
};

use super::memory::Memory;

/// As whom a letter was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Desk,
    Hosts,
    Me,
}

/// A key that opens letters, with what it shares with those who wrote some.
pub(super) struct Key {
    pub(super) as_whom: Reader,
    /// Whether it is the newest of its kind: what is sealed for an older one may be by somebody who is no longer of the desk.
    pub(super) newest: bool,
    pub(super) secret: PersonSecret,
    pub(super) known: Known,
}

/// All keys that open letters, those that do most often first.
pub(super) fn readers(memory: &Memory) -> Vec<Key> {
    let desks =
        memory.desk_seeds.iter().rev().map(|seed| (Reader::Desk, DeskSeed::from_bytes(seed).person()));
    let hosts =
        memory.hosts_seeds.iter().rev().map(|seed| (Reader::Hosts, HostsSeed::from_bytes(seed).person()));
    let (mut desks, mut hosts) = (desks, hosts);
    let mut all = Vec::new();
    let key = |newest: bool| {
        move |(as_whom, secret): (Reader, PersonSecret)| Key {
            as_whom,
            newest,
            secret,
            known: Known::default(),
        }
    };
    all.extend(desks.next().map(key(true)));
    all.extend(hosts.next().map(key(true)));
    all.push(key(true)((Reader::Me, memory.person())));
    let unnamed = memory.unnamed.iter().map(|one| (Reader::Me, PersonSecret::from_bytes(&one.secret)));
    all.extend(unnamed.map(key(true)));
    all.extend(desks.chain(hosts).map(key(false)));
    all
}
