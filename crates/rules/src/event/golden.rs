//! Every event to the byte: what an older device wrote has to mean the same to a newer one.

use super::*;
use crate::{
    catalogue::{ActivityId, Traits},
    encounter::Encounter,
    people::People,
};

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

fn kiss(detail: Option<&str>) -> Activity {
    Activity {
        what: What::Known(ActivityId(300)),
        by: People::one(PersonId(0)),
        to: People::one(PersonId(1)),
        detail: detail.map(words),
    }
}

fn own() -> What {
    let traits = Traits { intense: true, takes_away: Faculties::SPEECH, health_risk: false };
    What::Own { words: words("paint"), traits }
}

/// Events with their bytes in hexadecimal.
fn golden() -> Vec<(Event, &'static str)> {
    let signals = Signals {
        safe_word: Some(words("red fox")),
        non_verbal: vec![NonVerbal { name: words("tap"), uses: Faculties::HANDS }],
        ..Signals::default()
    };
    let card = HealthCard {
        tests: vec![HealthTest { of: words("all"), on: Some(words("2026-10")), result: None }],
        protection: Some(words("condom")),
        allergies: vec![words("latex")],
        note: Some(Note::new("none").unwrap()),
    };
    let name = Name::new("Ana").unwrap();
    let chapter = Box::new(Encounter::new().chapter());
    let to_both = Activity {
        what: own(),
        to: People::NOBODY,
        by: People::one(PersonId(0)).with(PersonId(1)),
        detail: None,
    };
    vec![
        (Event::Red, "00"),
        (Event::Yellow, "01"),
        (Event::Green, "02"),
        (Event::Break, "03"),
        (Event::Back, "04"),
        (Event::Stopped, "05"),
        (Event::Ready, "06"),
        (Event::Ask { activity: kiss(None), own_yes: true }, "0700ac0201020001"),
        (
            Event::Ask { activity: kiss(Some("left side of the neck")), own_yes: true },
            "0700ac02010201156c6566742073696465206f6620746865206e65636b01",
        ),
        (Event::Ask { activity: to_both, own_yes: false }, "0701057061696e7401010003000000"),
        (Event::Withdraw { ask: 1 }, "0801"),
        (Event::Yes { ask: 300 }, "09ac02"),
        (Event::No { ask: 1 }, "0a01"),
        (Event::Thank { ask: 1 }, "0b01"),
        (Event::TakeBack(Target::All(own())), "0c0001057061696e74010100"),
        (Event::TakeBack(Target::One(kiss(Some("neck")))), "0c0100ac02010201046e65636b"),
        (Event::StillYes, "0d"),
        (Event::HowAreYou { who: PersonId(1) }, "0e01"),
        (Event::Open { what: own() }, "0f01057061696e74010100"),
        (Event::OpenToAsks(false), "1000"),
        (Event::Lapse(Cause::Unreachable(PersonId(1))), "110001"),
        (Event::Lapse(Cause::Offline), "1101"),
        (Event::Lapse(Cause::Hidden), "1102"),
        (Event::Lapse(Cause::Diverged), "1103"),
        (Event::Lapse(Cause::Withheld), "1104"),
        (Event::Lapse(Cause::CheckIn(PersonId(1))), "110501"),
        (Event::Lapse(Cause::Left(PersonId(1))), "110601"),
        (Event::Here, "12"),
        (Event::Unable { who: PersonId(1) }, "1301"),
        (Event::Gone { who: PersonId(1) }, "1401"),
        (Event::Signals(signals), "15010772656420666f7801037461700401040a"),
        (Event::KnowSignals, "16"),
        (Event::Tried { signal: words("tap") }, "1703746170"),
        (
            Event::ShareHealth(Said::Card(card)),
            "18000103616c6c0107323032362d3130000106636f6e646f6d01056c6174657801046e6f6e65",
        ),
        (Event::ShareHealth(Said::InPerson), "1801"),
        (Event::Understood { who: PersonId(1) }, "1901"),
        (Event::Knock { name, catalogue: [1, 2, 3, 4, 5, 6, 7, 8] }, "1a03416e610102030405060708"),
        (Event::Welcome { knock: 300 }, "1bac02"),
        (Event::TurnAway { knock: 300, why: TurnedAway::NotNow }, "1cac0200"),
        (Event::TurnAway { knock: 300, why: TurnedAway::NameTaken }, "1cac0201"),
        (Event::TurnAway { knock: 300, why: TurnedAway::Full }, "1cac0202"),
        (Event::TurnAway { knock: 300, why: TurnedAway::OtherCatalogue }, "1cac0203"),
        (Event::Admit { knock: 300, chapter }, "1dac0200000000000001040a000000000000000000000000"),
        (Event::Leave, "1e"),
        (Event::End, "1f"),
        (Event::TakeBackKnock { knock: 300 }, "20ac02"),
    ]
}

/// In the order of their first bytes. A new variant goes to the end, here and there.
fn place(event: &Event) -> u8 {
    match event {
        Event::Red => 0,
        Event::Yellow => 1,
        Event::Green => 2,
        Event::Break => 3,
        Event::Back => 4,
        Event::Stopped => 5,
        Event::Ready => 6,
        Event::Ask { .. } => 7,
        Event::Withdraw { .. } => 8,
        Event::Yes { .. } => 9,
        Event::No { .. } => 10,
        Event::Thank { .. } => 11,
        Event::TakeBack(_) => 12,
        Event::StillYes => 13,
        Event::HowAreYou { .. } => 14,
        Event::Open { .. } => 15,
        Event::OpenToAsks(_) => 16,
        Event::Lapse(_) => 17,
        Event::Here => 18,
        Event::Unable { .. } => 19,
        Event::Gone { .. } => 20,
        Event::Signals(_) => 21,
        Event::KnowSignals => 22,
        Event::Tried { .. } => 23,
        Event::ShareHealth(_) => 24,
        Event::Understood { .. } => 25,
        Event::Knock { .. } => 26,
        Event::Welcome { .. } => 27,
        Event::TurnAway { .. } => 28,
        Event::Admit { .. } => 29,
        Event::Leave => 30,
        Event::End => 31,
        Event::TakeBackKnock { .. } => 32,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_event_has_its_bytes() {
    let golden = golden();
    for (event, bytes) in &golden {
        let written = postcard::to_allocvec(event).unwrap();
        assert_eq!(hex(&written), *bytes, "{event:?}");
        assert_eq!(written[0], place(event));
        // A chapter of nobody is written here but never read: no encounter is like that.
        if !matches!(event, Event::Admit { .. }) {
            assert_eq!(postcard::from_bytes(&written), Ok(event.clone()));
        }
    }
    let mut places: Vec<u8> = golden.iter().map(|(event, _)| place(event)).collect();
    places.dedup();
    assert_eq!(places, (0..=32).collect::<Vec<_>>(), "one of each, in order");
}

/// What a newcomer is told of Ana and Bo: with a no between them, signals proposed, Cy at the door, and a red.
#[test]
fn a_chapter_has_its_bytes() {
    let catalogue = crate::catalogue::Catalogue::default();
    let mut state = Encounter::new();
    let knock = |name: &str| Event::Knock { name: Name::new(name).unwrap(), catalogue: catalogue.digest() };
    let what = What::Own { words: words("paint"), traits: Traits::default() };
    let ask = Activity { what, ..kiss(Some("neck")) };
    let signals = Signals { safe_word: Some(words("fox")), ..Signals::default() };
    let say = |state: &mut Encounter, seq: u64, who: Option<u8>, event: Event| {
        let author = who.map_or(Author::Outside, |who| Author::Person(PersonId(who)));
        let stamp = Stamp { seq, time: seq * 100, seen: seq - 1 };
        assert_eq!(state.apply(&catalogue, stamp, author, &event), Ok(()), "{event:?}");
    };
    say(&mut state, 1, None, knock("Ana"));
    say(&mut state, 2, None, knock("Bo"));
    say(&mut state, 3, Some(0), Event::Welcome { knock: 2 });
    let chapter = Box::new(state.chapter());
    say(&mut state, 4, Some(0), Event::Admit { knock: 2, chapter });
    say(&mut state, 5, Some(0), Event::KnowSignals);
    say(&mut state, 6, Some(1), Event::KnowSignals);
    say(&mut state, 7, Some(0), Event::Ask { activity: ask, own_yes: true });
    say(&mut state, 8, Some(1), Event::No { ask: 1 });
    say(&mut state, 9, Some(1), Event::ShareHealth(Said::InPerson));
    say(&mut state, 10, Some(1), Event::Signals(signals));
    say(&mut state, 11, None, knock("Cy"));
    say(&mut state, 12, Some(1), Event::Red);
    let written = postcard::to_allocvec(&state.chapter()).unwrap();
    let expected = [
        // Nobody's clock; two people: name, knock, how they are.
        "0000",
        "02",
        "03416e61010101010000010000010000000000",
        "02426f0201010100000101d0f00101000109000100000000",
        // Cy at the door.
        "010b024379acb01200",
        // What is agreed, and proposed.
        "000001040a",
        "010103666f780001040a0a02",
        // The next ask's number, no asks, whom a thank-you is owed, what is closed.
        "010001010001010105396d915f004b6f01",
        // Nothing on, one red, no breaks, nothing lapsed or put off, not ended.
        "0001010c00000000000000",
    ];
    assert_eq!(hex(&written), expected.concat());
    let read: crate::Chapter = postcard::from_bytes(&written).unwrap();
    assert_eq!(read, state.chapter());
    for end in 0..written.len() {
        assert!(postcard::from_bytes::<crate::Chapter>(&written[..end]).is_err(), "cut after {end} bytes");
    }
}

#[test]
fn small_events_are_small_and_the_longest_ask_is_not_long() {
    for (event, _) in golden() {
        let small = !matches!(event, Event::Signals(_) | Event::ShareHealth(_) | Event::Admit { .. });
        let length = postcard::to_allocvec(&event).unwrap().len();
        assert!(!small || length < 190, "{length} bytes: {event:?}");
    }
    let longest = words(&"я".repeat(limits::MAX_WORDS_CHARS));
    assert_eq!(longest.as_str().len(), limits::MAX_WORDS_BYTES);
    let traits = Traits { intense: true, takes_away: Faculties::HANDS, health_risk: true };
    let everyone = (0..12).map(PersonId).collect();
    let what = What::Own { words: longest.clone(), traits };
    let activity = Activity { what, by: everyone, to: People::NOBODY, detail: Some(longest) };
    let length = postcard::to_allocvec(&Event::Ask { activity, own_yes: true }).unwrap().len();
    assert!(length < 1_000, "{length} bytes");
}
