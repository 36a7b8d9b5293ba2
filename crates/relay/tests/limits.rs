//! Every limit of a connection, an address and the whole relay: what is let through, what is said, what ends.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod common;

use common::{Client, id, lifted, log, read_all, refused, soon, start};
use futures_util::{SinkExt, StreamExt};
use relay::{Config, limits};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{self, Message};
use wire::{FromRelay, RefusedWhy, ToRelay};

const POLICY: u16 = 1008;
const PROTOCOL: u16 = 1002;
const TOO_BIG: u16 = 1009;
const UNSUPPORTED: u16 = 1003;

/// That a connection is told why, and closed, when it sends this.
async fn check_closed(message: Message, why: RefusedWhy, code: u16) {
    let relay = start(Config::default()).await;
    let mut client = relay.client().await;
    client.open(1).await;
    client.opened(log(1), 0).await;
    client.raw(message).await;
    client.expect(refused(None, None, why)).await;
    client.closed(code).await;
    // And nobody else is troubled.
    let mut other = relay.client().await;
    other.open(1).await;
    other.opened(log(1), 0).await;
    drop((client, other));
    relay.stop().await.unwrap();
}

fn binary(bytes: impl Into<Vec<u8>>) -> Message {
    Message::Binary(bytes.into().into())
}

#[tokio::test]
async fn what_is_no_frame_is_told_so_and_closed() {
    check_closed(binary([99, 1, 2, 3]), RefusedWhy::Malformed, PROTOCOL).await;
    check_closed(binary([]), RefusedWhy::Malformed, PROTOCOL).await;
    let mut longer = ToRelay::Ping { nonce: 1 }.encode();
    longer.push(0);
    check_closed(binary(longer), RefusedWhy::Malformed, PROTOCOL).await;
    check_closed(Message::Text("hello".into()), RefusedWhy::Malformed, UNSUPPORTED).await;
    check_closed(binary(vec![0; wire::limits::MAX_FRAME_BYTES + 1]), RefusedWhy::TooLarge, TOO_BIG).await;
}

#[tokio::test]
async fn a_body_over_its_limit_is_refused_and_the_connection_stays() {
    let relay = start(Config::default()).await;
    let mut client = relay.client().await;
    client.open(1).await;
    client.opened(log(1), 0).await;
    client.pulse(1, &vec![0; wire::limits::MAX_PULSE_BYTES + 1]).await;
    client.expect(refused(None, None, RefusedWhy::TooLarge)).await;
    client.append(1, 1, &vec![0; wire::limits::MAX_ENTRY_BYTES + 1]).await;
    client.expect(refused(None, None, RefusedWhy::TooLarge)).await;
    client.append(1, 1, b"fits").await;
    client.entry(log(1), 1, b"fits").await;
}

#[tokio::test]
async fn an_unmasked_frame_is_told_so_and_closed() {
    let relay = start(Config::default()).await;
    let mut client = relay.client().await;
    client.open(1).await;
    client.opened(log(1), 0).await;
    let raw = client.socket.get_mut();
    soon(tokio::io::AsyncWriteExt::write_all(raw, &[0x82, 2, 5, 5])).await.unwrap();
    client.expect(refused(None, None, RefusedWhy::Malformed)).await;
    client.closed(PROTOCOL).await;
}

#[tokio::test]
async fn who_sends_far_too_much_is_heard_out_and_told() {
    let relay = start(Config::default()).await;
    let mut client = relay.client().await;
    client.open(1).await;
    client.opened(log(1), 0).await;
    // More than the buffers between the two hold: it has to be read to be sent at all.
    client.raw(binary(vec![0; 32 * 1024 * 1024])).await;
    client.expect(refused(None, None, RefusedWhy::TooLarge)).await;
    client.closed(TOO_BIG).await;
}

#[tokio::test]
async fn too_many_pulses_are_dropped_and_said_once() {
    let relay = start(Config { pulses_per_second: 1, pulse_burst: 5, ..Config::default() }).await;
    let (mut ana, mut bo) = (relay.client().await, relay.client().await);
    for client in [&mut ana, &mut bo] {
        client.open(1).await;
        client.opened(log(1), 0).await;
    }
    for n in 0..20 {
        ana.pulse(1, &[n]).await;
    }
    ana.expect(refused(log(1), None, RefusedWhy::TooFast)).await;
    ana.nothing_came().await;
    for n in 0..5 {
        bo.expect(FromRelay::Pulse { log: log(1), body: &[n] }).await;
    }
    // At most one more has become due since.
    bo.send(ToRelay::Ping { nonce: 7 }).await;
    let bytes = bo.bytes().await;
    assert!(matches!(
        FromRelay::decode(&bytes).unwrap(),
        FromRelay::Pong { nonce: 7 } | FromRelay::Pulse { .. }
    ));
}

#[tokio::test]
async fn too_many_entries_are_refused_one_by_one() {
    let relay = start(Config { appends_per_second: 1, append_burst: 2, ..Config::default() }).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    for n in 1..=4 {
        ana.append(1, n, b"x").await;
    }
    let mut refusals = Vec::new();
    let mut entries = 0;
    for _ in 0..4 {
        let bytes = ana.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Refused { id: Some(id), why: RefusedWhy::TooFast, .. } => refusals.push(id),
            FromRelay::Entry { .. } => entries += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((entries, refusals), (2, vec![id(3), id(4)]));
}

#[tokio::test]
async fn who_goes_on_too_fast_is_closed() {
    let relay = start(Config { pulses_per_second: 1, pulse_burst: 1, ..Config::default() }).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    for _ in 0..limits::MAX_STRIKES + 10 {
        let frame = ToRelay::Pulse { log: log(1), body: b"x" }.encode();
        // The last ones may find it closed already.
        if ana.socket.feed(binary(frame)).await.is_err() {
            break;
        }
    }
    let _ = ana.socket.flush().await;
    ana.expect(refused(log(1), None, RefusedWhy::TooFast)).await;
    ana.expect(refused(None, None, RefusedWhy::TooFast)).await;
    ana.closed(POLICY).await;
}

#[tokio::test]
async fn pings_have_a_pace_too() {
    let relay = start(Config::default()).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    for nonce in 0..u64::from(limits::OTHER_BURST) + 10 {
        ana.send(ToRelay::Ping { nonce }).await;
    }
    let mut pongs = 0;
    loop {
        let bytes = ana.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Pong { .. } => pongs += 1,
            FromRelay::Refused { why: RefusedWhy::TooFast, .. } => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(pongs < limits::OTHER_BURST + 10, "{pongs}");
}

#[tokio::test]
async fn a_log_lives_so_long() {
    // A minute is let pass below, in which nobody says anything.
    let config = |most| Config { max_log_life_ms: most, idle_timeout_ms: 600_000, ..Config::default() };
    for (most, asked, burned) in [(600_000, 0, true), (0, 600_000, true), (600_000, 600_000, false)] {
        let relay = start(config(most)).await;
        // The first look for what is over is at the start, and not meant here.
        relay.total_reaches("batches_total", 1).await;
        let mut ana = relay.client().await;
        ana.open_after(1, 0, Some(asked)).await;
        ana.opened(log(1), 0).await;
        tokio::time::pause();
        tokio::time::advance(limits::EXPIRY_SWEEP).await;
        tokio::time::resume();
        if burned {
            ana.expect(FromRelay::Burned { log: log(1) }).await;
        } else {
            ana.nothing_came().await;
        }
    }
}

#[tokio::test]
async fn a_connection_has_so_many_logs_open() {
    let relay = start(Config { max_logs_per_connection: 2, ..Config::default() }).await;
    let mut ana = relay.client().await;
    for n in [1, 2] {
        ana.open(n).await;
        ana.opened(log(n), 0).await;
    }
    ana.open(3).await;
    ana.expect(refused(log(3), None, RefusedWhy::TooManyLogs)).await;
    ana.open(2).await;
    ana.opened(log(2), 0).await;
    ana.send(ToRelay::Close { log: log(1) }).await;
    ana.open(3).await;
    ana.opened(log(3), 0).await;
    // A log that is gone doesn't count.
    ana.send(ToRelay::Burn { log: log(3) }).await;
    ana.expect(FromRelay::Burned { log: log(3) }).await;
    ana.open(4).await;
    ana.opened(log(4), 0).await;
}

#[tokio::test]
async fn a_log_holds_so_much() {
    let relay = start(Config { max_log_entries: 2, ..Config::default() }).await;
    let mut ana = relay.client().await;
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    for n in 1..=2 {
        ana.append(1, n, b"x").await;
        ana.entry(log(1), u64::from(n), b"x").await;
    }
    ana.append(1, 3, b"x").await;
    ana.expect(refused(log(1), Some(id(3)), RefusedWhy::LogFull)).await;
    ana.append(1, 2, b"x").await;
    ana.entry(log(1), 2, b"x").await;
}

#[tokio::test]
async fn an_address_begins_so_many_logs_in_an_hour() {
    let relay = start(Config { max_new_logs_per_address_per_hour: 2, ..Config::default() }).await;
    let mut ana = relay.client().await;
    for n in [1, 2] {
        ana.open(n).await;
        ana.opened(log(n), 0).await;
    }
    let mut bo = relay.client().await;
    bo.open(3).await;
    bo.expect(refused(log(3), None, RefusedWhy::TooManyNewLogs)).await;
    // Those that are there can be opened by the same words.
    bo.open(2).await;
    bo.opened(log(2), 0).await;
    // Coming back doesn't help.
    drop((ana, bo));
    let mut cy = relay.client().await;
    cy.open(3).await;
    cy.expect(refused(log(3), None, RefusedWhy::TooManyNewLogs)).await;
}

#[tokio::test]
async fn who_opens_nothing_is_closed() {
    let relay = start(Config { open_timeout_ms: 50, ..Config::default() }).await;
    let mut quiet = relay.client().await;
    quiet.expect(refused(None, None, RefusedWhy::NotOpen)).await;
    quiet.closed(POLICY).await;
    let mut wrong = relay.client().await;
    wrong.open_after(1, 0, None).await;
    wrong.expect(refused(log(1), None, RefusedWhy::NoSuchLog)).await;
    wrong.expect(refused(None, None, RefusedWhy::NotOpen)).await;
    wrong.closed(POLICY).await;
}

#[tokio::test]
async fn who_says_nothing_is_closed() {
    let relay = start(Config { idle_timeout_ms: 300, ..Config::default() }).await;
    let (mut quiet, mut talks) = (relay.client().await, relay.client().await);
    for client in [&mut quiet, &mut talks] {
        client.open(1).await;
        client.opened(log(1), 0).await;
    }
    let talking = tokio::spawn(async move {
        let mut every = tokio::time::interval(std::time::Duration::from_millis(100));
        for _ in 0..8 {
            every.tick().await;
            talks.nothing_came().await;
        }
    });
    let began = std::time::Instant::now();
    quiet.closed(POLICY).await;
    assert!(began.elapsed().as_millis() < 5_000, "the deadlines before it have nothing to do with it");
    soon(talking).await.unwrap();
}

#[tokio::test]
async fn an_address_has_so_many_connections() {
    let relay = start(Config { max_connections_per_address: 2, ..Config::default() }).await;
    let (first, second) = (relay.client().await, relay.client().await);
    let mut third = TcpStream::connect(relay.at).await.unwrap();
    let said = read_all(&mut third).await;
    assert!(
        said.starts_with("HTTP/1.1 429 ") && said.contains("nosniff") && said.contains("close some"),
        "{said}"
    );
    drop(first);
    // The place is free once the relay has seen that.
    let again = soon(async {
        loop {
            if let Ok(client) = Client::connect(relay.request(&[])).await {
                return client;
            }
            tokio::task::yield_now().await;
        }
    });
    drop((again.await, second));
}

#[tokio::test]
async fn all_together_have_so_many_connections() {
    let relay = start(Config { max_connections: 1, ..Config::default() }).await;
    let _first = relay.client().await;
    let mut second = TcpStream::connect(relay.at).await.unwrap();
    let said = read_all(&mut second).await;
    assert!(
        said.starts_with("HTTP/1.1 503 ") && said.contains("nosniff") && said.contains("try again"),
        "{said}"
    );
}

#[tokio::test]
async fn behind_a_trusted_proxy_the_forwarded_address_counts() {
    let config =
        |trust| Config { max_connections_per_address: 1, trust_forwarded_for: trust, ..Config::default() };
    let relay = start(config(true)).await;
    let by = |address| Client::connect(relay.request(&[("x-forwarded-for", address)]));
    let _ana = by("192.0.2.1").await.unwrap();
    let _bo = by("192.0.2.1, 192.0.2.2").await.unwrap();
    match by("203.0.113.9, 192.0.2.1").await {
        Err(tungstenite::Error::Http(response)) => assert_eq!(response.status(), 429),
        other => panic!("{:?}", other.map(|_| "let in")),
    }
    // Not believed where it isn't asked for.
    let relay = start(config(false)).await;
    let _ana = Client::connect(relay.request(&[("x-forwarded-for", "192.0.2.1")])).await.unwrap();
    assert!(Client::connect(relay.request(&[("x-forwarded-for", "192.0.2.2")])).await.is_err());
}

/// Fills what one connection doesn't read, until the relay has had enough of it.
async fn check_too_slow(config: Config) {
    let relay = start(config).await;
    let (mut ana, mut slow) = (relay.client().await, relay.client().await);
    for client in [&mut ana, &mut slow] {
        client.open(1).await;
        client.opened(log(1), 0).await;
    }
    let mut bo = relay.client().await;
    bo.open(1).await;
    bo.opened(log(1), 0).await;
    let mut sent = 0_u64;
    while relay.total("refused_total{why=\"too_slow\"}").await == 0 {
        for _ in 0..200 {
            ana.pulse(1, &[8; wire::limits::MAX_PULSE_BYTES]).await;
            sent += 1;
            // Who reads isn't affected.
            bo.expect(FromRelay::Pulse { log: log(1), body: &[8; wire::limits::MAX_PULSE_BYTES] }).await;
        }
    }
    let mut got = 0;
    // Where it takes too long even to be told, it just ends.
    while let Some(Ok(Message::Binary(bytes))) = soon(slow.socket.next()).await {
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Pulse { .. } => got += 1,
            told => assert_eq!(told, refused(None, None, RefusedWhy::TooSlow)),
        }
    }
    assert!(got < sent, "cut off before it had all {sent}");
    let mut again = relay.client().await;
    again.open(1).await;
    again.opened(log(1), 0).await;
}

#[tokio::test]
async fn who_lets_too_much_wait_is_cut_off() {
    check_too_slow(Config { outbox_bytes: 64 * 1024, ..lifted() }).await;
}

#[tokio::test]
async fn who_takes_nothing_for_too_long_is_cut_off() {
    check_too_slow(Config { outbox_bytes: usize::MAX, flush_timeout_ms: 100, ..lifted() }).await;
}
