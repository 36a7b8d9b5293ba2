//! Every limit and every span of time of a gathering's engine, with its unit. Those that are laws are in `rules::gathering::limits`; how a
//! connection is kept is as for an encounter ([`crate::limits`]).

/// Entries of one's own that may wait to be sent. Calls for the crew are never refused.
pub const MAX_PENDING: usize = 512;

/// Entries on their way at once.
pub const MAX_IN_FLIGHT: usize = 12;

/// Entries a second that one device sends, in the long run: below what a relay takes.
pub const SENDS_PER_SECOND: u64 = 16;

/// Entries that it sends at once after a pause.
pub const SEND_BURST: u64 = 30;

/// Milliseconds by which each device waits longer than the one before it in line, before it answers in the desk's name.
pub const STAND_IN_MS: u64 = 1_500;

/// Milliseconds for which answers are gathered, so that one entry can hold many of them.
pub const GATHER_MS: u64 = 40;

/// Refused words that one guest is told of.
pub const MAX_REFUSED: usize = 4;

/// People who came with an invitation that doesn't count, and are told why.
pub const MAX_STRANGERS: usize = 64;

/// Hashes of what hosts said that are kept, to compare with what others say they saw.
pub const MAX_HASHES: usize = 512;

/// Keys under which somebody speaks without saying who, on one device.
pub const MAX_UNNAMED: usize = 16;

/// Entries after which the board is said once more as a whole, for those who come later to begin with.
pub const SNAPSHOT_ENTRIES: u64 = 2_000;

/// Bytes of what is handed to somebody new at the desk, in one entry.
pub const PART_BYTES: usize = 48_000;

/// Parts of it at most.
pub const MAX_PARTS: u16 = 64;

/// Milliseconds by which a host's own clock may differ from the gathering's before it is set right.
pub const CLOCK_SLACK_MS: u64 = 120_000;

/// Milliseconds by which it is set right without a host being asked.
pub const CLOCK_STEP_MS: u64 = 36 * 60 * 60 * 1_000;

/// Milliseconds that a log lives beyond the date at which the gathering is burned, for clocks that differ.
pub const AFTER_BURN_MS: u64 = 60 * 60 * 1_000;

/// Keys of the board that were ever used and are known.
pub const MAX_BOARDS: usize = 128;
