//! The data that is the same in every language: activities, emoji, signals.
//!
//! `build.rs` makes it from the files of `content/`, so that a slip in them stops the build. What can only be
//! seen with the texts at hand would be a fault of the build too: tests hold that there is none, and shells call
//! [`check`] when they start, so that it could never go unseen.

use std::sync::LazyLock;

use rules::{
    catalogue::{BadCatalogue, Catalogue, Faculties, Known, Roles, Traits},
    text::skeleton,
};

use crate::places::{Group, Places};
#[cfg(feature = "embedded")]
use crate::{locale::Locale, texts::Texts};

include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// Why what is embedded can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadContent {
    /// A file of texts has a part that is no text, or a key that another file has.
    #[error("{file} can't be read: {why}")]
    Fluent {
        /// The file.
        file: &'static str,
        /// What the parser says.
        why: String,
    },
    /// What a page loaded is not what it was to load.
    #[error("the texts can't be read: {why}; load the page again")]
    Page {
        /// What is wrong with it.
        why: &'static str,
    },
    /// The activities don't make a catalogue.
    #[error(transparent)]
    Catalogue(#[from] BadCatalogue),
}

/// One activity, as in its pack's file.
pub(crate) struct Activity {
    id: &'static str,
    /// In English, as part of the digest by which apps know each other, whatever they are read in.
    title: &'static str,
    /// Its titles in the other languages, and what else people call it.
    also: &'static [&'static str],
    pack: &'static str,
    roles: Roles,
    intense: bool,
    takes_away: &'static [Faculties],
    health_risk: bool,
}

/// One emoji to compare.
pub(crate) struct Emoji {
    /// Itself.
    pub(crate) is: &'static str,
    /// The end of its name's key.
    pub(crate) id: &'static str,
}

/// One signal without words.
pub(crate) struct Signal {
    id: &'static str,
    /// In each language: people agree on a signal in theirs.
    names: &'static [&'static str],
    uses: &'static [Faculties],
}

static CATALOGUE: LazyLock<Result<Catalogue, BadContent>> = LazyLock::new(read_catalogue);
static NO_CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);

/// Whether all embedded data and texts can be read. To be called once by every shell when it starts: after
/// `Ok` nothing in this crate is missing.
pub fn check() -> Result<(), &'static BadContent> {
    CATALOGUE.as_ref()?;
    #[cfg(feature = "embedded")]
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
    let found = SIGNALS
        .iter()
        .find(|one| skeleton(one.id) == looks || one.names.iter().any(|name| skeleton(name) == looks))?;
    Some(all(found.uses))
}

/// The ids of the signals that the app knows, in order. Their names: [`Texts::signal`].
pub fn signal_ids() -> impl Iterator<Item = &'static str> {
    SIGNALS.iter().map(|one| one.id)
}

/// The emoji for a byte.
pub(crate) fn emoji(index: u8) -> Option<&'static Emoji> {
    EMOJI.get(usize::from(index))
}

fn read_catalogue() -> Result<Catalogue, BadContent> {
    let known = |one: &Activity| {
        let Activity { id, title, also, pack, intense, health_risk, roles, takes_away } = *one;
        let traits = Traits { intense, takes_away: all(takes_away), health_risk };
        let also = also.iter().copied().map(ToOwned::to_owned).collect();
        Known { id: id.to_owned(), title: title.to_owned(), also, pack: pack.to_owned(), roles, traits }
    };
    Ok(Catalogue::new(ACTIVITIES.iter().map(known).collect())?)
}

fn all(faculties: &[Faculties]) -> Faculties {
    faculties.iter().copied().fold(Faculties::NONE, Faculties::and)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_are_known_in_any_spelling() {
        let check = |name, uses| assert_eq!(signal_uses(name), uses, "{name:?}");
        check("three taps", Some(Faculties::HANDS));
        check("three-taps", Some(Faculties::HANDS));
        check("Three  Taps!", Some(Faculties::HANDS));
        check("humming three times", Some(Faculties::SPEECH));
        check("blinking three times", Some(Faculties::SIGHT));
        check("shaking the head", Some(Faculties::NONE));
        check("tres golpecitos", Some(Faculties::HANDS));
        check("Negar con la cabeza", Some(Faculties::NONE));
        check("four taps", None);
        check("", None);
    }
}
