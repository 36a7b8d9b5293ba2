//! The reason for what the lamp shows: in a person's words, and by a name for scripts.

use content::{Arg, Texts};
use rules::{PersonId, event::TurnedAway};
use sync::{Over, View, Why};
use wire::RefusedWhy;

use crate::{names::Names, shell::Trouble};

/// A reason: its name in JSON, the text's key, and whom it is about.
struct Reason {
    name: &'static str,
    key: &'static str,
    /// The key where it is about the reader.
    to_me: Option<&'static str>,
    who: Option<PersonId>,
}

fn reason(why: Why) -> Reason {
    let plain = |name, key| Reason { name, key, to_me: None, who: None };
    let about = |name, key, to_me, who| Reason { name, key, to_me, who: Some(who) };
    match why {
        Why::Connecting => plain("connecting", "why-connecting"),
        Why::AtDoor => plain("at_door", "why-joining"),
        Why::Over(over) => plain(over_name(over), over_key(over)),
        Why::Gone(who) => about("gone", "why-gone", Some("why-gone-you"), who),
        Why::Red(who) => about("red", "why-red", Some("why-red-you"), who),
        Why::WaitingForReady(who) => {
            about("waiting_for_ready", "why-red-stopped", Some("why-red-stopped-you"), who)
        }
        Why::WaitingForStopped(who) => {
            about("waiting_for_stopped", "why-red-waiting", Some("why-red-waiting-you"), who)
        }
        Why::Break(who) => about("break", "why-break", Some("why-break-you"), who),
        Why::Offline => plain("offline", "why-lapsed-offline"),
        Why::HiddenMe => plain("hidden_me", "why-lapsed-hidden-you"),
        Why::Hidden(who) => about("hidden", "why-lapsed-hidden", Some("why-lapsed-hidden-you"), who),
        Why::Unreachable(who) => about("unreachable", "why-lapsed-unreachable", Some("why-lapsed-you"), who),
        Why::Diverged => plain("diverged", "why-lapsed-diverged"),
        Why::Withheld => plain("withheld", "why-lapsed-withheld"),
        Why::CheckIn(who) => about("check_in", "why-lapsed-check-in", Some("why-lapsed-check-in-you"), who),
        Why::Left(who) => about("left", "why-lapsed-left", None, who),
        Why::TakeUp => plain("take_up", "why-lapsed-take-up"),
        Why::Yellow(who) => about("yellow", "why-yellow", Some("why-yellow-you"), who),
        Why::Green => plain("green", "why-green"),
        Why::Alone => plain("alone", "why-waiting-alone"),
        Why::Unable(who) => about("unable", "why-unable", Some("why-unable-you"), who),
        Why::NothingOn => plain("nothing_on", "why-nothing-on"),
    }
}

fn over_name(over: Over) -> &'static str {
    match over {
        Over::Ended => "ended",
        Over::Left => "left_myself",
        Over::TurnedAway(TurnedAway::NotNow) => "turned_away",
        Over::TurnedAway(TurnedAway::NameTaken) => "name_taken",
        Over::TurnedAway(TurnedAway::Full) => "full",
        Over::TurnedAway(TurnedAway::OtherCatalogue) => "other_catalogue",
        Over::NotLetIn => "not_let_in",
        Over::Replaced => "replaced",
        Over::NoSuchLog => "no_such_encounter",
        Over::WrongKey => "wrong_key",
    }
}

fn over_key(over: Over) -> &'static str {
    match over {
        Over::Ended => "why-ended",
        Over::Left => "cli-leave-you",
        Over::TurnedAway(TurnedAway::NotNow) | Over::NotLetIn => "why-not-let-in",
        Over::TurnedAway(TurnedAway::NameTaken) => "refused-name-taken",
        Over::TurnedAway(TurnedAway::Full) => "refused-full",
        Over::TurnedAway(TurnedAway::OtherCatalogue) => "refused-other-catalogue",
        Over::Replaced => "why-replaced",
        Over::NoSuchLog => "link-gone",
        Over::WrongKey => "relay-wrong-key",
    }
}

/// The reason's name for scripts, and whom it is about.
pub(crate) fn why_name(why: Why) -> (&'static str, Option<PersonId>) {
    let Reason { name, who, .. } = reason(why);
    (name, who)
}

/// The reason in a person's words.
pub(crate) fn why_text(view: &View, names: &Names, texts: &Texts) -> String {
    let Reason { key, to_me, who, .. } = reason(view.why);
    let key = to_me.filter(|_| who.is_some() && who == view.me).unwrap_or(key);
    let who = who.map(|who| names.of(who)).unwrap_or_default();
    texts.say(key, &[("who", Arg::from(&who))])
}

/// How it ended, in a person's words.
pub fn over_text(over: Over, texts: &Texts) -> String {
    texts.say(over_key(over), &[])
}

/// Why a relay was never reached, in a person's words and, where the network says more, in its.
pub fn trouble_text(trouble: &Trouble, texts: &Texts) -> String {
    match trouble {
        Trouble::Relay(why) => texts.say(relay_key(*why), &[]),
        Trouble::Network(why) if why.is_empty() => texts.say("relay-unreachable", &[]),
        Trouble::Network(why) => format!("{} ({why})", texts.say("relay-unreachable", &[])),
    }
}

/// The key of what the relay did not do.
pub(crate) fn relay_key(why: RefusedWhy) -> &'static str {
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
            let Reason { key, to_me, .. } = reason(why);
            for key in [Some(key), to_me].into_iter().flatten() {
                assert!(texts.try_say(key, &[("who", "Bo".into())]).is_some(), "{why:?}: {key}");
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
