//! Comparing wishes with one other: who has asked for it, what goes there and back, and what came of it (N7).
//!
//! Both press it, and each learns what both like, in parts that fit, and nothing else. It travels as asides through the log of
//! their encounter (`sync`), so that both devices read the same steps in the same order; the arithmetic is `seal::matching`'s.
//! One run a press of both: another needs both again. Either can stop it at any moment, and both see that it was stopped.
//!
//! Not here: what a wish is (`map`), buttons (`web`), keys (`seal`).

use std::collections::VecDeque;

use rand_core::CryptoRngCore;
use seal::{
    PersonKey,
    matching::{Answered, Hidden, POINT_BYTES},
};

use crate::map::ToCompare;

/// Milliseconds without a next step after which a device stops a run: the other's is gone, or keeps something back.
pub const LATE_MS: u64 = 30_000;
/// Milliseconds after which a device stops a run whose secret it no longer has, as after a reload: the log may still be
/// on its way with the end of it.
pub const LOST_MS: u64 = 3_000;
/// Bytes of points in one aside: whole points, within what one can hold.
pub const PART_BYTES: usize = 224 * POINT_BYTES;
/// Asides that a message is cut into at most.
const MAX_PARTS: u8 = 8;
/// Bytes of a run's number in front of what belongs to it.
const RUN_BYTES: usize = 8;
/// Bytes of a commitment.
const COMMITMENT_BYTES: usize = 32;
/// Bytes in front of the points of an opening.
const NONCE_BYTES: usize = 32;

/// Kinds of asides: the first byte.
const WANT: u8 = 1;
const COMMIT: u8 = 2;
const OPEN: u8 = 3;
const ANSWER: u8 = 4;
const STOP: u8 = 5;

/// Why a run, or the wish for one, ended without a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Somebody stopped it.
    Stopped,
    /// A device was reloaded in the midst of it, and had its secret no more.
    Lost,
    /// Nothing came for too long.
    Late,
    /// What came was not what it has to be. An honest app doesn't do that.
    Broken,
}

/// How it stands between two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nobody has asked for it.
    Nothing,
    /// I have; they have yet to.
    Asked,
    /// They have; I have yet to.
    Wanted,
    /// On its way.
    Running,
    /// Done; the list is [`Comparison::shared`].
    Done,
    /// Done, and the list is not on this device: it was reloaded since.
    DoneBefore,
    /// Over without a result, by me or by them.
    Over {
        /// Whether it was this side that ended it.
        mine: bool,
        /// Why.
        why: Ended,
        /// Whether they had everything by then that they need to see the result, and I have not.
        they_may_know: bool,
    },
}

/// Between this person and one other. What it has heard, in the log's order, is all that it goes by; what this person has just
/// pressed is shown before the log has it.
pub struct Comparison {
    me: PersonKey,
    them: PersonKey,
    /// Names the encounter.
    log: [u8; 16],
    points: usize,
    /// Whether each of us wants it: me first.
    wants: [bool; 2],
    /// What I put in, from my press in this tab to the beginning of the run.
    wishes: Option<Vec<ToCompare>>,
    run: Option<Run>,
    over: Option<Status>,
    shared: Option<Vec<ToCompare>>,
    /// The last run that came to its end, by its place in the log.
    done: u64,
    /// I have ended it, and the log doesn't have that yet.
    ending: Option<Ended>,
    /// Since when nothing came, in milliseconds of the shell's clock.
    since: u64,
    /// What is to be said, in order.
    out: VecDeque<Vec<u8>>,
}

/// A run, from both presses on.
struct Run {
    /// The place in the log of the press that made it whole.
    seq: u64,
    secret: Secret,
    wishes: Vec<ToCompare>,
    /// Whether my points are on their way.
    opened: bool,
    /// Of me, and of them.
    sides: [Side; 2],
}

/// What one has sent so far.
#[derive(Default)]
struct Side {
    commitment: Option<[u8; COMMITMENT_BYTES]>,
    opening: Parts,
    answer: Parts,
}

/// A message in parts, as far as it has come.
#[derive(Default)]
struct Parts {
    bytes: Vec<u8>,
    next: u8,
    whole: bool,
}

/// What only this device has.
enum Secret {
    /// Not any more, or not in this tab.
    Gone,
    Hidden(Box<Hidden>),
    Answered(Box<Answered>),
}

/// What came is not what it has to be.
struct Broken;

impl std::fmt::Debug for Comparison {
    /// Without a wish in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Comparison({:?}, {:?}, {:?})", self.me, self.them, self.status())
    }
}

/// Whether an aside is a press of it (`true`), or its taking back or stop (`false`), for a program that has no room for more.
pub fn is_want(aside: &[u8]) -> Option<bool> {
    match aside {
        [WANT] => Some(true),
        [STOP, _] => Some(false),
        _ => None,
    }
}

impl Ended {
    fn of(byte: u8) -> Self {
        match byte {
            0 => Self::Stopped,
            1 => Self::Lost,
            2 => Self::Late,
            _ => Self::Broken,
        }
    }
}

impl Parts {
    /// Takes the next part; together they have to be `whole` bytes long.
    fn take(&mut self, part: &[u8], whole: usize) -> Result<(), Broken> {
        let Some(([at, parts], bytes)) = part.split_first_chunk::<2>() else { return Err(Broken) };
        let is_next = !self.whole && *at == self.next && at < parts && *parts <= MAX_PARTS;
        if !is_next || self.bytes.len().saturating_add(bytes.len()) > whole {
            return Err(Broken);
        }
        self.bytes.extend_from_slice(bytes);
        self.next = at.saturating_add(1);
        if self.next < *parts {
            return Ok(());
        }
        self.whole = self.bytes.len() == whole;
        if self.whole { Ok(()) } else { Err(Broken) }
    }
}

impl Run {
    /// Whether they have all that they need to see the result, and I have not.
    fn they_may_know(&self) -> bool {
        let [me, them] = &self.sides;
        me.answer.whole && !them.answer.whole
    }

    fn both(&self, has: impl Fn(&Side) -> bool) -> bool {
        self.sides.iter().all(has)
    }

    /// Takes what one of the two has sent.
    fn step(&mut self, kind: u8, side: usize, bytes: &[u8], points: usize) -> Result<(), Broken> {
        // Nobody shows theirs before both are bound, and nobody answers before both have shown.
        let in_turn = match kind {
            COMMIT => true,
            OPEN => self.both(|side| side.commitment.is_some()),
            _ => self.both(|side| side.opening.whole),
        };
        let side = self.sides.get_mut(side).filter(|_| in_turn).ok_or(Broken)?;
        let whole = points.saturating_mul(POINT_BYTES);
        match kind {
            COMMIT => {
                let commitment = bytes.try_into().map_err(|_| Broken)?;
                if side.commitment.replace(commitment).is_some() { Err(Broken) } else { Ok(()) }
            }
            OPEN => side.opening.take(bytes, whole.saturating_add(NONCE_BYTES)),
            _ => side.answer.take(bytes, whole),
        }
    }
}

impl Comparison {
    /// Nothing is between the two yet. `points` is how many each side sends: the same for both, whatever they wish for.
    pub fn new(me: PersonKey, them: PersonKey, log: [u8; 16], points: usize) -> Self {
        Self {
            me,
            them,
            log,
            points,
            wants: [false; 2],
            wishes: None,
            run: None,
            over: None,
            shared: None,
            done: 0,
            ending: None,
            since: 0,
            out: VecDeque::new(),
        }
    }

    /// The other one.
    pub fn with(&self) -> PersonKey {
        self.them
    }

    /// How it stands.
    pub fn status(&self) -> Status {
        if let Some(why) = self.ending {
            let they_may_know = self.run.as_ref().is_some_and(Run::they_may_know);
            return Status::Over { mine: true, why, they_may_know };
        }
        match (&self.run, self.wants) {
            (Some(_), _) => Status::Running,
            (None, [true, _]) => Status::Asked,
            (None, _) if self.wishes.is_some() => Status::Asked,
            (None, [false, true]) => Status::Wanted,
            (None, [false, false]) => self.over.clone().unwrap_or(Status::Nothing),
        }
    }

    /// Whether this person's press was of another tab, or before a reload: they can press once more, and nothing is sent.
    pub fn is_without_wishes(&self) -> bool {
        self.wants == [true, false] && self.wishes.is_none() && self.run.is_none()
    }

    /// What both like, once it is done: each wish as this person put it in.
    pub fn shared(&self) -> Option<&[ToCompare]> {
        self.shared.as_deref()
    }

    /// What was found, as bytes to keep over a reload, for as long as the encounter's keys.
    pub fn keep(&self) -> Option<Vec<u8>> {
        // Writing to memory doesn't fail.
        postcard::to_allocvec(&(self.done, self.shared()?)).ok()
    }

    /// Puts back what was kept before a reload; nothing where it is of an earlier run, or anything else.
    pub fn restore(&mut self, kept: &[u8]) {
        if self.over == Some(Status::DoneBefore)
            && let Ok((done, shared)) = postcard::from_bytes::<(u64, Vec<ToCompare>)>(kept)
            && done == self.done
        {
            (self.over, self.shared) = (Some(Status::Done), Some(shared));
        }
    }

    /// What is to be said to the other, in order; given out once.
    pub fn poll(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    /// This person presses it: `wishes` are what their map holds now. Nothing where a run is on its way, and where there are
    /// more wishes than points.
    pub fn ask(&mut self, wishes: Vec<ToCompare>) {
        if self.run.is_some() || wishes.len() > self.points {
            return;
        }
        if self.wishes.replace(wishes).is_none() && (!self.wants[0] || self.ending.is_some()) {
            self.out.push_back(vec![WANT]);
        }
    }

    /// This person stops it, or takes back that they asked. Needs nobody (S0).
    pub fn stop(&mut self) {
        if self.run.is_some() || self.wants[0] || self.wishes.is_some() {
            self.end(Ended::Stopped);
        }
    }

    /// When to call [`Comparison::tick`], on the shell's clock in milliseconds.
    pub fn deadline(&self) -> Option<u64> {
        let run = self.run.as_ref().filter(|_| self.ending.is_none())?;
        let patience = if matches!(run.secret, Secret::Gone) { LOST_MS } else { LATE_MS };
        Some(self.since.saturating_add(patience))
    }

    /// Time has passed.
    pub fn tick(&mut self, now: u64) {
        if self.deadline().is_some_and(|at| at <= now) {
            let lost = self.run.as_ref().is_some_and(|run| matches!(run.secret, Secret::Gone));
            self.end(if lost { Ended::Lost } else { Ended::Late });
        }
    }

    /// Ends it on this side: at once on this screen, and on theirs as soon as the log has it.
    fn end(&mut self, why: Ended) {
        if self.ending.is_some() {
            return;
        }
        self.ending = Some(why);
        self.wishes = None;
        if let Some(run) = &mut self.run {
            // Whatever still comes, nothing is learnt from it.
            run.secret = Secret::Gone;
        }
        self.out.clear();
        self.out.push_back(vec![STOP, why as u8]);
    }

    /// An aside between the two is in the log: theirs, or this device's own. In the log's order.
    pub fn heard(&mut self, seq: u64, mine: bool, bytes: &[u8], now: u64, rng: &mut impl CryptoRngCore) {
        self.since = now;
        let side = usize::from(!mine);
        match bytes.split_first() {
            Some((&WANT, [])) => self.wanted(seq, side, rng),
            Some((&STOP, [why])) => self.stopped(mine, Ended::of(*why)),
            // What one's own device has said it can't complain about.
            Some((&kind @ (COMMIT | OPEN | ANSWER), rest))
                if self.step(kind, side, rest).is_err() && !mine =>
            {
                self.end(Ended::Broken);
            }
            // Done; or what a later version says.
            _ => {}
        }
    }

    fn wanted(&mut self, seq: u64, side: usize, rng: &mut impl CryptoRngCore) {
        if self.run.is_some() {
            return;
        }
        if let Some(wants) = self.wants.get_mut(side) {
            *wants = true;
        }
        if self.wants != [true, true] {
            return;
        }
        self.wants = [false; 2];
        (self.over, self.shared) = (None, None);
        let wishes = self.wishes.take().filter(|_| self.ending.is_none());
        let name = [&self.log[..], &seq.to_le_bytes()].concat();
        let hidden = wishes.as_ref().and_then(|wishes| {
            let bytes: Vec<&[u8]> = wishes.iter().map(|wish| wish.bytes.as_slice()).collect();
            Hidden::new(self.me, &name, self.points, &bytes, rng).ok()
        });
        if let Some(hidden) = &hidden {
            self.say(COMMIT, seq, &hidden.commitment());
        }
        let secret = hidden.map_or(Secret::Gone, |hidden| Secret::Hidden(Box::new(hidden)));
        let wishes = wishes.unwrap_or_default();
        self.run = Some(Run { seq, secret, wishes, opened: false, sides: Default::default() });
    }

    fn say(&mut self, kind: u8, run: u64, bytes: &[u8]) {
        self.out.push_back([&[kind][..], &run.to_le_bytes(), bytes].concat());
    }

    fn say_in_parts(&mut self, kind: u8, run: u64, bytes: &[u8]) {
        let parts = u8::try_from(bytes.len().div_ceil(PART_BYTES)).unwrap_or(u8::MAX);
        for (at, part) in (0..).zip(bytes.chunks(PART_BYTES)) {
            self.say(kind, run, &[&[at, parts][..], part].concat());
        }
    }

    /// Somebody has ended it; whoever said it before the run began meant that one, too.
    fn stopped(&mut self, mine: bool, why: Ended) {
        if mine {
            self.ending = None;
        }
        if let Some(wants) = self.wants.get_mut(usize::from(!mine)) {
            *wants = false;
        }
        if let Some(run) = self.run.take() {
            self.wants = [false; 2];
            self.wishes = self.wishes.take().filter(|_| mine);
            self.over = Some(Status::Over { mine, why, they_may_know: run.they_may_know() });
        }
    }

    fn step(&mut self, kind: u8, side: usize, rest: &[u8]) -> Result<(), Broken> {
        let (run, bytes) = rest.split_first_chunk::<RUN_BYTES>().ok_or(Broken)?;
        let seq = u64::from_le_bytes(*run);
        // Of one that is over.
        let Some(run) = self.run.as_mut().filter(|run| run.seq == seq) else { return Ok(()) };
        run.step(kind, side, bytes, self.points)?;
        self.go_on(seq)
    }

    /// Does what this device has to do next.
    fn go_on(&mut self, seq: u64) -> Result<(), Broken> {
        let Some(run) = self.run.as_mut() else { return Ok(()) };
        let [_, them] = &run.sides;
        let promised = them.commitment.unwrap_or_default();
        if run.both(|side| side.answer.whole) {
            return self.done();
        }
        match std::mem::replace(&mut run.secret, Secret::Gone) {
            Secret::Hidden(hidden) if run.both(|side| side.opening.whole) => {
                let answered =
                    hidden.answer(&self.them, &promised, &them.opening.bytes).map_err(|_| Broken)?;
                let points = answered.points();
                run.secret = Secret::Answered(Box::new(answered));
                self.say_in_parts(ANSWER, seq, &points);
            }
            Secret::Hidden(hidden) if !run.opened && run.both(|side| side.commitment.is_some()) => {
                run.opened = true;
                let opening = hidden.opening();
                run.secret = Secret::Hidden(hidden);
                self.say_in_parts(OPEN, seq, &opening);
            }
            secret => run.secret = secret,
        }
        Ok(())
    }

    /// Both have everything.
    fn done(&mut self) -> Result<(), Broken> {
        let Some(run) = self.run.take() else { return Ok(()) };
        let [_, them] = run.sides;
        (self.over, self.done) = (Some(Status::DoneBefore), run.seq);
        if let Secret::Answered(answered) = run.secret {
            let Ok(places) = answered.shared(&them.answer.bytes) else {
                let they_may_know = true;
                self.over = Some(Status::Over { mine: false, why: Ended::Broken, they_may_know });
                return Ok(());
            };
            let shared = places.iter().filter_map(|at| run.wishes.get(*at).cloned()).collect();
            (self.over, self.shared) = (Some(Status::Done), Some(shared));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
