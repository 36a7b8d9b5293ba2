//! Explores the laws with one defect after another, and fails where one isn't found.
//!
//! It is the model's own source that is compiled here, with `rules` being those with defects.

extern crate defects as rules;

#[expect(dead_code, reason = "the model's own program uses the rest")]
#[path = "../../model/src/lib.rs"]
mod model;

use std::{process::ExitCode, thread, time::Instant};

use model::{evening, explore::explore, promises::Promise, scenes};

const HEAD: &str =
    "law   scene          states   seconds  defect; the promise that it broke, in so many steps";

fn main() -> ExitCode {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let scenes = scenes::all();
    let mut missed = 0;
    println!("{HEAD}");
    for (law, about, scene) in rules::DEFECTS {
        let Some(scene) = scenes.iter().find(|one| one.name == *scene) else {
            println!("{}: there is no scene {scene}", law.id());
            missed += 1;
            continue;
        };
        rules::switch(Some(*law));
        let started = Instant::now();
        // The promises that come from this law: found by another one alone, it would not be found.
        let own = |promise: &Promise| {
            !promise.is_sometimes() && promise.laws().split(' ').any(|one| one == law.id())
        };
        let own: Vec<Promise> = Promise::ALL.iter().copied().filter(own).collect();
        let explored = explore(scene, threads, &own);
        let seconds = started.elapsed().as_secs_f64();
        let found = explored
            .broken
            .iter()
            .filter(|(promise, _)| own.contains(promise))
            .min_by_key(|(_, way)| way.len());
        missed += usize::from(found.is_none());
        let found = found.map_or_else(
            || "NOT FOUND".to_owned(),
            |(promise, way)| format!("{} ({} steps)", promise.says(), way.len()),
        );
        println!(
            "{:<5} {:<12} {:>8} {seconds:>9.1}  {about}; {found}",
            law.id(),
            scene.name,
            explored.states
        );
    }
    rules::switch(None);
    missed += evenings(threads);
    println!("\n{} defects, {missed} not found", rules::DEFECTS.len() + rules::EVENINGS.len());
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Those of gatherings: how many weren't found by the promise that comes from their law.
fn evenings(threads: usize) -> usize {
    let mut missed = 0;
    for (place, (law, about, scene)) in (0..).zip(rules::EVENINGS) {
        let Some(scene) = evening::SCENES.iter().find(|one| one.name == *scene) else {
            println!("{law}: there is no scene {scene}");
            missed += 1;
            continue;
        };
        rules::switch_evening(Some(place));
        let started = Instant::now();
        let explored = evening::explore(*scene, threads);
        let seconds = started.elapsed().as_secs_f64();
        let broken = explored.broken.filter(|(broken, _)| broken.contains(law));
        missed += usize::from(broken.is_none());
        let found = broken.map_or_else(
            || "NOT FOUND".to_owned(),
            |(broken, way)| format!("{broken} ({} steps)", way.len()),
        );
        println!("{law:<5} {:<12} {:>8} {seconds:>9.1}  {about}; {found}", scene.name, explored.states);
    }
    rules::switch_evening(None);
    missed
}
