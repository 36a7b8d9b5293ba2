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

/// What is inside a gathering's envelopes and kept for it, and keys of a device in one, for whoever plays somebody who means harm.
#[cfg(feature = "gathering")]
pub mod gathering {
    use seal::{
        PersonSecret,
        gathering::{BoardKey, DeskSeed, HostsSeed},
    };

    use crate::gathering::{
        Engine,
        message::{Answered, HandOver, Letter, Said, Summary, decode, encode},
    };

    /// How many kinds of messages there are.
    pub const KINDS: u8 = 5;

    /// A message of that kind, as it is written by whoever read it from these bytes.
    pub fn message(kind: u8, bytes: &[u8]) -> Option<Vec<u8>> {
        match kind {
            0 => decode::<Said>(bytes).map(|one| encode(&one)),
            1 => decode::<Letter>(bytes).map(|one| encode(&one)),
            2 => decode::<Answered>(bytes).map(|one| encode(&one)),
            3 => decode::<Summary>(bytes).map(|one| encode(&one)),
            _ => decode::<HandOver>(bytes).map(|one| encode(&one)),
        }
    }

    /// What one device knows that opens and seals.
    pub struct Keys {
        /// What opens the outer layer.
        pub board: BoardKey,
        /// Its person's own.
        pub person: PersonSecret,
        /// Of hosts and crew.
        pub desk: Option<DeskSeed>,
        /// Of hosts.
        pub hosts: Option<HostsSeed>,
    }

    /// The keys of a device.
    pub fn keys(engine: &Engine) -> Keys {
        Keys {
            board: engine.memory.board(),
            person: engine.memory.person(),
            desk: engine.memory.desk_seed(),
            hosts: engine.memory.hosts_seed(),
        }
    }
}
