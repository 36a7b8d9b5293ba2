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
pub enum BadKept {
    /// Kept by another version of the app.
    #[error(
        "it was kept by version {found} and this app reads version 1: go on with the app that kept it, or open the link again"
    )]
    ForeignVersion {
        /// The version it names.
        found: u8,
    },
    /// Something is missing or wrong.
    #[error("it is damaged: open the link again")]
    Damaged,
}

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
        // The version stands first, and what follows it may be anything.
        let found = bytes.first().copied().ok_or(BadKept::Damaged)?;
        if found != VERSION {
            return Err(BadKept::ForeignVersion { found });
        }
        let kept: Bytes = postcard::from_bytes(bytes).map_err(|_| BadKept::Damaged)?;
        let person = Zeroizing::new(kept.person);
        let text = Zeroizing::new(kept.link);
        let link: Link = text.parse().map_err(|_| BadKept::Damaged)?;
        let kept = Self { link, person, opening: kept.opening, name: kept.name, times: kept.times };
        // One spelling, and nothing after it: else it isn't what was kept.
        if kept.to_bytes().as_slice() == bytes { Ok(kept) } else { Err(BadKept::Damaged) }
    }
}

#[cfg(test)]
mod tests {
    use seal::LinkSecret;

    use super::*;

    /// As version 1 wrote it, for good.
    fn golden() -> Vec<u8> {
        let link = b"https://relay.example/#1.BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwe-bS5h";
        let length = u8::try_from(link.len()).unwrap();
        [&[1, length][..], link, &[0xa1; 32], &[0x55; 32], b"\x03Ana", &[0xac, 0x02]].concat()
    }

    #[test]
    fn golden_bytes_of_what_is_kept() {
        let link = Link::new("https://relay.example", LinkSecret::from_bytes(&[7; 32])).unwrap();
        let person = PersonSecret::from_bytes(&[0xa1; 32]);
        let kept = Kept::new(&link, &person, [0x55; 32], &Name::new("Ana").unwrap(), 300);
        assert_eq!(String::from_utf8_lossy(&kept.to_bytes()), String::from_utf8_lossy(&golden()));
        let read = Kept::from_bytes(&golden()).unwrap();
        assert_eq!((read.name().as_str(), read.times), ("Ana", 300));
        assert_eq!(read.to_bytes().as_slice(), golden());
    }

    fn check_refused(bytes: &[u8], expected: BadKept, words: &str) {
        let refused = Kept::from_bytes(bytes).err();
        assert_eq!(refused, Some(expected), "{bytes:02x?}");
        assert!(expected.to_string().contains(words), "{expected}");
    }

    #[test]
    fn another_version_is_told_from_damage() {
        for version in [0, 2, 77, 0x80, 0xff] {
            let found = BadKept::ForeignVersion { found: version };
            let bytes = [&[version], &golden()[1..]].concat();
            check_refused(&bytes, found, "go on with the app that kept it");
            check_refused(&[version], found, &format!("version {version} "));
        }
        let golden = golden();
        for end in 0..golden.len() {
            check_refused(&golden[..end], BadKept::Damaged, "open the link again");
        }
        check_refused(&[&golden[..], &[0]].concat(), BadKept::Damaged, "damaged");
        let other_letters = golden.iter().map(|byte| if *byte == b'r' { b'R' } else { *byte });
        check_refused(&other_letters.collect::<Vec<_>>(), BadKept::Damaged, "damaged");
    }
}
