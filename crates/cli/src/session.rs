//! One person's time at a terminal or a pipe: lines in, lines out, and how it ends.

use anyhow::Result;
use client::{Begun, JsonFront, Line, Out};
use content::Texts;
use tokio::{
    runtime::Runtime,
    sync::mpsc::{Receiver, Sender},
};

use crate::exit;

/// How it is spoken.
pub struct Session {
    /// JSON lines instead of readable ones.
    pub json: bool,
    /// The language.
    pub texts: &'static Texts,
    lines: Receiver<Line>,
    out: Out,
}

impl Session {
    /// At this process's stdin and stdout.
    pub fn new(json: bool, texts: &'static Texts) -> Self {
        let (lines, close) = client::read_lines(std::io::stdin());
        let out = Out::new(std::io::stdout(), close.clone());
        close_at_signals(close);
        Self { json, texts, lines, out }
    }

    /// Goes on until it is over. Whoever starts has a link to hand on.
    pub async fn run(self, begun: Begun, starts: bool) -> Result<()> {
        let link = starts.then(|| begun.link());
        let front = JsonFront::new(self.out.clone(), self.texts);
        if let Some(link) = &link {
            front.link(link);
        }
        let end = begun.shell(front).run(self.lines).await;
        self.out.finish();
        Ok(exit::of(end, self.texts)?)
    }
}

/// A runtime for one person: everything in one thread, so that nothing waits for another to wake up.
pub fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// A closed terminal, Ctrl-C, and a machine that shuts down close the app, as a closed stdin does (A1).
fn close_at_signals(close: Sender<Line>) {
    tokio::spawn(async move {
        if signal().await.is_ok() {
            let _ = close.send(Line::Closed).await;
        }
    });
}

/// Waits for the first signal that ends a program.
#[cfg(unix)]
pub async fn signal() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
        _ = hang_up.recv() => {}
    }
    Ok(())
}

/// Waits for the first signal that ends a program.
#[cfg(not(unix))]
pub async fn signal() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
