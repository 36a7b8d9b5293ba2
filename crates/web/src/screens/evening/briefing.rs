//! The briefing on a guest's device (G1): its page, as whoever leads it turns it; and the word that is said at its end.

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{Reading, event::Word},
    text::Words,
};
use sync::gathering::Do;

use super::{act, page_text, seen};
use crate::{
    design::{Kind, Look, button, group, heading, note, para, quiet, stack, t, text_field},
    screens::names::on_enter,
    state::App,
};

/// What somebody who is here sees of it.
pub fn draw(app: App) -> AnyView {
    let last = seen(app, |shown| shown.state.board().briefings().last().copied());
    // What this device was told that it listens to; the desk keeps it.
    let listens = RwSignal::new(None::<u64>);
    dynamic(move || {
        let Some(one) = last.get() else { return note(Kind::Info, t("evening-wait-briefing")) };
        let mine = listens.get() == Some(one.began) || listened(one.began);
        anew(match one.state {
            Reading::Going if one.reached == 0 && !mine => begin(app, one.began, listens),
            Reading::Going if !mine => note(Kind::Info, t("evening-too-late")),
            Reading::Going => going(app, one.began),
            Reading::Finished if mine => word(app, one.began),
            Reading::Finished | Reading::BrokenOff => note(Kind::Info, t("evening-wait-briefing")),
        })
    })
}

/// Whether this device said so, in an earlier life of the page, too.
fn listened(briefing: u64) -> bool {
    crate::edge::storage::setting("briefing").is_some_and(|kept| kept == named(briefing))
}

/// A briefing by its gathering and its place there.
fn named(briefing: u64) -> String {
    let id = crate::evening::id().map(|id| crate::edge::storage::hex(&id)).unwrap_or_default();
    [&id, " ", &briefing.to_string()].concat()
}

fn begin(app: App, briefing: u64, listens: RwSignal<Option<u64>>) -> AnyView {
    let go = move || {
        crate::edge::storage::keep_setting("briefing", &named(briefing));
        listens.set(Some(briefing));
        act(app, Do::Say(Word::Attend { briefing }));
    };
    group(vec![
        heading(t("evening-briefing-begins")),
        para(t("evening-briefing-about")),
        button(Look::Primary, t("evening-listen"), go),
    ])
}

/// The page that it is at, and how far that is.
pub fn going(app: App, briefing: u64) -> AnyView {
    let at = seen(app, move |shown| {
        let one = shown.state.board().briefing(briefing)?;
        let page = shown.state.board().pages().get(usize::from(one.page))?.clone();
        Some((one.page, shown.state.board().pages().len(), page))
    });
    dynamic(move || {
        let Some((page, of, content)) = at.get() else { return nothing() };
        let of = u64::try_from(of).unwrap_or_default();
        let place = move || {
            let number = u64::from(page).saturating_add(1);
            app.say("evening-page", &[("number", Arg::from(number)), ("count", Arg::from(of))])
        };
        anew(view! {
            <section class="spoken" aria-live="polite">
                {quiet(place)}
                {page_text(&content)}
            </section>
        })
    })
}

fn word(app: App, briefing: u64) -> AnyView {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let go = move || match Words::new(&typed.get_untracked()) {
        Ok(code) => act(app, Do::Say(Word::Heard { briefing, code })),
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_words(why))),
    };
    stack(vec![group(vec![
        heading(t("evening-word-head")),
        para(t("evening-word-about")),
        on_enter(text_field(t("evening-word"), t("evening-word-hint"), typed, move || wrong.get(), 60), go),
        button(Look::Primary, t("evening-heard"), go),
    ])])
}
