//! A disk that is full, that takes no write any more, or that can only be read: the kernel itself refuses. Entries are
//! refused as not stored, stops go through, and all is well when the disk is again.
//!
//! A file system of one's own takes rights that not everybody has. Where it can't be had the test says so, and fails
//! only where all of it is asked for.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use wire::{EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

use crate::{
    common::{Process, kissing, program},
    frames::{LIFE_MS, Line},
    measure,
};

/// Room on the disk: enough for the database and its write-ahead log to begin with.
const ROOM: &str = "6m";

/// A relay whose folder is a file system of its own, seen by it alone.
struct Confined {
    process: Process,
    url: String,
    disk: PathBuf,
    _folder: tempfile::TempDir,
}

/// Whether file systems can be mounted here.
fn available() -> bool {
    let try_it = "mount -t tmpfs -o size=1m none /mnt && umount /mnt";
    let run = Command::new("unshare").args(["-Urm", "sh", "-c", try_it]).output();
    let ok = run.is_ok_and(|run| run.status.success());
    assert!(ok || !measure::all(), "unshare and mount are needed: without them no disk can be full here");
    if !ok {
        println!("not shown here: no file system can be mounted");
    }
    ok
}

impl Confined {
    fn start() -> Self {
        Self::logging(false)
    }

    /// Where what it logs goes to the same disk, or is read here.
    fn logging(to_the_disk: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let disk = folder.path().join("disk");
        fs::create_dir(&disk).unwrap();
        let data = disk.join("data");
        let (data, fast) = (data.to_str().unwrap(), "100000");
        let args = ["serve", "--json", "--listen", "127.0.0.1:0", "--data", data];
        let relay = program(&[&args[..], &["--appends-per-second", fast, "--append-burst", fast]].concat());
        // A write that is refused for its place in the file would be a signal too.
        let mount = format!("trap '' XFSZ; mount -t tmpfs -o size={ROOM} none '{}'", disk.display());
        let to = if to_the_disk { format!("2>> '{}/log'", disk.display()) } else { String::new() };
        let script = format!("{mount} && exec \"$@\" {to}");
        let mut command = Command::new("unshare");
        command.args(["-Urm", "sh", "-c", &script, "sh"]).arg(relay.get_program()).args(relay.get_args());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("STILLYES_")) {
            command.env_remove(name);
        }
        let mut process = Process::spawn("confined relay", crate::piped(command));
        let said: Value = serde_json::from_str(&process.line_with("listening")).unwrap();
        let url = said["url"].as_str().unwrap().to_owned();
        Self { process, url, disk, _folder: folder }
    }

    fn address(&self) -> &str {
        self.url.strip_prefix("http://").unwrap()
    }

    /// Does something where the relay is.
    fn inside(&self, script: &str) {
        let relay = self.process.child.id().to_string();
        let args = ["-t", &relay, "-U", "-m", "--preserve-credentials", "sh", "-c", script];
        let run = Command::new("nsenter").args(args).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }

    fn fill(&self) {
        // Until there is no room for another byte.
        self.inside(&format!("cat /dev/zero > '{}/rest' 2> /dev/null; true", self.disk.display()));
    }

    fn make_room(&self) {
        self.inside(&format!("rm '{}/rest'", self.disk.display()));
    }

    /// No file takes another byte, as if the disk failed at each write.
    fn break_writes(&self) {
        self.files_take("0");
    }

    fn mend_writes(&self) {
        self.files_take("unlimited");
    }

    fn files_take(&self, most_bytes: &str) {
        let relay = self.process.child.id().to_string();
        let limit = format!("--fsize={most_bytes}:unlimited");
        assert!(Command::new("prlimit").args(["--pid", &relay, &limit]).status().unwrap().success());
    }

    fn health(&self) -> String {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(self.address()).unwrap();
        write!(stream, "GET /healthz HTTP/1.1\r\nhost: relay\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

const LOG: LogId = LogId([7; 16]);

fn append(line: &mut Line, number: u8) -> Result<u64, RefusedWhy> {
    let id = EntryId([number; 16]);
    line.send(&ToRelay::Append { log: LOG, id, body: &[number; 20_000] }).unwrap();
    loop {
        let bytes = line.frame().unwrap();
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Entry { seq, id: given, .. } if given == id => return Ok(seq),
            FromRelay::Refused { id: Some(given), why, .. } if given == id => return Err(why),
            _ => {}
        }
    }
}

fn pulse(from: &mut Line, to: &mut Line, what: u8) {
    from.send(&ToRelay::Pulse { log: LOG, body: &[what] }).unwrap();
    loop {
        let bytes = to.frame().unwrap();
        if FromRelay::decode(&bytes).unwrap() == (FromRelay::Pulse { log: LOG, body: &[what] }) {
            return;
        }
    }
}

/// Takes the disk away and gives it back, beneath two who have a log open; what was logged.
fn check(mut relay: Confined, take: impl Fn(&Confined), give: impl Fn(&Confined)) -> String {
    let [mut ana, mut bo] = [1, 2].map(|_| Line::connect(relay.address()).unwrap());
    ana.begin(LOG, LIFE_MS).unwrap();
    bo.whole(LOG).unwrap().unwrap();
    assert_eq!(append(&mut ana, 1), Ok(1));
    take(&relay);
    let mut refused = 0;
    // What was written before is room that SQLite may use again: a few may still fit.
    for number in 2..120 {
        match append(&mut ana, number) {
            Err(why) => {
                assert_eq!(why, RefusedWhy::NotStored);
                refused += 1;
            }
            Ok(_) => assert_eq!(refused, 0, "no room comes by itself"),
        }
        if refused == 5 {
            break;
        }
    }
    assert_eq!(refused, 5, "it was never full");
    assert!(relay.health().starts_with("HTTP/1.1 503 "));
    // A stop needs no disk, and the connections are as they were.
    pulse(&mut ana, &mut bo, b'r');
    pulse(&mut bo, &mut ana, b'r');
    let before = Line::connect(relay.address()).unwrap().whole(LOG).unwrap().unwrap();
    give(&relay);
    let seq = append(&mut ana, 200).unwrap();
    assert_eq!(seq, before.len() as u64 + 1, "nothing that was refused is there");
    assert!(relay.health().ends_with("ok\n"));
    ana.burn(LOG).unwrap();
    relay.process.signal("-TERM");
    assert_eq!(relay.process.code(), 0);
    relay.process.stderr()
}

const SAID: [&str; 2] = ["the store takes no entries", "the store takes entries again"];

#[test]
fn a_disk_that_is_full_refuses_entries_and_no_stop_and_is_recovered_from() {
    if available() {
        let said = check(Confined::start(), Confined::fill, Confined::make_room);
        assert!(SAID.iter().all(|what| said.contains(what)), "{said}");
    }
}

#[test]
fn a_disk_that_fails_at_each_write_refuses_entries_and_no_stop_and_is_recovered_from() {
    if available() {
        let said = check(Confined::start(), Confined::break_writes, Confined::mend_writes);
        assert!(SAID.iter().all(|what| said.contains(what)), "{said}");
    }
}

/// What can't be logged is no reason to end.
#[test]
fn a_log_on_the_disk_that_fails_ends_nothing() {
    if available() {
        check(Confined::logging(true), Confined::break_writes, Confined::mend_writes);
    }
}

#[test]
fn s1_red_reaches_the_other_over_a_relay_whose_disk_is_full() {
    if !available() {
        return;
    }
    let relay = Confined::start();
    let (mut ana, mut bo) = kissing(&relay.url);
    relay.fill();
    bo.does("red");
    bo.lamp("red");
    assert_eq!(ana.lamp("red")["on"], json!([]));
    relay.make_room();
    // What could not be stored is sent again: the way out of it goes through the log.
    ana.may("stopped");
    ana.does("stopped");
    bo.until("stopped", |view| view["people"][0]["stopped"] == true);
    bo.does("ready");
    for person in [&mut ana, &mut bo] {
        person.lamp("off");
    }
}

/// That a relay doesn't start in this folder, and says what is wrong with it.
fn check_does_not_start(command: Command, data: &Path) {
    let mut process = Process::spawn("relay", crate::piped(command));
    assert_eq!(process.code(), 1);
    let said = process.stderr();
    assert!(said.contains(data.to_str().unwrap()) && said.contains("let the relay's user own it"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_folder_on_a_disk_that_can_only_be_read_is_refused_by_name() {
    if !available() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for there_already in [false, true] {
        let path = data.to_str().unwrap();
        let relay = program(&["serve", "--listen", "127.0.0.1:0", "--data", path]);
        if there_already {
            // By a relay that could write to it.
            fs::create_dir(&data).unwrap();
            let mut first = crate::common::Relay::with(&["--listen", "127.0.0.1:0", "--data", path]);
            Line::connect(first.address()).unwrap().begin(LOG, LIFE_MS).unwrap();
            first.process.signal("-TERM");
            assert_eq!(first.process.code(), 0);
        }
        let (mount, at) = ("mount --bind", folder.path().display());
        let script = format!("{mount} '{at}' '{at}' && mount -o remount,bind,ro '{at}' && exec \"$@\"");
        let mut command = Command::new("unshare");
        command.args(["-Urm", "sh", "-c", &script, "sh"]).arg(relay.get_program()).args(relay.get_args());
        check_does_not_start(command, &data);
    }
}
