//! What two people both wish for, and nothing else (N7): a private set intersection over ristretto255.
//!
//! Each hides their wishes behind a secret of this run, the other adds theirs to them, and what is the same twice hidden is the
//! same wish. Whatever is not shared stays a random-looking point to the other. Both sides always send as many points: what isn't
//! filled by wishes is filled by points that are nobody's.
//!
//! 1. both send a commitment to their hidden points ([`Hidden::commitment`]),
//! 2. both send the points themselves ([`Hidden::opening`]): nobody chose theirs after seeing the other's,
//! 3. both send the other's points with their own secret added, in the order in which they came ([`Answered::points`]),
//! 4. each knows which of their own wishes are shared ([`Answered::shared`]).
//!
//! It is as private as the Diffie-Hellman problem in the group is hard, against somebody who follows it. Whoever wishes for
//! everything learns everything that the other wishes for, and shows by it that they do: both see the same list. A changed
//! program can keep its own list from the other by answering falsely, or by stopping before its answer; the second is seen.
//!
//! Not here: what a wish is, who gives and who receives (`rules`), and how the messages travel (`sync`).

use core::fmt;

use curve25519_dalek::{
    ristretto::{CompressedRistretto, RistrettoPoint},
    scalar::Scalar,
    traits::Identity,
};
use rand_core::CryptoRngCore;
use sha2::{Digest, Sha256, Sha512};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::PersonKey;

/// Points that a run has at most, on each side.
pub const MAX_POINTS: usize = 1024;
/// Bytes of a point.
pub const POINT_BYTES: usize = 32;

const NONCE_BYTES: usize = 32;

/// Why a run can't go on. Nothing was learnt by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMatch {
    /// More wishes than points, or more points than a run may have.
    #[error("more wishes than can be compared at a time: compare fewer")]
    TooMany,
    /// Not as long as every such message is.
    #[error("a message of another length: let both begin again")]
    Length,
    /// What was opened is not what was committed to.
    #[error("other points than those promised: let both begin again")]
    NotAsPromised,
    /// A point that is none, is spelt in a second way, or hides nothing.
    #[error("a point that is none: let both begin again")]
    NoPoint,
    /// A point twice, or one of one's own sent back.
    #[error("a point that was there already: let both begin again")]
    Again,
}

/// A secret of one run. Fresh each time, and wiped.
#[derive(Zeroize, ZeroizeOnDrop)]
struct Mask(Scalar);

impl Mask {
    /// The halves are multiplied, since points are doubled as they are written: that is many times faster for many.
    fn add_to(&self, points: &[RistrettoPoint]) -> Vec<[u8; POINT_BYTES]> {
        let mut half = self.0 * (Scalar::ONE + Scalar::ONE).invert();
        let halves: Vec<RistrettoPoint> = points.iter().map(|point| point * half).collect();
        half.zeroize();
        RistrettoPoint::double_and_compress_batch(&halves).into_iter().map(|point| point.to_bytes()).collect()
    }
}

/// One side, with its wishes hidden.
pub struct Hidden {
    mask: Mask,
    me: PersonKey,
    nonce: [u8; NONCE_BYTES],
    points: Vec<[u8; POINT_BYTES]>,
    /// Which wish stands at each place, if any.
    wishes: Vec<Option<usize>>,
}

/// One side, after it has seen the other's points.
pub struct Answered {
    /// The other's points, with both secrets in them.
    answer: Vec<[u8; POINT_BYTES]>,
    wishes: Vec<Option<usize>>,
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden(..)")
    }
}

impl fmt::Debug for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answered(..)")
    }
}

/// The point of a wish, in one run between two people: elsewhere the same wish is another point.
fn point_of(run: &[u8], wish: &[u8]) -> RistrettoPoint {
    let hash = Sha512::new()
        .chain_update(b"stillyes 1 wish")
        .chain_update((run.len() as u64).to_le_bytes())
        .chain_update(run)
        .chain_update(wish);
    RistrettoPoint::from_hash(hash)
}

fn commitment(author: &PersonKey, opening: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(b"stillyes 1 wishes")
        .chain_update(author.0)
        .chain_update(opening)
        .finalize()
        .into()
}

fn read(bytes: &[u8], count: usize) -> Result<Vec<RistrettoPoint>, BadMatch> {
    let (points, []) = bytes.as_chunks::<POINT_BYTES>() else { return Err(BadMatch::Length) };
    if points.len() != count {
        return Err(BadMatch::Length);
    }
    let mut seen = points.to_vec();
    seen.sort_unstable();
    if seen.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
        return Err(BadMatch::Again);
    }
    let one = |bytes: &[u8; POINT_BYTES]| {
        let point = CompressedRistretto(*bytes).decompress().ok_or(BadMatch::NoPoint)?;
        if point == RistrettoPoint::identity() { Err(BadMatch::NoPoint) } else { Ok(point) }
    };
    points.iter().map(one).collect()
}

impl Hidden {
    /// Hides wishes for one run. `run` names it, the same for both, and never the same again; `points` is how many each side
    /// sends, the same for both however many wishes they have; a wish is any bytes, the same for both where it is the same.
    ///
    /// # Errors
    /// [`BadMatch::TooMany`].
    pub fn new<Wish: AsRef<[u8]>>(
        me: PersonKey,
        run: &[u8],
        points: usize,
        wishes: &[Wish],
        rng: &mut impl CryptoRngCore,
    ) -> Result<Self, BadMatch> {
        if wishes.len() > points || points > MAX_POINTS {
            return Err(BadMatch::TooMany);
        }
        let mask = Mask(Scalar::random(rng));
        let mut order: Vec<Option<usize>> =
            (0..points).map(|at| Some(at).filter(|at| *at < wishes.len())).collect();
        shuffle(&mut order, rng);
        let mut plain: Vec<RistrettoPoint> = order
            .iter()
            .map(|at| match at.and_then(|at| wishes.get(at)) {
                Some(wish) => point_of(run, wish.as_ref()),
                // What fills up takes as long to make as a wish does.
                None => {
                    let mut nobodys = [0; 64];
                    rng.fill_bytes(&mut nobodys);
                    point_of(run, &nobodys)
                }
            })
            .collect();
        let points = mask.add_to(&plain);
        plain.zeroize();
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        Ok(Self { mask, me, nonce, points, wishes: order })
    }

    /// What is sent first: it says nothing, and no other opening fits it.
    pub fn commitment(&self) -> [u8; 32] {
        commitment(&self.me, &self.opening())
    }

    /// What is sent once the other's commitment is there: as long for all runs of as many points.
    pub fn opening(&self) -> Vec<u8> {
        [&self.nonce[..], self.points.as_flattened()].concat()
    }

    /// Takes the other's opening, which has to fit what they committed to.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn answer(self, them: &PersonKey, promised: &[u8; 32], opening: &[u8]) -> Result<Answered, BadMatch> {
        if commitment(them, opening) != *promised {
            return Err(BadMatch::NotAsPromised);
        }
        let (_, sent) = opening.split_at_checked(NONCE_BYTES).ok_or(BadMatch::Length)?;
        let points = read(sent, self.points.len())?;
        if self.points.iter().any(|mine| sent.chunks(POINT_BYTES).any(|one| one == mine)) {
            return Err(BadMatch::Again);
        }
        let answer = self.mask.add_to(&points);
        Ok(Answered { answer, wishes: self.wishes })
    }
}

impl Answered {
    /// What is sent last: as long for all runs of as many points.
    pub fn points(&self) -> Vec<u8> {
        self.answer.as_flattened().to_vec()
    }

    /// Takes the other's answer: which of one's own wishes, by their place in what [`Hidden::new`] was given, are the other's too.
    /// In rising order.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn shared(self, answer: &[u8]) -> Result<Vec<usize>, BadMatch> {
        read(answer, self.answer.len())?;
        let mut theirs = self.answer.clone();
        theirs.sort_unstable();
        let is_theirs = |point: &[u8]| theirs.binary_search_by(|one| one.as_slice().cmp(point)).is_ok();
        let both = self.wishes.iter().zip(answer.chunks(POINT_BYTES)).filter(|(_, point)| is_theirs(point));
        let mut shared: Vec<usize> = both.filter_map(|(wish, _)| *wish).collect();
        shared.sort_unstable();
        Ok(shared)
    }
}

/// Any order is as likely as any other.
fn shuffle<T>(all: &mut [T], rng: &mut impl CryptoRngCore) {
    for end in (1..all.len()).rev() {
        all.swap(end, below(end + 1, rng));
    }
}

/// A number below `end`, each as likely.
fn below(end: usize, rng: &mut impl CryptoRngCore) -> usize {
    let end = end as u64;
    let most = u64::MAX - u64::MAX % end;
    loop {
        let number = rng.next_u64();
        if number < most {
            // Below a usize.
            return (number % end) as usize;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;

    const ANA: PersonKey = PersonKey([1; 32]);
    const BO: PersonKey = PersonKey([2; 32]);
    const RUN: &[u8] = b"the first run of an encounter";
    const POINTS: usize = 64;

    fn rng(seed: u8) -> ChaCha20Rng {
        ChaCha20Rng::from_seed([seed; 32])
    }

    fn hide(me: PersonKey, wishes: &[Vec<u8>], seed: u8) -> Hidden {
        Hidden::new(me, RUN, POINTS, wishes, &mut rng(seed)).unwrap()
    }

    /// Of both sides: the opening, the answer, and what they learn.
    type Ran = ([Vec<u8>; 2], [Vec<u8>; 2], [Vec<usize>; 2]);

    fn run(ana: &[Vec<u8>], bo: &[Vec<u8>], seed: u8) -> Ran {
        let (one, other) = (hide(ANA, ana, seed), hide(BO, bo, seed ^ 0x80));
        let (promised, openings) = ([one.commitment(), other.commitment()], [one.opening(), other.opening()]);
        let one = one.answer(&BO, &promised[1], &openings[1]).unwrap();
        let other = other.answer(&ANA, &promised[0], &openings[0]).unwrap();
        let answers = [one.points(), other.points()];
        let shared = [one.shared(&answers[1]).unwrap(), other.shared(&answers[0]).unwrap()];
        (openings, answers, shared)
    }

    fn wishes(numbers: &BTreeSet<u16>) -> Vec<Vec<u8>> {
        numbers.iter().map(|number| number.to_le_bytes().to_vec()).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: if cfg!(target_family = "wasm") { 2 } else { 24 }, ..ProptestConfig::default() })]

        #[test]
        fn n7_both_learn_what_both_wish_for(
            ana in prop::collection::btree_set(0..100u16, 0..POINTS),
            bo in prop::collection::btree_set(0..100u16, 0..POINTS),
            seed in 0..128u8,
        ) {
            let (hers, his) = (wishes(&ana), wishes(&bo));
            let (_, _, [one, other]) = run(&hers, &his, seed);
            let both: BTreeSet<u16> = ana.intersection(&bo).copied().collect();
            prop_assert_eq!(one.iter().map(|at| hers[*at].clone()).collect::<Vec<_>>(), wishes(&both));
            prop_assert_eq!(other.iter().map(|at| his[*at].clone()).collect::<Vec<_>>(), wishes(&both));
        }

        /// Two maps that give the same result: what is sent has one length, each part of it is a point, and none comes twice.
        #[test]
        fn n7_messages_have_one_form_whatever_is_wished_for(few in 0..4usize, many in 50..POINTS, seed in 0..128u8) {
            let his = wishes(&(1_000..1_050).collect());
            for count in [few, many] {
                let hers = wishes(&(0..u16::try_from(count).unwrap()).collect());
                let (openings, answers, shared) = run(&hers, &his, seed);
                prop_assert_eq!(&shared, &[vec![], vec![]]);
                prop_assert!(openings.iter().all(|one| one.len() == NONCE_BYTES + POINTS * POINT_BYTES));
                prop_assert!(answers.iter().all(|one| one.len() == POINTS * POINT_BYTES));
                for points in openings.iter().map(|one| &one[NONCE_BYTES..]).chain(answers.iter().map(|one| &one[..])) {
                    prop_assert!(read(points, POINTS).is_ok());
                }
            }
        }
    }

    /// A run's secrets are its own: the same wishes are other points each time, and elsewhere.
    #[test]
    fn n7_the_same_wishes_look_different_each_time() {
        let hers = wishes(&(0..POINTS as u16).collect());
        let [one, again] = [1, 2].map(|seed| hide(ANA, &hers, seed));
        assert!(one.points.iter().all(|point| !again.points.contains(point)));
        assert_ne!(point_of(b"one", b"kiss"), point_of(b"other", b"kiss"));
        assert_ne!(point_of(b"a", b"bc"), point_of(b"ab", b"c"));
    }

    #[test]
    fn what_is_refused() {
        let bo = hide(BO, &wishes(&(0..9).collect()), 2);
        let good = bo.opening();
        let with = |at: usize, point: [u8; POINT_BYTES]| {
            let mut bytes = good.clone();
            bytes[NONCE_BYTES + at * POINT_BYTES..][..POINT_BYTES].copy_from_slice(&point);
            bytes
        };
        let ana = || hide(ANA, &wishes(&(0..9).collect()), 1);
        // The field's prime, little-endian: zero, spelt a second way.
        let mut second = [0xff; POINT_BYTES];
        (second[0], second[POINT_BYTES - 1]) = (0xed, 0x7f);
        let check = |what: &str, opening: &[u8], promised: Option<[u8; 32]>, why: Option<BadMatch>| {
            let promised = promised.unwrap_or_else(|| commitment(&BO, opening));
            assert_eq!(ana().answer(&BO, &promised, opening).err(), why, "{what}");
        };
        check("as it should be", &good, None, None);
        check("cut", &good[1..], None, Some(BadMatch::Length));
        check("a point less", &good[..good.len() - POINT_BYTES], None, Some(BadMatch::Length));
        check("nothing", &[], None, Some(BadMatch::Length));
        check(
            "other points than promised",
            &with(3, [9; 32]),
            Some(bo.commitment()),
            Some(BadMatch::NotAsPromised),
        );
        check(
            "promised by somebody else",
            &good,
            Some(commitment(&ANA, &good)),
            Some(BadMatch::NotAsPromised),
        );
        check("the identity", &with(3, [0; 32]), None, Some(BadMatch::NoPoint));
        check("the identity, spelt a second way", &with(3, second), None, Some(BadMatch::NoPoint));
        check("no point", &with(3, [1; 32]), None, Some(BadMatch::NoPoint));
        check("a point twice", &with(3, bo.points[4]), None, Some(BadMatch::Again));
        check("one of one's own", &with(3, ana().points[7]), None, Some(BadMatch::Again));

        let answered = || ana().answer(&BO, &bo.commitment(), &good).unwrap();
        let answer = answered().points();
        for (bytes, why) in [
            (answer[1..].to_vec(), BadMatch::Length),
            (vec![0; POINTS * POINT_BYTES], BadMatch::Again),
            ([&[0; POINT_BYTES][..], &answer[POINT_BYTES..]].concat(), BadMatch::NoPoint),
        ] {
            assert_eq!(answered().shared(&bytes), Err(why));
        }
        let many = wishes(&(0..POINTS as u16 + 1).collect());
        for (points, wishes) in [(POINTS, &many[..]), (MAX_POINTS + 1, &[])] {
            assert_eq!(Hidden::new(ANA, RUN, points, wishes, &mut rng(1)).err(), Some(BadMatch::TooMany));
        }
        assert_eq!(format!("{:?} {:?}", ana(), answered()), "Hidden(..) Answered(..)");
    }
}
