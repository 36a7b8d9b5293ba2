//! From an HTTP request to a WebSocket.
//!
//! axum has this too, but hands out a socket whose messages can't be sent in fragments; see
//! [`limits::FRAGMENT_BYTES`] for why they have to be.

use std::future::Future;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{HeaderMap, HeaderValue, SEC_WEBSOCKET_PROTOCOL};
use axum::response::Response;
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::server::create_response_with_body;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

use crate::limits;

/// A client's WebSocket.
pub(crate) type Socket = WebSocketStream<TokioIo<Upgraded>>;

/// A connection that becomes a WebSocket once its answer is sent.
pub(crate) struct Upgrade(OnUpgrade);

/// The answer to a request that wants a WebSocket of our subprotocol. None: it wants none.
pub(crate) fn accept(request: &mut Request) -> Option<(Response, Upgrade)> {
    let mut answer = create_response_with_body(request, Body::empty).ok()?;
    answer.headers_mut().insert(SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(wire::SUBPROTOCOL));
    Some((answer, Upgrade(hyper::upgrade::on(request))))
}

/// Whether this subprotocol is among those that the client offers.
pub(crate) fn offers(headers: &HeaderMap, protocol: &str) -> bool {
    let offered = headers.get_all(SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|line| line.to_str().ok());
    offered.flat_map(|line| line.split(',')).any(|offer| offer.trim() == protocol)
}

impl Upgrade {
    /// Runs `talk` with the socket, in a task of its own. `most` bytes in one message.
    pub(crate) fn then<F: Future<Output = ()> + Send>(
        self,
        most: usize,
        talk: impl FnOnce(Socket) -> F + Send + 'static,
    ) {
        tokio::spawn(async move {
            // Where it fails they went before they had the answer.
            if let Ok(upgraded) = self.0.await {
                let config = WebSocketConfig::default()
                    .read_buffer_size(limits::READ_BUFFER_BYTES)
                    .write_buffer_size(limits::WRITE_BUFFER_BYTES)
                    .max_message_size(Some(most))
                    .max_frame_size(Some(most));
                let io = TokioIo::new(upgraded);
                talk(WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await).await;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], offered: bool) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(SEC_WEBSOCKET_PROTOCOL, line.parse().unwrap());
        }
        assert_eq!(offers(&headers, "stillyes.1"), offered, "{lines:?}");
    }

    #[test]
    fn finds_a_subprotocol_among_those_offered() {
        check(&[], false);
        check(&["stillyes.1"], true);
        check(&["chat,stillyes.1 , other"], true);
        check(&["chat", "stillyes.1"], true);
        check(&["stillyes.10", "xstillyes.1"], false);
    }
}
