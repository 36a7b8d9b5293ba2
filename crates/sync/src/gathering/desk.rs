//! What hosts' and crew's devices do by themselves: tell guests how it stands with them, hand what the desk knows to who is new at it, say the
//! board as a whole for those who come later, keep the gathering's clock right.
//!
//! Any of them could do it. Who did it last does it; the next in line stands in if nothing comes. Twice does no harm.

use rand_core::CryptoRngCore;
use rules::gathering::{Called, Guest, Member, Readers, Role, Standing, event::Word};
use seal::{HistoryHash, PersonKey, gathering::MAX_PARTS};

use super::{
    Engine, limits,
    memory::Private,
    message::{Answer, Answered, HandOver, Summary, You, encode},
    send::Outgoing,
};

/// Bytes of a digest of what somebody was told.
type Digest = [u8; 8];

impl Engine {
    /// What somebody said may change how it stands with them, and with whom it was about.
    pub(super) fn touched(&mut self, by: Member, word: &Word) {
        self.dirty.insert(by);
        match word {
            Word::Arrive { who }
            | Word::Vouch { who, .. }
            | Word::Floor { who, .. }
            | Word::Keep { who, .. } => {
                self.dirty.insert(*who);
            }
            Word::Tried { with } => {
                self.dirty.insert(*with);
            }
            Word::Reply(_) | Word::Forget | Word::Home { .. } => self.everyone_dirty(),
            Word::Pair { .. } => self.everyone_dirty(),
            Word::Take { call } | Word::HandBack { call } | Word::Done { call } => {
                let calls = self.memory.state.desk().calls();
                let by = calls.queue().into_iter().chain(calls.done()).find(|one| one.number == *call);
                self.dirty.extend(by.and_then(|one| one.by));
            }
            Word::Duty(false) => self.everyone_dirty(),
            _ => {}
        }
    }

    pub(super) fn everyone_dirty(&mut self) {
        if self.is_desk() {
            self.dirty.extend(self.memory.state.desk().everyone().map(|(who, _)| who));
        }
    }

    /// How it stands with somebody, as they are to be told.
    fn you(&self, private: &Private, who: Member, guest: &Guest) -> Option<You> {
        let (board, desk) = (self.memory.state.board(), self.memory.state.desk());
        let standing = desk.standing(board, who)?;
        let mine = |one: &&Called| one.by == Some(who);
        let call = |one: &Called| (one.number, one.taken.map(|(by, _)| by), one.done.is_some());
        let mut calls: Vec<_> = desk.calls().done().filter(mine).map(call).collect();
        // The last ones that were seen to, so that who called sees that they were.
        calls.drain(..calls.len().saturating_sub(2));
        let mut standing_calls: Vec<_> = desk.calls().queue().into_iter().filter(mine).map(call).collect();
        standing_calls.sort_unstable();
        calls.extend(standing_calls);
        let invited =
            guest.invitation().and_then(|number| desk.invitations().iter().find(|one| one.number == number));
        Some(You {
            member: who,
            standing,
            invited_as: invited.and_then(|one| one.name.clone()),
            partner: guest.partner(),
            kept: guest.kept(),
            calls,
            refused: private.refused.get(&who).map(|all| all.iter().copied().collect()).unwrap_or_default(),
            floor: private
                .floor_of(standing == Standing::Ready)
                .filter(|(epoch, _)| *epoch == board.epoch() && board.closed().is_none()),
        })
    }

    fn digest(&self, you: &You) -> Digest {
        let hash = HistoryHash::start(&self.log).next(0, 0, Some((&PersonKey([0; 32]), &encode(you))));
        hash.short().first_chunk().copied().unwrap_or_default()
    }

    /// Those who are to be told something new, the longest waiting first; whoever is not is no longer looked at.
    fn owed(&mut self) -> Vec<(Member, You, Digest)> {
        let mut owed = Vec::new();
        let Some(private) = self.memory.private.as_ref() else { return owed };
        let mut settled = Vec::new();
        for who in &self.dirty {
            let guest = self.memory.state.desk().guest(*who);
            let staffed = private.handed.contains_key(who) || self.memory.number == Some(*who);
            let you = guest
                .filter(|guest| guest.has_phone() && private.keys.contains_key(who) && !staffed)
                .and_then(|guest| self.you(private, *who, guest));
            match you.map(|you| (self.digest(&you), you)) {
                Some((digest, you)) if private.told.get(who).is_none_or(|(told, _)| *told != digest) => {
                    owed.push((*who, you, digest));
                }
                _ => settled.push(*who),
            }
        }
        for who in settled {
            self.dirty.remove(&who);
        }
        owed
    }

    /// This device's place in the line of those who could answer: 0 for the first.
    fn place_in_line(&self, least: Role) -> Option<u64> {
        let private = self.memory.private.as_ref()?;
        let me = self.memory.number?;
        let ready = |who: &Member| private.handed.contains_key(who) || *who == Member(0) || *who == me;
        let board = self.memory.state.board();
        let mut line: Vec<Member> =
            board.staff().iter().filter(|one| one.role >= least).map(|one| one.who).filter(ready).collect();
        line.sort_by_key(|who| Some(*who) != private.answers);
        u64::try_from(line.iter().position(|who| *who == me)?).ok()
    }

    fn is_answering(&self) -> bool {
        self.memory.pending.iter().any(|one| one.is_automatic())
    }

    /// When this device has something to do by itself.
    pub(super) fn desk_deadline(&self) -> Option<u64> {
        if !self.is_open() || !self.is_desk() || self.is_answering() {
            return None;
        }
        let since = self.owed_since?;
        Some(since.saturating_add(self.wait_in_line()))
    }

    fn wait_in_line(&self) -> u64 {
        let place = self.place_in_line(Role::Crew).unwrap_or(u64::MAX);
        limits::GATHER_MS.saturating_add(place.saturating_mul(limits::STAND_IN_MS))
    }

    /// Does what is due.
    pub(super) fn attend(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if !self.is_desk() || self.is_answering() {
            return;
        }
        let strangers = self.memory.private.as_ref().is_some_and(|private| !private.strangers.is_empty());
        let host =
            self.is_host() && (self.hand_over_to().is_some() || self.owes_snapshot() || self.sets_clock(now));
        let owed = if self.dirty.is_empty() { Vec::new() } else { self.owed() };
        if owed.is_empty() && !strangers && !host {
            self.owed_since = None;
            return;
        }
        let since = *self.owed_since.get_or_insert(now);
        if since.saturating_add(self.wait_in_line()) > now {
            return;
        }
        self.owed_since = None;
        if host && self.is_host() {
            self.attend_as_host(now, rng);
        }
        if !owed.is_empty() || strangers {
            self.answer(owed, rng);
        }
    }

    fn answer(&mut self, owed: Vec<(Member, You, Digest)>, rng: &mut impl CryptoRngCore) {
        let (Some(private), Some(by)) = (self.memory.private.as_ref(), self.memory.number) else { return };
        let seen = self.memory.head;
        let mut parts = Vec::new();
        let mut summary = Summary { by, seen, told: Vec::new(), strangers: Vec::new() };
        for (key, why) in private.strangers.iter().take(MAX_PARTS / 4) {
            parts.push((*key, Answered { seen, answer: Answer::NotIn(*why) }));
            summary.strangers.push(*key);
        }
        for (who, you, digest) in owed {
            let Some(key) = private.keys.get(&who).filter(|_| parts.len() < MAX_PARTS) else { continue };
            summary.told.push((who, digest, you.floor.map(|(epoch, _)| epoch)));
            parts.push((*key, Answered { seen, answer: Answer::You(you) }));
        }
        self.push(None, Outgoing::Answers(parts, summary), true, rng);
    }

    /// Somebody of the desk who has nothing of what it knows yet.
    fn hand_over_to(&self) -> Option<(Member, Role)> {
        let (private, public) = (self.memory.private.as_ref()?, self.memory.public.as_ref()?);
        let mut staff = self.memory.state.board().staff().iter();
        let new = staff.find(|one| {
            let has = private.handed.get(&one.who).is_some_and(|role| *role >= one.role);
            !has && one.who != Member(0)
                && Some(one.who) != self.memory.number
                && public.staff.contains_key(&one.who)
        });
        new.map(|one| (one.who, one.role))
    }

    fn owes_snapshot(&self) -> bool {
        let Some(public) = &self.memory.public else { return false };
        let (last, _) = public.snapshot;
        let told = self.hashes.back().is_some_and(|(seq, _)| *seq > last);
        public.changed > last || told && self.memory.head.saturating_sub(last) > limits::SNAPSHOT_ENTRIES
    }

    /// How far this device's clock is ahead of the gathering's, where that is more than a little.
    pub(super) fn clock_off(&self, now: u64) -> Option<i64> {
        let off = i64::try_from(self.wall).ok()?.checked_sub(i64::try_from(self.clock_at(now)?).ok()?)?;
        (off.unsigned_abs() > limits::CLOCK_SLACK_MS).then_some(off)
    }

    /// Whether the gathering's clock has fallen behind, as it does while a relay is down, and not by so much that it is this device's that may be wrong.
    pub(super) fn sets_clock(&self, now: u64) -> bool {
        let fallen = self.clock_off(now).and_then(|off| u64::try_from(off).ok());
        fallen.is_some_and(|off| off <= limits::CLOCK_STEP_MS)
    }

    fn attend_as_host(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if let Some((who, role)) = self.hand_over_to() {
            self.hand_over(who, role, rng);
        }
        if self.owes_snapshot() {
            self.push(None, Outgoing::Snapshot, true, rng);
        } else if self.sets_clock(now) {
            self.push(None, Outgoing::Clock, true, rng);
        }
    }

    fn hand_over(&mut self, who: Member, role: Role, rng: &mut impl CryptoRngCore) {
        let (Some(private), Some(public)) = (self.memory.private.clone(), self.memory.public.clone()) else {
            return;
        };
        let Some(key) = public.staff.get(&who).copied() else { return };
        let is_host = role == Role::Host;
        let readers = if is_host { Readers::Hosts } else { Readers::Desk };
        let whole = encode(&HandOver {
            gathering: self.memory.state.as_read_by(readers),
            public,
            private,
            desk_seeds: self.memory.desk_seeds.clone(),
            hosts_seeds: if is_host { self.memory.hosts_seeds.clone() } else { Vec::new() },
            burns: self.memory.burns.filter(|_| is_host),
        });
        let parts = whole.chunks(limits::PART_BYTES);
        let Ok(of) = u16::try_from(parts.len()) else { return };
        let at = self.memory.head;
        for (index, bytes) in (0..).zip(parts) {
            self.push(None, Outgoing::Part(key, at, (index, of), bytes.to_vec()), true, rng);
        }
        self.push(None, Outgoing::Handed(who), true, rng);
    }
}
