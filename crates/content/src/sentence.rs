//! How an ask becomes a sentence that its asker can say aloud.
//!
//! The sentence is the asker's on every device: "I" and "me" are who asks, "you" is who is asked.

use rules::{Activity, People, PersonId, What, catalogue::ActivityId, text::Words};

use crate::{
    data::catalogue,
    places::Whose,
    texts::{Arg, Texts},
};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying<'a> {
    /// An activity of the catalogue.
    Known(ActivityId),
    /// In the asker's own words.
    Own(&'a str),
}

/// What a sentence is made of. Where nobody is in `to`, it is something done together.
#[derive(Debug, Clone, Copy)]
pub struct SentenceInput<'a> {
    /// What is asked for.
    pub what: Saying<'a>,
    /// Whether the speaker (of a sentence: who asks; of a line: who reads) does it.
    pub me_in_by: bool,
    /// Whether it is done to the speaker.
    pub me_in_to: bool,
    /// The names of the others who do it.
    pub by: &'a [&'a str],
    /// The names of the others to whom it is done.
    pub to: &'a [&'a str],
    /// A place, a limit: the asker's own words.
    pub detail: Option<&'a str>,
    /// Whether the asker's own yes is in the ask (Y6).
    pub own_yes: bool,
}

/// Who does what to whom, as a sentence has to put it.
pub(crate) enum Shape<'a> {
    /// I do it to those who are asked.
    Give(&'a [&'a str]),
    /// Those who are asked do it to me.
    Receive(&'a [&'a str]),
    /// All do it together.
    Together(&'a [&'a str]),
    /// I and others do it to somebody.
    With,
    /// Others do it to somebody, me perhaps.
    Others,
    /// Anything else: no activity looks so, but a text must still say something.
    Odd,
}

impl SentenceInput<'_> {
    pub(crate) fn shape(&self) -> Shape<'_> {
        match (self.me_in_by, self.me_in_to, self.by, self.to) {
            (true, false, [], [_, ..]) => Shape::Give(self.to),
            (false, true, [_, ..], []) => Shape::Receive(self.by),
            (true, false, [_, ..], []) => Shape::Together(self.by),
            (true, false, [_, ..], [_, ..]) => Shape::With,
            (false, true, [_, ..], [_, ..]) | (false, false, [_, ..], [_, ..]) => Shape::Others,
            _ => Shape::Odd,
        }
    }

    /// The name of the activity in the catalogue, where it is one of it.
    fn known(&self) -> Option<&'static str> {
        match self.what {
            Saying::Known(id) => catalogue().get(id).map(|known| known.id.as_str()),
            Saying::Own(_) => None,
        }
    }
}

impl Texts {
    /// An ask of an encounter as its asker can say it. The same on every device.
    pub fn sentence_of(
        &self,
        activity: &Activity,
        asker: PersonId,
        own_yes: bool,
        name_of: impl Fn(PersonId) -> String,
    ) -> String {
        with_names(activity, asker, own_yes, name_of, |input| self.sentence(input))
    }

    /// What is on in an encounter, in small letters, as `me` reads it.
    pub fn line_of(&self, activity: &Activity, me: PersonId, name_of: impl Fn(PersonId) -> String) -> String {
        with_names(activity, me, true, name_of, |input| self.line(input))
    }

    /// An ask as its asker can say it: "I'd love to kiss your neck. Do you want me to?"
    pub fn sentence(&self, input: &SentenceInput<'_>) -> String {
        input.known().and_then(|id| self.known(id, input)).unwrap_or_else(|| self.own(input))
    }

    /// Whether a place on the body has a place in how an activity is said.
    pub fn takes_place(&self, id: ActivityId) -> bool {
        let known = catalogue().get(id).map(|known| known.id.as_str());
        let has = |kind: &&str| {
            known.is_some_and(|id| self.attribute(id, kind, &[("detail", Arg::from(""))]).is_some())
        };
        ["give-place", "together-place"].iter().any(has)
    }

    /// What is on, in small letters, from the reader's side: "Kiss (neck): you to Bo".
    pub fn line(&self, input: &SentenceInput<'_>) -> String {
        let mut what = self.what(input);
        if let Some(detail) = input.detail {
            what = self.with("with-detail-apart", &what, tidy(detail));
        }
        let by = self.doing(input, "person-you");
        let to = self.done_to(input, "person-to", "person-you-to");
        let key = if to.is_empty() { "line-mutual" } else { "line-given" };
        self.say(key, &[("what", Arg::from(&what)), ("by", Arg::from(&by)), ("to", Arg::from(&to))])
    }

    /// For an activity of the catalogue, where it has the phrase that is needed.
    fn known(&self, id: &str, input: &SentenceInput<'_>) -> Option<String> {
        let ask = |kind: &str, people: &[&str], whose: Whose| {
            let phrase = self.phrase(id, kind, people.len() > 1, input.detail, whose)?;
            // Where a language can't say "you" to several, its frames take the phrase with names instead.
            let plain = if people.len() > 1 { self.plain(id, input) } else { None };
            let said = [("phrase", phrase.as_str()), ("plain", plain.as_deref().unwrap_or(&phrase))];
            Some(self.addressed("ask", kind, people, input.own_yes, &said))
        };
        match input.shape() {
            Shape::Give(you) => ask("give", you, Whose::Yours),
            Shape::Receive(you) => ask("receive", you, Whose::Mine),
            Shape::Together(you) => ask("together", you, Whose::Ours),
            shape @ (Shape::With | Shape::Others) => {
                let kind = if matches!(shape, Shape::With) { "with" } else { "others" };
                let curious = if input.own_yes { "" } else { "-curious" };
                let (phrase, people) = (self.plain(id, input)?, self.list(input.by));
                let (by, count) = (self.doing(input, "person-me"), counted(input));
                let args = [
                    ("people", Arg::from(&people)),
                    ("by", Arg::from(&by)),
                    ("count", count),
                    ("phrase", Arg::from(&phrase)),
                ];
                Some(self.say(&format!("ask-{kind}{curious}"), &args))
            }
            Shape::Odd => None,
        }
    }

    /// For own words, and for whatever else has no phrase: the words stand apart.
    fn own(&self, input: &SentenceInput<'_>) -> String {
        let what = self.own_words(input);
        match input.shape() {
            Shape::Give(you) => self.addressed("own", "give", you, input.own_yes, &[("what", &what)]),
            Shape::Receive(you) => self.addressed("own", "receive", you, input.own_yes, &[("what", &what)]),
            Shape::Together(you) => self.addressed("own", "together", you, input.own_yes, &[("what", &what)]),
            Shape::With | Shape::Others | Shape::Odd => {
                let by = self.doing(input, "person-me");
                let to = self.done_to(input, "person-for", "person-me-for");
                let (kind, to) = match (by.is_empty(), to.is_empty()) {
                    (false, false) => ("between", to),
                    (true, false) => ("among", to),
                    (_, true) => ("among", self.all_for(input)),
                };
                let key = if input.own_yes { format!("own-{kind}") } else { format!("own-{kind}-curious") };
                let args = [("what", Arg::from(&what)), ("by", Arg::from(&by)), ("to", Arg::from(&to))];
                self.say(&key, &[args.as_slice(), &[("count", counted(input))]].concat())
            }
        }
    }

    /// Own words, or whatever has no phrase, with its detail.
    pub(crate) fn own_words(&self, input: &SentenceInput<'_>) -> String {
        let what = self.what(input);
        match input.detail {
            Some(detail) => self.with("with-detail", &what, tidy(detail)),
            None => what,
        }
    }

    /// The phrase of an activity of the catalogue, as it is said to those who are asked.
    pub(crate) fn known_phrase(
        &self,
        kind: &str,
        several: bool,
        input: &SentenceInput<'_>,
    ) -> Option<String> {
        let whose = match kind {
            "give" => Whose::Yours,
            "receive" => Whose::Mine,
            _ => Whose::Ours,
        };
        self.phrase(input.known()?, kind, several, input.detail, whose)
    }

    /// The phrase of an activity of the catalogue with the names in it.
    pub(crate) fn known_plain(&self, input: &SentenceInput<'_>) -> Option<String> {
        self.plain(input.known()?, input)
    }

    /// A frame said to one person, or to several by their names.
    fn addressed(
        &self,
        frame: &str,
        kind: &str,
        to: &[&str],
        own_yes: bool,
        what: &[(&str, &str)],
    ) -> String {
        let several = if to.len() > 1 { "-several" } else { "" };
        let curious = if own_yes { "" } else { "-curious" };
        let people = self.list(to);
        let what = what.iter().map(|(name, text)| (*name, Arg::from(*text)));
        let args: Vec<_> = what.chain([("people", Arg::from(&people))]).collect();
        self.say(&format!("{frame}-{kind}{several}{curious}"), &args)
    }

    /// What one does, with the detail inside where it is a place and the activity has room for one.
    fn phrase(
        &self,
        id: &str,
        kind: &str,
        several: bool,
        detail: Option<&str>,
        whose: Whose,
    ) -> Option<String> {
        let to_several = format!("{kind}-several");
        let kinds = if several { [to_several.as_str(), kind] } else { [kind, kind] };
        self.with_place(id, &kinds, detail, whose, "with-detail", &[])
    }

    /// What is done to whom, for asks among three and more.
    fn plain(&self, id: &str, input: &SentenceInput<'_>) -> Option<String> {
        let to = self.done_to(input, "person-to", "person-me-to");
        let whose = self.whose(input);
        let args = [("to", Arg::from(&to)), ("whose", Arg::from(&whose))];
        let kinds = if input.me_in_to { ["plain-us", "plain"] } else { ["plain", "plain"] };
        self.with_place(id, &kinds, input.detail, Whose::Ours, "with-detail-apart", &args)
    }

    /// The first of these phrases that an activity has, with a detail inside or after it.
    fn with_place(
        &self,
        id: &str,
        kinds: &[&str],
        detail: Option<&str>,
        whose: Whose,
        apart: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Option<String> {
        let phrase = || kinds.iter().find_map(|kind| self.attribute(id, kind, args));
        let Some(detail) = detail.map(tidy) else { return phrase() };
        let inside = self.places().inside(detail, whose).and_then(|place| {
            let args = [args, &[("detail", Arg::from(&place))]].concat();
            kinds.iter().find_map(|kind| self.attribute(id, &format!("{kind}-place"), &args))
        });
        inside.or_else(|| Some(self.with(apart, &phrase()?, detail)))
    }

    /// "Bo's", "Bo's and my".
    fn whose(&self, input: &SentenceInput<'_>) -> String {
        self.done_to(input, "person-whose", "person-my")
    }

    fn what(&self, input: &SentenceInput<'_>) -> String {
        match input.what {
            Saying::Known(id) => self.title(id),
            Saying::Own(words) => tidy(words).to_owned(),
        }
    }

    fn with(&self, key: &str, phrase: &str, detail: &str) -> String {
        self.say(key, &[("phrase", Arg::from(phrase)), ("detail", Arg::from(detail))])
    }

    /// Who does it.
    fn doing(&self, input: &SentenceInput<'_>, me: &str) -> String {
        let me = input.me_in_by.then(|| self.say(me, &[]));
        self.list(&input.by.iter().copied().chain(me.as_deref()).collect::<Vec<_>>())
    }

    /// To whom it is done, each with what a language puts before a name there: "a Bo y a mí".
    pub(crate) fn done_to(&self, input: &SentenceInput<'_>, each: &str, me: &str) -> String {
        self.each(input.to, input.me_in_to, each, me)
    }

    /// All who are in something that has no sides, and me where nobody is.
    fn all_for(&self, input: &SentenceInput<'_>) -> String {
        let me = input.me_in_by || input.by.is_empty();
        self.each(input.by, me, "person-for", "person-me-for")
    }

    fn each(&self, others: &[&str], me: bool, each: &str, key: &str) -> String {
        let others = others.iter().map(|who| self.say(each, &[("who", Arg::from(*who))]));
        let all: Vec<String> = others.chain(me.then(|| self.say(key, &[]))).collect();
        self.list(&all.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// How many do it, for what a language bends by that.
fn counted(input: &SentenceInput<'_>) -> Arg<'static> {
    let count = input.by.len().saturating_add(usize::from(input.me_in_by));
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Calls `then` with an activity as one of its people puts it.
pub(crate) fn with_names(
    activity: &Activity,
    me: PersonId,
    own_yes: bool,
    name_of: impl Fn(PersonId) -> String,
    then: impl FnOnce(&SentenceInput<'_>) -> String,
) -> String {
    let names = |people: People| people.without(me).iter().map(&name_of).collect::<Vec<_>>();
    let (by, to) = (names(activity.by), names(activity.to));
    let by: Vec<&str> = by.iter().map(String::as_str).collect();
    let to: Vec<&str> = to.iter().map(String::as_str).collect();
    then(&SentenceInput {
        what: match &activity.what {
            What::Known(id) => Saying::Known(*id),
            What::Own { words, .. } => Saying::Own(words.as_str()),
        },
        me_in_by: activity.by.has(me),
        me_in_to: activity.to.has(me),
        by: &by,
        to: &to,
        detail: activity.detail.as_ref().map(Words::as_str),
        own_yes,
    })
}

/// Without the full stop that the sentence brings itself.
fn tidy(words: &str) -> &str {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '。' | '！' | '？')
    };
    let tidied = words.trim().trim_end_matches(ends);
    if tidied.is_empty() { words.trim() } else { tidied }
}
