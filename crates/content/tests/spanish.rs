//! Asks as they are said aloud in Spanish. To be read aloud before they are changed.

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
use content::{Locale, Saying, SentenceInput, Texts};

fn say(input: &SentenceInput<'_>) -> String {
    Texts::of(Locale::Es).sentence(input)
}

#[test]
fn what_i_would_love_to_do() {
    let check = |id, detail, sentence| assert_eq!(say(&give(known(id), detail)), sentence);
    check("kiss", "", "Me encantaría besarte. ¿Quieres?");
    for neck in ["cuello", "el cuello", "tu cuello", "Cuello", "en el cuello", "cuello."] {
        check("kiss", neck, "Me encantaría besarte el cuello. ¿Quieres?");
    }
    check("kiss", "hombro izquierdo", "Me encantaría besarte el hombro izquierdo. ¿Quieres?");
    check("kiss", "solo un poco", "Me encantaría besarte, solo un poco. ¿Quieres?");
    check("kiss", "首", "Me encantaría besarte, 首. ¿Quieres?");
    check(
        "massage",
        "pies y pantorrillas",
        "Me encantaría darte un masaje en los pies y las pantorrillas. ¿Quieres?",
    );
    check("stroke", "espalda", "Me encantaría acariciarte la espalda con suavidad. ¿Quieres?");
    check(
        "feather",
        "dedos de los pies",
        "Me encantaría pasarte una pluma por los dedos de los pies. ¿Quieres?",
    );
    check("breathe-on-skin", "nuca", "Me encantaría soplarte en la nuca, muy suave. ¿Quieres?");
    check("take-photos", "tus manos", "Me encantaría fotografiarte las manos. ¿Quieres?");
    check("head-in-lap", "", "Me encantaría apoyar la cabeza en tu regazo. ¿Quieres?");
    check("whisper", "", "Me encantaría susurrarte al oído. ¿Quieres?");
    check(
        "blindfold",
        "durante una canción",
        "Me encantaría vendarte los ojos, durante una canción. ¿Quieres?",
    );
    // Where a place has no room, it never slips in: the detail could be the neck.
    check("rope", "cuello", "Me encantaría atarte con cuerda, cuello. ¿Quieres?");
}

#[test]
fn what_i_would_love_from_you() {
    let check = |id, detail, sentence| assert_eq!(say(&receive(known(id), detail)), sentence);
    check("kiss", "", "¿Quieres besarme? Me encantaría.");
    check("kiss", "mi cuello", "¿Quieres besarme el cuello? Me encantaría.");
    check("kiss", "tu cuello", "¿Quieres besarme, tu cuello? Me encantaría.");
    check(
        "massage",
        "la parte baja de la espalda",
        "¿Quieres darme un masaje en la parte baja de la espalda? Me encantaría.",
    );
    check("spoon", "", "¿Quieres abrazarme por detrás, en cucharita? Me encantaría.");
    check("send-picture", "", "¿Quieres enviarme una foto tuya? Me encantaría.");
    check("feed-a-treat", "", "¿Quieres darme a probar algo delicioso? Me encantaría.");
}

#[test]
fn what_i_would_love_to_share() {
    let check = |id, detail, sentence| assert_eq!(say(&together(known(id), detail)), sentence);
    check("hug", "", "Me encantaría abrazarte. ¿Quieres?");
    check("slow-dance", "en la cocina", "Me encantaría bailar contigo, muy lento, en la cocina. ¿Quieres?");
    check("kiss-for-long", "", "Me encantaría besarte mucho rato, sin prisa. ¿Quieres?");
}

#[test]
fn an_ask_without_ones_own_yes_says_so() {
    let check = |input, sentence| assert_eq!(say(&SentenceInput { own_yes: false, ..input }), sentence);
    check(
        give(known("kiss"), "cuello"),
        "Me da curiosidad besarte el cuello. ¿Te gustaría? Aún no lo tengo claro.",
    );
    check(
        receive(known("massage"), ""),
        "¿Te gustaría darme un masaje? Me da curiosidad, y aún no lo tengo claro.",
    );
    check(
        together(known("shower-together"), ""),
        "Me da curiosidad compartir la ducha contigo. ¿Te gustaría? Aún no lo tengo claro.",
    );
    check(
        together(Saying::Own("construir un fuerte"), ""),
        "¿Te gustaría esto conmigo: “construir un fuerte”? Me da curiosidad, y aún no lo tengo claro.",
    );
}

#[test]
fn own_words_stand_apart() {
    let what = Saying::Own("léeme la carta del restaurante.");
    let check = |input, sentence| assert_eq!(say(&input), sentence);
    check(give(what, ""), "Me encantaría darte esto: “léeme la carta del restaurante”. ¿Quieres?");
    check(
        receive(what, "despacio"),
        "Me encantaría esto de tu parte: “léeme la carta del restaurante, despacio”. ¿Quieres?",
    );
}

#[test]
fn several_are_spoken_to_in_words_of_every_country() {
    let check = |input, sentence| assert_eq!(say(&input), sentence);
    let several: &[&str] = &["Ana", "Inés"];
    let kiss = SentenceInput { what: known("kiss"), ..ASK };
    check(
        SentenceInput { me_in_by: true, to: several, detail: Some("el cuello"), ..kiss },
        "Me encantaría besar el cuello a Ana y a Inés. ¿Hay ganas?",
    );
    check(
        SentenceInput { me_in_by: true, to: several, detail: Some("solo un poco"), ..kiss },
        "Me encantaría besar a Ana y a Inés (solo un poco). ¿Hay ganas?",
    );
    check(
        SentenceInput { me_in_to: true, by: several, detail: Some("cuello"), ..kiss },
        "Ana e Inés, ¿hay ganas de besarme el cuello? Me encantaría.",
    );
    check(
        SentenceInput { what: known("cuddle"), me_in_by: true, by: several, ..ASK },
        "Ana e Inés, ¿hay ganas de acurrucarnos? Me encantaría.",
    );
    check(
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Luz"], detail: Some("cuello"), ..kiss },
        "Me encantaría besar el cuello a Luz, junto con Bo. ¿Le apetece a todo el mundo?",
    );
    check(
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Luz"], own_yes: false, ..kiss },
        "Me da curiosidad besar a Luz, junto con Bo. ¿Le gustaría a todo el mundo? Aún no lo tengo claro.",
    );
    check(
        SentenceInput { me_in_to: true, by: &["Bo"], to: &["Luz"], ..kiss },
        "Me encantaría que Bo quisiera besarnos a Luz y a mí. ¿Le apetece a todo el mundo?",
    );
    check(
        SentenceInput { by: &["Ana", "Bo"], to: &["Luz"], own_yes: false, ..kiss },
        "¿Y si Ana y Bo quisieran besar a Luz? ¿Le gustaría a todo el mundo? Me da curiosidad, y aún no lo tengo claro.",
    );
    check(
        SentenceInput { what: known("brush-hair"), me_in_to: true, by: &["Bo"], to: &["Luz"], ..ASK },
        "Me encantaría que Bo quisiera cepillarnos el pelo a Luz y a mí. ¿Le apetece a todo el mundo?",
    );
    let secret = SentenceInput { what: Saying::Own("contar un secreto"), ..ASK };
    check(
        SentenceInput { me_in_by: true, by: &["Bo"], to: &["Luz"], ..secret },
        "Me encantaría esto, entre Bo y yo, para Luz: “contar un secreto”. ¿Le apetece a todo el mundo?",
    );
    check(
        SentenceInput { me_in_to: true, by: &["Bo"], to: &["Luz"], ..secret },
        "Me encantaría esto, de Bo, para Luz y para mí: “contar un secreto”. ¿Le apetece a todo el mundo?",
    );
}

#[test]
fn what_is_on_stands_in_a_line() {
    let check = |input, line| assert_eq!(Texts::of(Locale::Es).line(&input), line);
    check(give(known("kiss"), "cuello"), "Besar (cuello): tú a Bo");
    check(receive(known("kiss"), ""), "Besar: Bo a ti");
    check(SentenceInput { to: &["Luz"], ..receive(known("kiss"), "") }, "Besar: Bo a Luz y a ti");
    check(together(Saying::Own("cantar"), "bajito."), "cantar (bajito): Bo y tú");
}
