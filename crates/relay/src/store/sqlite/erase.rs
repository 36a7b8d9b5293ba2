//! Deleting the entries of logs that are over, a slice at a time, and emptying the write-ahead log.
//!
//! By then their veils are destroyed, and the entries are noise. They are deleted for the room they take, and as
//! far as SQLite can (`secure_delete`) overwritten too.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::{LogNo, SEQ_BITS, StoreError, directory::Directory, int, place, uint};
use crate::limits;

/// What one transaction may still delete.
struct Budget {
    entries: u64,
    bytes: u64,
}

impl Budget {
    fn spent(&self) -> bool {
        self.entries == 0 || self.bytes == 0
    }
}

/// Deletes one slice, and takes logs of which nothing is left from the list.
pub(super) fn some(db: &mut Connection, over: &mut Vec<LogNo>) -> Result<(), StoreError> {
    if over.is_empty() {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut budget = Budget { entries: limits::ERASE_SLICE_ENTRIES, bytes: limits::ERASE_SLICE_BYTES };
    let mut rest = over.len();
    while let Some(no) = rest.checked_sub(1).and_then(|last| over.get(last)) {
        entries(&tx, *no, &mut budget)?;
        names(&tx, *no, &mut budget)?;
        if budget.spent() {
            break;
        }
        rest -= 1;
    }
    tx.commit()?;
    over.truncate(rest);
    Ok(())
}

/// Empties the write-ahead log. False: something is in the way, a reader for one.
pub(super) fn from_wal(db: &Connection) -> Result<bool, StoreError> {
    let busy: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}

/// Logs that have entries and no line: a relay was killed before it had deleted them. Says to the directory
/// which numbers they have.
pub(super) fn orphans(db: &Connection, directory: &mut Directory) -> Result<Vec<LogNo>, StoreError> {
    let mut found = Vec::new();
    for sql in [
        "SELECT place >> ?2 FROM entries WHERE place >= ?1 << ?2 ORDER BY place LIMIT 1",
        "SELECT log FROM ids WHERE log >= ?1 AND ?2 = ?2 ORDER BY log LIMIT 1",
    ] {
        let mut next = db.prepare(sql)?;
        let mut from = 0;
        while let Some(no) = next.query_row(params![from, SEQ_BITS], |row| row.get::<_, i64>(0)).optional()? {
            let log = LogNo(uint(no));
            directory.used(log);
            if directory.get(log).is_none() {
                found.push(log);
            }
            from = no + 1;
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn entries(db: &Connection, no: LogNo, budget: &mut Budget) -> Result<(), StoreError> {
    let (from, end) = (place(no, 0), place(LogNo(no.0 + 1), 0));
    let mut select = db.prepare_cached(
        "SELECT place, length(body) FROM entries WHERE place >= ?1 AND place < ?2 ORDER BY place LIMIT ?3",
    )?;
    let mut rows = select.query(params![from, end, int(budget.entries)])?;
    let mut last = None;
    while !budget.spent() {
        let Some(row) = rows.next()? else {
            break;
        };
        last = Some(row.get::<_, i64>(0)?);
        budget.entries -= 1;
        budget.bytes = budget.bytes.saturating_sub(uint(row.get(1)?));
    }
    drop(rows);
    if let Some(last) = last {
        db.prepare_cached("DELETE FROM entries WHERE place >= ?1 AND place <= ?2")?
            .execute(params![from, last])?;
    }
    Ok(())
}

fn names(db: &Connection, no: LogNo, budget: &mut Budget) -> Result<(), StoreError> {
    if budget.spent() {
        return Ok(());
    }
    let mut delete = db.prepare_cached(
        "DELETE FROM ids WHERE log = ?1 AND tag IN (SELECT tag FROM ids WHERE log = ?1 LIMIT ?2)",
    )?;
    let deleted = delete.execute(params![int(no.0), int(budget.entries)])?;
    budget.entries = budget.entries.saturating_sub(u64::try_from(deleted).unwrap_or(u64::MAX));
    Ok(())
}
