//! `cargo xtask serve`: from a fresh checkout to a running Stillyes.
//!
//! The program is built by the development profile: its first build takes half the time of a release, ciphers are
//! optimised in it all the same, and `cargo xtask test` uses what it built. The app in it is the one that people get.

use std::io::{IsTerminal, stdin};

use anyhow::Result;

use crate::{
    tools::{self, cargo},
    web,
};

pub fn run(args: &[&str]) -> Result<()> {
    let (kind, rest) = web::kind(args, web::Kind::Served);
    web::build(kind)?;
    let mut command = cargo(&["run", "--package", "cli", "--bin", "stillyes", "--", "demo"]);
    // Where nobody can type, there is the page alone; a closed stdin would end the demo at once.
    if !stdin().is_terminal() && rest.is_empty() {
        command.arg("--page");
    }
    tools::run(command.args(rest))
}
