//! Every format against bytes that were written down once (`testdata/golden.txt`), so that none drifts unseen.
//! Whoever writes another client can check it against the same file.

use chacha20poly1305::AeadInPlace;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use wire::EntryId;

use crate::{
    HistoryHash, Link, LinkSecret, OpenedEntry, PersonSecret, Room, Unreadable, commitment, emoji_indices,
    emoji_indices_opened,
    envelope::{
        Place,
        tests::{open_anything, seal_anything},
    },
    gathering::{
        self, At, DeskSeed, FloorKey, GatheringSecret, HostsSeed, Invitation, InvitationSecret, Sealed, Voice,
    },
    vault::{Cost, VaultKey},
};

const WRITTEN_DOWN: &str = include_str!("../testdata/golden.txt");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn written_down(name: &str) -> &str {
    let value = |line: &'static str| line.strip_prefix(name)?.strip_prefix(" = ");
    WRITTEN_DOWN.lines().find_map(value).unwrap_or_default()
}

fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

fn rooms() -> [Room; 3] {
    let link = LinkSecret::from_bytes(&[1; 32]);
    let room =
        |secret: u8| Room::new(link.log_id(), link.door_key(), PersonSecret::from_bytes(&[secret; 32]));
    let mut rooms = [room(0xa1), room(0xb0), room(0xc1)];
    let keys = rooms.each_ref().map(Room::me);
    for room in &mut rooms {
        let me = room.me();
        for key in keys.into_iter().filter(|key| *key != me) {
            room.add_peer(key).unwrap();
        }
    }
    rooms
}

/// The head and the tag of a vault, at the least cost: what is between is filled up to a block.
fn vault_now() -> String {
    let key = VaultKey::new("three warm stones", Cost::LEAST, &mut rng(7)).unwrap();
    let file = key.seal(b"heck yes", &mut rng(8)).unwrap();
    hex(&[&file[..160], &file[file.len() - 16..]].concat())
}

/// What this code makes of the inputs that the file's head describes.
fn made_now() -> Vec<(&'static str, String)> {
    let secret = LinkSecret::from_bytes(&[1; 32]);
    let [ana, bo, cleo] = rooms();
    let id = ana.entry_id(&mut rng(2));
    let knock = ana.seal_knock(&mut rng(3), &id, b"Ana").unwrap();
    let alone = ana.seal_entry(&mut rng(4), &id, &[], b"nobody here").unwrap();
    let entry = ana.seal_entry(&mut rng(5), &id, &[bo.me(), cleo.me()], b"yes").unwrap();
    let pulse = ana.seal_pulse(&mut rng(6), &[(bo.me(), b"b"), (cleo.me(), b"c")]).unwrap();
    let start = HistoryHash::start(&secret.log_id());
    let read = start.next(1, 1000, Some((&ana.me(), b"yes")));
    let mut all = vec![
        ("link", Link::new("https://example.org", secret.clone()).unwrap().to_string()),
        ("log id", hex(&secret.log_id().0)),
        ("access key", hex(&secret.access_key().0)),
        ("key of ana", hex(&ana.me().0)),
        ("key of bo", hex(&bo.me().0)),
        ("key of cleo", hex(&cleo.me().0)),
        ("entry id", hex(&id.0)),
        ("knock", hex(&knock)),
        ("entry alone", hex(&alone)),
        ("entry", hex(&entry)),
        ("pulse", hex(&pulse)),
        ("history at start", hex(&start.0)),
        ("history after yes", hex(&read.0)),
        ("history after unreadable", hex(&read.next(2, 2000, None).0)),
        ("emoji", hex(&emoji_indices(&[ana.me(), bo.me()]))),
        ("emoji opened", hex(&emoji_indices_opened(&[ana.me(), bo.me()], &[[1; 32], [2; 32]]))),
        ("commitment", hex(&commitment(&ana.me(), &[1; 32]))),
        ("vault", vault_now()),
    ];
    all.extend(gathering_now());
    all
}

const AT: At<'_> = At { log: &wire::LogId([7; 16]), id: &EntryId([9; 16]) };

/// A gathering's, from fixed secrets.
fn gathering_now() -> Vec<(&'static str, String)> {
    let secret = GatheringSecret::from_bytes(&[1; 48]);
    let (board, voice) = (secret.board_key(), Voice::from_bytes(&[2; 32]));
    let [ana, desk] = [0xa1, 0xd0].map(|secret: u8| PersonSecret::from_bytes(&[secret; 32]));
    let floor = FloorKey::from_bytes(&[3; 32]);
    let under: gathering::Under =
        "https://relay.example/#u1.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8E8NCE".parse().unwrap();
    let told = gathering::tell(AT, &board, &voice, b"the door is open", &mut rng(9)).unwrap();
    let letter =
        gathering::write(AT, &board, &ana, &[desk.key()], b"somebody is needed", &mut rng(10)).unwrap();
    let parts = [(ana.key(), b"you are ready".to_vec())];
    let bundle = gathering::answer(AT, &board, &desk, &parts, b"one of them", &mut rng(12)).unwrap();
    let (desk_seed, hosts_seed) = (DeskSeed::from_bytes(&[5; 32]), HostsSeed::from_bytes(&[6; 32]));
    let mine = InvitationSecret::from_bytes(&[4; 16]);
    let invited = Invitation::new("https://example.org", &secret, &board, voice.key(), mine.clone(), 300);
    let handed = gathering::hand_out(AT, &floor.to_bytes(), &[ana.key(), desk.key()], &mut rng(11)).unwrap();
    vec![
        ("gathering burned by", hex(&gathering::burned_by(&wire::BurnKey([2; 32])).0)),
        ("gathering access key", hex(&secret.access_key().0)),
        ("gathering board key", hex(board.to_bytes().as_slice())),
        ("gathering voice", hex(&voice.key().to_bytes())),
        ("gathering told", hex(&told)),
        ("gathering letter", hex(&letter)),
        ("gathering handed", hex(&handed)),
        ("encounter under a floor", hex(&under.with(&floor).secret().log_id().0)),
        ("invitation number", mine.number().to_string()),
        ("invitation", invited.unwrap().to_string()),
        ("invitation key", hex(&mine.person().key().0)),
        ("gathering bundle", hex(&bundle)),
        ("desk key", hex(&desk_seed.person().key().0)),
        ("desk floor", hex(desk_seed.floor(7).to_bytes().as_slice())),
        ("hosts key", hex(&hosts_seed.person().key().0)),
        ("hosts voice", hex(&hosts_seed.voice().key().to_bytes())),
        ("hosts invitation", hex(hosts_seed.invitation(&[8; 16]).to_bytes().as_slice())),
    ]
}

#[test]
fn what_was_written_down_of_a_gathering_still_opens() {
    let secret = GatheringSecret::from_bytes(&[1; 48]);
    let voice = Voice::from_bytes(&[2; 32]).key();
    let boards = [secret.board_key()];
    let [ana, desk] = [0xa1, 0xd0].map(|secret: u8| PersonSecret::from_bytes(&[secret; 32]));
    let Ok(Sealed::Told(told)) = gathering::open(AT, &boards, &voice, &unhex("gathering told")) else {
        panic!("told")
    };
    assert_eq!(told.as_slice(), b"the door is open");
    let Ok(Sealed::Letter(letter)) = gathering::open(AT, &boards, &voice, &unhex("gathering letter")) else {
        panic!("a letter")
    };
    let (author, said) = letter.open(&desk).unwrap();
    assert_eq!((author, said.as_slice()), (ana.key(), b"somebody is needed".as_slice()));
    let Ok(Sealed::Bundle(bundle)) = gathering::open(AT, &boards, &voice, &unhex("gathering bundle")) else {
        panic!("a bundle")
    };
    assert_eq!(bundle.open(&ana, &desk.key()).unwrap().as_slice(), b"you are ready");
    assert_eq!(bundle.summary(&desk).unwrap().as_slice(), b"one of them");
    let invited: Invitation = written_down("invitation").parse().unwrap();
    assert_eq!((invited.from(), invited.mine().number()), (300, 14_795_638_284_881_990_132));
    for one in [&ana, &desk] {
        assert_eq!(*gathering::take_out(AT, one, &unhex("gathering handed")).unwrap(), [3; 32]);
    }
}

#[test]
fn formats_are_as_written_down() {
    let now: String = made_now().iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
    for (name, value) in made_now() {
        assert_eq!(written_down(name), value, "{name}; all of them now:\n{now}");
    }
}

fn unhex(name: &str) -> Vec<u8> {
    let digits = written_down(name).as_bytes();
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}

/// Each bit of each envelope, one after the other; and each envelope cut short, and with something behind it.
#[test]
fn not_one_bit_can_be_changed() {
    let [ana, bo, _] = rooms();
    let id = EntryId(unhex("entry id").try_into().unwrap());
    let open = |name: &str, body: &[u8]| match name {
        "pulse" => bo.open_pulse(body).map(|_| ()),
        "entry alone" => ana.open_entry(&id, body).map(|_| ()),
        _ => bo.open_entry(&id, body).map(|_| ()),
    };
    for name in ["knock", "entry alone", "entry", "pulse"] {
        let body = unhex(name);
        assert_eq!(open(name, &body), Ok(()), "{name}");
        for bit in 0..8 * body.len() {
            let mut changed = body.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(open(name, &changed), Err(Unreadable::NotForThisDoor), "{name}, bit {bit}");
        }
        for end in 0..body.len() {
            let expected = if end < 24 { Unreadable::Malformed } else { Unreadable::NotForThisDoor };
            assert_eq!(open(name, &body[..end]), Err(expected), "{name}, {end} bytes");
        }
        let longer = [&body[..], &[0]].concat();
        assert_eq!(open(name, &longer), Err(Unreadable::NotForThisDoor), "{name} and more");
    }
}

/// A later version would bind its envelopes to its own number, or name a kind that is not known here.
#[test]
fn envelopes_of_another_version_are_refused_with_words() {
    let secret = LinkSecret::from_bytes(&[1; 32]);
    let (door, log) = (secret.door_key(), secret.log_id());
    let [ana, bo, _] = rooms();
    let id = EntryId(unhex("entry id").try_into().unwrap());
    let place = Place { log: &log, id: Some(&id) };
    let mut inner = open_anything(&door, place, &unhex("entry"));
    for kind in 3..=u8::MAX {
        inner[0] = kind;
        let later = seal_anything(&door, place, [9; 24], &inner);
        assert_eq!(bo.open_entry(&id, &later).err(), Some(Unreadable::Malformed), "kind {kind}");
        assert_eq!(ana.open_pulse(&later).err(), Some(Unreadable::NotForThisDoor), "kind {kind}");
    }
    assert!(Unreadable::Malformed.to_string().contains("use a client of the same version"));
    let bound = [b"stillyes 2 outer".as_slice(), &log.0, &id.0].concat();
    let mut sealed = inner;
    let tag = door.0.encrypt_in_place_detached(&[9; 24].into(), &bound, &mut sealed).unwrap();
    let later = [[9; 24].as_slice(), &sealed, &tag].concat();
    assert_eq!(bo.open_entry(&id, &later).err(), Some(Unreadable::NotForThisDoor));
}

#[test]
fn what_was_written_down_still_opens() {
    let [ana, bo, cleo] = rooms();
    let id = EntryId(unhex("entry id").try_into().unwrap());
    for (room, name, expected) in
        [(&ana, "entry alone", "nobody here"), (&bo, "entry", "yes"), (&ana, "entry", "yes")]
    {
        let Ok(OpenedEntry::Entry { author, plaintext }) = room.open_entry(&id, &unhex(name)) else {
            panic!()
        };
        assert_eq!((author, plaintext.as_slice()), (ana.me(), expected.as_bytes()));
    }
    let Ok(OpenedEntry::Knock { bytes, .. }) = bo.open_entry(&id, &unhex("knock")) else { panic!() };
    assert_eq!(bytes.as_slice(), b"Ana");
    assert_eq!(bo.open_pulse(&unhex("pulse")).unwrap().plaintext.as_slice(), b"b");
    assert_eq!(cleo.open_pulse(&unhex("pulse")).unwrap().plaintext.as_slice(), b"c");
}

#[test]
fn hashes_and_keys_are_plain_bytes_in_postcard() {
    let key = rooms()[0].me();
    assert_eq!(postcard::to_allocvec(&key).unwrap(), key.0);
    let start = HistoryHash::start(&LinkSecret::from_bytes(&[1; 32]).log_id());
    assert_eq!(postcard::to_allocvec(&start).unwrap(), start.0);
}
