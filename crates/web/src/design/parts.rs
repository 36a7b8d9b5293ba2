//! Components.
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Primary,
    Plain,
    Quiet,
}

/// A button.
pub fn button(
    look: Look,
    label: impl Fn() -> String + Send + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    let class = match look {
        Look::Primary => "button primary",
        Look::Plain => "button",
        Look::Quiet => "button quiet",
    };
    view! { <button type="button" class=class on:click=move |_| press()>{label}</button> }.into_any()
}
