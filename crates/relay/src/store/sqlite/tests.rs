//! What the file has to do beyond what every store does: survive, erase, and refuse what it can't be trusted with.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::store::conformance::{self, QUOTA, append, begin, begun, erase_all, log, one, read};

fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(folder, QUOTA).unwrap()
}

/// The folder as it would be found if the machine stopped now.
fn as_if_killed(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in ["relay.db", "relay.db-wal", "relay.logs"] {
        if folder.join(name).exists() {
            fs::copy(folder.join(name), copy.path().join(name)).unwrap();
        }
    }
    copy
}

fn check_absent(folder: &Path, what: &[u8]) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let at = bytes.windows(what.len()).position(|window| window == what);
        assert_eq!(at, None, "{what:x?} is still in {}", path.display());
    }
}

fn present(folder: &Path, what: &[u8]) -> bool {
    let has = |path: &Path| fs::read(path).unwrap().windows(what.len()).any(|window| window == what);
    fs::read_dir(folder).unwrap().any(|file| has(&file.unwrap().path()))
}

#[test]
fn conforms() {
    let folders = std::cell::RefCell::new(Vec::new());
    conformance::all(&|quota| {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(folder.path(), quota).unwrap();
        folders.borrow_mut().push(folder);
        Box::new(store)
    });
}

#[test]
fn what_was_written_is_there_after_a_stop_and_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let no = begun(&mut store, 1);
    let batch: Vec<_> = (1..=50).map(|n| append(no, n, n * 10, format!("entry {n}").as_bytes())).collect();
    store.write(&batch).unwrap();
    let killed = as_if_killed(folder.path());
    drop(store);
    for folder in [folder, killed] {
        let mut store = open(folder.path());
        let found = store.find(log(1)).unwrap().unwrap();
        assert_eq!((found.no, found.head, found.time), (no, 50, 500));
        assert_eq!(read(&store, no, 49, 50)[0].body, "entry 50");
        assert_eq!(store.logs(), 1);
        assert!(matches!(
            one(&mut store, append(no, 51, 600, b"more")),
            Done::Appended { seq: 51, prev: 50, .. }
        ));
        assert!(matches!(one(&mut store, append(no, 7, 600, b"again")), Done::Repeated(_)));
    }
}

/// The lines of the directory that aren't zeros.
fn lines(folder: &Path) -> usize {
    let bytes = fs::read(folder.join("relay.logs")).unwrap();
    bytes.chunks(128).filter(|line| line.iter().any(|byte| *byte != 0)).count()
}

#[test]
fn nothing_of_a_log_is_in_the_database_as_it_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let no = begun(&mut store, 0xb1);
    let body = b"<sealed, and covered once more>".repeat(20);
    store.write(&(0..50).map(|n| append(no, n, n, &body)).collect::<Vec<_>>()).unwrap();
    check_absent(folder.path(), &body[..16]);
    check_absent(folder.path(), &conformance::id(7).0);
    assert_eq!(read(&store, no, 7, 8)[0].body, body);
}

#[test]
fn nothing_of_an_ended_log_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let Done::Begun(burned) = one(&mut store, begin(0xb1, 9)) else { panic!() };
    let Done::Begun(expired) = one(&mut store, begin(0xe1, 5)) else { panic!() };
    let Done::Begun(stays) = one(&mut store, begin(0x5a, 9)) else { panic!() };
    let lengths = [24, 300, 1_700, 5_000, 40_000];
    for n in 0..100 {
        let body = vec![7; lengths[usize::try_from(n).unwrap() % lengths.len()]];
        store.write(&[burned.no, expired.no, stays.no].map(|no| append(no, n, n, &body))).unwrap();
    }
    let veils = [burned.no, expired.no].map(|no| *store.directory.get(no).unwrap().veil.key());
    let gone = |what: &[u8]| check_absent(folder.path(), what);
    let secrets = |n: u8| [vec![n; 16], KeyHash::of(log(n), &wire::AccessKey([n; 32])).0.to_vec()].concat();
    assert!(
        present(folder.path(), &veils[0]) && present(folder.path(), &secrets(0xb1)),
        "the search finds them"
    );
    one(&mut store, Change::Burn { no: burned.no });
    gone(&veils[0]);
    gone(&[0xb1; 16]);
    one(&mut store, Change::Expire { hour: 5 });
    gone(&veils[1]);
    gone(&[0xe1; 16]);
    erase_all(&mut store);
    let count = |table: &str| {
        store.db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!((count("entries"), count("ids")), (100, 100), "those of the log that stays");
    assert_eq!(lines(folder.path()), 1);
    assert_eq!(fs::metadata(folder.path().join("relay.db-wal")).unwrap().len(), 0);
    assert_eq!(read(&store, stays.no, 99, 100)[0].body, vec![7; 40_000]);
}

/// Zeros in the files, for what was there before: SQLite's part of the erasure, which alone isn't enough.
#[test]
fn what_is_deleted_is_overwritten_as_far_as_sqlite_can() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let no = begun(&mut store, 1);
    let batch: Vec<_> = (0..20).map(|n| append(no, n, n, &[7; 30_000])).collect();
    store.write(&batch).unwrap();
    let covered: Vec<u8> =
        store.db.query_row("SELECT body FROM entries ORDER BY place", [], |row| row.get(0)).unwrap();
    assert!(present(folder.path(), &covered[20_000..20_064]));
    one(&mut store, Change::Burn { no });
    erase_all(&mut store);
    check_absent(folder.path(), &covered[20_000..20_064]);
}

#[test]
fn an_erasure_that_was_cut_short_is_finished_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let (no, other) = (begun(&mut store, 1), begun(&mut store, 2));
    let big: Vec<_> = (0..200).map(|n| append(no, n, n, &[7; 40_000])).collect();
    store.write(&big).unwrap();
    one(&mut store, append(other, 1, 1, b"stays"));
    let burned_alone = as_if_killed(folder.path());
    one(&mut store, Change::Burn { no });
    let before = as_if_killed(folder.path());
    assert_eq!(store.erase().unwrap(), Left::More, "more than one slice");
    let half = as_if_killed(folder.path());
    for killed in [before, half] {
        let mut store = open(killed.path());
        let left: i64 = store.db.query_row("SELECT count(*) FROM entries", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 1);
        assert_eq!(read(&store, other, 0, 9)[0].body, "stays");
        assert!(begun(&mut store, 1).0 > other.0, "no number is used again");
    }
    assert_eq!(open(burned_alone.path()).logs(), 2);
}

#[test]
fn a_reader_in_the_way_delays_the_erasure_and_does_not_stop_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let no = begun(&mut store, 1);
    one(&mut store, append(no, 1, 1, b"<read slowly>"));
    let reading = Connection::open(folder.path().join("relay.db")).unwrap();
    reading.execute_batch("BEGIN; SELECT count(*) FROM entries;").unwrap();
    one(&mut store, Change::Burn { no });
    assert_eq!(store.erase().unwrap(), Left::InTheWay);
    reading.execute_batch("COMMIT").unwrap();
    assert_eq!(store.erase().unwrap(), Left::Nothing);
    assert_eq!(fs::metadata(folder.path().join("relay.db-wal")).unwrap().len(), 0);
}

#[test]
fn a_log_is_burned_though_the_disk_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path(), Quota { store_bytes: Some(200_000), ..QUOTA }).unwrap();
    let no = begun(&mut store, 1);
    let mut n = 0;
    while store.write(&[append(no, n, n, &[7; 9_000])]).is_ok() {
        n += 1;
    }
    let veil = *store.directory.get(no).unwrap().veil.key();
    assert!(matches!(one(&mut store, Change::Burn { no }), Done::Burned));
    check_absent(folder.path(), &veil);
}

#[test]
fn no_other_relay_can_use_the_same_folder() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    assert!(matches!(SqliteStore::open(folder.path(), QUOTA), Err(StoreError::InUse { .. })));
    drop(store);
    open(folder.path());
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    let db = Connection::open(folder.path().join("relay.db")).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let refused = SqliteStore::open(folder.path(), QUOTA).err().unwrap();
    assert!(matches!(refused, StoreError::Newer { found: 99, known: 2, .. }), "{refused:?}");
    assert!(refused.to_string().contains("use a newer relay"));
}

#[test]
fn a_file_that_is_something_else_is_refused() {
    let check = |make: &dyn Fn(&Path)| {
        let folder = tempfile::tempdir().unwrap();
        make(&folder.path().join("relay.db"));
        let refused = SqliteStore::open(folder.path(), QUOTA).err().unwrap();
        assert!(matches!(refused, StoreError::NotOurs { .. }), "{refused:?}");
    };
    check(&|path| fs::write(path, "a diary, and not a database at all ".repeat(40)).unwrap());
    check(&|path| {
        let db = Connection::open(path).unwrap();
        db.execute_batch("CREATE TABLE diary(day TEXT)").unwrap();
    });
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let refused = SqliteStore::open(&file, QUOTA).err().unwrap();
    assert!(matches!(&refused, StoreError::Folder { path, .. } if *path == file), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("made/by/relay");
    let mut store = open(&inner);
    begun(&mut store, 1);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&inner), 0o700);
    let mut files = 0;
    for file in fs::read_dir(&inner).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        files += 1;
    }
    assert!(files >= 4, "database, write-ahead log, directory and lock");
}

#[test]
fn no_time_of_day_is_stored_but_the_hour_of_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let mut select = store
        .db
        .prepare(
            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c ORDER BY m.name, c.cid",
        )
        .unwrap();
    let columns: Vec<[String; 2]> =
        select.query_map([], |row| Ok([row.get(0)?, row.get(1)?])).unwrap().map(Result::unwrap).collect();
    // A column more is a promise to look at again. The hour is in the directory.
    let expected =
        [["entries", "place"], ["entries", "body"], ["ids", "log"], ["ids", "tag"], ["ids", "seq"]];
    assert_eq!(columns, expected);
}
