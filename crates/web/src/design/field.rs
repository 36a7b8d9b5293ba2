//! What is typed and switched.

use draw::prelude::*;

use super::{Icon, Text, fresh_id, icon, text};

/// A line to type. `hint` may be empty; `error` is shown and read when there is one; nothing longer than `most`
/// characters can be typed.
pub fn text_field(
    label: impl Into<Text>,
    hint: impl Into<Text>,
    value: RwSignal<String>,
    error: impl Fn() -> Option<String> + 'static,
    most: usize,
) -> AnyView {
    draw(Kind::Line, label.into(), hint.into(), value, Signal::derive(error), most)
}

/// Several lines to type.
pub fn text_area(
    label: impl Into<Text>,
    hint: impl Into<Text>,
    value: RwSignal<String>,
    error: impl Fn() -> Option<String> + 'static,
    most: usize,
) -> AnyView {
    draw(Kind::Area, label.into(), hint.into(), value, Signal::derive(error), most)
}

/// A passphrase: not shown, unless `shown`. `new` tells a browser that it is no password of this page that it knows.
#[cfg(feature = "whole")]
pub fn secret_field(
    label: impl Into<Text>,
    hint: impl Into<Text>,
    value: RwSignal<String>,
    error: impl Fn() -> Option<String> + 'static,
    shown: RwSignal<bool>,
    new: bool,
    done: impl Fn() + 'static,
) -> AnyView {
    let (label, hint): (Text, Text) = (label.into(), hint.into());
    let error = Signal::derive(error);
    let id = fresh_id();
    let about = format!("{id}-about");
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            done();
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                type=move || if shown.get() { "text" } else { "password" }
                class="input"
                id=id
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                maxlength=app::passphrase::MAX_CHARS.to_string()
                aria-describedby=about.clone()
                aria-invalid=move || error.get().is_some().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
                on:keydown=key
            />
            <div id=about class="about">
                <p class="hint">{hint}</p>
                <p class="error" role="status">
                    {dynamic(move || error.get())}
                </p>
            </div>
        </div>
    }
}

/// A line to look for something; the label is read aloud and stands in the field.
pub fn search_field(label: impl Into<Text>, value: RwSignal<String>) -> AnyView {
    let label: Text = label.into();
    view! {
        <div class="search">
            {icon(Icon::Search)}
            <input
                type="search"
                class="input"
                autocomplete="off"
                enterkeyhint="search"
                aria-label=label.clone()
                placeholder=label
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Area,
}

fn draw(
    kind: Kind,
    label: Text,
    hint: Text,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    most: usize,
) -> AnyView {
    let id = fresh_id();
    let about = format!("{id}-about");
    let typed = move |event| value.set(event_target_value(&event));
    let wrong = move || error.get().is_some().then_some("true");
    let most = most.to_string();
    let control = match kind {
        Kind::Line => view! {
            <input
                type="text"
                class="input"
                id=id.clone()
                autocomplete="off"
                maxlength=most
                aria-describedby=about.clone()
                aria-invalid=wrong
                prop:value=value
                on:input=typed
            />
        },
        Kind::Area => view! {
            <textarea
                class="input"
                id=id.clone()
                rows="3"
                maxlength=most
                aria-describedby=about.clone()
                aria-invalid=wrong
                prop:value=value
                on:input=typed
            ></textarea>
        },
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {control}
            <div id=about class="about">
                <p class="hint">{hint}</p>
                <p class="error" role="status">
                    {dynamic(move || error.get())}
                </p>
            </div>
        </div>
    }
}

/// On or off. `hint` may be empty.
pub fn switch(label: impl Into<Text>, hint: impl Into<Text>, on: RwSignal<bool>) -> AnyView {
    draw_switch(label.into(), hint.into(), on)
}

fn draw_switch(label: Text, hint: Text, on: RwSignal<bool>) -> AnyView {
    let id = fresh_id();
    view! {
        <label class="switch">
            <span class="says">
                <span class="label">{label}</span>
                <span class="hint" id=id.clone()>
                    {hint}
                </span>
            </span>
            <input
                type="checkbox"
                role="switch"
                aria-describedby=id
                prop:checked=on
                on:change=move |event| on.set(event_target_checked(&event))
            />
        </label>
    }
}

/// A number within a range, one by one. `shown` is how it is written ("3 minutes").
pub fn stepper(
    label: impl Into<Text>,
    value: RwSignal<i32>,
    least: i32,
    most: i32,
    shown: impl Into<Text>,
) -> AnyView {
    draw_stepper(label.into(), value, least, most, shown.into())
}

fn draw_stepper(label: Text, value: RwSignal<i32>, least: i32, most: i32, shown: Text) -> AnyView {
    let id = fresh_id();
    let by = move |step: i32| {
        move |_| value.update(|value| *value = value.saturating_add(step).clamp(least, most))
    };
    let key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" => 1,
            "ArrowDown" | "ArrowLeft" => -1,
            _ => return,
        };
        event.prevent_default();
        value.update(|value| *value = value.saturating_add(step).clamp(least, most));
    };
    view! {
        <div class="stepper">
            <span class="label" id=id.clone()>{label}</span>
            <button type="button" class="button round" tabindex="-1" aria-hidden="true" on:click=by(-1)>
                {icon(Icon::Minus)}
            </button>
            <span
                class="value"
                role="spinbutton"
                tabindex="0"
                aria-labelledby=id
                aria-valuemin=least
                aria-valuemax=most
                aria-valuenow=move || value.get()
                aria-valuetext=shown.clone()
                on:keydown=key
            >
                {shown}
            </span>
            <button type="button" class="button round" tabindex="-1" aria-hidden="true" on:click=by(1)>
                {icon(Icon::Plus)}
            </button>
        </div>
    }
}
