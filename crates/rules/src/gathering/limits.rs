//! Every limit and every span of time of a gathering, with its unit.

/// People in one gathering, those who left included.
pub const MAX_MEMBERS: usize = 700;

/// Guests that can be planned for.
pub const MAX_CAPACITY: u16 = 500;

/// Hosts and crew together.
pub const MAX_STAFF: usize = 32;

/// Hosts.
pub const MAX_HOSTS: usize = 8;

/// Invitations that were ever made.
pub const MAX_INVITATIONS: usize = 1_500;

/// Sections of the house rules.
pub const MAX_PAGES: usize = 32;

/// Characters in the text of a section.
pub const MAX_PAGE_CHARS: usize = 3_000;

/// Bytes in the text of a section.
pub const MAX_PAGE_BYTES: usize = 6_000;

/// Bytes in all texts of the house rules: an entry has to hold them.
pub const MAX_RULES_BYTES: usize = 40_000;

/// Briefings that stand open at once.
pub const MAX_BRIEFINGS: usize = 4;

/// Briefings that were ever begun.
pub const MAX_BEGUN: usize = 64;

/// The last announcements that are shown.
pub const MAX_ANNOUNCED: usize = 50;

/// Shifts of hosts and crew.
pub const MAX_SHIFTS: usize = 96;

/// Next dates that are told.
pub const MAX_NEXT: usize = 12;

/// Remarks to one call, and additions and steps to one report. More push out the oldest remark; a report refuses them.
pub const MAX_REMARKS: usize = 40;

/// Calls by one member that stand at once. One more joins the last of theirs, and none is ever refused.
pub const MAX_CALLS_EACH: usize = 3;

/// Calls that were seen to and are remembered.
pub const MAX_DONE: usize = 500;

/// Reports that one host can be chosen for.
pub const MAX_REPORTS: usize = 200;

/// Names that one guest would rather not meet.
pub const MAX_NOT_TOGETHER: usize = 8;

/// Feedbacks that one guest can give.
pub const MAX_FEEDBACK_EACH: usize = 5;

/// Milliseconds after which a call that nobody took goes to all hosts (G4).
pub const ESCALATES_MS: u64 = 60_000;

/// Milliseconds after which hosts ask whether whoever goes to a call has got there: their device may have died on the way (G4).
pub const ASKS_AFTER_MS: u64 = 10 * 60_000;

/// Milliseconds before the door opens from which on somebody can be let in, and a briefing begun.
pub const EARLY_MS: u64 = 2 * 60 * 60 * 1_000;
