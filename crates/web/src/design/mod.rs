//! The design system: what every screen is built of. Plain functions that give an [`AnyView`]; nothing here knows what
//! it is used for, but for the red area and Exit, which are the same everywhere. Colours, sizes and shapes stand in
//! `tokens.css`, elements and layout in `base.css`, the parts in `components.css`, what one screen alone needs in
//! `screens/*.css`. The gallery (feature `gallery`, `#gallery`) shows every part in every state.
//!
//! Texts are closures (`move || app.t("key")`), so that they change with the language. Each part hands them on boxed
//! ([`Text`], [`Press`]) to a function that exists once: screens cost little more than their words.
//!
//! | part | what it is |
//! |---|---|
//! | `frame(app, red, above, face, over)` | the whole page, drawn by `screens::draw` once: glow, face (inert under a sheet), sheet, told lines, red area |
//! | `screen(title, body, actions)` | a face: h1 that takes the focus, body, actions in reach of the thumb |
//! | `wide(start, end)` | two columns where there is room, one below the other where not |
//! | `top_bar(app, end)`, `exit_button(app)` | Exit at the start, what the screen wants at the end |
//! | `sheet(title, body, actions, close)` | over the face, above the red area; Escape and ✕ close it |
//! | `lead(text)`, `para(text)`, `quiet(text)`, `heading(text)` | text: under the title, plain, small, h2 |
//! | `stack(parts)`, `row(parts)`, `group(parts)` | layout: below each other, beside each other, on a soft surface |
//! | `button(look, label, press)`, `button_if(.., enabled)`, `icon_button(icon, label, press)` | `icon_label_button` has both |
//! | `pair(no, yes)` | two [`Side`]s of exactly the same size and weight; `pair_if` for one that isn't ready yet |
//! | `icon(Icon)` | a drawn line icon, hidden from screen readers |
//! | `red_area(app, size)` | red, on touch; `frame` draws it in the [`Size`] that `screens::draw` says |
//! | `lamp(lamp, word, reason)` | the lamp, seen from across a bed, announced |
//! | `card(icon, title, status, mark, press)` | a step of the talk, with what became of it ([`Mark`]) |
//! | `person_chip(name, being, word)`, `person_row(chips)` | who is here, and how they are ([`Being`]) |
//! | `text_field`, `text_area`, `search_field` | label, hint, `RwSignal<String>`, error, most characters |
//! | `choice(label, options, selected)` | one of a few, radios in a row; `RwSignal<usize>` |
//! | `chips(label, options, chosen, many)` | some, or at most one, of many; `RwSignal<Vec<usize>>` |
//! | `switch(label, hint, on)`, `stepper(label, value, least, most, shown)` | on or off; a number |
//! | `quote(sentence)`, `note(Kind, text)`, `empty(text)`, `spinner(label)`, `list(items)` | |
//! | `countdown(total_ms, left_ms, label)`, `progress_steps(done, total, label)` | time; way |
//! | `qr(text, label)`, `pictures(four)`, `visually_hidden(text)` | |

// A part that no screen uses yet is none too many.
#![allow(dead_code, unused_imports)]

mod bits;
mod button;
mod field;
#[cfg(feature = "gallery")]
mod gallery;
mod icon;
mod lamp;
mod layout;
mod pick;
mod red;
mod sheet;
mod toast;
mod words;

use std::cell::Cell;

use draw::prelude::*;

use crate::edge::reach;

#[cfg(feature = "whole")]
pub use self::field::secret_field;
pub use self::words::{Key, Press, Text, press, t, text};
pub use self::{
    bits::*,
    button::*,
    field::*,
    icon::*,
    lamp::{lamp, lamp_state},
    layout::*,
    pick::*,
    red::*,
    sheet::sheet,
    toast::toast_area,
};

#[cfg(feature = "gallery")]
pub use self::gallery::gallery;

thread_local! {
    static IDS: Cell<u32> = const { Cell::new(0) };
}

/// An id that no other element has.
pub fn fresh_id() -> String {
    let number = IDS.get().wrapping_add(1);
    IDS.set(number);
    format!("d{number}")
}

/// Moves the focus there, once it is drawn.
fn focus_soon(element: web_sys::HtmlElement) {
    next_frame(move || focus(&element));
}

/// Moves the focus to a title that has appeared, and what it stands on to its top, however far down one was before.
/// With the next paint: to ask now would have the browser work out where everything is, and then do it again.
fn begin_at(title: web_sys::HtmlElement, on: &'static str) {
    let on = title.closest(on).ok().flatten();
    focus_soon(title);
    next_frame(move || {
        if let Some(on) = on {
            on.set_scroll_top(0);
        }
    });
}

/// Moves the focus there, now.
fn focus(element: &web_sys::HtmlElement) {
    // What is above it, Exit first of all, stays in sight.
    let how = reach::object(&[("preventScroll", true.into())]);
    reach::call(element, "focus", &[how]);
}
