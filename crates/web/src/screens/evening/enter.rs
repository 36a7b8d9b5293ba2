//! No gathering is open: those that this device knows, and planning one.

use draw::prelude::*;
use rules::{
    gathering::event::Plan,
    text::{Name, Words},
};

use super::{Page, after, meet, when};
use crate::{
    design::{
        Icon, Kind, Look, Mark, button, card, group, heading, icon_label_button, lead, note, quiet, row,
        screen, stack, stepper, t, text_field, top_bar,
    },
    edge::{address::to_start, clock, storage},
    evening,
    screens::names::suggestion,
    state::App,
};

const HOUR_MS: u64 = 60 * 60 * 1_000;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let planning = RwSignal::new(false);
    let body = move || if planning.get() { anew(plan(app)) } else { anew(known(app, planning)) };
    view! {
        {top_bar(app, icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app)))}
        <div class="evening">{screen(t("evening-title"), dynamic(body), nothing())}</div>
    }
}

fn known(app: App, planning: RwSignal<bool>) -> AnyView {
    let one = |kept: storage::KeptGathering| {
        let id = kept.id.clone();
        let open = move || {
            if !evening::come_back(app, &id) {
                app.tell(app.texts.get_untracked().say("evening-damaged", &[]));
            }
        };
        card(Icon::People, move || kept.name.clone(), t("evening-go-on"), || Mark::Todo, open)
    };
    let all: Vec<AnyView> = storage::gatherings(clock::wall()).into_iter().map(one).collect();
    let go_on = if all.is_empty() { nothing() } else { stack(vec![heading(t("evening-known")), stack(all)]) };
    stack(vec![
        lead(t("evening-lead")),
        go_on,
        group(vec![heading(t("evening-invited-head")), quiet(t("evening-invited")), meet::link(app)]),
        if storage::book().evenings().is_empty() { nothing() } else { after::book(app) },
        group(vec![
            heading(t("evening-plan-head")),
            quiet(t("evening-plan-about")),
            button(Look::Primary, t("evening-plan"), move || planning.set(true)),
        ]),
    ])
}

fn plan(app: App) -> AnyView {
    let (called, host) = (RwSignal::new(app.t("evening-called-usual")), RwSignal::new(suggestion(app, &[])));
    // To the next full hour, an evening's length, and burned two weeks later.
    let soon = clock::wall().div_ceil(HOUR_MS).saturating_mul(HOUR_MS);
    let at = |hours: u64| RwSignal::new(when::typed(soon.saturating_add(hours.saturating_mul(HOUR_MS))));
    let (opens, closes, burns) = (at(0), at(6), at(14 * 24));
    let capacity = RwSignal::new(30);
    let wrong = RwSignal::new(None::<String>);
    let go = move || {
        let texts = app.texts.get_untracked();
        let host = match Name::new(&host.get_untracked()) {
            Ok(host) => host,
            Err(why) => return wrong.set(Some(texts.bad_name(why))),
        };
        let name = match Words::new(&called.get_untracked()) {
            Ok(name) => name,
            Err(why) => return wrong.set(Some(texts.bad_words(why))),
        };
        let times = [opens, closes, burns].map(|one| when::read(&one.get_untracked()));
        let [Some(opens), Some(closes), Some(burns)] = times else {
            return wrong.set(Some(texts.say("gathering-bad-plan", &[])));
        };
        let capacity = u16::try_from(capacity.get_untracked()).unwrap_or(1);
        let plan = Plan { name, opens, closes, capacity, burns };
        if opens >= closes || closes > burns || burns <= clock::wall() {
            return wrong.set(Some(texts.say("gathering-bad-plan", &[])));
        }
        app.evening_at.set(Page::Rules);
        if evening::create(app, &host, &plan).is_err() {
            wrong.set(Some(texts.say("link-bad-relay", &[])));
        }
    };
    let error =
        move || wrong.get().map(|why| note(Kind::Careful, move || why.clone())).unwrap_or_else(nothing);
    stack(vec![
        lead(t("evening-plan-lead")),
        text_field(t("evening-called"), t("evening-called-hint"), called, || None, 60),
        text_field(t("evening-host-name"), t("evening-host-name-hint"), host, || None, 40),
        when::moment_field(t("evening-opens"), opens),
        when::moment_field(t("evening-closes"), closes),
        stepper(t("evening-capacity"), capacity, 1, 500, move || capacity.get().to_string()),
        when::moment_field(t("evening-burns"), burns),
        quiet(t("evening-burns-hint")),
        view! { <div role="status">{dynamic(error)}</div> },
        row(vec![button(Look::Primary, t("evening-create"), go)]),
    ])
}
