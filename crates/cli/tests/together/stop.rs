//! Stopping and coming back: S1-S4, Y10, A1, A2, A4, A7.

use serde_json::json;

use crate::common::{Relay, kiss, kissing, may, still_yes};

#[test]
fn s1_red_stops_everything_and_s2_everyone_comes_back_from_it() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.say(json!({"do":"ask","activity":"hug"}));
    bo.asked();
    bo.does("red");
    for person in [&mut ana, &mut bo] {
        let view = person.lamp("red");
        assert_eq!((&view["on"], &view["asks"], &view["lapsed"]), (&json!([]), &json!([]), &json!([])));
    }
    assert_eq!(bo.view["why"], "You said red. Everything stops. Take your time.");
    assert_eq!(ana.person("Bo")["light"], "red");
    ana.may("stopped");
    ana.refuses(json!({"do":"ask","activity":"kiss"}), "S2");
    bo.refuses(json!({"do":"green"}), "S2");
    ana.does("stopped");
    bo.until("stopped", |view| view["people"][0]["stopped"] == true);
    assert_eq!(bo.lamp("red")["reason"]["is"], "waiting_for_ready");
    bo.does("ready");
    for person in [&mut ana, &mut bo] {
        let view = person.lamp("off");
        assert_eq!(view["lapsed"], json!([]), "after red everything is asked anew");
    }
    kiss(&mut ana, &mut bo);
}

#[test]
fn s1_both_call_red_at_once() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.does("red");
    bo.does("red");
    for person in [&mut ana, &mut bo] {
        person.until("both red", |view| {
            view["lamp"] == "red"
                && view["people"][0]["light"] == "red"
                && view["people"][1]["light"] == "red"
        });
        person.may("stopped");
    }
    for person in [&mut ana, &mut bo] {
        person.does("stopped");
        person.does("ready");
    }
    for person in [&mut ana, &mut bo] {
        person.until("off", |view| view["lamp"] == "off" && may(view, "ask"));
    }
    kiss(&mut ana, &mut bo);
}

#[test]
fn s3_yellow_is_no_more_than_this_until_the_same_person_is_green() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    bo.does("yellow");
    for person in [&mut ana, &mut bo] {
        let view = person.lamp("yellow");
        assert_eq!(view["on"].as_array().unwrap().len(), 1, "what is on may go on");
    }
    ana.until("yellow", |view| !may(view, "ask"));
    ana.refuses(json!({"do":"ask","activity":"hug"}), "S3");
    ana.refuses(json!({"do":"green"}), "S3");
    bo.does("green");
    ana.lamp("green");
    bo.lamp("green");
}

#[test]
fn s4_a_break_is_ended_by_who_took_it_and_then_everyone_is_asked_still_yes() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.does("break");
    for person in [&mut ana, &mut bo] {
        assert_eq!(person.lamp("break")["on"], json!([]));
    }
    bo.until("no asking", |view| !may(view, "ask"));
    bo.refuses(json!({"do":"back"}), "S4");
    bo.refuses(json!({"do":"ask","activity":"hug"}), "S4");
    ana.does("back");
    for person in [&mut ana, &mut bo] {
        let view = person.lamp("lapsed");
        assert_eq!(view["lapsed"][0]["activity"], "kiss");
        person.may("still_yes");
    }
    bo.does("still_yes");
    ana.until("Bo said still yes", |view| view["lapsed"][0]["still"] == json!(["Bo"]));
    ana.does("still_yes");
    ana.lamp("green");
    bo.lamp("green");
}

#[test]
fn a2_a_check_in_that_nobody_answers_is_a_lapse_and_an_answered_one_is_none() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.say(json!({"do":"how_are_you","who":"Bo"}));
    let view = bo.until("asked", |view| view["due"].is_u64());
    assert!(view["due"].as_u64().unwrap() <= 20_000, "{view}");
    bo.does("still_yes");
    bo.until("answered", |view| view["due"].is_null());
    assert_eq!(ana.lamp("green")["on"].as_array().unwrap().len(), 1);
    ana.say(json!({"do":"how_are_you","who":"Bo"}));
    bo.until("asked again", |view| view["due"].is_u64());
    // Twenty seconds.
    for person in [&mut ana, &mut bo] {
        let view = person.lamp("lapsed");
        assert_eq!(view["reason"], json!({"is":"check_in","who":"Bo"}));
        assert_eq!(view["lapsed"][0]["activity"], "kiss");
    }
    ana.refuses(json!({"do":"ask","activity":"hug"}), "A2");
    // Shown by each device's clock, and a moment later in the log: a still yes said before that takes nothing up.
    ana.say(json!({"do":"open_to_asks","value":false}));
    bo.until("what Ana's device said so far", |view| view["people"][0]["open_to_asks"] == false);
    bo.may("still_yes");
    bo.does("still_yes");
    ana.until("Bo said still yes", |view| view["lapsed"][0]["still"] == json!(["Bo"]));
    ana.does("still_yes");
    ana.lamp("green");
    bo.lamp("green");
}

#[test]
fn a1_an_app_that_is_hidden_lapses_and_still_yes_takes_it_up() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    bo.does("hidden");
    let view = ana.lamp("lapsed");
    assert_eq!(view["reason"], json!({"is":"hidden","who":"Bo"}));
    bo.lamp("lapsed");
    bo.does("shown");
    still_yes(&mut ana, &mut bo);
}

#[test]
fn a1_closing_stdin_is_closing_the_app() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    bo.process.close();
    assert_eq!(bo.process.code(), 0);
    let view = ana.lamp("lapsed");
    assert_eq!(view["reason"]["who"], "Bo");
    assert_eq!(view["on"], json!([]));
}

#[test]
fn y10_unable_ends_everything_for_the_rest_of_the_time() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.say(json!({"do":"unable","who":"bo"}));
    for person in [&mut ana, &mut bo] {
        let view = person.until("unable", |view| view["people"][1]["able"] == false);
        assert_eq!((&view["lamp"], &view["on"]), (&json!("off"), &json!([])));
    }
    ana.refuses(json!({"do":"ask","activity":"hug"}), "Y10");
    bo.refuses(json!({"do":"ask","activity":"hug"}), "Y10");
    // Every narrowing is theirs still.
    bo.does("red");
    ana.lamp("red");
}

#[test]
fn a4_gone_says_what_to_do_now() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    ana.say(json!({"do":"gone","who":"Bo"}));
    let view = ana.until("gone", |view| view["reason"]["is"] == "gone");
    assert!(view["why"].as_str().unwrap().contains("breathing"), "{view}");
    assert_eq!(view["on"], json!([]));
    bo.until("gone", |view| view["reason"]["is"] == "gone");
}
