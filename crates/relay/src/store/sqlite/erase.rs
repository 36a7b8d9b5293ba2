//! Erasing what is over, a slice at a time, from the tables and then from the write-ahead log.
//!
//! `secure_delete` overwrites what is deleted with zeros. The write-ahead log still has the pages as they were
//! before, so it is emptied once nothing is left to delete.

use rusqlite::{Connection, TransactionBehavior, params};

use super::{LogNo, StoreError, int, place, uint};
use crate::limits;

/// What one transaction may still erase.
struct Budget {
    entries: u64,
    bytes: u64,
}

/// Erases one slice. True: there is more.
pub(super) fn some(db: &mut Connection) -> Result<bool, StoreError> {
    if !any(db)? {
        return Ok(false);
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut budget = Budget { entries: limits::ERASE_SLICE_ENTRIES, bytes: limits::ERASE_SLICE_BYTES };
    while budget.entries > 0 && budget.bytes > 0 {
        let Some(no) = first(&tx)? else {
            break;
        };
        slice(&tx, no, &mut budget)?;
    }
    tx.commit()?;
    any(db)
}

/// Empties the write-ahead log. False: something is in the way, a reader for one.
pub(super) fn from_wal(db: &Connection) -> Result<bool, StoreError> {
    let busy: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}

fn any(db: &Connection) -> Result<bool, StoreError> {
    Ok(first(db)?.is_some())
}

fn first(db: &Connection) -> Result<Option<LogNo>, StoreError> {
    let mut select = db.prepare_cached("SELECT min(no) FROM doomed")?;
    let no: Option<i64> = select.query_row([], |row| row.get(0))?;
    Ok(no.map(|no| LogNo(uint(no))))
}

/// Erases as much of this log as the budget allows, and forgets the log when nothing of it is left.
fn slice(db: &Connection, no: LogNo, budget: &mut Budget) -> Result<(), StoreError> {
    let (from, end) = (place(no, 0), place(LogNo(no.0 + 1), 0));
    let mut select = db.prepare_cached(
        "SELECT place, length(body) FROM entries WHERE place >= ?1 AND place < ?2 ORDER BY place LIMIT ?3",
    )?;
    let mut rows = select.query(params![from, end, int(budget.entries)])?;
    let mut last = None;
    while budget.entries > 0 && budget.bytes > 0 {
        let Some(row) = rows.next()? else {
            break;
        };
        last = Some(row.get::<_, i64>(0)?);
        budget.entries -= 1;
        // Counted with something for the row itself, so that many small ones end the slice too.
        budget.bytes = budget.bytes.saturating_sub(uint(row.get(1)?).saturating_add(64));
    }
    drop(rows);
    if let Some(last) = last {
        db.prepare_cached(
            "DELETE FROM ids WHERE log = ?1 AND id IN \
             (SELECT id FROM entries WHERE place >= ?2 AND place <= ?3)",
        )?
        .execute(params![int(no.0), from, last])?;
        db.prepare_cached("DELETE FROM entries WHERE place >= ?1 AND place <= ?2")?
            .execute(params![from, last])?;
    }
    if budget.entries > 0 && budget.bytes > 0 {
        db.prepare_cached("DELETE FROM doomed WHERE no = ?1")?.execute([int(no.0)])?;
    }
    Ok(())
}
