//! What is inside envelopes: letters with their events and chapters, knocks, beats.

use rules::{
    Activity, Author, Encounter, Event, People, PersonId, Stamp, What,
    catalogue::{ActivityId, Faculties, Traits},
    event::{Cause, HealthCard, HealthTest, NonVerbal, Said, Signals, Target, TurnedAway},
    text::{Name, Note, Words},
};

use crate::Took;

/// What was read is written again, byte for byte: one meaning has one spelling.
fn check(bytes: &[u8], written: Option<Vec<u8>>) -> Took {
    match written {
        Some(written) => {
            assert_eq!(written, bytes, "another spelling");
            Took::Read
        }
        None => Took::Refused,
    }
}

/// A letter of somebody in the encounter.
pub fn letter(bytes: &[u8]) -> Took {
    let took = check(bytes, sync::fuzz::letter(bytes));
    if took == Took::Read {
        let more = [bytes, &[0]].concat();
        assert_eq!(sync::fuzz::letter(&more), None, "with something after its end");
        assert_eq!(sync::fuzz::letter(&bytes[..bytes.len() - 1]), None, "cut short");
    }
    took
}

/// What anybody with the link can knock with, and what somebody's pulse says. None can be taken for another kind.
pub fn knock_or_beat(bytes: &[u8]) -> Took {
    let knock = check(bytes, sync::fuzz::knock(bytes));
    let back = check(bytes, sync::fuzz::take_back(bytes));
    let beat = check(bytes, sync::fuzz::beat(bytes));
    assert!(knock == Took::Refused || back == Took::Refused, "a knock that takes a knock back");
    if [knock, back, beat].contains(&Took::Read) { Took::Read } else { Took::Refused }
}

/// A chapter, which a newcomer has to believe: whatever is in it, the newcomer's device goes on.
pub fn chapter(bytes: &[u8]) -> Took {
    let Ok((event, rest)) = postcard::take_from_bytes::<Event>(bytes) else { return Took::Refused };
    let Event::Admit { knock, chapter } = &event else { return Took::Refused };
    if !rest.is_empty() || postcard::to_allocvec(&event).as_deref() != Ok(bytes) {
        return Took::Refused;
    }
    let mut state = (**chapter).clone().into_encounter();
    assert_eq!(state.chapter(), **chapter, "nothing is in a chapter that a chapter leaves out");
    assert!(state.on().is_empty() && !state.is_over());
    let catalogue = content::catalogue();
    let stamp = |seq| Stamp { seq, time: 1_000 + seq, seen: seq.saturating_sub(1) };
    let people: Vec<PersonId> = state.everyone().map(|(who, _)| who).collect();
    // Refused or not, it is done with; and a stop is a stop in whatever state it told of.
    for who in &people {
        let _ = state.clone().apply(catalogue, stamp(*knock), Author::Person(*who), &event);
    }
    for (seq, who) in (1..).zip(&people) {
        let stopped = state.apply(catalogue, stamp(seq), Author::Person(*who), &Event::Red);
        assert_eq!(stopped, Ok(()), "a red was refused");
        assert_eq!(state.light(*who), rules::Light::Red);
        assert!(state.on().is_empty());
    }
    Took::Read
}

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

/// One of each.
pub fn events() -> Vec<Event> {
    let (ana, bo) = (PersonId(0), PersonId(1));
    let kiss = |detail: Option<&str>| Activity {
        what: What::Known(ActivityId(3)),
        by: People::one(ana),
        to: People::one(bo),
        detail: detail.map(words),
    };
    let traits = Traits { intense: true, takes_away: Faculties::SPEECH, health_risk: false };
    let own = || What::Own { words: words("paint"), traits };
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
    let mutual = Activity { what: own(), by: People::one(ana).with(bo), to: People::NOBODY, detail: None };
    vec![
        Event::Red,
        Event::Yellow,
        Event::Green,
        Event::Break,
        Event::Back,
        Event::Stopped,
        Event::Ready,
        Event::Ask { activity: kiss(Some("neck")), own_yes: true },
        Event::Ask { activity: mutual, own_yes: false },
        Event::Withdraw { ask: 1 },
        Event::Yes { ask: 300 },
        Event::No { ask: 1 },
        Event::Thank { ask: 1 },
        Event::TakeBack(Target::All(own())),
        Event::TakeBack(Target::One(kiss(None))),
        Event::StillYes,
        Event::HowAreYou { who: bo },
        Event::Open { what: own() },
        Event::OpenToAsks(false),
        Event::Lapse(Cause::Unreachable(bo)),
        Event::Lapse(Cause::Offline),
        Event::Here,
        Event::Unable { who: bo },
        Event::Gone { who: bo },
        Event::Signals(signals),
        Event::KnowSignals,
        Event::Tried { signal: words("tap") },
        Event::ShareHealth(Said::Card(card)),
        Event::ShareHealth(Said::InPerson),
        Event::Understood { who: bo },
        Event::Knock { name, catalogue: content::catalogue().digest() },
        Event::Welcome { knock: 3 },
        Event::TurnAway { knock: 3, why: TurnedAway::Full },
        Event::Admit { knock: 9, chapter: Box::new(lived().chapter()) },
        Event::Leave,
        Event::End,
        Event::TakeBackKnock { knock: 3 },
    ]
}

/// An encounter with something in every place that a chapter tells of.
fn lived() -> Encounter {
    let mut state = Encounter::new();
    let catalogue = content::catalogue();
    let digest = catalogue.digest();
    let knock = |name: &str| Event::Knock { name: Name::new(name).unwrap(), catalogue: digest };
    let mut seq = 0;
    let mut say = |state: &mut Encounter, author: Option<u8>, event: &Event| {
        seq += 1;
        let author = author.map_or(Author::Outside, |who| Author::Person(PersonId(who)));
        let stamp = Stamp { seq, time: seq * 100, seen: seq - 1 };
        state.apply(catalogue, stamp, author, event).unwrap_or_else(|why| panic!("{event:?}: {why:?}"));
    };
    say(&mut state, None, &knock("Ana"));
    say(&mut state, None, &knock("Bo"));
    say(&mut state, Some(0), &Event::Welcome { knock: 2 });
    let admit = Event::Admit { knock: 2, chapter: Box::new(state.chapter()) };
    say(&mut state, Some(0), &admit);
    say(&mut state, Some(0), &Event::KnowSignals);
    say(&mut state, Some(1), &Event::KnowSignals);
    let kiss = Activity {
        what: What::Own { words: words("a game"), traits: Traits::default() },
        by: People::one(PersonId(0)),
        to: People::one(PersonId(1)),
        detail: None,
    };
    say(&mut state, Some(0), &Event::Ask { activity: kiss, own_yes: true });
    let ask = state.chapter();
    drop(ask);
    say(&mut state, Some(1), &Event::No { ask: 1 });
    say(&mut state, Some(1), &Event::ShareHealth(Said::InPerson));
    say(
        &mut state,
        Some(1),
        &Event::Signals(Signals { safe_word: Some(words("fox")), ..Signals::default() }),
    );
    say(&mut state, None, &knock("Cy"));
    say(&mut state, Some(0), &Event::Yellow);
    say(&mut state, Some(1), &Event::Red);
    state
}

/// Fields in order are the bytes of a letter, as of any struct.
pub fn seeds() -> Vec<Vec<u8>> {
    let letter = |event: Event| {
        let openings: Vec<[u8; 32]> = match event {
            Event::Welcome { .. } | Event::Here => vec![[0x22; 32]],
            Event::Admit { .. } => vec![[0x22; 32], [0x23; 32]],
            _ => Vec::new(),
        };
        postcard::to_allocvec(&(300u64, 7u64, [0x11u8; 32], 6u64, event, openings)).unwrap()
    };
    events().into_iter().map(letter).collect()
}

pub fn seeds_small() -> Vec<Vec<u8>> {
    let knock = (Name::new("Ana").unwrap(), content::catalogue().digest(), [0x44u8; 32]);
    let beat = |light: u8, away: bool| (5u64, 4u64, 2u64, 300u64, [0x55u8; 16], light, away);
    vec![
        postcard::to_allocvec(&knock).unwrap(),
        postcard::to_allocvec(&[0x66u8; 32]).unwrap(),
        postcard::to_allocvec(&beat(0, false)).unwrap(),
        postcard::to_allocvec(&beat(2, true)).unwrap(),
    ]
}

pub fn seeds_chapter() -> Vec<Vec<u8>> {
    let admit = |chapter| Event::Admit { knock: 20, chapter: Box::new(chapter) };
    let chapters = [lived().chapter()];
    chapters.into_iter().map(|chapter| postcard::to_allocvec(&admit(chapter)).unwrap()).collect()
}
