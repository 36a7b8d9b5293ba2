//! Running other programs, and the few things that have to be there first.

use std::{
    env,
    io::Write as _,
    num::NonZero,
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The browser's target: no system behind it at all.
pub const BROWSER: &str = "wasm32-unknown-unknown";

/// The top of the workspace.
pub fn root() -> PathBuf {
    // Set by `cargo run` and `cargo test`: right even when a target directory is shared between checkouts.
    let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    PathBuf::from(package).ancestors().nth(2).map(PathBuf::from).unwrap_or_default()
}

/// A `cargo` with these arguments: the one that started xtask, so that a chosen toolchain stays chosen.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// The command as one would type it.
fn typed(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Prints the command and runs it.
pub fn run(command: &mut Command) -> Result<()> {
    let line = typed(command);
    eprintln!("\n$ {line}");
    let status = command.status().with_context(|| format!("can't start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed");
    }
    Ok(())
}

/// Runs these commands, as many at a time as there are cores. Each shows what it printed when it has ended, so that their
/// lines don't mix. All are run, whatever becomes of one.
pub fn run_beside(commands: Vec<Command>) -> Result<()> {
    let at_a_time = thread::available_parallelism().map_or(1, NonZero::get).min(commands.len());
    let (waiting, failed) = (Mutex::new(commands.into_iter()), Mutex::new(Vec::new()));
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some(mut command) = next() {
            let line = typed(&command);
            let ended = command.stdin(Stdio::null()).output();
            let mut shown = std::io::stderr().lock();
            let _ = writeln!(shown, "\n$ {line}");
            let passed = ended.is_ok_and(|ended| {
                let _ = shown.write_all(&ended.stdout).and_then(|()| shown.write_all(&ended.stderr));
                ended.status.success()
            });
            if !passed {
                failed.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        }
    };
    thread::scope(|scope| (0..at_a_time).for_each(|_| drop(scope.spawn(work))));
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !failed.is_empty() {
        bail!("failed: `{}`", failed.join("`, `"));
    }
    Ok(())
}

/// Runs the command and gives what it printed. What it says to stderr is shown.
pub fn output(command: &mut Command) -> Result<String> {
    let line = typed(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("can't start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed");
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed something that is no text"))
}

/// Whether the command can be run at all.
pub fn works(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Builds one of our programs and gives its path.
pub fn build_program(package: &str) -> Result<PathBuf> {
    eprintln!("\n$ cargo build --package {package}");
    let messages =
        output(&mut cargo(&["build", "--package", package, "--message-format", "json-render-diagnostics"]))?;
    executable(&messages).with_context(|| format!("cargo named no program of {package}"))
}

/// A program of tests that cargo built.
pub struct Tests {
    pub package: String,
    pub path: PathBuf,
    /// Its crate's folder: where cargo would run it.
    pub folder: PathBuf,
}

/// Builds tests by this command, which doesn't run them, and says where they are.
pub fn tests(build: &mut Command) -> Result<Vec<Tests>> {
    eprintln!("\n$ {}", typed(build));
    let messages = output(build.args(["--message-format", "json-render-diagnostics"]))?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let tests = messages.filter_map(|message| {
        let folder = PathBuf::from(message.get("manifest_path")?.as_str()?).parent()?.to_path_buf();
        let package = folder.file_name()?.to_string_lossy().into_owned();
        Some(Tests { package, path: message.get("executable")?.as_str()?.into(), folder })
    });
    let tests: Vec<Tests> = tests.collect();
    if tests.is_empty() {
        bail!("cargo built no tests");
    }
    Ok(tests)
}

/// The program that cargo built, in its messages.
pub fn executable(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message.get("executable")?.as_str().map(PathBuf::from))
}

/// Where the toolchain is.
pub fn sysroot() -> Result<PathBuf> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    Ok(PathBuf::from(sysroot.trim()))
}

/// Has the standard library for `target`.
pub fn need_target(target: &str) -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(target).join("lib").exists() {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", target]).current_dir(root()))
        .with_context(|| format!("Rust's standard library for {target} is missing"))
}

/// Has a part of the toolchain, such as `clippy`, that answers to `cargo SUBCOMMAND --version`.
pub fn need_component(component: &str, subcommand: &str) -> Result<()> {
    if works("cargo", &[subcommand, "--version"]) {
        return Ok(());
    }
    run(Command::new("rustup").args(["component", "add", component]).current_dir(root()))
        .with_context(|| format!("{component} is missing"))
}

/// Steps that run one after another, whatever became of those before, so that one run shows all that fails.
pub struct Steps {
    began: Instant,
    told: Vec<String>,
    failed: Vec<String>,
}

impl Steps {
    /// None yet.
    pub fn begin() -> Self {
        Self { began: Instant::now(), told: Vec::new(), failed: Vec::new() }
    }

    /// Runs a step.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<()>) {
        let began = Instant::now();
        if let Err(error) = work() {
            eprintln!("\nxtask: {name}: {error:#}");
            self.failed.push(format!("{name}: {error:#}"));
        }
        self.told.push(format!("{name} {} s", began.elapsed().as_secs()));
    }

    /// Tells how long they took, and fails if any did.
    pub fn end(self, what: &str) -> Result<()> {
        eprintln!("\n{what}: {} s ({})", self.began.elapsed().as_secs(), self.told.join(", "));
        if self.failed.is_empty() {
            eprintln!("{what}: all well");
            return Ok(());
        }
        bail!("{what} failed:\n  {}", self.failed.join("\n  "))
    }
}
