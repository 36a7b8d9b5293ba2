//! The thread that reads pages of entries for newcomers, off the threads that hand on pulses.

use std::sync::Arc;
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::limits;
use crate::metrics::Metrics;
use crate::queue::{Queue, Taken};
use crate::store::{Entry, LogNo, Pages, StoreError};

/// Entries of a log, or the news that they can't be read now.
pub(crate) type Page = Result<Vec<Entry>, Unreadable>;

/// The store couldn't read. What it said is in the relay's own log.
#[derive(Debug)]
pub(crate) struct Unreadable;

/// A wish for the entries after `after` up to `upto`.
pub(crate) struct Read {
    pub(crate) no: LogNo,
    pub(crate) after: u64,
    pub(crate) upto: u64,
    pub(crate) reply: oneshot::Sender<Page>,
}

/// Starts the thread. It ends when the queue is closed and empty.
pub(crate) fn start(
    mut pages: Box<dyn Pages>,
    queue: Arc<Queue<Read>>,
    metrics: Arc<Metrics>,
) -> Result<JoinHandle<()>, StoreError> {
    let run = move || {
        let mut reads = Vec::new();
        while queue.take(&mut reads, limits::BATCH_JOBS, None) != Taken::Closed {
            for read in reads.drain(..) {
                if read.reply.is_closed() {
                    continue;
                }
                metrics.pages_read.add(1);
                let page = pages.read(read.no, read.after, read.upto).map_err(|error| {
                    tracing::warn!(%error, cause = cause(&error), "cannot read from the store");
                    Unreadable
                });
                // Nobody waits any more where the connection has ended.
                let _ = read.reply.send(page);
            }
        }
    };
    std::thread::Builder::new().name("relay-reader".into()).spawn(run).map_err(StoreError::Thread)
}

/// What is behind an error, for the relay's own log. SQLite's words have no data in them.
pub(crate) fn cause(error: &StoreError) -> String {
    std::error::Error::source(error).map(ToString::to_string).unwrap_or_default()
}
