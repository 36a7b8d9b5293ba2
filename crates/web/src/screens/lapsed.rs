//! Every yes has lapsed: why, and "still yes?" once everyone is there (A1, A7).

use app::take_up::{self, TakeUp};
use content::Arg;
use draw::prelude::*;
use rules::{Activity, Event, People};
use sync::Why;

use super::{
    lamp::{light, line, take_back, yellow},
    people::called,
    red::leave,
};
use crate::{
    design::{Icon, Look, button, fresh_id, icon, lead, pair, quiet, screen, side, t, top_bar},
    state::{App, Sheet},
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let stands = memo(move || app.look(|view| Some(take_up::take_up(view))).unwrap_or(TakeUp::NotYet));
    let face = move || match stands.get() {
        TakeUp::NotYet => not_there(app),
        TakeUp::Never => never(app),
        TakeUp::SayHere => say_here(app),
        stands => again(app, stands),
    };
    view! {
        {top_bar(app, nothing())}
        <div class="stop-face">{dynamic(face)}</div>
    }
}

fn not_there(app: App) -> AnyView {
    let next = move || {
        let offline = app.look(|view| matches!(view.why, Why::Offline));
        app.t(if offline { "lapsed-offline" } else { "lapsed-wait" })
    };
    let body = view! {
        {light(app)}
        {lead(t("lapsed-why"))}
        {quiet(next)}
    };
    screen(t("lapsed-title"), body, leave(app))
}

fn never(app: App) -> AnyView {
    let end = button(Look::Primary, t("lapsed-end"), move || app.open(Sheet::Leave));
    screen(t("lapsed-title"), light(app), end)
}

fn say_here(app: App) -> AnyView {
    let actions = view! {
        {button(Look::Primary, t("lapsed-here"), move || app.act(Event::StillYes))}
        {leave(app)}
    };
    screen(t("lapsed-title"), light(app), actions)
}

/// The one list of what was on.
fn again(app: App, stands: TakeUp) -> AnyView {
    let body = view! {
        <div role="status" class="lead">{dynamic(move || super::lamp::reason(app))}</div>
        {was_on(app)}
        {word(app, stands)}
        {quiet(t("lapsed-gone"))}
    };
    let no = move || app.look(take_up::let_it_be).into_iter().for_each(|event| app.act(event));
    let answer = match stands {
        TakeUp::Mine => {
            pair(side(t("lapsed-no"), no), side(t("lapsed-yes"), move || app.act(Event::StillYes)))
        }
        TakeUp::Yellow(_) | TakeUp::Said => button(Look::Plain, t("lapsed-no"), no),
        _ => nothing(),
    };
    let green = move || super::lamp::may(app, rules::encounter::Verb::Green).then(|| yellow(app));
    let actions = view! {
        {answer}
        {dynamic(green)}
        {leave(app)}
    };
    view! {
        <div class="again">
            {screen(t("lapsed-again"), body, actions)}
        </div>
    }
}

/// What is waited for, where it isn't me.
fn word(app: App, stands: TakeUp) -> AnyView {
    let said = move || match stands {
        TakeUp::Said => {
            let names: Vec<String> =
                app.look(take_up::waited_for).into_iter().map(|who| app.name(who)).collect();
            let people = app.texts.get().list(&names.iter().map(String::as_str).collect::<Vec<_>>());
            app.say("lapsed-said", &[("people", Arg::from(&people))])
        }
        TakeUp::Yellow(who) => {
            let mine = app.look(|view| view.me == Some(who));
            let name = app.name(who);
            app.say(if mine { "lapsed-yellow-you" } else { "lapsed-yellow" }, &[("who", Arg::from(&name))])
        }
        _ => app.t("lapsed-others"),
    };
    if stands == TakeUp::Mine {
        nothing()
    } else {
        view! { <p role="status">{dynamic(said)}</p> }
    }
}

fn was_on(app: App) -> AnyView {
    let all = memo(move || {
        app.look(|view| view.lapsed.iter().map(|one| (one.activity.clone(), one.still)).collect::<Vec<_>>())
    });
    let rows = move || all.get().into_iter().map(|(what, still)| was(app, what, still)).collect::<Vec<_>>();
    view! {
        <section class="going-on">
            <h2>{t("lapsed-was-on")}</h2>
            <ul role="list">{dynamic(rows)}</ul>
        </section>
    }
}

fn was(app: App, activity: Activity, still: People) -> AnyView {
    let mine = app.look(|view| view.me.is_some_and(|me| activity.people().has(me)));
    let me = app.look(|view| view.me);
    let said: Vec<_> = still
        .iter()
        .map(|who| {
            let name = move || {
                let name = called(app, who, Some(who) == me);
                app.say("lapsed-still", &[("who", Arg::from(&name))])
            };
            view! { <span class="still">{icon(Icon::Check)}{dynamic(name)}</span> }
        })
        .collect();
    let shown = activity.clone();
    let id = fresh_id();
    let not_this = mine.then(|| take_back(app, &id, activity));
    view! {
        <li>
            <span class="what" id=id>{dynamic(move || line(app, &shown))}{said}</span>
            {not_this}
        </li>
    }
}
