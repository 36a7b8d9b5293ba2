//! `cargo xtask COMMAND`: everything that a contributor runs, with nothing to install but Rust and a C compiler.
//!
//! One file for each command. They call the same programs that one would type, and print them as they go.

mod bench;
mod ci;
mod e2e;
mod learn;
mod metadata;
mod prove;
mod serve;
mod test;
mod tidy;
mod tools;
mod web;

use std::{env, process::ExitCode};

const HELP: &str = "\
cargo xtask COMMAND

  serve [ARGS]  build Stillyes, app and all, and start its demo; ARGS go to `stillyes demo`
  web           build the app for browsers alone, into target/web-app, and say what it weighs
  test [PART]   every test: the app's weight (app), all crates (native), the pure ones as wasm (wasm), their builds for
                browsers (browser), the app in a real one (screens)
  prove [PART]  the laws in every state, with a defect for each; 1,000 simulated encounters and 40 evenings; published
                vectors; readers on bytes that nobody meant: one table (docs/assurance.md). PART is one of model, defects,
                simulation, evenings, vectors, bytes, or one of those that take long: further, million, faults
  sim [ARGS]    simulated encounters: --seeds N, --from S; simulated gatherings: --evenings N, --guests G, --from S
  tidy          the habits that no compiler checks: who depends on whom, licences, laws with tests, links, ...
  ci            what has to pass before a change lands: tidy, format, lints, docs, prove, test
  learn         write the pages to learn from into docs/learn, from content/
  bench         every benchmark, in one table with its target
  help          this

`serve --quick` and `web --quick` build an app that is heavier, in a fraction of the time.
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["serve", rest @ ..] => serve::run(rest),
        ["web", rest @ ..] if rest.iter().all(|arg| *arg == "--quick") => {
            web::build(web::kind(rest, web::Kind::Shipped).0)
        }
        ["test"] => test::run(None),
        ["test", part] if test::is_part(part) => test::run(Some(part)),
        ["prove", parts @ ..] if parts.iter().all(|part| prove::is_part(part)) => prove::run(parts),
        ["sim", rest @ ..] => prove::simulate(rest),
        ["tidy"] => tidy::run(),
        ["ci"] => ci::run(),
        ["learn"] => learn::run(),
        ["bench"] => bench::run(),
        ["help" | "-h" | "--help"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        unknown => {
            if !unknown.is_empty() {
                eprintln!("xtask: no such command: {}\n", unknown.join(" "));
            }
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
