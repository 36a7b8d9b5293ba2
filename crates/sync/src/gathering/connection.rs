//! The connection to the relay: had, lost, tried again; and the frames that come on it.

use rand_core::CryptoRngCore;
use wire::{FromRelay, RefusedWhy, ToRelay};

use super::{Engine, Notice, Output, Over, limits, send::Pending};
use crate::limits as shared;

/// How the connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Connection {
    /// None, and the next attempt is due at this time.
    Down { retry_at: u64, attempts: u32 },
    /// Asked for.
    Connecting { attempts: u32 },
    /// There, and the log is being read.
    Opening,
    /// There, and everything in the log has been read.
    Open,
}

impl Engine {
    /// Whether the relay is still heard.
    pub(super) fn listen(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        if !matches!(self.connection, Connection::Opening | Connection::Open) {
            return;
        }
        if self.last_heard.saturating_add(shared::DEAD_MS) <= now {
            self.outputs.push_back(Output::Drop);
            return self.disconnected(now, rng);
        }
        if self.last_ping.max(self.last_heard).saturating_add(shared::PING_MS) <= now {
            self.last_ping = now;
            self.send(&ToRelay::Ping { nonce: now });
        }
    }

    pub(super) fn reconnect(&mut self, now: u64) {
        if let Connection::Down { retry_at, attempts } = self.connection
            && retry_at <= now
        {
            self.connection = Connection::Connecting { attempts: attempts.saturating_add(1) };
            self.outputs.push_back(Output::Connect);
        }
    }

    pub(super) fn connected(&mut self, now: u64) {
        self.connection = Connection::Opening;
        (self.last_heard, self.last_ping) = (now, now);
        let plan = self.memory.pending.iter().find_map(|one| one.first_plan());
        let life = plan.filter(|_| self.memory.head == 0).map(|plan| {
            plan.burns
                .saturating_sub(self.wall)
                .saturating_add(limits::AFTER_BURN_MS)
                .min(wire::limits::MAX_LOG_LIFE_MS)
        });
        let access = self.memory.secret().access_key();
        self.send(&ToRelay::Open { log: self.log, access, after: self.memory.head, begin_ms: life });
    }

    pub(super) fn disconnected(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        let attempts = match self.connection {
            Connection::Down { .. } => return,
            Connection::Connecting { attempts } => attempts,
            Connection::Opening | Connection::Open => 0,
        };
        let wait = shared::BACK_OFF_MS.saturating_mul(1 << attempts.min(5)).min(shared::MAX_BACK_OFF_MS);
        // Spread over half of it again, so that a relay that comes back isn't met by everyone at once.
        let spread = u64::from(rng.next_u32()) % (wait / 2).max(1);
        self.connection =
            Connection::Down { retry_at: now.saturating_add(wait).saturating_add(spread), attempts };
        self.memory.pending.retain(|one| !one.is_automatic());
        self.memory.pending.iter_mut().for_each(Pending::connection_lost);
        self.pace.connection_lost();
    }

    /// Something is missing: read again from what is surely there.
    pub(super) fn gap(&mut self, now: u64, rng: &mut impl CryptoRngCore) {
        self.outputs.push_back(Output::Drop);
        self.disconnected(now, rng);
    }

    pub(super) fn frame(&mut self, bytes: &[u8], now: u64, rng: &mut impl CryptoRngCore) {
        if !matches!(self.connection, Connection::Opening | Connection::Open) {
            // Left over from a connection that was given up.
            return;
        }
        self.last_heard = self.last_heard.max(now);
        // A frame that is none is a relay that speaks something else, or worse: nothing of it is used.
        let Ok(frame) = FromRelay::decode(bytes) else { return };
        match frame {
            FromRelay::Entry { log, seq, prev, time, id, body } if log == self.log => {
                self.entry(crate::inbox::Arrived { seq, prev, time, id, body }, now, rng);
            }
            FromRelay::Opened { log, head, time } if log == self.log => self.opened(head, time, now, rng),
            FromRelay::Burned { log } if log == self.log => self.over = Some(Over::Burned),
            FromRelay::Refused { log, id, why } if log.is_none_or(|log| log == self.log) => {
                self.relay_refused(id.is_some(), why, now, rng);
            }
            _ => {}
        }
    }

    fn opened(&mut self, head: u64, time: u64, now: u64, rng: &mut impl CryptoRngCore) {
        if !matches!(self.connection, Connection::Opening) {
            return;
        }
        self.clock.set(time, now);
        if head != self.memory.head {
            // The relay says that there is more, or less, than it handed over.
            return self.gap(now, rng);
        }
        self.connection = Connection::Open;
    }

    fn relay_refused(&mut self, entry: bool, why: RefusedWhy, now: u64, rng: &mut impl CryptoRngCore) {
        match why {
            RefusedWhy::NoSuchLog if self.memory.public.is_some() => self.over = Some(Over::Burned),
            RefusedWhy::NoSuchLog => self.over = Some(Over::NoSuchLog),
            RefusedWhy::WrongKey => self.over = Some(Over::WrongKey),
            RefusedWhy::NotOpen => self.gap(now, rng),
            _ => {
                if entry {
                    self.pace.not_stored(now);
                }
                self.outputs.push_back(Output::Tell(Notice::Relay(why)));
            }
        }
    }

    pub(super) fn send(&mut self, frame: &ToRelay<'_>) {
        self.outputs.push_back(Output::Send(frame.encode()));
    }
}
