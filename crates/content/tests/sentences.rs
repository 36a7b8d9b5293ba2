//! Asks as they are said aloud.

#![cfg(feature = "embedded")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "common/asks.rs"]
mod asks;

use asks::{ASK, give, known, receive, together};
use content::{Locale, Saying, SentenceInput, Texts, catalogue};
use rules::{
    Activity, PersonId, What,
    catalogue::{ActivityId, Roles},
    text::Words,
};

fn say(input: &SentenceInput<'_>) -> String {
    Texts::of(Locale::En).sentence(input)
}

#[test]
fn what_i_would_love_to_do() {
    let check = |id, detail, sentence| assert_eq!(say(&give(known(id), detail)), sentence);
    check("kiss", "", "I'd love to kiss you. Do you want me to?");
    check("kiss", "neck", "I'd love to kiss your neck. Do you want me to?");
    check("kiss", "Left shoulder", "I'd love to kiss your left shoulder. Do you want me to?");
    check("kiss", "on the neck", "I'd love to kiss your neck. Do you want me to?");
    check("kiss", "only a little", "I'd love to kiss you, only a little. Do you want me to?");
    check("kiss", "only a little!", "I'd love to kiss you, only a little. Do you want me to?");
    check("kiss", "首", "I'd love to kiss you, 首. Do you want me to?");
    check("massage", "feet and calves", "I'd love to massage your feet and calves. Do you want me to?");
    check("head-in-lap", "", "I'd love to rest my head in your lap. Do you want me to?");
    check(
        "blindfold",
        "for one song",
        "I'd love to put a blindfold on you, for one song. Do you want me to?",
    );
    check("rope", "neck", "I'd love to tie you with rope, neck. Do you want me to?");
    check("take-photos", "hands", "I'd love to take photos of your hands. Do you want me to?");
    check("touch-shoulder", "", "I'd love to touch your shoulder. Do you want me to?");
    check("watch-own-touch", "", "I'd love to watch you enjoy your own touch. Do you want me to?");
}

#[test]
fn what_i_would_love_from_you() {
    let check = |id, detail, sentence| assert_eq!(say(&receive(known(id), detail)), sentence);
    check("kiss", "", "I'd love you to kiss me. Would you like to?");
    check("kiss", "neck", "I'd love you to kiss my neck. Would you like to?");
    check("kiss", "my neck", "I'd love you to kiss my neck. Would you like to?");
    check("kiss", "your neck", "I'd love you to kiss me, your neck. Would you like to?");
    check("spoon", "", "I'd love you to lie behind me and hold me close. Would you like to?");
    check("send-picture", "", "I'd love you to send me a picture of you. Would you like to?");
    check("decide-climax", "", "I'd love you to decide when I may climax. Would you like to?");
}

#[test]
fn what_i_would_love_to_share() {
    let check = |id, detail, sentence| assert_eq!(say(&together(known(id), detail)), sentence);
    check("hug", "", "I'd love to hug you. Would you like to?");
    check(
        "slow-dance",
        "in the kitchen",
        "I'd love to slow dance with you, in the kitchen. Would you like to?",
    );
    check("kiss-deeply", "neck", "I'd love to kiss you deeply, neck. Would you like to?");
}

#[test]
fn an_ask_without_ones_own_yes_says_so() {
    let check = |input, sentence| assert_eq!(say(&SentenceInput { own_yes: false, ..input }), sentence);
    check(
        give(known("kiss"), "neck"),
        "Would you like me to kiss your neck? I'm curious too, and not sure yet.",
    );
    check(
        receive(known("massage"), ""),
        "Would you like to give me a massage? I'm curious too, and not sure yet.",
    );
    check(
        together(known("shower-together"), ""),
        "I'm curious to share a shower with you, and not sure yet. Would you like to?",
    );
    check(
        together(Saying::Own("build a fort"), ""),
        "Would you like this with me: “build a fort”? I'm curious too, and not sure yet.",
    );
}

#[test]
fn own_words_stand_apart() {
    let what = Saying::Own("read me the menu!");
    let check = |input, sentence| assert_eq!(say(&input), sentence);
    check(give(what, ""), "I'd love to give you this: “read me the menu”. Do you want me to?");
    check(receive(what, "slowly"), "I'd love this from you: “read me the menu, slowly”. Would you like to?");
    check(together(Saying::Own("נשיקה"), ""), "I'd love this with you: “נשיקה”. Would you like to?");
}

#[test]
fn among_three_and_more_everyone_knows_who_is_meant() {
    let check = |input, sentence| assert_eq!(say(&input), sentence);
    let kiss = known("kiss");
    let three = SentenceInput { what: kiss, ..ASK };
    let bo_and_cy: &[&str] = &["Bo", "Cy"];
    check(
        SentenceInput { me_in_by: true, to: bo_and_cy, detail: Some("neck"), ..three },
        "Bo and Cy, I'd love to kiss your neck. Do you want me to?",
    );
    check(
        SentenceInput { me_in_to: true, by: bo_and_cy, ..three },
        "Bo and Cy, I'd love you to kiss me. Would you like to?",
    );
    check(
        SentenceInput { what: known("cuddle"), me_in_by: true, by: bo_and_cy, ..ASK },
        "Bo and Cy, I'd love to cuddle with you. Would you like to?",
    );
    check(
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Cy"], detail: Some("neck"), ..three },
        "I'd love to kiss Cy (neck), together with Bo. Would you all like that?",
    );
    check(
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Cy"], own_yes: false, ..three },
        "Would you all like Bo and me to kiss Cy? I'm curious too, and not sure yet.",
    );
    check(
        SentenceInput { me_in_to: true, by: &["Bo"], to: &["Cy"], ..three },
        "I'd love Bo to kiss Cy and me. Would you all like that?",
    );
    check(
        SentenceInput { what: known("brush-hair"), me_in_to: true, by: &["Bo"], to: &["Cy"], ..ASK },
        "I'd love Bo to brush Cy's and my hair. Would you all like that?",
    );
    check(
        SentenceInput { by: &["Ana"], to: &["Bo"], ..three },
        "I'd love Ana to kiss Bo. Would you all like that?",
    );
    check(
        SentenceInput { what: Saying::Own("tell a secret"), me_in_by: true, by: &["Bo"], to: &["Cy"], ..ASK },
        "I'd love this, from Bo and me to Cy: “tell a secret”. Would you all like that?",
    );
}

#[test]
fn what_is_on_stands_in_a_line() {
    let check = |input, line| assert_eq!(Texts::of(Locale::En).line(&input), line);
    check(give(known("kiss"), "neck"), "Kiss (neck): you to Bo");
    check(receive(known("kiss"), ""), "Kiss: Bo to you");
    check(together(Saying::Own("sing"), "quietly."), "sing (quietly): Bo and you");
}

#[test]
fn an_activity_of_an_encounter_is_put_by_its_people() {
    let (ana, bo) = (PersonId(0), PersonId(1));
    let name_of = |who: PersonId| if who == ana { "Ana".to_owned() } else { "Bo".to_owned() };
    let activity = Activity {
        what: What::Known(catalogue().named("kiss").unwrap()),
        by: [ana].into_iter().collect(),
        to: [bo].into_iter().collect(),
        detail: Some(Words::new("neck").unwrap()),
    };
    let texts = Texts::of(Locale::En);
    let sentence = |asker| texts.sentence_of(&activity, asker, true, name_of);
    assert_eq!(sentence(ana), "I'd love to kiss your neck. Do you want me to?");
    assert_eq!(sentence(bo), "I'd love you to kiss my neck. Would you like to?");
    assert_eq!(texts.line_of(&activity, ana, name_of), "Kiss (neck): you to Bo");
    assert_eq!(texts.line_of(&activity, bo, name_of), "Kiss (neck): Ana to you");
}

#[test]
fn every_activity_can_be_asked_for_in_every_way() {
    for locale in Locale::ALL {
        every_activity_can_be_asked_for(Texts::of(*locale));
    }
}

fn every_activity_can_be_asked_for(texts: &Texts) {
    let details = [
        None,
        Some("neck"),
        Some("cuello"),
        Some("only a little"),
        Some("{ $to } % 100 \"?\""),
        Some("עורף"),
    ];
    for (id, one) in catalogue().iter() {
        let what = Saying::Known(id);
        let inputs = match one.roles {
            Roles::Given => vec![
                give(what, ""),
                receive(what, ""),
                SentenceInput { me_in_by: true, to: &["Bo", "Cy"], what, ..ASK },
                SentenceInput { me_in_to: true, by: &["Bo", "Cy"], what, ..ASK },
                SentenceInput { me_in_by: true, by: &["Bo"], to: &["Cy", "Di"], what, ..ASK },
                SentenceInput { me_in_to: true, by: &["Bo"], to: &["Cy"], what, ..ASK },
            ],
            Roles::Mutual => {
                vec![together(what, ""), SentenceInput { me_in_by: true, by: &["Bo", "Cy"], what, ..ASK }]
            }
        };
        for (input, detail, own_yes) in inputs
            .iter()
            .flat_map(|input| details.map(|detail| (input, detail)))
            .flat_map(|(input, detail)| [true, false].map(|own_yes| (input, detail, own_yes)))
        {
            let sentence = texts.sentence(&SentenceInput { detail, own_yes, ..*input });
            let whole = sentence.replace("{ $to } % ", "");
            assert!(!whole.contains('{') && !whole.contains("  "), "{sentence:?}");
            // A title in quotation marks would mean that a phrase is missing.
            assert!(!sentence.contains('“'), "{}: {sentence:?}", one.id);
            assert!(
                detail.is_none_or(|detail| sentence.contains(detail.trim_end_matches(['"', '?']))),
                "{sentence:?}"
            );
            assert!(sentence.ends_with(['?', '.']), "{sentence:?}");
        }
    }
}

#[test]
fn nothing_makes_a_sentence_fail() {
    let long = "ש".repeat(300);
    let names: &[&[&str]] = &[&[], &["Ana"], &["Ana", "{ $by }"], &[&long, "", "美咲", "🌙"]];
    let whats = [
        Saying::Known(ActivityId(u16::MAX)),
        known("kiss"),
        known("hug"),
        Saying::Own(""),
        Saying::Own(&long),
    ];
    let all = Locale::ALL.iter().flat_map(|locale| [Texts::of(*locale), Texts::isolating(*locale)]);
    for texts in all {
        for what in whats {
            for (by, to) in names.iter().flat_map(|by| names.iter().map(move |to| (*by, *to))) {
                for bits in 0..8 {
                    let (me_in_by, me_in_to, own_yes) = (bits & 1 == 1, bits & 2 == 2, bits & 4 == 4);
                    for detail in [None, Some(""), Some("?!"), Some("neck"), Some(long.as_str())] {
                        let input = SentenceInput { what, me_in_by, me_in_to, by, to, detail, own_yes };
                        let sentence = texts.sentence(&input);
                        let keys = ["ask-", "own-", "with-detail", "list-"];
                        assert!(keys.iter().all(|key| !sentence.starts_with(key)), "{sentence:?}");
                        assert!(!texts.line(&input).starts_with("line-"), "{input:?}");
                    }
                }
            }
        }
    }
}
