//! Own letters as they are sealed, and what becomes of those that can't be, are taken for others, or count for nobody.

use rand_core::CryptoRngCore;
use rules::{Event, Refusal};
use seal::{HistoryHash, PersonKey};
use wire::EntryId;

use super::{Confirmed, Pending, Sealed, is_said_again};
use crate::{
    engine::{Engine, Notice, Output},
    letter::Letter,
};

impl Engine {
    /// What fits in no envelope, such as a very long health card, would wait for ever, and everything with it.
    pub(super) fn give_up(&mut self, tickets: &[u64]) {
        self.keep_pending(Refusal::TooMany, |one| one.event.narrows() || !tickets.contains(&one.ticket));
    }

    /// What doesn't stay is given up, and whoever said it is told why.
    fn keep_pending(&mut self, why: Refusal, stays: impl Fn(&Pending) -> bool) {
        let outputs = &mut self.outputs;
        self.outbox.pending.retain(|one| {
            let stays = stays(one);
            if let (false, Some(token)) = (stays, one.token) {
                outputs.push_back(Output::Tell(Notice::Refused { token, why }));
            }
            stays
        });
    }

    /// What was overtaken by a later letter of one's own, and isn't in the log yet, would come after what was said after it: a
    /// yes after its own break. As with those that arrive so ([`Engine::voided`]), only what takes away is said again.
    pub(super) fn give_up_overtaken(&mut self, mine: u64) {
        self.keep_pending(Refusal::Crossed, |one| {
            let overtaken = one.sealed.as_ref().is_some_and(|sealed| sealed.count <= mine);
            !overtaken || is_said_again(&one.event, &one.openings)
        });
    }

    pub(super) fn digest(&self, body: &[u8]) -> [u8; 16] {
        HistoryHash::start(&self.log).next(0, 0, Some((&self.room.me(), body))).short()
    }

    /// Whether this stands under a name that this device gave to something else. Whoever is behind that wants it
    /// to be taken as said, or what was said as arrived.
    pub(crate) fn is_usurped(&mut self, id: &EntryId, body: &[u8]) -> bool {
        let usurped = self.outbox.made.get(id).is_some_and(|made| *made != self.digest(body));
        if usurped {
            self.outbox.unseal(id);
            self.asides.unseal(id);
        }
        usurped
    }

    /// Remembers what this device sealed under a name.
    #[cfg(feature = "asides")]
    pub(crate) fn made_here(&mut self, id: EntryId, body: &[u8]) {
        self.outbox.made.insert(id, self.digest(body));
    }

    pub(super) fn seal_letter(
        &mut self,
        at: usize,
        mine: u64,
        rng: &mut impl CryptoRngCore,
    ) -> Option<Sealed> {
        let mut recipients: Vec<PersonKey> = self.others().into_iter().map(|(_, key)| key).collect();
        let one = self.outbox.pending.get(at)?;
        recipients.extend(one.also.filter(|also| !recipients.contains(also)));
        // Above what the log has of this person, should another tab have been ahead.
        let count = self.outbox.count.max(mine).saturating_add(1);
        let letter = Letter {
            count,
            seen: self.head,
            hash: self.hash,
            knew: one.knew,
            event: one.event.clone(),
            openings: one.openings.clone(),
        };
        let id = self.room.entry_id(rng);
        // Twelve people and a newcomer are below an envelope's slots, and everyone present has a key here.
        let body = self.room.seal_entry(rng, &id, &recipients, &letter.encode()).ok()?;
        self.outbox.count = count;
        self.outbox.made.insert(id, self.digest(&body));
        Some(Sealed { id, count, seen: self.head, body })
    }

    /// An own entry counted for nobody, since somebody came in meanwhile or a later one came first. A stop is said again; for anything
    /// else the person looks again first.
    pub(crate) fn voided(&mut self, confirmed: Confirmed) {
        if matches!(confirmed.event, Event::Admit { .. }) {
            return;
        }
        if is_said_again(&confirmed.event, &confirmed.openings) {
            self.outbox.put_back(confirmed, self.head);
        } else if let Some(token) = confirmed.token {
            self.outputs.push_back(Output::Tell(Notice::Refused { token, why: Refusal::Crossed }));
        }
    }
}
