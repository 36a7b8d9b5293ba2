//! How much of it is done, and which cases.

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

/// Whether all of it is to be done, however long it takes.
pub fn all() -> bool {
    std::env::var("STILLYES_FAULTS").is_ok_and(|how| how == "all")
}

/// A few with the ordinary tests, and many where all of it is to be done.
pub fn few_or(few: usize, many: usize) -> usize {
    if all() { many } else { few }
}

/// Which cases are tried. Part of every message, so that they can be tried again.
pub fn seed() -> u64 {
    std::env::var("STILLYES_SEED").map_or(1, |seed| seed.parse().expect("STILLYES_SEED is a number"))
}

/// Chance by the seed, different for each part.
pub fn chance(part: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed().wrapping_mul(1_000).wrapping_add(part))
}
