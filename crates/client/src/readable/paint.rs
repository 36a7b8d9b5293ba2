//! How lines look: a shape and a word for each light, always; colour beside it where there is a terminal.

use rules::Lamp;

/// How a line is set apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    /// Something happened.
    News,
    /// Somebody waits for an answer.
    Question,
    /// What can be typed next.
    Hint,
    /// The lamp.
    Lamp(Lamp),
    /// Somebody may be in danger.
    Alarm,
}

/// A line as it is written.
pub(super) fn paint(tone: Tone, text: &str, word: &str, colour: bool) -> String {
    let (mark, style) = match tone {
        Tone::Plain => (" ", ""),
        Tone::News => ("·", ""),
        Tone::Question => ("?", "1"),
        Tone::Hint => (" ", "2"),
        Tone::Alarm => ("!", "1;31"),
        Tone::Lamp(lamp) => match lamp {
            Lamp::Off => ("○", "2"),
            Lamp::Green => ("●", "1;32"),
            Lamp::Yellow => ("▲", "1;33"),
            Lamp::Red => ("■", "1;97;41"),
            Lamp::Lapsed => ("□", "1;31"),
            Lamp::Break => ("‖", "1;34"),
        },
    };
    let line = match tone {
        // Its texts begin with its word.
        Tone::Lamp(Lamp::Off) => format!("{mark} {text}"),
        Tone::Lamp(_) => format!("{mark} {}: {text}", word.to_uppercase()),
        Tone::Hint => format!("{mark}   {text}"),
        _ => format!("{mark} {text}"),
    };
    if colour && !style.is_empty() { format!("\u{1b}[{style}m{line}\u{1b}[0m") } else { line }
}

/// The key of a lamp's word.
pub(super) fn lamp_key(lamp: Lamp) -> &'static str {
    match lamp {
        Lamp::Off => "lamp-off",
        Lamp::Green => "lamp-green",
        Lamp::Yellow => "lamp-yellow",
        Lamp::Red => "lamp-red",
        Lamp::Lapsed => "lamp-lapsed",
        Lamp::Break => "lamp-break",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_is_a_shape_and_a_word_before_it_is_a_colour() {
        let all = [Lamp::Off, Lamp::Green, Lamp::Yellow, Lamp::Red, Lamp::Lapsed, Lamp::Break];
        let mut shapes: Vec<String> = all.map(|lamp| paint(Tone::Lamp(lamp), "", "", false)).into();
        shapes.sort();
        shapes.dedup();
        assert_eq!(shapes.len(), all.len());
        assert_eq!(paint(Tone::Lamp(Lamp::Red), "Bo said red.", "Stop", false), "■ STOP: Bo said red.");
        assert_eq!(paint(Tone::Lamp(Lamp::Red), "x", "Stop", true), "\u{1b}[1;97;41m■ STOP: x\u{1b}[0m");
    }
}
