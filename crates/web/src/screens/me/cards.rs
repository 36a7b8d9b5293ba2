//! My map, one card at a time: by buttons, by keys (1 to 4, U, S), or by pushing the card aside.

use app::map::{Card, Feeling};
use content::{Arg, catalogue};
use draw::prelude::*;

use super::{FEELINGS, bar, card_words, trouble};
use crate::{
    design::{Icon, Look, button, icon_label_button, lead, quiet, row, screen, stack, t},
    me::Inside,
    state::App,
};

/// How far a card has to be pushed to mean it, in CSS pixels.
const PUSHED: f64 = 96.0;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let first = app.me.me.with_untracked(|me| me.map.next(None, catalogue()));
    let now: RwSignal<Option<Card>> = RwSignal::new(first);
    let next = move |after: &Card| {
        now.set(app.me.me.with_untracked(|me| me.map.next(Some(after), catalogue())));
    };
    let say = move |feeling: Feeling| {
        let Some(card) = now.get_untracked() else { return };
        app.me.change(|me| me.map.say(card.clone(), Some(feeling)));
        next(&card);
    };
    let skip = move || {
        if let Some(card) = now.get_untracked() {
            next(&card);
        }
    };
    let undo = move || {
        let mut undone = None;
        app.me.change(|me| undone = me.map.undo());
        if undone.is_some() {
            now.set(undone);
        }
    };
    let keys = on_window("keydown", move |event: KeyboardEvent| {
        let typing = event.ctrl_key() || event.meta_key() || event.alt_key();
        if typing || app.sheet.with_untracked(Option::is_some) {
            return;
        }
        match event.key().as_str() {
            "1" => say(Feeling::HeckYes),
            "2" => say(Feeling::Curious),
            "3" => say(Feeling::NotForMe),
            "4" => say(Feeling::HardLimit),
            "u" | "U" => undo(),
            "s" | "S" => skip(),
            _ => {}
        }
    });
    StoredValue::new(keys);
    let shown = memo(move || now.get());
    let body = move || match shown.get() {
        Some(card) => anew(one(app, &card, say)),
        None => done(app),
    };
    let progress = move || {
        let progress = app.me.me.with(|me| me.map.progress(catalogue()));
        let args = [("done", Arg::from(progress.answered as u64)), ("all", Arg::from(progress.all as u64))];
        app.say("me-map-progress", &args)
    };
    let under = row(vec![
        icon_label_button(Look::Quiet, Icon::Undo, t("me-undo"), undo),
        button(Look::Quiet, t("me-skip"), skip),
        icon_label_button(Look::Quiet, Icon::Search, t("me-list"), move || app.me.inside.set(Inside::List)),
    ]);
    view! {
        {bar(app)}
        {screen(
            t("me-map"),
            stack(vec![
                view! { <p class="me-progress">{super::ring(app)}<span>{dynamic(progress)}</span></p> },
                trouble(app),
                dynamic(body),
                under,
                quiet(t("me-keys")),
            ]),
            nothing(),
        )}
    }
}

/// A card, and what there is to say to it. A limit stands apart: it is not a stronger dislike.
fn one(app: App, card: &Card, say: impl Fn(Feeling) + Copy + 'static) -> AnyView {
    let (known, card) = (card.clone(), card.clone());
    let pack = move || match &known.subject {
        app::map::Subject::Known(id) => {
            let pack = catalogue().named(id).and_then(|id| catalogue().get(id)).map(|one| one.pack.clone());
            pack.map(|pack| app.texts.get().pack(&pack).0).unwrap_or_default()
        }
        app::map::Subject::Own(_) => app.t("me-own"),
    };
    let words = memo(move || card_words(app, &card));
    let from: RwSignal<Option<(f64, f64)>> = RwSignal::new(None);
    let by: RwSignal<(f64, f64)> = RwSignal::new((0.0, 0.0));
    let down =
        move |event: PointerEvent| from.set(Some((f64::from(event.client_x()), f64::from(event.client_y()))));
    let moved = move |event: PointerEvent| {
        if let Some((x, y)) = from.get_untracked() {
            by.set((f64::from(event.client_x()) - x, f64::from(event.client_y()) - y));
        }
    };
    let up = move |_: PointerEvent| {
        if from.get_untracked().is_none() {
            return;
        }
        from.set(None);
        let meant = meant(by.get_untracked());
        by.set((0.0, 0.0));
        if let Some(feeling) = meant {
            say(feeling);
        }
    };
    let cancel = move |_: PointerEvent| {
        from.set(None);
        by.set((0.0, 0.0));
    };
    let shift = move || {
        let (x, y) = by.get();
        ["translate(", &(x.round() as i32).to_string(), "px,", &((y / 2.0).round() as i32).to_string(), "px)"]
            .concat()
    };
    let towards = move || match meant(by.get()) {
        Some(Feeling::HeckYes) => "yes",
        Some(Feeling::Curious) => "curious",
        Some(Feeling::NotForMe) => "no",
        _ => "",
    };
    // All of the same weight: no answer is the one that is hoped for.
    let answer = |at: usize, look: Look| {
        let found = FEELINGS.get(at).copied();
        found.map(|(feeling, key)| button(look, t(key), move || say(feeling)))
    };
    view! {
        <div class="me-card" data-towards=towards style:transform=shift
            on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=cancel on:pointerleave=cancel>
            <p class="low">{dynamic(pack)}</p>
            <h2 aria-live="polite">{dynamic(move || words.get().0)}</h2>
            <p class="part">{dynamic(move || words.get().1)}</p>
        </div>
        <div class="me-answers">
            {answer(0, Look::Plain)}
            {answer(1, Look::Plain)}
            {answer(2, Look::Plain)}
        </div>
        <div class="me-limit">
            {answer(3, Look::Quiet)}
            {quiet(t("me-limit-hint"))}
        </div>
    }
}

/// What a push means: to the right, up, to the left. Nothing where it is short. In lines that run the other way it is the same:
/// it is shown while it is pushed.
fn meant((x, y): (f64, f64)) -> Option<Feeling> {
    if y < -PUSHED && y.abs() > x.abs() {
        Some(Feeling::Curious)
    } else if x > PUSHED {
        Some(Feeling::HeckYes)
    } else if x < -PUSHED {
        Some(Feeling::NotForMe)
    } else {
        None
    }
}

/// Every card has an answer, or was passed by.
fn done(app: App) -> AnyView {
    stack(vec![
        lead(t("me-map-done")),
        quiet(t("me-map-done-hint")),
        button(Look::Plain, t("me-list"), move || app.me.inside.set(Inside::List)),
    ])
}
