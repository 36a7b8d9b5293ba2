//! Landing: aftercare, and ending it for all or leaving alone.
//!
//! What is chosen here is for saying aloud. It is kept nowhere, and nobody is sent it.

use content::Arg;
use leptos::prelude::*;
use rules::Event;

use crate::{
    design::{Kind, Look, button, chips, note, nothing, pair, para, quiet, quote, sheet, side, text},
    state::App,
};

const IDEAS: &[&str] = &[
    "leave-idea-hold",
    "leave-idea-water",
    "leave-idea-blanket",
    "leave-idea-quiet",
    "leave-idea-talk",
    "leave-idea-shower",
    "leave-idea-eat",
    "leave-idea-alone",
    "leave-idea-message",
];

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let alone = app.look(|view| view.people.len() < 2);
    let offline = move || {
        if app.look(|view| view.connected) {
            return nothing();
        }
        note(Kind::Careful, move || app.t("leave-offline"))
    };
    let landing = if alone { nothing() } else { ideas(app) };
    let what = if alone { "leave-alone" } else { "leave-what" };
    let body = view! {
        {landing}
        {quiet(move || app.t(what))}
        {offline}
    };
    let end = move || app.act(Event::End);
    let go = if alone {
        button(Look::Primary, move || app.t("leave-end-alone"), end)
    } else {
        pair(
            side(move || app.t("leave-only-me"), move || app.act(Event::Leave)),
            side(move || app.t("leave-end"), end),
        )
    };
    let actions = view! {
        {go}
        {button(Look::Quiet, move || app.t("leave-stay"), move || app.close())}
    };
    sheet(move || app.t("leave-title"), body.into_any(), actions.into_any(), move || app.close())
}

fn ideas(app: App) -> AnyView {
    let chosen = RwSignal::new(Vec::<usize>::new());
    let options = IDEAS.iter().map(|key| text(move || app.t(key))).collect();
    let say = move || {
        let texts = app.texts.get();
        let ideas: Vec<String> = chosen
            .with(|chosen| chosen.iter().filter_map(|at| IDEAS.get(*at)).map(|key| app.t(key)).collect());
        let ideas: Vec<&str> = ideas.iter().map(String::as_str).collect();
        app.say("leave-say", &[("ideas", Arg::from(&texts.list(&ideas)))])
    };
    let aloud = move || if chosen.with(Vec::is_empty) { nothing() } else { quote(say) };
    view! {
        {para(move || app.t("leave-lead"))}
        {chips(move || app.t("leave-ideas"), options, chosen, true)}
        <div aria-live="polite">{aloud}</div>
    }
    .into_any()
}
