//! A relay made of a few lists: what an honest one does, and everything that another could.

use wire::{AccessKey, EntryId};

/// An entry as it is kept.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The sender's name for it.
    pub id: EntryId,
    /// The relay's time.
    pub time: u64,
    /// Sealed.
    pub body: Vec<u8>,
}

/// What it does to one person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Malice {
    /// Entries do not arrive.
    pub no_entries: bool,
    /// Pulses do not arrive.
    pub no_pulses: bool,
    /// The log is handed over without end.
    pub no_opened: bool,
    /// What they append is kept back.
    pub hold: bool,
    /// What they append is refused as not stored.
    pub not_stored: bool,
    /// Times are told to be so many milliseconds later.
    pub rewrites_ms: u64,
    /// Connections end as soon as they are there.
    pub drops: bool,
    /// Which of the logs they see: 0 is the one that everyone began with.
    pub branch: usize,
}

/// The relay.
#[derive(Debug, Default)]
pub struct Relay {
    /// The log; more than one where it was forked. None before it was begun, and after it was burned.
    pub logs: Vec<Vec<Stored>>,
    /// Its key.
    pub access: Option<AccessKey>,
    /// Whether it was burned.
    pub burned: bool,
    /// By how much its clock is behind, in milliseconds.
    pub behind_ms: u64,
    /// Until when it is gone.
    pub down_until: Option<u64>,
    /// Appends that are kept back, with who sent them.
    pub held: Vec<(usize, Vec<u8>)>,
    /// The last pulses, with who sent them.
    pub pulses: Vec<(usize, Vec<u8>)>,
    /// What it does to each.
    pub malice: Vec<Malice>,
}

/// The most pulses that a relay which keeps what it should not keeps.
const MOST_PULSES: usize = 400;

impl Relay {
    /// What it does to somebody.
    pub fn to(&self, who: usize) -> Malice {
        self.malice.get(who).copied().unwrap_or_default()
    }

    /// The log that somebody sees.
    pub fn log_of(&self, who: usize) -> Option<&Vec<Stored>> {
        if self.burned { None } else { self.logs.get(self.to(who).branch) }
    }

    /// Gives an entry its place in the log that somebody sees, and tells which; or the place that it has already.
    pub fn append(&mut self, who: usize, id: EntryId, body: &[u8], now: u64) -> Option<(u64, bool)> {
        let (branch, behind) = (self.to(who).branch, self.behind_ms);
        let log = if self.burned { None } else { self.logs.get_mut(branch) }?;
        if let Some(at) = log.iter().position(|one| one.id == id) {
            return Some((at as u64 + 1, false));
        }
        let time = log.last().map_or(0, |last| last.time).max(now.saturating_sub(behind));
        log.push(Stored { id, time, body: body.to_vec() });
        Some((log.len() as u64, true))
    }

    /// Keeps a pulse.
    pub fn keep(&mut self, who: usize, body: &[u8]) {
        if self.pulses.len() == MOST_PULSES {
            self.pulses.remove(0);
        }
        self.pulses.push((who, body.to_vec()));
    }

    /// From here on somebody sees a log of their own.
    pub fn fork(&mut self, who: usize) {
        let Some(log) = self.log_of(who).cloned() else { return };
        self.logs.push(log);
        let branch = self.logs.len() - 1;
        if let Some(malice) = self.malice.get_mut(who) {
            malice.branch = branch;
        }
    }
}
