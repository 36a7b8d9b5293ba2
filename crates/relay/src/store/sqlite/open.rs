//! Opening the files: whose they are, which version, and the settings that durability and erasure hang on.
//! Each setting is read back: a relay whose disk doesn't keep its promises doesn't start.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use super::directory::Directory;
use super::{StoreError, int};
use crate::limits;

/// The database's name in its folder.
const FILE: &str = "relay.db";

/// The directory's name in the folder. Without it the entries in the database are noise.
const DIRECTORY: &str = "relay.logs";

/// The lock's name in the folder. Not the database itself: closing any handle of a file drops SQLite's locks.
const LOCK: &str = "relay.lock";

/// Marks the file as a relay's.
const APPLICATION_ID: i64 = 0x5374_596c;

/// The version of the tables below. A change that this code would misread gets a new number.
const VERSION: i64 = 2;

const PAGE_SIZE: u64 = 4_096;

/// How long one connection waits for the other, both of this process.
const BUSY: Duration = Duration::from_millis(500);

/// KiB of pages that the writer keeps in memory. The tails of a thousand busy logs fit in.
const CACHE_KIB: i64 = 32 * 1_024;

const SCHEMA: &str = "
    CREATE TABLE entries(
        place INTEGER PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE ids(
        log INTEGER NOT NULL,
        tag BLOB NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY(log, tag)
    ) STRICT, WITHOUT ROWID;
";

/// Everything that is open while a store is.
pub(super) struct Opened {
    /// Makes it the only one.
    pub(super) lock: File,
    pub(super) db: Connection,
    pub(super) directory: Directory,
}

/// The writer's side of the files in this folder.
pub(super) fn writer(folder: &Path, most_bytes: Option<u64>) -> Result<Opened, StoreError> {
    make_folder(folder)?;
    let lock = lock(folder.join(LOCK))?;
    let path = folder.join(FILE);
    // Made here and not by SQLite, so that nobody else can read it even for a moment. What SQLite makes
    // beside it takes over its permissions.
    drop(owner_only(&path)?);
    let db = Connection::open(&path)?;
    db.busy_timeout(BUSY)?;
    db.set_prepared_statement_cache_capacity(32);
    let version = version(&db, &path)?;
    set(&db, "journal_mode", "wal", "wal")?;
    set(&db, "synchronous", "FULL", "2")?;
    set(&db, "secure_delete", "ON", "1")?;
    set(&db, "temp_store", "MEMORY", "2")?;
    db.pragma_update(None, "wal_autocheckpoint", limits::WAL_PAGES)?;
    // Negative: in KiB, and not in pages.
    db.pragma_update(None, "cache_size", -CACHE_KIB)?;
    if version == 0 {
        make_tables(&db)?;
    }
    let pages = most_bytes.map_or(i64::from(u32::MAX) - 1, |most| int(most / PAGE_SIZE).max(1));
    db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
    let path = folder.join(DIRECTORY);
    let directory = owner_only(&path).and_then(|file| {
        sync(folder)?;
        Directory::open(file).map_err(|source| StoreError::Folder { path, source })
    })?;
    Ok(Opened { lock, db, directory })
}

/// A new file is there for good once its folder is on the disk.
fn sync(folder: &Path) -> Result<(), StoreError> {
    // Elsewhere a folder can't be opened like a file, and needn't.
    if cfg!(unix) {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
    }
    Ok(())
}

/// A second connection to the same file, to read with.
pub(super) fn reader(writer: &Connection) -> Result<Connection, StoreError> {
    let db = another(writer)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

/// A connection to the same file.
pub(super) fn another(writer: &Connection) -> Result<Connection, StoreError> {
    let db = Connection::open(writer.path().unwrap_or_default())?;
    db.busy_timeout(BUSY)?;
    Ok(db)
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|source| StoreError::Folder { path: folder.to_owned(), source })
}

fn owner_only(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|source| StoreError::Folder { path: path.to_owned(), source })
}

fn lock(path: PathBuf) -> Result<File, StoreError> {
    let file = owner_only(&path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { path }),
        Err(TryLockError::Error(source)) => Err(StoreError::Folder { path, source }),
    }
}

/// The version of the tables, 0 where there are none. Nothing is written before this is known.
fn version(db: &Connection, path: &Path) -> Result<i64, StoreError> {
    let not_ours = || StoreError::NotOurs { path: path.to_owned() };
    let number = |sql: &str| {
        db.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => not_ours(),
            _ => StoreError::from(error),
        })
    };
    let found = number("PRAGMA user_version")?;
    let ours = number("PRAGMA application_id")? == APPLICATION_ID;
    let empty = number("SELECT count(*) FROM sqlite_schema")? == 0;
    match found {
        0 if empty => Ok(0),
        _ if !ours => Err(not_ours()),
        VERSION => Ok(VERSION),
        ..VERSION => Err(StoreError::Older { path: path.to_owned(), found, known: VERSION }),
        _ => Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION }),
    }
}

fn set(
    db: &Connection,
    setting: &'static str,
    wanted: &'static str,
    expected: &str,
) -> Result<(), StoreError> {
    db.pragma_update_and_check(None, setting, wanted, |_| Ok(())).or_else(|error| match error {
        // Some settings answer, others don't; what counts is what is read back.
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    })?;
    let found = db.pragma_query_value(None, setting, |row| {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(n) => n.to_string(),
            other => String::from_utf8_lossy(other.as_bytes().unwrap_or_default()).into_owned(),
        })
    })?;
    if found.eq_ignore_ascii_case(expected) {
        Ok(())
    } else {
        Err(StoreError::Setting { setting, wanted, found })
    }
}

fn make_tables(db: &Connection) -> Result<(), StoreError> {
    // One transaction: a relay that is killed here finds nothing at its next start, and not a half.
    let tx = db.unchecked_transaction()?;
    tx.execute_batch(SCHEMA)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_does_not_hold_is_an_error() {
        let db = Connection::open_in_memory().unwrap();
        // A database in memory can't have a write-ahead log: just the kind of disk to refuse.
        let refused = set(&db, "journal_mode", "wal", "wal");
        assert!(
            matches!(&refused, Err(StoreError::Setting { setting: "journal_mode", found, .. }) if found == "memory"),
            "{refused:?}"
        );
        assert!(set(&db, "synchronous", "FULL", "2").is_ok());
    }

    #[test]
    fn the_writer_is_set_to_be_durable_and_to_erase() {
        let folder = tempfile::tempdir().unwrap();
        let Opened { db, .. } = writer(folder.path(), None).unwrap();
        let check = |setting: &str, expected: &str| {
            let sql = format!("SELECT CAST({setting} AS TEXT) FROM pragma_{setting}");
            assert_eq!(db.query_row(&sql, [], |row| row.get::<_, String>(0)).unwrap(), expected, "{setting}");
        };
        check("journal_mode", "wal");
        check("synchronous", "2");
        check("secure_delete", "1");
    }
}
