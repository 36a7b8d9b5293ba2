//! Shaking the device, where it can be felt and somebody wants it to mean red.

use std::cell::RefCell;

use app::gesture::Shake;
use draw::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::{clock, on, reach};
use crate::state::App;

thread_local! {
    static SHAKE: RefCell<Option<Shake>> = const { RefCell::new(None) };
}

/// Asks for what it needs, and listens. Whether it can be felt here.
pub async fn listen(app: App) -> bool {
    let Some(motion) = reach::get(&window(), "DeviceMotionEvent") else { return false };
    // Some browsers want to be asked first, and only while somebody touches the page.
    if reach::get(&motion, "requestPermission").is_some() {
        let answer = reach::wait(&motion, "requestPermission", &[]).await;
        if answer.and_then(|answer| answer.as_string()).as_deref() != Some("granted") {
            return false;
        }
    }
    let first = SHAKE.with_borrow_mut(|shake| shake.replace(Shake::default()).is_none());
    if first {
        on(&window(), "devicemotion", move |event: Event| moved(app, &event));
    }
    true
}

fn moved(app: App, event: &JsValue) {
    if !app.settings.shake.get_untracked() {
        return;
    }
    let along = |axis| reach::get(event, axis).and_then(|value| value.as_f64()).unwrap_or_default();
    let now = [along("acceleration.x"), along("acceleration.y"), along("acceleration.z")];
    if SHAKE.with_borrow_mut(|shake| shake.as_mut().is_some_and(|shake| shake.moved(now, clock::now()))) {
        app.red();
    }
}
