//! `stillyes forge`: writes an encounter that never was, from one person's keys alone, and shows it as a real one is
//! shown. What it shows is that such a thing proves nothing (R1).
//!
//! Not here: how it is forged (`sync::forge`).

use std::{
    fs,
    io::{Read, Write, stdin, stdout},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use client::{Act, Front, Line, Out, ReadableFront};
use content::{Arg, Texts};
use rand_core::OsRng;
use rules::{Event, text::Name};
use seal::{Forger, Link, LinkSecret, PersonKey, PersonSecret};
use sync::{
    Input, Kept, Notice, View,
    forge::{Entry, Forge as Forgery, read},
};
use tokio::sync::mpsc;

use crate::exit::Stop;

/// Milliseconds between two looks at the screen, and between two lines of a script.
const LOOK_MS: u64 = 50;
const LINE_MS: u64 = 500;
/// Milliseconds until somebody who was welcomed is surely in.
const COMING_IN_MS: u64 = 2_500;
/// Seconds that one line can wait.
const MAX_WAIT_S: u64 = 600;
/// Lines in a script, and bytes.
const MAX_LINES: usize = 1_000;
const MAX_SCRIPT_BYTES: u64 = 256 * 1024;

/// What is made up where nothing else is asked for.
const EXAMPLE: &str = "Ana: ask kiss neck\nBo: yes\nwait 5\nAna: ask hug\nBo: no\nAna: thanks\n";

/// Write an encounter that never was, to see that a transcript proves nothing
///
/// From the keys of one person alone it writes a whole log in which others ask, answer and stop, and shows it as that
/// person's screen would have shown it. It reads like a real one to everyone who has the same keys, since whoever was
/// there can write all of it alone. So nobody can show you by such lines that somebody said yes.
#[derive(Debug, clap::Args)]
pub struct Forge {
    /// What happens, one thing a line, as people would type it: `Ana: ask kiss`, `Bo: yes`, `wait 5`; `-` reads it from
    /// stdin. Who is named first begins; all are welcomed and know the signals. Without it, a small example
    #[arg(value_name = "SCRIPT")]
    script: Option<PathBuf>,
    /// Whose keys are there: one of the people in the script [default: who is named first]
    #[arg(long = "as", value_name = "NAME")]
    who: Option<String>,
    /// Write the log too, one JSON object an entry, as a relay would have kept it
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// One line of a script.
enum Step {
    Types { who: usize, words: String },
    Waits { ms: u64 },
}

/// A script: who is in it, in the order of their first lines, and what happens, with the numbers of the lines.
struct Script {
    people: Vec<Name>,
    steps: Vec<(usize, Step)>,
}

impl Forge {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let script = Script::parse(&self.text()?, texts)?;
        let mine = match &self.who {
            None => 0,
            Some(name) => {
                let found = Name::new(name).ok().and_then(|name| script.find(&name));
                found.ok_or_else(|| Stop::usage(texts.say("unknown-person", &[("name", Arg::from(name))])))?
            }
        };
        let mut stage = Stage::new(&script, mine, texts)?;
        for (number, step) in &script.steps {
            stage.step(step).map_err(|why| Stop::usage(format!("line {number}: {why}")))?;
        }
        if let Some(path) = &self.out {
            let lines: String = stage.forgery.entries().iter().map(|entry| line_of(entry) + "\n").collect();
            fs::write(path, lines).with_context(|| format!("cannot write {}", path.display()))?;
        }
        stage.say_what_it_is(&script)
    }

    fn text(&self) -> Result<String> {
        let mut text = String::new();
        let read = match self.script.as_deref() {
            None => return Ok(EXAMPLE.to_owned()),
            Some(path) if path.as_os_str() == "-" => stdin().take(MAX_SCRIPT_BYTES).read_to_string(&mut text),
            Some(path) => {
                fs::File::open(path).and_then(|file| file.take(MAX_SCRIPT_BYTES).read_to_string(&mut text))
            }
        };
        let from = || self.script.as_deref().unwrap_or("-".as_ref()).display().to_string();
        read.map_err(|why| Stop::usage(format!("cannot read {}: {why}", from())))?;
        Ok(text)
    }
}

fn line_of(entry: &Entry) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let Entry { seq, time, id, body } = entry;
    serde_json::json!({ "seq": seq, "time": time, "id": hex(&id.0), "body": hex(body) }).to_string()
}

impl Script {
    fn parse(text: &str, texts: &Texts) -> Result<Self, Stop> {
        let mut script = Self { people: Vec::new(), steps: Vec::new() };
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !is_comment(line)) {
            let wrong = |why: &str| Stop::usage(format!("line {number}: {why}"));
            if script.steps.len() >= MAX_LINES {
                return Err(wrong(&format!("more than {MAX_LINES} lines")));
            }
            let step = match line.split_once(':') {
                None => Step::Waits { ms: waits(line).ok_or_else(|| wrong(HOW))? },
                Some((name, words)) => {
                    let name = Name::new(name.trim()).map_err(|why| wrong(&texts.bad_name(why)))?;
                    let who = script.find(&name).unwrap_or_else(|| {
                        script.people.push(name);
                        script.people.len() - 1
                    });
                    Step::Types { who, words: words.trim().to_owned() }
                }
            };
            script.steps.push((number, step));
        }
        if !(2..=rules::limits::MAX_PRESENT).contains(&script.people.len()) {
            let most = rules::limits::MAX_PRESENT;
            return Err(Stop::usage(format!("a script names 2 to {most} people: {HOW}")));
        }
        Ok(script)
    }

    fn find(&self, name: &Name) -> Option<usize> {
        self.people.iter().position(|one| one.same_as(name.as_str()))
    }
}

/// What a line of a script looks like.
const HOW: &str = "a line says who and what, such as `Ana: ask kiss`, or `wait 5` for seconds";

fn is_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn waits(line: &str) -> Option<u64> {
    let seconds: u64 = line.trim().strip_prefix("wait ")?.trim().parse().ok()?;
    (seconds <= MAX_WAIT_S).then(|| seconds.saturating_mul(1_000))
}

/// A yes is asked about before it is anything.
fn says_yes(words: &str) -> bool {
    words.to_lowercase().starts_with("yes")
}

/// The made-up encounter, with what each of them has before them.
struct Stage {
    forgery: Forgery,
    texts: &'static Texts,
    mine: usize,
    kept: Option<Kept>,
    fronts: Vec<(ReadableFront, Out, Heard)>,
}

/// What is written to the screens that nobody sees.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Heard {
    fn take(&self) -> String {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        String::from_utf8_lossy(&bytes).trim().to_owned()
    }
}

impl Stage {
    /// Everyone is together and knows the signals. Of all but one nothing is there but a public key.
    fn new(script: &Script, mine: usize, texts: &'static Texts) -> Result<Self> {
        let secret = PersonSecret::random(&mut OsRng);
        // The secret that belongs to each of these is gone before anything is written.
        let public = |who| if who == mine { secret.key() } else { PersonSecret::random(&mut OsRng).key() };
        let keys: Vec<PersonKey> = (0..script.people.len()).map(public).collect();
        let link = Link::new("https://relay.invalid", LinkSecret::random(&mut OsRng))?;
        let forger = Forger::new(secret, &mut OsRng);
        let forgery = Forgery::new(link, forger, content::catalogue().clone());
        let mut stage = Self { forgery, texts, mine, kept: None, fronts: Vec::new() };
        for (who, (name, key)) in script.people.iter().zip(keys).enumerate() {
            stage.forgery.arrive(name.clone(), key, &mut OsRng);
            let (closed, _) = mpsc::channel(1);
            let heard = Heard::default();
            let out = match who == mine {
                true => Out::new(stdout(), closed),
                false => Out::new(heard.clone(), closed),
            };
            stage.fronts.push((ReadableFront::new(out.clone(), texts, false), out, heard));
            stage.pass(LINE_MS);
            for inside in 0..who {
                let door = stage.view(inside)?.door;
                for knock in door.iter().map(|one| one.knock) {
                    stage.say(inside, Event::Welcome { knock });
                }
            }
            stage.pass(COMING_IN_MS);
        }
        stage.kept = stage.forgery.keys(mine);
        (0..script.people.len()).for_each(|who| stage.say(who, Event::KnowSignals));
        stage.pass(LINE_MS);
        Ok(stage)
    }

    fn view(&mut self, who: usize) -> Result<View, Stop> {
        self.forgery.view(who).ok_or_else(|| Stop::usage(HOW))
    }

    fn say(&mut self, who: usize, event: Event) {
        self.forgery.input(who, Input::Say { event, token: 0 }, &mut OsRng);
    }

    /// Lets time pass, and shows what one person sees.
    fn pass(&mut self, ms: u64) {
        for _ in 0..ms.div_ceil(LOOK_MS) {
            self.forgery.wait(LOOK_MS, &mut OsRng);
            if let (Some(view), Some((front, out, _))) =
                (self.forgery.view(self.mine), self.fronts.get_mut(self.mine))
            {
                front.show(&view);
                // The next line comes at once here: nothing is left out for being slow.
                out.finish();
            }
        }
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        match step {
            Step::Waits { ms } => self.pass(*ms),
            Step::Types { who, words } => {
                let before = self.view(*who).map_err(|why| why.to_string())?;
                self.types(*who, words)?;
                // A yes is asked about first, privately (Y7); in a script it is one.
                let asked = before.asks.iter().any(|ask| ask.mine.0 == 0);
                if asked && says_yes(words) {
                    self.types(*who, "heck yes")?;
                }
                self.pass(LINE_MS);
            }
        }
        Ok(())
    }

    fn types(&mut self, who: usize, words: &str) -> Result<(), String> {
        let view = self.view(who).map_err(|why| why.to_string())?;
        let Some((front, out, heard)) = self.fronts.get_mut(who) else { return Err(HOW.to_owned()) };
        heard.take();
        let acts = front.line(Line::Text(words.as_bytes().to_vec()), &view);
        out.finish();
        let (nothing, said) = (acts.is_empty(), heard.take());
        for act in acts {
            match act {
                Act::Say { event, .. } => self.say(who, event),
                Act::Answer { ask, wholehearted, .. } => {
                    self.forgery.input(who, Input::Answer { ask, wholehearted, token: 0 }, &mut OsRng);
                }
                Act::Withdraw { .. } => {
                    let own = view.asks.iter().filter(|ask| Some(ask.from) == view.me);
                    let newest = own.map(|ask| ask.number).max().unwrap_or(0);
                    self.say(who, Event::Withdraw { ask: newest });
                }
                Act::Hidden(true) => self.forgery.input(who, Input::Hidden, &mut OsRng),
                Act::Hidden(false) => self.forgery.input(who, Input::Shown, &mut OsRng),
                Act::Look => {}
            }
        }
        let name = |who| view.name(who).map(ToString::to_string).unwrap_or_default();
        for notice in self.forgery.notices(who) {
            if let Notice::Refused { why, .. } = notice {
                return Err(self.texts.refusal(&why, view.me, name));
            }
        }
        if nothing && !says_yes(words) {
            // On the one screen that is shown it stands there already.
            return Err(if said.is_empty() { format!("{words:?} does nothing here") } else { said });
        }
        Ok(())
    }

    /// That nothing of it was, and that nothing shows it.
    fn say_what_it_is(&mut self, script: &Script) -> Result<()> {
        let name = |who: usize| script.people.get(who).map(Name::as_str).unwrap_or_default();
        let others: Vec<&str> = (0..script.people.len()).filter(|who| *who != self.mine).map(name).collect();
        let (mine, others) = (name(self.mine).to_owned(), self.texts.list(&others));
        let entries = self.forgery.entries();
        let lines = match &self.kept {
            Some(kept) => read(kept, entries, content::catalogue(), &mut OsRng),
            None => Vec::new(),
        };
        let fits = lines.iter().filter(|line| !line.finding.speaks_against_it()).count();
        anyhow::ensure!(fits == entries.len(), "the forged log does not read like a real one: {lines:?}");
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        let args = [("name", Arg::from(&mine)), ("people", Arg::from(&others)), ("count", Arg::from(count))];
        let mut out = stdout().lock();
        writeln!(out)?;
        for key in ["forge-made-up", "forge-reads", "forge-means"] {
            writeln!(out, "{}", self.texts.say(key, &args))?;
        }
        Ok(())
    }
}
