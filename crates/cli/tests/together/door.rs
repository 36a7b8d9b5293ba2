//! Coming and leaving: A6, R3, and who is not let in.

use serde_json::{Value, json};

use crate::common::{Person, Relay, kissing, know, let_in, may, two};

#[test]
fn a6_coming_and_leaving_end_every_yes() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    ana.until("alone", |view| view["reason"]["is"] == "alone");
    let mut bo = Person::join(&link, "Bo");
    let view = bo.until("at the door", |view| view["reason"]["is"] == "at_door");
    assert_eq!((&view["stage"], &view["may"]), (&json!("joining"), &json!(["leave"])));
    let_in(&mut [&mut ana], &mut bo);
    let four = ana.until("pictures", |view| view["emoji"].is_array())["emoji"].clone();
    assert_eq!(bo.until("pictures", |view| view["emoji"].is_array())["emoji"], four);
    // A5
    ana.refuses(json!({"do":"ask","activity":"kiss"}), "A5");
    know(&mut [&mut ana, &mut bo]);
    crate::common::kiss(&mut ana, &mut bo);

    let mut cy = Person::join(&link, "Cy");
    ana.until("a knock", |view| view["door"] == json!(["Cy"]));
    ana.say(json!({"do":"welcome","who":"Cy"}));
    bo.until("a knock", |view| view["door"] == json!(["Cy"]));
    assert_eq!(bo.view["lamp"], "green", "one welcome of two");
    ana.refuses(json!({"do":"welcome","who":"Dee"}), json!(null));
    bo.say(json!({"do":"welcome","who":"Cy"}));
    cy.until("in", |view| view["stage"] == "together");
    for person in [&mut ana, &mut bo, &mut cy] {
        let view = person.until("three", |view| view["people"].as_array().unwrap().len() == 3);
        assert_eq!((&view["on"], &view["lapsed"]), (&json!([]), &json!([])), "coming ends every yes");
    }
    know(&mut [&mut ana, &mut bo, &mut cy]);
    ana.say(json!({"do":"ask","activity":"kiss","to":["Bo"]}));
    let ask = bo.asked()["ask"].clone();
    bo.say(json!({"do":"yes","ask":ask}));
    cy.lamp("green");
    cy.does("leave");
    assert_eq!(cy.process.code(), 0);
    for person in [&mut ana, &mut bo] {
        let view = person.until("two", |view| view["people"].as_array().unwrap().len() == 2);
        assert_eq!(view["lamp"], "lapsed", "leaving ends what was on, to be taken up");
        assert_eq!(view["reason"], json!({"is":"left","who":"Cy"}));
        person.may("still_yes");
        person.does("still_yes");
    }
    ana.lamp("green");
    bo.lamp("green");
}

#[test]
fn r3_the_end_is_the_end_for_everyone_and_the_link_leads_nowhere() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::join(&link, "Bo");
    let_in(&mut [&mut ana], &mut bo);
    bo.does("end");
    for person in [&mut ana, &mut bo] {
        let view = person.until("over", |view| view["stage"] == "ended");
        assert_eq!((&view["lamp"], &view["may"]), (&json!("off"), &json!([])));
        assert_eq!(person.process.code(), 0);
    }
    let mut late = Person::join(&link, "Cy");
    let view = late.until("over", |view| view["stage"] == "ended");
    assert_eq!(view["reason"]["is"], "no_such_encounter");
    assert_eq!(late.process.code(), 4);
}

#[test]
fn n1_one_person_is_enough_to_say_not_now() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::join(&link, "Bo");
    ana.until("a knock", |view| view["door"] == json!(["Bo"]));
    ana.say(json!({"do":"turn_away","who":"Bo"}));
    let view = bo.until("over", |view| view["stage"] == "ended");
    assert_eq!(view["reason"]["is"], "turned_away");
    assert_eq!(bo.process.code(), 4);
    ana.until("gone", |view| view["door"] == json!([]));
}

#[test]
fn a_name_that_somebody_has_is_taken_in_any_spelling() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::join(&link, "Bo");
    let_in(&mut [&mut ana], &mut bo);
    for name in ["Ana", " BO ", "Вo"] {
        let mut other = Person::join(&link, name);
        let view = other.until("over", |view| view["stage"] == "ended");
        assert_eq!(view["reason"]["is"], "name_taken");
        assert_eq!(other.process.code(), 2, "{name}");
    }
}

#[test]
fn somebody_may_think_better_of_it_at_the_door() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let mut bo = Person::join(&link, "Bo");
    bo.until("at the door", |view| may(view, "leave"));
    ana.until("a knock", |view| view["door"] == json!(["Bo"]));
    bo.refuses(json!({"do":"red"}), json!(null));
    bo.does("leave");
    assert_eq!(bo.process.code(), 0);
    ana.until("nobody there", |view| view["door"] == json!([]));
    // Closing the app is leaving, where nothing is kept to come back with.
    let mut cy = Person::join(&link, "Cy");
    ana.until("a knock", |view| view["door"] == json!(["Cy"]));
    cy.process.close();
    assert_eq!(cy.process.code(), 0);
    ana.until("nobody there", |view| view["door"] == json!([]));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kept");
    let kept = file.to_str().unwrap();
    let mut dee = Person::spawn("Dee", &["join", &link, "--name", "Dee", "--json", "--keep", kept]);
    ana.until("a knock", |view| view["door"] == json!(["Dee"]));
    dee.process.close();
    assert_eq!(dee.process.code(), 0);
    let mut dee = Person::spawn("Dee", &["resume", kept, "--json"]);
    let_in(&mut [&mut ana], &mut dee);
}

#[test]
fn the_thirteenth_is_told_that_there_is_no_place() {
    let relay = Relay::new();
    let (first, link) = Person::start(&relay.url, "P1");
    let mut inside = vec![first];
    for number in 2..=12 {
        let mut newcomer = Person::join(&link, &format!("P{number}"));
        let_in(&mut inside.iter_mut().collect::<Vec<_>>(), &mut newcomer);
        inside.push(newcomer);
    }
    let mut last = Person::join(&link, "P13");
    let view = last.until("over", |view| view["stage"] == "ended");
    assert_eq!(view["reason"]["is"], "full");
    assert_eq!(last.process.code(), 4);
    let names = |view: &Value| view["people"].as_array().unwrap().len();
    assert_eq!(inside.iter().map(|person| names(&person.view)).collect::<Vec<_>>(), [12; 12]);
    // And red reaches all of them.
    inside[11].does("red");
    for person in &mut inside {
        person.lamp("red");
    }
}

#[test]
fn the_last_one_to_leave_ends_it() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    bo.does("leave");
    assert_eq!(bo.process.code(), 0);
    ana.until("alone", |view| view["people"].as_array().unwrap().len() == 1);
    ana.does("leave");
    assert_eq!(ana.process.code(), 0);
    let (mut ana, _bo) = kissing(&relay.url);
    ana.process.signal("-TERM");
    assert_eq!(ana.process.code(), 0, "a signal closes the app, as a closed stdin does");
}
