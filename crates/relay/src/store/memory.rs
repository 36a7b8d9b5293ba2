//! Logs in memory: for tests, for trying it out, and for relays that are to forget everything when they stop.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;
use parking_lot::Mutex;
use wire::{EntryId, LogId};

use super::{Change, Done, Entry, Found, KeyHash, Left, LogNo, Pages, Quota, Store, StoreError};
use crate::limits;

/// Bytes that an entry takes beside its body, for the store's own limit.
const ENTRY_OVERHEAD: u64 = 128;

/// A store that lives as long as it is held.
pub(crate) struct MemoryStore {
    quota: Quota,
    shared: Arc<Mutex<Shelf>>,
}

#[derive(Default)]
struct Shelf {
    last_no: u64,
    by_id: HashMap<LogId, LogNo>,
    logs: HashMap<LogNo, Log>,
    bytes: u64,
}

struct Log {
    id: LogId,
    key: KeyHash,
    expires_hour: u64,
    entries: Vec<Entry>,
    places: HashMap<EntryId, usize>,
    bytes: u64,
}

impl MemoryStore {
    pub(crate) fn new(quota: Quota) -> Self {
        Self { quota, shared: Arc::default() }
    }
}

impl Store for MemoryStore {
    fn write(&mut self, batch: &[Change]) -> Result<Vec<Done>, StoreError> {
        let mut shelf = self.shared.lock();
        let coming = batch.iter().map(Change::size).fold(0, u64::saturating_add);
        let most = self.quota.store_bytes.unwrap_or(u64::MAX);
        // All or nothing is decided before anything is done. A batch without entries always has room.
        if coming > 0 && shelf.bytes.saturating_add(coming) > most {
            return Err(StoreError::Full);
        }
        Ok(batch.iter().map(|change| shelf.apply(change, &self.quota)).collect())
    }

    fn find(&mut self, id: LogId) -> Result<Option<Found>, StoreError> {
        let shelf = self.shared.lock();
        Ok(shelf.by_id.get(&id).and_then(|no| shelf.logs.get(no).map(|log| log.found(*no))))
    }

    fn erase(&mut self) -> Result<Left, StoreError> {
        Ok(Left::Nothing)
    }

    fn logs(&self) -> u64 {
        u64::try_from(self.shared.lock().logs.len()).unwrap_or(u64::MAX)
    }

    fn pages(&self) -> Result<Box<dyn Pages>, StoreError> {
        Ok(Box::new(MemoryPages(Arc::clone(&self.shared))))
    }
}

impl Change {
    fn size(&self) -> u64 {
        match self {
            Self::Append { body, .. } => size(body),
            _ => 0,
        }
    }
}

fn size(body: &Bytes) -> u64 {
    u64::try_from(body.len()).unwrap_or(u64::MAX).saturating_add(ENTRY_OVERHEAD)
}

impl Shelf {
    fn apply(&mut self, change: &Change, quota: &Quota) -> Done {
        match change {
            Change::Begin { id, key, expires_hour } => self.begin(*id, *key, *expires_hour, quota),
            Change::Append { no, id, time, body } => self.append(*no, *id, *time, body, quota),
            Change::Burn { no } => self.burn(*no).map_or(Done::NoSuchLog, |_| Done::Burned),
            Change::Expire { hour } => {
                let over = |(no, log): (&LogNo, &Log)| (log.expires_hour <= *hour).then_some(*no);
                let over: Vec<LogNo> = self.logs.iter().filter_map(over).collect();
                Done::Expired(over.into_iter().filter_map(|no| self.burn(no)).collect())
            }
        }
    }

    fn begin(&mut self, id: LogId, key: KeyHash, expires_hour: u64, quota: &Quota) -> Done {
        if let Some((no, log)) = self.by_id.get(&id).and_then(|no| Some((*no, self.logs.get(no)?))) {
            return Done::Existed(log.found(no));
        }
        if u64::try_from(self.logs.len()).unwrap_or(u64::MAX) >= quota.logs {
            return Done::TooManyLogs;
        }
        self.last_no += 1;
        let no = LogNo(self.last_no);
        let log = Log { id, key, expires_hour, entries: Vec::new(), places: HashMap::new(), bytes: 0 };
        let found = log.found(no);
        self.by_id.insert(id, no);
        self.logs.insert(no, log);
        Done::Begun(found)
    }

    fn append(&mut self, no: LogNo, id: EntryId, time: u64, body: &Bytes, quota: &Quota) -> Done {
        let Some(log) = self.logs.get_mut(&no) else {
            return Done::NoSuchLog;
        };
        if let Some(there) = log.places.get(&id).and_then(|place| log.entries.get(*place)) {
            return Done::Repeated(there.clone());
        }
        let prev = log.entries.last().map_or(0, |last| last.seq);
        let bytes = log.bytes.saturating_add(u64::try_from(body.len()).unwrap_or(u64::MAX));
        if prev >= quota.log_entries || bytes > quota.log_bytes {
            return Done::LogFull;
        }
        let time = log.entries.last().map_or(time, |last| last.time.max(time));
        log.places.insert(id, log.entries.len());
        log.entries.push(Entry { seq: prev + 1, prev, time, id, body: body.clone() });
        log.bytes = bytes;
        self.bytes = self.bytes.saturating_add(size(body));
        Done::Appended { seq: prev + 1, prev, time }
    }

    fn burn(&mut self, no: LogNo) -> Option<LogId> {
        let log = self.logs.remove(&no)?;
        self.by_id.remove(&log.id);
        let freed = log.entries.iter().map(|entry| size(&entry.body)).fold(0, u64::saturating_add);
        self.bytes = self.bytes.saturating_sub(freed);
        Some(log.id)
    }
}

impl Log {
    fn found(&self, no: LogNo) -> Found {
        let (head, time) = self.entries.last().map_or((0, 0), |last| (last.seq, last.time));
        Found { no, key: self.key, head, time }
    }
}

struct MemoryPages(Arc<Mutex<Shelf>>);

impl Pages for MemoryPages {
    fn read(&mut self, no: LogNo, after: u64, upto: u64) -> Result<Vec<Entry>, StoreError> {
        let shelf = self.0.lock();
        let Some(log) = shelf.logs.get(&no) else {
            return Ok(Vec::new());
        };
        let from = log.entries.partition_point(|entry| entry.seq <= after);
        let mut bytes = 0;
        let wanted = log.entries.iter().skip(from).take_while(|entry| entry.seq <= upto);
        let fits = wanted.take(limits::PAGE_ENTRIES).take_while(|entry| {
            let before = bytes;
            bytes += entry.body.len();
            before == 0 || bytes <= limits::PAGE_BYTES
        });
        Ok(fits.cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::conformance;

    #[test]
    fn conforms() {
        conformance::all(&|quota| Box::new(MemoryStore::new(quota)));
    }
}
