//! Leading a briefing (G1): the pages read aloud, turning on every guest's device; the word that is said at its end; who hasn't said it yet.

use app::evening::door::rows;
use content::Arg;
use draw::prelude::*;
use rand_core::RngCore;
use rules::{
    gathering::{
        Briefing, Member, Reading, Role, Standing,
        event::{Told, Word},
    },
    text::Words,
};
use sync::gathering::Do;

use super::{Page, act, go, look, name_of, page, page_text, seen};
use crate::{
    design::{
        Icon, Kind, Look, button, button_if, empty, group, heading, icon_label_button, lead, note, para,
        progress_steps, quiet, row, stack, t, text_field,
    },
    edge::random::Random,
    state::App,
};

/// Names that are shown of those who haven't said the word yet.
const SHOWN: usize = 12;

/// The page.
pub fn draw(app: App) -> AnyView {
    let going = seen(app, |shown| {
        let going = |one: &&Briefing| one.state == Reading::Going;
        shown.state.board().briefings().iter().rev().find(going).map(|one| one.began)
    });
    let word = RwSignal::new(suggested(app));
    let body = move || {
        anew(match going.get() {
            Some(briefing) => leading(app, briefing, word),
            None => before(app),
        })
    };
    page(app, t("evening-present"), dynamic(body), nothing())
}

/// A word that is easy to say in a full room: what one of the pictures shows.
fn suggested(app: App) -> String {
    let byte = u8::try_from(Random.next_u32() & 0xff).unwrap_or_default();
    app.texts.get_untracked().emoji(byte).1
}

fn before(app: App) -> AnyView {
    let state = seen(app, |shown| (shown.state.board().version(), shown.role == Role::Host));
    let waiting = memo(move || {
        look(app, |shown| {
            let (board, desk) = (shown.state.board(), shown.state.desk());
            desk.everyone().filter(|(who, _)| desk.standing(board, *who) == Some(Standing::Here)).count()
        })
    });
    let begin = move || {
        let version = state.get_untracked().0;
        act(app, Do::Tell(Told::Brief { version }));
    };
    let first = move || {
        let (version, host) = state.get();
        let waiting = u64::try_from(waiting.get()).unwrap_or_default();
        match (version, host) {
            (0, _) => stack(vec![
                empty(t("evening-no-rules")),
                row(vec![button(Look::Primary, t("evening-write-rules"), move || go(app, Page::Rules))]),
            ]),
            (_, false) => note(Kind::Info, t("evening-host-leads")),
            _ => group(vec![
                heading(move || app.say("evening-waiting-to-hear", &[("count", Arg::from(waiting))])),
                para(t("evening-present-about")),
                button(Look::Primary, t("evening-begin-briefing"), begin),
            ]),
        }
    };
    stack(vec![dynamic(first), finished(app)])
}

/// The last one that was read to its end: its word, and who hasn't said it yet.
fn finished(app: App) -> AnyView {
    let last = seen(app, |shown| {
        let board = shown.state.board();
        let done = |one: &&Briefing| one.state == Reading::Finished && one.version == board.version();
        let one = board.briefings().iter().rev().find(done)?;
        let code = shown.state.desk().code(one.began).map(|code| code.as_str().to_owned());
        let desk = shown.state.desk();
        let waits = |(who, guest): (Member, &rules::gathering::Guest)| {
            (guest.attends() == Some(one.began) && desk.standing(board, who) == Some(Standing::Here))
                .then_some(who)
        };
        Some((one.began, code, desk.everyone().filter_map(waits).collect::<Vec<_>>()))
    });
    dynamic(move || {
        let Some((_, code, waits)) = last.get() else { return nothing() };
        let mut parts = vec![heading(t("evening-word-was"))];
        match code {
            Some(code) => parts.push(view! { <p class="aloud">{code}</p> }),
            None => parts.push(quiet(t("evening-word-none"))),
        }
        if waits.is_empty() {
            parts.push(note(Kind::Good, t("evening-word-all")));
        } else {
            let count = u64::try_from(waits.len()).unwrap_or_default();
            let names: Vec<String> = waits.iter().take(SHOWN).map(|who| name_of(app, *who)).collect();
            let names = names.join(", ");
            parts.push(para(move || {
                app.say("evening-word-waits", &[("count", Arg::from(count)), ("names", Arg::from(&names))])
            }));
            parts.push(quiet(t("evening-word-waits-about")));
        }
        group(parts)
    })
}

fn leading(app: App, briefing: u64, word: RwSignal<String>) -> AnyView {
    let at = seen(app, move |shown| {
        let board = shown.state.board();
        let one = board.briefing(briefing)?;
        Some((one.page, board.pages().len(), board.pages().get(usize::from(one.page)).cloned()?))
    });
    let listening = memo(move || {
        look(app, |shown| {
            let all = rows(shown.state.board(), shown.state.desk(), "");
            let here = all.iter().filter(|row| matches!(row.standing, Standing::Here)).count();
            let desk = shown.state.desk();
            let listen = desk.everyone().filter(|(_, guest)| guest.attends() == Some(briefing)).count();
            (listen, here)
        })
    });
    let host = seen(app, |shown| shown.role == Role::Host);
    let turn = move |by: i32| {
        let Some((page, _, _)) = at.get_untracked() else { return };
        let page = i32::from(page).saturating_add(by);
        if let Ok(page) = u16::try_from(page) {
            act(app, Do::Tell(Told::Turn { briefing, page }));
        }
    };
    let shown = move || {
        let Some((page, of, content)) = at.get() else { return nothing() };
        let (number, count) = (u64::from(page).saturating_add(1), u64::try_from(of).unwrap_or_default());
        let place =
            move || app.say("evening-page", &[("number", Arg::from(number)), ("count", Arg::from(count))]);
        let done = usize::from(page).saturating_add(1);
        anew(view! {
            <section class="spoken led">
                {progress_steps(move || done, of, place)}
                {quiet(place)}
                {page_text(&content)}
            </section>
        })
    };
    let who = move || {
        let (listen, here) = listening.get();
        let (listen, here) =
            (u64::try_from(listen).unwrap_or_default(), u64::try_from(here).unwrap_or_default());
        app.say("evening-listening", &[("count", Arg::from(listen)), ("here", Arg::from(here))])
    };
    let first = move || at.with(|at| at.as_ref().is_none_or(|(page, _, _)| *page == 0));
    let last = memo(move || {
        at.with(|at| at.as_ref().is_some_and(|(page, of, _)| usize::from(*page).saturating_add(1) >= *of))
    });
    let ways = move || {
        if !host.get() {
            return note(Kind::Info, t("evening-host-leads"));
        }
        if last.get() {
            return end(app, briefing, word, move || turn(-1));
        }
        view! {
            <div class="turns">
                {button_if(Look::Plain, t("evening-page-back"), move || !first(), move || turn(-1))}
                {icon_label_button(Look::Primary, Icon::Arrow, t("evening-page-next"), move || turn(1))}
            </div>
        }
    };
    let off = move || act(app, Do::Tell(Told::BreakOff { briefing }));
    stack(vec![
        lead(who),
        dynamic(shown),
        dynamic(ways),
        dynamic(move || {
            if host.get() { row(vec![button(Look::Quiet, t("evening-break-off"), off)]) } else { nothing() }
        }),
    ])
}

/// The last page: a word that is said aloud, and the end.
fn end(app: App, briefing: u64, word: RwSignal<String>, back: impl Fn() + 'static) -> AnyView {
    let wrong = RwSignal::new(None::<String>);
    let finish = move || match Words::new(&word.get_untracked()) {
        Ok(code) => {
            act(app, Do::Say(Word::Code { briefing, code }));
            act(app, Do::Tell(Told::Finish { briefing }));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_words(why))),
    };
    group(vec![
        heading(t("evening-say-word-head")),
        para(t("evening-say-word-about")),
        text_field(t("evening-say-word"), t("evening-say-word-hint"), word, move || wrong.get(), 60),
        view! { <p class="aloud" aria-hidden="true">{dynamic(move || word.get())}</p> },
        row(vec![
            button(Look::Plain, t("evening-page-back"), back),
            button(Look::Primary, t("evening-finish"), finish),
        ]),
    ])
}
