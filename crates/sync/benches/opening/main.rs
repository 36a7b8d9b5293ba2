//! How long a gathering of 500 guests and 10,000 entries takes to be opened, natively: `cargo bench -p sync --bench opening`.
//!
//! From what was kept, or from an invitation, to a view that has everything: nothing of it is the network's. Prints the lines that
//! `cargo xtask bench` gathers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark")]

mod evening;

use std::time::Instant;

use evening::{Evening, GUESTS, TODAY};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use rules::{
    gathering::{Role, event::Told},
    text::Name,
};
use sync::gathering::{Do, Engine, Input, Output};
use wire::ToRelay;

const ENTRIES: usize = 10_000;
/// What is new for somebody who looks again after a while.
const NEW: usize = 100;
const TIMES: usize = 7;

/// Somebody's device, and what it can be handed.
struct Device {
    engine: Engine,
    rng: ChaCha20Rng,
}

impl Device {
    fn new(engine: Engine) -> Self {
        Self { engine, rng: ChaCha20Rng::from_seed([9; 32]) }
    }

    fn handle(&mut self, input: Input<'_>, now: u64) {
        self.engine.handle(input, now, TODAY + now, &mut self.rng);
    }

    /// Frames that the device sends now.
    fn sends(&mut self) -> Vec<Vec<u8>> {
        let all = std::iter::from_fn(|| self.engine.poll());
        all.filter_map(|output| if let Output::Send(frame) = output { Some(frame) } else { None }).collect()
    }

    /// From its connection to a view that has everything up to there.
    fn reads(&mut self, frames: &[Vec<u8>], opened: &[u8], now: u64) {
        self.handle(Input::Connected, now);
        let after = self.sends().iter().find_map(|frame| match ToRelay::decode(frame) {
            Ok(ToRelay::Open { after, .. }) => usize::try_from(after).ok(),
            _ => None,
        });
        for frame in &frames[after.unwrap()..] {
            self.handle(Input::Frame(frame), now);
        }
        self.handle(Input::Frame(opened), now);
        assert!(self.engine.view(now).connected, "everything is here");
    }
}

fn resume(kept: &[u8], now: u64) -> Device {
    Device::new(Engine::resume(kept, now, TODAY + now).unwrap())
}

/// The median of some tries, in milliseconds, and the slowest.
fn measure(mut open: impl FnMut()) -> (f64, f64) {
    let mut took: Vec<f64> = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        open();
        took.push(began.elapsed().as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    (took[TIMES / 2], took[TIMES - 1])
}

fn report(name: &str, target: &str, (median, worst): (f64, f64), note: &str) {
    println!(
        "bench\topening: {name}\t{median:.2}\tms\t{target}\tmedian of {TIMES}, worst {worst:.1}; {note}"
    );
}

fn main() {
    let mut evening = Evening::planned();
    // A real device of a guest, from the beginning; and what a host's had kept when nobody was there yet.
    let invitation = evening.invites("Ana");
    let host_early = evening.host.keep().unwrap();
    let mut ana = Device::new(Engine::open(&invitation, &mut evening.rng, evening.now, TODAY));
    let ana_early = joins(&mut evening, &mut ana, "Ana");
    evening.everyone_is_ready();
    evening.goes_on_until(ENTRIES - NEW);
    let before = evening.log.len();
    let host_late = evening.host.keep().unwrap();
    evening.goes_on_until(ENTRIES);
    let (all, now) = (evening.log.len(), evening.now);
    let frames: Vec<Vec<u8>> = (1..=all).map(|seq| evening.entry(seq)).collect();
    let bytes: usize = frames.iter().map(Vec::len).sum();
    let opened = evening.opened(all);
    let [told, letters, answers] = evening.kinds();
    eprintln!("{told} told to all, {letters} letters, {answers} answers of the desk");
    let size = format!("{all} entries, {:.1} MB, {GUESTS} guests", bytes as f64 / 1e6);

    // The same guest, with what their device kept before the last of it.
    let mut late = resume(&ana_early, now);
    late.reads(&frames[..before], &evening.opened(before), now);
    let ana_late = late.engine.keep().unwrap();
    let again = |kept: &[u8]| measure(|| resume(kept, now).reads(&frames, &opened, now));
    let new = format!("{} new ones of {size}", all - before);
    report("a guest comes back", "<= 100", again(&ana_late), &new);
    report(
        "a host comes back",
        "<= 100",
        again(&host_late),
        &format!("{new}; {} kB kept", host_late.len() / 1000),
    );
    let newcomer = evening.invites("Zoe");
    let frames: Vec<Vec<u8>> = (1..=evening.log.len()).map(|seq| evening.entry(seq)).collect();
    let opened = evening.opened(frames.len());
    let now = evening.now;
    let open =
        || Device::new(Engine::open(&newcomer, &mut ChaCha20Rng::from_seed([3; 32]), now, TODAY + now));
    let took = measure(|| open().reads(&frames, &opened, now));
    report("somebody new reads the whole log", "<= 100", took, &size);
    let again = |kept: &[u8]| measure(|| resume(kept, now).reads(&frames, &opened, now));
    report("a guest's device that kept nothing since they came", "-", again(&ana_early), &size);
    report("a host's device that kept nothing since it began", "-", again(&host_early), &size);
    at_the_desk(&mut evening, open());
}

/// Somebody comes with an invitation; gives what their device keeps then.
fn joins(evening: &mut Evening, device: &mut Device, whom: &str) -> Vec<u8> {
    let now = evening.now;
    let frames: Vec<Vec<u8>> = (1..=evening.log.len()).map(|seq| evening.entry(seq)).collect();
    device.reads(&frames, &evening.opened(frames.len()), now);
    device.handle(Input::Do { what: Do::Join(Name::new(whom).unwrap()), token: 1 }, now);
    for frame in device.sends() {
        if let Ok(ToRelay::Append { id, body, .. }) = ToRelay::decode(&frame) {
            evening.appends(id, body.to_vec());
        }
    }
    evening.wait(1_000);
    for seq in frames.len() + 1..=evening.log.len() {
        device.handle(Input::Frame(&evening.entry(seq)), now);
    }
    assert!(device.engine.view(now).me.is_some(), "{whom} was answered");
    device.engine.keep().unwrap().to_vec()
}

/// Somebody new is appointed when everything has been said: their device reads the log as anybody's, is handed what the desk knows, and goes on from there.
fn at_the_desk(evening: &mut Evening, mut device: Device) {
    joins(evening, &mut device, "Zoe");
    let who = device.engine.view(evening.now).me.unwrap();
    let kept = device.engine.keep().unwrap();
    let from = evening.log.len();
    evening.does(Do::Tell(Told::Appoint { who, name: Name::new("Zoe").unwrap(), role: Role::Crew }));
    evening.wait(3_000);
    let (now, frames) = (evening.now, (1..=evening.log.len()).map(|seq| evening.entry(seq)));
    let frames: Vec<Vec<u8>> = frames.collect();
    let opened = evening.opened(frames.len());
    let took = measure(|| {
        let mut device = resume(&kept, now);
        // What is handed over ends the connection, so that it reads on from that place.
        device.handle(Input::Connected, now);
        for frame in &frames[from..] {
            device.handle(Input::Frame(frame), now);
        }
        let at = device.engine.deadline().unwrap();
        device.handle(Input::Tick, at);
        device.sends();
        device.reads(&frames, &opened, at);
        assert!(device.engine.view(at).desk, "what the desk has is here");
    });
    let bytes: usize = frames[from..].iter().map(Vec::len).sum();
    let note =
        format!("what 500 guests are to the desk, in {} entries of {} kB", frames.len() - from, bytes / 1000);
    report("somebody appointed late is handed what the desk has", "<= 100", took, &note);
}
