//! One transaction: changes applied in order, each log's tail looked up once and written back once.

use std::collections::HashMap;

use bytes::Bytes;
use rusqlite::{OptionalExtension as _, Transaction, params};
use wire::{EntryId, LogId};

use super::{Change, Done, Entry, Found, KeyHash, LogNo, Quota, StoreError, entry, find, int, place, uint};

/// What is under way in one transaction. Dropped with it if it fails, so that nothing has to be taken back.
pub(super) struct Batch<'a> {
    tx: &'a Transaction<'a>,
    quota: &'a Quota,
    logs: u64,
    tails: HashMap<LogNo, Tail>,
}

#[derive(Clone, Copy)]
struct Tail {
    head: u64,
    bytes: u64,
    time: u64,
}

impl<'a> Batch<'a> {
    pub(super) fn new(tx: &'a Transaction<'a>, quota: &'a Quota, logs: u64) -> Self {
        Self { tx, quota, logs, tails: HashMap::new() }
    }

    pub(super) fn apply(&mut self, change: &Change) -> Result<Done, StoreError> {
        match change {
            Change::Begin { id, key, expires_hour } => self.begin(*id, *key, *expires_hour),
            Change::Append { no, id, time, body } => self.append(*no, *id, *time, body),
            Change::Burn { no } => self.burn(*no),
            Change::Expire { hour } => self.expire(*hour),
        }
    }

    /// Writes the tails back. How many logs there are when the transaction commits.
    pub(super) fn finish(self) -> Result<u64, StoreError> {
        let mut update =
            self.tx.prepare_cached("UPDATE logs SET head = ?2, bytes = ?3, time = ?4 WHERE no = ?1")?;
        for (no, tail) in &self.tails {
            update.execute(params![int(no.0), int(tail.head), int(tail.bytes), int(tail.time)])?;
        }
        Ok(self.logs)
    }

    fn begin(&mut self, id: LogId, key: KeyHash, expires_hour: u64) -> Result<Done, StoreError> {
        if let Some(mut found) = find(self.tx, id)? {
            // Its row doesn't have what this very batch appended.
            if let Some(tail) = self.tails.get(&found.no) {
                found.head = tail.head;
                found.time = tail.time;
            }
            return Ok(Done::Existed(found));
        }
        if self.logs >= self.quota.logs {
            return Ok(Done::TooManyLogs);
        }
        let mut insert = self.tx.prepare_cached(
            "INSERT INTO logs(id, key, expires_hour, head, bytes, time) VALUES(?1, ?2, ?3, 0, 0, 0)",
        )?;
        let no = LogNo(uint(insert.insert(params![id.0, key.0, int(expires_hour)])?));
        self.logs += 1;
        Ok(Done::Begun(Found { no, key, head: 0, time: 0 }))
    }

    fn append(&mut self, no: LogNo, id: EntryId, time: u64, body: &Bytes) -> Result<Done, StoreError> {
        let Some(mut tail) = self.tail(no)? else {
            return Ok(Done::NoSuchLog);
        };
        let bytes = tail.bytes.saturating_add(u64::try_from(body.len()).unwrap_or(u64::MAX));
        if tail.head >= self.quota.log_entries || bytes > self.quota.log_bytes {
            return Ok(self.stored(no, id)?.map_or(Done::LogFull, Done::Repeated));
        }
        let prev = tail.head;
        let mut name = self
            .tx
            .prepare_cached("INSERT INTO ids(log, id, seq) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
        if name.execute(params![int(no.0), id.0, int(prev + 1)])? == 0 {
            return Ok(self.stored(no, id)?.map_or(Done::NoSuchLog, Done::Repeated));
        }
        tail = Tail { head: prev + 1, bytes, time: tail.time.max(time) };
        let mut insert =
            self.tx.prepare_cached("INSERT INTO entries(place, time, id, body) VALUES(?1, ?2, ?3, ?4)")?;
        insert.execute(params![place(no, tail.head), int(tail.time), id.0, &body[..]])?;
        self.tails.insert(no, tail);
        Ok(Done::Appended { seq: tail.head, prev, time: tail.time })
    }

    fn tail(&self, no: LogNo) -> Result<Option<Tail>, StoreError> {
        if let Some(tail) = self.tails.get(&no) {
            return Ok(Some(*tail));
        }
        let mut select = self.tx.prepare_cached("SELECT head, bytes, time FROM logs WHERE no = ?1")?;
        Ok(select
            .query_row([int(no.0)], |row| {
                Ok(Tail { head: uint(row.get(0)?), bytes: uint(row.get(1)?), time: uint(row.get(2)?) })
            })
            .optional()?)
    }

    /// The entry of that id, where there is one.
    fn stored(&self, no: LogNo, id: EntryId) -> Result<Option<Entry>, StoreError> {
        let mut select = self.tx.prepare_cached("SELECT seq FROM ids WHERE log = ?1 AND id = ?2")?;
        let Some(seq) = select.query_row(params![int(no.0), id.0], |row| row.get(0)).optional()? else {
            return Ok(None);
        };
        let mut select =
            self.tx.prepare_cached("SELECT place, time, id, body FROM entries WHERE place = ?1")?;
        Ok(select.query_row([place(no, uint(seq))], entry).optional()?)
    }

    fn burn(&mut self, no: LogNo) -> Result<Done, StoreError> {
        let mut delete = self.tx.prepare_cached("DELETE FROM logs WHERE no = ?1")?;
        if delete.execute([int(no.0)])? == 0 {
            return Ok(Done::NoSuchLog);
        }
        self.doom(no)?;
        Ok(Done::Burned)
    }

    fn expire(&mut self, hour: u64) -> Result<Done, StoreError> {
        let mut delete =
            self.tx.prepare_cached("DELETE FROM logs WHERE expires_hour <= ?1 RETURNING no, id")?;
        let over = delete
            .query_map([int(hour)], |row| Ok((LogNo(uint(row.get(0)?)), LogId(row.get(1)?))))?
            .collect::<Result<Vec<_>, _>>()?;
        for (no, _) in &over {
            self.doom(*no)?;
        }
        Ok(Done::Expired(over.into_iter().map(|(_, id)| id).collect()))
    }

    fn doom(&mut self, no: LogNo) -> Result<(), StoreError> {
        self.tx.prepare_cached("INSERT INTO doomed(no) VALUES(?1)")?.execute([int(no.0)])?;
        self.tails.remove(&no);
        self.logs = self.logs.saturating_sub(1);
        Ok(())
    }
}
