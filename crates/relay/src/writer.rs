//! The one thread that changes the store. It takes everything that waits into one transaction, and tells people
//! once that is on the disk: nothing is seen by anyone before it is stored.
//!
//! Because it alone begins and ends logs, in the store and in the hub, the two can't come apart.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::oneshot;
use wire::{EntryId, FromRelay, LogId, RefusedWhy};

use crate::hub::{Hub, LogHub};
use crate::limits;
use crate::metrics::Metrics;
use crate::outbox::Outbox;
use crate::queue::{Queue, Taken};
use crate::reader::cause;
use crate::store::{Change, Done, Entry, KeyHash, Left, LogNo, Store, StoreError};

/// Something for the writer to do.
pub(crate) enum Job {
    /// Find a log that isn't in the hub, or begin it.
    Open { log: LogId, key: KeyHash, begin: Option<Begin>, reply: oneshot::Sender<Opening> },
    /// Store an entry and hand it out. Refusals and repetitions go to `from` alone.
    Append { log: Arc<LogHub>, id: EntryId, body: Bytes, from: Arc<Outbox> },
    /// End a log. `from` is told even if it doesn't have it open yet; none where its time is over.
    Burn { log: Arc<LogHub>, from: Option<Arc<Outbox>> },
    /// End every log whose time is over: on the relay's clock, or by the hour for those of an earlier run.
    Expire { now: Duration, hour: u64 },
}

/// How long a new log lives.
#[derive(Clone, Copy)]
pub(crate) struct Begin {
    pub(crate) ends: Duration,
    pub(crate) expires_hour: u64,
}

/// A log, and whether it was begun just now; or why not.
pub(crate) type Opening = Result<(Arc<LogHub>, bool), RefusedWhy>;

/// Starts the thread. It ends when the queue is closed and empty, with everything stored.
pub(crate) fn start(
    store: Box<dyn Store>,
    hub: Arc<Hub>,
    queue: Arc<Queue<Job>>,
    metrics: Arc<Metrics>,
) -> Result<JoinHandle<()>, StoreError> {
    metrics.logs.set(store.logs());
    let mut writer =
        Writer { store, hub, metrics, ended: Vec::new(), left: Left::More, tried: Duration::ZERO };
    let run = move || writer.run(&queue);
    std::thread::Builder::new().name("relay-writer".into()).spawn(run).map_err(StoreError::Thread)
}

struct Writer {
    store: Box<dyn Store>,
    hub: Arc<Hub>,
    metrics: Arc<Metrics>,
    /// Logs that ended in this batch, and who is to be told once they are erased.
    ended: Vec<(LogId, Vec<Arc<Outbox>>)>,
    left: Left,
    /// When erasing was last tried.
    tried: Duration,
}

impl Writer {
    fn run(&mut self, queue: &Queue<Job>) {
        let mut jobs = Vec::new();
        loop {
            let patience = match self.left {
                Left::Nothing => None,
                Left::More => Some(Duration::ZERO),
                Left::InTheWay => Some(limits::ERASE_RETRY),
            };
            match queue.take(&mut jobs, limits::BATCH_JOBS, patience) {
                Taken::Some => {
                    let many = jobs.len() >= limits::GATHER_FROM_JOBS;
                    let began = self.hub.clock.now();
                    self.batch(&mut jobs);
                    if many {
                        // Whoever is alone never waits here; and where the disk takes its time, enough has
                        // gathered meanwhile.
                        let took = self.hub.clock.now().saturating_sub(began);
                        std::thread::sleep(limits::GATHER.saturating_sub(took));
                    }
                }
                Taken::None => {}
                Taken::Closed => break,
            }
            // Between batches too, or a busy relay would never come to it.
            self.erase_in_turn();
        }
        self.erase();
    }

    fn batch(&mut self, jobs: &mut Vec<Job>) {
        self.add_over(jobs);
        let now = self.hub.clock.now();
        let changes: Vec<Change> = jobs.iter().filter_map(|job| job.change(now)).collect();
        let mut dones = self.store(&changes).into_iter();
        for job in jobs.drain(..) {
            // One answer for each job that had a change, in the same order.
            let done = if job.changes() { dones.next().flatten() } else { None };
            self.answer(job, done);
        }
        if !self.ended.is_empty() {
            self.left = Left::More;
            self.erase();
            self.tell_ended();
        }
        self.metrics.logs.set(self.store.logs());
    }

    /// Where logs are to be looked for that are past their time: adds those that this run knows exactly.
    fn add_over(&self, jobs: &mut Vec<Job>) {
        let expire = |job: &Job| match job {
            Job::Expire { now, .. } => Some(*now),
            _ => None,
        };
        if let Some(now) = jobs.iter().filter_map(expire).max() {
            jobs.extend(self.hub.over(now).into_iter().map(|log| Job::Burn { log, from: None }));
        }
    }

    /// Stores the changes: all, or none but those that end a log. They need no room, and must not wait for it.
    fn store(&mut self, changes: &[Change]) -> Vec<Option<Done>> {
        if changes.is_empty() {
            return Vec::new();
        }
        match self.try_store(changes) {
            Ok(dones) => return dones.into_iter().map(Some).collect(),
            // A bad place in the files is one log's, as a rule: the others don't go down with it.
            Err(error) if error.is_damage() && changes.len() > 1 => {
                return changes.iter().map(|change| self.store_alone(change)).collect();
            }
            Err(_) => {}
        }
        let ends: Vec<Change> = changes.iter().filter(|change| change.ends()).cloned().collect();
        let again = !ends.is_empty() && ends.len() < changes.len();
        let ended = if again { self.try_store(&ends).unwrap_or_default() } else { Vec::new() };
        let mut ended = ended.into_iter();
        changes.iter().map(|change| if change.ends() { ended.next() } else { None }).collect()
    }

    fn store_alone(&mut self, change: &Change) -> Option<Done> {
        self.try_store(std::slice::from_ref(change)).ok().and_then(|mut dones| dones.pop())
    }

    fn try_store(&mut self, changes: &[Change]) -> Result<Vec<Done>, StoreError> {
        match self.store.write(changes) {
            Ok(dones) => {
                self.metrics.batches.add(1);
                if self.metrics.set_storing(true) {
                    tracing::info!("the store takes entries again");
                }
                Ok(dones)
            }
            Err(error) => {
                self.metrics.batches_failed.add(1);
                // It may have to clean up after itself.
                self.left = Left::More;
                if self.metrics.set_storing(false) {
                    tracing::warn!(%error, cause = cause(&error), "the store takes no entries");
                }
                Err(error)
            }
        }
    }

    fn answer(&mut self, job: Job, done: Option<Done>) {
        match job {
            Job::Open { log, begin, reply, .. } => {
                let opening = self.opening(log, begin, done);
                // The connection may have ended meanwhile. A log that it began stays until its time is over.
                let _ = reply.send(opening);
            }
            Job::Append { log, id, body, from } => self.appended(&log, id, &body, &from, done),
            Job::Burn { log, from } => self.burned(&log, from, done),
            Job::Expire { .. } => {
                if let Some(Done::Expired(logs)) = done {
                    for log in logs {
                        self.end(log, None, None);
                    }
                }
            }
        }
    }

    fn opening(&mut self, log: LogId, begin: Option<Begin>, done: Option<Done>) -> Opening {
        match done {
            Some(Done::Begun(found)) => {
                self.metrics.logs_begun.add(1);
                Ok((self.hub.add(log, &found, begin.map(|begin| begin.ends)), true))
            }
            Some(Done::Existed(found)) => Ok((self.hub.add(log, &found, None), false)),
            // There is no reason of its own for it; to try again later is right.
            Some(Done::TooManyLogs) => Err(RefusedWhy::NotStored),
            _ => self.existing(log, begin.is_some()),
        }
    }

    /// A log that should be there; or one that might, and couldn't be begun.
    fn existing(&mut self, log: LogId, begin: bool) -> Opening {
        if let Some(log) = self.hub.get(log) {
            return Ok((log, false));
        }
        match self.store.find(log) {
            Ok(Some(found)) => Ok((self.hub.add(log, &found, None), false)),
            Ok(None) if !begin => Err(RefusedWhy::NoSuchLog),
            Ok(None) => Err(RefusedWhy::NotStored),
            Err(error) => {
                tracing::warn!(%error, cause = cause(&error), "cannot open an encounter");
                Err(RefusedWhy::NotStored)
            }
        }
    }

    fn appended(&self, log: &LogHub, id: EntryId, body: &Bytes, from: &Outbox, done: Option<Done>) {
        let why = match done {
            Some(Done::Appended { seq, prev, time }) => {
                self.metrics.entries.add(1);
                let entry = FromRelay::Entry { log: log.id, seq, prev, time, id, body };
                return log.publish(seq, &entry.encode().into());
            }
            Some(Done::Repeated(entry)) => {
                self.metrics.entries_repeated.add(1);
                return from.push(encode(log.id, &entry));
            }
            Some(Done::LogFull) => RefusedWhy::LogFull,
            Some(Done::NoSuchLog) => RefusedWhy::NoSuchLog,
            _ => RefusedWhy::NotStored,
        };
        self.refuse(from, log.id, Some(id), why);
    }

    fn burned(&mut self, log: &LogHub, from: Option<Arc<Outbox>>, done: Option<Done>) {
        match (done, from) {
            (Some(Done::Burned), from) => self.end(log.id, Some(log.no), from),
            // It was gone already: that is what they wanted.
            (Some(_), Some(from)) => from.push(FromRelay::Burned { log: log.id }.encode().into()),
            (None, Some(from)) => self.refuse(&from, log.id, None, RefusedWhy::NotStored),
            (_, None) => {}
        }
    }

    /// Ends a log in the hub. People are told later, when it is erased.
    fn end(&mut self, log: LogId, no: Option<LogNo>, from: Option<Arc<Outbox>>) {
        let mut open = self.hub.end(log, no);
        if let Some(from) = from.filter(|from| !open.iter().any(|other| Arc::ptr_eq(other, from))) {
            open.push(from);
        }
        self.metrics.logs_ended.add(1);
        self.ended.push((log, open));
    }

    fn tell_ended(&mut self) {
        for (log, open) in self.ended.drain(..) {
            let frame = Bytes::from(FromRelay::Burned { log }.encode());
            for outbox in open {
                outbox.push(frame.clone());
            }
        }
    }

    fn erase_in_turn(&mut self) {
        let patient = self.left == Left::InTheWay;
        if !patient || self.hub.clock.now().saturating_sub(self.tried) >= limits::ERASE_RETRY {
            self.erase();
        }
    }

    fn erase(&mut self) {
        if self.left == Left::Nothing {
            return;
        }
        self.tried = self.hub.clock.now();
        self.left = self.store.erase().unwrap_or_else(|error| {
            tracing::warn!(%error, cause = cause(&error), "cannot erase yet what is over");
            Left::InTheWay
        });
    }

    fn refuse(&self, outbox: &Outbox, log: LogId, id: Option<EntryId>, why: RefusedWhy) {
        self.metrics.refused(why);
        outbox.push(FromRelay::Refused { log: Some(log), id, why }.encode().into());
    }
}

impl Job {
    fn changes(&self) -> bool {
        !matches!(self, Self::Open { begin: None, .. })
    }

    fn change(&self, now: Duration) -> Option<Change> {
        match self {
            Self::Open { log, key, begin, .. } => {
                begin.map(|begin| Change::Begin { id: *log, key: *key, expires_hour: begin.expires_hour })
            }
            Self::Append { log, id, body, .. } => {
                Some(Change::Append { no: log.no, id: *id, time: log.time(now), body: body.clone() })
            }
            Self::Burn { log, .. } => Some(Change::Burn { no: log.no }),
            Self::Expire { hour, .. } => Some(Change::Expire { hour: *hour }),
        }
    }
}

impl Change {
    fn ends(&self) -> bool {
        matches!(self, Self::Burn { .. } | Self::Expire { .. })
    }
}

/// A stored entry's frame.
pub(crate) fn encode(log: LogId, entry: &Entry) -> Bytes {
    let Entry { seq, prev, time, id, ref body } = *entry;
    FromRelay::Entry { log, seq, prev, time, id, body }.encode().into()
}

#[cfg(test)]
mod tests;
