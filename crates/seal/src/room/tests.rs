//! What a room seals opens for those it is for, in its place, and for nobody and nowhere else.

use proptest::prelude::*;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};

use super::*;
use crate::{
    LinkSecret,
    envelope::tests::{open_anything, seal_anything},
};

fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

/// So many people who have knocked and know each other.
fn people(count: usize, rng: &mut ChaCha20Rng) -> Vec<Room> {
    let link = LinkSecret::random(rng);
    let room = |_| Room::new(link.log_id(), link.door_key(), PersonSecret::random(rng));
    let mut rooms: Vec<Room> = (0..count).map(room).collect();
    let keys: Vec<PersonKey> = rooms.iter().map(Room::me).collect();
    for room in &mut rooms {
        let me = room.me();
        for key in keys.iter().filter(|key| **key != me) {
            room.add_peer(*key).unwrap();
        }
    }
    rooms
}

fn three(rng: &mut ChaCha20Rng) -> [Room; 3] {
    people(3, rng).try_into().unwrap()
}

/// The same person after a reload: nothing is left but their secret and the link.
fn reloaded(room: &Room, link_of: &Room) -> Room {
    let door = DoorKey(link_of.door.0.clone());
    let mut again = Room::new(room.log, door, room.my_secret().unwrap().again());
    room.peers.keys().for_each(|peer| again.add_peer(*peer).unwrap());
    again
}

fn keys(rooms: &[Room]) -> Vec<PersonKey> {
    rooms.iter().map(Room::me).collect()
}

/// What someone reads: author and words.
fn read(room: &Room, id: &EntryId, body: &[u8]) -> Result<(PersonKey, Vec<u8>), Unreadable> {
    match room.open_entry(id, body)? {
        OpenedEntry::Entry { author, plaintext } => Ok((author, plaintext.to_vec())),
        OpenedEntry::Knock { .. } => panic!("a knock"),
    }
}

fn is_class(len: usize) -> bool {
    len.is_power_of_two() && (256..=wire::limits::MAX_ENTRY_BYTES).contains(&len)
}

#[test]
fn an_entry_opens_for_each_recipient_and_its_author() {
    for count in 1..=12 {
        let mut rng = rng(count as u8);
        let rooms = people(count, &mut rng);
        let ana = &rooms[0];
        let id = ana.entry_id(&mut rng);
        let body = ana.seal_entry(&mut rng, &id, &keys(&rooms[1..]), b"yes").unwrap();
        assert!(is_class(body.len()), "{} bytes", body.len());
        for room in &rooms {
            assert_eq!(read(room, &id, &body), Ok((ana.me(), b"yes".to_vec())), "{count} people");
        }
        assert_eq!(read(&reloaded(ana, ana), &id, &body), Ok((ana.me(), b"yes".to_vec())));
    }
}

#[test]
fn a_pulse_tells_each_recipient_something_else() {
    for count in 1..=12 {
        let mut rng = rng(count as u8);
        let rooms = people(count, &mut rng);
        let words: Vec<_> =
            keys(&rooms[1..]).into_iter().enumerate().map(|(i, key)| (key, vec![7; i])).collect();
        let body = rooms[0].seal_pulse(&mut rng, &words).unwrap();
        assert!(body.len() <= 1024 && is_class(body.len()), "{} bytes", body.len());
        for (i, room) in rooms[1..].iter().enumerate() {
            let pulse = room.open_pulse(&body).unwrap();
            assert_eq!((pulse.author, pulse.plaintext.as_slice()), (rooms[0].me(), vec![7; i].as_slice()));
        }
        assert_eq!(rooms[0].open_pulse(&body).err(), Some(Unreadable::NotMine));
    }
}

#[test]
fn a_knock_opens_for_everyone_with_the_link() {
    let mut rng = rng(1);
    let [mut ana, bo, cleo] = three(&mut rng);
    ana.peers.clear();
    let id = cleo.entry_id(&mut rng);
    let body = cleo.seal_knock(&mut rng, &id, b"Cleo").unwrap();
    assert_eq!(body.len(), 512);
    for room in [&ana, &bo, &cleo] {
        let Ok(OpenedEntry::Knock { author, bytes }) = room.open_entry(&id, &body) else { panic!() };
        assert_eq!((author, bytes.as_slice()), (cleo.me(), b"Cleo".as_slice()));
    }
    assert_eq!(people(1, &mut rng)[0].open_entry(&id, &body).err(), Some(Unreadable::NotForThisDoor));
}

#[test]
fn a_yes_and_a_red_have_the_same_size() {
    let mut rng = rng(1);
    let [ana, bo, cleo] = three(&mut rng);
    let mut size = |recipients: &[PersonKey], len: usize| {
        let id = ana.entry_id(&mut rng);
        ana.seal_entry(&mut rng, &id, recipients, &vec![1; len]).unwrap().len()
    };
    let recipients = [bo.me(), cleo.me()];
    assert_eq!((size(&recipients, 60), size(&recipients, 254)), (1024, 1024));
    // Alone or with one other is the same to the relay, too.
    assert_eq!((size(&[], 60), size(&recipients[..1], 200)), (512, 512));
}

#[test]
fn every_flipped_bit_makes_it_unreadable() {
    let mut rng = rng(1);
    let [ana, bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let entry = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let knock = ana.seal_knock(&mut rng, &id, b"Ana").unwrap();
    let pulse = ana.seal_pulse(&mut rng, &[(bo.me(), b"here")]).unwrap();
    for bit in 0..8 * entry.len() {
        let flipped = |body: &[u8]| {
            let mut body = body.to_vec();
            if let Some(byte) = body.get_mut(bit / 8) {
                *byte ^= 1 << (bit % 8);
            }
            body
        };
        assert_eq!(bo.open_entry(&id, &flipped(&entry)).err(), Some(Unreadable::NotForThisDoor), "bit {bit}");
        assert_eq!(bo.open_entry(&id, &flipped(&knock)).err(), Some(Unreadable::NotForThisDoor), "bit {bit}");
        if bit < 8 * pulse.len() {
            assert_eq!(bo.open_pulse(&flipped(&pulse)).err(), Some(Unreadable::NotForThisDoor), "bit {bit}");
        }
    }
}

#[test]
fn whoever_has_the_link_can_change_no_bit_of_a_slot() {
    let mut rng = rng(1);
    let [ana, bo, cleo] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let place = Place { log: &ana.log, id: Some(&id) };
    let inner = open_anything(&cleo.door, place, &body);
    // After kind, author, count, size and the slot's tag.
    for bit in 8 * (1 + 32 + 2 + 4)..8 * (1 + 32 + 2 + 4 + 256 + 16) {
        let mut inner = inner.clone();
        inner[bit / 8] ^= 1 << (bit % 8);
        let body = seal_again(&cleo.door, place, &body, &inner);
        assert_eq!(read(&bo, &id, &body), Err(Unreadable::Forged { author: ana.me() }), "bit {bit}");
    }
    assert_eq!(
        read(&bo, &id, &seal_again(&cleo.door, place, &body, &inner)),
        Ok((ana.me(), b"yes".to_vec()))
    );
}

/// The envelope `body` with another inside, under the same nonce.
fn seal_again(door: &DoorKey, place: Place<'_>, body: &[u8], inner: &[u8]) -> Vec<u8> {
    seal_anything(door, place, *body.first_chunk().unwrap(), inner)
}

#[test]
fn nothing_opens_in_another_place() {
    let mut rng = rng(1);
    let [ana, mut bo, cleo] = three(&mut rng);
    let (id, other) = (ana.entry_id(&mut rng), ana.entry_id(&mut rng));
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let pulse = ana.seal_pulse(&mut rng, &[(bo.me(), b"here")]).unwrap();
    assert_eq!(read(&bo, &other, &body), Err(Unreadable::NotForThisDoor));
    assert_eq!(bo.open_pulse(&body).err(), Some(Unreadable::NotForThisDoor));
    assert_eq!(bo.open_entry(&id, &pulse).err(), Some(Unreadable::NotForThisDoor));
    assert_eq!(read(&cleo, &id, &body), Err(Unreadable::NoSlotForMe { author: ana.me() }));

    // The outer layer is no protection against those who have the link: the slot itself is bound, too.
    let moved = |bo: &Room, from: Place<'_>, to: Place<'_>| {
        let inner = open_anything(&bo.door, from, &body);
        seal_again(&bo.door, to, &body, &inner)
    };
    let place = Place { log: &ana.log, id: Some(&id) };
    let forged = Err(Unreadable::Forged { author: ana.me() });
    assert_eq!(read(&bo, &other, &moved(&bo, place, Place { id: Some(&other), ..place })), forged);
    let log = LogId([9; 16]);
    let elsewhere = moved(&bo, place, Place { log: &log, ..place });
    bo.log = log;
    assert_eq!(read(&bo, &id, &elsewhere), forged);
}

#[test]
fn nobody_can_take_a_slot_for_their_own() {
    let mut rng = rng(1);
    let [ana, bo, cleo] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let place = Place { log: &ana.log, id: Some(&id) };
    let mut inner = open_anything(&cleo.door, place, &body);
    inner[1..33].copy_from_slice(&cleo.me().0);
    let taken = seal_again(&cleo.door, place, &body, &inner);
    assert_eq!(read(&bo, &id, &taken), Err(Unreadable::Forged { author: cleo.me() }));
    // Nor can what Ana said to Bo come back to her as Bo's.
    inner[1..33].copy_from_slice(&bo.me().0);
    inner[35..39].copy_from_slice(&ana.alone.tag);
    let reflected = seal_again(&cleo.door, place, &body, &inner);
    assert_eq!(read(&ana, &id, &reflected), Err(Unreadable::Forged { author: bo.me() }));
}

#[test]
fn an_unknown_author_is_named() {
    let mut rng = rng(1);
    let [ana, mut bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let pulse = ana.seal_pulse(&mut rng, &[(bo.me(), b"here")]).unwrap();
    bo.peers.remove(&ana.me());
    assert_eq!(read(&bo, &id, &body), Err(Unreadable::UnknownAuthor(ana.me())));
    assert_eq!(bo.open_pulse(&pulse).err(), Some(Unreadable::UnknownAuthor(ana.me())));
    bo.add_peer(ana.me()).unwrap();
    assert_eq!(read(&bo, &id, &body), Ok((ana.me(), b"yes".to_vec())));
}

/// An envelope in Ana's name for Bo, made from what Bo has alone: his secret, her public key, the link.
fn forged_by(bo: &Room, ana: PersonKey, id: &EntryId, nonce: [u8; 24], plaintext: &[u8]) -> Vec<u8> {
    let place = Place { log: &bo.log, id: Some(id) };
    let mut draft = Draft::slots(place, Kind::Entry, nonce, ana, (1, 0)).unwrap();
    draft.push_slot(&bo.peers[&ana], &bo.me(), 0, plaintext).unwrap();
    draft.finish(&bo.door).unwrap()
}

/// R1: whatever Bo could show of what Ana said to him, he could have written himself, to the last byte.
#[test]
fn a_recipient_could_have_written_it() {
    let mut rng = rng(1);
    let [ana, bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let real = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let nonce = *real.first_chunk().unwrap();
    assert_eq!(forged_by(&bo, ana.me(), &id, nonce, b"yes"), real);

    // And what she never said, under a name that he made up, opens for him just as well.
    let made_up = EntryId([5; 16]);
    let forged = forged_by(&bo, ana.me(), &made_up, [6; 24], b"yes to everything");
    assert_eq!(read(&bo, &made_up, &forged), Ok((ana.me(), b"yes to everything".to_vec())));
}

/// The other side of R1: nobody but Bo is taken in, and Ana's own devices least of all.
#[test]
fn what_a_recipient_wrote_in_anothers_name_convinces_nobody_else() {
    let mut rng = rng(1);
    let [ana, bo, cleo] = three(&mut rng);
    for id in [EntryId([5; 16]), bo.entry_id(&mut rng), cleo.entry_id(&mut rng)] {
        let forged = forged_by(&bo, ana.me(), &id, [6; 24], b"yes to everything");
        assert_eq!(read(&ana, &id, &forged), Err(Unreadable::NotMine));
        assert_eq!(read(&reloaded(&ana, &ana), &id, &forged), Err(Unreadable::NotMine));
        assert_eq!(read(&cleo, &id, &forged), Err(Unreadable::NoSlotForMe { author: ana.me() }));
    }
    let id = EntryId([5; 16]);
    let place = Place { log: &bo.log, id: Some(&id) };
    let draft = Draft::knock(place, [6; 24], ana.me(), b"Ana").unwrap();
    let knock = draft.finish(&bo.door).unwrap();
    assert_eq!(ana.open_entry(&id, &knock).err(), Some(Unreadable::NotMine));
}

#[test]
fn names_of_entries_are_known_again_by_their_maker_alone() {
    let mut rng = rng(1);
    let [ana, bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    assert!(ana.is_my_id(&id) && reloaded(&ana, &ana).is_my_id(&id) && !bo.is_my_id(&id));
    assert_ne!(ana.entry_id(&mut rng), id);
    assert_eq!(bo.seal_entry(&mut rng, &id, &[ana.me()], b"yes"), Err(SealError::ForeignId));
    assert_eq!(bo.seal_knock(&mut rng, &id, b"Bo"), Err(SealError::ForeignId));
}

#[test]
fn says_what_it_cannot_seal() {
    let mut rng = rng(1);
    let rooms = people(17, &mut rng);
    let (ana, others) = (&rooms[0], keys(&rooms[1..]));
    let stranger = PersonSecret::random(&mut rng).key();
    let id = ana.entry_id(&mut rng);
    let mut check = |recipients: &[PersonKey], len: usize, expected: Option<SealError>| {
        let words = vec![1; len];
        let entry = ana.seal_entry(&mut rng, &id, recipients, &words);
        assert_eq!(entry.as_ref().err(), expected.as_ref(), "{} recipients, {len} bytes", recipients.len());
        if let Ok(body) = entry {
            assert!(is_class(body.len()));
        }
    };
    check(&others[..15], limits::MAX_ENTRY_PLAINTEXT_BYTES, None);
    check(&others[..1], limits::MAX_ENTRY_PLAINTEXT_BYTES + 1, Some(SealError::TooLarge { max: 8190 }));
    check(&others, 1, Some(SealError::TooMany));
    check(&[others[0], others[1], others[0]], 1, Some(SealError::Repeated(others[0])));
    check(&[others[0], stranger], 1, Some(SealError::UnknownRecipient(stranger)));
    check(&[others[0], ana.me()], 1, Some(SealError::UnknownRecipient(ana.me())));
    check(&[ana.me()], 1, Some(SealError::UnknownRecipient(ana.me())));

    let pulse =
        |rng: &mut ChaCha20Rng, len| ana.seal_pulse(rng, &[(others[0], vec![0; len])]).map(|body| body.len());
    assert_eq!(pulse(&mut rng, 62), Ok(256));
    assert_eq!(pulse(&mut rng, 63), Err(SealError::TooLarge { max: 62 }));
    let knock = |rng: &mut ChaCha20Rng, len| ana.seal_knock(rng, &id, &vec![0; len]).map(|body| body.len());
    assert_eq!(knock(&mut rng, 1024), Ok(2048));
    assert_eq!(knock(&mut rng, 1025), Err(SealError::TooLarge { max: 1024 }));
}

#[test]
fn a_slot_is_found_among_others_with_the_same_tag() {
    let mut rng = rng(1);
    let [ana, bo, cleo] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me(), cleo.me()], b"yes").unwrap();
    let place = Place { log: &ana.log, id: Some(&id) };
    let mut inner = open_anything(&bo.door, place, &body);
    // Somebody who searched long enough has a key whose tag is Bo's.
    for slot in [35, 35 + 4 + 256 + 16] {
        inner[slot..slot + 4].copy_from_slice(&bo.alone.tag);
    }
    assert_eq!(read(&bo, &id, &seal_again(&bo.door, place, &body, &inner)), Ok((ana.me(), b"yes".to_vec())));
}

#[test]
fn an_envelope_has_one_spelling() {
    let mut rng = rng(1);
    let [ana, bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let place = Place { log: &ana.log, id: Some(&id) };
    let inner = open_anything(&bo.door, place, &body);
    let check = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut inner = inner.clone();
        change(&mut inner);
        assert_eq!(read(&bo, &id, &seal_again(&bo.door, place, &body, &inner)), Err(Unreadable::Malformed));
    };
    check(&|inner| *inner.last_mut().unwrap() = 1);
    check(&|inner| inner.push(0));
    check(&|inner| inner.resize(1024 - 40, 0));
    check(&|inner| inner.truncate(inner.len() - 1));
    check(&|inner| inner.truncate(20));
    check(&|inner| inner[0] = Kind::Pulse as u8);
    check(&|inner| inner[0] = 3);
    check(&|inner| inner[33] = 0);
    check(&|inner| inner[33] = 255);
    check(&|inner| inner[34] = 1);
    check(&|inner| inner[34] = 4);
    assert_eq!(read(&bo, &id, &[]), Err(Unreadable::Malformed));
}

#[test]
fn debug_gives_no_words_away() {
    let mut rng = rng(1);
    let [ana, bo, _] = three(&mut rng);
    let id = ana.entry_id(&mut rng);
    let body = ana.seal_entry(&mut rng, &id, &[bo.me()], b"yes").unwrap();
    let knock = ana.seal_knock(&mut rng, &id, b"Ana").unwrap();
    let pulse = ana.seal_pulse(&mut rng, &[(bo.me(), b"here")]).unwrap();
    let who = format!("{:?}", ana.me());
    assert_eq!(format!("{:?}", bo.open_entry(&id, &body).unwrap()), format!("Entry({who}, ..)"));
    assert_eq!(format!("{:?}", bo.open_entry(&id, &knock).unwrap()), format!("Knock({who}, ..)"));
    assert_eq!(format!("{:?}", bo.open_pulse(&pulse).unwrap()), format!("OpenedPulse({who}, ..)"));
    assert_eq!(format!("{ana:?}"), format!("Room({:?}, {who}, 2 peers)", ana.log));
}

proptest! {
    #[test]
    fn opening_never_panics(body in proptest::collection::vec(any::<u8>(), 0..1500)) {
        let [ana, ..] = three(&mut rng(1));
        prop_assert!(ana.open_entry(&EntryId([1; 16]), &body).is_err());
        prop_assert!(ana.open_pulse(&body).is_err());
    }

    #[test]
    fn opening_what_a_stranger_put_behind_the_door_never_panics(
        kind in 0u8..4, author in 0usize..4, rest in proptest::collection::vec(0u8..20, 0..600), size in 0usize..12,
    ) {
        let [ana, bo, cleo] = three(&mut rng(1));
        let id = EntryId([1; 16]);
        let authors = [ana.me(), bo.me(), cleo.me(), PersonKey([9; 32])];
        let mut inner = [[kind].as_slice(), &authors[author].0, &rest].concat();
        inner.resize(inner.len().max((256 << (size / 2)) - 40), 0);
        for id in [Some(&id), None] {
            let body = seal_anything(&bo.door, Place { log: &ana.log, id }, [4; 24], &inner);
            let _ = ana.open_entry(&EntryId([1; 16]), &body);
            let _ = ana.open_pulse(&body);
        }
    }
}

proptest! {
    // Twelve people are 132 curve operations before anything is sealed.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_sealed_is_read_back(count in 1usize..13, words in proptest::collection::vec(any::<u8>(), 0..8191),
                                   seed in any::<u8>()) {
        let mut rng = rng(seed);
        let rooms = people(count, &mut rng);
        let author = &rooms[rng.next_u32() as usize % count];
        let recipients: Vec<_> = keys(&rooms).into_iter().filter(|key| *key != author.me()).collect();
        let id = author.entry_id(&mut rng);
        let body = author.seal_entry(&mut rng, &id, &recipients, &words).unwrap();
        prop_assert!(is_class(body.len()));
        for room in &rooms {
            prop_assert_eq!(read(room, &id, &body), Ok((author.me(), words.clone())));
        }
    }
}

/// What is said aside opens between the two alone, in its entry alone, and says who of them wrote it.
#[test]
fn an_aside_is_between_two() {
    let mut rng = rng(9);
    let [ana, bo, cy] = three(&mut rng);
    let (id, other_id) = (ana.entry_id(&mut rng), ana.entry_id(&mut rng));
    let sealed = ana.seal_aside(&mut rng, &id, &bo.me(), b"points").unwrap();
    let check = |room: &Room, id: &EntryId, author: &Room, other: &Room, sealed: &[u8], opens: bool| {
        let opened = room.open_aside(id, &author.me(), &other.me(), sealed);
        assert_eq!(opened.map(|opened| opened.to_vec()), opens.then(|| b"points".to_vec()));
    };
    check(&bo, &id, &ana, &ana, &sealed, true);
    check(&ana, &id, &ana, &bo, &sealed, true);
    check(&reloaded(&ana, &ana), &id, &ana, &bo, &sealed, true);
    check(&cy, &id, &ana, &ana, &sealed, false);
    check(&bo, &other_id, &ana, &ana, &sealed, false);
    // Turned round: it is not Bo who wrote it.
    check(&ana, &id, &bo, &bo, &sealed, false);
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        check(&bo, &id, &ana, &ana, &changed, false);
    }
    (0..40).for_each(|length| check(&bo, &id, &ana, &ana, &sealed[..length], false));
    assert_ne!(ana.seal_aside(&mut rng, &id, &bo.me(), b"points").unwrap(), sealed);
    let most = vec![7; limits::MAX_ASIDE_BYTES];
    let largest = ana.seal_aside(&mut rng, &id, &bo.me(), &most).unwrap();
    assert_eq!(bo.open_aside(&id, &ana.me(), &ana.me(), &largest).unwrap().to_vec(), most);
    // With the most that stands beside it.
    assert!(largest.len() + 64 <= limits::MAX_ENTRY_PLAINTEXT_BYTES);
    let refused = |room: &Room, to: PersonKey, bytes: &[u8]| {
        room.seal_aside(&mut ChaCha20Rng::from_seed([1; 32]), &id, &to, bytes).err()
    };
    assert_eq!(refused(&ana, ana.me(), b""), Some(SealError::UnknownRecipient(ana.me())));
    let too_large = SealError::TooLarge { max: limits::MAX_ASIDE_BYTES };
    assert_eq!(refused(&ana, bo.me(), &[&most[..], &[7]].concat()), Some(too_large));
}
