//! A client that speaks nothing but frames, one step at a time. No meaning, no engine.

use std::{io::ErrorKind, net::TcpStream, time::Duration};

use tokio_tungstenite::tungstenite::{
    Error, Message, WebSocket,
    client::{IntoClientRequest, client},
};
use wire::{AccessKey, EntryId, FromRelay, LogId, RefusedWhy, ToRelay};

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(90);

/// Milliseconds that a log may live.
pub const LIFE_MS: u64 = 86_400_000;

/// The connection is gone.
#[derive(Debug)]
pub struct Lost;

/// One stored entry, as it was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: u64,
    pub prev: u64,
    pub time: u64,
    pub id: EntryId,
    pub body: Vec<u8>,
}

impl Entry {
    /// The entry in a frame, if it is one.
    pub fn from(frame: &FromRelay<'_>) -> Option<Self> {
        let FromRelay::Entry { seq, prev, time, id, body, .. } = *frame else { return None };
        Some(Self { seq, prev, time, id, body: body.to_vec() })
    }
}

/// The key of a log here: nobody else is about.
pub fn key(log: LogId) -> AccessKey {
    AccessKey(std::array::from_fn(|at| log.0[at % 16]))
}

/// The id of somebody's entry. What is in the entry follows from it.
pub fn id_of(writer: u32, number: u64) -> EntryId {
    let mut id = [0x1d; 16];
    id[..4].copy_from_slice(&writer.to_be_bytes());
    id[4..12].copy_from_slice(&number.to_be_bytes());
    EntryId(id)
}

/// Whose it is, and which of theirs.
pub fn parts_of(id: EntryId) -> (u32, u64) {
    (u32::from_be_bytes(*id.0.first_chunk().unwrap()), u64::from_be_bytes(*id.0[4..].first_chunk().unwrap()))
}

/// Mostly a small body; every now and then one of many pages.
pub fn body_of(id: EntryId) -> Vec<u8> {
    let (writer, number) = parts_of(id);
    let length = if number % 17 == 0 { 20_000 } else { 100 + number * 37 % 900 };
    (0..length).map(|at| (at + number + u64::from(writer)).to_le_bytes()[0]).collect()
}

/// One connection.
pub struct Line(WebSocket<TcpStream>);

impl Line {
    pub fn connect(address: &str) -> Result<Self, Lost> {
        let stream = TcpStream::connect(address).map_err(|_| Lost)?;
        stream.set_nodelay(true).map_err(|_| Lost)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(|_| Lost)?;
        let mut request = format!("ws://{address}{}", wire::LOG_PATH).into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", wire::SUBPROTOCOL.parse().unwrap());
        let (socket, _) = client(request, stream).map_err(|_| Lost)?;
        Ok(Self(socket))
    }

    pub fn send(&mut self, frame: &ToRelay<'_>) -> Result<(), Lost> {
        self.0.send(Message::Binary(frame.encode().into())).map_err(|_| Lost)
    }

    /// The next frame's bytes.
    pub fn frame(&mut self) -> Result<Vec<u8>, Lost> {
        loop {
            match self.0.read() {
                Ok(Message::Binary(bytes)) => return Ok(bytes.to_vec()),
                Ok(Message::Ping(_) | Message::Pong(_)) => {}
                Err(Error::Io(why)) if why.kind() == ErrorKind::WouldBlock => panic!("nothing comes"),
                Ok(_) | Err(_) => return Err(Lost),
            }
        }
    }

    /// Has a log open that is there, from after this place.
    pub fn open(&mut self, log: LogId, after: u64) -> Result<(), Lost> {
        self.send(&ToRelay::Open { log, access: key(log), after, begin_ms: None })
    }

    /// All of a log, or none where there is none.
    pub fn whole(&mut self, log: LogId) -> Result<Option<Vec<Entry>>, Lost> {
        self.open(log, 0)?;
        let mut entries = Vec::new();
        loop {
            let bytes = self.frame()?;
            match FromRelay::decode(&bytes).unwrap() {
                FromRelay::Opened { head, .. } => {
                    assert_eq!(head, entries.last().map_or(0, |last: &Entry| last.seq));
                    return Ok(Some(entries));
                }
                FromRelay::Refused { why: RefusedWhy::NoSuchLog, .. } => return Ok(None),
                frame => entries.push(Entry::from(&frame).unwrap_or_else(|| panic!("{frame:?}"))),
            }
        }
    }

    /// Begins a log that may live so many milliseconds.
    pub fn begin(&mut self, log: LogId, life_ms: u64) -> Result<(), Lost> {
        self.send(&ToRelay::Open { log, access: key(log), after: 0, begin_ms: Some(life_ms) })?;
        let bytes = self.frame()?;
        assert!(matches!(FromRelay::decode(&bytes).unwrap(), FromRelay::Opened { head: 0, .. }));
        Ok(())
    }

    /// Burns a log that is open here, and waits until it is told.
    pub fn burn(&mut self, log: LogId) -> Result<(), Lost> {
        self.send(&ToRelay::Burn { log })?;
        self.told_burned(log)
    }

    /// Waits until it is told that a log is over.
    pub fn told_burned(&mut self, log: LogId) -> Result<(), Lost> {
        loop {
            let bytes = self.frame()?;
            match FromRelay::decode(&bytes).unwrap() {
                FromRelay::Burned { log: burned } if burned == log => return Ok(()),
                FromRelay::Entry { .. } => {}
                other => panic!("{other:?}"),
            }
        }
    }
}

/// That a log's entries follow each other, and that its clock never goes back.
pub fn check_order(entries: &[Entry]) {
    let (mut seq, mut time) = (0, 0);
    for entry in entries {
        assert_eq!((entry.seq, entry.prev), (seq + 1, seq), "{entry:?}");
        assert!(entry.time >= time, "after {time}: {entry:?}");
        (seq, time) = (entry.seq, entry.time);
    }
}
