//! Opening a log: find or begin it, show the key, hand over what is in it, and join those who have it open.
//!
//! Pages go from the reader straight to the socket, one at a time and the next one when the socket has taken the
//! last. Frames are handled meanwhile: a pulse in one log doesn't wait for the pages of another.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::sync::oneshot;
use wire::{AccessKey, FromRelay, LogId, RefusedWhy};

use super::{At, Connection, Member, Progress};
use crate::clock;
use crate::hub::{Joined, LogHub};
use crate::reader::{Page, Read};
use crate::store::KeyHash;
use crate::writer::{self, Begin, Job, Opening};

/// A log that the writer is looking for or beginning.
pub(super) struct Pending {
    pub(super) log: LogId,
    key: KeyHash,
    guarded: bool,
    after: u64,
    budget: Budget,
    reply: oneshot::Receiver<Opening>,
}

/// What this opening costs the address of its connection.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Budget {
    /// It doesn't want to begin a log.
    None,
    /// One new log, given back if it is there already.
    Counted,
    /// There are no more new logs for now. It is opened if it is there.
    Spent,
}

/// A page that the reader is reading.
pub(super) struct Paging {
    log: Arc<LogHub>,
    reply: oneshot::Receiver<Page>,
}

impl Connection {
    /// The verb. An open log that is opened again is handed over again, from `after` on.
    pub(super) fn open(&mut self, log: LogId, access: &AccessKey, after: u64, begin_ms: Option<u64>) {
        let (key, guarded) = (KeyHash::of(log, access), access.is_guarded());
        let others = self.members.iter().filter(|member| member.log.id != log && !member.log.gone()).count();
        if others >= self.relay.config.max_logs_per_connection {
            return self.refuse(Some(log), None, RefusedWhy::TooManyLogs);
        }
        if let Some(found) = self.relay.hub.get(log) {
            return self.enter(found, &key, guarded, after);
        }
        let now = self.relay.hub.clock.now();
        let budget = match begin_ms {
            None => Budget::None,
            Some(_) if self.seat.place.begin_log(now) => Budget::Counted,
            Some(_) => Budget::Spent,
        };
        let begin = begin_ms.filter(|_| budget == Budget::Counted).map(|ms| {
            let life = Duration::from_millis(ms.min(self.relay.config.max_log_life_ms));
            Begin { ends: now + life, expires_hour: clock::hour_in(life) }
        });
        let (sender, reply) = oneshot::channel();
        if self.relay.writer.push(Job::Open { log, key, begin, reply: sender }, 0) {
            self.pending = Some(Box::new(Pending { log, key, guarded, after, budget, reply }));
        } else {
            self.not_opened(log, budget, RefusedWhy::NotStored);
        }
    }

    /// Goes on with whatever is being opened.
    pub(super) fn poll_opening(&mut self, cx: &mut Context<'_>) -> Progress {
        let mut progress = self.poll_pending(cx)?;
        progress |= self.poll_paging(cx);
        // One page at a time, and none while the socket is still busy with the one before.
        if self.paging.is_none() && self.writing.is_empty() && !self.unflushed {
            progress |= self.catch_up();
        }
        Ok(progress)
    }

    fn poll_pending(&mut self, cx: &mut Context<'_>) -> Progress {
        let Some(pending) = &mut self.pending else {
            return Ok(false);
        };
        let Poll::Ready(reply) = Pin::new(&mut pending.reply).poll(cx) else {
            return Ok(false);
        };
        let Some(pending) = self.pending.take() else {
            return Ok(false);
        };
        match reply {
            Ok(Ok((log, begun))) => {
                if pending.budget == Budget::Counted && !begun {
                    self.seat.place.unbegin_log();
                }
                self.enter(log, &pending.key, pending.guarded, pending.after);
            }
            Ok(Err(why)) => self.not_opened(pending.log, pending.budget, why),
            Err(_) => self.not_opened(pending.log, pending.budget, RefusedWhy::NotStored),
        }
        if let Some(frame) = self.stash.take() {
            self.frame(frame)?;
        }
        Ok(true)
    }

    fn not_opened(&mut self, log: LogId, budget: Budget, why: RefusedWhy) {
        let why = match budget {
            Budget::Counted => {
                self.seat.place.unbegin_log();
                why
            }
            Budget::Spent if why == RefusedWhy::NoSuchLog => RefusedWhy::TooManyNewLogs,
            _ => why,
        };
        self.refuse(Some(log), None, why);
    }

    /// Makes this connection a member, if it has the key.
    fn enter(&mut self, log: Arc<LogHub>, key: &KeyHash, guarded: bool, after: u64) {
        if !log.opens_with(key) {
            return self.refuse(Some(log.id), None, RefusedWhy::WrongKey);
        }
        self.leave(log.id);
        self.members.retain(|member| !member.log.gone());
        self.members.reserve_exact(1);
        self.members.push(Member { log, guarded, at: At::Catching(after) });
        self.opened = true;
    }

    /// Takes the next step for the first member that isn't live.
    fn catch_up(&mut self) -> bool {
        let catching = |member: &&mut Member| member.at != At::Live;
        let Some(member) = self.members.iter_mut().find(catching) else {
            return false;
        };
        let At::Catching(after) = member.at else {
            return false;
        };
        let log = Arc::clone(&member.log);
        match log.join(after, &self.outbox, self.relay.hub.clock.now()) {
            Joined::Live => member.at = At::Live,
            Joined::Gone => {
                self.leave(log.id);
                self.answer(&FromRelay::Burned { log: log.id });
            }
            Joined::Behind(upto) => {
                let (sender, reply) = oneshot::channel();
                if self.relay.reader.push(Read { no: log.no, after, upto, reply: sender }, 0) {
                    self.paging = Some(Box::new(Paging { log, reply }));
                } else {
                    self.unreadable(log.id);
                }
            }
        }
        true
    }

    fn poll_paging(&mut self, cx: &mut Context<'_>) -> bool {
        let Some(paging) = &mut self.paging else {
            return false;
        };
        let Poll::Ready(page) = Pin::new(&mut paging.reply).poll(cx) else {
            return false;
        };
        let Some(Paging { log, .. }) = self.paging.take().map(|paging| *paging) else {
            return false;
        };
        let same = |member: &&mut Member| Arc::ptr_eq(&member.log, &log) && member.at != At::Live;
        let Some(member) = self.members.iter_mut().find(same) else {
            // Closed meanwhile.
            return true;
        };
        match page.ok().and_then(Result::ok) {
            Some(entries) if !entries.is_empty() => {
                for entry in &entries {
                    self.writing.push_back(writer::encode(log.id, entry));
                    member.at = At::Catching(entry.seq);
                }
            }
            // Entries that should be there and aren't: it ended just now, which the next step will find.
            Some(_) if log.gone() => {}
            _ => self.unreadable(log.id),
        }
        true
    }

    fn unreadable(&mut self, log: LogId) {
        self.leave(log);
        self.refuse(Some(log), None, RefusedWhy::NotStored);
    }
}
