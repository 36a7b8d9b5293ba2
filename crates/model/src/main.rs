//! Explores every scene and prints a table; fails where a promise is broken, something never happens, or there are other
//! states than were written down.
//!
//! `model [--long] [SCENE ...]`: with `--long`, the scenes that take more than a minute too.

use std::{env, process::ExitCode, thread, time::Instant};

use model::{evening, explore::explore, promises::Promise, scenes, table};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let long = args.iter().any(|arg| arg == "--long");
    let named: Vec<&String> = args.iter().filter(|arg| !arg.starts_with("--")).collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut faults = String::new();
    let (mut states, mut steps) = (0, 0);
    println!("{}", table::HEAD);
    for scene in scenes::all() {
        let wanted =
            if named.is_empty() { long || !scene.long } else { named.iter().any(|one| *one == scene.name) };
        if !wanted {
            continue;
        }
        let started = Instant::now();
        let explored = explore(&scene, threads, &[]);
        println!("{}", table::line(&scene, &explored, started.elapsed().as_secs_f64()));
        faults.push_str(&table::faults(&scene, &explored));
        states += explored.states;
        steps += explored.steps;
    }
    for scene in evening::SCENES {
        if !named.is_empty() && !named.iter().any(|one| *one == scene.name) {
            continue;
        }
        let started = Instant::now();
        let explored = evening::explore(*scene, threads);
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "{:<22} {:>6} {:>11} {:>10} {:>10} {seconds:>9.1}  all of it: a gathering",
            scene.name, scene.people, "", explored.states, explored.steps
        );
        faults.extend(explored.faults);
        states += explored.states;
        steps += explored.steps;
    }
    let always = Promise::ALL.iter().filter(|promise| !promise.is_sometimes()).count();
    println!("\n{states} states and {steps} steps, {always} promises in each of them");
    if states == 0 {
        faults.push_str("no scene was explored, which shows nothing: is its name right?\n");
    }
    if faults.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprint!("\n{faults}");
    ExitCode::FAILURE
}
