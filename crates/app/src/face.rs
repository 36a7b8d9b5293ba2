//! Which screen a person has before them, and what asks for their attention on it: a function of the view alone.

use rules::{Lamp, PersonId};
use sync::{AskView, Over, Stage, View, Why};

/// The screen under everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The relay has not answered yet.
    Connecting,
    /// Waiting to be let in.
    AtDoor,
    /// In, and nobody else is here yet: the invitation.
    Alone,
    /// Together, with nothing on: talk, and ask.
    Talk,
    /// Something is on: the lamp.
    Lamp,
    /// Somebody called red (S1, S2).
    Red,
    /// Somebody took a break (S4).
    Break,
    /// Every yes has lapsed (A1, A7).
    Lapsed,
    /// Somebody may have passed out (A4).
    Gone(PersonId),
    /// It is over for this person.
    Over(Over),
}

impl Face {
    /// The face for what a person sees now.
    pub fn of(view: &View) -> Self {
        match (view.stage, view.why, view.lamp) {
            (Stage::Ended(over), ..) => Self::Over(over),
            (Stage::Joining, Why::AtDoor, _) => Self::AtDoor,
            (Stage::Joining, ..) => Self::Connecting,
            (_, Why::Gone(who), _) => Self::Gone(who),
            (_, _, Lamp::Red) => Self::Red,
            (_, _, Lamp::Break) => Self::Break,
            // Somebody alone has nothing to take up: who was here has left, or is being waited for.
            (..) if view.people.len() < 2 => Self::Alone,
            (_, _, Lamp::Lapsed) => Self::Lapsed,
            (_, _, Lamp::Green) => Self::Lamp,
            (_, _, Lamp::Yellow) if !view.on.is_empty() => Self::Lamp,
            (_, _, Lamp::Yellow | Lamp::Off) => Self::Talk,
        }
    }

    /// Whether everything else on the screen gives way: what was being typed or looked at is put aside.
    pub fn covers(self) -> bool {
        matches!(self, Self::Red | Self::Break | Self::Lapsed | Self::Gone(_) | Self::Over(_))
    }

    /// Whether red can be pressed here: everywhere from coming in to the end (S1).
    pub fn has_red(self) -> bool {
        !matches!(self, Self::Connecting | Self::AtDoor | Self::Over(_))
    }
}

/// Something that waits for this person, on top of the face. At most one is shown at a time: the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// "Still yes?", with a deadline (A2).
    CheckIn,
    /// A no came: say thank you (N2).
    Thank {
        /// The ask's number.
        ask: u32,
        /// Who said no.
        to: PersonId,
    },
    /// Somebody asks me.
    Answer {
        /// The ask's number.
        ask: u32,
    },
    /// Somebody at the door waits for my welcome (A6).
    Door {
        /// The place of their knock.
        knock: u64,
    },
}

/// What waits for this person, in the order in which it matters. Under a stop, a lapse or an emergency nothing does.
pub fn cards(view: &View) -> Vec<Card> {
    let Some(me) = view.me.filter(|_| !Face::of(view).covers()) else { return Vec::new() };
    let check_in = view.due_ms.map(|_| Card::CheckIn);
    let thanks = view.thank.iter().map(|(ask, to)| Card::Thank { ask: *ask, to: *to });
    // An ask of mine waits for me too: for the next of three yeses (Y8), or, where I was only curious (Y6), for mine once
    // everyone else has given theirs.
    let waits = |ask: &&AskView| {
        let others = ask.activity.people().without(me);
        ask.from != me || ask.own_yes || others.within(ask.yes)
    };
    let mine = view.asks.iter().filter(|ask| ask.activity.people().has(me) && !ask.yes.has(me));
    let answers = mine.filter(waits).map(|ask| Card::Answer { ask: ask.number });
    let door =
        view.door.iter().filter(|one| !one.welcomed.has(me)).map(|one| Card::Door { knock: one.knock });
    check_in.into_iter().chain(thanks).chain(answers).chain(door).collect()
}
