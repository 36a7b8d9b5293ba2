//! Thousands of WebSocket clients in one thread, with nothing in them but what a load needs: frames out, masked
//! with zeros, and frames in, counted by the number that the load put into them.

use std::{
    error::Error,
    io::{ErrorKind, Read, Write},
    net::SocketAddr,
    time::Duration,
};

use mio::{Events, Interest, Poll, Token, net::TcpStream};
use wire::{AccessKey, EntryId, FromRelay, LogId, ToRelay};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Milliseconds that the logs of a load live.
const LIFE_MS: u64 = 600_000;

struct Client {
    stream: TcpStream,
    log: LogId,
    /// What has arrived and is no whole frame yet.
    read: Vec<u8>,
    /// What the socket didn't take.
    unsent: Vec<u8>,
}

pub struct Swarm {
    poll: Poll,
    events: Events,
    clients: Vec<Client>,
    /// Those with something unsent.
    waiting: Vec<usize>,
    logs: usize,
    buffer: Vec<u8>,
}

/// A pulse that carries a number.
pub fn pulse(log: LogId, number: usize, bytes: usize) -> Vec<u8> {
    let mut body = vec![0x5a; bytes];
    put(&mut body, number);
    websocket(&ToRelay::Pulse { log, body: &body }.encode())
}

/// An entry whose id is a number.
pub fn append(log: LogId, number: usize, bytes: usize) -> Vec<u8> {
    let mut id = [0; 16];
    put(&mut id, number);
    websocket(&ToRelay::Append { log, id: EntryId(id), body: &vec![0x5a; bytes] }.encode())
}

fn put(into: &mut [u8], number: usize) {
    if let Some(start) = into.first_chunk_mut() {
        *start = (number as u64).to_le_bytes();
    }
}

/// The number in a frame, if it is a pulse or an entry.
fn number(frame: &[u8]) -> Option<usize> {
    let start = match FromRelay::decode(frame).ok()? {
        FromRelay::Pulse { body, .. } => *body.first_chunk()?,
        FromRelay::Entry { id, .. } => *id.0.first_chunk()?,
        _ => return None,
    };
    usize::try_from(u64::from_le_bytes(start)).ok()
}

/// One binary message from a client. The mask is all zeros: lawful, and it costs the load nothing.
fn websocket(payload: &[u8]) -> Vec<u8> {
    let mut message = vec![0x82];
    match payload.len() {
        len @ 0..=125 => message.push(0x80 | len as u8),
        len => {
            message.push(0x80 | 126);
            message.extend((len as u16).to_be_bytes());
        }
    }
    message.extend([0; 4]);
    message.extend(payload);
    message
}

/// The payload of the first whole message from a server, and the bytes that it takes.
fn message(bytes: &[u8]) -> Option<(&[u8], usize)> {
    let short = usize::from(*bytes.get(1)? & 0x7f);
    let (start, len) = match short {
        126 => (4, usize::from(u16::from_be_bytes(*bytes.get(2..)?.first_chunk()?))),
        127 => (10, usize::try_from(u64::from_be_bytes(*bytes.get(2..)?.first_chunk()?)).ok()?),
        len => (2, len),
    };
    Some((bytes.get(start..start + len)?, start + len))
}

impl Swarm {
    /// `logs` logs with `each` connections, all opened.
    pub fn connect(address: SocketAddr, logs: usize, each: usize) -> Outcome<Self> {
        Self::connect_from(address, 0, logs, each)
    }

    /// The same, in logs from this number on.
    pub fn connect_from(address: SocketAddr, first: usize, logs: usize, each: usize) -> Outcome<Self> {
        let poll = Poll::new()?;
        let mut clients = Vec::new();
        for place in 0..logs * each {
            let mut id = [0x11; 16];
            put(&mut id, first + place / each);
            let mut client = client(address, LogId(id))?;
            poll.registry().register(&mut client.stream, Token(place), Interest::READABLE)?;
            clients.push(client);
        }
        let events = Events::with_capacity(4096);
        Ok(Self { poll, events, clients, waiting: Vec::new(), logs, buffer: vec![0; 1 << 18] })
    }

    pub fn len(&self) -> usize {
        self.clients.len()
    }

    pub fn logs(&self) -> usize {
        self.logs
    }

    pub fn log_of(&self, client: usize) -> LogId {
        self.clients.get(client).map_or(LogId([0; 16]), |client| client.log)
    }

    pub fn send(&mut self, from: usize, message: &[u8]) -> Outcome {
        self.queue(from, message);
        self.flush(from)
    }

    /// Puts a message behind what is to be written in one go.
    pub fn queue(&mut self, from: usize, message: &[u8]) {
        if let Some(client) = self.clients.get_mut(from) {
            if client.unsent.is_empty() {
                self.waiting.push(from);
            }
            client.unsent.extend_from_slice(message);
        }
    }

    pub fn flush_all(&mut self) -> Outcome {
        for from in std::mem::take(&mut self.waiting) {
            self.flush(from)?;
        }
        Ok(())
    }

    pub fn flush(&mut self, from: usize) -> Outcome {
        let Some(client) = self.clients.get_mut(from) else { return Ok(()) };
        while !client.unsent.is_empty() {
            match client.stream.write(&client.unsent) {
                Ok(written) => drop(client.unsent.drain(..written)),
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    self.waiting.push(from);
                    return Ok(());
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Waits for at most `wait`, reads what is there, and tells who got which number.
    pub fn read(&mut self, wait: Duration, mut heard: impl FnMut(usize, usize)) -> Outcome {
        self.poll.poll(&mut self.events, Some(wait))?;
        for event in &self.events {
            let Token(place) = event.token();
            let Some(client) = self.clients.get_mut(place) else { continue };
            loop {
                let count = match client.stream.read(&mut self.buffer) {
                    Ok(0) => return Err("the relay closed a connection".into()),
                    Ok(count) => count,
                    Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                    Err(error) => return Err(error.into()),
                };
                let arrived = self.buffer.get(..count).unwrap_or_default();
                client.take(arrived, |number| heard(place, number));
                if count < self.buffer.len() {
                    break;
                }
            }
        }
        Ok(())
    }
}

impl Client {
    /// Takes every whole message, and keeps the rest. Most reads hold whole messages alone, and copy nothing.
    fn take(&mut self, arrived: &[u8], mut heard: impl FnMut(usize)) {
        let joined;
        let mut bytes = if self.read.is_empty() {
            arrived
        } else {
            self.read.extend_from_slice(arrived);
            joined = std::mem::take(&mut self.read);
            &joined
        };
        while let Some((frame, len)) = message(bytes) {
            if let Some(number) = number(frame) {
                heard(number);
            }
            bytes = bytes.get(len..).unwrap_or_default();
        }
        self.read.extend_from_slice(bytes);
    }
}

/// One connection with its log opened. Done one after the other: it isn't what is measured.
fn client(address: SocketAddr, log: LogId) -> Outcome<Client> {
    let mut stream = std::net::TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(
        stream,
        "GET {} HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: {}\r\n\r\n",
        wire::LOG_PATH,
        wire::SUBPROTOCOL
    )?;
    let access = AccessKey([0x22; 32]);
    let mut read = Vec::new();
    let mut buffer = [0; 4096];
    let mut upgraded = false;
    loop {
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Err("the relay refused a connection".into());
        }
        read.extend_from_slice(buffer.get(..count).unwrap_or_default());
        if !upgraded && let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            if !read.starts_with(b"HTTP/1.1 101") {
                return Err(String::from_utf8_lossy(&read).into());
            }
            read.drain(..end + 4);
            upgraded = true;
            let open = ToRelay::Open { log, access: access.clone(), after: 0, begin_ms: Some(LIFE_MS) };
            stream.write_all(&websocket(&open.encode()))?;
        }
        if upgraded && let Some((frame, _)) = message(&read) {
            match FromRelay::decode(frame)? {
                FromRelay::Opened { .. } => break,
                other => return Err(format!("{other:?}").into()),
            }
        }
    }
    stream.set_nonblocking(true)?;
    let stream = TcpStream::from_std(stream);
    Ok(Client { stream, log, read: Vec::new(), unsent: Vec::new() })
}
