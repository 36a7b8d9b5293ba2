//! Texts by key, filled with names and numbers.
//!
//! How an ask becomes a sentence is in `sentence`.

#[cfg(feature = "embedded")]
use std::sync::LazyLock;

#[cfg(feature = "embedded")]
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rules::{PersonId, Refusal, catalogue::ActivityId, limits, text::BadText};

use crate::{
    data::{self, BadContent},
    locale::Locale,
    page::Page,
    places::Places,
    places::small,
};

/// What is filled into a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A name, words, a sentence made before.
    Text(&'a str),
    /// A number, written as the language does.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

#[cfg(feature = "embedded")]
impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Text(text) => Self::from(text),
            Arg::Number(number) => Self::from(number),
        }
    }
}

/// All texts of a language.
pub struct Texts {
    locale: Locale,
    from: Source,
    places: &'static Places,
    #[cfg(feature = "embedded")]
    problem: Option<BadContent>,
}

/// Where the texts are.
enum Source {
    /// In the program, as they were written.
    #[cfg(feature = "embedded")]
    Fluent(Box<FluentBundle<FluentResource>>),
    /// In what a page has loaded.
    Page(Page),
}

impl Texts {
    /// The texts for a terminal and for JSON: names stand in them as they are.
    #[cfg(feature = "embedded")]
    pub fn of(locale: Locale) -> &'static Self {
        static EN: LazyLock<Texts> = LazyLock::new(|| Texts::embedded(Locale::En, false));
        static ES: LazyLock<Texts> = LazyLock::new(|| Texts::embedded(Locale::Es, false));
        match locale {
            Locale::En => &EN,
            Locale::Es => &ES,
        }
    }

    /// The texts for a page: what is filled in is isolated (U+2068, U+2069), so that a name which reads the
    /// other way doesn't turn the words around it.
    #[cfg(feature = "embedded")]
    pub fn isolating(locale: Locale) -> &'static Self {
        static EN: LazyLock<Texts> = LazyLock::new(|| Texts::embedded(Locale::En, true));
        static ES: LazyLock<Texts> = LazyLock::new(|| Texts::embedded(Locale::Es, true));
        match locale {
            Locale::En => &EN,
            Locale::Es => &ES,
        }
    }

    /// The texts for a page, isolating, from what `page_texts` made and the page has loaded. Whatever else came
    /// instead is told, and nothing of it is shown.
    ///
    /// # Errors
    /// [`BadContent::Page`] where it is anything else.
    pub fn parse(locale: Locale, loaded: &str) -> Result<Self, BadContent> {
        let page = Page::read(loaded).map_err(|why| BadContent::Page { why })?;
        Ok(Self {
            locale,
            from: Source::Page(page),
            places: places(locale),
            #[cfg(feature = "embedded")]
            problem: None,
        })
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The text of a key. One that is missing shows as its key: visible, and never an empty button.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.format(key, None, args).map_or_else(|| key.to_owned(), |(text, _)| text)
    }

    /// The text of a key, where it is there and `args` holds all that it needs. For tests of those who use keys.
    pub fn try_say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.format(key, None, args).filter(|(_, whole)| *whole).map(|(text, _)| text)
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        match &self.from {
            #[cfg(feature = "embedded")]
            Source::Fluent(bundle) => {
                bundle.get_message(key).is_some_and(|message| message.value().is_some())
            }
            Source::Page(page) => page.has(key),
        }
    }

    /// What an activity of the catalogue is called.
    pub fn title(&self, id: ActivityId) -> String {
        // An id of another catalogue: an encounter refuses those before anything is shown.
        let Some(known) = data::catalogue().get(id) else { return format!("#{}", id.0) };
        self.format(&known.id, None, &[]).map_or_else(|| known.title.clone(), |(text, _)| text)
    }

    /// What a pack is called, and a line about it.
    pub fn pack(&self, id: &str) -> (String, String) {
        let key = format!("pack-{id}");
        (self.say(&key, &[]), self.attribute(&key, "about", &[]).unwrap_or_default())
    }

    /// Why something can't be done now, and what to do instead. `me` is who reads it.
    pub fn refusal(
        &self,
        refusal: &Refusal,
        me: Option<PersonId>,
        name_of: impl Fn(PersonId) -> String,
    ) -> String {
        let who = refusal.who().map(&name_of).unwrap_or_default();
        let of = refusal.of().map(&name_of).unwrap_or_default();
        let seconds = refusal.wait_ms().unwrap_or(0).div_ceil(1000).max(1);
        let args = [("who", Arg::from(&who)), ("of", Arg::from(&of)), ("seconds", Arg::from(seconds))];
        let is_me = |person: Option<PersonId>| person.is_some() && person == me;
        let attribute = if is_me(refusal.who()) {
            "you"
        } else if is_me(refusal.of()) {
            "of-you"
        } else {
            return self.say(refusal.key(), &args);
        };
        self.attribute(refusal.key(), attribute, &args).unwrap_or_else(|| self.say(refusal.key(), &args))
    }

    /// Why a name can't be used.
    pub fn bad_name(&self, why: BadText) -> String {
        self.bad_text("name", why, limits::MAX_NAME_CHARS)
    }

    /// Why a phrase in somebody's own words can't be used.
    pub fn bad_words(&self, why: BadText) -> String {
        self.bad_text("words", why, limits::MAX_WORDS_CHARS)
    }

    /// Why the note on a health card can't be used.
    pub fn bad_note(&self, why: BadText) -> String {
        self.bad_text("note", why, limits::MAX_NOTE_CHARS)
    }

    /// The emoji for a byte, and what it is called.
    pub fn emoji(&self, index: u8) -> (&'static str, String) {
        match data::emoji(index) {
            // A page learns the names after its first load; until then a picture stands for itself.
            Some(one) => (one.is, self.try_say(&format!("emoji-{}", one.id), &[]).unwrap_or_default()),
            None => ("", index.to_string()),
        }
    }

    /// What a signal without words is called.
    pub fn signal(&self, id: &str) -> String {
        self.say(&format!("signal-{id}"), &[])
    }

    /// Names, or anything, one after another: "Ana, Bo and Cy".
    ///
    /// A language may say its "and" otherwise before some sounds ("Ana e Inés"): `list-two.other`, before what
    /// begins with one of `list-two.other-before`.
    pub fn list(&self, items: &[&str]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, rest)) = rest.split_first() else { return (*last).to_owned() };
        let joined = rest.iter().fold((*first).to_owned(), |first, next| {
            self.say("list-more", &[("first", Arg::from(&first)), ("last", Arg::from(*next))])
        });
        let args = [("first", Arg::from(&joined)), ("last", Arg::from(*last))];
        let otherwise = self.attribute("list-two", "other-before", &[]).is_some_and(|starts| {
            let sounds = small(last);
            starts.split_whitespace().any(|start| sounds.starts_with(start))
        });
        let other = || self.attribute("list-two", "other", &args);
        otherwise.then(other).flatten().unwrap_or_else(|| self.say("list-two", &args))
    }

    /// A variant of a text, where it has that one.
    pub(crate) fn attribute(&self, key: &str, attribute: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.format(key, Some(attribute), args).map(|(text, _)| text)
    }

    pub(crate) fn places(&self) -> &'static Places {
        self.places
    }

    #[cfg(feature = "embedded")]
    pub(crate) fn problem(&self) -> Option<&BadContent> {
        self.problem.as_ref()
    }

    fn bad_text(&self, kind: &str, why: BadText, most: usize) -> String {
        let why = match (why, kind) {
            // An empty note is no note, and nothing to complain about; it has no text of its own.
            (BadText::Empty, "note") => return self.say("bad-words-empty", &[]),
            (BadText::Hidden, "note") => return self.say("bad-words-hidden", &[]),
            (BadText::Empty, _) => "empty",
            (BadText::TooLong, _) => "too-long",
            (BadText::Hidden, _) => "hidden",
        };
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        self.say(&format!("bad-{kind}-{why}"), &[("most", Arg::from(most))])
    }

    /// The text, and whether everything that it needs was there.
    fn format(&self, key: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<(String, bool)> {
        match &self.from {
            #[cfg(feature = "embedded")]
            Source::Fluent(bundle) => fluent(bundle, key, attribute, args),
            Source::Page(page) => match attribute {
                Some(attribute) => page.say(&format!("{key}.{attribute}"), args, self.locale),
                None => page.say(key, args, self.locale),
            },
        }
    }

    /// Takes what can be read, and keeps what can't for [`crate::check`] to tell.
    #[cfg(feature = "embedded")]
    fn embedded(locale: Locale, isolating: bool) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.langid()]);
        bundle.set_use_isolating(isolating);
        let mut problem = None;
        for source in crate::sources::fluent(locale) {
            if let Err(error) = add(&mut bundle, *source) {
                problem.get_or_insert(error);
            }
        }
        Self { locale, from: Source::Fluent(Box::new(bundle)), places: places(locale), problem }
    }
}

fn places(locale: Locale) -> &'static Places {
    match locale {
        Locale::En => &data::PLACES_EN,
        Locale::Es => &data::PLACES_ES,
    }
}

#[cfg(feature = "embedded")]
fn fluent(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    attribute: Option<&str>,
    args: &[(&str, Arg<'_>)],
) -> Option<(String, bool)> {
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    Some((text, errors.is_empty()))
}

/// Adds what can be read of a file, and says what can't.
#[cfg(feature = "embedded")]
fn add(
    bundle: &mut FluentBundle<FluentResource>,
    (file, text): (&'static str, &str),
) -> Result<(), BadContent> {
    let (resource, unread) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let twice = bundle.add_resource(resource).err().unwrap_or_default();
    let why = unread.iter().map(ToString::to_string).chain(twice.iter().map(ToString::to_string)).next();
    why.map_or(Ok(()), |why| Err(BadContent::Fluent { file, why }))
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_file_of_texts_is_told() {
        let check = |text, fine: bool| {
            let mut bundle = FluentBundle::new_concurrent(vec![Locale::En.langid()]);
            assert_eq!(add(&mut bundle, ("x.ftl", text)).is_ok(), fine, "{text:?}");
        };
        check("a = b\n", true);
        check("a = { $b\n", false);
        check("a = b\na = c\n", false);
    }

    #[test]
    fn a_missing_text_shows_as_its_key() {
        let texts = Texts::of(Locale::En);
        assert_eq!(texts.say("no-such-text", &[]), "no-such-text");
        assert_eq!(texts.try_say("no-such-text", &[]), None);
        assert_eq!(texts.try_say("why-red", &[]), None);
        assert_eq!(texts.say("why-red", &[("who", "Bo".into())]), "Stop. Bo said red.");
    }

    #[test]
    fn names_stand_in_a_list() {
        let check = |names: &[&str], list| assert_eq!(Texts::of(Locale::En).list(names), list);
        check(&[], "");
        check(&["Ana"], "Ana");
        check(&["Ana", "Bo"], "Ana and Bo");
        check(&["Ana", "Bo", "美咲"], "Ana, Bo and 美咲");
        let check = |names: &[&str], list| assert_eq!(Texts::of(Locale::Es).list(names), list);
        check(&["Ana"], "Ana");
        check(&["Ana", "Bo", "Luz"], "Ana, Bo y Luz");
        check(&["Ana", "Inés"], "Ana e Inés");
        check(&["Inés", "Ana"], "Inés y Ana");
    }

    #[test]
    fn for_a_page_names_are_isolated() {
        let said = Texts::isolating(Locale::En).say("why-red", &[("who", "דנה".into())]);
        assert_eq!(said, "Stop. \u{2068}דנה\u{2069} said red.");
    }

    #[test]
    fn a_page_says_what_it_was_given() {
        for locale in Locale::ALL {
            let texts = Texts::parse(*locale, &crate::page_texts(*locale).unwrap()).unwrap();
            let args = [("who", "דנה".into())];
            assert_eq!(texts.say("why-red", &args), Texts::isolating(*locale).say("why-red", &args));
        }
    }

    #[test]
    fn nothing_that_is_loaded_makes_a_page_fall() {
        let whole = crate::page_texts(Locale::En).unwrap();
        let bad = [
            String::new(),
            "<!doctype html><title>502</title>".to_owned(),
            "{\"lamp-red\": \"Stop\"}".to_owned(),
            whole.replace("texts 3", "texts 2"),
            whole.replace('\t', " "),
            format!("{}\n\nb\na\n\nc\nb\n", crate::page::FIRST),
            format!("{}\n\na\na\n\nb\nc\n", crate::page::FIRST),
            format!("{}\n\na\tB\n\nb\n", crate::page::FIRST),
            format!("{}\n\na\n\n", crate::page::FIRST),
            format!("{}\n\na\n\nb\nc\n", crate::page::FIRST),
            format!("{}\n\na\n", crate::page::FIRST),
            "\u{0}\u{fffd}".repeat(1000),
            whole.repeat(40),
        ];
        for text in &bad {
            assert!(Texts::parse(Locale::En, text).is_err(), "{:?}", text.get(..40));
        }
        // However it is bent, there is an answer, and no text that hangs.
        let specials = ['\u{1}', '\u{2}', '\u{3}', '\u{4}', '\u{5}', '\u{6}', '\u{7}', 'n', '*', '1'];
        for seed in 0..2_000_usize {
            let mixed: String = (0..40)
                .map(|at| specials[(seed.wrapping_mul(2_654_435_761).wrapping_add(at * at * 7919) >> 3) % 10])
                .collect();
            let text =
                format!("{}\n\na\n\n{mixed}{}\n", crate::page::FIRST, "\u{3}n\u{2}*x\u{5}".repeat(seed % 50));
            let texts = Texts::parse(Locale::Es, &text).unwrap();
            let _ = texts.say("a", &[("n", Arg::Number(1))]);
        }
    }
}
