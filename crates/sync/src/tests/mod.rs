//! The engine against a model relay in virtual time: no socket, no clock, no sleep. Each test says what it shows
//! by the id of the law.

mod agree;
mod asides;
mod attack;
mod crossing;
mod damage;
mod faults;
mod found;
mod meet;
mod stop;
mod storm;
mod tabs;
mod traffic;

use std::collections::{BTreeMap, VecDeque};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{
    Activity, Event, Lamp, People, PersonId, Refusal, What,
    catalogue::{Catalogue, Faculties, Known, Roles, Traits},
    text::Name,
};
use seal::{Link, LinkSecret};
use wire::{AccessKey, EntryId, FromRelay, RefusedWhy, ToRelay};

pub(crate) use self::traffic::Seen;
use crate::{Engine, Heard, Input, Kept, Notice, Output, Over, Stage, View, letter::Letter};

pub(crate) const ANA: usize = 0;
pub(crate) const BO: usize = 1;
pub(crate) const CY: usize = 2;

/// Long tests try each case natively, and every so manieth in the interpreter that wasm is tested in: what could differ
/// there shows in a few.
pub(crate) const EVERY: usize = if cfg!(target_family = "wasm") { 5 } else { 1 };

/// Milliseconds by which each device's clock is ahead of the one before it: a day. No test may notice.
const SKEW_MS: u64 = 86_400_000;

pub(crate) fn catalogue() -> Catalogue {
    let known = |id: &str, roles, traits| {
        let (pack, title) = ("test".to_owned(), id.to_owned());
        Known { id: id.to_owned(), title, also: Vec::new(), pack, roles, traits }
    };
    let intense = Traits { intense: true, ..Traits::default() };
    let gag = Traits { takes_away: Faculties::SPEECH, ..Traits::default() };
    Catalogue::new(vec![
        known("kiss", Roles::Given, Traits::default()),
        known("hug", Roles::Mutual, Traits::default()),
        known("spank", Roles::Given, intense),
        known("hush", Roles::Given, gag),
    ])
    .unwrap()
}

pub(crate) fn kiss(by: u8, to: u8) -> Event {
    let what = What::Known(catalogue().named("kiss").unwrap());
    let (by, to) = (People::one(PersonId(by)), People::one(PersonId(to)));
    Event::Ask { activity: Activity { what, by, to, detail: None }, own_yes: true }
}

/// What the relay does to frames on their way to one person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trouble {
    /// Nothing arrives, and nothing leaves; the connection seems to stand.
    pub cut: bool,
    /// Nothing arrives.
    pub deaf: bool,
    /// Entries do not arrive.
    pub no_entries: bool,
    /// Pulses do not arrive.
    pub no_pulses: bool,
    /// Everything arrives this much later, in milliseconds.
    pub late_ms: u64,
    /// What is appended is not stored.
    pub not_stored: bool,
    /// What is appended is kept back, in [`World::held`].
    pub hold: bool,
    /// The log is handed over without end.
    pub no_opened: bool,
}

pub(crate) struct Node {
    pub engine: Engine,
    pub rng: ChaCha20Rng,
    pub notices: Vec<Notice>,
    pub heard: Vec<Heard>,
    pub trouble: Trouble,
    pub online: bool,
    /// Frames on their way to this person, and when they arrive.
    wire: VecDeque<(u64, Vec<u8>)>,
    connected: bool,
    open: bool,
    connects_at: Option<u64>,
    pub asleep: bool,
    /// What it keeps of how far it has read.
    pub seen: Option<crate::Seen>,
}

#[derive(Clone)]
pub(crate) struct Stored {
    pub id: EntryId,
    pub time: u64,
    pub body: Vec<u8>,
}

/// Two or more people, a relay, and time.
pub(crate) struct World {
    pub now: u64,
    pub nodes: Vec<Node>,
    pub log: Option<Vec<Stored>>,
    pub clock_behind: u64,
    access: Option<AccessKey>,
    pub link: Link,
    pub latency: u64,
    token: u64,
    /// What somebody's device drew the others' needn't.
    drawn: crate::DrawnPictures,
    /// Bodies appended, by sender: what a relay can see.
    pub sizes: Vec<(usize, usize)>,
    /// Appends that are kept back, with who sent them.
    pub held: Vec<(usize, Vec<u8>)>,
    /// Every pulse so far, with who sent it: a relay that keeps what it should not.
    pub pulses: Vec<(usize, Vec<u8>)>,
    /// Everything that a relay sees come: when, on which connection, and what.
    pub seen: Vec<Seen>,
}

impl World {
    pub fn new(seed: u8) -> Self {
        let mut rng = ChaCha20Rng::from_seed([seed; 32]);
        let link = Link::new("http://127.0.0.1:1", LinkSecret::random(&mut rng)).unwrap();
        let (nodes, sizes, log, access) = (Vec::new(), Vec::new(), None, None);
        Self {
            now: 1_000,
            nodes,
            log,
            clock_behind: 0,
            access,
            link,
            latency: 5,
            token: 0,
            drawn: crate::DrawnPictures::default(),
            sizes,
            held: Vec::new(),
            pulses: Vec::new(),
            seen: Vec::new(),
        }
    }

    /// Ana and Bo together, with the signals known.
    pub fn two(seed: u8) -> Self {
        let mut world = Self::new(seed);
        world.arrive("Ana");
        world.arrive("Bo");
        world.run(200);
        world.welcome(ANA, "Bo");
        world.run(1_500);
        for who in [ANA, BO] {
            world.say(who, Event::KnowSignals);
        }
        world.run(100);
        assert_eq!(world.view(ANA).people.len(), 2, "{:?}", world.view(ANA));
        assert_eq!(world.view(BO).people.len(), 2, "{:?}", world.view(BO));
        world
    }

    /// Ana and Bo, with a kiss on.
    pub fn kissing(seed: u8) -> Self {
        let mut world = Self::two(seed);
        world.say(ANA, kiss(0, 1));
        world.run(50);
        world.answer(BO, 1, true);
        world.run(50);
        for who in [ANA, BO] {
            assert_eq!(world.view(who).lamp, Lamp::Green, "{:?}", world.view(who));
        }
        world
    }

    pub fn arrive(&mut self, name: &str) -> usize {
        let mut rng = ChaCha20Rng::from_seed([100 + u8::try_from(self.nodes.len()).unwrap(); 32]);
        let name = Name::new(name).unwrap();
        let engine = if self.nodes.is_empty() {
            Engine::start(&self.link, name, catalogue(), &mut rng, self.local(self.nodes.len()))
        } else {
            Engine::join(&self.link, name, catalogue(), &mut rng, self.local(self.nodes.len()))
        };
        self.add(engine, rng)
    }

    pub fn add(&mut self, mut engine: Engine, rng: ChaCha20Rng) -> usize {
        engine.shares_pictures(&self.drawn);
        self.nodes.push(Node {
            engine,
            rng,
            notices: Vec::new(),
            heard: Vec::new(),
            trouble: Trouble::default(),
            online: true,
            wire: VecDeque::new(),
            connected: false,
            open: false,
            connects_at: None,
            asleep: false,
            seen: None,
        });
        let who = self.nodes.len() - 1;
        self.pump(who);
        self.run(50);
        who
    }

    /// The time by somebody's own clock: everyone's is a day ahead of the one before.
    fn local(&self, who: usize) -> u64 {
        self.now + SKEW_MS * who as u64
    }

    /// The same person's tab after a reload.
    pub fn reload(&mut self, who: usize) {
        let kept: Kept = self.nodes[who].engine.keep().unwrap();
        self.resume(who, &kept);
    }

    /// A tab that comes back with what was kept, now or earlier.
    pub fn resume(&mut self, who: usize, kept: &Kept) {
        let kept = Kept::from_bytes(&kept.to_bytes()).unwrap();
        self.nodes[who].engine = Engine::resume(&kept, catalogue(), self.local(who));
        let node = &mut self.nodes[who];
        node.engine.shares_pictures(&self.drawn);
        if let Some(seen) = node.seen {
            node.engine.expect(seen);
        }
        (node.connected, node.open, node.connects_at) = (false, false, None);
        node.wire.clear();
        self.pump(who);
    }

    pub fn view(&mut self, who: usize) -> View {
        let now = self.local(who);
        self.nodes[who].engine.view(now)
    }

    pub fn lamps(&mut self) -> Vec<Lamp> {
        (0..self.nodes.len()).map(|who| self.view(who).lamp).collect()
    }

    pub fn over(&mut self, who: usize) -> Option<Over> {
        match self.view(who).stage {
            Stage::Ended(over) => Some(over),
            _ => None,
        }
    }

    pub fn welcome(&mut self, who: usize, name: &str) {
        let view = self.view(who);
        let waiting = view.door.iter().find(|one| one.name.as_str() == name);
        let knock = waiting.unwrap_or_else(|| panic!("{name} is not at the door of {who}: {view:?}")).knock;
        self.say(who, Event::Welcome { knock });
    }

    pub fn say(&mut self, who: usize, event: Event) {
        self.token += 1;
        let token = self.token;
        self.input(who, Input::Say { event, token });
    }

    pub fn answer(&mut self, who: usize, ask: u32, wholehearted: bool) {
        self.token += 1;
        let token = self.token;
        self.input(who, Input::Answer { ask, wholehearted, token });
    }

    pub fn input(&mut self, who: usize, input: Input<'_>) {
        let now = self.local(who);
        let node = &mut self.nodes[who];
        node.engine.handle(input, now, &mut node.rng);
        self.pump(who);
    }

    /// The law of the last refusal, if there was one since last asked.
    pub fn refused(&mut self, who: usize) -> Option<Refusal> {
        let refused = self.nodes[who].notices.iter().rev().find_map(|notice| match notice {
            Notice::Refused { why, .. } => Some(*why),
            Notice::Relay(_) => None,
        });
        self.nodes[who].notices.clear();
        refused
    }

    fn pump(&mut self, who: usize) {
        let node = &mut self.nodes[who];
        node.seen = node.engine.seen().or(node.seen);
        while let Some(output) = self.nodes[who].engine.poll() {
            match output {
                Output::Connect => self.nodes[who].connects_at = Some(self.now + self.latency),
                Output::Drop => self.disconnect(who),
                Output::Send(frame) => self.relay(who, &frame),
                Output::Tell(notice) => self.nodes[who].notices.push(notice),
                Output::Aside(heard) => self.nodes[who].heard.push(heard),
            }
        }
    }

    pub fn disconnect(&mut self, who: usize) {
        let node = &mut self.nodes[who];
        (node.connected, node.open) = (false, false);
        node.wire.clear();
    }

    /// Takes the network from somebody, and tells their device so.
    pub fn offline(&mut self, who: usize) {
        self.nodes[who].online = false;
        self.disconnect(who);
        self.input(who, Input::Disconnected);
    }

    pub fn relay(&mut self, from: usize, frame: &[u8]) {
        if !self.nodes[from].connected || self.nodes[from].trouble.cut {
            return;
        }
        let time = self.now - self.clock_behind;
        if let Ok(ToRelay::Append { body, .. } | ToRelay::Pulse { body, .. }) = ToRelay::decode(frame) {
            let entry = matches!(ToRelay::decode(frame), Ok(ToRelay::Append { .. }));
            self.seen.push(Seen { at: self.now, from, entry, size: body.len() });
        }
        match ToRelay::decode(frame).unwrap() {
            ToRelay::Open { log, access, after, begin_ms } => {
                if self.log.is_none() && begin_ms.is_some() {
                    self.log = Some(Vec::new());
                    self.access = Some(access.clone());
                }
                let Some(entries) = self.log.clone() else {
                    let why = RefusedWhy::NoSuchLog;
                    return self.deliver(from, FromRelay::Refused { log: Some(log), id: None, why });
                };
                if self.access != Some(access) {
                    let why = RefusedWhy::WrongKey;
                    return self.deliver(from, FromRelay::Refused { log: Some(log), id: None, why });
                }
                self.nodes[from].open = true;
                for seq in after + 1..=entries.len() as u64 {
                    self.deliver_entry(from, seq);
                }
                self.deliver(from, FromRelay::Opened { log, head: entries.len() as u64, time });
            }
            ToRelay::Append { .. } if self.nodes[from].trouble.hold => self.held.push((from, frame.to_vec())),
            ToRelay::Append { log, id, body } => {
                if self.nodes[from].trouble.not_stored {
                    let why = RefusedWhy::NotStored;
                    return self.deliver(from, FromRelay::Refused { log: Some(log), id: Some(id), why });
                }
                let Some(entries) = &mut self.log else { return };
                if let Some(at) = entries.iter().position(|one| one.id == id) {
                    return self.deliver_entry(from, at as u64 + 1);
                }
                self.sizes.push((from, body.len()));
                let time = entries.last().map_or(0, |last| last.time).max(time);
                entries.push(Stored { id, time, body: body.to_vec() });
                let seq = entries.len() as u64;
                assert!(seq < 2_000, "entries without end from {from}: {:?}", self.nodes[from].engine.outbox);
                for to in 0..self.nodes.len() {
                    self.deliver_entry(to, seq);
                }
            }
            ToRelay::Pulse { log, body } => {
                self.pulses.push((from, body.to_vec()));
                for to in (0..self.nodes.len()).filter(|to| *to != from) {
                    self.deliver(to, FromRelay::Pulse { log, body });
                }
            }
            ToRelay::Burn { log } => {
                self.log = None;
                for to in 0..self.nodes.len() {
                    self.deliver(to, FromRelay::Burned { log });
                }
            }
            ToRelay::Ping { nonce } => self.deliver(from, FromRelay::Pong { nonce }),
            ToRelay::BurnWith { .. } => {}
            ToRelay::Close { .. } => self.nodes[from].open = false,
        }
    }

    /// The relay stores something, whoever wrote it.
    pub fn append(&mut self, id: EntryId, body: &[u8]) {
        let log = self.log.as_mut().unwrap();
        log.push(Stored { id, time: self.now, body: body.to_vec() });
        let seq = log.len() as u64;
        for to in 0..self.nodes.len() {
            self.deliver_entry(to, seq);
        }
    }

    /// Somebody with another app writes this letter to those.
    pub fn write(&mut self, who: usize, to: &[usize], change: impl FnOnce(&mut Letter)) {
        let (id, body) = self.seal(who, to, None, change);
        self.append(id, &body);
    }

    pub fn seal(
        &mut self,
        who: usize,
        to: &[usize],
        id: Option<EntryId>,
        change: impl FnOnce(&mut Letter),
    ) -> (EntryId, Vec<u8>) {
        let to: Vec<_> = to.iter().map(|to| self.nodes[*to].engine.room.me()).collect();
        let Node { engine, rng, .. } = &mut self.nodes[who];
        let (event, openings) = (Event::OpenToAsks(true), Vec::new());
        let (seen, hash) = (engine.head, engine.hash);
        let mut letter = Letter { count: 1 << 40, seen, hash, knew: seen, event, openings };
        change(&mut letter);
        let id = id.unwrap_or_else(|| engine.room.entry_id(rng));
        // The app that writes so is theirs, and no other tab.
        engine.first_said = None;
        let body = engine.room.seal_entry(rng, &id, &to, &letter.encode()).unwrap();
        (id, body)
    }

    pub fn deliver_entry(&mut self, to: usize, seq: u64) {
        let log = self.link.secret().log_id();
        let Some(one) = self.log.as_ref().and_then(|log| log.get(seq as usize - 1)).cloned() else { return };
        let (time, id, body) = (one.time, one.id, one.body);
        self.deliver(to, FromRelay::Entry { log, seq, prev: seq - 1, time, id, body: &body });
    }

    pub fn deliver(&mut self, to: usize, frame: FromRelay<'_>) {
        let node = &mut self.nodes[to];
        let trouble = &node.trouble;
        let lost = match frame {
            FromRelay::Entry { .. } => trouble.no_entries || !node.open,
            FromRelay::Pulse { .. } => trouble.no_pulses || !node.open,
            FromRelay::Opened { .. } => trouble.no_opened,
            _ => false,
        };
        if node.connected && !lost && !trouble.cut && !trouble.deaf {
            let at = self.now + self.latency + trouble.late_ms;
            node.wire.push_back((at, frame.encode()));
        }
    }

    /// Lets so many milliseconds pass.
    pub fn run(&mut self, ms: u64) {
        let until = self.now + ms;
        let mut turns = 0u64;
        while let Some((at, who)) = self.next() {
            if at > until {
                break;
            }
            turns += 1;
            assert!(turns < 200_000, "it never comes to rest: {:?}", self.nodes[who].engine);
            self.now = self.now.max(at);
            self.turn(who);
        }
        self.now = until;
    }

    fn next(&self) -> Option<(u64, usize)> {
        let due = |who: usize, node: &Node| {
            let wire = node.wire.front().map(|(at, _)| *at);
            let connects = node.connects_at.filter(|_| node.online);
            let engine = node.engine.deadline().map(|at| at.saturating_sub(SKEW_MS * who as u64));
            if node.asleep { None } else { [wire, connects, engine].into_iter().flatten().min() }
        };
        let all = self.nodes.iter().enumerate().filter_map(|(who, node)| Some((due(who, node)?, who)));
        all.min()
    }

    fn turn(&mut self, who: usize) {
        let now = self.now;
        let node = &mut self.nodes[who];
        if node.wire.front().is_some_and(|(at, _)| *at <= now) {
            let (_, frame) = node.wire.pop_front().unwrap();
            self.input(who, Input::Frame(&frame));
        } else if node.connects_at.is_some_and(|at| at <= now) && node.online {
            node.connects_at = None;
            node.connected = true;
            self.input(who, Input::Connected);
        } else {
            self.input(who, Input::Tick);
        }
    }
}
