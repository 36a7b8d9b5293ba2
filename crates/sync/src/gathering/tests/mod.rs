//! Devices at a gathering against a model relay in virtual time: no socket, no clock, no sleep.

mod evening;
mod golden;
mod luck;

use std::collections::VecDeque;

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{
    gathering::{
        Member, Page, Refusal, Role, Standing, Text,
        event::{Call, Plan, Reply, Told, Urgency, Word},
    },
    text::{Name, Words},
};
use seal::gathering::Invitation;
use wire::{EntryId, FromRelay, RefusedWhy, ToRelay};

use super::{Do, Engine, Input, Notice, Output, Over};

/// When it is on every device's wall: all of them right, unless a test says otherwise.
pub(super) const TODAY: u64 = 1_800_000_000_000;
const HOUR: u64 = 3_600_000;

pub(super) struct Node {
    pub engine: Engine,
    pub rng: ChaCha20Rng,
    pub notices: Vec<Notice>,
    wire: VecDeque<(u64, Vec<u8>)>,
    connected: bool,
    open: bool,
    connects_at: Option<u64>,
    pub online: bool,
    /// Nothing of it happens: its battery is empty.
    pub dead: bool,
    /// By how many milliseconds its wall clock is wrong.
    pub wall_off: i64,
}

pub(super) struct Stored {
    pub id: EntryId,
    pub time: u64,
    pub body: Vec<u8>,
}

/// A relay, devices, and time.
pub(super) struct World {
    pub now: u64,
    pub nodes: Vec<Node>,
    pub log: Option<Vec<Stored>>,
    pub burned: bool,
    /// The relay stores nothing, and nobody can connect.
    pub down: bool,
    /// By how much the log's clock is behind, after the relay was down.
    pub behind: u64,
    /// Milliseconds that a frame travels.
    pub latency: u64,
    token: u64,
}

pub(super) fn name(typed: &str) -> Name {
    Name::new(typed).unwrap()
}

pub(super) fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

pub(super) fn plan() -> Plan {
    Plan {
        name: words("Thursday"),
        opens: TODAY + HOUR,
        closes: TODAY + 8 * HOUR,
        capacity: 500,
        burns: TODAY + 200 * HOUR,
    }
}

pub(super) fn pages(count: usize) -> Vec<Page> {
    let page = |at: usize| Page {
        title: words(&format!("Page {at}")),
        text: Text::new("Ask before each new thing.").unwrap(),
    };
    (0..count).map(page).collect()
}

pub(super) fn call(urgency: Urgency) -> Call {
    Call { urgency, place: Some(words("green room")), about: None, words: None, drill: false }
}

pub(super) const HOST: usize = 0;

impl World {
    /// A host who has planned an evening with two pages of house rules.
    pub(super) fn planned() -> Self {
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        let engine =
            Engine::create("https://relay.example", &name("Host"), &plan(), &mut rng, 0, TODAY).unwrap();
        let mut world = Self {
            now: 0,
            nodes: Vec::new(),
            log: None,
            burned: false,
            down: false,
            behind: 0,
            latency: 5,
            token: 0,
        };
        world.add(engine, rng);
        world.settle();
        world.is_there(HOST, Do::Tell(Told::Rules { from: 0, sections: pages(2) }));
        world
    }

    fn add(&mut self, engine: Engine, rng: ChaCha20Rng) -> usize {
        self.nodes.push(Node {
            engine,
            rng,
            notices: Vec::new(),
            wire: VecDeque::new(),
            connected: false,
            open: false,
            connects_at: None,
            online: true,
            dead: false,
            wall_off: 0,
        });
        let node = self.nodes.len() - 1;
        self.outputs(node);
        node
    }

    fn wall(&self, node: usize) -> u64 {
        (TODAY + self.now).checked_add_signed(self.nodes[node].wall_off).unwrap()
    }

    pub(super) fn handle(&mut self, node: usize, input: Input<'_>) {
        let (now, wall) = (self.now, self.wall(node));
        let one = &mut self.nodes[node];
        one.engine.handle(input, now, wall, &mut one.rng);
        self.outputs(node);
    }

    fn outputs(&mut self, node: usize) {
        while let Some(output) = self.nodes[node].engine.poll() {
            let at = self.now + self.latency;
            match output {
                Output::Connect => self.nodes[node].connects_at = Some(at),
                Output::Drop => self.cut(node),
                Output::Tell(notice) => self.nodes[node].notices.push(notice),
                Output::Send(frame) => self.relay(node, &frame),
            }
        }
    }

    /// The connection is gone; the device doesn't know yet.
    fn cut(&mut self, node: usize) {
        let one = &mut self.nodes[node];
        one.wire.clear();
        (one.connected, one.open) = (false, false);
    }

    fn say(&mut self, node: usize, frame: &FromRelay<'_>) {
        let at = self.now + self.latency;
        self.nodes[node].wire.push_back((at, frame.encode()));
    }

    fn relay(&mut self, node: usize, frame: &[u8]) {
        if !self.nodes[node].connected || !self.nodes[node].online || self.down {
            return;
        }
        let time = (self.now + 7).saturating_sub(self.behind);
        match ToRelay::decode(frame).unwrap() {
            ToRelay::Open { log, after, begin_ms, .. } => {
                if begin_ms.is_some() && self.log.is_none() && !self.burned {
                    self.log = Some(Vec::new());
                }
                let Some(stored) = self.log.take() else {
                    let why = RefusedWhy::NoSuchLog;
                    return self.say(node, &FromRelay::Refused { log: Some(log), id: None, why });
                };
                for (seq, one) in (1..).zip(&stored).filter(|(seq, _)| *seq > after) {
                    let frame = FromRelay::Entry {
                        log,
                        seq,
                        prev: seq - 1,
                        time: one.time,
                        id: one.id,
                        body: &one.body,
                    };
                    self.say(node, &frame);
                }
                let head = stored.len() as u64;
                self.log = Some(stored);
                self.say(node, &FromRelay::Opened { log, head, time });
                self.nodes[node].open = true;
            }
            ToRelay::Append { log, id, body } => {
                let Some(stored) = &mut self.log else { return };
                if stored.iter().any(|one| one.id == id) {
                    return;
                }
                stored.push(Stored { id, time, body: body.to_vec() });
                let seq = stored.len() as u64;
                let frame = FromRelay::Entry { log, seq, prev: seq - 1, time, id, body };
                for other in 0..self.nodes.len() {
                    if self.nodes[other].open {
                        self.say(other, &frame);
                    }
                }
            }
            ToRelay::Ping { nonce } => self.say(node, &FromRelay::Pong { nonce }),
            ToRelay::BurnWith { log, key } if seal::gathering::burned_by(&key) == log => {
                (self.log, self.burned) = (None, true);
                for other in 0..self.nodes.len() {
                    if self.nodes[other].open {
                        self.say(other, &FromRelay::Burned { log });
                    }
                }
            }
            ToRelay::Close { .. }
            | ToRelay::Pulse { .. }
            | ToRelay::Burn { .. }
            | ToRelay::BurnWith { .. } => {}
        }
    }

    /// Everything that happens in the next so many milliseconds.
    pub(super) fn wait(&mut self, ms: u64) {
        let end = self.now + ms;
        loop {
            let due = |one: &Node| {
                if one.dead {
                    return None;
                }
                let heard = one.wire.front().filter(|_| one.online).map(|(at, _)| *at);
                [heard, one.connects_at, one.engine.deadline()].into_iter().flatten().min()
            };
            let next = (0..self.nodes.len()).filter_map(|node| Some((due(&self.nodes[node])?, node))).min();
            let Some((at, node)) = next.filter(|(at, _)| *at <= end) else { break };
            self.now = self.now.max(at);
            self.step(node);
        }
        self.now = end;
    }

    fn step(&mut self, node: usize) {
        let now = self.now;
        let one = &mut self.nodes[node];
        if one.connects_at.is_some_and(|at| at <= now) {
            one.connects_at = None;
            let there = one.online && !self.down;
            one.connected = there;
            return self.handle(node, if there { Input::Connected } else { Input::Disconnected });
        }
        if one.online && one.wire.front().is_some_and(|(at, _)| *at <= now) {
            let (_, frame) = one.wire.pop_front().unwrap();
            return self.handle(node, Input::Frame(&frame));
        }
        self.handle(node, Input::Tick);
    }

    /// Until everything that follows has happened.
    pub(super) fn settle(&mut self) {
        self.wait(1_000);
    }

    /// Somebody does something; gives the notices that come of it.
    pub(super) fn does(&mut self, node: usize, what: Do) -> Vec<Notice> {
        let notices = self.starts(node, what);
        self.settle();
        self.nodes[node].notices[notices..].to_vec()
    }

    /// As [`World::does`], without waiting.
    pub(super) fn starts(&mut self, node: usize, what: Do) -> usize {
        self.token += 1;
        let (token, before) = (self.token, self.nodes[node].notices.len());
        self.handle(node, Input::Do { what, token });
        before
    }

    #[track_caller]
    pub(super) fn is_refused(&mut self, node: usize, what: Do, why: Refusal) {
        let shown = format!("{what:?}");
        let notices = self.does(node, what);
        let refused = notices.iter().any(|one| matches!(one, Notice::Refused { why: is, .. } if *is == why));
        assert!(refused, "{shown}: {notices:?} instead of {why:?}");
    }

    #[track_caller]
    pub(super) fn is_there(&mut self, node: usize, what: Do) {
        let shown = format!("{what:?}");
        let notices = self.does(node, what);
        assert!(
            matches!(notices[..], [Notice::There { .. }] | [Notice::Invited { .. }, Notice::There { .. }]),
            "{shown}: {notices:?}"
        );
    }

    /// A new invitation by a host.
    pub(super) fn invites(&mut self, host: usize, whom: &str) -> Invitation {
        self.is_there(host, Do::Invite { name: name(whom), until: TODAY + 100 * HOUR });
        let engine = &self.nodes[host].engine;
        let number = engine.view(self.now).state.desk().invitations().last().unwrap().number;
        engine.invitation(number).unwrap()
    }

    /// Somebody opens an invitation on a device of theirs.
    pub(super) fn opens(&mut self, invitation: &Invitation) -> usize {
        let mut rng = ChaCha20Rng::from_seed([2 + u8::try_from(self.nodes.len()).unwrap_or(255); 32]);
        // As it was sent: by its text.
        let invitation: Invitation = invitation.to_string().parse().unwrap();
        let engine = Engine::open(&invitation, &mut rng, self.now, TODAY + self.now);
        let node = self.add(engine, rng);
        self.settle();
        node
    }

    /// Somebody is invited and comes.
    pub(super) fn joins(&mut self, whom: &str) -> usize {
        let invitation = self.invites(HOST, whom);
        let node = self.opens(&invitation);
        self.is_there(node, Do::Join(name(whom)));
        self.is_there(node, Do::Say(Word::Reply(Reply::Coming)));
        node
    }

    pub(super) fn me(&self, node: usize) -> Member {
        self.nodes[node].engine.view(self.now).me.unwrap()
    }

    pub(super) fn standing(&self, node: usize) -> Standing {
        self.nodes[node].engine.view(self.now).you.unwrap().standing
    }

    /// Somebody is of the desk from now on.
    pub(super) fn appoints(&mut self, node: usize, whom: &str, role: Role) {
        let who = self.me(node);
        self.is_there(HOST, Do::Tell(Told::Appoint { who, name: name(whom), role }));
        self.wait(2_000);
        assert!(self.nodes[node].engine.view(self.now).desk, "{whom} has what the desk has");
    }

    /// Those who are there hear the briefing to its end, led by a host.
    pub(super) fn briefs(&mut self, host: usize, guests: &[usize]) -> u64 {
        let version = self.nodes[host].engine.view(self.now).state.board().version();
        self.is_there(host, Do::Tell(Told::Brief { version }));
        let briefing = self.nodes[host].engine.view(self.now).state.board().briefings().last().unwrap().began;
        for guest in guests {
            self.is_there(*guest, Do::Say(Word::Attend { briefing }));
        }
        let pages = self.nodes[host].engine.view(self.now).state.board().pages().len();
        for page in 1..pages {
            let page = u16::try_from(page).unwrap();
            self.is_there(host, Do::Tell(Told::Turn { briefing, page }));
        }
        self.is_there(host, Do::Say(Word::Code { briefing, code: words("maple") }));
        self.is_there(host, Do::Tell(Told::Finish { briefing }));
        for guest in guests {
            self.is_there(*guest, Do::Say(Word::Heard { briefing, code: words("maple") }));
        }
        briefing
    }

    /// Two try it with each other.
    pub(super) fn try_it(&mut self, one: usize, other: usize) {
        let (who, with) = (self.me(one), self.me(other));
        self.is_there(one, Do::Say(Word::Tried { with }));
        self.is_there(other, Do::Say(Word::Tried { with: who }));
    }

    pub(super) fn over(&self, node: usize) -> Option<Over> {
        self.nodes[node].engine.view(self.now).over
    }

    /// The device is closed and opened again, with what it kept.
    pub(super) fn reloads(&mut self, node: usize) {
        let kept = self.nodes[node].engine.keep().unwrap();
        self.comes_back(node, &kept);
    }

    pub(super) fn comes_back(&mut self, node: usize, kept: &[u8]) {
        let (now, wall) = (self.now, self.wall(node));
        self.cut(node);
        let one = &mut self.nodes[node];
        one.engine = Engine::resume(kept, now, wall).unwrap();
        (one.connects_at, one.dead) = (None, false);
        self.outputs(node);
        self.settle();
    }
}
