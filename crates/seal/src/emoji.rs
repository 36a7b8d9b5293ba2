//! Four words that people who stand together compare, so that nobody sits between them.
//!
//! Not here: the 256 pictures and their names (`content`).

use sha2::{Digest, Sha256};

use crate::PersonKey;

/// How often the hash is repeated. About a millisecond on a desktop, and it makes each try of somebody who
/// searches for keys that look right ten thousand times as dear.
const ROUNDS: u32 = 10_000;

/// Four indices into a table of 256 pictures, from everyone's keys in any order.
///
/// Whoever knocks in *one* person's place, and can't choose what the others see, has to find a key that gives
/// the same four: 2^32 tries of 10,000 hashes each. Whoever sits between two people *and* has seen both
/// keys first chooses a key on either side, and then 2^17 tries are enough (the birthday paradox), which is
/// seconds. [`emoji_indices_opened`] closes that; use this one only where no openings were exchanged.
pub fn emoji_indices(keys: &[PersonKey]) -> [u8; 4] {
    emoji_indices_opened(keys, &[])
}

/// The same, from keys and openings: one opening for each person, in any order.
///
/// The newcomer's knock carries a [`commitment`] to their opening. Whoever welcomes says a fresh opening in
/// the clear, and only then does the newcomer say theirs, which must fit the commitment. So nobody can choose
/// a key or an opening after having seen the others', and one in 2^32 attempts to sit between people gives
/// the same four pictures on both sides, however fast the computer.
pub fn emoji_indices_opened(keys: &[PersonKey], openings: &[[u8; 32]]) -> [u8; 4] {
    let keys: Vec<[u8; 32]> = keys.iter().map(|key| key.0).collect();
    let mut hash = Sha256::new().chain_update(b"stillyes 1 emoji start");
    for all in [&keys, openings] {
        // In order, each once. A sort would be more code in a browser than that.
        let mut set: Vec<[u8; 32]> = Vec::new();
        for one in all {
            let at = set.partition_point(|other| other < one);
            if set.get(at) != Some(one) {
                set.insert(at, *one);
            }
        }
        hash.update((set.len() as u64).to_le_bytes());
        set.iter().for_each(|one| hash.update(one));
    }
    let start: [u8; 32] = hash.finalize().into();
    let mut last = start;
    for _ in 0..ROUNDS {
        // The start goes in each time: a table of chains made before doesn't serve for other keys.
        last = Sha256::new().chain_update(last).chain_update(start).finalize().into();
    }
    let [a, b, c, d, ..] = last;
    [a, b, c, d]
}

/// What a knock says about its sender's opening: nothing that could be guessed, and no other opening fits it.
///
/// The opening is 32 random bytes of that person, fresh for each knock.
pub fn commitment(author: &PersonKey, opening: &[u8; 32]) -> [u8; 32] {
    Sha256::new()
        .chain_update(b"stillyes 1 commitment")
        .chain_update(author.0)
        .chain_update(opening)
        .finalize()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: PersonKey = PersonKey([1; 32]);
    const BO: PersonKey = PersonKey([2; 32]);
    const CLEO: PersonKey = PersonKey([3; 32]);

    #[test]
    fn everyone_sees_the_same_in_whatever_order_they_came() {
        let words = emoji_indices(&[ANA, BO, CLEO]);
        assert_eq!(emoji_indices(&[CLEO, ANA, BO]), words);
        assert_eq!(emoji_indices(&[CLEO, ANA, BO, ANA]), words);
        assert_eq!(
            emoji_indices_opened(&[ANA, BO], &[[5; 32], [6; 32]]),
            emoji_indices_opened(&[BO, ANA], &[[6; 32], [5; 32]])
        );
    }

    #[test]
    fn another_key_or_opening_gives_others() {
        let all = [
            emoji_indices(&[ANA, BO]),
            emoji_indices(&[ANA, CLEO]),
            emoji_indices(&[ANA]),
            emoji_indices(&[ANA, BO, CLEO]),
            emoji_indices_opened(&[ANA, BO], &[[5; 32]]),
            emoji_indices_opened(&[ANA], &[BO.0]),
        ];
        for (i, one) in all.iter().enumerate() {
            assert!(!all[i + 1..].contains(one));
        }
    }

    #[test]
    fn a_commitment_fits_one_person_and_one_opening() {
        let commitment = |author, opening| super::commitment(author, &opening);
        assert_eq!(commitment(&ANA, [5; 32]), commitment(&ANA, [5; 32]));
        assert_ne!(commitment(&ANA, [5; 32]), commitment(&ANA, [6; 32]));
        assert_ne!(commitment(&ANA, [5; 32]), commitment(&BO, [5; 32]));
    }
}
