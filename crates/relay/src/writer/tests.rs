//! What the writer owes people: nothing before it is stored, an answer to everything, and the end of what is over.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use parking_lot::Mutex;
use wire::AccessKey;

use super::*;
use crate::clock::Clock;
use crate::store::memory::MemoryStore;
use crate::store::{Found, Pages, Quota};

const LOG: LogId = LogId([1; 16]);
const QUOTA: Quota = Quota { logs: 10, log_entries: 100, log_bytes: 10_000, store_bytes: None };

/// A store in memory that can be told to fail, and that looks around while it writes.
struct Watched {
    inner: MemoryStore,
    failing: Arc<AtomicBool>,
    while_writing: Arc<dyn Fn() + Send + Sync>,
}

impl Store for Watched {
    fn write(&mut self, batch: &[Change]) -> Result<Vec<Done>, StoreError> {
        (self.while_writing)();
        let needs_room = batch.iter().any(|change| !change.ends());
        if needs_room && self.failing.load(Ordering::Relaxed) {
            return Err(StoreError::Full);
        }
        self.inner.write(batch)
    }

    fn find(&mut self, id: LogId) -> Result<Option<Found>, StoreError> {
        self.inner.find(id)
    }

    fn erase(&mut self) -> Result<Left, StoreError> {
        (self.while_writing)();
        self.inner.erase()
    }

    fn logs(&self) -> u64 {
        self.inner.logs()
    }

    fn pages(&self) -> Result<Box<dyn Pages>, StoreError> {
        self.inner.pages()
    }
}

struct Scene {
    writer: Writer,
    failing: Arc<AtomicBool>,
}

fn scene(while_writing: impl Fn() + Send + Sync + 'static) -> Scene {
    let failing = Arc::new(AtomicBool::new(false));
    let store = Watched {
        inner: MemoryStore::new(QUOTA),
        failing: Arc::clone(&failing),
        while_writing: Arc::new(while_writing),
    };
    let writer = Writer {
        store: Box::new(store),
        hub: Arc::new(Hub::new(Clock::start())),
        metrics: Arc::default(),
        ended: Vec::new(),
        left: Left::Nothing,
        tried: Duration::ZERO,
    };
    Scene { writer, failing }
}

impl Scene {
    fn open(&mut self, begin: Option<Begin>) -> Opening {
        let (reply, answer) = oneshot::channel();
        let key = KeyHash::of(LOG, &AccessKey([1; 32]));
        self.batch(vec![Job::Open { log: LOG, key, begin, reply }]);
        answer.blocking_recv().unwrap()
    }

    fn begin(&mut self, ends: Duration) -> Arc<LogHub> {
        let (log, begun) = self.open(Some(Begin { ends, expires_hour: 10 })).unwrap();
        assert!(begun);
        log
    }

    fn batch(&mut self, mut jobs: Vec<Job>) {
        self.writer.batch(&mut jobs);
        assert!(jobs.is_empty());
    }
}

fn outbox() -> Arc<Outbox> {
    Arc::new(Outbox::new(100_000))
}

fn joined(log: &LogHub) -> Arc<Outbox> {
    let outbox = outbox();
    log.join(0, &outbox, Duration::ZERO);
    frames(&outbox);
    outbox
}

fn append(log: &Arc<LogHub>, n: u8, from: &Arc<Outbox>) -> Job {
    Job::Append {
        log: Arc::clone(log),
        id: EntryId([n; 16]),
        body: Bytes::from("body"),
        from: Arc::clone(from),
    }
}

fn burn(log: &Arc<LogHub>, from: &Arc<Outbox>) -> Job {
    Job::Burn { log: Arc::clone(log), from: Some(Arc::clone(from)) }
}

fn frames(outbox: &Outbox) -> Vec<Bytes> {
    let mut into = VecDeque::new();
    match outbox.poll_take(&mut Context::from_waker(Waker::noop()), &mut into) {
        Poll::Ready(Ok(())) | Poll::Pending => into.into(),
        Poll::Ready(Err(why)) => panic!("{why}"),
    }
}

/// What is in an outbox, a word a frame.
fn words(outbox: &Outbox) -> Vec<String> {
    let word = |frame: &Bytes| match FromRelay::decode(frame).unwrap() {
        FromRelay::Entry { seq, .. } => format!("entry {seq}"),
        FromRelay::Refused { why, .. } => format!("{why:?}"),
        FromRelay::Burned { .. } => "burned".to_owned(),
        other => format!("{other:?}"),
    };
    frames(outbox).iter().map(word).collect()
}

#[test]
fn nobody_sees_an_entry_before_it_is_stored_nor_an_end_before_it_is_erased() {
    let watched: Arc<Mutex<Option<Arc<Outbox>>>> = Arc::default();
    let seen = Arc::clone(&watched);
    let mut scene = scene(move || {
        if let Some(outbox) = &*seen.lock() {
            assert!(frames(outbox).is_empty(), "told before it was done");
        }
    });
    let log = scene.begin(Duration::MAX);
    let reader = joined(&log);
    *watched.lock() = Some(Arc::clone(&reader));
    scene.batch(vec![append(&log, 1, &reader), append(&log, 2, &reader)]);
    assert_eq!(words(&reader), ["entry 1", "entry 2"]);
    scene.batch(vec![burn(&log, &reader)]);
    assert_eq!(words(&reader), ["burned"], "once, though it asked for it and had it open");
}

#[test]
fn a_full_disk_refuses_the_whole_batch_and_is_recovered_from() {
    let mut scene = scene(|| {});
    let log = scene.begin(Duration::MAX);
    let (sender, other) = (joined(&log), joined(&log));
    scene.failing.store(true, Ordering::Relaxed);
    scene.batch(vec![append(&log, 1, &sender), append(&log, 2, &sender)]);
    assert_eq!(words(&sender), ["NotStored", "NotStored"]);
    assert!(words(&other).is_empty());
    assert!(!scene.writer.metrics.storing());
    assert!(scene.open(None).is_ok(), "what is there can still be opened");
    scene.failing.store(false, Ordering::Relaxed);
    scene.batch(vec![append(&log, 2, &sender), append(&log, 2, &other)]);
    assert_eq!(words(&other), ["entry 1", "entry 1"], "handed out, and given again to who repeated it");
    assert_eq!(words(&sender), ["entry 1"]);
    assert!(scene.writer.metrics.storing());
}

#[test]
fn a_log_can_be_burned_on_a_full_disk() {
    let mut scene = scene(|| {});
    let log = scene.begin(Duration::MAX);
    let reader = joined(&log);
    scene.failing.store(true, Ordering::Relaxed);
    scene.batch(vec![append(&log, 1, &reader), burn(&log, &reader)]);
    assert_eq!(words(&reader), ["NotStored", "burned"]);
    assert!(log.gone());
    assert!(matches!(
        scene.open(Some(Begin { ends: Duration::MAX, expires_hour: 9 })),
        Err(RefusedWhy::NotStored)
    ));
    assert!(matches!(scene.open(None), Err(RefusedWhy::NoSuchLog)));
}

#[test]
fn a_log_ends_when_its_time_is_over() {
    let mut scene = scene(|| {});
    let log = scene.begin(Duration::from_secs(100));
    let reader = joined(&log);
    scene.batch(vec![Job::Expire { now: Duration::from_secs(99), hour: 9 }]);
    assert!(words(&reader).is_empty());
    scene.batch(vec![Job::Expire { now: Duration::from_secs(100), hour: 9 }]);
    assert_eq!(words(&reader), ["burned"]);
    assert!(matches!(scene.open(None), Err(RefusedWhy::NoSuchLog)));
    scene.batch(vec![append(&log, 1, &reader), burn(&log, &reader)]);
    assert_eq!(words(&reader), ["NoSuchLog", "burned"], "for whoever still holds it");
}

#[test]
fn a_log_of_an_earlier_run_ends_by_the_hour() {
    let mut scene = scene(|| {});
    scene.begin(Duration::MAX);
    // As after a restart: the store has it, and the hub doesn't.
    scene.writer.hub = Arc::new(Hub::new(Clock::start()));
    let (log, begun) = scene.open(None).unwrap();
    assert!(!begun);
    let reader = joined(&log);
    scene.batch(vec![Job::Expire { now: Duration::MAX, hour: 9 }]);
    assert!(words(&reader).is_empty());
    scene.batch(vec![Job::Expire { now: Duration::ZERO, hour: 10 }]);
    assert_eq!(words(&reader), ["burned"]);
}

#[test]
fn a_burn_that_comes_late_does_not_end_the_next_life_of_a_log() {
    let mut scene = scene(|| {});
    let old = scene.begin(Duration::MAX);
    let sender = outbox();
    scene.batch(vec![burn(&old, &sender)]);
    let new = scene.begin(Duration::MAX);
    let reader = joined(&new);
    scene.batch(vec![burn(&old, &sender), append(&old, 1, &sender)]);
    assert_eq!(words(&sender), ["burned", "burned", "NoSuchLog"]);
    assert!(words(&reader).is_empty() && !new.gone());
}

#[test]
fn a_closed_queue_is_stored_to_its_end() {
    let mut scene = scene(|| {});
    let log = scene.begin(Duration::MAX);
    let reader = joined(&log);
    let queue = Queue::new(10, 1_000);
    for n in 0..5 {
        assert!(queue.push(append(&log, n, &reader), 4));
    }
    queue.close();
    scene.writer.run(&queue);
    assert_eq!(words(&reader).len(), 5);
}
