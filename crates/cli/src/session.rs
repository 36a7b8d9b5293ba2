//! One person's time at a terminal or a pipe: lines in, lines out, and how it ends.

use std::io::IsTerminal;

use anyhow::Result;
use client::{Begun, End, JsonFront, Line, Out, ReadableFront};
use content::Texts;
use tokio::{
    runtime::Runtime,
    sync::mpsc::{Receiver, Sender},
};

use crate::{exit, qr};

/// How it is spoken.
pub struct Session {
    json: bool,
    texts: &'static Texts,
    lines: Receiver<Line>,
    out: Out,
}

/// How somebody comes to an encounter.
pub enum Comes<'a> {
    /// They begin it, and have a link to hand on.
    First,
    /// They knock, by this name.
    Knocking(&'a str),
    /// They have been there.
    Again,
}

impl Session {
    /// At this process's stdin and stdout. To be called in a runtime.
    pub fn new(json: bool, texts: &'static Texts) -> Self {
        let (lines, close) = client::read_lines(std::io::stdin());
        let out = Out::new(std::io::stdout(), close.clone());
        close_at_signals(close);
        Self { json, texts, lines, out }
    }

    /// Where lines are written to, in readable mode: for somebody else who has something to say.
    pub fn readable_out(&self) -> Option<Out> {
        (!self.json).then(|| self.out.clone())
    }

    /// Goes on until it is over.
    pub async fn run(self, begun: Begun, comes: Comes<'_>) -> Result<()> {
        let link = matches!(comes, Comes::First).then(|| begun.link());
        let out = self.out.clone();
        let end = if self.json {
            let front = JsonFront::new(out, self.texts, link);
            begun.shell(front).run(self.lines).await
        } else {
            let colour = colour();
            let mut front = ReadableFront::new(out, self.texts, colour);
            front.begin();
            if let Some(link) = &link {
                front.hand_on(link, qr::picture(link, colour));
            }
            if let Comes::Knocking(name) = comes {
                front.knocking(name);
            }
            begun.shell(front).run(self.lines).await
        };
        self.out.finish();
        Self::end(end, self.texts)
    }

    fn end(end: End, texts: &Texts) -> Result<()> {
        Ok(exit::of(end, texts)?)
    }
}

/// Whether lights may be coloured: on a terminal that can, for somebody who hasn't said otherwise.
fn colour() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    std::io::stdout().is_terminal() && !set("NO_COLOR") && !dumb
}

/// A runtime for one person: everything in one thread, so that nothing waits for another to wake up.
pub fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// A closed terminal, Ctrl-C, and a machine that shuts down close the app, as a closed stdin does (A1).
pub fn close_at_signals(close: Sender<Line>) {
    let Ok(signals) = Signals::new() else { return };
    tokio::spawn(async move {
        signals.first().await;
        let _ = close.send(Line::Closed).await;
    });
}

/// The signals that end a program, taken from the moment this is made.
pub struct Signals {
    #[cfg(unix)]
    all: [tokio::signal::unix::Signal; 3],
}

#[cfg(unix)]
impl Signals {
    /// To be called in a runtime.
    pub fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let all = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
        let [interrupt, terminate, hang_up] = all.map(signal);
        Ok(Self { all: [interrupt?, terminate?, hang_up?] })
    }

    /// Waits for the first.
    pub async fn first(self) {
        let [mut interrupt, mut terminate, mut hang_up] = self.all;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hang_up.recv() => {}
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    /// To be called in a runtime.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self {})
    }

    /// Waits for the first.
    pub async fn first(self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
