//! A crowd on one machine: thousands of idle connections, hundreds that talk, and among them those who read nothing,
//! who send a byte at a time, and who send all they can. Everyone else's pulses arrive, every one of them; memory has
//! a bound; who is sent away is told why. How long pulses took is printed, and not asserted.

use std::{
    collections::BTreeMap,
    io::{ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use wire::{FromRelay, LogId, RefusedWhy, ToRelay};

use crate::{
    common::Relay,
    frames::{LIFE_MS, Line, key},
    measure,
    swarm::{Swarm, pulse},
};

/// Files that tests and programs have open beside connections.
const OTHER_FILES: u64 = 200;

/// Bytes of memory for one idle connection, in a program that isn't optimised. In a release it is a third.
const IDLE_BYTES: u64 = 20_000;

/// A small pulse, as an encounter of a few people has them.
const PULSE_BYTES: usize = 256;

/// Logs of those who talk are numbered from here on, and those of the idle below.
const FIRST_LOG: usize = 1_000_000;

const LIMIT: Duration = Duration::from_secs(60);

/// Raises what this process, and the relay that it starts, may have open. How many connections there is room for.
fn room_for(wanted: usize) -> usize {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum }).unwrap();
    let room = limit.maximum.unwrap_or(u64::MAX).saturating_sub(OTHER_FILES);
    let room = usize::try_from(room).unwrap_or(usize::MAX).min(wanted);
    if room < wanted {
        println!("only {room} of {wanted} connections: this user may have no more files open (ulimit -Hn)");
        assert!(!measure::all(), "raise it for all of it");
    }
    room
}

fn start(options: &[&str]) -> Relay {
    let many = "1000000";
    let all = [
        "--listen",
        "127.0.0.1:0",
        "--max-connections-per-address",
        many,
        "--max-connections",
        many,
        "--max-new-logs-per-address-per-hour",
        many,
    ];
    Relay::with(&[&all, options].concat())
}

/// Bytes of memory that the relay has.
fn resident(relay: &Relay) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", relay.process.child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().trim().parse::<u64>().unwrap() * 1_024
}

/// One of the relay's totals.
fn total(relay: &Relay, name: &str) -> u64 {
    let mut stream = TcpStream::connect(relay.address()).unwrap();
    write!(stream, "GET /metrics HTTP/1.1\r\nhost: relay\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("stillyes_relay_{name} ")));
    line.map_or(0, |value| value.trim().parse().unwrap())
}

/// People who talk, and how long what they say takes to the others.
struct Talk {
    swarm: Swarm,
    each: usize,
    sent: Vec<Instant>,
    took: Vec<Duration>,
}

impl Talk {
    fn begin(address: SocketAddr, logs: usize, each: usize) -> Self {
        let swarm = Swarm::connect_from(address, FIRST_LOG, logs, each).unwrap();
        Self { swarm, each, sent: Vec::new(), took: Vec::new() }
    }

    /// A pulse by everyone, and waits until each has come to everyone else in its log; meanwhile something else is done
    /// again and again.
    fn round(&mut self, mut meanwhile: impl FnMut()) {
        let mut missing = BTreeMap::new();
        for from in 0..self.swarm.len() {
            let number = self.sent.len();
            let frame = pulse(self.swarm.log_of(from), number, PULSE_BYTES);
            self.sent.push(Instant::now());
            missing.insert(number, self.each - 1);
            self.swarm.queue(from, &frame);
        }
        self.swarm.flush_all().unwrap();
        let deadline = Instant::now() + LIMIT;
        while !missing.is_empty() {
            assert!(Instant::now() < deadline, "{} pulses have not come to everyone", missing.len());
            let (sent, took) = (&self.sent, &mut self.took);
            let heard = |_, number: usize| {
                took.push(sent[number].elapsed());
                let left = missing.get_mut(&number).expect("once for each who is there");
                *left -= 1;
                if *left == 0 {
                    missing.remove(&number);
                }
            };
            self.swarm.read(Duration::from_millis(20), heard).unwrap();
            meanwhile();
        }
    }

    fn say(mut self, what: &str) {
        self.took.sort_unstable();
        let at = |share: usize| self.took[(self.took.len() * share / 100).min(self.took.len() - 1)];
        println!("{what}: {} pulses delivered, p50 {:?}, p99 {:?}", self.took.len(), at(50), at(99));
    }
}

/// A log of those who read nothing, of one who reads all, and of one who talks to them.
struct Deaf {
    log: LogId,
    talks: Line,
    reads: Line,
    _deaf: Vec<Line>,
}

impl Deaf {
    fn begin(relay: &Relay, number: u8, count: usize) -> Self {
        let log = LogId([0xd0 + number; 16]);
        let mut talks = Line::connect(relay.address()).unwrap();
        talks.begin(log, LIFE_MS).unwrap();
        let join = || {
            let mut line = Line::connect(relay.address()).unwrap();
            line.whole(log).unwrap().unwrap();
            line
        };
        Self { log, reads: join(), _deaf: (0..count).map(|_| join()).collect(), talks }
    }

    fn talk(&mut self) {
        let body = [7; wire::limits::MAX_PULSE_BYTES];
        for _ in 0..50 {
            self.talks.send(&ToRelay::Pulse { log: self.log, body: &body }).unwrap();
            let bytes = self.reads.frame().unwrap();
            assert_eq!(FromRelay::decode(&bytes).unwrap(), FromRelay::Pulse { log: self.log, body: &body });
        }
    }
}

#[test]
fn among_thousands_who_are_idle_and_some_who_read_nothing_everyone_who_talks_is_heard() {
    const DEAF: usize = 10;
    let (logs, deaf_logs) = (measure::few_or(50, 250), measure::few_or(2, 5));
    let idle = measure::few_or(2_000, 10_000);
    let idle = room_for(idle + logs * 4 + deaf_logs * (DEAF + 2)) - logs * 4 - deaf_logs * (DEAF + 2);
    let fast = "1000000";
    let paces = ["--pulses-per-second", fast, "--pulse-burst", fast, "--idle-timeout-ms", "3600000"];
    let relay = start(&[&paces[..], &["--outbox-bytes", "262144"]].concat());
    let address = relay.address().parse().unwrap();
    let before = resident(&relay);
    let crowd = Swarm::connect(address, idle / 10, 10).unwrap();
    let each = resident(&relay).saturating_sub(before) / crowd.len() as u64;
    assert!(each <= IDLE_BYTES, "{each} bytes for each of {}", crowd.len());
    let mut talk = Talk::begin(address, logs, 4);
    let mut deaf: Vec<_> =
        (0..deaf_logs).map(|number| Deaf::begin(&relay, u8::try_from(number).unwrap(), DEAF)).collect();
    let before = resident(&relay);
    let (mut rounds, mut most) = (0, before);
    let too_slow = |relay: &Relay| total(relay, "refused_total{why=\"too_slow\"}");
    while too_slow(&relay) < (DEAF * deaf_logs) as u64 {
        talk.round(|| deaf.iter_mut().for_each(Deaf::talk));
        most = most.max(resident(&relay));
        rounds += 1;
        assert!(rounds < 1_000, "those who read nothing are never cut off");
    }
    for _ in 0..5 {
        talk.round(|| ());
    }
    // What waits for one that reads nothing has a bound, and as much again may be on its way into its socket.
    let bound = (DEAF * deaf_logs) as u64 * 2 * 262_144 + 32 * 1_024 * 1_024;
    assert!(most - before <= bound, "{} bytes more for those who read nothing", most - before);
    println!(
        "{} idle ({each} bytes each), {} deaf (at most {} kB more, all cut off after {rounds} rounds)",
        crowd.len(),
        DEAF * deaf_logs,
        (most - before) / 1_000
    );
    talk.say(&format!("{} who talk among them", logs * 4));
}

/// Somebody who sends a byte at a time, or nothing.
struct Slow {
    stream: TcpStream,
    rest: Vec<u8>,
    heard: Vec<u8>,
    over: bool,
}

impl Slow {
    fn begin(relay: &Relay, first: &[u8], rest: Vec<u8>) -> Self {
        let mut stream = TcpStream::connect(relay.address()).unwrap();
        stream.write_all(first).unwrap();
        stream.set_nonblocking(true).unwrap();
        Self { stream, rest, heard: Vec::new(), over: false }
    }

    /// The next byte, and whatever is said to it.
    fn step(&mut self) {
        if self.over {
            return;
        }
        if let Some(byte) = self.rest.pop() {
            self.over |= self.stream.write_all(&[byte]).is_err();
        }
        let mut bytes = [0; 4_096];
        match self.stream.read(&mut bytes) {
            Ok(0) => self.over = true,
            Ok(count) => self.heard.extend_from_slice(&bytes[..count]),
            Err(error) => self.over |= error.kind() != ErrorKind::WouldBlock,
        }
    }

    fn heard(&self, frame: &FromRelay<'_>) -> bool {
        let frame = frame.encode();
        self.heard.windows(frame.len()).any(|window| window == frame)
    }
}

fn upgrade() -> Vec<u8> {
    format!(
        "GET {} HTTP/1.1\r\nhost: relay\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n\
         sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: {}\r\n\r\n",
        wire::LOG_PATH,
        wire::SUBPROTOCOL
    )
    .into_bytes()
}

/// A binary message under a mask of zeros, which the header may say to be longer than what follows.
fn message(payload: &[u8], says: usize) -> Vec<u8> {
    let mut message = vec![0x82, 0x80 | 127];
    message.extend((says as u64).to_be_bytes());
    message.extend([0; 4]);
    message.extend(payload);
    message
}

fn open(log: LogId) -> Vec<u8> {
    let frame = ToRelay::Open { log, access: key(log), after: 0, begin_ms: Some(LIFE_MS) }.encode();
    message(&frame, frame.len())
}

fn refused(why: RefusedWhy) -> FromRelay<'static> {
    FromRelay::Refused { log: None, id: None, why }
}

#[test]
fn a_byte_at_a_time_keeps_no_place_and_holds_nobody_up() {
    let many = measure::few_or(50, 500);
    let relay = start(&["--open-timeout-ms", "2000", "--idle-timeout-ms", "4000"]);
    let before = resident(&relay);
    let slowly = |from: &[u8]| from.iter().rev().copied().collect::<Vec<_>>();
    let log = LogId([0x51; 16]);
    // Of an HTTP request's head; of the first frame, after the handshake; of a large frame, with a log open; of nothing
    // at all after the handshake. Far more bytes than there is time for.
    let head = || Slow::begin(&relay, b"GET /log HTTP/1.1\r\nx-slow: ", vec![b'x'; 100_000]);
    let first = || Slow::begin(&relay, &upgrade(), slowly(&message(&[0; 1_000], 100_000)));
    let frame = || {
        let started = [upgrade(), open(log), message(&[], 100_000)].concat();
        Slow::begin(&relay, &started, vec![0; 100_000])
    };
    let nothing = || Slow::begin(&relay, &upgrade(), Vec::new());
    let mut slow: Vec<_> = (0..many).flat_map(|_| [head(), first(), frame(), nothing()]).collect();
    let mut talk = Talk::begin(relay.address().parse().unwrap(), 5, 2);
    let began = Instant::now();
    while slow.iter().any(|one| !one.over) {
        assert!(began.elapsed() < LIMIT, "they keep their places");
        talk.round(|| slow.iter_mut().for_each(Slow::step));
        // Everyone's pace, in a connection that says something all the time.
        talk.swarm.read(Duration::from_millis(100), |_, _| ()).unwrap();
    }
    for four in slow.chunks(4) {
        let [_head, first, frame, nothing] = four else { panic!() };
        for one in [first, nothing] {
            assert!(one.heard(&refused(RefusedWhy::NotOpen)), "who opens nothing is told");
        }
        assert!(frame.heard.starts_with(b"HTTP/1.1 101 ") && frame.heard.len() > 200, "it had its log open");
    }
    let more = resident(&relay).saturating_sub(before);
    assert!(more < 64 * 1_024 * 1_024, "{more} bytes more");
    println!(
        "{} slow ones gone within {:.1} s, {} kB more",
        slow.len(),
        began.elapsed().as_secs_f64(),
        more / 1_000
    );
    talk.say("those who talk meanwhile");
}

#[test]
fn floods_are_sent_away_and_hold_nobody_up() {
    let many = measure::few_or(25, 250);
    let relay = start(&[]);
    let before = resident(&relay);
    let mut talk = Talk::begin(relay.address().parse().unwrap(), 5, 2);
    let log = |number: usize| LogId(std::array::from_fn(|at| [0xf1, (number % 251) as u8][at % 2]));
    let pulses = |number| {
        let frame = ToRelay::Pulse { log: log(number), body: &[1; 64] }.encode();
        let flood = message(&frame, frame.len()).repeat(1_000);
        Slow::begin(&relay, &[upgrade(), open(log(number)), flood].concat(), Vec::new())
    };
    let noise = |_| Slow::begin(&relay, &[upgrade(), message(&[0xee; 1_000], 1_000)].concat(), Vec::new());
    let large = |_| Slow::begin(&relay, &[upgrade(), message(&[0; 5_000], 1 << 40)].concat(), Vec::new());
    let mut floods: Vec<_> =
        (0..many).flat_map(|number| [pulses(number), noise(number), large(number)]).collect();
    let began = Instant::now();
    let mut most = before;
    while floods.iter().any(|one| !one.over) {
        assert!(began.elapsed() < LIMIT, "they go on");
        talk.round(|| floods.iter_mut().for_each(Slow::step));
        talk.swarm.read(Duration::from_millis(100), |_, _| ()).unwrap();
        most = most.max(resident(&relay));
    }
    for three in floods.chunks(3) {
        let [pulses, noise, large] = three else { panic!() };
        assert!(pulses.heard(&refused(RefusedWhy::TooFast)));
        assert!(noise.heard(&refused(RefusedWhy::Malformed)));
        assert!(large.heard(&refused(RefusedWhy::TooLarge)));
    }
    let more = most - before;
    assert!(more < 64 * 1_024 * 1_024, "{more} bytes more");
    println!(
        "{} floods sent away within {:.1} s, {} kB more",
        floods.len(),
        began.elapsed().as_secs_f64(),
        more / 1_000
    );
    talk.say("those who talk meanwhile");
}
