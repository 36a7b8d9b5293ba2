//! One person at this device: their engine, and their own connection to the relay.

use rules::text::Name;
use seal::Link;
use sync::{Engine, Heard, Input, Notice, Output, Seen, View};

use crate::edge::{clock, random::Random, socket::Socket};
#[cfg(feature = "whole")]
use crate::rehearsing;

/// One person's side of an encounter.
pub struct Seat {
    engine: Engine,
    link: Link,
    name: Name,
    socket: Option<Socket>,
    /// Names this seat in what its socket says; a socket that was dropped says nothing any more.
    id: u32,
    sockets: u32,
    /// How far this person had read when that was known last.
    seen: Option<Seen>,
    /// What arrived beside the encounter, and nobody has taken yet.
    asides: Vec<Heard>,
    /// Whether it is practice: the other end is in this page.
    #[cfg(feature = "whole")]
    rehearses: bool,
}

impl Seat {
    /// Sits down with an engine.
    pub fn new(id: u32, engine: Engine, link: Link, name: Name) -> Self {
        Self {
            engine,
            link,
            name,
            socket: None,
            id,
            sockets: 0,
            seen: None,
            asides: Vec::new(),
            #[cfg(feature = "whole")]
            rehearses: false,
        }
    }

    /// Sits down to practise.
    #[cfg(feature = "whole")]
    pub fn to_rehearse(id: u32, engine: Engine, link: Link, name: Name) -> Self {
        Self { rehearses: true, ..Self::new(id, engine, link, name) }
    }

    /// Whether it is practice.
    #[cfg(feature = "whole")]
    pub fn rehearses(&self) -> bool {
        self.rehearses
    }

    /// What the engine wants done with its connection, where the other end is in this page. Gives back what else it wants.
    #[cfg(feature = "whole")]
    fn rehearsed(&mut self, output: Output) -> Option<Output> {
        match output {
            Output::Connect => {
                rehearsing::connected();
                self.handle(Input::Connected);
            }
            Output::Drop => rehearsing::disconnected(),
            Output::Send(frame) => rehearsing::frame(&frame),
            other => return Some(other),
        }
        None
    }

    /// After a reload: how far this person had read before.
    pub fn expect(&mut self, seen: Seen) {
        self.engine.expect(seen);
        self.seen = Some(seen);
    }

    /// How far this person has read, or had when that was known last.
    pub fn seen(&mut self) -> Option<Seen> {
        self.seen = self.engine.seen().or(self.seen);
        self.seen
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The name this person chose for this time.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The invitation.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The engine, to ask it what to keep.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What arrived beside the encounter; given out once.
    pub fn asides(&mut self) -> Vec<Heard> {
        std::mem::take(&mut self.asides)
    }

    /// Takes what happened.
    pub fn handle(&mut self, input: Input<'_>) {
        self.engine.handle(input, clock::now(), &mut Random);
    }

    /// Whether something heard on a socket of this number still counts.
    pub fn hears(&self, socket: u32) -> bool {
        self.socket.is_some() && socket == self.sockets
    }

    /// What this person sees now.
    pub fn view(&mut self) -> View {
        self.engine.view(clock::now())
    }

    /// When something follows of itself, on the page's clock.
    pub fn deadline(&self) -> Option<u64> {
        self.engine.deadline()
    }

    /// Does what the engine wants done; what is to be told comes back.
    pub fn work(&mut self) -> Vec<Notice> {
        let mut told = Vec::new();
        while let Some(output) = self.engine.poll() {
            #[cfg(feature = "whole")]
            let output = match self.rehearses {
                true => match self.rehearsed(output) {
                    Some(output) => output,
                    None => continue,
                },
                false => output,
            };
            match output {
                Output::Connect => {
                    self.sockets = self.sockets.wrapping_add(1);
                    self.socket = Socket::open(&self.link.websocket_url(), self.id, self.sockets);
                    if self.socket.is_none() {
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Drop => self.socket = None,
                Output::Send(frame) => {
                    let sent = self.socket.as_ref().is_some_and(|socket| socket.send(&frame));
                    if !sent && self.socket.take().is_some() {
                        self.handle(Input::Disconnected);
                    }
                }
                Output::Tell(notice) => told.push(notice),
                Output::Aside(heard) => self.asides.push(heard),
            }
        }
        told
    }

    /// The connection is gone.
    pub fn lost(&mut self) {
        self.socket = None;
        self.handle(Input::Disconnected);
    }
}
