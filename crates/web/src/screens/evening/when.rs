//! Times, as people write them where they are.

use draw::prelude::*;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::{
    design::{Text, fresh_id},
    state::App,
};

/// A time of day with its date, in the language of the page.
pub fn moment(app: App, ms: u64) -> String {
    written(
        app,
        ms,
        &[
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
    )
}

/// The day alone.
pub fn day(app: App, ms: u64) -> String {
    written(app, ms, &[("day", "numeric"), ("month", "short"), ("year", "numeric")])
}

/// The time of day alone.
pub fn clock(app: App, ms: u64) -> String {
    written(app, ms, &[("hour", "2-digit"), ("minute", "2-digit")])
}

fn written(app: App, ms: u64, how: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in how {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    // As the device writes it, where it speaks the page's language: some count twelve hours, some twenty-four.
    let (tag, device) = (app.locale.get().tag(), window().navigator().language().unwrap_or_default());
    let tag = if device.split('-').next() == Some(tag) { &device } else { tag };
    date(ms).to_locale_string(tag, &options).into()
}

#[expect(clippy::cast_precision_loss, reason = "exact for more than a hundred thousand years")]
fn date(ms: u64) -> Date {
    Date::new(&JsValue::from_f64(ms as f64))
}

/// As a field of this kind holds it: local time, to the minute.
pub fn typed(ms: u64) -> String {
    let date = date(ms);
    let two = |number: u32| format!("{number:02}");
    [
        date.get_full_year().to_string(),
        "-".to_owned(),
        two(date.get_month().saturating_add(1)),
        "-".to_owned(),
        two(date.get_date()),
        "T".to_owned(),
        two(date.get_hours()),
        ":".to_owned(),
        two(date.get_minutes()),
    ]
    .concat()
}

/// What was typed, in milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be a time after 1970"
)]
pub fn read(typed: &str) -> Option<u64> {
    let ms = Date::parse(typed);
    (ms.is_finite() && ms > 0.0).then_some(ms as u64)
}

/// A field for a date and a time.
pub fn moment_field(label: impl Into<Text>, value: RwSignal<String>) -> AnyView {
    let (id, label): (String, Text) = (fresh_id(), label.into());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                type="datetime-local"
                class="input"
                id=id
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
