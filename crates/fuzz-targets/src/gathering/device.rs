//! A device at a gathering, of a host, of the crew, or of a guest, and everyone else against it: a relay that sends what it likes, and a host, a guest and
//! somebody of the crew with their keys and apps of their own.
//!
//! Whatever came, it can be drawn, kept and come back to, works no more than it has to, and a guest can still call for help (G4).

use rand_chacha::ChaCha20Rng;
use rules::gathering::{
    Gathering,
    event::{Call, Told, Urgency, Word},
};
use seal::gathering::{At, CantSeal, answer, tell, write};
use sync::{
    fuzz::gathering::Keys,
    gathering::{Do, Engine, Input, Output, Over, You},
};
use wire::{EntryId, FromRelay, RefusedWhy, ToRelay};

use super::evening::{self, GUEST, HOST, TODAY};
use crate::Took;

/// Steps in one input.
const MAX_STEPS: usize = 24;

/// What one input can make a device want to do, at most: who works without end sees to no call.
pub const MAX_OUTPUTS: usize = 128;

/// An input, read as steps.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> u64 {
        let (low, high) = (self.byte().unwrap_or(0), self.byte().unwrap_or(0));
        u64::from(u16::from_le_bytes([low, high]))
    }

    /// As many bytes as the next two say, or as there are.
    fn some(&mut self) -> Vec<u8> {
        let many = usize::try_from(self.number()).unwrap_or(0).min(self.0.len());
        let (some, rest) = self.0.split_at(many);
        self.0 = rest;
        some.to_vec()
    }
}

struct Device {
    who: usize,
    engine: Engine,
    rng: ChaCha20Rng,
    /// Of the host, the crew, and the guest.
    keys: [Keys; 3],
    now: u64,
    /// The last place in the log that the relay gave.
    seq: u64,
    count: u64,
    connected: bool,
}

/// What can be seen to have changed.
#[derive(PartialEq)]
struct Look(Gathering, Option<You>, Option<Over>, bool, bool);

/// Any input.
pub fn frames(input: &[u8]) -> Took {
    let mut bytes = Bytes(input);
    let who = usize::from(bytes.byte().unwrap_or(0)) % 3;
    let (engine, rng) = evening::arrive(who);
    let all = evening::recorded();
    let keys = [0, 1, 2].map(evening::keys_of);
    let (now, seq, count) = (all.now, all.head, 1 << 40);
    let mut device = Device { who, engine, rng, keys, now, seq, count, connected: true };
    let before = device.look();
    for _ in 0..MAX_STEPS {
        let Some(what) = bytes.byte() else { break };
        device.step(what, &mut bytes);
        device.holds();
    }
    let changed = device.look() != before;
    device.calls();
    if changed { Took::Read } else { Took::Refused }
}

impl Device {
    fn look(&self) -> Look {
        let view = self.engine.view(self.now);
        Look(view.state.clone().into_owned(), view.you.cloned(), view.over, view.connected, view.diverged)
    }

    fn step(&mut self, what: u8, bytes: &mut Bytes<'_>) {
        match what % 16 {
            0 => self.frame(&bytes.some()),
            1 => {
                let (seq, prev, time) = (bytes.number(), bytes.number(), bytes.number());
                let (id, body) = (EntryId([7; 16]), bytes.some());
                let log = evening::recorded().log;
                self.frame(&FromRelay::Entry { log, seq, prev, time, id, body: &body }.encode());
            }
            2 => {
                let plaintext = bytes.some();
                self.hosts_tell(&plaintext);
            }
            3 | 4 => {
                // In good order, of any host: only what is told is changed.
                let (by, told) = (bytes.byte().unwrap_or(0) % 3, bytes.some());
                let head = self.head(bytes);
                self.hosts_tell(&[&[by], &head[..], &[0, 1], &told, &[0]].concat());
            }
            5..=7 => {
                let (from, word) = (usize::from(bytes.byte().unwrap_or(0)) % 3, bytes.some());
                let head = self.head(bytes);
                self.writes(from, true, &[&[0], &head[..], &word].concat());
            }
            8 => {
                let (from, desk) = (bytes.byte().unwrap_or(0), bytes.byte().unwrap_or(0).is_multiple_of(2));
                let plaintext = bytes.some();
                self.writes(usize::from(from) % 3, desk, &plaintext);
            }
            9 => {
                let (said, summary) = (bytes.some(), bytes.some());
                self.desk_answers(&said, &summary);
            }
            10 => {
                self.now += bytes.number() * 256;
                self.input(Input::Tick);
            }
            11 => self.again(bytes),
            12 => self.relay_says(bytes),
            13 => {
                if let Ok(word) = postcard::from_bytes::<Word>(&bytes.some()) {
                    self.input(Input::Do { what: Do::Say(word), token: 5 });
                }
            }
            14 => {
                if let Ok(told) = postcard::from_bytes::<Told>(&bytes.some()) {
                    self.input(Input::Do { what: Do::Tell(told), token: 5 });
                }
            }
            _ => {
                let input = if self.connected { Input::Disconnected } else { Input::Connected };
                self.connected = !self.connected;
                self.input(input);
            }
        }
    }

    /// A counter that is new, and what was seen.
    fn head(&mut self, bytes: &mut Bytes<'_>) -> Vec<u8> {
        self.count += 1;
        let seen = self.seq.saturating_sub(bytes.number());
        postcard::to_allocvec(&(self.count, seen, [0u8; 16])).unwrap()
    }

    /// An entry by whoever has these keys, wherever it comes to stand.
    fn entry(
        &mut self,
        seal: impl FnOnce(&[Keys; 3], At<'_>, &mut ChaCha20Rng) -> Result<Vec<u8>, CantSeal>,
    ) {
        let (log, prev) = (evening::recorded().log, self.seq);
        let mut id = EntryId([8; 16]);
        id.0[..8].copy_from_slice(&self.count.to_le_bytes());
        id.0[8..].copy_from_slice(&prev.to_le_bytes());
        if let Ok(body) = seal(&self.keys, At { log: &log, id: &id }, &mut self.rng) {
            self.seq += 1;
            let frame = FromRelay::Entry { log, seq: self.seq, prev, time: self.now, id, body: &body };
            self.frame(&frame.encode());
        }
    }

    fn hosts_tell(&mut self, plaintext: &[u8]) {
        self.entry(|keys, at, rng| {
            let voice = keys[HOST].hosts.as_ref().unwrap().voice();
            tell(at, &keys[HOST].board, &voice, plaintext, rng)
        });
    }

    fn writes(&mut self, from: usize, desk: bool, plaintext: &[u8]) {
        let who = self.who;
        self.entry(|keys, at, rng| {
            let desk = desk.then(|| keys[HOST].desk.as_ref().unwrap().person().key());
            let reader = desk.unwrap_or_else(|| keys[who].person.key());
            write(at, &keys[HOST].board, &keys[from].person, &[reader], plaintext, rng)
        });
    }

    fn desk_answers(&mut self, said: &[u8], summary: &[u8]) {
        let who = self.who;
        self.entry(|keys, at, rng| {
            let parts = [(keys[who].person.key(), said.to_vec())];
            let desk = keys[HOST].desk.as_ref().unwrap().person();
            answer(at, &keys[HOST].board, &desk, &parts, summary, rng)
        });
    }

    /// Something that was there once more, perhaps with a bit turned.
    fn again(&mut self, bytes: &mut Bytes<'_>) {
        let all = &evening::recorded().frames;
        let mut frame = all[usize::try_from(bytes.number()).unwrap() % all.len()].clone();
        let bit = usize::try_from(bytes.number()).unwrap() % (2 * 8 * frame.len());
        if let Some(byte) = frame.get_mut(bit / 8) {
            *byte ^= 1 << (bit % 8);
        }
        self.frame(&frame);
    }

    fn relay_says(&mut self, bytes: &mut Bytes<'_>) {
        use RefusedWhy::*;
        let log = evening::recorded().log;
        let reasons = [NoSuchLog, WrongKey, NotOpen, TooLarge, TooFast, LogFull, NotStored, GoingDown];
        let frame = match bytes.byte().unwrap_or(0) % 8 {
            0 => FromRelay::Burned { log },
            1 | 2 => FromRelay::Opened { log, head: self.seq, time: bytes.number() },
            3 => FromRelay::Opened { log, head: bytes.number(), time: bytes.number() },
            4 => FromRelay::Pong { nonce: bytes.number() },
            _ => {
                let why = reasons[usize::try_from(bytes.number()).unwrap() % reasons.len()];
                FromRelay::Refused { log: Some(log), id: Some(EntryId([1; 16])), why }
            }
        };
        self.frame(&frame.encode());
    }

    fn frame(&mut self, bytes: &[u8]) {
        self.now += 1;
        self.input(Input::Frame(bytes));
    }

    fn input(&mut self, input: Input<'_>) {
        self.engine.handle(input, self.now, TODAY + self.now, &mut self.rng);
        let mut outputs = 0;
        while let Some(output) = self.engine.poll() {
            outputs += 1;
            assert!(outputs <= MAX_OUTPUTS, "one input makes work without end");
            match output {
                Output::Send(frame) => {
                    let frame =
                        ToRelay::decode(&frame).unwrap_or_else(|why| panic!("sends what is no frame: {why}"));
                    let burns = matches!(frame, ToRelay::Burn { .. } | ToRelay::BurnWith { .. });
                    assert!(!burns || self.engine.keep().is_none(), "burns what goes on");
                }
                Output::Drop => self.connected = false,
                Output::Connect | Output::Tell(_) => {}
            }
        }
    }

    /// What holds at every moment, whatever came.
    fn holds(&mut self) {
        let view = self.engine.view(self.now);
        let guest = !view.desk && self.who == GUEST;
        assert!(!guest || view.state.desk().everyone().nth(1).is_none(), "a guest has what is the desk's");
        assert_eq!(self.engine.keep().is_none(), view.over.is_some());
        assert!(self.engine.deadline().is_some() || view.over.is_some() || !self.connected);
    }

    /// G4: a guest calls, and it waits to be sent until the log has it. What was kept is come back to, with the call.
    fn calls(&mut self) {
        let (words, place) = (None, None);
        let call = Call { urgency: Urgency::Now, place, about: None, words, drill: false };
        let before = self.engine.view(self.now).calling.len();
        self.input(Input::Do { what: Do::Say(Word::Call(call)), token: 9 });
        let (now, wall) = (self.now, TODAY + self.now);
        let Some(kept) = self.engine.keep() else { return };
        let back = Engine::resume(&kept, now, wall).unwrap_or_else(|why| panic!("can't come back: {why}"));
        if self.who == GUEST {
            let calling = |engine: &Engine| engine.view(now).calling.len();
            assert_eq!((calling(&self.engine), calling(&back)), (before + 1, before + 1), "a call is lost");
        }
    }
}

/// Each message as it was, once more, and in good order; everybody's deeds; and some of what a relay can do.
pub fn seeds() -> Vec<Vec<u8>> {
    let with = |bytes: &[u8]| [&u16::try_from(bytes.len()).unwrap().to_le_bytes()[..], bytes].concat();
    let all = evening::recorded();
    let mut seeds = Vec::new();
    let news = postcard::to_allocvec(&Told::Announce(rules::text::Note::new("Still here").unwrap())).unwrap();
    // What was said once is nothing new when it is said again, and a device is not to stumble over it: it reads what comes after it.
    let then = [&[10, 40, 0, 3, 0], &with(&news)[..], &[0, 0]].concat();
    for who in 0..3u8 {
        for (kind, bytes) in all.messages.iter().filter(|(_, bytes)| bytes.len() < 3_000) {
            let step = match kind {
                0 => [&[2], &with(bytes)[..]].concat(),
                1 => [&[8, 2, 0], &with(bytes)[..]].concat(),
                2 => [&[9], &with(bytes)[..], &with(&[])].concat(),
                3 => [&[9], &with(&[])[..], &with(bytes)].concat(),
                _ => continue,
            };
            seeds.push([&[who], &step[..], &[15, 15, 12, 1, 200, 0], &then].concat());
        }
        for told in tolds() {
            seeds.push([&[who, 3, 0], &with(&told)[..], &[0, 0], &then].concat());
        }
        for word in words() {
            seeds.push([&[who, 5, 2], &with(&word)[..], &[0, 0, 15, 15], &then].concat());
        }
        seeds.push([&[who, 11, 3, 0, 255, 255, 12, 0], &then[..]].concat());
        seeds.push([&[who, 15, 10, 100, 0, 15, 12, 1, 10, 0], &then[..]].concat());
        seeds.push(vec![who, 12, 5, 2, 0, 12, 5, 6, 0, 15]);
    }
    seeds
}

fn tolds() -> Vec<Vec<u8>> {
    use rules::{
        gathering::{Member, Role},
        text::Name,
    };
    let all = [
        Told::Brief { version: 1 },
        Told::Place(rules::text::Note::new("Behind the mill").unwrap()),
        Told::Appoint { who: Member(2), name: Name::new("Ana").unwrap(), role: Role::Host },
        Told::Dismiss { who: Member(1) },
        Told::Remove { who: Member(2) },
        Told::Close,
    ];
    all.iter().map(|told| postcard::to_allocvec(told).unwrap()).collect()
}

fn words() -> Vec<Vec<u8>> {
    use rules::gathering::{Member, event::Reply};
    let all = [
        Word::Reply(Reply::NotComing),
        Word::Home { who: Member(2) },
        Word::Forget,
        Word::Call(Call { urgency: Urgency::Gone, place: None, about: None, words: None, drill: true }),
    ];
    all.iter().map(|word| postcard::to_allocvec(word).unwrap()).collect()
}
