//! One transaction: changes applied in order, each log's tail looked up once.

use std::collections::HashMap;

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, params};
use wire::{EntryId, LogId};

use super::directory::Directory;
use super::veil::Veil;
use super::{Change, Done, Entry, Found, KeyHash, LogNo, Quota, StoreError, entry, int, place, seq_of, uint};

/// Bytes before an entry's body, under the veil with it: stamp, sum of all bodies so far, id.
pub(super) const HEAD: usize = 8 + 8 + 16;

/// Where a log ends.
#[derive(Clone, Copy, Default)]
pub(super) struct Tail {
    pub(super) head: u64,
    pub(super) time: u64,
    bytes: u64,
}

/// The tails of logs that were asked for since the relay started.
pub(super) type Tails = HashMap<LogNo, Tail>;

/// What is under way in one transaction. Dropped with it if it fails; the directory has its own way back.
pub(super) struct Batch<'a> {
    pub(super) db: &'a Connection,
    pub(super) quota: &'a Quota,
    pub(super) directory: &'a mut Directory,
    /// As they were before.
    pub(super) known: &'a Tails,
    /// As they are if this succeeds.
    pub(super) tails: Tails,
}

impl Batch<'_> {
    pub(super) fn apply(&mut self, change: &Change) -> Result<Done, StoreError> {
        match change {
            Change::Begin { id, key, expires_hour } => self.begin(*id, *key, *expires_hour),
            Change::Append { no, id, time, body } => self.append(*no, *id, *time, body),
            Change::Burn { no } => Ok(self.directory.end(*no).map_or(Done::NoSuchLog, |_| Done::Burned)),
            Change::Expire { hour } => {
                let due = self.directory.due(*hour);
                Ok(Done::Expired(due.into_iter().filter_map(|no| self.directory.end(no)).collect()))
            }
        }
    }

    fn begin(&mut self, id: LogId, key: KeyHash, expires_hour: u64) -> Result<Done, StoreError> {
        if let Some(no) = self.directory.find(id) {
            let tail = self.tail(no)?;
            let key = self.directory.get(no).map_or(key, |listed| listed.key);
            return Ok(Done::Existed(Found { no, key, head: tail.head, time: tail.time }));
        }
        if self.directory.count() >= self.quota.logs {
            return Ok(Done::TooManyLogs);
        }
        let no = self.directory.begin(id, key, expires_hour).ok_or(StoreError::NoRandomness)?;
        self.tails.insert(no, Tail::default());
        Ok(Done::Begun(Found { no, key, head: 0, time: 0 }))
    }

    fn append(&mut self, no: LogNo, id: EntryId, time: u64, body: &Bytes) -> Result<Done, StoreError> {
        let Some(veil) = self.directory.get(no).map(|listed| std::sync::Arc::clone(&listed.veil)) else {
            return Ok(Done::NoSuchLog);
        };
        let tag = veil.tag(id);
        let before = self.tail(no)?;
        let bytes = before.bytes.saturating_add(u64::try_from(body.len()).unwrap_or(u64::MAX));
        if before.head >= self.quota.log_entries || bytes > self.quota.log_bytes {
            return Ok(self.stored(no, &veil, &tag)?.map_or(Done::LogFull, Done::Repeated));
        }
        let tail = Tail { head: before.head + 1, time: before.time.max(time), bytes };
        let mut name = self
            .db
            .prepare_cached("INSERT INTO ids(log, tag, seq) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
        if name.execute(params![int(no.0), tag, int(tail.head)])? == 0 {
            return Ok(self.stored(no, &veil, &tag)?.map_or(Done::NoSuchLog, Done::Repeated));
        }
        let covered = cover(&veil, tail, id, body);
        let mut insert = self.db.prepare_cached("INSERT INTO entries(place, body) VALUES(?1, ?2)")?;
        insert.execute(params![place(no, tail.head), covered])?;
        self.tails.insert(no, tail);
        Ok(Done::Appended { seq: tail.head, prev: before.head, time: tail.time })
    }

    fn tail(&mut self, no: LogNo) -> Result<Tail, StoreError> {
        if let Some(tail) = self.tails.get(&no).or_else(|| self.known.get(&no)) {
            return Ok(*tail);
        }
        let tail = tail(self.db, self.directory, no)?;
        self.tails.insert(no, tail);
        Ok(tail)
    }

    /// The entry of that id, where there is one.
    fn stored(&self, no: LogNo, veil: &Veil, tag: &[u8; 16]) -> Result<Option<Entry>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT seq FROM ids WHERE log = ?1 AND tag = ?2")?;
        let Some(seq) = select.query_row(params![int(no.0), tag], |row| row.get(0)).optional()? else {
            return Ok(None);
        };
        let mut select = self.db.prepare_cached("SELECT place, body FROM entries WHERE place = ?1")?;
        let row =
            select.query_row([place(no, uint(seq))], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        Ok(row.and_then(|(place, body)| entry(veil, place, body)))
    }
}

/// Where a log ends, from its last entry.
pub(super) fn tail(db: &Connection, directory: &Directory, no: LogNo) -> Result<Tail, StoreError> {
    let mut select = db.prepare_cached(
        "SELECT place, body FROM entries WHERE place >= ?1 AND place < ?2 ORDER BY place DESC LIMIT 1",
    )?;
    let range = params![place(no, 0), place(LogNo(no.0 + 1), 0)];
    let last: Option<(i64, Vec<u8>)> =
        select.query_row(range, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some(((place, mut body), listed)) = last.zip(directory.get(no)) else {
        return Ok(Tail::default());
    };
    let head = seq_of(place);
    listed.veil.turn(head, &mut body);
    Ok(uncovered(&body).map_or(Tail::default(), |(time, bytes, ..)| Tail { head, time, bytes }))
}

fn cover(veil: &Veil, tail: Tail, id: EntryId, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend_from_slice(&tail.time.to_le_bytes());
    bytes.extend_from_slice(&tail.bytes.to_le_bytes());
    bytes.extend_from_slice(&id.0);
    bytes.extend_from_slice(body);
    veil.turn(tail.head, &mut bytes);
    bytes
}

/// The parts of an entry without its veil: stamp, sum of all bodies so far, id, body.
pub(super) fn uncovered(bytes: &[u8]) -> Option<(u64, u64, EntryId, &[u8])> {
    let (time, rest) = bytes.split_first_chunk()?;
    let (sum, rest) = rest.split_first_chunk()?;
    let (id, body) = rest.split_first_chunk()?;
    Some((u64::from_le_bytes(*time), u64::from_le_bytes(*sum), EntryId(*id), body))
}
