//! Where logs are kept: one small trait, and what goes in and comes out of it.
//!
//! A store is driven by one thread (`writer`), read by another (`reader`), and knows neither sockets nor
//! clocks: stamps and hours come from outside. Backends: [`memory`], [`sqlite`]. One suite of tests,
//! `conformance`, holds them all to the same behaviour.

#[cfg(test)]
pub(crate) mod conformance;
pub(crate) mod memory;
pub(crate) mod sqlite;

use std::path::PathBuf;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use wire::{AccessKey, EntryId, LogId};

/// What is kept of an access key: a hash, over the log's id too, so that one key used twice doesn't show.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct KeyHash(pub(crate) [u8; 32]);

impl KeyHash {
    pub(crate) fn of(log: LogId, key: &AccessKey) -> Self {
        Self(Sha256::new().chain_update(log.0).chain_update(key.0).finalize().into())
    }

    /// Whether the two are the same, in a time that doesn't depend on where they differ.
    pub(crate) fn matches(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// The store's own number for one life of a log. A log begun again after its end gets another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct LogNo(pub(crate) u64);

/// What a store knows of one log.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct Found {
    pub(crate) no: LogNo,
    pub(crate) key: KeyHash,
    /// The `seq` of the last entry, 0 where there is none.
    pub(crate) head: u64,
    /// The stamp of the last entry, 0 where there is none.
    pub(crate) time: u64,
}

/// One stored entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) prev: u64,
    pub(crate) time: u64,
    pub(crate) id: EntryId,
    pub(crate) body: Bytes,
}

/// One thing to be done in a batch.
#[derive(Clone)]
pub(crate) enum Change {
    /// Begin this log if there is none.
    Begin { id: LogId, key: KeyHash, expires_hour: u64 },
    /// Give this entry its place. `time` is the log's clock.
    Append { no: LogNo, id: EntryId, time: u64, body: Bytes },
    /// Erase this log.
    Burn { no: LogNo },
    /// Erase every log whose hour has come.
    Expire { hour: u64 },
}

/// What became of one [`Change`].
#[derive(Clone)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Done {
    /// There was none; here it is.
    Begun(Found),
    /// It was there already, and is as it was.
    Existed(Found),
    /// There are as many logs as there may be.
    TooManyLogs,
    /// It has its place.
    Appended { seq: u64, prev: u64, time: u64 },
    /// That id is in the log already. Nothing was appended; this is the entry that has it.
    Repeated(Entry),
    /// The log holds as much as it may.
    LogFull,
    /// There is no such log.
    NoSuchLog,
    /// What is stored of this log is not what was written. Nothing was appended, and nothing is given out.
    Damaged,
    /// It can't be found or read any more.
    Burned,
    /// These can't be found or read any more.
    Expired(Vec<LogId>),
}

/// What is left to be erased after a call of [`Store::erase`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// Nothing: what is over is in no file any more.
    Nothing,
    /// More than fits into one turn. Call again soon.
    More,
    /// Something is in the way, a reader for one. Call again after a while.
    InTheWay,
}

/// How much a store takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quota {
    /// Logs at once.
    pub(crate) logs: u64,
    /// Entries in one log.
    pub(crate) log_entries: u64,
    /// Bytes of all bodies in one log.
    pub(crate) log_bytes: u64,
    /// Bytes in all, where that is bounded.
    pub(crate) store_bytes: Option<u64>,
}

/// The writing side. One thread has it; whoever holds it holds the only one.
pub(crate) trait Store: Send {
    /// Does all of the batch in order, durably, or nothing of it. As many answers as changes.
    fn write(&mut self, batch: &[Change]) -> Result<Vec<Done>, StoreError>;

    /// Looks a log up.
    fn find(&mut self, id: LogId) -> Result<Option<Found>, StoreError>;

    /// Goes on erasing what was burned or has expired, for a bounded time.
    fn erase(&mut self) -> Result<Left, StoreError>;

    /// Logs that can be found now.
    fn logs(&self) -> u64;

    /// The reading side of this store.
    fn pages(&self) -> Result<Box<dyn Pages>, StoreError>;
}

/// The reading side of a store, for another thread.
pub(crate) trait Pages: Send {
    /// Entries after `after` up to and with `upto`, in order: at most `PAGE_ENTRIES` of them and about
    /// `PAGE_BYTES`, at least one where there is one. None at all of a log that is gone.
    fn read(&mut self, no: LogNo, after: u64, upto: u64) -> Result<Vec<Entry>, StoreError>;
}

/// Why a store can't be used, or can't do this now.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The folder can't be made or written to.
    #[error("cannot write to the data folder {path}: make it, and let the relay's user own it")]
    Folder {
        /// The folder or the file in it.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Another process has it.
    #[error("another relay is using {path}: stop that one, or choose another data folder")]
    InUse {
        /// The lock file.
        path: PathBuf,
    },
    /// Written by a later version.
    #[error("{path} is of version {found} and this relay knows versions up to {known}: use a newer relay")]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The last version known here.
        known: i64,
    },
    /// Written by an earlier version.
    #[error("{path} is of version {found} and this relay keeps version {known}: move the data folder away")]
    Older {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version kept here.
        known: i64,
    },
    /// Something else under this name.
    #[error("{path} is not a relay's database: choose another data folder, or move the file away")]
    NotOurs {
        /// The file.
        path: PathBuf,
    },
    /// A promise that this disk or this build of SQLite doesn't keep.
    #[error("the database did not take {setting} = {wanted} (it says {found}): use a local disk")]
    Setting {
        /// Which setting.
        setting: &'static str,
        /// What it has to be.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// No more room.
    #[error("there is no more room for entries: free some, or raise max_store_bytes")]
    Full,
    /// What is stored is not what was written: a bad disk, or somebody's hand.
    #[error("an encounter in the database is damaged, and is not given out: look at the disk it is on")]
    Damaged,
    /// Anything else that the database reports.
    #[error("the database reports an error: look at the disk it is on")]
    Database(#[source] rusqlite::Error),
    /// The file of the directory can't be written.
    #[error("cannot write the directory of logs: look at the disk it is on")]
    Disk(#[source] std::io::Error),
    /// The system has no randomness to give.
    #[error("the system gives no randomness: a relay can't begin logs without it")]
    NoRandomness,
    /// A thread of the relay couldn't be started.
    #[error("cannot start a thread: allow the relay more of them")]
    Thread(#[source] std::io::Error),
}

impl StoreError {
    /// Whether a part of the files is not what was written, and others may well be.
    pub(crate) fn is_damage(&self) -> bool {
        let corrupt =
            |error: &rusqlite::Error| error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt);
        matches!(self, Self::Damaged) || matches!(self, Self::Database(error) if corrupt(error))
    }

    pub(crate) fn from_disk(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Disk(error),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Database(error),
        }
    }
}
