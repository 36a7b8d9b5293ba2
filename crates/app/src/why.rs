//! Why the lamp shows what it shows, in a person's words.

use content::{Arg, Texts};
use rules::{PersonId, event::TurnedAway};
use sync::{Over, View, Why};
use wire::RefusedWhy;

/// The reason in a person's words; `name_of` gives names.
pub fn why_text(
    why: Why,
    me: Option<PersonId>,
    texts: &Texts,
    name_of: impl Fn(PersonId) -> String,
) -> String {
    let about = |key: &str, to_me: &str, who: PersonId| {
        let key = if Some(who) == me { to_me } else { key };
        texts.say(key, &[("who", Arg::from(&name_of(who)))])
    };
    let plain = |key: &str| texts.say(key, &[]);
    match why {
        Why::Connecting => plain("why-connecting"),
        Why::AtDoor => plain("why-joining"),
        Why::Over(over) => plain(over_key(over)),
        Why::Gone(who) => about("why-gone", "why-gone-you", who),
        Why::Red(who) => about("why-red", "why-red-you", who),
        Why::WaitingForReady(who) => about("why-red-stopped", "why-red-stopped-you", who),
        Why::WaitingForStopped(who) => about("why-red-waiting", "why-red-waiting-you", who),
        Why::Break(who) => about("why-break", "why-break-you", who),
        Why::Offline => plain("why-lapsed-offline"),
        Why::HiddenMe => plain("why-lapsed-hidden-you"),
        Why::Hidden(who) => about("why-lapsed-hidden", "why-lapsed-hidden-you", who),
        Why::Unreachable(who) => about("why-lapsed-unreachable", "why-lapsed-you", who),
        Why::Diverged => plain("why-lapsed-diverged"),
        Why::Withheld => plain("why-lapsed-withheld"),
        Why::CheckIn(who) => about("why-lapsed-check-in", "why-lapsed-check-in-you", who),
        Why::Left(who) => about("why-lapsed-left", "why-lapsed-left", who),
        Why::TakeUp => plain("why-lapsed-take-up"),
        Why::Yellow(who) => about("why-yellow", "why-yellow-you", who),
        Why::Green => plain("why-green"),
        Why::Alone => plain("why-waiting-alone"),
        Why::Unable(who) => about("why-unable", "why-unable-you", who),
        Why::NothingOn => plain("why-nothing-on"),
    }
}

/// The reason for what this view shows.
pub fn why(view: &View, texts: &Texts) -> String {
    why_text(view.why, view.me, texts, |who| name_of(view, who))
}

/// The name of somebody who is, or was, here; empty where it isn't known.
pub fn name_of(view: &View, who: PersonId) -> String {
    view.name(who).map(ToString::to_string).unwrap_or_default()
}

/// The key of how it ended.
pub fn over_key(over: Over) -> &'static str {
    match over {
        Over::Ended => "why-ended",
        Over::Left => "why-left",
        Over::TurnedAway(TurnedAway::NotNow) | Over::NotLetIn => "why-not-let-in",
        Over::TurnedAway(TurnedAway::NameTaken) => "refused-name-taken",
        Over::TurnedAway(TurnedAway::Full) => "refused-full",
        Over::TurnedAway(TurnedAway::OtherCatalogue) => "refused-other-catalogue",
        Over::Replaced => "why-replaced",
        Over::NoSuchLog => "link-gone",
        Over::WrongKey => "relay-wrong-key",
    }
}

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
        RefusedWhy::NotStored => "relay-not-stored",
        RefusedWhy::TooSlow => "relay-too-slow",
        RefusedWhy::GoingDown => "relay-going-down",
    }
}

#[cfg(test)]
mod tests {
    use content::Locale;

    use super::*;

    #[test]
    fn every_reason_has_its_texts() {
        let who = PersonId(0);
        let turned =
            [TurnedAway::NotNow, TurnedAway::NameTaken, TurnedAway::Full, TurnedAway::OtherCatalogue];
        let over = [Over::Ended, Over::Left, Over::NotLetIn, Over::Replaced, Over::NoSuchLog, Over::WrongKey];
        let over = over.into_iter().chain(turned.map(Over::TurnedAway)).map(Why::Over);
        let others = [
            Why::Connecting,
            Why::AtDoor,
            Why::Gone(who),
            Why::Red(who),
            Why::WaitingForReady(who),
            Why::WaitingForStopped(who),
            Why::Break(who),
            Why::Offline,
            Why::HiddenMe,
            Why::Hidden(who),
            Why::Unreachable(who),
            Why::Diverged,
            Why::Withheld,
            Why::CheckIn(who),
            Why::Left(who),
            Why::TakeUp,
            Why::Yellow(who),
            Why::Green,
            Why::Alone,
            Why::Unable(who),
            Why::NothingOn,
        ];
        let texts = Texts::of(Locale::En);
        for why in over.chain(others) {
            for me in [None, Some(who)] {
                let text = why_text(why, me, texts, |_| "Bo".to_owned());
                // A missing text would show as its key, and a missing name as its variable.
                assert!(text.contains(' ') && !text.contains('$'), "{why:?}: {text}");
            }
        }
    }

    #[test]
    fn every_refusal_of_the_relay_has_its_text() {
        for key in content::keys::RELAY {
            assert!(Texts::of(Locale::En).has(key), "{key}");
        }
        assert!(content::keys::RELAY.contains(&relay_key(RefusedWhy::TooFast)));
    }
}
