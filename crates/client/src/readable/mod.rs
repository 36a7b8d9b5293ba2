//! The readable client: short words in, lines out, for somebody at a terminal.
//!
//! Not here: texts (`content`), and what the words come to (`resolve`).

mod paint;
mod parse;
mod tell;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use content::{Arg, Texts};
use rules::{PersonId, Refusal, event::Said};
use sync::{Stage, View};
use wire::RefusedWhy;

use crate::{
    clock::Clock,
    command::{Command, Problem},
    limits,
    lines::Line,
    names::Names,
    out::Out,
    readable::{
        paint::{Tone, lamp_key, paint},
        parse::{Typed, parse},
        tell::Teller,
    },
    resolve::{Do, person, resolve},
    shell::{Act, Front},
};

/// The lines of help, in order.
const HELP: &[&str] = &[
    "cli-help",
    "cli-help-red",
    "cli-help-yellow",
    "cli-help-green",
    "cli-help-break",
    "cli-help-take-back",
    "cli-help-stopped",
    "cli-help-ask",
    "cli-help-curious",
    "cli-help-answer",
    "cli-help-thanks",
    "cli-help-open",
    "cli-help-closed",
    "cli-help-how",
    "cli-help-welcome",
    "cli-help-signals",
    "cli-help-health",
    "cli-help-unable",
    "cli-help-gone",
    "cli-help-leave",
    "cli-help-help",
];

/// Speaks readable lines.
pub struct ReadableFront {
    out: Out,
    texts: &'static Texts,
    colour: bool,
    clock: Clock,
    names: Names,
    shown: Option<View>,
    /// The ask that a yes was typed to, until the private question is answered (Y7).
    private: Option<u32>,
    /// Asks that this person said no to.
    said_no: Vec<u32>,
    /// When each open ask ends quietly, on this machine's clock.
    ends: BTreeMap<u32, u64>,
    /// The link of one who starts and a picture of it, until the encounter is there to be knocked at.
    link: Option<(String, Option<String>)>,
    /// It was said how one asks, and how one stops.
    knows_asking: bool,
    tokens: u64,
}

impl ReadableFront {
    /// One that writes to `out`, in colours or without.
    pub fn new(out: Out, texts: &'static Texts, colour: bool) -> Self {
        Self {
            out,
            texts,
            colour,
            clock: Clock::new(),
            names: Names::default(),
            shown: None,
            private: None,
            said_no: Vec::new(),
            ends: BTreeMap::new(),
            link: None,
            knows_asking: false,
            tokens: 0,
        }
    }

    /// What comes first: for whom this is, and what it can't do.
    pub fn begin(&self) {
        self.say(Tone::Plain, "cli-adults", &[]);
        self.say(Tone::Plain, "cli-limit", &[]);
    }

    /// The link to hand on once the encounter is there, and a picture of it.
    pub fn hand_on(&mut self, link: &str, picture: Option<String>) {
        self.link = Some((link.to_owned(), picture));
    }

    fn link(&mut self) {
        let Some((link, picture)) = self.link.take() else { return };
        self.say(Tone::Plain, "cli-link", &[("link", Arg::from(&link))]);
        for line in picture.unwrap_or_default().lines() {
            self.out.line(line.to_owned());
        }
    }

    /// That one knocks.
    pub fn knocking(&self, name: &str) {
        self.say(Tone::Plain, "cli-joining", &[("name", Arg::from(name))]);
    }

    fn write(&self, tone: Tone, text: &str) {
        let word = match tone {
            Tone::Lamp(lamp) => self.texts.say(lamp_key(lamp), &[]),
            _ => String::new(),
        };
        self.out.line(paint(tone, text, &word, self.colour));
    }

    fn say(&self, tone: Tone, key: &str, args: &[(&str, Arg<'_>)]) {
        self.write(tone, &self.texts.say(key, args));
    }

    fn about(&self, tone: Tone, key: &str, who: PersonId) {
        let name = self.names.of(who);
        self.say(tone, key, &[("who", Arg::from(&name))]);
    }

    fn problem(&self, problem: &Problem) -> Vec<Act> {
        self.write(Tone::Plain, &problem.message(self.texts));
        Vec::new()
    }

    fn token(&mut self) -> u64 {
        self.tokens = self.tokens.saturating_add(1);
        self.tokens
    }

    fn command(&mut self, command: &Command, view: &View) -> Vec<Act> {
        let all = match resolve(command, view) {
            Ok(all) => all,
            Err(problem) => return self.problem(&problem),
        };
        all.into_iter()
            .map(|one| match one {
                Do::Say(event) => Act::Say { event, token: self.token() },
                Do::Answer { ask, wholehearted } => Act::Answer { ask, wholehearted, token: self.token() },
                Do::WithdrawNewest => Act::Withdraw { token: self.token() },
                Do::Hidden(hidden) => Act::Hidden(hidden),
                Do::Look => Act::Look,
            })
            .collect()
    }

    fn typed(&mut self, typed: Typed, view: &View) -> Vec<Act> {
        match typed {
            Typed::Command(command) => {
                let acts = self.command(&command, view);
                self.echo(&command, view);
                acts
            }
            Typed::Yes(ask) => self.yes(ask, view),
            Typed::No(ask) => self.no(ask, view),
            Typed::Thank(ask) => {
                let mut owed = view.thank.iter();
                let found = owed.find(|(number, _)| ask.is_none_or(|ask| ask == *number)).copied();
                let number = ask.or(found.map(|(number, _)| number)).unwrap_or(0);
                if let Some((_, who)) = found {
                    self.about(Tone::Plain, "cli-thanked-you", who);
                }
                self.command(&Command::Thank { ask: number }, view)
            }
            Typed::Wholehearted(wholehearted) => match self.private.take() {
                Some(ask) => {
                    if !wholehearted {
                        self.answered_no(ask);
                        self.say(Tone::Plain, "cli-said-no-you", &[]);
                    }
                    self.command(&Command::Yes { ask, wholehearted }, view)
                }
                None => self.problem(&Problem::UnknownAsk),
            },
            Typed::Signals => {
                let signals = self.teller(None, view, &[]).signals_text(&view.agreed);
                self.say(Tone::Plain, "cli-signals-agreed", &[("signals", Arg::from(&signals))]);
                Vec::new()
            }
            Typed::Health(of) => self.health(of.as_deref(), view),
            Typed::Look => self.look(view),
            Typed::Help => {
                for key in HELP {
                    self.say(Tone::Plain, key, &[]);
                }
                Vec::new()
            }
            Typed::Nothing => self.hint(view),
        }
    }

    /// The ask that is meant, where none is named: the oldest that waits for me.
    fn open_ask(ask: Option<u32>, view: &View) -> Option<u32> {
        let waits = |one: &&sync::AskView| {
            let mine = view.me.is_some_and(|me| one.activity.people().has(me));
            mine && one.mine.0 < one.mine.1 && view.me != Some(one.from)
        };
        let again = |one: &&sync::AskView| one.mine.0 > 0 && one.mine.0 < one.mine.1;
        let mut asks = view.asks.iter();
        ask.or_else(|| view.asks.iter().find(waits).or_else(|| asks.find(again)).map(|one| one.number))
    }

    /// A yes is first asked about, privately (Y7); said again, it has been.
    fn yes(&mut self, ask: Option<u32>, view: &View) -> Vec<Act> {
        let Some(ask) = Self::open_ask(ask, view) else { return self.problem(&Problem::UnknownAsk) };
        let again = view.asks.iter().any(|one| one.number == ask && one.mine.0 > 0);
        if again {
            return self.command(&Command::Yes { ask, wholehearted: true }, view);
        }
        self.private = Some(ask);
        self.say(Tone::Question, "cli-tune-in", &[]);
        self.say(Tone::Hint, "cli-tune-in-hint", &[]);
        Vec::new()
    }

    /// Their own no is no news to them when the ask is gone.
    fn answered_no(&mut self, ask: u32) {
        self.said_no.push(ask);
        if self.said_no.len() > limits::MAX_TOKENS {
            self.said_no.remove(0);
        }
    }

    /// A no with nothing to answer is a plain word that counts (S7): while something is on, it stops it.
    fn no(&mut self, ask: Option<u32>, view: &View) -> Vec<Act> {
        let open = Self::open_ask(ask, view).or(self.private);
        self.private = None;
        match open {
            Some(ask) => {
                self.answered_no(ask);
                self.say(Tone::Plain, "cli-said-no-you", &[]);
                self.command(&Command::No { ask }, view)
            }
            None if view.on.is_empty() => self.problem(&Problem::UnknownAsk),
            None => self.command(&Command::Red, view),
        }
    }

    /// What the view would not say of what one did oneself.
    fn echo(&self, command: &Command, view: &View) {
        match command {
            Command::HowAreYou { who } => {
                if let Ok(who) = person(who, view) {
                    self.about(Tone::Plain, "cli-check-in-waiting", who);
                }
            }
            Command::Open { activity } => {
                self.say(Tone::Plain, "cli-open-again", &[("what", Arg::from(activity))]);
            }
            _ => {}
        }
    }

    fn health(&self, of: Option<&str>, view: &View) -> Vec<Act> {
        for one in &view.health {
            let name = self.names.of(one.who);
            if of.is_some_and(|of| person(of, view) != Ok(one.who)) {
                continue;
            }
            match &one.said {
                None => {}
                Some(Said::InPerson) => self.about(Tone::Plain, "cli-health-in-person", one.who),
                Some(Said::Card(card)) => {
                    self.out.line(format!("  {name}"));
                    for test in &card.tests {
                        let more =
                            [&test.on, &test.result].into_iter().flatten().map(rules::text::Words::as_str);
                        let line: Vec<&str> = std::iter::once(test.of.as_str()).chain(more).collect();
                        self.out.line(format!("    {}", line.join(", ")));
                    }
                    let others =
                        card.protection.iter().chain(&card.allergies).map(rules::text::Words::as_str);
                    for line in others.chain(card.note.iter().map(rules::text::Note::as_str)) {
                        self.out.line(format!("    {line}"));
                    }
                }
            }
        }
        Vec::new()
    }

    /// Everything again, as if it were new.
    fn look(&mut self, view: &View) -> Vec<Act> {
        let people: Vec<&str> = view.people.iter().map(|one| one.name.as_str()).collect();
        let people = self.texts.list(&people);
        self.say(Tone::Plain, "cli-together", &[("people", Arg::from(&people))]);
        let before = View { asks: Vec::new(), on: Vec::new(), lapsed: Vec::new(), ..view.clone() };
        let mut lines = self.teller(Some(&before), view, &[]).tell();
        let lamp = crate::why::why_text(view, &self.names, self.texts);
        lines.insert(0, (Tone::Lamp(view.lamp), lamp));
        for (tone, text) in lines {
            self.write(tone, &text);
        }
        Vec::new()
    }

    /// What could be typed next.
    fn hint(&self, view: &View) -> Vec<Act> {
        let may = |verb| view.may.contains(&verb);
        use rules::encounter::Verb;
        let key = if may(Verb::Stopped) || may(Verb::Ready) {
            "cli-help-stopped"
        } else if !view.thank.is_empty() {
            "cli-said-no-hint"
        } else if Self::open_ask(None, view).is_some() {
            "cli-asked-you-hint"
        } else if view.due_ms.is_some() {
            "cli-check-in"
        } else if view.people.len() < 2 {
            "cli-hint-alone"
        } else if view.people.iter().any(|one| one.me && !one.knows_signals) {
            "cli-hint-signals"
        } else if may(Verb::Ask) {
            "cli-hint-ask"
        } else {
            "cli-hint-red"
        };
        self.say(Tone::Hint, key, &[]);
        Vec::new()
    }

    fn teller<'a>(&'a self, before: Option<&'a View>, now: &'a View, timed_out: &'a [u32]) -> Teller<'a> {
        let (texts, names, knows_asking) = (self.texts, &self.names, self.knows_asking);
        Teller { texts, names, before, now, timed_out, knows_asking, lines: Vec::new() }
    }

    /// The asks that have just gone because their time was over.
    fn timed_out(&mut self, view: &View) -> Vec<u32> {
        let now = self.clock.now();
        let open = |number: &u32| view.asks.iter().any(|ask| ask.number == *number);
        // A moment of grace: the log's clock and this one are never quite the same.
        let over = self.ends.iter().filter(|(number, at)| !open(number) && **at <= now.saturating_add(1_000));
        let over: Vec<u32> = over.map(|(number, _)| *number).collect();
        self.ends.retain(|number, _| open(number));
        for ask in &view.asks {
            self.ends.entry(ask.number).or_insert(now.saturating_add(ask.ends_in_ms));
        }
        over
    }
}

impl Front for ReadableFront {
    fn line(&mut self, line: Line, view: &View) -> Vec<Act> {
        let line = match line {
            // Letters that are none can't hide a stop in the rest.
            Line::Text(line) => String::from_utf8_lossy(&line).into_owned(),
            Line::TooLong => return self.problem(&Problem::TooLong),
            Line::Closed => return Vec::new(),
        };
        match parse(&line, view) {
            Ok(typed) => self.typed(typed, view),
            Err(problem) => self.problem(&problem),
        }
    }

    fn show(&mut self, view: &View) {
        if view.stage == Stage::Together {
            self.link();
        }
        self.names.learn(view);
        self.private = self.private.filter(|ask| view.asks.iter().any(|one| one.number == *ask));
        let mut over = self.timed_out(view);
        over.extend(&self.said_no);
        let before = self.shown.take();
        let mut lines = self.teller(before.as_ref(), view, &over).tell();
        if matches!(view.stage, Stage::Ended(sync::Over::Ended | sync::Over::Left)) {
            lines.push((Tone::Plain, self.texts.say("cli-goodbye", &[])));
        }
        for (tone, text) in lines {
            self.write(tone, &text);
        }
        self.knows_asking |= view.may.contains(&rules::encounter::Verb::Ask);
        self.shown = Some(view.clone());
    }

    fn refused(&mut self, _token: u64, why: Refusal, view: &View) {
        let text = self.texts.refusal(&why, view.me, |who| self.names.of(who));
        self.write(Tone::Plain, &text);
    }

    fn notice(&mut self, why: RefusedWhy) {
        self.say(Tone::Plain, app::why::relay_key(why), &[]);
    }
}
