//! Somebody has an invitation open: what it is, when, and what is asked of everyone; then they come with a name, or they don't.

use content::Arg;
use draw::prelude::*;
use rules::{gathering::Role, text::Name};
use sync::gathering::Do;

use super::{act, look, page, seen, when};
use crate::{
    design::{Look, button, group, heading, lead, para, quiet, spinner, stack, t, text_field},
    screens::names::{on_enter, suggestion},
    state::App,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let title = move || {
        look(app, |shown| shown.state.board().plan().map(|plan| plan.name.as_str().to_owned()))
            .unwrap_or_else(|| app.t("evening-title"))
    };
    let there = seen(app, |shown| shown.state.board().plan().is_some());
    let body = move || {
        if !there.get() {
            return spinner(t("evening-reading"));
        }
        stack(vec![lead(t("evening-you-are-invited")), facts(app), asked(app), come(app)])
    };
    page(app, title, dynamic(body), nothing())
}

/// When, where, by whom, and until when anything of it is kept.
pub fn facts(app: App) -> AnyView {
    let plan = seen(app, |shown| shown.state.board().plan().cloned());
    let place = seen(app, |shown| shown.state.board().place().map(|place| place.as_str().to_owned()));
    let hosts = seen(app, |shown| {
        let hosts = shown.state.board().staff().iter().filter(|one| one.role == Role::Host);
        hosts.map(|one| one.name.as_str().to_owned()).collect::<Vec<_>>().join(", ")
    });
    let next = seen(app, |shown| {
        shown.state.board().next().iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>().join(" · ")
    });
    let fact = |key: &'static str, value: String| view! { <div><dt>{t(key)}</dt><dd>{value}</dd></div> };
    dynamic(move || {
        let Some(plan) = plan.get() else { return nothing() };
        let mut all = vec![
            fact("evening-fact-opens", when::moment(app, plan.opens)),
            fact("evening-fact-closes", when::moment(app, plan.closes)),
            fact("evening-fact-where", place.get().unwrap_or_else(|| app.t("evening-place-later"))),
            fact("evening-fact-hosts", hosts.get()),
            fact("evening-fact-burns", when::moment(app, plan.burns)),
        ];
        if !next.with(String::is_empty) {
            all.push(fact("evening-fact-next", next.get()));
        }
        view! { <dl class="facts">{all}</dl> }
    })
}

/// The house rules, to read before.
pub fn asked(app: App) -> AnyView {
    let pages = seen(app, |shown| shown.state.board().pages().to_vec());
    let all = move || {
        let one = |page: rules::gathering::Page| {
            let text = page.text.as_str().split('\n').filter(|line| !line.is_empty());
            let text: Vec<AnyView> = text
                .map(|line| {
                    let line = line.to_owned();
                    para(move || line.clone())
                })
                .collect();
            let title = page.title.as_str().to_owned();
            view! { <details class="rule"><summary>{title}</summary>{stack(text)}</details> }
        };
        pages.get().into_iter().map(one).collect::<Vec<_>>()
    };
    let some = seen(app, |shown| !shown.state.board().pages().is_empty());
    dynamic(move || {
        if some.get() {
            group(vec![heading(t("evening-asked")), quiet(t("evening-asked-about")), dynamic(all)])
        } else {
            nothing()
        }
    })
}

fn come(app: App) -> AnyView {
    let name = RwSignal::new(suggestion(app, &[]));
    let wrong = RwSignal::new(None::<String>);
    let go = move || match Name::new(&name.get_untracked()) {
        Ok(name) => act(app, Do::Join(name)),
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_name(why))),
    };
    let field = text_field(t("evening-my-name"), t("evening-my-name-hint"), name, move || wrong.get(), 40);
    group(vec![
        heading(t("evening-come-head")),
        on_enter(field, go),
        button(Look::Primary, t("evening-come"), go),
        quiet(t("evening-come-about")),
    ])
}

/// They came, and no host's device has answered yet.
pub fn joining(app: App) -> AnyView {
    let name = move || {
        let name =
            look(app, |shown| shown.name.as_ref().map(|name| name.as_str().to_owned())).unwrap_or_default();
        app.say("evening-joining", &[("name", Arg::from(&name))])
    };
    let body = stack(vec![spinner(name), quiet(t("evening-joining-about")), facts(app)]);
    page(app, t("evening-title"), body, nothing())
}
