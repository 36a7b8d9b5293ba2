//! The numbers of the laws, as the specification has them. They are written down a second time here, and not taken from
//! `rules`, so that a wrong one there is seen.

/// Milliseconds that an ask waits for an answer (N4).
pub const ASK_MS: u32 = 60_000;
/// Milliseconds of quiet after a no (N5).
pub const QUIET_MS: u32 = 30_000;
/// Noes after which nobody can ask (N6).
pub const ENOUGH_NOES: u8 = 3;
/// How often a yes to something intense is said (Y8).
pub const SAY_AGAIN_TIMES: u8 = 3;
/// Milliseconds between two of them at least (Y8).
pub const SAY_AGAIN_MS: u16 = 2_000;
/// Minutes between check-ins while something intense is on (A2).
pub const CHECK_IN_INTENSE_MIN: u8 = 3;
/// Minutes between check-ins while somebody can't speak (A2).
pub const CHECK_IN_NO_SPEECH_MIN: u8 = 1;
/// Milliseconds to answer a check-in (A2).
pub const CHECK_IN_ANSWER_MS: u32 = 20_000;
/// Milliseconds in which what lapsed can be taken up (A7).
pub const TAKE_UP_MS: u32 = 600_000;
/// Milliseconds in a minute.
pub const MINUTE_MS: u32 = 60_000;
