//! Logs in one SQLite file, durable when [`Store::write`] returns.
//!
//! Tables: `logs` (a row a log), `entries` (bodies, each log's together), `ids` (which entry has which id), and
//! `doomed` (logs that are over and not yet erased). Opening the file and what is demanded of it are in
//! [`open`]; erasing is in [`erase`]; moving the write-ahead log into the file, beside the writer, in [`checkpoint`].

mod checkpoint;
mod erase;
mod open;
mod write;

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use parking_lot::Mutex;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior, params};
use wire::{EntryId, LogId};

use super::{Change, Done, Entry, Found, KeyHash, Left, LogNo, Pages, Quota, Store, StoreError};
use crate::limits;

/// Bits of an entry's key in its table that are its `seq`; those above are its log's number. So a log's entries
/// lie together, are read in one scan and erased in one range, without an index of their own.
const SEQ_BITS: u32 = 24;

// Every seq that may be has to fit.
const _: () = assert!(wire::limits::MAX_LOG_ENTRIES < 1 << SEQ_BITS);

/// The key of one entry in its table.
fn place(no: LogNo, seq: u64) -> i64 {
    int((no.0 << SEQ_BITS) | seq)
}

fn seq_of(place: i64) -> u64 {
    uint(place) & ((1 << SEQ_BITS) - 1)
}

/// SQLite's integers are signed. Nothing here comes near the end of either.
fn int(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn uint(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// A store in one file.
pub(crate) struct SqliteStore {
    /// Dropped first: the last connection to close tidies up, and that is the writer's.
    checkpoints: checkpoint::Checkpoints,
    db: Connection,
    quota: Quota,
    logs: u64,
    /// Something is left to be erased, in the tables or in the write-ahead log.
    erasing: bool,
    /// Held for as long as the store is: no second relay works on the same file.
    lock: Arc<File>,
    /// Held while a page is read, and while the write-ahead log is emptied: a reader would be in the way.
    reading: Arc<Mutex<()>>,
}

impl SqliteStore {
    /// Opens the database in this folder, or makes both.
    pub(crate) fn open(folder: &Path, quota: Quota) -> Result<Self, StoreError> {
        let (lock, db) = open::writer(folder, quota.store_bytes)?;
        let logs = db.query_row("SELECT count(*) FROM logs", [], |row| row.get(0)).map(uint)?;
        let mut store = Self {
            checkpoints: checkpoint::Checkpoints::start(open::another(&db)?)?,
            db,
            quota,
            logs,
            erasing: true,
            lock: Arc::new(lock),
            reading: Arc::default(),
        };
        // What a relay that was killed had not erased yet.
        while store.erase()? == Left::More {}
        Ok(store)
    }
}

impl Store for SqliteStore {
    fn write(&mut self, batch: &[Change]) -> Result<Vec<Done>, StoreError> {
        if batch.is_empty() {
            return Ok(Vec::new());
        }
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writing = write::Batch::new(&tx, &self.quota, self.logs);
        let dones = batch.iter().map(|change| writing.apply(change)).collect::<Result<Vec<_>, _>>()?;
        let logs = writing.finish()?;
        tx.commit()?;
        self.checkpoints.changed(batch.len());
        self.erasing |= dones.iter().any(|done| match done {
            Done::Burned => true,
            Done::Expired(logs) => !logs.is_empty(),
            _ => false,
        });
        self.logs = logs;
        Ok(dones)
    }

    fn find(&mut self, id: LogId) -> Result<Option<Found>, StoreError> {
        find(&self.db, id)
    }

    fn erase(&mut self) -> Result<Left, StoreError> {
        if !self.erasing {
            return Ok(Left::Nothing);
        }
        if erase::some(&mut self.db)? {
            return Ok(Left::More);
        }
        let _no_reader = self.reading.lock();
        let _no_checkpoint = self.checkpoints.pause();
        self.erasing = !erase::from_wal(&self.db)?;
        Ok(if self.erasing { Left::InTheWay } else { Left::Nothing })
    }

    fn logs(&self) -> u64 {
        self.logs
    }

    fn pages(&self) -> Result<Box<dyn Pages>, StoreError> {
        let db = open::reader(&self.db)?;
        Ok(Box::new(SqlitePages { db, reading: Arc::clone(&self.reading), _lock: Arc::clone(&self.lock) }))
    }
}

fn find(db: &Connection, id: LogId) -> Result<Option<Found>, StoreError> {
    let mut select = db.prepare_cached("SELECT no, key, head, time FROM logs WHERE id = ?1")?;
    Ok(select
        .query_row([id.0], |row| {
            Ok(Found {
                no: LogNo(uint(row.get(0)?)),
                key: KeyHash(row.get(1)?),
                head: uint(row.get(2)?),
                time: uint(row.get(3)?),
            })
        })
        .optional()?)
}

/// Reads a row of `place, time, id, body`.
fn entry(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    let seq = seq_of(row.get(0)?);
    let body: Vec<u8> = row.get(3)?;
    Ok(Entry {
        seq,
        // This store leaves no holes.
        prev: seq.saturating_sub(1),
        time: uint(row.get(1)?),
        id: EntryId(row.get(2)?),
        body: Bytes::from(body),
    })
}

struct SqlitePages {
    db: Connection,
    reading: Arc<Mutex<()>>,
    /// The folder stays taken for as long as anything reads in it.
    _lock: Arc<File>,
}

impl Pages for SqlitePages {
    fn read(&mut self, no: LogNo, after: u64, upto: u64) -> Result<Vec<Entry>, StoreError> {
        let _reading = self.reading.lock();
        let mut select = self.db.prepare_cached(
            "SELECT place, time, id, body FROM entries WHERE place > ?1 AND place <= ?2 AND \
             EXISTS(SELECT 1 FROM logs WHERE no = ?3) ORDER BY place LIMIT ?4",
        )?;
        // Nobody's seq is that large; without the bound it would run into the next log's entries.
        let most = (1 << SEQ_BITS) - 1;
        let range = (place(no, after.min(most)), place(no, upto.min(most)));
        let limit = i64::try_from(limits::PAGE_ENTRIES).unwrap_or(i64::MAX);
        let mut rows = select.query(params![range.0, range.1, int(no.0), limit])?;
        let (mut page, mut bytes) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let entry = entry(row)?;
            bytes += entry.body.len();
            page.push(entry);
            if bytes >= limits::PAGE_BYTES {
                break;
            }
        }
        Ok(page)
    }
}

#[cfg(test)]
mod tests;
