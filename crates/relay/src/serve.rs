//! One relay from its start to its end: the accept loop, the sweep for what is over, and a stop in good order.

use std::future::Future;
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use crate::accept::Door;
use crate::config::{Config, ConfigError};
use crate::relay::{Relay, Threads};
use crate::store::StoreError;
use crate::tls::{self, TlsError};
use crate::writer::Job;
use crate::{clock, http, limits};

/// Why a relay didn't start, or didn't go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// An option that can't be.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The certificate or its key.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// One of the relay's own threads ended. Without it nothing is stored or read.
    #[error("a thread of the relay has ended: start it again, and report this with the log before it")]
    ThreadEnded,
}

/// Runs a relay on this listener until `shutdown` is ready, then ends it in good order.
///
/// # Errors
/// Where it can't start: an impossible [`Config`], an unusable certificate, a store that can't be opened or
/// trusted. Once it runs it goes on, whatever clients and disk do.
pub async fn serve(
    listener: TcpListener,
    config: Config,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    run(listener, config, None, shutdown).await
}

/// Like [`serve`], and hands every request that isn't the relay's own to `pages`: an app, for one. Headers
/// against sniffing and referrers are added to its answers; its `Content-Security-Policy` is its own affair.
///
/// # Errors
/// The same as [`serve`].
pub async fn serve_with_pages(
    listener: TcpListener,
    config: Config,
    pages: Router,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    run(listener, config, Some(pages), shutdown).await
}

async fn run(
    listener: TcpListener,
    config: Config,
    pages: Option<Router>,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    config.check()?;
    let tls = tls::acceptor(&config)?;
    let (relay, threads) = Relay::start(config)?;
    // However this function is left, even by being dropped.
    let stopping = Stopping(Arc::clone(&relay));
    let (stop, stopped) = watch::channel(false);
    tracing::info!(tls = tls.is_some(), on_disk = relay.config.data.is_some(), "the relay runs");
    let door = Door::new(Arc::clone(&relay), http::router(Arc::clone(&relay), pages), tls, stopped);
    let ended = accept(&listener, &relay, &door, &threads, shutdown).await;
    // Nobody new from here on.
    drop(listener);
    tracing::info!("the relay stops");
    let _ = stop.send(true);
    drop(stopping);
    finish(&relay, &door, threads).await;
    ended
}

async fn accept(
    listener: &TcpListener,
    relay: &Relay,
    door: &Door,
    threads: &Threads,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let mut shutdown = std::pin::pin!(shutdown);
    let mut sweep = tokio::time::interval(limits::EXPIRY_SWEEP);
    sweep.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            () = shutdown.as_mut() => return Ok(()),
            _ = sweep.tick() => {
                if threads.iter().any(std::thread::JoinHandle::is_finished) {
                    return Err(ServeError::ThreadEnded);
                }
                let now = relay.hub.clock.now();
                relay.addresses.forget(now);
                // A full queue has no room for it: then in a minute.
                relay.writer.push(Job::Expire { now, hour: clock::this_hour() }, 0);
            }
            accepted = listener.accept() => match accepted {
                Ok((stream, address)) => door.admit(stream, address.ip()),
                Err(error) => {
                    // The one that failed, or there are no file handles left: others may go by then.
                    tracing::warn!(kind = ?error.kind(), "cannot accept a connection");
                    tokio::time::sleep(limits::ACCEPT_PAUSE).await;
                }
            },
        }
    }
}

/// Waits for the connections, and then for what they had to be stored; for a bounded time each.
async fn finish(relay: &Relay, door: &Door, threads: Threads) {
    let most = relay.config.stop_timeout();
    if tokio::time::timeout(most, door.empty()).await.is_err() {
        tracing::warn!("some connections have not ended in time");
    }
    relay.close();
    let joined = tokio::task::spawn_blocking(|| threads.into_iter().try_for_each(|thread| thread.join()));
    match tokio::time::timeout(most, joined).await {
        Ok(Ok(Ok(()))) => tracing::info!("the relay has stopped, and everything is stored"),
        _ => tracing::error!("the store has not been closed in good order"),
    }
}

/// Tells every connection when it is dropped.
struct Stopping(Arc<Relay>);

impl Drop for Stopping {
    fn drop(&mut self) {
        self.0.live.stop();
    }
}
