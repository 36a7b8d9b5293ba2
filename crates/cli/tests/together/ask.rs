//! Asking and answering: Y1-Y9, N1-N6, S5, A3.

use std::time::Duration;

use serde_json::json;

use crate::common::{Person, Relay, kiss, kissing, know, let_in, may, two};

#[test]
fn y3_a_kiss_is_on_when_both_said_yes_and_s5_off_when_one_takes_it_back() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.say(json!({"do":"ask","activity":" KISS ","by":["ana"],"to":["Bo"],"detail":"neck"}));
    let ask = bo.asked();
    assert_eq!(ask["sentence"], "I'd love to kiss your neck. Do you want me to?");
    assert_eq!((&ask["from"], &ask["yes"]), (&json!("Ana"), &json!(["Ana"])));
    assert_eq!(bo.view["lamp"], "off", "Y1: an ask is no yes");
    bo.say(json!({"do":"yes","ask":ask["ask"]}));
    let on = json!([{"activity":"kiss","by":["Ana"],"to":["Bo"],"detail":"neck"}]);
    for person in [&mut ana, &mut bo] {
        assert_eq!(person.lamp("green")["on"], on);
    }
    ana.refuses(json!({"do":"ask","activity":"kiss","detail":"Neck!"}), json!(null));
    // Y4: the same one elsewhere is another, and each is taken back alone.
    ana.say(json!({"do":"ask","activity":"kiss","detail":"shoulder"}));
    let ask = bo.asked()["ask"].clone();
    bo.say(json!({"do":"yes","ask":ask}));
    ana.until("two are on", |view| view["on"].as_array().unwrap().len() == 2);
    bo.until("two are on", |view| view["on"].as_array().unwrap().len() == 2);
    bo.say(json!({"do":"take_back","activity":"kiss","detail":"NECK"}));
    for person in [&mut ana, &mut bo] {
        let view = person.until("one is on", |view| view["on"].as_array().unwrap().len() == 1);
        assert_eq!(view["on"][0]["detail"], "shoulder");
    }
    bo.say(json!({"do":"take_back","activity":"kiss"}));
    ana.lamp("off");
    bo.lamp("off");
    bo.refuses(json!({"do":"take_back","activity":"kiss"}), json!(null));
    bo.refuses(json!({"do":"take_back","activity":"kiss","by":["Ana"]}), json!(null));
}

#[test]
fn n2_a_no_is_thanked_for_and_n3_what_it_closed_stays_closed_in_any_spelling() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.say(json!({"do":"ask","activity":"kiss"}));
    let ask = bo.asked()["ask"].clone();
    bo.say(json!({"do":"no","ask":ask}));
    let view = ana.until("a no", |view| view["thank"] == json!([ask]));
    assert!(!may(&view, "ask") && may(&view, "thank"), "{view}");
    ana.refuses(json!({"do":"ask","activity":"hug"}), "N2");
    ana.say(json!({"do":"thank","ask":ask}));
    ana.until("thanked", |view| view["thank"] == json!([]));
    for (activity, detail) in [("kiss", None), ("Kiss", Some("hand")), ("k i s s", None), ("kíss!", None)] {
        ana.refuses(json!({"do":"ask","activity":activity,"detail":detail}), "N3");
    }
    ana.refuses(json!({"do":"ask","activity":"kiss","by":["Bo"],"to":["Ana"]}), "N3");
    ana.refuses(json!({"do":"ask","activity":"hug"}), "N5");
    ana.refuses(json!({"do":"thank","ask":ask}), json!(null));
    // N3: who said no may open it, and ask for it.
    ana.refuses(json!({"do":"open","activity":"kiss"}), json!(null));
    bo.say(json!({"do":"open","activity":"kiss"}));
    bo.say(json!({"do":"ask","activity":"kiss"}));
    let ask = ana.asked()["ask"].clone();
    ana.say(json!({"do":"yes","ask":ask}));
    ana.lamp("green");
    // N6: closed to asks, by their own act, and open again.
    bo.say(json!({"do":"open_to_asks","value":false}));
    ana.until("closed to asks", |view| view["people"][1]["open_to_asks"] == false);
    ana.refuses(json!({"do":"ask","activity":"hug"}), "N6");
    bo.say(json!({"do":"open_to_asks","value":true}));
    ana.until("open to asks", |view| view["people"][1]["open_to_asks"] == true);
}

#[test]
fn y7_half_a_yes_looks_like_any_no() {
    let relay = Relay::new();
    let no_of = |answer: serde_json::Value| {
        let (mut ana, mut bo) = two(&relay.url);
        ana.say(json!({"do":"ask","activity":"kiss"}));
        bo.asked();
        bo.say(answer);
        let mut view = ana.until("a no", |view| view["thank"] == json!([1]));
        view["emoji"] = json!(null);
        view
    };
    let half = no_of(json!({"do":"yes","ask":1,"wholehearted":false}));
    assert_eq!(half, no_of(json!({"do":"no","ask":1})));
}

#[test]
fn n4_a_withdrawn_ask_closes_nothing() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    for own_yes in [true, false] {
        ana.say(json!({"do":"ask","activity":"kiss","own_yes":own_yes}));
        let ask = bo.asked();
        let sentence = ask["sentence"].as_str().unwrap();
        assert_eq!(sentence.contains("I'd love"), own_yes, "{sentence}");
        ana.refuses(json!({"do":"ask","activity":"hug"}), "N5");
        ana.does("withdraw");
        bo.until("taken back", |view| view["asks"] == json!([]));
        bo.refuses(json!({"do":"yes","ask":ask["ask"]}), "N4");
        ana.until("taken back", |view| view["asks"] == json!([]));
    }
    ana.refuses(json!({"do":"withdraw"}), "N4");
    assert!(may(&ana.view, "ask"));
}

#[test]
fn n4_an_ask_may_be_taken_back_before_it_is_anywhere() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.say(json!({"do":"ask","activity":"kiss"}));
    ana.does("withdraw");
    ana.until("asked", |view| view["asks"][0]["ask"] == 1);
    ana.until("taken back", |view| view["asks"] == json!([]));
    ana.say(json!({"do":"ask","activity":"kiss"}));
    let ask = bo.until("the second", |view| view["asks"][0]["ask"] == 2)["asks"][0].clone();
    bo.say(json!({"do":"yes","ask":ask["ask"]}));
    ana.lamp("green");
    assert!(ana.refusals.is_empty(), "{:?}", ana.refusals);
}

#[test]
fn y8_something_intense_is_said_three_times_with_two_seconds_between() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.say(json!({"do":"ask","activity":"spank"}));
    let ask = bo.asked();
    assert_eq!((&ask["intense"], &ask["said"], &ask["times"]), (&json!(true), &json!(0), &json!(3)));
    let number = ask["ask"].clone();
    let yes = json!({"do":"yes","ask":number});
    bo.say(yes.clone());
    bo.until("said once", |view| view["asks"][0]["said"] == 1);
    bo.refuses(yes.clone(), "Y8");
    for _ in 1..3 {
        ana.pass(Duration::from_millis(2_100));
        ana.say(yes.clone());
        bo.say(yes.clone());
    }
    let on = json!([{"activity":"spank","by":["Ana"],"to":["Bo"],"detail":null}]);
    assert_eq!(ana.lamp("green")["on"], on);
    assert_eq!(bo.lamp("green")["on"], on);
    bo.say(json!({"do":"take_back","activity":"spank"}));
    ana.lamp("off");
    // Anything else in between is a no.
    ana.say(json!({"do":"ask","activity":"paddle"}));
    let number = bo.asked()["ask"].clone();
    bo.say(json!({"do":"yes","ask":number}));
    bo.until("said once", |view| view["asks"][0]["said"] == 1);
    bo.does("know_signals");
    ana.until("a no", |view| view["thank"] == json!([number]));
}

#[test]
fn a3_without_a_voice_only_with_a_signal_that_was_tried() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    let gag = json!({"do":"ask","activity":"stay-silent"});
    ana.refuses(gag.clone(), "A3");
    ana.refuses(json!({"do":"signals","plain_words":false}), "S7");
    ana.say(json!({
        "do":"signals","safe_word":"pineapple","silence_s":5,"check_in_min":2,
        "non_verbal":["three taps",{"signal":"humming","uses":["speech"]},"waving a hankie"],
    }));
    let view = bo.until("proposed", |view| view["signals"]["proposed"]["taken"] == json!(["Ana"]));
    assert_eq!(view["signals"]["agreed"]["safe_word"], json!(null), "all must take them");
    bo.does("know_signals");
    for person in [&mut ana, &mut bo] {
        let view = person.until("agreed", |view| view["signals"]["agreed"]["safe_word"] == "pineapple");
        let agreed = &view["signals"]["agreed"];
        assert_eq!(agreed["non_verbal"], json!(["three taps", "humming", "waving a hankie"]));
        assert_eq!(agreed["uses"][2]["uses"], json!(["hands"]), "the cautious guess");
        assert_eq!((&agreed["silence_s"], &agreed["check_in_min"]), (&json!(5), &json!(2)));
        assert_eq!(view["signals"]["proposed"], json!(null));
    }
    bo.refuses(json!({"do":"tried","signal":"whistling"}), "A3");
    bo.say(json!({"do":"tried","signal":"humming"}));
    ana.until("tried", |view| view["people"][1]["tried"] == json!(["humming"]));
    // It uses what would be lost.
    ana.refuses(gag.clone(), "A3");
    bo.say(json!({"do":"tried","signal":"Three taps!"}));
    ana.until("tried", |view| view["people"][1]["tried"] == json!(["three taps", "humming"]));
    ana.say(gag);
    let ask = bo.asked();
    assert_eq!(ask["takes_away"], json!(["speech"]));
    bo.say(json!({"do":"yes","ask":ask["ask"]}));
    ana.lamp("green");
}

#[test]
fn y9_a_health_risk_only_between_people_who_told_and_understood() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    let ask = json!({"do":"ask","activity":"intimate-touch"});
    ana.refuses(ask.clone(), "Y9");
    let card = json!({
        "tests":[{"of":"chlamydia","on":"2026-10","result":"negative"}],
        "protection":"condoms","allergies":["latex"],"note":"Ask me about it.",
    });
    ana.say(json!({"do":"share_health","card":card}));
    let view = bo.until("shared", |view| view["health"][0]["card"].is_object());
    assert_eq!(view["health"][0]["card"], card);
    bo.say(json!({"do":"understood","who":"Ana"}));
    bo.say(json!({"do":"share_health","in_person":true}));
    ana.until("shared", |view| {
        view["health"][1]["card"] == "in_person" && view["health"][0]["understood"] == json!(["Bo"])
    });
    ana.refuses(ask.clone(), "Y9");
    ana.refuses(json!({"do":"understood","who":"Ana"}), "Y9");
    ana.say(json!({"do":"understood","who":"Bo"}));
    bo.until("understood", |view| view["health"][1]["understood"] == json!(["Ana"]));
    ana.say(ask);
    let ask = bo.asked();
    assert_eq!(ask["health_risk"], true);
    bo.say(json!({"do":"yes","ask":ask["ask"]}));
    ana.lamp("green");
    // New information ends the yeses that rested on the old.
    bo.say(json!({"do":"share_health","card":{"note":"One more thing."}}));
    ana.lamp("off");
    bo.lamp("off");
}

#[test]
fn own_words_say_of_themselves_what_the_catalogue_can_not() {
    let relay = Relay::new();
    let (mut ana, mut bo) = two(&relay.url);
    ana.say(json!({"do":"ask","activity":"paint a moustache","by":["Bo"],"to":["Ana"],"intense":true}));
    let ask = bo.asked();
    assert_eq!((&ask["intense"], &ask["times"], &ask["by"]), (&json!(true), &json!(3), &json!(["Bo"])));
    assert_eq!(ask["activity"], "paint a moustache");
    ana.does("withdraw");
    bo.until("taken back", |view| view["asks"] == json!([]));
    // What the catalogue says of an activity holds for everyone.
    ana.refuses(json!({"do":"ask","activity":"kiss","intense":true}), json!(null));
    ana.say(json!({"do":"ask","activity":"sing a duet","by":["Ana","Bo"],"to":[]}));
    let ask = bo.asked();
    assert_eq!((&ask["by"], &ask["to"]), (&json!(["Ana", "Bo"]), &json!([])));
    ana.does("withdraw");
    bo.until("taken back", |view| view["asks"] == json!([]));
    // Something done together is said in any way that names everyone.
    ana.say(json!({"do":"ask","activity":"Hug","by":["Ana"],"to":["Bo"]}));
    let ask = bo.asked();
    assert_eq!(
        (&ask["activity"], &ask["by"], &ask["to"]),
        (&json!("hug"), &json!(["Ana", "Bo"]), &json!([]))
    );
}

#[test]
fn among_three_an_ask_says_who_and_the_third_answers_nothing_for_others() {
    let relay = Relay::new();
    let (mut ana, link) = Person::start(&relay.url, "Ana");
    let (mut bo, mut cy) = (Person::join(&link, "Bo"), Person::join(&link, "Cy"));
    ana.until("both knock", |view| view["door"].as_array().unwrap().len() == 2);
    ana.say(json!({"do":"welcome","who":"bo"}));
    bo.may("welcome");
    let_in(&mut [&mut ana, &mut bo], &mut cy);
    know(&mut [&mut ana, &mut bo, &mut cy]);
    ana.refuses(json!({"do":"ask","activity":"kiss"}), json!(null));
    ana.refuses(json!({"do":"ask","activity":"kiss","by":["Bo"],"to":["Cy"]}), "Y2");
    ana.refuses(json!({"do":"ask","activity":"kiss","by":["Ana"],"to":["Ana"]}), json!(null));
    ana.say(json!({"do":"ask","activity":"kiss","to":["Bo"]}));
    let ask = cy.asked()["ask"].clone();
    cy.refuses(json!({"do":"yes","ask":ask}), "Y2");
    cy.refuses(json!({"do":"no","ask":ask}), "Y2");
    bo.asked();
    bo.say(json!({"do":"yes","ask":ask}));
    for person in [&mut ana, &mut bo, &mut cy] {
        person.lamp("green");
    }
    // Y3: of three, everyone.
    cy.say(json!({"do":"ask","activity":"cuddle","by":["Ana","Bo","Cy"]}));
    let ask = ana.asked()["ask"].clone();
    ana.say(json!({"do":"yes","ask":ask}));
    let view = bo.until("Ana said yes", |view| view["asks"][0]["yes"] == json!(["Ana", "Cy"]));
    assert_eq!(view["on"].as_array().unwrap().len(), 1);
    bo.say(json!({"do":"yes","ask":ask}));
    cy.until("both are on", |view| view["on"].as_array().unwrap().len() == 2);
}

#[test]
fn look_says_everything_again() {
    let relay = Relay::new();
    let (mut ana, mut bo) = kissing(&relay.url);
    bo.say(json!({"do":"take_back","activity":"kiss"}));
    ana.lamp("off");
    kiss(&mut ana, &mut bo);
    ana.view = json!(null);
    ana.does("look");
    ana.lamp("green");
}
