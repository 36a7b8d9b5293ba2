//! What a tab keeps so that a reload comes back (never longer than the encounter).

use rules::text::Name;
use seal::{Link, PersonSecret};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The keys of a running encounter. Keep it where the tab keeps its session, and erase it at the end (R3).
pub struct Kept {
    pub(crate) link: Link,
    pub(crate) person: Zeroizing<[u8; 32]>,
    pub(crate) name: Name,
    /// What goes into the four pictures, once this person is in.
    pub(crate) opening: [u8; 32],
    /// How often this person has come back. Counters begin anew above all of the times before.
    pub(crate) times: u32,
}

/// Kept bytes that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what was kept of the running encounter is damaged or of another version: open the link again")]
pub struct BadKept;

const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Bytes {
    version: u8,
    link: String,
    person: [u8; 32],
    opening: [u8; 32],
    name: Name,
    times: u32,
}

impl Kept {
    pub(crate) fn new(
        link: &Link,
        person: &PersonSecret,
        opening: [u8; 32],
        name: &Name,
        times: u32,
    ) -> Self {
        Self { link: link.clone(), person: person.to_bytes(), opening, name: name.clone(), times }
    }

    /// The link of the encounter, and with it the relay to connect to.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The name this person chose for it.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// As bytes. They hold keys: wiped when dropped, and not for any log.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Bytes {
            version: VERSION,
            link: self.link.to_string(),
            person: *self.person,
            opening: self.opening,
            name: self.name.clone(),
            times: self.times,
        };
        let kept = Zeroizing::new(postcard::to_allocvec(&bytes).unwrap_or_default());
        zeroize::Zeroize::zeroize(&mut bytes.link);
        zeroize::Zeroize::zeroize(&mut bytes.person);
        kept
    }

    /// From [`Kept::to_bytes`].
    ///
    /// # Errors
    /// [`BadKept`] where they are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadKept> {
        let (kept, rest): (Bytes, _) = postcard::take_from_bytes(bytes).map_err(|_| BadKept)?;
        let person = Zeroizing::new(kept.person);
        let text = Zeroizing::new(kept.link);
        let link: Link = text.parse().map_err(|_| BadKept)?;
        if kept.version != VERSION || !rest.is_empty() {
            return Err(BadKept);
        }
        Ok(Self { link, person, opening: kept.opening, name: kept.name, times: kept.times })
    }
}
