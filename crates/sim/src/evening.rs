//! A whole evening: hosts, crew and guests with real `sync::gathering` engines, and a relay made of a list, in virtual time, from a seed.
//!
//! Networks go and come, devices are closed, come back with what they had kept a while ago, or stay away; a host's dies in the midst of the briefing;
//! the relay is down. At the end the promises are checked that no device alone can keep. The same seed gives the same evening, to the last byte.
//!
//! What guests and crew do is in `cast`; what has to be so, in `promises`; devices that it would notice, in `defects`. Not here: the laws in every state (`model`).

mod cast;
pub mod defects;
mod promises;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque},
};

use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{
    gathering::event::{Member, Plan},
    text::{Name, Words},
};
use sync::gathering::{Do, Engine, Input, Notice, Output};
use wire::{EntryId, FromRelay, RefusedWhy, ToRelay};

use self::defects::Defect;
use crate::relay::Stored;

/// When it begins on everybody's wall, in milliseconds since 1970.
const TODAY: u64 = 1_800_000_000_000;

/// How large an evening is, and what goes wrong in it.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Guests.
    pub guests: usize,
    /// Hosts, two at least.
    pub hosts: usize,
    /// Crew.
    pub crew: usize,
    /// Of a hundred devices, so many that trouble finds in each minute.
    pub trouble: u64,
}

/// What an evening came to.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Entries in the log.
    pub entries: usize,
    /// Bytes in the log.
    pub bytes: usize,
    /// Guests who were ready.
    pub ready: usize,
    /// Calls, all of them seen to.
    pub calls: usize,
    /// Reports.
    pub reports: usize,
    /// Times that a device was closed, cut off, or came back with what it had kept before.
    pub troubles: usize,
    /// Minutes it took, in its own time.
    pub minutes: u64,
}

/// Somebody's device.
struct Device {
    engine: Engine,
    rng: ChaCha20Rng,
    wire: VecDeque<(u64, Vec<u8>)>,
    connected: bool,
    open: bool,
    connects_at: Option<u64>,
    online: bool,
    closed: bool,
    /// It was connected before.
    was_there: bool,
    /// What it kept last, and when.
    kept: Vec<u8>,
    refused: Vec<Notice>,
    /// What this device is told to be woken at, so that older wakes mean nothing.
    wakes: u64,
}

/// An evening under way.
pub struct Evening {
    size: Size,
    now: u64,
    rng: ChaCha20Rng,
    devices: Vec<Device>,
    log: Option<Vec<Stored>>,
    known: BTreeSet<EntryId>,
    down_until: u64,
    behind: u64,
    /// When which device has something to do.
    wakes: BinaryHeap<Reverse<(u64, usize)>>,
    token: u64,
    ledger: cast::Ledger,
    told: Told,
    defect: Option<Defect>,
}

/// A frame travels so long, in milliseconds, and up to as long again.
const LATENCY_MS: u64 = 15;

fn name(typed: &str) -> Result<Name, String> {
    Name::new(typed).map_err(|why| format!("{typed}: {why:?}"))
}

fn words(typed: &str) -> Result<Words, String> {
    Words::new(typed).map_err(|why| format!("{typed}: {why:?}"))
}

/// Plays an evening to its end.
///
/// # Errors
/// The promise that was broken.
pub fn play(seed: u64, size: Size) -> Result<Told, String> {
    play_with(seed, size, None)
}

/// The same, with something that is wrong.
fn play_with(seed: u64, size: Size, defect: Option<Defect>) -> Result<Told, String> {
    let mut evening = Evening::planned(seed, size, defect)?;
    evening.evening()?;
    evening.promises()?;
    Ok(evening.told)
}

impl Evening {
    fn planned(seed: u64, size: Size, defect: Option<Defect>) -> Result<Self, String> {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let plan = Plan {
            name: words("Thursday")?,
            opens: TODAY,
            closes: TODAY + 10 * 3_600_000,
            capacity: 500,
            burns: TODAY + 100 * 3_600_000,
        };
        let host = Engine::create("https://relay.example", &name("Host 0")?, &plan, &mut rng, 0, TODAY);
        let mut evening = Self {
            size,
            now: 0,
            rng,
            devices: Vec::new(),
            log: None,
            known: BTreeSet::new(),
            down_until: 0,
            behind: 0,
            wakes: BinaryHeap::new(),
            token: 0,
            ledger: cast::Ledger::default(),
            told: Told::default(),
            defect,
        };
        evening.add(host.map_err(|why| why.to_string())?);
        Ok(evening)
    }

    fn add(&mut self, engine: Engine) -> usize {
        let rng = ChaCha20Rng::seed_from_u64(self.rng.next_u64());
        self.devices.push(Device {
            engine,
            rng,
            wire: VecDeque::new(),
            connected: false,
            open: false,
            connects_at: None,
            online: true,
            closed: false,
            was_there: false,
            kept: Vec::new(),
            refused: Vec::new(),
            wakes: 0,
        });
        let at = self.devices.len() - 1;
        self.outputs(at);
        at
    }

    fn chance(&mut self, of: u64) -> u64 {
        self.rng.next_u64() % of.max(1)
    }

    fn device(&mut self, at: usize) -> Result<&mut Device, String> {
        self.devices.get_mut(at).ok_or_else(|| format!("no device {at}"))
    }

    fn handle(&mut self, at: usize, input: Input<'_>) {
        let now = self.now;
        let Some(one) = self.devices.get_mut(at) else { return };
        one.engine.handle(input, now, TODAY + now, &mut one.rng);
        self.outputs(at);
    }

    fn does(&mut self, at: usize, what: Do) {
        for what in self.makes_of(at, what) {
            self.token += 1;
            let token = self.token;
            self.handle(at, Input::Do { what, token });
        }
    }

    fn outputs(&mut self, at: usize) {
        let stays_away = self.has(at, Defect::NeverComesBack);
        loop {
            let soon = self.now + LATENCY_MS + self.chance(LATENCY_MS);
            let Some(one) = self.devices.get_mut(at) else { return };
            match one.engine.poll() {
                None => break,
                Some(Output::Connect) if stays_away && one.was_there => {}
                Some(Output::Connect) => one.connects_at = Some(soon),
                Some(Output::Drop) => Self::cut(one),
                Some(Output::Tell(notice)) => {
                    if matches!(notice, Notice::Refused { .. } | Notice::TooMuch { .. }) {
                        one.refused.push(notice);
                    }
                }
                Some(Output::Send(frame)) => self.relay(at, &frame),
            }
        }
        self.wake(at);
    }

    fn cut(one: &mut Device) {
        one.wire.clear();
        (one.connected, one.open) = (false, false);
    }

    fn wake(&mut self, at: usize) {
        let Some(one) = self.devices.get_mut(at) else { return };
        if one.closed {
            return;
        }
        let heard = one.wire.front().filter(|_| one.online).map(|(at, _)| *at);
        if let Some(due) = [heard, one.connects_at, one.engine.deadline()].into_iter().flatten().min() {
            let due = due.max(self.now);
            if one.wakes != due {
                one.wakes = due;
                self.wakes.push(Reverse((due, at)));
            }
        }
    }

    fn say(&mut self, at: usize, frame: FromRelay<'_>) {
        let Some(frame) = self.shows(at, frame) else { return };
        let latency = LATENCY_MS + self.chance(LATENCY_MS);
        let Some(one) = self.devices.get_mut(at) else { return };
        // In order on one connection, whatever the network does.
        let soon = (self.now + latency).max(one.wire.back().map_or(0, |(at, _)| *at));
        one.wire.push_back((soon, frame.encode()));
        self.wake(at);
    }

    fn relay(&mut self, at: usize, frame: &[u8]) {
        let there = self.devices.get(at).is_some_and(|one| one.connected && one.online);
        let Ok(frame) = ToRelay::decode(frame) else { return };
        if !there || self.now < self.down_until {
            return;
        }
        let time = self.now.saturating_sub(self.behind);
        match frame {
            ToRelay::Open { log, after, begin_ms, .. } => {
                if begin_ms.is_some() && self.log.is_none() {
                    self.log = Some(Vec::new());
                }
                let Some(stored) = self.log.take() else {
                    return self.say(
                        at,
                        FromRelay::Refused { log: Some(log), id: None, why: RefusedWhy::NoSuchLog },
                    );
                };
                let after = self.counts(at, after);
                for (seq, one) in (1..).zip(&stored).skip(usize::try_from(after).unwrap_or(usize::MAX)) {
                    self.say(
                        at,
                        FromRelay::Entry {
                            log,
                            seq,
                            prev: seq - 1,
                            time: one.time,
                            id: one.id,
                            body: &one.body,
                        },
                    );
                }
                self.say(at, FromRelay::Opened { log, head: stored.len() as u64, time });
                self.log = Some(stored);
                if let Some(one) = self.devices.get_mut(at) {
                    one.open = true;
                }
            }
            ToRelay::Append { log, id, body } => {
                let Some(stored) = &mut self.log else { return };
                if !self.known.insert(id) {
                    return;
                }
                stored.push(Stored { id, time, body: body.to_vec() });
                let seq = stored.len() as u64;
                for other in 0..self.devices.len() {
                    if self.devices.get(other).is_some_and(|one| one.open) {
                        self.say(other, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body });
                    }
                }
            }
            ToRelay::Ping { nonce } => self.say(at, FromRelay::Pong { nonce }),
            ToRelay::Burn { .. }
            | ToRelay::BurnWith { .. }
            | ToRelay::Close { .. }
            | ToRelay::Pulse { .. } => {}
        }
    }

    /// Everything that happens in the next so many milliseconds.
    fn wait(&mut self, ms: u64) {
        let end = self.now + ms;
        while let Some(Reverse((at, who))) = self.wakes.pop_if_before(end) {
            self.now = self.now.max(at);
            self.step(who, at);
        }
        self.now = end;
    }

    fn step(&mut self, at: usize, due: u64) {
        let (now, down) = (self.now, self.now < self.down_until);
        let Some(one) = self.devices.get_mut(at) else { return };
        if one.closed || one.wakes != due {
            return;
        }
        one.wakes = 0;
        if one.connects_at.is_some_and(|at| at <= now) {
            one.connects_at = None;
            one.connected = one.online && !down;
            one.was_there |= one.connected;
            let there = one.connected;
            return self.handle(at, if there { Input::Connected } else { Input::Disconnected });
        }
        if one.online && one.wire.front().is_some_and(|(at, _)| *at <= now) {
            let Some((_, frame)) = one.wire.pop_front() else { return };
            return self.handle(at, Input::Frame(&frame));
        }
        self.handle(at, Input::Tick);
    }

    /// The device is closed, and opened again with what it kept last.
    fn comes_back(&mut self, at: usize) -> Result<(), String> {
        let now = self.now;
        let one = self.device(at)?;
        Self::cut(one);
        if !one.kept.is_empty() {
            one.engine = Engine::resume(&one.kept, now, TODAY + now).map_err(|why| why.to_string())?;
            // Before anything is sent: counters are never used twice.
            one.kept = one.engine.keep().map(|kept| kept.to_vec()).unwrap_or_default();
        }
        (one.connects_at, one.closed, one.wakes) = (None, false, 0);
        self.outputs(at);
        Ok(())
    }

    fn keeps(&mut self, at: usize) {
        if let Some(one) = self.devices.get_mut(at)
            && let Some(kept) = one.engine.keep()
        {
            one.kept = kept.to_vec();
        }
    }

    fn me(&self, at: usize) -> Option<Member> {
        self.devices.get(at)?.engine.view(self.now).me
    }
}

/// A heap's next, where it comes before some time.
trait PopBefore {
    fn pop_if_before(&mut self, end: u64) -> Option<Reverse<(u64, usize)>>;
}

impl PopBefore for BinaryHeap<Reverse<(u64, usize)>> {
    fn pop_if_before(&mut self, end: u64) -> Option<Reverse<(u64, usize)>> {
        let due = self.peek().is_some_and(|Reverse((at, _))| *at <= end);
        if due { self.pop() } else { None }
    }
}

/// Who has said what, for the promises to be held against.
type By<T> = BTreeMap<usize, T>;
