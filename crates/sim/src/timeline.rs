//! What happened, drawn as text: a column for each person, one for the relay, time running down.

use crate::cast::NAMES;

/// Characters in a column.
const COLUMN: usize = 34;

/// What happened, in order.
#[derive(Debug, Clone, Default)]
pub struct Timeline(Vec<(u64, usize, String)>);

impl Timeline {
    /// Writes something down. Whoever is nobody is the relay.
    pub fn tell(&mut self, at: u64, who: usize, text: String) {
        self.0.push((at, who, text));
    }

    /// As text, with so many people.
    pub fn draw(&self, people: usize) -> String {
        let mut text = String::from("    seconds ");
        for name in NAMES.iter().take(people) {
            text.push_str(&format!("{name:<COLUMN$}"));
        }
        text.push_str("relay\n");
        for (at, who, what) in &self.0 {
            let column = COLUMN * (*who).min(people);
            text.push_str(&format!("{:>11.3} {:column$}{what}\n", *at as f64 / 1_000.0, ""));
        }
        text
    }
}
