//! `cargo xtask serve`: from a fresh checkout to a running Stillyes.
//!
//! The development profile: its first build takes half the time of a release, ciphers are optimised in it all the
//! same, and `cargo xtask test` uses what it built.

use anyhow::Result;

use crate::tools::{self, cargo};

pub fn run(args: &[&str]) -> Result<()> {
    let mut command = cargo(&["run", "--package", "cli", "--bin", "stillyes", "--", "demo"]);
    tools::run(command.args(args))
}
