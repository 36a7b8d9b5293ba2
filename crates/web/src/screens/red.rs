//! Red, and the way back from it (S1, S2). Nothing here hurries anybody: ready is offered, never asked for.

use app::take_up::{is_my_red, may_be_ready, owes_stopped};
use content::Arg;
use draw::prelude::*;
use rules::{Event, Light};

use super::lamp::light;
use crate::{
    design::{
        Being, Look, button, group, heading, list, para, person_chip, person_row, quiet, screen, t, top_bar,
    },
    state::{App, Sheet},
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let owes = memo(move || app.look(owes_stopped));
    let mine = memo(move || app.look(is_my_red));
    let helping = RwSignal::new(false);
    let able = memo(move || app.look(|view| view.people.iter().any(|person| person.me && person.able)));
    let ready = memo(move || app.look(may_be_ready));
    // Guidance comes after the one thing that is asked for now, and not to who called it.
    let kind = move || (!owes.get() && !mine.get()).then(be_kind);
    let body = view! {
        {light(app)}
        {everyone(app)}
        {dynamic(kind)}
        {dynamic(move || (mine.get() && (ready.get() || !able.get())).then(|| my_way(able)))}
        {dynamic(move || helping.get().then(|| help(app)))}
    };
    let stopped =
        move || owes.get().then(|| button(Look::Primary, t("red-stopped"), move || app.act(Event::Stopped)));
    let ready =
        move || ready.get().then(|| button(Look::Plain, t("red-ready"), move || app.act(Event::Ready)));
    let somebody =
        move || (!helping.get()).then(|| button(Look::Quiet, t("red-help"), move || helping.set(true)));
    let actions = view! {
        {dynamic(stopped)}
        {dynamic(ready)}
        <div class="reach">{dynamic(somebody)} {leave(app)}</div>
    };
    view! {
        {top_bar(app, nothing())}
        <div class="stop-face">
            {screen(t("red-title"), body, actions)}
        </div>
    }
}

/// Leaving is possible under every stop.
pub(super) fn leave(app: App) -> AnyView {
    button(Look::Quiet, t("stop-leave"), move || app.open(Sheet::Leave))
}

/// Who has stopped so far, and who called it.
fn everyone(app: App) -> AnyView {
    let people = memo(move || {
        app.look(|view| view.people.iter().map(|person| (person.id, person.me)).collect::<Vec<_>>())
    });
    let draw = move |(who, me): (rules::PersonId, bool)| {
        let how = memo(move || {
            app.look(|view| {
                let one = view.people.iter().find(|person| person.id == who)?;
                Some(match (one.light, one.stopped) {
                    (Light::Red, _) => (Being::Red, "red-called"),
                    _ if !one.able => (Being::Resting, "people-unable"),
                    _ if !one.reachable => (Being::Away, "people-away"),
                    (_, true) => (Being::Done, "red-has-stopped"),
                    (_, false) => (Being::Waiting, "red-has-not"),
                })
            })
            .unwrap_or((Being::Here, "people-here"))
        });
        person_chip(
            move || super::people::called(app, who, me),
            move || how.get().0,
            move || app.t(how.get().1),
        )
    };
    let row = move || person_row(people.get().into_iter().map(draw).collect());
    view! { <div role="status">{dynamic(row)}</div> }
}

fn be_kind() -> AnyView {
    let line = |key: &'static str| view! { <p>{t(key)}</p> };
    group(vec![
        heading(t("red-kind-title")),
        list(["red-kind-space", "red-kind-care", "red-kind-listen", "red-kind-wait"].map(line).into()),
    ])
}

/// For who called it.
fn my_way(able: Memo<bool>) -> AnyView {
    quiet(t(if able.get() { "red-ready-about" } else { "red-unable" }))
}

/// Somebody else than those who are here. Takes the focus, so that it is in sight.
fn help(app: App) -> AnyView {
    let look = |here: HtmlElement| {
        next_frame(move || {
            let _ = here.focus();
        });
    };
    view! {
        <div tabindex="-1" drawn=look>
            {group(
                vec![
                    heading(t("red-help")),
                    para(t("red-help-friend")),
                    para(t("red-help-danger")),
                    calls(app),
                ],
            )}
        </div>
    }
}

/// The numbers that one calls for help.
pub(super) fn calls(app: App) -> AnyView {
    #[cfg(feature = "whole")]
    if app.is_practice() {
        return crate::design::quiet(t("practice-no-calls"));
    }
    let call = move |number: &str| {
        let number = number.to_owned();
        let to = ["tel:", &number].concat();
        view! {
            <a class="button" href=to>
                <span class="label">
                    {dynamic(move || app.say("stop-call", &[("number", Arg::from(&number))]))}
                </span>
            </a>
        }
    };
    let all = move || app.t("stop-call-numbers").split(' ').map(call).collect::<Vec<_>>();
    view! { <div class="calls">{dynamic(all)}</div> }
}
