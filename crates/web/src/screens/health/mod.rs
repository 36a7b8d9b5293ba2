//! What we should know of each other's health (Y9): telling mine, reading others'. Filling in a card is in `edit`.

mod edit;

use content::Arg;
use draw::prelude::*;
use rules::{
    Event, People, PersonId,
    event::{HealthCard, Said},
};

use super::among::{me, names, others};
use crate::{
    design::{
        Icon, Kind, Look, button, group, heading, icon, icon_label_button, lead, note, para, quiet, sheet,
        stack, t,
    },
    state::App,
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let editing = memo(move || app.drafts.card.with(Option::is_some));
    let draw = move || if editing.get() { edit::draw(app) } else { read(app) };
    dynamic(draw)
}

fn read(app: App) -> AnyView {
    let everyone = memo(move || others(app));
    let theirs = move || everyone.get().iter().map(|who| anew(theirs(app, who))).collect::<Vec<_>>();
    let body = stack(vec![
        lead(t("health-lead")),
        note(Kind::Info, t("health-now-only")),
        dynamic(theirs),
        mine(app),
    ]);
    let shared = memo(move || {
        let me = me(app);
        app.look(|view| view.health.iter().any(|one| one.who == me && one.shared))
    });
    #[cfg(not(feature = "whole"))]
    let first = app::card::Draft::default;
    // One's own card, where it is open, to be looked through before anything is shared.
    #[cfg(feature = "whole")]
    let first = move || app.me.me.with_untracked(|me| me.health.to_draft(super::me::this_month()));
    let open = move || app.drafts.card.set(Some(first()));
    let in_person = move || app.act(Event::ShareHealth(Said::InPerson));
    let share = move || {
        if shared.get() {
            icon_label_button(Look::Quiet, Icon::Pencil, t("health-again"), open)
        } else {
            button(Look::Primary, t("health-share"), open)
        }
    };
    let actions = stack(vec![
        dynamic(share),
        icon_label_button(Look::Quiet, Icon::Voice, t("health-in-person"), in_person),
    ]);
    sheet(t("health-title"), body, actions, move || app.lead_back())
}

fn mine(app: App) -> AnyView {
    let mine = memo(move || {
        let me = me(app);
        app.look(|view| view.health.iter().find(|one| one.who == me).cloned())
    });
    let draw = move || {
        let mine = mine.get().filter(|mine| mine.shared);
        let key = match mine.as_ref().map(|mine| &mine.said) {
            None => "health-yours-none",
            Some(Some(Said::InPerson)) => "health-yours-in-person",
            Some(_) => "health-yours-card",
        };
        let mut parts = vec![heading(t("health-yours")), para(t(key))];
        match mine {
            None => parts.push(quiet(t("health-in-person-hint"))),
            Some(mine) => {
                if let Some(Said::Card(card)) = mine.said {
                    parts.push(contents(&card));
                }
                parts.push(read_by(app, mine.understood));
            }
        }
        group(parts)
    };
    dynamic(draw)
}

fn read_by(app: App, read: People) -> AnyView {
    let words = move || {
        let unread = others(app).minus(read);
        let (key, people) =
            if unread.is_empty() { ("health-yours-read", read) } else { ("health-yours-unread", unread) };
        app.say(key, &[("people", Arg::from(&names(app, people)))])
    };
    quiet(words)
}

fn theirs(app: App, who: PersonId) -> AnyView {
    let theirs = memo(move || app.look(|view| view.health.iter().find(|one| one.who == who).cloned()));
    let draw = move || {
        let theirs = theirs.get();
        let shared = theirs.as_ref().is_some_and(|theirs| theirs.shared);
        let understood = theirs.as_ref().is_some_and(|theirs| theirs.understood.has(me(app)));
        let said = theirs.and_then(|theirs| theirs.said);
        let about = move |key: &str| app.say(key, &[("who", Arg::from(&app.name(who)))]);
        let readable = said.is_some();
        let mut parts = vec![heading(move || about("health-theirs-title"))];
        parts.push(match said {
            None if shared => para(move || about("health-theirs-late")),
            None => para(move || about("health-theirs-none")),
            Some(Said::InPerson) => para(move || about("health-theirs-in-person")),
            Some(Said::Card(card)) => contents(&card),
        });
        if understood {
            let words = t("health-understood-done");
            parts.push(view! { <p class="known" role="status">{icon(Icon::Check)}<span>{words}</span></p> });
        } else if readable {
            let press = move || app.act(Event::Understood { who });
            parts.push(button(Look::Plain, t("health-understood"), press));
        }
        group(parts)
    };
    dynamic(draw)
}

/// A card, as it was written.
fn contents(card: &HealthCard) -> AnyView {
    let mut parts = Vec::new();
    let mut part = |key: &'static str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        let lines: Vec<_> = lines.into_iter().map(|line| view! { <dd>{line}</dd> }).collect();
        parts.push(view! { <div><dt>{t(key)}</dt>{lines}</div> });
    };
    let tests = card.tests.iter().map(|test| {
        let mut line = test.of.as_str().to_owned();
        for (before, more) in [(": ", &test.result), (", ", &test.on)] {
            if let Some(more) = more {
                line.push_str(before);
                line.push_str(more.as_str());
            }
        }
        line
    });
    part("health-tests", tests.collect());
    part("health-protection", card.protection.iter().map(|one| one.as_str().to_owned()).collect());
    part("health-allergies", card.allergies.iter().map(|one| one.as_str().to_owned()).collect());
    part("health-note", card.note.iter().map(|one| one.as_str().to_owned()).collect());
    view! { <dl class="health-card">{parts}</dl> }
}
