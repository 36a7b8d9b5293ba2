//! Runs encounters from seeds, on every core; fails with the seed, the shortest plan, and a drawing where a promise is
//! broken.
//!
//! `sim [--seeds N] [--from S] [--threads T]`; `sim --defects`: whether devices with a defect are found; `sim --evenings N [--guests G] [--from S]`:
//! gatherings.

use std::{
    env,
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use sim::{
    count::Count,
    defects::{self, Defect},
    evening::{self, Size},
    plan::Plan,
    run::run,
    shrink::shrink,
};

/// Encounters, where nothing else is said.
const SEEDS: u64 = 1_000;
/// After so many, how far it is.
const TELL_EVERY: u64 = 10_000;
/// From so many on, everything has to happen at least once.
const ENOUGH: u64 = 1_000;

/// What is to be run.
struct Asked {
    seeds: u64,
    from: u64,
    threads: Option<u64>,
    defects: bool,
    evenings: Option<u64>,
    guests: u64,
}

impl Asked {
    /// What isn't understood is refused: a figure that comes of a slip would be worse than none.
    fn read(args: &[String]) -> Result<Self, String> {
        let mut asked =
            Self { seeds: SEEDS, from: 0, threads: None, defects: false, evenings: None, guests: 40 };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            if arg == "--defects" {
                asked.defects = true;
                continue;
            }
            let mut number = || {
                let given = args.next().ok_or_else(|| format!("{arg} needs a number"))?;
                given.replace('_', "").parse().map_err(|_| format!("{given} is no number"))
            };
            match arg.as_str() {
                "--seeds" => asked.seeds = number()?,
                "--from" => asked.from = number()?,
                "--evenings" => asked.evenings = Some(number()?),
                "--guests" => asked.guests = number()?,
                "--threads" => asked.threads = Some(number()?),
                _ => return Err(format!("{arg} is not known")),
            }
        }
        Ok(asked)
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let asked = match Asked::read(&args) {
        Ok(asked) => asked,
        Err(what) => {
            eprintln!(
                "{what}: sim [--seeds N] [--from S] [--threads T], sim --defects, or sim --evenings N [--guests G] [--from S]"
            );
            return ExitCode::from(2);
        }
    };
    if asked.defects {
        return defects();
    }
    if let Some(evenings) = asked.evenings {
        return play(asked.from, evenings, asked.guests);
    }
    let (seeds, from) = (asked.seeds, asked.from);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let threads = asked.threads.unwrap_or(cores as u64);
    // A panic is told with its seed.
    std::panic::set_hook(Box::new(|_| {}));
    let (next, done, stop) = (AtomicU64::new(from), AtomicU64::new(0), AtomicBool::new(false));
    let (count, broken) = (Mutex::new(Count::default()), Mutex::new(None));
    let started = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut mine = Count::default();
                while !stop.load(Ordering::Relaxed) {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= from.saturating_add(seeds) {
                        break;
                    }
                    let plan = Plan::new(seed);
                    match run(&plan, false) {
                        Ok(one) => {
                            mine.add(&one);
                            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                            if done.is_multiple_of(TELL_EVERY) {
                                eprintln!("{done} encounters in {:.0} s", started.elapsed().as_secs_f64());
                            }
                        }
                        Err(one) => {
                            stop.store(true, Ordering::Relaxed);
                            if let Ok(mut broken) = broken.lock() {
                                broken.get_or_insert((plan, one));
                            }
                        }
                    }
                }
                if let Ok(mut count) = count.lock() {
                    count.add(&mine);
                }
            });
        }
    });
    let seconds = started.elapsed().as_secs_f64();
    let count = count.into_inner().unwrap_or_default();
    sim::table::print(&count, seconds);
    if let Some((plan, one)) = broken.into_inner().ok().flatten() {
        let (shortest, one) = shrink(&plan, one, |plan| run(plan, true));
        eprintln!("\nseed {}: {}", plan.seed, one.what);
        eprintln!(
            "{} people, {:?}, {} of {} steps are enough:",
            plan.most_people(),
            plan.weather,
            shortest.steps.len(),
            plan.steps.len()
        );
        eprintln!("{}", one.timeline.draw(plan.most_people()));
        eprintln!("again: cargo xtask sim --seeds 1 --from {}", plan.seed);
        return ExitCode::FAILURE;
    }
    let never = if seeds >= ENOUGH { count.never() } else { Vec::new() };
    for one in &never {
        eprintln!("{one}, in {seeds} encounters: what is shown here shows nothing of it");
    }
    if count.encounters == 0 {
        eprintln!("no encounter ran, which shows nothing");
        return ExitCode::FAILURE;
    }
    println!("{}", sim::table::last(&count));
    if never.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Evenings, one after the other.
fn play(from: u64, evenings: u64, guests: u64) -> ExitCode {
    let guests = usize::try_from(guests).unwrap_or(500).clamp(4, 500);
    println!("seed guests entries    MB ready calls reports troubles minutes seconds");
    for seed in from..from.saturating_add(evenings) {
        // Every second one with trouble, and the others as planned.
        let trouble = (seed % 2) * 10;
        let size = Size { guests, hosts: 3, crew: (guests / 25).max(1), trouble };
        let started = Instant::now();
        match evening::play(seed, size) {
            Ok(told) => println!(
                "{seed:>4} {guests:>6} {:>7} {:>5.1} {:>5} {:>5} {:>7} {:>8} {:>7} {:>7.1}",
                told.entries,
                told.bytes as f64 / 1e6,
                told.ready,
                told.calls,
                told.reports,
                told.troubles,
                told.minutes,
                started.elapsed().as_secs_f64()
            ),
            Err(what) => {
                eprintln!(
                    "seed {seed}: {what}\nagain: cargo xtask sim --evenings 1 --guests {guests} --from {seed}"
                );
                return ExitCode::FAILURE;
            }
        }
    }
    println!("{evenings} evenings, every promise kept");
    ExitCode::SUCCESS
}

/// A device with each defect: in which encounter or evening it is found, and how.
fn defects() -> ExitCode {
    let encounters = Defect::ALL.iter().map(|(defect, about, promise)| {
        let broken = defects::find(*defect).map(|(seed, broken)| (seed, broken.what));
        is_found(about, promise, broken)
    });
    let evenings = evening::defects::Defect::ALL
        .iter()
        .map(|(defect, about, promise)| is_found(about, promise, evening::defects::find(*defect)));
    let all: Vec<bool> = encounters.chain(evenings).collect();
    let found = all.iter().filter(|found| **found).count();
    println!("{found} of {} defective devices found", all.len());
    if found == all.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether one was found, and by the promise that it breaks.
fn is_found(about: &str, promise: &str, broken: Option<(u64, String)>) -> bool {
    match broken {
        Some((seed, what)) if what.contains(promise) => {
            println!("{about:<45} seed {seed:>3}: {what:.90}");
            return true;
        }
        Some((seed, what)) => println!("{about:<45} seed {seed:>3}, by another promise: {what}"),
        None => println!("{about:<45} not found"),
    }
    false
}
