//! What every screen can see and do: one small handle that is copied into each of them.

use std::sync::Arc;

use app::{
    face::{Card, Face, cards},
    feel::Feel,
};
use content::{Locale, Texts};
use draw::prelude::*;
use rules::{Event, PersonId};
use sync::View;

use crate::{
    comparing::Compared,
    design::lamp_state,
    drafts::Drafts,
    edge::{self, clock},
    screens,
    settings::Settings,
    table, texts,
};
#[cfg(feature = "whole")]
use crate::{me::Held, rehearsing::Played, rooms::Room};

/// Where this page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The start page.
    Start,
    /// Choosing a name, about to begin.
    Begin,
    /// Choosing a name, about to knock. Holds the link as it was opened or typed, checked.
    Join(String),
    /// A link that leads nowhere, and why, as the key of a text.
    BadLink(String),
    /// A link of another Stillyes, which this page can't talk to.
    Elsewhere(String),
    /// In an encounter, from connecting to its end.
    Together,
    /// In a room that comes after the first load.
    #[cfg(feature = "whole")]
    Room(Room),
    /// Every component in every state.
    #[cfg(feature = "gallery")]
    Gallery,
}

/// What somebody has opened on top of the face. Back closes it, and so does every stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// Opening somebody's link.
    Link,
    /// The link and its picture, for somebody else.
    Invite,
    /// The four pictures, to compare.
    Pictures,
    /// The signals: to read, to try, to change.
    Signals,
    /// What we should know of each other's health.
    Health,
    /// Comparing wishes.
    #[cfg(feature = "whole")]
    Compare,
    /// Cards to talk over.
    #[cfg(feature = "whole")]
    Cards,
    /// Notes on what one needs, to show.
    #[cfg(feature = "whole")]
    Care,
    /// A date for the talk.
    #[cfg(feature = "whole")]
    Date,
    /// Asking for something.
    Ask,
    /// Everyone here.
    People,
    /// One of them.
    Person(PersonId),
    /// Settings: language, look, sound, gestures.
    Settings,
    /// Everything else there is to do.
    Menu,
    /// Ending it, or leaving.
    Leave,
    /// Letting go is red.
    Hold,
    /// Somebody else who shares this device is wanted, by their place.
    HandOver(usize),
    /// Choosing who takes the shared device.
    Turn,
}

/// What the person of this page sees, and when it was so.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Everything that the engine shows.
    pub view: View,
    /// The page's clock in milliseconds: `view`'s countdowns count from here.
    pub at: u64,
}

/// A line that is shown for a while and read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Counts up, so that the same line twice is told twice.
    pub number: u32,
    /// What is told.
    pub text: String,
}

/// Everyone who holds this device, each with what they see. One, but where a device is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Seats {
    /// In the order in which they sat down.
    pub all: Vec<Arc<Seen>>,
    /// Whose turn it is.
    pub active: usize,
}

/// The handle. As small as an address, because every closure of every screen holds one.
#[derive(Clone, Copy)]
pub struct App(&'static Everything);

impl std::ops::Deref for App {
    type Target = Everything;

    fn deref(&self) -> &Everything {
        self.0
    }
}

/// What is behind the handle, for as long as the page is there.
pub struct Everything {
    /// The texts of the chosen language.
    pub texts: RwSignal<&'static Texts>,
    /// Which language that is.
    pub locale: RwSignal<Locale>,
    /// Where this page is.
    pub place: RwSignal<Place>,
    /// What is open on top.
    pub sheet: RwSignal<Option<Sheet>>,
    /// What everyone here sees. `None` outside of an encounter. Set by `table` alone.
    pub seats: RwSignal<Option<Seats>>,
    /// The last line that was told.
    pub told: RwSignal<Option<Told>>,
    /// What the active person sees.
    pub seen: Memo<Option<Arc<Seen>>>,
    /// The screen under everything else.
    pub face: Memo<Option<Face>>,
    /// What waits for the active person, the first first.
    pub cards: Memo<Vec<Card>>,
    /// The four pictures that this person has compared and found the same.
    pub compared: RwSignal<Option<[u8; 4]>>,
    /// What somebody has begun and not yet said.
    pub drafts: Drafts,
    /// Whether anybody else has been here, in the encounter that goes on or is just over.
    pub company: StoredValue<bool>,
    /// How this device is to look, sound and feel.
    pub settings: Settings,
    /// Comparing wishes, in the encounter that goes on.
    pub wishes: Compared,
    /// What somebody keeps to themself, as far as it is open.
    #[cfg(feature = "whole")]
    pub me: Held,
    /// Cards that were shuffled, in the encounter that goes on.
    #[cfg(feature = "whole")]
    pub drawn: RwSignal<Option<app::deck::Deck>>,
    /// What this device alone knows for hints, in this encounter.
    #[cfg(feature = "whole")]
    pub hints: StoredValue<app::hints::Hints>,
    /// When the ask was first shown that waits for this person, on the page's clock in milliseconds.
    #[cfg(feature = "whole")]
    pub asked_at: StoredValue<u64>,
    /// What is being practised.
    #[cfg(feature = "whole")]
    pub played: RwSignal<Option<Played>>,
    /// Which of the pages to learn from is open.
    #[cfg(feature = "whole")]
    pub reading: RwSignal<Option<usize>>,
    /// The gathering that is open, as this device sees it. Set by `evening` alone.
    #[cfg(feature = "whole")]
    pub evening: RwSignal<Option<Arc<crate::evening::Shown>>>,
    /// Which of its pages.
    #[cfg(feature = "whole")]
    pub evening_at: RwSignal<screens::evening::Page>,
    /// The invitation that was made last, to hand it on.
    #[cfg(feature = "whole")]
    pub invited: RwSignal<Option<u64>>,
    /// With whom this person tries it in the encounter that is on (G2).
    #[cfg(feature = "whole")]
    pub exercises: RwSignal<Option<rules::gathering::Member>>,
    /// Whether this relay has somebody to practise with.
    pub demo: bool,
    /// Names this build.
    pub version: StoredValue<String>,
}

impl App {
    /// Makes the handle and draws the first screen.
    pub fn begin(tag: &str, ftl: &str, files: &str, version: &str, demo: bool) {
        texts::files(files);
        let locale = Locale::from_tag(tag).unwrap_or_default();
        let Some(read) = texts::read(locale, ftl) else { return };
        draw::start();
        let owner = Owner::new();
        let app = owner.with(|| Self::new(locale, read, version, demo));
        CURRENT.set(Some(app));
        edge::listen(app);
        table::come_back(app);
        #[cfg(feature = "whole")]
        {
            crate::evening::resume(app);
            edge::address::begin_evening(app);
        }
        // Effects run from here on: what follows the signals can't begin before.
        owner.with(|| {
            app.settings.follow();
            #[cfg(feature = "whole")]
            {
                crate::me::listen(app);
                screens::talking::hint::follow(app);
            }
            app.drafts.follow(app);
            if let Some(body) = document().body() {
                draw::mount(&body, screens::draw(app));
            }
            // After what is drawn: a page that takes on another colour is worked out anew as a whole.
            app.follow();
        });
        // For as long as the page is there.
        std::mem::forget(owner);
    }

    fn new(locale: Locale, read: &'static Texts, version: &str, demo: bool) -> Self {
        let seats = RwSignal::new(None::<Seats>);
        let seen = memo(move || {
            seats.with(|seats| seats.as_ref().and_then(|seats| seats.all.get(seats.active).cloned()))
        });
        let face = memo(move || seen.with(|seen| seen.as_ref().map(|seen| Face::of(&seen.view))));
        let waiting =
            memo(move || seen.with(|seen| seen.as_ref().map(|seen| cards(&seen.view)).unwrap_or_default()));
        Self(Box::leak(Box::new(Everything {
            texts: RwSignal::new(read),
            locale: RwSignal::new(locale),
            place: RwSignal::new(edge::address::place()),
            sheet: RwSignal::new(None),
            seats,
            told: RwSignal::new(None),
            seen,
            face,
            cards: waiting,
            company: StoredValue::new(false),
            compared: RwSignal::new(None),
            drafts: Drafts::new(),
            settings: Settings::read(),
            wishes: Compared::new(),
            #[cfg(feature = "whole")]
            me: Held::new(),
            #[cfg(feature = "whole")]
            drawn: RwSignal::new(None),
            #[cfg(feature = "whole")]
            hints: StoredValue::new(app::hints::Hints::default()),
            #[cfg(feature = "whole")]
            asked_at: StoredValue::new(0),
            #[cfg(feature = "whole")]
            played: RwSignal::new(None),
            #[cfg(feature = "whole")]
            reading: RwSignal::new(None),
            #[cfg(feature = "whole")]
            evening: RwSignal::new(None),
            #[cfg(feature = "whole")]
            evening_at: RwSignal::new(screens::evening::Page::Home),
            #[cfg(feature = "whole")]
            invited: RwSignal::new(None),
            #[cfg(feature = "whole")]
            exercises: RwSignal::new(None),
            demo,
            version: StoredValue::new(version.to_owned()),
        })))
    }

    /// What follows from what people see, whatever screen draws it.
    fn follow(self) {
        // The whole page takes on the lamp's colour; a stop puts everything else aside.
        Effect::new(move |_| {
            let lamp = self.seen.with(|seen| seen.as_ref().map(|seen| seen.view.lamp));
            // When all is drawn, and still before it is painted: with another colour the whole page is worked out anew,
            // and it would be twice if something had to be measured in between.
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(root) = document().document_element() {
                    let _ = root.set_attribute("data-lamp", lamp.map_or("none", lamp_state));
                }
            });
        });
        Effect::new(move |_| {
            if self.face.get().is_some_and(Face::covers) && self.sheet.with_untracked(Option::is_some) {
                self.close();
            }
        });
        // What waits for somebody, or stops everything, is not missed in another room.
        #[cfg(feature = "whole")]
        Effect::new(move |_| {
            let called = self.face.get().is_some_and(|face| face.covers() || face == Face::Lamp)
                || self.cards.with(|cards| !cards.is_empty());
            if called && matches!(self.place.get_untracked(), Place::Room(_)) {
                self.place.set(Place::Together);
            }
        });
        Effect::new(move |before: Option<Option<Arc<Seen>>>| {
            let now = self.seen.get();
            let before = before.flatten();
            if let Some(now) = &now
                && let Some(feel) = Feel::of(before.as_ref().map(|seen| &seen.view), &now.view)
            {
                edge::feel::play(self, feel);
            }
            #[cfg(not(feature = "whole"))]
            if before.is_none() && now.is_some() {
                texts::complete(self);
            }
            if before.is_some() != now.is_some() {
                edge::wake::keep_awake(now.is_some());
            }
            let others = now.as_ref().map(|seen| seen.view.people.len() > 1);
            if others != Some(false) {
                self.company.set_value(others.is_some());
            }
            now
        });
        Effect::new(move |_| {
            let locale = self.locale.get();
            #[cfg(not(feature = "whole"))]
            if self.seen.with_untracked(Option::is_some) {
                texts::complete(self);
            }
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", locale.tag());
                let _ = root.set_attribute("dir", locale.direction());
            }
        });
    }

    /// The active person does something. What a law refuses comes back as a told line.
    pub fn act(self, event: Event) {
        #[cfg(feature = "whole")]
        screens::talking::hint::did(self, &event);
        table::act(self, event);
    }

    /// Red, by whoever holds this device (S1): nothing is asked, nothing is waited for.
    pub fn red(self) {
        #[cfg(feature = "whole")]
        screens::talking::hint::did(self, &Event::Red);
        table::red(self);
    }

    /// The active person answers an ask with yes, having been asked privately (Y7).
    pub fn answer(self, ask: u32, wholehearted: bool) {
        #[cfg(feature = "whole")]
        screens::talking::hint::answered(self, wholehearted);
        table::answer(self, ask, wholehearted);
    }

    /// Shows a line for a while.
    pub fn tell(self, text: String) {
        self.told.update(|told| {
            let number = told.as_ref().map_or(0, |told| told.number.wrapping_add(1));
            *told = Some(Told { number, text });
        });
    }

    /// Whether this is practice, with somebody made up.
    pub fn is_practice(self) -> bool {
        #[cfg(feature = "whole")]
        return self.played.with(Option::is_some);
        #[cfg(not(feature = "whole"))]
        false
    }

    /// Something of what the active person sees; the default where nobody is in an encounter. In a memo or a closure
    /// that is drawn it is read again whenever something changes.
    pub fn look<T: Default>(self, at: impl FnOnce(&View) -> T) -> T {
        self.seen.with(|seen| seen.as_ref().map(|seen| at(&seen.view)).unwrap_or_default())
    }

    /// The same for what is drawn as a whole: read again, and drawn again, only when it has become another.
    pub fn look_once<T: Default + Clone + PartialEq + 'static>(self, at: impl Fn(&View) -> T + 'static) -> T {
        memo(move || self.look(&at)).get()
    }

    /// The name of somebody in the encounter.
    pub fn name(self, who: PersonId) -> String {
        self.look(|view| app::why::name_of(view, who))
    }

    /// Milliseconds left of a countdown that the view gave as `ms`.
    pub fn left(self, ms: u64) -> u64 {
        let at = self.seen.with_untracked(|seen| seen.as_ref().map_or(0, |seen| seen.at));
        ms.saturating_sub(clock::now().saturating_sub(at))
    }

    /// Opens something on top; the browser's Back closes it.
    pub fn open(self, sheet: Sheet) {
        // One in the place of another is no step further.
        if self.sheet.with_untracked(Option::is_none) {
            edge::address::opened();
        }
        self.sheet.set(Some(sheet));
    }

    /// Closes what is open.
    pub fn close(self) {
        edge::address::closed(self);
    }
}

thread_local! {
    static CURRENT: std::cell::Cell<Option<App>> = const { std::cell::Cell::new(None) };
}

/// The handle, for what the browser calls from outside of every screen.
pub fn current() -> Option<App> {
    CURRENT.get()
}
