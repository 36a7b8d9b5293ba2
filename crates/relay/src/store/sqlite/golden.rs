//! The files of a relay's folder as they were once written: `testdata/store.sql` is the database as SQL, and
//! `testdata/store.logs.txt` the directory beside it, a line of hexadecimal for each of its lines. What is on somebody's
//! disk is read by this code as it was written, or refused with words that say what to do.
//!
//! A new version gets new files (`UPDATE=1` writes them), and a way from the old ones or a refusal of them.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;
use wire::AccessKey;

use super::*;
use crate::store::conformance::{QUOTA, append, begin, begun, id, log, one, read};

/// What the files hold: two logs, three entries in the first; the second is empty.
const BODIES: [(u64, &[u8]); 3] = [(1_000, b"a knock"), (1_000, b"a letter"), (61_000, &[7; 300])];

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(name)
}

fn written(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

/// The database as SQL, and the directory as lines.
fn dump(folder: &Path) -> [String; 2] {
    let db = Connection::open(folder.join("relay.db")).unwrap();
    let all = |sql: &str| -> Vec<String> {
        let mut select = db.prepare(sql).unwrap();
        select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let mut sql = Vec::new();
    for pragma in ["application_id", "user_version"] {
        sql.extend(all(&format!("SELECT 'PRAGMA {pragma} = ' || {pragma} FROM pragma_{pragma}")));
    }
    sql.extend(all("SELECT sql FROM sqlite_schema ORDER BY name"));
    sql.extend(all(
        "SELECT printf('INSERT INTO entries VALUES(%d, x''%s'')', place, hex(body)) FROM entries ORDER BY 1",
    ));
    sql.extend(all(
        "SELECT printf('INSERT INTO ids VALUES(%d, x''%s'', %d)', log, hex(tag), seq) FROM ids ORDER BY seq",
    ));
    let lines = fs::read(folder.join("relay.logs")).unwrap();
    [sql.join(";\n") + ";\n", lines.chunks(128).map(|line| hex(line) + "\n").collect()]
}

/// A folder with these files in it.
fn folder(sql: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let db = Connection::open(folder.path().join("relay.db")).unwrap();
    db.execute_batch(sql).unwrap();
    let lines: Vec<u8> = written("store.logs.txt").lines().flat_map(unhex).collect();
    fs::write(folder.path().join("relay.logs"), lines).unwrap();
    folder
}

fn write_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path(), QUOTA).unwrap();
    let no = begun(&mut store, 1);
    begun(&mut store, 2);
    for (n, (time, body)) in (1..).zip(BODIES) {
        one(&mut store, append(no, n, time, body));
    }
    drop(store);
    let [sql, lines] = dump(folder.path());
    fs::create_dir_all(file("")).unwrap();
    fs::write(file("store.sql"), sql).unwrap();
    fs::write(file("store.logs.txt"), lines).unwrap();
}

#[test]
fn what_was_written_once_is_read() {
    if std::env::var_os("UPDATE").is_some() {
        write_anew();
    }
    let folder = folder(&written("store.sql"));
    let mut store = SqliteStore::open(folder.path(), QUOTA).unwrap();
    assert_eq!(store.logs(), 2);
    let found = store.find(log(1)).unwrap().unwrap();
    assert_eq!((found.head, found.time), (3, 61_000));
    assert!(found.key.matches(&KeyHash::of(log(1), &AccessKey([1; 32]))));
    let entries = read(&store, found.no, 0, 9);
    for (entry, (seq, (time, body))) in entries.iter().zip((1..).zip(BODIES)) {
        let expected = (seq, seq - 1, time, id(seq), body);
        assert_eq!((entry.seq, entry.prev, entry.time, entry.id, &entry.body[..]), expected);
    }
    assert_eq!(entries.len(), BODIES.len());
    let second = store.find(log(2)).unwrap().unwrap();
    assert_eq!((second.head, second.time), (0, 0));
    // Expired by the hour that stands in the file, and gone on from what stands there.
    assert!(matches!(one(&mut store, Change::Expire { hour: 9 }), Done::Expired(none) if none.is_empty()));
    assert!(matches!(one(&mut store, begin(1, 10)), Done::Existed(_)));
    assert!(matches!(one(&mut store, append(found.no, 3, 70_000, b"again")), Done::Repeated(_)));
    let next = one(&mut store, append(found.no, 4, 70_000, b"more"));
    assert!(matches!(next, Done::Appended { seq: 4, prev: 3, time: 70_000 }), "{next:?}");
    assert!(matches!(one(&mut store, Change::Expire { hour: 10 }), Done::Expired(both) if both.len() == 2));
}

#[test]
fn what_is_written_now_is_as_it_was() {
    let golden = written("store.sql");
    // Without the last entry; then it is written again, under the key that stands in the directory.
    let place = place(LogNo(1), 3);
    let last = |line: &&str| line.contains(&format!("({place}, ")) || line.ends_with(", 3);");
    assert_eq!(golden.lines().filter(last).count(), 2);
    let folder = folder(&golden.lines().filter(|line| !last(line)).collect::<Vec<_>>().join("\n"));
    let mut store = SqliteStore::open(folder.path(), QUOTA).unwrap();
    let no = store.find(log(1)).unwrap().unwrap().no;
    let (time, body) = BODIES[2];
    assert!(matches!(one(&mut store, append(no, 3, time, body)), Done::Appended { seq: 3, .. }));
    drop(store);
    assert_eq!(dump(folder.path()), [golden, written("store.logs.txt")]);
}

#[test]
fn other_versions_are_refused_with_words_and_left_as_they_are() {
    let golden = written("store.sql");
    let now = golden.lines().find(|line| line.starts_with("PRAGMA user_version")).unwrap();
    let check = |version: i64, words: &str| {
        let sql = golden.replace(now, &format!("PRAGMA user_version = {version};"));
        let folder = folder(&sql);
        let before = dump(folder.path());
        let refused = SqliteStore::open(folder.path(), QUOTA).err().unwrap();
        let said = refused.to_string();
        assert!(said.contains(words) && said.contains(&format!("version {version} ")), "{said}");
        assert_eq!(dump(folder.path()), before);
    };
    check(3, "use a newer relay");
    check(i64::from(i32::MAX), "use a newer relay");
    for old in [-1, 0, 1] {
        check(old, "move the data folder away");
    }
}
