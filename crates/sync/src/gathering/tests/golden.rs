//! What a device keeps of a gathering, against bytes that were written down once (`testdata/gathering_kept.txt`): whoever comes back with a later app comes
//! back to the same.

use std::collections::{BTreeMap, VecDeque};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{
    Stamp,
    gathering::{
        Author, Event, Gathering, Member, Refusal, Role, Standing,
        event::{About, Aside, Reply, Told, Urgency, Word},
    },
    text::Note,
};
use seal::{HistoryHash, PersonKey, PersonSecret, gathering::GatheringSecret};

use super::{TODAY, call, name, pages, plan};
use crate::gathering::{
    BadMemory, Engine, You,
    memory::{Invited, Memory, Parts, Private, Public, Unnamed},
    message::Window,
    send::Outgoing,
};

const WRITTEN_DOWN: &str = include_str!("../../../testdata/gathering_kept.txt");

fn note(typed: &str) -> Note {
    Note::new(typed).unwrap()
}

/// Something in every part of the state.
fn state() -> Gathering {
    let mut state = Gathering::new();
    let (host, ana) = (Author::Member(Member(0)), Author::Member(Member(1)));
    let invite = Word::Invite { invitation: 77, name: name("Ana"), until: TODAY + 500 };
    let report = About::Report { to: vec![Member(0)], words: note("Something happened") };
    let appoint = Told::Appoint { who: Member(1), name: name("Ana"), role: Role::Crew };
    let said = [
        (host, Event::Told(Told::Plan { host: name("Host"), plan: plan() })),
        (host, Event::Told(Told::Rules { from: 0, sections: pages(2) })),
        (host, Event::Told(Told::Place(note("Behind the mill")))),
        (host, Event::Word(invite)),
        (Author::Invited, Event::Word(Word::Join { invitation: 77, name: name("Ana") })),
        (ana, Event::Word(Word::Reply(Reply::Coming))),
        (host, Event::Told(appoint)),
        (ana, Event::Word(Word::Duty(true))),
        (host, Event::Word(Word::Arrive { who: Member(1) })),
        (host, Event::Told(Told::Brief { version: 1 })),
        (ana, Event::Word(Word::Call(call(Urgency::Care)))),
        (host, Event::Aside(Aside::NoteTo { invitation: 77, words: note("A friend of Bo") })),
        (Author::Unnamed(13), Event::About(report)),
        (host, Event::Told(Told::Announce(note("The door is open")))),
    ];
    for (seq, (author, event)) in (1..).zip(said) {
        let stamp = Stamp { seq, time: TODAY + seq, seen: seq - 1 };
        state.apply(stamp, author, &event).unwrap_or_else(|why| panic!("{event:?}: {why:?}"));
    }
    state
}

/// Something in every field, and no two the same.
fn memory() -> Memory {
    let key = |byte: u8| PersonKey([byte; 32]);
    let mut window = Window::default();
    assert!([1, 2, 9].into_iter().all(|count| window.takes(count)));
    let secret = GatheringSecret::from_bytes(&[1; 48]);
    let me = PersonSecret::from_bytes(&[2; 32]);
    let voice = seal::gathering::HostsSeed::from_bytes(&[3; 32]).voice().key().to_bytes();
    let mut memory = Engine::blank("https://relay.example".into(), &secret, [4; 32], voice, &me);
    memory.boards.push([5; 32]);
    (memory.from, memory.invitation, memory.name) = (6, Some([7; 16]), Some(name("Ana")));
    (memory.joined, memory.not_in, memory.number) = (Some(8), Some(Refusal::NoInvitation), Some(Member(1)));
    memory.you = Some(You {
        member: Member(1),
        standing: Standing::Ready,
        invited_as: Some(name("Ana of Bo")),
        partner: Some(Member(9)),
        kept: None,
        calls: vec![(10, Some(Member(0)), false)],
        refused: vec![(11, Refusal::WrongCode)],
        floor: Some((12, [13; 32])),
    });
    (memory.you_seen, memory.state) = (14, state());
    memory.public = Some(Public {
        voice,
        desk: key(15),
        hosts: key(16),
        staff: BTreeMap::from([(Member(0), key(17))]),
        offset: TODAY,
        counts: BTreeMap::from([(Member(0), window)]),
        hash: HistoryHash([18; 32]),
        changed: 19,
        snapshot: (20, 21),
    });
    memory.private = Some(Private {
        keys: BTreeMap::from([(Member(1), key(22))]),
        counts: BTreeMap::from([(key(22), window)]),
        invited: BTreeMap::from([(23, Invited { key: key(24), name: [25; 16], generation: 1 })]),
        told: BTreeMap::from([(Member(1), ([27; 8], 28))]),
        refused: BTreeMap::from([(Member(1), VecDeque::from([(29, Refusal::NotHeard { who: Member(1) })]))]),
        strangers: VecDeque::from([(key(30), Refusal::InvitationUsed)]),
        strangers_told: vec![key(31)],
        floor: (32, [33; 32]),
        answers: Some(Member(0)),
        handed: BTreeMap::from([(Member(1), Role::Crew)]),
    });
    (memory.desk_seeds, memory.hosts_seeds) = (vec![[34; 32]], vec![[35; 32], [36; 32]]);
    (memory.burns, memory.unnamed) = (Some([37; 32]), vec![Unnamed { secret: [38; 32], first: 39 }]);
    memory.authors = BTreeMap::from([(40, key(41))]);
    memory.speakers = BTreeMap::from([(key(41), (42, window))]);
    memory.parts = Some(Parts { at: 43, from: key(17), parts: vec![None, Some(vec![44, 45])] });
    (memory.handed_at, memory.head, memory.time) = (46, 300, 70_000);
    (memory.times, memory.count) = (3, (3 << 32) + 47);
    memory.said = VecDeque::from([(48, 49)]);
    memory.shown_refused = 50;
    memory
}

/// With a call, a report and a plan on their way, as somebody closes the app on them.
fn kept() -> Vec<u8> {
    let mut rng = ChaCha20Rng::from_seed([51; 32]);
    let mut engine = Engine::new(memory(), 0, TODAY);
    let report = About::Report { to: vec![Member(0)], words: note("Something else") };
    let waiting = [
        Outgoing::Word(Word::Call(call(Urgency::Now))),
        Outgoing::About(report, Some(0)),
        Outgoing::Tell(Told::Plan { host: name("Host"), plan: plan() }),
        Outgoing::Aside(Aside::Feedback(note("It was good"))),
    ];
    for (token, what) in (52..).zip(waiting) {
        engine.push(Some(token), what, false, &mut rng);
    }
    engine.keep().unwrap().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    let line = |bytes: &[u8]| {
        bytes.iter().map(|byte| format!("{byte:02x}")).chain(["\n".into()]).collect::<String>()
    };
    bytes.chunks(60).map(line).collect()
}

fn written_down() -> Vec<u8> {
    let hex: String = WRITTEN_DOWN.lines().filter(|line| !line.starts_with('#')).collect();
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

#[test]
fn golden_bytes_of_what_is_kept_of_a_gathering() {
    let kept = kept();
    assert!(kept == written_down(), "it is kept otherwise than version 1 keeps it:\n{}", hex(&kept));
    let (read, was) = (Memory::from_bytes(&written_down()).unwrap(), memory());
    assert_eq!(read.state, was.state);
    assert_eq!((read.you, read.name, read.number), (was.you, was.name, was.number));
    assert_eq!((read.secret, read.me, read.boards), (was.secret, was.me, was.boards));
    assert_eq!((read.desk_seeds, read.hosts_seeds, read.burns), (was.desk_seeds, was.hosts_seeds, was.burns));
    assert_eq!(read.pending.len(), 4);
    let back = Engine::resume(&written_down(), 0, TODAY).unwrap();
    let view = back.view(0);
    assert_eq!((view.me, view.on_way, view.calling.len()), (Some(Member(1)), 4, 1));
    assert!(back.invitation(23).is_some(), "invitations can be shown again");
    // Coming back is counted, so that no counter is used twice; nothing else of it changes.
    let again = Memory::from_bytes(&back.keep().unwrap()).unwrap();
    assert_eq!((again.times, again.count), (was.times + 1, u64::from(was.times + 1) << 32));
    let mut same = again.clone();
    (same.times, same.count) = (was.times, was.count);
    assert_eq!(same.to_bytes().as_slice(), kept);
}

#[test]
fn golden_bytes_of_another_version_are_told_from_damage() {
    let written = written_down();
    for found in [0, 2, 77, 0x80, 0xff] {
        let why = Engine::resume(&[&[found], &written[1..]].concat(), 0, TODAY).err();
        assert_eq!(why, Some(BadMemory::ForeignVersion { found }));
        let words = why.unwrap().to_string();
        assert!(
            words.contains(&format!("version {found} ")) && words.contains("the app that kept it"),
            "{words}"
        );
    }
    for end in 0..written.len() {
        assert_eq!(Memory::from_bytes(&written[..end]).err(), Some(BadMemory::Damaged), "{end}");
    }
    let more = [&written[..], &[0]].concat();
    assert_eq!(Memory::from_bytes(&more).err(), Some(BadMemory::Damaged));
}
