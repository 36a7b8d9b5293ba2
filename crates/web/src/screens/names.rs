//! Names for tonight: one, or those of everyone who shares this device. A part of `begin` and `join`.

use app::names::{BadName, MAX_SHARING, MIN_SHARING, read, suggest};
use content::Arg;
use draw::prelude::*;
use rand_core::RngCore;
use rules::{limits, text::Name};
use wasm_bindgen::JsCast;

use crate::{
    design::{Icon, Look, choice, icon_button, icon_label_button, quiet, row, t, text, text_field},
    edge::random::Random,
    state::App,
};

/// What is typed so far.
#[derive(Clone, Copy)]
pub struct Names {
    app: App,
    /// Which way is chosen: a phone each, or one for all.
    shared: RwSignal<usize>,
    typed: [RwSignal<String>; MAX_SHARING],
    /// How many share it.
    count: RwSignal<usize>,
    wrong: RwSignal<Option<(usize, BadName)>>,
}

impl Names {
    /// With a name suggested.
    pub fn new(app: App) -> Self {
        let one = || RwSignal::new(String::new());
        let names = Self {
            app,
            shared: RwSignal::new(0),
            typed: std::array::from_fn(|_| one()),
            count: RwSignal::new(MIN_SHARING),
            wrong: RwSignal::new(None),
        };
        names.roll(0);
        names
    }

    /// Whether it is one device for all.
    pub fn is_shared(self) -> bool {
        self.shared.get() == 1
    }

    /// The names, where all of them are fine; what is the matter is shown where it is.
    pub fn take(self) -> Option<Vec<Name>> {
        let all: Vec<String> = self.wanted().iter().map(|one| one.get_untracked()).collect();
        match read(&all) {
            Ok(names) => Some(names),
            Err(wrong) => {
                self.wrong.set(Some(wrong));
                None
            }
        }
    }

    /// The form. `done` is what Enter does.
    pub fn draw(self, done: impl Fn() + 'static) -> AnyView {
        let fields = move || {
            let count = if self.is_shared() { self.count.get() } else { 1 };
            (0..count).map(|place| self.field(place, count)).collect::<Vec<_>>()
        };
        let options = vec![text(t("begin-phone-each")), text(t("begin-phone-shared"))];
        let more = move || if self.is_shared() { self.more() } else { nothing() };
        // So that nobody reads a complaint about what they have just changed.
        Effect::new(move |_| {
            self.typed.iter().for_each(|one| one.track());
            self.shared.track();
            self.wrong.set(None);
        });
        // Each who is added has a name at once.
        Effect::new(move |_| {
            if self.is_shared() {
                (0..self.count.get())
                    .filter(|place| self.is_empty(*place))
                    .for_each(|place| self.roll(place));
            }
        });
        on_enter(
            view! {
                <div class="names">{dynamic(fields)}</div>
                {dynamic(more)}
                {choice(t("begin-phones"), options, self.shared)}
                {dynamic(move || self.is_shared().then(|| quiet(t("begin-shared-hint"))))}
            },
            done,
        )
    }

    fn field(self, place: usize, count: usize) -> AnyView {
        let app = self.app;
        let Some(value) = self.typed.get(place).copied() else { return nothing() };
        let number = u64::try_from(place).unwrap_or_default().saturating_add(1);
        let label = move || {
            if count == 1 {
                return app.t("begin-name");
            }
            app.say("begin-name-of", &[("number", Arg::from(number))])
        };
        let hint = move || if place == 0 { app.t("begin-name-hint") } else { String::new() };
        let error = move || {
            let why = self.wrong.get().filter(|(at, _)| *at == place)?.1;
            Some(match why {
                BadName::Bad(why) => app.texts.get().bad_name(why),
                BadName::Twice => app.t("begin-twice"),
            })
        };
        let dice = t("begin-dice");
        view! {
            <div class="name">
                {text_field(label, hint, value, error, limits::MAX_NAME_CHARS)}
                {icon_button(Icon::Dice, dice, move || self.roll(place))}
            </div>
        }
    }

    fn more(self) -> AnyView {
        let add = move |by: isize| {
            self.count.update(|count| {
                *count = count.saturating_add_signed(by).clamp(MIN_SHARING, MAX_SHARING);
            });
        };
        let plus = (self.count.get() < MAX_SHARING)
            .then(|| icon_label_button(Look::Quiet, Icon::Plus, t("begin-more"), move || add(1)));
        let minus = (self.count.get() > MIN_SHARING)
            .then(|| icon_label_button(Look::Quiet, Icon::Minus, t("begin-fewer"), move || add(-1)));
        row(plus.into_iter().chain(minus).collect())
    }

    fn wanted(self) -> Vec<RwSignal<String>> {
        let count = if self.shared.get_untracked() == 1 { self.count.get_untracked() } else { 1 };
        self.typed.iter().take(count).copied().collect()
    }

    fn is_empty(self, place: usize) -> bool {
        self.typed.get(place).is_some_and(|one| one.with_untracked(String::is_empty))
    }

    /// Suggests another name.
    fn roll(self, place: usize) {
        let taken: Vec<String> = self.typed.iter().map(|one| one.get_untracked()).collect();
        if let Some(one) = self.typed.get(place) {
            one.set(suggestion(self.app, &taken));
        }
    }
}

/// A name that is none of these.
pub fn suggestion(app: App, taken: &[String]) -> String {
    let list = app.texts.get_untracked().say("begin-names", &[]);
    suggest(&list, Random.next_u32(), taken)
}

/// Does something at Enter in a line that is typed.
pub fn on_enter(body: AnyView, done: impl Fn() + 'static) -> AnyView {
    let key = move |event: KeyboardEvent| {
        let typed = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if event.key() == "Enter" && !event.is_composing() && typed.is_some_and(|one| one.type_() == "text") {
            event.prevent_default();
            done();
        }
    };
    view! { <div class="stack" on:keydown=key>{body}</div> }
}
