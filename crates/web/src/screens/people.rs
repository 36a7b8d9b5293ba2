//! Everyone here, and one of them: how are you, can't say yes, passed out.

use content::Arg;
use draw::prelude::*;
use rules::{Event, Light, PersonId, encounter::Verb};
use sync::PersonView;

use super::lamp::{ask_how, may};
use crate::{
    design::{
        Being, Icon, Look, button, button_if, heading, icon, icon_label_button, person_chip, quiet, sheet,
        switch, t,
    },
    state::{App, Sheet},
};

/// Somebody's name; one's own says so.
pub(super) fn called(app: App, who: PersonId, me: bool) -> String {
    let name = app.name(who);
    if me { app.say("people-me", &[("who", Arg::from(&name))]) } else { name }
}

/// The sheet of all.
pub fn draw(app: App) -> AnyView {
    let people = memo(move || {
        app.look(|view| view.people.iter().map(|person| (person.id, person.me)).collect::<Vec<_>>())
    });
    let row = move |(who, me)| {
        view! {
            <li>
                <button
                    type="button"
                    class="button person-button"
                    on:click=move |_| app.sheet.set(Some(Sheet::Person(who)))
                >
                    <span class="label">{chip(app, who, me)}{about(app, who)}</span>
                    {icon(Icon::Arrow)}
                </button>
            </li>
        }
    };
    let rows = move || people.get().into_iter().map(row).collect::<Vec<_>>();
    let body = view! { <ul role="list" class="everyone">{dynamic(rows)}</ul> };
    sheet(t("people-title"), body, nothing(), move || app.close())
}

fn find<T: Default>(app: App, who: PersonId, at: impl FnOnce(&PersonView) -> T) -> T {
    app.look(|view| view.people.iter().find(|person| person.id == who).map(at).unwrap_or_default())
}

/// Who it is, and their light in a colour, a shape and a word.
fn chip(app: App, who: PersonId, me: bool) -> AnyView {
    let how = memo(move || {
        find(app, who, |one| {
            Some(match one.light {
                Light::Red => (Being::Red, "light-red"),
                _ if !one.reachable => (Being::Away, "people-away"),
                _ if !one.able => (Being::Resting, "people-unable"),
                Light::Yellow => (Being::Yellow, "light-yellow"),
                // A green light is no yes (Y1): somebody is just here.
                Light::Green => (Being::Here, "people-here"),
            })
        })
        .unwrap_or((Being::Here, "people-here"))
    });
    person_chip(move || called(app, who, me), move || how.get().0, move || app.t(how.get().1))
}

/// What else there is to know of somebody: only where it holds something up.
fn about(app: App, who: PersonId) -> AnyView {
    let lines = memo(move || {
        find(app, who, |one| {
            [
                (!one.open_to_asks).then_some("people-no-asks"),
                (!one.knows_signals).then_some("people-no-signals"),
            ]
        })
    });
    let line = move |key: &'static str| view! { <span class="about">{t(key)}</span> };
    dynamic(move || lines.get().into_iter().flatten().map(line).collect::<Vec<_>>())
}

/// The sheet of one of them.
pub fn one(app: App, who: PersonId) -> AnyView {
    let me = app.look_once(move |view| view.me == Some(who));
    let body = view! {
        {chip(app, who, me)}
        {about(app, who)}
        {if me { mine(app) } else { theirs(app, who) }}
        {wrong(app, who, me)}
    };
    let back = icon_label_button(Look::Quiet, Icon::Back, t("people-back"), move || {
        app.sheet.set(Some(Sheet::People))
    });
    sheet(move || called(app, who, me), body, back, move || app.close())
}

/// Anyone can close themself to asks at any time (N6).
fn mine(app: App) -> AnyView {
    let open = memo(move || app.look(|view| view.people.iter().any(|one| one.me && one.open_to_asks)));
    let on = RwSignal::new(open.get_untracked());
    Effect::new(move |_| on.set(open.get()));
    Effect::new(move |before: Option<bool>| {
        let on = on.get();
        if before.is_some_and(|before| before != on) && open.get_untracked() != on {
            app.act(Event::OpenToAsks(on));
        }
        on
    });
    switch(t("people-open"), t("people-open-about"), on)
}

fn theirs(app: App, who: PersonId) -> AnyView {
    let about = move || {
        let name = app.name(who);
        app.say("people-how-about", &[("who", Arg::from(&name))])
    };
    let can = move || may(app, Verb::HowAreYou) && find(app, who, |one| one.able && one.reachable);
    view! {
        <div class="stack">
            {button_if(
                Look::Plain,
                t("people-how"),
                can,
                move || {
                    app.close();
                    ask_how(app, who);
                },
            )}
            {quiet(about)}
        </div>
    }
}

/// Looking after somebody (Y10, A4): one gesture each, and far apart from each other.
fn wrong(app: App, who: PersonId, me: bool) -> AnyView {
    let named = move |key: &'static str| {
        move || {
            let name = app.name(who);
            app.say(key, &[("who", Arg::from(&name))])
        }
    };
    let (unable, unable_about) = if me {
        ("people-unable-you", "people-unable-you-about")
    } else {
        ("people-unable-them", "people-unable-them-about")
    };
    let gone = (!me).then(|| {
        view! {
            <div class="stack">
                {button(
                    Look::Danger,
                    named("people-gone"),
                    move || app.act(Event::Gone { who }),
                )}
                {quiet(named("people-gone-about"))}
            </div>
        }
    });
    let unable_now = move || {
        app.close();
        app.act(Event::Unable { who });
    };
    view! {
        <section class="wrong">
            {heading(t("people-wrong"))}
            <div class="stack">
                {button(Look::Danger, named(unable), unable_now)}
                {quiet(named(unable_about))}
            </div>
            {gone}
        </section>
    }
}
