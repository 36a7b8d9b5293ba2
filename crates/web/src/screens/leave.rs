//! Landing: aftercare, and ending it for all or leaving alone.
//!
//! What is chosen here is for saying aloud. It is kept nowhere, and nobody is sent it.

use content::Arg;
use draw::prelude::*;
use rules::Event;

use crate::{
    design::{Kind, Look, button, chips, note, pair, quiet, sheet, side, t, text},
    state::App,
};

const IDEAS: &[&str] = &[
    "leave-idea-hold",
    "leave-idea-water",
    "leave-idea-blanket",
    "leave-idea-quiet",
    "leave-idea-talk",
    "leave-idea-alone",
    "leave-idea-message",
];

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let alone = app.look_once(|view| view.people.len() < 2);
    let offline = move || {
        if app.look(|view| view.connected) {
            return nothing();
        }
        note(Kind::Careful, t("leave-offline"))
    };
    let landing = if alone { nothing() } else { ideas(app) };
    let what = if alone { "leave-alone" } else { "leave-what" };
    let body = view! {
        {landing}
        {quiet(t(what))}
        {dynamic(offline)}
    };
    let end = move || app.act(Event::End);
    let go = if alone {
        button(Look::Primary, t("leave-end-alone"), end)
    } else {
        pair(side(t("leave-only-me"), move || app.act(Event::Leave)), side(t("leave-end"), end))
    };
    let actions = view! {
        {go}
        {button(Look::Quiet, t("leave-stay"), move || app.close())}
    };
    sheet(t("leave-title"), body, actions, move || app.close())
}

fn ideas(app: App) -> AnyView {
    let chosen = RwSignal::new(Vec::<usize>::new());
    let options = IDEAS.iter().map(|key| text(t(key))).collect();
    // The sentence takes the place of the question, so that nothing moves under a finger.
    let say = move || {
        let texts = app.texts.get();
        let picked = move |at: &usize| IDEAS.get(*at).map(|key| app.t(key));
        let picked: Vec<String> = chosen.with(|chosen| chosen.iter().filter_map(picked).collect());
        if picked.is_empty() {
            return app.t("leave-lead");
        }
        let picked: Vec<&str> = picked.iter().map(String::as_str).collect();
        app.say("leave-say", &[("ideas", Arg::from(&texts.list(&picked)))])
    };
    view! {
        <p class="leave-say" aria-live="polite" class:said=move || !chosen.with(Vec::is_empty)>
            {dynamic(say)}
        </p>
        {chips(t("leave-ideas"), options, chosen, true)}
    }
}
