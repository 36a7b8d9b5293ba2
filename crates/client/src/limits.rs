//! Every limit and every span of time of the native client, with its unit. Those of the engine are in
//! `sync::limits`, those of the laws in `rules::limits`.

/// Bytes in one line typed or sent by a script. A full health card stays far below.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// Lines read ahead of what is being done.
pub const LINES_AHEAD: usize = 64;

/// Lines that wait to be written while whoever reads them is slow. Beyond it old views are left out: the
/// newest one says everything.
pub const MAX_UNREAD_LINES: usize = 1_024;

/// Milliseconds that the last lines get to be written in, at the end.
pub const LAST_LINES_MS: u64 = 1_000;

/// Frames that wait for a connection before it counts as lost.
pub const MAX_UNSENT_FRAMES: usize = 1_024;

/// Frames that were read from a connection and not yet looked at.
pub const FRAMES_AHEAD: usize = 64;

/// Milliseconds that one attempt to connect may take, TLS and handshake included.
pub const CONNECT_MS: u64 = 5_000;

/// Milliseconds of attempts after which a relay that was never reached counts as unreachable.
pub const UNREACHABLE_MS: u64 = 10_000;

/// Milliseconds that the last frames get to be sent in, when the app is closed or it is over.
pub const GOODBYE_MS: u64 = 500;

/// Milliseconds after which somebody who left has left, whatever the network does.
pub const LEAVE_MS: u64 = 3_000;

/// Bytes read from a socket at once.
pub const READ_BUFFER_BYTES: usize = 16 * 1024;

/// Commands remembered so that a refusal can say which it was.
pub const MAX_TOKENS: usize = 256;

/// Milliseconds after which what a device knows of a gathering is kept once more, when something changed.
pub const KEEP_MS: u64 = 1_000;
