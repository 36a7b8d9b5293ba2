//! One state of an encounter, with its witness: made so that states that are alike are equal.

use std::hash::{Hash, Hasher};

use rules::{Encounter, encounter::alike::Numbers};

use super::{promises::Set, witness::Witness};

/// Where people are.
#[derive(Debug, Clone)]
pub struct State {
    /// As the laws have it.
    pub now: Encounter,
    /// As who listened has it.
    pub witness: Witness,
    /// The promises that were broken on the way into it.
    pub broken: Set,
    /// What has happened on the way, where a scene remembers it.
    pub happened: Set,
    /// How many deeds led here, on the shortest way. Not a part of what a state is.
    pub deeds: usize,
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        (&self.now, &self.witness, self.broken, self.happened)
            == (&other.now, &other.witness, other.broken, other.happened)
    }
}

impl Eq for State {}

impl Hash for State {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        (&self.now, &self.witness, self.broken, self.happened).hash(hasher);
    }
}

impl State {
    /// Renames everything so that it is the one state of all that are alike.
    #[must_use]
    pub fn alike(mut self) -> Self {
        let (now, numbers): (Encounter, Numbers) = self.now.alike();
        self.witness.rename(&numbers, &now);
        Self { now, ..self }
    }
}
