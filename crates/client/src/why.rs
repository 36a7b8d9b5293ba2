//! The reason for what the lamp shows, by a name for scripts; in a person's words it is `app::why`.

use app::why::{over_key, relay_key};
use content::Texts;
use rules::{PersonId, event::TurnedAway};
use sync::{Over, View, Why};

use crate::{names::Names, shell::Trouble};

/// The reason's name for scripts, and whom it is about.
pub(crate) fn why_name(why: Why) -> (&'static str, Option<PersonId>) {
    match why {
        Why::Connecting => ("connecting", None),
        Why::AtDoor => ("at_door", None),
        Why::Over(over) => (over_name(over), None),
        Why::Gone(who) => ("gone", Some(who)),
        Why::Red(who) => ("red", Some(who)),
        Why::WaitingForReady(who) => ("waiting_for_ready", Some(who)),
        Why::WaitingForStopped(who) => ("waiting_for_stopped", Some(who)),
        Why::Break(who) => ("break", Some(who)),
        Why::Offline => ("offline", None),
        Why::HiddenMe => ("hidden_me", None),
        Why::Hidden(who) => ("hidden", Some(who)),
        Why::Unreachable(who) => ("unreachable", Some(who)),
        Why::Diverged => ("diverged", None),
        Why::Withheld => ("withheld", None),
        Why::CheckIn(who) => ("check_in", Some(who)),
        Why::Left(who) => ("left", Some(who)),
        Why::TakeUp => ("take_up", None),
        Why::Yellow(who) => ("yellow", Some(who)),
        Why::Green => ("green", None),
        Why::Alone => ("alone", None),
        Why::Unable(who) => ("unable", Some(who)),
        Why::NothingOn => ("nothing_on", None),
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

/// The reason in a person's words.
pub(crate) fn why_text(view: &View, names: &Names, texts: &Texts) -> String {
    app::why::why_text(view.why, view.me, texts, |who| names.of(who))
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
