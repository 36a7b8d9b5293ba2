//! How changes travel, and that all is always as if it had been worked out anew.

use std::{cell::RefCell, rc::Rc};

use proptest::prelude::*;

use crate::{Effect, Memo, Owner, RwSignal, Signal, StoredValue, flush, on_cleanup, outside, untrack};

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn add(&self, what: impl ToString) {
        self.0.borrow_mut().push(what.to_string());
    }

    #[track_caller]
    fn check(&self, expected: &[&str]) {
        flush();
        assert_eq!(self.0.take(), expected);
    }
}

#[test]
fn what_follows_is_called_once_when_all_is_done() {
    let log = Log::default();
    let (one, two) = (RwSignal::new(1), RwSignal::new(2));
    let said = log.clone();
    Effect::new(move |before: Option<i32>| {
        let sum = one.get() + two.get();
        said.add(format!("{before:?} {sum}"));
        sum
    });
    assert!(log.0.borrow().is_empty(), "not before whoever made it is done");
    log.check(&["None 3"]);
    one.set(10);
    one.update(|one| *one += 1);
    two.set(20);
    log.check(&["Some(3) 31"]);
    log.check(&[]);
}

#[test]
fn what_is_worked_out_is_worked_out_when_it_is_read_and_once() {
    let log = Log::default();
    let n = RwSignal::new(1);
    let (said, also) = (log.clone(), log.clone());
    let even = Memo::new(move || {
        said.add("even");
        n.get() % 2 == 0
    });
    // Both ways from `n` lead here: it is never called with one of them old.
    Effect::new(move |_| also.add(format!("{} {}", n.get(), even.get())));
    log.check(&["even", "1 false"]);
    n.set(2);
    log.check(&["even", "2 true"]);
    assert!(even.get_untracked());
    log.check(&[]);
}

#[test]
fn who_reads_what_stays_the_same_is_left_alone() {
    let log = Log::default();
    let n = RwSignal::new(1);
    let small = Memo::new(move || n.get() < 10);
    let word = Memo::new(move || if small.get() { "small" } else { "large" });
    let said = log.clone();
    Effect::new(move |_| said.add(word.get()));
    log.check(&["small"]);
    n.set(2);
    log.check(&[]);
    n.set(10);
    log.check(&["large"]);
}

#[test]
fn what_is_no_longer_read_calls_nobody() {
    let log = Log::default();
    let (which, one, two) = (RwSignal::new(true), RwSignal::new("a"), RwSignal::new("b"));
    let said = log.clone();
    Effect::new(move |_| said.add(if which.get() { one.get() } else { two.get() }));
    log.check(&["a"]);
    two.set("c");
    log.check(&[]);
    which.set(false);
    log.check(&["c"]);
    one.set("d");
    log.check(&[]);
    two.set("e");
    log.check(&["e"]);
}

#[test]
fn what_belongs_to_something_goes_with_it_and_is_not_called_before() {
    let log = Log::default();
    let (outer, inner) = (RwSignal::new(1), RwSignal::new(1));
    let said = log.clone();
    Effect::new(move |_| {
        let number = outer.get();
        let (inside, gone) = (said.clone(), said.clone());
        let kept = StoredValue::new(number);
        Effect::new(move |_| inside.add(format!("inner {number} {}", inner.get())));
        on_cleanup(move || gone.add(format!("gone {}", kept.get_value())));
    });
    log.check(&["inner 1 1"]);
    // The inner one has changed first; the outer one takes it away.
    inner.set(2);
    outer.set(2);
    log.check(&["gone 1", "inner 2 2"]);
}

#[test]
fn what_changes_what_it_follows_comes_to_rest() {
    let log = Log::default();
    let n = RwSignal::new(0);
    let said = log.clone();
    Effect::new(move |_| {
        said.add(n.get());
        if n.get() < 3 {
            n.set(n.get() + 1);
        }
    });
    log.check(&["0", "1", "2", "3"]);
    // One that never does is left at some point, and the page goes on.
    let m = RwSignal::new(0_u64);
    Effect::new(move |_| m.set(m.get() + 1));
    flush();
    assert_eq!(m.get_untracked(), super::MAX_CALLS as u64);
}

#[test]
fn what_is_read_aside_is_not_followed() {
    let log = Log::default();
    let (n, m) = (RwSignal::new(1), RwSignal::new(1));
    let said = log.clone();
    Effect::new(move |_| {
        let aside = untrack(|| n.get()) + n.get_untracked() + outside(|| n.get());
        said.add(aside + m.get());
    });
    log.check(&["4"]);
    n.set(2);
    log.check(&[]);
    m.set(2);
    log.check(&["8"]);
}

#[test]
fn what_changes_while_it_is_looked_at_is_worked_out_afterwards() {
    let n = RwSignal::new(1);
    let double = Memo::new(move || n.get() * 2);
    double.with_untracked(|seen| {
        n.set(2);
        assert_eq!((*seen, double.get_untracked()), (2, 2), "it doesn't change under who looks");
    });
    assert_eq!(double.get_untracked(), 4);
}

#[test]
fn what_is_gone_says_so() {
    let owner = Owner::new();
    let (n, kept) = owner.with(|| (RwSignal::new(1), StoredValue::new(1)));
    assert_eq!((n.get(), kept.get_value()), (1, 1));
    drop(owner);
    assert_eq!((n.try_set(2), n.try_update(|n| *n)), (Some(2), None));
    assert_eq!((n.try_get_untracked(), kept.try_get_value()), (None, None));
    kept.set_value(2);
    n.track();
}

#[test]
fn a_closure_as_a_handle_is_followed_through() {
    let log = Log::default();
    let n = RwSignal::new(1);
    let double = Signal::derive(move || n.get() * 2);
    let said = log.clone();
    Effect::new(move |_| said.add(double.get()));
    log.check(&["2"]);
    n.set(2);
    log.check(&["4"]);
    assert_eq!(double.get_untracked(), 4);
}

proptest! {
    /// Whatever depends on what, and whatever is read in between: all is as if worked out anew from the start.
    #[test]
    fn everything_is_as_if_worked_out_anew(
        reads in proptest::collection::vec(proptest::collection::vec(0_usize..12, 1..4), 1..9),
        steps in proptest::collection::vec((0_usize..4, 0_u8..3, any::<bool>()), 1..30),
    ) {
        let owner = Owner::new();
        owner.with(|| {
            let signals: Vec<_> = (0..4).map(|_| RwSignal::new(0_u8)).collect();
            let mut memos: Vec<Memo<u8>> = Vec::new();
            // Each reads signals and those before it, the second only where the first says so.
            let value = |at: usize, signals: &[RwSignal<u8>], memos: &[Memo<u8>]| match at.checked_sub(4) {
                Some(at) if !memos.is_empty() => memos[at % memos.len()].get(),
                _ => signals[at % 4].get(),
            };
            for read in &reads {
                let (read, signals, before) = (read.clone(), signals.clone(), memos.clone());
                memos.push(Memo::new(move || {
                    read.iter().map(|at| value(*at, &signals, &before)).take_while(|one| *one < 2).sum::<u8>() % 3
                }));
            }
            let seen = Rc::new(RefCell::new(vec![0; memos.len()]));
            for (at, memo) in memos.iter().copied().enumerate() {
                let seen = Rc::clone(&seen);
                Effect::new(move |_| seen.borrow_mut()[at] = memo.get());
            }
            for (which, now, look) in &steps {
                signals[*which].set(*now);
                let mut anew: Vec<u8> = Vec::new();
                for read in &reads {
                    let value = |at: &usize| match at.checked_sub(4) {
                        Some(at) if !anew.is_empty() => anew[at % anew.len()],
                        _ => signals[*at % 4].get_untracked(),
                    };
                    let now = read.iter().map(value).take_while(|one| *one < 2).sum::<u8>() % 3;
                    anew.push(now);
                }
                if *look {
                    let now: Vec<u8> = memos.iter().map(|memo| memo.get_untracked()).collect();
                    prop_assert_eq!(&now, &anew);
                }
                flush();
                prop_assert_eq!(&*seen.borrow(), &anew);
            }
            Ok(())
        })?;
    }
}
