//! The files of `content/`, embedded. The one place that names them.

use crate::locale::Locale;

/// A file and what is in it.
pub(crate) type Source = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../content/", $name)))),*]
    };
}

/// The activities: one file for each pack, in the order in which packs are shown and ids are given.
pub(crate) const ACTIVITIES: &[(&str, Source)] = &[
    ("touch", ("activities/touch.toml", include_str!("../../../content/activities/touch.toml"))),
    ("kissing", ("activities/kissing.toml", include_str!("../../../content/activities/kissing.toml"))),
    ("intimacy", ("activities/intimacy.toml", include_str!("../../../content/activities/intimacy.toml"))),
    ("kink", ("activities/kink.toml", include_str!("../../../content/activities/kink.toml"))),
    ("cameras", ("activities/cameras.toml", include_str!("../../../content/activities/cameras.toml"))),
    ("practice", ("activities/practice.toml", include_str!("../../../content/activities/practice.toml"))),
];

/// The emoji to compare.
pub(crate) const EMOJI: Source = ("emoji.toml", include_str!("../../../content/emoji.toml"));

/// The signals without words.
pub(crate) const SIGNALS: Source = ("signals.toml", include_str!("../../../content/signals.toml"));

/// The texts of a language.
pub(crate) fn fluent(locale: Locale) -> &'static [Source] {
    match locale {
        Locale::En => files![
            "en/activities/touch.ftl",
            "en/activities/kissing.ftl",
            "en/activities/intimacy.ftl",
            "en/activities/kink.ftl",
            "en/activities/cameras.ftl",
            "en/activities/practice.ftl",
            "en/packs.ftl",
            "en/sentences.ftl",
            "en/refusals.ftl",
            "en/errors.ftl",
            "en/lamp.ftl",
            "en/signals.ftl",
            "en/emoji.ftl",
            "en/cli.ftl",
            "en/demo.ftl",
        ],
    }
}

/// The words for places on the body in a language.
pub(crate) fn places(locale: Locale) -> Source {
    match locale {
        Locale::En => ("en/places.toml", include_str!("../../../content/en/places.toml")),
    }
}
