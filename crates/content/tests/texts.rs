//! What must hold of every text.

// Reads the files themselves, and uses threads; the wasm tests have neither.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::{collections::BTreeSet, fs, path::Path};

use content::{Arg, Locale, Texts, catalogue, keys};
use rules::{
    PersonId, Refusal,
    text::{BadText, skeleton},
};

/// Everything that any text may need.
const ARGS: &[&str] = &[
    "who", "of", "name", "field", "found", "link", "emoji", "people", "signals", "signal", "word",
    "sentence", "what", "why", "phrase", "detail", "by", "to", "first", "last",
];

/// The files of texts, with their contents.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/en");
    let mut files = Vec::new();
    for folder in [root.clone(), root.join("activities"), root.join("web")] {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ftl") {
                files.push((name, fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    assert!(files.len() >= 15);
    files
}

/// The keys of a file, in order.
fn keys_of(file: &str) -> impl Iterator<Item = &str> {
    file.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

/// The lines that people read: everything but comments.
fn read_lines() -> Vec<(String, String)> {
    let lines = |(name, file): (String, String)| {
        let lines = file.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>();
        lines.into_iter().map(move |line| (name.clone(), line))
    };
    files().into_iter().flat_map(lines).collect()
}

fn check_formats(texts: &Texts, key: &str, text: &str, number: u64) {
    let mut args: Vec<(&str, Arg<'_>)> = ARGS.iter().map(|name| (*name, Arg::from(text))).collect();
    args.push(("seconds", Arg::from(number)));
    args.push(("most", Arg::from(number)));
    let said = texts.try_say(key, &args).unwrap_or_else(|| panic!("{key} needs what no one gives it"));
    assert!(!said.is_empty() && said != key, "{key}");
    assert!(!said.contains("{$") && !said.contains("{ $"), "{key}: {said}");
}

#[test]
fn every_text_formats_with_any_name() {
    let long = "Wilhelmina-Alexandria ".repeat(40);
    for (name, file) in files() {
        for key in keys_of(&file) {
            for text in ["Bo", "مريم", "דנה", "美咲", "🌙", "O'Neill", "", long.as_str()] {
                for number in [0, 1, 2, 60, u64::MAX] {
                    check_formats(Texts::of(Locale::En), key, text, number);
                    check_formats(Texts::isolating(Locale::En), key, text, number);
                }
            }
            let kebab = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            assert!(kebab, "{name}: {key}");
        }
    }
}

#[test]
fn every_text_is_found_by_one_key_and_embedded() {
    let mut all = BTreeSet::new();
    for (name, file) in files() {
        for key in keys_of(&file) {
            assert!(all.insert(key.to_owned()), "{name}: {key} twice");
            assert!(
                Texts::of(Locale::En).has(key),
                "{name}: {key} is not embedded: add the file to sources.rs"
            );
        }
    }
}

#[test]
fn every_phrase_belongs_to_an_activity() {
    let ids: BTreeSet<_> = catalogue().iter().map(|(_, one)| one.id.clone()).collect();
    for pack in content::PACKS {
        let (_, file) = files().into_iter().find(|(name, _)| *name == format!("{pack}.ftl")).unwrap();
        for key in keys_of(&file) {
            assert!(ids.contains(key), "{pack}.ftl: no activity {key}");
        }
        let (name, about) = Texts::of(Locale::En).pack(pack);
        assert!(name != format!("pack-{pack}") && about.ends_with('.'), "{pack}");
    }
}

#[test]
fn every_key_that_others_use_has_a_text() {
    let lists =
        [keys::LAMP, keys::WHY, keys::LINK, keys::RELAY, keys::COMMAND, keys::BAD_TEXT, Refusal::KEYS];
    for key in lists.concat() {
        assert!(Texts::of(Locale::En).has(key), "{key}");
    }
}

#[test]
fn no_refusal_or_reason_is_left_over() {
    let known: BTreeSet<_> = [Refusal::KEYS, keys::WHY, keys::LAMP].concat().into_iter().collect();
    for (name, file) in files() {
        for key in keys_of(&file) {
            let listed = ["refused-", "why-", "lamp-"].iter().any(|start| key.starts_with(start));
            assert!(!listed || known.contains(key), "{name}: {key} is used by nobody");
        }
    }
}

#[test]
fn every_refusal_says_what_to_do_instead() {
    for (name, file) in files().iter().filter(|(name, _)| name == "refusals.ftl" || name == "errors.ftl") {
        for key in keys_of(file) {
            let args = ARGS.iter().map(|name| (*name, Arg::from("Bo")));
            let args: Vec<_> = args.chain(["seconds", "most"].map(|name| (name, Arg::from(2)))).collect();
            let said = Texts::of(Locale::En).say(key, &args);
            let sentences = said.matches(['.', '?', ',', ';', ':']).count();
            assert!(sentences >= 2, "{name}: {key}: {said}");
            assert!(said.chars().count() <= 130, "{name}: {key}: {said}");
            assert!(said.ends_with(['.', '?']), "{name}: {key}: {said}");
        }
    }
}

#[test]
fn a_refusal_speaks_to_the_one_who_reads_it() {
    let names = |who: PersonId| if who == PersonId(0) { "Ana".to_owned() } else { "Bo".to_owned() };
    let (ana, bo) = (PersonId(0), PersonId(1));
    let check = |refusal: Refusal, me, says: &str| {
        assert_eq!(Texts::of(Locale::En).refusal(&refusal, me, names), says);
    };
    let closed = "That isn't open tonight. Something else, or just being close?";
    check(Refusal::Closed { who: bo }, Some(ana), closed);
    check(Refusal::Closed { who: bo }, Some(bo), closed);
    let red = Refusal::Red { who: bo };
    check(red, Some(ana), "Bo said red. Stop, be kind, and wait until they are ready.");
    check(red, Some(bo), "You said red. Take your time; say when you are ready.");
    check(red, None, "Bo said red. Stop, be kind, and wait until they are ready.");
    let unread = Refusal::HealthNotUnderstood { who: ana, of: bo };
    check(unread, Some(ana), "Bo shared something about health. Read it first, then go on.");
    check(unread, Some(bo), "Ana hasn't read yet what you shared. Give them a moment.");
    let quiet = |wait_ms| Refusal::Quiet { who: bo, wait_ms };
    check(quiet(29_001), Some(ana), "A little quiet first. Ask again in 30 seconds, or just be close.");
    check(quiet(0), Some(ana), "A little quiet first. Ask again in a second, or just be close.");
}

#[test]
fn n7_a_refusal_says_no_more_than_needed() {
    let check = |refusal: Refusal| {
        let said = Texts::of(Locale::En).refusal(&refusal, None, |_| "Bo".to_owned());
        for part in [" no ", "third", "times", "refused", "declined", "again and again"] {
            assert!(!said.contains(part), "{said}");
        }
        said
    };
    let who = PersonId(1);
    assert!(!check(Refusal::Closed { who }).contains("Bo"));
    assert!(!check(Refusal::Quiet { who, wait_ms: 9_000 }).contains("Bo"));
    // The same, whether after a third no or because somebody closed themself.
    check(Refusal::NotOpenToAsks { who });
}

#[test]
fn bad_names_and_words_are_told_kindly() {
    let texts = Texts::of(Locale::En);
    assert_eq!(texts.bad_name(BadText::TooLong), "That name is too long here. Use 32 letters or fewer.");
    for why in [BadText::Empty, BadText::TooLong, BadText::Hidden] {
        for said in [texts.bad_name(why), texts.bad_words(why), texts.bad_note(why)] {
            assert!(!said.starts_with("bad-") && !said.contains('{'), "{said}");
        }
    }
}

/// Whether a word stands in a line, whatever its endings.
fn has_word(line: &str, word: &str) -> bool {
    line.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|one| one.starts_with(word))
}

#[test]
fn words_are_warm_and_never_of_the_courts_or_the_clinic() {
    let deny = [
        "consent",
        "legal",
        "law",
        "contract",
        "proof",
        "evidence",
        "liab",
        "permi",
        "authori",
        "certif",
        "verif",
        "comply",
        "violat",
        "diagnos",
        "prescri",
        "dose",
        "therap",
        "medic",
        "doctor",
        "patient",
        "partner's",
        "score",
        "streak",
        "reject",
        "denied",
        "invalid",
        "error",
        "fail",
        "forbidden",
        "must",
    ];
    for (name, line) in read_lines() {
        for word in deny {
            assert!(!has_word(&line, word), "{name}: {word}: {line}");
        }
    }
}

#[test]
fn words_are_never_crude() {
    // Starts of words. Whole meanings that a sex educator would say otherwise.
    let deny = [
        "fuck",
        "cock",
        "dick",
        "pussy",
        "cunt",
        "tits",
        "boob",
        "arse",
        "slut",
        "whore",
        "bitch",
        "blowjob",
        "handjob",
        "cum",
        "jizz",
        "wank",
        "horny",
        "milf",
        "porn",
        "nude",
        "anal",
        "anus",
        "penis",
        "vagin",
        "nipple",
        "genital",
        "sexy",
        "dirty",
        "naughty",
        "filthy",
        "virgin",
        "husband",
        "wife",
        "girlfriend",
        "boyfriend",
        "boys",
        "girls",
        "man",
        "woman",
        "men",
        "women",
        "his",
        "her",
        "hers",
        "him",
        "he",
        "she",
    ];
    let whole: &[&str] = &["man", "men", "his", "her", "he", "him", "she", "anal", "cum", "cock"];
    for (name, line) in read_lines() {
        for word in deny {
            let found = if whole.contains(&word) {
                line.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|one| one == word)
            } else {
                has_word(&line, word)
            };
            assert!(!found, "{name}: {word}: {line}");
        }
    }
}

#[test]
fn what_is_said_in_an_emergency_stands_on_every_path() {
    let texts = Texts::of(Locale::En);
    for key in ["why-gone", "cli-gone"] {
        let said = texts.say(key, &[("who", "Bo".into())]);
        assert_eq!(said, "Stop. See if Bo is breathing. Call 112 or 911. Stay with them.");
    }
    for key in ["gone-stop", "gone-breathing", "gone-call", "gone-stay"] {
        assert!(texts.try_say(key, &[("who", "Bo".into())]).is_some(), "{key}");
    }
}

#[test]
fn words_to_type_are_not_taken_for_one_another() {
    let words = [
        "red",
        "yellow",
        "green",
        "break",
        "back",
        "take",
        "take back",
        "stopped",
        "ready",
        "ask",
        "withdraw",
        "yes",
        "no",
        "thanks",
        "open",
        "closed",
        "listening",
        "how",
        "still",
        "welcome",
        "signals",
        "know",
        "tried",
        "health",
        "understood",
        "unable",
        "gone",
        "leave",
        "end",
        "help",
        "heck",
        "not",
    ];
    let distinct: BTreeSet<_> = words.iter().map(|word| skeleton(word)).collect();
    assert_eq!(distinct.len(), words.len());
    let help = files().into_iter().find(|(name, _)| name == "cli.ftl").unwrap().1;
    for word in words {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn texts_can_be_read_from_many_threads() {
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let args = [("seconds", Arg::from(3))];
                assert_eq!(
                    Texts::of(Locale::En).say("cli-check-in-seconds", &args),
                    "Still yes? Say: still (3 seconds)"
                );
            });
        }
    });
}
