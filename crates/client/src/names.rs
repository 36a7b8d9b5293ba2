//! The names of everyone who was ever here: of somebody who has left, what is said of them still names them.

use std::collections::BTreeMap;

use rules::{People, PersonId};
use sync::View;

/// Names by number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names(BTreeMap<PersonId, String>);

impl Names {
    /// Learns those of a view.
    pub(crate) fn learn(&mut self, view: &View) {
        for person in &view.people {
            let known = self.0.entry(person.id).or_default();
            if known != person.name.as_str() {
                person.name.as_str().clone_into(known);
            }
        }
    }

    /// One of them.
    pub(crate) fn of(&self, who: PersonId) -> String {
        self.0.get(&who).cloned().unwrap_or_else(|| format!("#{}", who.0))
    }

    /// Several, by number.
    pub(crate) fn all(&self, people: People) -> Vec<String> {
        people.iter().map(|who| self.of(who)).collect()
    }
}
