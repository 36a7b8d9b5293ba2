//! One connection to a relay: a WebSocket, over TLS where the link says https.
//!
//! It runs beside the engine, so that a stalled network never holds up what a person does. Dropping it cuts the
//! connection.

use std::{sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use tokio::{
    net::TcpStream,
    sync::mpsc::{self, Receiver, Sender},
    task::JoinHandle,
    time::timeout,
};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};
use tokio_tungstenite::{
    Connector, client_async_tls_with_config,
    tungstenite::{
        self, Bytes, Message,
        client::IntoClientRequest,
        http::{HeaderValue, Response, header::SEC_WEBSOCKET_PROTOCOL},
        protocol::WebSocketConfig,
    },
};

use crate::limits;

/// What a connection says.
#[derive(Debug)]
pub(crate) enum Heard {
    /// It is there.
    Connected,
    /// A frame.
    Frame(Bytes),
    /// It could not be had, or is gone; and why, for a log.
    Gone(String),
}

/// One connection, or the attempt at one.
#[derive(Debug)]
pub(crate) struct Socket {
    send: Sender<Vec<u8>>,
    heard: Receiver<Heard>,
    task: JoinHandle<()>,
}

impl Socket {
    /// Begins to connect.
    pub(crate) fn connect(url: String, tls: &Tls) -> Self {
        let (send, to_send) = mpsc::channel(limits::MAX_UNSENT_FRAMES);
        let (hear, heard) = mpsc::channel(limits::FRAMES_AHEAD);
        let tls = tls.clone();
        let task = tokio::spawn(async move {
            let gone = run(&url, &tls, to_send, &hear).await.err();
            let why = gone.map_or_else(|| "closed".to_owned(), |error| describe(&error));
            let _ = hear.send(Heard::Gone(why)).await;
        });
        Self { send, heard, task }
    }

    /// Sends a frame, or says that far too many wait already.
    pub(crate) fn send(&self, frame: Vec<u8>) -> bool {
        self.send.try_send(frame).is_ok()
    }

    pub(crate) async fn next(&mut self) -> Heard {
        self.heard.recv().await.unwrap_or_else(|| Heard::Gone("closed".to_owned()))
    }

    /// Sends what waits, says goodbye and waits for the relay to have heard it; not for ever.
    pub(crate) async fn close(mut self) {
        let (closed, _) = mpsc::channel(1);
        self.send = closed;
        let heard = async {
            // The relay answers a goodbye after everything before it.
            while self.heard.recv().await.is_some() {}
        };
        let _ = timeout(Duration::from_millis(limits::GOODBYE_MS), heard).await;
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Failure = Box<tungstenite::Error>;

async fn run(
    url: &str,
    tls: &Tls,
    mut to_send: Receiver<Vec<u8>>,
    hear: &Sender<Heard>,
) -> Result<(), Failure> {
    let most = Duration::from_millis(limits::CONNECT_MS);
    let socket = timeout(most, open(url, tls)).await.map_err(|_| timed_out())??;
    if hear.send(Heard::Connected).await.is_err() {
        return Ok(());
    }
    let (mut sink, mut stream) = socket.split();
    let write = async {
        while let Some(frame) = to_send.recv().await {
            sink.feed(Message::Binary(frame.into())).await?;
            // What came meanwhile goes with it, and all of it goes now.
            while let Ok(frame) = to_send.try_recv() {
                sink.feed(Message::Binary(frame.into())).await?;
            }
            sink.flush().await?;
        }
        sink.close().await
    };
    let read = async {
        while let Some(message) = stream.next().await {
            if let Message::Binary(frame) = message?
                && hear.send(Heard::Frame(frame)).await.is_err()
            {
                break;
            }
        }
        Ok::<(), tungstenite::Error>(())
    };
    tokio::pin!(write, read);
    let ended = tokio::select! {
        ended = &mut read => return ended.map_err(Box::new),
        ended = &mut write => ended,
    };
    match ended {
        Ok(()) | Err(tungstenite::Error::ConnectionClosed) => read.await.map_err(Box::new),
        Err(error) => Err(Box::new(error)),
    }
}

async fn open(
    url: &str,
    tls: &Tls,
) -> Result<tokio_tungstenite::WebSocketStream<tokio_tungstenite::MaybeTlsStream<TcpStream>>, Failure> {
    let mut request = url.into_client_request()?;
    request.headers_mut().insert(SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(wire::SUBPROTOCOL));
    let secure = request.uri().scheme_str() == Some("wss");
    let port = request.uri().port_u16().unwrap_or(if secure { 443 } else { 80 });
    let host = request.uri().host().unwrap_or_default();
    // Brackets belong to the address in a link, not to the address itself.
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let tcp = TcpStream::connect((host, port)).await.map_err(tungstenite::Error::from)?;
    tcp.set_nodelay(true).map_err(tungstenite::Error::from)?;
    let config = WebSocketConfig::default()
        .read_buffer_size(limits::READ_BUFFER_BYTES)
        .max_message_size(Some(wire::limits::MAX_FRAME_BYTES))
        .max_frame_size(Some(wire::limits::MAX_FRAME_BYTES));
    let connector = if secure { tls.connector()? } else { Connector::Plain };
    let (socket, _) = client_async_tls_with_config(request, tcp, Some(config), Some(connector)).await?;
    Ok(socket)
}

fn timed_out() -> Failure {
    Box::new(tungstenite::Error::Io(std::io::ErrorKind::TimedOut.into()))
}

/// In a line. A relay that refuses in HTTP says why in its body.
fn describe(error: &tungstenite::Error) -> String {
    let tungstenite::Error::Http(response) = error else { return error.to_string() };
    let said = |response: &Response<Option<Vec<u8>>>| {
        let text = String::from_utf8_lossy(response.body().as_deref()?).into_owned();
        let line = text.lines().next()?.trim();
        (!line.is_empty()).then(|| line.chars().filter(|c| !c.is_control()).take(200).collect::<String>())
    };
    match said(response) {
        Some(line) => format!("{}: {line}", response.status()),
        None => response.status().to_string(),
    }
}

/// Whom to believe that they are who they say: read from the machine once, when first needed.
#[derive(Clone, Default)]
pub(crate) struct Tls(Arc<std::sync::OnceLock<Arc<ClientConfig>>>);

impl Tls {
    fn connector(&self) -> Result<Connector, Failure> {
        if let Some(config) = self.0.get() {
            return Ok(Connector::Rustls(Arc::clone(config)));
        }
        let mut roots = RootCertStore::empty();
        // The machine's own, and those of SSL_CERT_FILE and SSL_CERT_DIR: a private relay may be signed by those.
        for certificate in rustls_native_certs::load_native_certs().certs {
            let _ = roots.add(certificate);
        }
        if roots.is_empty() {
            roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| Box::new(tungstenite::Error::Io(std::io::Error::other(error))))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Connector::Rustls(Arc::clone(self.0.get_or_init(|| Arc::new(config)))))
    }
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tls(..)")
    }
}
