//! Gestures that mean something everywhere: three taps and a shake are red (S1), three times Shift is Exit.
//!
//! Each is a plain state that is told what happened and when, in milliseconds of any clock that never runs back.

/// Something done three times in a row, such as a tap or a key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Thrice {
    first: Option<u64>,
    second: Option<u64>,
}

/// Milliseconds in which all three have to come. Longer, and a slow reader's taps would add up; shorter, and shaking
/// hands couldn't.
pub const THRICE_MS: u64 = 1_200;

impl Thrice {
    /// Not done yet.
    pub const NEW: Self = Self { first: None, second: None };

    /// Once more. Whether that was the third in a row.
    pub fn again(&mut self, now: u64) -> bool {
        let recent = |at: &u64| now.saturating_sub(*at) <= THRICE_MS;
        let first = self.first.filter(recent);
        let second = self.second.filter(recent);
        if first.is_some() && second.is_some() {
            *self = Self::default();
            return true;
        }
        *self = match (first, second) {
            (Some(_), _) => Self { first, second: Some(now) },
            // The first is too long ago, so the second is the new first.
            (None, Some(second)) => Self { first: Some(second), second: Some(now) },
            (None, None) => Self { first: Some(now), second: None },
        };
        false
    }

    /// Something else came between.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// A device that is shaken: hard, several times, to and fro. Not one that is dropped, put down, or carried upstairs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shake {
    /// When it was last thrown about hard, and along which axis and way.
    turns: Vec<(u64, usize, bool)>,
}

/// Acceleration that counts as hard, in m/s² without gravity: a firm shake of a phone reaches 20 and more, steps and
/// bumps stay below 12.
pub const SHAKE_MS2: f64 = 15.0;

/// Times that it has to turn round.
pub const SHAKE_TURNS: usize = 4;

/// Milliseconds in which all of that has to come.
pub const SHAKE_WITHIN_MS: u64 = 1_000;

impl Shake {
    /// The device's acceleration along its three axes, gravity taken off, in m/s². Whether that was a shake.
    pub fn moved(&mut self, acceleration: [f64; 3], now: u64) -> bool {
        self.turns.retain(|(at, ..)| now.saturating_sub(*at) <= SHAKE_WITHIN_MS);
        let axes = acceleration.into_iter().enumerate();
        let Some((axis, hard)) = axes.max_by(|one, other| one.1.abs().total_cmp(&other.1.abs())) else {
            return false;
        };
        // What is no number is no movement.
        if hard.is_nan() || hard.abs() < SHAKE_MS2 {
            return false;
        }
        let way = hard > 0.0;
        if self.turns.last().is_none_or(|(_, last, last_way)| *last != axis || *last_way != way) {
            self.turns.push((now, axis, way));
        }
        let shaken = self.turns.iter().filter(|(_, one, _)| *one == axis).count() >= SHAKE_TURNS;
        if shaken {
            self.turns.clear();
        }
        shaken
    }
}

/// What a key does on a screen with the lamp: everything that isn't needed to get about is red, so that a paired
/// button of any make is a stop button.
pub fn is_red_key(key: &str, on_control: bool) -> bool {
    match key {
        // To get from one control to the next, to look about, and to leave the page.
        "Tab" | "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "OS" | "Fn" | "FnLock" | "CapsLock"
        | "NumLock" | "ScrollLock" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "PageUp"
        | "PageDown" | "Home" | "End" | "F1" | "F5" | "F6" | "F11" | "F12" | "ContextMenu"
        | "BrowserBack" | "Unidentified" | "Dead" | "Process" => false,
        // To press the control that one has got to.
        "Enter" | " " | "Spacebar" => !on_control,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_in_a_row_and_not_two_and_one_later() {
        let check = |times: &[u64], third: &[bool]| {
            let mut taps = Thrice::default();
            let said: Vec<bool> = times.iter().map(|at| taps.again(*at)).collect();
            assert_eq!(said, third, "{times:?}");
        };
        check(&[0, 200, 400], &[false, false, true]);
        check(&[0, 600, 1200], &[false, false, true]);
        check(&[0, 600, 1201], &[false, false, false]);
        // The last three of four are near enough.
        check(&[0, 700, 1300, 1800], &[false, false, false, true]);
        check(&[0, 5_000, 10_000], &[false, false, false]);
        // Six are two times three.
        check(&[0, 100, 200, 300, 400, 500], &[false, false, true, false, false, true]);
    }

    #[test]
    fn what_comes_between_breaks_the_row() {
        let mut taps = Thrice::default();
        assert!(!taps.again(0));
        assert!(!taps.again(100));
        taps.forget();
        assert!(!taps.again(200));
    }

    #[test]
    fn a_shake_is_a_shake() {
        let check = |movement: &[(u64, [f64; 3])], shaken: bool| {
            let mut shake = Shake::default();
            let any = movement.iter().filter(|(at, how)| shake.moved(*how, *at)).count() > 0;
            assert_eq!(any, shaken, "{movement:?}");
        };
        let to_and_fro = |hard: f64, every: u64| -> Vec<(u64, [f64; 3])> {
            (0..6_u32)
                .map(|n| (u64::from(n) * every, [if n % 2 == 0 { hard } else { -hard }, 1.0, 0.5]))
                .collect()
        };
        check(&to_and_fro(20.0, 100), true);
        check(&to_and_fro(10.0, 100), false);
        check(&to_and_fro(20.0, 400), false);
        check(&to_and_fro(f64::NAN, 100), false);
        // Dropped: one hard stop, however long it rings the same way.
        check(&[(0, [0.0, 0.0, 40.0]), (16, [0.0, 0.0, 38.0]), (32, [0.0, 0.0, -20.0])], false);
    }

    #[test]
    fn s1_any_key_that_is_not_needed_to_get_about_is_red() {
        let check = |key, on_control, red| assert_eq!(is_red_key(key, on_control), red, "{key:?}");
        for key in
            ["a", "Z", "5", "Escape", "Backspace", "AudioVolumeUp", "MediaPlayPause", "F9", "ñ", "Delete"]
        {
            check(key, true, true);
            check(key, false, true);
        }
        for key in ["Enter", " "] {
            check(key, true, false);
            check(key, false, true);
        }
        for key in ["Tab", "Shift", "ArrowDown", "PageUp", "Control"] {
            check(key, false, false);
        }
    }
}
