//! The lamp, as it is seen from across a bed: one colour, one shape, one word.

use draw::prelude::*;
use rules::Lamp;

use super::{Text, text};

/// The state's name in the style sheets.
pub fn lamp_state(lamp: Lamp) -> &'static str {
    match lamp {
        Lamp::Off => "off",
        Lamp::Green => "green",
        Lamp::Yellow => "yellow",
        Lamp::Red => "red",
        Lamp::Lapsed => "lapsed",
        Lamp::Break => "break",
    }
}

fn shape(lamp: Lamp) -> &'static str {
    match lamp {
        Lamp::Off | Lamp::Green => "M100 20a80 80 0 1 0 0 160 80 80 0 0 0 0-160z",
        Lamp::Yellow => "M86 30q14-22 28 0l70 118q12 24-16 26H32q-28-2-16-26z",
        Lamp::Red | Lamp::Lapsed => "M40 24h120q16 0 16 16v120q0 16-16 16H40q-16 0-16-16V40q0-16 16-16z",
        Lamp::Break => {
            "M48 28h18q22 0 22 22v100q0 22-22 22H48q-22 0-22-22V50q0-22 22-22zM134 28h18q22 0 22 22v100q0 22-22 22h-18q-22 0-22-22V50q0-22 22-22z"
        }
    }
}

/// The lamp with its word and its reason, announced when it changes.
pub fn lamp(lamp: impl Fn() -> Lamp + 'static, word: impl Into<Text>, reason: impl Into<Text>) -> AnyView {
    draw(Signal::derive(lamp), word.into(), reason.into())
}

fn draw(lamp: Signal<Lamp>, word: Text, reason: Text) -> AnyView {
    view! {
        <div class="lamp" data-lamp=move || lamp_state(lamp.get())>
            <svg class="shape" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
                <path d=move || shape(lamp.get()) />
            </svg>
            <div role="alert" class="says">
                <p class="word">{word}</p>
                <p class="reason">{reason}</p>
            </div>
        </div>
    }
}
