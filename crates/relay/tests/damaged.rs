//! Files that a bad disk has changed: the relay doesn't start, and says why, or gives out what is well and nothing else.
//!
//! `STILLYES_FAULTS=all` tries many more places, and `STILLYES_SEED` others.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{Client, Running, id, lifted, log, start};
use rand_core::{RngCore, SeedableRng};
use relay::{Config, ServeError};
use wire::{FromRelay, RefusedWhy};

const LOGS: u8 = 4;
const ENTRIES: u16 = 60;

/// Threads of the relay that fell over.
static PANICS: AtomicUsize = AtomicUsize::new(0);

fn body(n: u8, entry: u16) -> Vec<u8> {
    vec![n ^ entry.to_le_bytes()[0]; 40 + usize::from(entry) * 29 % 1_500]
}

fn on_disk(folder: &Path) -> Config {
    Config { data: Some(folder.to_owned()), ..lifted() }
}

/// The files of a relay that lost its power, by name: partly in the database, partly in the write-ahead log.
async fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let mut relay = start(on_disk(folder.path())).await;
    for half in [1..=ENTRIES / 2, ENTRIES / 2 + 1..=ENTRIES] {
        let mut client = relay.client().await;
        for n in 1..=LOGS {
            let head = u64::from(half.start() - 1);
            client.open_after(n, head, Some(600_000)).await;
            client.opened(log(n), head).await;
            for entry in half.clone() {
                client.append(n, entry, &body(n, entry)).await;
                client.entry(log(n), u64::from(entry), &body(n, entry)).await;
            }
        }
        if *half.end() < ENTRIES {
            relay.stop().await.unwrap();
            relay = start(on_disk(folder.path())).await;
        }
    }
    let names = ["relay.db", "relay.db-wal", "relay.logs"];
    names.into_iter().map(|name| (name, fs::read(folder.path().join(name)).unwrap())).collect()
}

/// One thing that a disk may do to a file; what it was.
fn damage(bytes: &mut Vec<u8>, chance: &mut impl RngCore) -> &'static str {
    let length = bytes.len();
    let mut below = |most: usize| usize::try_from(chance.next_u64()).unwrap() % most;
    let (at, from) = (below(length), below(length) / 512 * 512);
    let sector = at / 512 * 512..length.min(at / 512 * 512 + 512);
    let page = at / 4096 * 4096..length.min(at / 4096 * 4096 + 4096);
    match below(6) {
        0 | 1 => {
            bytes[at] ^= 1 << below(8);
            "a bit turned"
        }
        2 => {
            bytes[sector].fill(0);
            "a sector of zeros"
        }
        3 => {
            chance.fill_bytes(&mut bytes[page]);
            "a page of noise"
        }
        4 => {
            let other = bytes[from..length.min(from + sector.len())].to_vec();
            bytes[sector.start..sector.start + other.len().min(sector.len())]
                .copy_from_slice(&other[..other.len().min(sector.len())]);
            "a sector of another place"
        }
        _ => {
            bytes.truncate(at);
            "an end cut off"
        }
    }
}

/// How a log was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Whole,
    /// Some entries from its start on, and then it was said that there is no more to be had.
    Refused,
    /// No such log.
    Gone,
    /// Some entries from its start on, as if there had been no more.
    Shorter,
}

async fn read(client: &mut Client, n: u8) -> Found {
    client.open_after(n, 0, None).await;
    let mut next = 1;
    loop {
        let bytes = client.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Entry { log: of, seq, prev, id: name, body: said, .. } => {
                assert_eq!((of, seq, prev, name), (log(n), u64::from(next), u64::from(next) - 1, id(next)));
                assert_eq!(said, body(n, next), "what was written, or nothing");
                next += 1;
            }
            FromRelay::Opened { head, .. } => {
                assert_eq!(head, u64::from(next) - 1);
                return if next > ENTRIES { Found::Whole } else { Found::Shorter };
            }
            FromRelay::Refused { why: RefusedWhy::NoSuchLog, .. } => return Found::Gone,
            FromRelay::Refused { why: RefusedWhy::NotStored, .. } => return Found::Refused,
            other => panic!("{other:?}"),
        }
    }
}

/// None where the relay doesn't start; that it says so then.
async fn found(relay: Running) -> Option<Vec<Found>> {
    let Ok(mut client) = Client::connect(relay.request(&[])).await else {
        match relay.stop_early().await {
            Err(ServeError::Store(why)) => assert!(why.to_string().len() > 20, "{why}"),
            other => panic!("{other:?}"),
        }
        return None;
    };
    let mut all = Vec::new();
    for n in 1..=LOGS {
        all.push(read(&mut client, n).await);
    }
    // A log that is well goes on, whatever the others are.
    for n in (1..=LOGS).filter(|n| all[usize::from(n - 1)] == Found::Whole) {
        client.append(n, ENTRIES + 1, b"more").await;
        let bytes = client.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Entry { seq, body: b"more", .. } => assert_eq!(seq, u64::from(ENTRIES) + 1),
            FromRelay::Refused { why: RefusedWhy::NotStored, .. } => {}
            other => panic!("{other:?}"),
        }
    }
    drop(client);
    relay.stop().await.unwrap();
    Some(all)
}

#[tokio::test]
async fn damaged_files_give_out_what_was_written_or_nothing() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name().is_some_and(|name| name.starts_with("relay-")) {
            PANICS.fetch_add(1, Ordering::SeqCst);
        }
        usual(panic);
    }));
    let cases = if std::env::var("STILLYES_FAULTS").is_ok_and(|how| how == "all") { 1_500 } else { 60 };
    let seed = std::env::var("STILLYES_SEED").map_or(1, |seed| seed.parse().unwrap());
    let files = files().await;
    let (mut results, mut not_started) = (BTreeMap::new(), 0);
    for case in 0..cases {
        let mut chance = rand_chacha::ChaCha20Rng::seed_from_u64(seed * 1_000_000 + case);
        let folder = tempfile::tempdir().unwrap();
        let struck = ["relay.db", "relay.db-wal", "relay.logs"][usize::try_from(case % 3).unwrap()];
        let mut what = "";
        for (name, bytes) in &files {
            let mut bytes = bytes.clone();
            if *name == struck {
                what = damage(&mut bytes, &mut chance);
            }
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        println!("case {case} of seed {seed}: {what} in {struck}");
        let Some(all) = found(start(on_disk(folder.path())).await).await else {
            not_started += 1;
            continue;
        };
        assert_eq!(PANICS.load(Ordering::SeqCst), 0, "a thread of the relay fell over");
        // A write-ahead log ends where it stops making sense: what came after is as if it had not been.
        assert!(struck == "relay.db-wal" || !all.contains(&Found::Shorter), "{all:?}");
        for one in all {
            *results.entry(one).or_insert(0) += 1;
        }
    }
    println!("{cases} damaged folders: {not_started} refused at the start; of the others' logs: {results:?}");
    assert!(results[&Found::Whole] > 0 && results[&Found::Refused] > 0);
}
