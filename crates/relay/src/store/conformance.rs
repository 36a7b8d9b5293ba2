//! What every store has to do, as tests that each backend runs. Nothing about any one backend.

use bytes::Bytes;
use wire::{AccessKey, EntryId, LogId};

use super::{Change, Done, Entry, Found, KeyHash, Left, LogNo, Quota, Store, StoreError};
use crate::limits;

pub(crate) const QUOTA: Quota =
    Quota { logs: 100, log_entries: 10_000, log_bytes: 64 * 1024 * 1024, store_bytes: None };

/// Makes a new empty store with this quota.
pub(crate) type Make<'a> = &'a dyn Fn(Quota) -> Box<dyn Store>;

type Test = fn(Make<'_>);

/// Runs everything.
pub(crate) fn all(make: Make<'_>) {
    let tests: [(&str, Test); 11] = [
        ("begins_and_finds", begins_and_finds),
        ("gives_each_entry_its_place", gives_each_entry_its_place),
        ("a_repeated_id_appends_nothing", a_repeated_id_appends_nothing),
        ("reads_in_pages", reads_in_pages),
        ("a_page_is_bounded_in_bytes", a_page_is_bounded_in_bytes),
        ("stamps_never_go_back", stamps_never_go_back),
        ("a_burned_log_is_gone", a_burned_log_is_gone),
        ("logs_expire_by_the_hour", logs_expire_by_the_hour),
        ("a_batch_is_done_in_order", a_batch_is_done_in_order),
        ("a_log_has_its_limits", a_log_has_its_limits),
        ("a_full_store_does_nothing_and_recovers", a_full_store_does_nothing_and_recovers),
    ];
    for (name, test) in tests {
        // Seen where a test fails: which of them it was.
        println!("{name}");
        test(make);
    }
}

pub(crate) fn log(n: u8) -> LogId {
    LogId([n; 16])
}

pub(crate) fn id(n: u64) -> EntryId {
    let mut id = [0xee; 16];
    id[..8].copy_from_slice(&n.to_be_bytes());
    EntryId(id)
}

pub(crate) fn begin(n: u8, expires_hour: u64) -> Change {
    Change::Begin { id: log(n), key: KeyHash::of(log(n), &AccessKey([n; 32])), expires_hour }
}

pub(crate) fn append(no: LogNo, n: u64, time: u64, body: &[u8]) -> Change {
    Change::Append { no, id: id(n), time, body: Bytes::copy_from_slice(body) }
}

pub(crate) fn one(store: &mut dyn Store, change: Change) -> Done {
    let mut dones = store.write(&[change]).unwrap();
    assert_eq!(dones.len(), 1);
    dones.remove(0)
}

pub(crate) fn begun(store: &mut dyn Store, n: u8) -> LogNo {
    match one(store, begin(n, 10)) {
        Done::Begun(found) => found.no,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn read(store: &dyn Store, no: LogNo, after: u64, upto: u64) -> Vec<Entry> {
    store.pages().unwrap().read(no, after, upto).unwrap()
}

pub(crate) fn erase_all(store: &mut dyn Store) {
    while store.erase().unwrap() != Left::Nothing {}
}

fn seqs(page: &[Entry]) -> Vec<u64> {
    page.iter().map(|entry| entry.seq).collect()
}

fn begins_and_finds(make: Make<'_>) {
    let mut store = make(QUOTA);
    assert!(store.find(log(1)).unwrap().is_none());
    let Done::Begun(new) = one(&mut *store, begin(1, 5)) else { panic!("not begun") };
    assert_eq!((new.head, new.time), (0, 0));
    let Done::Existed(same) = one(&mut *store, begin(1, 9)) else { panic!("begun twice") };
    assert_eq!(same.no, new.no);
    let found = store.find(log(1)).unwrap().unwrap();
    assert_eq!(found.no, new.no);
    assert!(found.key.matches(&KeyHash::of(log(1), &AccessKey([1; 32]))));
    assert!(!found.key.matches(&KeyHash::of(log(1), &AccessKey([2; 32]))));
    assert!(!found.key.matches(&KeyHash::of(log(2), &AccessKey([1; 32]))), "the hash is this log's alone");
    assert_ne!(begun(&mut *store, 2), new.no);
    assert_eq!(store.logs(), 2);
}

fn gives_each_entry_its_place(make: Make<'_>) {
    let mut store = make(QUOTA);
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    let batch = [
        append(a, 1, 10, b"one"),
        append(b, 1, 11, b"other"),
        append(a, 2, 12, b"two"),
        append(a, 3, 13, b""),
    ];
    let dones = store.write(&batch).unwrap();
    let places: Vec<_> = dones
        .iter()
        .map(|done| match done {
            Done::Appended { seq, prev, time } => (*seq, *prev, *time),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(places, [(1, 0, 10), (1, 0, 11), (2, 1, 12), (3, 2, 13)]);
    let entry = |seq, time, body: &'static [u8]| Entry {
        seq,
        prev: seq - 1,
        time,
        id: id(seq),
        body: Bytes::from_static(body),
    };
    let expected = [entry(1, 10, b"one"), entry(2, 12, b"two"), entry(3, 13, b"")];
    assert_eq!(read(&*store, a, 0, 9), expected);
    assert_eq!(read(&*store, b, 0, 9).len(), 1);
    let found = store.find(log(1)).unwrap().unwrap();
    assert_eq!((found.head, found.time), (3, 13));
}

fn a_repeated_id_appends_nothing(make: Make<'_>) {
    let mut store = make(QUOTA);
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    one(&mut *store, append(a, 7, 10, b"first"));
    let check = |done: Done| match done {
        Done::Repeated(entry) => assert_eq!((entry.seq, entry.time, &entry.body[..]), (1, 10, &b"first"[..])),
        other => panic!("{other:?}"),
    };
    check(one(&mut *store, append(a, 7, 99, b"second")));
    let both = store.write(&[append(a, 8, 20, b"new"), append(a, 8, 21, b"same batch")]).unwrap();
    assert!(
        matches!(&both[..], [Done::Appended { seq: 2, .. }, Done::Repeated(entry)] if entry.body == "new")
    );
    assert!(matches!(one(&mut *store, append(b, 7, 10, b"x")), Done::Appended { seq: 1, .. }));
    assert_eq!(seqs(&read(&*store, a, 0, 9)), [1, 2]);
}

fn reads_in_pages(make: Make<'_>) {
    let mut store = make(QUOTA);
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    let many = u64::try_from(limits::PAGE_ENTRIES).unwrap() + 10;
    let batch: Vec<_> = (1..=many).flat_map(|n| [append(a, n, n, b"x"), append(b, n, n, b"y")]).collect();
    store.write(&batch).unwrap();
    let first = read(&*store, a, 0, u64::MAX);
    assert_eq!(first.len(), limits::PAGE_ENTRIES);
    let last = first.last().unwrap().seq;
    assert_eq!(seqs(&read(&*store, a, last, u64::MAX)), (last + 1..=many).collect::<Vec<_>>());
    assert_eq!(seqs(&read(&*store, a, 3, 5)), [4, 5], "not past what was asked for");
    assert!(read(&*store, a, many, u64::MAX).is_empty());
    assert!(read(&*store, a, u64::MAX, u64::MAX).is_empty());
    assert!(read(&*store, LogNo(999), 0, u64::MAX).is_empty());
}

fn a_page_is_bounded_in_bytes(make: Make<'_>) {
    let mut store = make(QUOTA);
    let a = begun(&mut *store, 1);
    let big = vec![7; limits::PAGE_BYTES];
    let batch: Vec<_> = (1..=4).map(|n| append(a, n, n, &big)).collect();
    store.write(&batch).unwrap();
    let page = read(&*store, a, 0, u64::MAX);
    assert!((1..=2).contains(&page.len()), "{}", page.len());
    assert_eq!(page[0].body, big);
}

fn stamps_never_go_back(make: Make<'_>) {
    let mut store = make(QUOTA);
    let a = begun(&mut *store, 1);
    one(&mut *store, append(a, 1, 500, b"x"));
    assert!(matches!(one(&mut *store, append(a, 2, 400, b"x")), Done::Appended { time: 500, .. }));
    assert_eq!(store.find(log(1)).unwrap().unwrap().time, 500);
}

fn a_burned_log_is_gone(make: Make<'_>) {
    let mut store = make(QUOTA);
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    store.write(&[append(a, 1, 1, b"x"), append(b, 1, 1, b"y")]).unwrap();
    assert!(matches!(one(&mut *store, Change::Burn { no: a }), Done::Burned));
    assert!(read(&*store, a, 0, 9).is_empty(), "not even before it is erased");
    erase_all(&mut *store);
    assert!(store.find(log(1)).unwrap().is_none());
    assert_eq!(store.logs(), 1);
    assert!(matches!(one(&mut *store, Change::Burn { no: a }), Done::NoSuchLog));
    assert!(matches!(one(&mut *store, append(a, 2, 2, b"x")), Done::NoSuchLog));
    assert_eq!(read(&*store, b, 0, 9).len(), 1, "its neighbour is untouched");
    let again = begun(&mut *store, 1);
    assert_ne!(again, a);
    assert!(read(&*store, again, 0, 9).is_empty());
    assert!(matches!(one(&mut *store, append(again, 1, 1, b"x")), Done::Appended { seq: 1, .. }));
}

fn logs_expire_by_the_hour(make: Make<'_>) {
    let mut store = make(QUOTA);
    for (n, hour) in [(1, 10), (2, 11), (3, 12)] {
        one(&mut *store, begin(n, hour));
    }
    let Done::Expired(mut over) = one(&mut *store, Change::Expire { hour: 11 }) else { panic!() };
    over.sort_unstable();
    assert_eq!(over, [log(1), log(2)]);
    assert!(store.find(log(2)).unwrap().is_none());
    assert!(store.find(log(3)).unwrap().is_some());
    assert!(matches!(one(&mut *store, Change::Expire { hour: 11 }), Done::Expired(none) if none.is_empty()));
}

fn a_batch_is_done_in_order(make: Make<'_>) {
    let mut store = make(QUOTA);
    let a = begun(&mut *store, 1);
    let batch = [
        append(a, 1, 5, b"before"),
        begin(1, 10),
        Change::Burn { no: a },
        append(a, 2, 6, b"after"),
        begin(1, 10),
        begin(1, 10),
    ];
    let dones = store.write(&batch).unwrap();
    assert!(
        matches!(
            &dones[..],
            [
                Done::Appended { seq: 1, .. },
                Done::Existed(Found { head: 1, time: 5, .. }),
                Done::Burned,
                Done::NoSuchLog,
                Done::Begun(Found { head: 0, .. }),
                Done::Existed(_)
            ]
        ),
        "{dones:?}"
    );
    assert_eq!(store.logs(), 1);
}

fn a_log_has_its_limits(make: Make<'_>) {
    let mut store = make(Quota { logs: 2, log_entries: 3, log_bytes: 100, store_bytes: None });
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    assert!(matches!(one(&mut *store, begin(3, 9)), Done::TooManyLogs));
    for n in 1..=3 {
        assert!(matches!(one(&mut *store, append(a, n, n, b"x")), Done::Appended { .. }));
    }
    assert!(matches!(one(&mut *store, append(a, 4, 4, b"x")), Done::LogFull));
    assert!(matches!(one(&mut *store, append(a, 2, 4, b"x")), Done::Repeated(_)), "a repeat is no new entry");
    assert!(matches!(one(&mut *store, append(b, 1, 1, &[0; 101])), Done::LogFull));
    assert!(matches!(one(&mut *store, append(b, 1, 1, &[0; 100])), Done::Appended { .. }));
    assert!(matches!(one(&mut *store, append(b, 2, 1, b"x")), Done::LogFull));
    one(&mut *store, Change::Burn { no: a });
    assert!(matches!(one(&mut *store, begin(3, 9)), Done::Begun(_)));
}

fn a_full_store_does_nothing_and_recovers(make: Make<'_>) {
    let mut store = make(Quota { store_bytes: Some(512 * 1024), ..QUOTA });
    let (a, b) = (begun(&mut *store, 1), begun(&mut *store, 2));
    one(&mut *store, append(a, 1, 1, b"there"));
    let fill: Vec<_> = (0..8).map(|n| append(a, 100 + n, 2, &[1; 30_000])).collect();
    store.write(&fill).unwrap();
    let too_much: Vec<_> = (0..12).map(|n| append(b, n, 2, &[2; 30_000])).collect();
    let all = [vec![begin(3, 9), Change::Burn { no: a }], too_much.clone()].concat();
    assert!(matches!(store.write(&all), Err(StoreError::Full)));
    assert!(store.find(log(3)).unwrap().is_none(), "not begun either");
    assert_eq!(store.find(log(1)).unwrap().unwrap().head, 9, "and nothing burned");
    assert_eq!(store.logs(), 2);
    assert!(read(&*store, b, 0, 99).is_empty(), "all of the batch, or nothing");
    assert_eq!(store.find(log(2)).unwrap().unwrap().head, 0);
    assert_eq!(read(&*store, a, 0, 1)[0].body, "there");
    assert!(matches!(one(&mut *store, append(b, 1, 3, b"small")), Done::Appended { seq: 1, .. }));
    one(&mut *store, Change::Burn { no: a });
    erase_all(&mut *store);
    let dones = store.write(&too_much).unwrap();
    assert!(
        matches!(dones.last(), Some(Done::Appended { seq: 12, .. })),
        "room again once something is gone"
    );
}
