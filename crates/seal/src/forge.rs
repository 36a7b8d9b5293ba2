//! Writing in the name of others, from one's own keys alone (R1): what shows that a transcript proves nothing.
//!
//! The key of a pair is the same for both of its people, so whoever has one person's secret can seal every slot
//! between that person and anybody else, in either's name. What is sealed between two others they can't: there
//! stand slots under a key that they made up, which to everyone but those two look like any other. So several who
//! forge together fool whoever has *their* keys, and nobody who has the keys of somebody else:
//!
//! - A judge who has the keys of those who forged, and of nobody else, reads everything, and it fits.
//! - With the key of one more, the judge finds entries of others that were not sealed for that one, and names
//!   that this one's device never made. Without made-up names (the ones that a device really made, filled with
//!   something else) only the first shows, and between two people nothing does.
//!
//! Nothing here helps against a running encounter: each device takes as its own only what bears its own mark
//! ([`Room::entry_id`]), and from others only what is sealed with the pair's key.
//!
//! Not here: what is said (`sync::forge`).

use core::fmt;

use rand_core::CryptoRngCore;
use wire::LogId;
use zeroize::Zeroizing;

use crate::{
    BadKey, DoorKey, PersonKey, PersonSecret, Room,
    person::{Pair, derive},
};

/// Those who forge, with their secrets; wiped when dropped.
pub struct Forger {
    secrets: Vec<PersonSecret>,
    /// What all keys are made from that they don't have.
    made_up: Zeroizing<[u8; 32]>,
}

/// Somebody in whose name is written, by others.
pub(crate) struct ForgedHand {
    author: PersonKey,
    secrets: Vec<PersonSecret>,
    made_up: Zeroizing<[u8; 32]>,
}

impl Forger {
    /// One person, with nothing but their own secret.
    pub fn new(secret: PersonSecret, rng: &mut impl CryptoRngCore) -> Self {
        let mut made_up = Zeroizing::new([0; 32]);
        rng.fill_bytes(made_up.as_mut_slice());
        Self { secrets: vec![secret], made_up }
    }

    /// One more who forges along.
    pub fn join(&mut self, secret: PersonSecret) {
        self.secrets.push(secret);
    }

    /// Whether this person is one of them.
    pub fn has(&self, who: &PersonKey) -> bool {
        self.secrets.iter().any(|secret| secret.key() == *who)
    }

    /// The room of `author`: their own where they forge, and otherwise one that seals and opens in their name as
    /// far as the secrets go.
    pub fn room(&self, log: LogId, door: DoorKey, author: PersonKey) -> Room {
        match self.secrets.iter().find(|secret| secret.key() == author) {
            Some(own) => Room::new(log, door, own.again()),
            None => {
                let secrets = self.secrets.iter().map(PersonSecret::again).collect();
                Room::forged(log, door, ForgedHand { author, secrets, made_up: self.made_up.clone() })
            }
        }
    }
}

impl ForgedHand {
    pub(crate) fn author(&self) -> PersonKey {
        self.author
    }

    /// A key for what only others could have the right one for; the same for all who forge together.
    fn make_up(&self, what: &[u8], of: [&PersonKey; 2]) -> Zeroizing<[u8; 32]> {
        let [one, other] = of;
        derive(&self.made_up, &[what, &one.0, &other.0].concat())
    }

    pub(crate) fn ids(&self) -> Zeroizing<[u8; 32]> {
        self.make_up(b"stillyes 1 made up ids", [&self.author; 2])
    }

    pub(crate) fn alone(&self) -> Pair {
        Pair::with_key(&self.make_up(b"stillyes 1 made up self key", [&self.author; 2]), &self.author)
    }

    /// What seals between the author and a peer: the right key where the peer forges.
    pub(crate) fn pair(&self, peer: &PersonKey) -> Result<Pair, BadKey> {
        if self.author == *peer {
            return Err(BadKey::Mine);
        }
        if let Some(secret) = self.secrets.iter().find(|secret| secret.key() == *peer) {
            return Ok(Pair { tag: peer.slot_tag(), ..Pair::between(secret, &self.author)? });
        }
        let both = if self.author < *peer { [&self.author, peer] } else { [peer, &self.author] };
        Ok(Pair::with_key(&self.make_up(b"stillyes 1 made up pair", both), peer))
    }
}

impl fmt::Debug for Forger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Forger({} secrets)", self.secrets.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;
    use crate::{LinkSecret, OpenedEntry, Unreadable};

    /// Four people's secrets, and a room of each that knows all others.
    fn people(seed: u64) -> (LinkSecret, Vec<PersonSecret>, Vec<Room>) {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let link = LinkSecret::random(&mut rng);
        let secrets: Vec<_> = (0..4).map(|_| PersonSecret::random(&mut rng)).collect();
        let room = |secret: &PersonSecret| Room::new(link.log_id(), link.door_key(), secret.again());
        let mut rooms: Vec<Room> = secrets.iter().map(room).collect();
        rooms.iter_mut().for_each(|room| know(room, &secrets));
        (link, secrets, rooms)
    }

    fn know(room: &mut Room, all: &[PersonSecret]) {
        let me = room.me();
        all.iter().filter(|one| one.key() != me).for_each(|one| room.add_peer(one.key()).unwrap());
    }

    /// The room in which `author` is forged by those whose bits are set.
    fn forged(seed: u64, by: usize, author: usize) -> Room {
        let (link, secrets, _) = people(seed);
        let mut rng = ChaCha20Rng::seed_from_u64(seed ^ 0xf0);
        let mut by = secrets.iter().enumerate().filter(|(who, _)| by & (1 << who) != 0);
        let mut forger = Forger::new(by.next().unwrap().1.again(), &mut rng);
        by.for_each(|(_, secret)| forger.join(secret.again()));
        let mut room = forger.room(link.log_id(), link.door_key(), secrets[author].key());
        know(&mut room, &secrets);
        room
    }

    proptest! {
        // Each makes four people and their sixteen keys.
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        /// R1, exactly: what a coalition writes in somebody's name opens for each of its own as if that one had
        /// written it, and for nobody else.
        #[test]
        fn a_coalition_convinces_its_own_and_nobody_else(
            seed in any::<u64>(), by in 1usize..15, author in 0usize..4,
            words in proptest::collection::vec(any::<u8>(), 0..300),
        ) {
            prop_assume!(by & (1 << author) == 0);
            let (_, secrets, rooms) = people(seed);
            let forged = forged(seed, by, author);
            prop_assert_eq!(forged.me(), secrets[author].key());
            prop_assert!(forged.my_secret().is_none());
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            let others: Vec<PersonKey> = rooms.iter().map(Room::me).filter(|key| *key != forged.me()).collect();
            let id = forged.entry_id(&mut rng);
            let entry = forged.seal_entry(&mut rng, &id, &others, &words).unwrap();
            let real_id = rooms[author].entry_id(&mut rng);
            let real = rooms[author].seal_entry(&mut rng, &real_id, &others, &words).unwrap();
            prop_assert_eq!(entry.len(), real.len());
            let pulse = others.iter().map(|key| (*key, b"here")).collect::<Vec<_>>();
            let pulse = forged.seal_pulse(&mut rng, &pulse).unwrap();
            for (who, room) in rooms.iter().enumerate() {
                let opened = room.open_entry(&id, &entry);
                if by & (1 << who) != 0 {
                    let Ok(OpenedEntry::Entry { author, plaintext }) = opened else { panic!("{who} reads it") };
                    prop_assert_eq!((author, plaintext.as_slice()), (forged.me(), words.as_slice()));
                    prop_assert!(room.open_pulse(&pulse).is_ok());
                } else if who == author {
                    prop_assert_eq!(opened.err(), Some(Unreadable::NotMine));
                } else {
                    prop_assert_eq!(opened.err(), Some(Unreadable::Forged { author: forged.me() }));
                    prop_assert!(room.open_pulse(&pulse).is_err());
                }
            }
        }

        /// What is said to somebody who is forged opens for the forger as for them, so that they can be made to
        /// answer it.
        #[test]
        fn who_is_forged_reads_what_they_are_told(seed in any::<u64>(), by in 0usize..4, author in 0usize..4) {
            prop_assume!(by != author);
            let (_, _, rooms) = people(seed);
            let forged = forged(seed, 1 << by, author);
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            let id = rooms[by].entry_id(&mut rng);
            let entry = rooms[by].seal_entry(&mut rng, &id, &[forged.me()], b"a kiss?").unwrap();
            let Ok(OpenedEntry::Entry { plaintext, .. }) = forged.open_entry(&id, &entry) else { panic!() };
            prop_assert_eq!(plaintext.as_slice(), b"a kiss?");
        }
    }

    /// Between two, under a name that the other's device really made: even with the keys of both nothing shows.
    #[test]
    fn between_two_a_real_name_can_be_filled_with_something_else() {
        let (_, _, rooms) = people(7);
        let mut rng = ChaCha20Rng::seed_from_u64(8);
        let (ana, bo) = (&rooms[0], &rooms[1]);
        let name = bo.entry_id(&mut rng);
        let forged = forged(7, 1, 1);
        let entry = forged.seal_entry(&mut rng, &name, &[ana.me()], b"yes").unwrap();
        for room in [ana, bo] {
            let Ok(OpenedEntry::Entry { author, plaintext }) = room.open_entry(&name, &entry) else {
                panic!()
            };
            assert_eq!((author, plaintext.as_slice()), (bo.me(), b"yes".as_slice()));
        }
    }

    #[test]
    fn debug_gives_no_secret_away() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let forger = Forger::new(PersonSecret::from_bytes(&[0xab; 32]), &mut rng);
        assert_eq!(format!("{forger:?}"), "Forger(1 secrets)");
    }
}
