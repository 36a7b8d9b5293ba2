//! `cargo xtask test`: every test there is.
//!
//! The pure crates are tested twice: once natively, once as wasm, because that is what runs in people's
//! browsers. The second time goes through an interpreter (`crates/wasm-run`), so that there is nothing to
//! install. The longest try fewer cases there; most properties as many as natively: proptest reads no variables on wasm.

use std::{cmp::Reverse, env, process::Command};

use anyhow::Result;

use crate::{
    e2e, tidy,
    tools::{self, BROWSER, Steps, build_program, cargo, need_target},
    web,
};

/// The target that tests can print and end with an exit code on.
pub const WASI: &str = "wasm32-wasip1";

/// A part of the tests: its name, what runs it.
type Part = (&'static str, fn() -> Result<()>);

/// The app comes first: it is embedded in the program that the native tests start. The screens, in a real browser, come
/// last: they take longest, and what is wrong there is mostly wrong elsewhere too.
const PARTS: &[Part] =
    &[("app", app), ("native", native), ("wasm", wasm), ("browser", browser), ("screens", e2e::test)];

/// Runs the part of this name, or all of them.
pub fn run(part: Option<&str>) -> Result<()> {
    let mut steps = Steps::begin();
    for (name, work) in PARTS.iter().filter(|(name, _)| part.is_none_or(|part| part == *name)) {
        steps.step(name, work);
    }
    steps.end("test")
}

/// Whether there is such a part.
pub fn is_part(name: &str) -> bool {
    PARTS.iter().any(|(part, _)| *part == name)
}

/// All parts, for `ci` to count among its own steps.
pub fn add_to(steps: &mut Steps) {
    for (name, work) in PARTS {
        steps.step(name, work);
    }
}

/// The app as browsers get it, and no heavier than it may be.
fn app() -> Result<()> {
    web::build(web::Kind::Shipped)
}

/// Tests of one program that run at a time, unless RUST_TEST_THREADS says otherwise: those of whole programs mostly wait
/// for each other's silences, and two at a time would wait one after the other.
const AT_A_TIME: &str = "8";

/// All crates, on this machine.
fn native() -> Result<()> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    if env::var_os("RUST_TEST_THREADS").is_none() {
        command.env("RUST_TEST_THREADS", AT_A_TIME);
    }
    tools::run(&mut command)
}

/// The pure crates, in the interpreter. A wasm program runs its tests one after the other, so that each has a core of its
/// own; those of `app` and `sync`, the last, take longest.
fn wasm() -> Result<()> {
    need_target(WASI)?;
    let runner = build_program("wasm-run")?;
    let arguments = ["test", "--target", WASI, "--profile", "wasm-test", "--tests", "--no-run"];
    let mut build = cargo(&arguments);
    packages(&mut build, tidy::PURE);
    let mut programs = tools::tests(&mut build)?;
    programs.sort_by_key(|one| Reverse(tidy::PURE.iter().position(|name| one.package == *name)));
    let runs = programs.into_iter().map(|one| {
        let mut command = Command::new(&runner);
        // A panic ends a wasm program at once: what a test had printed into libtest's buffer would be lost.
        command.arg(one.path).arg("--nocapture").current_dir(one.folder);
        command
    });
    tools::run_beside(runs.collect())
}

/// Whether the pure crates can be built where no system is: nothing in them may ask for one.
fn browser() -> Result<()> {
    need_target(BROWSER)?;
    let mut command = cargo(&["check", "--target", BROWSER]);
    packages(&mut command, tidy::PURE);
    tools::run(&mut command)
}

fn packages(command: &mut Command, names: &[&str]) {
    for name in names {
        command.args(["--package", name]);
    }
}
