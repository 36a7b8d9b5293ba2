//! What is pressed.

use draw::prelude::*;

use super::{Icon, Press, Text, icon, text};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here; at most one a screen.
    Primary,
    /// Something else to do.
    Plain,
    /// Something that is seldom wanted.
    Quiet,
    /// Something that can't be undone.
    Danger,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Plain => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button.
pub fn button(look: Look, label: impl Into<Text>, press: impl Fn() + 'static) -> AnyView {
    draw(look.class(), None, label.into(), None, Box::new(press))
}

/// A button that can be pressed only while `enabled` holds.
pub fn button_if(
    look: Look,
    label: impl Into<Text>,
    enabled: impl Fn() -> bool + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    draw(look.class(), None, label.into(), Some(Signal::derive(enabled)), Box::new(press))
}

/// A button with an icon before its label.
pub fn icon_label_button(
    look: Look,
    icon: Icon,
    label: impl Into<Text>,
    press: impl Fn() + 'static,
) -> AnyView {
    draw(look.class(), Some(icon), label.into(), None, Box::new(press))
}

/// A round button that shows its icon alone; its label is read aloud, and shown where a pointer rests on it.
pub fn icon_button(icon: Icon, label: impl Into<Text>, press: impl Fn() + 'static) -> AnyView {
    draw("button round", Some(icon), label.into(), None, Box::new(press))
}

/// One side of a pair.
pub struct Side {
    label: Text,
    enabled: Option<Signal<bool>>,
    press: Press,
}

/// A side of a pair: what it says and what it does.
pub fn side(label: impl Into<Text>, press: impl Fn() + 'static) -> Side {
    Side { label: label.into(), enabled: None, press: Box::new(press) }
}

/// A side that can be pressed only while `enabled` holds.
pub fn side_if(
    label: impl Into<Text>,
    enabled: impl Fn() -> bool + 'static,
    press: impl Fn() + 'static,
) -> Side {
    Side { label: label.into(), enabled: Some(Signal::derive(enabled)), press: Box::new(press) }
}

/// Two answers of exactly the same size and weight (N1): beside each other, or below each other where a word doesn't
/// fit, and always equal.
pub fn pair(one: Side, other: Side) -> AnyView {
    let half = |side: Side| draw("button half", None, side.label, side.enabled, side.press);
    view! { <div class="pair">{half(one)} {half(other)}</div> }
}

fn draw(
    class: &'static str,
    shown: Option<Icon>,
    label: Text,
    enabled: Option<Signal<bool>>,
    press: Press,
) -> AnyView {
    let off = move || enabled.is_some_and(|enabled| !enabled.get());
    // Stays in the order of the keyboard while it can't be pressed yet, so that nobody is lost who waits for it.
    view! {
        <button
            type="button"
            class=class
            aria-disabled=move || off().then_some("true")
            on:click=move |_| {
                if enabled.is_none_or(|enabled| enabled.get_untracked()) {
                    press.act();
                }
            }
        >
            {shown.map(icon)}
            <span class="label">{label}</span>
        </button>
    }
}
