//! A gathering with the real program: what `docs/json-gathering.md` says holds.

use std::{
    sync::LazyLock,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use crate::common::{Process, Relay, program};

const LIMIT: Duration = Duration::from_secs(30);
const HOUR: u64 = 3_600_000;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../docs/json-gathering-schema.json")).unwrap()
});
static PRINTED: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&SCHEMA).unwrap());
static COMMANDS: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let mut schema = SCHEMA.clone();
    schema.as_object_mut().unwrap().remove("oneOf");
    schema["$ref"] = json!("#/$defs/command");
    jsonschema::validator_for(&schema).unwrap()
});

fn today() -> u64 {
    u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}

/// Somebody's device.
struct Device {
    process: Process,
    view: Value,
}

impl Device {
    fn spawn(name: &str, args: &[&str]) -> Self {
        let args = [&["gathering"], args, &["--json"]].concat();
        Self { process: Process::spawn(name, program(&args)), view: Value::Null }
    }

    fn host(relay: &str, more: &[&str]) -> Self {
        let now = today();
        let [opens, closes, burns] = [now, now + HOUR, now + 10 * HOUR].map(|at| at.to_string());
        let args = [
            "create", "--relay", relay, "--name", "Hana", "--opens", &opens, "--closes", &closes, "--burns",
            &burns,
        ];
        let mut host = Self::spawn("Hana", &[&args, more].concat());
        host.until("the plan", |view| !view["plan"].is_null());
        host.does(json!({ "do": "rules", "sections": [{ "title": "Ask", "text": "Before each new thing." }, { "title": "No" }] }));
        host
    }

    fn read(&mut self) -> Value {
        let Some(line) = self.process.line(Instant::now() + LIMIT) else { self.process.fail("it ended") };
        let Ok(value) = serde_json::from_str::<Value>(&line) else { self.process.fail("that is no JSON") };
        if let Err(error) = PRINTED.validate(&value) {
            panic!("the schema does not allow this: {error} at {}\n{line}", error.instance_path());
        }
        if value["type"] == "view" {
            self.view = value.clone();
        }
        value
    }

    fn until(&mut self, what: &str, shows: impl Fn(&Value) -> bool) -> Value {
        let deadline = Instant::now() + LIMIT;
        while self.view.is_null() || !shows(&self.view) {
            if Instant::now() > deadline {
                let view = self.view.clone();
                self.process.fail(&format!("never {what:?}; the last view: {view:#}"));
            }
            self.read();
        }
        self.view.clone()
    }

    fn say(&mut self, command: &Value) {
        assert!(COMMANDS.is_valid(command), "the schema does not know {command}");
        self.process.type_bytes(format!("{command}\n").as_bytes());
    }

    /// What comes of it: the line that says that it is done, or refused.
    fn comes_of(&mut self, command: &Value) -> Value {
        self.say(command);
        loop {
            let value = self.read();
            if ["done", "refused"].contains(&value["type"].as_str().unwrap()) && value["command"] == *command
            {
                return value;
            }
        }
    }

    fn does(&mut self, command: Value) {
        let came = self.comes_of(&command);
        assert_eq!(came["type"], "done", "{came:#}");
    }

    fn refuses(&mut self, command: Value, law: impl Into<Value>) {
        let came = self.comes_of(&command);
        assert_eq!((&came["type"], &came["law"]), (&json!("refused"), &law.into()), "{came:#}");
        assert!(came["message"].as_str().is_some_and(|message| message.len() > 10));
    }

    fn invites(&mut self, name: &str) -> String {
        self.say(&json!({ "do": "invite", "name": name }));
        loop {
            let value = self.read();
            if value["type"] == "invitation" {
                assert_eq!(value["name"], name);
                return value["link"].as_str().unwrap().to_owned();
            }
        }
    }

    fn comes(link: &str, name: &str, more: &[&str]) -> Self {
        let mut guest = Self::spawn(name, &[&["open", link], more].concat());
        guest.until("what is asked", |view| view["rules"]["version"] == 1 && view["stage"] == "looking");
        guest.does(json!({ "do": "join", "name": name }));
        guest.until("a number", |view| view["stage"] == "in");
        guest.does(json!({ "do": "reply", "coming": true }));
        guest
    }

    fn stands(&mut self, standing: &str) {
        self.until(standing, |view| view["me"]["standing"]["is"] == standing);
    }
}

#[test]
fn an_evening_from_its_plan_to_its_end() {
    let relay = Relay::new();
    let mut hana = Device::host(&relay.url, &[]);
    let (link, spare) = (hana.invites("Ana"), hana.invites("Bo"));
    let mut ana = Device::comes(&link, "Ana", &[]);
    let mut bo = Device::comes(&spare, "Bo", &[]);
    hana.until("Bo", |view| view["desk"]["people"].as_array().is_some_and(|all| all.len() == 3));
    hana.does(json!({ "do": "appoint", "who": "Bo", "role": "crew" }));
    bo.until("what the crew sees", |view| !view["desk"].is_null());
    bo.refuses(json!({ "do": "announce", "words": "Hello" }), Value::Null);
    hana.does(json!({ "do": "shifts", "shifts": [{ "who": "Bo", "words": "Bar, ten to twelve" }] }));
    bo.until("the shift", |view| view["shifts"][0]["words"] == "Bar, ten to twelve");
    hana.does(json!({ "do": "keep", "who": "Ana", "what": "looked_after" }));
    ana.until("what is kept", |view| view["me"]["kept"] == "looked_after");
    for who in ["Hana", "Ana", "Bo"] {
        bo.does(json!({ "do": "arrive", "who": who }));
    }
    ana.stands("here");
    // The briefing.
    hana.does(json!({ "do": "brief", "what": "start" }));
    for guest in [&mut ana, &mut bo] {
        guest.until("a briefing", |view| view["briefings"][0]["state"] == "going");
        guest.does(json!({ "do": "attend" }));
    }
    hana.refuses(json!({ "do": "brief", "what": "finish" }), "G1");
    hana.does(json!({ "do": "brief", "what": "page" }));
    ana.until("the page", |view| view["briefings"][0]["page"] == 1);
    hana.does(json!({ "do": "brief", "what": "finish", "code": "maple" }));
    for guest in [&mut ana, &mut bo] {
        guest.until("its end", |view| view["briefings"][0]["state"] == "finished");
        guest.does(json!({ "do": "heard", "code": "maple" }));
        guest.stands("heard");
    }
    // The desk tells a guest what it did not take.
    ana.say(&json!({ "do": "heard", "code": "oak" }));
    while ana.read()["law"] != "G1" {}
    let numbers = [&ana, &bo].map(|one| one.view["me"]["number"].clone());
    ana.does(json!({ "do": "exercise", "with": numbers[1] }));
    bo.does(json!({ "do": "exercise", "with": numbers[0] }));
    ana.stands("ready");
    ana.until("the floor", |view| view["me"]["ready"] == true);
    hana.until("on the floor", |view| view["desk"]["counts"]["ready"] == 2);
    // A call, whatever else stands in its line.
    ana.process.type_bytes(b"{\"do\":\"call\",\"place\":\"stairs\",\"urgency\":7,\"nonsense\":true}\n");
    bo.until("a call", |view| view["desk"]["queue"][0]["place"] == "stairs");
    let call = bo.view["desk"]["queue"][0]["call"].clone();
    bo.does(json!({ "do": "take", "call": call }));
    ana.until("somebody comes", |view| view["me"]["calls"][0]["taken_by"] == numbers[1]);
    bo.does(json!({ "do": "done", "call": call }));
    ana.until("it is seen to", |view| view["me"]["calls"][0]["done"] == true);
    // A report.
    ana.does(json!({ "do": "report", "to": ["Hana"], "words": "Something happened", "unnamed": true }));
    hana.until("a report", |view| view["reports"][0]["words"][0] == "Something happened");
    assert_eq!(hana.view["reports"][0]["by"], Value::Null);
    assert_eq!(bo.view["reports"], json!([]));
    let report = hana.view["reports"][0]["report"].clone();
    hana.does(json!({ "do": "step", "report": report, "words": "I call you tomorrow" }));
    ana.until("a step", |view| view["reports"][0]["steps"][0]["words"] == "I call you tomorrow");
    hana.does(json!({ "do": "close" }));
    ana.until("over", |view| view["closed"] == true && view["me"]["ready"] == false);
    hana.say(&json!({ "do": "burn" }));
    for device in [&mut hana, &mut ana, &mut bo] {
        assert_eq!(device.process.code(), 0);
    }
}

#[test]
fn what_was_kept_is_come_back_to_and_erased_when_it_is_burned() {
    let relay = Relay::new();
    let folder = tempfile::tempdir().unwrap();
    let kept = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (hana_kept, ana_kept) = (kept("hana"), kept("ana"));
    let mut hana = Device::host(&relay.url, &["--keep", &hana_kept]);
    let link = hana.invites("Ana");
    let mut ana = Device::comes(&link, "Ana", &["--keep", &ana_kept]);
    // Both are killed; a call was on its way.
    ana.say(&json!({ "do": "call", "place": "door" }));
    ana.process.line_with("\"calling\":1");
    for device in [&mut hana, &mut ana] {
        device.process.signal("-KILL");
        device.process.exit();
    }
    let mut ana = Device::spawn("Ana", &["resume", &ana_kept]);
    let mut hana = Device::spawn("Hana", &["resume", &hana_kept]);
    hana.until("the call", |view| view["desk"]["queue"].as_array().is_some_and(|all| all.len() == 1));
    ana.until("that it is heard", |view| view["me"]["calls"].as_array().is_some_and(|all| all.len() == 1));
    hana.say(&json!({ "do": "burn" }));
    assert_eq!((hana.process.code(), ana.process.code()), (0, 0));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let mut late = Device::spawn("late", &["open", &link]);
    assert_eq!(late.process.code(), 4);
    assert!(late.process.stderr().contains("leads nowhere"));
}

#[test]
fn what_cant_be_read_is_said_by_name() {
    let relay = Relay::new();
    let mut hana = Device::host(&relay.url, &[]);
    let mut check = |line: &str, says: &str| {
        hana.process.type_bytes(format!("{line}\n").as_bytes());
        let refused = hana.process.line_with("\"refused\"");
        assert!(refused.contains(says), "{line}: {refused}");
    };
    check("nonsense", "JSON");
    check(r#"{"do":"dance"}"#, "dance");
    check(r#"{"do":"announce"}"#, "words");
    check(r#"{"do":"announce","words":"x","more":1}"#, "more");
    check(r#"{"do":"arrive","who":"Nobody"}"#, "Nobody");
    check(r#"{"do":"arrive","who":77}"#, "that number");
    check(r#"{"do":"rules","sections":[{"text":"x"}]}"#, "sections.title");
    for (args, says) in [
        (&["open", "https://relay.example/#g1.abc"][..], "link"),
        (
            &["open", "https://relay.example/#1.BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwe-bS5h"],
            "not an invitation",
        ),
        (&["resume", "/nowhere"], "/nowhere"),
        (
            &[
                "create", "--relay", &relay.url, "--name", "H", "--opens", "9", "--closes", "5", "--burns",
                "9",
            ],
            "times",
        ),
    ] {
        let mut device = Device::spawn("wrong", args);
        assert_eq!(device.process.code(), 2, "{args:?}");
        assert!(device.process.stderr().contains(says), "{args:?}: {}", device.process.stderr());
    }
}
