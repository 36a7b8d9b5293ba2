//! Everything that is read from somebody else, as targets for a fuzzer: bytes in, and a panic where something that
//! must hold does not.
//!
//! The same functions run in two ways: on stable, in the ordinary tests, over changed valid values and random bytes
//! (`tests/smoke.rs`); and under libFuzzer, for as long as one likes (`fuzz/` at the top of the workspace). What they
//! look for is more than a crash: what is read is written again byte for byte, what is refused says why, every limit
//! holds, and nothing that arrives can make somebody's stop not a stop.
//!
//! Not here: where inputs come from.

mod config;
mod engine;
mod envelopes;
mod frames;
mod gathering;
mod json;
mod kept;
mod letters;
mod links;
mod together;
mod words;

/// What became of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// It meant something.
    Read,
    /// It was refused, as it should be.
    Refused,
}

/// One kind of thing that is read.
pub struct Target {
    /// Its name, here and under libFuzzer.
    pub name: &'static str,
    /// Takes an input; panics where something does not hold.
    pub run: fn(&[u8]) -> Took,
    /// Inputs that are read, to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Inputs that a smoke run gives it.
    pub inputs: u32,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "frames_to_relay", run: frames::to_relay, seeds: frames::seeds_to_relay, inputs: 8_000 },
    Target {
        name: "frames_from_relay",
        run: frames::from_relay,
        seeds: frames::seeds_from_relay,
        inputs: 8_000,
    },
    Target { name: "envelopes", run: envelopes::outside, seeds: envelopes::seeds_outside, inputs: 8_000 },
    Target {
        name: "envelopes_inside",
        run: envelopes::inside,
        seeds: envelopes::seeds_inside,
        inputs: 8_000,
    },
    Target { name: "letters", run: letters::letter, seeds: letters::seeds, inputs: 8_000 },
    Target {
        name: "knocks_and_beats",
        run: letters::knock_or_beat,
        seeds: letters::seeds_small,
        inputs: 8_000,
    },
    Target { name: "chapters", run: letters::chapter, seeds: letters::seeds_chapter, inputs: 8_000 },
    Target { name: "kept", run: kept::kept, seeds: kept::seeds, inputs: 4_000 },
    Target { name: "links", run: links::link, seeds: links::seeds, inputs: 8_000 },
    Target { name: "words", run: words::words, seeds: words::seeds, inputs: 8_000 },
    Target { name: "json_commands", run: json::line, seeds: json::seeds, inputs: 8_000 },
    Target { name: "configuration", run: config::text, seeds: config::seeds, inputs: 4_000 },
    Target { name: "engine", run: engine::frames, seeds: engine::seeds, inputs: 600 },
    Target {
        name: "invitations",
        run: gathering::invitation,
        seeds: gathering::seeds_invitation,
        inputs: 8_000,
    },
    Target { name: "gathering_kept", run: gathering::kept, seeds: gathering::seeds_kept, inputs: 2_000 },
    Target {
        name: "gathering_inside",
        run: gathering::inside,
        seeds: gathering::seeds_inside,
        inputs: 8_000,
    },
    Target {
        name: "gathering_device",
        run: gathering::device::frames,
        seeds: gathering::device::seeds,
        inputs: 1_200,
    },
];

/// The target of this name; for a fuzzer that has one program for each.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.unwrap_or_else(|| panic!("no such target: {name}")).run)(bytes);
}

/// That a refusal has words for whoever has to do something about it.
fn says_something(refusal: &impl std::fmt::Display) -> Took {
    let words = refusal.to_string();
    assert!(words.len() > 10 && !words.ends_with('.'), "a refusal without words: {words:?}");
    Took::Refused
}
