//! The app in a real browser: `cargo xtask test screens`, and the browser's part of `bench`.
//!
//! What is tested stands in `e2e/`, in TypeScript, for Playwright. Here is what has to be there first: the program, the
//! packages that the lock file names, and this machine's own Chromium; no browser is downloaded.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    tools::{self, build_program, cargo, executable, output, root, works},
    web,
};

/// Every benchmark in a browser, each a file in `e2e/bench`.
pub const BENCHES: &[&str] = &["red", "load", "hour"];

/// The oldest Node.js that runs what the tests are written in.
const NODE: u32 = 20;

/// Every test in a browser.
pub fn test() -> Result<()> {
    let chromium = chromium()?;
    packages()?;
    web::build(web::Kind::Served)?;
    tools::run(with("playwright", &chromium, &build_program("cli")?).arg("test"))
}

/// What a benchmark prints.
pub fn bench(name: &str) -> Result<String> {
    let chromium = chromium()?;
    packages()?;
    web::build(web::Kind::Served)?;
    let messages = output(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "cli",
        "--message-format",
        "json-render-diagnostics",
    ]))?;
    let stillyes = executable(&messages).context("cargo named no program of cli")?;
    eprintln!("\n$ tsx bench/{name}.ts");
    output(with("tsx", &chromium, &stillyes).arg(format!("bench/{name}.ts")))
}

/// A program of the packages, told what to test and in which browser.
fn with(program: &str, chromium: &Path, stillyes: &Path) -> Command {
    let program = folder().join("node_modules/.bin").join(program);
    let mut command = Command::new(folder().join(program));
    command.current_dir(folder()).env("STILLYES", stillyes).env("CHROMIUM", chromium);
    command
}

fn folder() -> PathBuf {
    root().join("e2e")
}

/// This machine's Chromium: the one that `CHROMIUM` names, or one that stands where systems put it.
fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    // A fresh machine, such as that of a build.
    if works("apt-get", &["--version"]) && is_root() {
        let _ = tools::run(Command::new("apt-get").args(["update", "-q"]));
        tools::run(Command::new("apt-get").args(["install", "-y", "-q", "chromium"]))?;
    }
    find_chromium()
        .context("the tests of the screens need Chromium: install it, or say where it is in CHROMIUM")
}

fn find_chromium() -> Option<PathBuf> {
    let places = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    places.iter().map(PathBuf::from).find(|place| place.exists())
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The packages of the lock file, exactly.
fn packages() -> Result<()> {
    let version =
        output(Command::new("node").arg("--version")).context("the tests of the screens need Node.js")?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|one| one.parse().ok());
    if major.is_none_or(|major: u32| major < NODE) {
        bail!("the tests of the screens need Node.js {NODE} or newer, and this is {}", version.trim());
    }
    let lock = fs::read(folder().join("package-lock.json"))?;
    let installed = folder().join("node_modules/.locked");
    if is_same(&installed, &lock) {
        return Ok(());
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder());
    tools::run(command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    // Says which lock file they are of.
    fs::write(installed, lock)?;
    Ok(())
}

fn is_same(file: &Path, bytes: &[u8]) -> bool {
    fs::read(file).is_ok_and(|there| there == bytes)
}
