//! `cargo xtask prove`: that the laws hold and the system stops, shown in one table.
//!
//! Everything without a name takes a few minutes and is a part of `ci`; the rest takes longer, and is run where it is
//! named. What each part shows, and what it doesn't: docs/assurance.md.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context, Result, bail};

use crate::{
    test::WASI,
    tools::{build_program, cargo, need_target},
};

/// A part: its name, whether it is one of those that are always run, what runs it.
type Part = (&'static str, bool, fn() -> Result<Vec<Shown>>);

const PARTS: &[Part] = &[
    ("model", true, || Ok(vec![program("model", &[])?])),
    ("defects", true, || Ok(vec![program("defects", &[])?])),
    ("simulation", true, || Ok(vec![program("sim", &["--seeds", "1000"])?, program("sim", &["--defects"])?])),
    ("evenings", true, || Ok(vec![program("sim", EVENINGS)?])),
    ("vectors", true, vectors),
    ("bytes", true, || {
        Ok(vec![tests("every reader, on bytes that nobody meant", &["--package", "fuzz-targets"], &[])?])
    }),
    ("further", false, || Ok(vec![program("model", &["--long"])?])),
    ("million", false, || Ok(vec![program("sim", &["--seeds", "1000000"])?])),
    ("faults", false, faults),
];

/// Gatherings from seeds, every second one with trouble.
const EVENINGS: &[&str] = &["--evenings", "40", "--guests", "14"];

/// What one thing showed.
struct Shown {
    what: String,
    outcome: String,
    seconds: f64,
}

/// Whether there is such a part.
pub fn is_part(name: &str) -> bool {
    PARTS.iter().any(|(part, ..)| *part == name)
}

/// Runs the named parts, or those that are always run.
pub fn run(names: &[&str]) -> Result<()> {
    let began = Instant::now();
    let (mut shown, mut failed) = (Vec::new(), Vec::new());
    for (name, always, work) in PARTS {
        if if names.is_empty() { !always } else { !names.contains(name) } {
            continue;
        }
        match work() {
            Ok(more) => shown.extend(more.into_iter().map(|one| (*name, one))),
            Err(error) => failed.push(format!("{name}: {error:#}")),
        }
    }
    println!("\n{:<12} {:>8}  {:<52} what it came to", "part", "seconds", "what was shown");
    for (name, Shown { what, outcome, seconds }) in &shown {
        println!("{name:<12} {seconds:>8.1}  {what:<52} {outcome}");
    }
    println!("{:<12} {:>8.1}", "all", began.elapsed().as_secs_f64());
    if failed.is_empty() {
        return Ok(());
    }
    bail!("not proven:\n  {}", failed.join("\n  "))
}

/// `cargo xtask sim`: encounters from seeds.
pub fn simulate(args: &[&str]) -> Result<()> {
    program("sim", args).map(drop)
}

/// One of our programs; what it came to is its last line.
fn program(package: &str, args: &[&str]) -> Result<Shown> {
    let program = build_program(package)?;
    let mut command = Command::new(program);
    command.args(args);
    let what = match package {
        "model" => "every state of the scenes, every promise in it",
        "defects" => "a defect for each law, found by the same",
        _ if args == ["--defects"] => "devices with a defect, found by the same",
        _ if args == EVENINGS => "whole evenings, every second one with trouble",
        _ => "whole encounters over everything that goes wrong",
    };
    let (lines, seconds) = told(&mut command, package)?;
    let outcome = lines.into_iter().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    Ok(Shown { what: what.to_owned(), outcome, seconds })
}

/// Tests; what they came to is how many passed.
fn tests(what: &str, args: &[&str], variables: &[(&str, &str)]) -> Result<Shown> {
    let mut command = cargo(&["test", "--no-fail-fast"]);
    command.args(args).envs(variables.iter().copied());
    let (lines, seconds) = told(&mut command, what)?;
    let passed =
        |line: &String| line.split_once("test result: ok. ")?.1.split(' ').next()?.parse::<u64>().ok();
    let passed: u64 = lines.iter().filter_map(passed).sum();
    // Tests without a harness say themselves what they came to.
    let last = lines.into_iter().rfind(|line| line.contains(" targets, ")).unwrap_or_default();
    if passed == 0 && last.is_empty() {
        bail!("{what}: no test ran, which shows nothing");
    }
    let outcome = if passed > 0 { format!("{passed} tests passed") } else { last };
    Ok(Shown { what: what.to_owned(), outcome, seconds })
}

/// Published vectors through the code that seals, on this machine and as the browsers have it.
fn vectors() -> Result<Vec<Shown>> {
    need_target(WASI)?;
    let runner = build_program("wasm-run")?;
    let runner = runner.to_string_lossy();
    let native = tests("published vectors, natively", &["--package", "seal", "--lib", "vectors"], &[])?;
    let wasm = [
        "--package",
        "seal",
        "--lib",
        "--target",
        WASI,
        "--profile",
        "wasm-test",
        "vectors",
        "--",
        "--nocapture",
    ];
    let wasm = tests("the same as WebAssembly", &wasm, &[("CARGO_TARGET_WASM32_WASIP1_RUNNER", &runner)])?;
    let golden = ["seal", "wire", "rules", "sync", "relay"].map(|package| ["--package", package]);
    let golden: Vec<&str> = golden.as_flattened().iter().copied().chain(["golden"]).collect();
    let golden = tests("golden bytes of every format", &golden, &[])?;
    Ok(vec![native, wasm, golden])
}

/// Real processes, disks and sockets at their worst, as often as it takes.
fn faults() -> Result<Vec<Shown>> {
    let all = [("STILLYES_FAULTS", "all")];
    Ok(vec![
        tests(
            "the real program, killed, cut off, full, flooded",
            &["--package", "cli", "--test", "faults"],
            &all,
        )?,
        tests("files damaged at random", &["--package", "relay", "--test", "damaged"], &all)?,
    ])
}

/// Runs it, prints what it says as it says it, and gives that and how long it took.
fn told(command: &mut Command, name: &str) -> Result<(Vec<String>, f64)> {
    eprintln!("\n$ {name}");
    let began = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("can't start {name}"))?;
    let mut lines = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.with_context(|| format!("{name} printed something that is no text"))?;
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().with_context(|| format!("{name} was lost"))?;
    if !status.success() {
        bail!("{name} failed");
    }
    Ok((lines, began.elapsed().as_secs_f64()))
}
