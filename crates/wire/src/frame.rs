//! The two kinds of frames and their bytes: postcard, little more than the fields one after another.
//!
//! `docs/protocol.md` describes every byte; the golden tests below hold it to that.

use serde::{Deserialize, Serialize};

use crate::{AccessKey, BurnKey, EntryId, LogId, limits};

/// What a client says to the relay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToRelay<'a> {
    /// Hand these bytes to everyone else who has the log open, now. Never stored, may be lost.
    ///
    /// Same bytes as [`FromRelay::Pulse`], so that the relay can hand a frame on as it came.
    Pulse {
        /// Which log.
        log: LogId,
        /// Sealed; at most [`limits::MAX_PULSE_BYTES`].
        #[serde(borrow, with = "serde_bytes")]
        body: &'a [u8],
    },
    /// Give this entry its place in the log, store it, then hand it to everyone.
    Append {
        /// Which log.
        log: LogId,
        /// The sender's own name for it; a repeated one appends nothing.
        id: EntryId,
        /// Sealed; at most [`limits::MAX_ENTRY_BYTES`].
        #[serde(borrow, with = "serde_bytes")]
        body: &'a [u8],
    },
    /// Have this log open: what is in it from `after` on, and everything that comes.
    Open {
        /// Which log.
        log: LogId,
        /// Its key.
        access: AccessKey,
        /// The `seq` of the last entry that this client has; 0 for all of them.
        after: u64,
        /// Begin the log if there is none, to live this many milliseconds. `None`: it must be there.
        begin_ms: Option<u64>,
    },
    /// No longer have this log open.
    Close {
        /// Which log.
        log: LogId,
    },
    /// Erase the log and everything in it, for everyone. A guarded one is erased by [`ToRelay::BurnWith`] alone.
    Burn {
        /// Which log.
        log: LogId,
    },
    /// Say something, so that I know that you are there.
    Ping {
        /// Comes back in the answer.
        nonce: u64,
    },
    /// Erase a guarded log and everything in it, for everyone.
    BurnWith {
        /// Which log.
        log: LogId,
        /// What its name is a hash of.
        key: BurnKey,
    },
}

/// What the relay says to a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromRelay<'a> {
    /// Somebody else's pulse.
    Pulse {
        /// Which log.
        log: LogId,
        /// As it was sent.
        #[serde(borrow, with = "serde_bytes")]
        body: &'a [u8],
    },
    /// One entry of the log, in order. The one who sent it gets it too: that is the acknowledgement.
    Entry {
        /// Which log.
        log: LogId,
        /// Its place; rises, from 1.
        seq: u64,
        /// The place of the entry before it in this log; 0 for the first. Shows a gap.
        prev: u64,
        /// Milliseconds on the log's own clock, which starts near 0 and never goes back. Not a time of day.
        time: u64,
        /// The sender's name for it.
        id: EntryId,
        /// As it was sent.
        #[serde(borrow, with = "serde_bytes")]
        body: &'a [u8],
    },
    /// The log is open, and everything up to `head` has been handed over.
    Opened {
        /// Which log.
        log: LogId,
        /// The `seq` of its last entry; 0 where there is none.
        head: u64,
        /// The log's clock now, in milliseconds.
        time: u64,
    },
    /// The log is gone: burned, or its time was over.
    Burned {
        /// Which log.
        log: LogId,
    },
    /// Something was not done. The connection stays open unless the reason says otherwise.
    Refused {
        /// Which log, where it was about one.
        log: Option<LogId>,
        /// Which entry, where it was about one.
        id: Option<EntryId>,
        /// Why.
        why: RefusedWhy,
    },
    /// I am here.
    Pong {
        /// As it was asked.
        nonce: u64,
    },
}

/// Why the relay did not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum RefusedWhy {
    /// Never begun here, burned, or past its time. The relay doesn't remember which.
    #[error("there is no such log here: it was burned, its time is over, or it was never begun")]
    NoSuchLog,
    /// The key does not open this log, or does not burn it.
    #[error("the key does not open this log: use the whole link")]
    WrongKey,
    /// Append, pulse or burn for a log that this connection has not opened.
    #[error("this connection has not opened that log: open it first")]
    NotOpen,
    /// The bytes are no frame. The connection is closed.
    #[error("the bytes are no frame of this protocol: use a client of the same version")]
    Malformed,
    /// Larger than its limit. The connection is closed where it was a whole frame.
    #[error("too large: see the limits in the protocol")]
    TooLarge,
    /// Too many frames for the time. Said once; the connection is closed if it goes on.
    #[error("too many frames: wait and send fewer")]
    TooFast,
    /// The log holds as many entries or bytes as it may.
    #[error("the log is full: end it and begin a new one")]
    LogFull,
    /// This connection has as many logs open as it may.
    #[error("too many logs open on this connection: close one")]
    TooManyLogs,
    /// This address has begun as many logs as it may for now.
    #[error("too many new logs from here: wait a while")]
    TooManyNewLogs,
    /// The relay could not store it (a full disk, for one). Nothing was lost: send it again.
    #[error("the relay could not store this: try again soon")]
    NotStored,
    /// This client did not read what it was sent. The connection is closed; open it again.
    #[error("too slow in reading: connect again and go on from the last entry")]
    TooSlow,
    /// The relay is going down. The connection is closed; open it again.
    #[error("the relay is going down: connect again in a moment")]
    GoingDown,
}

/// Bytes that are no frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadFrame {
    /// Not one of this version's frames, or cut short.
    #[error("not a frame of this version, or cut short")]
    Malformed,
    /// A frame, and then more.
    #[error("bytes after the end of the frame")]
    Trailing,
    /// Over [`limits::MAX_FRAME_BYTES`], or a body over its own limit.
    #[error("larger than a frame may be")]
    TooLarge,
}

impl<'a> ToRelay<'a> {
    /// The frame's bytes.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// Reads one whole frame; a body is borrowed from `bytes`.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, BadFrame> {
        let frame: Self = decode(bytes)?;
        match &frame {
            Self::Pulse { body, .. } if body.len() > limits::MAX_PULSE_BYTES => Err(BadFrame::TooLarge),
            Self::Append { body, .. } if body.len() > limits::MAX_ENTRY_BYTES => Err(BadFrame::TooLarge),
            _ => Ok(frame),
        }
    }
}

impl<'a> FromRelay<'a> {
    /// The frame's bytes.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// Reads one whole frame; a body is borrowed from `bytes`.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, BadFrame> {
        let frame: Self = decode(bytes)?;
        match &frame {
            Self::Pulse { body, .. } if body.len() > limits::MAX_PULSE_BYTES => Err(BadFrame::TooLarge),
            Self::Entry { body, .. } if body.len() > limits::MAX_ENTRY_BYTES => Err(BadFrame::TooLarge),
            _ => Ok(frame),
        }
    }
}

fn encode<T: Serialize>(frame: &T) -> Vec<u8> {
    // Writing plain structs into a growing Vec has no way to fail; the property below would show one.
    postcard::to_allocvec(frame).unwrap_or_default()
}

fn decode<'a, T: Deserialize<'a> + Serialize>(bytes: &'a [u8]) -> Result<T, BadFrame> {
    if bytes.len() > limits::MAX_FRAME_BYTES {
        return Err(BadFrame::TooLarge);
    }
    match postcard::take_from_bytes(bytes) {
        // One frame has one spelling: a number written with more bytes than it needs makes a longer one.
        Ok((frame, [])) if encode(&frame).len() != bytes.len() => Err(BadFrame::Malformed),
        Ok((frame, [])) => Ok(frame),
        Ok(_) => Err(BadFrame::Trailing),
        Err(_) => Err(BadFrame::Malformed),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LOG: LogId = LogId([0x11; 16]);
    const ID: EntryId = EntryId([0x22; 16]);

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }

    fn check_to(frame: ToRelay<'_>, golden: &str) {
        let bytes = frame.encode();
        assert_eq!(hex(&bytes), golden, "{frame:?}");
        assert_eq!(ToRelay::decode(&bytes), Ok(frame));
    }

    fn check_from(frame: FromRelay<'_>, golden: &str) {
        let bytes = frame.encode();
        assert_eq!(hex(&bytes), golden, "{frame:?}");
        assert_eq!(FromRelay::decode(&bytes), Ok(frame));
    }

    #[test]
    fn golden_bytes_to_relay() {
        let log = "11".repeat(16);
        let id = "22".repeat(16);
        check_to(ToRelay::Pulse { log: LOG, body: &[1, 2] }, &format!("00{log}020102"));
        check_to(ToRelay::Append { log: LOG, id: ID, body: &[3] }, &format!("01{log}{id}0103"));
        let access = AccessKey([0x33; 32]);
        let open = ToRelay::Open { log: LOG, access: access.clone(), after: 300, begin_ms: None };
        check_to(open, &format!("02{log}{}ac0200", "33".repeat(32)));
        let begin = ToRelay::Open { log: LOG, access, after: 0, begin_ms: Some(1000) };
        check_to(begin, &format!("02{log}{}0001e807", "33".repeat(32)));
        check_to(ToRelay::Close { log: LOG }, &format!("03{log}"));
        check_to(ToRelay::Burn { log: LOG }, &format!("04{log}"));
        check_to(ToRelay::Ping { nonce: 5 }, "0505");
        let burn = ToRelay::BurnWith { log: LOG, key: BurnKey([0x44; 32]) };
        check_to(burn, &format!("06{log}{}", "44".repeat(32)));
    }

    #[test]
    fn golden_bytes_from_relay() {
        let log = "11".repeat(16);
        let id = "22".repeat(16);
        check_from(FromRelay::Pulse { log: LOG, body: &[1, 2] }, &format!("00{log}020102"));
        let entry = FromRelay::Entry { log: LOG, seq: 2, prev: 1, time: 1000, id: ID, body: &[9] };
        check_from(entry, &format!("01{log}0201e807{id}0109"));
        check_from(FromRelay::Opened { log: LOG, head: 7, time: 1 }, &format!("02{log}0701"));
        check_from(FromRelay::Burned { log: LOG }, &format!("03{log}"));
        use RefusedWhy::*;
        let reasons = [
            NoSuchLog,
            WrongKey,
            NotOpen,
            Malformed,
            TooLarge,
            TooFast,
            LogFull,
            TooManyLogs,
            TooManyNewLogs,
            NotStored,
            TooSlow,
            GoingDown,
        ];
        for (tag, why) in reasons.into_iter().enumerate() {
            let refused = FromRelay::Refused { log: Some(LOG), id: None, why };
            check_from(refused, &format!("0401{log}00{tag:02x}"));
        }
        let refused = FromRelay::Refused { log: None, id: Some(ID), why: NotStored };
        check_from(refused, &format!("040001{id}09"));
        check_from(FromRelay::Pong { nonce: 5 }, "0505");
    }

    #[test]
    fn a_pulse_is_handed_on_as_it_came() {
        let sent = ToRelay::Pulse { log: LOG, body: &[5; 256] }.encode();
        assert_eq!(FromRelay::decode(&sent), Ok(FromRelay::Pulse { log: LOG, body: &[5; 256] }));
    }

    #[test]
    fn refuses_what_is_no_frame() {
        let ping = ToRelay::Ping { nonce: 5 }.encode();
        let mut longer = ping.clone();
        longer.push(0);
        assert_eq!(ToRelay::decode(&longer), Err(BadFrame::Trailing));
        assert_eq!(ToRelay::decode(&[]), Err(BadFrame::Malformed));
        assert_eq!(ToRelay::decode(&[99]), Err(BadFrame::Malformed));
        assert_eq!(ToRelay::decode(&ping[..1]), Err(BadFrame::Malformed));
        assert_eq!(ToRelay::decode(&vec![0; limits::MAX_FRAME_BYTES + 1]), Err(BadFrame::TooLarge));
        let fat = ToRelay::Pulse { log: LOG, body: &vec![0; limits::MAX_PULSE_BYTES + 1] }.encode();
        assert_eq!(ToRelay::decode(&fat), Err(BadFrame::TooLarge));
    }

    #[test]
    fn frames_of_a_later_version_are_refused_with_words() {
        for tag in 7..0x80 {
            for rest in [0, 16, 32, 80] {
                let later = [&[tag][..], &vec![0; rest]].concat();
                assert_eq!(ToRelay::decode(&later), Err(BadFrame::Malformed));
                assert_eq!(FromRelay::decode(&later), Err(BadFrame::Malformed));
            }
        }
        let unknown_reason = FromRelay::decode(&[4, 0, 0, 12]);
        assert_eq!(unknown_reason, Err(BadFrame::Malformed));
        assert!(BadFrame::Malformed.to_string().contains("not a frame of this version"));
        assert!(RefusedWhy::Malformed.to_string().contains("use a client of the same version"));
    }

    #[test]
    fn a_frame_has_one_spelling() {
        // 5, and 5 with an empty byte above it.
        assert_eq!(ToRelay::decode(&[5, 5]), Ok(ToRelay::Ping { nonce: 5 }));
        assert_eq!(ToRelay::decode(&[5, 0x85, 0]), Err(BadFrame::Malformed));
        let burned = [&[0x83, 0x80, 0][..], &LOG.0].concat();
        assert_eq!(FromRelay::decode(&burned), Err(BadFrame::Malformed));
    }

    proptest! {
        #[test]
        fn decoding_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = ToRelay::decode(&bytes);
            let _ = FromRelay::decode(&bytes);
        }

        #[test]
        fn what_is_encoded_is_read_back(body in proptest::collection::vec(any::<u8>(), 0..4096),
                                        seq in any::<u64>(), time in any::<u64>()) {
            let frame = FromRelay::Entry { log: LOG, seq, prev: seq / 2, time, id: ID, body: &body };
            let bytes = frame.encode();
            prop_assert_eq!(FromRelay::decode(&bytes), Ok(frame));
        }
    }
}
