//! Afterwards, for hosts: thanks, how it was, who was looked after, what this host keeps, and burning it.

use app::evening::book::{Evening, Person};
use content::Arg;
use draw::prelude::*;
use rules::gathering::{Called, Member, event::Told};
use sync::gathering::Do;

use super::{act, name_of, note_of, now, page, seen, when};
use crate::{
    design::{
        Icon, Kind, Look, button, empty, group, heading, icon_label_button, lead, list, note, quiet, row,
        stack, t, text_area, text_field, wide,
    },
    edge::storage,
    evening,
    state::App,
};

/// The page.
pub fn draw(app: App) -> AnyView {
    let burns = seen(app, |shown| shown.state.board().plan().map(|plan| plan.burns));
    let until = move || {
        let at = burns.get().map(|at| when::moment(app, at)).unwrap_or_default();
        app.say("evening-after-lead", &[("when", Arg::from(&at))])
    };
    let body = stack(vec![
        lead(until),
        wide(
            stack(vec![thanks(app), cared_for(app), feedback(app)]),
            stack(vec![book(app), apart(app), burn(app)]),
        ),
    ]);
    page(app, t("evening-after-title"), body, nothing())
}

fn thanks(app: App) -> AnyView {
    let words = RwSignal::new(app.t("evening-thanks-usual"));
    let wrong = RwSignal::new(None::<String>);
    let go = move || match note_of(words) {
        Ok(said) => {
            act(app, Do::Tell(Told::Announce(said)));
            words.set(String::new());
            app.tell(app.texts.get_untracked().say("evening-announced-told", &[]));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_note(why))),
    };
    group(vec![
        heading(t("evening-thanks-head")),
        text_area(t("evening-thanks"), t("evening-thanks-hint"), words, move || wrong.get(), 500),
        row(vec![button(Look::Plain, t("evening-thanks-send"), go)]),
    ])
}

/// Whoever called or was cared for: somebody asks how they are.
fn cared_for(app: App) -> AnyView {
    let all = seen(app, |shown| {
        shown.state.desk().calls().done().filter(|one| !one.call.drill).cloned().collect::<Vec<Called>>()
    });
    dynamic(move || {
        let one = |one: Called| {
            let who = one.call.about.as_ref().map(|about| about.as_str().to_owned());
            let who = who
                .or_else(|| one.by.map(|by| name_of(app, by)))
                .unwrap_or_else(|| app.t("evening-forgotten-name"));
            let at = when::clock(app, one.at);
            let remarks: Vec<AnyView> = one
                .remarks
                .iter()
                .map(|(by, words)| {
                    let said = [&name_of(app, *by), ": ", words.as_str()].concat();
                    view! { <p class="remark">{said}</p> }
                })
                .collect();
            view! { <div class="stack"><p><strong>{who}</strong> <span class="low">{at}</span></p>{remarks}</div> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(one).collect();
        let body = if lines.is_empty() { empty(t("evening-cared-none")) } else { list(lines) };
        group(vec![heading(t("evening-cared-head")), quiet(t("evening-cared-about")), body])
    })
}

fn feedback(app: App) -> AnyView {
    let all = seen(app, |shown| {
        let all = shown.state.office().feedback().iter();
        all.map(|(who, words)| (*who, words.as_str().to_owned())).collect::<Vec<_>>()
    });
    dynamic(move || {
        let line = |(who, words): (Member, String)| {
            let by = name_of(app, who);
            view! { <div><p>{words}</p><p class="low">{by}</p></div> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(line).collect();
        let body = if lines.is_empty() { empty(t("evening-feedback-none")) } else { list(lines) };
        group(vec![heading(t("evening-feedback-head")), body])
    })
}

/// Whom guests would rather not meet: for the next time.
fn apart(app: App) -> AnyView {
    let all = seen(app, |shown| {
        let all = shown.state.office().not_together().iter();
        all.map(|(who, whom)| (*who, whom.as_str().to_owned())).collect::<Vec<_>>()
    });
    dynamic(move || {
        let line = |(who, whom): (Member, String)| {
            let by = name_of(app, who);
            let said =
                move || app.say("evening-apart-line", &[("who", Arg::from(&by)), ("whom", Arg::from(&whom))]);
            view! { <p>{dynamic(said)}</p> }
        };
        let lines: Vec<AnyView> = all.get().into_iter().map(line).collect();
        if lines.is_empty() {
            return nothing();
        }
        group(vec![heading(t("evening-apart-all")), quiet(t("evening-apart-all-about")), list(lines)])
    })
}

/// What this host keeps on this device (G5, G9).
pub fn book(app: App) -> AnyView {
    let changed = RwSignal::new(0_u32);
    let writing = RwSignal::new(None::<([u8; 16], Member)>);
    let words = RwSignal::new(String::new());
    let kept =
        seen(app, |shown| shown.state.desk().everyone().map(|(_, guest)| guest.kept()).collect::<Vec<_>>());
    dynamic(move || {
        changed.track();
        kept.track();
        let book = storage::book();
        let mut parts = vec![heading(t("evening-book-head")), quiet(t("evening-book-about"))];
        if book.evenings().is_empty() {
            parts.push(empty(t("evening-book-empty")));
        }
        for one in book.evenings() {
            parts.push(evening_of(app, one, changed, writing, words));
        }
        group(parts)
    })
}

fn evening_of(
    app: App,
    one: &Evening,
    changed: RwSignal<u32>,
    writing: RwSignal<Option<([u8; 16], Member)>>,
    words: RwSignal<String>,
) -> AnyView {
    let id = one.id;
    let title = [&when::day(app, one.at), " · ", one.name.as_str()].concat();
    let lines: Vec<AnyView> =
        one.people.iter().map(|person| kept_person(id, person, changed, writing, words)).collect();
    let forget = move || {
        let mut book = storage::book();
        book.forget(id);
        storage::keep_book(&book);
        changed.update(|count| *count = count.wrapping_add(1));
    };
    // What is kept of the gathering that is open is the desk's to say: its guests see it there.
    let away = if evening::id() == Some(id) {
        nothing()
    } else {
        button(Look::Quiet, t("evening-book-forget"), forget)
    };
    view! {
        <details class="rule">
            <summary>{title}</summary>
            {list(lines)}
            {row(vec![away])}
        </details>
    }
}

fn kept_person(
    id: [u8; 16],
    person: &Person,
    changed: RwSignal<u32>,
    writing: RwSignal<Option<([u8; 16], Member)>>,
    words: RwSignal<String>,
) -> AnyView {
    let who = person.who;
    let name = person.name.as_str().to_owned();
    if !person.looked_after {
        return view! { <p>{name}</p> };
    }
    let said = person.words.as_ref().map(|words| words.as_str().to_owned());
    let before = said.clone().unwrap_or_default();
    let write = move || {
        words.set(before.clone());
        writing.update(|open| *open = if *open == Some((id, who)) { None } else { Some((id, who)) });
    };
    let save = move || {
        let mut book = storage::book();
        book.write(id, who, note_of(words).ok());
        storage::keep_book(&book);
        writing.set(None);
        changed.update(|count| *count = count.wrapping_add(1));
    };
    let field = move || {
        if writing.get() != Some((id, who)) {
            return nothing();
        }
        stack(vec![
            text_field(t("evening-book-words"), t("evening-book-words-hint"), words, || None, 300),
            row(vec![button(Look::Plain, t("evening-note-save"), save)]),
        ])
    };
    view! {
        <div class="stack">
            <p>{name} <span class="low">{t("evening-book-looked-after")}</span></p>
            {said.map(|said| view! { <p class="remark">{said}</p> })}
            {row(vec![button(Look::Quiet, t("evening-book-write"), write)])}
            {dynamic(field)}
        </div>
    }
}

fn burn_now(app: App) {
    if now(app, |shown| shown.connected) {
        act(app, Do::Burn);
    } else {
        app.tell(app.texts.get_untracked().say("evening-burn-offline", &[]));
    }
}

fn burn(app: App) -> AnyView {
    let sure = RwSignal::new(false);
    let open = now(app, |shown| shown.state.reports().all().iter().any(rules::gathering::Report::is_open));
    dynamic(move || {
        let mut parts = vec![heading(t("evening-burn-head")), quiet(t("evening-burn-about"))];
        if open {
            parts.push(note(Kind::Careful, t("evening-burn-reports")));
        }
        if sure.get() {
            parts.push(row(vec![
                button(Look::Danger, t("evening-burn-sure"), move || burn_now(app)),
                button(Look::Plain, t("evening-forget-not"), move || sure.set(false)),
            ]));
        } else {
            parts.push(row(vec![icon_label_button(
                Look::Plain,
                Icon::Flame,
                t("evening-burn"),
                move || sure.set(true),
            )]));
        }
        group(parts)
    })
}
