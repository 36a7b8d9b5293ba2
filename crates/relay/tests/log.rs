//! The log's verbs, as a client sees them: order, storage, handing over, pulses, ends. Run on both stores.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod common;

use common::{Client, Running, id, key, lifted, log, refused, soon, start};
use futures_util::SinkExt;
use relay::Config;
use tokio_tungstenite::tungstenite::Message;
use wire::{AccessKey, BurnKey, FromRelay, LogId, RefusedWhy, ToRelay};

/// The same test on a relay in memory and on one on disk.
async fn on_both<F: AsyncFn(&Running)>(test: F) {
    let folder = tempfile::tempdir().unwrap();
    for data in [None, Some(folder.path().to_owned())] {
        let relay = start(Config { data, ..lifted() }).await;
        test(&relay).await;
        relay.stop().await.unwrap();
    }
}

async fn opened(relay: &Running, n: u8, head: u64) -> Client {
    let mut client = relay.client().await;
    client.open_after(n, head, Some(600_000)).await;
    client.opened(log(n), head).await;
    client
}

#[tokio::test]
async fn an_entry_comes_to_everyone_and_to_its_sender() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (opened(relay, 1, 0).await, opened(relay, 1, 0).await);
        ana.append(1, 1, b"from ana").await;
        let at_ana = ana.entry(log(1), 1, b"from ana").await;
        let at_bo = bo.entry(log(1), 1, b"from ana").await;
        assert_eq!(at_ana, at_bo);
        bo.append(1, 2, b"from bo").await;
        let later = ana.entry(log(1), 2, b"from bo").await;
        assert!(later >= at_ana);
        bo.entry(log(1), 2, b"from bo").await;
    })
    .await;
}

#[tokio::test]
async fn a_newcomer_gets_what_is_there_and_then_what_comes() {
    on_both(async |relay| {
        let mut ana = opened(relay, 1, 0).await;
        // More than one page, in entries and in bytes.
        for n in 1..=600 {
            ana.append(1, n, &[n as u8; 300]).await;
        }
        for n in 1..=600 {
            ana.entry(log(1), n, &[n as u8; 300]).await;
        }
        let mut bo = relay.client().await;
        bo.open_after(1, 597, None).await;
        for n in 598..=600 {
            bo.entry(log(1), n, &[n as u8; 300]).await;
        }
        bo.opened(log(1), 600).await;
        let mut cy = relay.client().await;
        cy.open(1).await;
        for n in 1..=600 {
            cy.entry(log(1), n, &[n as u8; 300]).await;
        }
        cy.opened(log(1), 600).await;
        ana.append(1, 601, b"live").await;
        for client in [&mut ana, &mut bo, &mut cy] {
            client.entry(log(1), 601, b"live").await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_gap_and_no_duplicate_while_entries_keep_coming() {
    on_both(async |relay| {
        const ENTRIES: u16 = 2_000;
        let mut ana = opened(relay, 1, 0).await;
        let newcomers: Vec<_> = (0..8)
            .map(|_| {
                let request = relay.request(&[]);
                tokio::spawn(async move {
                    let mut client = Client::connect(request).await.unwrap();
                    client.open(1).await;
                    let (mut seen, mut opened_at) = (0, None);
                    while seen < u64::from(ENTRIES) || opened_at.is_none() {
                        let bytes = client.bytes().await;
                        match FromRelay::decode(&bytes).unwrap() {
                            FromRelay::Entry { seq, prev, .. } => {
                                assert_eq!((seq, prev), (seen + 1, seen), "opened at {opened_at:?}");
                                seen = seq;
                            }
                            FromRelay::Opened { head, .. } => {
                                assert_eq!(head, seen);
                                assert_eq!(opened_at.replace(head), None);
                            }
                            other => panic!("{other:?}"),
                        }
                    }
                })
            })
            .collect();
        for n in 1..=ENTRIES {
            ana.append(1, n, b"on and on").await;
            if n % 50 == 0 {
                // In step with the disk, so that newcomers come in the middle of it.
                for seq in u64::from(n) - 49..=u64::from(n) {
                    ana.entry(log(1), seq, b"on and on").await;
                }
            }
        }
        for newcomer in newcomers {
            soon(newcomer).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn a_repeated_entry_is_given_again_to_its_sender_alone() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (opened(relay, 1, 0).await, opened(relay, 1, 0).await);
        ana.append(1, 7, b"first").await;
        let first = ana.entry(log(1), 1, b"first").await;
        bo.entry(log(1), 1, b"first").await;
        ana.append(1, 7, b"again").await;
        assert_eq!(ana.entry(log(1), 1, b"first").await, first);
        bo.nothing_came().await;
        ana.append(1, 8, b"next").await;
        ana.entry(log(1), 2, b"next").await;
    })
    .await;
}

#[tokio::test]
async fn a_pulse_goes_to_everyone_else_as_it_came_and_is_not_kept() {
    on_both(async |relay| {
        let (mut ana, mut bo, mut other) =
            (opened(relay, 1, 0).await, opened(relay, 1, 0).await, opened(relay, 2, 0).await);
        let mut sent = ToRelay::Pulse { log: log(1), body: &[9; 256] }.encode();
        ana.raw(Message::Binary(sent.clone().into())).await;
        assert_eq!(bo.bytes().await, sent);
        ana.nothing_came().await;
        other.nothing_came().await;
        // A frame has one spelling: with its length in a longer one it is none, and goes to nobody.
        sent.splice(17..19, [0x80, 0x82, 0x00]);
        assert!(ToRelay::decode(&sent).is_err());
        ana.raw(Message::Binary(sent.clone().into())).await;
        bo.nothing_came().await;
        opened(relay, 1, 0).await.nothing_came().await;
    })
    .await;
}

#[tokio::test]
async fn a_burned_log_is_gone_for_everyone() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (opened(relay, 1, 0).await, opened(relay, 1, 0).await);
        ana.append(1, 1, b"x").await;
        ana.entry(log(1), 1, b"x").await;
        bo.entry(log(1), 1, b"x").await;
        bo.send(ToRelay::Burn { log: log(1) }).await;
        ana.expect(FromRelay::Burned { log: log(1) }).await;
        bo.expect(FromRelay::Burned { log: log(1) }).await;
        ana.pulse(1, b"x").await;
        ana.expect(refused(log(1), None, RefusedWhy::NoSuchLog)).await;
        bo.append(1, 2, b"x").await;
        bo.expect(refused(log(1), Some(id(2)), RefusedWhy::NoSuchLog)).await;
        bo.open_after(1, 0, None).await;
        bo.expect(refused(log(1), None, RefusedWhy::NoSuchLog)).await;
        // Begun again it is a new one.
        ana.open(1).await;
        ana.opened(log(1), 0).await;
    })
    .await;
}

#[tokio::test]
async fn a_guarded_log_is_burned_with_its_own_key_alone() {
    on_both(async |relay| {
        let burns = BurnKey([2; 32]);
        // The name is a hash of the key that burns it: as the golden bytes of `seal` have it.
        let log = LogId(0x26e2_5d9b_c6c4_4794_de4d_63cb_02d0_3e61u128.to_be_bytes());
        let access = AccessKey::guarded(&[3; 16]);
        let open = |begin_ms| ToRelay::Open { log, access: access.clone(), after: 0, begin_ms };
        let (mut host, mut guest) = (relay.client().await, relay.client().await);
        host.send(open(Some(600_000))).await;
        host.opened(log, 0).await;
        guest.send(open(None)).await;
        guest.opened(log, 0).await;
        for burn in [ToRelay::Burn { log }, ToRelay::BurnWith { log, key: BurnKey([9; 32]) }] {
            guest.send(burn).await;
            guest.expect(refused(log, None, RefusedWhy::WrongKey)).await;
        }
        let mut stranger = relay.client().await;
        stranger.send(ToRelay::BurnWith { log, key: burns.clone() }).await;
        stranger.expect(refused(log, None, RefusedWhy::NotOpen)).await;
        host.nothing_came().await;
        host.send(ToRelay::BurnWith { log, key: burns }).await;
        host.expect(FromRelay::Burned { log }).await;
        guest.expect(FromRelay::Burned { log }).await;
    })
    .await;
    // Nobody burns an ordinary one with a key of their own making.
    on_both(async |relay| {
        let mut ana = opened(relay, 1, 0).await;
        ana.send(ToRelay::BurnWith { log: log(1), key: BurnKey([2; 32]) }).await;
        ana.expect(refused(log(1), None, RefusedWhy::WrongKey)).await;
    })
    .await;
}

#[tokio::test]
async fn the_key_opens_and_nothing_else_does() {
    on_both(async |relay| {
        let mut ana = opened(relay, 1, 0).await;
        let mut eve = relay.client().await;
        for begin_ms in [None, Some(1_000)] {
            eve.send(ToRelay::Open { log: log(1), access: key(2), after: 0, begin_ms }).await;
            eve.expect(refused(log(1), None, RefusedWhy::WrongKey)).await;
        }
        eve.open_after(9, 0, None).await;
        eve.expect(refused(log(9), None, RefusedWhy::NoSuchLog)).await;
        eve.pulse(1, b"x").await;
        eve.expect(refused(log(1), None, RefusedWhy::NotOpen)).await;
        eve.append(1, 3, b"x").await;
        eve.expect(refused(log(1), Some(id(3)), RefusedWhy::NotOpen)).await;
        eve.send(ToRelay::Burn { log: log(1) }).await;
        eve.expect(refused(log(1), None, RefusedWhy::NotOpen)).await;
        ana.nothing_came().await;
    })
    .await;
}

#[tokio::test]
async fn a_closed_log_says_no_more() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (opened(relay, 1, 0).await, opened(relay, 1, 0).await);
        bo.send(ToRelay::Close { log: log(1) }).await;
        bo.nothing_came().await;
        ana.pulse(1, b"x").await;
        ana.append(1, 1, b"x").await;
        ana.entry(log(1), 1, b"x").await;
        bo.nothing_came().await;
        bo.pulse(1, b"x").await;
        bo.expect(refused(log(1), None, RefusedWhy::NotOpen)).await;
        bo.open_after(1, 0, None).await;
        bo.entry(log(1), 1, b"x").await;
        bo.opened(log(1), 1).await;
    })
    .await;
}

#[tokio::test]
async fn frames_sent_right_behind_an_opening_are_done_after_it() {
    on_both(async |relay| {
        let mut ana = relay.client().await;
        // In one write, so that they are all there before the first is done.
        let open = |n| ToRelay::Open { log: log(n), access: key(n), after: 0, begin_ms: Some(1_000) };
        let append = |n| ToRelay::Append { log: log(n), id: id(1), body: b"at once" };
        let ping = || ToRelay::Ping { nonce: 1 };
        for frame in [open(1), open(2), append(1), ping(), append(2), ping()] {
            soon(ana.socket.feed(Message::Binary(frame.encode().into()))).await.unwrap();
        }
        soon(ana.socket.flush()).await.unwrap();
        let (mut entries, mut opened, mut pongs) = (0, 0, 0);
        while (entries, opened, pongs) != (2, 2, 2) {
            let bytes = ana.bytes().await;
            match FromRelay::decode(&bytes).unwrap() {
                FromRelay::Entry { seq: 1, .. } => entries += 1,
                FromRelay::Opened { .. } => opened += 1,
                FromRelay::Pong { nonce: 1 } => pongs += 1,
                other => panic!("{other:?}"),
            }
        }
        ana.nothing_came().await;
    })
    .await;
}

#[tokio::test]
async fn an_open_log_that_is_opened_again_is_handed_over_again() {
    on_both(async |relay| {
        let mut ana = opened(relay, 1, 0).await;
        ana.append(1, 1, b"x").await;
        ana.entry(log(1), 1, b"x").await;
        ana.open_after(1, 0, None).await;
        ana.entry(log(1), 1, b"x").await;
        ana.opened(log(1), 1).await;
        ana.append(1, 2, b"y").await;
        ana.entry(log(1), 2, b"y").await;
        ana.nothing_came().await;
    })
    .await;
}

#[tokio::test]
async fn a_logs_clock_starts_near_zero_and_never_goes_back() {
    on_both(async |relay| {
        let mut ana = relay.client().await;
        ana.open(1).await;
        let mut last = ana.opened(log(1), 0).await;
        assert!(last < 5_000, "{last}");
        for n in 1..=20 {
            ana.append(1, n, b"x").await;
            let time = ana.entry(log(1), u64::from(n), b"x").await;
            assert!(time >= last);
            last = time;
        }
        // Also while nobody has it open.
        drop(ana);
        relay.total_reaches("sockets_total", 1).await;
        let mut bo = relay.client().await;
        bo.open_after(1, 20, None).await;
        assert!(bo.opened(log(1), 20).await >= last);
    })
    .await;
}

#[tokio::test]
async fn one_connection_has_several_logs_open() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (relay.client().await, opened(relay, 2, 0).await);
        for n in 1..=3 {
            ana.open(n).await;
            ana.opened(log(n), 0).await;
        }
        bo.pulse(2, b"second").await;
        ana.expect(FromRelay::Pulse { log: log(2), body: b"second" }).await;
        ana.append(3, 1, b"third").await;
        ana.entry(log(3), 1, b"third").await;
        bo.nothing_came().await;
    })
    .await;
}

#[tokio::test]
async fn the_largest_frames_come_through() {
    on_both(async |relay| {
        let (mut ana, mut bo) = (opened(relay, 1, 0).await, opened(relay, 1, 0).await);
        let largest = vec![3; wire::limits::MAX_ENTRY_BYTES];
        ana.append(1, 1, &largest).await;
        ana.entry(log(1), 1, &largest).await;
        bo.entry(log(1), 1, &largest).await;
        let largest = vec![4; wire::limits::MAX_PULSE_BYTES];
        ana.pulse(1, &largest).await;
        bo.expect(FromRelay::Pulse { log: log(1), body: &largest }).await;
        opened(relay, 2, 0).await.append(2, 1, b"").await;
    })
    .await;
}
