//! Killed while everybody writes, again and again, on the same files: whatever was handed out is there once, in its
//! place, and nothing else is.

use std::{
    collections::{BTreeMap, VecDeque},
    os::unix::process::ExitStatusExt,
    sync::{Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use rand_chacha::rand_core::RngCore;
use wire::{EntryId, FromRelay, LogId, ToRelay};

use crate::{
    common::Relay,
    frames::{Entry, LIFE_MS, Line, Lost, body_of, check_order, id_of, parts_of},
    measure,
};

/// Entries of one writer that may be under way.
const WINDOW: usize = 8;

/// Logs that are written to at once, and who writes to each.
const LOGS: usize = 3;
const WRITERS_A_LOG: u32 = 3;

/// Rounds after which the oldest log is burned and a new one begun.
const BURN_EVERY: usize = 10;

const SIGKILL: i32 = 9;

/// How many kills: as the variable says, or few with the ordinary tests.
fn kills() -> usize {
    let said = std::env::var("STILLYES_KILLS").ok().map(|kills| kills.parse().expect("a number of kills"));
    said.unwrap_or_else(|| measure::few_or(15, 200))
}

/// Counts what happens, so that a kill can wait for it.
#[derive(Default)]
struct Count {
    so_far: Mutex<u64>,
    more: Condvar,
}

impl Count {
    fn one(&self) {
        *self.so_far.lock().unwrap() += 1;
        self.more.notify_all();
    }

    fn reaches(&self, least: u64) {
        let so_far = self.so_far.lock().unwrap();
        let (_so_far, late) = self
            .more
            .wait_timeout_while(so_far, Duration::from_secs(30), |so_far| *so_far < least)
            .map(|(so_far, late)| (so_far, late.timed_out()))
            .unwrap();
        assert!(!late, "nobody gets on");
    }
}

/// Somebody who goes on where they were cut off, as a real client does.
struct Writer {
    name: u32,
    log: LogId,
    /// Everything of the log that was ever handed to this one.
    seen: Vec<Entry>,
    /// Sent and not handed back yet, in order. Sent again by the same id after a kill.
    waiting: VecDeque<EntryId>,
    next: u64,
    acknowledged: u64,
    again: u64,
}

impl Writer {
    fn new(name: u32, log: LogId) -> Self {
        let (seen, waiting) = (Vec::new(), VecDeque::new());
        Self { name, log, seen, waiting, next: 0, acknowledged: 0, again: 0 }
    }

    /// Writes until the connection is lost.
    fn write(&mut self, address: &str, sent: &Count, handed: &Count) {
        // Whatever it was cut off in.
        let _lost = self.try_write(address, sent, handed);
    }

    fn try_write(&mut self, address: &str, sent: &Count, handed: &Count) -> Result<(), Lost> {
        let mut line = Line::connect(address)?;
        line.open(self.log, self.seen.last().map_or(0, |last| last.seq))?;
        while !self.read(&mut line, handed)? {}
        for id in self.waiting.clone() {
            self.again += 1;
            line.send(&ToRelay::Append { log: self.log, id, body: &body_of(id) })?;
        }
        loop {
            while self.waiting.len() < WINDOW {
                let id = id_of(self.name, self.next);
                // It counts as sent from here on: whether it arrived can't be known.
                self.next += 1;
                self.waiting.push_back(id);
                line.send(&ToRelay::Append { log: self.log, id, body: &body_of(id) })?;
                sent.one();
            }
            self.read(&mut line, handed)?;
        }
    }

    /// One frame. True: the log is open.
    fn read(&mut self, line: &mut Line, handed: &Count) -> Result<bool, Lost> {
        let bytes = line.frame()?;
        let frame = FromRelay::decode(&bytes).unwrap();
        if matches!(frame, FromRelay::Opened { .. }) {
            return Ok(true);
        }
        let entry = Entry::from(&frame).unwrap_or_else(|| panic!("{frame:?}"));
        let head = self.seen.last().map_or(0, |last| last.seq);
        if let Some(known) = self.seen.get(usize::try_from(entry.seq).unwrap() - 1) {
            assert_eq!(known, &entry, "the same entry is given again");
            return Ok(false);
        }
        assert_eq!(entry.prev, head, "no gap, and nothing twice: {entry:?}");
        if let Some(at) = self.waiting.iter().position(|id| *id == entry.id) {
            assert_eq!(at, 0, "in the order in which they were sent");
            self.waiting.pop_front();
            self.acknowledged += 1;
        }
        self.seen.push(entry);
        handed.one();
        Ok(false)
    }
}

/// What is in a log, against everything that its writers were handed, and against what they sent.
fn check_log(entries: &[Entry], writers: &[Writer]) {
    check_order(entries);
    let mut numbers: BTreeMap<u32, u64> = BTreeMap::new();
    for entry in entries {
        let (writer, number) = parts_of(entry.id);
        let known = writers.iter().find(|one| one.name == writer && one.log == writers[0].log);
        let sent = known.is_some_and(|one| number < one.next) && entry.id == id_of(writer, number);
        assert!(sent && entry.body == body_of(entry.id), "nobody sent this: {entry:?}");
        let next = numbers.entry(writer).or_default();
        assert_eq!(number, *next, "each of somebody's entries once, and in their order");
        *next += 1;
    }
    for writer in writers {
        let told = writer.seen.len();
        assert!(entries.len() >= told, "{} of {told} entries that were handed out are there", entries.len());
        assert_eq!(entries[..told], writer.seen[..], "with the place and time that were handed out");
    }
}

/// All that was ever begun, and what became of it.
struct Night {
    logs: Vec<(LogId, Vec<Writer>)>,
    burned: Vec<LogId>,
    begun: u64,
    acknowledged: u64,
    again: u64,
    stored: u64,
}

impl Night {
    fn begin(&mut self, line: &mut Line) {
        self.begun += 1;
        let log = LogId(std::array::from_fn(|at| self.begun.to_le_bytes()[at % 8]));
        line.begin(log, LIFE_MS).unwrap();
        let name = |one| u32::try_from(self.begun).unwrap() * 100 + one;
        self.logs.push((log, (0..WRITERS_A_LOG).map(|one| Writer::new(name(one), log)).collect()));
    }

    fn check(&self, address: &str) {
        let mut line = Line::connect(address).unwrap();
        for (log, writers) in &self.logs {
            let entries = line.whole(*log).unwrap().expect("a log that was begun is there");
            check_log(&entries, writers);
            line.send(&ToRelay::Close { log: *log }).unwrap();
        }
        for log in &self.burned {
            assert_eq!(line.whole(*log).unwrap(), None, "what is burned stays so");
        }
    }

    fn burn_the_oldest(&mut self, line: &mut Line) {
        let (log, writers) = self.logs.remove(0);
        self.stored += u64::try_from(line.whole(log).unwrap().unwrap().len()).unwrap();
        line.burn(log).unwrap();
        self.burned.push(log);
        self.count(&writers);
        self.begin(line);
    }

    fn count(&mut self, writers: &[Writer]) {
        self.acknowledged += writers.iter().map(|one| one.acknowledged).sum::<u64>();
        self.again += writers.iter().map(|one| one.again).sum::<u64>();
    }
}

fn start(folder: &std::path::Path) -> Relay {
    let fast = "100000";
    Relay::with(&[
        "--listen",
        "127.0.0.1:0",
        "--data",
        folder.to_str().unwrap(),
        "--appends-per-second",
        fast,
        "--append-burst",
        fast,
    ])
}

/// Everybody writes until so much has happened; then it is killed.
fn write_and_kill(mut relay: Relay, night: &mut Night, sent_first: bool, least: u64) {
    let (sent, handed) = (Count::default(), Count::default());
    let address = relay.address().to_owned();
    thread::scope(|scope| {
        for writer in night.logs.iter_mut().flat_map(|(_, writers)| writers) {
            scope.spawn(|| writer.write(&address, &sent, &handed));
        }
        if sent_first { &sent } else { &handed }.reaches(least);
        relay.process.child.kill().unwrap();
    });
    assert_eq!(relay.process.exit().signal(), Some(SIGKILL), "it ended by itself");
}

#[test]
fn killed_under_load_it_keeps_what_it_handed_out_once_and_in_order() {
    let (folder, began, kills) = (tempfile::tempdir().unwrap(), Instant::now(), kills());
    let mut chance = measure::chance(1);
    let mut night =
        Night { logs: Vec::new(), burned: Vec::new(), begun: 0, acknowledged: 0, again: 0, stored: 0 };
    for round in 0..kills {
        let relay = start(folder.path());
        if chance.next_u32().is_multiple_of(10) {
            // While it still opens what the kill before left.
            drop(relay);
            continue;
        }
        night.check(relay.address());
        let mut line = Line::connect(relay.address()).unwrap();
        while night.logs.len() < LOGS {
            night.begin(&mut line);
        }
        if round % BURN_EVERY == BURN_EVERY - 1 {
            night.burn_the_oldest(&mut line);
        }
        drop(line);
        write_and_kill(relay, &mut night, round % 2 == 0, u64::from(chance.next_u32() % 600));
    }
    let relay = start(folder.path());
    night.check(relay.address());
    let mut line = Line::connect(relay.address()).unwrap();
    for (log, writers) in std::mem::take(&mut night.logs) {
        night.stored += u64::try_from(line.whole(log).unwrap().unwrap().len()).unwrap();
        night.count(&writers);
    }
    let Night { burned, begun, acknowledged, again, stored, .. } = night;
    println!(
        "{kills} kills (seed {}) in {:.1} s: {stored} entries stored, {acknowledged} acknowledged to their writers, \
         {again} sent again; {begun} logs, {} of them burned",
        measure::seed(),
        began.elapsed().as_secs_f64(),
        burned.len()
    );
    assert!(acknowledged > 0 && again > 0);
}
