//! Who has which log open, and what is handed to them. One lock a log, held for pushes into outboxes alone; the
//! lock over all logs is for opening and ending, and never taken for a pulse.
//!
//! Not here: storing (`store`, `writer`). A log is in the hub from when it was first opened since the relay
//! started until it ends, because its clock must go on while nobody has it open.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use parking_lot::Mutex;
use wire::{FromRelay, LogId};

use crate::clock::{Clock, LogClock};
use crate::outbox::Outbox;
use crate::store::{Found, KeyHash, LogNo};

/// The logs that were opened since the relay started and have not ended. Only the writer adds and removes.
pub(crate) struct Hub {
    pub(crate) clock: Clock,
    logs: Mutex<HashMap<LogId, Arc<LogHub>>>,
}

impl Hub {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { clock, logs: Mutex::default() }
    }

    pub(crate) fn get(&self, id: LogId) -> Option<Arc<LogHub>> {
        self.logs.lock().get(&id).cloned()
    }

    /// Adds a log as the store has it, unless it is here already. `ends`: when its time is over, on the relay's
    /// clock. Not known for a log of an earlier run; that one ends by the hour in the store.
    pub(crate) fn add(&self, id: LogId, found: &Found, ends: Option<Duration>) -> Arc<LogHub> {
        let now = self.clock.now();
        let mut logs = self.logs.lock();
        let log = logs.entry(id).or_insert_with(|| Arc::new(LogHub::new(id, found, ends, now)));
        Arc::clone(log)
    }

    /// Removes a log that the store has no more, and ends it for everyone. Who had it open is to be told.
    /// `no` is its life, where that is known: the log may have been begun again meanwhile.
    pub(crate) fn end(&self, id: LogId, no: Option<LogNo>) -> Vec<Arc<Outbox>> {
        let mut logs = self.logs.lock();
        if logs.get(&id).is_some_and(|log| no.is_some_and(|no| no != log.no)) {
            return Vec::new();
        }
        let log = logs.remove(&id);
        drop(logs);
        log.map(|log| log.end()).unwrap_or_default()
    }

    /// Logs whose time is over at `now`.
    pub(crate) fn over(&self, now: Duration) -> Vec<Arc<LogHub>> {
        let over = |log: &&Arc<LogHub>| log.ends.is_some_and(|ends| ends <= now);
        self.logs.lock().values().filter(over).cloned().collect()
    }
}

/// One log, while the relay runs.
pub(crate) struct LogHub {
    pub(crate) id: LogId,
    pub(crate) no: LogNo,
    key: KeyHash,
    clock: LogClock,
    ends: Option<Duration>,
    state: Mutex<State>,
}

struct State {
    /// The `seq` of the last entry that was handed out, which is the last one stored.
    head: u64,
    gone: bool,
    open: Vec<Arc<Outbox>>,
}

/// What became of a wish to have a log open.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Joined {
    /// It is: `Opened` is in the outbox, and everything that comes will be.
    Live,
    /// Not yet: there are entries up to this `seq` to be handed over first.
    Behind(u64),
    /// There is no such log any more.
    Gone,
}

impl LogHub {
    fn new(id: LogId, found: &Found, ends: Option<Duration>, now: Duration) -> Self {
        let state = Mutex::new(State { head: found.head, gone: false, open: Vec::new() });
        Self { id, no: found.no, key: found.key, clock: LogClock::from(found.time, now), ends, state }
    }

    pub(crate) fn opens_with(&self, key: &KeyHash) -> bool {
        self.key.matches(key)
    }

    /// The log's clock when the relay's shows `now`.
    pub(crate) fn time(&self, now: Duration) -> u64 {
        self.clock.at(now)
    }

    pub(crate) fn gone(&self) -> bool {
        self.state.lock().gone
    }

    /// Joins those who have it open, if `after` is as far as the log goes. Under the log's lock, so that nothing
    /// comes between the last entry handed over and the first one handed out.
    pub(crate) fn join(&self, after: u64, outbox: &Arc<Outbox>, now: Duration) -> Joined {
        let mut state = self.state.lock();
        if state.gone {
            return Joined::Gone;
        }
        if after < state.head {
            return Joined::Behind(state.head);
        }
        let opened = FromRelay::Opened { log: self.id, head: state.head, time: self.time(now) };
        outbox.push(opened.encode().into());
        state.open.reserve_exact(1);
        state.open.push(Arc::clone(outbox));
        Joined::Live
    }

    /// No longer has it open.
    pub(crate) fn leave(&self, outbox: &Arc<Outbox>) {
        let mut state = self.state.lock();
        if let Some(place) = state.open.iter().position(|other| Arc::ptr_eq(other, outbox)) {
            state.open.swap_remove(place);
        }
        if state.open.is_empty() {
            state.open = Vec::new();
        }
    }

    /// Hands a frame to everyone who has it open but `from`. To how many; none where the log is gone.
    pub(crate) fn pulse(&self, from: &Arc<Outbox>, frame: &Bytes) -> Option<usize> {
        let state = self.state.lock();
        if state.gone {
            return None;
        }
        let mut count = 0;
        for outbox in state.open.iter().filter(|outbox| !Arc::ptr_eq(outbox, from)) {
            outbox.push(frame.clone());
            count += 1;
        }
        Some(count)
    }

    /// Hands a stored entry to everyone who has it open.
    pub(crate) fn publish(&self, seq: u64, frame: &Bytes) {
        let mut state = self.state.lock();
        state.head = seq;
        for outbox in &state.open {
            outbox.push(frame.clone());
        }
    }

    fn end(&self) -> Vec<Arc<Outbox>> {
        let mut state = self.state.lock();
        state.gone = true;
        std::mem::take(&mut state.open)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::task::{Context, Waker};

    use wire::AccessKey;

    use super::*;

    const LOG: LogId = LogId([1; 16]);

    fn hub_at(head: u64, ends: Option<Duration>) -> (Hub, Arc<LogHub>) {
        let hub = Hub::new(Clock::start());
        let found = Found { no: LogNo(1), key: KeyHash::of(LOG, &AccessKey([1; 32])), head, time: 700 };
        let log = hub.add(LOG, &found, ends);
        (hub, log)
    }

    fn outbox() -> Arc<Outbox> {
        Arc::new(Outbox::new(10_000))
    }

    fn taken(outbox: &Outbox) -> Vec<Bytes> {
        let mut into = VecDeque::new();
        let _ = outbox.poll_take(&mut Context::from_waker(Waker::noop()), &mut into);
        into.into()
    }

    #[test]
    fn joins_at_the_head_and_not_before() {
        let (_hub, log) = hub_at(5, None);
        let reader = outbox();
        assert_eq!(log.join(0, &reader, Duration::ZERO), Joined::Behind(5));
        log.publish(6, &Bytes::from("missed"));
        assert_eq!(log.join(5, &reader, Duration::ZERO), Joined::Behind(6));
        assert!(taken(&reader).is_empty());
        assert_eq!(log.join(6, &reader, Duration::ZERO), Joined::Live);
        log.publish(7, &Bytes::from("live"));
        let opened = FromRelay::Opened { log: LOG, head: 6, time: 700 }.encode();
        assert_eq!(taken(&reader), [Bytes::from(opened), Bytes::from("live")]);
    }

    #[test]
    fn a_pulse_goes_to_all_others() {
        let (_hub, log) = hub_at(0, None);
        let [a, b, c] = [outbox(), outbox(), outbox()];
        for outbox in [&a, &b, &c] {
            log.join(0, outbox, Duration::ZERO);
            taken(outbox);
        }
        assert_eq!(log.pulse(&a, &Bytes::from("red")), Some(2));
        log.leave(&b);
        assert_eq!(log.pulse(&a, &Bytes::from("red")), Some(1));
        let red = Bytes::from("red");
        assert_eq!((taken(&a), taken(&b), taken(&c)), (vec![], vec![red.clone()], vec![red.clone(), red]));
    }

    #[test]
    fn an_ended_log_is_gone_for_those_who_hold_it() {
        let (hub, log) = hub_at(0, Some(Duration::from_secs(5)));
        let reader = outbox();
        log.join(0, &reader, Duration::ZERO);
        assert!(hub.over(Duration::from_secs(4)).is_empty());
        assert_eq!(hub.over(Duration::from_secs(5)).len(), 1);
        assert!(hub.end(LOG, Some(LogNo(9))).is_empty(), "another life of the same log");
        assert_eq!(hub.end(LOG, Some(LogNo(1))).len(), 1, "who is to be told");
        assert!(log.gone() && hub.get(LOG).is_none());
        assert_eq!(log.pulse(&reader, &Bytes::from("red")), None);
        assert_eq!(log.join(0, &reader, Duration::ZERO), Joined::Gone);
    }
}
