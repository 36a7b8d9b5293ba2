//! A relay on a port of its own, and a client that speaks nothing but frames. No meaning, no engine.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use relay::{Config, ServeError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::Request;
use tokio_tungstenite::tungstenite::{self, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};
use wire::{AccessKey, EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

/// Longer than anything here takes: a test that hangs says where.
const PATIENCE: Duration = Duration::from_secs(20);

pub async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, what).await.expect("it takes too long")
}

pub struct Running {
    pub at: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), ServeError>>,
}

pub async fn start(config: Config) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(relay::serve(listener, config, async move { drop(stopped.await) }));
    Running { at, stop, task }
}

/// Nothing is too fast.
pub fn lifted() -> Config {
    Config {
        pulses_per_second: u32::MAX,
        pulse_burst: u32::MAX,
        appends_per_second: u32::MAX,
        append_burst: u32::MAX,
        ..Config::default()
    }
}

impl Running {
    /// Asks it to stop; the answer comes when it has.
    pub fn stop(self) -> impl Future<Output = Result<(), ServeError>> {
        self.stop.send(()).unwrap();
        async { soon(self.task).await.unwrap() }
    }

    /// Waits for one that ends on its own.
    pub async fn stop_early(self) -> Result<(), ServeError> {
        soon(self.task).await.unwrap()
    }

    /// Drops it in the middle of whatever it does.
    pub async fn kill(self) {
        self.task.abort();
        assert!(self.task.await.unwrap_err().is_cancelled());
    }

    pub async fn client(&self) -> Client {
        Client::connect(self.request(&[])).await.unwrap()
    }

    pub fn request(&self, headers: &[(&'static str, &str)]) -> Request<()> {
        let mut request = format!("ws://{}{}", self.at, wire::LOG_PATH).into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", wire::SUBPROTOCOL.parse().unwrap());
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        request
    }

    /// One request over a connection of its own: the answer's whole text.
    pub async fn http(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.at).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        read_all(&mut stream).await
    }

    pub async fn get(&self, path: &str) -> String {
        self.http(&format!("GET {path} HTTP/1.1\r\nhost: relay\r\nconnection: close\r\n\r\n")).await
    }

    /// One of the totals.
    pub async fn total(&self, name: &str) -> u64 {
        let text = self.get("/metrics").await;
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("stillyes_relay_{name} ")));
        line.map_or(0, |value| value.trim().parse().unwrap())
    }

    /// Waits until one of the totals is at least that.
    pub async fn total_reaches(&self, name: &str, least: u64) {
        soon(async {
            while self.total(name).await < least {
                tokio::task::yield_now().await;
            }
        })
        .await;
    }
}

pub async fn read_all(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    // A reset after the answer is no matter of these tests.
    let _ = soon(stream.read_to_end(&mut text)).await;
    String::from_utf8_lossy(&text).into_owned()
}

pub struct Client {
    pub socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

pub fn log(n: u8) -> LogId {
    LogId([n; 16])
}

pub fn key(n: u8) -> AccessKey {
    AccessKey([n; 32])
}

pub fn id(n: u16) -> EntryId {
    let mut id = [0; 16];
    id[..2].copy_from_slice(&n.to_be_bytes());
    EntryId(id)
}

pub fn refused(log: impl Into<Option<LogId>>, id: Option<EntryId>, why: RefusedWhy) -> FromRelay<'static> {
    FromRelay::Refused { log: log.into(), id, why }
}

impl Client {
    pub async fn connect(request: Request<()>) -> Result<Self, tungstenite::Error> {
        let (socket, response) = soon(tokio_tungstenite::connect_async(request)).await?;
        assert_eq!(response.headers()["sec-websocket-protocol"], wire::SUBPROTOCOL);
        Ok(Self { socket })
    }

    pub async fn send(&mut self, frame: ToRelay<'_>) {
        self.raw(Message::Binary(frame.encode().into())).await;
    }

    pub async fn raw(&mut self, message: Message) {
        soon(self.socket.send(message)).await.unwrap();
    }

    pub async fn bytes(&mut self) -> Vec<u8> {
        match soon(self.socket.next()).await {
            Some(Ok(Message::Binary(bytes))) => bytes.to_vec(),
            other => panic!("no frame: {other:?}"),
        }
    }

    pub async fn expect(&mut self, expected: FromRelay<'_>) {
        assert_eq!(FromRelay::decode(&self.bytes().await).unwrap(), expected);
    }

    /// That this entry is next; its stamp.
    pub async fn entry(&mut self, expected: LogId, expected_seq: u64, expected_body: &[u8]) -> u64 {
        let bytes = self.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Entry { log, seq, prev, time, body, .. } => {
                assert_eq!((log, seq, prev), (expected, expected_seq, expected_seq - 1));
                assert_eq!(body, expected_body);
                time
            }
            other => panic!("no entry: {other:?}"),
        }
    }

    /// That it is open now, with this head; its time.
    pub async fn opened(&mut self, expected: LogId, expected_head: u64) -> u64 {
        let bytes = self.bytes().await;
        match FromRelay::decode(&bytes).unwrap() {
            FromRelay::Opened { log, head, time } => {
                assert_eq!((log, head), (expected, expected_head));
                time
            }
            other => panic!("not opened: {other:?}"),
        }
    }

    /// Begins or opens log `n` with key `n`, from its start.
    pub async fn open(&mut self, n: u8) {
        self.open_after(n, 0, Some(600_000)).await;
    }

    pub async fn open_after(&mut self, n: u8, after: u64, begin_ms: Option<u64>) {
        self.send(ToRelay::Open { log: log(n), access: key(n), after, begin_ms }).await;
    }

    pub async fn append(&mut self, n: u8, entry: u16, body: &[u8]) {
        self.send(ToRelay::Append { log: log(n), id: id(entry), body }).await;
    }

    pub async fn pulse(&mut self, n: u8, body: &[u8]) {
        self.send(ToRelay::Pulse { log: log(n), body }).await;
    }

    /// That nothing came before the answer to this.
    pub async fn nothing_came(&mut self) {
        self.send(ToRelay::Ping { nonce: 4242 }).await;
        self.expect(FromRelay::Pong { nonce: 4242 }).await;
    }

    /// That the connection ends now, with this code.
    pub async fn closed(&mut self, code: u16) {
        match soon(self.socket.next()).await {
            Some(Ok(Message::Close(Some(frame)))) => assert_eq!(u16::from(frame.code), code, "{frame}"),
            other => panic!("not closed: {other:?}"),
        }
        assert!(soon(self.socket.next()).await.is_none_or(|rest| rest.is_err()));
    }
}
