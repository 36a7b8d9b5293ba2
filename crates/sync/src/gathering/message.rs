//! What is inside a gathering's envelopes. What a host's or a guest's device says beside the event itself, so that the others can check it and
//! go on with it: counters, what was seen, keys.
//!
//! Bytes come from people who may mean harm: everything here is checked for form, nothing is believed.

use std::fmt;

use rules::{
    gathering::{
        Gathering, Member, Refusal, Standing,
        event::{About, Aside, Kept, Told, Word},
    },
    text::Name,
};
use seal::PersonKey;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{limits, memory::Private, memory::Public};

/// Says that an entry is new, and what its author had seen of what hosts said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Another one with each entry of its author, so that none counts twice.
    pub count: u64,
    /// The last place in the log that the author had read.
    pub seen: u64,
    /// The first half of the hash of what hosts had said up to there.
    pub hash: [u8; 16],
}

/// What hosts say to all.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Said {
    /// Which of them. They share one voice, so that this is their word among each other.
    pub by: Member,
    pub head: Head,
    /// The time of day at its author's, in milliseconds since 1970, where the gathering's clock is to be set by it.
    pub wall: Option<u64>,
    /// None where nothing is said but what comes with it.
    pub told: Option<Told>,
    pub with: With,
}

/// What devices need beside what is told.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum With {
    Nothing,
    /// With the first plan.
    Keys(Keys),
    /// With an appointment: whose key is theirs, so that others can write to them.
    Key(PersonKey),
    /// With somebody's going: what is said from now on is said under other keys.
    Changed(Box<Changed>),
    /// All that hosts have said so far.
    Snapshot(Box<Snapshot>),
}

/// By which others write to whom.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Keys {
    pub host: PersonKey,
    pub desk: PersonKey,
    pub hosts: PersonKey,
}

/// New keys, handed to those who stay ([`seal::gathering::hand_out`]).
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Changed {
    /// The board's, for everyone who stays.
    pub board: Option<Vec<u8>>,
    /// The desk's, and its seed for hosts and crew.
    pub desk: Option<(PersonKey, Vec<u8>)>,
    /// The hosts', their voice, and their seed for hosts.
    pub hosts: Option<(PersonKey, [u8; 32], Vec<u8>)>,
}

/// What hosts have said so far, with what devices know of it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Snapshot {
    pub gathering: Gathering,
    pub public: Public,
}

/// A letter: to the desk, to the hosts, to those chosen, or to somebody new at the desk.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum Letter {
    /// For the desk.
    Word(Head, Word),
    /// For the desk: somebody is invited. The last is the name by which hosts can make the invitation again, and of which generation of
    /// theirs it is.
    Invite(Head, Word, PersonKey, ([u8; 16], u16)),
    /// For the desk, by somebody who isn't in yet: the invitation's secret, and the name they chose.
    Join([u8; 16], Name),
    /// For the hosts.
    Aside(Head, Aside),
    /// For those chosen.
    About(Head, About),
    /// For somebody new at the desk: a part of [`HandOver`], which it is of how many, and of which (by the place that it is the state at).
    Part { at: u64, index: u16, of: u16, bytes: Vec<u8> },
    /// For the desk and hosts: all parts of it were sent.
    Handed(Head, Member),
}

/// What somebody new at the desk goes on from.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct HandOver {
    pub gathering: Gathering,
    pub public: Public,
    pub private: Private,
    pub desk_seeds: Vec<[u8; 32]>,
    /// Empty where they are crew.
    pub hosts_seeds: Vec<[u8; 32]>,
    /// For hosts.
    pub burns: Option<[u8; 32]>,
}

/// What the desk says to one person.
///
/// With what the desk had read when it said so: an older answer says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answered {
    pub seen: u64,
    pub answer: Answer,
}

/// What is said to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Answer {
    /// How it stands with them.
    You(You),
    /// Why they can't come in.
    NotIn(Refusal),
}

/// What the desk notes for itself of what it said in one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    /// Whose device answered.
    pub by: Member,
    /// What it had read.
    pub seen: u64,
    /// Who was told what, by its digest, and the epoch of the floor's key where they got it.
    pub told: Vec<(Member, [u8; 8], Option<u32>)>,
    /// Who was told that they can't come in.
    pub strangers: Vec<PersonKey>,
}

/// How it stands with somebody, as the desk tells it to them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct You {
    /// Their number.
    pub member: Member,
    /// Where they are on the way from invited to ready.
    pub standing: Standing,
    /// The name on their invitation, as a host calls them (G9: it is listed to them).
    pub invited_as: Option<Name>,
    /// With whom the crew suggests to try it.
    pub partner: Option<Member>,
    /// What a host keeps of them beyond this gathering (G9).
    pub kept: Option<Kept>,
    /// Calls of theirs: the number, who goes, whether it is seen to.
    pub calls: Vec<(u64, Option<Member>, bool)>,
    /// What they said last that was not taken: where it stands in the log, and why.
    pub refused: Vec<(u64, Refusal)>,
    /// The floor's key and its epoch, where they are ready (G3).
    pub floor: Option<(u32, [u8; 32])>,
}

impl fmt::Debug for You {
    /// Without the floor's key: a view is printed where something goes wrong.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("You")
            .field("member", &self.member)
            .field("standing", &self.standing)
            .field("invited_as", &self.invited_as)
            .field("partner", &self.partner)
            .field("calls", &self.calls)
            .field("refused", &self.refused)
            .field("floor", &self.floor.map(|(epoch, _)| epoch))
            .finish()
    }
}

pub(crate) fn encode(value: &impl Serialize) -> Vec<u8> {
    // Writing plain structs into a growing Vec has no way to fail.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// One spelling: what isn't written as it would be written here is none.
pub(crate) fn decode<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes::<T>(bytes) {
        Ok((value, [])) if encode(&value) == bytes => Some(value),
        _ => None,
    }
}

impl Head {
    /// Whether this can be new: nobody has seen what is yet to come.
    pub(crate) fn is_before(&self, seq: u64) -> bool {
        self.seen < seq
    }
}

/// Which counters of an author were used: none counts twice, and one that comes late, after others, still counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Window {
    last: u64,
    /// Bit n: whether `last - 1 - n` was used.
    before: u64,
}

impl Window {
    /// Whether this counter is new, from now on no more.
    pub(crate) fn takes(&mut self, count: u64) -> bool {
        if count > self.last {
            let by = count.saturating_sub(self.last);
            let shifted = u32::try_from(by).ok().and_then(|by| self.before.checked_shl(by)).unwrap_or(0);
            let was = if self.last == 0 {
                0
            } else {
                by.checked_sub(1).and_then(|by| 1u64.checked_shl(u32::try_from(by).ok()?)).unwrap_or(0)
            };
            (self.before, self.last) = (shifted | was, count);
            return true;
        }
        let Some(bit) = self.last.checked_sub(count).and_then(|by| by.checked_sub(1)) else { return false };
        let Some(bit) = u32::try_from(bit).ok().and_then(|bit| 1u64.checked_shl(bit)) else { return false };
        let new = count > 0 && self.before & bit == 0;
        self.before |= bit;
        new
    }
}

const _: () = assert!(limits::PART_BYTES < seal::gathering::MAX_BYTES);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_the_floor_is_in_no_trace() {
        let you = You {
            member: Member(3),
            standing: Standing::Ready,
            invited_as: None,
            partner: None,
            kept: None,
            calls: Vec::new(),
            refused: Vec::new(),
            floor: Some((7, [0xd9; 32])),
        };
        let answered = Answered { seen: 1, answer: Answer::You(you) };
        for printed in [format!("{answered:?}"), format!("{answered:#?}"), format!("{answered:x?}")] {
            let has_key = ["217", "d9"].iter().any(|byte| printed.contains(byte));
            assert!(printed.contains("Ready") && !has_key, "{printed}");
        }
    }

    #[test]
    fn each_counter_counts_once_whatever_their_order() {
        let check = |counts: &[u64], taken: &[bool]| {
            let mut window = Window::default();
            let is: Vec<bool> = counts.iter().map(|count| window.takes(*count)).collect();
            assert_eq!(is, taken, "{counts:?}");
        };
        check(&[1, 2, 2, 1, 3], &[true, true, false, false, true]);
        check(&[3, 1, 2, 1, 2, 3], &[true, true, true, false, false, false]);
        check(&[0, 1], &[false, true]);
        check(&[100, 36, 35, 36, 99], &[true, true, false, false, true]);
        check(&[1, 1 << 32, 1, (1 << 32) - 1], &[true, true, false, true]);
        check(&[u64::MAX, u64::MAX, u64::MAX - 1], &[true, false, true]);
        check(&[65, 1, 1], &[true, true, false]);
    }
}
