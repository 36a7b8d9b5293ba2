//! Every limit of the relay alone, with its unit. Those that both sides of a connection know are in
//! `wire::limits`. Where an operator may choose another value, the constant is the default in [`crate::Config`].

use std::time::Duration;

/// Connections at once, all addresses together.
pub const MAX_CONNECTIONS: usize = 20_000;

/// Connections at once from one address. A whole venue may share one: 500 guests, their hosts and crew, and some with two devices.
pub const MAX_CONNECTIONS_PER_ADDRESS: usize = 640;

/// Logs that one address may begin in an hour.
pub const MAX_NEW_LOGS_PER_ADDRESS_PER_HOUR: u32 = 240;

/// Logs at once. Each costs about 300 bytes of memory while the relay runs, for its clock.
pub const MAX_LOGS: u64 = 100_000;

/// Pulses a second that one connection may send, in the long run.
pub const PULSES_PER_SECOND: u32 = 20;

/// Pulses that one connection may send at once after a pause.
pub const PULSE_BURST: u32 = 40;

/// Entries a second that one connection may append, in the long run.
pub const APPENDS_PER_SECOND: u32 = 20;

/// Entries that one connection may append at once after a pause.
pub const APPEND_BURST: u32 = 40;

/// Frames of any other kind a second (open, close, burn, ping) that one connection may send, in the long run.
pub const OTHERS_PER_SECOND: u32 = 20;

/// Frames of any other kind that one connection may send at once after a pause.
pub const OTHER_BURST: u32 = 40;

/// Frames over its pace that a connection may send before it is closed.
pub const MAX_STRIKES: u32 = 200;

/// Bytes that may wait for one connection. As many again may be on their way into its socket.
pub const OUTBOX_BYTES: usize = 2 * 1024 * 1024;

/// Bytes that one waiting frame counts beyond its own length.
pub const FRAME_OVERHEAD_BYTES: usize = 32;

/// A longer queue than this gives its memory back once it is empty.
pub const KEPT_QUEUE_FRAMES: usize = 64;

/// Bytes read from a socket at once. Tungstenite would allocate 128 KiB a connection.
pub const READ_BUFFER_BYTES: usize = 2 * 1024;

/// Bytes gathered for a socket before they are written without waiting for more.
pub const WRITE_BUFFER_BYTES: usize = 8 * 1024;

/// A longer frame goes out in fragments of so many bytes. Tungstenite keeps a buffer as large as the largest
/// piece it ever wrote: with whole entries that would be 128 KiB for each connection that once saw one.
pub const FRAGMENT_BYTES: usize = 4 * 1024;

/// Frames read from one connection before its writes have their turn again.
pub const FRAMES_A_TURN: usize = 32;

/// A connection that has not opened a log by then is closed.
pub const OPEN_TIMEOUT: Duration = Duration::from_secs(10);

/// A connection without any frame for so long is closed.
pub const IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// A connection whose socket takes nothing for so long is closed.
pub const FLUSH_TIMEOUT: Duration = Duration::from_secs(10);

/// Saying goodbye takes no longer than this: the reason, the close frame, and the other side's answer.
pub const GOODBYE_TIMEOUT: Duration = Duration::from_secs(2);

/// The whole head of an HTTP request has to arrive within this time.
pub const HEADER_READ_TIMEOUT: Duration = Duration::from_secs(10);

/// A connection that speaks HTTP, and hasn't become a WebSocket, ends after this time whatever it does.
pub const HTTP_CONNECTION_TIMEOUT: Duration = Duration::from_secs(120);

/// A TLS handshake has to be over within this time.
pub const TLS_HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// After a failed accept (no more file handles, for one) the relay waits so long before the next.
pub const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// A graceful stop takes no longer than this for the connections, and again for the writer.
pub const STOP_TIMEOUT: Duration = Duration::from_secs(10);

/// Time between two looks for logs past their time.
pub const EXPIRY_SWEEP: Duration = Duration::from_secs(60);

/// Addresses that are remembered for limits. Past this, those without a connection are forgotten first.
pub const MAX_ADDRESSES: usize = 200_000;

/// Jobs that may wait for the writer.
pub const QUEUE_JOBS: usize = 16_384;

/// Bytes of bodies that may wait for the writer.
pub const QUEUE_BYTES: usize = 32 * 1024 * 1024;

/// Jobs in one transaction at most.
pub const BATCH_JOBS: usize = 2_048;

/// A batch of so many jobs is a sign that more are on their way.
pub const GATHER_FROM_JOBS: usize = 32;

/// From the start of such a batch to the next there is at least this time: fewer and larger transactions.
pub const GATHER: Duration = Duration::from_millis(2);

/// Changes after which the write-ahead log is moved into the database, beside the writer.
pub const CHECKPOINT_CHANGES: usize = 256;

/// Time between two such moves at least.
pub const CHECKPOINT_PAUSE: Duration = Duration::from_millis(50);

/// Pages (of 4 KiB) in the write-ahead log at which the writer stops and moves them itself.
pub const WAL_PAGES: u32 = 32_000;

/// Entries in one page that is read for a newcomer.
pub const PAGE_ENTRIES: usize = 512;

/// Bytes of bodies in one page that is read for a newcomer. One entry may be more than that on its own.
pub const PAGE_BYTES: usize = 128 * 1024;

/// Bytes of bodies that are erased in one transaction, so that a big log's end doesn't hold up the others.
pub const ERASE_SLICE_BYTES: u64 = 2 * 1024 * 1024;

/// Entries that are erased in one transaction.
pub const ERASE_SLICE_ENTRIES: u64 = 2_048;

/// Time between two tries to finish an erasure while something is in its way.
pub const ERASE_RETRY: Duration = Duration::from_millis(200);
