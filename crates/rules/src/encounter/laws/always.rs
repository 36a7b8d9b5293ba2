//! What must always hold, whatever people do and whenever: properties over random play. And that the play is
//! worth something: what must happen sometimes.

use std::collections::BTreeMap;

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use super::{
    oracle::Oracle,
    play::{Entry, Move, moves, opening},
    *,
};

const CASES: u32 = 100;
const MOST: usize = 120;

fn config() -> ProptestConfig {
    // Failures print the moves themselves, shrunk: nothing is kept in files.
    let usual = ProptestConfig::default();
    // More of them with PROPTEST_CASES.
    let cases = std::env::var_os("PROPTEST_CASES").map_or(CASES, |_| usual.cases);
    ProptestConfig { cases, failure_persistence: None, ..usual }
}

/// Plays, and shows each entry: how it stood when its time had come, and how it stands after it.
fn play(
    people: usize,
    moves: &[Move],
    mut see: impl FnMut(&Stage, &Entry, Result<(), Refusal>, &Stage),
) -> Stage {
    let mut stage = opening(people);
    for one in moves {
        let entry = one.next(&mut stage);
        let before = stage.clone();
        let came = stage.takes(&entry);
        see(&before, &entry, came, &stage);
    }
    stage
}

/// Without what a newcomer is not told for good.
fn less_health(mut now: Encounter) -> Encounter {
    for shared in now.people.iter_mut().filter_map(|person| person.health.as_mut()) {
        shared.said = None;
    }
    now
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn always_what_is_on_was_said_yes_to_since(case in moves(MOST)) {
        let mut stage = opening(case.0);
        let mut oracle = Oracle::of(&stage);
        for one in &case.1 {
            let earlier = stage.clone();
            let entry = one.next(&mut stage);
            oracle.time_passed(earlier.seq, &earlier.now, &stage.now);
            oracle.holds(&stage.now);
            let before = stage.now.clone();
            if stage.takes(&entry).is_ok() && !before.is_over() {
                let stamp = Stamp { seq: stage.seq, time: stage.time, seen: stage.seq - 1 - entry.unseen.min(stage.seq - 1) };
                oracle.taken(stamp, entry.author, &entry.event, &before, &stage.now);
            }
            oracle.holds(&stage.now);
        }
    }

    #[test]
    fn always_red_is_taken_and_nothing_is_on_after_it(case in moves(MOST)) {
        play(case.0, &case.1, |before, _, _, _| {
            for who in before.now.present().iter() {
                let mut after = before.clone();
                assert_eq!(after.by(who, Event::Red).0, Ok(()));
                let now = &after.now;
                assert!(now.on().is_empty() && now.asks().count() == 0 && now.lapsed().count() == 0);
                assert!(now.is_over() || now.lamp() == Lamp::Red);
            }
        });
    }

    #[test]
    fn always_narrowing_never_widens(case in moves(MOST)) {
        play(case.0, &case.1, |before, entry, _, after| {
            if entry.event.narrows() {
                assert!(after.now.on().iter().all(|on| before.now.is_on(on)), "{:?}", entry.event);
            }
        });
    }

    #[test]
    fn always_a_refused_entry_changes_nothing(case in moves(MOST)) {
        play(case.0, &case.1, |before, entry, came, after| {
            if came.is_err() {
                let mut same = before.now.clone();
                same.head = after.seq;
                assert_eq!(&same, &after.now, "{:?}", entry.event);
            }
        });
    }

    #[test]
    fn always_the_same_history_is_the_same_state_however_time_is_cut(case in moves(MOST)) {
        let mut leaps = opening(case.0);
        let mut again = leaps.clone();
        let steps = play(case.0, &case.1, |_, entry, came, after| {
            // Each deadline on its own, and a moment between; against one leap to the entry's time.
            while let Some(next) = again.now.next_deadline().filter(|next| *next <= after.time) {
                again.now.advance(again.now.now().midpoint(next));
                again.now.advance(next);
            }
            for now in [&mut leaps, &mut again] {
                now.time = after.time;
                assert_eq!(now.takes(entry), came);
            }
        });
        assert_eq!(&leaps.now, &steps.now);
        assert_eq!(&again.now, &steps.now);
    }

    #[test]
    fn always_what_is_alike_stays_alike(case in moves(MOST)) {
        play(case.0, &case.1, |before, entry, came, after| {
            let (mut alike, numbers) = before.now.alike();
            assert_eq!(alike.alike().0, alike);
            let unseen = entry.unseen.min(before.seq);
            let stamp = Stamp { seq: after.seq, time: after.time, seen: before.seq - unseen };
            let event = match numbers.event(&entry.event) {
                // What a newcomer is told has numbers of its own.
                Event::Admit { knock, chapter } => {
                    let told = if *chapter == before.now.chapter() { alike.chapter() } else { *chapter };
                    Event::Admit { knock: numbers.knock(knock), chapter: Box::new(told) }
                }
                other => other,
            };
            let also = alike.apply(&CATALOGUE, numbers.stamp(stamp), entry.author, &event);
            // Of several people in the way another may be named; and an ask that is over is as little there as one
            // that never was.
            let law = |why: Refusal| why.law().filter(|law| *law != Law::N4);
            assert_eq!(also.map_err(law), came.map_err(law), "{event:?}");
            assert_eq!(alike.alike().0, after.now.alike().0, "{event:?}");
        });
    }

    #[test]
    fn always_it_ends_when_nobody_does_anything(case in moves(MOST)) {
        let mut now = play(case.0, &case.1, |_, _, _, after| {
            assert!(after.now.next_deadline().is_none_or(|next| next > after.time));
        }).now;
        now.advance(u64::MAX);
        assert!(now.on().is_empty() && now.asks().count() == 0 && now.next_deadline().is_none());
    }

    #[test]
    fn always_limits_hold(case in moves(MOST)) {
        play(case.0, &case.1, |_, _, _, after| {
            let now = &after.now;
            assert!(now.is_over() || Chapter::try_from(now.chapter().into_encounter()).is_ok());
            assert!(now.thanks.len() <= 4 * 23 && now.asks.len() <= 12 && now.reds.len() <= now.people.len());
            assert!(now.on.len() + now.lapsed.len() <= crate::limits::MAX_ON);
            assert!(now.on.iter().enumerate().all(|(at, on)| now.on[..at].iter().all(|other| !other.same_as(on))));
            assert!(now.asks.iter().all(|ask| ask.said.len() <= ask.settled.people().len()));
        });
    }

    #[test]
    fn always_a_newcomer_makes_the_same_of_it(case in moves(MOST)) {
        let mut newcomer: Option<Encounter> = None;
        let mut stage = opening(case.0);
        for one in &case.1 {
            let entry = one.next(&mut stage);
            let before = stage.now.clone();
            let came = stage.takes(&entry);
            let stamp = Stamp { seq: stage.seq, time: stage.time, seen: stage.seq - 1 - entry.unseen.min(stage.seq - 1) };
            if let Event::Admit { knock, chapter } = &entry.event
                && before.welcomed_knocks().any(|welcomed| welcomed == *knock)
                && matches!(entry.author, Author::Person(who) if before.who(who).is_some())
            {
                assert_eq!(came, Ok(()));
                let bytes = postcard::to_allocvec(chapter).unwrap();
                newcomer = Some(postcard::from_bytes::<Chapter>(&bytes).unwrap().into_encounter());
            }
            if let Some(newcomer) = &mut newcomer {
                assert_eq!(newcomer.apply(&CATALOGUE, stamp, entry.author, &entry.event), came);
                assert_eq!(newcomer.chapter(), stage.now.chapter());
                assert_eq!(less_health(newcomer.clone()), less_health(stage.now.clone()));
            }
        }
    }

    #[test]
    fn always_strangers_bytes_are_refused_or_harmless(
        case in moves(40),
        cuts in proptest::collection::vec((any::<u16>(), any::<u8>(), any::<u8>()), 1..40),
    ) {
        let mut entries = Vec::new();
        let stage = play(case.0, &case.1, |_, entry, _, _| entries.push(entry.clone()));
        entries.push(Entry {
            author: Author::Person(ANA),
            unseen: 0,
            event: Event::Admit { knock: 1, chapter: Box::new(stage.now.chapter()) },
        });
        for (place, value, of) in cuts {
            let entry = &entries[entries.len() - 1 - usize::from(of) % entries.len()];
            let mut bytes = postcard::to_allocvec(&entry.event).unwrap();
            let place = usize::from(place) % bytes.len();
            bytes[place] = value;
            let Ok(event) = postcard::from_bytes::<Event>(&bytes) else { continue };
            if let Event::Admit { chapter, .. } = &event {
                let mut told = chapter.clone().into_encounter();
                for who in 0..40 {
                    let stamp = Stamp { seq: u64::MAX, time: stage.time, seen: u64::MAX };
                    let _ = told.apply(&CATALOGUE, stamp, Author::Person(PersonId(who)), &entries[0].event);
                    let _ = told.may(&CATALOGUE, PersonId(who));
                }
                told.advance(u64::MAX);
            }
            let mut stage = stage.clone();
            let _ = stage.takes(&Entry { event, ..entry.clone() });
            stage.now.advance(u64::MAX);
        }
    }

    #[test]
    fn always_any_bytes_decode_or_do_not(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = postcard::from_bytes::<Chapter>(&bytes);
        if let Ok(event) = postcard::from_bytes::<Event>(&bytes) {
            let mut stage = opening(2);
            let _ = stage.ana(event);
            stage.now.advance(u64::MAX);
        }
    }
}

/// Random play that never gets anywhere would prove nothing.
#[test]
fn sometimes_everything_happens() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..CASES {
        let (people, moves) = moves(MOST).new_tree(&mut runner).unwrap().current();
        let mut happened: BTreeMap<&str, bool> = BTreeMap::new();
        let mut red = false;
        play(people, &moves, |before, entry, came, after| {
            let more = |what| after.now.on().iter().any(|on| !before.now.is_on(on)) && what;
            red |= before.now.lamp() == Lamp::Red;
            let taken = came.is_ok();
            let facts = [
                ("taken", taken),
                ("refused", !taken),
                ("comes on", more(matches!(entry.event, Event::Yes { .. }))),
                ("comes on after a red", more(red)),
                ("intense comes on", more(after.now.on().iter().any(|on| on.traits.intense))),
                ("taken up", more(matches!(entry.event, Event::StillYes | Event::Here | Event::Green))),
                ("red with something on", !before.now.on().is_empty() && entry.event == Event::Red),
                ("no", taken && matches!(entry.event, Event::No { .. })),
                ("welcomed", taken && matches!(entry.event, Event::Admit { .. })),
                ("left", taken && entry.event == Event::Leave),
                ("closed", matches!(came, Err(Refusal::Closed { .. }))),
                ("crossed", matches!(came, Err(Refusal::Crossed))),
            ];
            for (fact, holds) in facts {
                *happened.entry(fact).or_default() |= holds;
                *seen.entry(if fact == "taken" { "entries taken" } else { "others" }).or_default() +=
                    usize::from(holds);
            }
        });
        for (fact, holds) in happened {
            *seen.entry(fact).or_default() += usize::from(holds);
        }
    }
    println!("of {CASES}: {seen:?}");
    let at_least = [
        ("comes on", 50),
        ("comes on after a red", 20),
        ("intense comes on", 1),
        ("taken up", 10),
        ("red with something on", 10),
        ("no", 30),
        ("welcomed", 20),
        ("left", 5),
        ("closed", 5),
        ("crossed", 2),
    ];
    for (fact, percent) in at_least {
        assert!(
            seen[fact] * 100 >= percent * usize::try_from(CASES).unwrap(),
            "{fact}: {} of {CASES}",
            seen[fact]
        );
    }
}
