//! One transaction: changes applied in order, each log's tail looked up once.

use std::collections::HashMap;

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, params};
use wire::{EntryId, LogId};

use super::directory::Directory;
use super::veil::{CHECK, Veil};
use super::{Change, Done, Entry, Found, KeyHash, LogNo, Quota, StoreError, entry, int, place, seq_of, uint};

/// Bytes before an entry's body, under the veil with it: check, stamp, sum of all bodies so far, id.
pub(super) const HEAD: usize = CHECK + 8 + 8 + 16;

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
    /// A log that is damaged is no reason not to do the rest.
    pub(super) fn apply(&mut self, change: &Change) -> Result<Done, StoreError> {
        match self.try_apply(change) {
            Err(StoreError::Damaged) => Ok(Done::Damaged),
            done => done,
        }
    }

    fn try_apply(&mut self, change: &Change) -> Result<Done, StoreError> {
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
            return Ok(self.stored(no, &veil, id, &tag)?.map_or(Done::LogFull, Done::Repeated));
        }
        let tail = Tail { head: before.head + 1, time: before.time.max(time), bytes };
        let mut name = self
            .db
            .prepare_cached("INSERT INTO ids(log, tag, seq) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
        if name.execute(params![int(no.0), tag, int(tail.head)])? == 0 {
            return Ok(self.stored(no, &veil, id, &tag)?.map_or(Done::NoSuchLog, Done::Repeated));
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
    fn stored(
        &self,
        no: LogNo,
        veil: &Veil,
        id: EntryId,
        tag: &[u8; 16],
    ) -> Result<Option<Entry>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT seq FROM ids WHERE log = ?1 AND tag = ?2")?;
        let Some(seq) = select.query_row(params![int(no.0), tag], |row| row.get(0)).optional()? else {
            return Ok(None);
        };
        let mut select = self.db.prepare_cached("SELECT place, body FROM entries WHERE place = ?1")?;
        let row =
            select.query_row([place(no, uint(seq))], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let (place, body) = row.ok_or(StoreError::Damaged)?;
        let entry = entry(veil, place, body)?;
        if entry.id == id { Ok(Some(entry)) } else { Err(StoreError::Damaged) }
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
    let tail = match (last, directory.get(no)) {
        (Some((place, body)), Some(listed)) => {
            let head = seq_of(place);
            let Parts { time, sum, .. } = uncovered(&listed.veil, head, body)?;
            Tail { head, time, bytes: sum }
        }
        _ => Tail::default(),
    };
    // Every entry has its name: an end that is cut off, or an entry in a wrong place, shows here.
    let mut names = db.prepare_cached("SELECT count(*) FROM ids WHERE log = ?1")?;
    let names = uint(names.query_row([int(no.0)], |row| row.get(0))?);
    if names == tail.head { Ok(tail) } else { Err(StoreError::Damaged) }
}

fn cover(veil: &Veil, tail: Tail, id: EntryId, body: &[u8]) -> Vec<u8> {
    let (time, sum) = (tail.time.to_le_bytes(), tail.bytes.to_le_bytes());
    let check = veil.check(tail.head, &[&time, &sum, &id.0, body]);
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    for part in [&check[..], &time, &sum, &id.0, body] {
        bytes.extend_from_slice(part);
    }
    veil.turn(tail.head, &mut bytes);
    bytes
}

/// An entry without its veil.
pub(super) struct Parts {
    pub(super) time: u64,
    /// Bytes of all bodies up to this one.
    sum: u64,
    pub(super) id: EntryId,
    pub(super) body: Bytes,
}

/// What was covered, if it is as it was written at this place.
pub(super) fn uncovered(veil: &Veil, seq: u64, mut bytes: Vec<u8>) -> Result<Parts, StoreError> {
    veil.turn(seq, &mut bytes);
    let bytes = Bytes::from(bytes);
    let parts = || {
        let (check, rest) = bytes.split_first_chunk::<CHECK>()?;
        let (time, rest) = rest.split_first_chunk()?;
        let (sum, rest) = rest.split_first_chunk()?;
        let (id, body) = rest.split_first_chunk()?;
        let parts = Parts {
            time: u64::from_le_bytes(*time),
            sum: u64::from_le_bytes(*sum),
            id: EntryId(*id),
            body: bytes.slice_ref(body),
        };
        (veil.check(seq, &[time, sum, id, body]) == *check).then_some(parts)
    };
    parts().ok_or(StoreError::Damaged)
}
