//! `cargo xtask web`: the app as browsers get it, in `target/web-app`. `serve` and `test` build it too.
//!
//! What happens to the program after rustc is `web-build`'s affair.

use std::{env, path::PathBuf, sync::OnceLock};

use anyhow::{Context, Result};

use crate::tools::{self, BROWSER, build_program, cargo, need_target, root};

/// How it is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As people get it, and no heavier than it may be.
    Shipped,
    /// As people get it, to look at it: one that became too heavy only says so.
    Served,
    /// In seconds, and heavier: while working on a screen.
    Quick,
}

/// Takes `--quick` out of these arguments; without it, it is built as `usual`.
pub fn kind<'a>(args: &[&'a str], usual: Kind) -> (Kind, Vec<&'a str>) {
    let rest: Vec<&str> = args.iter().copied().filter(|arg| *arg != "--quick").collect();
    (if rest.len() < args.len() { Kind::Quick } else { usual }, rest)
}

/// What has been built by this run, which nothing in it changes: packing takes a quarter of a minute.
static BUILT: OnceLock<Kind> = OnceLock::new();

/// Builds it; `crates/cli` embeds what lies there.
pub fn build(kind: Kind) -> Result<()> {
    if BUILT.get() == Some(&kind) {
        return Ok(());
    }
    need_target(BROWSER)?;
    let profile = match kind {
        Kind::Shipped | Kind::Served => "web",
        Kind::Quick => "web-dev",
    };
    let built = target().join(BROWSER).join(profile).join("web.wasm");
    let (first, whole) = (built.with_file_name("web-first.wasm"), built.with_file_name("web-whole.wasm"));
    for (features, wasm) in [("", &first), ("whole", &whole)] {
        let mut cargo = cargo(&["build", "--package", "web", "--target", BROWSER, "--profile", profile]);
        tools::run(cargo.args(["--features", features]).arg("--config").arg(no_paths()?))?;
        std::fs::copy(&built, wasm).with_context(|| format!("cannot copy {}", built.display()))?;
    }
    let mut command = std::process::Command::new(build_program("web-build")?);
    command.current_dir(root());
    command.arg("--wasm").arg(first).arg("--whole").arg(whole).arg("--out").arg(target().join("web-app"));
    for (name, folder) in [("--page", "crates/web/page"), ("--design", "crates/web/src/design")] {
        command.arg(name).arg(root().join(folder));
    }
    if kind != Kind::Shipped {
        command.arg("--heavy");
    }
    if kind == Kind::Quick {
        command.arg("--quick");
    }
    tools::run(&mut command)?;
    BUILT.get_or_init(|| kind);
    Ok(())
}

/// A setting of cargo's: what is built knows nothing of where on this machine its sources were. It would be loaded by
/// everyone, and the same sources would give other bytes on another machine.
fn no_paths() -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .context("there is no CARGO_HOME and no HOME")?;
    let mut roots = vec![tools::sysroot()?.join("lib/rustlib/src/rust")];
    if let Ok(registries) = std::fs::read_dir(home.join("registry/src")) {
        roots.extend(registries.flatten().map(|registry| registry.path()));
    }
    let flags: Vec<String> =
        roots.iter().map(|root| format!("--remap-path-prefix={}=", root.display())).collect();
    // A list of texts is written in JSON as it is in TOML.
    Ok(format!("target.{BROWSER}.rustflags={}", serde_json::to_string(&flags)?))
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |target| root().join(target))
}
