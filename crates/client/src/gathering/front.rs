//! What a script has before it: commands in, views and what came of its commands out.

use std::collections::VecDeque;

use content::Texts;
use rules::gathering::Gathering;
use serde_json::{Map, Value, json};
use sync::gathering::{Do, Engine, Notice, View};

use super::{command, shell::Front, view};
use crate::{command::Problem, limits, lines::Line, out::Out};

/// Speaks JSON lines.
pub struct JsonFront {
    out: Out,
    texts: &'static Texts,
    tokens: u64,
    /// Commands that nothing came of yet, by their tokens.
    commands: VecDeque<(u64, Map<String, Value>)>,
    shown: Option<String>,
}

impl JsonFront {
    /// One that writes to `out`.
    pub fn new(out: Out, texts: &'static Texts) -> Self {
        Self { out, texts, tokens: 0, commands: VecDeque::new(), shown: None }
    }

    fn refuse(&self, law: Option<&str>, message: &str, command: Option<Map<String, Value>>) {
        let refused = json!({ "type": "refused", "law": law, "message": message, "command": command });
        self.out.line(refused.to_string());
    }

    fn token(&mut self, command: &Option<Map<String, Value>>) -> u64 {
        self.tokens = self.tokens.saturating_add(1);
        if self.commands.len() >= limits::MAX_TOKENS {
            self.commands.pop_front();
        }
        self.commands.push_back((self.tokens, command.clone().unwrap_or_default()));
        self.tokens
    }

    fn command(&self, token: u64) -> Option<Map<String, Value>> {
        self.commands.iter().find(|(one, _)| *one == token).map(|(_, command)| command.clone())
    }
}

impl Front for JsonFront {
    fn line(&mut self, line: Line, view: &View<'_>) -> Vec<(Do, u64)> {
        let line = match line {
            Line::Text(line) => line,
            Line::TooLong => {
                self.refuse(None, &Problem::TooLong.message(self.texts), None);
                return Vec::new();
            }
            Line::Closed => return Vec::new(),
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            return Vec::new();
        }
        let (command, read) = command::read(&line, view, self.texts);
        match read {
            Ok(command::Read::Look) => {
                self.shown = None;
                Vec::new()
            }
            Ok(command::Read::Do(all)) => all.into_iter().map(|what| (what, self.token(&command))).collect(),
            Err(problem) => {
                self.refuse(None, &problem.message(self.texts), command);
                Vec::new()
            }
        }
    }

    fn notice(&mut self, notice: Notice, engine: &Engine, now: u64) {
        let view = engine.view(now);
        let state: &Gathering = &view.state;
        match notice {
            Notice::Refused { token, why } => {
                let message = app::evening::refusal(&why, state, self.texts);
                self.refuse(why.law().map(|law| law.id()), &message, self.command(token));
            }
            Notice::TooMuch { token } => {
                self.refuse(None, &self.texts.say("gathering-too-much", &[]), self.command(token));
            }
            Notice::There { token } => {
                let command = self.command(token);
                self.out.line(json!({ "type": "done", "command": command }).to_string());
            }
            Notice::Invited { number, .. } => {
                let invitation = engine.invitation(number);
                let name = state.desk().invitations().iter().find(|one| one.number == number);
                let name = name.and_then(|one| one.name.as_ref()).map(rules::text::Name::as_str);
                if let Some(invitation) = invitation {
                    let line = json!({
                        "type": "invitation",
                        "invitation": view::hex(number),
                        "name": name,
                        "link": invitation.to_string(),
                    });
                    self.out.line(line.to_string());
                }
            }
            Notice::Relay(why) => {
                let key = app::why::relay_key(why);
                let notice = json!({ "type": "notice", "about": key, "message": self.texts.say(key, &[]) });
                self.out.line(notice.to_string());
            }
        }
    }

    fn show(&mut self, view: &View<'_>) {
        // The clock goes on all the time; what it changes is in the fields that it changes.
        let mut value = view::value(view, self.texts);
        let clock = value.as_object_mut().and_then(|all| all.insert("clock".to_owned(), Value::Null));
        let still = value.to_string();
        if self.shown.as_ref() == Some(&still) {
            return;
        }
        self.shown = Some(still);
        if let (Some(clock), Some(all)) = (clock, value.as_object_mut()) {
            all.insert("clock".to_owned(), clock);
        }
        self.out.view(value.to_string());
    }
}
