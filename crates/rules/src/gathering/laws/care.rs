//! G4 to G7: calls, reports, and what is never said of anyone.

use super::*;

fn crewed() -> (Evening, [Member; 3]) {
    let mut evening = Evening::new();
    let [ana, cy, dee] = ["Ana", "Cy", "Dee"].map(|one| evening.arrives(one));
    for who in [cy, dee] {
        evening.does(HOST, Told::Appoint { who, name: name("Crew"), role: Role::Crew });
        evening.does(who, Word::Duty(true));
    }
    (evening, [ana, cy, dee])
}

#[test]
fn g4_the_queue_goes_by_urgency_and_nothing_leaves_it_before_it_is_seen_to() {
    let (mut evening, [ana, cy, dee]) = crewed();
    let calm = evening.does(ana, Word::Call(call(Urgency::Calm)));
    let care = evening.does(dee, Word::Call(call(Urgency::Care)));
    let gone = evening.does(ana, Word::Call(call(Urgency::Gone)));
    let order = |evening: &Evening| {
        evening.it.desk().calls().queue().iter().map(|one| one.number).collect::<Vec<_>>()
    };
    assert_eq!(order(&evening), [gone, care, calm]);
    evening.refused(ana, Word::Take { call: gone }, Refusal::CrewOnly);
    evening.does(cy, Word::Take { call: gone });
    evening.refused(dee, Word::Take { call: gone }, Refusal::CallTaken { by: cy });
    evening.refused(dee, Word::Done { call: gone }, Refusal::NotYourCall);
    evening.does(dee, Word::Remark { call: gone, words: note("Second floor") });
    assert_eq!(order(&evening), [gone, care, calm], "taken is not done");
    evening.does(ana, Word::TakeBackCall { call: gone });
    assert_eq!(order(&evening), [care, calm, gone], "and taken back is to be looked at all the same");
    evening.does(cy, Word::Done { call: gone });
    assert_eq!(order(&evening), [care, calm]);
    evening.refused(cy, Word::Take { call: gone }, Refusal::CallDone);
    evening.refused(ana, Word::TakeBackCall { call: care }, Refusal::NotYourCall);
    evening.does(HOST, Word::Done { call: care });
    evening.refused(cy, Word::Take { call: 4_711 }, Refusal::NoSuchCall);
}

#[test]
fn g4_a_call_that_nobody_takes_goes_to_every_host() {
    let (mut evening, [ana, cy, _]) = crewed();
    let number = evening.does(ana, Word::Call(call(Urgency::Now)));
    let escalated =
        |evening: &Evening, now| evening.it.desk().calls().standing(number).unwrap().is_escalated(now);
    let at = evening.now;
    assert_eq!(evening.it.desk().calls().next_escalation(at), Some(at + limits::ESCALATES_MS));
    assert!(
        !escalated(&evening, at + limits::ESCALATES_MS - 1) && escalated(&evening, at + limits::ESCALATES_MS)
    );
    evening.does(cy, Word::Take { call: number });
    assert!(!escalated(&evening, at + HOUR));
    // Whoever goes may never get there, or their device may die: hosts are told to ask.
    let (went, asks) = (evening.now, evening.now + limits::ASKS_AFTER_MS);
    let long = |now| evening.it.desk().calls().standing(number).unwrap().is_long(now);
    assert!(!long(went) && !long(asks - 1) && long(asks));
    assert_eq!(evening.it.desk().calls().next_escalation(went), Some(asks));
    assert_eq!(evening.it.desk().calls().next_escalation(asks), None);
    assert_eq!(evening.it.desk().calls().standing(number).unwrap().response_ms(), Some(10));
    // Who goes off duty, home, or is no longer of the crew, goes to no call: it waits again.
    type Leaves = fn(Member) -> (Member, Event);
    let leaves: [Leaves; 5] = [
        |_| (Member(2), Word::HandBack { call: 0 }.into()),
        |cy| (cy, Word::Duty(false).into()),
        |cy| (cy, Word::Home { who: cy }.into()),
        |cy| (HOST, Told::Dismiss { who: cy }.into()),
        |cy| (HOST, Told::Remove { who: cy }.into()),
    ];
    for leaves in leaves {
        let mut evening = evening.clone();
        let (by, what) = match leaves(cy) {
            (by, Event::Word(Word::HandBack { .. })) => (by, Word::HandBack { call: number }.into()),
            other => other,
        };
        evening.now += HOUR;
        evening.does(by, what);
        let now = evening.now;
        assert!(!escalated(&evening, now) && escalated(&evening, now + limits::ESCALATES_MS));
    }
}

#[test]
fn g4_no_call_is_refused_whoever_makes_it_and_however_often() {
    let (mut evening, [ana, cy, _]) = crewed();
    for _ in 0..50 {
        evening.does(ana, Word::Call(call(Urgency::Calm)));
    }
    assert_eq!(evening.it.desk().calls().queue().len(), limits::MAX_CALLS_EACH);
    let mut last = call(Urgency::Gone);
    (last.place, last.words) = (Some(words("the garden")), Some(note("quick")));
    evening.does(ana, Word::Call(last));
    let first = evening.it.desk().calls().queue()[0].clone();
    assert_eq!((first.call.urgency, first.again), (Urgency::Gone, 48));
    assert_eq!(first.call.place, Some(words("the garden")));
    assert_eq!(first.remarks.back(), Some(&(ana, note("quick"))));
    // Somebody who had to go, somebody who went home, after the close.
    evening.does(HOST, Told::Remove { who: ana });
    evening.does(ana, Word::Call(call(Urgency::Now)));
    evening.does(cy, Word::Home { who: cy });
    evening.does(cy, Word::Call(call(Urgency::Now)));
    evening.does(HOST, Told::Close);
    evening.does(cy, Word::Call(call(Urgency::Now)));
    assert_eq!(
        evening.tries(Author::Member(Member(99)), Word::Call(call(Urgency::Now))),
        Err(Refusal::NotIn)
    );
}

#[test]
fn g4_there_is_always_a_host() {
    let mut evening = Evening::new();
    let bo = evening.arrives("Bo");
    for told in [
        Told::Dismiss { who: HOST },
        Told::Remove { who: HOST },
        Told::Appoint { who: HOST, name: name("Hana"), role: Role::Crew },
        Told::Appoint { who: HOST, name: name("Hana"), role: Role::Guest },
    ] {
        evening.refused(HOST, told, Refusal::LastHost);
    }
    evening.does(HOST, Told::Appoint { who: bo, name: name("Bo"), role: Role::Host });
    evening.does(bo, Told::Dismiss { who: HOST });
    evening.refused(bo, Told::Remove { who: bo }, Refusal::LastHost);
    evening.refused(HOST, Told::Announce(note("Hello")), Refusal::HostsOnly);
}

#[test]
fn g5_home_says_nothing_of_why() {
    let (mut evening, [ana, cy, dee]) = crewed();
    let mut other = evening.clone();
    // One goes by themself, one is brought home: alike in everything but who pressed it.
    evening.does(ana, Word::Home { who: ana });
    other.does(cy, Word::Home { who: ana });
    assert_eq!(evening.it, other.it);
    let _ = dee;
}

#[test]
fn g6_the_next_dates_are_told_by_hosts() {
    let mut evening = Evening::new();
    let ana = evening.arrives("Ana");
    let dates = vec![words("12 December"), words("9 January")];
    evening.refused(ana, Told::Next(dates.clone()), Refusal::HostsOnly);
    evening.does(HOST, Told::Next(dates.clone()));
    assert_eq!(evening.it.board().next(), dates);
    let many = (0..=limits::MAX_NEXT).map(|at| words(&format!("date {at}"))).collect();
    evening.refused(HOST, Told::Next(many), Refusal::TooMany);
}

fn hosted() -> (Evening, Member, [Member; 3]) {
    let mut evening = Evening::new();
    let [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(|one| evening.arrives(one));
    for who in [bo, cy] {
        evening.does(HOST, Told::Appoint { who, name: name("A host"), role: Role::Host });
    }
    (evening, ana, [HOST, bo, cy])
}

#[test]
fn g7_a_report_is_for_the_hosts_that_were_chosen_and_has_an_owner_from_the_first_moment() {
    let (mut evening, ana, [host, bo, cy]) = hosted();
    let words = note("What happened");
    evening.refused(ana, About::Report { to: vec![], words: words.clone() }, Refusal::NobodyChosen);
    evening.refused(ana, About::Report { to: vec![ana], words: words.clone() }, Refusal::NobodyChosen);
    evening.refused(ana, About::Report { to: vec![bo, bo], words: words.clone() }, Refusal::NobodyChosen);
    let report = evening.does(ana, About::Report { to: vec![bo, cy], words });
    let owner = |evening: &Evening| {
        let board = evening.it.board();
        evening.it.reports().one(report).and_then(|one| one.owner(board))
    };
    assert_eq!(owner(&evening), Some(bo));
    let step = |report| About::Step { report, words: note("We talk tomorrow") };
    evening.refused(host, step(report), Refusal::NoSuchReport);
    evening.refused(host, About::Own { report }, Refusal::NoSuchReport);
    evening.refused(cy, step(report), Refusal::NotYourReport);
    evening.refused(bo, About::Settle { report }, Refusal::NoStepYet);
    evening.does(bo, step(report));
    evening.does(cy, About::Own { report });
    assert_eq!(owner(&evening), Some(cy));
    evening.refused(bo, step(report), Refusal::NotYourReport);
    evening.does(cy, About::Settle { report });
    assert!(!evening.it.reports().one(report).unwrap().is_open());
    evening.does(ana, About::Add { report, words: note("Again") });
    assert!(evening.it.reports().one(report).unwrap().is_open(), "what is new opens it again");
    // An owner who is a host no longer is none.
    evening.does(host, Told::Dismiss { who: cy });
    assert_eq!(owner(&evening), Some(bo));
    evening.refused(cy, step(report), Refusal::NoSuchReport);
    evening.does(host, Told::Remove { who: bo });
    assert_eq!(owner(&evening), None, "and its author is told so");
}

#[test]
fn g7_who_made_it_takes_it_back_and_nothing_of_it_stays() {
    let (mut evening, ana, [host, bo, _]) = hosted();
    let report = evening.does(ana, About::Report { to: vec![host], words: note("What happened") });
    evening.does(host, About::Step { report, words: note("We talk") });
    evening.refused(bo, About::TakeBackReport { report }, Refusal::NoSuchReport);
    evening.does(ana, About::TakeBackReport { report });
    let one = evening.it.reports().one(report).unwrap();
    assert!(one.taken_back && one.words.is_empty() && one.steps.is_empty());
    evening.refused(host, About::Own { report }, Refusal::ReportTakenBack);
    evening.refused(ana, About::Add { report, words: note("More") }, Refusal::ReportTakenBack);
}

#[test]
fn g7_somebody_unnamed_follows_their_report_and_does_nothing_else() {
    let (mut evening, ana, [host, ..]) = hosted();
    let me = Author::Unnamed(evening.seq + 1);
    let other = Author::Unnamed(evening.seq + 2);
    assert_eq!(evening.tries(me, About::Report { to: vec![host], words: note("It was") }), Ok(()));
    let report = evening.seq;
    let add = || About::Add { report, words: note("And") };
    assert_eq!(evening.tries(other, add()), Err(Refusal::NoSuchReport));
    assert_eq!(evening.tries(Author::Member(ana), add()), Err(Refusal::NoSuchReport));
    assert_eq!(evening.tries(me, add()), Ok(()));
    assert_eq!(evening.tries(me, Word::Call(call(Urgency::Now))), Err(Refusal::Unnamed));
    assert_eq!(evening.tries(me, Aside::Feedback(note("Nice"))), Err(Refusal::Unnamed));
    assert_eq!(evening.tries(me, Told::Announce(note("Hi"))), Err(Refusal::HostsOnly));
    assert_eq!(evening.tries(Author::Invited, add()), Err(Refusal::NoSuchReport));
}

#[test]
fn g4_where_it_is_can_follow_a_call_and_is_no_second_one() {
    let (mut evening, ana, [host, ..]) = hosted();
    let bare = |urgency| Call { place: None, ..call(urgency) };
    let queue = |evening: &Evening| -> Vec<(u64, Option<Words>, Urgency)> {
        let queue = evening.it.desk().calls().queue().into_iter();
        queue.map(|one| (one.number, one.call.place.clone(), one.call.urgency)).collect()
    };
    let first = evening.does(ana, Word::Call(bare(Urgency::Care)));
    evening.does(ana, Word::Call(call(Urgency::Now)));
    let green = Some(words("the green room"));
    assert_eq!(
        queue(&evening),
        [(first, green.clone(), Urgency::Now)],
        "it says where, and is as urgent as that"
    );
    assert_eq!(evening.it.desk().calls().queue()[0].again, 0);
    // From here on it says something: another place is another call, and so is another person.
    let second = evening.does(ana, Word::Call(call(Urgency::Now)));
    let third = evening.does(host, Word::Call(bare(Urgency::Now)));
    let about = Call { about: Some(words("Bo")), ..call(Urgency::Now) };
    let fourth = evening.does(host, Word::Call(about));
    let numbers: Vec<u64> = queue(&evening).into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, [first, second, third, fourth]);
    // Nor does a drill become a real one, or a call that was taken back one that stands.
    evening.does(host, Word::TakeBackCall { call: third });
    let (bo, drill) = (Member(2), Call { drill: true, ..bare(Urgency::Now) });
    evening.does(bo, Word::Call(drill));
    evening.does(bo, Word::Call(call(Urgency::Now)));
    assert_eq!(queue(&evening).len(), 6);
    evening.does(host, Word::Call(call(Urgency::Now)));
    assert_eq!(queue(&evening).len(), 7, "one that was taken back isn't added to");
}
