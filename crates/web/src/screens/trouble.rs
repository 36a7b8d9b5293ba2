//! What went wrong with the relay or the app, and a way on.
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

/// Lines over everything that say how the app itself is: no connection to the relay outside of an encounter, a new
/// version, a browser that keeps nothing.
pub fn draw(app: crate::state::App) -> leptos::prelude::AnyView {
    let _ = app;
    leptos::prelude::IntoAny::into_any(())
}
