//! The real program, broken on purpose: killed, cut off from power, out of room, with a damaged database, crowded.
//!
//! Each part runs a small share of itself with the ordinary tests. `STILLYES_FAULTS=all` runs all of it, and
//! `STILLYES_SEED` chooses other cases. What each run did is printed: add `-- --nocapture`.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[allow(dead_code, reason = "people and laws are the other tests' affair")]
#[path = "../together/common.rs"]
mod common;
#[cfg(target_os = "linux")]
mod crowd;
mod forgot;
mod frames;
mod kill;
mod measure;
mod power;
mod room;
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "the load's other half")]
#[path = "../../../relay/benches/relay/swarm.rs"]
mod swarm;

use std::process::{Command, Stdio};

/// A command whose lines can be read.
fn piped(mut command: Command) -> Command {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}
