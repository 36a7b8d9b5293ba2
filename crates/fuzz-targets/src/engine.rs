//! A device in an encounter, with a kiss on, and everyone else against it: a relay that sends what it likes, Bo with
//! his keys and an app of his own, and a stranger with the link.
//!
//! Ana herself only ever takes away here. So nothing may be on but what she said yes to before, and when she says red
//! it is red at once.

use rand_chacha::ChaCha20Rng;
use rules::{Event, Lamp};
use seal::{PersonKey, Room};
use sync::{Engine, Input, Output, Stage};
use wire::{EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

use crate::{Took, letters, together};

/// Steps in one input.
const MAX_STEPS: usize = 24;

/// What one input can make a device want to do, at most; a letter that makes it work without end would be a way to
/// hold up a red.
const MAX_OUTPUTS: usize = 128;

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
    engine: Engine,
    rng: ChaCha20Rng,
    bo: Room,
    stranger: Room,
    log: LogId,
    now: u64,
    /// The last place in the log that the relay gave.
    seq: u64,
    count: u64,
    connected: bool,
}

pub fn frames(input: &[u8]) -> Took {
    let mut bytes = Bytes(input);
    let (engine, rng) = together::arrive();
    let recorded = together::recorded();
    let [bo, stranger] = [together::bo(), together::stranger()];
    let log = seal::LinkSecret::from_bytes(&[9; 32]).log_id();
    let (now, seq) = (recorded.now, recorded.head);
    let mut device = Device { engine, rng, bo, stranger, log, now, seq, count: 1 << 40, connected: true };
    let before = device.engine.view(now);
    assert_eq!(before.lamp, Lamp::Green);
    for _ in 0..MAX_STEPS {
        let Some(what) = bytes.byte() else { break };
        device.step(what, &mut bytes);
        device.holds();
    }
    let changed = device.engine.view(device.now) != before;
    device.red();
    if changed { Took::Read } else { Took::Refused }
}

impl Device {
    fn step(&mut self, what: u8, bytes: &mut Bytes<'_>) {
        match what % 16 {
            0 => self.frame(&bytes.some()),
            1 => {
                let (seq, prev, time) = (bytes.number(), bytes.number(), bytes.number());
                let (id, body) = (EntryId([7; 16]), bytes.some());
                self.frame(&FromRelay::Entry { log: self.log, seq, prev, time, id, body: &body }.encode());
            }
            2 => {
                let plaintext = bytes.some();
                self.bo_writes(&plaintext);
            }
            3..=5 => {
                // A letter in good order: only what it says is changed.
                let event = bytes.some();
                let knew = bytes.number();
                self.count += 1;
                let head: (u64, u64, [u8; 32], u64) = (self.count, self.seq, [0; 32], knew);
                let plaintext = [postcard::to_allocvec(&head).unwrap(), event, vec![0]].concat();
                self.bo_writes(&plaintext);
            }
            6 => self.pulse(&bytes.some()),
            7 => {
                let (echo, waiting, head) = (bytes.number(), bytes.number(), bytes.number());
                let (light, away) = (bytes.byte().unwrap_or(0) % 4, bytes.byte().unwrap_or(0) % 3);
                self.count += 1;
                let beat = (self.count, echo, waiting, head, [0u8; 16], light, away);
                self.pulse(&postcard::to_allocvec(&beat).unwrap());
            }
            8 => {
                self.now += bytes.number() * 16;
                self.input(Input::Tick);
            }
            9 => {
                let all = &together::recorded().frames;
                let mut frame = all[usize::try_from(bytes.number()).unwrap() % all.len()].clone();
                let bit = usize::try_from(bytes.number()).unwrap() % (2 * 8 * frame.len());
                if let Some(byte) = frame.get_mut(bit / 8) {
                    *byte ^= 1 << (bit % 8);
                }
                self.frame(&frame);
            }
            10 => self.relay_says(bytes),
            11 => {
                let knock = bytes.some();
                let id = self.stranger.entry_id(&mut self.rng);
                if let Ok(body) = self.stranger.seal_knock(&mut self.rng, &id, &knock) {
                    self.appended(id, &body);
                }
            }
            12 => {
                let event = postcard::from_bytes::<Event>(&bytes.some());
                if let Some(event) = event.ok().filter(Event::narrows) {
                    self.input(Input::Say { event, token: 5 });
                }
            }
            13 => self.input(Input::Hidden),
            14 => self.input(Input::Shown),
            _ => {
                let input = if self.connected { Input::Disconnected } else { Input::Connected };
                self.connected = !self.connected;
                self.input(input);
            }
        }
    }

    fn relay_says(&mut self, bytes: &mut Bytes<'_>) {
        use RefusedWhy::*;
        let log = self.log;
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

    fn bo_writes(&mut self, plaintext: &[u8]) {
        let id = self.bo.entry_id(&mut self.rng);
        let to: [PersonKey; 1] = [together::ana_key()];
        if let Ok(body) = self.bo.seal_entry(&mut self.rng, &id, &to, plaintext) {
            self.appended(id, &body);
        }
    }

    fn pulse(&mut self, beat: &[u8]) {
        let slots = [(together::ana_key(), beat)];
        if let Ok(body) = self.bo.seal_pulse(&mut self.rng, &slots) {
            self.frame(&FromRelay::Pulse { log: self.log, body: &body }.encode());
        }
    }

    fn appended(&mut self, id: EntryId, body: &[u8]) {
        let (log, prev) = (self.log, self.seq);
        self.seq += 1;
        self.frame(&FromRelay::Entry { log, seq: self.seq, prev, time: self.now, id, body }.encode());
    }

    fn frame(&mut self, bytes: &[u8]) {
        self.now += 1;
        self.input(Input::Frame(bytes));
    }

    fn input(&mut self, input: Input<'_>) {
        self.engine.handle(input, self.now, &mut self.rng);
        let mut outputs = 0;
        while let Some(output) = self.engine.poll() {
            outputs += 1;
            assert!(outputs <= MAX_OUTPUTS, "one input makes work without end");
            match output {
                Output::Send(frame) => {
                    let frame =
                        ToRelay::decode(&frame).unwrap_or_else(|why| panic!("sends what is no frame: {why}"));
                    assert!(
                        self.engine.keep().is_none() || !matches!(frame, ToRelay::Burn { .. }),
                        "burns what goes on"
                    );
                }
                Output::Drop => self.connected = false,
                Output::Connect | Output::Tell(_) | Output::Aside(_) => {}
            }
        }
    }

    /// What holds at every moment, whatever came.
    fn holds(&mut self) {
        let view = self.engine.view(self.now);
        let shows = matches!(view.lamp, Lamp::Green | Lamp::Yellow);
        assert!(view.on.is_empty() || (shows && view.stage == Stage::Together), "{view:?}");
        assert!(view.on.iter().all(|on| *on == together::recorded().on), "on without a yes: {:?}", view.on);
        assert!(self.engine.deadline().is_some() || matches!(view.stage, Stage::Ended(_)) || !self.connected);
        assert_eq!(self.engine.keep().is_none(), matches!(view.stage, Stage::Ended(_)));
    }

    /// S1, S6: whatever came before, red is red on one's own screen, now.
    fn red(&mut self) {
        self.input(Input::Say { event: Event::Red, token: 9 });
        let view = self.engine.view(self.now);
        match view.stage {
            Stage::Together => assert_eq!((view.lamp, view.on.len()), (Lamp::Red, 0), "{view:?}"),
            Stage::Joining | Stage::Ended(_) => {
                assert!(view.on.is_empty() && view.lamp != Lamp::Green, "{view:?}")
            }
        }
    }
}

/// For each event: Bo says it, out of turn for the most part; and some of what a relay can do.
pub fn seeds() -> Vec<Vec<u8>> {
    let with = |kind: u8, bytes: &[u8], then: &[u8]| {
        let length = u16::try_from(bytes.len()).unwrap().to_le_bytes();
        [&[kind][..], &length, bytes, then].concat()
    };
    let knew = together::recorded().head.to_le_bytes();
    let events = letters::events().into_iter().map(|event| {
        let bytes = postcard::to_allocvec(&event).unwrap();
        // Heard first, so that there is somebody to lose.
        let said = with(3, &bytes, &knew[..2]);
        [vec![7, 1, 0, 0, 0, 4, 0, 0, 0], said, vec![8, 40, 0]].concat()
    });
    let letters = letters::seeds();
    let small = letters::seeds_small();
    let mine = [Event::Yellow, Event::Break, Event::Leave]
        .map(|event| with(12, &postcard::to_allocvec(&event).unwrap(), &[8, 20, 0]));
    // The last is a pulse; with time after it, so that something is to be seen.
    let frames = together::recorded().frames.iter().take(6).map(|frame| with(0, frame, &[8, 255, 1]));
    let others = [
        vec![9, 3, 0, 5, 0, 9, 1, 0, 255, 255, 8, 255, 0],
        vec![10, 0],
        vec![15, 8, 100, 0, 15, 10, 1, 10, 0, 8, 10, 0],
        vec![13, 8, 5, 0, 14, 8, 5, 0],
        vec![10, 5, 2, 0, 10, 5, 6, 0],
        [with(11, &small[0], &[]), with(6, &small[3], &[]), with(2, &letters[0], &[])].concat(),
    ];
    events.chain(mine).chain(frames).chain(others).collect()
}
