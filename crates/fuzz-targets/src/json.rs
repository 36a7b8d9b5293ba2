//! Lines from scripts and buttons, to somebody in an encounter: the front as it runs, from a line to what is done.

use std::{
    cell::RefCell,
    io::{self, Write},
    sync::{Arc, Mutex},
};

use client::{Act, Front, JsonFront, Line, Out};
use content::{Locale, Texts};
use rules::Event;
use serde_json::{Value, json};
use sync::View;

use crate::{Took, together};

/// What a front wrote.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Script {
    front: JsonFront,
    out: Out,
    written: Written,
    view: View,
}

impl Script {
    fn new() -> Self {
        let written = Written::default();
        let (closed, _) = tokio::sync::mpsc::channel(1);
        let out = Out::new(written.clone(), closed);
        let (mut engine, _) = together::arrive();
        let view = engine.view(together::recorded().now);
        let mut front = JsonFront::new(out.clone(), Texts::of(Locale::En), None);
        front.show(&view);
        let mut script = Self { front, out, written, view };
        assert_eq!(script.said().len(), 1, "a view");
        script
    }

    /// The lines that were written since last asked.
    fn said(&mut self) -> Vec<Value> {
        self.out.finish();
        let bytes = std::mem::take(&mut *self.written.0.lock().unwrap());
        let text = String::from_utf8(bytes).unwrap();
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}")))
            .collect()
    }

    fn line(&mut self, line: &[u8]) -> (Vec<Act>, Vec<Value>) {
        let acts = self.front.line(Line::Text(line.to_vec()), &self.view);
        (acts, self.said())
    }
}

type IsDone = fn(&Act) -> bool;

/// What takes away whatever else stands in its line (S1), and what is done then.
const ALONE: [(&str, IsDone); 6] = [
    ("red", |act| matches!(act, Act::Say { event: Event::Red, .. })),
    ("yellow", |act| matches!(act, Act::Say { event: Event::Yellow, .. })),
    ("break", |act| matches!(act, Act::Say { event: Event::Break, .. })),
    ("leave", |act| matches!(act, Act::Say { event: Event::Leave, .. })),
    ("end", |act| matches!(act, Act::Say { event: Event::End, .. })),
    ("hidden", |act| matches!(act, Act::Hidden(true))),
];

/// A line of any bytes; then the same, made part of each stop.
pub fn line(bytes: &[u8]) -> Took {
    thread_local! {
        static SCRIPT: RefCell<Script> = RefCell::new(Script::new());
    }
    SCRIPT.with_borrow_mut(|script| {
        let mut took = Took::Refused;
        for (name, is_done) in ALONE {
            if let Some(line) = beside(name, bytes) {
                let (acts, said) = script.line(line.as_bytes());
                assert!(matches!(acts.as_slice(), [act] if is_done(act)), "{line}: {acts:?}, {said:?}");
                took = Took::Read;
            }
        }
        // A line has no end inside.
        let line: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'\n').collect();
        let (acts, said) = script.line(&line);
        if line.iter().all(u8::is_ascii_whitespace) {
            assert!(acts.is_empty() && said.is_empty());
            return took;
        }
        if acts.is_empty() {
            let [refused] = said.as_slice() else { panic!("refused with {said:?}") };
            assert_eq!(refused["type"], json!("refused"));
            assert!(refused["message"].as_str().is_some_and(|message| message.len() > 10), "{refused}");
            return took;
        }
        // Done, and nothing said of it yet.
        assert!(said.is_empty(), "{said:?}");
        let object: Value = serde_json::from_slice(&line).unwrap();
        assert!(object["do"].is_string(), "{acts:?} without a name");
        Took::Read
    })
}

/// A stop with these fields beside it, where that is one JSON object, with one name in it.
fn beside(name: &str, fields: &[u8]) -> Option<String> {
    let fields = std::str::from_utf8(fields).ok()?;
    let line = format!("{{\"do\":\"{name}\",{fields}}}").replace('\n', " ");
    let named_once = !fields.contains("do") && !fields.contains('\\');
    (named_once && serde_json::from_str::<Value>(&line).is_ok_and(|value| value.is_object())).then_some(line)
}

pub fn seeds() -> Vec<Vec<u8>> {
    [
        r#"{"do":"red"}"#,
        r#"{"do":"yes","ask":3,"wholehearted":false}"#,
        r#"{"do":"no","ask":1,"reason":"none"}"#,
        r#"{"do":"withdraw"}"#,
        r#"{"do":"open_to_asks","value":false}"#,
        r#"{"do":"take_back","activity":"kiss"}"#,
        r#"{"do":"how_are_you","who":"Bo"}"#,
        r#"{"do":"unable","who":"Bo"}"#,
        r#"{"do":"hidden"}"#,
        r#"{"do":"look"}"#,
        r#"{"do":"ask","activity":"hug","by":["Ana","Bo"],"detail":"neck","own_yes":true}"#,
        r#"{"do":"ask","activity":"paint","by":["Ana"],"to":["Bo"],"intense":true,"health_risk":false,"takes_away":["speech","sight"]}"#,
        r#"{"do":"signals","safe_word":"pineapple","plain_words":false,"silence_s":2,"check_in_min":5,"non_verbal":["three taps",{"signal":"hum","uses":["speech"]}]}"#,
        r#"{"do":"share_health","in_person":true}"#,
        r#"{"do":"share_health","card":{"tests":[{"of":"chlamydia","on":"2026-10","result":"none"}],"allergies":["latex"],"protection":"condom","note":"ask me"}}"#,
        r#""because":"I can","because":[1,{"a":null}]"#,
    ]
    .into_iter()
    .map(|line| line.as_bytes().to_vec())
    .collect()
}
