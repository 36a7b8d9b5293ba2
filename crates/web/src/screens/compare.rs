//! Comparing wishes with one other: what it is, what it shows, and what came of it (N7).

use app::{
    compare::{Ended, Status},
    map::{Liking, ToCompare},
};
use content::Arg;
use draw::prelude::*;
use rules::PersonId;

use super::{among::others, me::card_words};
use crate::{
    design::{
        Icon, Kind, Look, button, empty, group, heading, icon_label_button, lead, list, note, quiet, row,
        sheet, spinner, stack, t,
    },
    rooms::Room,
    state::{App, Place, Sheet},
    table,
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let people = memo(move || others(app).iter().collect::<Vec<_>>());
    let all = move || stack(people.get().into_iter().map(|who| anew(with(app, who))).collect());
    let body = stack(vec![
        lead(t("compare-lead")),
        dynamic(move || if app.me.is_open() { nothing() } else { closed(app) }),
        dynamic(all),
        note(Kind::Info, t("compare-everything")),
        quiet(t("compare-no-yes")),
    ]);
    sheet(t("compare-title"), body, nothing(), move || app.close())
}

/// Without a map there is nothing to compare.
fn closed(app: App) -> AnyView {
    let open = move || {
        app.close();
        app.place.set(Place::Room(Room::Me));
    };
    group(vec![
        note(Kind::Warm, t("compare-map-first")),
        icon_label_button(Look::Primary, Icon::Heart, t("compare-map"), open),
    ])
}

fn with(app: App, who: PersonId) -> AnyView {
    let status = memo(move || {
        let found = app
            .wishes
            .stands
            .with(|all| all.iter().find(|(one, _)| *one == who).map(|(_, status)| status.clone()));
        found.unwrap_or(Status::Nothing)
    });
    let named = move |key: &'static str| move || app.say(key, &[("who", Arg::from(&app.name(who)))]);
    let ask = move || table::compare(app, who);
    let stop = move || table::stop_comparing(app, who);
    let press = move |key: &'static str| {
        if app.me.is_open() { button(Look::Primary, t(key), ask) } else { nothing() }
    };
    let draw = move || match status.get() {
        Status::Nothing => press("compare-press"),
        Status::Wanted => stack(vec![note(Kind::Warm, named("compare-wanted")), press("compare-press")]),
        Status::Asked => stack(vec![
            spinner(named("compare-asked")),
            row(vec![button(Look::Plain, t("compare-take-back"), stop), again(app, who)]),
        ]),
        Status::Running => stack(vec![
            spinner(t("compare-running")),
            row(vec![button(Look::Plain, t("compare-stop"), stop)]),
        ]),
        Status::Done => stack(vec![results(app, who), press("compare-again")]),
        Status::DoneBefore => stack(vec![note(Kind::Info, t("compare-gone")), press("compare-again")]),
        Status::Over { mine, why, they_may_know } => {
            let key = match (why, mine) {
                (Ended::Stopped, true) => "compare-stopped-you",
                (Ended::Stopped, false) => "compare-stopped",
                (Ended::Lost, _) => "compare-lost",
                (Ended::Late, _) => "compare-late",
                (Ended::Broken, _) => "compare-broken",
            };
            let knows =
                if they_may_know { note(Kind::Careful, named("compare-they-know")) } else { nothing() };
            stack(vec![note(Kind::Info, named(key)), knows, press("compare-again")])
        }
    };
    let several = memo(move || others(app).iter().count() > 1);
    let title = move || if several.get() { heading(move || app.name(who)) } else { nothing() };
    view! {
        <div class="group stack compare" aria-live="polite">
            {dynamic(title)}
            {dynamic(draw)}
        </div>
    }
}

/// Pressed before this page was loaded again: what goes in has to be said once more.
fn again(app: App, who: PersonId) -> AnyView {
    let draw = move || {
        if app.me.is_open() && table::compares_without_wishes(who) {
            button(Look::Primary, t("compare-press"), move || table::compare(app, who))
        } else {
            nothing()
        }
    };
    dynamic(draw)
}

/// What both like: first what both said heck yes to.
fn results(app: App, who: PersonId) -> AnyView {
    let found = memo(move || {
        app.wishes.found.with(|all| {
            all.iter().find(|(one, _)| *one == who).map(|(_, found)| found.clone()).unwrap_or_default()
        })
    });
    let draw = move || {
        let found = found.get();
        if found.is_empty() {
            return stack(vec![empty(t("compare-none")), quiet(t("compare-none-hint"))]);
        }
        let both =
            |card: &ToCompare| found.iter().any(|one| one.card == card.card && one.liking == Liking::HeckYes);
        let once: Vec<&ToCompare> = found.iter().filter(|one| one.liking == Liking::CuriousOrMore).collect();
        let (heck, curious): (Vec<&ToCompare>, Vec<&ToCompare>) = once.into_iter().partition(|one| both(one));
        let lines = |some: Vec<&ToCompare>| list(some.into_iter().map(|one| line(app, one)).collect());
        let mut parts = Vec::new();
        if !heck.is_empty() {
            parts.extend([heading(t("compare-heck")), lines(heck)]);
        }
        if !curious.is_empty() {
            parts.extend([heading(t("compare-curious")), lines(curious)]);
        }
        parts.push(quiet(t("compare-ask")));
        stack(parts)
    };
    dynamic(draw)
}

/// One of them: pressing it begins an ask.
fn line(app: App, one: &ToCompare) -> AnyView {
    let card = one.card.clone();
    let words = memo(move || card_words(app, &card));
    let card = one.card.clone();
    let press = move || {
        let mut draft = app::draft::Draft::default();
        if let app::map::Subject::Known(id) = &card.subject
            && let Some(id) = content::catalogue().named(id)
        {
            draft.choose(content::catalogue(), id);
        }
        app.drafts.ask.set(draft);
        app.open(Sheet::Ask);
    };
    view! {
        <button type="button" class="button shared" on:click=move |_| press()>
            <span class="label">{dynamic(move || words.get().0)}</span>
            <span class="low">{dynamic(move || words.get().1)}</span>
        </button>
    }
}
