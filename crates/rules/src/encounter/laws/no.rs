//! What a no is: N1-N6, and N7 as far as the state goes.

use super::*;
use crate::limits;

#[test]
fn n1_a_no_is_taken_whatever_stands() {
    let stands = [
        vec![],
        vec![(ANA, Event::Yellow)],
        vec![(CAI, Event::Yellow)],
        vec![(BO, Event::OpenToAsks(false))],
        vec![(CAI, Event::HowAreYou { who: BO })],
        vec![(CAI, love(between("hug", CAI, ANA)))],
    ];
    for before in stands {
        let mut s = Stage::three();
        s.ana(ask("kiss")).ok();
        for (who, event) in &before {
            s.by(*who, event.clone()).ok();
        }
        s.bo(no(1)).ok();
        assert!(s.now.asks().all(|ask| ask.number != 1), "{before:?}");
    }
    // A no says which ask it answers, and there is room for nothing else.
    assert_eq!(postcard::to_allocvec(&no(1)).unwrap().len(), 2);
}

#[test]
fn n1_a_no_to_an_ask_that_is_over_ends_what_rests_on_their_yes() {
    // Bo takes back what he asked for, while Ana, who had asked for the same, says no to it.
    let mut s = Stage::three();
    s.bo(ask("hug")).ok();
    s.ana(love(act("hug"))).ok();
    s.bo(Event::Withdraw { ask: 1 }).ok();
    s.ana(no(1)).ok();
    s.bo(yes(2)).refused(Law::N4);
    assert_eq!(s.on(), NOTHING);
    // With nothing left that it could mean, it is refused like any other.
    s.ana(no(1)).refused(Law::N4);
    // What they had not said yes to stays for its own no.
    s.bo(ask("kiss")).ok();
    s.ana(no(1)).refused(Law::N4);
    assert_eq!(s.now.asks().count(), 1);

    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.ana(ask("kiss")).ok();
    s.ana(Event::Withdraw { ask: 2 }).ok();
    s.cai(Event::Lapse(Cause::Diverged)).ok();
    s.bo(Event::StillYes).ok();
    s.bo(no(2)).ok();
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn n1_an_ask_taken_back_takes_its_yes_to_the_same_ask_of_another_along() {
    for over in [Event::No { ask: 2 }, Event::Withdraw { ask: 2 }] {
        let mut s = Stage::three();
        s.ana(propose(act("hug"))).ok();
        s.bo(yes(1)).ok();
        s.bo(love(act("hug"))).ok();
        s.bo(over).ok();
        // Ana's ask is still there, to be answered anew, and has had no answer.
        s.ana(yes(1)).ok();
        assert_eq!(s.on(), NOTHING);
        assert_eq!(s.now.owes(ANA).count(), 0);
        s.bo(yes(1)).ok();
        assert_eq!(s.on(), ["hug"]);
    }
}

#[test]
fn n2_the_asker_first_says_thank_you() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    s.ana(love(between("hug", ANA, CAI))).refused_as(Refusal::NotThanked { who: BO });
    s.ana(thank(2)).refused_as(Refusal::NothingToThank);
    s.cai(thank(1)).refused_as(Refusal::NothingToThank);
    s.cai(love(between("hug", ANA, CAI))).ok();
    s.ana(yes(2)).ok();
    s.ana(thank(1)).ok();
    s.ana(love(between("kiss", ANA, CAI))).ok();
}

#[test]
fn n2_leaving_and_coming_back_is_no_thanks() {
    let mut s = Stage::three();
    s.cai(love(between("kiss", CAI, BO))).ok();
    s.bo(no(1)).ok();
    s.cai(Event::Leave).ok();
    s.comes_in("Cai");
    s.all_know();
    s.cai(love(between("hug", CAI, ANA))).refused(Law::N2);
    s.cai(thank(1)).ok();
    s.cai(love(between("hug", CAI, ANA))).ok();
}

fn after_a_no() -> Stage {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    s.ana(thank(1)).ok();
    s.wait(60_000);
    s
}

#[test]
fn n3_closed_to_everyone_in_any_form() {
    let turned = |activity: Activity| Activity { by: activity.to, to: activity.by, ..activity };
    let closed = [
        (ANA, act("kiss")),
        (ANA, at(act("kiss"), "hand")),
        (ANA, turned(act("kiss"))),
        (CAI, between("kiss", CAI, BO)),
        (CAI, turned(between("kiss", CAI, BO))),
        (ANA, Activity { to: People::one(BO).with(CAI), ..act("kiss") }),
        (ANA, Activity { what: own("KISS!"), ..act("kiss") }),
        (ANA, Activity { what: own("kі\u{200b}ss"), ..act("kiss") }),
        (ANA, Activity { what: own("a kiss"), ..act("kiss") }),
    ];
    for (who, activity) in closed {
        let mut s = after_a_no();
        s.by(who, love(activity.clone())).refused_as(Refusal::Closed { who: BO });
        let said = format!("{activity:?}");
        assert_eq!(s.on(), NOTHING, "{said}");
    }
    let mut s = after_a_no();
    s.cai(love(between("kiss", CAI, ANA))).ok();
}

#[test]
fn n3_own_words_are_closed_in_every_spelling() {
    let mut s = Stage::two();
    s.ana(ask("paint my back")).ok();
    s.bo(no(1)).ok();
    s.ana(thank(1)).ok();
    s.wait(60_000);
    let intense = Traits { intense: true, ..PLAIN };
    for spelled in ["Paint my back", "paintmyback", "p\u{200d}aint my back.", "раint my back"] {
        let what = What::Own { words: words(spelled), traits: intense };
        s.ana(love(Activity { what, ..act("kiss") })).refused(Law::N3);
    }
}

#[test]
fn n3_leaving_and_coming_back_opens_nothing() {
    let mut s = after_a_no();
    s.bo(Event::Leave).ok();
    s.comes_in("BO");
    s.all_know();
    s.ana(ask("kiss")).refused(Law::N3);

    let mut s = after_a_no();
    s.ana(Event::Leave).ok();
    s.comes_in("Ana");
    s.all_know();
    s.ana(ask("kiss")).refused(Law::N3);
}

#[test]
fn n3_only_who_said_no_opens_it() {
    let mut s = after_a_no();
    s.ana(Event::Open { what: what("kiss") }).refused_as(Refusal::NotClosed);
    s.ana(Event::OpenToAsks(true)).ok();
    s.bo(Event::OpenToAsks(true)).ok();
    s.ana(ask("kiss")).refused(Law::N3);
    s.bo(Event::Open { what: own("Kiss") }).ok();
    s.ana(ask("kiss")).ok();
}

#[test]
fn n3_there_is_always_room_to_remember_a_no() {
    let mut s = Stage::two();
    let mut asked = 0;
    loop {
        let came = s.ana(ask(&format!("game {}", numeral(asked))));
        if came.0.is_err() {
            came.refused_as(Refusal::TooMany);
            break;
        }
        asked += 1;
        s.wait(60_000);
        assert!(asked <= limits::MAX_CLOSED);
    }
    assert_eq!(s.now.closed.len(), limits::MAX_CLOSED);
    s.bo(ask("kiss")).refused_as(Refusal::TooMany);
    s.bo(Event::Open { what: own("game a") }).ok();
    s.ana(ask("kiss")).ok();
}

#[test]
fn n3_open_asks_and_what_is_on_have_their_room_too() {
    let mut s = Stage::three();
    for closed in 0..limits::MAX_CLOSED - 2 {
        s.now.closed.insert((crate::Topic::of(&own(&format!("game {}", numeral(closed))), &CATALOGUE), DEE));
    }
    s.come_on(act("hug"));
    s.ana(ask("kiss")).ok();
    s.ana(love(between("kiss", ANA, CAI))).refused_as(Refusal::TooMany);
    s.bo(no(2)).ok();
    s.bo(no(1)).ok();
    assert_eq!(s.now.closed.len(), limits::MAX_CLOSED);
}

/// Letters: a skeleton takes some digits for letters.
fn numeral(number: usize) -> String {
    let letter = |digit: usize| char::from(b"acdefghk"[digit % 8]);
    if number < 8 { letter(number).to_string() } else { format!("{}{}", numeral(number / 8), letter(number)) }
}

#[test]
fn n4_sixty_seconds_then_closed_without_thanks_or_quiet() {
    let mut s = Stage::two();
    s.ana(ask("kiss")).ok();
    s.wait(59_999);
    assert_eq!(s.now.asks().count(), 1);
    assert_eq!(s.now.next_deadline(), Some(s.time + 1));
    s.wait(1);
    assert_eq!(s.now.asks().count(), 0);
    s.bo(yes(1)).refused(Law::N4);
    s.ana(thank(1)).refused_as(Refusal::NothingToThank);
    s.ana(ask("kiss")).refused(Law::N3);
    s.ana(ask("hug")).ok();
}

#[test]
fn n4_silence_closes_only_with_who_was_silent() {
    let mut s = Stage::three();
    s.ana(love(together("hug", &[ANA, BO, CAI]))).ok();
    s.bo(yes(1)).ok();
    s.wait(60_000);
    s.ana(love(between("hug", ANA, CAI))).refused_as(Refusal::Closed { who: CAI });
    s.ana(ask("hug")).ok();
}

#[test]
fn n4_a_withdrawn_ask_closes_nothing() {
    let mut s = Stage::two();
    s.ana(ask("kiss")).ok();
    s.bo(Event::Withdraw { ask: 1 }).refused_as(Refusal::NotYourAsk);
    s.ana(Event::Withdraw { ask: 1 }).ok();
    s.bo(yes(1)).refused(Law::N4);
    s.ana(ask("kiss")).ok();
}

#[test]
fn n5_one_open_ask_to_a_person() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.cai(love(between("hug", CAI, BO))).refused_as(Refusal::AskOpen { who: BO });
    s.ana(ask("hug")).refused_as(Refusal::AskOpen { who: BO });
    s.ana(love(between("hug", ANA, CAI))).ok();
    s.bo(ask("hug")).ok();
}

#[test]
fn n5_quiet_after_a_no() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    s.ana(thank(1)).ok();
    s.cai(love(between("hug", CAI, BO))).refused_as(Refusal::Quiet { who: BO, wait_ms: 30_000 });
    s.wait(29_999);
    s.ana(ask("hug")).refused_as(Refusal::Quiet { who: BO, wait_ms: 1 });
    s.wait(1);
    s.ana(ask("hug")).ok();
}

#[test]
fn n6_the_third_no_ends_asking() {
    let mut s = Stage::three();
    for (number, name) in (1..).zip(["kiss", "hug", "bite"]) {
        s.ana(ask(name)).ok();
        s.bo(no(number)).ok();
        s.ana(thank(number)).ok();
        s.wait(30_000);
    }
    s.ana(ask("gag")).refused_as(Refusal::NotOpenToAsks { who: BO });
    s.cai(love(between("sing", CAI, BO))).refused_as(Refusal::NotOpenToAsks { who: BO });
    s.ana(Event::OpenToAsks(true)).ok();
    s.wait(3_600_000);
    s.ana(ask("paint")).refused(Law::N6);
    s.bo(love(between("sing", ANA, BO))).ok();
    s.bo(Event::OpenToAsks(true)).ok();
    s.ana(ask("paint")).ok();
}

#[test]
fn n6_anyone_closes_themself() {
    let mut s = Stage::two();
    s.bo(Event::OpenToAsks(false)).ok();
    s.ana(ask("kiss")).refused(Law::N6);
    s.bo(Event::Leave).ok();
    s.comes_in("Bo");
    s.all_know();
    s.ana(ask("kiss")).refused(Law::N6);
}

#[test]
fn n7_later_a_no_and_a_silence_look_the_same() {
    let mut said = after_a_no();
    let mut silent = Stage::three();
    silent.ana(ask("kiss")).ok();
    silent.wait(60_000);
    assert_eq!(said.ana(ask("kiss")).0, silent.ana(ask("kiss")).0);
    assert_eq!(said.now.owes(ANA).count(), 0);
    let may = |stage: &Stage, who| stage.now.may(&CATALOGUE, who);
    for who in [ANA, BO, CAI] {
        assert_eq!(may(&said, who), may(&silent, who));
    }
}
