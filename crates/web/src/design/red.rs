//! Red: one gesture (S1).

use draw::prelude::*;

use super::Press;
use crate::{edge::clock, state::App};

/// How much of the screen is red.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A strip along the bottom.
    Bar,
    /// The lower 40 %, under the lamp.
    Lamp,
    /// The whole lower half, where a device is shared.
    Half,
}

impl Size {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Lamp => "lamp",
            Self::Half => "half",
        }
    }
}

/// A click this soon after a finger or a key is the end of the same gesture, in milliseconds.
const SAME_GESTURE_MS: u64 = 700;

/// The red area. Acts when it is touched, not when it is let go.
pub fn red_area(app: App, size: impl Fn() -> Size + 'static) -> AnyView {
    draw(Box::new(size), super::t("design-red").into(), super::press(move || app.red()))
}

pub(super) fn draw(size: Box<dyn Fn() -> Size>, word: super::Text, red: Press) -> AnyView {
    let red = StoredValue::new(red);
    let last = StoredValue::new(0_u64);
    let now = move || red.with_value(|red| red.act());
    let touched = move || last.set_value(clock::now());
    let key = |event: &KeyboardEvent| matches!(event.key().as_str(), "Enter" | " ");
    view! {
        <button
            type="button"
            class="red"
            data-size=move || size().name()
            on:pointerdown=move |_| {
                now();
                touched();
            }
            on:pointerup=move |_| touched()
            on:keydown=move |event: KeyboardEvent| {
                if key(&event) {
                    event.prevent_default();
                    if !event.repeat() {
                        now();
                    }
                    touched();
                }
            }
            on:keyup=move |event: KeyboardEvent| {
                if key(&event) {
                    touched();
                }
            }
            // What screen readers and switches press with.
            on:click=move |_| {
                if clock::now().saturating_sub(last.get_value()) > SAME_GESTURE_MS {
                    now();
                }
            }
        >
            <span class="shape" aria-hidden="true"></span>
            <span class="word">{word}</span>
        </button>
    }
}
