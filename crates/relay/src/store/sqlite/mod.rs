//! Logs on disk, durable when [`Store::write`] returns: a SQLite file for the entries, and beside it a
//! [`directory`] of the logs.
//!
//! Each log's entries are under a [`veil`] whose key is in the directory alone, so that a log is erased by
//! overwriting one line. Tables: `entries` (each log's together) and `ids` (which entry has which id, so that a
//! repeated one is found). Opening the files and what is demanded of them are in [`open`]; deleting what is over
//! in [`erase`]; moving the write-ahead log into the file, beside the writer, in [`checkpoint`].

mod checkpoint;
mod directory;
mod erase;
mod open;
mod veil;
mod write;

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::{Connection, TransactionBehavior, params};
use wire::LogId;

use self::directory::{Directory, Veils};
use self::veil::Veil;
use super::{Change, Done, Entry, Found, KeyHash, Left, LogNo, Pages, Quota, Store, StoreError};
use crate::limits;

/// Bits of an entry's key in its table that are its `seq`; those above are its log's number. So a log's entries
/// lie together, are read in one scan and deleted in one range, without an index of their own.
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

/// A store in one folder.
pub(crate) struct SqliteStore {
    /// Dropped first: the last connection to close tidies up, and that is the writer's.
    checkpoints: checkpoint::Checkpoints,
    db: Connection,
    directory: Directory,
    tails: write::Tails,
    quota: Quota,
    /// Logs whose entries are still to be deleted.
    over: Vec<LogNo>,
    /// Something is left to be erased, in the directory, the tables or the write-ahead log.
    erasing: bool,
    /// Held for as long as the store is: no second relay works on the same files.
    lock: Arc<File>,
    /// Held while a page is read, and while the write-ahead log is emptied: a reader would be in the way.
    reading: Arc<Mutex<()>>,
}

impl SqliteStore {
    /// Opens the files in this folder, or makes all of it.
    pub(crate) fn open(folder: &Path, quota: Quota) -> Result<Self, StoreError> {
        let open::Opened { lock, db, mut directory } = open::writer(folder, quota.store_bytes)?;
        let over = erase::orphans(&db, &mut directory)?;
        let mut store = Self {
            checkpoints: checkpoint::Checkpoints::start(open::another(&db)?)?,
            db,
            directory,
            tails: write::Tails::new(),
            quota,
            over,
            erasing: true,
            lock: Arc::new(lock),
            reading: Arc::default(),
        };
        // What a relay that was killed had not erased yet.
        while store.erase()? == Left::More {}
        Ok(store)
    }

    /// The changes, the lines of new logs, and the transaction's end; the directory is settled or undone after.
    fn transact(&mut self, batch: &[Change]) -> Result<(Vec<Done>, write::Tails), StoreError> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Deferred)?;
        let mut writing = write::Batch {
            db: &tx,
            quota: &self.quota,
            directory: &mut self.directory,
            known: &self.tails,
            tails: write::Tails::new(),
        };
        let dones = batch.iter().map(|change| writing.apply(change)).collect::<Result<Vec<_>, _>>()?;
        let tails = writing.tails;
        // Before the entries: an empty log is no harm, and entries without a line would be lost.
        self.directory.write_new().map_err(StoreError::from_disk)?;
        tx.commit()?;
        Ok((dones, tails))
    }
}

impl Store for SqliteStore {
    fn write(&mut self, batch: &[Change]) -> Result<Vec<Done>, StoreError> {
        let (dones, tails) = match self.transact(batch) {
            Ok(done) => done,
            Err(error) => {
                self.directory.undo();
                self.erasing = true;
                let _ = self.directory.erase();
                return Err(error);
            }
        };
        self.checkpoints.changed(batch.len());
        self.tails.extend(tails);
        let ended = self.directory.settle();
        if !ended.is_empty() {
            self.tails.retain(|no, _| !ended.contains(no));
            self.over.extend(ended);
            self.erasing = true;
            // Where this fails, `erase` tries again, and says so.
            let _ = self.directory.erase();
        }
        Ok(dones)
    }

    fn find(&mut self, id: LogId) -> Result<Option<Found>, StoreError> {
        let Some((no, listed)) = self.directory.find(id).and_then(|no| Some((no, self.directory.get(no)?)))
        else {
            return Ok(None);
        };
        let tail = match self.tails.get(&no) {
            Some(tail) => *tail,
            None => write::tail(&self.db, &self.directory, no)?,
        };
        Ok(Some(Found { no, key: listed.key, head: tail.head, time: tail.time }))
    }

    fn erase(&mut self) -> Result<Left, StoreError> {
        if !self.erasing {
            return Ok(Left::Nothing);
        }
        self.directory.erase().map_err(StoreError::from_disk)?;
        erase::some(&mut self.db, &mut self.over)?;
        if !self.over.is_empty() {
            return Ok(Left::More);
        }
        let _no_reader = self.reading.lock();
        let _no_checkpoint = self.checkpoints.pause();
        self.erasing = !erase::from_wal(&self.db)?;
        Ok(if self.erasing { Left::InTheWay } else { Left::Nothing })
    }

    fn logs(&self) -> u64 {
        self.directory.count()
    }

    fn pages(&self) -> Result<Box<dyn Pages>, StoreError> {
        Ok(Box::new(SqlitePages {
            db: open::reader(&self.db)?,
            veils: self.directory.veils(),
            reading: Arc::clone(&self.reading),
            _lock: Arc::clone(&self.lock),
        }))
    }
}

/// An entry without its veil.
fn entry(veil: &Veil, place: i64, covered: Vec<u8>) -> Result<Entry, StoreError> {
    let seq = seq_of(place);
    let write::Parts { time, id, body, .. } = write::uncovered(veil, seq, covered)?;
    // This store leaves no holes.
    Ok(Entry { seq, prev: seq.saturating_sub(1), time, id, body })
}

struct SqlitePages {
    db: Connection,
    veils: Veils,
    reading: Arc<Mutex<()>>,
    /// The folder stays taken for as long as anything reads in it.
    _lock: Arc<File>,
}

impl Pages for SqlitePages {
    fn read(&mut self, no: LogNo, after: u64, upto: u64) -> Result<Vec<Entry>, StoreError> {
        let Some(veil) = self.veils.read().get(&no).cloned() else {
            return Ok(Vec::new());
        };
        let _reading = self.reading.lock();
        let mut select = self.db.prepare_cached(
            "SELECT place, body FROM entries WHERE place > ?1 AND place <= ?2 ORDER BY place LIMIT ?3",
        )?;
        // Nobody's seq is that large; without the bound it would run into the next log's entries.
        let most = (1 << SEQ_BITS) - 1;
        let range = (place(no, after.min(most)), place(no, upto.min(most)));
        let limit = i64::try_from(limits::PAGE_ENTRIES).unwrap_or(i64::MAX);
        let mut rows = select.query(params![range.0, range.1, limit])?;
        let (mut page, mut bytes) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let expected = after.saturating_add(u64::try_from(page.len()).unwrap_or(u64::MAX)) + 1;
            let entry = match entry(&veil, row.get(0)?, row.get(1)?) {
                Ok(entry) if entry.seq == expected => entry,
                // Being erased just now.
                _ if !self.veils.read().contains_key(&no) => return Ok(Vec::new()),
                // What comes before is well, and is given out first.
                _ if !page.is_empty() => break,
                _ => return Err(StoreError::Damaged),
            };
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
mod damage;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod tests;
