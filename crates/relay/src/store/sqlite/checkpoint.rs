//! Moving the write-ahead log into the database while the writer goes on. If the writer did it itself, everyone
//! would wait for two more disk writes every now and then.
//!
//! It doesn't have to succeed: past `limits::WAL_PAGES` SQLite makes the writer do it.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Instant;

use parking_lot::{Condvar, Mutex, MutexGuard};
use rusqlite::Connection;

use super::StoreError;
use crate::limits;

/// The thread that does it, until this is dropped.
pub(super) struct Checkpoints {
    changes: usize,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    news: Condvar,
    /// Held while one is under way.
    busy: Mutex<()>,
}

#[derive(Default)]
struct State {
    wanted: bool,
    over: bool,
}

impl Checkpoints {
    pub(super) fn start(db: Connection) -> Result<Self, StoreError> {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let builder = std::thread::Builder::new().name("relay-checkpoint".into());
        let thread = builder.spawn(move || theirs.run(&db)).map_err(StoreError::Thread)?;
        Ok(Self { changes: 0, shared, thread: Some(thread) })
    }

    /// Counts changes, and asks for a checkpoint when they are many.
    pub(super) fn changed(&mut self, changes: usize) {
        self.changes += changes;
        if self.changes >= limits::CHECKPOINT_CHANGES {
            self.changes = 0;
            self.shared.state.lock().wanted = true;
            self.shared.news.notify_one();
        }
    }

    /// None is under way while the answer is held.
    pub(super) fn pause(&self) -> MutexGuard<'_, ()> {
        self.shared.busy.lock()
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        self.shared.state.lock().over = true;
        self.shared.news.notify_one();
        if let Some(thread) = self.thread.take() {
            // It has nothing to report.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn run(&self, db: &Connection) {
        while self.next() {
            let busy = self.busy.lock();
            let moved = db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
            drop(busy);
            if let Err(error) = moved {
                tracing::debug!(%error, "no checkpoint this time");
            }
        }
    }

    /// Waits until one is wanted, and a while after the last. False: no more.
    fn next(&self) -> bool {
        let mut state = self.state.lock();
        let rested = Instant::now() + limits::CHECKPOINT_PAUSE;
        loop {
            if state.over {
                return false;
            }
            if Instant::now() < rested {
                self.news.wait_until(&mut state, rested);
            } else if !state.wanted {
                self.news.wait(&mut state);
            } else {
                state.wanted = false;
                return true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_write_ahead_log_is_moved_without_the_writer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db");
        let db = Connection::open(&path).unwrap();
        db.execute_batch("PRAGMA journal_mode=wal; PRAGMA wal_autocheckpoint=0; CREATE TABLE t(x)").unwrap();
        let mut checkpoints = Checkpoints::start(Connection::open(&path).unwrap()).unwrap();
        db.execute("INSERT INTO t VALUES('now in the file')", []).unwrap();
        let moved = || {
            let file = std::fs::read(&path).unwrap();
            file.windows(15).any(|window| window == b"now in the file")
        };
        let began = Instant::now();
        while !moved() {
            assert!(began.elapsed() < Duration::from_secs(20), "never moved");
            // A busy writer asks again all the time, and must not put it off by that.
            checkpoints.changed(limits::CHECKPOINT_CHANGES);
            std::thread::yield_now();
        }
        drop(checkpoints);
    }
}
