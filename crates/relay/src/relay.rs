//! What all connections of one relay share: options, hub, queues to the two threads, limits of addresses, totals.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;

use parking_lot::Mutex;
use wire::RefusedWhy;

use crate::address::Addresses;
use crate::clock::Clock;
use crate::config::Config;
use crate::hub::Hub;
use crate::limits;
use crate::metrics::Metrics;
use crate::outbox::Outbox;
use crate::pace::Rate;
use crate::queue::Queue;
use crate::reader::{self, Read};
use crate::store::memory::MemoryStore;
use crate::store::sqlite::SqliteStore;
use crate::store::{Quota, Store, StoreError};
use crate::writer::{self, Job};

/// One running relay.
pub(crate) struct Relay {
    pub(crate) config: Config,
    pub(crate) hub: Arc<Hub>,
    pub(crate) writer: Arc<Queue<Job>>,
    pub(crate) reader: Arc<Queue<Read>>,
    pub(crate) addresses: Arc<Addresses>,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) rates: Rates,
    pub(crate) live: Live,
}

/// How fast one connection may go.
pub(crate) struct Rates {
    pub(crate) pulses: Rate,
    pub(crate) appends: Rate,
    pub(crate) others: Rate,
}

/// The two threads, to be waited for at the end.
pub(crate) type Threads = [JoinHandle<()>; 2];

impl Relay {
    /// Opens the store and starts the threads. They end with [`Relay::close`].
    pub(crate) fn start(config: Config) -> Result<(Arc<Self>, Threads), StoreError> {
        let quota = Quota {
            logs: config.max_logs,
            log_entries: config.max_log_entries,
            log_bytes: config.max_log_bytes,
            store_bytes: config.max_store_bytes,
        };
        let store: Box<dyn Store> = match &config.data {
            Some(folder) => Box::new(SqliteStore::open(folder, quota)?),
            None => Box::new(MemoryStore::new(quota)),
        };
        let relay = Arc::new(Self {
            hub: Arc::new(Hub::new(Clock::start())),
            writer: Arc::new(Queue::new(limits::QUEUE_JOBS, limits::QUEUE_BYTES)),
            // A connection asks for one page at a time, so that there are never more than connections.
            reader: Arc::new(Queue::new(config.max_connections, usize::MAX)),
            addresses: Addresses::new(
                config.max_connections_per_address,
                config.max_new_logs_per_address_per_hour,
            ),
            metrics: Arc::default(),
            rates: Rates {
                pulses: Rate::new(config.pulses_per_second, config.pulse_burst),
                appends: Rate::new(config.appends_per_second, config.append_burst),
                others: Rate::new(limits::OTHERS_PER_SECOND, limits::OTHER_BURST),
            },
            live: Live::default(),
            config,
        });
        let metrics = || Arc::clone(&relay.metrics);
        let reader = reader::start(store.pages()?, Arc::clone(&relay.reader), metrics())?;
        let queue = Arc::clone(&relay.writer);
        let writer = writer::start(store, Arc::clone(&relay.hub), queue, metrics()).inspect_err(|_| {
            relay.reader.close();
        })?;
        Ok((relay, [writer, reader]))
    }

    /// Takes no more for the threads. What waits is still done.
    pub(crate) fn close(&self) {
        self.writer.close();
        self.reader.close();
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        // However it came to this: the threads don't wait for ever.
        self.close();
    }
}

/// The WebSocket connections there are, so that a stop can reach them.
#[derive(Default)]
pub(crate) struct Live {
    next: AtomicU64,
    stopping: AtomicBool,
    outboxes: Mutex<HashMap<u64, Weak<Outbox>>>,
}

impl Live {
    /// Adds a connection. The answer is its number, to leave with.
    pub(crate) fn enter(&self, outbox: &Arc<Outbox>) -> u64 {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        self.outboxes.lock().insert(number, Arc::downgrade(outbox));
        // Looked at after it was added: either this sees the stop, or the stop sees the connection.
        if self.stopping.load(Ordering::SeqCst) {
            outbox.end(RefusedWhy::GoingDown);
        }
        number
    }

    pub(crate) fn leave(&self, number: u64) {
        self.outboxes.lock().remove(&number);
    }

    /// Ends every connection, now and from now on.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        let outboxes: Vec<_> = self.outboxes.lock().values().filter_map(Weak::upgrade).collect();
        for outbox in outboxes {
            outbox.end(RefusedWhy::GoingDown);
        }
    }

    pub(crate) fn stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}
