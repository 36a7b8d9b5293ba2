//! G9, and coming: invitations, room, the waiting list, being forgotten, burning.

use super::*;

#[test]
fn an_invitation_is_for_one_person_once() {
    let mut evening = Evening::new();
    let invite = |invitation, until| Word::Invite { invitation, name: name("Ana"), until };
    let join = |invitation| Word::Join { invitation, name: name("Ana") };
    evening.does(HOST, invite(1, 30 * HOUR));
    evening.refused(HOST, invite(1, 30 * HOUR), Refusal::AlreadyInvited);
    assert_eq!(evening.tries(Author::Invited, join(2)), Err(Refusal::NoInvitation));
    assert_eq!(evening.tries(Author::Invited, join(1)), Ok(()));
    assert_eq!(evening.tries(Author::Invited, join(1)), Err(Refusal::InvitationUsed), "forwarded");
    evening.refused(HOST, Word::Uninvite { invitation: 1 }, Refusal::InvitationUsed);
    evening.refused(Member(1), join(1), Refusal::AlreadySaid);
    evening.refused(Member(1), invite(5, 30 * HOUR), Refusal::HostsOnly);
    evening.does(HOST, invite(3, 30 * HOUR));
    evening.does(HOST, Word::Uninvite { invitation: 3 });
    assert_eq!(evening.tries(Author::Invited, join(3)), Err(Refusal::InvitationWithdrawn));
    let until = evening.now + 15;
    evening.does(HOST, invite(4, until));
    assert_eq!(evening.tries(Author::Invited, join(4)), Err(Refusal::InvitationExpired));
    evening.stands(Member(1), Standing::Invited);
    evening.does(HOST, Told::Remove { who: Member(1) });
    evening.refused(Member(1), Word::Reply(Reply::Coming), Refusal::Removed);
    evening.does(HOST, Told::Close);
    evening.refused(HOST, invite(6, 30 * HOUR), Refusal::Closed);
}

#[test]
fn one_too_many_waits_and_moves_up() {
    let mut evening = Evening::with_room(2);
    let [ana, bo, cy, dee] = ["Ana", "Bo", "Cy", "Dee"].map(|one| evening.comes(one));
    for (who, as_) in [
        (ana, Standing::Coming),
        (bo, Standing::Coming),
        (cy, Standing::Waiting(1)),
        (dee, Standing::Waiting(2)),
    ] {
        evening.stands(who, as_);
    }
    evening.refused(HOST, Word::Arrive { who: cy }, Refusal::NoPlace);
    evening.does(ana, Word::Reply(Reply::NotComing));
    evening.stands(cy, Standing::Coming);
    evening.stands(dee, Standing::Waiting(1));
    // Ana thinks again, and comes after those who wait.
    evening.does(ana, Word::Reply(Reply::Coming));
    evening.stands(ana, Standing::Waiting(2));
    evening.does(HOST, Word::Arrive { who: bo });
    evening.does(HOST, Word::Home { who: bo });
    evening.stands(dee, Standing::Coming);
    // Crew has a place of its own.
    evening.does(HOST, Told::Appoint { who: dee, name: name("Dee"), role: Role::Crew });
    evening.stands(ana, Standing::Coming);
    evening.does(HOST, Told::Plan { host: name("Hana"), plan: plan(1) });
    evening.stands(ana, Standing::Waiting(1));
}

#[test]
fn g9_what_is_to_be_burned_is_burned_no_later() {
    let mut evening = Evening::new();
    let changed = |burns| Told::Plan { host: name("Hana"), plan: Plan { burns, ..plan(20) } };
    evening.refused(HOST, changed(41 * HOUR), Refusal::BurnsLater);
    evening.does(HOST, changed(20 * HOUR));
    evening.refused(HOST, changed(40 * HOUR), Refusal::BurnsLater);
    evening.refused(HOST, changed(15 * HOUR), Refusal::BadPlan);
    evening.refused(HOST, Told::Plan { host: name("Hana"), plan: plan(0) }, Refusal::BadPlan);
    evening.refused(HOST, Told::Plan { host: name("Hana"), plan: plan(501) }, Refusal::BadPlan);
    evening.now = 20 * HOUR;
    assert!(evening.it.board().is_burned(evening.now) && !evening.it.board().is_open(evening.now));
    evening.refused(HOST, Told::Announce(note("Hello")), Refusal::Closed);
}

#[test]
fn g9_whom_somebody_would_rather_not_meet_changes_nothing_but_what_hosts_read() {
    let mut evening = Evening::new();
    let [ana, bo] = ["Ana", "Bo"].map(|one| evening.comes(one));
    let (board, desk) = (evening.it.board().clone(), evening.it.desk().clone());
    evening.does(ana, Aside::NotTogether { whom: name("Bo") });
    assert_eq!((&board, &desk), (evening.it.board(), evening.it.desk()));
    assert_eq!(evening.it.office().not_together_with("BO").map(|(who, _)| who).collect::<Vec<_>>(), [ana]);
    evening.refused(ana, Aside::NotTogether { whom: name("bo") }, Refusal::AlreadySaid);
    evening.does(ana, Aside::Together { whom: name("bo") });
    evening.refused(bo, Aside::Together { whom: name("bo") }, Refusal::NoSuchMember);
    for at in 0..limits::MAX_NOT_TOGETHER {
        evening.does(bo, Aside::NotTogether { whom: name(&format!("Person {at}")) });
    }
    evening.refused(bo, Aside::NotTogether { whom: name("Ana") }, Refusal::TooMany);
}

#[test]
fn g9_who_leaves_is_forgotten() {
    let mut evening = Evening::new();
    let [ana, bo] = evening.ready();
    evening.does(ana, Aside::NotTogether { whom: name("Cy") });
    evening.does(ana, Aside::Feedback(note("Lovely")));
    evening.does(ana, Word::Call(call(Urgency::Care)));
    let invitation = evening.it.desk().guest(ana).and_then(|one| one.invitation()).unwrap();
    evening.does(HOST, Aside::NoteTo { invitation, words: note("A friend of Bo") });
    evening.does(HOST, Told::Appoint { who: ana, name: name("Ana"), role: Role::Crew });
    evening.refused(ana, Word::Forget, Refusal::StillStaff);
    evening.does(HOST, Told::Dismiss { who: ana });
    evening.does(ana, Word::Forget);
    let shown = format!("{:?}", evening.it);
    assert!(!shown.contains("Ana") && !shown.contains("Lovely") && !shown.contains("friend"), "{shown}");
    assert_eq!(evening.it.desk().calls().queue().len(), 1, "that somebody is needed is not forgotten");
    evening.refused(ana, Word::Reply(Reply::Coming), Refusal::NotIn);
    evening.refused(bo, Word::Tried { with: ana }, Refusal::NotIn);
    assert!(evening.is_ready(bo));
}

#[test]
fn nothing_happens_before_there_is_a_plan() {
    let mut evening = Evening { it: Gathering::new(), now: HOUR, seq: 0 };
    evening.refused(HOST, Told::Announce(note("Hello")), Refusal::NotYet);
    evening.refused(Member(1), Told::Plan { host: name("Eve"), plan: plan(5) }, Refusal::NotYet);
    evening.refused(HOST, Word::Duty(true), Refusal::NoSuchMember);
    evening.does(HOST, Told::Plan { host: name("Hana"), plan: plan(5) });
    evening.refused(Member(1), Told::Plan { host: name("Eve"), plan: plan(5) }, Refusal::HostsOnly);
    evening.refused(HOST, Told::Brief { version: 0 }, Refusal::NotYet);
}

#[test]
fn limits_are_told() {
    let mut evening = Evening::new();
    let ana = evening.arrives("Ana");
    for _ in 0..limits::MAX_FEEDBACK_EACH {
        evening.does(ana, Aside::Feedback(note("Nice")));
    }
    evening.refused(ana, Aside::Feedback(note("Nice")), Refusal::TooMany);
    for _ in 0..limits::MAX_BRIEFINGS {
        evening.does(HOST, Told::Brief { version: 1 });
    }
    evening.refused(HOST, Told::Brief { version: 1 }, Refusal::TooMany);
    for at in 0..limits::MAX_ANNOUNCED + 5 {
        evening.does(HOST, Told::Announce(note(&format!("Number {at}"))));
    }
    assert_eq!(evening.it.board().announced().count(), limits::MAX_ANNOUNCED);
    assert_eq!(evening.it.board().announced().next().map(|one| one.words.as_str()), Some("Number 5"));
    for at in 0..limits::MAX_HOSTS - 1 {
        let who = evening.comes(&format!("Host {at}"));
        evening.does(HOST, Told::Appoint { who, name: name("One more"), role: Role::Host });
    }
    evening.refused(HOST, Told::Appoint { who: ana, name: name("Ana"), role: Role::Host }, Refusal::TooMany);
}

#[test]
fn g9_what_hosts_keep_of_somebody_is_known_and_goes_when_they_ask() {
    let mut evening = Evening::new();
    let [ana, bo] = ["Ana", "Bo"].map(|one| evening.comes(one));
    let keep = |who, kept| Word::Keep { who, kept };
    evening.refused(bo, keep(ana, Some(Kept::Name)), Refusal::HostsOnly);
    evening.refused(HOST, keep(Member(9), Some(Kept::Name)), Refusal::NoSuchMember);
    evening.refused(HOST, keep(ana, None), Refusal::AlreadySaid);
    let before = evening.it.board().clone();
    evening.does(HOST, keep(ana, Some(Kept::LookedAfter)));
    assert_eq!(evening.it.desk().guest(ana).and_then(Guest::kept), Some(Kept::LookedAfter));
    assert_eq!(*evening.it.board(), before, "G5: nothing follows, and nobody else sees it");
    evening.stands(ana, Standing::Coming);
    evening.does(ana, Word::Forget);
    assert_eq!(evening.it.desk().guest(ana).and_then(Guest::kept), None);
    evening.refused(HOST, keep(ana, Some(Kept::Name)), Refusal::NotIn);
}

#[test]
fn shifts_are_of_hosts_and_crew_and_go_with_their_task() {
    let mut evening = Evening::new();
    let [ana, bo] = ["Ana", "Bo"].map(|one| evening.comes(one));
    let shift = |who, words| Shift { who, words: Words::new(words).unwrap() };
    evening.refused(HOST, Told::Shifts(vec![shift(ana, "Bar, ten to twelve")]), Refusal::CrewOnly);
    evening.does(HOST, Told::Appoint { who: ana, name: name("Ana"), role: Role::Crew });
    evening.refused(bo, Told::Shifts(Vec::new()), Refusal::HostsOnly);
    let all = vec![shift(ana, "Bar, ten to twelve"), shift(HOST, "Door")];
    evening.does(HOST, Told::Shifts(all.clone()));
    assert_eq!(evening.it.board().shifts(), all);
    evening.does(HOST, Told::Dismiss { who: ana });
    assert_eq!(evening.it.board().shifts(), &all[1..]);
    evening.refused(HOST, Told::Shifts(vec![all[1].clone(); limits::MAX_SHIFTS + 1]), Refusal::TooMany);
}
