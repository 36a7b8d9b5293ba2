//! Lines out: a thread of its own that writes and flushes each line at once.
//!
//! Whoever reads may stop reading. That must not stop the heart, so nothing here ever waits for them: of what they
//! did not read, older views are left out.

use std::{
    collections::VecDeque,
    io::Write,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use tokio::sync::mpsc::Sender;

use crate::{limits, lines::Line};

/// Where lines are written to.
#[derive(Clone)]
pub struct Out(Arc<Shared>);

struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<(Kind, String)>,
    writing: bool,
    gone: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Whole, so that a newer one replaces it.
    View,
    Other,
}

impl Out {
    /// Writes to `output`. When nobody can read it any more, `closed` hears of it.
    pub fn new(output: impl Write + Send + 'static, closed: Sender<Line>) -> Self {
        let shared = Arc::new(Shared { queue: Mutex::default(), changed: Condvar::new() });
        let theirs = Arc::clone(&shared);
        thread::spawn(move || {
            if theirs.write_all(output).is_err() {
                theirs.lock().gone = true;
                theirs.changed.notify_all();
                // Full: it is being closed already, or the next line finds nobody again.
                let _ = closed.try_send(Line::Closed);
            }
        });
        Self(shared)
    }

    /// Writes a line.
    pub fn line(&self, line: String) {
        self.push(Kind::Other, line);
    }

    /// Writes a line that says everything which an older such line said.
    pub fn view(&self, line: String) {
        self.push(Kind::View, line);
    }

    fn push(&self, kind: Kind, line: String) {
        let mut queue = self.0.lock();
        if queue.gone {
            return;
        }
        if queue.waiting.len() >= limits::MAX_UNREAD_LINES {
            let view = queue.waiting.iter().position(|(kind, _)| *kind == Kind::View);
            queue.waiting.remove(view.unwrap_or(0));
        }
        queue.waiting.push_back((kind, line));
        drop(queue);
        self.0.changed.notify_all();
    }

    /// Waits until everything is written; not for ever, as whoever reads may not.
    pub fn finish(&self) {
        let most = Duration::from_millis(limits::LAST_LINES_MS);
        let unwritten = |queue: &mut Queue| !queue.gone && (queue.writing || !queue.waiting.is_empty());
        drop(self.0.changed.wait_timeout_while(self.0.lock(), most, unwritten));
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Queue> {
        // Nothing in here can leave the queue half changed.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_all(&self, mut output: impl Write) -> std::io::Result<()> {
        loop {
            let mut queue = self.lock();
            queue.writing = false;
            self.changed.notify_all();
            let mut queue = self
                .changed
                .wait_while(queue, |queue| queue.waiting.is_empty())
                .unwrap_or_else(PoisonError::into_inner);
            queue.writing = true;
            let Some((_, mut line)) = queue.waiting.pop_front() else { continue };
            drop(queue);
            line.push('\n');
            output.write_all(line.as_bytes())?;
            output.flush()?;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Hands on what was written, and lets the writer go on only when told.
    struct Slow(mpsc::Sender<Vec<u8>>, mpsc::Receiver<()>);

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.1.recv().map_err(std::io::Error::other)?;
            self.0.send(bytes.to_owned()).map_err(std::io::Error::other)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_does_not_read_holds_nothing_up() {
        let (written, read) = mpsc::channel();
        let (go_on, wait) = mpsc::channel();
        let (closed, mut is_closed) = tokio::sync::mpsc::channel(1);
        let out = Out::new(Slow(written, wait), closed);
        out.line("first".into());
        for number in 0..limits::MAX_UNREAD_LINES * 3 {
            out.view(format!("view {number}"));
        }
        out.line("last".into());
        for _ in 0..limits::MAX_UNREAD_LINES + 3 {
            let _ = go_on.send(());
        }
        out.finish();
        let lines: Vec<String> = read.try_iter().map(|line| String::from_utf8(line).unwrap()).collect();
        assert_eq!(lines.first().map(String::as_str), Some("first\n"));
        let newest = format!("view {}\n", limits::MAX_UNREAD_LINES * 3 - 1);
        assert_eq!(lines[lines.len() - 2..], [newest, "last\n".to_owned()]);
        drop(go_on);
        for _ in 0..4 {
            out.line("nobody reads this".into());
        }
        assert_eq!(is_closed.blocking_recv(), Some(Line::Closed));
    }
}
