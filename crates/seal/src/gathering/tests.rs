//! What a gathering's envelopes keep, and from whom.

use proptest::prelude::*;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

use wire::BurnKey;

use super::*;

const LOG: LogId = LogId([7; 16]);
const ID: EntryId = EntryId([9; 16]);
const AT: At<'_> = At { log: &LOG, id: &ID };

fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

fn person(seed: u8) -> PersonSecret {
    PersonSecret::random(&mut rng(seed))
}

struct Stage {
    board: BoardKey,
    voice: Voice,
    rng: ChaCha20Rng,
}

fn stage() -> Stage {
    let mut rng = rng(1);
    let secret = GatheringSecret::random(&BurnKey([3; 32]), &mut rng);
    Stage { board: secret.board_key(), voice: Voice::random(&mut rng), rng }
}

impl Stage {
    fn tells(&mut self, plaintext: &[u8]) -> Vec<u8> {
        tell(AT, &self.board, &self.voice, plaintext, &mut self.rng).unwrap()
    }

    fn writes(&mut self, author: &PersonSecret, readers: &[&PersonSecret], plaintext: &[u8]) -> Vec<u8> {
        let readers: Vec<PersonKey> = readers.iter().map(|one| one.key()).collect();
        write(AT, &self.board, author, &readers, plaintext, &mut self.rng).unwrap()
    }

    fn opens(&self, at: At<'_>, body: &[u8]) -> Result<Sealed, CantOpen> {
        open(at, &[BoardKey::from_bytes(&self.board.to_bytes())], &self.voice.key(), body)
    }

    fn letter(&self, body: &[u8]) -> Letter {
        match self.opens(AT, body) {
            Ok(Sealed::Letter(letter)) => letter,
            _ => panic!("no letter"),
        }
    }
}

#[test]
fn what_hosts_tell_is_read_by_all_and_said_by_hosts_alone() {
    let mut stage = stage();
    let body = stage.tells(b"The door is open");
    assert!(
        matches!(stage.opens(AT, &body), Ok(Sealed::Told(said)) if said.as_slice() == b"The door is open")
    );
    // A guest has the board key, and another voice.
    let other = Voice::random(&mut stage.rng);
    let forged = tell(AT, &stage.board, &other, b"The door is open", &mut stage.rng).unwrap();
    assert_eq!(stage.opens(AT, &forged).err(), Some(CantOpen::NotTheVoice));
    // What was said elsewhere is not said here.
    let elsewhere = EntryId([8; 16]);
    let at = At { log: &LOG, id: &elsewhere };
    assert_eq!(stage.opens(at, &body).err(), Some(CantOpen::NotForThisBoard));
    let Ok(Sealed::Told(said)) = stage.opens(AT, &body) else { panic!("told") };
    let signature = stage.voice.sign(&AT.bind(b"stillyes 1 told", &[&said]));
    let moved = shut(at, &stage.board, TOLD, &[3; NONCE_BYTES], &[&signature, &said]).unwrap();
    assert_eq!(stage.opens(at, &moved).err(), Some(CantOpen::NotTheVoice));
}

#[test]
fn a_letter_is_read_by_its_readers_alone_and_says_who_wrote_it_to_them_alone() {
    let mut stage = stage();
    let (ana, bo, cy, dee) = (person(2), person(3), person(4), person(5));
    let body = stage.writes(&ana, &[&bo, &cy], b"Somebody is needed");
    let letter = stage.letter(&body);
    for reader in [&bo, &cy] {
        let (author, said) = letter.open(reader).unwrap();
        assert_eq!((author, said.as_slice()), (ana.key(), b"Somebody is needed".as_slice()));
    }
    assert!(letter.open(&dee).is_none() && letter.open(&ana).is_none());
    // Whoever has the board key sees neither an author nor a reader.
    let inner = unlock(
        stage.board.cipher(),
        body.first_chunk().unwrap(),
        &AT.bind(b"stillyes 1 board", &[]),
        &body[NONCE_BYTES..],
    )
    .unwrap();
    for one in [&ana, &bo, &cy] {
        assert!(!inner.windows(32).any(|window| window == one.key().0));
    }
}

#[test]
fn a_bundle_says_to_each_their_own() {
    let mut stage = stage();
    let (desk, ana, bo, cy) = (person(9), person(2), person(3), person(4));
    let parts = [(ana.key(), b"ready".to_vec()), (bo.key(), vec![7; MAX_PART_BYTES])];
    let body = answer(AT, &stage.board, &desk, &parts, b"two of them", &mut stage.rng).unwrap();
    let Ok(Sealed::Bundle(bundle)) = stage.opens(AT, &body) else { panic!("a bundle") };
    assert_eq!(bundle.open(&ana, &desk.key()).unwrap().as_slice(), b"ready");
    assert_eq!(bundle.open(&bo, &desk.key()).unwrap().as_slice(), [7; MAX_PART_BYTES]);
    assert_eq!(bundle.summary(&desk).unwrap().as_slice(), b"two of them");
    assert!(bundle.open(&cy, &desk.key()).is_none() && bundle.summary(&ana).is_none());
    // Cy says it in the desk's name: the desk's key is missing in it.
    let forged = answer(AT, &stage.board, &cy, &parts[..1], b"", &mut stage.rng).unwrap();
    let Ok(Sealed::Bundle(forged)) = stage.opens(AT, &forged) else { panic!("a bundle") };
    assert!(forged.open(&ana, &desk.key()).is_none() && forged.summary(&desk).is_none());
    // Whoever is told something shorter is told as many bytes.
    let shorter = [(ana.key(), Vec::new()), (bo.key(), b"here".to_vec())];
    let other = answer(AT, &stage.board, &desk, &shorter, b"two of them", &mut stage.rng).unwrap();
    assert_eq!(other.len(), body.len());
    let many = |count: usize| -> Vec<(PersonKey, Vec<u8>)> {
        (0..count).map(|at| (person(u8::try_from(at).unwrap()).key(), vec![1; MAX_PART_BYTES])).collect()
    };
    let summary = vec![2; MAX_SUMMARY_BYTES];
    assert!(answer(AT, &stage.board, &person(200), &many(MAX_PARTS), &summary, &mut stage.rng).is_ok());
    let mut check = |parts: &[(PersonKey, Vec<u8>)], summary: &[u8], why: CantSeal| {
        assert_eq!(answer(AT, &stage.board, &desk, parts, summary, &mut stage.rng).err(), Some(why));
    };
    check(&[], b"", CantSeal::Readers);
    check(&many(MAX_PARTS + 1), b"", CantSeal::Readers);
    check(&[(ana.key(), vec![0; MAX_PART_BYTES + 1])], b"", CantSeal::TooLarge);
    check(&parts, &[0; MAX_SUMMARY_BYTES + 1], CantSeal::TooLarge);
    check(&[(PersonKey([0; 32]), Vec::new())], b"", CantSeal::Key);
}

#[test]
fn seeds_give_each_purpose_its_own_key() {
    let (desk, hosts) = (DeskSeed::from_bytes(&[5; 32]), HostsSeed::from_bytes(&[5; 32]));
    assert!(desk.person().key() != hosts.person().key());
    assert_ne!(desk.floor(1).to_bytes(), desk.floor(2).to_bytes());
    let (one, other) = (hosts.invitation(&[1; 16]), hosts.invitation(&[2; 16]));
    assert!(one.number() != other.number() && one.person().key() != other.person().key());
    assert_eq!(format!("{desk:?} {hosts:?}"), "DeskSeed(..) HostsSeed(..)");
}

#[test]
fn sizes_tell_neither_kind_nor_readers() {
    let mut stage = stage();
    let people: Vec<PersonSecret> = (10..18).map(person).collect();
    let all: Vec<&PersonSecret> = people.iter().collect();
    let (ana, short) = (person(2), b"Now, in the green room".as_slice());
    let one = stage.writes(&ana, &all[..1], short).len();
    assert_eq!(one, stage.writes(&ana, &all, short).len());
    assert_eq!(one, stage.tells(short).len());
    assert_eq!(one, LEAST_BYTES);
    let most = vec![1; MAX_BYTES];
    assert!(stage.writes(&ana, &all, &most).len() <= wire::limits::MAX_ENTRY_BYTES);
    let more = vec![1; MAX_BYTES + 1];
    assert_eq!(tell(AT, &stage.board, &stage.voice, &more, &mut stage.rng).err(), Some(CantSeal::TooLarge));
    let keys: Vec<PersonKey> = (10..19).map(|seed| person(seed).key()).collect();
    for (readers, why) in [
        (&keys[..0], CantSeal::Readers),
        (&keys[..], CantSeal::Readers),
        (&[ana.key()][..], CantSeal::Key),
        (&[PersonKey([0; 32])][..], CantSeal::Key),
    ] {
        assert_eq!(write(AT, &stage.board, &ana, readers, short, &mut stage.rng).err(), Some(why));
    }
}

#[test]
fn another_board_key_leaves_out_who_had_to_go() {
    let mut stage = stage();
    let (before, ana) = (stage.tells(b"before"), person(2));
    let next = BoardKey::random(&mut stage.rng);
    let after = tell(AT, &next, &stage.voice, b"after", &mut stage.rng).unwrap();
    assert_eq!(stage.opens(AT, &after).err(), Some(CantOpen::NotForThisBoard));
    let keys = [next, BoardKey::from_bytes(&stage.board.to_bytes())];
    for body in [&before, &after] {
        assert!(open(AT, &keys, &stage.voice.key(), body).is_ok());
    }
    let handed = hand_out(AT, &keys[0].to_bytes(), &[ana.key(), person(3).key()], &mut stage.rng).unwrap();
    for one in [&ana, &person(3)] {
        assert_eq!(take_out(AT, one, &handed).unwrap(), keys[0].to_bytes());
    }
    assert!(take_out(AT, &person(4), &handed).is_none());
    let elsewhere = EntryId([8; 16]);
    assert!(take_out(At { log: &LOG, id: &elsewhere }, &ana, &handed).is_none());
    assert_eq!(hand_out(AT, &[1; 32], &[], &mut stage.rng).err(), Some(CantSeal::Readers));
}

#[test]
fn keys_come_back_and_are_shown_to_nobody() {
    let mut rng = rng(1);
    let secret = GatheringSecret::random(&BurnKey([3; 32]), &mut rng);
    let again = GatheringSecret::from_bytes(&secret.to_bytes());
    assert_eq!((secret.log_id(), again.log_id()), (burned_by(&BurnKey([3; 32])), secret.log_id()));
    assert!(secret.access_key().is_guarded() && secret.access_key() == again.access_key());
    assert_eq!(secret.board_key().to_bytes(), again.board_key().to_bytes());
    let voice = Voice::random(&mut rng);
    assert!(Voice::from_bytes(&voice.to_bytes()).key() == voice.key());
    assert!(VoiceKey::from_bytes(&voice.key().to_bytes()) == Some(voice.key()));
    assert!(VoiceKey::from_bytes(&[0; 32]).is_none(), "a key under which everything is signed");
    let invitation = InvitationSecret::random(&mut rng);
    assert_eq!(InvitationSecret::from_bytes(&invitation.to_bytes()).number(), invitation.number());
    assert_ne!(InvitationSecret::random(&mut rng).number(), invitation.number());
    let floor = FloorKey::random(&mut rng);
    let shown = format!("{secret:?} {voice:?} {invitation:?} {floor:?} {:?}", secret.board_key());
    assert_eq!(shown, "GatheringSecret(..) Voice(..) InvitationSecret(..) FloorKey(..) BoardKey(..)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(target_family = "wasm") { 8 } else { 128 }))]

    #[test]
    fn bytes_of_strangers_are_refused(body in prop::collection::vec(any::<u8>(), 0..3000), flip in 0..1024usize) {
        let mut stage = stage();
        prop_assert!(stage.opens(AT, &body).is_err());
        prop_assert!(take_out(AT, &person(2), &body).is_none());
        // Whoever has the board key puts anything in.
        let kind = body.first().copied().unwrap_or_default() % 4;
        if let Ok(shut) = shut(AT, &stage.board, kind, &[1; NONCE_BYTES], &[&body]) {
            match stage.opens(AT, &shut) {
                Ok(Sealed::Letter(letter)) => prop_assert!(letter.open(&person(2)).is_none()),
                Ok(Sealed::Bundle(bundle)) => {
                    prop_assert!(bundle.open(&person(2), &person(3).key()).is_none());
                    prop_assert!(bundle.summary(&person(3)).is_none());
                }
                Ok(Sealed::Told(_)) => prop_assert!(false, "nobody signed it"),
                Err(_) => {}
            }
        }
        let mut damaged = stage.tells(b"hello");
        damaged[flip] ^= 1;
        prop_assert!(stage.opens(AT, &damaged).is_err());
    }

    #[test]
    fn what_is_said_is_read(said in prop::collection::vec(any::<u8>(), 0..5000), readers in 1..=8u8) {
        let mut stage = stage();
        let ana = person(2);
        let people: Vec<PersonSecret> = (10..10 + readers).map(person).collect();
        let body = stage.writes(&ana, &people.iter().collect::<Vec<_>>(), &said);
        prop_assert!(body.len().is_power_of_two());
        let letter = stage.letter(&body);
        for one in &people {
            prop_assert_eq!(letter.open(one).map(|(who, said)| (who, said.to_vec())), Some((ana.key(), said.clone())));
        }
    }
}
