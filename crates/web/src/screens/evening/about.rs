//! What hosts keep about somebody, and how to have it forgotten (G9); whom one would rather not meet; how it was.

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{
        Role,
        event::{Aside, Kept, Word},
    },
    text::Name,
};
use sync::gathering::Do;

use super::{act, done, noted, page, seen, standing_word, when};
use crate::{
    design::{Look, button, group, heading, lead, quiet, row, stack, t, text_area, text_field},
    state::App,
};

/// The page.
pub fn draw(app: App) -> AnyView {
    let kept = seen(app, |shown| {
        let invited =
            shown.you.as_ref().and_then(|you| you.invited_as.as_ref()).map(|name| name.as_str().to_owned());
        let name = shown.name.as_ref().map(|name| name.as_str().to_owned());
        let burns = shown.state.board().plan().map(|plan| plan.burns);
        let later = match shown.you.as_ref().and_then(|you| you.kept) {
            None => "evening-kept-nothing",
            Some(Kept::Name) => "evening-kept-name-only",
            Some(Kept::LookedAfter) => "evening-kept-looked-after",
        };
        (invited, name, shown.me.map(|me| me.0), super::guest::standing(shown), burns, later)
    });
    let facts = move || {
        let (invited, name, number, standing, burns, later) = kept.get();
        let fact = |key: &'static str, value: String| view! { <div><dt>{t(key)}</dt><dd>{value}</dd></div> };
        let mut all = vec![
            fact("evening-kept-name", name.unwrap_or_default()),
            fact("evening-kept-invited", invited.unwrap_or_else(|| app.t("evening-kept-nothing"))),
            fact("evening-kept-number", number.map(|number| number.to_string()).unwrap_or_default()),
            fact("evening-kept-standing", standing_word(app, standing)),
            fact("evening-kept-later", app.t(later)),
        ];
        if let Some(burns) = burns {
            all.push(fact("evening-fact-burns", when::moment(app, burns)));
        }
        view! { <dl class="facts">{all}</dl> }
    };
    let body = stack(vec![
        lead(t("evening-about-lead")),
        dynamic(facts),
        quiet(t("evening-about-never")),
        apart(app),
        feedback(app),
        forget(app),
    ]);
    page(app, t("evening-about-me"), body, done(app))
}

fn apart(app: App) -> AnyView {
    let name = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let said = RwSignal::new(None::<String>);
    let go = move || match Name::new(&name.get_untracked()) {
        Ok(whom) => {
            said.set(Some(whom.as_str().to_owned()));
            act(app, Do::Aside(Aside::NotTogether { whom }));
            name.set(String::new());
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_name(why))),
    };
    let undo = move || match Name::new(&name.get_untracked()) {
        Ok(whom) => {
            said.set(None);
            act(app, Do::Aside(Aside::Together { whom }));
            name.set(String::new());
            app.tell(app.texts.get_untracked().say("evening-apart-undone", &[]));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_name(why))),
    };
    let told = move || {
        let name = said.get()?;
        Some(quiet(move || app.say("evening-apart-said", &[("name", Arg::from(&name))])))
    };
    group(vec![
        heading(t("evening-apart-head")),
        quiet(t("evening-apart-about")),
        text_field(t("evening-apart"), t("evening-apart-hint"), name, move || wrong.get(), 40),
        row(vec![
            button(Look::Plain, t("evening-apart-say"), go),
            button(Look::Quiet, t("evening-apart-undo"), undo),
        ]),
        view! { <div role="status">{dynamic(move || told().unwrap_or_else(nothing))}</div> },
    ])
}

fn feedback(app: App) -> AnyView {
    let words = RwSignal::new(String::new());
    let go = move || {
        if let Some(note) = noted(app, words) {
            act(app, Do::Aside(Aside::Feedback(note)));
            words.set(String::new());
            app.tell(app.texts.get_untracked().say("evening-feedback-thanks", &[]));
        }
    };
    group(vec![
        heading(t("evening-feedback")),
        text_area(t("evening-feedback-words"), t("evening-feedback-hint"), words, || None, 500),
        row(vec![button(Look::Plain, t("evening-send"), go)]),
    ])
}

fn forget(app: App) -> AnyView {
    let guest = seen(app, |shown| shown.role == Role::Guest);
    let sure = RwSignal::new(false);
    dynamic(move || {
        if !guest.get() {
            return nothing();
        }
        let mut parts = vec![heading(t("evening-forget-head")), quiet(t("evening-forget-about"))];
        if sure.get() {
            let go = move || {
                act(app, Do::Say(Word::Forget));
                app.tell(app.texts.get_untracked().say("evening-forgotten", &[]));
            };
            parts.push(row(vec![
                button(Look::Danger, t("evening-forget-sure"), go),
                button(Look::Plain, t("evening-forget-not"), move || sure.set(false)),
            ]));
        } else {
            parts.push(row(vec![button(Look::Quiet, t("evening-forget"), move || sure.set(true))]));
        }
        group(parts)
    })
}
