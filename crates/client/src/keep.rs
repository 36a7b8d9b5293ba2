//! The file that a person may keep the keys of a running encounter in, so that a crash or a closed terminal can be
//! come back from. It is readable by its owner alone, and overwritten and removed at the end (R3).
//!
//! Overwriting is a best effort: what a disk really forgets is the disk's.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use sync::{BadKept, Kept, Seen};
use zeroize::Zeroizing;

/// Why it can't be kept, or come back to.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The file can't be read or written.
    #[error("cannot use {path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is a file already: it may hold the only way back into another encounter.
    #[error("{path} is there already: come back with `stillyes resume`, or choose another name")]
    There {
        /// Which.
        path: PathBuf,
    },
    /// It holds something else.
    #[error("cannot come back from {path}: {source}")]
    Damaged {
        /// Which.
        path: PathBuf,
        /// Why.
        source: BadKept,
    },
}

/// What the name of the file ends with that says how far the log was read.
const SEEN: &str = ".seen";

/// The same, before it is whole.
const SEEN_NEW: &str = ".seen.new";

/// The file of a running encounter.
#[derive(Debug)]
pub struct Keep(PathBuf);

impl Keep {
    /// Keeps an encounter that has just begun, in a file that isn't there yet.
    ///
    /// # Errors
    /// [`KeepError`] where it is there, or can't be written.
    pub fn begin(path: &Path, kept: &Kept) -> Result<Self, KeepError> {
        if path.exists() {
            return Err(KeepError::There { path: path.to_owned() });
        }
        // Of another encounter.
        let _ = fs::remove_file(beside(path, SEEN));
        Self::write(path, kept)
    }

    /// What was kept.
    ///
    /// # Errors
    /// [`KeepError`] where the file is not there, or something else.
    pub fn read(path: &Path) -> Result<Kept, KeepError> {
        let bytes = fs::read(path).map_err(|source| KeepError::File { path: path.to_owned(), source })?;
        let bytes = Zeroizing::new(bytes);
        Kept::from_bytes(&bytes).map_err(|source| KeepError::Damaged { path: path.to_owned(), source })
    }

    /// Keeps an encounter in place of what was kept of it before.
    ///
    /// # Errors
    /// [`KeepError`] where it can't be written.
    pub fn write(path: &Path, kept: &Kept) -> Result<Self, KeepError> {
        let wrong = |source| KeepError::File { path: path.to_owned(), source };
        write_whole(path, &kept.to_bytes()).map_err(wrong)?;
        Ok(Self(path.to_owned()))
    }

    /// Keeps beside it how far the log has been read.
    pub fn write_seen(&self, seen: Seen) {
        let (path, new) = (beside(&self.0, SEEN), beside(&self.0, SEEN_NEW));
        // Whoever is killed in the middle of it still has what was kept before.
        let written = private(&new).and_then(|mut file| {
            file.write_all(&seen.to_bytes())?;
            fs::rename(&new, &path)
        });
        if let Err(error) = written {
            tracing::debug!(path = %path.display(), %error, "cannot keep how far the log was read");
        }
    }

    /// How far the log of an encounter that was kept in this file had been read, where that is known.
    pub fn seen(path: &Path) -> Option<Seen> {
        Seen::from_bytes(&fs::read(beside(path, SEEN)).ok()?)
    }

    /// Overwrites and removes it.
    pub fn erase(self) {
        // No key: it only goes with it, and may never have been there.
        for name in [SEEN, SEEN_NEW] {
            let _ = fs::remove_file(beside(&self.0, name));
        }
        if let Err(error) = erase(&self.0) {
            tracing::warn!(path = %self.0.display(), %error, "cannot erase the kept keys: remove the file");
        }
    }
}

/// Whole or not at all, for its owner alone: half a key would be no way back.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = beside(path, ".new");
    let mut file = private(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&new, path)
}

/// Overwrites and removes a file.
pub(crate) fn erase(path: &Path) -> io::Result<()> {
    let is = fs::metadata(path)?;
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(&vec![0; usize::try_from(is.len()).unwrap_or(0)])?;
    file.sync_all()?;
    fs::remove_file(path)
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use rand_core::OsRng;
    use rules::{catalogue::Catalogue, text::Name};
    use seal::{Link, LinkSecret};
    use sync::Engine;

    use super::*;

    fn kept() -> Kept {
        let link = Link::new("http://127.0.0.1:1", LinkSecret::random(&mut OsRng)).unwrap();
        let name = Name::new("Ana").unwrap();
        Engine::start(&link, name, Catalogue::default(), &mut OsRng, 0).keep().unwrap()
    }

    #[test]
    fn is_kept_for_its_owner_alone_and_erased() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tonight");
        let kept = kept();
        let keep = Keep::begin(&path, &kept).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(Keep::read(&path).unwrap().to_bytes(), kept.to_bytes());
        assert!(matches!(Keep::begin(&path, &kept), Err(KeepError::There { .. })));
        keep.erase();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(matches!(Keep::read(&path), Err(KeepError::File { .. })));
        fs::write(&path, b"a shopping list").unwrap();
        assert!(matches!(Keep::read(&path), Err(KeepError::Damaged { .. })));
    }
}
