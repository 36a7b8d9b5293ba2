//! Looking for things in bytes, in every spelling that they could leak in. That it finds what is there is tested below.

/// One thing that must not be found.
pub struct Needle {
    pub what: String,
    spellings: Vec<(&'static str, String)>,
}

/// Bytes as a text of as many letters, so that the standard library's search can be used.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part of a base64 text that is the same whatever stands around the bytes, when so many stand before them.
fn base64(bytes: &[u8], before: usize, letters: &[u8; 64]) -> String {
    let padded: Vec<u8> = std::iter::repeat_n(0, before).chain(bytes.iter().copied()).collect();
    let bit = |at: usize| padded[at / 8] >> (7 - at % 8) & 1;
    // Letters whose six bits are all of these bytes.
    let (first, last) = ((before * 8).div_ceil(6), padded.len() * 8 / 6);
    let letter = |at: usize| (0..6).fold(0, |value, n| value << 1 | bit(at * 6 + n));
    (first..last).map(|at| char::from(letters[usize::from(letter(at))])).collect()
}

fn alphabet(last: [u8; 2]) -> [u8; 64] {
    let letters: Vec<u8> = (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9').chain(last).collect();
    letters.try_into().unwrap()
}

impl Needle {
    /// Bytes: a key, an id.
    pub fn bytes(what: &str, bytes: &[u8]) -> Self {
        assert!(bytes.len() >= 5, "{what} is so short that it could be there by chance");
        let mut spellings = vec![
            ("bytes", latin(bytes)),
            ("hex", hex(bytes)),
            ("HEX", hex(bytes).to_uppercase()),
            ("numbers", bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")),
            ("numbers without spaces", bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(",")),
        ];
        for before in 0..3 {
            spellings.push(("base64", base64(bytes, before, &alphabet(*b"+/"))));
            spellings.push(("base64url", base64(bytes, before, &alphabet(*b"-_"))));
        }
        Self { what: what.to_owned(), spellings }
    }

    /// Bytes as they are, and in no other spelling.
    pub fn raw(what: &str, bytes: &[u8]) -> Self {
        Self { what: what.to_owned(), spellings: vec![("bytes", latin(bytes))] }
    }

    /// A text, in UTF-8 and UTF-16, as it is, in small letters and in large ones.
    pub fn text(text: &str) -> Self {
        let mut needle = Self { what: format!("{text:?}"), spellings: Vec::new() };
        for text in [text.to_owned(), text.to_lowercase(), text.to_uppercase()] {
            let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            for bytes in [text.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
                needle.spellings.extend(Self::bytes(&needle.what, &bytes).spellings);
            }
        }
        needle
    }

    /// How it is spelt in these bytes, if it is in them.
    fn is_in(&self, latin: &str) -> Option<&'static str> {
        self.spellings.iter().find(|(_, spelling)| latin.contains(spelling.as_str())).map(|(how, _)| *how)
    }
}

/// What is found of all those in the bytes.
pub fn found(needles: &[Needle], bytes: &[u8]) -> Vec<String> {
    let text = latin(bytes);
    let found = needles.iter().filter_map(|needle| Some((needle, needle.is_in(&text)?)));
    found.map(|(needle, how)| format!("{} as {how}", needle.what)).collect()
}

#[test]
fn a_planted_needle_is_found_in_every_spelling() {
    let key: Vec<u8> = (0..32u8).map(|n| n.wrapping_mul(37).wrapping_add(11)).collect();
    let needles = [Needle::bytes("key", &key), Needle::text("Wilhelmina")];
    let noise: Vec<u8> = (0..4_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert!(found(&needles, &noise).is_empty());
    let wide: Vec<u8> = "wilhelmina".encode_utf16().flat_map(u16::to_be_bytes).collect();
    // As "x", "xy" and "xyz" stand before the name: written down, and not worked out by what is tested.
    let spelt: [Vec<u8>; 10] = [
        key.clone(),
        hex(&key).into(),
        format!("{key:?}").into(),
        format!("{key:02X?}").replace(", ", "").into(),
        b"Wilhelmina".into(),
        b"WILHELMINA".into(),
        wide,
        b"eFdpbGhlbG1pbmE=".into(),
        b"eHlXaWxoZWxtaW5h".into(),
        b"eHl6V2lsaGVsbWluYQ==".into(),
    ];
    for planted in spelt {
        for at in [0, 1, 1_999, noise.len()] {
            let mut bytes = noise.clone();
            bytes.splice(at..at, planted.iter().copied());
            assert_eq!(found(&needles, &bytes).len(), 1, "{:?} at {at}", String::from_utf8_lossy(&planted));
        }
    }
}
