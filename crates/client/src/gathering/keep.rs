//! The file in which a person keeps a gathering until it is burned: readable by its owner alone, and overwritten and removed at the end (G9).

use std::{
    fs,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use crate::keep::{KeepError, erase, write_whole};

/// The file of a gathering.
#[derive(Debug)]
pub struct Keep(PathBuf);

impl Keep {
    /// Keeps one that has just begun, in a file that isn't there yet.
    ///
    /// # Errors
    /// [`KeepError`] where it is there, or can't be written.
    pub fn begin(path: &Path, kept: &[u8]) -> Result<Self, KeepError> {
        if path.exists() {
            return Err(KeepError::There { path: path.to_owned() });
        }
        Self::write(path, kept)
    }

    /// What was kept.
    ///
    /// # Errors
    /// [`KeepError`] where the file is not there.
    pub fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeepError> {
        let bytes = fs::read(path).map_err(|source| KeepError::File { path: path.to_owned(), source })?;
        Ok(Zeroizing::new(bytes))
    }

    /// In place of what was kept before: whole, or not at all.
    ///
    /// # Errors
    /// [`KeepError`] where it can't be written.
    pub fn write(path: &Path, kept: &[u8]) -> Result<Self, KeepError> {
        write_whole(path, kept).map_err(|source| KeepError::File { path: path.to_owned(), source })?;
        Ok(Self(path.to_owned()))
    }

    /// The same once more. That it can't is told to a log: the gathering goes on, and what was kept before loses nothing that the relay has.
    pub fn again(&self, kept: &[u8]) {
        if let Err(error) = write_whole(&self.0, kept) {
            tracing::warn!(path = %self.0.display(), %error, "cannot keep the gathering");
        }
    }

    /// Overwrites and removes it.
    pub fn erase(self) {
        if let Err(error) = erase(&self.0) {
            tracing::warn!(path = %self.0.display(), %error, "cannot erase the kept gathering: remove the file");
        }
    }
}
