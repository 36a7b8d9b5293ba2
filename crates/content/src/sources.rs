//! The files of texts in `content/`, embedded. The one place that names them; data files are named in `build.rs`.

use crate::locale::Locale;

/// A file and what is in it.
pub(crate) type Source = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../content/", $name)))),*]
    };
}

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
            "en/web/start.ftl",
            "en/web/begin.ftl",
            "en/web/door.ftl",
            "en/web/talk.ftl",
            "en/web/signals.ftl",
            "en/web/health.ftl",
            "en/web/ask.ftl",
            "en/web/answer.ftl",
            "en/web/lamp-screen.ftl",
            "en/web/stop.ftl",
            "en/web/after.ftl",
            "en/web/trouble.ftl",
            "en/web/menu.ftl",
            "en/web/shared.ftl",
            "en/web/design.ftl",
        ],
    }
}
