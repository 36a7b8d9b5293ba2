//! Two devices and a log between them: whatever is pressed, stopped, reloaded or made up.

use proptest::prelude::*;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

use super::*;
use crate::map::{Card, Liking, Part, Subject};

const ANA: PersonKey = PersonKey([1; 32]);
const BO: PersonKey = PersonKey([2; 32]);
const LOG: [u8; 16] = [7; 16];
/// In the interpreter that wasm is tested in, a point takes a hundred times as long: there it is as few as fit one part.
const POINTS: usize = if cfg!(target_family = "wasm") { 24 } else { 250 };

fn wish(number: u16) -> ToCompare {
    let card = Card { subject: Subject::Own(number.to_string()), part: Part::Together };
    ToCompare { card, liking: Liking::CuriousOrMore, bytes: number.to_le_bytes().to_vec() }
}

fn wishes(numbers: impl IntoIterator<Item = u16>) -> Vec<ToCompare> {
    numbers.into_iter().map(wish).collect()
}

/// Two devices and a log between them, which has what each says in the order in which it came.
struct Two {
    sides: [Comparison; 2],
    log: Vec<(usize, Vec<u8>)>,
    rng: ChaCha20Rng,
    now: u64,
}

impl Two {
    fn new(seed: u8) -> Self {
        let sides = [Comparison::new(ANA, BO, LOG, POINTS), Comparison::new(BO, ANA, LOG, POINTS)];
        Self { sides, log: Vec::new(), rng: ChaCha20Rng::from_seed([seed; 32]), now: 1_000 }
    }

    /// The next thing that somebody has to say goes into the log. Whether there was one.
    fn turn(&mut self, who: usize) -> bool {
        let Some(bytes) = self.sides[who].poll() else { return false };
        assert!(bytes.len() <= seal::limits::MAX_ASIDE_BYTES);
        self.log.push((who, bytes.clone()));
        self.hear(who, &bytes);
        true
    }

    fn hear(&mut self, from: usize, bytes: &[u8]) {
        let seq = self.log.len() as u64;
        for (who, side) in self.sides.iter_mut().enumerate() {
            side.heard(seq, who == from, bytes, self.now, &mut self.rng);
        }
    }

    fn run(&mut self) {
        while self.turn(0) | self.turn(1) {}
    }

    fn tick(&mut self, ms: u64) {
        self.now += ms;
        let now = self.now;
        self.sides.iter_mut().for_each(|side| side.tick(now));
        self.run();
    }

    fn status(&self) -> [Status; 2] {
        [self.sides[0].status(), self.sides[1].status()]
    }

    /// A device that was reloaded reads everything again.
    fn reload(&mut self, who: usize) {
        let (me, them) = if who == 0 { (ANA, BO) } else { (BO, ANA) };
        self.sides[who] = Comparison::new(me, them, LOG, POINTS);
        for (at, (from, bytes)) in self.log.iter().enumerate() {
            self.sides[who].heard(at as u64 + 1, *from == who, bytes, self.now, &mut self.rng);
        }
        // What the reading alone brought about is the past.
        while self.sides[who].poll().is_some() {}
    }
}

fn numbers(side: &Comparison) -> Vec<u16> {
    let number = |one: &ToCompare| u16::from_le_bytes([one.bytes[0], one.bytes[1]]);
    side.shared().unwrap().iter().map(number).collect()
}

#[test]
fn n7_it_takes_both_and_gives_both_the_same() {
    let mut two = Two::new(1);
    assert_eq!(two.status(), [Status::Nothing, Status::Nothing]);
    two.sides[0].ask(wishes([1, 2, 3]));
    two.run();
    assert_eq!((two.status(), two.log.len()), ([Status::Asked, Status::Wanted], 1));
    two.sides[1].ask(wishes([2, 3, 4]));
    two.run();
    assert_eq!(two.status(), [Status::Done, Status::Done]);
    assert_eq!((numbers(&two.sides[0]), numbers(&two.sides[1])), (vec![2, 3], vec![2, 3]));
    // Once more only if both ask again.
    let before = two.log.len();
    two.sides[0].ask(wishes([4]));
    two.run();
    assert_eq!((two.status(), two.log.len()), ([Status::Asked, Status::Wanted], before + 1));
    two.sides[1].ask(wishes([4]));
    two.run();
    assert_eq!((numbers(&two.sides[0]), numbers(&two.sides[1])), (vec![4], vec![4]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(target_family = "wasm") { 1 } else { 8 }, ..ProptestConfig::default() })]

    /// Whatever both wish for, the log has as many asides of the same lengths, by the same people, in the same order.
    #[test]
    fn n7_what_is_sent_looks_the_same(
        ana in prop::collection::btree_set(0..300u16, 0..POINTS),
        bo in prop::collection::btree_set(0..300u16, 0..POINTS),
        seed in 0..128u8,
    ) {
        let looks = |ana: Vec<ToCompare>, bo: Vec<ToCompare>| {
            let mut two = Two::new(seed);
            two.sides[0].ask(ana);
            two.sides[1].ask(bo);
            two.run();
            (two.log.iter().map(|(who, bytes)| (*who, bytes.len())).collect::<Vec<_>>(), two)
        };
        let (empty, _) = looks(Vec::new(), Vec::new());
        let (full, two) = looks(wishes(ana.iter().copied()), wishes(bo.iter().copied()));
        prop_assert_eq!(empty, full);
        let both: Vec<u16> = ana.intersection(&bo).copied().collect();
        prop_assert_eq!(numbers(&two.sides[0]), both.clone());
        prop_assert_eq!(numbers(&two.sides[1]), both);
    }

    /// Stopped at any moment by any of the two, or with a device reloaded then: both see it, and it ends.
    #[test]
    fn n7_it_can_be_stopped_at_any_moment(turns in 0..24usize, who in 0..2usize, reloads: bool) {
        let mut two = Two::new(3);
        two.sides[0].ask(wishes(0..9));
        two.sides[1].ask(wishes(5..20));
        for turn in 0..turns {
            two.turn(turn % 2);
        }
        if reloads {
            two.reload(who);
        } else {
            two.sides[who].stop();
        }
        two.run();
        (0..3).for_each(|_| two.tick(LATE_MS));
        let [mine, theirs] = [two.sides[who].status(), two.sides[1 - who].status()];
        let is_over = |status: &Status, by: bool| matches!(status, Status::Over { mine, .. } if *mine == by);
        let fits = match &mine {
            Status::Over { mine: true, .. } => is_over(&theirs, false) || matches!(theirs, Status::Done | Status::Asked),
            Status::Over { mine: false, .. } => is_over(&theirs, true),
            Status::Done | Status::DoneBefore => theirs == Status::Done,
            // Before both had asked: whoever still wants it waits.
            Status::Nothing | Status::Wanted => theirs == Status::Asked,
            Status::Asked => matches!(theirs, Status::Wanted | Status::Nothing),
            Status::Running => false,
        };
        prop_assert!(fits, "{:?} {:?}", mine, theirs);
    }
}

#[test]
fn a_press_can_be_taken_back_and_pressed_again() {
    let mut two = Two::new(4);
    two.sides[0].ask(wishes([1]));
    two.run();
    two.sides[0].stop();
    assert!(matches!(two.sides[0].status(), Status::Over { mine: true, why: Ended::Stopped, .. }));
    two.run();
    assert_eq!(two.status(), [Status::Nothing, Status::Nothing]);
    two.sides[1].ask(wishes([1]));
    two.sides[0].ask(wishes([1, 2]));
    two.run();
    assert_eq!((numbers(&two.sides[0]), numbers(&two.sides[1])), (vec![1], vec![1]));
}

/// Taken back as the other presses: by the log it had begun, and is over for both.
#[test]
fn a_press_that_crosses_its_taking_back() {
    let mut two = Two::new(5);
    two.sides[0].ask(wishes([1]));
    two.run();
    two.sides[0].stop();
    two.sides[1].ask(wishes([1]));
    two.turn(1);
    two.run();
    assert!(
        matches!(two.status(), [Status::Over { mine: true, .. }, Status::Over { mine: false, .. }]),
        "{:?}",
        two.status()
    );
    assert!(two.sides.iter().all(|side| side.shared().is_none()));
}

#[test]
fn a_reload_in_between_is_told_and_both_can_begin_again() {
    let mut two = Two::new(6);
    two.sides[0].ask(wishes([1]));
    two.sides[1].ask(wishes([1]));
    (0..5).for_each(|turn| assert!(two.turn(turn % 2)));
    two.reload(1);
    two.run();
    two.tick(LOST_MS);
    let lost = |mine| Status::Over { mine, why: Ended::Lost, they_may_know: false };
    assert_eq!(two.status(), [lost(false), lost(true)]);
    two.sides[0].ask(wishes([1]));
    two.sides[1].ask(wishes([1]));
    two.run();
    assert_eq!(two.status(), [Status::Done, Status::Done]);
    let kept = two.sides[0].keep().unwrap();
    two.reload(0);
    assert_eq!(two.status(), [Status::DoneBefore, Status::Done]);
    two.sides[0].restore(b"anything else");
    assert_eq!(two.status(), [Status::DoneBefore, Status::Done]);
    two.sides[0].restore(&kept);
    assert_eq!(numbers(&two.sides[0]), [1]);
    // What an earlier run found isn't what a later one did.
    for side in &mut two.sides {
        side.ask(wishes([2]));
    }
    two.run();
    two.reload(0);
    two.sides[0].restore(&kept);
    assert_eq!(two.status(), [Status::DoneBefore, Status::Done]);
}

/// Pressed before a reload: the press stands, and what goes in has to be said again.
#[test]
fn a_press_from_before_a_reload_wants_its_wishes() {
    let mut two = Two::new(7);
    two.sides[0].ask(wishes([1]));
    two.run();
    two.reload(0);
    assert_eq!((two.sides[0].status(), two.sides[0].is_without_wishes()), (Status::Asked, true));
    two.sides[0].ask(wishes([1]));
    assert!(!two.turn(0), "nothing is sent twice");
    two.sides[1].ask(wishes([1]));
    two.run();
    assert_eq!(two.status(), [Status::Done, Status::Done]);
}

/// Who stops answering just before their part is seen to, and what they may have learnt is said.
#[test]
fn who_keeps_their_answer_back_is_seen() {
    let mut two = Two::new(8);
    two.sides[0].ask(wishes([1, 2]));
    two.sides[1].ask(wishes([1, 2]));
    // Bo's app says everything but its answer.
    while two.turn(0) | (two.sides[1].out.front().is_none_or(|out| out[0] != ANSWER) && two.turn(1)) {}
    assert_eq!(two.status(), [Status::Running, Status::Running]);
    two.sides[1].out.clear();
    two.tick(LATE_MS);
    let late = |mine, they_may_know| Status::Over { mine, why: Ended::Late, they_may_know };
    assert_eq!(two.status()[0], late(true, true));
}

/// Bytes that somebody made up: told, ended, and never a panic.
#[test]
fn what_is_made_up_ends_it() {
    if cfg!(target_family = "wasm") {
        // Fewer parts there than are changed here.
        return;
    }
    let check = |from: usize, change: &dyn Fn(&mut Vec<u8>)| {
        let mut two = Two::new(9);
        two.sides[0].ask(wishes([1]));
        two.sides[1].ask(wishes([1]));
        let mut done = 0;
        while let Some(who) = [0, 1].into_iter().find(|who| !two.sides[*who].out.is_empty()) {
            if who == 1 && done == from {
                change(two.sides[1].out.front_mut().unwrap());
            }
            done += usize::from(who == 1);
            two.turn(who);
        }
        two.tick(LATE_MS);
        assert!(matches!(two.sides[0].status(), Status::Over { .. }), "{from}: {:?}", two.sides[0].status());
        assert!(two.sides[0].shared().is_none());
    };
    for from in 1..6 {
        check(from, &|bytes| {
            bytes.pop();
        });
        check(from, &|bytes| bytes.push(0));
        check(from, &|bytes| bytes.truncate(1));
    }
    // Another commitment than what is opened, and other points than those committed to. (An answer that is false is a list
    // that is too short, on both sides: nobody can tell it from one who wishes for less.)
    for from in 1..4 {
        check(from, &|bytes| bytes[40] ^= 1);
    }
    for from in 2..6 {
        check(from, &|bytes| bytes[9] = 7);
        check(from, &|bytes| bytes[10] = 200);
        check(from, &|bytes| bytes[10] = 9);
    }
}
