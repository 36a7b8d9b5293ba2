//! My map as a list: to search, to change what was said, to add and take out words of one's own.

use app::{
    find::Finder,
    map::{Card, MAX_OWN, NoCard, Part, Subject},
};
use content::{Arg, PACKS, catalogue};
use draw::prelude::*;
use rules::{limits, text::Words};

use super::{FEELINGS, bar, card_words, feelings, trouble};
use crate::{
    design::{
        Icon, Look, Text, button, chips, choice, empty, group, heading, icon_button, lead, quiet, row,
        screen, search_field, stack, t, text, text_field,
    },
    me::Inside,
    state::App,
};

/// Results shown at most: whoever looks for something types on.
const MOST: usize = 24;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let search = RwSignal::new(String::new());
    let pack = RwSignal::new(vec![0_usize]);
    let finder = memo(move || std::rc::Rc::new(Finder::new(catalogue(), app.texts.get())));
    let cards = memo(move || {
        let all = app.me.me.with(|me| me.map.cards(catalogue()));
        let typed = search.get();
        let is_own = |card: &Card| matches!(card.subject, Subject::Own(_));
        if typed.trim().is_empty() {
            let here = pack.with(|pack| pack.first().copied()).unwrap_or_default();
            let here = PACKS.get(here).copied();
            return all
                .into_iter()
                .filter(|card| match (&card.subject, here) {
                    (Subject::Known(id), Some(here)) => pack_of(id).as_deref() == Some(here),
                    (Subject::Own(_), None) => true,
                    _ => false,
                })
                .collect::<Vec<_>>();
        }
        let found: Vec<String> = finder
            .get()
            .find(&typed)
            .into_iter()
            .take(MOST)
            .filter_map(|(id, _)| catalogue().get(id).map(|known| known.id.clone()))
            .collect();
        let small = typed.trim().to_lowercase();
        let of = |card: &Card| match &card.subject {
            Subject::Known(id) => found.contains(id),
            Subject::Own(_) => is_own(card) && card_words(app, card).0.to_lowercase().contains(&small),
        };
        all.into_iter().filter(of).collect()
    });
    let names: Vec<Text> =
        PACKS.iter().map(|id| text(move || app.texts.get().pack(id).0)).chain([text(t("me-own"))]).collect();
    let rows = move || {
        let cards = cards.get();
        if cards.is_empty() {
            return empty(t("me-list-empty"));
        }
        let lines = cards.into_iter().map(|card| anew(line(app, card))).collect();
        crate::design::list(lines)
    };
    let body = stack(vec![
        lead(t("me-list-lead")),
        trouble(app),
        search_field(t("ask-search"), search),
        chips(t("ask-packs"), names, pack, false),
        view! { <div class="me-list">{dynamic(rows)}</div> },
        own(app, search),
    ]);
    let cards = button(Look::Primary, t("me-map-go-on"), move || app.me.inside.set(Inside::Cards));
    view! {
        {bar(app)}
        {screen(t("me-list"), body, cards)}
    }
}

fn pack_of(id: &str) -> Option<String> {
    catalogue().named(id).and_then(|id| catalogue().get(id)).map(|known| known.pack.clone())
}

/// One card: what it is, and what was said.
fn line(app: App, card: Card) -> AnyView {
    let place = |card: &Card| {
        let said = app.me.me.with_untracked(|me| me.map.feeling(card));
        said.and_then(|said| FEELINGS.iter().position(|(feeling, _)| *feeling == said))
            .map_or(0, |at| at.saturating_add(1))
    };
    let at = place(&card);
    let is_own = matches!(card.subject, Subject::Own(_));
    let (named, changed, out) = (card.clone(), card.clone(), card);
    let words = memo(move || card_words(app, &named));
    let options: Vec<Text> = std::iter::once(text(t("me-unanswered"))).chain(feelings(app)).collect();
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| view! { <option value=place.to_string() prop:selected=place == at>{option}</option> })
        .collect();
    let change = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        let feeling = place.checked_sub(1).and_then(|at| FEELINGS.get(at)).map(|(feeling, _)| *feeling);
        app.me.change(|me| me.map.say(changed.clone(), feeling));
    };
    let label = move || {
        let (title, part) = words.get();
        [title.as_str(), ", ", part.as_str()].concat()
    };
    let take_out = move || app.me.change(|me| me.map.take_out(&out));
    let remove = if is_own { icon_button(Icon::Close, t("me-own-remove"), take_out) } else { nothing() };
    view! {
        <div class="me-line">
            <span class="says">
                <bdi class="title">{dynamic(move || words.get().0)}</bdi>
                <span class="low">{dynamic(move || words.get().1)}</span>
            </span>
            <select class="input" aria-label=label on:change=change>{options}</select>
            {remove}
        </div>
    }
}

/// Words of one's own.
fn own(app: App, search: RwSignal<String>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let part = RwSignal::new(0_usize);
    let wrong: RwSignal<Option<String>> = RwSignal::new(None);
    let parts: Vec<Text> =
        ["me-part-i-do", "me-part-to-me", "me-part-together"].map(|key| text(t(key))).into_iter().collect();
    let add = move || {
        let texts = app.texts.get_untracked();
        let part = match part.get_untracked() {
            0 => Part::IDo,
            1 => Part::DoneToMe,
            _ => Part::Together,
        };
        let words = match Words::new(&typed.get_untracked()) {
            Ok(words) => words,
            Err(why) => return wrong.set(Some(texts.bad_words(why))),
        };
        let mut added = None;
        let title = words.as_str().to_owned();
        app.me.change(|me| added = Some(me.map.add(words, part, catalogue())));
        wrong.set(match added {
            Some(Err(NoCard::There)) => Some(texts.say("me-own-there", &[])),
            Some(Err(NoCard::TooMany)) => {
                Some(texts.say("me-own-many", &[("most", Arg::from(MAX_OWN as u64))]))
            }
            _ => {
                typed.set(String::new());
                // Where it is now to be said what one feels about it.
                search.set(title);
                None
            }
        });
    };
    group(vec![
        heading(t("me-own")),
        text_field(t("me-own-add"), t("me-own-hint"), typed, move || wrong.get(), limits::MAX_WORDS_CHARS),
        choice(t("me-own-part"), parts, part),
        row(vec![button(Look::Plain, t("me-own-do"), add)]),
        quiet(t("me-own-compare")),
    ])
}
