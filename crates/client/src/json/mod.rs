//! The JSON client: one command a line in, one object a line out. For scripts, buttons, lamps on a shelf, other
//! implementations and tests. What it says is documented in `docs/json.md`, with a schema beside it.
//!
//! Not here: what commands come to (`resolve`), and what is lawful.

mod command;
pub(crate) mod fields;
mod view;

use std::collections::VecDeque;

use content::Texts;
use rules::{Law, PersonId, Refusal};
use serde_json::{Map, Value, json};
use sync::{Stage, View};
use wire::RefusedWhy;

use crate::{
    command::Problem,
    limits,
    lines::Line,
    names::Names,
    out::Out,
    resolve::{Do, resolve},
    shell::{Act, Front},
};

/// Speaks JSON lines.
pub struct JsonFront {
    out: Out,
    texts: &'static Texts,
    names: Names,
    me: Option<PersonId>,
    tokens: u64,
    /// The link of one who starts, until the encounter is there to be knocked at; and what waits behind it, as
    /// the link is the first line.
    link: Option<(String, Vec<String>)>,
    /// Commands that may yet be refused, by their tokens.
    commands: VecDeque<(u64, Map<String, Value>)>,
}

impl JsonFront {
    /// One that writes to `out`; with a link for one who starts.
    pub fn new(out: Out, texts: &'static Texts, link: Option<String>) -> Self {
        let link = link.map(|link| (link, Vec::new()));
        let (names, commands) = (Names::default(), VecDeque::new());
        Self { out, texts, names, me: None, tokens: 0, link, commands }
    }

    /// Writes a line that is no view: behind the link, where that is yet to come.
    fn write(&mut self, line: String) {
        match &mut self.link {
            Some((_, waiting)) if waiting.len() < limits::MAX_UNREAD_LINES => waiting.push(line),
            Some(_) => {}
            None => self.out.line(line),
        }
    }

    /// The link, and what waited behind it. Whoever reads it may knock at once.
    fn begin(&mut self) {
        if let Some((link, waiting)) = self.link.take() {
            self.out.line(json!({ "type": "link", "link": link }).to_string());
            waiting.into_iter().for_each(|line| self.out.line(line));
        }
    }

    fn refuse(&mut self, law: Option<Law>, message: &str, command: Option<Map<String, Value>>) {
        let law = law.map(Law::id);
        let refused = json!({ "type": "refused", "law": law, "message": message, "command": command });
        self.write(refused.to_string());
    }

    fn problem(&mut self, problem: &Problem, command: Option<Map<String, Value>>) -> Vec<Act> {
        self.refuse(None, &problem.message(self.texts), command);
        Vec::new()
    }

    fn act(&mut self, one: Do, command: &Map<String, Value>) -> Act {
        self.tokens = self.tokens.saturating_add(1);
        let token = self.tokens;
        if self.commands.len() >= limits::MAX_TOKENS {
            self.commands.pop_front();
        }
        self.commands.push_back((token, command.clone()));
        match one {
            Do::Say(event) => Act::Say { event, token },
            Do::Answer { ask, wholehearted } => Act::Answer { ask, wholehearted, token },
            Do::WithdrawNewest => Act::Withdraw { token },
            Do::Hidden(hidden) => Act::Hidden(hidden),
            Do::Look => Act::Look,
        }
    }
}

impl Front for JsonFront {
    fn line(&mut self, line: Line, view: &View) -> Vec<Act> {
        let line = match line {
            Line::Text(line) => line,
            Line::TooLong => return self.problem(&Problem::TooLong, None),
            Line::Closed => return Vec::new(),
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            return Vec::new();
        }
        let (command, parsed) = command::parse(&line);
        match parsed.and_then(|parsed| resolve(&parsed, view)) {
            Ok(all) => {
                let command = command.unwrap_or_default();
                all.into_iter().map(|one| self.act(one, &command)).collect()
            }
            Err(problem) => self.problem(&problem, command),
        }
    }

    fn show(&mut self, view: &View) {
        self.names.learn(view);
        self.me = view.me;
        if view.stage != Stage::Joining {
            self.begin();
        } else if self.link.is_some() {
            return;
        }
        self.out.view(view::line(view, &self.names, self.texts));
    }

    fn refused(&mut self, token: u64, why: Refusal, _view: &View) {
        let message = self.texts.refusal(&why, self.me, |who| self.names.of(who));
        let command = self.commands.iter().find(|(one, _)| *one == token).map(|(_, command)| command.clone());
        self.refuse(why.law(), &message, command);
    }

    fn notice(&mut self, why: RefusedWhy) {
        let key = app::why::relay_key(why);
        let notice = json!({ "type": "notice", "about": key, "message": self.texts.say(key, &[]) });
        self.write(notice.to_string());
    }
}
