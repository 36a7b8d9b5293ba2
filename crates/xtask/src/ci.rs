//! `cargo xtask ci`: what has to pass before a change lands. `.ci/run` calls this, and so can everyone.

use anyhow::Result;

use crate::{
    prove, test, tidy,
    tools::{self, BROWSER, Steps, cargo, need_component, need_target, works},
};

pub fn run() -> Result<()> {
    let mut steps = Steps::begin();
    // The quick ones first.
    steps.step("tidy", tidy::run);
    steps.step("format", || {
        need_component("rustfmt", "fmt")?;
        tools::run(&mut cargo(&["fmt", "--all", "--check"]))
    });
    steps.step("lints", || {
        need_component("clippy", "clippy")?;
        tools::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        // The app is empty for every other target.
        need_target(BROWSER)?;
        let app = ["--package", "web", "--package", "draw", "--target", BROWSER];
        tools::run(cargo(&["clippy"]).args(app).args(["--", "-D", "warnings"]))
    });
    steps.step("docs", || {
        tools::run(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    });
    steps.step("advisories", advisories);
    // Vectors and readers are among the tests.
    steps.step("prove", || prove::run(&["model", "defects", "simulation", "evenings"]));
    test::add_to(&mut steps);
    steps.end("ci")
}

/// Licences are checked by `tidy`, from the same list; for known vulnerabilities one needs the database of `cargo deny`.
fn advisories() -> Result<()> {
    if works("cargo", &["deny", "--version"]) {
        return tools::run(&mut cargo(&["deny", "check"]));
    }
    eprintln!("\nNOT CHECKED: known vulnerabilities in dependencies, since cargo-deny is not installed");
    Ok(())
}
