//! `cargo xtask ci`: what has to pass before a change lands. `.ci/run` calls this, and so can everyone.

use anyhow::Result;

use crate::{
    test, tidy,
    tools::{self, Times, cargo, need_component, works},
};

pub fn run() -> Result<()> {
    let mut times = Times::begin();
    // The quick ones first.
    times.step("tidy", tidy::run)?;
    times.step("format", || {
        need_component("rustfmt", "fmt")?;
        tools::run(&mut cargo(&["fmt", "--all", "--check"]))
    })?;
    times.step("lints", || {
        need_component("clippy", "clippy")?;
        tools::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    times.step("docs", || {
        tools::run(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    times.step("advisories", advisories)?;
    test::steps(&mut times)?;
    times.tell("ci");
    Ok(())
}

/// Licences are checked by `tidy`, from the same list; for known vulnerabilities one needs the database of `cargo deny`.
fn advisories() -> Result<()> {
    if works("cargo", &["deny", "--version"]) {
        return tools::run(&mut cargo(&["deny", "check"]));
    }
    eprintln!("\nNOT CHECKED: known vulnerabilities in dependencies, since cargo-deny is not installed");
    Ok(())
}
