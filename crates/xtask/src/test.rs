//! `cargo xtask test`: every test there is.
//!
//! The pure crates are tested twice: once natively, once as wasm, because that is what runs in people's
//! browsers. The second time goes through an interpreter (`crates/wasm-run`), so that there is nothing to
//! install; it is slow, so properties are tried with fewer cases there.

use anyhow::Result;

use crate::{
    tidy,
    tools::{self, Times, build_program, cargo, need_target},
};

/// How many cases proptest tries for each property in the interpreter.
const WASM_CASES: &str = "8";

/// The browser's target: no system behind it at all.
const BROWSER: &str = "wasm32-unknown-unknown";

/// The target that tests can print and end with an exit code on.
const WASI: &str = "wasm32-wasip1";

pub fn run() -> Result<()> {
    let mut times = Times::begin();
    steps(&mut times)?;
    times.tell("test");
    Ok(())
}

/// The steps, for `ci` to count among its own.
pub fn steps(times: &mut Times) -> Result<()> {
    times.step("tests", native)?;
    times.step("tests as wasm", wasm)?;
    times.step("build for the browser", browser)
}

fn native() -> Result<()> {
    tools::run(&mut cargo(&["test", "--workspace"]))
}

fn wasm() -> Result<()> {
    need_target(WASI)?;
    let runner = build_program("wasm-run")?;
    let mut command = cargo(&["test", "--target", WASI, "--profile", "wasm-test", "--tests"]);
    packages(&mut command, tidy::PURE);
    // A panic ends a wasm program at once: what a test had printed into libtest's buffer would be lost.
    command.args(["--", "--nocapture"]);
    command.env("CARGO_TARGET_WASM32_WASIP1_RUNNER", runner).env("PROPTEST_CASES", WASM_CASES);
    tools::run(&mut command)
}

fn browser() -> Result<()> {
    need_target(BROWSER)?;
    let mut command = cargo(&["build", "--target", BROWSER]);
    packages(&mut command, tidy::PURE);
    tools::run(&mut command)
}

fn packages(command: &mut std::process::Command, names: &[&str]) {
    for name in names {
        command.args(["--package", name]);
    }
}
