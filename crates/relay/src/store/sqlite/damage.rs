//! Bits that turned in the database: what is damaged is not given out, and holds up nobody else.

use std::path::Path;

use super::*;
use crate::store::conformance::{QUOTA, append, begun, id, log, one};

const ENTRIES: u64 = 3;

/// A store with two logs in it, for the writer's side and a reader's.
struct Damaged {
    store: SqliteStore,
    pages: Box<dyn Pages>,
    no: LogNo,
    other: LogNo,
    were: Vec<Entry>,
}

fn filled(folder: &Path) -> Damaged {
    let mut store = SqliteStore::open(folder, QUOTA).unwrap();
    // Thousands of changes, none of which has to outlive this test.
    store.db.pragma_update(None, "synchronous", "OFF").unwrap();
    let (no, other) = (begun(&mut store, 1), begun(&mut store, 2));
    for n in 1..=ENTRIES {
        one(&mut store, append(no, n, n * 1_000, format!("<the entry of number {n}>").as_bytes()));
        one(&mut store, append(other, n, n, b"elsewhere"));
    }
    let mut pages = store.pages().unwrap();
    let were = pages.read(no, 0, ENTRIES).unwrap();
    assert_eq!(were.len(), 3);
    Damaged { store, pages, no, other, were }
}

impl Damaged {
    /// What somebody gets who reads from the start, and whether anything was said to be wrong.
    fn read(&mut self) -> (Vec<Entry>, bool) {
        let mut all: Vec<Entry> = Vec::new();
        while let Ok(page) = self.pages.read(self.no, all.last().map_or(0, |last| last.seq), ENTRIES) {
            if page.is_empty() {
                break;
            }
            all.extend(page);
        }
        let refused = write::tail(&self.store.db, &self.store.directory, self.no).is_err();
        (all, refused)
    }

    fn turn(&self, sql: &str, row: i64, bit: i64) -> bool {
        self.store.db.execute(sql, params![row, bit]).is_ok_and(|rows| rows == 1)
    }
}

#[test]
fn no_bit_of_an_entry_turns_unnoticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = filled(folder.path());
    let mut turned = 0;
    for seq in 1..=ENTRIES {
        let at = place(all.no, seq);
        let select = "SELECT body FROM entries WHERE place = ?1";
        let was: Vec<u8> = all.store.db.query_row(select, [at], |row| row.get(0)).unwrap();
        for bit in 0..was.len() * 8 {
            let mut body = was.clone();
            body[bit / 8] ^= 1 << (bit % 8);
            let update = "UPDATE entries SET body = ?2 WHERE place = ?1";
            all.store.db.execute(update, params![at, body]).unwrap();
            let (read, refused) = all.read();
            let before = usize::try_from(seq - 1).unwrap();
            assert_eq!(read, all.were[..before], "bit {bit} of entry {seq}: what is before it, and no more");
            assert_eq!(refused, seq == ENTRIES, "the end of a log is looked at when it is opened");
            all.store.db.execute(update, params![at, was]).unwrap();
            turned += 1;
        }
    }
    assert!(turned > 1_000);
    assert_eq!(all.read(), (all.were.clone(), false), "and all is well without");
}

#[test]
fn no_bit_of_an_entrys_place_turns_unnoticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = filled(folder.path());
    // `a ^ b`, which SQLite has no sign for.
    let update = "UPDATE entries SET place = (?1 | ?2) - (?1 & ?2) WHERE place = ?1";
    let mut turned = 0;
    for seq in 1..=ENTRIES {
        for bit in (0..63).map(|bit| 1_i64 << bit) {
            let at = place(all.no, seq);
            if !all.turn(update, at, bit) {
                // There is an entry at that place already.
                continue;
            }
            let (read, refused) = all.read();
            assert!(refused || read.len() < all.were.len(), "bit {bit:x} of the place of entry {seq}");
            assert_eq!(read, all.were[..read.len()], "nothing else is given out");
            // Where it is now, it isn't taken for an entry of that log either.
            let mine = write::tail(&all.store.db, &all.store.directory, all.other).is_ok();
            let read = all.pages.read(all.other, ENTRIES, 100);
            assert!(read.as_ref().map_or(true, Vec::is_empty), "{read:?}");
            assert_eq!(mine, LogNo(uint(at ^ bit) >> SEQ_BITS) != all.other);
            assert!(all.turn(update, at ^ bit, bit));
            turned += 1;
        }
    }
    assert!(turned > 150, "{turned}");
    assert_eq!(all.read(), (all.were.clone(), false));
}

#[test]
fn a_name_that_turned_gives_nobody_another_entry() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = filled(folder.path());
    for bit in 0..24 {
        let update = "UPDATE ids SET seq = (seq | ?2) - (seq & ?2) WHERE log = ?1 AND seq = 2";
        assert!(all.turn(update, int(all.no.0), 1 << bit));
        let again = all.store.write(&[append(all.no, 2, 9_000, b"again")]).unwrap().pop().unwrap();
        assert!(matches!(again, Done::Damaged), "bit {bit}: {again:?}");
        let back = "UPDATE ids SET seq = 2 WHERE log = ?1 AND seq NOT IN (1, 3)";
        // Where it turned into the number of another, that one is to be told from it by its tag.
        let tag = all.store.directory.get(all.no).unwrap().veil.tag(id(2));
        let by_tag = "UPDATE ids SET seq = 2 WHERE tag = ?1";
        all.store.db.execute(back, [int(all.no.0)]).unwrap();
        all.store.db.execute(by_tag, [tag]).unwrap();
        let again = all.store.write(&[append(all.no, 2, 9_000, b"again")]).unwrap().pop().unwrap();
        assert!(matches!(again, Done::Repeated(entry) if entry == all.were[1]));
    }
}

#[test]
fn a_damaged_log_is_opened_by_nobody_and_holds_up_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let Damaged { store, no, other, .. } = filled(folder.path());
    let last = place(no, ENTRIES);
    store.db.execute("UPDATE entries SET body = zeroblob(70) WHERE place = ?1", [last]).unwrap();
    drop(store);
    let mut store = SqliteStore::open(folder.path(), QUOTA).unwrap();
    assert!(matches!(store.find(log(1)), Err(StoreError::Damaged)));
    let dones = store.write(&[append(no, 7, 1, b"lost?"), append(other, 7, 9_000, b"stored")]).unwrap();
    assert!(matches!(dones[..], [Done::Damaged, Done::Appended { seq: 4, .. }]), "{dones:?}");
    assert!(matches!(one(&mut store, Change::Burn { no }), Done::Burned));
    assert!(store.find(log(1)).unwrap().is_none());
}

#[test]
fn a_database_of_an_earlier_version_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let db = Connection::open(folder.path().join("relay.db")).unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    drop(db);
    let refused = SqliteStore::open(folder.path(), QUOTA).err().unwrap();
    assert!(matches!(refused, StoreError::Older { found: 1, known: 2, .. }), "{refused:?}");
    assert!(refused.to_string().contains("move the data folder away"));
}
