//! The invite link: where the relay is, and the one secret from which everything about a log follows.
//!
//! `<origin>/#1.<48 characters>`: the version, then base64url of the secret's 32 bytes and 4 bytes of checksum.
//! A browser keeps what follows the `#` to itself, so the relay never learns it (R2).
//!
//! Not here: QR codes and sharing (the shells).

use core::{fmt, str::FromStr};

use base64ct::{Base64UrlUnpadded, Encoding};
use rand_core::CryptoRngCore;
use sha2::{Digest, Sha256};
use wire::{AccessKey, LogId};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{DoorKey, person::derive};

/// What the link's letters stand for. A change that an older client would misread gets a new number.
const VERSION: u32 = 1;
const CHECKSUM_BYTES: usize = 4;
/// Base64 of the secret and the checksum; 36 bytes come out even, so there is one spelling.
const SECRET_CHARS: usize = 48;

/// The secret of one log. Whoever has it can find the log, burn it, and knock; wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct LinkSecret([u8; 32]);

/// An invitation to one log at one relay.
///
/// `Display` prints the whole of it, secret included: that is what it is for. `Debug` doesn't.
#[derive(Clone)]
pub struct Link {
    /// An origin: scheme, host, port where it isn't the usual one; no slash at the end.
    relay: String,
    secret: LinkSecret,
}

/// Text that is no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLink {
    /// Nothing stands after a `#`; many apps cut a link there.
    #[error("the invitation is missing after the address: copy the whole link, with the # and what follows")]
    NoFragment,
    /// A link of another version.
    #[error(
        "the link is of version {found} and this app reads version 1: use the same version on both sides"
    )]
    ForeignVersion {
        /// The version it names.
        found: u32,
    },
    /// The end is missing.
    #[error("the end of the link is missing: copy the whole link")]
    Truncated,
    /// Letters are wrong: mistyped, or something was added.
    #[error("some letters of the link are wrong: copy it again, or ask for it to be sent again")]
    Broken,
    /// The part before the `#` is not the address of a relay.
    #[error("the address of the relay must be like https://example.org: check how the link begins")]
    BadRelay,
}

impl LinkSecret {
    /// A new log's.
    pub fn random(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut_slice());
        Self(*bytes)
    }

    /// From bytes that were kept.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    #[cfg(feature = "gathering")]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The log's name at the relay.
    pub fn log_id(&self) -> LogId {
        let derived = derive(&self.0, b"stillyes 1 log id");
        LogId(derived.first_chunk().copied().unwrap_or_default())
    }

    /// What opens the log at the relay.
    pub fn access_key(&self) -> AccessKey {
        AccessKey(*derive(&self.0, b"stillyes 1 access key"))
    }

    /// What seals everything in the log against the relay, and knocks against everyone without the link.
    pub fn door_key(&self) -> DoorKey {
        DoorKey::new(&derive(&self.0, b"stillyes 1 door key"))
    }

    /// Tells a link that was cut or mistyped from one that only leads nowhere.
    fn checksum(&self) -> [u8; CHECKSUM_BYTES] {
        let hash = Sha256::new()
            .chain_update(b"stillyes link checksum")
            .chain_update(VERSION.to_le_bytes())
            .chain_update(self.0)
            .finalize();
        let [a, b, c, d, ..] = <[u8; 32]>::from(hash);
        [a, b, c, d]
    }
}

impl Link {
    /// An invitation to the log of `secret` at `relay`, an origin such as `https://example.org`. A path after
    /// the origin is left out.
    pub fn new(relay: &str, secret: LinkSecret) -> Result<Self, BadLink> {
        Ok(Self { relay: origin(relay.trim())?, secret })
    }

    /// The same relay, another log.
    #[cfg(feature = "gathering")]
    pub(crate) fn with(&self, secret: LinkSecret) -> Self {
        Self { relay: self.relay.clone(), secret }
    }

    /// The relay's origin, without a slash at the end.
    pub fn relay(&self) -> &str {
        &self.relay
    }

    /// The log's secret.
    pub fn secret(&self) -> &LinkSecret {
        &self.secret
    }

    /// Where the relay's WebSocket is.
    pub fn websocket_url(&self) -> String {
        websocket_url(&self.relay)
    }
}

/// Where the WebSocket of a relay is, by its origin.
pub fn websocket_url(relay: &str) -> String {
    // An origin starts with "http" or "https" and "ws" or "wss" differ from it in those four letters alone.
    let rest = relay.strip_prefix("http").unwrap_or_default();
    format!("ws{rest}{}", wire::LOG_PATH)
}

/// A link without what people and their apps put around it.
pub(crate) fn bare(pasted: &str) -> &str {
    pasted.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(c))
}

impl FromStr for Link {
    type Err = BadLink;

    /// Reads a link as people paste it: with space, quotes or angle brackets around it, with a path before `#`.
    fn from_str(pasted: &str) -> Result<Self, BadLink> {
        let text = bare(pasted);
        let (address, fragment) = text.split_once('#').ok_or(BadLink::NoFragment)?;
        if fragment.is_empty() {
            return Err(BadLink::NoFragment);
        }
        let (version, secret) = fragment.split_once('.').unwrap_or((fragment, ""));
        if version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadLink::Broken);
        }
        match version.parse() {
            Ok(VERSION) => Ok(Self { relay: origin(address)?, secret: read_secret(secret)? }),
            Ok(found) => Err(BadLink::ForeignVersion { found }),
            Err(_) => Err(BadLink::Broken),
        }
    }
}

/// What people and their apps put around a link; a link begins and ends with none of these.
const AROUND: &str = ".,;<>()[]\"'`\u{201c}\u{201d}\u{201e}\u{2018}\u{2019}\u{ab}\u{bb}";

fn read_secret(text: &str) -> Result<LinkSecret, BadLink> {
    if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
        return Err(BadLink::Broken);
    }
    if text.len() < SECRET_CHARS {
        return Err(BadLink::Truncated);
    }
    let mut bytes = Zeroizing::new([0; 32 + CHECKSUM_BYTES]);
    let decoded = Base64UrlUnpadded::decode(text, bytes.as_mut_slice()).map_err(|_| BadLink::Broken)?;
    let Some((secret, checksum)) = decoded.split_first_chunk::<32>() else {
        return Err(BadLink::Broken);
    };
    let secret = LinkSecret(*secret);
    if secret.checksum() == checksum { Ok(secret) } else { Err(BadLink::Broken) }
}

/// Scheme, host and port of an address, lowercase; what follows them is left out.
pub(crate) fn origin(address: &str) -> Result<String, BadLink> {
    let (scheme, rest) = address.split_once(':').ok_or(BadLink::BadRelay)?;
    let rest = rest.strip_prefix("//").ok_or(BadLink::BadRelay)?;
    let scheme = scheme.to_ascii_lowercase();
    let usual_port = match scheme.as_str() {
        "http" => 80,
        "https" => 443,
        _ => return Err(BadLink::BadRelay),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.split_at_checked(end).map(|(authority, _)| authority).ok_or(BadLink::BadRelay)?;
    let (host, port) = split_port(authority)?;
    if !is_host(host) {
        return Err(BadLink::BadRelay);
    }
    let host = host.to_ascii_lowercase();
    match port {
        None => Ok(format!("{scheme}://{host}")),
        Some(port) if port == usual_port => Ok(format!("{scheme}://{host}")),
        Some(port) => Ok(format!("{scheme}://{host}:{port}")),
    }
}

fn split_port(authority: &str) -> Result<(&str, Option<u16>), BadLink> {
    let after_brackets = authority.rfind(']').unwrap_or(0);
    match authority.rfind(':').filter(|colon| *colon >= after_brackets) {
        None => Ok((authority, None)),
        Some(colon) => {
            let (host, port) = authority.split_at_checked(colon).ok_or(BadLink::BadRelay)?;
            let digits = port.strip_prefix(':').unwrap_or_default();
            // `parse` alone would take "+80".
            let port =
                digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
            match port {
                None | Some(0) => Err(BadLink::BadRelay),
                Some(port) => Ok((host, Some(port))),
            }
        }
    }
}

/// A name, an IPv4 address, or an IPv6 address in brackets. No user or password before it: `https://a@b` leads
/// to b and looks like a.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => address.parse::<core::net::Ipv6Addr>().is_ok(),
        None => {
            let label = |label: &str| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            };
            host.split('.').all(label)
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = Zeroizing::new([0; 32 + CHECKSUM_BYTES]);
        let both = self.secret.0.into_iter().chain(self.secret.checksum());
        bytes.iter_mut().zip(both).for_each(|(to, from)| *to = from);
        let secret = Zeroizing::new(Base64UrlUnpadded::encode_string(bytes.as_slice()));
        write!(f, "{}/#{VERSION}.{}", self.relay, secret.as_str())
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Link({}/#..)", self.relay)
    }
}

impl fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSecret(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret() -> LinkSecret {
        LinkSecret::from_bytes(&[7; 32])
    }

    fn fragment() -> String {
        let text = Link::new("http://a", secret()).unwrap().to_string();
        text.split_once('#').unwrap().1.to_owned()
    }

    /// The relay that a pasted text leads to; `~` stands for a good fragment.
    fn check(pasted: &str, expected: Result<&str, BadLink>) {
        let pasted = pasted.replace('~', &fragment());
        let link = pasted.parse::<Link>();
        assert_eq!(link.as_ref().map(Link::relay).map_err(|bad| *bad), expected, "{pasted}");
        if let Ok(link) = link {
            assert_eq!(link.secret().0, [7; 32]);
        }
    }

    #[test]
    fn reads_what_people_paste() {
        for (pasted, relay) in [
            ("http://127.0.0.1:8080/#~", "http://127.0.0.1:8080"),
            ("https://example.org/#~", "https://example.org"),
            ("https://example.org#~", "https://example.org"),
            ("https://example.org/join/us?from=ana#~", "https://example.org"),
            ("  <https://example.org/#~>\n", "https://example.org"),
            ("\u{201c}https://example.org/#~\u{201d}", "https://example.org"),
            ("'https://example.org/#~'.", "https://example.org"),
            ("HTTPS://Example.ORG/#~", "https://example.org"),
            ("https://example.org:443/#~", "https://example.org"),
            ("http://localhost:80/#~", "http://localhost"),
            ("https://[::1]:8443/#~", "https://[::1]:8443"),
            ("https://[2001:db8::7]/#~", "https://[2001:db8::7]"),
        ] {
            check(pasted, Ok(relay));
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let cut = |letters: usize| {
            let fragment = fragment();
            format!("https://example.org/#{}", &fragment[..fragment.len() - letters])
        };
        check("", Err(BadLink::NoFragment));
        check("https://example.org/", Err(BadLink::NoFragment));
        check("https://example.org/#", Err(BadLink::NoFragment));
        check(&cut(1), Err(BadLink::Truncated));
        check(&cut(47), Err(BadLink::Truncated));
        check(&cut(48), Err(BadLink::Truncated));
        check(&cut(49), Err(BadLink::Truncated));
        check("https://example.org/#2.whatever", Err(BadLink::ForeignVersion { found: 2 }));
        check("https://example.org/#99999999999.x", Err(BadLink::Broken));
        check("https://example.org/#about", Err(BadLink::Broken));
        check("https://example.org/#+1.x", Err(BadLink::Broken));
        check("https://example.org/#~A", Err(BadLink::Broken));
        check("https://example.org/#~ and more", Err(BadLink::Broken));
        check("https://example.org/#1.ab c", Err(BadLink::Broken));
        for relay in [
            "",
            "example.org",
            "ftp://example.org",
            "wss://example.org",
            "https://",
            "https:///path",
            "https://a@b",
            "https://a:b@c",
            "https://a:",
            "https://a:0",
            "https://a:65536",
            "https://a:+1",
            "https://[::1",
            "https://::1",
            "https://[]",
            "https://a b",
            "https://a..b",
            "https://.a",
            "https://-a",
            "https://a\\b",
            "https://[::1]x",
            "https://b\u{fc}cher.example",
        ] {
            check(&format!("{relay}/#~"), Err(BadLink::BadRelay));
        }
    }

    #[test]
    fn every_mistyped_letter_is_noticed() {
        let text = Link::new("https://example.org", secret()).unwrap().to_string();
        let start = text.find("#1.").unwrap() + 3;
        for at in start..text.len() {
            for letter in "ABCabc012-_".chars().filter(|letter| !text[at..].starts_with(*letter)) {
                let mut wrong = text.clone();
                wrong.replace_range(at..=at, &letter.to_string());
                assert_eq!(wrong.parse::<Link>().err(), Some(BadLink::Broken), "{wrong}");
            }
        }
    }

    #[test]
    fn leads_to_the_socket() {
        let url = |relay| Link::new(relay, secret()).unwrap().websocket_url();
        assert_eq!(url("http://127.0.0.1:8080"), "ws://127.0.0.1:8080/log");
        assert_eq!(url("https://example.org/"), "wss://example.org/log");
    }

    #[test]
    fn debug_gives_no_secret_away() {
        let link = Link::new("https://example.org", secret()).unwrap();
        assert_eq!(format!("{link:?}"), "Link(https://example.org/#..)");
        assert_eq!(format!("{:?}", link.secret()), "LinkSecret(..)");
        assert_eq!(format!("{:?}", link.secret().door_key()), "DoorKey(..)");
    }

    #[test]
    fn each_purpose_has_its_own_key() {
        let secret = secret();
        let door = derive(&secret.0, b"stillyes 1 door key");
        assert_ne!(secret.access_key().0, *door);
        assert_ne!(secret.log_id().0, door[..16]);
        assert_ne!(secret.log_id().0, secret.access_key().0[..16]);
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(bytes in any::<[u8; 32]>(), host in "[a-z][a-z0-9]{0,9}(\\.[a-z]{1,5}){0,2}",
                                        port in proptest::option::of(1u16..)) {
            let port = port.map(|port| format!(":{port}")).unwrap_or_default();
            let link = Link::new(&format!("https://{host}{port}"), LinkSecret(bytes)).unwrap();
            let read: Link = link.to_string().parse().unwrap();
            prop_assert_eq!(read.to_string(), link.to_string());
            prop_assert_eq!(read.secret.0, bytes);
        }

        #[test]
        fn reading_never_panics(text in ".{0,200}", tail in ".{0,60}") {
            let _ = text.parse::<Link>();
            let _ = format!("https://{text}#1.{tail}").parse::<Link>();
        }
    }
}
