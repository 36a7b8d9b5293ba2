//! The data that is the same in every language: activities, emoji, signals.
//!
//! It is read once, at first use. Data that can't be read would be a fault of the build: tests hold that there
//! is none, and shells call [`check`] when they start, so that it could never go unseen.

use std::sync::LazyLock;

use rules::{
    catalogue::{BadCatalogue, Catalogue, Faculties, Known, Roles, Traits},
    text::skeleton,
};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    locale::Locale,
    sources::{self, Source},
    texts::Texts,
};

/// The ids of the packs, in the order in which they are shown. Their names: `pack-<id>`.
pub const PACKS: &[&str] = &["touch", "kissing", "intimacy", "kink", "cameras", "practice"];

/// How many emoji there are: one for each byte.
const EMOJI_COUNT: usize = 256;

/// Why the embedded data can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadContent {
    /// A data file doesn't have its form.
    #[error("{file} can't be read: {why}")]
    Toml {
        /// The file.
        file: &'static str,
        /// What the parser says.
        why: String,
    },
    /// A file of texts has a part that is no text, or a key that another file has.
    #[error("{file} can't be read: {why}")]
    Fluent {
        /// The file.
        file: &'static str,
        /// What the parser says.
        why: String,
    },
    /// The activities don't make a catalogue.
    #[error(transparent)]
    Catalogue(#[from] BadCatalogue),
    /// An activity without an English title.
    #[error("activity {0:?} has no title: add it to content/en/activities")]
    NoTitle(String),
    /// Something takes away, or uses, what nobody has.
    #[error("{0:?} is none of speech, sight, hands")]
    NoFaculty(String),
    /// Not one emoji for each byte.
    #[error("there are {0} emoji: keep 256")]
    EmojiCount(usize),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    activity: Vec<ActivityLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityLine {
    id: String,
    roles: Roles,
    #[serde(default)]
    intense: bool,
    #[serde(default)]
    takes_away: Vec<String>,
    #[serde(default)]
    health_risk: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmojiFile {
    emoji: Vec<Emoji>,
}

/// One emoji to compare.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Emoji {
    /// Itself.
    pub(crate) is: String,
    /// The end of its name's key.
    pub(crate) id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignalFile {
    signals: Vec<SignalLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignalLine {
    id: String,
    uses: Vec<String>,
}

struct Signal {
    id: String,
    uses: Faculties,
    /// How people, or scripts, may write it.
    looks: Vec<String>,
}

static CATALOGUE: LazyLock<Result<Catalogue, BadContent>> = LazyLock::new(read_catalogue);
static NO_CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);
static EMOJI: LazyLock<Result<Vec<Emoji>, BadContent>> = LazyLock::new(read_emoji);
static SIGNALS: LazyLock<Result<Vec<Signal>, BadContent>> = LazyLock::new(read_signals);

/// Whether all embedded data and texts can be read. To be called once by every shell when it starts: after
/// `Ok` nothing in this crate is missing.
pub fn check() -> Result<(), &'static BadContent> {
    CATALOGUE.as_ref()?;
    EMOJI.as_ref()?;
    SIGNALS.as_ref()?;
    for locale in Locale::ALL {
        Texts::of(*locale).problem().map_or(Ok(()), Err)?;
    }
    Ok(())
}

/// The activities that the app knows. Empty only where [`check`] says why.
pub fn catalogue() -> &'static Catalogue {
    CATALOGUE.as_ref().unwrap_or(&NO_CATALOGUE)
}

/// What one needs to have free to give a signal without words, where it is one of those the app knows: by its
/// id or its name in any language, in any spelling. For one in people's own words, they say it themselves.
pub fn signal_uses(name: &str) -> Option<Faculties> {
    let looks = skeleton(name);
    signals().iter().find(|one| one.looks.contains(&looks)).map(|one| one.uses)
}

/// The ids of the signals that the app knows, in order. Their names: [`Texts::signal`].
pub fn signal_ids() -> impl Iterator<Item = &'static str> {
    signals().iter().map(|one| one.id.as_str())
}

/// The emoji for a byte.
pub(crate) fn emoji(index: u8) -> Option<&'static Emoji> {
    EMOJI.as_ref().ok()?.get(usize::from(index))
}

fn signals() -> &'static [Signal] {
    SIGNALS.as_deref().unwrap_or_default()
}

fn read_catalogue() -> Result<Catalogue, BadContent> {
    let english = Texts::of(Locale::En);
    let mut known = Vec::new();
    for (pack, source) in sources::ACTIVITIES {
        for line in parse::<PackFile>(*source)?.activity {
            let Some(title) = english.try_say(&line.id, &[]) else {
                return Err(BadContent::NoTitle(line.id));
            };
            let takes_away = faculties(&line.takes_away)?;
            let traits = Traits { intense: line.intense, takes_away, health_risk: line.health_risk };
            known.push(Known { id: line.id, title, pack: (*pack).to_owned(), roles: line.roles, traits });
        }
    }
    Ok(Catalogue::new(known)?)
}

fn read_emoji() -> Result<Vec<Emoji>, BadContent> {
    let emoji = parse::<EmojiFile>(sources::EMOJI)?.emoji;
    if emoji.len() == EMOJI_COUNT { Ok(emoji) } else { Err(BadContent::EmojiCount(emoji.len())) }
}

fn read_signals() -> Result<Vec<Signal>, BadContent> {
    let lines = parse::<SignalFile>(sources::SIGNALS)?.signals;
    let signal = |line: SignalLine| {
        let names = Locale::ALL.iter().map(|locale| skeleton(&Texts::of(*locale).signal(&line.id)));
        let looks = names.chain([skeleton(&line.id)]).collect();
        Ok(Signal { uses: faculties(&line.uses)?, looks, id: line.id })
    };
    lines.into_iter().map(signal).collect()
}

fn faculties(names: &[String]) -> Result<Faculties, BadContent> {
    names.iter().try_fold(Faculties::NONE, |all, name| match Faculties::by_name(name) {
        Some(one) => Ok(all.and(one)),
        None => Err(BadContent::NoFaculty(name.clone())),
    })
}

/// Reads a data file.
pub(crate) fn parse<T: DeserializeOwned>((file, text): Source) -> Result<T, BadContent> {
    toml::from_str(text).map_err(|error| BadContent::Toml { file, why: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_the_data_is_told_with_its_file() {
        let check = |text, says: &str| {
            let error = parse::<PackFile>(("touch.toml", text)).err().map(|error| error.to_string());
            assert!(error.as_ref().is_some_and(|error| error.contains(says)), "{text:?}: {error:?}");
        };
        check("[[activity]]\nid = 'hug'\nroles = 'both'", "touch.toml");
        check("[[activity]]\nid = 'hug'\nroles = 'mutual'\nintence = true", "intence");
        check("[[activity]]\nroles = 'mutual'", "id");
        assert_eq!(faculties(&["voice".to_owned()]), Err(BadContent::NoFaculty("voice".to_owned())));
    }

    #[test]
    fn signals_are_known_in_any_spelling() {
        let check = |name, uses| assert_eq!(signal_uses(name), uses, "{name:?}");
        check("three taps", Some(Faculties::HANDS));
        check("three-taps", Some(Faculties::HANDS));
        check("Three  Taps!", Some(Faculties::HANDS));
        check("humming three times", Some(Faculties::SPEECH));
        check("blinking three times", Some(Faculties::SIGHT));
        check("shaking the head", Some(Faculties::NONE));
        check("four taps", None);
        check("", None);
    }
}
