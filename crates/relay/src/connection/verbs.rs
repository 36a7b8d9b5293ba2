//! What each frame from a client does. Opening has a file of its own (`opening`).

use std::sync::Arc;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use wire::{BadFrame, BurnKey, EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

use super::goodbye::End;
use super::{Connection, limits};
use crate::writer::Job;

impl Connection {
    /// Handles one frame, or keeps it until the opening before it is over.
    pub(super) fn frame(&mut self, bytes: Bytes) -> Result<(), End> {
        let frame = match ToRelay::decode(&bytes) {
            Ok(frame) => frame,
            Err(BadFrame::TooLarge) if bytes.len() <= wire::limits::MAX_FRAME_BYTES => {
                self.keep_others_pace(None)?;
                self.refuse(None, None, RefusedWhy::TooLarge);
                return Ok(());
            }
            Err(BadFrame::TooLarge) => {
                return Err(End::Told { why: RefusedWhy::TooLarge, code: CloseCode::Size });
            }
            Err(BadFrame::Malformed | BadFrame::Trailing) => {
                return Err(End::Told { why: RefusedWhy::Malformed, code: CloseCode::Protocol });
            }
        };
        if self.has_to_wait(&frame) {
            self.stash = Some(bytes);
            return Ok(());
        }
        match frame {
            ToRelay::Pulse { log, .. } => self.pulse(log, &bytes),
            ToRelay::Append { log, id, body } => self.append(log, id, body),
            ToRelay::Open { log, access, after, begin_ms } => {
                if self.keep_others_pace(Some(log))? {
                    self.open(log, &access, after, begin_ms);
                }
                Ok(())
            }
            ToRelay::Close { log } => {
                if self.keep_others_pace(Some(log))? {
                    self.leave(log);
                }
                Ok(())
            }
            ToRelay::Burn { log } => {
                if self.keep_others_pace(Some(log))? {
                    self.burn(log, None);
                }
                Ok(())
            }
            ToRelay::BurnWith { log, key } => {
                if self.keep_others_pace(Some(log))? {
                    self.burn(log, Some(&key));
                }
                Ok(())
            }
            ToRelay::Ping { nonce } => {
                if self.keep_others_pace(None)? {
                    self.answer(&FromRelay::Pong { nonce });
                }
                Ok(())
            }
        }
    }

    /// While a log is looked for, frames about it come too early, and so does a second opening.
    fn has_to_wait(&self, frame: &ToRelay<'_>) -> bool {
        let Some(pending) = self.pending.as_ref().map(|pending| pending.log) else {
            return false;
        };
        match frame {
            ToRelay::Open { .. } => true,
            ToRelay::Pulse { log, .. }
            | ToRelay::Append { log, .. }
            | ToRelay::Close { log }
            | ToRelay::Burn { log }
            | ToRelay::BurnWith { log, .. } => *log == pending,
            ToRelay::Ping { .. } => false,
        }
    }

    fn pulse(&mut self, log: LogId, bytes: &[u8]) -> Result<(), End> {
        let now = self.age_ns();
        if !self.pulses.allow(self.relay.rates.pulses, now) {
            // Said once: the next pulse is on its way already, and this one is worth nothing later.
            return self.strike(Some(log), None, self.strikes == 0);
        }
        self.calm();
        let Some(member) = self.member(log) else {
            self.refuse(Some(log), None, RefusedWhy::NotOpen);
            return Ok(());
        };
        // Copied: the bytes as they came would keep the whole read buffer for as long as one outbox has them.
        let frame = Bytes::copy_from_slice(bytes);
        match member.log.pulse(&self.outbox, &frame) {
            Some(count) => {
                self.relay.metrics.pulses.add(1);
                self.relay.metrics.pulse_deliveries.add(u64::try_from(count).unwrap_or(u64::MAX));
            }
            None => self.gone(log, None),
        }
        Ok(())
    }

    fn append(&mut self, log: LogId, id: EntryId, body: &[u8]) -> Result<(), End> {
        let now = self.age_ns();
        if !self.appends.allow(self.relay.rates.appends, now) {
            // Said each time: somebody waits for this very entry.
            return self.strike(Some(log), Some(id), true);
        }
        self.calm();
        let Some(member) = self.member(log) else {
            self.refuse(Some(log), Some(id), RefusedWhy::NotOpen);
            return Ok(());
        };
        if member.log.gone() {
            self.gone(log, Some(id));
            return Ok(());
        }
        let job = Job::Append {
            log: Arc::clone(&member.log),
            id,
            body: Bytes::copy_from_slice(body),
            from: Arc::clone(&self.outbox),
        };
        if !self.relay.writer.push(job, body.len()) {
            self.refuse(Some(log), Some(id), RefusedWhy::NotStored);
        }
        Ok(())
    }

    /// A guarded log is burned with the key that its name is a hash of, and with nothing else.
    fn burn(&mut self, log: LogId, key: Option<&BurnKey>) {
        let Some(member) = self.member(log) else {
            return self.refuse(Some(log), None, RefusedWhy::NotOpen);
        };
        let fits = key.map_or(!member.guarded, |key| member.guarded && burned_by(key) == log);
        if !fits {
            return self.refuse(Some(log), None, RefusedWhy::WrongKey);
        }
        let job = Job::Burn { log: Arc::clone(&member.log), from: Some(Arc::clone(&self.outbox)) };
        if !self.relay.writer.push(job, 0) {
            self.refuse(Some(log), None, RefusedWhy::NotStored);
        }
    }

    /// The log ended while this connection had it open. It was told so then.
    fn gone(&mut self, log: LogId, id: Option<EntryId>) {
        self.leave(log);
        self.refuse(Some(log), id, RefusedWhy::NoSuchLog);
    }

    /// Counts a frame that is neither pulse nor entry. False: over the pace, and not to be done.
    pub(super) fn keep_others_pace(&mut self, log: Option<LogId>) -> Result<bool, End> {
        let now = self.age_ns();
        if self.others.allow(self.relay.rates.others, now) {
            self.calm();
            return Ok(true);
        }
        self.strike(log, None, self.strikes == 0)?;
        Ok(false)
    }

    /// A frame over its pace.
    fn strike(&mut self, log: Option<LogId>, id: Option<EntryId>, say: bool) -> Result<(), End> {
        self.strikes += 1;
        if self.strikes > limits::MAX_STRIKES {
            return Err(End::because(RefusedWhy::TooFast));
        }
        if say {
            self.refuse(log, id, RefusedWhy::TooFast);
        }
        Ok(())
    }

    /// Forgives earlier frames over the pace, once all paces are at rest.
    fn calm(&mut self) {
        let now = self.age_ns();
        let rates = &self.relay.rates;
        let rested = self.strikes > 0
            && self.pulses.at_rest(rates.pulses, now)
            && self.appends.at_rest(rates.appends, now)
            && self.others.at_rest(rates.others, now);
        if rested {
            self.strikes = 0;
        }
    }
}

/// The name of the guarded log that this key burns. The relay knows nothing else of gatherings, and keeps nothing for this.
fn burned_by(key: &BurnKey) -> LogId {
    let hash = Sha256::new().chain_update(b"stillyes 1 burned by").chain_update(key.0).finalize();
    LogId(hash.first_chunk().copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burn_key_has_the_log_that_others_find_for_it() {
        // As the golden bytes of `seal` have it.
        let hex: String = burned_by(&BurnKey([2; 32])).0.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "26e25d9bc6c44794de4d63cb02d03e61");
    }
}
