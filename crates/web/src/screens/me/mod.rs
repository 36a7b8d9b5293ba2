//! Me: what somebody wishes for and needs, before anyone else is there. Here is what there is, and which part is drawn.
//!
//! The gate (a passphrase, or none) is `gate`; the parts have a file each.

mod cards;
mod gate;
mod health;
mod keep;
mod list;
mod notes;
mod tune_in;

pub use self::health::this_month;
use content::{Arg, catalogue};
use draw::prelude::*;

use crate::{
    design::{
        Icon, Kind, Look, Mark, button, card, icon_label_button, lead, note, quiet, row, screen, stack, t,
        text, top_bar, wide,
    },
    edge::address::to_start,
    me::{Inside, Stage},
    state::{App, Place},
};

/// The room.
pub fn draw(app: App) -> AnyView {
    app.me.look(false);
    let stage = memo(move || app.me.stage.get());
    let inside = memo(move || app.me.inside.get());
    let draw = move || match stage.get() {
        Stage::Open { .. } => anew(part(app, inside.get())),
        Stage::Looking => gate::looking(app),
        Stage::Fresh => anew(gate::fresh(app)),
        Stage::Locked => anew(gate::locked(app)),
        Stage::Elsewhere => gate::elsewhere(app),
    };
    dynamic(draw)
}

/// The browser's Back inside of it: to what there is. Whether it did.
pub fn back(app: App) -> bool {
    let inside = app.me.is_open_now() && app.me.inside.get_untracked() != Inside::Home;
    let here = matches!(app.place.get_untracked(), Place::Room(_)) && inside;
    if here {
        app.me.inside.set(Inside::Home);
    }
    here
}

fn part(app: App, inside: Inside) -> AnyView {
    match inside {
        Inside::Home => home(app),
        Inside::Cards => cards::draw(app),
        Inside::List => list::draw(app),
        Inside::Notes => notes::draw(app),
        Inside::Health => health::draw(app),
        Inside::TuneIn => tune_in::draw(app),
        Inside::Keep => keep::draw(app),
    }
}

/// The bar of a part: back to what there is.
fn bar(app: App) -> AnyView {
    let back =
        icon_label_button(Look::Quiet, Icon::Back, t("me-back"), move || app.me.inside.set(Inside::Home));
    top_bar(app, back)
}

/// What went wrong, where something did, and what can be done about it.
fn trouble(app: App) -> AnyView {
    let draw = move || {
        let Some(why) = app.me.problem.get() else { return nothing() };
        let words = note(Kind::Careful, move || app.t(why));
        if !app.me.unsaved.get() {
            return words;
        }
        stack(vec![
            words,
            row(vec![
                button(Look::Plain, t("me-try-again"), move || app.me.save()),
                button(Look::Plain, t("me-export"), move || app.me.export()),
            ]),
        ])
    };
    view! { <div role="status">{dynamic(draw)}</div> }
}

fn home(app: App) -> AnyView {
    let open = move |to: Inside| move || app.me.inside.set(to);
    let progress = memo(move || app.me.me.with(|me| me.map.progress(catalogue())));
    let map = move || {
        let progress = progress.get();
        let args = [("done", Arg::from(progress.answered as u64)), ("all", Arg::from(progress.all as u64))];
        app.say(if progress.answered == 0 { "me-map-none" } else { "me-map-some" }, &args)
    };
    let map_mark = move || match progress.get() {
        progress if progress.answered == progress.all => Mark::Done,
        progress if progress.answered > 0 => Mark::Waiting,
        _ => Mark::Todo,
    };
    let notes = memo(move || app.me.me.with(|me| me.notes != Default::default()));
    let health = memo(move || app.me.me.with(|me| me.health != Default::default()));
    let due = memo(move || app.me.me.with(|me| me.health.due(health::this_month()).len()));
    let health_words = move || match due.get() {
        0 if health.get() => app.t("me-some"),
        0 => app.t("me-health-none"),
        due => app.say("me-health-due", &[("count", Arg::from(due as u64))]),
    };
    let mark = |is: Memo<bool>| move || if is.get() { Mark::Done } else { Mark::Todo };
    let health_mark = move || if due.get() > 0 { Mark::Waiting } else { mark(health)() };
    let kept = app.me.stage.get_untracked() == (Stage::Open { kept: true });
    let parts = stack(vec![
        view! { <div class="me-map">{ring(app)}{card(Icon::Heart, t("me-map"), map, map_mark, open(Inside::Cards))}</div> },
        icon_label_button(Look::Quiet, Icon::Search, t("me-list"), open(Inside::List)),
        card(Icon::Eye, t("me-tune-in"), t("me-tune-in-hint"), || Mark::Todo, open(Inside::TuneIn)),
        card(Icon::Health, t("me-health"), health_words, health_mark, open(Inside::Health)),
        card(
            Icon::Leaf,
            t("me-notes"),
            move || app.t(if notes.get() { "me-some" } else { "me-notes-none" }),
            mark(notes),
            open(Inside::Notes),
        ),
    ]);
    let keeping = if kept {
        vec![
            note(Kind::Good, t("me-kept")),
            row(vec![
                icon_label_button(Look::Plain, Icon::Lock, t("me-lock"), move || app.me.lock()),
                button(Look::Plain, t("me-keep"), open(Inside::Keep)),
            ]),
        ]
    } else {
        vec![note(Kind::Careful, t("me-not-kept")), button(Look::Plain, t("me-keep-now"), open(Inside::Keep))]
    };
    let mut side = vec![trouble(app), super::talking::hint::draw(app)];
    side.extend(keeping);
    side.push(quiet(t("me-stays")));
    let body = stack(vec![lead(t("me-lead")), wide(parts, stack(side))]);
    let together = move || {
        if app.seats.with(Option::is_some) {
            return button(Look::Primary, t("me-back-together"), move || to_start(app));
        }
        button(Look::Primary, t("start-begin"), move || {
            crate::edge::address::opened();
            app.place.set(Place::Begin);
        })
    };
    let together = dynamic(together);
    view! {
        {top_bar(app, icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app)))}
        {screen(t("me-title"), body, together)}
    }
}

/// How far the map is, as a ring. Never a score: it says what is left to look at.
pub(super) fn ring(app: App) -> AnyView {
    let gone = move || {
        let progress = app.me.me.with(|me| me.map.progress(catalogue()));
        let part = progress.answered.saturating_mul(100).checked_div(progress.all).unwrap_or(0);
        [&part.to_string(), " 100"].concat()
    };
    view! {
        <svg class="ring" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <circle cx="24" cy="24" r="20" pathLength="100" />
            <circle class="done" cx="24" cy="24" r="20" pathLength="100" stroke-dasharray=gone />
        </svg>
    }
}

/// The name of a card of the map, and which part in it is meant.
pub(super) fn card_words(app: App, card: &app::map::Card) -> (String, String) {
    use app::map::{Part, Subject};
    let title = match &card.subject {
        Subject::Known(id) => {
            catalogue().named(id).map(|id| app.texts.get().title(id)).unwrap_or_else(|| id.clone())
        }
        Subject::Own(form) => app
            .me
            .me
            .with(|me| me.map.words(card).map_or_else(|| form.clone(), |words| words.as_str().to_owned())),
    };
    let part = app.t(match card.part {
        Part::IDo => "me-part-i-do",
        Part::DoneToMe => "me-part-to-me",
        Part::Together => "me-part-together",
    });
    (title, part)
}

/// The four answers to a card, in the order of their keys.
pub(super) const FEELINGS: [(app::map::Feeling, &str); 4] = [
    (app::map::Feeling::HeckYes, "me-heck-yes"),
    (app::map::Feeling::Curious, "me-curious"),
    (app::map::Feeling::NotForMe, "me-not-for-me"),
    (app::map::Feeling::HardLimit, "me-limit"),
];

/// Their words, for a list.
pub(super) fn feelings(app: App) -> Vec<crate::design::Text> {
    FEELINGS.iter().map(|(_, key)| text(move || app.t(key))).collect()
}
