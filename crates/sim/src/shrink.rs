//! A plan that breaks a promise, made as short as it still does.

use crate::{
    plan::Plan,
    run::{Broken, run},
};

/// Runs at most, while making a plan shorter.
const MOST_RUNS: usize = 600;

/// The shortest plan that was found to break a promise, and how it does.
pub fn shrink(plan: &Plan, broken: Box<Broken>) -> (Plan, Box<Broken>) {
    let mut best = plan.clone();
    best.steps.truncate(broken.step);
    let mut broken = match run(&best, true) {
        Err(again) => again,
        Ok(_) => {
            best = plan.clone();
            run(&best, true).err().unwrap_or(broken)
        }
    };
    let mut runs = 0;
    let mut size = best.steps.len().div_ceil(2);
    while size > 0 && runs < MOST_RUNS {
        let mut at = 0;
        let mut shorter = false;
        while at < best.steps.len() && runs < MOST_RUNS {
            let mut tried = best.clone();
            let end = (at + size).min(tried.steps.len());
            tried.steps.drain(at..end);
            runs += 1;
            match run(&tried, true) {
                Err(again) => (best, broken, shorter) = (tried, again, true),
                Ok(_) => at += size,
            }
        }
        if !shorter || size > 1 {
            size = if size == 1 { 0 } else { size.div_ceil(2) };
        }
    }
    (best, broken)
}
