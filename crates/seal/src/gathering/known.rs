//! Keys that one person shares with those whom they hear of again and again, so that a curve operation is done once and not for each envelope.
//!
//! Not here: what they seal (`letter`, `bundle`).

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::{PersonKey, PersonSecret, person::shared_key};

/// Keys that are remembered, at most: everyone at a gathering, and some who write by no name. Others are worked out each time.
const MAX_KNOWN: usize = 1_024;

/// What one person shares with others. Of no use with another person's secret; wiped when dropped.
#[derive(Default)]
pub struct Known(BTreeMap<PersonKey, Zeroizing<[u8; 32]>>);

impl Known {
    /// The key with that one, if they share any.
    pub(super) fn with(&mut self, me: &PersonSecret, peer: &PersonKey) -> Option<Zeroizing<[u8; 32]>> {
        if let Some(key) = self.0.get(peer) {
            return Some(key.clone());
        }
        let key = shared_key(me, peer).ok()?;
        if self.0.len() < MAX_KNOWN {
            self.0.insert(*peer, key.clone());
        }
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;

    #[test]
    fn what_is_remembered_is_what_is_worked_out_and_no_more_than_there_is_room_for() {
        let person = |seed: [u8; 32]| PersonSecret::random(&mut ChaCha20Rng::from_seed(seed));
        let (ana, mut known) = (person([255; 32]), Known::default());
        let bo = person([254; 32]).key();
        for _ in 0..2 {
            assert_eq!(known.with(&ana, &bo), shared_key(&ana, &bo).ok());
        }
        assert!(known.with(&ana, &ana.key()).is_none() && known.with(&ana, &PersonKey([0; 32])).is_none());
        assert_eq!(known.0.len(), 1, "what shares nothing is not remembered");
        // As if everybody had written.
        let many = (1..MAX_KNOWN as u64).map(|at| {
            let mut key = [9; 32];
            key[..8].copy_from_slice(&at.to_le_bytes());
            (PersonKey(key), Zeroizing::new([0; 32]))
        });
        known.0.extend(many);
        let cy = person([253; 32]).key();
        assert_eq!(known.with(&ana, &cy), shared_key(&ana, &cy).ok());
        assert_eq!(known.0.len(), MAX_KNOWN);
    }
}
