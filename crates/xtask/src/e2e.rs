//! The app in a real browser: `cargo xtask test screens`, and the browser's part of `bench`.
//!
//! What is tested stands in `e2e/`, in TypeScript, for Playwright. Here is what has to be there first: the program, the
//! packages that the lock file names, Node.js to run them, and this machine's own Chromium; no browser is downloaded.
//! Where this machine's packages may be added to, Node.js and Chromium are.

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
pub const BENCHES: &[&str] = &["red", "load", "me", "evening", "hour"];

/// The oldest Node.js that runs Playwright, as its package says (`engines` in `e2e/package-lock.json`).
const NODE: u32 = 20;

/// Every test in a browser.
pub fn test() -> Result<()> {
    let chromium = chromium()?;
    node()?;
    packages()?;
    web::build(web::Kind::Shipped)?;
    tools::run(with("playwright", &chromium, &build_program("cli")?).arg("test"))
}

/// What a benchmark prints.
pub fn bench(name: &str) -> Result<String> {
    let chromium = chromium()?;
    node()?;
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
    add(&["chromium"])?;
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

/// Adds packages to a fresh machine, such as that of a build; does nothing where that isn't ours to do.
fn add(packages: &[&str]) -> Result<()> {
    if !works("apt-get", &["--version"]) || !is_root() {
        return Ok(());
    }
    let _ = tools::run(Command::new("apt-get").args(["update", "-q"]));
    tools::run(Command::new("apt-get").args(["install", "-y", "-q"]).args(packages))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Node.js, new enough, and npm, which comes with it or beside it.
fn node() -> Result<()> {
    let there = |program: &&str| works(program, &["--version"]);
    if !there(&"node") {
        add(&["nodejs", "npm"])?;
    } else if !there(&"npm") {
        add(&["npm"])?;
    }
    let version = there(&"node").then(|| output(Command::new("node").arg("--version"))).transpose()?;
    is_enough(version.as_deref(), there(&"npm"))
}

/// Whether this Node.js will do; where not, what to do.
fn is_enough(version: Option<&str>, npm: bool) -> Result<()> {
    let found = match version.map(str::trim) {
        None => "there is none".to_owned(),
        Some(version) => {
            let major = version.trim_start_matches('v').split('.').next().and_then(|one| one.parse().ok());
            match major {
                Some(NODE..) if npm => return Ok(()),
                Some(NODE..) => "there is no npm".to_owned(),
                _ => format!("this is {version}"),
            }
        }
    };
    bail!(
        "the tests of the screens need Node.js {NODE} or newer and npm, and {found}: install it from \
        https://nodejs.org or this machine's packages (nodejs and npm), and run this again"
    )
}

/// The packages of the lock file, exactly.
fn packages() -> Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_node_that_will_do_does() {
        let check = |version: Option<&str>, npm: bool, refused: Option<&str>| {
            let said = is_enough(version, npm).err().map(|error| error.to_string());
            let as_expected = match (&said, refused) {
                (None, None) => true,
                (Some(said), Some(why)) => said.contains(why) && said.contains("https://nodejs.org"),
                _ => false,
            };
            assert!(as_expected, "{version:?}, npm: {npm}: {said:?}");
        };
        check(Some("v20.20.2\n"), true, None);
        check(Some("v24.1.0"), true, None);
        check(Some("v20.0.0"), false, Some("there is no npm"));
        check(Some("v18.20.4\n"), true, Some("this is v18.20.4:"));
        check(Some("v9.11.2"), true, Some("this is v9.11.2:"));
        check(Some("nonsense"), true, Some("this is nonsense:"));
        check(None, false, Some("there is none"));
    }

    #[test]
    fn the_oldest_node_is_playwrights() {
        let lock: serde_json::Value =
            serde_json::from_slice(&fs::read(folder().join("package-lock.json")).unwrap()).unwrap();
        let packages = lock.get("packages").and_then(|packages| packages.as_object()).unwrap();
        let needs = |name: &str| packages.get(name)?.get("engines")?.get("node")?.as_str();
        assert_eq!(needs("node_modules/playwright"), Some(format!(">={NODE}").as_str()));
        assert_eq!(needs("node_modules/@playwright/test"), Some(format!(">={NODE}").as_str()));
    }
}
