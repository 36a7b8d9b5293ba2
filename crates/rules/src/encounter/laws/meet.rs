//! Where laws meet: each bullet of that chapter of the laws, in its order.

use super::*;

#[test]
fn narrowing_wins_over_a_yes_that_crosses_it() {
    // Each is written before the other was seen; the log's order decides, and both orders end with nothing on.
    let narrowing = [
        (ANA, Event::Red),
        (BO, Event::Red),
        (CAI, Event::Red),
        (ANA, Event::Withdraw { ask: 1 }),
        (ANA, no(1)),
        (BO, no(1)),
        (CAI, no(1)),
        (CAI, Event::Break),
        (CAI, Event::Lapse(Cause::Hidden)),
        (ANA, back(together("hug", &[ANA, BO, CAI]))),
        (CAI, back(together("hug", &[ANA, BO, CAI]))),
        (CAI, Event::Leave),
        (CAI, Event::Unable { who: BO }),
        (CAI, Event::End),
    ];
    for (who, event) in narrowing {
        let mut asked = Stage::three();
        asked.ana(love(together("hug", &[ANA, BO, CAI]))).ok();
        asked.cai(yes(1)).ok();

        let mut s = asked.clone();
        s.by(who, event.clone()).ok();
        assert!(s.crossing(BO, 1, yes(1)).0.is_err(), "{event:?}");
        assert_eq!(s.on(), NOTHING, "{event:?}, then yes");

        let mut s = asked;
        s.bo(yes(1)).ok();
        assert_eq!(s.on(), ["hug"]);
        s.crossing(who, 1, event.clone()).ok();
        assert_eq!(s.on(), NOTHING, "yes, then {event:?}");
    }
}

#[test]
fn a_no_that_crosses_the_last_yes_is_a_no_like_any() {
    let mut s = Stage::three();
    s.ana(love(together("hug", &[ANA, BO, CAI]))).ok();
    s.cai(yes(1)).ok();
    s.bo(yes(1)).ok();
    s.crossing(CAI, 1, no(1)).ok();
    s.ana(ask("kiss")).refused_as(Refusal::NotThanked { who: CAI });
    s.ana(thank(1)).ok();
    s.wait(30_000);
    s.ana(love(between("hug", ANA, CAI))).refused_as(Refusal::Closed { who: CAI });
    s.bo(no(1)).refused_as(Refusal::AskOver);
    s.cai(Event::Withdraw { ask: 1 }).refused_as(Refusal::AskOver);

    // What lapsed meanwhile can't be taken up either.
    let mut s = Stage::two();
    s.come_on(act("hug"));
    s.ana(Event::Lapse(Cause::Diverged)).ok();
    s.bo(no(1)).ok();
    assert_eq!(s.lapsed(), NOTHING);
}

#[test]
fn two_who_ask_each_other_for_the_same_need_one_answer_and_one_no() {
    for (who, event) in [(BO, no(1)), (BO, Event::Withdraw { ask: 2 }), (ANA, no(2)), (ANA, back(act("hug")))]
    {
        let mut s = Stage::two();
        s.ana(ask("hug")).ok();
        s.bo(ask("hug")).ok();
        s.ana(yes(2)).ok();
        assert_eq!((s.on(), s.now.asks().count()), (vec!["hug".to_owned()], 0));
        s.by(who, event).ok();
        assert_eq!(s.on(), NOTHING);
    }
    let mut s = Stage::two();
    s.ana(ask("hug")).ok();
    s.bo(ask("hug")).ok();
    s.bo(no(1)).ok();
    s.ana(yes(2)).refused(Law::N4);
}

#[test]
fn what_is_asked_anew_is_not_taken_up_too() {
    let mut s = Stage::two();
    s.come_on(act("hug"));
    s.ana(Event::Lapse(Cause::Diverged)).ok();
    s.bo(Event::StillYes).ok();
    s.ana(ask("hug")).ok();
    s.ana(Event::StillYes).refused(Law::A7);
    assert_eq!((s.on(), s.lapsed()), (vec![], vec![]));
    s.bo(yes(2)).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn silence_owes_no_thanks_and_starts_no_quiet() {
    let mut s = Stage::two();
    s.ana(ask("kiss")).ok();
    s.wait(60_000);
    assert_eq!(s.now.owes(ANA).count(), 0);
    s.ana(ask("hug")).ok();
    s.ana(Event::Withdraw { ask: 2 }).ok();
    s.ana(ask("hug")).ok();
}

#[test]
fn who_said_no_may_ask_it_and_that_opens_it_for_that_ask() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    s.ana(thank(1)).ok();
    s.wait(30_000);
    s.bo(ask("kiss")).ok();
    s.ana(yes(2)).ok();
    assert_eq!(s.on(), ["kiss"]);
    s.bo(back(act("kiss"))).ok();
    s.ana(ask("kiss")).refused(Law::N3);
    s.cai(love(Activity { by: People::one(CAI), to: People::one(ANA).with(BO), ..act("kiss") }))
        .refused(Law::N3);
}

#[test]
fn red_counts_whoever_calls_it_and_is_owed_by_who_can() {
    // Called by Cai, who is then unable: while they are here nothing is asked.
    let mut s = Stage::three();
    s.ana(Event::Unable { who: CAI }).ok();
    s.cai(Event::Red).ok();
    s.ana(Event::Stopped).ok();
    s.bo(Event::Stopped).ok();
    s.cai(Event::Ready).refused_as(Refusal::YouUnable);
    s.wait(3_600_000);
    s.ana(ask("kiss")).refused(Law::S2);
    s.cai(Event::Leave).ok();
    s.ana(ask("kiss")).ok();

    // Called by Ana: who is unable doesn't owe it.
    let mut s = Stage::three();
    s.ana(Event::Unable { who: CAI }).ok();
    s.ana(Event::Red).ok();
    s.bo(Event::Stopped).ok();
    s.ana(Event::Ready).ok();
    s.ana(ask("kiss")).ok();

    // Called by who can't be heard, and nobody knows why: their red all the same.
    let mut s = Stage::three();
    s.ana(gone_quiet(CAI)).ok();
    s.cai(Event::Red).ok();
    assert_eq!(s.now.lamp(), Lamp::Red);
}

#[test]
fn of_several_reds_each_says_ready() {
    let mut s = Stage::three();
    s.ana(Event::Red).ok();
    s.bo(Event::Red).ok();
    for who in [ANA, BO, CAI] {
        s.by(who, Event::Stopped).ok();
    }
    s.ana(Event::Ready).ok();
    s.cai(love(between("kiss", CAI, ANA))).refused_as(Refusal::Red { who: BO });
    s.bo(Event::Ready).ok();
    s.cai(love(between("kiss", CAI, ANA))).ok();
}

#[test]
fn red_ends_a_break_a_yellow_and_the_list_and_nothing_changes_under_it() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.bo(Event::Yellow).ok();
    s.cai(Event::Break).ok();
    s.ana(Event::Red).ok();
    assert_eq!((s.now.on_break(), s.now.light(BO), s.lapsed()), (People::NOBODY, Light::Green, vec![]));
    s.bo(Event::Break).ok();
    assert_eq!(s.now.on_break(), People::NOBODY);
    s.bo(Event::Lapse(Cause::Diverged)).ok();
    assert_eq!((s.now.lamp(), s.now.lapsed().count()), (Lamp::Red, 0));
    s.ana(Event::Yellow).ok();
    s.ana(Event::Green).refused_as(Refusal::GreenIsReady);
    s.all_stopped_and_ready();
    assert_eq!(s.now.lamp(), Lamp::Off);
    assert_eq!(s.now.light(ANA), Light::Green);
}

#[test]
fn each_yellow_is_lifted_by_its_own_person_and_stands_against_no_way_out() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.ana(ask("kiss")).ok();
    s.ana(love(between("kiss", ANA, CAI))).ok();
    s.bo(Event::Yellow).ok();
    s.cai(Event::Yellow).ok();
    s.bo(no(2)).ok();
    s.ana(thank(2)).ok();
    s.ana(Event::Withdraw { ask: 3 }).ok();
    s.bo(back(act("hug"))).ok();
    s.bo(Event::Green).ok();
    s.ana(love(between("kiss", ANA, CAI))).refused_as(Refusal::Yellow { who: CAI });
    s.ana(Event::Unable { who: CAI }).ok();
    s.cai(Event::Green).refused_as(Refusal::YouUnable);
}

#[test]
fn a_lapse_is_taken_up_one_by_one_and_a_second_begins_anew() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.come_on(between("kiss", ANA, CAI));
    s.ana(Event::Lapse(Cause::Diverged)).ok();
    s.ana(Event::StillYes).ok();
    s.cai(Event::StillYes).ok();
    assert_eq!((s.on(), s.lapsed()), (vec!["kiss".to_owned()], vec!["hug".to_owned()]));
    s.bo(Event::Lapse(Cause::Diverged)).ok();
    assert_eq!((s.on(), s.now.lapsed().count()), (vec![], 2));
    assert!(s.now.lapsed().all(|(_, still)| still.is_empty()));
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING, "Ana's still yes was to the first");
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

fn bo_with_lost_keys() -> Stage {
    let mut s = Stage::three();
    s.come_on(act("kiss"));
    s.ana(ask("hug")).ok();
    s.bo(no(2)).ok();
    s.ana(thank(2)).ok();
    s.wait(30_000);
    assert_eq!(s.knock("Bo"), Err(Refusal::NameTaken), "they are there");
    s.ana(gone_quiet(BO)).ok();
    s
}

#[test]
fn lost_keys_take_ones_place_with_its_noes_and_without_its_yeses() {
    let mut s = bo_with_lost_keys();
    let knock = s.knock("bo").unwrap();
    s.welcomed_by_all(knock);
    s.admit(knock).ok();
    assert_eq!(s.now.came_by(knock), Some(BO));
    assert_eq!((s.now.people.len(), s.on(), s.lapsed()), (3, vec![], vec![]));
    s.all_know();
    s.ana(ask("hug")).refused(Law::N3);
    s.ana(ask("kiss")).ok();
}

#[test]
fn lost_keys_take_inability_stops_and_welcomes_with_them() {
    let mut s = bo_with_lost_keys();
    let dee = s.knock("Dee").unwrap();
    s.bo(Event::Welcome { knock: dee }).ok();
    s.bo(Event::Yellow).ok();
    let knock = s.knock("Bo").unwrap();
    s.welcomed_by_all(knock);
    s.admit(knock).ok();
    s.ana(Event::Welcome { knock: dee }).ok();
    s.cai(Event::Welcome { knock: dee }).ok();
    s.admit(dee).refused_as(Refusal::NotWelcomed);
    s.all_know();
    s.ana(ask("sing")).refused_as(Refusal::Yellow { who: BO });

    let mut s = bo_with_lost_keys();
    s.cai(Event::Unable { who: BO }).ok();
    let knock = s.knock("Bo").unwrap();
    s.welcomed_by_all(knock);
    s.admit(knock).ok();
    s.all_know();
    s.ana(ask("kiss")).refused_as(Refusal::Unable { who: BO });

    let mut s = bo_with_lost_keys();
    s.bo(Event::Red).ok();
    let knock = s.knock("Bo").unwrap();
    s.welcomed_by_all(knock);
    s.admit(knock).ok();
    s.all_know();
    s.ana(Event::Stopped).ok();
    s.cai(Event::Stopped).ok();
    s.ana(ask("kiss")).refused_as(Refusal::Red { who: BO });
}

#[test]
fn who_is_back_in_time_keeps_their_place() {
    let mut s = bo_with_lost_keys();
    let knock = s.knock("Bo").unwrap();
    s.welcomed_by_all(knock);
    s.bo(Event::Here).ok();
    assert_eq!(s.now.welcomed_knocks().count(), 0);
    s.bo(Event::Welcome { knock }).ok();
    assert_eq!(s.now.welcomed_knocks().count(), 0);
    s.admit(knock).refused_as(Refusal::NameTaken);
}

#[test]
fn a_stranger_is_not_let_in_while_somebody_cannot_be_heard() {
    let mut s = bo_with_lost_keys();
    let knock = s.knock("Dee").unwrap();
    s.welcomed_by_all(knock);
    s.admit(knock).refused_as(Refusal::NotWelcomed);
}

#[test]
fn with_one_left_it_waits_and_anyone_ends_it_for_all() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.ana(Event::Leave).ok();
    s.bo(Event::Leave).ok();
    assert!(!s.now.is_over());
    s.cai(love(between("kiss", CAI, ANA))).refused(Law::Y3);
    let mut again = s.clone();
    again.comes_in("Ana");
    assert_eq!(again.now.present().len(), 2);
    s.cai(Event::Leave).ok();
    assert!(s.now.is_over());

    let mut s = Stage::three();
    s.bo(Event::End).ok();
    for who in [ANA, BO, CAI] {
        s.by(who, ask("kiss")).refused_as(Refusal::Ended);
        s.by(who, Event::Red).ok();
        s.by(who, Event::End).ok();
    }
}

#[test]
fn who_is_unable_still_has_every_way_out() {
    let ways = [
        Event::Red,
        Event::Yellow,
        Event::Break,
        Event::Leave,
        Event::End,
        no(1),
        Event::Unable { who: ANA },
    ];
    for event in ways {
        let mut s = Stage::three();
        s.ana(Event::Unable { who: BO }).ok();
        s.ana(love(between("hug", ANA, CAI))).ok();
        // As if an ask had been left open to Bo.
        s.now.asks[0].settled.activity.by = People::one(ANA).with(CAI).with(BO);
        s.bo(event).ok();
    }
}

#[test]
fn what_is_told_of_somebody_is_how_it_is() {
    let mut s = Stage::two();
    let told = |s: &Stage| {
        let bo = s.now.who(BO).unwrap();
        (bo.knock(), bo.able(), bo.gone(), bo.open_to_asks(), bo.reachable(), bo.silent())
    };
    assert_eq!(told(&s), (2, true, false, true, true, false));
    s.bo(Event::OpenToAsks(false)).ok();
    s.ana(gone_quiet(BO)).ok();
    assert_eq!(told(&s), (2, true, false, false, false, false));
    s.ana(Event::Gone { who: BO }).ok();
    assert_eq!(told(&s), (2, false, true, false, false, false));
}
