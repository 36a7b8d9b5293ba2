//! Sizes of envelopes and of what goes into them, with their units. A size that depends on what is said would
//! tell the relay what is said, so there are few sizes.

/// Slots in one envelope. Twelve people make eleven; the others leave room for newcomers who are still to take
/// the place of someone unreachable, and it is what fits into an entry at the largest slot size.
pub const MAX_RECIPIENTS: usize = 15;

/// Bytes that one entry can say.
pub const MAX_ENTRY_PLAINTEXT_BYTES: usize = 8192 - LENGTH_BYTES;

/// Bytes that one entry can say to one person alone: what is left of it beside whom it is for, a nonce and a tag.
pub const MAX_ASIDE_BYTES: usize = 8_064;

/// Bytes that one pulse can say to one person.
pub const MAX_PULSE_PLAINTEXT_BYTES: usize = PULSE_SLOT_BYTES - LENGTH_BYTES;

/// Bytes that one knock can say.
pub const MAX_KNOCK_BYTES: usize = 1024;

/// Bytes of padded plaintext in a slot of an entry: the smallest that fits is taken. Yes and red fit the first.
pub(crate) const ENTRY_SLOT_BYTES: [usize; 4] = [256, 1024, 4096, 8192];

/// Bytes of padded plaintext in a slot of a pulse.
pub(crate) const PULSE_SLOT_BYTES: usize = 64;

/// Bytes of the length that stands before what is padded.
pub(crate) const LENGTH_BYTES: usize = 2;

/// Bytes of the smallest body of a pulse. A body's size is this times a power of two.
pub(crate) const LEAST_PULSE_BYTES: usize = 256;

/// Bytes of the smallest body that is appended: an entry of one person alone needs as much, and a knock must
/// not stand out by being smaller.
pub(crate) const LEAST_ENTRY_BYTES: usize = 512;
