//! G1 to G3: heard, tried, ready, the floor.

use super::*;

#[test]
fn g1_nobody_is_ready_who_did_not_hear_and_hosts_are_no_exception() {
    let mut evening = Evening::new();
    let [ana, bo] = ["Ana", "Bo"].map(|one| evening.arrives(one));
    evening.does(HOST, Word::Arrive { who: HOST });
    evening.does(HOST, Told::Appoint { who: bo, name: name("Bo"), role: Role::Host });
    for who in [HOST, ana, bo] {
        evening.stands(who, Standing::Here);
        evening.refused(
            who,
            Word::Tried { with: if who == ana { bo } else { ana } },
            Refusal::NotHeard { who },
        );
    }
    evening.briefed(&[ana]);
    evening.stands(HOST, Standing::Heard);
    evening.stands(ana, Standing::Heard);
    evening.stands(bo, Standing::Here);
}

#[test]
fn g1_who_comes_after_the_first_page_waits_for_the_next_one() {
    let mut evening = Evening::new();
    let [ana, bo] = ["Ana", "Bo"].map(|one| evening.arrives(one));
    let briefing = evening.begins_briefing();
    evening.does(ana, Word::Attend { briefing });
    evening.refused(ana, heard(briefing), Refusal::BriefingGoing);
    evening.does(HOST, Told::Turn { briefing, page: 1 });
    evening.refused(bo, Word::Attend { briefing }, Refusal::TooLate);
    // Nor when the page is turned back for somebody.
    evening.does(HOST, Told::Turn { briefing, page: 0 });
    evening.refused(bo, Word::Attend { briefing }, Refusal::TooLate);
    evening.reads(briefing);
    evening.refused(bo, heard(briefing), Refusal::NotAttended);
    evening.does(ana, heard(briefing));
    let second = evening.briefed(&[bo]);
    assert_ne!(second, briefing);
    evening.stands(bo, Standing::Heard);
}

#[test]
fn g1_a_page_that_is_left_out_is_not_heard() {
    let mut evening = Evening::new();
    let briefing = evening.begins_briefing();
    evening.refused(HOST, Told::Turn { briefing, page: 2 }, Refusal::NoSuchPage);
    evening.refused(HOST, Told::Finish { briefing }, Refusal::NotReadToTheEnd);
    evening.does(HOST, Told::Turn { briefing, page: 1 });
    evening.refused(HOST, Told::Finish { briefing }, Refusal::NotReadToTheEnd);
    evening.does(HOST, Told::Turn { briefing, page: 2 });
    evening.refused(HOST, Told::Turn { briefing, page: 3 }, Refusal::NoSuchPage);
    evening.does(HOST, Told::Finish { briefing });
    evening.refused(HOST, Told::Turn { briefing, page: 0 }, Refusal::BriefingOver);
}

#[test]
fn g1_the_word_that_is_said_at_the_end_is_what_counts() {
    let mut evening = Evening::new();
    let ana = evening.arrives("Ana");
    let briefing = evening.begins_briefing();
    evening.refused(HOST, Word::Code { briefing, code: words("another") }, Refusal::AlreadySaid);
    evening.does(ana, Word::Attend { briefing });
    evening.reads(briefing);
    evening.refused(ana, Word::Heard { briefing, code: words("otter lamp") }, Refusal::WrongCode);
    evening.does(ana, Word::Heard { briefing, code: words("OTTER lantern") });
    // Without a word there is none to say.
    let briefing = evening.does(HOST, Told::Brief { version: 1 });
    evening.does(ana, Word::Attend { briefing });
    evening.reads(briefing);
    evening.refused(ana, heard(briefing), Refusal::WrongCode);
}

#[test]
fn g1_new_rules_take_everybodys_readiness_away() {
    let mut evening = Evening::new();
    let [ana, bo] = evening.ready();
    evening.does(HOST, Word::Arrive { who: HOST });
    evening.does(HOST, Word::Vouch { who: ana, what: Vouched::Tried });
    let epoch = evening.it.board().epoch();
    for who in [ana, bo] {
        evening.does(HOST, Word::Floor { who, epoch });
    }
    let going = evening.begins_briefing();
    evening.does(HOST, rules(1, "second"));
    for who in [HOST, ana, bo] {
        evening.stands(who, Standing::Here);
        assert!(!evening.it.desk().is_on_floor(evening.it.board(), who));
    }
    assert_ne!(evening.it.board().epoch(), epoch, "nobody shows the old key for the new one");
    evening.refused(HOST, Told::Finish { briefing: going }, Refusal::BriefingOver);
    evening.refused(HOST, Word::Floor { who: ana, epoch }, Refusal::OldFloor);
    evening.refused(HOST, Word::Floor { who: ana, epoch: epoch + 1 }, Refusal::NotReady { who: ana });
    // What was tried once is known: the rules changed, not the lights.
    evening.briefed(&[ana]);
    evening.stands(ana, Standing::Ready);
    evening.stands(bo, Standing::Here);
}

#[test]
fn g1_of_two_hosts_who_change_the_rules_at_once_the_second_is_told() {
    let mut evening = Evening::new();
    evening.does(HOST, rules(1, "by one"));
    evening.refused(HOST, rules(1, "by the other"), Refusal::RulesChanged { version: 2 });
    evening.refused(HOST, rules(2, "by one"), Refusal::SameRules);
    evening.refused(HOST, Told::Brief { version: 1 }, Refusal::RulesChanged { version: 2 });
    evening.refused(HOST, Told::Rules { from: 2, sections: Vec::new() }, Refusal::BadRules);
    let many = (0..=limits::MAX_PAGES).map(|at| page(&format!("page {at}"))).collect();
    evening.refused(HOST, Told::Rules { from: 2, sections: many }, Refusal::BadRules);
}

#[test]
fn g1_another_host_goes_on_where_one_stopped() {
    let mut evening = Evening::new();
    let [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(|one| evening.arrives(one));
    for who in [bo, cy] {
        evening.does(HOST, Told::Appoint { who, name: name("A host"), role: Role::Host });
    }
    let briefing = evening.begins_briefing();
    for who in [ana, bo] {
        evening.does(who, Word::Attend { briefing });
    }
    evening.does(HOST, Told::Turn { briefing, page: 1 });
    evening.does(bo, Told::Turn { briefing, page: 2 });
    evening.does(bo, Told::Finish { briefing });
    evening.stands(bo, Standing::Heard);
    evening.does(ana, heard(briefing));
    // Who presses the last button without having been there has heard nothing.
    let briefing = evening.begins_briefing();
    evening.does(HOST, Told::Turn { briefing, page: 1 });
    evening.does(HOST, Told::Turn { briefing, page: 2 });
    evening.does(cy, Told::Finish { briefing });
    evening.stands(cy, Standing::Here);
}

#[test]
fn g1_a_host_vouches_for_others_never_for_themself() {
    let mut evening = Evening::new();
    evening.does(HOST, Word::Arrive { who: HOST });
    let crew = evening.arrives("Cy");
    evening.does(HOST, Told::Appoint { who: crew, name: name("Cy"), role: Role::Crew });
    evening.does(crew, Word::Bring { name: name("Dee") });
    let dee = Member(2);
    let briefing = evening.begins_briefing();
    let vouch = |who, what| Word::Vouch { who, what };
    evening.refused(HOST, vouch(dee, Vouched::Heard { briefing }), Refusal::NotHere { who: dee });
    evening.does(crew, Word::Arrive { who: dee });
    evening.refused(HOST, vouch(dee, Vouched::Heard { briefing }), Refusal::BriefingGoing);
    evening.reads(briefing);
    evening.refused(HOST, vouch(HOST, Vouched::Heard { briefing }), Refusal::VouchForYourself);
    evening.refused(crew, vouch(dee, Vouched::Heard { briefing }), Refusal::HostsOnly);
    evening.refused(HOST, vouch(dee, Vouched::Tried), Refusal::NotHeard { who: dee });
    evening.does(HOST, vouch(dee, Vouched::Heard { briefing }));
    evening.does(HOST, vouch(dee, Vouched::Tried));
    evening.stands(dee, Standing::Ready);
    let broken = evening.begins_briefing();
    evening.does(HOST, Told::BreakOff { briefing: broken });
    evening.refused(HOST, vouch(crew, Vouched::Heard { briefing: broken }), Refusal::BriefingOver);
    evening.does(HOST, rules(1, "second"));
    evening.refused(HOST, vouch(crew, Vouched::Heard { briefing }), Refusal::RulesChanged { version: 2 });
}

#[test]
fn g2_tried_counts_when_both_say_so_and_both_have_heard() {
    let mut evening = Evening::new();
    let [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(|one| evening.arrives(one));
    evening.briefed(&[ana, bo]);
    evening.refused(ana, Word::Tried { with: ana }, Refusal::WithYourself);
    evening.refused(ana, Word::Tried { with: cy }, Refusal::NotHeard { who: cy });
    evening.refused(ana, Word::Tried { with: Member(77) }, Refusal::NoSuchMember);
    evening.does(ana, Word::Tried { with: bo });
    evening.refused(ana, Word::Tried { with: bo }, Refusal::AlreadySaid);
    evening.stands(ana, Standing::Heard);
    evening.does(bo, Word::Tried { with: ana });
    evening.stands(ana, Standing::Ready);
    evening.stands(bo, Standing::Ready);
    // The third tries it with one of them.
    evening.briefed(&[cy]);
    evening.try_together(cy, ana);
    evening.stands(cy, Standing::Ready);
}

#[test]
fn g3_the_key_of_the_floor_goes_to_who_is_ready_and_changes_when_somebody_has_to_go() {
    let mut evening = Evening::new();
    let [ana, bo] = evening.ready();
    let epoch = evening.it.board().epoch();
    evening.refused(ana, Word::Floor { who: bo, epoch }, Refusal::CrewOnly);
    evening.refused(HOST, Word::Floor { who: HOST, epoch }, Refusal::NotReady { who: HOST });
    assert_eq!(evening.it.desk().waits_for_floor(evening.it.board()), [ana, bo]);
    for who in [ana, bo] {
        evening.does(HOST, Word::Floor { who, epoch });
        assert!(evening.it.desk().is_on_floor(evening.it.board(), who));
    }
    evening.does(HOST, Told::Remove { who: bo });
    evening.stands(bo, Standing::Removed);
    assert!(evening.is_ready(ana) && !evening.it.desk().is_on_floor(evening.it.board(), ana));
    assert_eq!(evening.it.desk().waits_for_floor(evening.it.board()), [ana], "a key without Bo");
}

#[test]
fn g3_home_is_not_on_the_floor_and_back_is() {
    let mut evening = Evening::new();
    let [ana, bo] = evening.ready();
    evening.refused(ana, Word::Home { who: bo }, Refusal::CrewOnly);
    evening.does(ana, Word::Home { who: ana });
    evening.stands(ana, Standing::Home);
    evening.refused(ana, Word::Home { who: ana }, Refusal::NotHere { who: ana });
    evening.does(HOST, Word::Arrive { who: ana });
    evening.stands(ana, Standing::Ready);
}

#[test]
fn g3_open_from_its_door_to_its_close() {
    let mut evening = Evening::new();
    assert!(evening.it.board().is_open(10 * HOUR) && evening.it.board().is_open(8 * HOUR));
    assert!(!evening.it.board().is_open(8 * HOUR - 1));
    let ana = evening.comes("Ana");
    evening.now = 5 * HOUR;
    // The log's clock doesn't go back.
    evening.does(HOST, Word::Arrive { who: ana });
    evening.does(HOST, Told::Close);
    assert!(!evening.it.board().is_open(evening.now));
    evening.refused(HOST, Told::Brief { version: 1 }, Refusal::Closed);
    let mut early = Evening { it: Gathering::new(), now: HOUR, seq: 0 };
    early.does(HOST, Told::Plan { host: name("Hana"), plan: plan(3) });
    early.does(HOST, rules(0, "first"));
    early.refused(HOST, Told::Brief { version: 1 }, Refusal::NotYet);
    early.refused(HOST, Word::Arrive { who: HOST }, Refusal::NotYet);
}

#[test]
fn g2_the_crew_suggests_who_tries_it_with_whom() {
    let mut evening = Evening::new();
    let [ana, bo] = evening.ready();
    let [cy, dee] = ["Cy", "Dee"].map(|who| evening.comes(who));
    let partner = |evening: &Evening, who| evening.it.desk().guest(who).and_then(|guest| guest.partner());
    evening.refused(ana, Word::Pair { who: ana, with: bo }, Refusal::CrewOnly);
    evening.refused(HOST, Word::Pair { who: ana, with: ana }, Refusal::WithYourself);
    evening.does(HOST, Word::Pair { who: ana, with: bo });
    evening.refused(HOST, Word::Pair { who: ana, with: bo }, Refusal::AlreadySaid);
    assert_eq!((partner(&evening, ana), partner(&evening, bo)), (Some(bo), Some(ana)));
    for who in [cy, dee] {
        evening.does(HOST, Word::Arrive { who });
    }
    evening.refused(HOST, Word::Pair { who: ana, with: cy }, Refusal::NotHeard { who: cy });
    evening.briefed(&[cy]);
    evening.does(HOST, Word::Pair { who: cy, with: ana });
    assert_eq!(
        [ana, bo, cy].map(|who| partner(&evening, who)),
        [Some(cy), None, Some(ana)],
        "Bo is free again"
    );
    evening.does(cy, Word::Home { who: cy });
    assert_eq!((partner(&evening, ana), partner(&evening, cy)), (None, None));
    evening.stands(dee, Standing::Here);
}
