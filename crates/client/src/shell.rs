//! What drives an engine: connects when it says so, carries frames, keeps its deadlines, takes what a person does,
//! and shows them what has changed.
//!
//! Nothing is decided here. What a line means and how a view looks are a [`Front`]'s; there are three: JSON lines,
//! readable lines, and the partner to practise with.

use std::{collections::BTreeSet, time::Duration};

use rand_core::OsRng;
use rules::{Event, Lamp, Refusal};
use sync::{Engine, Input, Notice, Output, Over, Seen, Stage, View};
use tokio::{sync::mpsc::Receiver, time::sleep};
use wire::{FromRelay, RefusedWhy};

use crate::{
    clock::Clock,
    keep::Keep,
    limits,
    lines::Line,
    socket::{Heard, Socket, Tls},
};

/// What a person does, as a front understood it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// They do something; a refusal comes back with the token.
    Say {
        /// What.
        event: Event,
        /// Names it.
        token: u64,
    },
    /// They answer an ask with yes, and said privately whether it is a wholehearted one (Y7).
    Answer {
        /// The ask's number.
        ask: u32,
        /// What they said privately.
        wholehearted: bool,
        /// Names it.
        token: u64,
    },
    /// They take back their newest ask, be it still on its way.
    Withdraw {
        /// Names it.
        token: u64,
    },
    /// Their device says that it can't be seen, or can be again (A1).
    Hidden(bool),
    /// They want to see everything again.
    Look,
}

/// What a person, or a script, has before them.
pub trait Front {
    /// What a line asks for. What it can't mean, the front answers itself.
    fn line(&mut self, line: Line, view: &View) -> Vec<Act>;

    /// Something has changed, or was asked for.
    fn show(&mut self, view: &View);

    /// What they did was refused.
    fn refused(&mut self, token: u64, why: Refusal, view: &View);

    /// The relay did not do something.
    fn notice(&mut self, why: RefusedWhy);

    /// What to do now without any line, and when to be asked again, in milliseconds of the clock.
    fn wake(&mut self, _view: &View, _now: u64) -> (Vec<Act>, Option<u64>) {
        (Vec::new(), None)
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// As the engine says.
    Over(Over),
    /// The app was closed (A1).
    Closed,
    /// The relay was never reached, or would not have this encounter.
    Unreachable(Trouble),
}

/// Why a relay was never reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The network, or what it led to: for a log, not for people.
    Network(String),
    /// The relay itself.
    Relay(RefusedWhy),
}

/// One person's app.
pub struct Shell<F> {
    engine: Engine,
    front: F,
    clock: Clock,
    url: String,
    tls: Tls,
    keep: Option<Keep>,
    /// What was kept last of how far the log was read.
    seen: Option<Seen>,
    socket: Option<Socket>,
    shown: Option<View>,
    /// Since when the relay has been tried, until it was reached; and what it, or the network, said last.
    trying: Option<(u64, Trouble)>,
    /// When somebody who left has left, whatever the network does.
    leaving: Option<(u64, Event)>,
    wake_at: Option<u64>,
    own_asks: OwnAsks,
}

/// The asks of this person that are on their way, so that one can be taken back before it is anywhere (N4).
#[derive(Debug, Default)]
struct OwnAsks {
    /// By their tokens.
    on_way: BTreeSet<u64>,
    newest: u32,
    /// Taken back, as soon as it is there.
    withdraw: Option<u64>,
}

impl OwnAsks {
    /// What the view says of them: one that has arrived is no longer on its way, and under a stop none arrives.
    fn look(&mut self, view: &View) {
        if matches!(view.lamp, Lamp::Red | Lamp::Break | Lamp::Lapsed) {
            self.on_way.clear();
        }
        if let Some(newest) = newest_own(view).filter(|newest| *newest > self.newest) {
            self.newest = newest;
            self.on_way.pop_first();
        }
    }
}

fn newest_own(view: &View) -> Option<u32> {
    view.asks.iter().filter(|ask| Some(ask.from) == view.me).map(|ask| ask.number).max()
}

/// What the shell waits for.
enum Next {
    Line(Line),
    Heard(Heard),
    Time,
}

impl<F: Front> Shell<F> {
    /// An app around an engine, for the relay at that WebSocket address. `keep` holds what a crash would lose.
    pub fn new(engine: Engine, front: F, url: String, clock: Clock, keep: Option<Keep>) -> Self {
        let trying = Some((clock.now(), Trouble::Network(String::new())));
        let (tls, socket, shown, leaving, wake_at) = (Tls::default(), None, None, None, None);
        let own_asks = OwnAsks::default();
        let seen = None;
        Self { engine, front, clock, url, tls, keep, seen, socket, shown, trying, leaving, wake_at, own_asks }
    }

    /// Goes on until it is over. `lines` are from a person or a script.
    pub async fn run(mut self, mut lines: Receiver<Line>) -> End {
        loop {
            if let Some(end) = self.settle() {
                return self.goodbye(end).await;
            }
            match self.next(&mut lines).await {
                Next::Line(Line::Closed) => {
                    self.handle(Input::Hidden);
                    self.leave_door();
                    self.settle();
                    return self.goodbye(End::Closed).await;
                }
                Next::Line(line) => {
                    let view = self.engine.view(self.clock.now());
                    let acts = self.front.line(line, &view);
                    self.act(acts);
                }
                Next::Heard(heard) => self.heard(heard),
                Next::Time => self.handle(Input::Tick),
            }
        }
    }

    async fn next(&mut self, lines: &mut Receiver<Line>) -> Next {
        let leaving = self.leaving.as_ref().map(|(at, _)| *at);
        let given_up = self.trying.as_ref().map(|(since, _)| since.saturating_add(limits::UNREACHABLE_MS));
        let due = [self.engine.deadline(), self.wake_at, leaving, given_up].into_iter().flatten().min();
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
        self.engine.handle(input, self.clock.now(), &mut OsRng);
    }

    fn act(&mut self, acts: Vec<Act>) {
        for act in acts {
            match act {
                Act::Say { event, token } => {
                    if matches!(event, Event::Leave | Event::End) && self.leaving.is_none() {
                        let at = self.clock.now().saturating_add(limits::LEAVE_MS);
                        self.leaving = Some((at, event.clone()));
                    }
                    if matches!(event, Event::Ask { .. }) {
                        self.own_asks.on_way.insert(token);
                    }
                    self.handle(Input::Say { event, token });
                }
                Act::Withdraw { token } => self.own_asks.withdraw = Some(token),
                Act::Answer { ask, wholehearted, token } => {
                    self.handle(Input::Answer { ask, wholehearted, token });
                }
                Act::Hidden(true) => self.handle(Input::Hidden),
                Act::Hidden(false) => self.handle(Input::Shown),
                Act::Look => self.shown = None,
            }
        }
    }

    fn heard(&mut self, heard: Heard) {
        match heard {
            Heard::Connected => self.handle(Input::Connected),
            Heard::Frame(frame) => {
                let now = self.clock.now();
                if let Some((since, _)) = &mut self.trying
                    && matches!(FromRelay::decode(&frame), Ok(FromRelay::Entry { .. }))
                {
                    // A long log takes its time to be read, and is no trouble.
                    *since = now;
                }
                self.handle(Input::Frame(&frame));
            }
            Heard::Gone(why) => {
                tracing::debug!(%why, "no connection");
                if let Some((_, last)) = &mut self.trying {
                    *last = Trouble::Network(why);
                }
                self.socket = None;
                self.handle(Input::Disconnected);
            }
        }
    }

    /// Everything that follows from what happened: what is shown, then what is sent (S6), until nothing more
    /// follows. Says how it ended, if it has.
    fn settle(&mut self) -> Option<End> {
        loop {
            self.hurry_away();
            let view = self.show();
            // What one acts on is remembered before anybody else can know of the act.
            self.keep_seen();
            self.do_outputs(&view);
            self.withdraw(&view);
            if let Stage::Ended(over) = view.stage {
                return Some(End::Over(over));
            }
            if view.connected {
                self.trying = None;
            }
            let now = self.clock.now();
            if let Some((since, why)) = &self.trying
                && since.saturating_add(limits::UNREACHABLE_MS) <= now
            {
                return Some(End::Unreachable(why.clone()));
            }
            let (acts, wake_at) = self.front.wake(&view, now);
            self.wake_at = wake_at;
            if acts.is_empty() {
                return None;
            }
            self.act(acts);
        }
    }

    fn keep_seen(&mut self) {
        let seen = self.engine.seen().filter(|seen| Some(*seen) != self.seen);
        if let Some((keep, seen)) = self.keep.as_ref().zip(seen) {
            keep.write_seen(seen);
            self.seen = Some(seen);
        }
    }

    /// Takes back the newest ask, once it can be named; if there is none, and none on its way, says so.
    fn withdraw(&mut self, view: &View) {
        self.own_asks.look(view);
        let Some(token) = self.own_asks.withdraw else { return };
        match newest_own(view) {
            _ if !self.own_asks.on_way.is_empty() => return,
            Some(ask) => self.handle(Input::Say { event: Event::Withdraw { ask }, token }),
            None => self.front.refused(token, Refusal::AskOver, view),
        }
        self.own_asks.withdraw = None;
    }

    /// Who closes the app at the door, and keeps nothing to come back with, is not somebody to wait for.
    fn leave_door(&mut self) {
        let view = self.engine.view(self.clock.now());
        if self.keep.is_none() && view.connected && view.stage == Stage::Joining {
            self.handle(Input::Say { event: Event::Leave, token: 0 });
        }
    }

    /// Who left has left. If the relay has not heard it by now, the silence says it to the others (A1).
    fn hurry_away(&mut self) {
        let now = self.clock.now();
        if let Some((_, event)) = self.leaving.take_if(|(at, _)| *at <= now) {
            self.socket = None;
            self.handle(Input::Disconnected);
            self.handle(Input::Say { event, token: 0 });
        }
    }

    fn show(&mut self) -> View {
        let view = self.engine.view(self.clock.now());
        let same = self.shown.as_ref().is_some_and(|shown| same_but_for_countdowns(shown, &view));
        if !same {
            self.front.show(&view);
            self.shown = Some(view.clone());
        }
        view
    }

    fn do_outputs(&mut self, view: &View) {
        while let Some(output) = self.engine.poll() {
            match output {
                Output::Connect => self.socket = Some(Socket::connect(self.url.clone(), &self.tls)),
                Output::Drop => self.socket = None,
                Output::Send(frame) => {
                    let full = self.socket.as_ref().is_some_and(|socket| !socket.send(frame));
                    if full {
                        self.socket = None;
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Tell(Notice::Refused { token, why }) => {
                    self.own_asks.on_way.remove(&token);
                    self.front.refused(token, why, view);
                }
                Output::Tell(Notice::Relay(why)) => {
                    if let Some((_, last)) = &mut self.trying {
                        *last = Trouble::Relay(why);
                    }
                    self.front.notice(why);
                }
                // A script has no map of wishes to compare.
                Output::Aside(_) => {}
            }
        }
    }

    async fn goodbye(self, end: End) -> End {
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

/// Whether the two are the same but for how many milliseconds are left.
fn same_but_for_countdowns(one: &View, other: &View) -> bool {
    let still = |view: &View| {
        let mut view = view.clone();
        view.due_ms = view.due_ms.map(|_| 0);
        view.asks.iter_mut().for_each(|ask| ask.ends_in_ms = 0);
        view
    };
    still(one) == still(other)
}
