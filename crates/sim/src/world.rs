//! Everyone's devices, the relay, the networks between them, and time.

mod relaying;

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
};

use rand_chacha::{
    ChaCha8Rng, ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{Event, catalogue::Catalogue, encounter::Verb};
use seal::{Link, LinkSecret};
use sync::{DrawnPictures, Engine, Input, Kept, Notice, Output, View};
use wire::{FromRelay, ToRelay};

use crate::{
    cast,
    count::Count,
    defects::{Defect, WHOSE},
    device::{Device, Did, Trouble},
    plan::MOST,
    relay::{Malice, Relay},
    timeline::Timeline,
};

/// Milliseconds that a frame takes at least.
const LATENCY_MS: u64 = 5;
/// Milliseconds by which frames differ, without any trouble.
const JITTER_MS: u32 = 10;
/// Milliseconds that one frame overtakes another by at most.
const OVERTAKEN_MS: u32 = 3_000;
/// Milliseconds after which a connection that can't be had is given up.
const GIVE_UP_MS: u64 = 3_000;
/// Milliseconds by which clocks differ, from one device to the next: a day, and nobody may notice.
const SKEW_MS: u64 = 86_400_000;
/// Milliseconds that frames wait for others before a slow network's connection is cut.
const MOST_BEHIND_MS: u64 = 8_000;
/// Frames that wait for a frozen device at most; what comes after is lost.
const MOST_WAITING: usize = 4_096;
/// Things that happen in one encounter at most: more is a loop without end.
const MOST_TURNS: u64 = 400_000;

/// Whether this person is asked "still yes?".
fn is_asked_still(view: &View) -> bool {
    let asked =
        |me| view.lapsed.iter().any(|lapsed| lapsed.activity.people().has(me) && !lapsed.still.has(me));
    view.may.contains(&Verb::StillYes) && view.me.is_some_and(asked)
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Happens {
    ToRelay { who: usize, connection: u64, frame: Vec<u8> },
    ToDevice { who: usize, connection: u64, frame: Vec<u8> },
    Connects { who: usize },
    Closes { who: usize, connection: u64 },
}

/// All of it.
pub struct World {
    /// True time, in milliseconds.
    pub now: u64,
    /// Everyone's device.
    pub devices: Vec<Device>,
    /// The relay.
    pub relay: Relay,
    /// What everyone's app knows.
    pub catalogue: Catalogue,
    /// The invitation.
    pub link: Link,
    /// What happened, in numbers.
    pub count: Count,
    /// What happened, in words, where it is written down.
    pub timeline: Option<Timeline>,
    /// What is wrong with the first person's device.
    pub defect: Option<Defect>,
    /// Frames that wait for each frozen device.
    waiting: Vec<VecDeque<(u64, Vec<u8>)>>,
    /// Which connection has the log open, for each.
    open: Vec<Option<u64>>,
    happens: BinaryHeap<Reverse<(u64, u64, Happens)>>,
    drawn: DrawnPictures,
    dice: ChaCha8Rng,
    /// Who sent each pulse and entry, and when first: by a hash of its bytes.
    sent: HashMap<u64, (usize, u64)>,
    /// What devices refused since somebody last said something, by its number.
    refused: Vec<u64>,
    numbers: u64,
    turns: u64,
}

impl World {
    /// Nobody is there yet. None where no invitation can be made, which can't be.
    pub fn new(seed: u64) -> Option<Self> {
        let mut dice = ChaCha8Rng::seed_from_u64(seed ^ 0x5eed);
        let mut secret = [0; 32];
        dice.fill_bytes(&mut secret);
        let link = Link::new("http://127.0.0.1:1", LinkSecret::from_bytes(&secret)).ok()?;
        Some(Self {
            now: 1_000,
            devices: Vec::new(),
            relay: Relay::default(),
            catalogue: cast::catalogue(),
            link,
            count: Count::default(),
            timeline: None,
            defect: None,
            waiting: Vec::new(),
            open: Vec::new(),
            happens: BinaryHeap::new(),
            drawn: DrawnPictures::default(),
            dice,
            sent: HashMap::new(),
            refused: Vec::new(),
            numbers: 0,
            turns: 0,
        })
    }

    /// Chance, below a number.
    pub fn below(&mut self, end: u32) -> u32 {
        self.dice.next_u32() % end.max(1)
    }

    fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// Writes something down about somebody, where anything is written down.
    pub fn tell(&mut self, who: usize, text: impl FnOnce() -> String) {
        if let Some(timeline) = &mut self.timeline {
            timeline.tell(self.now, who, text());
        }
    }

    /// Somebody opens the app: the first begins, the others knock.
    pub fn arrives(&mut self) {
        let who = self.devices.len();
        let Some(name) = cast::name(who) else { return };
        let mut rng = ChaCha20Rng::seed_from_u64(u64::from(self.dice.next_u32()) << 8 | who as u64);
        let ahead_ms = SKEW_MS * who as u64;
        let fast_ppm = u64::from(self.below(300));
        let mut device = Device {
            engine: None,
            kept: None,
            rng: rng.clone(),
            trouble: Trouble::default(),
            did: Did::default(),
            to: Vec::new(),
            heard: vec![0; MOST],
            anew: false,
            frozen: false,
            hidden: false,
            connection: None,
            broke: false,
            last_ms: [0; 2],
            ahead_ms,
            fast_ppm,
            rings: None,
            said: VecDeque::new(),
            lies: 0,
            defect: self.defect.filter(|_| who == WHOSE),
            stuck: None,
        };
        let now = device.local(self.now);
        let mut engine = if who == 0 {
            Engine::start(&self.link, name, self.catalogue.clone(), &mut rng, now)
        } else {
            Engine::join(&self.link, name, self.catalogue.clone(), &mut rng, now)
        };
        engine.shares_pictures(&self.drawn);
        device.kept = engine.keep();
        (device.engine, device.rng) = (Some(engine), rng);
        self.devices.push(device);
        self.waiting.push(VecDeque::new());
        self.open.push(None);
        self.relay.malice.push(Malice::default());
        self.pump(who);
    }

    /// The app is opened again with what was kept.
    pub fn reopens(&mut self, who: usize) {
        let (now, catalogue) = (self.now, self.catalogue.clone());
        let Some(device) = self.devices.get_mut(who) else { return };
        let Some(kept) = device.kept.as_ref().and_then(|kept| Kept::from_bytes(&kept.to_bytes()).ok()) else {
            return;
        };
        let local = device.local(now);
        let mut engine = Engine::resume(&kept, catalogue, local);
        engine.shares_pictures(&self.drawn);
        device.kept = engine.keep();
        device.engine = Some(engine);
        (device.hidden, device.connection) = (false, None);
        self.pump(who);
    }

    /// The app is opened again with nothing kept: its person knocks under their name, as somebody new would.
    pub fn knocks_anew(&mut self, who: usize) {
        let (now, catalogue, Some(name)) = (self.now, self.catalogue.clone(), cast::name(who)) else {
            return;
        };
        let Some(device) = self.devices.get_mut(who) else { return };
        let local = device.local(now);
        let mut engine = Engine::join(&self.link, name, catalogue, &mut device.rng, local);
        engine.shares_pictures(&self.drawn);
        device.kept = engine.keep();
        device.engine = Some(engine);
        (device.hidden, device.connection, device.anew) = (false, None, true);
        self.pump(who);
    }

    /// The app is gone, without a word.
    pub fn crashes(&mut self, who: usize) {
        self.hangs_up(who);
        if let Some(device) = self.devices.get_mut(who) {
            (device.engine, device.rings) = (None, None);
        }
    }

    /// Something happens to somebody's engine.
    pub fn input(&mut self, who: usize, input: Input<'_>) {
        let now = self.now;
        let Some(device) = self.devices.get_mut(who) else { return };
        let local = device.local(now);
        let Some(engine) = &mut device.engine else { return };
        let input = match (device.defect, input) {
            (Some(Defect::LosesRed), Input::Say { event: Event::Red, .. })
            | (Some(Defect::NotToldHidden), Input::Hidden) => return,
            (Some(Defect::NoIsYes), Input::Answer { ask, token, .. }) => {
                Input::Answer { ask, wholehearted: true, token }
            }
            (_, input) => input,
        };
        let says_still_yes = device.defect == Some(Defect::StillYesByItself) && matches!(input, Input::Tick);
        engine.handle(input, local, &mut device.rng);
        if says_still_yes && is_asked_still(&engine.view(local)) {
            engine.handle(Input::Say { event: Event::StillYes, token: 0 }, local, &mut device.rng);
        }
        if device.defect == Some(Defect::MisreadsTime) {
            engine.misreads_time();
        }
        self.pump(who);
    }

    /// Somebody says something; whether their device took it.
    pub fn says(&mut self, who: usize, event: Event) -> bool {
        self.tell(who, || format!("{event:?}"));
        let token = self.number();
        self.takes(who, Input::Say { event, token }, token)
    }

    /// Somebody answers an ask; whether their device took it.
    pub fn answers(&mut self, who: usize, ask: u32, wholehearted: bool) -> bool {
        self.tell(who, || {
            format!("answers ask {ask}: {}", if wholehearted { "yes" } else { "no, thank you" })
        });
        let token = self.number();
        self.takes(who, Input::Answer { ask, wholehearted, token }, token)
    }

    /// Whether it was taken: the same moment can be the end of something that was said before.
    fn takes(&mut self, who: usize, input: Input<'_>, token: u64) -> bool {
        self.refused.clear();
        self.input(who, input);
        !self.refused.contains(&token)
    }

    /// A pulse, or an entry, leaves somebody's device for the first time: a sign that they are there.
    pub fn pulsed(&mut self, who: usize, body: &[u8]) {
        let now = self.now;
        self.sent.entry(hash(body)).or_insert((who, now));
    }

    /// A pulse or an entry comes to somebody's device.
    fn hears(&mut self, who: usize, frame: &[u8]) {
        let Ok(FromRelay::Pulse { body, .. } | FromRelay::Entry { body, .. }) = FromRelay::decode(frame)
        else {
            return;
        };
        let Some((from, at)) = self.sent.get(&hash(body)).copied() else { return };
        if let Some(heard) = self.devices.get_mut(who).and_then(|device| device.heard.get_mut(from)) {
            *heard = at.max(*heard);
        }
    }

    fn pump(&mut self, who: usize) {
        loop {
            let Some(device) = self.devices.get_mut(who) else { return };
            let Some(output) = device.engine.as_mut().and_then(Engine::poll) else { break };
            match output {
                Output::Connect if device.defect == Some(Defect::NeverComesBack) && device.broke => {}
                Output::Connect => {
                    let unreachable = device.trouble.deaf || device.trouble.mute;
                    let wait = if unreachable { GIVE_UP_MS } else { LATENCY_MS };
                    self.later(wait, Happens::Connects { who });
                }
                Output::Drop => self.hangs_up(who),
                Output::Send(frame) => self.sends(who, frame),
                Output::Tell(Notice::Refused { token, why }) => {
                    self.count.refused(why);
                    self.refused.push(token);
                    self.tell(who, || format!("refused: {why:?}"));
                }
                Output::Tell(Notice::Relay(_)) => self.count.relay_refusals += 1,
                Output::Aside(_) => {}
            }
        }
        let now = self.now;
        let Some(device) = self.devices.get_mut(who) else { return };
        let deadline = device.engine.as_ref().and_then(Engine::deadline);
        device.rings =
            deadline.map(|at| device.true_time(at).max(now).saturating_add(device.trouble.lazy_ms));
    }

    fn later(&mut self, ms: u64, happens: Happens) {
        let number = self.number();
        self.happens.push(Reverse((self.now.saturating_add(ms), number, happens)));
    }

    /// The connection is gone, from this side.
    fn hangs_up(&mut self, who: usize) {
        if let (Some(device), Some(open)) = (self.devices.get_mut(who), self.open.get_mut(who)) {
            (device.connection, *open) = (None, None);
        }
    }

    /// The connection breaks, and the device learns of it.
    pub fn breaks(&mut self, who: usize) {
        let connection = self.devices.get(who).and_then(|device| device.connection);
        self.hangs_up(who);
        if let Some(device) = self.devices.get_mut(who) {
            device.broke |= connection.is_some();
        }
        if connection.is_some() {
            self.input(who, Input::Disconnected);
        }
    }

    /// When a frame arrives, on its way from or to a device; none where it is lost. Twice where it comes twice.
    fn fate(&mut self, who: usize, down: bool, bytes: usize) -> [Option<u64>; 2] {
        let Some(trouble) = self.devices.get(who).map(|device| device.trouble) else { return [None; 2] };
        let jitter = u64::from(self.below(JITTER_MS));
        let silent = if down { trouble.deaf } else { trouble.mute };
        if silent || self.below(100) < trouble.lost {
            self.count.lost += 1;
            return [None; 2];
        }
        // A slow network sends one after another: what comes behind waits.
        let slow = trouble.slow_ms.saturating_mul(bytes as u64) / 100;
        let last = self.devices.get(who).and_then(|device| device.last_ms.get(usize::from(down))).copied();
        let begins = if slow > 0 { self.now.max(last.unwrap_or(0)) } else { self.now };
        if begins > self.now + MOST_BEHIND_MS {
            // Who reads too slowly is cut off, and comes back from where they were.
            let connection = self.devices.get(who).and_then(|device| device.connection);
            self.hangs_up(who);
            connection
                .into_iter()
                .for_each(|connection| self.later(LATENCY_MS, Happens::Closes { who, connection }));
            self.count.cut_off += 1;
            return [None; 2];
        }
        let mut at = begins + LATENCY_MS + jitter + trouble.late_ms + slow;
        let overtaken = self.below(100) < trouble.overtaken;
        let twice = self.below(100) < trouble.twice;
        let extra = u64::from(self.below(OVERTAKEN_MS));
        let last = self.devices.get_mut(who).and_then(|device| device.last_ms.get_mut(usize::from(down)));
        if let Some(last) = last {
            if overtaken {
                at += extra;
                self.count.overtaken += 1;
            } else {
                at = at.max(*last);
                *last = at;
            }
        }
        self.count.twice += u64::from(twice);
        [Some(at), twice.then_some(at + 1 + extra)]
    }

    fn sends(&mut self, who: usize, frame: Vec<u8>) {
        let Some(connection) = self.devices.get(who).and_then(|device| device.connection) else { return };
        self.count.frames += 1;
        if let Ok(ToRelay::Pulse { body, .. } | ToRelay::Append { body, .. }) = ToRelay::decode(&frame) {
            self.pulsed(who, body);
        }
        for at in self.fate(who, false, frame.len()).into_iter().flatten() {
            let number = self.number();
            self.happens.push(Reverse((
                at,
                number,
                Happens::ToRelay { who, connection, frame: frame.clone() },
            )));
        }
    }

    fn relay_is_down(&self) -> bool {
        self.relay.down_until.is_some_and(|until| self.now < until)
    }

    /// A device that stood still goes on, with everything that came meanwhile.
    pub fn thaws(&mut self, who: usize) {
        let Some(device) = self.devices.get_mut(who) else { return };
        device.frozen = false;
        let waiting = self.waiting.get_mut(who).map(std::mem::take).unwrap_or_default();
        for (connection, frame) in waiting {
            self.later(0, Happens::ToDevice { who, connection, frame });
        }
        // Its timer rings at once, if it should have rung.
        self.input(who, Input::Tick);
    }

    /// Lets time pass up to a moment; whether it came to rest on the way.
    pub fn runs_until(&mut self, until: u64) -> bool {
        loop {
            let heap = self.happens.peek().map(|Reverse((at, ..))| *at);
            let rings = self
                .devices
                .iter()
                .enumerate()
                .filter(|(_, device)| !device.frozen && device.engine.is_some());
            let rings = rings.filter_map(|(who, device)| Some((device.rings?, who))).min();
            let next = [heap, rings.map(|(at, _)| at)].into_iter().flatten().min();
            let Some(at) = next.filter(|at| *at <= until) else { break };
            self.turns += 1;
            if self.turns > MOST_TURNS {
                return false;
            }
            self.now = self.now.max(at);
            match rings {
                Some((ring, who)) if Some(ring) == next && heap.is_none_or(|heap| ring < heap) => {
                    self.input(who, Input::Tick);
                }
                _ => self.happens(),
            }
        }
        self.now = self.now.max(until);
        true
    }

    fn happens(&mut self) {
        let Some(Reverse((_, _, happens))) = self.happens.pop() else { return };
        match happens {
            Happens::Connects { who } => self.connects(who),
            Happens::Closes { who, connection } => {
                if self.devices.get(who).is_some_and(|device| device.connection == Some(connection)) {
                    self.breaks(who);
                }
            }
            Happens::ToRelay { who, connection, frame } => {
                let current =
                    self.devices.get(who).is_some_and(|device| device.connection == Some(connection));
                if current && !self.relay_is_down() {
                    self.relays(who, &frame);
                }
            }
            Happens::ToDevice { who, connection, frame } => {
                let Some(device) = self.devices.get(who) else { return };
                if device.connection != Some(connection) {
                    return;
                }
                if device.frozen {
                    let waiting = self.waiting.get_mut(who).filter(|waiting| waiting.len() < MOST_WAITING);
                    waiting.into_iter().for_each(|waiting| waiting.push_back((connection, frame.clone())));
                    return;
                }
                self.hears(who, &frame);
                self.input(who, Input::Frame(&frame));
            }
        }
    }

    fn connects(&mut self, who: usize) {
        let number = self.number();
        let (down, drops) = (self.relay_is_down(), self.relay.to(who).drops);
        let Some(device) = self.devices.get_mut(who) else { return };
        if device.engine.is_none() {
            return;
        }
        if down || drops || device.trouble.deaf || device.trouble.mute {
            return self.input(who, Input::Disconnected);
        }
        device.connection = Some(number);
        device.last_ms = [0; 2];
        self.input(who, Input::Connected);
    }
}
