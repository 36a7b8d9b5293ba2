//! Short words, typed by people under pressure, in the dark: what they mean.
//!
//! Taking away comes first: what can be read as a stop is one, whatever else stands on the line.

use rules::{limits, text::skeleton};
use sync::View;

use crate::command::{AskWish, CardWish, Command, HealthWish, Problem, SignalsWish, Which};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Something to do.
    Command(Command),
    /// Yes to an ask, or to the one that is open.
    Yes(Option<u32>),
    /// No to an ask, or to the one that is open.
    No(Option<u32>),
    /// Thanks for a no, or for the first that is owed.
    Thank(Option<u32>),
    /// The answer to the private question (Y7).
    Wholehearted(bool),
    /// Yes to the signals that are proposed, or those that are agreed.
    Signals,
    /// What somebody, or everyone, shared about health.
    Health(Option<String>),
    /// Who is here, and what is on.
    Look,
    /// What can be typed.
    Help,
    /// An empty line: what could be typed next?
    Nothing,
}

/// Words in the longest title of an activity, with some to spare.
const MAX_TITLE_WORDS: usize = 12;

/// Bytes in a line that somebody types. A note on a health card is the longest.
const MAX_TYPED_BYTES: usize = 2_000;

/// Words that stand alone.
const PLAIN: &[(&[&str], Command)] = &[
    (&["yellow", "yellow light"], Command::Yellow),
    (&["green", "green light", "go on"], Command::Green),
    (&["break", "pause", "take a break"], Command::Break),
    (&["back", "i'm back", "im back"], Command::Back),
    (&["stopped", "i have stopped", "i've stopped"], Command::Stopped),
    (&["ready", "i'm ready", "im ready"], Command::Ready),
    (&["still", "still yes"], Command::StillYes),
    (&["know", "take", "take signals", "know signals"], Command::KnowSignals),
    (&["withdraw"], Command::Withdraw { ask: None }),
    (&["closed", "closed to asks"], Command::OpenToAsks(false)),
    (&["listening", "open to asks"], Command::OpenToAsks(true)),
    (&["leave"], Command::Leave),
    (&["end"], Command::End),
    (&["hidden", "hide"], Command::Hidden),
    (&["shown", "show"], Command::Shown),
];

/// Words that ask the program itself for something, or answer it.
const OTHERS: &[(&[&str], Typed)] = &[
    (&["heck", "heck yes", "heck yeah"], Typed::Wholehearted(true)),
    (&["not", "not quite"], Typed::Wholehearted(false)),
    (&["signals"], Typed::Signals),
    (&["health"], Typed::Health(None)),
    (&["who", "look", "w"], Typed::Look),
    (&["help", "?"], Typed::Help),
];

/// What a line means to somebody who sees this.
pub(super) fn parse(line: &str, view: &View) -> Result<Typed, Problem> {
    match read(line.trim(), view) {
        Err(Problem::UnknownWord(word)) => unclear(line, view).ok_or(Problem::UnknownWord(word)),
        read => read,
    }
}

/// What is no command, and can be understood as a stop, is one (S7): nobody has to find the right word for it.
fn unclear(line: &str, view: &View) -> Option<Typed> {
    let words: Vec<String> = line
        .split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase())
        .collect();
    let safe = view.agreed.safe_word.as_ref().map(|safe| skeleton(safe.as_str()));
    let says_safe_word = safe.is_some_and(|safe| skeleton(line).contains(&safe));
    let stops = |word: &String| word == "red" || (word.starts_with("stop") && word != "stopped");
    if says_safe_word || words.iter().any(stops) {
        return Some(Typed::Command(Command::Red));
    }
    match words.first().map(String::as_str)? {
        "yellow" => return Some(Typed::Command(Command::Yellow)),
        "break" => return Some(Typed::Command(Command::Break)),
        "leave" | "quit" | "exit" => return Some(Typed::Command(Command::Leave)),
        _ => {}
    }
    let says_no = |word: &String| matches!(word.as_str(), "no" | "nope" | "not" | "dont" | "don");
    words.iter().any(says_no).then_some(Typed::No(None))
}

fn read(line: &str, view: &View) -> Result<Typed, Problem> {
    if is_stop(line, view) {
        return Ok(Typed::Command(Command::Red));
    }
    if line.len() > MAX_TYPED_BYTES {
        return Err(Problem::TooLong);
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_end_matches(['!', '.', '?', ',']).trim_end();
    if lower.is_empty() {
        return Ok(Typed::Nothing);
    }
    for (words, command) in PLAIN {
        if words.contains(&bare) {
            return Ok(Typed::Command(command.clone()));
        }
    }
    for (words, typed) in OTHERS {
        if words.contains(&bare) || words.contains(&lower.as_str()) {
            return Ok(typed.clone());
        }
    }
    answer(bare).map_or_else(|| with_more(line, view), Ok)
}

/// Red, in any of its words; the agreed safe word is one of them.
fn is_stop(line: &str, view: &View) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let word: String = first.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let safe = view.agreed.safe_word.as_ref();
    matches!(word.as_str(), "red" | "stop" | "r")
        || (!line.is_empty() && line.chars().all(|c| c == '!'))
        || safe.is_some_and(|safe| safe.same_as(line))
}

/// `yes`, `no`, `thanks`, with or without the ask's number.
fn answer(line: &str) -> Option<Typed> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (word, ask) = match words.as_slice() {
        [word] => (*word, None),
        [word, number] => (*word, Some(number.trim_start_matches('#').parse().ok()?)),
        _ => return (line.starts_with("no, thank") || line == "no thank you").then_some(Typed::No(None)),
    };
    match word {
        "yes" => Some(Typed::Yes(ask)),
        "no" | "nope" => Some(Typed::No(ask)),
        "thanks" | "thank" => Some(Typed::Thank(ask)),
        _ => None,
    }
}

/// Words that need something after them.
fn with_more(line: &str, view: &View) -> Result<Typed, Problem> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let need = |field: &str| {
        if rest.is_empty() { Err(Problem::MissingField(field.into())) } else { Ok(rest.to_owned()) }
    };
    let somebody = |typed: String| who(&typed, view);
    let command = match word.to_lowercase().as_str() {
        "thank" if rest.eq_ignore_ascii_case("you") => return Ok(Typed::Thank(None)),
        "health" => return Ok(health(rest, view)),
        "take" if starts_with_word(rest, "back") => {
            let activity = rest.get(4..).unwrap_or_default().trim();
            if activity.is_empty() {
                return Err(Problem::MissingField("activity".into()));
            }
            Command::TakeBack(which(activity, view))
        }
        "turn" if starts_with_word(rest, "away") => {
            Command::TurnAway { who: rest.get(4..).unwrap_or_default().trim().to_owned() }
        }
        "ask" => Command::Ask(ask(&need("activity")?, true, view)),
        "curious" => Command::Ask(ask(&need("activity")?, false, view)),
        "welcome" => Command::Welcome { who: need("who")? },
        "understood" => Command::Understood { who: somebody(need("who")?) },
        "how" => Command::HowAreYou { who: somebody(need("who")?) },
        "unable" => Command::Unable { who: somebody(need("who")?) },
        "gone" => Command::Gone { who: somebody(need("who")?) },
        "tried" => Command::Tried { signal: need("signal")? },
        "open" => Command::Open { activity: need("activity")? },
        "signals" => Command::Signals(signals(rest)),
        _ => return Err(Problem::UnknownWord(line.chars().take(40).collect())),
    };
    Ok(Typed::Command(command))
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.split_whitespace().next().is_some_and(|first| first.eq_ignore_ascii_case(word))
}

/// `me`, or a name as it was typed; "how are you, Bo?" is taken too.
fn who(typed: &str, view: &View) -> String {
    let typed = typed.trim_end_matches('?').trim();
    let lower = typed.to_lowercase();
    let typed = match lower.strip_prefix("are you") {
        Some(rest) => typed
            .get(typed.len().saturating_sub(rest.len())..)
            .unwrap_or(typed)
            .trim_start_matches([',', ' ']),
        None if lower.starts_with("is ") => typed.get(3..).unwrap_or(typed).trim(),
        None => typed,
    };
    if lower == "me" {
        return me(view).unwrap_or_else(|| typed.to_owned());
    }
    typed.to_owned()
}

fn me(view: &View) -> Option<String> {
    view.people.iter().find(|one| one.me).map(|one| one.name.as_str().to_owned())
}

/// `health in person`, `health Bo`, or what to write on a card.
fn health(rest: &str, view: &View) -> Typed {
    if rest.eq_ignore_ascii_case("in person") {
        return Typed::Command(Command::ShareHealth(HealthWish::InPerson));
    }
    if view.people.iter().any(|one| one.name.same_as(rest)) {
        return Typed::Health(Some(rest.to_owned()));
    }
    let card = CardWish { note: Some(rest.to_owned()), ..CardWish::default() };
    Typed::Command(Command::ShareHealth(HealthWish::Card(card)))
}

/// `pineapple, three taps`: the first that is no known signal without words is the safe word.
fn signals(rest: &str) -> SignalsWish {
    let mut wish = SignalsWish {
        safe_word: None,
        non_verbal: Vec::new(),
        plain_words: true,
        silence_s: limits::SILENCE_S,
        check_in_min: limits::CHECK_IN_MIN,
    };
    for item in rest.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        if skeleton(item) == skeleton("no plain words") {
            wish.plain_words = false;
        } else if wish.safe_word.is_none() && content::signal_uses(item).is_none() {
            wish.safe_word = Some(item.to_owned());
        } else {
            wish.non_verbal.push((item.to_owned(), None));
        }
    }
    wish
}

fn ask(rest: &str, own_yes: bool, view: &View) -> AskWish {
    AskWish { which: which(rest, view), own_yes, traits: None }
}

/// `kiss neck to Bo`: the activity as long as it can be read, who, and the rest is a detail.
fn which(rest: &str, view: &View) -> Which {
    let (what, by, to) = split_people(rest, view);
    let words: Vec<&str> = what.split_whitespace().collect();
    let known = (1..=words.len().min(MAX_TITLE_WORDS)).rev().find(|count| {
        let title = words.iter().take(*count).copied().collect::<Vec<_>>().join(" ");
        content::catalogue().named(&title).is_some()
    });
    let (activity, detail) = match known {
        Some(count) => {
            let joined =
                |words: &mut dyn Iterator<Item = &&str>| words.copied().collect::<Vec<_>>().join(" ");
            (joined(&mut words.iter().take(count)), joined(&mut words.iter().skip(count)))
        }
        None => (what.to_owned(), String::new()),
    };
    Which { activity, by, to, detail: Some(detail).filter(|detail| !detail.is_empty()) }
}

/// Cuts `to Bo`, `from Bo and Cy`, `with Bo` off the end, where those are people who are here.
fn split_people<'a>(rest: &'a str, view: &View) -> (&'a str, Option<Vec<String>>, Option<Vec<String>>) {
    let lower = rest.to_lowercase();
    if lower.len() != rest.len() {
        // Letters that grow when made small: places in one are no places in the other.
        return (rest, None, None);
    }
    for (word, gives) in [(" to ", false), (" with ", false), (" from ", true), (" by ", true)] {
        for (at, _) in lower.match_indices(word) {
            let (Some(what), Some(names)) = (rest.get(..at), rest.get(at.saturating_add(word.len())..))
            else {
                continue;
            };
            if let Some(names) = names_in(names, view) {
                return if gives { (what, Some(names), None) } else { (what, None, Some(names)) };
            }
        }
    }
    (rest, None, None)
}

/// People who are here, with commas or "and" between them. The longest name fits first.
fn names_in(text: &str, view: &View) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, _)| at).skip(1).chain([rest.len()]);
        let ends: Vec<usize> = ends.take(limits::MAX_NAME_BYTES).collect();
        let (name, end) = ends.into_iter().rev().find_map(|end| {
            let part = rest.get(..end)?;
            let ends_here = rest.get(end..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
            let name = if part.eq_ignore_ascii_case("me") {
                me(view)?
            } else {
                let same = view.people.iter().find(|one| ends_here && one.name.same_as(part))?;
                same.name.as_str().to_owned()
            };
            ends_here.then_some((name, end))
        })?;
        found.push(name);
        let after = rest.get(end..)?.trim_start_matches([',', ' ']);
        let and = after.get(..4).is_some_and(|and| and.eq_ignore_ascii_case("and "));
        rest = if and { after.get(4..)?.trim() } else { after };
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_view::view;

    fn check(line: &str, expected: Result<Typed, Problem>) {
        assert_eq!(parse(line, &view()), expected, "{line:?}");
    }

    fn command(line: &str, expected: Command) {
        check(line, Ok(Typed::Command(expected)));
    }

    fn asked(line: &str, activity: &str, detail: Option<&str>, by: Option<&[&str]>, to: Option<&[&str]>) {
        let names =
            |names: Option<&[&str]>| names.map(|all| all.iter().map(|one| (*one).to_owned()).collect());
        let detail = detail.map(str::to_owned);
        let which = Which { activity: activity.into(), by: names(by), to: names(to), detail };
        command(line, Command::Ask(AskWish { which, own_yes: true, traits: None }));
    }

    #[test]
    fn a_stop_is_a_stop_however_it_is_typed() {
        for line in [
            "red",
            "RED",
            " red ",
            "red!",
            "Red!!!",
            "r",
            "R",
            "!",
            "!!!",
            "stop",
            "Stop!",
            "STOP NOW",
            "stop please",
            "red red red",
            "pineapple",
            "Pineapple!",
            "red to Bo",
            "\u{201c}stop\u{201d}",
        ] {
            command(line, Command::Red);
        }
        for line in ["please stop", "i want you to stop", "Stopp", "pls red", "stop it now"] {
            command(line, Command::Red);
        }
        for line in ["no no no", "no more", "dont", "I don't want this", "i said no", "please, not that"] {
            check(line, Ok(Typed::No(None)));
        }
        command("yellow please", Command::Yellow);
        command("break please", Command::Break);
        command("leave now", Command::Leave);
        for line in ["stopped", "ready", "redo", "ask red", "reach", "?"] {
            assert_ne!(parse(line, &view()), Ok(Typed::Command(Command::Red)), "{line}");
        }
    }

    #[test]
    fn short_words() {
        command("yellow", Command::Yellow);
        command("Green.", Command::Green);
        command("break", Command::Break);
        command("I'm back", Command::Back);
        command("stopped", Command::Stopped);
        command("ready", Command::Ready);
        command("still yes", Command::StillYes);
        command("know", Command::KnowSignals);
        command("take", Command::KnowSignals);
        command("withdraw", Command::Withdraw { ask: None });
        command("closed", Command::OpenToAsks(false));
        command("open to asks", Command::OpenToAsks(true));
        command("leave", Command::Leave);
        command("end", Command::End);
        check("", Ok(Typed::Nothing));
        check("help", Ok(Typed::Help));
        check("?", Ok(Typed::Help));
        check("who", Ok(Typed::Look));
        check("heck yes!", Ok(Typed::Wholehearted(true)));
        check("not quite", Ok(Typed::Wholehearted(false)));
        check("dance with me", Err(Problem::UnknownWord("dance with me".into())));
    }

    #[test]
    fn answers() {
        check("yes", Ok(Typed::Yes(None)));
        check("Yes!", Ok(Typed::Yes(None)));
        check("yes 3", Ok(Typed::Yes(Some(3))));
        check("no", Ok(Typed::No(None)));
        check("no #7", Ok(Typed::No(Some(7))));
        check("No, thank you.", Ok(Typed::No(None)));
        check("thanks", Ok(Typed::Thank(None)));
        check("thank you", Ok(Typed::Thank(None)));
        check("thank 2", Ok(Typed::Thank(Some(2))));
        check("yes please do", Err(Problem::UnknownWord("yes please do".into())));
    }

    #[test]
    fn people_by_their_names() {
        command("welcome Dee Dee", Command::Welcome { who: "Dee Dee".into() });
        command("how Bo", Command::HowAreYou { who: "Bo".into() });
        command("how are you, Bo?", Command::HowAreYou { who: "Bo".into() });
        command("how is Bo?", Command::HowAreYou { who: "Bo".into() });
        command("unable me", Command::Unable { who: "Ana".into() });
        command("gone Bo Lee", Command::Gone { who: "Bo Lee".into() });
        command("understood bo", Command::Understood { who: "bo".into() });
        command("turn away Eve", Command::TurnAway { who: "Eve".into() });
        check("welcome", Err(Problem::MissingField("who".into())));
    }

    #[test]
    fn asks() {
        asked("ask kiss", "kiss", None, None, None);
        asked("ask kiss neck", "kiss", Some("neck"), None, None);
        asked("ask Kiss on the mouth", "Kiss on the mouth", None, None, None);
        asked("ask kiss neck to Bo", "kiss", Some("neck"), None, Some(&["Bo"]));
        asked("ask kiss neck to Bo Lee", "kiss", Some("neck"), None, Some(&["Bo Lee"]));
        asked("ask massage shoulders from bo", "massage", Some("shoulders"), Some(&["Bo"]), None);
        asked("ask kiss to Bo, Bo Lee and me", "kiss", None, None, Some(&["Bo", "Bo Lee", "Ana"]));
        asked("ask hug with Bo and Bo Lee", "hug", None, None, Some(&["Bo", "Bo Lee"]));
        asked("ask dance to music", "dance to music", None, None, None);
        asked("ask dance to music with Bo", "dance to music", None, None, Some(&["Bo"]));
        asked("ask kiss goodnight", "kiss goodnight", None, None, None);
        let which = Which { activity: "hug".into(), ..Which::default() };
        command("curious hug", Command::Ask(AskWish { which, own_yes: false, traits: None }));
        let which = Which { activity: "kiss".into(), detail: Some("neck".into()), ..Which::default() };
        command("take back kiss neck", Command::TakeBack(which));
        command("open kiss", Command::Open { activity: "kiss".into() });
        check("ask", Err(Problem::MissingField("activity".into())));
        check("take back", Err(Problem::MissingField("activity".into())));
    }

    #[test]
    fn signals_and_health() {
        let wish = |safe_word: Option<&str>, non_verbal: &[&str], plain_words| {
            let non_verbal = non_verbal.iter().map(|one| ((*one).to_owned(), None)).collect();
            let (silence_s, check_in_min) = (limits::SILENCE_S, limits::CHECK_IN_MIN);
            let safe_word = safe_word.map(str::to_owned);
            Command::Signals(SignalsWish { safe_word, non_verbal, plain_words, silence_s, check_in_min })
        };
        command("signals mango, three taps", wish(Some("mango"), &["three taps"], true));
        command("signals three taps, mango", wish(Some("mango"), &["three taps"], true));
        command("signals mango, two nods, No plain words", wish(Some("mango"), &["two nods"], false));
        check("signals", Ok(Typed::Signals));
        command("tried three taps", Command::Tried { signal: "three taps".into() });
        command("health in person", Command::ShareHealth(HealthWish::InPerson));
        check("health Bo", Ok(Typed::Health(Some("Bo".into()))));
        check("health", Ok(Typed::Health(None)));
        let card = CardWish { note: Some("tested in May".into()), ..CardWish::default() };
        command("health tested in May", Command::ShareHealth(HealthWish::Card(card)));
    }

    #[test]
    fn nothing_typed_can_break_it() {
        for line in [
            "ask \u{130}to Bo",
            "ask to Bo",
            "ask  to ",
            "take",
            "turn",
            "how are you",
            "how ?",
            "\u{0}",
            "ask kiss to ,",
            "yes 99999999999",
        ] {
            let _ = parse(line, &view());
        }
    }
}
