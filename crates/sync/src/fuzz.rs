//! What is inside envelopes, read from bytes and written again, for the fuzz targets of `crates/fuzz-targets`.
//!
//! Built with the feature `fuzz` alone, which nothing that is shipped asks for.

use crate::letter::{Beat, Knock, Letter, TakeBack};

/// A letter, as it is written by whoever read it from these bytes.
pub fn letter(bytes: &[u8]) -> Option<Vec<u8>> {
    Letter::decode(bytes).map(|letter| letter.encode())
}

/// A knock, likewise.
pub fn knock(bytes: &[u8]) -> Option<Vec<u8>> {
    Knock::decode(bytes).map(|knock| knock.encode())
}

/// A knock that is taken back, likewise.
pub fn take_back(bytes: &[u8]) -> Option<Vec<u8>> {
    TakeBack::decode(bytes).map(|back| back.encode())
}

/// A beat, likewise.
pub fn beat(bytes: &[u8]) -> Option<Vec<u8>> {
    Beat::decode(bytes).map(|beat| beat.encode())
}
