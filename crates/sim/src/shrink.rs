//! A plan that breaks a promise, made as short as it still does.

use crate::{count::Count, plan::Plan, run::Broken};

/// Runs at most, while making a plan shorter.
const MOST_RUNS: usize = 600;

/// The shortest plan that was found to break a promise when it is run, and how it does.
pub fn shrink(
    plan: &Plan,
    broken: Box<Broken>,
    run: impl Fn(&Plan) -> Result<Count, Box<Broken>>,
) -> (Plan, Box<Broken>) {
    let mut best = plan.clone();
    best.steps.truncate(broken.step);
    let mut broken = match run(&best) {
        Err(again) => again,
        Ok(_) => {
            best = plan.clone();
            run(&best).err().unwrap_or(broken)
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
            match run(&tried) {
                Err(again) if alike(&again.what, &broken.what) => {
                    (best, broken, shorter) = (tried, again, true);
                }
                _ => at += size,
            }
        }
        if !shorter || size > 1 {
            size = if size == 1 { 0 } else { size.div_ceil(2) };
        }
    }
    (best, broken)
}

/// Whether it is the same promise that is broken, by the words in which it is told.
fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let letters = text.chars().filter(|c| c.is_ascii_lowercase() || *c == ' ');
        letters.take(12).collect::<String>()
    };
    words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cast::NAMES,
        run::{run, run_with_patience},
    };

    #[test]
    fn the_same_seed_is_the_same_encounter() {
        for seed in 0..12 {
            let plan = Plan::new(seed);
            let [one, other] =
                [(); 2].map(|()| format!("{:?}", run(&plan, seed % 2 == 0).map_err(|broken| broken.what)));
            assert_eq!(one, other, "seed {seed}");
            assert!(one.starts_with("Ok"), "seed {seed}: {one}");
        }
    }

    /// A stop takes a moment to come across: whoever has no patience at all sees every one of them as too late.
    #[test]
    fn what_is_shown_too_long_is_found_made_short_and_drawn() {
        let impatient = |plan: &Plan| run_with_patience(plan, true, Some(0));
        let broken = (0..200).map(Plan::new).find_map(|plan| Some((impatient(&plan).err()?, plan)));
        let (broken, plan) = broken.unwrap();
        let (shortest, broken) = shrink(&plan, broken, impatient);
        assert!(broken.what.contains("still shows"), "{}", broken.what);
        assert!(shortest.steps.len() < plan.steps.len().min(8), "{:?}", shortest.steps);
        let drawn = broken.timeline.draw(plan.most_people());
        assert!(
            drawn.contains(NAMES[0]) && drawn.contains("Welcome") && drawn.lines().count() > 5,
            "{drawn}"
        );
        assert!(run(&plan, false).is_ok(), "with the patience of the law it is none");
    }
}
