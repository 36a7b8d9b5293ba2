//! What drives a gathering's engine: connects when it says so, carries frames, keeps its deadlines, keeps what it knows, takes what a script does and
//! shows what has changed. Nothing is decided here.

use std::time::Duration;

use rand_core::OsRng;
use sync::gathering::{Do, Engine, Input, Notice, Output, Over, View};
use tokio::{sync::mpsc::Receiver, time::sleep};

use super::{Keep, wall};
use crate::{
    clock::Clock,
    limits,
    lines::Line,
    shell::Trouble,
    socket::{Heard, Socket, Tls},
};

/// What a script, or somebody made up, has before them.
pub trait Front {
    /// What a line asks for, each with a token that names it. What it can't mean, the front answers itself.
    fn line(&mut self, line: Line, view: &View<'_>) -> Vec<(Do, u64)>;

    /// Something to tell.
    fn notice(&mut self, notice: Notice, engine: &Engine, now: u64);

    /// Something may have changed.
    fn show(&mut self, view: &View<'_>);

    /// What to do now without any line, and when to be asked again, in milliseconds of the clock.
    fn wake(&mut self, _view: &View<'_>, _now: u64) -> (Vec<(Do, u64)>, Option<u64>) {
        (Vec::new(), None)
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// As the engine says.
    Over(Over),
    /// The app was closed.
    Closed,
    /// The relay was never reached.
    Unreachable(Trouble),
}

/// One device's app.
pub struct Shell<F> {
    engine: Engine,
    front: F,
    clock: Clock,
    url: String,
    tls: Tls,
    keep: Option<Keep>,
    /// When what it knows is to be kept again.
    keep_at: Option<u64>,
    socket: Option<Socket>,
    wake_at: Option<u64>,
    /// Since when nothing came of the relay, until everything that it has was read; and what it, or the network, said last.
    trying: Option<(u64, Trouble)>,
}

/// What the shell waits for.
enum Next {
    Line(Line),
    Heard(Heard),
    Time,
}

impl<F: Front> Shell<F> {
    pub(super) fn new(engine: Engine, front: F, clock: Clock, keep: Option<Keep>) -> Self {
        let trying = Some((clock.now(), Trouble::Network(String::new())));
        let (url, socket, wake_at) = (engine.websocket_url(), None, None);
        Self { engine, front, clock, url, tls: Tls::default(), keep, keep_at: None, socket, wake_at, trying }
    }

    /// Goes on until it is over. `lines` are from a script.
    pub async fn run(mut self, mut lines: Receiver<Line>) -> End {
        loop {
            if let Some(end) = self.settle() {
                return self.goodbye(end).await;
            }
            match self.next(&mut lines).await {
                Next::Line(Line::Closed) => return self.goodbye(End::Closed).await,
                Next::Line(line) => {
                    let acts = self.front.line(line, &self.engine.view(self.clock.now()));
                    for (what, token) in acts {
                        self.handle(Input::Do { what, token });
                    }
                }
                Next::Heard(Heard::Connected) => self.handle(Input::Connected),
                Next::Heard(Heard::Frame(frame)) => {
                    let before = self.engine.read_to();
                    self.handle(Input::Frame(&frame));
                    // Who is handed a long log over a slow network is not at a relay that can't be reached.
                    if let Some((since, _)) = &mut self.trying
                        && self.engine.read_to() > before
                    {
                        *since = self.clock.now();
                    }
                }
                Next::Heard(Heard::Gone(why)) => {
                    tracing::debug!(%why, "no connection");
                    if let Some((_, last)) = &mut self.trying {
                        *last = Trouble::Network(why);
                    }
                    self.socket = None;
                    self.handle(Input::Disconnected);
                }
                Next::Time => self.handle(Input::Tick),
            }
        }
    }

    async fn next(&mut self, lines: &mut Receiver<Line>) -> Next {
        let given_up = self.trying.as_ref().map(|(since, _)| since.saturating_add(limits::UNREACHABLE_MS));
        let due = [self.engine.deadline(), self.keep_at, self.wake_at, given_up].into_iter().flatten().min();
        let wait = due.map(|at| Duration::from_millis(at.saturating_sub(self.clock.now())));
        let time = async {
            match wait {
                Some(wait) => sleep(wait).await,
                None => std::future::pending().await,
            }
        };
        let heard = async {
            match &mut self.socket {
                Some(socket) => socket.next().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            line = lines.recv() => Next::Line(line.unwrap_or(Line::Closed)),
            heard = heard => Next::Heard(heard),
            () = time => Next::Time,
        }
    }

    fn handle(&mut self, input: Input<'_>) {
        // Time alone changes nothing that is kept.
        if self.keep.is_some() && !matches!(input, Input::Tick) {
            self.keep_at.get_or_insert(self.clock.now().saturating_add(limits::KEEP_MS));
        }
        let said = matches!(input, Input::Do { .. });
        self.engine.handle(input, self.clock.now(), wall(), &mut OsRng);
        if said {
            // What somebody says must not go with this process.
            self.keep_now();
        }
    }

    fn keep_now(&mut self) {
        self.keep_at = None;
        if let Some((keep, kept)) = self.keep.as_ref().zip(self.engine.keep()) {
            keep.again(&kept);
        }
    }

    /// Everything that follows from what happened, until nothing more follows.
    fn settle(&mut self) -> Option<End> {
        loop {
            if let Some(end) = self.settle_once() {
                return Some(end);
            }
            let now = self.clock.now();
            let (acts, wake_at) = self.front.wake(&self.engine.view(now), now);
            self.wake_at = wake_at;
            if acts.is_empty() {
                return None;
            }
            for (what, token) in acts {
                self.handle(Input::Do { what, token });
            }
        }
    }

    fn settle_once(&mut self) -> Option<End> {
        let now = self.clock.now();
        while let Some(output) = self.engine.poll() {
            match output {
                Output::Connect => self.socket = Some(Socket::connect(self.url.clone(), &self.tls)),
                Output::Drop => self.socket = None,
                Output::Send(frame) => {
                    if self.socket.as_ref().is_some_and(|socket| !socket.send(frame)) {
                        self.socket = None;
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Tell(notice) => {
                    if let (Notice::Relay(why), Some((_, last))) = (notice, &mut self.trying) {
                        *last = Trouble::Relay(why);
                    }
                    self.front.notice(notice, &self.engine, now);
                }
            }
        }
        let view = self.engine.view(now);
        self.front.show(&view);
        if view.connected {
            self.trying = None;
        }
        let over = view.over;
        if self.keep_at.is_some_and(|at| at <= now) {
            self.keep_now();
        }
        if let Some(over) = over {
            return Some(End::Over(over));
        }
        match &self.trying {
            Some((since, why)) if since.saturating_add(limits::UNREACHABLE_MS) <= now => {
                Some(End::Unreachable(why.clone()))
            }
            _ => None,
        }
    }

    async fn goodbye(mut self, end: End) -> End {
        self.keep_now();
        if let Some(socket) = self.socket {
            socket.close().await;
        }
        if let Some(keep) = self.keep
            && matches!(end, End::Over(_))
        {
            keep.erase();
        }
        end
    }
}
