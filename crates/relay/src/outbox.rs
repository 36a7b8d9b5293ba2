//! What waits for one connection's socket: a bounded queue that anybody may fill and one task drains.
//!
//! An idle connection's outbox holds no memory but itself. Not here: writing to the socket (`connection`).

use std::collections::VecDeque;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use parking_lot::Mutex;
use wire::RefusedWhy;

use crate::limits;

/// Frames for one connection, and the reason to end it, if there is one.
#[derive(Debug)]
pub(crate) struct Outbox {
    limit: usize,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    queue: VecDeque<Bytes>,
    bytes: usize,
    end: Option<RefusedWhy>,
    waker: Option<Waker>,
    /// The task waits for its socket: a push is no news for it.
    busy: bool,
}

impl Outbox {
    /// An empty one that takes at most `limit` bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, inner: Mutex::default() }
    }

    /// Puts one frame behind the others. Over the limit everything is dropped and the connection ends as too
    /// slow: with one frame missing the rest is worth nothing, and it can come back for all of it.
    pub(crate) fn push(&self, frame: Bytes) {
        let mut inner = self.inner.lock();
        if inner.end.is_some() {
            return;
        }
        let bytes = inner.bytes + frame.len() + limits::FRAME_OVERHEAD_BYTES;
        if bytes > self.limit {
            inner.finish(RefusedWhy::TooSlow);
        } else {
            inner.bytes = bytes;
            inner.queue.push_back(frame);
            if inner.busy {
                return;
            }
        }
        let waker = inner.waker.take();
        drop(inner);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Ends the connection for this reason. What still waits is dropped; the first reason stays.
    pub(crate) fn end(&self, why: RefusedWhy) {
        let mut inner = self.inner.lock();
        if inner.end.is_none() {
            inner.finish(why);
        }
        let waker = inner.waker.take();
        drop(inner);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Moves everything that waits into `into`, which must be empty and gives its memory in exchange.
    /// `Err` is the reason to end the connection. Pending keeps the waker for the next push.
    pub(crate) fn poll_take(
        &self,
        cx: &mut Context<'_>,
        into: &mut VecDeque<Bytes>,
    ) -> Poll<Result<(), RefusedWhy>> {
        debug_assert!(into.is_empty(), "what is taken would change places with what is there");
        let mut inner = self.inner.lock();
        if let Some(why) = inner.end {
            return Poll::Ready(Err(why));
        }
        if inner.queue.is_empty() {
            inner.wait(cx, false);
            return Poll::Pending;
        }
        inner.bytes = 0;
        if into.capacity() > limits::KEPT_QUEUE_FRAMES {
            *into = VecDeque::new();
        }
        std::mem::swap(&mut inner.queue, into);
        Poll::Ready(Ok(()))
    }

    /// The reason to end the connection, while its socket is busy with what was taken before.
    pub(crate) fn poll_end(&self, cx: &mut Context<'_>) -> Poll<RefusedWhy> {
        let mut inner = self.inner.lock();
        match inner.end {
            Some(why) => Poll::Ready(why),
            None => {
                inner.wait(cx, true);
                Poll::Pending
            }
        }
    }
}

impl Inner {
    fn finish(&mut self, why: RefusedWhy) {
        self.end = Some(why);
        self.queue = VecDeque::new();
        self.bytes = 0;
    }

    fn wait(&mut self, cx: &Context<'_>, busy: bool) {
        self.busy = busy;
        match &mut self.waker {
            Some(waker) => waker.clone_from(cx.waker()),
            none => *none = Some(cx.waker().clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    use super::*;

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn take(outbox: &Outbox, woken: &Arc<Count>) -> Poll<Result<Vec<Bytes>, RefusedWhy>> {
        let waker = Waker::from(Arc::clone(woken));
        let mut into = VecDeque::new();
        outbox.poll_take(&mut Context::from_waker(&waker), &mut into).map_ok(|()| into.into())
    }

    #[test]
    fn gives_everything_at_once_in_order_and_wakes_once() {
        let (outbox, woken) = (Outbox::new(1_000), Arc::new(Count::default()));
        assert_eq!(take(&outbox, &woken), Poll::Pending);
        for frame in ["a", "b", "c"] {
            outbox.push(Bytes::from(frame));
        }
        assert_eq!(woken.0.load(Ordering::Relaxed), 1, "one wake for all that comes before it is taken");
        assert_eq!(take(&outbox, &woken), Poll::Ready(Ok(vec!["a".into(), "b".into(), "c".into()])));
        assert_eq!(take(&outbox, &woken), Poll::Pending);
    }

    #[test]
    fn over_its_limit_it_ends_as_too_slow_and_holds_nothing() {
        let (outbox, woken) = (Outbox::new(100), Arc::new(Count::default()));
        outbox.push(Bytes::from(vec![0; 40]));
        assert!(matches!(take(&outbox, &woken), Poll::Ready(Ok(_))), "what was taken doesn't count");
        outbox.push(Bytes::from(vec![0; 40]));
        outbox.push(Bytes::from(vec![0; 40]));
        assert_eq!(take(&outbox, &woken), Poll::Ready(Err(RefusedWhy::TooSlow)));
        outbox.end(RefusedWhy::GoingDown);
        outbox.push(Bytes::from("late"));
        assert_eq!(take(&outbox, &woken), Poll::Ready(Err(RefusedWhy::TooSlow)), "the first reason stays");
        assert_eq!(outbox.inner.lock().queue.capacity(), 0);
    }

    #[test]
    fn an_end_wakes_a_task_whose_socket_is_busy() {
        let (outbox, woken) = (Outbox::new(100), Arc::new(Count::default()));
        let waker = Waker::from(Arc::clone(&woken));
        let mut cx = Context::from_waker(&waker);
        assert_eq!(outbox.poll_end(&mut cx), Poll::Pending);
        outbox.push(Bytes::from("for later"));
        assert_eq!(woken.0.load(Ordering::Relaxed), 0, "not for what can't be written yet");
        outbox.end(RefusedWhy::GoingDown);
        assert_eq!(woken.0.load(Ordering::Relaxed), 1);
        assert_eq!(outbox.poll_end(&mut cx), Poll::Ready(RefusedWhy::GoingDown));
    }

    #[test]
    fn an_unused_outbox_is_small() {
        assert!(size_of::<Outbox>() <= 104, "{}", size_of::<Outbox>());
        assert_eq!(Outbox::new(1).inner.lock().queue.capacity(), 0);
    }
}
