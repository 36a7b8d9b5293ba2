//! Frames, both ways: what anybody can send to a relay, and what a relay can send to anybody.

use wire::{AccessKey, BadFrame, BurnKey, EntryId, FromRelay, LogId, RefusedWhy, ToRelay, limits};

use crate::{Took, says_something};

const LOG: LogId = LogId([0x11; 16]);
const ID: EntryId = EntryId([0x22; 16]);

/// What holds of both kinds: one spelling, and nothing missing or added.
macro_rules! check {
    ($kind:ident, $bytes:expr) => {{
        let bytes: &[u8] = $bytes;
        match $kind::decode(bytes) {
            Ok(frame) => {
                assert!(bytes.len() <= limits::MAX_FRAME_BYTES);
                assert_eq!(frame.encode(), bytes, "another spelling of {frame:?}");
                let cut = bytes.get(..bytes.len() - 1).unwrap_or_default();
                assert_eq!($kind::decode(cut), Err(BadFrame::Malformed));
                let more = [bytes, &[0]].concat();
                let expected = if more.len() > limits::MAX_FRAME_BYTES {
                    BadFrame::TooLarge
                } else {
                    BadFrame::Trailing
                };
                assert_eq!($kind::decode(&more), Err(expected));
                Ok(frame)
            }
            Err(refusal) => {
                let too_long = bytes.len() > limits::MAX_FRAME_BYTES;
                assert!(!too_long || refusal == BadFrame::TooLarge, "{refusal:?}");
                Err(refusal)
            }
        }
    }};
}

/// A frame from a client.
pub fn to_relay(bytes: &[u8]) -> Took {
    match check!(ToRelay, bytes) {
        Ok(ToRelay::Pulse { log, body }) => {
            assert!(body.len() <= limits::MAX_PULSE_BYTES);
            // It is handed on as it came.
            assert_eq!(FromRelay::decode(bytes), Ok(FromRelay::Pulse { log, body }));
            Took::Read
        }
        Ok(ToRelay::Append { body, .. }) => {
            assert!(body.len() <= limits::MAX_ENTRY_BYTES);
            Took::Read
        }
        Ok(_) => Took::Read,
        Err(refusal) => says_something(&refusal),
    }
}

/// A frame from a relay.
pub fn from_relay(bytes: &[u8]) -> Took {
    match check!(FromRelay, bytes) {
        Ok(FromRelay::Pulse { log, body }) => {
            assert!(body.len() <= limits::MAX_PULSE_BYTES);
            assert_eq!(ToRelay::decode(bytes), Ok(ToRelay::Pulse { log, body }));
            Took::Read
        }
        Ok(FromRelay::Entry { body, .. }) => {
            assert!(body.len() <= limits::MAX_ENTRY_BYTES);
            Took::Read
        }
        Ok(FromRelay::Refused { why, .. }) => {
            says_something(&why);
            Took::Read
        }
        Ok(_) => Took::Read,
        Err(refusal) => says_something(&refusal),
    }
}

pub fn seeds_to_relay() -> Vec<Vec<u8>> {
    let access = || AccessKey([0x33; 32]);
    [
        ToRelay::Pulse { log: LOG, body: &[1; 256] },
        ToRelay::Pulse { log: LOG, body: &[1; limits::MAX_PULSE_BYTES] },
        ToRelay::Append { log: LOG, id: ID, body: &[2; 512] },
        ToRelay::Append { log: LOG, id: ID, body: &[] },
        ToRelay::Open { log: LOG, access: access(), after: 300, begin_ms: None },
        ToRelay::Open { log: LOG, access: access(), after: 0, begin_ms: Some(u64::MAX) },
        ToRelay::Close { log: LOG },
        ToRelay::Burn { log: LOG },
        ToRelay::BurnWith { log: LOG, key: BurnKey([0x44; 32]) },
        ToRelay::Ping { nonce: 5 },
    ]
    .iter()
    .map(ToRelay::encode)
    .collect()
}

pub fn seeds_from_relay() -> Vec<Vec<u8>> {
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
    let refused = reasons.into_iter().map(|why| FromRelay::Refused { log: Some(LOG), id: Some(ID), why });
    [
        FromRelay::Pulse { log: LOG, body: &[1; 256] },
        FromRelay::Entry { log: LOG, seq: 2, prev: 1, time: 1_000, id: ID, body: &[2; 512] },
        FromRelay::Entry { log: LOG, seq: u64::MAX, prev: u64::MAX, time: u64::MAX, id: ID, body: &[] },
        FromRelay::Opened { log: LOG, head: 7, time: 1 },
        FromRelay::Burned { log: LOG },
        FromRelay::Refused { log: None, id: None, why: NoSuchLog },
        FromRelay::Pong { nonce: 5 },
    ]
    .into_iter()
    .chain(refused)
    .map(|frame| frame.encode())
    .collect()
}
