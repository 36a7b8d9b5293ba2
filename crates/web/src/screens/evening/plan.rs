//! The plan: what it is called, when it is, for how many, where; who does what when; when the next ones are; closing it.

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{
        Member,
        event::{Plan, Shift, Told},
    },
    text::{Name, Words},
};
use sync::gathering::Do;

use super::{Page, act, go, name_of, note_of, now, page, person, seen, when};
use crate::{
    design::{
        Icon, Kind, Look, button, choice, group, heading, icon_label_button, list, note, para, quiet, row,
        stack, stepper, t, text, text_area, text_field, wide,
    },
    state::App,
};

/// The page.
pub fn draw(app: App) -> AnyView {
    let rules = seen(app, |shown| (shown.state.board().version(), shown.state.board().pages().len()));
    let about_rules = move || {
        let (version, sections) = rules.get();
        let sections = u64::try_from(sections).unwrap_or_default();
        match version {
            0 => app.t("evening-rules-none"),
            _ => app.say(
                "evening-rules-are",
                &[("version", Arg::from(u64::from(version))), ("count", Arg::from(sections))],
            ),
        }
    };
    let body = wide(
        stack(vec![
            clock(app),
            group(vec![
                heading(t("evening-rules")),
                quiet(about_rules),
                row(vec![icon_label_button(Look::Plain, Icon::Pencil, t("evening-rules-open"), move || {
                    go(app, Page::Rules)
                })]),
            ]),
            place(app),
            next(app),
        ]),
        stack(vec![plan(app), shifts(app), close(app)]),
    );
    page(app, t("evening-plan-title"), body, nothing())
}

fn tell(app: App, what: Told) {
    act(app, Do::Tell(what));
}

/// A host's own device that shows another time than the gathering.
fn clock(app: App) -> AnyView {
    let off = seen(app, |shown| shown.clock_off);
    dynamic(move || {
        let Some(ms) = off.get() else { return nothing() };
        let minutes = ms.unsigned_abs().div_ceil(60_000);
        let key = if ms > 0 { "evening-clock-ahead" } else { "evening-clock-behind" };
        stack(vec![
            note(Kind::Careful, move || app.say(key, &[("minutes", Arg::from(minutes))])),
            row(vec![button(Look::Plain, t("evening-clock-set"), move || act(app, Do::SetClock))]),
        ])
    })
}

fn place(app: App) -> AnyView {
    let words = RwSignal::new(
        now(app, |shown| shown.state.board().place().map(|place| place.as_str().to_owned()))
            .unwrap_or_default(),
    );
    let wrong = RwSignal::new(None::<String>);
    let save = move || match note_of(words) {
        Ok(place) => {
            wrong.set(None);
            tell(app, Told::Place(place));
            app.tell(app.texts.get_untracked().say("evening-place-told", &[]));
        }
        Err(why) => wrong.set(Some(app.texts.get_untracked().bad_note(why))),
    };
    group(vec![
        heading(t("evening-fact-where")),
        quiet(t("evening-place-about")),
        text_area(t("evening-where"), t("evening-place-hint"), words, move || wrong.get(), 300),
        row(vec![button(Look::Plain, t("evening-place-tell"), save)]),
    ])
}

/// A line each.
fn next(app: App) -> AnyView {
    let before = now(app, |shown| {
        shown.state.board().next().iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>().join("\n")
    });
    let lines = RwSignal::new(before);
    let wrong = RwSignal::new(None::<String>);
    let save = move || {
        let all = lines.get_untracked();
        let all = all.lines().filter(|line| !line.trim().is_empty()).map(Words::new);
        match all.collect::<Result<Vec<_>, _>>() {
            Ok(dates) => {
                wrong.set(None);
                tell(app, Told::Next(dates));
                app.tell(app.texts.get_untracked().say("evening-next-told", &[]));
            }
            Err(why) => wrong.set(Some(app.texts.get_untracked().bad_words(why))),
        }
    };
    group(vec![
        heading(t("evening-fact-next")),
        text_area(t("evening-next"), t("evening-next-hint"), lines, move || wrong.get(), 800),
        row(vec![button(Look::Plain, t("evening-next-tell"), save)]),
    ])
}

fn plan(app: App) -> AnyView {
    let Some(before) = now(app, |shown| shown.state.board().plan().cloned()) else { return nothing() };
    let name = RwSignal::new(before.name.as_str().to_owned());
    let at = |ms: u64| RwSignal::new(when::typed(ms));
    let (opens, closes, burns) = (at(before.opens), at(before.closes), at(before.burns));
    let capacity = RwSignal::new(i32::from(before.capacity));
    let wrong = RwSignal::new(None::<String>);
    let save = move || {
        let texts = app.texts.get_untracked();
        let times =
            [(opens, before.opens), (closes, before.closes), (burns, before.burns)].map(|(field, was)| {
                let typed = field.get_untracked();
                // A field knows minutes alone: what wasn't changed stays what it was.
                if typed == when::typed(was) { Some(was) } else { when::read(&typed) }
            });
        let host = now(app, |shown| shown.name.clone()).or_else(|| Name::new("1").ok());
        let (Ok(name), [Some(opens), Some(closes), Some(burns)], Some(host)) =
            (Words::new(&name.get_untracked()), times, host)
        else {
            return wrong.set(Some(texts.say("gathering-bad-plan", &[])));
        };
        wrong.set(None);
        let capacity = u16::try_from(capacity.get_untracked()).unwrap_or(1);
        tell(app, Told::Plan { host, plan: Plan { name, opens, closes, capacity, burns } });
        app.tell(texts.say("evening-plan-told", &[]));
    };
    let error =
        move || wrong.get().map(|why| note(Kind::Careful, move || why.clone())).unwrap_or_else(nothing);
    group(vec![
        heading(t("evening-plan-head-now")),
        text_field(t("evening-called"), t("evening-called-hint"), name, || None, 60),
        when::moment_field(t("evening-opens"), opens),
        when::moment_field(t("evening-closes"), closes),
        stepper(t("evening-capacity"), capacity, 1, 500, move || capacity.get().to_string()),
        when::moment_field(t("evening-burns"), burns),
        quiet(t("evening-burns-sooner")),
        view! { <div role="status">{dynamic(error)}</div> },
        row(vec![button(Look::Plain, t("evening-plan-save"), save)]),
    ])
}

/// Who of hosts and crew is where, and when.
fn shifts(app: App) -> AnyView {
    let all = seen(app, |shown| shown.state.board().shifts().to_vec());
    let words = RwSignal::new(String::new());
    let chosen = RwSignal::new(0);
    let staff =
        seen(app, |shown| shown.state.board().staff().iter().map(|one| one.who).collect::<Vec<Member>>());
    let add = move || {
        let who = staff.get_untracked().get(chosen.get_untracked()).copied();
        if let (Some(who), Ok(said)) = (who, Words::new(&words.get_untracked())) {
            let mut shifts = all.get_untracked();
            shifts.push(Shift { who, words: said });
            words.set(String::new());
            tell(app, Told::Shifts(shifts));
        }
    };
    let shown = move || {
        let line = |(at, shift): (usize, Shift)| {
            let said = [&name_of(app, shift.who), ": ", shift.words.as_str()].concat();
            let away = move || {
                let mut shifts = all.get_untracked();
                if at < shifts.len() {
                    shifts.remove(at);
                    tell(app, Told::Shifts(shifts));
                }
            };
            view! { <div class="row between"><p>{said}</p>{button(Look::Quiet, t("evening-shift-away"), away)}</div> }
        };
        list(all.get().into_iter().enumerate().map(line).collect())
    };
    let who = move || {
        staff.track();
        let names = person::staff(app).into_iter().map(|(_, name)| text(move || name.clone())).collect();
        anew(choice(t("evening-shift-who"), names, chosen))
    };
    group(vec![
        heading(t("evening-shifts")),
        quiet(t("evening-shifts-about")),
        dynamic(shown),
        dynamic(who),
        text_field(t("evening-shift"), t("evening-shift-hint"), words, || None, 80),
        row(vec![button(Look::Plain, t("evening-shift-add"), add)]),
    ])
}

fn close(app: App) -> AnyView {
    let closed = seen(app, |shown| shown.state.board().closed().is_some());
    let sure = RwSignal::new(false);
    dynamic(move || {
        if closed.get() {
            return group(vec![
                heading(t("evening-closed-head")),
                para(t("evening-closed")),
                row(vec![button(Look::Plain, t("evening-tab-after"), move || go(app, Page::After))]),
            ]);
        }
        let mut parts = vec![heading(t("evening-close-head")), quiet(t("evening-close-about"))];
        if sure.get() {
            let close = move || {
                tell(app, Told::Close);
                go(app, Page::After);
            };
            parts.push(row(vec![
                button(Look::Danger, t("evening-close-sure"), close),
                button(Look::Plain, t("evening-forget-not"), move || sure.set(false)),
            ]));
        } else {
            parts.push(row(vec![button(Look::Plain, t("evening-close"), move || sure.set(true))]));
        }
        group(parts)
    })
}
