//! Ana and Bo in an encounter, with something on between them: what happened at Ana's device so far, so that any
//! number of engines can be brought there, each time the same.

use std::{collections::VecDeque, sync::LazyLock};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{Activity, Event, Lamp, People, PersonId, What, text::Name};
use seal::{Link, LinkSecret, PersonSecret, Room};
use sync::{Engine, Input, Output};
use wire::{EntryId, FromRelay, ToRelay};

/// One thing that happened at Ana's device, and when on its clock.
#[derive(Clone)]
enum Happened {
    Connected,
    Frame(Vec<u8>),
    Said(Event),
    Tick,
}

/// What leads to the encounter, and what Bo has in it.
pub struct Recorded {
    happened: Vec<(Happened, u64)>,
    /// Frames that came to Ana, as the relay sent them.
    pub frames: Vec<Vec<u8>>,
    /// What Ana's tab keeps.
    pub kept: Vec<u8>,
    /// What is on: Ana's one yes.
    pub on: Activity,
    /// The last place in the log, and its clock then.
    pub head: u64,
    /// The time at which it stands.
    pub now: u64,
    bo: [u8; 32],
    ana: seal::PersonKey,
}

const START_MS: u64 = 1_000;
const LATENCY_MS: u64 = 5;

fn link() -> Link {
    Link::new("http://127.0.0.1:1", LinkSecret::from_bytes(&[9; 32])).unwrap()
}

fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

fn ana(rng: &mut ChaCha20Rng) -> Engine {
    Engine::start(&link(), Name::new("Ana").unwrap(), content::catalogue().clone(), rng, START_MS)
}

/// As it was, once for all.
pub fn recorded() -> &'static Recorded {
    static RECORDED: LazyLock<Recorded> = LazyLock::new(record);
    &RECORDED
}

/// Ana's device, where the recording ends, with what it draws its randomness from.
pub fn arrive() -> (Engine, ChaCha20Rng) {
    let mut rng = rng(1);
    let mut engine = ana(&mut rng);
    while engine.poll().is_some() {}
    for (happened, now) in &recorded().happened {
        engine.handle(happened.input(), *now, &mut rng);
        while engine.poll().is_some() {}
    }
    (engine, rng)
}

/// Bo's keys, in the hands of whoever means harm.
pub fn bo() -> Room {
    let (link, recorded) = (link(), recorded());
    let mut room =
        Room::new(link.secret().log_id(), link.secret().door_key(), PersonSecret::from_bytes(&recorded.bo));
    room.add_peer(recorded.ana).unwrap();
    room
}

/// Somebody with the link, whom nobody knows.
pub fn stranger() -> Room {
    let link = link();
    Room::new(link.secret().log_id(), link.secret().door_key(), PersonSecret::from_bytes(&[0x5e; 32]))
}

/// Ana's public key.
pub fn ana_key() -> seal::PersonKey {
    recorded().ana
}

impl Happened {
    fn input(&self) -> Input<'_> {
        match self {
            Self::Connected => Input::Connected,
            Self::Frame(bytes) => Input::Frame(bytes),
            Self::Said(event) => Input::Say { event: event.clone(), token: 1 },
            Self::Tick => Input::Tick,
        }
    }
}

/// A relay between two devices, in time that passes as it is told to.
struct World {
    now: u64,
    devices: Vec<(Engine, ChaCha20Rng)>,
    /// What is on its way to whom, and when it arrives.
    wire: VecDeque<(u64, usize, Happened)>,
    log: Vec<(EntryId, u64, Vec<u8>)>,
    happened: Vec<(Happened, u64)>,
}

impl World {
    fn input(&mut self, who: usize, happened: Happened) {
        if who == 0 {
            self.happened.push((happened.clone(), self.now));
        }
        let (engine, rng) = &mut self.devices[who];
        engine.handle(happened.input(), self.now, rng);
        self.pump(who);
    }

    fn pump(&mut self, who: usize) {
        while let Some(output) = self.devices[who].0.poll() {
            match output {
                Output::Connect => self.post(who, Happened::Connected),
                Output::Send(frame) => self.relay(who, &frame),
                Output::Drop | Output::Tell(_) | Output::Aside(_) => {
                    panic!("{output:?} in an encounter without trouble")
                }
            }
        }
    }

    fn post(&mut self, to: usize, happened: Happened) {
        self.wire.push_back((self.now + LATENCY_MS, to, happened));
    }

    fn entry(&self, seq: usize) -> Happened {
        let (id, time, body) = &self.log[seq - 1];
        let (log, seq) = (link().secret().log_id(), seq as u64);
        Happened::Frame(FromRelay::Entry { log, seq, prev: seq - 1, time: *time, id: *id, body }.encode())
    }

    fn relay(&mut self, from: usize, frame: &[u8]) {
        match ToRelay::decode(frame).unwrap() {
            ToRelay::Open { log, .. } => {
                for seq in 1..=self.log.len() {
                    self.post(from, self.entry(seq));
                }
                let opened = FromRelay::Opened { log, head: self.log.len() as u64, time: self.now };
                self.post(from, Happened::Frame(opened.encode()));
            }
            ToRelay::Append { id, body, .. } => {
                self.log.push((id, self.now, body.to_vec()));
                for to in 0..self.devices.len() {
                    self.post(to, self.entry(self.log.len()));
                }
            }
            ToRelay::Pulse { .. } => {
                for to in (0..self.devices.len()).filter(|to| *to != from) {
                    self.post(to, Happened::Frame(frame.to_vec()));
                }
            }
            ToRelay::Ping { nonce } => self.post(from, Happened::Frame(FromRelay::Pong { nonce }.encode())),
            ToRelay::Close { .. } | ToRelay::Burn { .. } | ToRelay::BurnWith { .. } => {
                panic!("it ends before it begins")
            }
        }
    }

    fn run(&mut self, ms: u64) {
        let until = self.now + ms;
        loop {
            let arrives = self.wire.front().map(|(at, who, _)| (*at, *who, true));
            let due = (0..self.devices.len())
                .filter_map(|who| Some((self.devices[who].0.deadline()?, who, false)))
                .min();
            let next = arrives.into_iter().chain(due).min().filter(|(at, ..)| *at <= until);
            let Some((at, who, arrives)) = next else { break };
            self.now = self.now.max(at);
            let happened = if arrives { self.wire.pop_front().map(|(.., what)| what) } else { None };
            self.input(who, happened.unwrap_or(Happened::Tick));
        }
        self.now = until;
    }
}

fn record() -> Recorded {
    let mut rngs = [rng(1), rng(2)];
    let ana = ana(&mut rngs[0]);
    let [first, mut second] = rngs;
    let mut world = World {
        now: START_MS,
        devices: vec![(ana, first)],
        wire: VecDeque::new(),
        log: Vec::new(),
        happened: Vec::new(),
    };
    world.pump(0);
    world.run(100);
    let name = Name::new("Bo").unwrap();
    let bo = Engine::join(&link(), name, content::catalogue().clone(), &mut second, world.now);
    world.devices.push((bo, second));
    world.pump(1);
    world.run(200);
    let now = world.now;
    let knock = world.devices[0].0.view(now).door[0].knock;
    world.input(0, Happened::Said(Event::Welcome { knock }));
    world.run(1_500);
    for who in [0, 1] {
        world.input(who, Happened::Said(Event::KnowSignals));
        world.run(50);
    }
    let what = What::Known(content::catalogue().named("kiss").unwrap());
    let (by, to) = (People::one(PersonId(0)), People::one(PersonId(1)));
    let on = Activity { what, by, to, detail: None };
    world.input(0, Happened::Said(Event::Ask { activity: on.clone(), own_yes: true }));
    world.run(50);
    world.input(1, Happened::Said(Event::Yes { ask: 1 }));
    world.run(50);
    let now = world.now;
    let view = world.devices[0].0.view(now);
    assert_eq!((view.lamp, &view.on), (Lamp::Green, &vec![on.clone()]), "{view:?}");
    let kept = |who: usize| world.devices[who].0.keep().unwrap().to_bytes().to_vec();
    let secret = |who: usize| {
        // Version, link, secret: what a tab keeps, as its own person could read it.
        let (_, _, secret): (u8, String, [u8; 32]) = postcard::take_from_bytes(&kept(who)).unwrap().0;
        secret
    };
    let frames = world.happened.iter().filter_map(|(happened, _)| match happened {
        Happened::Frame(bytes) => Some(bytes.clone()),
        _ => None,
    });
    Recorded {
        frames: frames.collect(),
        kept: kept(0),
        on,
        head: world.log.len() as u64,
        now,
        bo: secret(1),
        ana: PersonSecret::from_bytes(&secret(0)).key(),
        happened: world.happened,
    }
}
