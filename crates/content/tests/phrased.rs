//! Asks as they are said aloud in three tones. To be read aloud before they are changed.

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
use content::{Arg, Locale, Saying, SentenceInput, Texts, Tone, catalogue, page_texts};
use rules::catalogue::{ActivityId, Roles};

use Tone::{Direct, Gentle, Playful};

/// Every way in which something can be asked for.
fn ways(what: Saying<'_>, roles: Roles) -> Vec<SentenceInput<'_>> {
    match roles {
        Roles::Given => vec![
            give(what, ""),
            receive(what, ""),
            SentenceInput { me_in_by: true, to: &["Bo", "Cy"], what, ..ASK },
            SentenceInput { me_in_to: true, by: &["Bo", "Cy"], what, ..ASK },
            SentenceInput { me_in_by: true, by: &["Bo"], to: &["Cy", "Di"], what, ..ASK },
            SentenceInput { me_in_to: true, by: &["Bo"], to: &["Cy"], what, ..ASK },
            SentenceInput { by: &["Ana"], to: &["Cy"], what, ..ASK },
        ],
        Roles::Mutual => {
            vec![together(what, ""), SentenceInput { me_in_by: true, by: &["Bo", "Cy"], what, ..ASK }]
        }
    }
}

/// What is wrong with how this is said.
fn wrong(texts: &Texts, input: &SentenceInput<'_>) -> Option<String> {
    let said = Tone::ALL.map(|tone| texts.phrased(tone, input));
    let sent = texts.sentence(input);
    let mut wrong = said.iter().enumerate().any(|(at, one)| said[..at].contains(one) || *one == sent);
    for one in &said {
        let whole = one.replace("{ $to } % ", "");
        wrong |= whole.contains('{') || whole.contains("  ") || !one.ends_with('?');
        wrong |= one.contains("phrased-") || one.contains("ask-") || one.contains("own-");
        // A title in quotation marks would mean that a phrase is missing.
        wrong |= one.contains('“') != matches!(input.what, Saying::Own(_));
        wrong |= input.detail.is_some_and(|detail| !one.contains(detail.trim_end_matches(['"', '?'])));
        let is_among = input.by.len() + input.to.len() > 1;
        wrong |= is_among && input.by.iter().chain(input.to).any(|name| !one.contains(name));
    }
    wrong.then(|| format!("{input:?}: {said:#?}"))
}

#[test]
fn every_activity_can_be_asked_for_in_every_tone() {
    let details = [
        None,
        Some("neck"),
        Some("cuello"),
        Some("only a little"),
        Some("{ $to } % 100 \"?\""),
        Some("עורף"),
    ];
    let mut found = Vec::new();
    let known = catalogue().iter().map(|(id, one)| (Saying::Known(id), one.roles));
    let own = [Roles::Given, Roles::Mutual].map(|roles| (Saying::Own("read me the menu"), roles));
    for (what, roles) in known.chain(own) {
        for input in ways(what, roles) {
            for (detail, own_yes) in details.iter().flat_map(|detail| [(*detail, true), (*detail, false)]) {
                let input = SentenceInput { detail, own_yes, ..input };
                let texts = Locale::ALL.iter().map(|locale| Texts::of(*locale));
                found.extend(texts.filter_map(|texts| wrong(texts, &input)));
            }
        }
    }
    let some: Vec<_> = found.iter().take(8).cloned().collect();
    assert!(found.is_empty(), "{}\n{}", found.len(), some.join("\n"));
}

#[test]
fn y6_ones_own_yes_is_heard_in_every_tone() {
    let yes = [(Locale::En, ["love", "like"]), (Locale::Es, ["encantaría", "gustaría"])];
    let not_yet = [(Locale::En, "not sure yet"), (Locale::Es, "clar")];
    for tone in Tone::ALL {
        for (what, roles) in [(known("kiss"), Roles::Given), (known("hug"), Roles::Mutual)] {
            for input in ways(what, roles) {
                let other = SentenceInput { own_yes: false, ..input };
                for (locale, words) in yes {
                    let said = Texts::of(locale).phrased(tone, &input);
                    assert!(words.iter().any(|word| said.contains(word)), "{said}");
                }
                for (locale, word) in not_yet {
                    let said = Texts::of(locale).phrased(tone, &other);
                    assert!(said.contains(word), "{said}");
                    assert!(!said.contains("I'd love") && !said.contains("encantaría"), "{said}");
                }
            }
        }
    }
}

#[test]
fn in_english() {
    let check = |tone, input: SentenceInput<'_>, says: &str| {
        assert_eq!(Texts::of(Locale::En).phrased(tone, &input), says);
    };
    let kiss = known("kiss");
    check(
        Gentle,
        give(kiss, "neck"),
        "If it feels good to you, I'd love to kiss your neck. Would you like that?",
    );
    check(
        Playful,
        give(kiss, "neck"),
        "I'm grinning just thinking of it: I'd love to kiss your neck. Are you in?",
    );
    check(Direct, give(kiss, "neck"), "I'd like to kiss your neck. Yes or no?");
    check(
        Gentle,
        receive(known("massage"), ""),
        "If it feels good to you, I'd love you to give me a massage. Would you like that?",
    );
    check(Direct, receive(known("massage"), "feet"), "I'd like you to massage my feet. Yes or no?");
    check(
        Playful,
        together(known("slow-dance"), "in the kitchen"),
        "I'm grinning just thinking of it: I'd love to slow dance with you, in the kitchen. Are you in?",
    );
    let curious = |input| SentenceInput { own_yes: false, ..input };
    check(
        Gentle,
        curious(give(kiss, "")),
        "I'm curious, and not sure yet. Would it feel good to you if I were to kiss you?",
    );
    check(
        Playful,
        curious(receive(known("blindfold"), "")),
        "Half an idea, and I'm not sure yet: what if you were to put a blindfold on me? Curious, too?",
    );
    check(
        Direct,
        curious(together(known("shower-together"), "")),
        "I'm curious to share a shower with you, and not sure yet. Do you want to?",
    );
    check(
        Direct,
        give(Saying::Own("read me the menu!"), "slowly"),
        "I'd like to give you this: “read me the menu, slowly”. Yes or no?",
    );
    let three = SentenceInput { what: kiss, ..ASK };
    check(
        Gentle,
        SentenceInput { me_in_by: true, to: &["Bo", "Cy"], ..three },
        "Bo and Cy, if it feels good to you, I'd love to kiss you. Would you like that?",
    );
    check(
        Playful,
        SentenceInput { me_in_to: true, by: &["Bo"], to: &["Cy"], ..three },
        "I'm grinning just thinking of it: I'd love Bo to kiss Cy and me. Is everyone in?",
    );
    check(
        Direct,
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Cy"], what: Saying::Own("a riddle"), ..ASK },
        "I'd like to do this for Cy: “a riddle”, together with Bo. Does everyone want that?",
    );
}

#[test]
fn in_spanish() {
    let check = |tone, input: SentenceInput<'_>, says: &str| {
        assert_eq!(Texts::of(Locale::Es).phrased(tone, &input), says);
    };
    let kiss = known("kiss");
    check(Gentle, give(kiss, "cuello"), "Si te sienta bien, me encantaría besarte el cuello. ¿Te gustaría?");
    check(
        Playful,
        give(kiss, "cuello"),
        "Sonrío de solo pensarlo: me encantaría besarte el cuello. ¿Te apuntas?",
    );
    check(Direct, give(kiss, "cuello"), "Me gustaría besarte el cuello. ¿Sí o no?");
    check(
        Gentle,
        receive(known("massage"), ""),
        "Me encantaría, si te sienta bien. ¿Te gustaría darme un masaje?",
    );
    check(Playful, receive(kiss, ""), "Sonrío de solo pensarlo: me encantaría. ¿Te apuntas a besarme?");
    check(Direct, receive(kiss, "mi cuello"), "Me gustaría mucho. ¿Quieres besarme el cuello, sí o no?");
    check(
        Direct,
        together(known("slow-dance"), "en la cocina"),
        "Me gustaría bailar contigo, muy lento, en la cocina. ¿Sí o no?",
    );
    let curious = |input| SentenceInput { own_yes: false, ..input };
    check(
        Gentle,
        curious(give(kiss, "")),
        "Me da curiosidad besarte, y aún no lo tengo claro. ¿Te sentaría bien?",
    );
    check(
        Playful,
        curious(receive(kiss, "")),
        "Tengo media idea, y aún no la veo clara. ¿A ti también te da curiosidad besarme?",
    );
    check(
        Direct,
        curious(together(known("hug"), "")),
        "Me da curiosidad abrazarte, y no lo tengo claro. ¿Quieres?",
    );
    check(
        Gentle,
        give(Saying::Own("leer el menú"), "despacio"),
        "Si te sienta bien, me encantaría darte esto: “leer el menú, despacio”. ¿Te gustaría?",
    );
    let three = SentenceInput { what: kiss, ..ASK };
    check(
        Direct,
        SentenceInput { me_in_by: true, to: &["Bo", "Cy"], ..three },
        "Me gustaría besar a Bo y a Cy. ¿Sí o no?",
    );
    check(
        Gentle,
        SentenceInput { what: known("hug"), me_in_by: true, by: &["Bo", "Cy"], ..ASK },
        "Bo y Cy, me encantaría, si sienta bien. ¿Habría ganas de abrazarnos?",
    );
    check(
        Playful,
        SentenceInput { by: &["Ana"], to: &["Bo"], ..three },
        "Sonrío de solo pensarlo. Una idea para Ana: besar a Bo. Me encantaría. ¿Se apunta todo el mundo?",
    );
}

#[test]
fn what_has_no_frame_is_said_as_it_is_sent() {
    for locale in Locale::ALL {
        let texts = Texts::of(*locale);
        let odd = SentenceInput { what: known("kiss"), ..ASK };
        assert_eq!(texts.phrased(Gentle, &odd), texts.sentence(&odd));
        // An id of another catalogue shows as one of one's own would, and never as a key.
        let foreign = give(Saying::Known(ActivityId(u16::MAX)), "");
        assert!(texts.phrased(Direct, &foreign).contains('“'));
        // Before the later rooms have come.
        let first = Texts::parse(*locale, &page_texts(*locale).unwrap()).unwrap();
        let kiss = give(known("kiss"), "");
        assert_eq!(first.phrased(Playful, &kiss), first.sentence(&kiss));
        assert!(Tone::ALL.iter().all(|tone| texts.has(tone.key())));
    }
}

#[test]
fn nothing_makes_a_phrase_fail() {
    let long = "ש".repeat(300);
    let names: &[&[&str]] = &[&[], &["Ana"], &["Ana", "{ $by }"], &[&long, "", "🌙"]];
    let whats = [Saying::Known(ActivityId(u16::MAX)), known("kiss"), known("hug"), Saying::Own("")];
    for texts in Locale::ALL.iter().flat_map(|locale| [Texts::of(*locale), Texts::isolating(*locale)]) {
        for (by, to) in names.iter().flat_map(|by| names.iter().map(move |to| (*by, *to))) {
            for (what, bits) in whats.iter().flat_map(|what| (0..8).map(move |bits| (*what, bits))) {
                let (me_in_by, me_in_to, own_yes) = (bits & 1 == 1, bits & 2 == 2, bits & 4 == 4);
                let input = SentenceInput { what, me_in_by, me_in_to, by, to, detail: Some(&long), own_yes };
                for tone in Tone::ALL {
                    let said = texts.phrased(tone, &input);
                    assert!(
                        ["ask-", "own-", "phrased-"].iter().all(|key| !said.starts_with(key)),
                        "{said:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_card_of_the_deck_asks_something_in_every_language() {
    let decks = content::deck();
    let ids: Vec<_> = decks.iter().map(|deck| deck.id).collect();
    assert_eq!(ids, ["first", "long", "after-break", "kink"]);
    assert!(decks.iter().all(|deck| deck.cards.len() >= 16));
    for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
        for deck in decks {
            assert!(texts.try_say(&format!("deck-set-{}", deck.id), &[]).is_some(), "{}", deck.id);
            for card in deck.cards {
                let says = texts.try_say(&format!("deck-{card}"), &[]).unwrap_or_default();
                assert!(says.contains('?'), "{card}: {says:?}");
                assert!(says.chars().count() <= 110, "{card}: {says}");
            }
        }
        let what = [("what", Arg::from("Kiss"))];
        assert!(texts.try_say("deck-wish-good", &what).is_some_and(|says| says.ends_with('?')));
    }
}
