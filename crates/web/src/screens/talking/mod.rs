//! More of the talk, in the program with all rooms: cards to talk over, a date for it, notes to show, ways to say an ask.

pub mod cards;
pub mod care;
pub mod date;
pub mod hint;
pub mod phrases;

use draw::prelude::*;

use crate::{
    design::{Icon, Mark, card, stack, t},
    state::{App, Sheet},
};

/// The steps that they add to the talk.
pub fn steps(app: App) -> AnyView {
    let step = |of: Icon, key: &'static str, hint: &'static str, sheet: Sheet| {
        card(of, t(key), t(hint), || Mark::Todo, move || app.open(sheet.clone()))
    };
    stack(vec![
        step(Icon::Dice, "deck-title", "deck-about", Sheet::Cards),
        step(Icon::Leaf, "care-note-title", "care-about", Sheet::Care),
        step(Icon::Clock, "date-title", "date-about", Sheet::Date),
    ])
}
