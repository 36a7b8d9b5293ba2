//! Language, look, sound, gestures; and what this is.

use content::{Arg, Locale};
use draw::prelude::*;

use crate::{
    design::{Kind, Look, button, choice, group, heading, note, para, quiet, sheet, switch, t, text},
    edge::{feel, install, motion},
    state::App,
    texts,
};

const THEMES: [&str; 3] = ["auto", "dark", "light"];

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let settings = app.settings;
    let vibration =
        if feel::vibrates() { hinted(app, "settings-vibration", settings.vibration) } else { nothing() };
    let body = view! {
        {language(app)}
        {theme(app)}
        {group(vec![hinted(app, "settings-sound", settings.sound), vibration, shake(app)])}
        {group(vec![hinted(app, "settings-calm", settings.calm)])}
        {note(Kind::Warm, t("settings-red"))}
        {dynamic(move || if install::is_offered() { home_screen() } else { nothing() })}
        {heading(t("settings-exit"))}
        {quiet(t("start-exit"))}
        {heading(t("settings-about"))}
        {about(app)}
    };
    sheet(t("settings-title"), body, nothing(), move || app.close())
}

/// A switch with a line about it, of the key `-hint`.
fn hinted(app: App, key: &'static str, on: RwSignal<bool>) -> AnyView {
    switch(t(key), move || app.t(&[key, "-hint"].concat()), on)
}

fn language(app: App) -> AnyView {
    let now = app.locale.get_untracked();
    let chosen = RwSignal::new(Locale::ALL.iter().position(|one| *one == now).unwrap_or_default());
    // Each in its own words: whoever looks for theirs may not read the one around it.
    let options = Locale::ALL.iter().map(|one| text(|| one.name().to_owned())).collect();
    Effect::new(move |first: Option<()>| {
        let place = chosen.get();
        if first.is_some()
            && let Some(locale) = Locale::ALL.get(place)
        {
            texts::change(app, *locale);
        }
    });
    choice(t("settings-language"), options, chosen)
}

fn theme(app: App) -> AnyView {
    let theme = app.settings.theme;
    let now = theme.with_untracked(|now| THEMES.iter().position(|one| one == now));
    let chosen = RwSignal::new(now.unwrap_or_default());
    let options = THEMES.iter().map(|one| text(move || app.t(&["settings-theme-", one].concat()))).collect();
    Effect::new(move |first: Option<()>| {
        let place = chosen.get();
        if first.is_some()
            && let Some(one) = THEMES.get(place)
        {
            theme.set((*one).to_owned());
        }
    });
    choice(t("settings-theme"), options, chosen)
}

/// Shaking: some devices want to be asked first.
fn shake(app: App) -> AnyView {
    let real = app.settings.shake;
    let wish = RwSignal::new(real.get_untracked());
    let refused = RwSignal::new(false);
    Effect::new(move |first: Option<()>| {
        let wanted = wish.get();
        if first.is_none() {
            return;
        }
        if !wanted {
            return real.set(false);
        }
        refused.set(false);
        wasm_bindgen_futures::spawn_local(async move {
            if motion::listen(app).await {
                // It may have been switched off while the device asked.
                real.set(wish.try_get_untracked().unwrap_or(true));
            } else {
                let _ = wish.try_set(false);
                let _ = refused.try_set(true);
            }
        });
    });
    view! {
        <div>
            {hinted(app, "settings-shake", wish)}
            <div role="status">
                {dynamic(move || if refused.get() { quiet(t("settings-shake-refused")) } else { nothing() })}
            </div>
        </div>
    }
}

fn home_screen() -> AnyView {
    group(vec![
        heading(t("settings-install")),
        quiet(t("settings-install-hint")),
        button(Look::Plain, t("settings-install-go"), install::ask),
    ])
}

fn about(app: App) -> AnyView {
    let version = move || {
        app.version.with_value(|version| app.say("settings-version", &[("version", Arg::from(version))]))
    };
    view! {
        {para(t("settings-is-not"))}
        {para(t("settings-help"))}
        {quiet(version)}
        {quiet(t("settings-licence"))}
    }
}
