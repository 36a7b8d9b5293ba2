//! What must hold of every text.

// Reads the files themselves, and uses threads; the wasm tests have neither.
#![cfg(all(feature = "embedded", not(target_family = "wasm")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "common/files.rs"]
mod files;

use std::collections::BTreeSet;

use content::{Arg, Locale, Texts, catalogue, keys};
use files::{Entry, entries, files};
use rules::{
    PersonId, Refusal, gathering,
    text::{BadText, skeleton},
};

/// Everything that a text outside of the screens may need. Screens have their own words for what they fill in.
const ARGS: &[&str] = &[
    "url", "who", "of", "name", "field", "found", "link", "emoji", "people", "signals", "signal", "word",
    "sentence", "what", "why", "phrase", "plain", "detail", "by", "to", "first", "last",
];

const NUMBERS: &[&str] = &["seconds", "most", "count", "version", "number"];

/// The texts and the files of every language.
fn all() -> impl Iterator<Item = (&'static Texts, Vec<Entry>)> {
    Locale::ALL.iter().map(|locale| (Texts::of(*locale), entries(*locale)))
}

/// What is wrong with a text when this is filled in.
fn check_formats(texts: &Texts, entry: &Entry, text: &str, number: u64) -> Option<String> {
    let mut args: Vec<(&str, Arg<'_>)> = ARGS.iter().map(|name| (*name, Arg::from(text))).collect();
    args.extend(NUMBERS.iter().map(|name| (*name, Arg::from(number))));
    if entry.is_web() {
        let numbers = entry.variables().into_iter().map(|name| (name, Arg::from(number)));
        // The same text both ways: with words, and with numbers, for what it may choose by.
        let words: Vec<_> = entry.variables().into_iter().map(|name| (name, Arg::from(text))).collect();
        args = if number.is_multiple_of(2) { numbers.collect() } else { words };
    }
    let Entry { file, key, .. } = entry;
    let Some(said) = texts.try_say(key, &args) else {
        return Some(format!("{file}: {key} needs what no one gives it: {:?}", entry.variables()));
    };
    let whole = !said.is_empty() && said != *key && !said.contains("{$") && !said.contains("{ $");
    (!whole).then(|| format!("{file}: {key}: {said:?}"))
}

#[test]
fn every_text_formats_with_any_name() {
    let long = "Wilhelmina-Alexandria ".repeat(40);
    let mut wrong = BTreeSet::new();
    for locale in Locale::ALL {
        for entry in entries(*locale).iter().filter(|entry| entry.is_message()) {
            for text in ["Bo", "مريم", "דנה", "美咲", "🌙", "O'Neill", "", long.as_str()] {
                for number in [0, 1, 2, 60, u64::MAX] {
                    // Some texts are nothing but a name: then it is the name that is empty.
                    let text = if text.is_empty() && entry.words().is_empty() { "Bo" } else { text };
                    wrong.extend(check_formats(Texts::of(*locale), entry, text, number));
                    wrong.extend(check_formats(Texts::isolating(*locale), entry, text, number));
                }
            }
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !entry.key.chars().all(kebab) {
                wrong.insert(format!("{}: {} should be in kebab-case", entry.file, entry.key));
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_text_is_found_by_one_key_and_embedded() {
    let mut wrong = Vec::new();
    for (texts, entries) in all() {
        let mut seen = BTreeSet::new();
        for Entry { file, key, .. } in &entries {
            if !seen.insert(key) {
                wrong.push(format!("{file}: {key} is there twice, or in two files"));
            }
        }
        for Entry { file, key, .. } in entries.iter().filter(|entry| entry.is_message()) {
            if !texts.has(key) {
                wrong.push(format!("{file}: {key} is not embedded: add the file to sources.rs"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_phrase_belongs_to_an_activity() {
    let ids: BTreeSet<_> = catalogue().iter().map(|(_, one)| one.id.clone()).collect();
    for (texts, entries) in all() {
        for pack in content::PACKS {
            let file = format!("activities/{pack}.ftl");
            for entry in entries.iter().filter(|entry| entry.file == file && entry.is_message()) {
                assert!(ids.contains(&entry.key), "{file}: no activity {}", entry.key);
            }
            let (name, about) = texts.pack(pack);
            assert!(name != format!("pack-{pack}") && about.ends_with('.'), "{pack}");
        }
    }
}

#[test]
fn every_key_that_others_use_has_a_text() {
    let lists =
        [keys::LAMP, keys::WHY, keys::LINK, keys::RELAY, keys::COMMAND, keys::BAD_TEXT, Refusal::KEYS];
    let lists = lists.concat().into_iter().chain(gathering::Refusal::KEYS.iter().copied());
    for key in lists {
        assert!(Locale::ALL.iter().all(|locale| Texts::of(*locale).has(key)), "{key}");
    }
}

#[test]
fn no_refusal_or_reason_is_left_over() {
    let known: BTreeSet<_> = [Refusal::KEYS, keys::WHY, keys::LAMP].concat().into_iter().collect();
    for (_, entries) in all() {
        for Entry { file, key, .. } in entries.iter().filter(|entry| entry.is_message() && !entry.is_web()) {
            let listed = ["refused-", "why-", "lamp-"].iter().any(|start| key.starts_with(start));
            assert!(!listed || known.contains(key.as_str()), "{file}: {key} is used by nobody");
        }
    }
}

#[test]
fn every_refusal_says_what_to_do_instead() {
    let args = ARGS.iter().map(|name| (*name, Arg::from("Bo")));
    let args: Vec<_> = args.chain(NUMBERS.iter().map(|name| (*name, Arg::from(2)))).collect();
    for (texts, entries) in all() {
        let told =
            entries.iter().filter(|entry| ["refusals.ftl", "errors.ftl"].contains(&entry.file.as_str()));
        for Entry { file, key, .. } in told.filter(|entry| entry.is_message()) {
            let said = texts.say(key, &args);
            let sentences = said.matches(['.', '?', ',', ';', ':']).count();
            assert!(sentences >= 2, "{file}: {key}: {said}");
            assert!(said.chars().count() <= 130, "{file}: {key}: {said}");
            assert!(said.ends_with(['.', '?']), "{file}: {key}: {said}");
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
    let tells = [
        (Locale::En, [" no ", "third", "times", "refused", "declined", "again and again"]),
        (Locale::Es, [" un no", "tercer", "veces", "rechaz", "dijo que no", "una y otra vez"]),
    ];
    assert_eq!(tells.len(), Locale::ALL.len());
    for (locale, parts) in tells {
        let check = |refusal: Refusal| {
            let said = Texts::of(locale).refusal(&refusal, None, |_| "Bo".to_owned());
            for part in parts {
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

#[test]
fn what_is_said_in_an_emergency_stands_on_every_path() {
    let says = [
        (Locale::En, "Stop. See if Bo is breathing. Call 112 or 911. Stay with them."),
        (Locale::Es, "Alto. Mira si Bo respira. Llama al 112 o 911. Quédate a su lado."),
    ];
    assert_eq!(says.len(), Locale::ALL.len());
    for (locale, says) in says {
        let texts = Texts::of(locale);
        for key in ["why-gone", "cli-gone"] {
            assert_eq!(texts.say(key, &[("who", "Bo".into())]), says);
        }
        for key in ["gone-stop", "gone-breathing", "gone-call", "gone-stay"] {
            assert!(texts.try_say(key, &[("who", "Bo".into())]).is_some(), "{key}");
        }
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
    // The same words in every language: they are what scripts, fingers and manuals know.
    for locale in Locale::ALL {
        let help = files(*locale).into_iter().find(|(name, _)| name == "cli.ftl").unwrap().1;
        for word in words {
            assert!(help.contains(word), "{locale:?}: {word}");
        }
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
