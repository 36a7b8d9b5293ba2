//! Where somebody stands, and what there is to do next: a guest's first page, and that of hosts and crew for themselves.

use content::Arg;
use draw::prelude::*;
use rules::gathering::{
    Member, Standing,
    event::{Reply, Word},
};
use sync::gathering::Do;

use super::{Page, act, briefing, call, look, looking, page, seen, standing_word};
use crate::{
    design::{
        Icon, Kind, Look, button, group, heading, icon_label_button, lead, note, pair, para, progress_steps,
        qr, quiet, row, side, stack, t,
    },
    evening::Shown,
    state::App,
};

/// Where somebody stands: as the desk told a guest, or as a device of the desk knows of itself.
pub fn standing(shown: &Shown) -> Option<Standing> {
    // The desk has no key any more by which it could tell somebody who had to go.
    if shown.me.is_some_and(|me| shown.state.board().is_removed(me)) {
        return Some(Standing::Removed);
    }
    let own =
        shown.me.filter(|_| shown.desk).and_then(|me| shown.state.desk().standing(shown.state.board(), me));
    own.or(shown.you.as_ref().map(|you| you.standing))
}

/// The screen.
pub fn draw(app: App) -> AnyView {
    let title = move || {
        look(app, |shown| shown.state.board().plan().map(|plan| plan.name.as_str().to_owned()))
            .unwrap_or_default()
    };
    let stands = seen(app, standing);
    let closed = seen(app, |shown| shown.state.board().closed().is_some());
    let next = move || {
        if closed.get() {
            return anew(after(app));
        }
        anew(match stands.get() {
            Some(Standing::Removed) => note(Kind::Warm, t("evening-removed")),
            None | Some(Standing::Invited | Standing::NotComing) => reply(app),
            Some(Standing::Waiting(_) | Standing::Coming) => coming(app),
            Some(Standing::Home) => stack(vec![note(Kind::Warm, t("evening-home")), number(app)]),
            Some(Standing::Here) => briefing::draw(app),
            Some(Standing::Heard) => heard(app),
            Some(Standing::Ready) => ready(app),
        })
    };
    let body = stack(vec![
        steps(app),
        dynamic(next),
        call::mine(app),
        announced(app),
        looking::facts(app),
        super::queue::shifts(app),
        more(app),
    ]);
    page(app, title, body, call::button_of(app))
}

/// Invited, here, heard, ready: how far somebody is.
fn steps(app: App) -> AnyView {
    let stands = seen(app, standing);
    let done = move || match stands.get() {
        Some(Standing::Coming | Standing::Waiting(_)) => 1,
        Some(Standing::Here) => 2,
        Some(Standing::Heard) => 3,
        Some(Standing::Ready) => 4,
        _ => 0,
    };
    let word = move || standing_word(app, stands.get());
    stack(vec![progress_steps(done, 4, word), lead(word)])
}

fn say(app: App, word: Word) {
    act(app, Do::Say(word));
}

fn reply(app: App) -> AnyView {
    group(vec![
        heading(t("evening-will-you-come")),
        pair(
            side(t("evening-not-coming"), move || say(app, Word::Reply(Reply::NotComing))),
            side(t("evening-coming"), move || say(app, Word::Reply(Reply::Coming))),
        ),
        quiet(t("evening-reply-about")),
    ])
}

/// The number for the door, large, and as a picture for a camera.
pub fn number(app: App) -> AnyView {
    let me = seen(app, |shown| shown.me.map(|me| me.0));
    dynamic(move || {
        let Some(number) = me.get() else { return nothing() };
        let label = move || app.say("evening-number-qr", &[("number", Arg::from(u64::from(number)))]);
        view! {
            <div class="door-code">
                {qr(&app::evening::door::shown(Member(number)), label)}
                <p class="number" translate="no">{number.to_string()}</p>
                {quiet(t("evening-number"))}
            </div>
        }
    })
}

fn coming(app: App) -> AnyView {
    let open = seen(app, |shown| shown.clock.is_some_and(|clock| shown.state.board().is_open(clock)));
    let what =
        move || if open.get() { para(t("evening-at-the-door")) } else { quiet(t("evening-not-open-yet")) };
    stack(vec![
        number(app),
        dynamic(what),
        looking::asked(app),
        row(vec![button(Look::Quiet, t("evening-not-coming-after-all"), move || {
            say(app, Word::Reply(Reply::NotComing));
        })]),
    ])
}

fn heard(app: App) -> AnyView {
    group(vec![
        heading(t("evening-try-head")),
        para(t("evening-try-about")),
        button(Look::Primary, t("evening-try"), move || app.evening_at.set(Page::Exercise)),
    ])
}

fn ready(app: App) -> AnyView {
    let floor = seen(app, |shown| shown.floor);
    let home = move || say_home(app);
    stack(vec![
        note(Kind::Good, t("evening-ready")),
        dynamic(move || if floor.get() { meet(app) } else { quiet(t("evening-ready-soon")) }),
        row(vec![button(Look::Quiet, t("evening-go-home"), home)]),
    ])
}

/// An encounter with somebody who is ready, too (G3).
fn meet(app: App) -> AnyView {
    icon_label_button(Look::Primary, Icon::Heart, t("evening-meet"), move || app.evening_at.set(Page::Meet))
}

fn say_home(app: App) {
    if let Some(who) = super::now(app, |shown| shown.me) {
        say(app, Word::Home { who });
    }
}

fn after(app: App) -> AnyView {
    group(vec![
        heading(t("evening-after-head")),
        para(t("evening-after")),
        row(vec![
            button(Look::Plain, t("evening-feedback"), move || app.evening_at.set(Page::About)),
            button(Look::Plain, t("evening-report"), move || app.evening_at.set(Page::Report)),
        ]),
    ])
}

fn announced(app: App) -> AnyView {
    let all = seen(app, |shown| {
        let last = shown.state.board().announced().map(|one| (one.at, one.words.as_str().to_owned()));
        let mut all: Vec<_> = last.collect();
        all.reverse();
        all.truncate(5);
        all
    });
    dynamic(move || {
        let one = |(at, words): (u64, String)| {
            view! { <li><span class="low">{super::when::clock(app, at)}</span><p>{words}</p></li> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(one).collect();
        if lines.is_empty() {
            return nothing();
        }
        view! {
            <section class="group" aria-live="polite">
                {heading(t("evening-announced"))}
                <ul class="announced" role="list">{lines}</ul>
            </section>
        }
    })
}

/// What is seldom wanted.
fn more(app: App) -> AnyView {
    let go = |icon: Icon, key: &'static str, to: Page| {
        icon_label_button(Look::Plain, icon, t(key), move || app.evening_at.set(to))
    };
    stack(vec![
        go(Icon::Eye, "evening-care", Page::Call { care: true }),
        go(Icon::Voice, "evening-report", Page::Report),
        go(Icon::Info, "evening-about-me", Page::About),
    ])
}
