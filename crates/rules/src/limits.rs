//! Every limit and every span of time in the laws, with its unit.

/// People present in one encounter.
pub const MAX_PRESENT: usize = 12;

/// People who were ever in one encounter, those who left included.
pub const MAX_PEOPLE: usize = 24;

/// People who may wait at the door at once.
pub const MAX_AT_DOOR: usize = 11;

/// Characters in a name.
pub const MAX_NAME_CHARS: usize = 32;

/// Bytes in a name. A chapter holds up to [`MAX_PEOPLE`] and [`MAX_AT_DOOR`] of them, and has to fit an entry.
pub const MAX_NAME_BYTES: usize = 64;

/// Characters in a phrase of somebody's own.
pub const MAX_WORDS_CHARS: usize = 80;

/// Bytes in a phrase of somebody's own.
pub const MAX_WORDS_BYTES: usize = 160;

/// Characters in the note on a health card.
pub const MAX_NOTE_CHARS: usize = 500;

/// Bytes in the note on a health card.
pub const MAX_NOTE_BYTES: usize = 1000;

/// Lines of a kind on a health card (tests, allergies).
pub const MAX_CARD_LINES: usize = 16;

/// Non-verbal signals in one agreement. A chapter holds two of these: the agreed one and the proposed one.
pub const MAX_NON_VERBAL: usize = 5;

/// Activities on, or waiting to be taken up, at once.
pub const MAX_ON: usize = 32;

/// Closed activities (N3). When every place is taken, or could be by an answer, nothing more can be asked: a
/// no must never be forgotten.
pub const MAX_CLOSED: usize = 128;

/// Milliseconds an ask stays open (N4).
pub const ASK_MS: u64 = 60_000;

/// Milliseconds of quiet after a no before anyone asks that person again (N5).
pub const QUIET_MS: u64 = 30_000;

/// Noes by one person after which nobody can ask them (N6).
pub const ENOUGH_NOES: u8 = 3;

/// Times a yes to an intense activity is said (Y8).
pub const SAY_AGAIN_TIMES: u8 = 3;

/// Milliseconds between two of them at least (Y8).
pub const SAY_AGAIN_MS: u64 = 2_000;

/// Seconds of silence after which a person counts as unreachable: unless agreed otherwise (A1).
pub const SILENCE_S: u8 = 4;

/// The least silence in seconds that can be agreed (A1).
pub const MIN_SILENCE_S: u8 = 2;

/// The most silence in seconds that can be agreed (A1).
pub const MAX_SILENCE_S: u8 = 30;

/// Minutes between check-ins, unless agreed otherwise (A2).
pub const CHECK_IN_MIN: u8 = 10;

/// Minutes between check-ins that can be agreed at most (A2).
pub const MAX_CHECK_IN_MIN: u8 = 30;

/// Minutes between check-ins while something intense is on (A2).
pub const CHECK_IN_INTENSE_MIN: u8 = 3;

/// Minutes between check-ins while someone can't speak (A2).
pub const CHECK_IN_NO_SPEECH_MIN: u8 = 1;

/// Milliseconds to answer a check-in (A2).
pub const CHECK_IN_ANSWER_MS: u64 = 20_000;

/// Milliseconds after which what lapsed is gone (A7).
pub const TAKE_UP_MS: u64 = 600_000;

/// Milliseconds that somebody waits at the door at most.
pub const KNOCK_MS: u64 = 300_000;

/// Milliseconds in a minute.
pub const MINUTE_MS: u64 = 60_000;
