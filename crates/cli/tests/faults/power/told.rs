//! What a relay had told anybody so far, from the bytes that it gave to its sockets.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wire::{FromRelay, LogId, RefusedWhy};

use crate::frames::Entry;

#[derive(Default)]
pub struct Told {
    streams: HashMap<String, Stream>,
    /// Logs that are open for somebody, and what was handed out of them, by place.
    pub logs: BTreeMap<LogId, BTreeMap<u64, Entry>>,
    pub burned: BTreeSet<LogId>,
    /// The last mark that was said again.
    pub mark: u64,
}

/// One connection, from its first byte.
#[derive(Default)]
struct Stream {
    bytes: Vec<u8>,
    upgraded: bool,
    /// The parts of a message so far.
    message: Vec<u8>,
}

impl Told {
    pub fn take(&mut self, socket: &str, bytes: &[u8]) {
        let stream = self.streams.entry(socket.to_owned()).or_default();
        stream.bytes.extend_from_slice(bytes);
        for message in stream.messages() {
            self.frame(&FromRelay::decode(&message).unwrap());
        }
    }

    fn frame(&mut self, frame: &FromRelay<'_>) {
        match frame {
            FromRelay::Entry { log, seq, .. } => {
                let entry = Entry::from(frame).unwrap();
                self.logs.entry(*log).or_default().insert(*seq, entry);
            }
            FromRelay::Opened { log, .. } => {
                self.logs.entry(*log).or_default();
            }
            FromRelay::Burned { log } => {
                self.burned.insert(*log);
            }
            FromRelay::Pong { nonce } => self.mark = self.mark.max(*nonce),
            FromRelay::Refused { why: RefusedWhy::GoingDown, .. } => {}
            FromRelay::Pulse { .. } | FromRelay::Refused { .. } => panic!("{frame:?}"),
        }
    }
}

impl Stream {
    /// Every message that is whole by now.
    fn messages(&mut self) -> Vec<Vec<u8>> {
        if !self.upgraded {
            let Some(end) = self.bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
                return Vec::new();
            };
            assert!(self.bytes.starts_with(b"HTTP/1.1 101 "));
            self.bytes.drain(..end + 4);
            self.upgraded = true;
        }
        let mut whole = Vec::new();
        while let Some((first, payload, length)) = frame(&self.bytes) {
            match first & 0x0f {
                0 | 2 => self.message.extend_from_slice(payload),
                _ => assert_eq!(first & 0x0f, 8, "a goodbye"),
            }
            if first & 0x80 != 0 && first & 0x0f != 8 {
                whole.push(std::mem::take(&mut self.message));
            }
            self.bytes.drain(..length);
        }
        whole
    }
}

/// The first whole frame of a WebSocket: its first byte, its payload, and how long it is.
fn frame(bytes: &[u8]) -> Option<(u8, &[u8], usize)> {
    let [first, second, rest @ ..] = bytes else { return None };
    let (start, length) = match second {
        126 => (4, usize::from(u16::from_be_bytes(*rest.first_chunk()?))),
        127 => (10, usize::try_from(u64::from_be_bytes(*rest.first_chunk()?)).unwrap()),
        short => (2, usize::from(*short)),
    };
    Some((*first, bytes.get(start..start + length)?, start + length))
}
