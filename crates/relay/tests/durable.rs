//! What is acknowledged is on the disk, what is burned is not, and a full disk ends nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod common;

use std::fs;
use std::path::Path;

use common::{id, key, lifted, log, refused, start};
use relay::{Config, ServeError, StoreError};
use wire::{FromRelay, RefusedWhy, ToRelay};

fn on_disk(folder: &Path) -> Config {
    Config { data: Some(folder.to_owned()), ..lifted() }
}

#[tokio::test]
async fn everything_acknowledged_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(on_disk(folder.path())).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    let mut last = 0;
    for n in 1..=100 {
        ana.append(1, n, b"kept").await;
        last = ana.entry(log(1), u64::from(n), b"kept").await;
    }
    relay.stop().await.unwrap();

    let relay = start(on_disk(folder.path())).await;
    let mut ana = relay.client().await;
    ana.send(ToRelay::Open { log: log(1), access: key(9), after: 0, begin_ms: Some(1_000) }).await;
    ana.expect(refused(log(1), None, RefusedWhy::WrongKey)).await;
    ana.open(1).await;
    for n in 1..=100 {
        ana.entry(log(1), n, b"kept").await;
    }
    let now = ana.opened(log(1), 100).await;
    assert!((last..last + 5_000).contains(&now), "its clock goes on from the last stamp: {last}, {now}");
    ana.append(1, 50, b"again").await;
    ana.entry(log(1), 50, b"kept").await;
    ana.append(1, 101, b"new").await;
    assert!(ana.entry(log(1), 101, b"new").await >= now);
}

#[tokio::test]
async fn to_come_back_to_a_log_is_not_to_begin_one() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { max_new_logs_per_address_per_hour: 1, ..on_disk(folder.path()) };
    let relay = start(config.clone()).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    relay.stop().await.unwrap();
    let relay = start(config).await;
    let mut ana = relay.client().await;
    for n in [1, 2] {
        ana.open(n).await;
        ana.opened(log(n), 0).await;
    }
    ana.open(3).await;
    ana.expect(refused(log(3), None, RefusedWhy::TooManyNewLogs)).await;
}

#[tokio::test]
async fn a_copy_of_the_files_has_every_entry_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(on_disk(folder.path())).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    for n in 1..=20 {
        ana.append(1, n, b"kept").await;
        ana.entry(log(1), u64::from(n), b"kept").await;
    }
    // As a machine that lost its power just now would find them.
    let copy = tempfile::tempdir().unwrap();
    for name in ["relay.db", "relay.db-wal", "relay.logs"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let after = start(on_disk(copy.path())).await;
    let mut bo = after.client().await;
    bo.open_after(1, 0, None).await;
    for n in 1..=20 {
        bo.entry(log(1), n, b"kept").await;
    }
    bo.opened(log(1), 20).await;
}

#[tokio::test]
async fn who_is_told_that_it_is_burned_finds_nothing_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(on_disk(folder.path())).await;
    let mut ana = relay.client().await;
    ana.open(0xb7).await;
    ana.opened(log(0xb7), 0).await;
    for n in 1..=50 {
        let body = b"<nobody else's business>".repeat(usize::from(n));
        ana.append(0xb7, n, &body).await;
        ana.entry(log(0xb7), u64::from(n), &body).await;
    }
    // One line: number, hour, id, key, and what its entries are covered with.
    let lines = fs::read(folder.path().join("relay.logs")).unwrap();
    let left = |what: &[u8]| {
        fs::read_dir(folder.path()).unwrap().any(|file| {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            bytes.windows(what.len()).any(|window| window == what)
        })
    };
    assert!(left(&lines[64..96]) && left(&[0xb7; 16]));
    assert!(!left(b"nobody else"), "not even before");
    ana.send(ToRelay::Burn { log: log(0xb7) }).await;
    ana.expect(FromRelay::Burned { log: log(0xb7) }).await;
    assert!(!left(&lines[64..96]), "what everything else of it is covered with");
    assert!(!left(&[0xb7; 16]));
    assert_eq!(fs::metadata(folder.path().join("relay.db-wal")).unwrap().len(), 0);
}

#[tokio::test]
async fn a_full_disk_refuses_entries_and_nothing_else_and_is_recovered_from() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(Config { max_store_bytes: Some(1024 * 1024), ..on_disk(folder.path()) }).await;
    let (mut ana, mut bo) = (relay.client().await, relay.client().await);
    for client in [&mut ana, &mut bo] {
        for n in [1, 2] {
            client.open(n).await;
            client.opened(log(n), 0).await;
        }
    }
    let mut stored = 0;
    let why = loop {
        stored += 1;
        assert!(stored < 100, "never full");
        ana.append(1, stored, &[1; 50_000]).await;
        let bytes = ana.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Entry { .. } => bo.entry(log(1), u64::from(stored), &[1; 50_000]).await,
            FromRelay::Refused { log: Some(_), id: Some(refused), why } if refused == id(stored) => {
                break why;
            }
            other => panic!("{other:?}"),
        };
    };
    assert_eq!(why, RefusedWhy::NotStored);
    bo.nothing_came().await;
    assert!(relay.get("/healthz").await.starts_with("HTTP/1.1 503 "));
    // A stop doesn't need a disk.
    ana.pulse(2, b"red").await;
    bo.expect(FromRelay::Pulse { log: log(2), body: b"red" }).await;
    ana.send(ToRelay::Burn { log: log(1) }).await;
    ana.expect(FromRelay::Burned { log: log(1) }).await;
    ana.append(2, stored, &[1; 50_000]).await;
    ana.entry(log(2), 1, &[1; 50_000]).await;
    assert!(relay.get("/healthz").await.ends_with("ok\n"));
}

#[tokio::test]
async fn a_relay_that_was_dropped_lets_go_of_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(on_disk(folder.path())).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    relay.kill().await;
    ana.expect(refused(None, None, RefusedWhy::GoingDown)).await;
    drop(ana);
    common::soon(async {
        loop {
            let relay = start(on_disk(folder.path())).await;
            if let Ok(mut bo) = common::Client::connect(relay.request(&[])).await {
                bo.open_after(1, 0, None).await;
                bo.opened(log(1), 0).await;
                break;
            }
            assert!(matches!(relay.stop_early().await, Err(ServeError::Store(StoreError::InUse { .. }))));
        }
    })
    .await;
}

#[tokio::test]
async fn a_second_relay_in_the_same_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = start(on_disk(folder.path())).await;
    first.client().await;
    let refused = start(on_disk(folder.path())).await.stop_early().await;
    assert!(matches!(refused, Err(ServeError::Store(StoreError::InUse { .. }))), "{refused:?}");
}
