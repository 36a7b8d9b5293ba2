//! The ability to take a yes back: A1-A7. Who sends pulses, and who misses whose, is in `sync`.

use super::*;

fn on_hug() -> Stage {
    let mut s = Stage::three();
    s.come_on(act("hug"));
    s
}

#[test]
fn a1_every_yes_lapses_for_everyone() {
    let causes = [
        (BO, Cause::Unreachable(CAI)),
        (CAI, Cause::Offline),
        (CAI, Cause::Hidden),
        (CAI, Cause::Diverged),
        (CAI, Cause::Withheld),
    ];
    for (who, cause) in causes {
        let mut s = on_hug();
        s.ana(ask("kiss")).ok();
        s.by(who, Event::Lapse(cause)).ok();
        assert_eq!((s.on(), s.lapsed()), (vec![], vec!["hug".to_owned()]), "{cause:?}");
        assert_eq!((s.now.lamp(), s.now.last_lapse()), (Lamp::Lapsed, Some(cause)));
        s.bo(yes(2)).refused(Law::N4);
    }
}

#[test]
fn a1_nothing_is_asked_or_taken_up_while_somebody_cannot_be_heard() {
    let mut s = on_hug();
    s.ana(gone_quiet(CAI)).ok();
    s.ana(ask("kiss")).refused_as(Refusal::Unreachable { who: CAI });
    s.ana(Event::StillYes).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
    s.cai(Event::Here).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a1_the_same_lapse_told_twice_is_one() {
    let mut s = on_hug();
    s.ana(gone_quiet(CAI)).ok();
    s.ana(Event::StillYes).ok();
    s.bo(gone_quiet(CAI)).ok();
    s.bo(Event::StillYes).ok();
    s.cai(Event::Here).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a1_no_yes_outlives_the_next_time_that_its_person_is_away() {
    for cause in [Cause::Hidden, Cause::Offline] {
        let mut s = on_hug();
        s.ana(gone_quiet(BO)).ok();
        s.bo(Event::StillYes).refused_as(Refusal::Unreachable { who: BO });
        // There again, they can; and once more away, that counts no longer.
        s.bo(Event::Here).ok();
        s.bo(Event::StillYes).ok();
        s.bo(Event::Lapse(cause)).ok();
        s.bo(Event::Here).ok();
        s.ana(Event::StillYes).ok();
        assert_eq!(s.on(), NOTHING, "{cause:?}");
        s.bo(Event::StillYes).ok();
        assert_eq!(s.on(), ["hug"]);
    }
}

#[test]
fn a1_who_cannot_be_heard_still_answers_a_check_in() {
    let mut s = on_hug();
    s.ana(Event::HowAreYou { who: BO }).ok();
    s.wait(20_000);
    s.ana(gone_quiet(BO)).ok();
    s.bo(Event::StillYes).ok();
    assert!(!s.now.who(BO).unwrap().silent());
    s.bo(Event::Here).ok();
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
}

#[test]
fn a2_asked_on_a_schedule() {
    let schedules = [("hug", 10), ("bite", 3), ("gag", 1)];
    for (name, minutes) in schedules {
        let mut s = Stage::with_signals();
        s.bo(Event::Tried { signal: words("three taps") }).ok();
        s.come_on(act(name));
        let every = minutes * 60_000;
        s.wait(every - 1);
        assert_eq!((s.now.due(ANA), s.now.due(BO)), (None, None), "{name}");
        s.wait(1);
        assert_eq!(s.now.due(BO), Some(s.time + 20_000), "{name}");
        s.bo(Event::StillYes).ok();
        s.wait(19_999);
        assert_eq!(s.on(), [name]);
        s.wait(1);
        assert_eq!(s.on(), NOTHING, "Ana did not answer");
        assert_eq!(s.now.last_lapse(), Some(Cause::CheckIn(ANA)));
        s.bo(ask("kiss")).refused_as(Refusal::Silent { who: ANA });
    }
}

#[test]
fn a2_as_often_as_agreed() {
    let mut s = Stage::two();
    let often = Signals { check_in_min: 2, ..Signals::default() };
    s.ana(Event::Signals(often.clone())).ok();
    s.bo(Event::Signals(often)).ok();
    s.come_on(act("bite"));
    s.wait(120_000);
    assert!(s.now.due(ANA).is_some());
}

#[test]
fn a2_only_still_yes_answers() {
    for event in [ask("kiss"), Event::KnowSignals, Event::Here, Event::Yellow, Event::HowAreYou { who: BO }] {
        let mut s = on_hug();
        s.cai(Event::HowAreYou { who: BO }).ok();
        s.bo(event).ok();
        s.wait(20_000);
        assert_eq!(s.on(), NOTHING);
        assert!(s.now.who(BO).unwrap().silent());
    }
    let mut s = on_hug();
    s.cai(Event::HowAreYou { who: BO }).ok();
    s.ana(Event::StillYes).ok();
    s.wait(10_000);
    s.ana(Event::HowAreYou { who: BO }).ok();
    s.bo(Event::StillYes).ok();
    s.wait(20_000);
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a2_asking_again_puts_nothing_off() {
    let mut s = on_hug();
    s.cai(Event::HowAreYou { who: BO }).ok();
    s.wait(19_000);
    s.cai(Event::HowAreYou { who: BO }).ok();
    s.wait(1_000);
    assert_eq!(s.on(), NOTHING);
    s.ana(gone_quiet(BO)).ok();
    s.ana(Event::HowAreYou { who: BO }).refused(Law::A1);
    s.ana(Event::Unable { who: CAI }).ok();
    s.ana(Event::HowAreYou { who: CAI }).refused(Law::Y10);
}

#[test]
fn a2_a_still_yes_that_crosses_the_silence_takes_nothing_up() {
    let mut s = Stage::two();
    s.come_on(act("hug"));
    s.ana(Event::HowAreYou { who: BO }).ok();
    s.wait(20_000);
    s.bo(Event::StillYes).ok();
    s.crossing(ANA, 1, Event::StillYes).refused(Law::S0);
    assert_eq!(s.on(), NOTHING);
    s.ana(Event::StillYes).ok();
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a3_without_a_voice_only_with_a_signal_that_was_tried() {
    let takes = [("gag", "three taps", "a long hum"), ("tie", "a long hum", "three taps")];
    for (name, fits, does_not) in takes {
        let mut s = Stage::two();
        s.ana(ask(name)).refused_as(Refusal::NoSignal { who: BO });
        let mut s = Stage::with_signals();
        s.ana(ask(name)).refused(Law::A3);
        s.ana(Event::Tried { signal: words(fits) }).ok();
        s.ana(ask(name)).refused_as(Refusal::NoSignal { who: BO });
        s.bo(Event::Tried { signal: words(does_not) }).ok();
        s.ana(ask(name)).refused(Law::A3);
        s.bo(Event::Tried { signal: words("a wink") }).refused(Law::A3);
        s.bo(Event::Tried { signal: words(fits) }).ok();
        s.come_on(act(name));
        assert_eq!(s.on(), [name]);
        assert_eq!(s.now.tried_signals(BO).count(), 2);
    }
    // It is done to Ana then, who needs no voice from Bo.
    let mut s = Stage::with_signals();
    s.ana(Event::Tried { signal: words("three taps") }).ok();
    s.bo(love(between("gag", BO, ANA))).ok();
}

#[test]
fn a3_with_everything_else_that_is_on() {
    let mut s = Stage::with_signals();
    for signal in ["three taps", "a long hum"] {
        s.bo(Event::Tried { signal: words(signal) }).ok();
    }
    s.ana(ask("gag")).ok();
    s.bo(love(act("tie"))).ok();
    s.bo(yes(1)).ok();
    s.ana(yes(2)).refused_as(Refusal::NoSignal { who: BO });
    s.ana(back(act("gag"))).ok();
    s.ana(yes(2)).ok();
    assert_eq!(s.on(), ["tie"]);
}

#[test]
fn a3_what_rested_on_a_signal_ends_with_it() {
    let mut s = Stage::with_signals();
    s.bo(Event::Tried { signal: words("three taps") }).ok();
    s.come_on(act("gag"));
    s.come_on(act("kiss"));
    let fewer = with_signals(&[hum()]);
    s.ana(Event::Signals(fewer.clone())).ok();
    assert_eq!(s.on(), ["gag", "kiss"]);
    s.bo(Event::Signals(fewer)).ok();
    assert_eq!(s.on(), ["kiss"]);
    s.ana(ask("gag")).refused(Law::A3);
}

#[test]
fn a3_a_trial_stays_with_its_signal_when_the_list_changes() {
    let mut s = Stage::with_signals();
    s.bo(Event::Tried { signal: words("a long hum") }).ok();
    let turned = with_signals(&[hum(), tap()]);
    s.ana(Event::Signals(turned.clone())).ok();
    s.bo(Event::Signals(turned)).ok();
    s.ana(ask("gag")).refused(Law::A3);
    s.ana(ask("tie")).ok();
}

#[test]
fn a4_gone_is_one_tap_by_anyone_and_every_screen_knows() {
    let mut s = on_hug();
    s.cai(Event::Gone { who: BO }).ok();
    let bo = s.now.who(BO).unwrap();
    assert!(bo.gone() && !bo.able());
    assert_eq!(s.on(), NOTHING);
    assert!(s.now.chapter().into_encounter().who(BO).unwrap().gone());
    s.bo(Event::Unable { who: BO }).ok();
    assert!(s.now.who(BO).unwrap().gone(), "a smaller word takes nothing of it away");
    let mut s = on_hug();
    s.cai(Event::Unable { who: BO }).ok();
    assert!(!s.now.who(BO).unwrap().gone());
}

#[test]
fn a5_nobody_asks_until_everyone_knows_the_signals() {
    let mut s = Stage::empty();
    for name in &NAMES[..3] {
        s.comes_in(name);
    }
    for who in [BO, ANA, CAI] {
        for asker in [ANA, BO] {
            s.by(asker, ask("kiss")).refused(Law::A5);
        }
        s.by(who, Event::KnowSignals).ok();
    }
    s.ana(ask("kiss")).ok();
    s.comes_in("Dee");
    s.ana(ask("kiss")).refused_as(Refusal::SignalsNotKnown { who: DEE });
}

#[test]
fn a5_new_signals_count_when_everyone_took_them() {
    let mut s = Stage::three();
    s.ana(Event::Signals(with_signals(&[tap()]))).ok();
    s.bo(Event::Signals(with_signals(&[hum()]))).ok();
    s.ana(Event::Signals(with_signals(&[hum()]))).ok();
    assert_eq!(s.now.agreed(), &Signals::default());
    s.ana(Event::Unable { who: CAI }).ok();
    s.cai(Event::KnowSignals).ok();
    assert_eq!(s.now.agreed(), &Signals::default(), "nor can who is unable agree");
    s.cai(Event::Leave).ok();
    assert_eq!(s.now.agreed(), &with_signals(&[hum()]));
}

#[test]
fn a6_a_newcomer_needs_everyones_welcome() {
    let mut s = Stage::two();
    s.come_on(act("kiss"));
    let knock = s.knock("Cai").unwrap();
    s.ana(Event::Welcome { knock: knock + 1 }).refused(Law::A6);
    s.admit(knock).refused_as(Refusal::NotWelcomed);
    s.ana(Event::Welcome { knock }).ok();
    s.admit(knock).refused_as(Refusal::NotWelcomed);
    assert_eq!(s.on(), ["kiss"]);
    s.bo(Event::Welcome { knock }).ok();
    assert_eq!(s.now.welcomed_knocks().collect::<Vec<_>>(), [knock]);
    s.admit(knock).ok();
    assert_eq!(s.now.came_by(knock), Some(CAI));
    assert_eq!((s.on(), s.lapsed()), (vec![], vec![]), "coming ends every yes");
}

#[test]
fn a6_who_cannot_be_heard_or_cannot_give_a_yes_welcomes_nobody() {
    for event in [gone_quiet(BO), Event::Unable { who: BO }] {
        let mut s = Stage::two();
        let knock = s.knock("Cai").unwrap();
        s.ana(Event::Welcome { knock }).ok();
        s.ana(event).ok();
        s.admit(knock).refused_as(Refusal::NotWelcomed);
        assert_eq!(s.now.welcomed_knocks().count(), 0);
    }
    let mut s = Stage::two();
    let knock = s.knock("Cai").unwrap();
    s.bo(Event::Welcome { knock }).ok();
    s.ana(Event::Unable { who: BO }).ok();
    s.bo(Event::Welcome { knock }).refused(Law::Y10);
    s.ana(Event::Welcome { knock }).ok();
    s.admit(knock).refused_as(Refusal::NotWelcomed);
}

#[test]
fn a6_not_now_and_not_for_ever() {
    use crate::event::TurnedAway;
    let mut s = Stage::two();
    let knock = s.knock("Cai").unwrap();
    s.ana(Event::Welcome { knock }).ok();
    // Knocking again is a new knock, and is welcomed anew.
    let again = s.knock("cai").unwrap();
    s.bo(Event::Welcome { knock }).refused_as(Refusal::NobodyAtDoor);
    s.bo(Event::Welcome { knock: again }).ok();
    s.admit(again).refused_as(Refusal::NotWelcomed);
    let knock = again;
    s.bo(Event::TurnAway { knock, why: TurnedAway::NotNow }).ok();
    s.ana(Event::Welcome { knock }).refused_as(Refusal::NobodyAtDoor);
    let knock = s.knock("Cai").unwrap();
    s.wait(299_999);
    s.ana(Event::Welcome { knock }).ok();
    s.wait(1);
    s.bo(Event::Welcome { knock }).refused_as(Refusal::NobodyAtDoor);
}

#[test]
fn a6_who_no_longer_asks_to_come_in_is_not_let_in() {
    let mut s = Stage::two();
    s.come_on(act("hug"));
    let (cai, dee) = (s.knock("Cai").unwrap(), s.knock("Dee").unwrap());
    s.welcomed_by_all(cai);
    let gone = Event::TakeBackKnock { knock: cai };
    // Not somebody inside in their name: whoever turns them away says so.
    s.ana(gone.clone()).refused_as(Refusal::NotIn);
    s.entry(Author::Outside, 0, &gone).ok();
    s.admit(cai).refused_as(Refusal::NobodyAtDoor);
    s.bo(Event::Welcome { knock: cai }).refused_as(Refusal::NobodyAtDoor);
    assert_eq!(s.now.door().map(|(knock, ..)| knock).collect::<Vec<_>>(), [dee]);
    assert_eq!(s.on(), ["hug"], "nobody came");
    s.entry(Author::Outside, 0, &gone).refused_as(Refusal::NobodyAtDoor);
    // Thought better of it once more: a knock like any.
    s.comes_in("Cai");
    // Who is in leaves, and takes nothing back by the knock they came by.
    let knock = s.now.who(CAI).unwrap().knock();
    s.entry(Author::Outside, 0, &Event::TakeBackKnock { knock }).refused_as(Refusal::NobodyAtDoor);
    assert!(s.now.present().has(CAI));
}

#[test]
fn a6_what_a_newcomer_is_told_is_how_it_is() {
    let mut s = Stage::two();
    let knock = s.knock("Cai").unwrap();
    s.welcomed_by_all(knock);
    let stale = Box::new(s.now.chapter());
    s.bo(Event::Yellow).ok();
    s.ana(Event::Admit { knock, chapter: stale }).refused_as(Refusal::FalseChapter);
    s.admit(knock).ok();
}

#[test]
fn a6_only_people_with_the_same_list_and_no_more_than_there_is_room_for() {
    let mut s = Stage::two();
    let name = Name::new("Cai").unwrap();
    let other = Event::Knock { name, catalogue: [0; 8] };
    s.entry(Author::Outside, 0, &other).refused_as(Refusal::OtherCatalogue);
    for more in 2..crate::limits::MAX_PRESENT {
        s.comes_in(["Cai", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jun", "Kit", "Lou"][more - 2]);
    }
    assert_eq!(s.knock("Max"), Err(Refusal::Full));
}

#[test]
fn a6_leaving_ends_ones_own_yeses_and_the_others_lapse() {
    let mut s = on_hug();
    s.come_on(between("kiss", ANA, CAI));
    s.cai(Event::Leave).ok();
    assert_eq!((s.on(), s.lapsed()), (vec![], vec!["hug".to_owned()]));
    assert_eq!(s.now.last_lapse(), Some(Cause::Left(CAI)));
    s.cai(Event::StillYes).refused_as(Refusal::NotIn);
    s.cai(Event::Red).refused_as(Refusal::NotIn);
}

#[test]
fn a7_nothing_comes_back_by_itself() {
    let mut s = on_hug();
    s.cai(gone_quiet(BO)).ok();
    s.bo(Event::Here).ok();
    for event in [Event::KnowSignals, Event::OpenToAsks(true), Event::HowAreYou { who: CAI }, Event::Here] {
        s.bo(event.clone()).ok();
        s.ana(event).ok();
    }
    assert_eq!(s.on(), NOTHING);
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
    s.ana(Event::StillYes).ok();
    assert_eq!(s.on(), ["hug"]);
}

#[test]
fn a7_ten_minutes_then_it_is_gone() {
    let mut s = on_hug();
    s.cai(Event::Lapse(Cause::Diverged)).ok();
    s.ana(Event::StillYes).ok();
    s.wait(599_999);
    assert_eq!(s.lapsed(), ["hug"]);
    s.wait(1);
    assert_eq!(s.lapsed(), NOTHING);
    s.bo(Event::StillYes).refused(Law::A7);
}

#[test]
fn a7_a_still_yes_that_had_not_seen_the_lapse_is_none() {
    let mut s = on_hug();
    s.cai(Event::Lapse(Cause::Diverged)).ok();
    s.crossing(ANA, 1, Event::StillYes).refused_as(Refusal::Crossed);
    s.bo(Event::StillYes).ok();
    assert_eq!(s.on(), NOTHING);
}

#[test]
fn a7_after_red_there_is_no_list() {
    let mut s = on_hug();
    s.bo(Event::Lapse(Cause::Diverged)).ok();
    s.bo(Event::Red).ok();
    s.all_stopped_and_ready();
    assert_eq!(s.now.lamp(), Lamp::Off);
    s.ana(Event::StillYes).refused(Law::A7);
}
