//! The relay's side of it: what it takes, and what it hands out.

use std::cmp::Reverse;

use wire::{FromRelay, RefusedWhy, ToRelay};

use super::{Happens, LATENCY_MS, World};

/// Letters of somebody that a rogue can say again: so many.
const MOST_SAID: usize = 16;

impl World {
    /// The relay sends somebody a frame.
    pub fn delivers(&mut self, who: usize, frame: &FromRelay<'_>) {
        let Some(connection) = self.devices.get(who).and_then(|device| device.connection) else { return };
        let malice = self.relay.to(who);
        let open = self.open.get(who).copied().flatten() == Some(connection);
        let withheld = match frame {
            FromRelay::Entry { .. } => malice.no_entries || !open,
            FromRelay::Pulse { .. } => malice.no_pulses || !open,
            FromRelay::Opened { .. } => malice.no_opened,
            _ => false,
        };
        if withheld {
            self.count.withheld += u64::from(open);
            return;
        }
        self.count.frames += 1;
        let frame = frame.encode();
        for at in self.fate(who, true, frame.len()).into_iter().flatten() {
            let number = self.number();
            self.happens.push(Reverse((
                at,
                number,
                Happens::ToDevice { who, connection, frame: frame.clone() },
            )));
        }
    }

    /// The relay sends somebody an entry of the log that they see.
    pub fn delivers_entry(&mut self, who: usize, seq: u64) {
        let log = self.link.secret().log_id();
        let at = usize::try_from(seq.saturating_sub(1)).unwrap_or(usize::MAX);
        let Some(one) = self.relay.log_of(who).and_then(|log| log.get(at)).cloned() else { return };
        let time = one.time.saturating_add(self.relay.to(who).rewrites_ms);
        let entry =
            FromRelay::Entry { log, seq, prev: seq.saturating_sub(1), time, id: one.id, body: &one.body };
        self.delivers(who, &entry);
    }

    /// Everyone who sees the same log as somebody.
    pub fn see_the_same(&self, who: usize) -> Vec<usize> {
        let branch = self.relay.to(who).branch;
        (0..self.devices.len()).filter(|one| self.relay.to(*one).branch == branch).collect()
    }

    /// An entry gets its place, and goes to everyone who sees that log.
    pub fn appends(&mut self, who: usize, id: wire::EntryId, body: &[u8]) {
        match self.relay.append(who, id, body, self.now) {
            Some((seq, true)) => {
                self.count.entries += 1;
                for to in self.see_the_same(who) {
                    self.delivers_entry(to, seq);
                }
            }
            Some((seq, false)) => self.delivers_entry(who, seq),
            None => {}
        }
    }

    /// The relay takes a frame, however long it was on its way.
    pub fn relays(&mut self, who: usize, frame: &[u8]) {
        let time = self.now.saturating_sub(self.relay.behind_ms);
        let malice = self.relay.to(who);
        let Ok(decoded) = ToRelay::decode(frame) else { return };
        match decoded {
            ToRelay::Open { log, access, after, begin_ms } => {
                if self.relay.logs.is_empty() && begin_ms.is_some() {
                    self.relay.logs.push(Vec::new());
                    self.relay.access = Some(access.clone());
                }
                let refused = |why| FromRelay::Refused { log: Some(log), id: None, why };
                let Some(head) = self.relay.log_of(who).map(|log| log.len() as u64) else {
                    return self.delivers(who, &refused(RefusedWhy::NoSuchLog));
                };
                if self.relay.access != Some(access) {
                    return self.delivers(who, &refused(RefusedWhy::WrongKey));
                }
                let connection = self.devices.get(who).and_then(|device| device.connection);
                if let Some(open) = self.open.get_mut(who) {
                    *open = connection;
                }
                for seq in after.saturating_add(1)..=head {
                    self.delivers_entry(who, seq);
                }
                self.delivers(
                    who,
                    &FromRelay::Opened { log, head, time: time.saturating_add(malice.rewrites_ms) },
                );
            }
            ToRelay::Append { .. } | ToRelay::Pulse { .. } if self.relay.burned => {
                let why = RefusedWhy::NotOpen;
                self.delivers(
                    who,
                    &FromRelay::Refused { log: Some(self.link.secret().log_id()), id: None, why },
                );
            }
            ToRelay::Append { .. } if malice.hold => self.relay.held.push((who, frame.to_vec())),
            ToRelay::Append { log, id, .. } if malice.not_stored => {
                let why = RefusedWhy::NotStored;
                self.delivers(who, &FromRelay::Refused { log: Some(log), id: Some(id), why });
            }
            ToRelay::Append { id, body, .. } => {
                if let Some(device) = self.devices.get_mut(who) {
                    device.said.push_back(body.to_vec());
                    device.said.truncate(MOST_SAID);
                }
                self.appends(who, id, body);
            }
            ToRelay::Pulse { log, body } => {
                self.relay.keep(who, body);
                let others: Vec<usize> = (0..self.devices.len()).filter(|to| *to != who).collect();
                for to in others {
                    self.delivers(to, &FromRelay::Pulse { log, body });
                }
            }
            ToRelay::Burn { log } => {
                self.relay.burned = true;
                for to in 0..self.devices.len() {
                    self.delivers(to, &FromRelay::Burned { log });
                }
            }
            ToRelay::Ping { nonce } => self.delivers(who, &FromRelay::Pong { nonce }),
            // No encounter's log is guarded.
            ToRelay::BurnWith { .. } => {}
            ToRelay::Close { .. } => {
                if let Some(open) = self.open.get_mut(who) {
                    *open = None;
                }
            }
        }
    }

    /// The relay is gone for a while, with every connection. What it had told is still there afterwards.
    pub fn relay_crashes(&mut self, ms: u64) {
        self.relay.down_until = Some(self.now.saturating_add(ms));
        self.relay.held.clear();
        for who in 0..self.devices.len() {
            let Some(device) = self.devices.get(who) else { continue };
            let (Some(connection), false) = (device.connection, device.trouble.deaf) else { continue };
            self.later(LATENCY_MS, Happens::Closes { who, connection });
        }
    }
}
