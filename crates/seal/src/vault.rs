//! What somebody keeps to themself, under a passphrase: a file that is random to whoever has not got it.
//!
//! argon2id makes a key of the passphrase, XChaCha20-Poly1305 seals under it. The file says how dear the passphrase was made,
//! so that newer programs may ask for more and still open what older ones wrote. Its size is that of few others: what is in it is
//! filled up to whole blocks.
//!
//! Not here: what is in it (`app`), where it lies and when it is locked (the shells), whether a passphrase is any good.

use core::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{AeadInPlace, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRngCore;
use zeroize::Zeroizing;

use crate::person::derive;

/// What every vault begins with.
const BEGINS: &[u8; 16] = b"stillyes vault 1";
const SALT_BYTES: usize = 16;
const CHECK_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
/// Bytes of what says how the key was made: it stays the same as long as the passphrase does.
const LOCK_BYTES: usize = BEGINS.len() + 12 + SALT_BYTES + CHECK_BYTES;
const HEAD_BYTES: usize = LOCK_BYTES + NONCE_BYTES;
/// Bytes of the length that stands before what is filled up.
const LENGTH_BYTES: usize = 4;
/// Bytes of a block: the contents take up whole ones.
pub const BLOCK_BYTES: usize = 16 * 1024;
/// Bytes that a vault holds at most.
pub const MAX_BYTES: usize = 4 * 1024 * 1024 - LENGTH_BYTES;
/// Bytes of the largest file.
pub const MAX_FILE_BYTES: usize = HEAD_BYTES + LENGTH_BYTES + MAX_BYTES + TAG_BYTES;

/// How dear each try of a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// What a new vault costs: 64 MiB, three passes, one lane (RFC 9106, section 4, its second choice, with one lane for want of
    /// threads in a page).
    pub const USUAL: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// The least that is taken for a vault: a file that asks for less was not made by us.
    pub const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2 };
    /// The most: a file that asks for more would keep a phone busy for minutes.
    pub const MOST: Self = Self { memory_kib: 512 * 1024, passes: 16 };

    fn is_sane(self) -> bool {
        (Self::LEAST.memory_kib..=Self::MOST.memory_kib).contains(&self.memory_kib)
            && (Self::LEAST.passes..=Self::MOST.passes).contains(&self.passes)
    }
}

/// Why a vault isn't opened, or made. The file stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadVault {
    /// Another passphrase than the one it was made with.
    #[error("another passphrase: try again")]
    Passphrase,
    /// Not one of ours, or one of a newer program.
    #[error("no vault of this program: is it the right file, and is the program as new as it?")]
    Unknown,
    /// The passphrase is right, and what it opens has been changed or cut.
    #[error("the vault is damaged: open a copy that was exported before")]
    Damaged,
    /// More than fits.
    #[error("more than a vault holds: take something out")]
    TooLarge,
    /// This machine hasn't the memory that the vault asks for.
    #[error("not enough memory to open the vault: close something else, and try again")]
    Memory,
}

/// What opens a vault: made of its passphrase once, since that takes long.
pub struct VaultKey {
    key: Zeroizing<[u8; 32]>,
    /// The head of every file that it seals, up to the nonce.
    lock: [u8; LOCK_BYTES],
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(..)")
    }
}

impl VaultKey {
    /// The key of a new vault, or of one whose passphrase changes. Takes as long as opening does.
    ///
    /// # Errors
    /// [`BadVault::Memory`].
    pub fn new(passphrase: &str, cost: Cost, rng: &mut impl CryptoRngCore) -> Result<Self, BadVault> {
        let mut salt = [0; SALT_BYTES];
        rng.fill_bytes(&mut salt);
        let (key, check) = stretch(passphrase, &salt, cost)?;
        let mut lock = [0; LOCK_BYTES];
        let parts: [&[u8]; 6] = [
            BEGINS,
            &cost.memory_kib.to_le_bytes(),
            &cost.passes.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &salt,
            &check,
        ];
        for (to, from) in lock.iter_mut().zip(parts.concat()) {
            *to = from;
        }
        Ok(Self { key, lock })
    }

    /// The key as bytes, from where it was made to where it is used: a page makes it in a thread of its own. Whoever has them opens
    /// the vault.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([self.key.as_slice(), &self.lock].concat())
    }

    /// From the bytes of [`VaultKey::to_bytes`].
    ///
    /// # Errors
    /// [`BadVault::Unknown`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadVault> {
        let (key, lock) = bytes.split_first_chunk::<32>().ok_or(BadVault::Unknown)?;
        let lock: [u8; LOCK_BYTES] = lock.try_into().map_err(|_| BadVault::Unknown)?;
        if !lock.starts_with(BEGINS) {
            return Err(BadVault::Unknown);
        }
        Ok(Self { key: Zeroizing::new(*key), lock })
    }

    /// The key of a vault that is there. Takes as long as the vault's cost asks for.
    ///
    /// # Errors
    /// [`BadVault::Unknown`], [`BadVault::Passphrase`], [`BadVault::Memory`].
    pub fn of(passphrase: &str, file: &[u8]) -> Result<Self, BadVault> {
        let lock: [u8; LOCK_BYTES] = *file.first_chunk().ok_or(BadVault::Unknown)?;
        let mut rest = lock.strip_prefix(BEGINS.as_slice()).ok_or(BadVault::Unknown)?;
        let cost = Cost { memory_kib: number(&mut rest)?, passes: number(&mut rest)? };
        if number(&mut rest)? != 1 || !cost.is_sane() {
            return Err(BadVault::Unknown);
        }
        let (salt, check) = rest.split_first_chunk::<SALT_BYTES>().ok_or(BadVault::Unknown)?;
        let (key, expected) = stretch(passphrase, salt, cost)?;
        // What is compared is no secret: it stands in the file.
        if expected.as_slice() != check {
            return Err(BadVault::Passphrase);
        }
        Ok(Self { key, lock })
    }

    /// What its vault costs to open.
    pub fn cost(&self) -> Option<Cost> {
        let mut rest = self.lock.strip_prefix(BEGINS.as_slice())?;
        Some(Cost { memory_kib: number(&mut rest).ok()?, passes: number(&mut rest).ok()? })
    }

    /// The file to keep.
    ///
    /// # Errors
    /// [`BadVault::TooLarge`].
    pub fn seal(&self, contents: &[u8], rng: &mut impl CryptoRngCore) -> Result<Vec<u8>, BadVault> {
        if contents.len() > MAX_BYTES {
            return Err(BadVault::TooLarge);
        }
        let length = u32::try_from(contents.len()).map_err(|_| BadVault::TooLarge)?;
        let whole = (LENGTH_BYTES + contents.len()).next_multiple_of(BLOCK_BYTES);
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        let mut file = Vec::with_capacity(HEAD_BYTES + whole + TAG_BYTES);
        file.extend_from_slice(&self.lock);
        file.extend_from_slice(&nonce);
        file.extend_from_slice(&length.to_le_bytes());
        file.extend_from_slice(contents);
        file.resize(HEAD_BYTES + whole, 0);
        let (_, body) = file.split_at_mut(HEAD_BYTES);
        let tag = self.cipher().encrypt_in_place_detached(XNonce::from_slice(&nonce), &self.lock, body);
        let tag = tag.map_err(|_| BadVault::TooLarge)?;
        file.extend_from_slice(&tag);
        Ok(file)
    }

    /// What is in a file that this key sealed.
    ///
    /// # Errors
    /// [`BadVault::Passphrase`] where it is another vault's, or has another passphrase by now; [`BadVault::Damaged`].
    pub fn open(&self, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, BadVault> {
        let rest = file.strip_prefix(self.lock.as_slice()).ok_or(BadVault::Passphrase)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(BadVault::Damaged)?;
        let (body, tag) = rest.split_last_chunk::<TAG_BYTES>().ok_or(BadVault::Damaged)?;
        if body.len() > LENGTH_BYTES + MAX_BYTES {
            return Err(BadVault::Damaged);
        }
        let mut body = Zeroizing::new(body.to_vec());
        let opened = self.cipher().decrypt_in_place_detached(
            XNonce::from_slice(nonce),
            &self.lock,
            &mut body,
            Tag::from_slice(tag),
        );
        opened.map_err(|_| BadVault::Damaged)?;
        let (length, contents) = body.split_first_chunk::<LENGTH_BYTES>().ok_or(BadVault::Damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| BadVault::Damaged)?;
        Ok(Zeroizing::new(contents.get(..length).ok_or(BadVault::Damaged)?.to_vec()))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.key.as_ref().into())
    }
}

fn number(from: &mut &[u8]) -> Result<u32, BadVault> {
    let (number, rest) = from.split_first_chunk::<4>().ok_or(BadVault::Unknown)?;
    *from = rest;
    Ok(u32::from_le_bytes(*number))
}

/// The key of a passphrase, and what tells in the file that it is this one.
fn stretch(
    passphrase: &str,
    salt: &[u8],
    cost: Cost,
) -> Result<(Zeroizing<[u8; 32]>, [u8; CHECK_BYTES]), BadVault> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|_| BadVault::Unknown)?;
    let mut stretched = Zeroizing::new([0; 32]);
    let mut memory = Vec::new();
    let blocks = params.block_count();
    memory.try_reserve_exact(blocks).map_err(|_| BadVault::Memory)?;
    memory.resize(blocks, argon2::Block::default());
    let made = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        passphrase.as_bytes(),
        salt,
        stretched.as_mut(),
        &mut memory,
    );
    made.map_err(|_| BadVault::Unknown)?;
    let key = derive(&stretched, b"stillyes 1 vault key");
    let check = derive(&stretched, b"stillyes 1 vault check");
    Ok((key, check.first_chunk().copied().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    use super::*;

    const CHEAP: Cost = Cost::LEAST;

    fn rng(seed: u8) -> ChaCha20Rng {
        ChaCha20Rng::from_seed([seed; 32])
    }

    fn key() -> VaultKey {
        VaultKey::new("three warm stones", CHEAP, &mut rng(1)).unwrap()
    }

    #[test]
    fn what_is_sealed_is_opened_by_the_passphrase_alone() {
        let file = key().seal(b"heck yes", &mut rng(2)).unwrap();
        let opened = |passphrase: &str| VaultKey::of(passphrase, &file).and_then(|key| key.open(&file));
        assert_eq!(opened("three warm stones").unwrap().as_slice(), b"heck yes");
        assert_eq!(opened("three warm stone").err(), Some(BadVault::Passphrase));
        assert_eq!(opened("").err(), Some(BadVault::Passphrase));
        assert_eq!(VaultKey::of("three warm stones", &file).unwrap().cost(), Some(CHEAP));
        // Sealed twice it is another file, and the passphrase changed it is no longer that key's.
        let key = key();
        assert_ne!(key.seal(b"heck yes", &mut rng(3)).unwrap(), file);
        let other = VaultKey::new("four cold stones", CHEAP, &mut rng(4)).unwrap();
        assert_eq!(key.open(&other.seal(b"", &mut rng(5)).unwrap()).err(), Some(BadVault::Passphrase));
        assert_eq!(format!("{key:?}"), "VaultKey(..)");
        let again = VaultKey::from_bytes(&key.to_bytes()).unwrap();
        assert_eq!(again.open(&key.seal(b"heck yes", &mut rng(6)).unwrap()).unwrap().as_slice(), b"heck yes");
        assert!(VaultKey::from_bytes(&key.to_bytes()[1..]).is_err() && VaultKey::from_bytes(&[]).is_err());
    }

    #[test]
    fn sizes_tell_little() {
        let key = key();
        let size = |bytes: usize| key.seal(&vec![7; bytes], &mut rng(2)).map(|file| file.len());
        let block = |blocks: usize| Ok(HEAD_BYTES + blocks * BLOCK_BYTES + TAG_BYTES);
        assert_eq!([size(0), size(1), size(BLOCK_BYTES - LENGTH_BYTES)], [block(1); 3]);
        assert_eq!(size(BLOCK_BYTES - LENGTH_BYTES + 1), block(2));
        assert_eq!(size(MAX_BYTES), Ok(MAX_FILE_BYTES));
        assert_eq!(size(MAX_BYTES + 1), Err(BadVault::TooLarge));
        let largest = key.seal(&vec![7; MAX_BYTES], &mut rng(2)).unwrap();
        assert_eq!(key.open(&largest).unwrap().len(), MAX_BYTES);
    }

    /// A changed byte is noticed wherever it stands, and never taken for another content.
    #[test]
    fn whatever_is_changed_is_noticed() {
        let key = key();
        let file = key.seal(b"heck yes", &mut rng(2)).unwrap();
        for at in (0..LOCK_BYTES).chain(LOCK_BYTES..HEAD_BYTES + 40).chain([file.len() - 1]) {
            for bit in [0x01, 0x80] {
                let mut changed = file.clone();
                changed[at] ^= bit;
                let why = if at < LOCK_BYTES { BadVault::Passphrase } else { BadVault::Damaged };
                assert_eq!(key.open(&changed).err(), Some(why), "byte {at}");
            }
        }
        for length in [0, 5, LOCK_BYTES - 1, LOCK_BYTES, HEAD_BYTES, HEAD_BYTES + TAG_BYTES, file.len() - 1] {
            assert!(key.open(&file[..length]).is_err(), "cut to {length}");
        }
    }

    #[test]
    fn what_is_no_vault_is_told_apart_from_a_wrong_passphrase() {
        let file = key().seal(b"heck yes", &mut rng(2)).unwrap();
        let check = |at: usize, bytes: &[u8], why: BadVault| {
            let mut changed = file.clone();
            changed[at..at + bytes.len()].copy_from_slice(bytes);
            assert_eq!(VaultKey::of("three warm stones", &changed).err(), Some(why), "{bytes:?} at {at}");
        };
        let numbers = BEGINS.len();
        check(0, b"S", BadVault::Unknown);
        check(numbers - 1, b"2", BadVault::Unknown);
        // Too cheap, so dear that a phone would hang, and more lanes than we have.
        check(numbers, &8_u32.to_le_bytes(), BadVault::Unknown);
        check(numbers, &u32::MAX.to_le_bytes(), BadVault::Unknown);
        check(numbers + 4, &1_u32.to_le_bytes(), BadVault::Unknown);
        check(numbers + 4, &u32::MAX.to_le_bytes(), BadVault::Unknown);
        check(numbers + 8, &2_u32.to_le_bytes(), BadVault::Unknown);
        check(numbers + 12, &[0xff; SALT_BYTES], BadVault::Passphrase);
        for length in [0, 1, LOCK_BYTES - 1] {
            assert_eq!(VaultKey::of("three warm stones", &file[..length]).err(), Some(BadVault::Unknown));
        }
    }

    /// The usual cost is what was asked for (RFC 9106), and is what the file says.
    #[test]
    fn the_usual_cost_is_dear() {
        assert!(Cost::USUAL.is_sane() && Cost::USUAL.memory_kib >= 64 * 1024 && Cost::USUAL.passes >= 3);
    }
}
