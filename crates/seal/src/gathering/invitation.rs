//! The invitation to a gathering: for one person, once. Where the relay is, how to read the board from some place in its log on, and what shows
//! that they are invited.
//!
//! `<origin>/#g1.<184 characters>`: the version, then base64url of the gathering's secret 32 and the name of its log 16, the board's key 32, the
//! voice 32, the invitation's secret 16, the place to read from 6 and a checksum 4. A browser keeps what follows the `#` to itself.

use core::{fmt, str::FromStr};

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{BoardKey, GatheringSecret, InvitationSecret, VoiceKey};
use crate::{BadLink, link};

const VERSION: &str = "g1";
const FROM_BYTES: usize = 6;
const HELD_BYTES: usize = 48 + 32 + 32 + 16 + FROM_BYTES;
const CHECKSUM_BYTES: usize = 4;
/// Base64 of all of it; 138 bytes come out even, so that there is one spelling.
const CHARS: usize = 184;

/// An invitation. `Display` prints the whole of it, secrets included: that is what it is for. `Debug` doesn't.
#[derive(Clone)]
pub struct Invitation {
    relay: String,
    secret: GatheringSecret,
    board: Zeroizing<[u8; 32]>,
    voice: VoiceKey,
    mine: InvitationSecret,
    from: u64,
}

impl Invitation {
    /// To the gathering of `secret` at `relay`, whose board opens with that key and whose hosts speak in that voice from the entry after `from` on.
    ///
    /// # Errors
    /// Where the relay's address is none.
    pub fn new(
        relay: &str,
        secret: &GatheringSecret,
        board: &BoardKey,
        voice: VoiceKey,
        mine: InvitationSecret,
        from: u64,
    ) -> Result<Self, BadLink> {
        let relay = link::origin(relay.trim())?;
        Ok(Self { relay, secret: secret.clone(), board: board.to_bytes(), voice, mine, from })
    }

    /// The relay's origin.
    pub fn relay(&self) -> &str {
        &self.relay
    }

    /// Where the relay's WebSocket is.
    pub fn websocket_url(&self) -> String {
        link::websocket_url(&self.relay)
    }

    /// Where the log is.
    pub fn secret(&self) -> &GatheringSecret {
        &self.secret
    }

    /// What opens the board from that place on.
    pub fn board(&self) -> BoardKey {
        BoardKey::from_bytes(&self.board)
    }

    /// Who speaks for the hosts from that place on.
    pub fn voice(&self) -> VoiceKey {
        self.voice
    }

    /// What shows that one is invited.
    pub fn mine(&self) -> &InvitationSecret {
        &self.mine
    }

    /// The place in the log to read after; 0 for its beginning.
    pub fn from(&self) -> u64 {
        self.from
    }

    fn held(&self) -> Zeroizing<Vec<u8>> {
        let from = self.from.to_le_bytes();
        let from = from.get(..FROM_BYTES).unwrap_or_default();
        let (secret, mine) = (self.secret.to_bytes(), self.mine.to_bytes());
        Zeroizing::new(
            [secret.as_slice(), self.board.as_slice(), &self.voice.to_bytes(), mine.as_slice(), from]
                .concat(),
        )
    }

    fn from_held(relay: String, held: &[u8]) -> Option<Self> {
        let (secret, rest) = held.split_first_chunk::<48>()?;
        let (board, rest) = rest.split_first_chunk::<32>()?;
        let (voice, rest) = rest.split_first_chunk::<32>()?;
        let (mine, rest) = rest.split_first_chunk::<16>()?;
        let mut from = [0; 8];
        from.get_mut(..FROM_BYTES)?.copy_from_slice(rest);
        Some(Self {
            relay,
            secret: GatheringSecret::from_bytes(secret),
            board: Zeroizing::new(*board),
            voice: VoiceKey::from_bytes(voice)?,
            mine: InvitationSecret::from_bytes(mine),
            from: u64::from_le_bytes(from),
        })
    }

    /// Whether a text is meant to be one, whatever is wrong with it: to tell it from the link of an encounter.
    pub fn is_meant(pasted: &str) -> bool {
        pasted.split_once('#').is_some_and(|(_, fragment)| fragment.starts_with('g'))
    }
}

fn checksum(held: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let hash = Sha256::new().chain_update(b"stillyes invitation checksum g1").chain_update(held).finalize();
    let [a, b, c, d, ..] = <[u8; 32]>::from(hash);
    [a, b, c, d]
}

impl FromStr for Invitation {
    type Err = BadLink;

    /// Reads an invitation as people paste it.
    fn from_str(pasted: &str) -> Result<Self, BadLink> {
        let text = link::bare(pasted);
        let (address, fragment) = text.split_once('#').ok_or(BadLink::NoFragment)?;
        if fragment.is_empty() {
            return Err(BadLink::NoFragment);
        }
        let (version, held) = fragment.split_once('.').unwrap_or((fragment, ""));
        if version != VERSION {
            let found = version.strip_prefix('g').and_then(|number| number.parse().ok());
            return Err(found.map_or(BadLink::Broken, |found| BadLink::ForeignVersion { found }));
        }
        if !held.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
            return Err(BadLink::Broken);
        }
        if held.len() < CHARS {
            return Err(BadLink::Truncated);
        }
        let mut bytes = Zeroizing::new([0; HELD_BYTES + CHECKSUM_BYTES]);
        Base64UrlUnpadded::decode(held, bytes.as_mut_slice()).map_err(|_| BadLink::Broken)?;
        let (held, sum) = bytes.split_at_checked(HELD_BYTES).ok_or(BadLink::Broken)?;
        if checksum(held) != sum {
            return Err(BadLink::Broken);
        }
        Self::from_held(link::origin(address)?, held).ok_or(BadLink::Broken)
    }
}

impl fmt::Display for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = self.held();
        let bytes = Zeroizing::new([held.as_slice(), &checksum(&held)].concat());
        let text = Zeroizing::new(Base64UrlUnpadded::encode_string(&bytes));
        write!(f, "{}/#{VERSION}.{}", self.relay, text.as_str())
    }
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Invitation({}/#..)", self.relay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gathering::HostsSeed;

    fn invitation(from: u64) -> Invitation {
        let (secret, hosts) = (GatheringSecret::from_bytes(&[7; 48]), HostsSeed::from_bytes(&[8; 32]));
        let mine = hosts.invitation(&[9; 16]);
        let board = secret.board_key();
        Invitation::new("https://relay.example/", &secret, &board, hosts.voice().key(), mine, from).unwrap()
    }

    #[test]
    fn what_is_printed_is_read_back() {
        for from in [0, 1, 300, (1 << 48) - 1] {
            let text = invitation(from).to_string();
            let read: Invitation = format!(" <{text}>. ").parse().unwrap();
            assert_eq!((read.to_string(), read.from()), (text.clone(), from));
            assert_eq!(text.len(), "https://relay.example/#g1.".len() + CHARS);
            assert!(Invitation::is_meant(&text));
            assert_eq!(read.mine().number(), invitation(0).mine().number());
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let check =
            |text: &str, why: BadLink| assert_eq!(text.parse::<Invitation>().err(), Some(why), "{text}");
        let good = invitation(5).to_string();
        check("", BadLink::NoFragment);
        check("https://relay.example/#", BadLink::NoFragment);
        check(&good[..good.len() - 1], BadLink::Truncated);
        check(&good.replace("#g1.", "#g2."), BadLink::ForeignVersion { found: 2 });
        check(&good.replace("#g1.", "#1."), BadLink::Broken);
        check(&format!("{good}A"), BadLink::Broken);
        check(&good.replace("https://", "ftp://"), BadLink::BadRelay);
        let start = good.find("#g1.").unwrap() + 4;
        for at in start..good.len() {
            let other = if good[at..].starts_with('A') { "B" } else { "A" };
            let mut wrong = good.clone();
            wrong.replace_range(at..=at, other);
            check(&wrong, BadLink::Broken);
        }
        assert!(!Invitation::is_meant("https://relay.example/#1.abc"));
    }
}
