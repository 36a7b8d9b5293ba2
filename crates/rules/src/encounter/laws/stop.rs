//! Stopping: S0-S5 and S7. What one's own device shows first (S6) is in `sync`.

use super::*;

/// Something is on, something is asked, and Cai is there too.
fn lively() -> Stage {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.come_on(between("kiss", ANA, CAI));
    s.ana(ask("kiss")).ok();
    s
}

/// Every way in which things can stand.
fn every_state() -> Vec<(&'static str, Stage)> {
    let after = |events: &[(PersonId, Event)]| {
        let mut s = lively();
        for (who, event) in events {
            s.by(*who, event.clone()).ok();
        }
        s
    };
    let mut missed = after(&[(BO, Event::HowAreYou { who: ANA })]);
    missed.wait(20_000);
    vec![
        ("lively", lively()),
        ("own red", after(&[(ANA, Event::Red)])),
        ("another's red", after(&[(BO, Event::Red)])),
        ("ready", after(&[(ANA, Event::Red), (ANA, Event::Ready)])),
        ("yellow", after(&[(ANA, Event::Yellow)])),
        ("another's yellow", after(&[(BO, Event::Yellow)])),
        ("break", after(&[(BO, Event::Break)])),
        ("unable", after(&[(BO, Event::Unable { who: ANA })])),
        ("gone", after(&[(BO, Event::Gone { who: ANA })])),
        ("unreachable", after(&[(BO, gone_quiet(ANA))])),
        ("hidden", after(&[(ANA, Event::Lapse(Cause::Hidden))])),
        ("silent", missed),
        ("not thanked", after(&[(BO, no(3))])),
        ("closed to asks", after(&[(ANA, Event::OpenToAsks(false))])),
        ("all but alone", after(&[(BO, Event::Leave), (CAI, Event::Leave)])),
    ]
}

#[test]
fn s0_taking_away_works_in_every_state_and_adds_nothing() {
    let narrowing = [
        Event::Red,
        Event::Yellow,
        Event::Break,
        Event::OpenToAsks(false),
        Event::Lapse(Cause::Offline),
        Event::Lapse(Cause::Diverged),
        Event::Unable { who: ANA },
        Event::Gone { who: ANA },
        Event::Leave,
        Event::End,
    ];
    for (state, before) in every_state() {
        for event in &narrowing {
            assert!(event.narrows());
            let mut s = before.clone();
            assert_eq!(s.ana(event.clone()).0, Ok(()), "{event:?} when {state}");
            assert!(s.now.on().iter().all(|on| before.now.is_on(on)), "{event:?} when {state}");
        }
    }
}

#[test]
fn s0_an_act_that_takes_away_does_not_let_others_things_come_on() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.ana(Event::HowAreYou { who: CAI }).ok();
    s.wait(20_000);
    s.bo(Event::Lapse(Cause::CheckIn(CAI))).ok();
    s.ana(Event::StillYes).ok();
    s.bo(Event::StillYes).ok();
    for event in [Event::OpenToAsks(false), Event::Lapse(Cause::CheckIn(CAI))] {
        let mut s = s.clone();
        s.cai(event).ok();
        assert_eq!(s.on(), NOTHING);
    }
    s.cai(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn s0_adding_needs_everyone_it_touches() {
    let mut s = Stage::three();
    s.ana(love(together("hug", &[ANA, BO, CAI]))).ok();
    s.bo(yes(1)).ok();
    s.cai(no(1)).ok();
    assert_eq!(s.on(), NOTHING);
    s.bo(yes(1)).refused(Law::N4);
}

#[test]
fn s1_red_ends_everything_in_every_state() {
    for (state, before) in every_state() {
        for who in before.now.present().iter() {
            let mut s = before.clone();
            assert_eq!(s.by(who, Event::Red).0, Ok(()), "{state}");
            let now = &s.now;
            assert!(now.on().is_empty() && now.asks().count() == 0 && now.lapsed().count() == 0, "{state}");
            assert_eq!((now.lamp(), now.light(who)), (Lamp::Red, Light::Red), "{state}");
        }
    }
    let mut s = lively();
    s.ana(Event::End).ok();
    s.ana(Event::Red).ok();
}

#[test]
fn s2_nothing_until_all_have_stopped_and_the_one_is_ready() {
    let steps = [(BO, Event::Stopped), (CAI, Event::Stopped), (ANA, Event::Ready)];
    // Whatever the order, any two of the three are not enough.
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut s = lively();
        s.ana(Event::Red).ok();
        for step in order {
            for who in [ANA, BO] {
                s.by(who, ask("paint")).refused_as(Refusal::Red { who: ANA });
            }
            let (who, event) = &steps[step];
            s.by(*who, event.clone()).ok();
        }
        assert_eq!(s.now.lamp(), Lamp::Off);
        assert_eq!(s.on(), NOTHING);
        s.ana(ask("paint")).ok();
    }
}

#[test]
fn s2_only_the_one_who_called_it_is_ready() {
    let mut s = lively();
    s.ana(Event::Red).ok();
    s.bo(Event::Ready).refused(Law::S2);
    s.ana(Event::Green).refused(Law::S2);
    s.ana(Event::Stopped).refused(Law::S2);
    s.crossing(BO, 3, Event::Stopped).ok();
    s.ana(Event::Red).ok();
    s.crossing(BO, 1, Event::Stopped).refused(Law::S0);
    s.cai(Event::Stopped).ok();
    s.ana(Event::Ready).ok();
    s.ana(ask("paint")).refused(Law::S2);
    s.bo(Event::Stopped).ok();
    s.ana(ask("paint")).ok();
}

#[test]
fn s2_hiding_the_app_is_no_way_around_having_stopped() {
    let mut s = lively();
    s.ana(Event::Red).ok();
    s.bo(Event::Stopped).ok();
    s.ana(Event::Ready).ok();
    s.cai(Event::Lapse(Cause::Hidden)).ok();
    assert_eq!(s.now.lamp(), Lamp::Lapsed, "not owed by who can't be reached");
    s.ana(ask("paint")).refused(Law::A1);
    s.cai(Event::Here).ok();
    assert_eq!(s.now.lamp(), Lamp::Red, "but owed again by who is back");
    s.ana(ask("paint")).refused(Law::S2);
    s.cai(Event::Stopped).ok();
    s.ana(ask("paint")).ok();
}

#[test]
fn s3_yellow_keeps_what_is_on_and_adds_nothing() {
    let mut s = lively();
    s.cai(Event::Yellow).ok();
    assert_eq!(s.on(), ["hug", "kiss"]);
    assert_eq!((s.now.lamp(), s.now.light(CAI)), (Lamp::Yellow, Light::Yellow));
    s.bo(yes(3)).refused_as(Refusal::Yellow { who: CAI });
    s.ana(love(between("sing", ANA, CAI))).refused_as(Refusal::Yellow { who: CAI });
    s.ana(Event::Green).refused(Law::S3);
    s.ana(Event::Ready).refused(Law::S2);
    s.cai(Event::Green).ok();
    s.bo(yes(3)).ok();
    assert_eq!(s.on(), ["hug", "kiss", "kiss"]);
}

#[test]
fn s3_nothing_is_taken_up_under_yellow() {
    let mut s = lively();
    s.bo(Event::Lapse(Cause::Diverged)).ok();
    s.ana(Event::StillYes).ok();
    s.cai(Event::Yellow).ok();
    s.bo(Event::StillYes).refused(Law::S3);
    assert_eq!(s.on(), NOTHING);
    s.cai(Event::Green).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn s4_a_break_is_ended_by_the_one_who_took_it() {
    let mut s = lively();
    s.bo(Event::Break).ok();
    assert_eq!((s.on(), s.now.lamp(), s.now.asks().count()), (vec![], Lamp::Break, 0));
    s.ana(Event::Back).refused(Law::S4);
    s.ana(ask("paint")).refused(Law::S4);
    s.ana(Event::StillYes).refused(Law::S4);
    s.wait(3_600_000);
    s.bo(Event::Back).ok();
    assert_eq!((s.on(), s.now.lamp()), (vec![], Lamp::Lapsed));
    assert_eq!(s.lapsed(), ["hug", "kiss"], "a break may last: the ten minutes begin after it");
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn s4_a_break_that_ends_as_its_taker_leaves_ends_like_any_other() {
    let mut s = lively();
    s.cai(Event::Break).ok();
    s.wait(3_600_000);
    s.cai(Event::Leave).ok();
    assert_eq!((s.on(), s.lapsed()), (vec![], vec!["hug".to_owned()]));
    s.wait(599_999);
    s.ana(Event::StillYes).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn s4_a_still_yes_from_before_a_break_is_none_after_it() {
    let mut s = lively();
    s.cai(Event::Lapse(Cause::Diverged)).ok();
    s.ana(Event::StillYes).ok();
    s.cai(Event::Break).ok();
    s.cai(Event::Back).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING, "Ana's was before the break");
    s.crossing(ANA, 3, Event::StillYes).refused(Law::S0);
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn s5_one_yes_is_taken_back_alone() {
    let mut s = lively();
    s.ana(back(act("hug"))).ok();
    assert_eq!(s.on(), ["kiss"], "Ana is in both");

    let mut s = lively();
    s.bo(back(act("hug"))).ok();
    assert_eq!(s.on(), ["kiss"]);
    assert_eq!(s.now.asks().count(), 1);
    s.bo(back(act("hug"))).refused_as(Refusal::NothingToTakeBack);
    s.bo(back(between("kiss", ANA, CAI))).refused_as(Refusal::NothingToTakeBack);
    s.ana(ask("hug")).refused_as(Refusal::AskOpen { who: BO });
    s.bo(no(3)).ok();
    s.ana(thank(3)).ok();
    s.wait(30_000);
    s.ana(ask("hug")).ok();
}

#[test]
fn s5_taking_back_reaches_open_asks_and_what_lapsed() {
    let mut s = lively();
    s.ana(Event::TakeBack(Target::All(what("kiss")))).ok();
    assert_eq!(s.on(), ["hug"]);
    s.bo(yes(3)).refused(Law::N4);

    let mut s = lively();
    s.ana(Event::Break).ok();
    s.bo(back(act("hug"))).ok();
    assert_eq!(s.lapsed(), ["kiss"]);

    let mut s = Stage::three();
    s.ana(propose(together("hug", &[ANA, BO, CAI]))).ok();
    s.bo(yes(1)).ok();
    s.bo(back(together("hug", &[ANA, BO, CAI]))).ok();
    s.cai(yes(1)).refused(Law::N4);
}

#[test]
fn s7_plain_words_count_unless_two_other_ways_are_agreed() {
    let mut s = Stage::two();
    assert!(s.now.agreed().plain_words);
    let without_words = |safe_word: Option<&str>, non_verbal: &[NonVerbal]| Signals {
        safe_word: safe_word.map(words),
        non_verbal: non_verbal.to_vec(),
        plain_words: false,
        ..Signals::default()
    };
    for signals in
        [without_words(None, &[]), without_words(Some("red fox"), &[]), without_words(None, &[tap()])]
    {
        s.ana(Event::Signals(signals)).refused(Law::S7);
    }
    let enough = without_words(Some("red fox"), &[tap()]);
    s.ana(Event::Signals(enough.clone())).ok();
    assert!(s.now.agreed().plain_words, "one of two is not everyone");
    s.crossing(BO, 1, Event::KnowSignals).ok();
    assert!(s.now.agreed().plain_words, "nor is who hasn't seen them");
    s.bo(Event::KnowSignals).ok();
    assert_eq!(s.now.agreed(), &enough);
    s.comes_in("Cai");
    assert!(s.now.agreed().plain_words, "a newcomer has agreed to nothing");
}

#[test]
fn s2_everyone_is_told_whose_word_it_is() {
    let mut s = Stage::two();
    s.ana(Event::Ready).refused_as(Refusal::NoRed);
    s.bo(Event::Red).ok();
    s.ana(Event::Ready).refused_as(Refusal::NotYourRed { who: BO });
    s.bo(Event::Stopped).refused_as(Refusal::YourRed);
    s.bo(Event::Ready).ok();
    s.bo(Event::Ready).refused_as(Refusal::AlreadySaid);
}

#[test]
fn s7_limits_of_what_can_be_agreed() {
    let mut s = Stage::two();
    let bad = [
        Signals { silence_s: 1, ..Signals::default() },
        Signals { silence_s: 31, ..Signals::default() },
        Signals { check_in_min: 0, ..Signals::default() },
        Signals { check_in_min: 31, ..Signals::default() },
    ];
    for signals in bad {
        s.ana(Event::Signals(signals)).refused_as(Refusal::OutOfRange);
    }
    s.ana(Event::Signals(with_signals(&vec![tap(); 7]))).refused_as(Refusal::TooMany);
}
