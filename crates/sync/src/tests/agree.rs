//! Whether everyone sees the same.

use super::*;

impl World {
    /// Everyone who is in sees the same people, lights and activities.
    pub fn agree(&mut self) {
        let mut seen = BTreeMap::new();
        for who in 0..self.nodes.len() {
            let view = self.view(who);
            if view.stage == Stage::Together {
                let people: Vec<_> = view
                    .people
                    .iter()
                    .map(|one| (one.id, one.name.clone(), one.light, one.reachable, one.able, one.stopped))
                    .collect();
                seen.insert(who, (view.lamp, view.on, people, view.emoji));
            }
        }
        let mut all = seen.values();
        let first = all.next().expect("nobody is in");
        assert!(all.all(|other| other == first), "{seen:?}");
    }
}
