//! Cards to talk over: sets to choose from, and one question at a time.

use app::{
    deck::{Deck, Wish},
    map::Subject,
};
use content::{Arg, deck};
use draw::prelude::*;
use rand_core::RngCore;

use crate::{
    design::{
        Icon, Look, Text, button, chips, icon_label_button, lead, quiet, quote, row, sheet, stack, t, text,
    },
    edge::random::Random,
    state::App,
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let drawn = app.drawn;
    let has = memo(move || drawn.with(Option::is_some));
    let body = move || if has.get() { one(app) } else { choosing(app) };
    let actions = move || {
        if !has.get() {
            return nothing();
        }
        row(vec![
            icon_label_button(Look::Quiet, Icon::Back, t("deck-back"), move || change(app, Deck::back)),
            button(Look::Quiet, t("deck-aside"), move || change(app, Deck::put_aside)),
            button(Look::Primary, t("deck-next"), move || change(app, Deck::next)),
        ])
    };
    sheet(t("deck-title"), dynamic(body), dynamic(actions), move || app.close())
}

fn change(app: App, change: fn(&mut Deck)) {
    app.drawn.update(|drawn| {
        if let Some(deck) = drawn {
            change(deck);
        }
    });
}

/// What both like, of every comparison in this encounter.
fn wishes(app: App) -> Vec<Wish> {
    app.wishes.found.with_untracked(|all| {
        let cards = all.iter().flat_map(|(_, found)| found.iter().map(|one| &one.card));
        cards
            .filter_map(|card| match &card.subject {
                Subject::Known(id) => Some(Wish::Known(id.clone())),
                Subject::Own(_) => {
                    let words = app.me.me.with_untracked(|me| me.map.words(card).map(ToString::to_string));
                    words.map(Wish::Own)
                }
            })
            .collect()
    })
}

fn choosing(app: App) -> AnyView {
    let chosen = RwSignal::new(vec![0_usize]);
    let names: Vec<Text> =
        deck().iter().map(|set| text(move || app.t(&["deck-set-", set.id].concat()))).collect();
    let wishes = wishes(app);
    let has_wishes = !wishes.is_empty();
    let shuffle = move || {
        let sets: Vec<&str> = chosen.with_untracked(|chosen| {
            chosen.iter().filter_map(|at| deck().get(*at)).map(|set| set.id).collect()
        });
        let drawn = Deck::new(&sets, &wishes, Random.next_u64());
        if drawn.card().is_some() {
            app.drawn.set(Some(drawn));
        } else {
            app.tell(app.texts.get_untracked().say("deck-none", &[]));
        }
    };
    stack(vec![
        lead(t("deck-lead")),
        chips(t("deck-choose"), names, chosen, true),
        if has_wishes { quiet(t("deck-wishes")) } else { nothing() },
        button(Look::Primary, t("deck-begin"), shuffle),
        quiet(t("deck-alone")),
    ])
}

fn one(app: App) -> AnyView {
    let shown = memo(move || {
        let texts = app.texts.get();
        app.drawn.with(|drawn| drawn.as_ref().and_then(|deck| deck.card().and_then(|card| card.text(texts))))
    });
    let left = memo(move || app.drawn.with(|drawn| drawn.as_ref().map_or(0, Deck::left)));
    let has_aside = memo(move || app.drawn.with(|drawn| drawn.as_ref().is_some_and(Deck::has_aside)));
    let draw = move || {
        let again = move || app.drawn.set(None);
        let bring = move || change(app, Deck::bring_back);
        let back =
            if has_aside.get() { button(Look::Quiet, t("deck-aside-bring"), bring) } else { nothing() };
        let Some(question) = shown.get() else {
            return stack(vec![
                lead(t("deck-none-left")),
                row(vec![button(Look::Primary, t("deck-again"), again), back]),
            ]);
        };
        stack(vec![
            quote(move || question.clone()),
            quiet(t("deck-turn-either")),
            quiet(move || app.say("deck-left", &[("count", Arg::from(left.get() as u64))])),
            row(vec![button(Look::Quiet, t("deck-again"), again), back]),
        ])
    };
    view! { <div class="deck" aria-live="polite">{dynamic(draw)}</div> }
}
