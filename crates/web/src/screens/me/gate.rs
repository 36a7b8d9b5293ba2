//! The gate to Me: a passphrase to keep it, none for this once, and what stands in the way.

use app::passphrase::{MIN_CHARS, SUGGESTED_WORDS, Strength, strength, suggested};
use content::Arg;
use draw::prelude::*;
use rand_core::RngCore;

use crate::{
    design::{
        Icon, Kind, Look, button, button_if, group, heading, icon_label_button, lead, note, quiet, row,
        screen, secret_field, spinner, stack, switch, t, top_bar,
    },
    edge::{address::to_start, random::Random},
    state::App,
};

fn bar(app: App) -> AnyView {
    top_bar(app, icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app)))
}

/// While the device is asked.
pub fn looking(app: App) -> AnyView {
    view! {
        {bar(app)}
        {screen(t("me-title"), spinner(t("me-looking")), nothing())}
    }
}

/// Another page has it.
pub fn elsewhere(app: App) -> AnyView {
    let body = stack(vec![lead(t("me-elsewhere")), quiet(t("me-elsewhere-hint"))]);
    view! {
        {bar(app)}
        {screen(t("me-title"), body, button(Look::Primary, t("me-use-here"), move || app.me.look(true)))}
    }
}

/// A field for a new passphrase, with what it looks like and words to take.
pub fn new_passphrase(app: App, typed: RwSignal<String>, done: impl Fn() + Clone + 'static) -> AnyView {
    let shown = RwSignal::new(false);
    let looks = memo(move || typed.with(|typed| strength(typed)));
    let words = move || {
        if typed.with(String::is_empty) {
            return String::new();
        }
        let key = match looks.get() {
            Strength::TooShort => "me-strength-short",
            Strength::Weak => "me-strength-weak",
            Strength::Fair => "me-strength-fair",
            Strength::Good => "me-strength-good",
        };
        app.say(key, &[("least", Arg::from(MIN_CHARS as u64))])
    };
    let level = move || match looks.get() {
        Strength::TooShort => "0",
        Strength::Weak => "1",
        Strength::Fair => "2",
        Strength::Good => "3",
    };
    let suggest = move || {
        let mut random = [0; SUGGESTED_WORDS];
        Random.fill_bytes(&mut random);
        let texts = app.texts.get_untracked();
        typed.set(suggested(random, |byte| texts.emoji(byte).1));
        shown.set(true);
    };
    view! {
        {secret_field(t("me-passphrase"), t("me-passphrase-hint"), typed, || None, shown, true, done)}
        <div class="strength" data-level=level>
            <i aria-hidden="true"></i>
            <p role="status">{dynamic(words)}</p>
        </div>
        {row(vec![icon_label_button(Look::Plain, Icon::Dice, t("me-suggest"), suggest)])}
        {switch(t("me-show"), String::new, shown)}
    }
}

/// Whether a passphrase is taken: anything that is long enough. How good it is, is said; whose business it is, theirs.
pub fn is_taken(typed: RwSignal<String>) -> bool {
    typed.with(|typed| strength(typed) != Strength::TooShort)
}

/// Nothing is kept here yet.
pub fn fresh(app: App) -> AnyView {
    let typed = RwSignal::new(String::new());
    let make = move || {
        if untrack(|| is_taken(typed)) {
            app.me.keep_under(typed.get_untracked(), || {});
        }
    };
    let busy = move || if app.me.busy.get() { spinner(t("me-making")) } else { nothing() };
    let body = stack(vec![
        lead(t("me-fresh")),
        super::trouble(app),
        group(vec![
            heading(t("me-fresh-keep")),
            new_passphrase(app, typed, make),
            quiet(t("me-forgotten")),
            dynamic(busy),
            button_if(Look::Primary, t("me-make"), move || is_taken(typed) && !app.me.busy.get(), make),
        ]),
        group(vec![
            heading(t("me-fresh-without")),
            quiet(t("me-fresh-without-hint")),
            button(Look::Plain, t("me-without"), move || app.me.begin_without()),
        ]),
        import(app),
    ]);
    view! {
        {bar(app)}
        {screen(t("me-title"), body, nothing())}
    }
}

/// Something is kept here, under a passphrase.
pub fn locked(app: App) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let open = move || {
        let passphrase = typed.get_untracked();
        if !passphrase.is_empty() {
            app.me.unlock(passphrase);
        }
    };
    let wrong =
        move || app.me.problem.get().filter(|why| *why == "me-wrong-passphrase").map(|why| app.t(why));
    let other = move || match app.me.problem.get() {
        Some(why) if why != "me-wrong-passphrase" => note(Kind::Careful, move || app.t(why)),
        _ => nothing(),
    };
    let busy = move || if app.me.busy.get() { spinner(t("me-opening")) } else { nothing() };
    let body = stack(vec![
        lead(t("me-locked")),
        secret_field(t("me-passphrase"), String::new, typed, wrong, shown, false, open),
        switch(t("me-show"), String::new, shown),
        view! { <div role="status">{dynamic(busy)}{dynamic(other)}</div> },
        lost(app),
        import(app),
    ]);
    let can = move || !typed.with(String::is_empty) && !app.me.busy.get();
    view! {
        {bar(app)}
        {screen(t("me-title"), body, button_if(Look::Primary, t("me-unlock"), can, open))}
    }
}

/// The passphrase is forgotten: nobody can open it, and one can begin anew.
fn lost(app: App) -> AnyView {
    let sure = RwSignal::new(false);
    let draw = move || {
        if !sure.get() {
            return button(Look::Quiet, t("me-lost"), move || sure.set(true));
        }
        group(vec![
            note(Kind::Careful, t("me-lost-hint")),
            row(vec![
                button(Look::Plain, t("me-lost-not"), move || sure.set(false)),
                button(Look::Plain, t("me-export"), move || app.me.export()),
                button(Look::Danger, t("me-wipe"), move || app.me.wipe()),
            ]),
        ])
    };
    dynamic(draw)
}

/// A file that was given out once.
pub fn import(app: App) -> AnyView {
    let chosen = move |event: web_sys::Event| {
        if let Some(field) = event.target() {
            app.me.import(field.into());
        }
    };
    view! {
        <label class="file">
            <span class="label">{t("me-import")}</span>
            <input type="file" class="input" on:change=chosen />
            <span class="hint">{t("me-import-hint")}</span>
        </label>
    }
}
