//! Three simple classifiers, and how often they are right about what they have not seen: a logistic regression over
//! everything, the best threshold of a single feature, and the nearest neighbours.

/// What was seen, and what it was.
pub(super) struct Example {
    pub features: Vec<f64>,
    pub yes: bool,
}

const ROUNDS: usize = 300;
const STEP: f64 = 0.3;
const NEIGHBOURS: usize = 7;

/// The share of right guesses about the held-out ones, of the best of the three; prints all.
pub(super) fn measure(name: &str, learnt: &[Example], held_out: &[Example]) -> f64 {
    let scale = Scale::of(learnt);
    let scaled = |all: &[Example]| -> Vec<Example> {
        all.iter().map(|one| Example { features: scale.apply(&one.features), yes: one.yes }).collect()
    };
    let (learnt, held_out) = (scaled(learnt), scaled(held_out));
    let weights = regress(&learnt);
    let (feature, threshold, above) = stump(&learnt);
    let right = |guess: &dyn Fn(&[f64]) -> bool| {
        let right = held_out.iter().filter(|one| guess(&one.features) == one.yes).count();
        right as f64 / held_out.len() as f64
    };
    let all = [
        right(&|features| score(&weights, features) > 0.0),
        right(&|features| (features[feature] > threshold) == above),
        right(&|features| nearest(&learnt, features)),
    ];
    let [regression, one, neighbours] = all.map(|share| share * 100.0);
    println!("{name}: regression {regression:.1} %, one feature {one:.1} %, neighbours {neighbours:.1} %");
    all.into_iter().fold(0.0, f64::max)
}

/// The least share of right guesses in so many that a guesser reaches with at most this probability.
pub(super) fn more_than_chance(count: usize, probability: f64) -> f64 {
    // The upper tail of the binomial distribution for a fair coin, from the top down.
    let mut log_choose = 0.0;
    let (mut tail, mut right) = (0.0, count);
    loop {
        tail += (log_choose - count as f64 * std::f64::consts::LN_2).exp();
        if tail > probability {
            return (right + 1) as f64 / count as f64;
        }
        log_choose += (right as f64).ln() - ((count - right + 1) as f64).ln();
        right -= 1;
    }
}

struct Scale(Vec<(f64, f64)>);

impl Scale {
    fn of(examples: &[Example]) -> Self {
        let count = examples.len() as f64;
        let of = |at: usize| {
            let all = examples.iter().map(|one| one.features[at]);
            let mean = all.clone().sum::<f64>() / count;
            let spread = (all.map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
            (mean, if spread > 0.0 { spread } else { 1.0 })
        };
        Self((0..examples[0].features.len()).map(of).collect())
    }

    fn apply(&self, features: &[f64]) -> Vec<f64> {
        features.iter().zip(&self.0).map(|(value, (mean, spread))| (value - mean) / spread).collect()
    }
}

fn score(weights: &[f64], features: &[f64]) -> f64 {
    let (bias, rest) = weights.split_last().unwrap();
    bias + rest.iter().zip(features).map(|(weight, value)| weight * value).sum::<f64>()
}

fn regress(examples: &[Example]) -> Vec<f64> {
    let mut weights = vec![0.0; examples[0].features.len() + 1];
    for _ in 0..ROUNDS {
        // A little decay, so that no feature of pure chance grows without end.
        let mut change: Vec<f64> = weights.iter().map(|weight| -0.01 * weight).collect();
        for one in examples {
            let guess = 1.0 / (1.0 + (-score(&weights, &one.features)).exp());
            let wrong = (f64::from(one.yes) - guess) / examples.len() as f64;
            let values = one.features.iter().copied().chain([1.0]);
            change.iter_mut().zip(values).for_each(|(change, value)| *change += wrong * value);
        }
        weights.iter_mut().zip(change).for_each(|(weight, change)| *weight += STEP * change);
    }
    weights
}

/// The feature, the threshold and the side of it that are right most often.
fn stump(examples: &[Example]) -> (usize, f64, bool) {
    let mut best = (0, (0, 0.0, true));
    for feature in 0..examples[0].features.len() {
        let mut sorted: Vec<(f64, bool)> =
            examples.iter().map(|one| (one.features[feature], one.yes)).collect();
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
        // Those above the threshold are taken for a yes; it moves up by one at a time.
        let mut right = sorted.iter().filter(|(_, yes)| *yes).count();
        for pair in 0..sorted.len() {
            right = if sorted[pair].1 { right - 1 } else { right + 1 };
            if sorted.get(pair + 1).is_some_and(|next| next.0 == sorted[pair].0) {
                continue;
            }
            for (count, above) in [(right, true), (sorted.len() - right, false)] {
                if count > best.0 {
                    best = (count, (feature, sorted[pair].0, above));
                }
            }
        }
    }
    best.1
}

fn nearest(examples: &[Example], features: &[f64]) -> bool {
    let far =
        |one: &Example| -> f64 { one.features.iter().zip(features).map(|(a, b)| (a - b).powi(2)).sum() };
    let mut all: Vec<(f64, bool)> = examples.iter().map(|one| (far(one), one.yes)).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    all.iter().take(NEIGHBOURS).filter(|(_, yes)| *yes).count() * 2 > NEIGHBOURS
}

#[cfg(test)]
mod tests {
    use rand_chacha::{
        ChaCha20Rng,
        rand_core::{RngCore, SeedableRng},
    };

    use super::*;

    #[test]
    fn what_can_be_learnt_is_learnt_and_what_cannot_is_not() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let mut number = || rng.next_u32() as f64 / f64::from(u32::MAX);
        let mut examples = |noise: f64| -> Vec<Example> {
            let mut one = || {
                let yes = number() < 0.5;
                let told = f64::from(yes) + noise * (number() - 0.5);
                Example { features: vec![number(), told, number(), 7.0], yes }
            };
            (0..400).map(|_| one()).collect()
        };
        assert!(measure("plain", &examples(0.5), &examples(0.5)) > 0.99);
        let some = measure("some", &examples(3.0), &examples(3.0));
        assert!((0.6..0.8).contains(&some), "{some}");
        let nothing: Vec<Example> =
            examples(0.0).into_iter().map(|one| Example { features: vec![one.features[0]], ..one }).collect();
        let (learnt, held_out) = nothing.split_at(200);
        assert!(measure("nothing", learnt, held_out) < more_than_chance(200, 1e-4));
    }

    #[test]
    fn chance_has_the_bound_of_the_binomial_distribution() {
        // Ten tosses: all heads has 1/1024, nine or more 11/1024, eight or more 56/1024.
        for (probability, least) in [(0.0005, 1.1), (0.001, 1.0), (0.011, 0.9), (0.06, 0.8)] {
            assert!((more_than_chance(10, probability) - least).abs() < 1e-9, "{probability}");
        }
    }
}
