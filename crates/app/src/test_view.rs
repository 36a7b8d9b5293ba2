//! Views to try things on: Ana's, with Bo, and nothing going on.

use rules::{
    Activity, Lamp, Light, People, PersonId, What, catalogue::ActivityId, event::Signals, text::Name,
};
use sync::{AskView, AtDoor, LapsedView, PersonView, Stage, View, Why};

pub(crate) const ANA: PersonId = PersonId(0);
pub(crate) const BO: PersonId = PersonId(1);

pub(crate) fn person(who: PersonId, name: &str, me: PersonId) -> PersonView {
    PersonView {
        id: who,
        name: Name::new(name).unwrap(),
        me: who == me,
        light: Light::Green,
        reachable: true,
        able: true,
        open_to_asks: true,
        knows_signals: true,
        stopped: true,
        tried: Vec::new(),
    }
}

/// As `me` sees it.
pub(crate) fn seen_by(me: PersonId) -> View {
    View {
        stage: Stage::Together,
        lamp: Lamp::Off,
        why: Why::NothingOn,
        me: Some(me),
        on: Vec::new(),
        asks: Vec::new(),
        thank: Vec::new(),
        people: vec![person(ANA, "Ana", me), person(BO, "Bo", me)],
        door: Vec::new(),
        agreed: Signals::default(),
        proposed: None,
        health: Vec::new(),
        lapsed: Vec::new(),
        due_ms: None,
        may: Vec::new(),
        emoji: None,
        connected: true,
    }
}

pub(crate) fn view() -> View {
    seen_by(ANA)
}

/// Something that Bo does to Ana.
pub(crate) fn activity() -> Activity {
    Activity { what: What::Known(ActivityId(0)), by: People::one(BO), to: People::one(ANA), detail: None }
}

pub(crate) fn ask(number: u32, from: PersonId) -> AskView {
    AskView {
        number,
        from,
        activity: activity(),
        intense: false,
        own_yes: true,
        yes: People::one(from),
        mine: (0, 1),
        ends_in_ms: 60_000,
    }
}

pub(crate) fn at_door(knock: u64, name: &str) -> AtDoor {
    AtDoor { knock, name: Name::new(name).unwrap(), welcomed: People::NOBODY }
}

pub(crate) fn lapsed(still: People) -> LapsedView {
    LapsedView { activity: activity(), still }
}
