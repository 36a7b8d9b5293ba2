//! The largest a state can grow: its chapter still has to fit into one entry. And chapters that nobody could
//! have told in earnest.

use std::collections::BTreeSet;

use super::*;
use crate::{
    Topic,
    encounter::{Knocker, Owed, Person, Proposed, Red, Shared},
    limits,
};

/// What `seal` takes, less room for its own header.
const MAX_EVENT_BYTES: usize = 8_100;

/// More entries than a log takes (`wire`), and the log's clock in the year 10889.
const LAST_PLACE: u64 = (1 << 21) - 1;
const LAST_MS: u64 = (1 << 48) - 1;

/// As many bytes as a text of that kind may have, each time another.
fn longest(number: usize, chars: usize, bytes: usize) -> String {
    // Two bytes each, so that neither limit is reached before the other by more than a character.
    let letters: Vec<char> = "абвгдежзийклмнопрстуфхцчшщ".chars().collect();
    let (first, second) = (letters[number % letters.len()], letters[number / letters.len()]);
    let wide = if bytes >= chars * 4 { '\u{20000}' } else { 'я' };
    let text: String = [first, second].into_iter().chain(std::iter::repeat(wide)).take(chars).collect();
    text.chars()
        .scan(0, |sum, c| {
            *sum += c.len_utf8();
            (*sum <= bytes).then_some(c)
        })
        .collect()
}

fn longest_words(number: usize) -> Words {
    words(&longest(number, limits::MAX_WORDS_CHARS, limits::MAX_WORDS_BYTES))
}

fn longest_name(number: usize) -> Name {
    let name = Name::new(&longest(number, limits::MAX_NAME_CHARS, limits::MAX_NAME_BYTES)).unwrap();
    assert_eq!(name.as_str().len(), limits::MAX_NAME_BYTES);
    name
}

fn longest_signals(from: usize) -> Signals {
    let signal = |number| NonVerbal { name: longest_words(from + number), uses: Faculties::HANDS };
    Signals {
        safe_word: Some(longest_words(from)),
        non_verbal: (1..=limits::MAX_NON_VERBAL).map(signal).collect(),
        plain_words: false,
        silence_s: limits::MAX_SILENCE_S,
        check_in_min: limits::MAX_CHECK_IN_MIN,
    }
}

fn everyone() -> impl Iterator<Item = PersonId> {
    (0..u8::try_from(limits::MAX_PEOPLE).unwrap()).map(PersonId)
}

/// Everything at its limit at once.
fn worst() -> Encounter {
    let all: People = everyone().collect();
    let here = |who: &PersonId| usize::from(who.0) < limits::MAX_PRESENT;
    let person = |who: PersonId| Person {
        present: here(&who),
        noes: u8::MAX,
        quiet_until: LAST_MS,
        tried: u8::MAX,
        health: here(&who).then_some(Shared { seq: LAST_PLACE, said: None, told: all, understood: all }),
        ..Person::new(longest_name(usize::from(who.0)), LAST_PLACE)
    };
    let knocker = |number| Knocker {
        knock: LAST_PLACE,
        name: longest_name(limits::MAX_PEOPLE + number),
        until: LAST_MS,
        welcomed: all,
    };
    let closing = |number: usize| {
        let topic = Topic::Own((u64::MAX - u64::try_from(number).unwrap()).to_be_bytes());
        (topic, PersonId(u8::try_from(number % limits::MAX_PEOPLE).unwrap()))
    };
    let last_ask = u32::try_from(LAST_PLACE).unwrap();
    let owed =
        everyone().flat_map(|by| everyone().filter(here).filter(move |to| *to != by).map(move |to| (by, to)));
    let red = |by| Red { by, seq: LAST_PLACE, ready: true, stopped: all };
    Encounter {
        people: everyone().map(person).collect(),
        door: (0..limits::MAX_AT_DOOR).map(knocker).collect(),
        agreed: longest_signals(0),
        proposed: Some(Proposed { signals: longest_signals(100), seq: LAST_PLACE, taken: all }),
        next_ask: last_ask,
        thanks: owed.map(|(by, to)| Owed { ask: last_ask, by, to }).collect(),
        closed: (0..limits::MAX_CLOSED).map(closing).collect::<BTreeSet<_>>(),
        reds: everyone().map(red).collect(),
        breaks: all,
        ..Encounter::new()
    }
}

#[test]
fn a6_the_longest_chapter_fits_an_entry_and_is_read() {
    let chapter = worst().chapter();
    let event = Event::Admit { knock: LAST_PLACE, chapter: Box::new(chapter) };
    let bytes = postcard::to_allocvec(&event).unwrap();
    assert!(bytes.len() < MAX_EVENT_BYTES, "{} bytes", bytes.len());
    assert_eq!(postcard::from_bytes(&bytes), Ok(event));
}

#[test]
fn a6_a_chapter_that_cannot_be_true_is_not_read() {
    type Change = fn(&mut Encounter);
    let impossible: [(&str, Change); 17] = [
        ("nobody", |told| told.people.clear()),
        ("nobody here", |told| told.people.iter_mut().for_each(|person| person.present = false)),
        ("too many here", |told| told.people.iter_mut().for_each(|person| person.present = true)),
        ("too many", |told| told.people = vec![told.people[0].clone(); 300]),
        ("too many at the door", |told| told.door.push(told.door[0].clone())),
        ("no check-in ever", |told| told.agreed.check_in_min = 0),
        ("endless silence", |told| told.agreed.silence_s = u8::MAX),
        ("no words at all", |told| told.agreed.safe_word = None),
        ("more signals than bits", |told| told.agreed.non_verbal = vec![tap(); 9]),
        ("nobody's closing", |told| {
            told.closed.pop_first();
            told.closed.insert((Topic::Own([0; 8]), PersonId(200)));
        }),
        ("nobody's red", |told| told.reds[0].by = PersonId(77)),
        ("one's two reds", |told| told.reds[0].by = told.reds[1].by),
        ("a check-in under way", |told| told.people[0].next_check_in = Some(0)),
        ("a time", |told| told.now = 1),
        ("over", |told| told.ended = true),
        ("somebody's health", |told| {
            told.people[0].health.as_mut().unwrap().said = Some(Said::InPerson);
        }),
        ("something on", |told| {
            let hug = crate::Settled::new(&act("hug"), &CATALOGUE).unwrap();
            told.on.push(hug);
        }),
    ];
    for (why, change) in impossible {
        let mut told = worst();
        change(&mut told);
        let bytes = postcard::to_allocvec(&told).unwrap();
        assert!(postcard::from_bytes::<Chapter>(&bytes).is_err(), "{why}");
    }
}
