//! Every limit and every span of time of the engine, with its unit. Those that are laws are in
//! `rules::limits`.

/// Milliseconds between two pulses at most (A1).
pub const PULSE_MS: u64 = 1_000;

/// Pulses in the shortest silence that can be agreed: one may be lost, and the echo of the next still counts.
pub const PULSES_IN_SILENCE: u64 = 4;

/// Milliseconds between two pulses at least, when something makes one urgent.
pub const PULSE_GAP_MS: u64 = 100;

/// Own pulses whose time is remembered, so that an echo can be dated. Covers the longest silence, were every
/// pulse of it urgent.
pub const ECHOES: usize = 512;

/// By how much an echo may be above the own count, from another tab or a reload that was not kept, to be followed.
/// Whoever lies about it must do so for longer than a log lives to use the counter up.
pub const MAX_OVERTAKEN: u64 = 1 << 36;

/// Milliseconds between two times that the log is read again because others have seen more of it. One of them may
/// say so falsely.
pub const READ_AGAIN_MS: u64 = 30_000;

/// Places in a log at most. Beyond it there is a relay that means harm, and no number left to count with.
pub const MAX_SEQ: u64 = 1 << 62;

/// Milliseconds between two times that a device says it can be heard again, so that two who disagree about it
/// don't fill the log.
pub const HERE_MS: u64 = 1_000;

/// Milliseconds without a word from the relay after which it is asked for one.
pub const PING_MS: u64 = 5_000;

/// Milliseconds without a word from the relay after which the connection counts as lost.
pub const DEAD_MS: u64 = 12_000;

/// Milliseconds before the first new attempt to connect; doubles up to [`MAX_BACK_OFF_MS`].
pub const BACK_OFF_MS: u64 = 250;

/// Milliseconds between attempts to connect at most.
pub const MAX_BACK_OFF_MS: u64 = 8_000;

/// Milliseconds before what the relay did not store is sent again.
pub const RESEND_MS: u64 = 1_000;

/// Milliseconds after which an entry that the relay has not answered is sent again.
pub const UNHEARD_MS: u64 = 3_000;

/// Own entries on their way at most; beyond it only narrowing is taken.
pub const MAX_PENDING: usize = 64;

/// Own asides on their way at most; beyond it none is taken.
pub const MAX_ASIDES: usize = 32;

/// Hashes of the history that are kept to compare with what others say they saw.
pub const MAX_HASHES: usize = 4_096;

/// Knocks that are read at most in one log; a link in wrong hands can't make a device work without end.
pub const MAX_KNOCKS: usize = 256;

/// Milliseconds that who leaves the door waits at most for the log to have it.
pub const LEAVE_DOOR_MS: u64 = 3_000;

/// Milliseconds that a device goes on looking for a log that isn't there: the one who begins it may have sent the link
/// a moment sooner.
pub const BEGIN_MS: u64 = 2_000;

/// Milliseconds that a log lives: a long night and the morning after.
pub const LOG_LIFE_MS: u64 = 36 * 60 * 60 * 1000;

/// Milliseconds by which a device waits longer than the one before it in line, before it does what any of
/// them could do (letting in somebody whom everyone has welcomed).
pub const STAND_IN_MS: u64 = 1_500;

/// Milliseconds around a change that comes of itself in which nobody is let in: the chapter would not fit.
pub const CHAPTER_MARGIN_MS: u64 = 2_000;
