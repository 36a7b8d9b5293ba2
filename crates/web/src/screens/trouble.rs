//! What went wrong, and a way on.
use wire::RefusedWhy;

/// The key of what the relay did not do.
pub fn relay_key(why: RefusedWhy) -> &'static str {
    match why {
        RefusedWhy::NoSuchLog => "relay-no-such-log",
        RefusedWhy::WrongKey => "relay-wrong-key",
        RefusedWhy::NotOpen => "relay-not-open",
        RefusedWhy::Malformed => "relay-malformed",
        RefusedWhy::TooLarge => "relay-too-large",
        RefusedWhy::TooFast => "relay-too-fast",
        RefusedWhy::LogFull => "relay-log-full",
        RefusedWhy::TooManyLogs => "relay-too-many-logs",
        RefusedWhy::TooManyNewLogs => "relay-too-many-new-logs",
        _ => "relay-malformed",
    }
}
