//! What a finger and a key mean anywhere on the page: three taps and, on the lamp, any key are red (S1); three times
//! Shift is Exit.

use std::cell::Cell;

use app::{
    face::Face,
    gesture::{Thrice, is_red_key},
};
use draw::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::{clock, exit, on};
use crate::state::{App, Place, Sheet};

thread_local! {
    static TAPS: Cell<Thrice> = const { Cell::new(Thrice::NEW) };
    static SHIFTS: Cell<Thrice> = const { Cell::new(Thrice::NEW) };
}

/// What can be pressed or written in.
const CONTROLS: &str =
    "button, a[href], input, textarea, select, summary, label, [role=button], [tabindex='0']";

/// Listens, for as long as the page is there.
pub fn listen(app: App) {
    on(&window(), "keydown", move |event: KeyboardEvent| key(app, &event));
    on(&window(), "pointerdown", move |event: PointerEvent| tap(app, &event));
}

/// Whether red can be called at all: somebody is in an encounter.
fn has_red(app: App) -> bool {
    app.place.with_untracked(|place| *place == Place::Together)
        && app.face.get_untracked().is_some_and(Face::has_red)
}

fn on_lamp(app: App) -> bool {
    app.face.get_untracked() == Some(Face::Lamp)
        && app.sheet.with_untracked(|sheet| matches!(sheet, None | Some(Sheet::Hold)))
}

fn key(app: App, event: &KeyboardEvent) {
    let key = event.key();
    let mut shifts = SHIFTS.get();
    if key == "Shift" && !event.repeat() {
        if shifts.again(clock::now()) {
            exit::exit(app);
        }
    } else if key != "Shift" {
        shifts.forget();
    }
    SHIFTS.set(shifts);
    let shortcut = event.ctrl_key() || event.meta_key() || event.alt_key();
    if shortcut || event.repeat() || !has_red(app) || !on_lamp(app) {
        return;
    }
    if is_red_key(&key, is_control(event.target())) {
        event.prevent_default();
        app.red();
    }
}

fn tap(app: App, event: &PointerEvent) {
    if !has_red(app) {
        return;
    }
    let mut taps = TAPS.get();
    // Where controls are, quick taps may be meant for them; on the lamp nothing is meant three times.
    if !on_lamp(app) && is_control(event.target()) {
        taps.forget();
    } else if taps.again(clock::now()) {
        app.red();
    }
    TAPS.set(taps);
}

/// A finger stays bound to what it touched first; without that, sliding off is noticed.
pub fn may_slide_off(event: &PointerEvent) {
    let touched = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(touched) = touched {
        let _ = touched.release_pointer_capture(event.pointer_id());
    }
}

fn is_control(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(CONTROLS).is_ok_and(|found| found.is_some()))
}
