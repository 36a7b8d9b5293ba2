//! What has changed between two views, as lines that people read, and what they can type next.

use content::{Arg, Texts};
use rules::{
    Activity, Lamp, People, PersonId,
    encounter::Verb,
    event::{Said, Signals},
};
use sync::{AskView, Stage, View, Why};

use super::paint::Tone;
use crate::{names::Names, why::why_text};

/// One line, and how it is set apart from others.
pub(super) type Told = (Tone, String);

/// What there is to say about a change.
pub(super) struct Teller<'a> {
    pub texts: &'static Texts,
    pub names: &'a Names,
    pub before: Option<&'a View>,
    pub now: &'a View,
    /// Asks that ended by themselves: nobody answered in time.
    pub timed_out: &'a [u32],
    /// Whether it was said before how one asks.
    pub knows_asking: bool,
    pub lines: Vec<Told>,
}

impl Teller<'_> {
    /// Everything that has changed, the gravest first.
    pub(super) fn tell(mut self) -> Vec<Told> {
        self.lamp();
        if self.now.stage == Stage::Together {
            self.people();
            self.door();
            self.signals();
            self.health();
            self.asks();
            self.going_on();
            self.check_ins();
            self.hints();
        }
        self.lines
    }

    fn say(&mut self, tone: Tone, key: &str, args: &[(&str, Arg<'_>)]) {
        self.lines.push((tone, self.texts.say(key, args)));
    }

    fn about(&mut self, tone: Tone, key: &str, who: PersonId) {
        let name = self.names.of(who);
        self.say(tone, key, &[("who", Arg::from(&name))]);
    }

    fn me(&self, who: PersonId) -> bool {
        self.now.me == Some(who)
    }

    fn others(&self, people: People) -> People {
        self.now.me.map_or(people, |me| people.without(me))
    }

    /// Something of the view before; of none where there was none.
    fn was<T: Default>(&self, of: impl Fn(&View) -> T) -> T {
        self.before.map(of).unwrap_or_default()
    }

    /// The lamp, whenever it or its reason has changed.
    fn lamp(&mut self) {
        let now = (self.now.lamp, self.now.why, self.now.stage);
        if self.before.is_some_and(|before| (before.lamp, before.why, before.stage) == now) {
            return;
        }
        let came_in = self.now.why == Why::Alone || self.now.stage != Stage::Together;
        let quiet = self.now.lamp == Lamp::Off && came_in;
        let text = self.lamp_text();
        self.lines.push((if quiet { Tone::Plain } else { Tone::Lamp(self.now.lamp) }, text));
        match self.now.why {
            Why::Red(who) if !self.me(who) => self.say(Tone::Hint, "cli-be-kind", &[]),
            Why::Gone(who) if !self.me(who) => {
                for key in ["gone-stop", "gone-breathing", "gone-call", "gone-stay"] {
                    self.about(Tone::Alarm, key, who);
                }
            }
            _ => {}
        }
    }

    /// The lamp's reason, with what to type next where there is something.
    fn lamp_text(&self) -> String {
        let why = why_text(self.now, self.names, self.texts);
        let (key, who) = match self.now.why {
            Why::Red(who) => (if self.me(who) { "cli-red-you" } else { "cli-red" }, who),
            Why::Yellow(who) => (if self.me(who) { "cli-yellow-you" } else { "cli-yellow" }, who),
            Why::Break(who) => (if self.me(who) { "cli-break-you" } else { "cli-break" }, who),
            _ => return why,
        };
        let name = self.names.of(who);
        self.texts.say(key, &[("who", Arg::from(&name))])
    }

    fn people(&mut self) {
        let before = self.was(|view| view.people.clone());
        let came_in = self.before.is_none_or(|before| before.stage != Stage::Together);
        for person in &self.now.people {
            let Some(was) = before.iter().find(|one| one.id == person.id) else {
                if !came_in {
                    self.about(Tone::News, "cli-joined", person.id);
                }
                continue;
            };
            let stopping = self.before.is_some_and(|before| before.lamp == Lamp::Red);
            if stopping && person.stopped && !was.stopped && !person.me {
                self.about(Tone::News, "cli-stopped", person.id);
            }
            if stopping && was.light == rules::Light::Red && person.light != was.light && !person.me {
                self.about(Tone::News, "cli-ready", person.id);
            }
            if was.light == rules::Light::Yellow && person.light == rules::Light::Green && !person.me {
                self.about(Tone::News, "cli-green", person.id);
            }
        }
        for was in before.iter().filter(|was| !self.now.people.iter().any(|one| one.id == was.id)) {
            self.about(Tone::News, "cli-left", was.id);
        }
        if came_in && self.now.people.len() > 1 {
            let names: Vec<&str> = self.now.people.iter().map(|one| one.name.as_str()).collect();
            let people = self.texts.list(&names);
            self.say(Tone::News, "cli-together", &[("people", Arg::from(&people))]);
        }
        if let Some(four) = self.now.emoji.filter(|four| self.was(|view| view.emoji) != Some(*four)) {
            let named = |one| {
                let (symbol, name) = self.texts.emoji(one);
                format!("{symbol} {name}")
            };
            let emoji = four.map(named).join("  ");
            self.say(Tone::News, "cli-emoji", &[("emoji", Arg::from(&emoji))]);
            self.say(Tone::Hint, "cli-emoji-differ", &[]);
        }
    }

    fn door(&mut self) {
        let before = self.was(|view| view.door.clone());
        for one in &self.now.door {
            let was = before.iter().find(|was| was.knock == one.knock);
            let who = one.name.as_str();
            let mine = self.now.me.is_some_and(|me| one.welcomed.has(me));
            if was.is_none() {
                self.say(Tone::News, "cli-door", &[("who", Arg::from(who))]);
            } else if mine && was.is_some_and(|was| was.welcomed != one.welcomed) && self.now.people.len() > 1
            {
                self.say(Tone::Plain, "cli-door-waits", &[("who", Arg::from(who))]);
            }
        }
    }

    fn signals(&mut self) {
        let before = self.was(|view| view.proposed.clone());
        if let Some(proposed) = &self.now.proposed
            && before.as_ref().is_none_or(|before| before.signals != proposed.signals)
            && let Some(from) = proposed.taken.iter().next()
            && !self.me(from)
        {
            let (who, signals) = (self.names.of(from), self.signals_text(&proposed.signals));
            self.say(
                Tone::News,
                "cli-signals-proposed",
                &[("who", Arg::from(&who)), ("signals", Arg::from(&signals))],
            );
        }
        let first = self.before.is_none_or(|before| before.people.len() < 2) && self.now.people.len() > 1;
        if first || self.before.is_some_and(|before| before.agreed != self.now.agreed) {
            let signals = self.signals_text(&self.now.agreed);
            self.say(Tone::News, "cli-signals-agreed", &[("signals", Arg::from(&signals))]);
            if let Some(one) = self.now.agreed.non_verbal.first() {
                self.say(Tone::Hint, "cli-signal-try", &[("signal", Arg::from(one.name.as_str()))]);
            }
        }
        let people = self.was(|view| view.people.clone());
        for person in &self.now.people {
            let Some(was) = people.iter().find(|was| was.id == person.id) else { continue };
            if person.knows_signals && !was.knows_signals && !person.me {
                self.about(Tone::News, "cli-signals-known", person.id);
            }
            for signal in person.tried.iter().filter(|signal| !was.tried.contains(signal)) {
                let who = person.name.as_str();
                self.say(
                    Tone::News,
                    "cli-signal-tried",
                    &[("who", Arg::from(who)), ("signal", Arg::from(signal.as_str()))],
                );
            }
        }
    }

    /// "green, yellow, red, "stop" and "no" count, always, the safe word "pineapple" and three taps".
    pub(super) fn signals_text(&self, signals: &Signals) -> String {
        let plain = signals.plain_words.then(|| self.texts.say("cli-signal-plain-words", &[]));
        let safe_word = signals.safe_word.as_ref();
        let safe_word = safe_word
            .map(|word| self.texts.say("cli-signal-safe-word", &[("word", Arg::from(word.as_str()))]));
        let non_verbal = signals.non_verbal.iter().map(|one| one.name.as_str().to_owned());
        let all: Vec<String> = [self.texts.say("cli-signal-lights", &[])]
            .into_iter()
            .chain(plain)
            .chain(safe_word)
            .chain(non_verbal)
            .collect();
        all.join("; ")
    }

    fn health(&mut self) {
        let before = self.was(|view| view.health.clone());
        for one in &self.now.health {
            let was = before.iter().find(|was| was.who == one.who);
            if self.me(one.who) {
                let news = one.understood.minus(was.map(|was| was.understood).unwrap_or_default());
                for who in news.iter() {
                    self.about(Tone::News, "cli-health-understood", who);
                }
            } else if one.said.is_some() && was.is_none_or(|was| was.said != one.said) {
                let in_person = one.said == Some(Said::InPerson);
                let key = if in_person { "cli-health-in-person" } else { "cli-health-shared" };
                self.about(Tone::News, key, one.who);
            }
        }
    }

    fn asks(&mut self) {
        let before = self.was(|view| view.asks.clone());
        for ask in &self.now.asks {
            match before.iter().find(|was| was.number == ask.number) {
                None => self.new_ask(ask),
                Some(was) => self.said_yes(was, ask),
            }
        }
        for was in before.iter().filter(|was| !self.now.asks.iter().any(|one| one.number == was.number)) {
            let stopped = matches!(self.now.lamp, Lamp::Red | Lamp::Break | Lamp::Lapsed);
            let answered = self.now.thank.iter().any(|(ask, _)| *ask == was.number)
                || self.now.on.contains(&was.activity);
            if stopped || answered {
                continue;
            }
            if self.timed_out.contains(&was.number) {
                if self.me(was.from) {
                    self.say(Tone::News, "cli-ask-silent", &[]);
                }
            } else if !self.me(was.from) && was.mine.0 == 0 && self.asks_me(was) {
                // What else ends an ask shows in who is here, who is able, and what was shared.
                let known = |view: &View| {
                    let people: Vec<_> = view.people.iter().map(|one| (one.id, one.able)).collect();
                    (people, view.health.clone())
                };
                if self.before.is_some_and(|before| known(before) == known(self.now)) {
                    self.about(Tone::News, "cli-ask-withdrawn", was.from);
                } else {
                    self.say(Tone::News, "cli-ask-over", &[]);
                }
            }
        }
        let owed = self.was(|view| view.thank.clone());
        for (_, who) in self.now.thank.iter().filter(|one| !owed.contains(one)) {
            self.about(Tone::News, "cli-said-no", *who);
            self.say(Tone::Hint, "cli-said-no-hint", &[]);
        }
    }

    fn asks_me(&self, ask: &AskView) -> bool {
        self.now.me.is_some_and(|me| ask.activity.people().has(me))
    }

    fn new_ask(&mut self, ask: &AskView) {
        let sentence = self.texts.sentence_of(&ask.activity, ask.from, ask.own_yes, |who| self.names.of(who));
        let sentence = Arg::from(&sentence);
        let who = self.names.of(ask.from);
        if self.me(ask.from) {
            self.say(Tone::News, "cli-you-asked", &[("sentence", sentence)]);
            self.say(Tone::Hint, "cli-you-asked-hint", &[]);
        } else if self.asks_me(ask) {
            self.say(Tone::Question, "cli-asked-you", &[("who", Arg::from(&who)), ("sentence", sentence)]);
            if ask.intense {
                self.say(Tone::Hint, "cli-asked-you-intense", &[]);
            }
            self.say(Tone::Hint, "cli-asked-you-hint", &[]);
        } else {
            let people = self.names.all(ask.activity.people().without(ask.from));
            let people = self.texts.list(&people.iter().map(String::as_str).collect::<Vec<_>>());
            let args = [("who", Arg::from(&who)), ("people", Arg::from(&people)), ("sentence", sentence)];
            self.say(Tone::Plain, "cli-asked-others", &args);
        }
    }

    fn said_yes(&mut self, was: &AskView, ask: &AskView) {
        for who in self.others(ask.yes.minus(was.yes)).iter() {
            self.about(Tone::News, "cli-said-yes", who);
        }
        if ask.mine.0 > was.mine.0 {
            let all = ask.mine.0 >= ask.mine.1;
            self.say(Tone::News, if all { "cli-said-yes-you" } else { "cli-say-again" }, &[]);
        }
    }

    fn line_of(&self, activity: &Activity) -> String {
        let me = self.now.me.unwrap_or(PersonId(0));
        self.texts.line_of(activity, me, |who| self.names.of(who))
    }

    fn going_on(&mut self) {
        let before = self.was(|view| view.on.clone());
        for one in self.now.on.iter().filter(|one| !before.contains(one)) {
            let what = self.line_of(one);
            self.say(Tone::News, "cli-on", &[("what", Arg::from(&what))]);
        }
        if !matches!(self.now.lamp, Lamp::Red | Lamp::Break | Lamp::Lapsed) {
            for one in before.iter().filter(|one| !self.now.on.contains(one)) {
                let what = self.line_of(one);
                self.say(Tone::News, "cli-off", &[("what", Arg::from(&what))]);
            }
        }
    }

    fn check_ins(&mut self) {
        if let Some(due) = self.now.due_ms.filter(|_| self.was(|view| view.due_ms).is_none()) {
            let seconds = due.div_ceil(1000);
            self.say(Tone::Question, "cli-check-in-seconds", &[("seconds", Arg::from(seconds))]);
        }
        let before = self.was(|view| view.lapsed.clone());
        let mut news = false;
        for one in &self.now.lapsed {
            match before.iter().find(|was| was.activity == one.activity) {
                None => {
                    let what = self.line_of(&one.activity);
                    self.say(Tone::News, "cli-lapsed-list", &[("what", Arg::from(&what))]);
                    news = true;
                }
                Some(was) => {
                    for who in self.others(one.still.minus(was.still)).iter() {
                        self.about(Tone::News, "cli-still", who);
                    }
                }
            }
        }
        if news {
            self.say(Tone::Hint, "cli-lapsed-hint", &[]);
        } else if self.now.lapsed.is_empty() && !before.is_empty() && self.now.on.is_empty() {
            self.say(Tone::Plain, "cli-lapsed-none", &[]);
        }
    }

    fn hints(&mut self) {
        let new = self.before.is_none_or(|before| before.stage != Stage::Together);
        if new && self.now.people.len() < 2 {
            self.say(Tone::Hint, "cli-hint-alone", &[]);
        }
        if self.now.may.contains(&Verb::Ask) && !self.knows_asking {
            self.say(Tone::Hint, "cli-hint-ask", &[]);
            self.say(Tone::Hint, "cli-hint-red", &[]);
        }
    }
}
