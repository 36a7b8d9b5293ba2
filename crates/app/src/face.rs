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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_view::{ANA, BO, activity, ask, at_door, lapsed, view};

    fn check(face: Face, change: impl FnOnce(&mut View)) {
        let mut seen = view();
        change(&mut seen);
        assert_eq!(Face::of(&seen), face, "{:?}", seen.why);
    }

    #[test]
    fn each_thing_has_its_face() {
        check(Face::Talk, |_| {});
        check(Face::Connecting, |view| (view.stage, view.why) = (Stage::Joining, Why::Connecting));
        check(Face::AtDoor, |view| (view.stage, view.why) = (Stage::Joining, Why::AtDoor));
        check(Face::Alone, |view| view.people.truncate(1));
        check(Face::Lamp, |view| view.lamp = Lamp::Green);
        check(Face::Lamp, |view| {
            view.lamp = Lamp::Yellow;
            view.on = vec![activity()];
        });
        // Yellow with nothing on: there is still the talk.
        check(Face::Talk, |view| view.lamp = Lamp::Yellow);
        check(Face::Break, |view| view.lamp = Lamp::Break);
        check(Face::Lapsed, |view| view.lamp = Lamp::Lapsed);
        check(Face::Over(Over::Left), |view| view.stage = Stage::Ended(Over::Left));
    }

    #[test]
    fn s1_red_and_an_emergency_come_before_everything_that_could_stand_there() {
        check(Face::Red, |view| {
            view.lamp = Lamp::Red;
            view.people.truncate(1);
        });
        check(Face::Gone(BO), |view| (view.lamp, view.why) = (Lamp::Red, Why::Gone(BO)));
        for face in [Face::Red, Face::Break, Face::Lapsed, Face::Gone(ANA), Face::Over(Over::Ended)] {
            assert!(face.covers(), "{face:?}");
        }
        for face in
            [Face::Alone, Face::Talk, Face::Lamp, Face::Red, Face::Break, Face::Lapsed, Face::Gone(BO)]
        {
            assert!(face.has_red(), "{face:?}");
        }
    }

    #[test]
    fn what_waits_comes_in_the_order_in_which_it_matters() {
        let mut seen = view();
        seen.door = vec![at_door(7, "Cy")];
        seen.asks = vec![ask(3, BO)];
        seen.thank = vec![(2, BO)];
        seen.due_ms = Some(20_000);
        let all =
            [Card::CheckIn, Card::Thank { ask: 2, to: BO }, Card::Answer { ask: 3 }, Card::Door { knock: 7 }];
        assert_eq!(cards(&seen), all);
        // Under a stop none of it matters.
        seen.lamp = Lamp::Red;
        assert_eq!(cards(&seen), []);
    }

    #[test]
    fn only_what_is_for_this_person_waits_for_them() {
        let mut seen = view();
        seen.asks = vec![ask(1, ANA)];
        assert_eq!(cards(&seen), [], "my own ask");
        let mut answered = ask(2, BO);
        answered.yes = answered.yes.with(ANA);
        seen.asks = vec![answered];
        assert_eq!(cards(&seen), [], "one that I have answered");
        let mut of_others = ask(3, BO);
        of_others.activity.to = rules::People::NOBODY;
        seen.asks = vec![of_others];
        assert_eq!(cards(&seen), [], "one that I am not in");
        let mut welcomed = at_door(4, "Cy");
        welcomed.welcomed = rules::People::one(ANA);
        seen.door = vec![welcomed];
        assert_eq!(cards(&seen), [], "somebody whom I have welcomed");
        seen.lapsed = vec![lapsed(rules::People::NOBODY)];
        assert_eq!(cards(&seen), [], "a lapse has a face of its own");
    }
}
