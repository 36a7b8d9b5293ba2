//! The logs there are, a line of fixed length each, in a file beside the database: whose id, which key, until
//! when, and under which veil. A line that is over is overwritten with zeros where it stands, and that is the end
//! of its log, whatever is left of the entries elsewhere. It needs no room, so that it works on a full disk.
//!
//! All of it is in memory while the relay runs.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::Arc;

use parking_lot::RwLock;
use sha2::{Digest as _, Sha256};
use wire::LogId;
use zeroize::Zeroizing;

use super::veil::Veil;
use super::{KeyHash, LogNo};

/// Bytes of one line. Divides every disk's sector, so that a line is written whole or not at all.
const LINE: usize = 128;

/// The veils of all logs, for the writer and its reader.
pub(super) type Veils = Arc<RwLock<HashMap<LogNo, Arc<Veil>>>>;

/// The lines, and what of them isn't in the file yet.
pub(super) struct Directory {
    file: File,
    logs: HashMap<LogNo, Listed>,
    by_id: HashMap<LogId, LogNo>,
    veils: Veils,
    /// Lines that can be used again.
    free: Vec<u64>,
    /// Lines in the file.
    lines: u64,
    last: u64,
    /// What was done since the last [`Directory::settle`], to be undone if the rest of it fails.
    steps: Vec<Step>,
    /// Lines that are to be overwritten.
    over: Vec<u64>,
}

/// One log's line.
pub(super) struct Listed {
    pub(super) id: LogId,
    pub(super) key: KeyHash,
    expires_hour: u64,
    pub(super) veil: Arc<Veil>,
    line: u64,
}

enum Step {
    Began(LogNo),
    Ended(LogNo, Listed),
}

impl Directory {
    /// Reads all lines. One that makes no sense was never finished, and is overwritten.
    pub(super) fn open(mut file: File) -> io::Result<Self> {
        let mut bytes = Zeroizing::new(Vec::new());
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        let mut directory = Self {
            file,
            logs: HashMap::new(),
            by_id: HashMap::new(),
            veils: Arc::default(),
            free: Vec::new(),
            lines: 0,
            last: 0,
            steps: Vec::new(),
            over: Vec::new(),
        };
        for chunk in bytes.chunks(LINE) {
            let line = directory.lines;
            directory.lines += 1;
            match read(chunk, line) {
                Some((no, listed)) if !directory.by_id.contains_key(&listed.id) => directory.add(no, listed),
                _ if chunk.iter().all(|byte| *byte == 0) && chunk.len() == LINE => directory.free.push(line),
                _ => directory.over.push(line),
            }
        }
        directory.erase()?;
        Ok(directory)
    }

    pub(super) fn veils(&self) -> Veils {
        Arc::clone(&self.veils)
    }

    pub(super) fn count(&self) -> u64 {
        u64::try_from(self.logs.len()).unwrap_or(u64::MAX)
    }

    pub(super) fn find(&self, id: LogId) -> Option<LogNo> {
        self.by_id.get(&id).copied()
    }

    pub(super) fn get(&self, no: LogNo) -> Option<&Listed> {
        self.logs.get(&no)
    }

    /// Numbers up to this one have been used, by entries of logs that are over for one.
    pub(super) fn used(&mut self, no: LogNo) {
        self.last = self.last.max(no.0);
    }

    /// Adds a log. None where the system has no randomness to give.
    pub(super) fn begin(&mut self, id: LogId, key: KeyHash, expires_hour: u64) -> Option<LogNo> {
        let veil = Arc::new(Veil::new()?);
        let no = LogNo(self.last + 1);
        let line = self.free.pop().unwrap_or_else(|| {
            self.lines += 1;
            self.lines - 1
        });
        self.add(no, Listed { id, key, expires_hour, veil, line });
        self.steps.push(Step::Began(no));
        Some(no)
    }

    /// Takes a log out. Its line stands until [`Directory::settle`].
    pub(super) fn end(&mut self, no: LogNo) -> Option<LogId> {
        let listed = self.remove(no)?;
        let id = listed.id;
        self.steps.push(Step::Ended(no, listed));
        Some(id)
    }

    /// Logs whose hour has come.
    pub(super) fn due(&self, hour: u64) -> Vec<LogNo> {
        self.logs.iter().filter(|(_, listed)| listed.expires_hour <= hour).map(|(no, _)| *no).collect()
    }

    /// Writes the lines of logs that were begun, durably.
    pub(super) fn write_new(&mut self) -> io::Result<()> {
        let began = |step: &Step| match step {
            Step::Began(no) => Some(*no),
            Step::Ended(..) => None,
        };
        let mut any = false;
        for no in self.steps.iter().filter_map(began) {
            // Not there where it ended in the same batch.
            if let Some(listed) = self.logs.get(&no) {
                write(&mut self.file, listed.line, &line_of(no, listed))?;
                any = true;
            }
        }
        if any { self.file.sync_data() } else { Ok(()) }
    }

    /// Everything since the last time is as good as done: ended lines are overwritten next.
    pub(super) fn settle(&mut self) -> Vec<LogNo> {
        let ended = self.steps.drain(..).filter_map(|step| match step {
            Step::Began(_) => None,
            Step::Ended(no, listed) => Some((no, listed.line)),
        });
        ended
            .map(|(no, line)| {
                self.over.push(line);
                no
            })
            .collect()
    }

    /// Nothing since the last time was done.
    pub(super) fn undo(&mut self) {
        while let Some(step) = self.steps.pop() {
            match step {
                // Its line may have been written.
                Step::Began(no) => {
                    let line = self.remove(no).map(|listed| listed.line);
                    self.over.extend(line);
                }
                Step::Ended(no, listed) => self.add(no, listed),
            }
        }
    }

    /// Overwrites what is over, durably. What fails is tried again the next time.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        if self.over.is_empty() {
            return Ok(());
        }
        for line in &self.over {
            write(&mut self.file, *line, &[0; LINE])?;
        }
        self.file.sync_data()?;
        self.free.append(&mut self.over);
        Ok(())
    }

    fn add(&mut self, no: LogNo, listed: Listed) {
        self.last = self.last.max(no.0);
        self.by_id.insert(listed.id, no);
        self.veils.write().insert(no, Arc::clone(&listed.veil));
        self.logs.insert(no, listed);
    }

    fn remove(&mut self, no: LogNo) -> Option<Listed> {
        let listed = self.logs.remove(&no)?;
        self.by_id.remove(&listed.id);
        self.veils.write().remove(&no);
        Some(listed)
    }
}

fn write(file: &mut File, line: u64, bytes: &[u8; LINE]) -> io::Result<()> {
    let length = u64::try_from(LINE).unwrap_or(u64::MAX);
    file.seek(SeekFrom::Start(line.saturating_mul(length)))?;
    file.write_all(bytes)
}

/// Number, hour, id, key, veil, and a check over them; the rest is zeros.
fn line_of(no: LogNo, listed: &Listed) -> Zeroizing<[u8; LINE]> {
    let mut line = Zeroizing::new([0; LINE]);
    let parts: [&[u8]; 5] = [
        &no.0.to_le_bytes(),
        &listed.expires_hour.to_le_bytes(),
        &listed.id.0,
        &listed.key.0,
        listed.veil.key(),
    ];
    let check = Sha256::new().chain_update(parts.concat()).finalize();
    let bytes = parts.into_iter().flatten().copied().chain(check.into_iter().take(8));
    line.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
    line
}

fn read(chunk: &[u8], line: u64) -> Option<(LogNo, Listed)> {
    let (no, rest) = chunk.split_first_chunk()?;
    let (hour, rest) = rest.split_first_chunk()?;
    let (id, rest) = rest.split_first_chunk()?;
    let (key, rest) = rest.split_first_chunk()?;
    let (veil, _) = rest.split_first_chunk()?;
    let no = LogNo(u64::from_le_bytes(*no));
    let listed = Listed {
        id: LogId(*id),
        key: KeyHash(*key),
        expires_hour: u64::from_le_bytes(*hour),
        veil: Arc::new(Veil::from(*veil)),
        line,
    };
    (line_of(no, &listed)[..] == *chunk).then_some((no, listed))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: KeyHash = KeyHash([5; 32]);

    fn directory(file: &File) -> Directory {
        Directory::open(file.try_clone().unwrap()).unwrap()
    }

    fn bytes(file: &File) -> Vec<u8> {
        let (mut file, mut bytes) = (file.try_clone().unwrap(), Vec::new());
        file.seek(SeekFrom::Start(0)).unwrap();
        file.read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn begin(directory: &mut Directory, n: u8) -> LogNo {
        directory.begin(LogId([n; 16]), KEY, 10).unwrap()
    }

    #[test]
    fn what_was_settled_is_there_again() {
        let file = tempfile::tempfile().unwrap();
        let mut first = directory(&file);
        let nos = [1, 2, 3].map(|n| begin(&mut first, n));
        first.write_new().unwrap();
        first.end(nos[1]).unwrap();
        assert_eq!(first.settle(), [nos[1]]);
        first.erase().unwrap();
        let veil = *first.get(nos[0]).unwrap().veil.key();

        let mut second = directory(&file);
        assert_eq!(second.count(), 2);
        assert_eq!(second.find(LogId([3; 16])), Some(nos[2]));
        let listed = second.get(nos[0]).unwrap();
        assert_eq!((listed.id, listed.key.0, listed.veil.key()), (LogId([1; 16]), KEY.0, &veil));
        let new = begin(&mut second, 4);
        assert!(!nos.contains(&new), "numbers aren't used again");
        second.write_new().unwrap();
        assert_eq!(bytes(&file).len(), 3 * LINE, "lines are");
    }

    #[test]
    fn an_ended_line_is_zeros() {
        let file = tempfile::tempfile().unwrap();
        let mut directory = directory(&file);
        let no = begin(&mut directory, 1);
        directory.write_new().unwrap();
        assert!(bytes(&file).iter().any(|byte| *byte != 0));
        directory.end(no);
        directory.settle();
        directory.erase().unwrap();
        assert!(bytes(&file).iter().all(|byte| *byte == 0));
    }

    #[test]
    fn what_is_undone_is_as_it_was() {
        let file = tempfile::tempfile().unwrap();
        let mut directory = directory(&file);
        let stays = begin(&mut directory, 1);
        directory.write_new().unwrap();
        directory.settle();
        let before = bytes(&file);
        directory.end(stays);
        let again = begin(&mut directory, 1);
        begin(&mut directory, 2);
        directory.write_new().unwrap();
        directory.undo();
        assert_eq!(directory.find(LogId([1; 16])), Some(stays));
        assert!(directory.get(again).is_none() && directory.count() == 1);
        directory.erase().unwrap();
        assert_eq!(bytes(&file)[..LINE], before);
        assert!(bytes(&file)[LINE..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn half_a_line_is_no_log() {
        let file = tempfile::tempfile().unwrap();
        let mut first = directory(&file);
        begin(&mut first, 1);
        begin(&mut first, 2);
        first.write_new().unwrap();
        let mut raw = file.try_clone().unwrap();
        raw.seek(SeekFrom::Start(40)).unwrap();
        raw.write_all(&[0xff]).unwrap();
        raw.set_len(u64::try_from(2 * LINE - 10).unwrap()).unwrap();
        let second = directory(&file);
        assert_eq!(second.count(), 0);
        assert!(bytes(&file).iter().all(|byte| *byte == 0), "and is overwritten");
    }
}
