//! What holds after any history: people who do anything, in any order, at any time, allowed or not.

use proptest::prelude::*;

use super::*;
use crate::gathering::{Readers, Reading};

/// So many people at most take part.
const PEOPLE: u16 = 6;

/// What is kept beside the state, from the entries alone, in another way than the state keeps it.
#[derive(Default, Clone)]
struct Witness {
    /// Every call that was made, and whether somebody of the crew saw to it.
    calls: Vec<(u64, bool)>,
    /// Who heard which version: the briefing read to its end, and they there from its beginning or vouched for.
    heard: Vec<(Member, u32)>,
    /// Who said that they tried it with whom, having heard.
    tried: Vec<(Member, Member)>,
    vouched: Vec<Member>,
    reports: Vec<(u64, Vec<Member>)>,
}

impl Witness {
    fn saw(&mut self, before: &Gathering, seq: u64, author: Author, event: &Event) {
        let Author::Member(who) = author else { return };
        let version = |briefing: &u64| before.board().briefing(*briefing).map_or(0, |one| one.version);
        match event {
            Event::Word(Word::Call(_)) => {
                let mine = before.desk().calls().queue().iter().filter(|one| one.by == Some(who)).count();
                if mine < limits::MAX_CALLS_EACH {
                    self.calls.push((seq, false));
                }
            }
            Event::Word(Word::Done { call }) => {
                assert!(before.board().role(who) > Role::Guest);
                self.calls.iter_mut().filter(|(seq, _)| seq == call).for_each(|(_, done)| *done = true);
            }
            Event::Word(Word::Heard { briefing, .. }) => self.heard.push((who, version(briefing))),
            Event::Word(Word::Vouch { who, what: Vouched::Heard { briefing } }) => {
                self.heard.push((*who, version(briefing)));
            }
            Event::Told(Told::Finish { briefing }) => self.heard.push((who, version(briefing))),
            Event::Word(Word::Tried { with }) => self.tried.push((who, *with)),
            Event::Word(Word::Vouch { who, what: Vouched::Tried }) => self.vouched.push(*who),
            Event::About(About::Report { to, .. }) => self.reports.push((seq, to.clone())),
            _ => {}
        }
    }

    fn holds(&self, it: &Gathering) {
        let (board, desk) = (it.board(), it.desk());
        for (who, guest) in desk.everyone() {
            if desk.is_ready(board, who) {
                assert!(self.heard.contains(&(who, board.version())), "G1: {who:?}");
                let both = |(a, b): &(Member, Member)| *a == who && self.tried.contains(&(*b, *a));
                assert!(self.tried.iter().any(both) || self.vouched.contains(&who), "G2: {who:?}");
                assert!(!board.is_removed(who) && guest.name().is_some());
            }
            if desk.is_on_floor(board, who) {
                assert!(desk.is_ready(board, who), "G3");
            }
        }
        let queue = desk.calls().queue();
        for (number, done) in &self.calls {
            assert_eq!(queue.iter().any(|one| one.number == *number), !done, "G4: {number}");
        }
        if board.plan().is_some() {
            assert!(board.hosts().next().is_some(), "G4: somebody to turn to");
        }
        for one in queue {
            if let Some((by, _)) = one.taken {
                assert!(board.role(by) > Role::Guest, "G4: who goes is of the crew");
            }
        }
        for report in it.reports().all() {
            let (_, to) = self.reports.iter().find(|(number, _)| *number == report.number).unwrap();
            assert_eq!(*to, report.to);
            let owner = report.owner(board);
            assert!(owner.is_none_or(|owner| to.contains(&owner)), "G7: chosen");
            assert_eq!(owner.is_some(), to.iter().any(|who| board.role(*who) == Role::Host), "G7");
            assert!(report.steps.iter().all(|(by, _)| to.contains(by)), "G7");
        }
        let going = board.briefings().iter().filter(|one| one.state == Reading::Going);
        assert!(going.clone().all(|one| one.version == board.version()), "G1: none is read of old rules");
    }
}

fn anyone() -> impl Strategy<Value = Member> {
    (0..PEOPLE).prop_map(Member)
}

/// A small number of something, which [`seen`] makes that of something that there is.
fn some() -> impl Strategy<Value = u64> {
    prop_oneof![3 => Just(0u64), 1 => 1..4u64]
}

fn told() -> impl Strategy<Value = Event> {
    prop_oneof![
        1 => (0..4u32, "[ab]").prop_map(|(from, title)| rules(from, &title)),
        6 => (0..4u32).prop_map(|version| Told::Brief { version }),
        16 => (some(), 0..6u16).prop_map(|(briefing, page)| Told::Turn { briefing, page }),
        6 => some().prop_map(|briefing| Told::Finish { briefing }),
        1 => some().prop_map(|briefing| Told::BreakOff { briefing }),
        4 => (anyone(), prop_oneof![Just(Role::Guest), Just(Role::Crew), Just(Role::Host)])
            .prop_map(|(who, role)| Told::Appoint { who, name: name("Staff"), role }),
        1 => anyone().prop_map(|who| Told::Dismiss { who }),
        1 => anyone().prop_map(|who| Told::Remove { who }),
        1 => (2..5u16).prop_map(|room| Told::Plan { host: name("Hana"), plan: plan(room) }),
    ]
    .prop_map(Event::Told)
}

fn word() -> impl Strategy<Value = Event> {
    let urgency =
        prop_oneof![Just(Urgency::Gone), Just(Urgency::Now), Just(Urgency::Care), Just(Urgency::Calm)];
    prop_oneof![
        2 => some().prop_map(|invitation| Word::Invite { invitation, name: name("Ana"), until: 30 * HOUR }),
        2 => Just(Word::Reply(Reply::Coming)),
        1 => Just(Word::Reply(Reply::NotComing)),
        6 => anyone().prop_map(|who| Word::Arrive { who }),
        2 => anyone().prop_map(|who| Word::Home { who }),
        8 => some().prop_map(|briefing| Word::Attend { briefing }),
        4 => some().prop_map(|briefing| Word::Code { briefing, code: words("otter lantern") }),
        8 => some().prop_map(heard),
        8 => anyone().prop_map(|with| Word::Tried { with }),
        4 => (anyone(), some()).prop_map(|(who, briefing)| Word::Vouch { who, what: Vouched::Heard { briefing } }),
        2 => anyone().prop_map(|who| Word::Vouch { who, what: Vouched::Tried }),
        4 => (anyone(), 0..6u32).prop_map(|(who, epoch)| Word::Floor { who, epoch }),
        4 => urgency.prop_map(|urgency| Word::Call(call(urgency))),
        2 => some().prop_map(|call| Word::TakeBackCall { call }),
        3 => some().prop_map(|call| Word::Take { call }),
        1 => some().prop_map(|call| Word::HandBack { call }),
        2 => some().prop_map(|call| Word::Done { call }),
        2 => any::<bool>().prop_map(Word::Duty),
        1 => Just(Word::Forget),
    ]
    .prop_map(Event::Word)
}

fn about() -> impl Strategy<Value = Event> {
    let to = prop::collection::vec(anyone(), 0..3);
    prop_oneof![
        2 => to.prop_map(|to| About::Report { to, words: note("What happened") }),
        1 => some().prop_map(|report| About::Own { report }),
        1 => some().prop_map(|report| About::Step { report, words: note("We talk") }),
        1 => some().prop_map(|report| About::Settle { report }),
        1 => some().prop_map(|report| About::TakeBackReport { report }),
    ]
    .prop_map(Event::About)
}

/// What comes next where an evening goes as it is meant to, for somebody: without it, hardly anybody would ever be ready.
fn onward(it: &Gathering, who: Member) -> (Author, Event) {
    let (board, desk) = (it.board(), it.desk());
    let host = board.hosts().next().unwrap_or(HOST);
    let latest = board.briefings().last().filter(|one| one.version == board.version());
    let attends = desk.guest(who).and_then(|guest| guest.attends());
    let open = it.reports().all().iter().find(|one| one.is_open() && one.owner(board).is_some());
    if let Some((report, owner)) = open.and_then(|one| Some((one, one.owner(board)?)))
        && who.0 + 1 == PEOPLE
    {
        let (report, stepped) = (report.number, !report.steps.is_empty());
        let step = About::Step { report, words: note("We talk") };
        let what = if stepped { About::Settle { report } } else { step };
        return (Author::Member(owner), what.into());
    }
    let (by, what): (Member, Event) = match (desk.standing(board, who), latest) {
        (Some(Standing::Coming | Standing::Home), _) => (host, Word::Arrive { who }.into()),
        (_, None) => (host, Told::Brief { version: board.version() }.into()),
        (_, Some(one)) if desk.code(one.began).is_none() => {
            (host, Word::Code { briefing: one.began, code: words("otter lantern") }.into())
        }
        (Some(Standing::Here), Some(one)) if attends != Some(one.began) => match one.state {
            Reading::Going if one.reached == 0 => (who, Word::Attend { briefing: one.began }.into()),
            Reading::Going => (host, Told::Finish { briefing: one.began }.into()),
            _ => (host, Told::Brief { version: board.version() }.into()),
        },
        (Some(Standing::Here), Some(one)) => match one.state {
            Reading::Going if usize::from(one.reached) + 1 < board.pages().len() => {
                (host, Told::Turn { briefing: one.began, page: one.reached + 1 }.into())
            }
            Reading::Going => (host, Told::Finish { briefing: one.began }.into()),
            _ => (who, heard(one.began).into()),
        },
        (Some(Standing::Heard), _) => {
            let other = desk.everyone().map(|(one, _)| one).find(|one| {
                *one != who && matches!(desk.standing(board, *one), Some(Standing::Heard | Standing::Ready))
            });
            (who, Word::Tried { with: other.unwrap_or(HOST) }.into())
        }
        (Some(Standing::Ready), _) => (host, Word::Floor { who, epoch: board.epoch() }.into()),
        _ => (who, Word::Reply(Reply::Coming).into()),
    };
    (Author::Member(by), what)
}

fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![2 => wild(), 3 => anyone().prop_map(|who| (None, who))]
}

/// Something that somebody does, or, without it, what comes next for somebody.
type Entry = (Option<(Author, Event, u64)>, Member);

fn of(entry: Entry, it: &Gathering) -> (Author, Event, u64) {
    match entry {
        (Some((author, event, passes)), _) => (author, seen(event, it), passes),
        (None, who) => {
            let (author, event) = onward(it, who);
            (author, event, 0)
        }
    }
}

fn wild() -> impl Strategy<Value = Entry> {
    let who = prop_oneof![4 => Just(HOST), 6 => anyone()].prop_map(Author::Member);
    let what = prop_oneof![5 => told(), 12 => word(), 2 => about()];
    let any = prop_oneof![
        12 => (who, what, 0..90_000u64),
        1 => (Just(Author::Invited), some().prop_map(|invitation| {
            Word::Join { invitation, name: name("Ana") }.into()
        }), 0..1u64),
    ];
    any.prop_map(|any| (Some(any), HOST))
}

/// Somebody for each number, with a first briefing going, so that what follows has something to be about.
fn begun() -> Evening {
    let mut evening = Evening::with_room(3);
    for at in 1..PEOPLE {
        evening.comes(&format!("Person {at}"));
    }
    for who in [HOST, Member(1), Member(2)] {
        evening.does(HOST, Word::Arrive { who });
    }
    evening.does(HOST, Told::Appoint { who: Member(1), name: name("Crew"), role: Role::Crew });
    evening
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(target_family = "wasm") { 20 } else { 300 }))]

    #[test]
    fn g1_to_g7_hold_after_any_history(entries in prop::collection::vec(entry(), 0..160)) {
        let mut evening = begun();
        let mut witness = Witness::default();
        for entry in entries {
            let before = evening.it.clone();
            let (author, event, passes) = of(entry, &before);
            evening.now += passes;
            if evening.tries(author, event.clone()).is_ok() {
                witness.saw(&before, evening.seq, author, &event);
            }
            witness.holds(&evening.it);
        }
    }

    /// Hosts, crew and guests have the same of what each can read, though they read less or more.
    #[test]
    fn whoever_can_read_the_same_has_the_same(entries in prop::collection::vec(entry(), 0..160)) {
        let mut all = Gathering::new();
        let mut parts: Vec<(Readers, Gathering)> = Vec::new();
        for readers in [Readers::All, Readers::Desk, Readers::Hosts] {
            parts.push((readers, Gathering::new()));
        }
        let log = beginning().into_iter().map(Ok).chain(entries.into_iter().map(Err));
        for (seq, entry) in (1..).zip(log) {
            let (author, event) = entry.unwrap_or_else(|entry| {
                let (author, event, _) = of(entry, &all);
                (author, event)
            });
            let stamp = Stamp { seq, time: if seq < 3 { HOUR } else { 10 * HOUR + seq }, seen: seq - 1 };
            let _ = all.apply(stamp, author, &event);
            for (readers, part) in &mut parts {
                if event.readers() <= *readers {
                    let _ = part.apply(stamp, author, &event);
                }
            }
        }
        for (readers, part) in &parts {
            prop_assert_eq!(part.board(), all.board());
            if *readers >= Readers::Desk {
                prop_assert_eq!(part.desk(), all.desk());
            }
            if *readers >= Readers::Hosts {
                prop_assert_eq!(part.office(), all.office());
            }
        }
    }
}

/// Nothing of the above holds for want of anything happening.
#[test]
fn it_happens_that_somebody_is_ready_that_rules_change_and_that_a_call_is_seen_to() {
    use proptest::{strategy::ValueTree as _, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let histories = prop::collection::vec(entry(), 0..160);
    let mut counts = [0; 6];
    for _ in 0..200 {
        let mut evening = begun();
        let mut sees = [false; 6];
        for entry in histories.new_tree(&mut runner).unwrap().current() {
            let (author, event, passes) = of(entry, &evening.it);
            evening.now += passes;
            let was: Vec<Member> = (0..PEOPLE).map(Member).filter(|who| evening.is_ready(*who)).collect();
            let _ = evening.tries(author, event);
            let it = &evening.it;
            sees[0] |= (0..PEOPLE).any(|who| evening.is_ready(Member(who)));
            sees[1] |= was.iter().any(|who| !evening.is_ready(*who));
            sees[2] |= (0..PEOPLE).any(|who| it.desk().is_on_floor(it.board(), Member(who)));
            sees[3] |= it.desk().calls().done().next().is_some();
            sees[4] |= it.desk().calls().queue().iter().any(|one| one.is_escalated(evening.now));
            sees[5] |= it.reports().all().iter().any(|one| one.settled);
        }
        for (count, sees) in counts.iter_mut().zip(sees) {
            *count += u32::from(sees);
        }
    }
    eprintln!("ready, no longer, on the floor, seen to, escalated, settled: {counts:?} of 200");
    assert!(counts.iter().all(|count| *count >= 5), "{counts:?}");
}

/// The same as [`begun`], as entries.
fn beginning() -> Vec<(Author, Event)> {
    let host = Author::Member(HOST);
    let mut log: Vec<(Author, Event)> = vec![
        (host, Told::Plan { host: name("Hana"), plan: plan(3) }.into()),
        (host, rules(0, "first").into()),
    ];
    for at in 1..PEOPLE {
        let invitation = 1_000 + u64::from(at);
        let called = name(&format!("Person {at}"));
        log.push((host, Word::Invite { invitation, name: called.clone(), until: 30 * HOUR }.into()));
        log.push((Author::Invited, Word::Join { invitation, name: called }.into()));
        log.push((Author::Member(Member(at)), Word::Reply(Reply::Coming).into()));
    }
    for who in [HOST, Member(1), Member(2)] {
        log.push((host, Word::Arrive { who }.into()));
    }
    log.push((host, Told::Appoint { who: Member(1), name: name("Crew"), role: Role::Crew }.into()));
    log
}

/// What somebody could mean by a small number: the latest of these, the one before, ...; and now and then none of them.
fn meant(pick: u64, all: &[u64]) -> u64 {
    let pick = usize::try_from(pick).unwrap() % (all.len() + 1);
    all.iter().rev().nth(pick).copied().unwrap_or(9_999)
}

/// With the numbers that people would see on their screens in the place of small ones.
fn seen(mut event: Event, it: &Gathering) -> Event {
    let board = it.board();
    let briefings: Vec<u64> = board.briefings().iter().map(|one| one.began).collect();
    let reached = |began: u64| board.briefing(began).map_or(0, |one| one.reached);
    match &mut event {
        Event::Told(Told::Turn { briefing, page }) => {
            *briefing = meant(*briefing, &briefings);
            *page = if *page == 0 { 0 } else { reached(*briefing) + (*page + 1) / 3 };
        }
        Event::Told(Told::Finish { briefing } | Told::BreakOff { briefing })
        | Event::Word(
            Word::Attend { briefing }
            | Word::Code { briefing, .. }
            | Word::Heard { briefing, .. }
            | Word::Vouch { what: Vouched::Heard { briefing }, .. },
        ) => *briefing = meant(*briefing, &briefings),
        Event::Told(Told::Brief { version: number } | Told::Rules { from: number, .. }) if *number > 0 => {
            *number = board.version();
        }
        Event::Word(Word::Floor { epoch, .. }) if *epoch > 0 => *epoch = board.epoch(),
        Event::Word(
            Word::TakeBackCall { call } | Word::Take { call } | Word::HandBack { call } | Word::Done { call },
        ) => {
            let calls: Vec<u64> = it.desk().calls().queue().iter().map(|one| one.number).collect();
            *call = meant(*call, &calls);
        }
        Event::About(
            About::Own { report }
            | About::Step { report, .. }
            | About::Settle { report }
            | About::TakeBackReport { report },
        ) => {
            let reports: Vec<u64> = it.reports().all().iter().map(|one| one.number).collect();
            *report = meant(*report, &reports);
        }
        _ => {}
    }
    event
}
