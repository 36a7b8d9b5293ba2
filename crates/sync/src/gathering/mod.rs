//! One device's side of a gathering: a state machine without sockets, clocks, or randomness of its own, like that of an encounter.
//!
//! A shell hands in what happens with [`Engine::handle`], does what [`Engine::poll`] says, calls again at [`Engine::deadline`], draws
//! [`Engine::view`], and keeps what [`Engine::keep`] gives until it is over.
//!
//! Its rooms: `connection`, `read` (entries that arrive), `send` (entries that leave), `keys` (who can read and say what from now on),
//! `desk` (what hosts' and crew's devices do by themselves: answering guests, handing on to who is new), `handed` (what somebody new at it is
//! handed), `memory` (what a device knows and keeps), `message` (what is inside envelopes), `view`.
//!
//! Not here: what is lawful (`rules`), how it is sealed (`seal`).

mod connection;
mod desk;
mod handed;
mod keys;
pub mod limits;
mod memory;
pub(crate) mod message;
mod pace;
mod read;
mod readers;
mod send;
mod view;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, VecDeque};

use rand_core::CryptoRngCore;
use rules::{
    gathering::{
        Gathering, Member, Refusal, Role,
        event::{About, Aside, Plan, Told, Word},
    },
    text::Name,
};
use seal::{
    BadLink, PersonSecret,
    gathering::{BoardKey, DeskSeed, GatheringSecret, HostsSeed, Invitation, Known, VoiceKey},
};
use wire::{BurnKey, LogId, RefusedWhy, ToRelay};
use zeroize::Zeroizing;

use crate::{clock::Clock, limits as shared};
use connection::Connection;
pub use memory::BadMemory;
use memory::{Memory, Private};
pub use message::You;
use pace::Pace;
use send::Outgoing;
pub use view::View;

/// What happened.
#[derive(Debug)]
pub enum Input<'a> {
    /// The connection that [`Output::Connect`] asked for is there.
    Connected,
    /// It could not be had, or is gone.
    Disconnected,
    /// A frame arrived.
    Frame(&'a [u8]),
    /// This person does something. Refusals come back with the token.
    Do {
        /// What.
        what: Do,
        /// Names it in a [`Notice`].
        token: u64,
    },
    /// The deadline has come.
    Tick,
}

/// What a person can do.
#[derive(Debug, Clone)]
pub enum Do {
    /// A host says something to all.
    Tell(Told),
    /// Something for hosts and crew.
    Say(Word),
    /// Something for hosts.
    Aside(Aside),
    /// Something for the hosts that somebody chose.
    About {
        /// What.
        about: About,
        /// Whether they don't say who they are. What belongs to a report of theirs is said as that was.
        unnamed: bool,
    },
    /// To come to the gathering by this name, with the invitation that this device has.
    Join(Name),
    /// A host invites somebody, who can come with it until then.
    Invite {
        /// As the host calls them.
        name: Name,
        /// On the gathering's clock, in milliseconds since 1970.
        until: u64,
    },
    /// A host says that their own device shows the right time, and the gathering's clock is to be set by it.
    SetClock,
    /// A host burns it now, for everyone.
    Burn,
}

/// What the shell is to do.
#[derive(Clone, PartialEq, Eq)]
pub enum Output {
    /// Connect to the relay.
    Connect,
    /// Drop the connection: nothing is heard on it.
    Drop,
    /// Send this frame.
    Send(Vec<u8>),
    /// Tell the person.
    Tell(Notice),
}

/// Something to tell the person, beside what the view shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// What they did was refused, here or by the desk.
    Refused {
        /// Which it was.
        token: u64,
        /// Why.
        why: Refusal,
    },
    /// The desk has it: it is in the log, where those it is for can read it.
    There {
        /// Which it was.
        token: u64,
    },
    /// Somebody is invited, and their invitation can be handed on ([`Engine::invitation`]).
    Invited {
        /// Which it was.
        token: u64,
        /// The invitation's number.
        number: u64,
    },
    /// Too much waits to be sent, or it is too long to be sent at all.
    TooMuch {
        /// Which it was.
        token: u64,
    },
    /// The relay did not do something. What matters is tried again.
    Relay(RefusedWhy),
}

/// How it ended for this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// It was burned (G9): by its date, or before.
    Burned,
    /// The invitation leads nowhere: burned, past its time, or never begun.
    NoSuchLog,
    /// The invitation doesn't open the log.
    WrongKey,
}

/// One device's side of one gathering.
pub struct Engine {
    pub(crate) memory: Memory,
    pub(crate) log: LogId,
    /// This person, and the hosts' voice: from what is kept, made once and not for each entry.
    person: PersonSecret,
    voice: Option<VoiceKey>,
    /// What opens the outer layer, the newest first.
    boards: Vec<BoardKey>,
    readers: Vec<readers::Key>,
    /// What the own key shares with the desk's.
    known: Known,
    /// Where in the log this person's last call is.
    called: Option<u64>,
    connection: Connection,
    clock: Clock,
    /// The time of day here, at the last input.
    wall: u64,
    last_heard: u64,
    last_ping: u64,
    pace: Pace,
    /// Hashes of what hosts said, by place.
    hashes: VecDeque<(u64, [u8; 16])>,
    /// Somebody has seen something else of what hosts said.
    diverged: bool,
    /// Those whose standing may have changed since they were told.
    dirty: BTreeSet<Member>,
    /// Since when somebody waits to be told.
    owed_since: Option<u64>,
    /// The places that own words have taken that were not yet shown to be there.
    over: Option<Over>,
    outputs: VecDeque<Output>,
}

impl Engine {
    /// Begins a gathering, by its first host.
    ///
    /// `now` is the shell's own monotonic clock in milliseconds, here and everywhere; `wall` its time of day, in milliseconds since 1970.
    ///
    /// # Errors
    /// [`BadLink::BadRelay`] where the relay's address is none.
    pub fn create(
        relay: &str,
        host: &Name,
        plan: &Plan,
        rng: &mut impl CryptoRngCore,
        now: u64,
        wall: u64,
    ) -> Result<Self, BadLink> {
        let mut burns = BurnKey([0; 32]);
        rng.fill_bytes(&mut burns.0);
        let secret = GatheringSecret::random(&burns, rng);
        let (desk, hosts) = (DeskSeed::random(rng), HostsSeed::random(rng));
        let me = PersonSecret::random(rng);
        let board = secret.board_key();
        // Reads the address as an invitation would.
        let mine = seal::gathering::InvitationSecret::random(rng);
        let voice = hosts.voice().key();
        let relay = Invitation::new(relay, &secret, &board, voice, mine, 0)?.relay().to_owned();
        let mut private = Private::default();
        private.keys.insert(Member(0), me.key());
        private.floor = (1, *desk.floor(1).to_bytes());
        private.answers = Some(Member(0));
        let mut memory = Self::blank(relay, &secret, *board.to_bytes(), voice.to_bytes(), &me);
        memory.desk_seeds.push(*desk.to_bytes());
        memory.hosts_seeds.push(*hosts.to_bytes());
        memory.private = Some(private);
        memory.burns = Some(burns.0);
        (memory.name, memory.number, memory.joined) = (Some(host.clone()), Some(Member(0)), Some(0));
        let told = Told::Plan { host: host.clone(), plan: plan.clone() };
        let mut engine = Self::new(memory, now, wall);
        engine.push(None, Outgoing::Tell(told), false, rng);
        Ok(engine)
    }

    /// Looks at a gathering by an invitation. Nobody hears of it before [`Do::Join`].
    pub fn open(invitation: &Invitation, rng: &mut impl CryptoRngCore, now: u64, wall: u64) -> Self {
        let me = PersonSecret::random(rng);
        let board = *invitation.board().to_bytes();
        let voice = invitation.voice().to_bytes();
        let mut memory = Self::blank(invitation.relay().to_owned(), invitation.secret(), board, voice, &me);
        (memory.from, memory.head) = (invitation.from(), invitation.from());
        memory.invitation = Some(*invitation.mine().to_bytes());
        Self::new(memory, now, wall)
    }

    /// Comes back with what was kept. Keep what [`Engine::keep`] gives before anything else: counters are never used twice.
    ///
    /// # Errors
    /// [`BadMemory`] where it is anything else.
    pub fn resume(kept: &[u8], now: u64, wall: u64) -> Result<Self, BadMemory> {
        let mut memory = Memory::from_bytes(kept)?;
        memory.times = memory.times.saturating_add(1);
        memory.count = u64::from(memory.times) << 32;
        Ok(Self::new(memory, now, wall))
    }

    /// What to keep until it is over: everything that this device knows, keys included. Changes with every entry; one that is kept later than that
    /// loses nothing, as the log has the rest.
    pub fn keep(&self) -> Option<Zeroizing<Vec<u8>>> {
        let mut memory = self.memory.clone();
        memory.pending.retain(|one| !one.is_automatic());
        self.over.is_none().then(|| memory.to_bytes())
    }

    fn blank(
        relay: String,
        secret: &GatheringSecret,
        board: [u8; 32],
        voice: [u8; 32],
        me: &PersonSecret,
    ) -> Memory {
        Memory {
            relay,
            secret: halves(&secret.to_bytes()),
            boards: vec![board],
            first_voice: voice,
            from: 0,
            me: *me.to_bytes(),
            invitation: None,
            name: None,
            joined: None,
            not_in: None,
            number: None,
            you: None,
            you_seen: 0,
            state: Gathering::new(),
            public: None,
            private: None,
            desk_seeds: Vec::new(),
            hosts_seeds: Vec::new(),
            burns: None,
            unnamed: Vec::new(),
            authors: std::collections::BTreeMap::new(),
            speakers: std::collections::BTreeMap::new(),
            parts: None,
            handed_at: 0,
            head: 0,
            time: 0,
            times: 0,
            count: 0,
            pending: VecDeque::new(),
            said: VecDeque::new(),
            shown_refused: 0,
        }
    }

    fn new(memory: Memory, now: u64, wall: u64) -> Self {
        let mut hashes = VecDeque::new();
        if let Some(public) = &memory.public {
            hashes.push_back((memory.head, public.hash.short()));
        }
        let log = memory.secret().log_id();
        let mut engine = Self {
            log,
            person: memory.person(),
            voice: None,
            memory,
            boards: Vec::new(),
            readers: Vec::new(),
            known: Known::default(),
            called: None,
            connection: Connection::Down { retry_at: now, attempts: 0 },
            clock: Clock::new(now),
            wall,
            last_heard: now,
            last_ping: now,
            pace: Pace::new(now),
            hashes,
            diverged: false,
            dirty: BTreeSet::new(),
            owed_since: None,
            over: None,
            outputs: VecDeque::new(),
        };
        engine.keys_changed();
        engine.everyone_dirty();
        engine.reconnect(now);
        engine
    }

    /// Names the gathering, the same for everyone in it.
    pub fn log_id(&self) -> [u8; 16] {
        self.log.0
    }

    /// Whether everything that the relay has is here.
    pub fn is_caught_up(&self) -> bool {
        self.is_open()
    }

    /// The last place in the log that this device has read.
    pub fn read_to(&self) -> u64 {
        self.memory.head
    }

    /// Where the relay's WebSocket is.
    pub fn websocket_url(&self) -> String {
        seal::websocket_url(&self.memory.relay)
    }

    /// Takes what happened.
    pub fn handle(&mut self, input: Input<'_>, now: u64, wall: u64, rng: &mut impl CryptoRngCore) {
        if self.over.is_some() {
            return;
        }
        self.wall = wall;
        self.clock.last_input = self.clock.last_input.max(now);
        match input {
            Input::Connected => self.connected(now),
            Input::Disconnected => self.disconnected(now, rng),
            Input::Frame(bytes) => self.frame(bytes, now, rng),
            Input::Do { what, token } => self.act(what, token, now, rng),
            Input::Tick => {}
        }
        self.work(now, rng);
    }

    /// What the shell is to do next, in order.
    pub fn poll(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When to call with [`Input::Tick`] at the latest, on the shell's clock in milliseconds.
    pub fn deadline(&self) -> Option<u64> {
        if self.over.is_some() {
            return None;
        }
        let connection = match self.connection {
            Connection::Down { retry_at, .. } => Some(retry_at),
            Connection::Connecting { .. } => None,
            Connection::Opening | Connection::Open => {
                let ping = self.last_ping.max(self.last_heard).saturating_add(shared::PING_MS);
                Some(ping.min(self.last_heard.saturating_add(shared::DEAD_MS)))
            }
        };
        let now = self.clock.last_input;
        [connection, self.send_deadline(now), self.desk_deadline(), self.rules_deadline(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// When something in the state changes by itself: a call that nobody took, the date at which it is burned.
    fn rules_deadline(&self, now: u64) -> Option<u64> {
        let clock = self.clock_at(now)?;
        let burns = self.memory.state.board().plan().map(|plan| plan.burns);
        let escalates = self.memory.state.desk().calls().next_escalation(clock);
        let at = [burns, escalates].into_iter().flatten().filter(|at| *at > clock).min()?;
        Some(now.saturating_add(at.saturating_sub(clock)).saturating_add(1))
    }

    /// The gathering's clock, in milliseconds since 1970, once it is known.
    fn clock_at(&self, now: u64) -> Option<u64> {
        let offset = self.memory.public.as_ref()?.offset;
        let log = self.clock.log_time(now).unwrap_or(self.memory.time).max(self.memory.time);
        Some(log.saturating_add(offset))
    }

    fn work(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.reconnect(now);
        let burned = self.clock_at(now).is_some_and(|clock| self.memory.state.board().is_burned(clock));
        if burned && (self.is_open() || !self.is_host()) {
            return self.burn();
        }
        if self.is_open() {
            self.attend(now, rng);
            self.send_pending(now, rng);
        }
        self.listen(now, rng);
    }

    /// Nothing is left of it, here and at the relay.
    fn burn(&mut self) {
        if let Some(key) = self.memory.burns.filter(|_| self.is_host()) {
            self.send(&ToRelay::BurnWith { log: self.log, key: BurnKey(key) });
        }
        self.over = Some(Over::Burned);
    }

    fn is_open(&self) -> bool {
        self.connection == Connection::Open
    }

    /// What this person is, as far as they know their number.
    fn role(&self) -> Role {
        self.memory.number.map_or(Role::Guest, |me| self.memory.state.board().role(me))
    }

    /// Whether this device has what the desk has.
    fn is_desk(&self) -> bool {
        self.memory.private.is_some() && self.role() >= Role::Crew
    }

    /// Whether it can speak for the hosts.
    fn is_host(&self) -> bool {
        self.is_desk() && self.role() == Role::Host && !self.memory.hosts_seeds.is_empty()
    }

    /// What is opened from now on, by the keys that are known.
    fn keys_changed(&mut self) {
        self.voice = self.memory.voice();
        self.boards = self.memory.boards.iter().map(BoardKey::from_bytes).collect();
        self.readers = readers::readers(&self.memory);
    }
}

/// As serde takes them.
fn halves(bytes: &[u8; 48]) -> ([u8; 32], [u8; 16]) {
    let (secret, log) = bytes.split_at(32);
    (secret.try_into().unwrap_or_default(), log.try_into().unwrap_or_default())
}
