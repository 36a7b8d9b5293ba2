//! Runs one `wasm32-wasip1` test binary: `wasm-run TESTS.wasm [arguments of libtest]`.
//!
//! `cargo xtask test` names this program to cargo as the runner of that target, so that the tests of the pure crates
//! pass on the instruction set that the browser runs, with nothing to install but Rust. What the tests
//! get from outside is listed in [`wasi`], and it is next to nothing.

mod wasi;

use std::{env, fs, process::ExitCode};

use anyhow::{Context, Result, bail};
use wasmi::{CompilationMode, Config, Engine, Linker, Module, Store};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("wasm-run: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let args: Vec<String> = env::args().skip(1).collect();
    let Some(path) = args.first() else {
        bail!("name the wasm file to run");
    };
    let bytes = fs::read(path).with_context(|| format!("can't read {path}"))?;
    let code = execute(&bytes, wasi::Host::new(args))?;
    Ok(ExitCode::from(code))
}

/// Runs the program `bytes` to its end and gives its exit code.
fn execute(bytes: &[u8], host: wasi::Host) -> Result<u8> {
    let mut config = Config::default();
    // Most of a test binary is never called: translate what is.
    config.compilation_mode(CompilationMode::LazyTranslation);
    let engine = Engine::new(&config);
    let module = Module::new(&engine, bytes).context("this is no wasm module")?;
    let mut linker = Linker::new(&engine);
    wasi::add_to(&mut linker)?;
    let mut store = Store::new(&engine, host);
    let instance = linker
        .instantiate_and_start(&mut store, &module)
        .context("a test of a pure crate wants something from outside that isn't given here")?;
    let start =
        instance.get_typed_func::<(), ()>(&store, "_start").context("no program: `_start` is missing")?;
    match start.call(&mut store, ()) {
        Ok(()) => Ok(0),
        Err(error) => match error.i32_exit_status() {
            Some(code) => Ok(u8::try_from(code).unwrap_or(u8::MAX)),
            // A panic ends in a trap, after its message went to stderr.
            None => bail!("{error}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports one function, of type `(i32)`, and is this code.
    fn program(import: &str, code: &[u8]) -> Vec<u8> {
        let named = |name: &str| [&[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat();
        let import = [&[1][..], &named("wasi_snapshot_preview1"), &named(import), &[0, 0]].concat();
        let export = [&[1][..], &named("_start"), &[0, 1]].concat();
        let body = [&[1, u8::try_from(code.len() + 2).unwrap(), 0][..], code, &[0x0b]].concat();
        let types = vec![2, 0x60, 1, 0x7f, 0, 0x60, 0, 0];
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in [(1, types), (2, import), (3, vec![1, 1]), (7, export), (10, body)] {
            bytes.extend([id, u8::try_from(content.len()).unwrap()]);
            bytes.extend(content);
        }
        bytes
    }

    /// In wasm: `call 0` with this number; `unreachable`, which is what a panic comes to.
    fn call_with(number: u8) -> [u8; 4] {
        [0x41, number, 0x10, 0]
    }
    const PANIC: [u8; 1] = [0];

    fn execute_one(bytes: &[u8]) -> Result<u8> {
        execute(bytes, wasi::Host::new(Vec::new()))
    }

    #[test]
    fn a_program_ends_with_its_code() {
        assert_eq!(execute_one(&program("proc_exit", &[])).unwrap(), 0);
        assert_eq!(execute_one(&program("proc_exit", &call_with(3))).unwrap(), 3);
    }

    #[test]
    fn a_panic_is_an_error() {
        assert!(execute_one(&program("proc_exit", &PANIC)).is_err());
    }

    #[test]
    fn what_is_not_given_is_an_error() {
        let error = execute_one(&program("sock_shutdown", &call_with(0))).unwrap_err();
        assert!(format!("{error:#}").contains("sock_shutdown"), "{error:#}");
        assert!(execute_one(b"no wasm").is_err());
    }
}
