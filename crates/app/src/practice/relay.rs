//! A relay in memory, for one log and two connections: it speaks the same frames as a real one, so that the person's own
//! engine can't tell the difference, and needs no network.
//!
//! Not here: who is at the other end (`partner`). It reads nothing of what it hands on (R2), and forgets all of it when the
//! log is burned (R3).

use std::collections::VecDeque;

use wire::{AccessKey, EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

/// Entries in the log. A scenario of a quarter of an hour stays far below.
pub const MAX_ENTRIES: usize = 2_000;

/// Bytes of all bodies in the log.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Frames that wait for one side. Pulses beyond it are dropped, as they may be; with an entry beyond it the connection
/// is.
pub const MAX_WAITING: usize = 512;

/// The two connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The person who practises.
    Person,
    /// The one who is made up.
    Partner,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Person => Self::Partner,
            Self::Partner => Self::Person,
        }
    }
}

struct Stored {
    id: EntryId,
    time: u64,
    body: Vec<u8>,
}

#[derive(Default)]
struct Connection {
    connected: bool,
    open: bool,
    waiting: VecDeque<Vec<u8>>,
}

/// The relay. Prints nothing of what it carries.
pub struct Relay {
    /// When it began, on the shell's clock: the log's own starts at 0.
    began: u64,
    log: Option<(LogId, AccessKey)>,
    entries: Vec<Stored>,
    bytes: usize,
    burned: bool,
    person: Connection,
    partner: Connection,
}

impl Relay {
    /// An empty one.
    pub fn new(now: u64) -> Self {
        Self {
            began: now,
            log: None,
            entries: Vec::new(),
            bytes: 0,
            burned: false,
            person: Connection::default(),
            partner: Connection::default(),
        }
    }

    /// Somebody connects; what waited on an older connection of theirs is gone.
    pub fn connect(&mut self, side: Side) {
        *self.side(side) = Connection { connected: true, ..Connection::default() };
    }

    /// Their connection is gone.
    pub fn disconnect(&mut self, side: Side) {
        *self.side(side) = Connection::default();
    }

    /// Whether they are connected. What comes too fast for them ends it, as at any relay.
    pub fn is_connected(&self, side: Side) -> bool {
        match side {
            Side::Person => self.person.connected,
            Side::Partner => self.partner.connected,
        }
    }

    /// The next frame for them.
    pub fn next(&mut self, side: Side) -> Option<Vec<u8>> {
        self.side(side).waiting.pop_front()
    }

    /// Takes a frame from them.
    pub fn frame(&mut self, from: Side, bytes: &[u8], now: u64) {
        if !self.is_connected(from) {
            return;
        }
        let Ok(frame) = ToRelay::decode(bytes) else {
            self.refuse(from, None, None, RefusedWhy::Malformed);
            return;
        };
        let (ToRelay::Open { log, .. }
        | ToRelay::Append { log, .. }
        | ToRelay::Pulse { log, .. }
        | ToRelay::Burn { log }
        | ToRelay::Close { log }) = frame
        else {
            match frame {
                ToRelay::Ping { nonce } => self.send(from, &FromRelay::Pong { nonce }),
                // No encounter's log is guarded.
                ToRelay::BurnWith { log, .. } => self.refuse(from, Some(log), None, RefusedWhy::WrongKey),
                _ => {}
            }
            return;
        };
        if let ToRelay::Open { access, after, begin_ms, .. } = frame {
            return self.open(from, (log, access), after, begin_ms.is_some(), now);
        }
        if !self.side(from).open || self.log.as_ref().is_none_or(|(ours, _)| *ours != log) {
            let id = if let ToRelay::Append { id, .. } = frame { Some(id) } else { None };
            return self.refuse(from, Some(log), id, RefusedWhy::NotOpen);
        }
        match frame {
            ToRelay::Append { id, body, .. } => self.append(from, log, id, body, now),
            // The same bytes either way.
            ToRelay::Pulse { .. } => self.hand(from.other(), bytes.to_vec(), true),
            ToRelay::Burn { .. } => self.burn(log),
            _ => self.side(from).open = false,
        }
    }

    fn open(&mut self, from: Side, log: (LogId, AccessKey), after: u64, begins: bool, now: u64) {
        let id = log.0;
        if begins && self.log.is_none() && !self.burned {
            self.log = Some(log.clone());
        }
        let why = match &self.log {
            Some((ours, access)) if *ours == log.0 && *access == log.1 => None,
            Some((ours, _)) if *ours == log.0 => Some(RefusedWhy::WrongKey),
            Some(_) if begins => Some(RefusedWhy::TooManyNewLogs),
            _ => Some(RefusedWhy::NoSuchLog),
        };
        if let Some(why) = why {
            return self.refuse(from, Some(id), None, why);
        }
        self.side(from).open = true;
        let first = usize::try_from(after).unwrap_or(usize::MAX);
        for at in first..self.entries.len() {
            self.send_entry(from, id, at);
        }
        let (head, time) = (self.entries.len() as u64, self.time(now));
        self.send(from, &FromRelay::Opened { log: id, head, time });
    }

    fn append(&mut self, from: Side, log: LogId, id: EntryId, body: &[u8], now: u64) {
        if let Some(at) = self.entries.iter().position(|one| one.id == id) {
            return self.send_entry(from, log, at);
        }
        let bytes = self.bytes.saturating_add(body.len());
        if self.entries.len() >= MAX_ENTRIES || bytes > MAX_BYTES {
            return self.refuse(from, Some(log), Some(id), RefusedWhy::LogFull);
        }
        self.bytes = bytes;
        let at = self.entries.len();
        self.entries.push(Stored { id, time: self.time(now), body: body.to_vec() });
        for side in [Side::Person, Side::Partner] {
            self.send_entry(side, log, at);
        }
    }

    fn burn(&mut self, log: LogId) {
        (self.log, self.burned, self.bytes) = (None, true, 0);
        self.entries.clear();
        for side in [Side::Person, Side::Partner] {
            if std::mem::take(&mut self.side(side).open) {
                self.send(side, &FromRelay::Burned { log });
            }
        }
    }

    /// The log's clock, which never goes back.
    fn time(&self, now: u64) -> u64 {
        self.entries.last().map_or(0, |last| last.time).max(now.saturating_sub(self.began))
    }

    fn send_entry(&mut self, to: Side, log: LogId, at: usize) {
        let Some(one) = self.entries.get(at) else { return };
        let prev = at as u64;
        let entry = FromRelay::Entry {
            log,
            seq: prev.saturating_add(1),
            prev,
            time: one.time,
            id: one.id,
            body: &one.body,
        };
        let frame = entry.encode();
        if self.side(to).open {
            self.hand(to, frame, false);
        }
    }

    fn refuse(&mut self, to: Side, log: Option<LogId>, id: Option<EntryId>, why: RefusedWhy) {
        self.send(to, &FromRelay::Refused { log, id, why });
        if why == RefusedWhy::Malformed {
            self.side(to).connected = false;
        }
    }

    fn send(&mut self, to: Side, frame: &FromRelay<'_>) {
        self.hand(to, frame.encode(), false);
    }

    fn hand(&mut self, to: Side, frame: Vec<u8>, is_pulse: bool) {
        let side = self.side(to);
        if !side.connected || is_pulse && (!side.open || side.waiting.len() >= MAX_WAITING) {
            return;
        }
        if side.waiting.len() >= MAX_WAITING {
            // Too slow. All of it is still in the log, for when they connect again.
            *side = Connection::default();
            return;
        }
        side.waiting.push_back(frame);
    }

    fn side(&mut self, side: Side) -> &mut Connection {
        match side {
            Side::Person => &mut self.person,
            Side::Partner => &mut self.partner,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: LogId = LogId([1; 16]);
    const OTHER: LogId = LogId([2; 16]);

    fn open(log: LogId, key: u8, after: u64, begins: bool) -> Vec<u8> {
        let begin_ms = begins.then_some(1_000);
        ToRelay::Open { log, access: AccessKey([key; 32]), after, begin_ms }.encode()
    }

    fn append(id: u8) -> Vec<u8> {
        ToRelay::Append { log: LOG, id: EntryId([id; 16]), body: &[id] }.encode()
    }

    /// What they are told, in short.
    fn told(relay: &mut Relay, side: Side) -> Vec<String> {
        let mut all = Vec::new();
        while let Some(bytes) = relay.next(side) {
            all.push(match FromRelay::decode(&bytes).unwrap() {
                FromRelay::Entry { seq, prev, time, body, .. } => format!("{prev}<{seq} at {time}: {body:?}"),
                FromRelay::Opened { head, time, .. } => format!("opened {head} at {time}"),
                FromRelay::Refused { why, .. } => format!("{why:?}"),
                FromRelay::Pulse { body, .. } => format!("pulse {body:?}"),
                FromRelay::Burned { .. } => "burned".to_owned(),
                FromRelay::Pong { nonce } => format!("pong {nonce}"),
            });
        }
        all
    }

    /// Both have the log open.
    fn both() -> Relay {
        let mut relay = Relay::new(5_000);
        for (side, begins) in [(Side::Partner, true), (Side::Person, false)] {
            relay.connect(side);
            relay.frame(side, &open(LOG, 1, 0, begins), 5_000);
            assert_eq!(told(&mut relay, side), ["opened 0 at 0"]);
        }
        relay
    }

    #[test]
    fn entries_go_to_both_in_one_order_and_pulses_to_the_other() {
        let mut relay = both();
        relay.frame(Side::Person, &append(7), 5_010);
        // The clock of a device may jump; the log's never goes back. And what is said twice stands once.
        relay.frame(Side::Partner, &append(8), 4_000);
        relay.frame(Side::Partner, &append(8), 6_000);
        let (first, second) = ("0<1 at 10: [7]", "1<2 at 10: [8]");
        assert_eq!(told(&mut relay, Side::Person), [first, second]);
        assert_eq!(told(&mut relay, Side::Partner), [first, second, second]);
        relay.frame(Side::Person, &ToRelay::Pulse { log: LOG, body: &[3] }.encode(), 6_000);
        relay.frame(Side::Person, &ToRelay::Ping { nonce: 9 }.encode(), 6_000);
        assert_eq!(told(&mut relay, Side::Partner), ["pulse [3]"]);
        assert_eq!(told(&mut relay, Side::Person), ["pong 9"]);
        relay.connect(Side::Person);
        relay.frame(Side::Person, &open(LOG, 1, 1, false), 7_000);
        assert_eq!(told(&mut relay, Side::Person), [second, "opened 2 at 2000"]);
    }

    #[test]
    fn refuses_what_a_real_one_would() {
        let mut relay = Relay::new(0);
        relay.frame(Side::Person, &open(LOG, 1, 0, true), 0);
        assert!(told(&mut relay, Side::Person).is_empty(), "nobody is connected");
        let mut relay = both();
        let mut check = |frame: &[u8], why: &str| {
            relay.connect(Side::Person);
            relay.frame(Side::Person, frame, 5_000);
            assert_eq!(told(&mut relay, Side::Person), [why]);
        };
        check(&open(LOG, 2, 0, false), "WrongKey");
        check(&open(OTHER, 1, 0, false), "NoSuchLog");
        check(&open(OTHER, 1, 0, true), "TooManyNewLogs");
        check(&append(1), "NotOpen");
        check(&ToRelay::Burn { log: OTHER }.encode(), "NotOpen");
        check(&[99], "Malformed");
        assert!(!relay.is_connected(Side::Person));
        assert!(told(&mut relay, Side::Partner).is_empty(), "nothing of it reached the other");
    }

    #[test]
    fn r3_what_is_burned_is_gone_for_good() {
        let mut relay = both();
        relay.frame(Side::Person, &append(1), 5_000);
        relay.frame(Side::Person, &ToRelay::Burn { log: LOG }.encode(), 5_000);
        assert_eq!(told(&mut relay, Side::Partner), ["0<1 at 0: [1]", "burned"]);
        assert!(relay.entries.is_empty());
        relay.connect(Side::Partner);
        relay.frame(Side::Partner, &open(LOG, 1, 0, true), 5_000);
        assert_eq!(told(&mut relay, Side::Partner), ["NoSuchLog"]);
    }

    #[test]
    fn it_has_an_end() {
        let mut relay = both();
        for _ in 0..2 * MAX_WAITING {
            relay.frame(Side::Person, &ToRelay::Pulse { log: LOG, body: &[3] }.encode(), 6_000);
        }
        assert_eq!(relay.partner.waiting.len(), MAX_WAITING);
        relay.frame(Side::Person, &append(1), 6_000);
        assert!(!relay.is_connected(Side::Partner), "too slow");
        for id in 0..MAX_ENTRIES + 5 {
            let mut bytes = [0; 16];
            bytes[..8].copy_from_slice(&(id as u64).to_le_bytes());
            let entry = ToRelay::Append { log: LOG, id: EntryId(bytes), body: &[] };
            relay.frame(Side::Person, &entry.encode(), 6_000);
            let last = told(&mut relay, Side::Person).pop().unwrap();
            assert_eq!(last == "LogFull", id + 1 >= MAX_ENTRIES, "{id}: {last}");
        }
    }
}
