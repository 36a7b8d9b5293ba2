//! One WebSocket connection: a task that drains its outbox into the socket, reads frames, and keeps its deadlines.
//!
//! Nothing in here waits for one thing alone: writing, reading, openings and deadlines are looked at in turn, so
//! that a pulse is handled while a page is on its way. What the frames mean is in [`verbs`], opening a log
//! in [`opening`], the end in [`goodbye`].

mod goodbye;
mod opening;
mod verbs;

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Sink as _, Stream as _};
use tokio::time::{Instant, Sleep};
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{CloseCode, Data, OpCode};
use tokio_tungstenite::tungstenite::{self, Message};
use wire::{FromRelay, LogId, RefusedWhy};

use self::goodbye::End;
use self::opening::{Paging, Pending};
use crate::accept::Seat;
use crate::hub::LogHub;
use crate::limits;
use crate::outbox::Outbox;
use crate::pace::Pace;
use crate::relay::Relay;
use crate::upgrade::Socket;

/// A connection and everything it holds. Boxed by its task: ten thousand of them are mostly this.
struct Connection {
    socket: Socket,
    relay: Arc<Relay>,
    outbox: Arc<Outbox>,
    seat: Seat,
    number: u64,
    members: Vec<Member>,
    /// Frames on their way into the socket, before those in the outbox.
    writing: VecDeque<Bytes>,
    /// The first of them is under way in fragments.
    halfway: bool,
    /// The socket has something that isn't flushed.
    unflushed: bool,
    /// Since when the socket takes nothing.
    blocked: Option<Instant>,
    /// A log that the writer is looking for or beginning.
    pending: Option<Box<Pending>>,
    /// A page that the reader is reading.
    paging: Option<Box<Paging>>,
    /// A frame that has to wait for the opening before it. Nothing is read meanwhile.
    stash: Option<Bytes>,
    born: Instant,
    heard: Instant,
    opened: bool,
    alarm: Pin<Box<Sleep>>,
    pulses: Pace,
    appends: Pace,
    others: Pace,
    /// Frames over the pace since it was last kept.
    strikes: u32,
}

/// A log whose key this connection has shown.
struct Member {
    log: Arc<LogHub>,
    /// Whether it is burned with a key of its own alone.
    guarded: bool,
    at: At,
}

/// How far a member is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// It is handed everything that comes.
    Live,
    /// It was handed everything up to this `seq`.
    Catching(u64),
}

/// Whether something was done, so that it is worth looking again.
type Progress = Result<bool, End>;

/// Runs one connection to its end.
pub(crate) async fn run(socket: Socket, relay: Arc<Relay>, seat: Seat) {
    let mut connection = Connection::new(socket, relay, seat);
    let end = std::future::poll_fn(|cx| connection.poll(cx)).await;
    connection.leave_all();
    // Boxed: it is needed once, and would be there for as long as the connection otherwise.
    Box::pin(connection.goodbye(end)).await;
}

impl Connection {
    fn new(socket: Socket, relay: Arc<Relay>, seat: Seat) -> Box<Self> {
        let outbox = Arc::new(Outbox::new(relay.config.outbox_bytes));
        let number = relay.live.enter(&outbox);
        relay.metrics.sockets.add(1);
        relay.metrics.sockets_total.add(1);
        let now = Instant::now();
        let first = relay.config.open_timeout().min(relay.config.idle_timeout());
        let alarm = Box::pin(tokio::time::sleep_until(now + first));
        Box::new(Self {
            socket,
            relay,
            outbox,
            seat,
            number,
            members: Vec::new(),
            writing: VecDeque::new(),
            halfway: false,
            unflushed: false,
            blocked: None,
            pending: None,
            paging: None,
            stash: None,
            born: now,
            heard: now,
            opened: false,
            alarm,
            pulses: Pace::default(),
            appends: Pace::default(),
            others: Pace::default(),
            strikes: 0,
        })
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<End> {
        match self.turn(cx) {
            Ok(()) => Poll::Pending,
            Err(end) => Poll::Ready(end),
        }
    }

    /// Does everything that can be done now.
    fn turn(&mut self, cx: &mut Context<'_>) -> Result<(), End> {
        loop {
            self.poll_write(cx)?;
            let opened = self.poll_opening(cx)?;
            let read = self.poll_read(cx)?;
            // What was opened or read may have left something to be written.
            if !(opened || read) {
                break;
            }
        }
        while self.alarm.as_mut().poll(cx).is_ready() {
            self.check_deadlines()?;
        }
        Ok(())
    }

    /// Feeds everything that waits to the socket, and flushes once.
    fn poll_write(&mut self, cx: &mut Context<'_>) -> Result<(), End> {
        loop {
            while !self.writing.is_empty() {
                if !self.poll_ready(cx)? {
                    return Ok(());
                }
                if let Some(piece) = self.next_piece() {
                    Pin::new(&mut self.socket).start_send(piece).map_err(End::lost)?;
                    self.unflushed = true;
                }
            }
            match self.outbox.poll_take(cx, &mut self.writing) {
                Poll::Ready(Ok(())) => {}
                Poll::Ready(Err(why)) => return Err(End::because(why)),
                Poll::Pending => break,
            }
        }
        if self.unflushed {
            match Pin::new(&mut self.socket).poll_flush(cx).map_err(End::lost)? {
                Poll::Ready(()) => {
                    self.unflushed = false;
                    self.blocked = None;
                }
                Poll::Pending => self.note_blocked(),
            }
        }
        Ok(())
    }

    /// The next frame, or the next fragment of a long one.
    fn next_piece(&mut self) -> Option<Message> {
        let frame = self.writing.front_mut()?;
        if !self.halfway && frame.len() <= limits::FRAGMENT_BYTES {
            return self.writing.pop_front().map(Message::Binary);
        }
        let piece = frame.split_to(frame.len().min(limits::FRAGMENT_BYTES));
        let last = frame.is_empty();
        let code = if self.halfway { Data::Continue } else { Data::Binary };
        self.halfway = !last;
        if last {
            self.writing.pop_front();
        }
        Some(Message::Frame(Frame::message(piece, OpCode::Data(code), last)))
    }

    /// Whether the socket takes another frame now.
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Result<bool, End> {
        match Pin::new(&mut self.socket).poll_ready(cx).map_err(End::lost)? {
            Poll::Ready(()) => {
                self.blocked = None;
                Ok(true)
            }
            Poll::Pending => {
                self.note_blocked();
                match self.outbox.poll_end(cx) {
                    Poll::Ready(why) => Err(End::because(why)),
                    Poll::Pending => Ok(false),
                }
            }
        }
    }

    fn note_blocked(&mut self) {
        if self.blocked.is_none() {
            let now = Instant::now();
            self.blocked = Some(now);
            let latest = now + self.relay.config.flush_timeout();
            if latest < self.alarm.deadline() {
                self.alarm.as_mut().reset(latest);
            }
        }
    }

    /// Reads some frames, and handles each.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> Progress {
        let mut progress = false;
        for _ in 0..limits::FRAMES_A_TURN {
            if self.stash.is_some() {
                break;
            }
            match Pin::new(&mut self.socket).poll_next(cx) {
                Poll::Ready(Some(Ok(message))) => self.message(message)?,
                Poll::Ready(Some(Err(error))) => return Err(broken(&error)),
                Poll::Ready(None) => return Err(End::Lost),
                Poll::Pending => break,
            }
            progress = true;
        }
        Ok(progress)
    }

    fn message(&mut self, message: Message) -> Result<(), End> {
        self.heard = Instant::now();
        match message {
            Message::Binary(frame) => self.frame(frame),
            // What comes beside frames is answered by tungstenite, and has a pace too.
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => {
                self.keep_others_pace(None).map(|_| ())
            }
            Message::Text(_) => Err(End::Told { why: RefusedWhy::Malformed, code: CloseCode::Unsupported }),
            Message::Close(_) => Ok(()),
        }
    }

    /// Looks which deadline the alarm was for. Deadlines move on with every frame, and the alarm doesn't: it
    /// is set again here.
    fn check_deadlines(&mut self) -> Result<(), End> {
        let config = &self.relay.config;
        let now = Instant::now();
        let mut next = self.heard + config.idle_timeout();
        if next <= now {
            return Err(End::Idle);
        }
        if !self.opened {
            let latest = self.born + config.open_timeout();
            if latest <= now {
                return Err(End::because(RefusedWhy::NotOpen));
            }
            next = next.min(latest);
        }
        if let Some(blocked) = self.blocked {
            let latest = blocked + config.flush_timeout();
            if latest <= now {
                return Err(End::because(RefusedWhy::TooSlow));
            }
            next = next.min(latest);
        }
        self.alarm.as_mut().reset(next);
        Ok(())
    }

    /// Time since the connection began, for its paces.
    fn age_ns(&self) -> u64 {
        let age: Duration = self.heard - self.born;
        u64::try_from(age.as_nanos()).unwrap_or(u64::MAX)
    }

    /// Answers this connection alone. Not through the outbox: it is this very task that would be woken.
    fn answer(&mut self, frame: &FromRelay<'_>) {
        self.writing.push_back(frame.encode().into());
    }

    fn refuse(&mut self, log: Option<LogId>, id: Option<wire::EntryId>, why: RefusedWhy) {
        self.relay.metrics.refused(why);
        self.answer(&FromRelay::Refused { log, id, why });
    }

    fn member(&self, log: LogId) -> Option<&Member> {
        self.members.iter().find(|member| member.log.id == log)
    }

    /// No longer has this log open.
    fn leave(&mut self, log: LogId) {
        if let Some(place) = self.members.iter().position(|member| member.log.id == log) {
            let member = self.members.swap_remove(place);
            if member.at == At::Live {
                member.log.leave(&self.outbox);
            }
        }
    }

    fn leave_all(&mut self) {
        for member in self.members.drain(..) {
            if member.at == At::Live {
                member.log.leave(&self.outbox);
            }
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.leave_all();
        self.relay.live.leave(self.number);
        self.relay.metrics.sockets.sub(1);
    }
}

/// What a failed read says about its sender.
fn broken(error: &tungstenite::Error) -> End {
    use tungstenite::Error;
    use tungstenite::error::ProtocolError::ResetWithoutClosingHandshake;

    match error {
        Error::Capacity(_) => End::Told { why: RefusedWhy::TooLarge, code: CloseCode::Size },
        // No goodbye on their side, and nobody there to hear one.
        Error::Protocol(ResetWithoutClosingHandshake) => End::Lost,
        Error::Protocol(_) | Error::Utf8(_) => {
            End::Told { why: RefusedWhy::Malformed, code: CloseCode::Protocol }
        }
        _ => End::Lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_is_small() {
        // Ten thousand idle ones have to fit into 60 MB, with tungstenite's buffer and tokio's part.
        assert!(size_of::<Connection>() <= 1_024, "{}", size_of::<Connection>());
    }
}
