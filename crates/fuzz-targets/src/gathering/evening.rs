//! An evening of a host, somebody of the crew and a guest, from its plan to a call and a report: what their devices kept, what the relay handed on, and
//! what was in it.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::LazyLock,
};

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{
    gathering::{
        Member, Page, Role, Text,
        event::{About, Aside, Call, Plan, Reply, Told, Urgency, Word},
    },
    text::{Name, Note, Words},
};
use seal::gathering::{At, Sealed, open};
use sync::{
    fuzz::gathering::{Keys, keys},
    gathering::{Do, Engine, Input, Notice, Output},
};
use wire::{EntryId, FromRelay, LogId, ToRelay};

/// When it begins on every wall, in milliseconds since 1970.
pub const TODAY: u64 = 1_800_000_000_000;
const HOUR_MS: u64 = 3_600_000;

pub const HOST: usize = 0;
pub const CREW: usize = 1;
pub const GUEST: usize = 2;

/// What is left of it.
pub struct Recorded {
    /// What the devices of the host, the crew and the guest keep.
    pub kept: [Vec<u8>; 3],
    /// An invitation that nobody used.
    pub invitation: String,
    /// Entries, as the relay hands them on.
    pub frames: Vec<Vec<u8>>,
    /// What was in them, each with its kind ([`sync::fuzz::gathering::message`]).
    pub messages: Vec<(u8, Vec<u8>)>,
    /// The last place in the log, and the devices' clock then.
    pub head: u64,
    pub now: u64,
    pub log: LogId,
}

pub fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

/// As it was, once for all.
pub fn recorded() -> &'static Recorded {
    static RECORDED: LazyLock<Recorded> = LazyLock::new(record);
    &RECORDED
}

/// Somebody's device where the recording ends, connected, with what it draws its randomness from.
pub fn arrive(who: usize) -> (Engine, ChaCha20Rng) {
    let (all, mut rng) = (recorded(), rng(9));
    let (now, wall) = (all.now, TODAY + all.now);
    let mut engine = Engine::resume(&all.kept[who], now, wall).unwrap();
    engine.handle(Input::Connected, now, wall, &mut rng);
    let opened = FromRelay::Opened { log: all.log, head: all.head, time: now }.encode();
    engine.handle(Input::Frame(&opened), now, wall, &mut rng);
    while engine.poll().is_some() {}
    (engine, rng)
}

/// Everybody's keys, for a host, somebody of the crew or a guest with an app of their own.
pub fn keys_of(who: usize) -> Keys {
    let all = recorded();
    keys(&Engine::resume(&all.kept[who], all.now, TODAY + all.now).unwrap())
}

struct Device {
    engine: Engine,
    rng: ChaCha20Rng,
    wire: VecDeque<Vec<u8>>,
    open: bool,
    connects: bool,
    invited: Option<u64>,
}

struct World {
    now: u64,
    log: Vec<(EntryId, u64, Vec<u8>)>,
    name: LogId,
    all: Vec<Device>,
}

impl World {
    fn add(&mut self, engine: Engine) {
        let rng = rng(20 + u8::try_from(self.all.len()).unwrap());
        let wire = VecDeque::new();
        self.all.push(Device { engine, rng, wire, open: false, connects: false, invited: None });
        self.outputs(self.all.len() - 1);
        self.settle(1_000);
    }

    fn handle(&mut self, who: usize, input: Input<'_>) {
        let one = &mut self.all[who];
        one.engine.handle(input, self.now, TODAY + self.now, &mut one.rng);
        self.outputs(who);
    }

    fn outputs(&mut self, who: usize) {
        while let Some(output) = self.all[who].engine.poll() {
            match output {
                Output::Send(frame) => self.relay(who, &frame),
                Output::Connect => self.all[who].connects = true,
                Output::Drop => {
                    self.all[who].open = false;
                    self.all[who].wire.clear();
                }
                Output::Tell(Notice::Invited { number, .. }) => self.all[who].invited = Some(number),
                Output::Tell(Notice::There { .. }) => {}
                Output::Tell(other) => panic!("{other:?}"),
            }
        }
    }

    fn frame(&self, seq: u64) -> Vec<u8> {
        let (id, time, body) = &self.log[usize::try_from(seq).unwrap() - 1];
        FromRelay::Entry { log: self.name, seq, prev: seq - 1, time: *time, id: *id, body }.encode()
    }

    fn relay(&mut self, who: usize, frame: &[u8]) {
        match ToRelay::decode(frame).unwrap() {
            ToRelay::Open { log, after, .. } => {
                self.name = log;
                let head = self.log.len() as u64;
                let missing: Vec<Vec<u8>> = (after + 1..=head).map(|seq| self.frame(seq)).collect();
                let opened = FromRelay::Opened { log, head, time: self.now }.encode();
                self.all[who].wire.extend(missing.into_iter().chain([opened]));
                self.all[who].open = true;
            }
            ToRelay::Append { id, body, .. } => {
                self.log.push((id, self.now, body.to_vec()));
                let frame = self.frame(self.log.len() as u64);
                self.all.iter_mut().filter(|one| one.open).for_each(|one| one.wire.push_back(frame.clone()));
            }
            ToRelay::Ping { nonce } => self.all[who].wire.push_back(FromRelay::Pong { nonce }.encode()),
            other => panic!("{other:?}"),
        }
    }

    /// Everything that follows within so many milliseconds.
    fn settle(&mut self, ms: u64) {
        let end = self.now + ms;
        loop {
            while let Some(who) =
                (0..self.all.len()).find(|who| self.all[*who].connects || !self.all[*who].wire.is_empty())
            {
                if std::mem::take(&mut self.all[who].connects) {
                    self.handle(who, Input::Connected);
                } else if let Some(frame) = self.all[who].wire.pop_front() {
                    self.handle(who, Input::Frame(&frame));
                }
            }
            let due =
                (0..self.all.len()).filter_map(|who| Some((self.all[who].engine.deadline()?, who))).min();
            let Some((at, who)) = due.filter(|(at, _)| *at <= end) else { break };
            self.now = self.now.max(at);
            self.handle(who, Input::Tick);
        }
        self.now = end;
    }

    fn does(&mut self, who: usize, what: Do) {
        self.handle(who, Input::Do { what, token: 1 });
        self.settle(500);
    }

    fn says(&mut self, who: usize, word: Word) {
        self.does(who, Do::Say(word));
    }

    fn me(&self, who: usize) -> Member {
        self.all[who].engine.view(self.now).me.unwrap()
    }

    fn invites(&mut self, whom: &str) -> seal::gathering::Invitation {
        self.does(HOST, Do::Invite { name: name(whom), until: TODAY + 9 * HOUR_MS });
        let host = &self.all[HOST];
        host.engine.invitation(host.invited.unwrap()).unwrap()
    }
}

fn name(typed: &str) -> Name {
    Name::new(typed).unwrap()
}

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

fn note(typed: &str) -> Note {
    Note::new(typed).unwrap()
}

fn record() -> Recorded {
    let plan = Plan {
        name: words("Thursday"),
        opens: TODAY,
        closes: TODAY + 6 * HOUR_MS,
        capacity: 20,
        burns: TODAY + 24 * HOUR_MS,
    };
    let mut world = World { now: 0, log: Vec::new(), name: LogId([0; 16]), all: Vec::new() };
    let host = Engine::create("https://relay.example", &name("Host"), &plan, &mut rng(1), 0, TODAY);
    world.add(host.unwrap());
    let page = |at: usize| Page {
        title: words(&format!("Page {at}")),
        text: Text::new("Ask before each new thing.").unwrap(),
    };
    world.does(HOST, Do::Tell(Told::Rules { from: 0, sections: (0..2).map(page).collect() }));
    for whom in ["Crew", "Ana"] {
        let invitation = world.invites(whom);
        let engine = Engine::open(&invitation, &mut rng(2 + whom.len() as u8), world.now, TODAY + world.now);
        world.add(engine);
        let who = world.all.len() - 1;
        world.does(who, Do::Join(name(whom)));
        world.says(who, Word::Reply(Reply::Coming));
    }
    world.does(HOST, Do::Tell(Told::Appoint { who: world.me(CREW), name: name("Crew"), role: Role::Crew }));
    world.settle(5_000);
    assert!(world.all[CREW].engine.view(world.now).desk);
    for who in [HOST, CREW, GUEST] {
        world.says(CREW, Word::Arrive { who: world.me(who) });
    }
    world.does(HOST, Do::Tell(Told::Brief { version: 1 }));
    let briefing = world.all[HOST].engine.view(world.now).state.board().briefings().last().unwrap().began;
    world.says(CREW, Word::Attend { briefing });
    world.says(GUEST, Word::Attend { briefing });
    world.does(HOST, Do::Tell(Told::Turn { briefing, page: 1 }));
    world.says(HOST, Word::Code { briefing, code: words("maple") });
    world.does(HOST, Do::Tell(Told::Finish { briefing }));
    for who in [CREW, GUEST] {
        world.says(who, Word::Heard { briefing, code: words("maple") });
    }
    for (who, with) in [(CREW, GUEST), (GUEST, CREW)] {
        world.says(who, Word::Tried { with: world.me(with) });
    }
    world.settle(2_000);
    let call = |place: &str| Call {
        urgency: Urgency::Care,
        place: Some(words(place)),
        about: None,
        words: Some(note("Water, please")),
        drill: false,
    };
    world.says(GUEST, Word::Call(call("Stairs")));
    let number = world.all[CREW].engine.view(world.now).state.desk().calls().queue()[0].number;
    world.says(CREW, Word::Take { call: number });
    world.says(GUEST, Word::Call(call("Garden")));
    let about = About::Report { to: vec![Member(0)], words: note("Something happened") };
    world.does(GUEST, Do::About { about, unnamed: true });
    world.does(GUEST, Do::Aside(Aside::Feedback(note("It is quiet"))));
    world.does(HOST, Do::Tell(Told::Announce(note("The bus goes at two"))));
    let invitation = world.invites("Bo").to_string();
    finish(world, invitation)
}

fn finish(world: World, invitation: String) -> Recorded {
    let all: Vec<Keys> = world.all.iter().map(|one| keys(&one.engine)).collect();
    let messages = (0..world.log.len()).flat_map(|at| messages(&world, at, &all));
    let messages: BTreeSet<(u8, Vec<u8>)> = messages.collect();
    let kept = [HOST, CREW, GUEST].map(|who| world.all[who].engine.keep().unwrap().to_vec());
    let head = world.log.len() as u64;
    let frames = (1..=head).map(|seq| world.frame(seq)).collect();
    let (now, log) = (world.now, world.name);
    Recorded { kept, invitation, frames, messages: messages.into_iter().collect(), head, now, log }
}

/// What is in one entry, for whoever has everybody's keys.
fn messages(world: &World, at: usize, all: &[Keys]) -> Vec<(u8, Vec<u8>)> {
    let (id, _, body) = &world.log[at];
    let (desk, hosts) = (all[HOST].desk.as_ref().unwrap().person(), all[HOST].hosts.as_ref().unwrap());
    let at = At { log: &world.name, id };
    let boards = [seal::gathering::BoardKey::from_bytes(&all[HOST].board.to_bytes())];
    match open(at, &boards, &hosts.voice().key(), body).unwrap() {
        Sealed::Told(bytes) => vec![(0, bytes.to_vec())],
        Sealed::Letter(letter) => {
            let people = all.iter().find_map(|one| letter.open(&one.person));
            let read = people.or_else(|| letter.open(&desk)).or_else(|| letter.open(&hosts.person()));
            let Some((_, bytes)) = read else { return Vec::new() };
            // A part is the whole, where one is enough.
            let part = postcard::from_bytes::<(u8, u64, u16, u16, Vec<u8>)>(&bytes);
            let whole = part.ok().filter(|(kind, .., of, _)| (*kind, *of) == (5, 1));
            [(1, bytes.to_vec())].into_iter().chain(whole.map(|(.., whole)| (4, whole))).collect()
        }
        Sealed::Bundle(bundle) => {
            let parts = all.iter().filter_map(|one| bundle.open(&one.person, &desk.key()));
            let parts = parts.map(|bytes| (2, bytes.to_vec()));
            parts.chain(bundle.summary(&desk).map(|bytes| (3, bytes.to_vec()))).collect()
        }
    }
}
