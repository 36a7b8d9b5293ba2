//! The log that is opened: an evening of 500 guests, until it has as many entries as are wanted.
//!
//! A host's own engine writes what hosts and the desk say, in virtual time. What guests say is written as their devices write it, without a device for each of
//! them: 500 engines that read all of it would take minutes, and are not what is measured.

use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use rules::{
    gathering::{
        Member, Page, Text,
        event::{Call, Plan, Reply, Told, Urgency, Word},
    },
    text::{Name, Words},
};
use seal::{
    PersonKey, PersonSecret,
    gathering::{At, Invitation, Sealed, open, write},
};
use serde::{Deserialize, Serialize};
use sync::gathering::{Do, Engine, Input, Output};
use wire::{EntryId, FromRelay, LogId, ToRelay};

/// The time of day at which it begins, in milliseconds since 1970.
pub const TODAY: u64 = 1_800_000_000_000;
pub const GUESTS: usize = 500;
const HOUR_MS: u64 = 3_600_000;

/// How a device's letter to the desk is spelt.
#[derive(Serialize)]
enum Letter {
    Word((u64, u64, [u8; 16]), Word),
    #[expect(dead_code, reason = "keeps the next one's number")]
    Invite,
    Join([u8; 16], Name),
}

/// What hosts told first, as far as the desk's key.
#[derive(Deserialize)]
struct First {
    _by: Member,
    _head: (u64, u64, [u8; 16]),
    _wall: Option<u64>,
    _told: Option<Told>,
    with: With,
}

#[derive(Deserialize)]
enum With {
    Nothing,
    Keys { _host: PersonKey, desk: PersonKey, _hosts: PersonKey },
}

/// A guest, without a device.
struct Guest {
    me: PersonSecret,
    number: Member,
    count: u64,
}

pub struct Stored {
    id: EntryId,
    time: u64,
    body: Vec<u8>,
}

pub struct Evening {
    pub now: u64,
    pub log: Vec<Stored>,
    pub rng: ChaCha20Rng,
    pub host: Engine,
    id: LogId,
    guests: Vec<Guest>,
    board: Option<(Invitation, PersonKey)>,
    token: u64,
}

fn name(typed: &str) -> Name {
    Name::new(typed).unwrap()
}

impl Evening {
    /// A host has planned it, and written house rules of twelve pages.
    pub fn planned() -> Self {
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        let plan = Plan {
            name: Words::new("Thursday").unwrap(),
            opens: TODAY,
            closes: TODAY + 10 * HOUR_MS,
            capacity: 500,
            burns: TODAY + 48 * HOUR_MS,
        };
        let host = Engine::create("https://relay.example", &name("Host"), &plan, &mut rng, 0, TODAY).unwrap();
        let (log, guests) = (Vec::new(), Vec::new());
        let mut evening = Self { now: 0, log, rng, host, id: LogId([0; 16]), guests, board: None, token: 0 };
        evening.outputs();
        evening.host.handle(Input::Connected, 0, TODAY, &mut evening.rng);
        evening.outputs();
        let opened = FromRelay::Opened { log: evening.id, head: 0, time: 0 }.encode();
        evening.frame(&opened);
        let page = |at: usize| Page {
            title: Words::new(&format!("Page {at}")).unwrap(),
            text: Text::new(&"Ask before each new thing, wait, and hear the answer. ".repeat(8)).unwrap(),
        };
        evening.does(Do::Tell(Told::Rules { from: 0, sections: (0..12).map(page).collect() }));
        evening.wait(1_000);
        evening
    }

    fn frame(&mut self, frame: &[u8]) {
        self.host.handle(Input::Frame(frame), self.now, TODAY + self.now, &mut self.rng);
        self.outputs();
    }

    fn outputs(&mut self) {
        while let Some(output) = self.host.poll() {
            let Output::Send(frame) = output else { continue };
            match ToRelay::decode(&frame).unwrap() {
                ToRelay::Open { log, .. } => self.id = log,
                ToRelay::Append { id, body, .. } => self.appends(id, body.to_vec()),
                _ => {}
            }
        }
    }

    /// An entry gets its place, and the host reads it.
    pub fn appends(&mut self, id: EntryId, body: Vec<u8>) {
        self.log.push(Stored { id, time: self.now, body });
        let frame = self.entry(self.log.len());
        self.frame(&frame);
    }

    /// The entry at this place, as the relay hands it on.
    pub fn entry(&self, seq: usize) -> Vec<u8> {
        let one = &self.log[seq - 1];
        let (prev, seq) = (seq as u64 - 1, seq as u64);
        FromRelay::Entry { log: self.id, seq, prev, time: one.time, id: one.id, body: &one.body }.encode()
    }

    /// How many entries hosts told to all, how many are letters, and in how many the desk answers.
    pub fn kinds(&self) -> [usize; 3] {
        let (invitation, _) = self.board.as_ref().unwrap();
        let mut kinds = [0; 3];
        for one in &self.log {
            let at = At { log: &self.id, id: &one.id };
            match open(at, &[invitation.board()], &invitation.voice(), &one.body).unwrap() {
                Sealed::Told(_) => kinds[0] += 1,
                Sealed::Letter(_) => kinds[1] += 1,
                Sealed::Bundle(_) => kinds[2] += 1,
            }
        }
        kinds
    }

    pub fn opened(&self, head: usize) -> Vec<u8> {
        FromRelay::Opened { log: self.id, head: head as u64, time: self.now }.encode()
    }

    pub fn does(&mut self, what: Do) {
        self.token += 1;
        let token = self.token;
        self.host.handle(Input::Do { what, token }, self.now, TODAY + self.now, &mut self.rng);
        self.outputs();
    }

    pub fn wait(&mut self, ms: u64) {
        let end = self.now + ms;
        while let Some(at) = self.host.deadline().filter(|at| *at <= end) {
            self.now = self.now.max(at);
            // The relay answers, so that it stays heard.
            let pong = FromRelay::Pong { nonce: 0 }.encode();
            self.frame(&pong);
        }
        self.now = end;
    }

    pub fn invites(&mut self, whom: &str) -> Invitation {
        self.does(Do::Invite { name: name(whom), until: TODAY + 40 * HOUR_MS });
        self.wait(100);
        let view = self.host.view(self.now);
        let number = view.state.desk().invitations().last().unwrap().number;
        self.host.invitation(number).unwrap()
    }

    /// Somebody comes, and the desk answers them.
    fn joins(&mut self, whom: &str) {
        let invitation = self.invites(whom);
        if self.board.is_none() {
            let at = At { log: &self.id, id: &self.log[0].id };
            let told = open(at, &[invitation.board()], &invitation.voice(), &self.log[0].body).unwrap();
            let Sealed::Told(bytes) = told else { panic!("the plan is told to all") };
            let (first, _) = postcard::take_from_bytes::<First>(&bytes).unwrap();
            let With::Keys { desk, .. } = first.with else { panic!("the plan comes with keys") };
            self.board = Some((invitation.clone(), desk));
        }
        let me = PersonSecret::random(&mut self.rng);
        let letter = Letter::Join(*invitation.mine().to_bytes(), name(whom));
        self.writes(&me, &letter);
        let (number, _) = self.host.view(self.now).state.desk().everyone().last().unwrap();
        self.guests.push(Guest { me, number, count: 0 });
    }

    fn writes(&mut self, me: &PersonSecret, letter: &Letter) {
        let (invitation, desk) = self.board.clone().unwrap();
        let mut id = EntryId([0; 16]);
        self.rng.fill_bytes(&mut id.0);
        let at = At { log: &self.id, id: &id };
        let bytes = postcard::to_allocvec(letter).unwrap();
        let body = write(at, &invitation.board(), me, &[desk], &bytes, &mut self.rng).unwrap();
        self.appends(id, body);
        self.wait(30);
    }

    fn says(&mut self, guest: usize, word: Word) {
        let one = &mut self.guests[guest];
        one.count += 1;
        let letter = Letter::Word((one.count, 0, [0; 16]), word);
        let me = PersonSecret::from_bytes(&one.me.to_bytes());
        self.writes(&me, &letter);
    }

    /// Everybody comes, hears the briefing, and tries it.
    pub fn everyone_is_ready(&mut self) {
        for at in 0..GUESTS {
            self.joins(&format!("Guest {at}"));
            self.says(at, Word::Reply(Reply::Coming));
        }
        for at in 0..GUESTS {
            self.host_says(Word::Arrive { who: self.guests[at].number });
        }
        self.does(Do::Tell(Told::Brief { version: 1 }));
        self.wait(1_000);
        let briefing = self.host.view(self.now).state.board().briefings().last().unwrap().began;
        for at in 0..GUESTS {
            self.says(at, Word::Attend { briefing });
        }
        for page in 1..12 {
            self.does(Do::Tell(Told::Turn { briefing, page }));
            self.wait(1_000);
        }
        let code = Words::new("maple").unwrap();
        self.host_says(Word::Code { briefing, code: code.clone() });
        self.does(Do::Tell(Told::Finish { briefing }));
        self.wait(1_000);
        for at in 0..GUESTS {
            self.says(at, Word::Heard { briefing, code: code.clone() });
        }
        for at in 0..GUESTS {
            let with = self.guests[at ^ 1].number;
            self.says(at, Word::Tried { with });
        }
    }

    fn host_says(&mut self, word: Word) {
        self.does(Do::Say(word));
        self.wait(100);
    }

    /// Calls, and who goes to them, until there are so many entries.
    pub fn goes_on_until(&mut self, entries: usize) {
        let place = Words::new("Green room").unwrap();
        for round in 0.. {
            if self.log.len() >= entries {
                break;
            }
            let call = Call {
                urgency: Urgency::Now,
                place: Some(place.clone()),
                about: None,
                words: None,
                drill: false,
            };
            self.says(round * 7 % GUESTS, Word::Call(call));
            let view = self.host.view(self.now);
            let called = view.state.desk().calls().queue().last().map(|one| one.number);
            drop(view);
            if let Some(call) = called {
                self.host_says(Word::Take { call });
                self.host_says(Word::Done { call });
            }
        }
        self.wait(1_000);
    }
}
