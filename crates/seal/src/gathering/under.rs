//! An encounter under a gathering (G3): a link whose secret is one half. The other half is the floor's key, which those have who are ready, so that
//! nobody else finds the encounter's log, and nobody names or signs anything to show that they are ready. Hosts have the floor's key and not
//! the link; the relay has neither, and sees a log like any other.
//!
//! `<origin>/#u1.<48 characters>`: as a link to an encounter, with a `u` before the version.

use core::{fmt, str::FromStr};

use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::FloorKey;
use crate::{BadLink, Link, LinkSecret, link};

/// A link to an encounter under a gathering. `Display` prints the whole of it: that is what it is for. `Debug` doesn't.
#[derive(Clone)]
pub struct Under(Link);

impl Under {
    /// A new encounter at `relay`.
    ///
    /// # Errors
    /// Where the relay's address is none.
    pub fn random(relay: &str, rng: &mut impl CryptoRngCore) -> Result<Self, BadLink> {
        Link::new(relay, LinkSecret::random(rng)).map(Self)
    }

    /// The relay's origin.
    pub fn relay(&self) -> &str {
        self.0.relay()
    }

    /// The encounter, for somebody who is ready. Another floor's key leads to a log that nobody began.
    pub fn with(&self, floor: &FloorKey) -> Link {
        let mut secret = Zeroizing::new([0; 32]);
        let info = [b"stillyes 1 encounter under a floor".as_slice(), self.0.secret().as_bytes()];
        // Fails for a key or an output of another length alone.
        let _ = Hkdf::<Sha256>::from_prk(floor.as_bytes())
            .map(|hkdf| hkdf.expand_multi_info(&info, secret.as_mut_slice()));
        self.0.with(LinkSecret::from_bytes(&secret))
    }
}

impl FromStr for Under {
    type Err = BadLink;

    fn from_str(pasted: &str) -> Result<Self, BadLink> {
        let text = link::bare(pasted);
        let (address, fragment) = text.split_once('#').ok_or(BadLink::NoFragment)?;
        let rest = fragment.strip_prefix('u').ok_or(BadLink::Broken)?;
        Zeroizing::new([address, "#", rest].concat()).parse().map(Self)
    }
}

impl fmt::Display for Under {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = Zeroizing::new(self.0.to_string());
        let (address, fragment) = whole.split_once('#').unwrap_or((&whole, ""));
        write!(f, "{address}#u{fragment}")
    }
}

impl fmt::Debug for Under {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Under(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "https://relay.example/#u1.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8E8NCE";

    #[test]
    fn a_link_comes_back_and_is_no_link_to_an_encounter() {
        let under = Under(
            Link::new("https://relay.example", LinkSecret::from_bytes(&core::array::from_fn(|at| at as u8)))
                .unwrap(),
        );
        assert_eq!(under.to_string(), ONE, "golden");
        let read: Under = format!("<{ONE}>.").parse().unwrap();
        assert_eq!((read.to_string(), read.relay()), (ONE.to_owned(), "https://relay.example"));
        assert_eq!(format!("{read:?}"), "Under(..)");
        assert!(ONE.parse::<Link>().is_err(), "without a floor it leads nowhere");
        let check = |typed: &str, expected: BadLink| {
            assert_eq!(typed.parse::<Under>().err(), Some(expected), "{typed}");
        };
        check("https://relay.example/", BadLink::NoFragment);
        check(&ONE.replace("#u1", "#1"), BadLink::Broken);
        check(&ONE.replace("#u1", "#g1"), BadLink::Broken);
        check(&ONE.replace("#u1", "#u2"), BadLink::ForeignVersion { found: 2 });
        check(&ONE[..60], BadLink::Truncated);
        check(&ONE.replace("AAEC", "AAED"), BadLink::Broken);
        check(&ONE.replace("https", "ftp"), BadLink::BadRelay);
    }

    #[test]
    fn g3_only_the_floor_of_both_leads_to_the_same_log() {
        let under: Under = ONE.parse().unwrap();
        let (floor, other) = (FloorKey::from_bytes(&[7; 32]), FloorKey::from_bytes(&[8; 32]));
        let log = |floor: &FloorKey| under.with(floor).secret().log_id().0;
        assert_eq!(log(&floor), log(&FloorKey::from_bytes(&[7; 32])));
        assert_ne!(log(&floor), log(&other), "the rules changed, or somebody had to go");
        assert_ne!(log(&floor), under.0.secret().log_id().0, "the link alone");
    }
}
