//! The keys that other crates choose from by what happened, so that tests can hold that none is missing.
//!
//! Refusals by a law name their own keys: [`rules::Refusal::KEYS`].

/// The lamp's word, by its state.
pub const LAMP: &[&str] = &["lamp-off", "lamp-green", "lamp-yellow", "lamp-red", "lamp-lapsed", "lamp-break"];

/// Why the lamp is as it is.
pub const WHY: &[&str] = &[
    "why-nothing-on",
    "why-green",
    "why-yellow",
    "why-yellow-you",
    "why-red",
    "why-red-you",
    "why-red-stopped",
    "why-red-stopped-you",
    "why-red-waiting",
    "why-red-waiting-you",
    "why-break",
    "why-break-you",
    "why-lapsed-unreachable",
    "why-lapsed-offline",
    "why-lapsed-hidden",
    "why-lapsed-hidden-you",
    "why-lapsed-check-in",
    "why-lapsed-check-in-you",
    "why-lapsed-diverged",
    "why-lapsed-withheld",
    "why-lapsed-left",
    "why-lapsed-take-up",
    "why-lapsed-you",
    "why-unable",
    "why-unable-you",
    "why-gone",
    "why-gone-you",
    "why-connecting",
    "why-joining",
    "why-waiting-alone",
    "why-ended",
    "why-left",
    "why-not-let-in",
    "why-replaced",
    "why-door",
];

/// Why a link can't be used.
pub const LINK: &[&str] =
    &["link-no-fragment", "link-foreign-version", "link-broken", "link-bad-relay", "link-gone"];

/// Why the relay did not do something.
pub const RELAY: &[&str] = &[
    "relay-no-such-log",
    "relay-wrong-key",
    "relay-not-open",
    "relay-malformed",
    "relay-too-large",
    "relay-too-fast",
    "relay-log-full",
    "relay-too-many-logs",
    "relay-too-many-new-logs",
    "relay-not-stored",
    "relay-too-slow",
    "relay-going-down",
    "relay-unreachable",
];

/// Why a command can't be read or doesn't fit.
pub const COMMAND: &[&str] = &[
    "command-not-json",
    "command-unknown",
    "command-missing-field",
    "command-bad-field",
    "command-too-long",
    "command-ambiguous",
    "unknown-person",
    "unknown-ask",
    "unknown-activity",
    "unknown-signal",
    "unknown-word",
];

/// Why a name, a phrase or a note can't be used.
pub const BAD_TEXT: &[&str] = &[
    "bad-name-empty",
    "bad-name-too-long",
    "bad-name-hidden",
    "bad-words-empty",
    "bad-words-too-long",
    "bad-words-hidden",
    "bad-note-too-long",
];
