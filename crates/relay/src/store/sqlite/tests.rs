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
    for name in ["relay.db", "relay.db-wal"] {
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

/// Bodies that can be searched for: `mark` over and over, of a length that depends on `n`.
fn marked(mark: &[u8], n: u64) -> Vec<u8> {
    let lengths = [24, 300, 1_700, 5_000, 40_000];
    let length = lengths[usize::try_from(n).unwrap() % lengths.len()];
    mark.iter().copied().cycle().take(length).collect()
}

#[test]
fn nothing_of_a_burned_log_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let (burned, stays) = (begun(&mut store, 0xb1), begun(&mut store, 0x5a));
    let others: Vec<_> = (1..20).map(|n| begun(&mut store, n)).collect();
    // In turns with others' entries and in many transactions, so that pages are split, filled and moved about.
    for n in 0..200 {
        let mut batch = vec![
            append(burned, n, n, &marked(b"<burn after reading>", n)),
            append(stays, n, n, &marked(b"<to be kept>", n)),
        ];
        batch.extend(others.iter().map(|no| append(*no, n, n, &marked(b"<others>", n + no.0))));
        store.write(&batch).unwrap();
    }
    assert!(present(folder.path(), b"<burn after reading>"), "the search finds what is there");
    one(&mut store, Change::Burn { no: burned });
    erase_all(&mut store);
    check_absent(folder.path(), b"burn after");
    check_absent(folder.path(), &[0xb1; 16]);
    let key = KeyHash::of(log(0xb1), &wire::AccessKey([0xb1; 32]));
    check_absent(folder.path(), &key.0);
    assert!(present(folder.path(), b"<to be kept>"));
    assert_eq!(store.find(log(0x5a)).unwrap().unwrap().head, 200);
}

#[test]
fn nothing_of_an_expired_log_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let Done::Begun(found) = one(&mut store, begin(0xe1, 5)) else { panic!() };
    let batch: Vec<_> = (0..100).map(|n| append(found.no, n, n, &marked(b"<its time is over>", n))).collect();
    store.write(&batch).unwrap();
    one(&mut store, Change::Expire { hour: 5 });
    erase_all(&mut store);
    check_absent(folder.path(), b"its time");
    check_absent(folder.path(), &[0xe1; 16]);
}

#[test]
fn an_erasure_that_was_cut_short_is_finished_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    let no = begun(&mut store, 1);
    let big: Vec<_> = (0..200).map(|n| append(no, n, n, &marked(b"<half erased>", 4))).collect();
    store.write(&big).unwrap();
    one(&mut store, Change::Burn { no });
    assert_eq!(store.erase().unwrap(), Left::More, "more than one slice");
    let killed = as_if_killed(folder.path());
    assert!(present(killed.path(), b"<half erased>"));
    drop(open(killed.path()));
    check_absent(killed.path(), b"half");
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
    check_absent(folder.path(), b"read slowly");
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
    assert!(matches!(refused, StoreError::Newer { found: 99, known: 1, .. }), "{refused:?}");
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
    assert!(files >= 3, "database, write-ahead log and lock");
}

#[test]
fn no_time_of_day_is_stored_but_the_hour_of_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let mut select = store.db.prepare("SELECT name FROM pragma_table_info('logs')").unwrap();
    let columns: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    // A column more is a promise to look at again.
    assert_eq!(columns, ["no", "id", "key", "expires_hour", "head", "bytes", "time"]);
}
