//! A folder on a disk, as a power cut would leave it: what was synced is there, and of what was not, any part.

use std::{collections::BTreeMap, fs, path::Path};

use rand_chacha::{ChaCha20Rng, rand_core::RngCore};

use super::trace::Step;

/// How a disk ends.
#[derive(Debug, Clone, Copy)]
pub enum Cut {
    /// With what was synced, and nothing else.
    Synced,
    /// With everything that was asked of it.
    Everything,
    /// With some sectors of so many bytes of what was not synced, and not others.
    Torn { sector: usize, of_eight: u32 },
}

/// Bytes of a file, and what was not yet synced of them.
#[derive(Default, Clone)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Change>,
    /// Syncs that are under way: whose, and how much of `pending` it covers.
    syncing: Vec<(String, usize)>,
}

#[derive(Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

#[derive(Clone)]
enum Renamed {
    Made(String, usize),
    Gone(String),
}

/// The folder.
#[derive(Default, Clone)]
pub struct Disk {
    files: Vec<File>,
    now: BTreeMap<String, usize>,
    durable: BTreeMap<String, usize>,
    pending: Vec<Renamed>,
    syncing: Vec<usize>,
}

impl Disk {
    pub fn take(&mut self, step: &Step) {
        match step {
            Step::Create(name) if !self.now.contains_key(name) => {
                self.files.push(File::default());
                let file = self.files.len() - 1;
                self.now.insert(name.clone(), file);
                self.pending.push(Renamed::Made(name.clone(), file));
            }
            Step::Unlink(name) if self.now.remove(name).is_some() => {
                self.pending.push(Renamed::Gone(name.clone()));
            }
            Step::Create(_) | Step::Unlink(_) | Step::Told { .. } => {}
            Step::Write { file, at, bytes } => {
                let change = Change::Write { at: *at, bytes: bytes.clone() };
                self.file(file).pending.push(change);
            }
            Step::Truncate { file, length } => self.file(file).pending.push(Change::Truncate(*length)),
            Step::SyncBegins { file, by } => {
                let file = self.file(file);
                file.syncing.push((by.clone(), file.pending.len()));
            }
            Step::SyncEnds { file, by } => self.file(file).synced(by),
            Step::FolderSyncBegins => self.syncing.push(self.pending.len()),
            Step::FolderSyncEnds => {
                let count = self.syncing.pop().unwrap();
                for change in self.pending.drain(..count) {
                    change.apply(&mut self.durable);
                }
            }
        }
    }

    fn file(&mut self, name: &str) -> &mut File {
        let file = self.now.get(name).unwrap_or_else(|| panic!("{name} was never made"));
        &mut self.files[*file]
    }

    /// Whether anything is not yet synced.
    pub fn is_at_risk(&self) -> bool {
        !self.pending.is_empty() || self.files.iter().any(|file| !file.pending.is_empty())
    }

    /// The files as they are found when the power is back.
    pub fn after(&self, cut: Cut, chance: &mut ChaCha20Rng) -> BTreeMap<String, Vec<u8>> {
        let mut names = self.durable.clone();
        // A file system that keeps a journal keeps the order of names.
        let most = u32::try_from(self.pending.len()).unwrap();
        let count = match cut {
            Cut::Synced => 0,
            Cut::Everything => most,
            Cut::Torn { .. } => chance.next_u32() % (most + 1),
        };
        for change in self.pending.iter().take(usize::try_from(count).unwrap()) {
            change.clone().apply(&mut names);
        }
        names.into_iter().map(|(name, file)| (name, self.files[file].after(cut, chance))).collect()
    }
}

impl Renamed {
    fn apply(self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Made(name, file) => names.insert(name, file),
            Self::Gone(name) => names.remove(&name),
        };
    }
}

impl File {
    fn synced(&mut self, by: &str) {
        let begun = self.syncing.iter().position(|(other, _)| other == by).unwrap();
        let (_, count) = self.syncing.remove(begun);
        for change in self.pending.drain(..count) {
            change.apply(&mut self.durable, |_| true);
        }
        for (_, other) in &mut self.syncing {
            *other = other.saturating_sub(count);
        }
    }

    fn after(&self, cut: Cut, chance: &mut ChaCha20Rng) -> Vec<u8> {
        let mut bytes = self.durable.clone();
        for change in &self.pending {
            match cut {
                Cut::Synced => {}
                Cut::Everything => change.apply(&mut bytes, |_| true),
                Cut::Torn { sector, of_eight } => change.tear(&mut bytes, sector, of_eight, chance),
            }
        }
        bytes
    }
}

impl Change {
    fn apply(&self, to: &mut Vec<u8>, keep: impl FnMut(usize) -> bool) {
        self.apply_sectors(to, usize::MAX, keep);
    }

    fn tear(&self, to: &mut Vec<u8>, sector: usize, of_eight: u32, chance: &mut ChaCha20Rng) {
        self.apply_sectors(to, sector, |_| chance.next_u32() % 8 < of_eight);
    }

    /// Applies those of its sectors that are kept.
    fn apply_sectors(&self, to: &mut Vec<u8>, sector: usize, mut keep: impl FnMut(usize) -> bool) {
        match self {
            Self::Truncate(length) => {
                if keep(0) {
                    to.resize(*length, 0);
                }
            }
            Self::Write { at, bytes } => {
                let mut from = 0;
                while from < bytes.len() {
                    let start = at + from;
                    let rest = sector - start % sector;
                    let piece = &bytes[from..bytes.len().min(from.saturating_add(rest))];
                    if keep(start / sector) {
                        to.resize(to.len().max(start + piece.len()), 0);
                        to[start..start + piece.len()].copy_from_slice(piece);
                    }
                    from += piece.len();
                }
            }
        }
    }
}

/// Puts files into a folder.
pub fn lay_out(files: &BTreeMap<String, Vec<u8>>, folder: &Path) {
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

#[test]
fn what_was_synced_is_there_and_the_rest_may_be() {
    let mut chance = crate::measure::chance(0);
    let mut disk = Disk::default();
    let write = |at, byte| Step::Write { file: "a".into(), at, bytes: vec![byte; 1_024] };
    let mut after = |disk: &Disk, cut| disk.after(cut, &mut chance).remove("a");
    disk.take(&Step::Create("a".into()));
    disk.take(&write(0, 1));
    assert_eq!(after(&disk, Cut::Synced), None, "not even its name");
    disk.take(&Step::FolderSyncBegins);
    disk.take(&Step::FolderSyncEnds);
    let (file, by) = (String::from("a"), String::from("1"));
    disk.take(&Step::SyncBegins { file: file.clone(), by: by.clone() });
    disk.take(&write(512, 2));
    disk.take(&Step::SyncEnds { file, by });
    assert_eq!(
        after(&disk, Cut::Synced),
        Some(vec![1; 1_024]),
        "what came after the sync began isn't covered"
    );
    assert_eq!(after(&disk, Cut::Everything).unwrap()[512..], [2; 1_024]);
    let torn = Cut::Torn { sector: 512, of_eight: 4 };
    let cases: std::collections::BTreeSet<_> = (0..100).map(|_| after(&disk, torn)).collect();
    assert_eq!(cases.len(), 4, "each of two sectors, or not");
    assert!(disk.is_at_risk());
}
