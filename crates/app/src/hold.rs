//! Hold mode: a finger stays on the screen, or a key stays down, and letting go is red. For somebody who can't speak.
//!
//! Only one deliberate act ends it without a red: saying so while still holding. What else happens to the hold (the
//! finger slides off, the system takes it away, the screen changes) is letting go.

/// What holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// A finger, a pen, a mouse button, by the number that the browser gives it.
    Pointer(i32),
    /// A key.
    Key,
}

/// Whether, and by what, it is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hold {
    grip: Option<Grip>,
}

impl Hold {
    /// Something takes hold. What holds already goes on holding: a second finger neither helps nor harms.
    pub fn take(&mut self, grip: Grip) {
        self.grip = self.grip.or(Some(grip));
    }

    /// Something lets go. Whether that is red.
    pub fn let_go(&mut self, grip: Grip) -> bool {
        let held = self.grip == Some(grip);
        if held {
            self.grip = None;
        }
        held
    }

    /// Whatever held can't be seen any more. Whether that is red.
    pub fn lose(&mut self) -> bool {
        self.grip.take().is_some()
    }

    /// Said while holding: letting go now is nothing.
    pub fn done(&mut self) {
        self.grip = None;
    }

    /// Whether it is held.
    pub fn is_held(self) -> bool {
        self.grip.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy)]
    enum Do {
        Take(Grip),
        LetGo(Grip),
        Lose,
        Done,
    }

    #[test]
    fn s1_letting_go_is_red_and_done_is_not() {
        use Do::{Done, LetGo, Lose, Take};
        let (one, two, key) = (Grip::Pointer(1), Grip::Pointer(2), Grip::Key);
        let check = |all: &[Do], red: bool| {
            let mut hold = Hold::default();
            let mut said = false;
            for one in all {
                said |= match *one {
                    Take(grip) => {
                        hold.take(grip);
                        false
                    }
                    LetGo(grip) => hold.let_go(grip),
                    Lose => hold.lose(),
                    Done => {
                        hold.done();
                        false
                    }
                };
            }
            assert_eq!(said, red, "{all:?}");
        };
        check(&[], false);
        check(&[LetGo(one)], false);
        check(&[Lose], false);
        check(&[Take(one)], false);
        check(&[Take(one), LetGo(one)], true);
        check(&[Take(one), Lose], true);
        check(&[Take(one), Done, LetGo(one)], false);
        check(&[Take(one), Done, Lose], false);
        check(&[Take(one), Take(two), LetGo(two)], false);
        check(&[Take(one), Take(two), LetGo(one)], true);
        check(&[Take(key), LetGo(one)], false);
        check(&[Take(key), LetGo(key)], true);
        check(&[Take(one), Done, Take(one), LetGo(one)], true);
    }
}
