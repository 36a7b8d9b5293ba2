//! What somebody has begun and not yet said: an ask, a change of the signals, a card. It waits while something else comes
//! first, and is gone when the time together is over or the device goes to somebody else.
//!
//! Not here: what it means (`app::draft`, `app::agree`, `app::card`).

use std::sync::Arc;

use app::{
    agree, card,
    draft::Draft,
    face::{Card, Face},
};
use draw::prelude::*;

use crate::{
    edge::clock,
    state::{App, Seen, Sheet},
};

/// All of them, and what else is remembered between screens.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// The ask that is being made.
    pub ask: RwSignal<Draft>,
    /// The signals that are about to be proposed.
    pub signals: RwSignal<Option<agree::Draft>>,
    /// The card that is being filled in.
    pub card: RwSignal<Option<card::Draft>>,
    /// Whether somebody has just been thanked for their no.
    pub thanked: RwSignal<bool>,
    /// What was open when a card came, and opens again after it.
    pub aside: StoredValue<Option<Sheet>>,
    /// Whether what is open was opened on the way to an ask, and leads back to it.
    pub on_the_way: StoredValue<bool>,
    /// The ask that was taken back last.
    pub taken_back: StoredValue<Option<u32>>,
}

/// How close to its end an ask that is gone counts as ended by time, in milliseconds.
const ABOUT_MS: u64 = 1_500;

impl Drafts {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            ask: RwSignal::new(Draft::default()),
            signals: RwSignal::new(None),
            card: RwSignal::new(None),
            thanked: RwSignal::new(false),
            aside: StoredValue::new(None),
            on_the_way: StoredValue::new(false),
            taken_back: StoredValue::new(None),
        }
    }

    fn clear(self) {
        self.ask.set(Draft::default());
        self.signals.set(None);
        self.card.set(None);
        self.thanked.set(false);
        self.aside.set_value(None);
        self.on_the_way.set_value(false);
    }

    /// What puts them aside.
    pub fn follow(self, app: App) {
        let whose = memo(move || app.seats.with(|seats| seats.as_ref().map(|seats| seats.active)));
        Effect::new(move |_| {
            whose.track();
            self.clear();
        });
        Effect::new(move |_| {
            if app.face.get().is_some_and(Face::covers) {
                self.ask.set(Draft::default());
                self.thanked.set(false);
                self.on_the_way.set_value(false);
                self.aside.set_value(None);
            }
        });
        let card = memo(move || app.cards.with(|cards| cards.first().copied()));
        Effect::new(move |before: Option<Option<Card>>| {
            let now = card.get();
            let sheet = app.sheet.get_untracked();
            let waits =
                !matches!(sheet, None | Some(Sheet::Leave | Sheet::Hold | Sheet::HandOver(_) | Sheet::Turn));
            if now.is_some() && before.flatten() != now && waits {
                self.aside.set_value(sheet);
                app.sheet.set(None);
            } else if now.is_none()
                && sheet.is_none()
                && let Some(aside) = self.aside.try_update_value(Option::take).flatten()
            {
                app.sheet.set(Some(aside));
            }
            now
        });
        Effect::new(move |before: Option<Option<Arc<Seen>>>| {
            let now = app.seen.get();
            if let (Some(Some(before)), Some(now)) = (before, &now)
                && self.ended_silently(&before, now)
            {
                app.tell(app.t("talk-silent"));
            }
            now
        });
    }

    /// Whether an ask of this person's has ended because nobody answered.
    fn ended_silently(self, before: &Seen, now: &Seen) -> bool {
        let taken_back = self.taken_back.get_value();
        let gone = |number| !now.view.asks.iter().any(|ask| ask.number == number);
        let mut mine = before.view.asks.iter().filter(|ask| Some(ask.from) == before.view.me);
        !Face::of(&now.view).covers()
            && before.view.me == now.view.me
            && mine.any(|ask| {
                gone(ask.number)
                    && Some(ask.number) != taken_back
                    && !now.view.thank.iter().any(|(number, _)| *number == ask.number)
                    && !now.view.on.contains(&ask.activity)
                    && before.at.saturating_add(ask.ends_in_ms) <= clock::now().saturating_add(ABOUT_MS)
            })
    }
}

impl App {
    /// Goes from one sheet to another, which leads back to the ask where it came from there.
    pub fn lead_to(self, sheet: Sheet) {
        let asking = self.sheet.with_untracked(|sheet| *sheet == Some(Sheet::Ask));
        self.drafts.on_the_way.set_value(asking);
        if asking { self.sheet.set(Some(sheet)) } else { self.open(sheet) }
    }

    /// Closes what was opened, or goes back to the ask that it was on the way to.
    pub fn lead_back(self) {
        if self.drafts.on_the_way.get_value() {
            self.drafts.on_the_way.set_value(false);
            self.sheet.set(Some(Sheet::Ask));
        } else {
            self.close();
        }
    }
}
