//! Commands in: one JSON object a line, as documented in `docs/json.md`.

use rules::{
    catalogue::{Faculties, Traits},
    limits,
};
use serde_json::{Map, Value};

use super::fields::{Fields, Object};
use crate::command::{AskWish, CardWish, Command, HealthWish, Problem, SignalsWish, Which};

/// What only takes away. It is done even where a field stands there that does not belong: a stop must never fail
/// for a slip (S1), and a no has no field for a reason (N1).
const NARROWING: &[&str] =
    &["red", "yellow", "break", "no", "withdraw", "take_back", "unable", "gone", "leave", "end", "hidden"];

/// Reads a line. What was read of it comes back with what is wrong, so that an answer can name it.
pub(super) fn parse(line: &[u8]) -> (Option<Map<String, Value>>, Result<Command, Problem>) {
    match serde_json::from_slice::<Object>(line) {
        Ok(object) => {
            let command = read(object.clone());
            (Some(object.fields), command)
        }
        Err(_) => (None, Err(Problem::NotJson)),
    }
}

fn read(object: Object) -> Result<Command, Problem> {
    let mut fields = Fields::new(object);
    let name = fields.need("do", Fields::text)?;
    let command = match Command::plain(&name) {
        Some(command) => command,
        None => with_fields(&name, &mut fields)?,
    };
    if !NARROWING.contains(&name.as_str()) {
        fields.done()?;
    }
    Ok(command)
}

fn with_fields(name: &str, fields: &mut Fields) -> Result<Command, Problem> {
    let mut who = || fields.need("who", Fields::text);
    Ok(match name {
        "welcome" => Command::Welcome { who: who()? },
        "turn_away" => Command::TurnAway { who: who()? },
        "understood" => Command::Understood { who: who()? },
        "how_are_you" => Command::HowAreYou { who: who()? },
        "unable" => Command::Unable { who: who()? },
        "gone" => Command::Gone { who: who()? },
        "signals" => Command::Signals(signals(fields)?),
        "tried" => Command::Tried { signal: fields.need("signal", Fields::text)? },
        "share_health" => Command::ShareHealth(health(fields)?),
        "ask" => Command::Ask(ask(fields)?),
        "withdraw" => Command::Withdraw { ask: fields.number("ask")? },
        "yes" => {
            let ask = fields.need("ask", Fields::number)?;
            Command::Yes { ask, wholehearted: fields.flag("wholehearted")?.unwrap_or(true) }
        }
        "no" => Command::No { ask: fields.need("ask", Fields::number)? },
        "thank" => Command::Thank { ask: fields.need("ask", Fields::number)? },
        "open" => Command::Open { activity: fields.need("activity", Fields::text)? },
        "open_to_asks" => Command::OpenToAsks(fields.need("value", Fields::flag)?),
        "take_back" => Command::TakeBack(which(fields)?),
        _ => return Err(Problem::UnknownCommand(name.to_owned())),
    })
}

fn which(fields: &mut Fields) -> Result<Which, Problem> {
    Ok(Which {
        activity: fields.need("activity", Fields::text)?,
        by: fields.texts("by")?,
        to: fields.texts("to")?,
        detail: fields.text("detail")?,
    })
}

fn ask(fields: &mut Fields) -> Result<AskWish, Problem> {
    let which = which(fields)?;
    let own_yes = fields.flag("own_yes")?.unwrap_or(true);
    let (intense, health_risk) = (fields.flag("intense")?, fields.flag("health_risk")?);
    let takes_away = faculties(fields, "takes_away")?;
    let said = intense.is_some() || health_risk.is_some() || takes_away.is_some();
    let traits = Traits {
        intense: intense.unwrap_or_default(),
        takes_away: takes_away.unwrap_or_default(),
        health_risk: health_risk.unwrap_or_default(),
    };
    Ok(AskWish { which, own_yes, traits: said.then_some(traits) })
}

fn faculties(fields: &mut Fields, name: &str) -> Result<Option<Faculties>, Problem> {
    let Some(names) = fields.texts(name)? else { return Ok(None) };
    let all = names.iter().map(|one| Faculties::by_name(one));
    let all: Option<Vec<Faculties>> = all.collect();
    let all = all.ok_or_else(|| fields.bad(name))?;
    Ok(Some(all.into_iter().fold(Faculties::NONE, Faculties::and)))
}

fn signals(fields: &mut Fields) -> Result<SignalsWish, Problem> {
    let mut non_verbal = Vec::new();
    for one in fields.objects("non_verbal")? {
        non_verbal.push(match one {
            Err(name) => (name, None),
            Ok(mut one) => {
                let signal = one.need("signal", Fields::text)?;
                let uses = faculties(&mut one, "uses")?;
                one.done()?;
                (signal, uses)
            }
        });
    }
    Ok(SignalsWish {
        safe_word: fields.text("safe_word")?,
        non_verbal,
        plain_words: fields.flag("plain_words")?.unwrap_or(true),
        silence_s: fields.number("silence_s")?.unwrap_or(limits::SILENCE_S),
        check_in_min: fields.number("check_in_min")?.unwrap_or(limits::CHECK_IN_MIN),
    })
}

/// Either a card or in person.
fn health(fields: &mut Fields) -> Result<HealthWish, Problem> {
    let in_person = fields.flag("in_person")?.unwrap_or(false);
    match (in_person, fields.object("card")?) {
        (true, None) => Ok(HealthWish::InPerson),
        (false, Some(card)) => Ok(HealthWish::Card(read_card(card)?)),
        (false, None) => Err(fields.missing("card")),
        (true, Some(_)) => Err(fields.bad("in_person")),
    }
}

fn read_card(mut card: Fields) -> Result<CardWish, Problem> {
    let mut tests = Vec::new();
    for test in card.objects("tests")? {
        let mut test = test.map_err(|_| card.bad("tests"))?;
        tests.push((test.need("of", Fields::text)?, test.text("on")?, test.text("result")?));
        test.done()?;
    }
    let wish = CardWish {
        tests,
        protection: card.text("protection")?,
        allergies: card.texts("allergies")?.unwrap_or_default(),
        note: card.text("note")?,
    };
    card.done()?;
    Ok(wish)
}

#[cfg(test)]
mod tests {
    use rules::encounter::Verb;

    use super::*;

    fn check(line: &str, expected: Result<Command, Problem>) {
        assert_eq!(parse(line.as_bytes()).1, expected, "{line}");
    }

    fn kiss() -> Which {
        Which { activity: "kiss".into(), ..Which::default() }
    }

    #[test]
    fn every_documented_name_is_a_command() {
        for verb in Verb::ALL {
            let line = format!(r#"{{"do":"{}"}}"#, verb.name());
            let problem = parse(line.as_bytes()).1.err();
            assert!(matches!(problem, None | Some(Problem::MissingField(_))), "{line}: {problem:?}");
        }
    }

    #[test]
    fn reads_what_is_documented() {
        let who = || "Bo".to_owned();
        check(r#"{"do":"welcome","who":"Bo"}"#, Ok(Command::Welcome { who: who() }));
        check(r#"{"do":"red"}"#, Ok(Command::Red));
        check(r#"{"do":"yes","ask":3}"#, Ok(Command::Yes { ask: 3, wholehearted: true }));
        let half = Command::Yes { ask: 3, wholehearted: false };
        check(r#"{"do":"yes","ask":3,"wholehearted":false}"#, Ok(half));
        check(r#"{"do":"withdraw"}"#, Ok(Command::Withdraw { ask: None }));
        check(r#"{"do":"open_to_asks","value":false}"#, Ok(Command::OpenToAsks(false)));
        check(r#"{"do":"take_back","activity":"kiss"}"#, Ok(Command::TakeBack(kiss())));
        let which = Which {
            by: Some(vec!["Ana".into()]),
            to: Some(vec![who()]),
            detail: Some("neck".into()),
            ..kiss()
        };
        check(
            r#"{"do":"ask","activity":"kiss","by":["Ana"],"to":["Bo"],"detail":"neck"}"#,
            Ok(Command::Ask(AskWish { which, own_yes: true, traits: None })),
        );
        let traits = Traits { intense: true, takes_away: Faculties::SPEECH, health_risk: false };
        check(
            r#"{"do":"ask","activity":"kiss","own_yes":false,"intense":true,"takes_away":["speech"]}"#,
            Ok(Command::Ask(AskWish { which: kiss(), own_yes: false, traits: Some(traits) })),
        );
    }

    #[test]
    fn reads_signals_and_health() {
        let wish = SignalsWish {
            safe_word: Some("pineapple".into()),
            non_verbal: vec![("three taps".into(), None), ("hum".into(), Some(Faculties::SPEECH))],
            plain_words: false,
            silence_s: 2,
            check_in_min: limits::CHECK_IN_MIN,
        };
        check(
            r#"{"do":"signals","safe_word":"pineapple","plain_words":false,"silence_s":2,
                "non_verbal":["three taps",{"signal":"hum","uses":["speech"]}]}"#,
            Ok(Command::Signals(wish)),
        );
        check(r#"{"do":"share_health","in_person":true}"#, Ok(Command::ShareHealth(HealthWish::InPerson)));
        let card = CardWish {
            tests: vec![("chlamydia".into(), Some("2026-10".into()), None)],
            allergies: vec!["latex".into()],
            ..CardWish::default()
        };
        check(
            r#"{"do":"share_health","card":{"tests":[{"of":"chlamydia","on":"2026-10"}],"allergies":["latex"]}}"#,
            Ok(Command::ShareHealth(HealthWish::Card(card))),
        );
        let empty = Command::ShareHealth(HealthWish::Card(CardWish::default()));
        check(r#"{"do":"share_health","card":{}}"#, Ok(empty));
    }

    #[test]
    fn says_what_is_wrong() {
        let bad = |field: &str| Err(Problem::BadField(field.into()));
        let missing = |field: &str| Err(Problem::MissingField(field.into()));
        for line in ["", "red", "[]", "\"red\"", "{", "{}}", "null", "{\"do\":\"\u{7}\"}"] {
            check(line, Err(Problem::NotJson));
        }
        assert_eq!(parse(b"{\"do\":\"red\xff\"}").1, Err(Problem::NotJson));
        check(r#"{"do":"no","do":"yes"}"#, bad("do"));
        check(r#"{"do":"no","ask":1,"ask":2}"#, bad("ask"));
        check(r#"{"do":"yes","ask":1,"wholehearted":true,"wholehearted":false}"#, bad("wholehearted"));
        check(r#"{"do":"green","x":1,"x":1}"#, bad("x"));
        check("{}", missing("do"));
        check(r#"{"do":1}"#, bad("do"));
        check(r#"{"do":"dance"}"#, Err(Problem::UnknownCommand("dance".into())));
        check(r#"{"do":"welcome"}"#, missing("who"));
        check(r#"{"do":"welcome","who":null}"#, missing("who"));
        check(r#"{"do":"welcome","who":["Bo"]}"#, bad("who"));
        check(r#"{"do":"welcome","who":"Bo","why":"nice"}"#, bad("why"));
        check(r#"{"do":"know_signals","all":true}"#, bad("all"));
        for number in ["-1", "1.5", "\"1\"", "4294967296", "1e99"] {
            check(&format!(r#"{{"do":"yes","ask":{number}}}"#), bad("ask"));
        }
        check(r#"{"do":"signals","silence_s":256}"#, bad("silence_s"));
        check(r#"{"do":"signals","non_verbal":[{"uses":["speech"]}]}"#, missing("non_verbal.signal"));
        check(r#"{"do":"signals","non_verbal":[{"signal":"x","uses":["smell"]}]}"#, bad("non_verbal.uses"));
        check(r#"{"do":"signals","non_verbal":[7]}"#, bad("non_verbal"));
        check(r#"{"do":"share_health"}"#, missing("card"));
        check(r#"{"do":"share_health","card":{"age":30}}"#, bad("card.age"));
        check(r#"{"do":"share_health","card":{"tests":[{"on":"2026"}]}}"#, missing("card.tests.of"));
        check(r#"{"do":"share_health","card":{"tests":["hiv"]}}"#, bad("card.tests"));
        check(r#"{"do":"share_health","card":{},"in_person":true}"#, bad("in_person"));
    }

    #[test]
    fn what_takes_away_is_done_whatever_else_stands_there() {
        check(r#"{"do":"red","because":"I can"}"#, Ok(Command::Red));
        check(r#"{"do":"no","ask":2,"reason":"none of your business"}"#, Ok(Command::No { ask: 2 }));
        check(r#"{"do":"red","at":1,"at":2,"at":3}"#, Ok(Command::Red));
        check(r#"{"do":"no","ask":2,"why":"x","why":"y"}"#, Ok(Command::No { ask: 2 }));
    }
}
