//! Views out: everything that one person sees, whole, as documented in `docs/json.md`.

use content::Texts;
use rules::{
    Activity, Lamp, Light, What,
    catalogue::Faculties,
    event::{self, HealthCard, Said},
    text::Words,
};
use serde::Serialize;
use serde_json::{Value, json};
use sync::{AskView, HealthView, PersonView, Stage, View};

use crate::{
    names::Names,
    why::{why_name, why_text},
};

#[derive(Serialize)]
struct Shown {
    r#type: &'static str,
    stage: &'static str,
    lamp: Lamp,
    why: String,
    reason: Reason,
    on: Vec<Doing>,
    asks: Vec<Asked>,
    thank: Vec<u32>,
    people: Vec<Person>,
    door: Vec<String>,
    signals: Signals,
    health: Vec<Health>,
    lapsed: Vec<Lapsed>,
    due: Option<u64>,
    may: Vec<&'static str>,
    emoji: Option<Vec<Emoji>>,
    connected: bool,
}

#[derive(Serialize)]
struct Reason {
    is: &'static str,
    who: Option<String>,
}

#[derive(Serialize)]
struct Doing {
    activity: String,
    by: Vec<String>,
    to: Vec<String>,
    detail: Option<String>,
}

#[derive(Serialize)]
struct Asked {
    ask: u32,
    from: String,
    #[serde(flatten)]
    doing: Doing,
    sentence: String,
    yes: Vec<String>,
    ends_in_ms: u64,
    intense: bool,
    /// How often I have said yes, and how often it is said (Y8).
    said: u8,
    times: u8,
    takes_away: Vec<&'static str>,
    health_risk: bool,
}

#[derive(Serialize)]
struct Person {
    name: String,
    me: bool,
    light: Light,
    reachable: bool,
    able: bool,
    open_to_asks: bool,
    knows_signals: bool,
    stopped: bool,
    tried: Vec<String>,
}

#[derive(Serialize)]
struct Signals {
    agreed: Agreed,
    proposed: Option<Proposed>,
}

#[derive(Serialize)]
struct Agreed {
    safe_word: Option<String>,
    non_verbal: Vec<String>,
    plain_words: bool,
    silence_s: u8,
    check_in_min: u8,
    uses: Vec<Uses>,
}

#[derive(Serialize)]
struct Proposed {
    #[serde(flatten)]
    signals: Agreed,
    taken: Vec<String>,
}

/// A signal, and what one needs for it.
#[derive(Serialize)]
struct Uses {
    signal: String,
    uses: Vec<&'static str>,
}

#[derive(Serialize)]
struct Health {
    name: String,
    card: Value,
    shared: bool,
    understood: Vec<String>,
}

#[derive(Serialize)]
struct Lapsed {
    #[serde(flatten)]
    doing: Doing,
    still: Vec<String>,
}

#[derive(Serialize)]
struct Emoji {
    symbol: &'static str,
    name: String,
}

/// A view as one line of JSON.
pub(super) fn line(view: &View, names: &Names, texts: &Texts) -> String {
    let (is, who) = why_name(view.why);
    let shown = Shown {
        r#type: "view",
        stage: match view.stage {
            Stage::Joining => "joining",
            Stage::Together => "together",
            Stage::Ended(_) => "ended",
        },
        lamp: view.lamp,
        why: why_text(view, names, texts),
        reason: Reason { is, who: who.map(|who| names.of(who)) },
        on: view.on.iter().map(|one| doing(one, names)).collect(),
        asks: view.asks.iter().map(|one| asked(one, names, texts)).collect(),
        thank: view.thank.iter().map(|(ask, _)| *ask).collect(),
        people: view.people.iter().map(person).collect(),
        door: view.door.iter().map(|one| one.name.as_str().to_owned()).collect(),
        signals: signals(view, names),
        health: view.health.iter().map(|one| health(one, names)).collect(),
        lapsed: view
            .lapsed
            .iter()
            .map(|one| Lapsed { doing: doing(&one.activity, names), still: names.all(one.still) })
            .collect(),
        due: view.due_ms,
        may: view.may.iter().map(|verb| verb.name()).collect(),
        emoji: view.emoji.map(|four| {
            let emoji = |(symbol, name)| Emoji { symbol, name };
            four.into_iter().map(|one| emoji(texts.emoji(one))).collect()
        }),
        connected: view.connected,
    };
    // Strings, numbers and lists of them: there is no way to fail.
    serde_json::to_string(&shown).unwrap_or_default()
}

fn doing(activity: &Activity, names: &Names) -> Doing {
    Doing {
        activity: match &activity.what {
            What::Known(id) => {
                content::catalogue().get(*id).map_or_else(|| format!("#{}", id.0), |known| known.id.clone())
            }
            What::Own { words, .. } => words.as_str().to_owned(),
        },
        by: names.all(activity.by),
        to: names.all(activity.to),
        detail: activity.detail.as_ref().map(own),
    }
}

fn asked(ask: &AskView, names: &Names, texts: &Texts) -> Asked {
    let traits = match &ask.activity.what {
        What::Known(id) => content::catalogue().get(*id).map(|known| known.traits).unwrap_or_default(),
        What::Own { traits, .. } => *traits,
    };
    Asked {
        ask: ask.number,
        from: names.of(ask.from),
        doing: doing(&ask.activity, names),
        sentence: texts.sentence_of(&ask.activity, ask.from, ask.own_yes, |who| names.of(who)),
        yes: names.all(ask.yes),
        ends_in_ms: ask.ends_in_ms,
        intense: ask.intense,
        said: ask.mine.0,
        times: ask.mine.1,
        takes_away: uses(traits.takes_away),
        health_risk: traits.health_risk,
    }
}

fn person(person: &PersonView) -> Person {
    Person {
        name: person.name.as_str().to_owned(),
        me: person.me,
        light: person.light,
        reachable: person.reachable,
        able: person.able,
        open_to_asks: person.open_to_asks,
        knows_signals: person.knows_signals,
        stopped: person.stopped,
        tried: person.tried.iter().map(own).collect(),
    }
}

fn signals(view: &View, names: &Names) -> Signals {
    let proposed = view
        .proposed
        .as_ref()
        .map(|proposed| Proposed { signals: agreed(&proposed.signals), taken: names.all(proposed.taken) });
    Signals { agreed: agreed(&view.agreed), proposed }
}

fn agreed(signals: &event::Signals) -> Agreed {
    let non_verbal = &signals.non_verbal;
    Agreed {
        safe_word: signals.safe_word.as_ref().map(own),
        non_verbal: non_verbal.iter().map(|one| own(&one.name)).collect(),
        plain_words: signals.plain_words,
        silence_s: signals.silence_s,
        check_in_min: signals.check_in_min,
        uses: non_verbal.iter().map(|one| Uses { signal: own(&one.name), uses: uses(one.uses) }).collect(),
    }
}

fn uses(faculties: Faculties) -> Vec<&'static str> {
    faculties.names().collect()
}

fn health(health: &HealthView, names: &Names) -> Health {
    Health {
        name: names.of(health.who),
        card: match &health.said {
            Some(Said::Card(said)) => card(said),
            Some(Said::InPerson) => json!("in_person"),
            None => Value::Null,
        },
        shared: health.shared,
        understood: names.all(health.understood),
    }
}

fn card(card: &HealthCard) -> Value {
    let tests: Vec<Value> = card
        .tests
        .iter()
        .map(|test| {
            json!({
                "of": own(&test.of),
                "on": test.on.as_ref().map(own),
                "result": test.result.as_ref().map(own),
            })
        })
        .collect();
    json!({
        "tests": tests,
        "protection": card.protection.as_ref().map(own),
        "allergies": card.allergies.iter().map(own).collect::<Vec<_>>(),
        "note": card.note.as_ref().map(|note| note.as_str()),
    })
}

fn own(words: &Words) -> String {
    words.as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use content::Locale;
    use rules::{People, PersonId, event::Signals, text::Words};
    use sync::{AtDoor, LapsedView, ProposedView, Why};

    use super::*;
    use crate::test_view;

    /// Scripts, buttons and lamps read this: a name may be added to it, and none changed or taken away. What people
    /// read in it stands in `content`.
    #[test]
    fn a_view_has_its_line() {
        let words = |typed: &str| Words::new(typed).unwrap();
        let what = What::Own { words: words("paint"), traits: rules::catalogue::Traits::default() };
        let (ana, bo) = (PersonId(0), PersonId(1));
        let (by, to) = (People::one(ana), People::one(bo));
        let paint = Activity { what, by, to, detail: Some(words("back")) };
        let ask = AskView {
            number: 3,
            from: bo,
            activity: Activity { by: to, to: by, ..paint.clone() },
            intense: false,
            own_yes: true,
            yes: to,
            mine: (0, 1),
            ends_in_ms: 60_000,
        };
        let door = AtDoor { knock: 9, name: rules::text::Name::new("Cy").unwrap(), welcomed: by };
        let signals = Signals { safe_word: Some(words("fox")), ..Signals::default() };
        let view = View {
            lamp: Lamp::Green,
            why: Why::Unreachable(bo),
            on: vec![paint.clone()],
            asks: vec![ask],
            thank: vec![(2, bo)],
            door: vec![door],
            proposed: Some(ProposedView { signals, taken: by }),
            health: vec![HealthView { who: bo, said: Some(Said::InPerson), shared: true, understood: by }],
            lapsed: vec![LapsedView { activity: paint, still: to }],
            due_ms: Some(1_500),
            may: vec![rules::encounter::Verb::Red, rules::encounter::Verb::Ask],
            emoji: Some([0, 1, 2, 3]),
            ..test_view::view()
        };
        let mut names = Names::default();
        names.learn(&view);
        let line = line(&view, &names, Texts::of(Locale::En));
        assert!(!line.contains('\n'));
        let mut line: Value = serde_json::from_str(&line).unwrap();
        line["emoji"].as_array_mut().unwrap().truncate(1);
        for words in ["/why", "/asks/0/sentence", "/emoji/0/name"] {
            let words = line.pointer_mut(words).unwrap();
            assert!(words.as_str().is_some_and(|words| !words.is_empty()));
            *words = json!("(words)");
        }
        let expected: Value = serde_json::from_str(include_str!("../../testdata/view.json")).unwrap();
        assert_eq!(line, expected);
    }
}
