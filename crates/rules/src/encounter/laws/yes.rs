//! What a yes is: Y1-Y6, Y8-Y10. Wholehearted (Y7) is asked before an entry is written: see `sync`.

use super::*;
use crate::event::HealthCard;

#[test]
fn y1_nothing_but_a_yes_is_a_yes() {
    let not_yes = [
        Event::StillYes,
        Event::Yellow,
        Event::Here,
        Event::KnowSignals,
        Event::OpenToAsks(true),
        Event::HowAreYou { who: ANA },
        Event::Stopped,
        no(1),
        yes(2),
        Event::Withdraw { ask: 1 },
        thank(1),
        Event::Open { what: what("kiss") },
        ask("kiss"),
    ];
    for event in not_yes {
        let mut s = Stage::two();
        s.ana(ask("kiss")).ok();
        let said = format!("{event:?}");
        let _ = s.bo(event);
        assert_eq!(s.on(), NOTHING, "{said}");
    }
}

#[test]
fn y1_silence_is_no_yes() {
    let mut s = Stage::two();
    s.ana(ask("kiss")).ok();
    s.wait(60_000);
    assert_eq!(s.on(), NOTHING);
    s.bo(yes(1)).refused(Law::N4);
}

#[test]
fn y2_nobody_answers_for_another() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.cai(yes(1)).refused(Law::Y2);
    s.cai(no(1)).refused(Law::Y2);
    s.ana(yes(1)).refused_as(Refusal::AlreadySaid);
    assert_eq!(s.on(), NOTHING);
    s.bo(yes(1)).ok();
    assert_eq!(s.on(), ["kiss"]);
}

#[test]
fn y2_nobody_asks_for_others() {
    let mut s = Stage::three();
    s.cai(ask("kiss")).refused(Law::Y2);
}

#[test]
fn y3_on_when_everyone_in_it_said_yes_and_not_before() {
    let mut s = Stage::three();
    s.ana(love(together("hug", &[ANA, BO, CAI]))).ok();
    s.cai(yes(1)).ok();
    assert_eq!(s.on(), NOTHING);
    s.bo(yes(1)).ok();
    assert_eq!(s.on(), ["hug"]);
    s.cai(back(together("hug", &[ANA, BO, CAI]))).ok();
    assert_eq!(s.on(), NOTHING);
}

#[test]
fn y3_nobody_is_alone_in_it() {
    let mut s = Stage::two();
    s.ana(propose(together("hug", &[ANA]))).refused_as(Refusal::BadRoles);
    s.bo(Event::Leave).ok();
    s.ana(ask("kiss")).refused(Law::Y3);
}

#[test]
fn y4_a_yes_is_to_exactly_this() {
    let kiss = || act("kiss");
    let others = [
        at(kiss(), "neck"),
        Activity { by: kiss().to, to: kiss().by, ..kiss() },
        Activity { by: kiss().by, to: kiss().to.with(CAI), ..kiss() },
        act("hug"),
        act("bite"),
    ];
    for other in others {
        let mut s = Stage::three();
        s.come_on(kiss());
        s.ana(propose(other.clone())).ok();
        let asked = s.now.asks().next().unwrap().settled.clone();
        assert!(!s.now.is_on(&asked), "{other:?}");
        assert_eq!(s.now.asks().next().unwrap().yes, People::NOBODY);
        assert_eq!(s.on(), ["kiss"]);
        s.bo(back(other)).ok_or_nothing();
        assert_eq!(s.on(), ["kiss"], "taking back another leaves this one");
    }
    let mut s = Stage::two();
    s.come_on(at(kiss(), "neck"));
    s.bo(love(at(kiss(), "NECK!"))).refused_as(Refusal::AlreadyOn);
}

#[test]
fn y5_nothing_carries_over_to_the_next_time() {
    let mut s = Stage::two();
    s.come_on(act("kiss"));
    s.ana(Event::End).ok();
    assert!(s.now.is_over() && s.now.on().is_empty());
    s.bo(yes(1)).refused_as(Refusal::Ended);
    s.bo(ask("kiss")).refused_as(Refusal::Ended);
    s.bo(Event::StillYes).refused_as(Refusal::Ended);
    assert!(s.knock("Cai").is_err());
    let next = Stage::two();
    assert_eq!(next.on(), NOTHING);
    assert_eq!(next.lapsed(), NOTHING);
}

#[test]
fn y5_a_newcomer_gets_no_yes_from_before() {
    let mut s = Stage::two();
    s.come_on(act("kiss"));
    s.ana(Event::Break).ok();
    let told = s.now.chapter().into_encounter();
    assert!(told.on().is_empty() && told.lapsed().next().is_none() && told.asks().next().is_none());
}

#[test]
fn y6_nothing_without_an_ask() {
    let mut s = Stage::two();
    for who in [ANA, BO] {
        s.by(who, yes(0)).refused_as(Refusal::NoSuchAsk);
        s.by(who, yes(1)).refused_as(Refusal::NoSuchAsk);
        s.by(who, Event::StillYes).refused(Law::A7);
    }
    assert_eq!(s.on(), NOTHING);
}

#[test]
fn y6_asking_is_the_askers_yes_only_in_so_many_words() {
    let mut s = Stage::two();
    s.ana(propose(act("kiss"))).ok();
    s.bo(yes(1)).ok();
    assert_eq!(s.on(), NOTHING);
    s.ana(yes(1)).ok();
    assert_eq!(s.on(), ["kiss"]);
}

#[test]
fn y8_intense_is_said_three_times_by_each() {
    let mut s = Stage::two();
    s.ana(ask("bite")).ok();
    for (who, said) in [(BO, 1), (ANA, 2), (BO, 2), (ANA, 3)] {
        s.wait(2_000);
        s.by(who, yes(1)).ok();
        assert_eq!(s.now.said_yes(1, who), Some((said, 3)));
        assert_eq!(s.on(), NOTHING);
    }
    s.wait(1);
    s.bo(yes(1)).ok();
    assert_eq!(s.on(), ["bite"]);
}

#[test]
fn y8_two_seconds_apart() {
    let mut s = Stage::two();
    s.ana(ask("bite")).ok();
    s.ana(yes(1)).refused_as(Refusal::TooSoon { wait_ms: 2_000 });
    s.wait(1_999);
    s.ana(yes(1)).refused_as(Refusal::TooSoon { wait_ms: 1 });
    s.wait(1);
    s.ana(yes(1)).ok();
}

#[test]
fn y8_anything_in_between_is_a_no() {
    let between = [Event::KnowSignals, ask("kiss"), Event::Yellow, Event::HowAreYou { who: ANA }, no(1)];
    for event in between {
        let said = format!("{event:?}");
        let mut s = Stage::two();
        s.ana(ask("bite")).ok();
        s.bo(yes(1)).ok();
        s.bo(event).ok();
        assert_eq!(s.now.said_yes(1, BO), None, "{said}");
        let _ = (s.bo(Event::Green), s.ana(Event::StillYes));
        s.ana(thank(1)).ok();
        s.wait(60_000);
        s.ana(ask("bite")).refused(Law::N3);
    }
    let mut s = Stage::two();
    s.ana(ask("bite")).ok();
    s.ana(Event::KnowSignals).ok();
    s.bo(yes(1)).refused(Law::N4);
    s.ana(ask("bite")).ok();
}

#[test]
fn y9_no_risk_before_both_told_and_understood() {
    let mut s = Stage::two();
    let share = || Event::ShareHealth(Said::Card(HealthCard::default()));
    s.ana(ask("sex")).refused_as(Refusal::HealthNotShared { who: ANA });
    s.ana(share()).ok();
    s.ana(ask("sex")).refused_as(Refusal::HealthNotUnderstood { who: BO, of: ANA });
    s.bo(Event::Understood { who: ANA }).ok();
    s.ana(ask("sex")).refused_as(Refusal::HealthNotShared { who: BO });
    s.bo(Event::ShareHealth(Said::InPerson)).ok();
    s.ana(Event::Understood { who: BO }).ok();
    s.come_on(act("sex"));
    assert_eq!(s.on(), ["sex"]);
}

fn told_and_understood() -> Stage {
    let mut s = Stage::two();
    for (who, other) in [(ANA, BO), (BO, ANA)] {
        s.by(who, Event::ShareHealth(Said::InPerson)).ok();
        s.by(other, Event::Understood { who }).ok();
    }
    s
}

#[test]
fn y9_news_ends_what_rested_on_the_old() {
    let mut s = told_and_understood();
    s.come_on(act("sex"));
    s.come_on(act("kiss"));
    s.bo(Event::ShareHealth(Said::InPerson)).ok();
    assert_eq!(s.on(), ["kiss"]);
    s.ana(ask("sex")).refused_as(Refusal::HealthNotUnderstood { who: ANA, of: BO });

    let mut s = told_and_understood();
    s.come_on(act("sex"));
    s.ana(Event::Break).ok();
    s.bo(Event::ShareHealth(Said::InPerson)).ok();
    assert_eq!(s.lapsed(), NOTHING, "nor can it be taken up");

    let mut s = told_and_understood();
    s.ana(ask("sex")).ok();
    s.ana(Event::ShareHealth(Said::InPerson)).ok();
    s.bo(yes(1)).refused(Law::N4);
}

#[test]
fn y9_nobody_understands_what_they_have_not_heard() {
    let mut s = told_and_understood();
    s.bo(Event::ShareHealth(Said::InPerson)).ok();
    s.crossing(ANA, 1, Event::Understood { who: BO }).refused(Law::S0);
    s.bo(Event::Understood { who: BO }).refused(Law::Y9);
    s.comes_in("Cai");
    s.cai(Event::Understood { who: BO }).refused(Law::Y9);
}

#[test]
fn y10_who_cannot_neither_asks_nor_answers() {
    for event in [Event::Unable { who: BO }, Event::Gone { who: BO }] {
        let mut s = Stage::three();
        s.come_on(act("hug"));
        s.ana(ask("kiss")).ok();
        s.cai(event).ok();
        assert_eq!(s.on(), NOTHING);
        s.bo(yes(2)).refused(Law::N4);
        s.bo(ask("kiss")).refused(Law::Y10);
        s.ana(ask("kiss")).refused_as(Refusal::Unable { who: BO });
        s.ana(love(between("kiss", ANA, CAI))).ok();
        for widening in [Event::Ready, Event::Green, Event::Back, Event::OpenToAsks(true), Event::StillYes] {
            s.bo(widening).refused_as(Refusal::YouUnable);
        }
        s.bo(Event::Signals(Signals::default())).refused(Law::Y10);
        s.bo(Event::Open { what: what("kiss") }).refused(Law::Y10);
        s.wait(3_600_000);
        s.bo(ask("kiss")).refused(Law::Y10);
    }
}

#[test]
fn y10_an_answer_needs_somebody_able() {
    let mut s = Stage::two();
    s.ana(ask("kiss")).ok();
    // As if an ask had been left open: the yes itself is refused too.
    s.now.people[1].able = false;
    s.bo(yes(1)).refused_as(Refusal::YouUnable);
    s.bo(no(1)).ok();
}

#[test]
fn y10_stays_through_leaving_and_coming_back() {
    let mut s = Stage::two();
    s.bo(Event::Unable { who: BO }).ok();
    s.bo(Event::Leave).ok();
    s.comes_in("bo");
    s.all_know();
    s.ana(ask("kiss")).refused_as(Refusal::Unable { who: BO });
}

impl Came {
    fn ok_or_nothing(self) {
        assert!(matches!(self.0, Ok(()) | Err(Refusal::NothingToTakeBack)), "{:?}", self.0);
    }
}

#[test]
fn y8_showing_that_one_is_there_is_no_no() {
    let mut s = Stage::three();
    s.ana(ask("bite")).ok();
    s.wait(2_000);
    s.bo(yes(1)).ok();
    s.cai(Event::HowAreYou { who: BO }).ok();
    s.bo(Event::StillYes).ok();
    s.cai(Event::Knock { name: Name::new("Dee").unwrap(), catalogue: CATALOGUE.digest() }).refused(Law::A6);
    s.wait(2_000);
    s.bo(yes(1)).ok();
    assert_eq!(s.now.said_yes(1, BO), Some((2, 3)), "nothing came between");
    s.bo(Event::KnowSignals).ok();
    assert_eq!(s.now.asks().count(), 0, "this did");
}
