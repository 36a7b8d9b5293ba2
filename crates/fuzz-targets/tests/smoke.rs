//! Every target on thousands of inputs, with nothing but stable Rust: half of them valid values that were changed a
//! little, which get furthest; half of them any bytes. Prints a line for each.
//!
//! `INPUTS=100000 cargo test -p fuzz-targets --test smoke -- links` gives one target so many. What broke something is
//! printed in hexadecimal, as small as it could be made; `INPUT=... cargo test -p fuzz-targets --test smoke -- links`
//! tries that alone.

use std::{cell::Cell, env, panic, process::ExitCode, time::Instant};

use fuzz_targets::{TARGETS, Target, Took};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, TestError, TestRunner},
};

/// Bytes of an input that is nothing but chance.
const MOST_RANDOM_BYTES: usize = 600;

/// One thing done to a valid value.
#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Set(Index, u8),
    Cut(Index),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Repeat(Index, usize),
    /// Goes on as another valid value does.
    Splice(Index, Index, Vec<u8>),
}

fn change(seeds: Vec<Vec<u8>>) -> impl Strategy<Value = Change> {
    // Bytes at which lengths, tags and texts turn into something else.
    let telling = select(vec![0, 1, 2, 0x7f, 0x80, 0x81, 0xff, b'"', b'\\', b'#', b'.', b'[', b'{', b' ']);
    let byte = prop_oneof![telling, any::<u8>()];
    prop_oneof![
        4 => (any::<Index>(), 0..8u8).prop_map(|(at, bit)| Change::Flip(at, bit)),
        4 => (any::<Index>(), byte).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => any::<Index>().prop_map(Change::Cut),
        2 => (any::<Index>(), 1..9usize).prop_map(|(at, many)| Change::Remove(at, many)),
        2 => (any::<Index>(), vec(any::<u8>(), 1..9)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => (any::<Index>(), 1..40usize).prop_map(|(at, many)| Change::Repeat(at, many)),
        1 => (any::<Index>(), any::<Index>(), select(seeds)).prop_map(|(at, from, of)| Change::Splice(at, from, of)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &Index, of: &[u8]| if of.is_empty() { 0 } else { at.index(of.len()) };
    match change {
        Change::Flip(at, bit) => {
            let at = place(at, bytes);
            bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << bit);
        }
        Change::Set(at, to) => {
            let at = place(at, bytes);
            bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = *to);
        }
        Change::Cut(at) => bytes.truncate(place(at, bytes)),
        Change::Remove(at, many) => {
            let at = place(at, bytes);
            bytes.drain(at..(at + many).min(bytes.len()));
        }
        Change::Insert(at, more) => {
            let at = place(at, bytes);
            bytes.splice(at..at, more.iter().copied());
        }
        Change::Repeat(at, many) => {
            let at = place(at, bytes);
            let again = bytes[at..(at + many).min(bytes.len())].to_vec();
            bytes.splice(at..at, again);
        }
        Change::Splice(at, from, of) => {
            bytes.truncate(place(at, bytes));
            bytes.extend_from_slice(&of[place(from, of)..]);
        }
    }
}

fn input(target: &Target) -> impl Strategy<Value = Vec<u8>> {
    let seeds = (target.seeds)();
    let changed = (select(seeds.clone()), vec(change(seeds), 0..4)).prop_map(|(mut bytes, changes)| {
        changes.iter().for_each(|change| apply(&mut bytes, change));
        bytes
    });
    prop_oneof![3 => changed, 1 => vec(any::<u8>(), 0..MOST_RANDOM_BYTES)]
}

/// Gives a target its inputs; how many, and how many of them were read.
fn run(target: &Target, inputs: u32) -> Result<(u32, u32), String> {
    let config = Config { cases: inputs, failure_persistence: None, ..Config::default() };
    let (took, read) = (Cell::new(0), Cell::new(0));
    let tried = TestRunner::new(config).run(&input(target), |bytes| {
        took.set(took.get() + 1);
        read.set(read.get() + u32::from((target.run)(&bytes) == Took::Read));
        Ok(())
    });
    match tried {
        // A run that reads nothing, or refuses nothing, has tried nothing.
        Ok(()) if read.get() == 0 || read.get() == took.get() => Err("all of them went the same way".into()),
        Ok(()) => Ok((took.get(), read.get())),
        Err(TestError::Fail(why, bytes)) => Err(format!("{why}\nINPUT={}", hex(&bytes))),
        Err(TestError::Abort(why)) => Err(why.to_string()),
    }
}

/// What a run begins with is read, or it begins nowhere.
fn seeds_are_read(target: &Target) -> Result<(), String> {
    for seed in (target.seeds)() {
        match panic::catch_unwind(|| (target.run)(&seed)) {
            Ok(Took::Read) => {}
            Ok(Took::Refused) => return Err(format!("a seed is refused\nINPUT={}", hex(&seed))),
            Err(_) => return Err(format!("a seed breaks it\nINPUT={}", hex(&seed))),
        }
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(hex: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("INPUT is in hexadecimal");
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn main() -> ExitCode {
    let named: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let chosen =
        |target: &&Target| named.is_empty() || named.iter().any(|name| target.name.contains(name.as_str()));
    if let Ok(input) = env::var("INPUT") {
        for target in TARGETS.iter().filter(chosen) {
            println!("{:<18} {:?}", target.name, (target.run)(&unhex(&input)));
        }
        return ExitCode::SUCCESS;
    }
    let inputs: Option<u32> = env::var("INPUTS").ok().and_then(|number| number.parse().ok());
    // What breaks is told once, when it is as small as it can be.
    panic::set_hook(Box::new(|_| {}));
    let mut broken = 0;
    for target in TARGETS.iter().filter(chosen) {
        let began = Instant::now();
        let tried = seeds_are_read(target).and_then(|()| run(target, inputs.unwrap_or(target.inputs)));
        let seconds = began.elapsed().as_secs_f32();
        match tried {
            Ok((took, read)) => {
                println!("{:<18} {took:>8} inputs, {read:>7} read, {seconds:>6.1} s", target.name);
            }
            Err(why) => {
                println!("{:<18} FAILED: {why}", target.name);
                broken += 1;
            }
        }
    }
    println!("{} targets, {broken} broken", TARGETS.iter().filter(chosen).count());
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
