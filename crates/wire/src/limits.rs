//! Every limit that both sides of a connection know, with its unit. Limits of the relay alone (addresses,
//! rates, totals) are in `relay::limits`.

/// Bytes in the body of one entry. Room for a chapter sealed for eleven others.
pub const MAX_ENTRY_BYTES: usize = 128 * 1024;

/// Bytes in the body of one pulse. Room for twelve people with space to spare.
pub const MAX_PULSE_BYTES: usize = 4 * 1024;

/// Bytes in one frame, whatever it is.
pub const MAX_FRAME_BYTES: usize = MAX_ENTRY_BYTES + 256;

/// Entries in one log. An evening of twelve people stays far below.
pub const MAX_LOG_ENTRIES: u64 = 100_000;

/// Bytes of all bodies in one log.
pub const MAX_LOG_BYTES: u64 = 256 * 1024 * 1024;

/// Logs that one connection may have open.
pub const MAX_OPEN_LOGS: usize = 16;

/// Milliseconds that a log may live at most, from its opening: a gathering is planned months ahead.
pub const MAX_LOG_LIFE_MS: u64 = 200 * 24 * 60 * 60 * 1000;
