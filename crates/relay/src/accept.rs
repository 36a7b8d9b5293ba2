//! Who gets in, and HTTP over what they came with. A connection leaves here when it becomes a WebSocket; what
//! happens then is in `connection`. The loop that accepts them is in `serve`.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::HeaderMap;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio_rustls::TlsAcceptor;

use crate::address::{Origin, Place};
use crate::limits;
use crate::metrics::Metrics;
use crate::relay::Relay;

/// Said to a connection for which there is no room, without waiting for what it wants. With the headers that all
/// answers have: see [`crate::http`].
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\
    content-type: text/plain\r\nx-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\n\
    content-security-policy: default-src 'none'\r\n\r\n\
    The relay has as many connections as it may: try again soon.\n";

/// Said to a connection whose address has enough of them.
const ENOUGH: &[u8] = b"HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\n\
    content-type: text/plain\r\nx-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\n\
    content-security-policy: default-src 'none'\r\n\r\n\
    Too many connections from your address: close some.\n";

/// What every accepted connection needs.
#[derive(Clone)]
pub(crate) struct Door {
    relay: Arc<Relay>,
    router: Router,
    tls: Option<TlsAcceptor>,
    room: Arc<Semaphore>,
    most: u32,
    stop: watch::Receiver<bool>,
}

impl Door {
    /// Closes when `stop` says so: idle connections then, and the others after what they are at.
    pub(crate) fn new(
        relay: Arc<Relay>,
        router: Router,
        tls: Option<TlsAcceptor>,
        stop: watch::Receiver<bool>,
    ) -> Self {
        let most = u32::try_from(relay.config.max_connections).unwrap_or(u32::MAX);
        let room = Arc::new(Semaphore::new(usize::try_from(most).unwrap_or(Semaphore::MAX_PERMITS)));
        Self { relay, router, tls, room, most, stop }
    }

    /// Lets a connection in, or turns it away at once.
    pub(crate) fn admit(&self, stream: TcpStream, address: IpAddr) {
        match self.peer(address) {
            Ok(peer) => {
                let door = self.clone();
                tokio::spawn(async move { door.talk(stream, peer).await });
            }
            Err(say) => {
                self.relay.metrics.turned_away.add(1);
                if self.tls.is_none() {
                    // If they are told, good; nothing is kept for telling them.
                    let _ = stream.try_write(say);
                }
            }
        }
    }

    /// Waits until everyone has left.
    pub(crate) async fn empty(&self) {
        let _ = self.room.acquire_many(self.most).await;
    }

    fn peer(&self, address: IpAddr) -> Result<Arc<Peer>, &'static [u8]> {
        let permit = Arc::clone(&self.room).try_acquire_owned().map_err(|_| FULL)?;
        let metrics = Arc::clone(&self.relay.metrics);
        metrics.connections.add(1);
        let one = Arc::new(One { metrics, _permit: permit });
        let proxied = self.relay.config.trust_forwarded_for && address.to_canonical().is_loopback();
        let place = if proxied {
            None
        } else {
            let now = self.relay.hub.clock.now();
            Some(Arc::new(self.relay.addresses.enter(Origin::from(address), now).ok_or(ENOUGH)?))
        };
        Ok(Arc::new(Peer { address, place, one }))
    }

    async fn talk(self, stream: TcpStream, peer: Arc<Peer>) {
        // A pulse must not wait for the one before it to be acknowledged.
        if stream.set_nodelay(true).is_err() {
            return;
        }
        match self.tls.clone() {
            None => self.http(stream, peer).await,
            Some(tls) => {
                let handshake = tokio::time::timeout(limits::TLS_HANDSHAKE_TIMEOUT, tls.accept(stream));
                if let Ok(Ok(stream)) = handshake.await {
                    self.http(stream, peer).await;
                }
            }
        }
    }

    async fn http<S>(mut self, stream: S, peer: Arc<Peer>)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let router = TowerToHyperService::new(self.router);
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(Arc::clone(&peer));
            router.call(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits::HEADER_READ_TIMEOUT)
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        let mut connection = std::pin::pin!(connection);
        // The value that it gives back is a lock, and must not be kept.
        let stopped = async { drop(self.stop.wait_for(|stop| *stop).await) };
        let talk = async {
            tokio::select! {
                _ = connection.as_mut() => {}
                () = stopped => {
                    connection.as_mut().graceful_shutdown();
                    let _ = connection.as_mut().await;
                }
            }
        };
        // However slowly they read or write, it ends. What became a WebSocket isn't here any more.
        let _ = tokio::time::timeout(limits::HTTP_CONNECTION_TIMEOUT, talk).await;
    }
}

/// One of all connections, until it is dropped.
struct One {
    metrics: Arc<Metrics>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for One {
    fn drop(&mut self) {
        self.metrics.connections.sub(1);
    }
}

/// Who is at the other end of a connection.
pub(crate) struct Peer {
    address: IpAddr,
    /// Counted already, unless the address is a proxy's.
    place: Option<Arc<Place>>,
    one: Arc<One>,
}

impl Peer {
    /// The seat of a connection that becomes a WebSocket. Whose it is shows only now behind a proxy. None: that
    /// address has as many as it may.
    pub(crate) fn seat(&self, headers: &HeaderMap, relay: &Relay) -> Option<Seat> {
        let place = match &self.place {
            Some(place) => Arc::clone(place),
            None => {
                let origin = Origin::from(forwarded(headers).unwrap_or(self.address));
                Arc::new(relay.addresses.enter(origin, relay.hub.clock.now())?)
            }
        };
        Some(Seat { place, _one: Arc::clone(&self.one) })
    }
}

/// What a WebSocket connection holds for as long as it lives.
pub(crate) struct Seat {
    pub(crate) place: Arc<Place>,
    _one: Arc<One>,
}

/// The address that the nearest proxy saw. Those before it in the list are only what it was told.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], expected: Option<&str>) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        assert_eq!(forwarded(&headers), expected.map(|address| address.parse().unwrap()), "{lines:?}");
    }

    #[test]
    fn believes_the_nearest_proxy_alone() {
        check(&[], None);
        check(&["192.0.2.1"], Some("192.0.2.1"));
        check(&["203.0.113.9, 192.0.2.1"], Some("192.0.2.1"));
        check(&["203.0.113.9", "2001:db8::1"], Some("2001:db8::1"));
        check(&["192.0.2.1, unknown"], None);
    }
}
