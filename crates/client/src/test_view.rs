//! A view to try things on.

use rules::{
    Lamp, Light, PersonId,
    event::Signals,
    text::{Name, Words},
};
use sync::{PersonView, Stage, View, Why};

pub(crate) fn person(id: u8, name: &str) -> PersonView {
    PersonView {
        id: PersonId(id),
        name: Name::new(name).unwrap(),
        me: id == 0,
        light: Light::Green,
        reachable: true,
        able: true,
        open_to_asks: true,
        knows_signals: true,
        stopped: true,
        tried: Vec::new(),
    }
}

/// Ana's, with Bo and Bo Lee, and "pineapple" for a stop.
pub(crate) fn view() -> View {
    View {
        stage: Stage::Together,
        lamp: Lamp::Off,
        why: Why::NothingOn,
        me: Some(PersonId(0)),
        on: Vec::new(),
        asks: Vec::new(),
        thank: Vec::new(),
        people: vec![person(0, "Ana"), person(1, "Bo"), person(2, "Bo Lee")],
        door: Vec::new(),
        agreed: Signals { safe_word: Some(Words::new("pineapple").unwrap()), ..Signals::default() },
        proposed: None,
        health: Vec::new(),
        lapsed: Vec::new(),
        due_ms: None,
        may: Vec::new(),
        emoji: None,
        connected: true,
    }
}
