//! The page's address and its history: links that are opened, and the browser's Back.
//!
//! A link's secret stands in the address for no longer than it takes to read it, so that neither a shoulder nor the
//! history sees it. What is opened on top of a screen is a step in the history, so that Back closes it.

use std::cell::Cell;

use app::face::Face;
use draw::prelude::*;
use seal::{BadLink, Link};
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::on;
use crate::{
    state::{App, Place, Sheet},
    table,
};

thread_local! {
    /// Steps in the history that are ours to go back over.
    static STEPS: Cell<u32> = const { Cell::new(0) };
    /// Steps that this page went back itself, and that are yet to be heard of.
    static OWN: Cell<u32> = const { Cell::new(0) };
}

/// Where this page was loaded from, such as `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Where the page is, by its address.
pub fn place() -> Place {
    let hash = window().location().hash().unwrap_or_default();
    #[cfg(feature = "gallery")]
    if hash == "#gallery" {
        return Place::Gallery;
    }
    if hash.len() < 2 {
        return Place::Start;
    }
    #[cfg(feature = "whole")]
    if let Some(room) = crate::rooms::Room::ALL.iter().find(|room| hash.get(1..) == Some(room.name())) {
        return Place::Room(*room);
    }
    #[cfg(feature = "whole")]
    if hash.starts_with("#g") || hash.starts_with("#u") {
        // Read once everything is there ([`begin_evening`]).
        return Place::Room(crate::rooms::Room::Evening);
    }
    hide();
    typed(&format!("{}/{hash}", origin()))
}

/// An invitation to a gathering in the address is opened, and taken out of it.
#[cfg(feature = "whole")]
pub fn begin_evening(app: App) {
    let hash = window().location().hash().unwrap_or_default();
    if !(hash.starts_with("#g") || hash.starts_with("#u")) {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("#evening"));
    }
    if app.seats.with_untracked(Option::is_some) {
        return app.tell(app.texts.get_untracked().say("link-later", &[]));
    }
    if let Err(why) = follow(app, &format!("{}/{hash}", origin())) {
        app.place.set(Place::BadLink(key(why).to_owned()));
    }
}

/// Goes where a link leads that belongs to a gathering: an invitation, or an encounter under one.
#[cfg(feature = "whole")]
pub fn follow(app: App, text: &str) -> Result<(), BadLink> {
    if let Ok(under) = text.parse::<seal::gathering::Under>() {
        if under.relay() != origin() {
            return Err(BadLink::BadRelay);
        }
        crate::evening::open_under(app, under);
        return Ok(());
    }
    let invitation: seal::gathering::Invitation = text.parse()?;
    // The page talks to nobody but the relay that it came from.
    if invitation.relay() != origin() {
        return Err(BadLink::BadRelay);
    }
    crate::evening::open(app, &invitation);
    Ok(())
}

/// Where a link leads that was opened, typed, pasted or scanned.
pub fn typed(text: &str) -> Place {
    match text.trim().parse::<Link>() {
        // The page talks to nobody but the relay that it came from.
        Ok(link) if link.relay() != origin() => Place::Elsewhere(link.to_string()),
        Ok(link) => Place::Join(link.to_string()),
        Err(why) => Place::BadLink(key(why).to_owned()),
    }
}

pub fn key(why: BadLink) -> &'static str {
    match why {
        BadLink::NoFragment | BadLink::Truncated => "link-no-fragment",
        BadLink::ForeignVersion { .. } => "link-foreign-version",
        BadLink::Broken => "link-broken",
        BadLink::BadRelay => "link-bad-relay",
    }
}

/// A room's name in the address, as a step in the history. A reload leads there again.
pub fn to_room(name: &str) {
    if let Ok(history) = window().history() {
        let url = ["#", name].concat();
        if history.push_state_with_url(&JsValue::NULL, "", Some(&url)).is_ok() {
            STEPS.set(STEPS.get().saturating_add(1));
        }
    }
}

/// Loads the page again.
#[cfg(not(feature = "whole"))]
pub fn reload() {
    let _ = window().location().reload();
}

/// Takes what follows the `#` out of the address.
pub fn hide() {
    if let Ok(history) = window().history() {
        let path = window().location().pathname().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// Something was opened on top, or a screen after the first.
pub fn opened() {
    if let Ok(history) = window().history()
        && history.push_state(&JsValue::NULL, "").is_ok()
    {
        STEPS.set(STEPS.get().saturating_add(1));
    }
}

/// It is to be closed: as if by Back, so that the history is as it was.
pub fn closed(app: App) {
    if app.sheet.with_untracked(Option::is_none) {
        return;
    }
    app.sheet.set(None);
    if STEPS.get() > 0
        && let Ok(history) = window().history()
        && history.back().is_ok()
    {
        OWN.set(OWN.get().saturating_add(1));
    }
}

/// Back to the start page, from a screen after it.
pub fn to_start(app: App) {
    #[cfg(feature = "whole")]
    if app.seats.with_untracked(Option::is_some) {
        // From a room that was opened in the midst of it.
        return app.place.set(Place::Together);
    }
    app.place.set(Place::Start);
    #[cfg(feature = "whole")]
    if STEPS.get() == 0 {
        hide();
    }
    if STEPS.get() > 0
        && let Ok(history) = window().history()
        && history.back().is_ok()
    {
        OWN.set(OWN.get().saturating_add(1));
    }
}

/// Listens to Back, and to links opened in this tab.
pub fn listen(app: App) {
    on(&window(), "popstate", move |_: Event| {
        // A link that is opened in this tab is a step, too, and no way back.
        #[cfg(feature = "whole")]
        if window().location().hash().is_ok_and(|hash| hash.contains('.')) {
            return;
        }
        STEPS.set(STEPS.get().saturating_sub(1));
        if OWN.get() > 0 {
            // What it was for is done.
            return OWN.set(OWN.get().saturating_sub(1));
        }
        if crate::screens::went_back(app) {
            #[cfg(feature = "whole")]
            if let Place::Room(room) = app.place.get_untracked()
                && app.seats.with_untracked(Option::is_none)
            {
                return to_room(room.name());
            }
            return opened();
        }
        if app.sheet.get_untracked().is_some() {
            return app.sheet.set(None);
        }
        match app.place.get_untracked() {
            Place::Together if matches!(app.face.get_untracked(), Some(Face::Over(_))) => {
                app.place.set(Place::Start);
                table::clear(app);
            }
            // Nobody falls out of an encounter by a slip of the thumb, however often it slips.
            Place::Together => {
                opened();
                app.open(Sheet::Leave);
            }
            #[cfg(feature = "whole")]
            Place::Room(_) if app.seats.with_untracked(Option::is_some) => app.place.set(Place::Together),
            _ => app.place.set(Place::Start),
        }
    });
    on(&window(), "hashchange", move |_: Event| {
        let hash = window().location().hash().unwrap_or_default();
        if hash.len() < 2 {
            return;
        }
        let over = matches!(app.face.get_untracked(), Some(Face::Over(_)));
        // In a room of their own, too.
        if app.seats.with_untracked(Option::is_some) && !over {
            // Who is with somebody stays with them; the secret doesn't stay in the address.
            hide();
            #[cfg(feature = "whole")]
            if matches!(app.place.get_untracked(), Place::Room(_)) {
                app.place.set(Place::Together);
            }
            return app.tell(app.texts.get_untracked().say("link-later", &[]));
        }
        let place = place();
        app.place.set(place);
        table::clear(app);
        #[cfg(feature = "whole")]
        begin_evening(app);
        // An invitation needs the program that has all rooms.
        #[cfg(not(feature = "whole"))]
        if hash.starts_with("#g") || hash.starts_with("#u") {
            reload();
        }
    });
}
