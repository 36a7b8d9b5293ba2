//! How long a red takes from one person's stdin to the lamp on another's stdout: `cargo bench -p cli`.
//!
//! Three real processes on this machine: a relay and two people. The aim is that nobody could notice it: 3 ms for the
//! slowest of a hundred. Each time they come back from it, so that every red is a first one. Prints the lines that
//! `cargo xtask bench` gathers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark")]

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

const TIMES: usize = 200;
const WARM_UP: usize = 20;

struct Process {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<(Instant, String)>,
}

impl Process {
    fn new(args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stillyes"));
        let mut child = command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let stdin = child.stdin.take().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        thread::spawn(move || {
            stdout.lines().map_while(Result::ok).try_for_each(|line| send.send((Instant::now(), line)))
        });
        Self { child, stdin, lines }
    }

    fn say(&mut self, command: &str) {
        self.stdin.write_all(format!("{command}\n").as_bytes()).unwrap();
    }

    /// When a line with all of these came, and the line.
    fn until(&mut self, parts: &[&str]) -> (Instant, String) {
        loop {
            let (at, line) = self.lines.recv_timeout(Duration::from_secs(10)).unwrap();
            if parts.iter().all(|part| line.contains(part)) {
                return (at, line);
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What stands between quotes after this.
fn text(line: &str, field: &str) -> String {
    line.split(&format!("\"{field}\":\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn main() {
    // They come back far faster than people would: the limits for people would slow the coming back down.
    let fast = [
        "--appends-per-second",
        "10000",
        "--append-burst",
        "10000",
        "--pulses-per-second",
        "10000",
        "--pulse-burst",
        "10000",
    ];
    let serve = [&["serve", "--listen", "127.0.0.1:0", "--json", "--log", "warn"][..], &fast].concat();
    let mut relay = Process::new(&serve);
    let url = text(&relay.until(&["listening"]).1, "url");
    let mut ana = Process::new(&["start", "--relay", &url, "--name", "Ana", "--json"]);
    let link = text(&ana.until(&["\"link\""]).1, "link");
    let mut bo = Process::new(&["join", &link, "--name", "Bo", "--json"]);
    ana.until(&["\"door\":[\"Bo\"]"]);
    ana.say(r#"{"do":"welcome","who":"Bo"}"#);
    bo.until(&["\"together\""]);
    let (mut others, mut own) = (Vec::new(), Vec::new());
    for round in 0..TIMES + WARM_UP {
        let began = Instant::now();
        bo.say(r#"{"do":"red"}"#);
        let (shown, _) = ana.until(&["\"lamp\":\"red\""]);
        let (here, _) = bo.until(&["\"lamp\":\"red\""]);
        if round >= WARM_UP {
            others.push((shown - began).as_secs_f64() * 1e3);
            own.push((here - began).as_secs_f64() * 1e3);
        }
        ana.say(r#"{"do":"stopped"}"#);
        bo.say(r#"{"do":"ready"}"#);
        ana.until(&["\"lamp\":\"off\""]);
        bo.until(&["\"lamp\":\"off\""]);
    }
    print("client: red, stdin to another's stdout", "<= 3", others);
    print("client: red, stdin to one's own stdout", "-", own);
}

fn print(name: &str, target: &str, mut millis: Vec<f64>) {
    millis.sort_by(f64::total_cmp);
    let at = |share: f64| millis[((millis.len() as f64 * share) as usize).min(millis.len() - 1)];
    let note = format!("{TIMES} times, three processes, max {:.2}", at(1.0));
    println!("bench\t{name}, p50\t{:.2}\tms\t-\t{note}", at(0.5));
    println!("bench\t{name}, p99\t{:.2}\tms\t{target}\t{note}", at(0.99));
}
