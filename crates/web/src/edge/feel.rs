//! Vibration and sound.

use std::cell::RefCell;

use app::feel::Feel;
use draw::prelude::*;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::reach;
use crate::state::App;

thread_local! {
    static AUDIO: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Lets people feel, and where they wish hear, that something changed.
pub fn play(app: App, feel: Feel) {
    // Before anybody has touched the page, a browser refuses, and complains.
    let touched = reach::get(&window(), "navigator.userActivation.hasBeenActive");
    let touched = touched.and_then(|touched| touched.as_bool()) != Some(false);
    if touched && app.settings.vibration.get_untracked() {
        let pattern: Array = feel.vibration().iter().map(|ms| JsValue::from(*ms)).collect();
        reach::call(&window().navigator(), "vibrate", &[pattern.into()]);
    }
    if app.settings.sound.get_untracked() {
        sound(feel);
    }
}

/// Whether this device can vibrate at all.
pub fn vibrates() -> bool {
    reach::get(&window(), "navigator.vibrate").is_some()
}

/// Plain soft tones, made here: nothing is loaded.
fn sound(feel: Feel) -> Option<()> {
    let audio = AUDIO.with_borrow_mut(|audio| {
        if audio.is_none() {
            let make: js_sys::Function =
                wasm_bindgen::JsCast::dyn_into(reach::get(&window(), "AudioContext")?).ok()?;
            *audio = js_sys::Reflect::construct(&make, &Array::new()).ok();
        }
        audio.clone()
    })?;
    // Suspended until somebody has touched the page.
    reach::call(&audio, "resume", &[]);
    let mut at = reach::get(&audio, "currentTime")?.as_f64()?;
    for (hertz, ms) in feel.tones() {
        let length = f64::from(*ms) / 1_000.0;
        let (tone, volume) =
            (reach::call(&audio, "createOscillator", &[])?, reach::call(&audio, "createGain", &[])?);
        reach::call(
            &reach::get(&tone, "frequency")?,
            "setValueAtTime",
            &[f64::from(*hertz).into(), at.into()],
        );
        let gain = reach::get(&volume, "gain")?;
        // Swells and fades, so that it doesn't click.
        reach::call(&gain, "setValueAtTime", &[0.0.into(), at.into()]);
        reach::call(&gain, "linearRampToValueAtTime", &[0.25.into(), (at + 0.03).into()]);
        reach::call(&gain, "linearRampToValueAtTime", &[0.0.into(), (at + length).into()]);
        reach::call(&tone, "connect", std::slice::from_ref(&volume));
        reach::call(&volume, "connect", &[reach::get(&audio, "destination")?]);
        reach::call(&tone, "start", &[at.into()]);
        at += length;
        reach::call(&tone, "stop", &[at.into()]);
    }
    Some(())
}
