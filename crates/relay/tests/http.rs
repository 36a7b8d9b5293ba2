//! What the relay says in HTTP and TLS, and how it stops.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod common;

use std::fs;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::response::AppendHeaders;
use axum::routing::get;
use common::{Client, log, read_all, refused, soon, start};
use relay::{Config, ConfigError, ServeError, limits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{self, RootCertStore};
use tokio_tungstenite::tungstenite;
use wire::RefusedWhy;

fn check_headers(answer: &str, policy: &str) {
    let head = answer.split("\r\n\r\n").next().unwrap().to_ascii_lowercase();
    assert!(head.contains("\r\nx-content-type-options: nosniff"), "{head}");
    assert!(head.contains("\r\nreferrer-policy: no-referrer"), "{head}");
    assert!(head.contains(&format!("\r\ncontent-security-policy: {policy}")), "{head}");
    assert!(!head.contains("set-cookie"), "{head}");
}

#[tokio::test]
async fn every_answer_of_the_relays_own_loads_nothing_and_sets_nothing() {
    let relay = start(Config::default()).await;
    for (path, status) in [("/healthz", 200), ("/metrics", 200), ("/log", 426), ("/elsewhere", 404)] {
        let answer = relay.get(path).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {answer}");
        check_headers(&answer, "default-src 'none'");
    }
}

#[tokio::test]
async fn an_app_can_be_served_beside_it_with_a_policy_of_its_own() {
    let page = async || {
        (
            AppendHeaders([("content-security-policy", "default-src 'self'"), ("set-cookie", "track=me")]),
            "the app",
        )
    };
    let pages = Router::new().route("/", get(page)).fallback(async || "any page");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(relay::serve_with_pages(listener, Config::default(), pages, std::future::pending()));
    let get = async |path: &str| {
        let mut stream = TcpStream::connect(at).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        read_all(&mut stream).await
    };
    let app = get("/").await;
    assert!(app.ends_with("the app"), "{app}");
    check_headers(&app, "default-src 'self'");
    let other = get("/elsewhere").await;
    assert!(other.ends_with("any page"), "{other}");
    check_headers(&other, "default-src 'none'");
    assert!(get("/healthz").await.ends_with("ok\n"));
}

#[tokio::test]
async fn the_subprotocol_has_to_be_offered() {
    let relay = start(Config::default()).await;
    for offer in [None, Some("chat"), Some("stillyes.0, stillyes.99")] {
        let mut request = relay.request(&[]);
        request.headers_mut().remove("sec-websocket-protocol");
        if let Some(offer) = offer {
            request.headers_mut().insert("sec-websocket-protocol", offer.parse().unwrap());
        }
        match tokio_tungstenite::connect_async(request).await {
            Err(tungstenite::Error::Http(response)) => {
                assert_eq!(response.status(), 400);
                let said =
                    String::from_utf8_lossy(response.body().as_deref().unwrap_or_default()).into_owned();
                assert!(said.contains(wire::SUBPROTOCOL), "{said}");
            }
            other => panic!("{offer:?}: {:?}", other.map(|_| "let in")),
        }
    }
    Client::connect(relay.request(&[("sec-websocket-protocol", "chat, stillyes.1")])).await.unwrap();
}

#[tokio::test]
async fn totals_are_totals_and_name_nobody() {
    let relay = start(Config::default()).await;
    let (mut ana, mut bo) = (relay.client().await, relay.client().await);
    for client in [&mut ana, &mut bo] {
        client.open(0xab).await;
        client.opened(log(0xab), 0).await;
    }
    ana.pulse(0xab, b"x").await;
    bo.bytes().await;
    ana.append(0xab, 1, b"x").await;
    ana.entry(log(0xab), 1, b"x").await;
    ana.open_after(7, 0, None).await;
    ana.expect(refused(log(7), None, RefusedWhy::NoSuchLog)).await;
    for (name, value) in [
        ("sockets", 2),
        ("logs", 1),
        ("logs_begun_total", 1),
        ("pulses_total", 1),
        ("pulse_deliveries_total", 1),
        ("entries_total", 1),
        ("storing", 1),
        ("refused_total{why=\"no_such_log\"}", 1),
    ] {
        assert_eq!(relay.total(name).await, value, "{name}");
    }
    let text = relay.get("/metrics").await;
    assert!(!text.contains("127.0.0.1") && !text.contains("abab"), "{text}");
    drop(ana);
    drop(bo);
    soon(async {
        while relay.total("sockets").await > 0 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn totals_can_be_kept_to_oneself() {
    let relay = start(Config { metrics: false, ..Config::default() }).await;
    assert!(relay.get("/metrics").await.starts_with("HTTP/1.1 404 "));
}

#[tokio::test]
async fn it_speaks_tls_with_the_given_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let made = rcgen::generate_simple_self_signed(["relay.example".to_owned()]).unwrap();
    let (certificate, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    fs::write(&certificate, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let config = Config { tls_certificate: Some(certificate), tls_key: Some(key), ..Config::default() };
    let relay = start(config).await;
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let trusting = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(relay.at).await.unwrap();
    let name = ServerName::try_from("relay.example").unwrap();
    let stream = soon(TlsConnector::from(Arc::new(trusting)).connect(name, stream)).await.unwrap();
    let (mut socket, _) = soon(tokio_tungstenite::client_async(relay.request(&[]), stream)).await.unwrap();
    let ping = wire::ToRelay::Ping { nonce: 3 }.encode();
    use futures_util::{SinkExt, StreamExt};
    socket.send(tungstenite::Message::Binary(ping.into())).await.unwrap();
    let answer = soon(socket.next()).await.unwrap().unwrap().into_data();
    assert_eq!(wire::FromRelay::decode(&answer), Ok(wire::FromRelay::Pong { nonce: 3 }));
    // And without TLS it says nothing.
    let plain = relay.get("/healthz").await;
    assert!(!plain.contains("ok"), "{plain}");
    drop(socket);
    relay.stop().await.unwrap();
}

/// How long it takes until a connection that sent this is closed. The clock is paused: it jumps to the time at
/// which the relay has had enough, and where it never has, this hangs.
async fn closed_after(at: SocketAddr, sent: &str) -> Duration {
    let began = tokio::time::Instant::now();
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut text = Vec::new();
    let _ = stream.read_to_end(&mut text).await;
    began.elapsed()
}

#[tokio::test(start_paused = true)]
async fn a_request_that_never_ends_is_not_waited_for() {
    let relay = start(Config::default()).await;
    for begun in
        ["", "GET /healthz HTTP/1.1\r\nhost: x\r\nx-slow: ", "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n"]
    {
        let after = closed_after(relay.at, begun).await;
        assert!(after < limits::HEADER_READ_TIMEOUT + Duration::from_secs(2), "{begun:?}: {after:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_never_ends_is_not_waited_for() {
    let pages = Router::new().route("/", get(async || std::future::pending::<()>().await));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(relay::serve_with_pages(listener, Config::default(), pages, std::future::pending()));
    let after = closed_after(at, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(after < limits::HTTP_CONNECTION_TIMEOUT + Duration::from_secs(2), "{after:?}");
}

#[tokio::test]
async fn a_stop_tells_everyone_and_takes_nobody_new() {
    let relay = start(Config::default()).await;
    let (mut ana, mut quiet) = (relay.client().await, relay.client().await);
    ana.open(1).await;
    ana.opened(log(1), 0).await;
    // Kept alive between requests, and in nobody's way.
    let mut idle = TcpStream::connect(relay.at).await.unwrap();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let at = relay.at;
    let stopped = tokio::spawn(relay.stop());
    for client in [&mut ana, &mut quiet] {
        client.expect(refused(None, None, RefusedWhy::GoingDown)).await;
        client.closed(1001).await;
    }
    soon(stopped).await.unwrap().unwrap();
    assert!(TcpStream::connect(at).await.is_err());
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever() {
    let relay = start(Config { stop_timeout_ms: 50, ..Config::default() }).await;
    // Says nothing and hears nothing.
    let _deaf = relay.client().await;
    relay.stop().await.unwrap();
}

#[tokio::test]
async fn impossible_options_are_refused_at_the_start() {
    let relay = start(Config { pulse_burst: 0, ..Config::default() }).await;
    let refused = relay.stop_early().await;
    assert!(
        matches!(refused, Err(ServeError::Config(ConfigError::Zero { option: "pulse_burst" }))),
        "{refused:?}"
    );
}
