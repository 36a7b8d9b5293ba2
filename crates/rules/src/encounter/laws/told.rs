//! What a screen is told: how it stands with everyone, and what each may do. The laws themselves are held elsewhere; a
//! wrong answer here would be a screen that shows something else than they make of it.

use super::*;
use crate::{
    activity::Topic,
    encounter::Owed,
    event::{HealthCard, TurnedAway},
    limits,
};

#[track_caller]
fn check(stage: &Stage, who: PersonId, may: &[(Verb, bool)]) {
    let all = stage.now.may(&CATALOGUE, who);
    for (verb, expected) in may {
        assert_eq!(all.contains(verb), *expected, "{verb:?} in {all:?}");
    }
}

#[test]
fn who_is_here_and_what_they_owe() {
    let mut s = Stage::three();
    assert_eq!((s.now.now(), s.now.name_of(BO).map(Name::as_str)), (s.time, Some("Bo")));
    assert_eq!(s.now.everyone().map(|(who, _)| who).collect::<Vec<_>>(), [ANA, BO, CAI]);
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    assert_eq!(s.now.owes(ANA).collect::<Vec<_>>(), [(1, BO)]);
    assert_eq!(s.now.owes(BO).count(), 0);
    check(&s, ANA, &[(Verb::Thank, true), (Verb::Ask, false)]);
    check(&s, BO, &[(Verb::Thank, false), (Verb::Open, true)]);
    check(&s, CAI, &[(Verb::Open, false)]);
    s.cai(Event::Unable { who: BO }).ok();
    check(&s, BO, &[(Verb::Open, false), (Verb::Signals, false)]);
}

#[test]
fn stops_are_told_as_they_stand() {
    let mut s = Stage::three();
    assert!(s.now.has_stopped(ANA) && s.now.has_stopped(BO));
    s.bo(Event::Break).ok();
    assert_eq!((s.now.on_break(), s.now.reds()), (People::one(BO), People::NOBODY));
    s.cai(Event::Red).ok();
    assert_eq!((s.now.on_break(), s.now.reds()), (People::NOBODY, People::one(CAI)));
    s.ana(Event::Stopped).ok();
    assert!(s.now.has_stopped(ANA) && !s.now.has_stopped(BO) && s.now.has_stopped(CAI));
}

#[test]
fn signals_and_health_are_told_as_they_stand() {
    let mut s = Stage::two();
    let signals = with_signals(&[tap(), hum()]);
    assert!(s.now.proposed().is_none());
    check(&s, BO, &[(Verb::Tried, false), (Verb::Signals, true), (Verb::Understood, false)]);
    s.ana(Event::Signals(signals.clone())).ok();
    assert_eq!(s.now.proposed(), Some((&signals, People::one(ANA))));
    s.bo(Event::Signals(signals)).ok();
    check(&s, BO, &[(Verb::Tried, true)]);
    // The second of two is remembered as the second.
    s.bo(Event::Tried { signal: words("three taps") }).ok();
    s.bo(Event::Tried { signal: words("a hum") }).refused(Law::A3);
    let second = hum().name;
    s.bo(Event::Tried { signal: second.clone() }).ok();
    assert_eq!(s.now.tried_signals(BO).cloned().collect::<Vec<_>>(), [tap().name, second]);
    s.bo(Event::Tried { signal: tap().name }).ok();
    assert_eq!(s.now.tried_signals(BO).count(), 2);
    assert_eq!(s.now.tried_signals(ANA).count(), 0);
    s.come_on(act("gag"));
    assert_eq!((s.now.taken_from(BO), s.now.taken_from(ANA)), (Faculties::SPEECH, Faculties::NONE));
    assert!(s.now.health(ANA).is_none_or(|health| health.said.is_none()));
    s.ana(Event::ShareHealth(Said::InPerson)).ok();
    assert!(s.now.health(ANA).is_some_and(|health| health.said == Some(&Said::InPerson)));
    check(&s, BO, &[(Verb::Understood, true)]);
    check(&s, ANA, &[(Verb::Understood, false)]);
}

#[test]
fn the_door_is_for_those_who_can() {
    let mut s = Stage::two();
    check(&s, ANA, &[(Verb::Welcome, false), (Verb::TurnAway, false)]);
    s.knock("Cai").unwrap();
    check(&s, ANA, &[(Verb::Welcome, true), (Verb::TurnAway, true)]);
    s.bo(Event::Unable { who: ANA }).ok();
    check(&s, ANA, &[(Verb::Welcome, false), (Verb::TurnAway, true)]);
    // Whom a law keeps out is told so even when they have gone; "not now" needs somebody there.
    s.bo(Event::TurnAway { knock: 999, why: TurnedAway::NotNow }).refused_as(Refusal::NobodyAtDoor);
    s.bo(Event::TurnAway { knock: 999, why: TurnedAway::Full }).ok();
}

#[test]
fn alone_there_is_nobody_to_ask_anything() {
    let s = Stage::of(1);
    check(&s, ANA, &[(Verb::Ask, false), (Verb::HowAreYou, false), (Verb::Understood, false)]);
}

#[test]
fn asks_are_for_whom_they_concern() {
    let mut s = Stage::three();
    check(&s, ANA, &[(Verb::Ask, true), (Verb::Withdraw, false), (Verb::No, false), (Verb::TakeBack, false)]);
    s.ana(propose(act("kiss"))).ok();
    check(&s, ANA, &[(Verb::Withdraw, true), (Verb::No, false), (Verb::Yes, true), (Verb::TakeBack, false)]);
    check(&s, BO, &[(Verb::Withdraw, false), (Verb::No, true), (Verb::Yes, true), (Verb::TakeBack, false)]);
    check(&s, CAI, &[(Verb::Withdraw, false), (Verb::No, false), (Verb::Yes, false)]);
    s.ana(yes(1)).ok();
    check(&s, ANA, &[(Verb::TakeBack, true)]);
    check(&s, BO, &[(Verb::TakeBack, false)]);
    s.bo(yes(1)).ok();
    check(&s, BO, &[(Verb::TakeBack, true)]);
    check(&s, CAI, &[(Verb::TakeBack, false)]);
    s.cai(Event::Lapse(Cause::Diverged)).ok();
    check(&s, BO, &[(Verb::TakeBack, true)]);
    check(&s, CAI, &[(Verb::TakeBack, false)]);
}

#[test]
fn nobody_who_could_be_asked_is_nobody_to_ask() {
    let mut s = Stage::two();
    s.bo(Event::OpenToAsks(false)).ok();
    check(&s, ANA, &[(Verb::Ask, false)]);
    check(&s, BO, &[(Verb::Ask, true)]);
    s.ana(Event::Yellow).ok();
    check(&s, BO, &[(Verb::Ask, false)]);
}

#[test]
fn n1_a_no_ends_its_own_and_nothing_else() {
    // What lapsed for the same is no longer offered to who said no; anything else, and anyone else's, stays.
    let mut s = Stage::of(4);
    s.come_on(between("kiss", ANA, BO));
    s.come_on(act("hug"));
    s.come_on(between("kiss", ANA, CAI));
    s.ana(Event::Lapse(Cause::Diverged)).ok();
    assert_eq!(s.lapsed(), ["kiss", "hug", "kiss"]);
    s.ana(love(between("kiss", BO, ANA))).ok();
    let about_bo = s.now.next_ask;
    s.by(DEE, love(between("hug", DEE, CAI))).ok();
    s.bo(no(about_bo)).ok();
    let left: Vec<_> = s.now.lapsed().map(|(one, _)| (name_of(&one.activity.what), one.people())).collect();
    let (two, others) = (People::one(ANA).with(BO), People::one(ANA).with(CAI));
    assert_eq!(left, [("hug".to_owned(), two), ("kiss".to_owned(), others)]);
    assert_eq!(s.now.asks().count(), 1, "Dee's ask to Cai is nobody else's to end");
}

#[test]
fn n2_one_thank_you_to_each_person() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.ana(love(between("hug", ANA, CAI))).ok();
    s.bo(no(1)).ok();
    s.cai(no(2)).ok();
    assert_eq!(s.now.owes(ANA).collect::<Vec<_>>(), [(1, BO), (2, CAI)]);
    // Two noes by the same person, to what came on meanwhile.
    let mut s = Stage::two();
    s.come_on(act("hug"));
    s.come_on(act("kiss"));
    s.bo(no(1)).ok();
    s.bo(no(2)).ok();
    assert_eq!(s.now.owes(ANA).collect::<Vec<_>>(), [(1, BO)]);
}

#[test]
fn s5_what_is_taken_back_has_ones_own_yes_in_it() {
    let mut s = Stage::three();
    s.ana(propose(act("hug"))).ok();
    s.bo(Event::TakeBack(Target::One(act("hug")))).refused_as(Refusal::NothingToTakeBack);
    assert_eq!(s.now.asks().count(), 1);
    s.ana(yes(1)).ok();
    s.ana(Event::TakeBack(Target::One(act("hug")))).ok();
    // One's own ask is withdrawn by it: no no, no thanks, no quiet.
    assert_eq!((s.now.asks().count(), s.now.owes(ANA).count(), s.now.owes(BO).count()), (0, 0, 0));
    s.bo(ask("hug")).ok();
}

#[test]
fn leaving_ends_what_the_leaver_was_in() {
    let mut s = Stage::of(4);
    s.come_on(act("hug"));
    s.by(DEE, love(between("kiss", DEE, CAI))).ok();
    s.bo(Event::Leave).ok();
    assert_eq!((s.on(), s.lapsed()), (vec![], vec![]));
    let mut s = Stage::of(4);
    s.come_on(act("hug"));
    s.by(DEE, Event::Leave).ok();
    assert_eq!(s.lapsed(), ["hug"]);
}

#[test]
fn n6_who_comes_back_has_their_noes_and_their_quiet() {
    let mut s = Stage::three();
    for number in 1..=2 {
        s.ana(ask("kiss")).ok();
        s.bo(no(number)).ok();
        s.ana(Event::Thank { ask: number }).ok();
        s.wait(limits::QUIET_MS);
        s.bo(Event::Open { what: what("kiss") }).ok();
    }
    s.ana(ask("hug")).ok();
    s.bo(Event::Leave).ok();
    s.comes_in("Bo");
    s.all_know();
    s.ana(ask("hug")).ok();
    let third = s.now.next_ask;
    s.bo(no(third)).ok();
    s.ana(Event::Thank { ask: third }).ok();
    s.wait(limits::QUIET_MS);
    assert!(!s.now.who(BO).unwrap().open_to_asks(), "two noes before, one after: enough");
    s.bo(Event::Leave).ok();
    s.comes_in("Bo");
    s.all_know();
    s.ana(ask("kiss")).refused(Law::N6);
}

#[test]
fn a4_gone_stays_gone_with_lost_keys() {
    let mut s = Stage::three();
    s.ana(Event::Gone { who: BO }).ok();
    s.ana(gone_quiet(BO)).ok();
    s.comes_in("Bo");
    let bo = s.now.who(BO).unwrap();
    assert!(bo.gone() && !bo.able() && bo.reachable());
}

#[test]
fn a1_what_is_known_is_told_again_only_with_nothing_open() {
    let mut s = Stage::three();
    s.ana(gone_quiet(CAI)).ok();
    s.cai(Event::Here).ok();
    s.come_on(act("hug"));
    s.ana(gone_quiet(CAI)).ok();
    s.bo(Event::StillYes).ok();
    // A check-in that was missed between two entries counts as the second of them, and is told by it.
    s.bo(gone_quiet(CAI)).ok();
    s.cai(Event::Here).ok();
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a2_a_missed_check_in_is_told_once() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.ana(Event::HowAreYou { who: BO }).ok();
    s.wait(limits::CHECK_IN_ANSWER_MS);
    assert_eq!(s.lapsed(), ["hug"]);
    let silent = || Event::Lapse(Cause::CheckIn(BO));
    s.ana(silent()).ok();
    s.ana(Event::StillYes).ok();
    // Told again by another device, it ends nothing that was said since.
    s.cai(silent()).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a2_who_left_or_cannot_is_asked_nothing() {
    let mut s = Stage::three();
    s.cai(Event::Unable { who: CAI }).ok();
    s.come_on(act("hug"));
    assert!(s.now.who(CAI).unwrap().next_check_in.is_none());
    assert!(s.now.who(BO).unwrap().next_check_in.is_some());
}

#[test]
fn a7_red_or_a_break_alone_keeps_what_lapsed_off() {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s.ana(gone_quiet(CAI)).ok();
    s.ana(Event::StillYes).ok();
    s.bo(Event::StillYes).ok();
    s.cai(Event::Break).ok();
    s.cai(Event::Here).ok();
    assert_eq!((s.on(), s.lapsed()), (vec![], vec!["hug".to_owned()]));
}

#[test]
fn there_is_room_for_so_many_and_no_more() {
    let mut s = Stage::two();
    for number in 0..limits::MAX_ON {
        s.come_on(Activity { what: own(&format!("something {}", letters(number))), ..act("hug") });
    }
    assert_eq!(s.now.on().len(), limits::MAX_ON);
    s.ana(ask("kiss")).refused_as(Refusal::TooMany);
}

/// A number as letters, as digits make no other words.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

#[test]
fn n5_quiet_goes_with_who_comes_back() {
    let mut s = Stage::three();
    s.ana(ask("kiss")).ok();
    s.bo(no(1)).ok();
    s.ana(Event::Thank { ask: 1 }).ok();
    s.bo(Event::Leave).ok();
    s.comes_in("Bo");
    s.all_know();
    s.ana(ask("hug")).refused(Law::N5);
}

#[test]
fn y9_a_card_has_so_many_lines_of_a_kind() {
    let line = || words("a line");
    let most = limits::MAX_CARD_LINES;
    for (tests, allergies, fits) in
        [(most, most, true), (most + 1, 0, false), (0, most + 1, false), (0, 0, true)]
    {
        let test = || crate::event::HealthTest { of: line(), on: None, result: None };
        let card = HealthCard {
            tests: (0..tests).map(|_| test()).collect(),
            allergies: (0..allergies).map(|_| line()).collect(),
            ..HealthCard::default()
        };
        let came = Stage::two().ana(Event::ShareHealth(Said::Card(card))).0;
        assert_eq!(came.is_ok(), fits, "{tests} tests, {allergies} allergies");
    }
}

#[test]
fn a6_a_chapter_names_nobody_who_never_was() {
    let s = Stage::two();
    let check = |change: &dyn Fn(&mut Encounter), fits: bool| {
        let mut told = s.now.chapter().into_encounter();
        change(&mut told);
        assert_eq!(Chapter::try_from(told).is_ok(), fits);
    };
    check(&|_| {}, true);
    let kiss = || Topic::of(&what("kiss"), &CATALOGUE);
    check(&|told| told.closed.extend([(kiss(), BO)]), true);
    check(&|told| told.closed.extend([(kiss(), CAI)]), false);
    check(&|told| told.thanks.push(Owed { ask: 1, by: ANA, to: BO }), true);
    check(&|told| told.thanks.push(Owed { ask: 1, by: ANA, to: CAI }), false);
    check(&|told| told.thanks.push(Owed { ask: 1, by: CAI, to: ANA }), false);
}

#[test]
fn a3_a_signal_counts_as_tried_as_long_as_it_is_the_same() {
    let both = |first: NonVerbal| with_signals(&[first, hum()]);
    let agree = |s: &mut Stage, signals: Signals| {
        s.ana(Event::Signals(signals.clone())).ok();
        s.bo(Event::Signals(signals)).ok();
    };
    let mut s = Stage::two();
    agree(&mut s, both(tap()));
    s.bo(Event::Tried { signal: tap().name }).ok();
    s.bo(Event::Tried { signal: hum().name }).ok();
    // Agreed on once more with another silence, both are the same; the first with other uses is another.
    agree(&mut s, Signals { silence_s: 5, ..both(tap()) });
    assert_eq!(s.now.tried_signals(BO).count(), 2);
    agree(&mut s, both(NonVerbal { uses: Faculties::SIGHT, ..tap() }));
    assert_eq!(s.now.tried_signals(BO).cloned().collect::<Vec<_>>(), [hum().name]);
}

#[test]
fn s7_what_is_wrong_with_signals_is_said() {
    let many = |count: usize| {
        let one = |at: usize| NonVerbal { name: words(&format!("signal {}", letters(at))), ..tap() };
        with_signals(&(0..count).map(one).collect::<Vec<_>>())
    };
    let mut s = Stage::two();
    s.ana(Event::Signals(many(limits::MAX_NON_VERBAL))).ok();
    s.ana(Event::Signals(many(limits::MAX_NON_VERBAL + 1))).refused_as(Refusal::TooMany);
    let no_silence = Signals { silence_s: 0, ..many(limits::MAX_NON_VERBAL) };
    s.ana(Event::Signals(no_silence)).refused_as(Refusal::OutOfRange);
}

#[test]
fn a7_leaving_without_a_break_puts_nothing_off() {
    let mut s = Stage::of(4);
    s.come_on(act("hug"));
    s.ana(Event::Lapse(Cause::Diverged)).ok();
    s.wait(limits::TAKE_UP_MS / 2);
    s.cai(Event::Leave).ok();
    s.wait(limits::TAKE_UP_MS / 2 - 1);
    assert_eq!(s.lapsed(), ["hug"]);
    s.wait(1);
    assert_eq!(s.lapsed(), NOTHING);
}
