//! The made-up partner plays along with a script, and readable lines with a person who types.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::common::{Person, Process, Relay, may, program};

#[test]
fn the_partner_plays_along() {
    let mut ana = Person::spawn("Ana", &["demo", "--json", "--seed", "5", "--name", "Ana"]);
    ana.link();
    let door = ana.until("a knock", |view| view["door"].as_array().is_some_and(|door| !door.is_empty()));
    let partner = door["door"][0].clone();
    ana.say(json!({"do":"welcome","who":partner}));
    ana.until("two", |view| view["people"].as_array().unwrap().len() == 2);
    ana.say(json!({"do":"signals","safe_word":"mango","non_verbal":["three taps"]}));
    ana.until("agreed and tried", |view| view["people"][1]["tried"] == json!(["three taps"]));
    ana.say(json!({"do":"share_health","in_person":true}));
    ana.until("told and understood", |view| {
        view["health"][0]["understood"] == json!([partner]) && view["health"][1]["card"] == "in_person"
    });
    ana.may("ask");
    // To some things always no, and thanks are taken.
    ana.say(json!({"do":"ask","activity":"personal-question"}));
    let thank = ana.until("a no", |view| view["thank"].as_array().is_some_and(|thank| !thank.is_empty()));
    ana.say(json!({"do":"thank","ask":thank["thank"][0]}));
    ana.does("red");
    ana.lamp("red");
    ana.until("stopped", |view| view["people"][1]["stopped"] == true);
    ana.does("ready");
    ana.lamp("off");
    ana.say(json!({"do":"how_are_you","who":partner}));
    ana.does("end");
    assert_eq!(ana.process.code(), 0);
}

/// Types a line once another has been read.
fn after(process: &mut Process, read: &str, line: &str) {
    process.line_with(read);
    process.type_bytes(format!("{line}\n").as_bytes());
}

#[test]
fn somebody_alone_can_try_everything_by_typing() {
    let mut process = Process::spawn("demo", program(&["demo", "--seed", "5", "--name", "Ana"]));
    process.line_with("18 and over");
    process.line_with("#1.");
    process.line_with("█");
    after(&mut process, "knocks. Let them in with: welcome", "welcome Robin");
    after(&mut process, "Your signals:", "know");
    process.type_bytes(b"\n");
    after(&mut process, "ask kiss neck", "ask personal question");
    process.line_with("You ask. Say it aloud:");
    after(&mut process, "trusts you with a no", "thanks");
    after(&mut process, "You thanked Robin", "stop!!");
    process.line_with("■ STOP: You said red");
    after(&mut process, "Robin has stopped", "ready");
    process.line_with("○ Nothing is on");
    process.type_bytes(b"frobnicate\n");
    after(&mut process, "isn't a word I know", "end");
    process.line_with("This time together is over");
    assert_eq!(process.code(), 0);
}

#[test]
fn two_people_at_two_terminals() {
    let relay = Relay::new();
    let mut ana = Process::spawn("Ana", program(&["start", "--relay", &relay.url, "--name", "Ana"]));
    let link = ana.line_with("#1.").rsplit(' ').next().unwrap().to_owned();
    let mut bo = Process::spawn("Bo Lee", program(&["join", &link, "--name", "Bo Lee"]));
    bo.line_with("Knocking as Bo Lee");
    after(&mut ana, "Bo Lee knocks", "welcome bo lee");
    after(&mut bo, "You're together: Ana and Bo Lee", "know");
    after(&mut ana, "Bo Lee knows the signals", "know");
    after(&mut ana, "ask kiss neck", "ask kiss neck from Bo Lee");
    bo.line_with("Ana asks: I'd love you to kiss my neck.");
    after(&mut bo, "As you like: yes, or no", "yes");
    after(&mut bo, "is it a heck yes, or not quite?", "heck yes");
    bo.line_with("● GO ON");
    after(&mut ana, "On: Kiss (neck): Bo Lee to you", "yellow");
    bo.line_with("▲ NO MORE: Ana said yellow");
    ana.type_bytes(b"!\n");
    bo.line_with("■ STOP: Stop. Ana said red");
    after(&mut bo, "Be kind", "stopped");
    after(&mut ana, "Bo Lee has stopped", "ready");
    bo.line_with("Ana is ready");
    bo.close();
    assert_eq!(bo.code(), 0);
    after(&mut ana, "□ STOP", "end");
    assert_eq!(ana.code(), 0);
}

#[test]
fn a_blind_script_on_a_slow_pipe_holds_nobody_up() {
    // Bo's lamp on the shelf has stopped reading; Bo is still heard, and still answers.
    let relay = Relay::new();
    let (mut ana, mut bo) = crate::common::two(&relay.url);
    for _ in 0..200 {
        bo.does("look");
    }
    let quiet = Instant::now();
    while quiet.elapsed() < Duration::from_secs(5) {
        ana.pass(Duration::from_millis(500));
        assert_eq!(ana.person("Bo")["reachable"], true);
    }
    bo.does("red");
    ana.lamp("red");
    assert!(may(&ana.view, "red"));
}
