//! What a host hands over to somebody new at the desk, as it arrives in parts: who was appointed goes on with what the desk knew, and reads the log
//! again from there.
//!
//! Not here: handing it over (`desk`).

use rand_core::CryptoRngCore;
use rules::gathering::{Member, Role};
use seal::PersonKey;
use zeroize::Zeroizing;

use super::{
    Engine, limits,
    memory::Parts,
    message::{HandOver, decode},
};

impl Engine {
    pub(super) fn part(
        &mut self,
        author: PersonKey,
        at: u64,
        (index, of): (u16, u16),
        bytes: Vec<u8>,
        now: u64,
        rng: &mut impl CryptoRngCore,
    ) {
        let board = self.memory.state.board();
        let by_host = self.memory.public.as_ref().is_some_and(|public| {
            public.staff.iter().any(|(who, key)| *key == author && board.role(*who) == Role::Host)
        });
        let is_new = at > self.memory.handed_at && at < self.memory.head;
        if !by_host || !is_new || self.appointed().is_none() || of == 0 || of > limits::MAX_PARTS {
            return;
        }
        let parts = match &mut self.memory.parts {
            Some(parts) if (parts.at, parts.from) == (at, author) && parts.parts.len() == usize::from(of) => {
                parts
            }
            parts => parts.insert(Parts { at, from: author, parts: vec![None; usize::from(of)] }),
        };
        if let Some(place) = parts.parts.get_mut(usize::from(index)) {
            *place = Some(bytes);
        }
        if parts.parts.iter().all(Option::is_some) {
            let whole = Zeroizing::new(parts.parts.iter().flatten().flatten().copied().collect::<Vec<u8>>());
            self.memory.parts = None;
            if let Some(handed) = decode::<HandOver>(&whole) {
                self.take_over(handed, at, now, rng);
            }
        }
    }

    /// As whom this person's own key was appointed.
    pub(super) fn appointed(&self) -> Option<Member> {
        let (public, mine) = (self.memory.public.as_ref()?, self.my_key());
        public.staff.iter().find(|(_, key)| **key == mine).map(|(who, _)| *who)
    }

    /// Goes on with what the desk knew at that place, and reads again from there.
    fn take_over(&mut self, handed: HandOver, at: u64, now: u64, rng: &mut impl CryptoRngCore) {
        // Somebody may be appointed before the desk has told them their number.
        self.memory.number = self.appointed().or(self.memory.number);
        let memory = &mut self.memory;
        memory.state.take_over(handed.gathering);
        (memory.public, memory.private) = (Some(handed.public), Some(handed.private));
        (memory.desk_seeds, memory.hosts_seeds) = (handed.desk_seeds, handed.hosts_seeds);
        memory.burns = handed.burns;
        (memory.head, memory.handed_at) = (at, at);
        self.hashes.clear();
        if let Some(public) = &self.memory.public {
            self.hashes.push_back((at, public.hash.short()));
        }
        self.keys_changed();
        self.everyone_dirty();
        self.gap(now, rng);
    }
}
