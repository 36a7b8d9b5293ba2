//! Tune in: two minutes for oneself. What am I feeling, what works, what doesn't, what do I want right now? It ends with one sentence,
//! kept only if wanted.

use app::me::MAX_NOTE_CHARS;
use content::Arg;
use draw::prelude::*;

use super::bar;
use crate::{
    design::{Look, button, lead, progress_steps, quiet, row, screen, stack, t, text_area},
    me::Inside,
    state::App,
};

/// The questions, in order.
const QUESTIONS: [&str; 4] = ["me-tune-in-body", "me-tune-in-works", "me-tune-in-not", "me-tune-in-want"];

/// The screen.
pub fn draw(app: App) -> AnyView {
    let at = RwSignal::new(0_usize);
    let sentence = RwSignal::new(String::new());
    let home = move || app.me.inside.set(Inside::Home);
    let now = memo(move || at.get());
    let body = move || match QUESTIONS.get(now.get()).copied() {
        Some(key) => {
            stack(vec![lead(t(key)), view! { <div class="me-breath" aria-hidden="true"><i></i></div> }])
        }
        None => stack(vec![
            lead(t("me-tune-in-sentence")),
            text_area(t("me-tune-in-write"), t("me-tune-in-write-hint"), sentence, || None, MAX_NOTE_CHARS),
        ]),
    };
    let keep = move || {
        let said = sentence.get_untracked();
        app.me.change(|me| me.notes.tune_in = said);
        home();
    };
    let actions = move || {
        if now.get() < QUESTIONS.len() {
            return button(Look::Primary, t("me-tune-in-next"), move || {
                at.update(|at| *at = at.saturating_add(1))
            });
        }
        row(vec![
            button(Look::Plain, t("me-tune-in-let-go"), home),
            button(Look::Primary, t("me-tune-in-keep"), keep),
        ])
    };
    let where_ = move || {
        let at = now.get().min(QUESTIONS.len()).saturating_add(1);
        app.say(
            "me-tune-in-step",
            &[("at", Arg::from(at as u64)), ("all", Arg::from(QUESTIONS.len() as u64 + 1))],
        )
    };
    let steps = progress_steps(move || now.get().saturating_add(1), QUESTIONS.len() + 1, where_);
    view! {
        {bar(app)}
        {screen(t("me-tune-in"), stack(vec![steps, dynamic(body), quiet(t("me-tune-in-quiet"))]), dynamic(actions))}
    }
}
