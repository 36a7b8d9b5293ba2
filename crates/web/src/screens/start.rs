//! The start page: what this is, and the ways in.

use content::Locale;
use draw::prelude::*;
use rules::text::Name;
use seal::Link;

use super::names::suggestion;
use crate::{
    design::{
        Icon, Look, button, group, heading, icon, icon_button, icon_label_button, lead, para, quiet, screen,
        t, top_bar, wide,
    },
    edge::{
        address::{self, typed},
        fetch, reach, storage,
    },
    rooms::{Room, enter},
    state::{App, Place, Sheet},
    table, texts,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let begin = move || {
        address::opened();
        app.place.set(Place::Begin);
    };
    let ways = view! {
        {lead(t("start-lead"))}
        <div class="ways stack">
            {button(Look::Primary, t("start-begin"), begin)}
            {button(Look::Plain, t("start-have-link"), move || app.open(Sheet::Link))}
            {demo(app)}
            {room(app, Icon::Person, "start-me", Room::Me)}
            {room(app, Icon::Hand, "start-practice", Room::Practice)}
            {room(app, Icon::Leaf, "start-learn", Room::Learn)}
            {room(app, Icon::People, "start-evening", Room::Evening)}
        </div>
        {quiet(t("start-adults"))}
    };
    let about = view! {
        <ul class="promises" role="list">
            {promise(Icon::Flame, "start-lamp")}
            {promise(Icon::Lock, "start-private")}
            {promise(Icon::Heart, "start-is-not")}
        </ul>
        {exit_told()}
    };
    let body = wide(ways, about);
    view! {
        <div class="start">
            {top_bar(app, ends(app))}
            <p class="wordmark" translate="no">
                {mark()}
                {t("start-name")}
            </p>
            {screen(t("start-title"), body, nothing())}
        </div>
    }
}

fn room(app: App, of: Icon, key: &'static str, room: Room) -> AnyView {
    icon_label_button(Look::Plain, of, t(key), move || enter(app, room))
}

/// Two arcs that meet around a light, and never close.
fn mark() -> AnyView {
    view! {
        <svg viewBox="0 0 512 512" aria-hidden="true" focusable="false">
            <circle class="halo" cx="256" cy="256" r="96" />
            <circle class="core" cx="256" cy="256" r="46" />
            <path d="M276.6 109.4A148 148 0 1 0 306.6 395.1" />
            <path class="other" d="M384.2 330A148 148 0 0 0 366 157" />
        </svg>
    }
}

fn promise(of: Icon, key: &'static str) -> AnyView {
    view! { <li>{icon(of)}<span>{t(key)}</span></li> }
}

/// The other languages, in their own names, and the settings.
fn ends(app: App) -> AnyView {
    let others = move || {
        let here = app.locale.get();
        Locale::ALL
            .iter()
            .copied()
            .filter(|one| *one != here)
            .map(|one| language(app, one))
            .collect::<Vec<_>>()
    };
    let settings = move || app.open(Sheet::Settings);
    view! {
        {dynamic(others)}
        {dynamic(move || theme(app))}
        {icon_button(Icon::Menu, t("start-settings"), settings)}
    }
}

fn language(app: App, locale: Locale) -> AnyView {
    let change = move |_| texts::change(app, locale);
    view! {
        <button type="button" class="button quiet language" lang=locale.tag() on:click=change>
            <span class="label">{locale.name()}</span>
        </button>
    }
}

/// To the other look than the one that is shown.
fn theme(app: App) -> AnyView {
    let chosen = app.settings.theme;
    let by_device = || {
        let light = window().match_media("(prefers-color-scheme: light)").ok().flatten();
        light.is_some_and(|light| light.matches())
    };
    let is_light = chosen.with(|theme| theme == "light" || (theme == "auto" && by_device()));
    let (of, key, other) = if is_light {
        (Icon::Moon, "start-theme-dark", "dark")
    } else {
        (Icon::Sun, "start-theme-light", "light")
    };
    icon_button(of, t(key), move || chosen.set(other.to_owned()))
}

/// Once on this device: what Exit does, and what it can't.
fn exit_told() -> AnyView {
    let known = RwSignal::new(storage::setting("exit-told").is_some());
    let put_away = move || {
        storage::keep_setting("exit-told", "yes");
        known.set(true);
    };
    let told = move || {
        if known.get() {
            return nothing();
        }
        group(vec![
            heading(t("start-exit-title")),
            para(t("start-exit")),
            button(Look::Plain, t("start-exit-known"), put_away),
        ])
    };
    dynamic(told)
}

/// Somebody made up, where this relay has them.
fn demo(app: App) -> AnyView {
    if !app.demo {
        return nothing();
    }
    let asked = RwSignal::new(false);
    let label = move || app.t(if asked.get() { "start-demo-wait" } else { "start-demo" });
    let go = move || {
        if asked.get_untracked() {
            return;
        }
        asked.set(true);
        wasm_bindgen_futures::spawn_local(async move {
            if meet(app).await.is_none() {
                let why = if window().navigator().on_line() { "start-demo-away" } else { "trouble-offline" };
                app.tell(app.texts.get_untracked().say(why, &[]));
            }
            let _ = asked.try_set(false);
        });
    };
    button(Look::Plain, label, go)
}

/// Asks for somebody made up, and knocks at their door at once, with a name that was suggested.
async fn meet(app: App) -> Option<()> {
    let answer = fetch::post("/demo").await?;
    let link = reach::get(&answer, "link")?.as_string()?;
    // Only what this page may talk to.
    let Place::Join(link) = typed(&link) else { return None };
    let link: Link = link.parse().ok()?;
    let name = Name::new(&suggestion(app, &[])).ok()?;
    // Somebody may have gone another way meanwhile.
    if app.place.get_untracked() == Place::Start {
        table::join(app, &link, vec![name]);
    }
    Some(())
}
