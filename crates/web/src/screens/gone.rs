//! Somebody may have passed out: what to do now, large, and nothing else (A4).

use content::Arg;
use draw::prelude::*;
use rules::PersonId;

use super::red::{calls, leave};
use crate::{
    design::{lead, para, quiet, screen, t, top_bar},
    state::App,
};

/// The screen.
pub fn draw(app: App, who: PersonId) -> AnyView {
    let me = app.look_once(move |view| view.me == Some(who));
    let face = if me { for_them(app) } else { for_the_others(app, who) };
    view! {
        {top_bar(app, nothing())}
        <div class="stop-face gone-face">{face}</div>
    }
}

fn for_the_others(app: App, who: PersonId) -> AnyView {
    let step = move |key: &'static str| {
        let says = move || {
            let name = app.name(who);
            app.say(key, &[("who", Arg::from(&name))])
        };
        view! { <li>{dynamic(says)}</li> }
    };
    let steps: Vec<_> = ["gone-stop", "gone-breathing", "gone-call", "gone-stay"].map(step).into();
    let body = view! {
        <div role="alert">
            <ol>{steps}</ol>
        </div>
        {quiet(t("gone-after"))}
    };
    screen(t("gone-title"), body, ways(app))
}

fn for_them(app: App) -> AnyView {
    let body = view! {
        <div role="alert">{lead(t("why-gone-you"))}</div>
        {para(t("gone-you-about"))}
        {quiet(t("gone-after"))}
    };
    screen(t("gone-you-title"), body, ways(app))
}

/// Help in reach of a thumb, whatever else is on the screen.
fn ways(app: App) -> AnyView {
    view! {
        {calls(app)}
        {leave(app)}
    }
}
