//! Reports (G7): telling hosts what happened, and following what comes of it; and for hosts, seeing to those that were made to them.

use content::Arg;
use draw::prelude::*;
use rules::{
    gathering::{By, Member, Report, Role, event::About},
    text::Note,
};
use sync::gathering::Do;

use super::{act, done, name_of, note_of, noted, now, page, seen};
use crate::{
    design::{
        Kind, Look, button, chips, empty, group, heading, lead, list, note, quiet, row, stack, switch, t,
        text, text_area,
    },
    state::App,
};

/// The page.
pub fn draw(app: App) -> AnyView {
    let host = now(app, |shown| shown.role == Role::Host && shown.desk);
    let body = if host {
        let others = now(app, |shown| shown.state.board().hosts().count() > 1);
        stack(vec![
            lead(t("evening-reports-lead")),
            all(app, true),
            if others { new(app) } else { nothing() },
        ])
    } else {
        stack(vec![lead(t("evening-report-lead")), all(app, false), new(app)])
    };
    page(app, t(if host { "evening-reports" } else { "evening-report" }), body, done(app))
}

fn all(app: App, host: bool) -> AnyView {
    let reports = seen(app, |shown| shown.state.reports().all().to_vec());
    // What is typed, and to which: it stays while others change.
    let (words, open) = (RwSignal::new(String::new()), RwSignal::new(None::<u64>));
    dynamic(move || {
        let all = reports.get().into_iter().rev();
        let mut parts: Vec<AnyView> = all.map(|one| draw_one(app, one, host, words, open)).collect();
        if parts.is_empty() && host {
            parts.push(empty(t("evening-reports-none")));
        }
        stack(parts)
    })
}

fn about(app: App, about: About) {
    act(app, Do::About { about, unnamed: false });
}

fn draw_one(
    app: App,
    report: Report,
    host: bool,
    words: RwSignal<String>,
    open: RwSignal<Option<u64>>,
) -> AnyView {
    let number = report.number;
    let owner = now(app, |shown| report.owner(shown.state.board()));
    let me = now(app, |shown| shown.me);
    let mine = report.by == By::Member(me.unwrap_or(Member(u16::MAX)));
    let by = match report.by {
        By::Member(who) => Some(name_of(app, who)),
        By::Unnamed(_) => None,
    };
    let title = move || match &by {
        _ if !host => app.t("evening-report-mine"),
        Some(by) => app.say("evening-report-of", &[("who", Arg::from(by))]),
        None => app.t("evening-report-unnamed"),
    };
    let mut parts = vec![heading(title)];
    if report.taken_back {
        parts.push(note(Kind::Info, t("gathering-report-taken-back")));
        return group(parts);
    }
    let line = |words: String| view! { <p>{words}</p> };
    parts.extend(report.words.iter().map(|words| line(words.as_str().to_owned())));
    let sees = match owner {
        Some(who) => app.say("evening-report-owner", &[("who", Arg::from(&name_of(app, who)))]),
        None => app.t("evening-report-nobody"),
    };
    parts.push(quiet(move || sees.clone()));
    let step = |(who, words): &(Member, Note)| {
        let said = [name_of(app, *who).as_str(), ": ", words.as_str()].concat();
        view! { <p>{said}</p> }
    };
    let steps: Vec<AnyView> = report.steps.iter().map(step).collect();
    if !steps.is_empty() {
        parts.push(list(steps));
    }
    if report.settled {
        parts.push(note(Kind::Good, t("evening-report-settled")));
    }
    let is_owner = host && owner == me;
    let mut ways = Vec::new();
    let write = move || {
        words.set(String::new());
        open.update(|open| *open = if *open == Some(number) { None } else { Some(number) });
    };
    if is_owner {
        ways.push(button(Look::Plain, t("evening-report-step-say"), write));
        ways.push(button(Look::Quiet, t("evening-report-settle"), move || {
            about(app, About::Settle { report: number })
        }));
    } else if host && !mine {
        ways.push(button(Look::Plain, t("evening-report-own"), move || {
            about(app, About::Own { report: number })
        }));
    } else {
        let back = move || about(app, About::TakeBackReport { report: number });
        ways.push(button(Look::Plain, t("evening-report-add"), write));
        ways.push(button(Look::Quiet, t("evening-report-back"), back));
    }
    parts.push(row(ways));
    parts.push(dynamic(move || {
        if open.get() != Some(number) {
            return nothing();
        }
        let send = move || {
            if let Some(words) = noted(app, words) {
                let said = if is_owner {
                    About::Step { report: number, words }
                } else {
                    About::Add { report: number, words }
                };
                open.set(None);
                about(app, said);
            }
        };
        let (label, hint) = if is_owner {
            ("evening-report-step", "evening-report-step-hint")
        } else {
            ("evening-report-more", "evening-report-more-hint")
        };
        stack(vec![
            text_area(t(label), t(hint), words, || None, 500),
            row(vec![button(Look::Plain, t("evening-send"), send)]),
        ])
    }));
    group(parts)
}

/// To whom, what, and whether by name.
fn new(app: App) -> AnyView {
    let hosts: Vec<Member> =
        now(app, |shown| shown.state.board().hosts().filter(|who| Some(*who) != shown.me).collect());
    let names = hosts
        .iter()
        .map(|who| {
            let who = *who;
            text(move || name_of(app, who))
        })
        .collect();
    let chosen = RwSignal::new((0..hosts.len()).collect::<Vec<_>>());
    let unnamed = RwSignal::new(false);
    let words = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let go = move || {
        let to: Vec<Member> =
            chosen.get_untracked().iter().filter_map(|at| hosts.get(*at).copied()).collect();
        match note_of(words) {
            Ok(note) => {
                act(
                    app,
                    Do::About { about: About::Report { to, words: note }, unnamed: unnamed.get_untracked() },
                );
                words.set(String::new());
            }
            Err(why) => wrong.set(Some(app.texts.get_untracked().bad_note(why))),
        }
    };
    group(vec![
        heading(t("evening-report-new")),
        chips(t("evening-report-to"), names, chosen, true),
        quiet(t("evening-report-to-hint")),
        text_area(t("evening-report-words"), t("evening-report-words-hint"), words, move || wrong.get(), 500),
        switch(t("evening-report-without-name"), t("evening-report-without-name-hint"), unnamed),
        button(Look::Primary, t("evening-report-send"), go),
    ])
}
