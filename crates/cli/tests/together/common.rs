//! Real processes, spoken to as a script would. Nothing here sleeps: everything waits for the thing itself, and says
//! the whole transcript if it does not come.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::{
        Arc, LazyLock, Mutex,
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// How long anything may take that does not take its time by a law.
const LIMIT: Duration = Duration::from_secs(30);

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_stillyes");

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../docs/json-schema.json")).unwrap());

static PRINTED: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&SCHEMA).unwrap());

static COMMANDS: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let mut schema = SCHEMA.clone();
    schema.as_object_mut().unwrap().remove("oneOf");
    schema["$ref"] = json!("#/$defs/command");
    jsonschema::validator_for(&schema).unwrap()
});

/// Whether a command is one that the schema knows.
pub fn is_command(command: &Value) -> bool {
    COMMANDS.is_valid(command)
}

/// The program with these arguments, and nothing of this machine's settings.
pub fn program(args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("STILLYES_")) {
        command.env_remove(name);
    }
    command.args(args).env("LANG", "en").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A process whose lines are read.
pub struct Process {
    pub name: String,
    pub child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    stderr: Arc<Mutex<String>>,
    reads_stderr: Option<JoinHandle<()>>,
    transcript: Vec<String>,
    started: Instant,
}

impl Process {
    pub fn spawn(name: &str, mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let (send, lines) = channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        let stderr = Arc::new(Mutex::new(String::new()));
        let (mut from, to) = (child.stderr.take().unwrap(), Arc::clone(&stderr));
        let reads_stderr = Some(thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                to.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
        }));
        let stdin = child.stdin.take();
        Self {
            name: name.into(),
            child,
            stdin,
            lines,
            stderr,
            reads_stderr,
            transcript: Vec::new(),
            started: Instant::now(),
        }
    }

    fn note(&mut self, what: &str) {
        self.transcript.push(format!("{:>7.3} {what}", self.started.elapsed().as_secs_f64()));
    }

    pub fn type_bytes(&mut self, bytes: &[u8]) {
        self.note(&format!("< {}", String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).trim_end()));
        // A process that has just ended can't be told anything more; what it said at the end is looked at later.
        let _ = self.stdin.as_mut().unwrap().write_all(bytes);
    }

    /// Closes what it reads.
    pub fn close(&mut self) {
        self.note("< (closed)");
        self.stdin = None;
    }

    /// The next line, or none where there will be no other.
    pub fn line(&mut self, deadline: Instant) -> Option<String> {
        match self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                self.note(&format!("> {line}"));
                Some(line)
            }
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => self.fail("nothing more comes"),
        }
    }

    /// A line that has this in it.
    pub fn line_with(&mut self, text: &str) -> String {
        let deadline = Instant::now() + LIMIT;
        loop {
            match self.line(deadline) {
                Some(line) if line.contains(text) => return line,
                Some(_) => {}
                None => self.fail(&format!("it ended, and never said {text:?}")),
            }
        }
    }

    pub fn fail(&mut self, what: &str) -> ! {
        let stderr = self.stderr.lock().unwrap().clone();
        panic!("{}: {what}\n{}\n--- stderr\n{stderr}", self.name, self.transcript.join("\n"));
    }

    /// How it ended, within the limit.
    pub fn exit(&mut self) -> ExitStatus {
        let deadline = Instant::now() + LIMIT;
        while self.line(deadline).is_some() {}
        // Its output is closed: it ends now, or something is wrong.
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What it said last is read by then.
                self.reads_stderr.take().map(JoinHandle::join);
                return status;
            }
            thread::yield_now();
        }
        self.fail("it does not end")
    }

    pub fn code(&mut self) -> i32 {
        match self.exit().code() {
            Some(code) => code,
            None => self.fail("it was killed"),
        }
    }

    pub fn stderr(&self) -> String {
        self.stderr.lock().unwrap().clone()
    }

    pub fn signal(&mut self, signal: &str) {
        self.note(&format!("({signal})"));
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A relay in a process of its own.
pub struct Relay {
    pub process: Process,
    pub url: String,
}

impl Relay {
    pub fn new() -> Self {
        Self::with(&["--listen", "127.0.0.1:0"])
    }

    pub fn with(args: &[&str]) -> Self {
        let args = [&["serve", "--json", "--log", "warn"], args].concat();
        let mut process = Process::spawn("relay", program(&args));
        let line = process.line_with("listening");
        let said: Value = serde_json::from_str(&line).unwrap();
        check(&said, &line);
        let url = said["url"].as_str().unwrap().to_owned();
        Self { process, url }
    }

    pub fn address(&self) -> &str {
        self.url.strip_prefix("http://").unwrap()
    }
}

/// One person's JSON client.
pub struct Person {
    pub process: Process,
    pub name: String,
    pub view: Value,
    pub refusals: VecDeque<Value>,
}

impl Person {
    /// Begins an encounter, and its link.
    pub fn start(relay: &str, name: &str) -> (Self, String) {
        Self::start_with(relay, name, &[])
    }

    pub fn start_with(relay: &str, name: &str, args: &[&str]) -> (Self, String) {
        let args = [&["start", "--relay", relay, "--name", name, "--json"], args].concat();
        let mut person = Self::spawn(name, &args);
        // Whoever reads the link may knock at once.
        let link = person.link();
        (person, link)
    }

    pub fn join(link: &str, name: &str) -> Self {
        Self::spawn(name, &["join", link, "--name", name, "--json"])
    }

    pub fn spawn(name: &str, args: &[&str]) -> Self {
        Self::run(name, program(args))
    }

    pub fn run(name: &str, command: Command) -> Self {
        let process = Process::spawn(name, command);
        Self { process, name: name.into(), view: Value::Null, refusals: VecDeque::new() }
    }

    /// The link, which is the first line.
    pub fn link(&mut self) -> String {
        let Some(first) = self.read(Instant::now() + LIMIT) else { self.process.fail("no link") };
        assert_eq!(first["type"], "link");
        first["link"].as_str().unwrap().to_owned()
    }

    /// Sends a command.
    pub fn say(&mut self, command: Value) {
        assert!(is_command(&command), "the schema does not know {command}");
        self.process.type_bytes(format!("{command}\n").as_bytes());
    }

    /// Sends a command that has nothing but its name.
    pub fn does(&mut self, name: &str) {
        self.say(json!({ "do": name }));
    }

    fn read(&mut self, deadline: Instant) -> Option<Value> {
        let line = self.process.line(deadline)?;
        Some(self.take(&line))
    }

    fn take(&mut self, line: &str) -> Value {
        let Ok(value) = serde_json::from_str::<Value>(line) else { self.process.fail("that is no JSON") };
        check(&value, line);
        match value["type"].as_str() {
            Some("view") => self.view = value.clone(),
            Some("refused") => self.refusals.push_back(value.clone()),
            _ => {}
        }
        value
    }

    /// Waits until a view shows it.
    pub fn until(&mut self, what: &str, shows: impl Fn(&Value) -> bool) -> Value {
        let deadline = Instant::now() + LIMIT;
        while self.view.is_null() || !shows(&self.view) {
            if Instant::now() >= deadline || self.read(deadline).is_none() {
                let view = self.view.clone();
                self.process.fail(&format!("never {what:?}; the last view: {view:#}"));
            }
        }
        self.view.clone()
    }

    pub fn lamp(&mut self, lamp: &str) -> Value {
        self.until(lamp, |view| view["lamp"] == lamp)
    }

    pub fn may(&mut self, verb: &str) -> Value {
        self.until(verb, |view| may(view, verb))
    }

    /// Lets time pass that a law asks for, and reads on meanwhile.
    pub fn pass(&mut self, time: Duration) {
        let deadline = Instant::now() + time;
        while let Ok(line) =
            self.process.lines.recv_timeout(deadline.saturating_duration_since(Instant::now()))
        {
            self.process.note(&format!("> {line}"));
            self.take(&line);
        }
    }

    /// Waits until it is refused, and says by which law.
    pub fn refused(&mut self) -> Value {
        let deadline = Instant::now() + LIMIT;
        loop {
            if let Some(refused) = self.refusals.pop_front() {
                return refused;
            }
            if self.read(deadline).is_none() {
                self.process.fail("it ended, and nothing was refused");
            }
        }
    }

    /// That this is refused, by this law.
    pub fn refuses(&mut self, command: Value, law: impl Into<Value>) -> Value {
        assert!(self.refusals.is_empty(), "{:?}", self.refusals);
        self.say(command.clone());
        let refused = self.refused();
        assert_eq!(refused["law"], law.into(), "{refused:#}");
        assert_eq!(refused["command"], command);
        assert!(refused["message"].as_str().is_some_and(|message| message.len() > 10));
        refused
    }

    /// The one open ask.
    pub fn asked(&mut self) -> Value {
        self.until("an ask", |view| view["asks"].as_array().is_some_and(|asks| asks.len() == 1))["asks"][0]
            .clone()
    }

    pub fn person(&self, name: &str) -> Value {
        let people = self.view["people"].as_array().unwrap();
        people.iter().find(|one| one["name"] == name).unwrap_or(&Value::Null).clone()
    }
}

pub fn may(view: &Value, verb: &str) -> bool {
    view["may"].as_array().is_some_and(|may| may.contains(&verb.into()))
}

fn check(value: &Value, line: &str) {
    if let Err(error) = PRINTED.validate(value) {
        panic!("the schema does not allow this: {error} at {}\n{line}", error.instance_path());
    }
}

/// Ana and Bo together, with the signals known.
pub fn two(relay: &str) -> (Person, Person) {
    let (mut ana, link) = Person::start(relay, "Ana");
    let mut bo = Person::join(&link, "Bo");
    let_in(&mut [&mut ana], &mut bo);
    know(&mut [&mut ana, &mut bo]);
    (ana, bo)
}

/// Everyone inside welcomes somebody who knocks.
pub fn let_in(inside: &mut [&mut Person], newcomer: &mut Person) {
    let name = newcomer.name.clone();
    let count = inside.len() + 1;
    for person in inside.iter_mut() {
        person.until("a knock", |view| view["door"] == json!([name]));
        person.say(json!({ "do": "welcome", "who": name }));
    }
    let all_in = |view: &Value| view["people"].as_array().is_some_and(|people| people.len() == count);
    newcomer.until("in", all_in);
    for person in inside.iter_mut() {
        person.until("all in", all_in);
    }
}

/// Everyone knows the signals, and could ask.
pub fn know(all: &mut [&mut Person]) {
    for person in all.iter_mut() {
        person.does("know_signals");
    }
    for person in all.iter_mut() {
        person.may("ask");
    }
}

/// A kiss from Ana to Bo, on for both.
pub fn kissing(relay: &str) -> (Person, Person) {
    let (mut ana, mut bo) = two(relay);
    kiss(&mut ana, &mut bo);
    (ana, bo)
}

pub fn kiss(ana: &mut Person, bo: &mut Person) {
    ana.say(json!({ "do": "ask", "activity": "kiss" }));
    let ask = bo.asked()["ask"].clone();
    bo.say(json!({ "do": "yes", "ask": ask }));
    ana.lamp("green");
    bo.lamp("green");
}

/// Both take up what lapsed, once everyone is there again.
pub fn still_yes(ana: &mut Person, bo: &mut Person) {
    // What lapsed is in the log by then: a still yes said before would answer something else.
    for person in [&mut *ana, &mut *bo] {
        person.until("everyone is there", |view| {
            let people = view["people"].as_array().unwrap();
            let lapsed = view["lamp"] == "lapsed" && view["lapsed"] != json!([]);
            lapsed && people.len() == 2 && people.iter().all(|one| one["reachable"] == true)
        });
    }
    for person in [&mut *ana, &mut *bo] {
        person.may("still_yes");
        person.does("still_yes");
    }
    ana.lamp("green");
    bo.lamp("green");
}
