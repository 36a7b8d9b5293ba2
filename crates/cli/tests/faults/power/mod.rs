//! The power cut at every sync of a recorded run, and between them: everything that anybody had been told by then is
//! there, nothing is half there, and what was burned can't be read again.
//!
//! Recorded is what the real process asked of the kernel (`strace`), in one order: writes, syncs, names, and what went
//! to the sockets. So what had been told before a cut is known to the byte. Where calls can't be recorded the test says
//! so, and fails only where all of it is asked for.

mod disk;
mod told;
mod trace;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rand_chacha::{ChaCha20Rng, rand_core::RngCore};
use relay::Config;
use serde_json::Value;
use tokio::sync::oneshot;
use wire::{FromRelay, LogId, ToRelay};

use self::{
    disk::{Cut, Disk},
    told::Told,
    trace::Step,
};
use crate::{
    common::{Process, program},
    frames::{Entry, LIFE_MS, Line, body_of, check_order, id_of, parts_of},
    measure,
};

/// Bytes of a disk's sector, and of a page of memory that goes to it.
const SECTORS: [usize; 2] = [512, 4_096];

/// How long the program may take to end.
const LIMIT: Duration = Duration::from_secs(30);

/// A log of the recorded run.
struct Log {
    id: LogId,
    /// Its key at rest, as it stood in the directory.
    veil: Vec<u8>,
    /// The mark after which it was burned, where it was.
    burned_after: Option<u64>,
}

/// A relay whose calls are written down.
struct Recorded {
    process: Process,
    address: String,
    recording: PathBuf,
}

impl Recorded {
    fn start(folder: &Path, recording: PathBuf) -> Self {
        let data = folder.to_str().unwrap();
        let fast = "100000";
        let args = ["serve", "--json", "--log", "warn", "--listen", "127.0.0.1:0", "--data", data];
        let paces = ["--appends-per-second", fast, "--append-burst", fast, "--idle-timeout-ms", "600000"];
        let command = trace::recorded(&program(&[&args[..], &paces].concat()), &recording);
        let mut process = Process::spawn("recorded relay", crate::piped(command));
        let said: Value = serde_json::from_str(&process.line_with("listening")).unwrap();
        let address = said["url"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned();
        Self { process, address, recording }
    }

    /// Stops it in good order; what was written down.
    fn stop(mut self) -> String {
        let process = self.process.child.id().to_string();
        let ended = |line: &str| {
            line.split_once(' ').is_some_and(|(by, rest)| by == process && rest.contains("+++ exited"))
        };
        self.process.signal("-TERM");
        assert_eq!(self.process.code(), 0);
        // Who writes it down may be a moment behind.
        let deadline = Instant::now() + LIMIT;
        loop {
            let text = fs::read_to_string(&self.recording).unwrap();
            if text.lines().any(ended) {
                return text;
            }
            assert!(Instant::now() < deadline, "the recording has no end");
            thread::yield_now();
        }
    }
}

/// One who writes, burns, and leaves marks in what the relay says.
struct Hand {
    line: Line,
    folder: PathBuf,
    logs: Vec<Log>,
    marks: u64,
    sent: u64,
}

impl Hand {
    /// A number that the relay says again, so that it stands between what was told before and after.
    fn mark(&mut self) -> u64 {
        self.marks += 1;
        self.line.send(&ToRelay::Ping { nonce: self.marks }).unwrap();
        loop {
            let bytes = self.line.frame().unwrap();
            if matches!(FromRelay::decode(&bytes).unwrap(), FromRelay::Pong { nonce } if nonce == self.marks)
            {
                return self.marks;
            }
        }
    }

    /// Begins a log that may live so many milliseconds.
    fn begin(&mut self, begin_ms: u64) -> LogId {
        let id = LogId([0xa0 + u8::try_from(self.logs.len()).unwrap(); 16]);
        self.line.begin(id, begin_ms).unwrap();
        // One line: number, hour, id, key, veil.
        let lines = fs::read(self.folder.join("relay.logs")).unwrap();
        let line = lines.chunks(128).find(|line| line[16..32] == id.0).unwrap();
        self.logs.push(Log { id, veil: line[64..96].to_vec(), burned_after: None });
        id
    }

    /// Entries, so many at once.
    fn write(&mut self, log: LogId, count: u64, at_once: u64) {
        for first in (0..count).step_by(usize::try_from(at_once).unwrap()) {
            let those = at_once.min(count - first);
            for _ in 0..those {
                let id = id_of(u32::from(log.0[0]), self.sent);
                self.sent += 1;
                self.line.send(&ToRelay::Append { log, id, body: &body_of(id) }).unwrap();
            }
            for _ in 0..those {
                let bytes = self.line.frame().unwrap();
                assert!(Entry::from(&FromRelay::decode(&bytes).unwrap()).is_some());
            }
        }
    }

    fn burn(&mut self, log: LogId) {
        self.over_from_here(log);
        self.line.burn(log).unwrap();
    }

    fn over_from_here(&mut self, log: LogId) {
        let mark = self.mark();
        self.logs.iter_mut().find(|one| one.id == log).unwrap().burned_after = Some(mark);
    }
}

/// What was recorded, and the folder as it really was at the end.
struct Run {
    steps: Vec<Step>,
    logs: Vec<Log>,
    left: BTreeMap<String, Vec<u8>>,
}

/// Two runs on one folder: entries one by one and many at once, logs that are burned and whose time is over, the
/// write-ahead log moved into the database and emptied, a stop and a start.
fn record(entries: u64) -> Run {
    let (folder, beside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut reader = trace::Reader::new(folder.path());
    let relay = Recorded::start(folder.path(), beside.path().join("first"));
    let line = Line::connect(&relay.address).unwrap();
    let mut hand = Hand { line, folder: folder.path().to_owned(), logs: Vec::new(), marks: 0, sent: 0 };
    let [stays, burned, late] = std::array::from_fn(|_| hand.begin(LIFE_MS));
    hand.write(burned, entries, 1);
    hand.write(stays, entries, 16);
    hand.burn(burned);
    // Enough for the write-ahead log to be moved.
    hand.write(late, 300, 30);
    if measure::all() {
        let over = hand.begin(1);
        hand.over_from_here(over);
        hand.write(over, 5, 5);
        hand.line.told_burned(over).unwrap();
    }
    reader.read(&relay.stop());
    let relay = Recorded::start(folder.path(), beside.path().join("second"));
    hand.line = Line::connect(&relay.address).unwrap();
    for log in [stays, late] {
        hand.line.whole(log).unwrap().unwrap();
    }
    hand.write(stays, entries, 3);
    let after = hand.begin(LIFE_MS);
    hand.write(after, entries, 2);
    hand.burn(late);
    hand.write(stays, 3, 1);
    reader.read(&relay.stop());
    let left = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
    let left =
        left.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()));
    Run {
        steps: reader.steps,
        logs: hand.logs,
        left: left.filter(|(name, _)| name != "relay.lock").collect(),
    }
}

/// A relay of this process, in a folder that a power cut left.
fn serve<T>(runtime: &tokio::runtime::Runtime, folder: &Path, work: impl FnOnce(&str) -> T) -> T {
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (stop, stopped) = oneshot::channel::<()>();
    let config = Config { data: Some(folder.to_owned()), ..Config::default() };
    let task = runtime.spawn(relay::serve(listener, config, async { drop(stopped.await) }));
    let done = work(&address);
    drop(stop);
    runtime.block_on(task).unwrap().expect("it starts, and stops in good order");
    done
}

/// Everything that has to hold of the files as they were found.
fn check(runtime: &tokio::runtime::Runtime, files: &BTreeMap<String, Vec<u8>>, told: &Told, logs: &[Log]) {
    let folder = tempfile::tempdir_in(memory()).unwrap();
    disk::lay_out(files, folder.path());
    for log in logs.iter().filter(|log| told.burned.contains(&log.id)) {
        let lines = &files["relay.logs"];
        let left = |what: &[u8]| lines.windows(what.len()).any(|window| window == what);
        assert!(!left(&log.veil) && !left(&log.id.0), "a burned log's key is left");
    }
    serve(runtime, folder.path(), |address| {
        let mut line = Line::connect(address).unwrap();
        for log in logs {
            let found = line.whole(log.id).unwrap_or_else(|_| panic!("the relay doesn't serve what is left"));
            check_log(log, found.as_deref(), told);
            if let Some(entries) = found {
                goes_on(&mut line, log.id, entries.last());
            }
        }
    });
    let db = rusqlite::Connection::open(folder.path().join("relay.db")).unwrap();
    let said: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(said, "ok");
}

fn check_log(log: &Log, found: Option<&[Entry]>, told: &Told) {
    assert!(!(told.burned.contains(&log.id) && found.is_some()), "{:?} was burned, and is there", log.id);
    let may_be_over = log.burned_after.is_some_and(|mark| told.mark >= mark);
    let handed = told.logs.get(&log.id).filter(|_| !may_be_over);
    assert!(handed.is_none() || found.is_some(), "{:?} is lost", log.id);
    let Some(found) = found else { return };
    check_order(found);
    for (seq, entry) in handed.into_iter().flatten() {
        assert_eq!(
            found.get(usize::try_from(*seq).unwrap() - 1),
            Some(entry),
            "it was handed out, and is lost"
        );
    }
    let mut last = None;
    for entry in found {
        let (by, number) = parts_of(entry.id);
        assert!(entry.id == id_of(by, number) && by == u32::from(log.id.0[0]), "nobody sent this: {entry:?}");
        assert_eq!(entry.body, body_of(entry.id), "half of it is there");
        assert!(last < Some(number), "in the order in which they were sent");
        last = Some(number);
    }
}

/// A log goes on after its last entry.
fn goes_on(line: &mut Line, log: LogId, last: Option<&Entry>) {
    let id = id_of(u32::MAX, 1);
    line.send(&ToRelay::Append { log, id, body: b"after" }).unwrap();
    let bytes = line.frame().unwrap();
    let frame = FromRelay::decode(&bytes).unwrap();
    let entry = Entry::from(&frame).unwrap_or_else(|| panic!("{frame:?}"));
    let (seq, time) = last.map_or((0, 0), |last| (last.seq, last.time));
    assert_eq!((entry.seq, entry.prev, &entry.body[..]), (seq + 1, seq, &b"after"[..]));
    assert!(entry.time >= time);
}

/// Where files are cheap to make and to sync.
fn memory() -> PathBuf {
    let shared = PathBuf::from("/dev/shm");
    if shared.is_dir() { shared } else { std::env::temp_dir() }
}

/// Cuts the power after every so many syncs, and torn between them.
struct Cuts<'a> {
    runtime: tokio::runtime::Runtime,
    chance: ChaCha20Rng,
    logs: &'a [Log],
    disk: Disk,
    told: Told,
    synced: usize,
    torn: usize,
}

impl Cuts<'_> {
    fn cut(&mut self, cut: Cut, what: &str) {
        let files = self.disk.after(cut, &mut self.chance);
        let held = std::panic::AssertUnwindSafe(|| check(&self.runtime, &files, &self.told, self.logs));
        if std::panic::catch_unwind(held).is_err() {
            let kept = tempfile::tempdir().unwrap().keep();
            disk::lay_out(&files, &kept);
            panic!("{what}, {cut:?}, seed {}: the files are in {}", measure::seed(), kept.display());
        }
    }

    fn torn(&mut self, what: &str) {
        let sector = SECTORS[usize::try_from(self.chance.next_u32() % 2).unwrap()];
        let of_eight = 1 + self.chance.next_u32() % 7;
        self.torn += 1;
        self.cut(Cut::Torn { sector, of_eight }, what);
    }
}

#[test]
fn after_a_power_cut_all_that_was_told_is_there_and_nothing_is_half_there() {
    if !trace::available() {
        assert!(!measure::all(), "install strace: without it no call can be recorded");
        println!("not shown here: strace isn't there, or may not be used");
        return;
    }
    let began = Instant::now();
    let Run { steps, logs, left } = record(if measure::all() { 100 } else { 20 });
    let syncs =
        steps.iter().filter(|step| matches!(step, Step::SyncEnds { .. } | Step::FolderSyncEnds)).count();
    // All of them, or a few of each part of the run; and torn, several times after each.
    let (every, times) = if measure::all() { (1, 4) } else { (syncs / 24, 2) };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (disk, told) = (Disk::default(), Told::default());
    let mut cuts = Cuts { runtime, chance: measure::chance(2), logs: &logs, disk, told, synced: 0, torn: 0 };
    let (mut sync, mut due) = (0, 0);
    for (number, step) in steps.iter().enumerate() {
        cuts.disk.take(step);
        let what = format!("step {number} of {}, after sync {sync} of {syncs}", steps.len());
        match step {
            Step::Told { socket, bytes } => cuts.told.take(socket, bytes),
            Step::SyncEnds { .. } | Step::FolderSyncEnds => {
                sync += 1;
                if sync % every == 0 {
                    cuts.synced += 1;
                    cuts.cut(Cut::Synced, &what);
                    due = times;
                }
            }
            // In the middle of whatever is being written; not always at the same step of it.
            _ if due > 0 && cuts.disk.is_at_risk() && cuts.chance.next_u32().is_multiple_of(3) => {
                due -= 1;
                cuts.torn(&what);
            }
            _ => {}
        }
    }
    assert_eq!(cuts.disk.after(Cut::Everything, &mut cuts.chance), left, "the recording is whole");
    let writes = steps.iter().filter(|step| matches!(step, Step::Write { .. })).count();
    let handed: usize = cuts.told.logs.values().map(BTreeMap::len).sum();
    println!(
        "{} prefixes of {syncs} syncs, {} torn variants (seed {}) of {writes} writes in {:.1} s; {handed} entries handed \
         out, {} logs of {} over",
        cuts.synced,
        cuts.torn,
        measure::seed(),
        began.elapsed().as_secs_f64(),
        cuts.told.burned.len(),
        logs.len()
    );
    assert!(cuts.synced > 20 && cuts.torn > 20 && cuts.told.burned.len() >= 2);
}
