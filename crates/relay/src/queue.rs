//! A bounded queue from many async tasks to one thread. Whoever puts something in never waits: a full queue says
//! no, so that a slow disk holds up nobody's pulse.

use std::collections::VecDeque;
use std::time::Duration;

use parking_lot::{Condvar, Mutex};

/// Jobs for one thread.
pub(crate) struct Queue<T> {
    most_jobs: usize,
    most_bytes: usize,
    inner: Mutex<Inner<T>>,
    filled: Condvar,
}

struct Inner<T> {
    jobs: VecDeque<(T, usize)>,
    bytes: usize,
    closed: bool,
}

/// What [`Queue::take`] came back with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// Jobs.
    Some,
    /// None within the time.
    None,
    /// None, and there will be no more.
    Closed,
}

impl<T> Queue<T> {
    pub(crate) fn new(most_jobs: usize, most_bytes: usize) -> Self {
        let inner = Inner { jobs: VecDeque::new(), bytes: 0, closed: false };
        Self { most_jobs, most_bytes, inner: Mutex::new(inner), filled: Condvar::new() }
    }

    /// Puts a job with a body of so many bytes behind the others. False: full or closed, and the job is dropped.
    pub(crate) fn push(&self, job: T, bytes: usize) -> bool {
        let mut inner = self.inner.lock();
        let sum = inner.bytes.saturating_add(bytes);
        if inner.closed || inner.jobs.len() >= self.most_jobs || sum > self.most_bytes {
            return false;
        }
        inner.bytes = sum;
        inner.jobs.push_back((job, bytes));
        drop(inner);
        self.filled.notify_one();
        true
    }

    /// Moves what waits, `most` jobs at most, to the end of `into`. Waits for the first: `patience`, or for ever.
    pub(crate) fn take(&self, into: &mut Vec<T>, most: usize, patience: Option<Duration>) -> Taken {
        let mut inner = self.inner.lock();
        while inner.jobs.is_empty() {
            if inner.closed {
                return Taken::Closed;
            }
            match patience {
                Some(patience) => {
                    if self.filled.wait_for(&mut inner, patience).timed_out() && inner.jobs.is_empty() {
                        return if inner.closed { Taken::Closed } else { Taken::None };
                    }
                }
                None => self.filled.wait(&mut inner),
            }
        }
        let count = inner.jobs.len().min(most);
        let mut taken = 0;
        for (job, bytes) in inner.jobs.drain(..count) {
            taken += bytes;
            into.push(job);
        }
        inner.bytes = inner.bytes.saturating_sub(taken);
        Taken::Some
    }

    /// Takes no more. What waits is still to be taken.
    pub(crate) fn close(&self) {
        self.inner.lock().closed = true;
        self.filled.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(queue: &Queue<u32>, most: usize) -> (Taken, Vec<u32>) {
        let mut into = Vec::new();
        (queue.take(&mut into, most, Some(Duration::ZERO)), into)
    }

    #[test]
    fn gives_what_waits_in_order() {
        let queue = Queue::new(10, 100);
        assert_eq!(take(&queue, 5), (Taken::None, vec![]));
        assert!([1, 2, 3].into_iter().all(|job| queue.push(job, 1)));
        assert_eq!(take(&queue, 2), (Taken::Some, vec![1, 2]));
        queue.close();
        assert!(!queue.push(4, 1), "closed");
        assert_eq!(take(&queue, 2), (Taken::Some, vec![3]), "what was put in before is given");
        assert_eq!(take(&queue, 2), (Taken::Closed, vec![]));
    }

    #[test]
    fn says_no_when_it_is_full() {
        let queue = Queue::new(2, 100);
        assert!(queue.push(1, 60));
        assert!(!queue.push(2, 41), "too many bytes");
        assert!(queue.push(3, 40));
        assert!(!queue.push(4, 0), "too many jobs");
        take(&queue, 1);
        assert!(queue.push(5, 60), "room again");
    }

    #[test]
    fn wakes_the_thread_that_waits() {
        let queue = Queue::new(2, 100);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| {
                let mut into = Vec::new();
                (queue.take(&mut into, 9, None), into, queue.take(&mut Vec::new(), 9, None))
            });
            assert!(queue.push(7, 1));
            while !queue.inner.lock().jobs.is_empty() {
                std::thread::yield_now();
            }
            queue.close();
            assert_eq!(waiting.join().unwrap(), (Taken::Some, vec![7], Taken::Closed));
        });
    }
}
