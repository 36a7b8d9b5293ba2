//! Who is who: this person, the others, and their keys in this encounter.

use rules::PersonId;
use seal::PersonKey;

use crate::engine::Engine;

impl Engine {
    /// This person's number, once they are in and as long as they are.
    pub(crate) fn me(&self) -> Option<PersonId> {
        self.state.as_ref()?.came_by(self.my_knock?)
    }

    /// Somebody's key in this encounter, this person's own too. None where nobody has that number.
    pub fn key_of(&self, who: PersonId) -> Option<PersonKey> {
        let knock = self.state.as_ref()?.who(who)?.knock();
        self.knocks.get(&knock).map(|one| one.key)
    }

    /// This person's own key in this encounter.
    pub fn my_key(&self) -> PersonKey {
        self.room.me()
    }

    /// Who has that key, of those who are here.
    pub fn who_has(&self, key: &PersonKey) -> Option<PersonId> {
        self.others().into_iter().find(|(_, other)| other == key).map(|(who, _)| who)
    }

    /// Names the encounter, the same for everyone in it.
    pub fn log_id(&self) -> [u8; 16] {
        self.log.0
    }

    /// Everyone else in the encounter, with their keys.
    pub(crate) fn others(&self) -> Vec<(PersonId, PersonKey)> {
        let Some(state) = &self.state else { return Vec::new() };
        let mine = self.my_knock;
        let others = state.everyone().filter(|(_, person)| Some(person.knock()) != mine);
        others.filter_map(|(who, person)| Some((who, self.knocks.get(&person.knock())?.key))).collect()
    }
}
