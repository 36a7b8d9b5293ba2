//! What a process asked of the kernel, as `strace` wrote it down: every write, sync and change of a name in one folder,
//! and every byte that went to a socket, in their order.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::Command,
};

/// The calls that can change a file, make one durable, or tell somebody something.
const CALLS: &str = "openat,open,creat,pwrite64,pwritev,pwritev2,write,writev,sendto,sendmsg,lseek,fsync,fdatasync,\
                     sync_file_range,ftruncate,truncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,link,linkat";

/// One step, where it began unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Create(String),
    Unlink(String),
    Write {
        file: String,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: String,
        length: usize,
    },
    SyncBegins {
        file: String,
        by: String,
    },
    SyncEnds {
        file: String,
        by: String,
    },
    /// The names in the folder.
    FolderSyncBegins,
    FolderSyncEnds,
    /// To a socket, by the kernel's number of it.
    Told {
        socket: String,
        bytes: Vec<u8>,
    },
}

/// Whether calls can be recorded here.
pub fn available() -> bool {
    Command::new("strace")
        .args(["-f", "--seccomp-bpf", "true"])
        .output()
        .is_ok_and(|run| run.status.success())
}

/// The same command with its calls recorded into this file. The process that is started is the program's own.
pub fn recorded(command: &Command, into: &Path) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-D", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", "signal=none", "-o"]);
    strace.arg(into).args(["-e", &format!("trace={CALLS}")]);
    strace.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    strace
}

/// Reads a recording of a process that has ended.
pub struct Reader {
    folder: PathBuf,
    /// Where the next plain `write` of a thread's file goes, by file.
    places: HashMap<String, usize>,
    /// Calls that are under way, by thread.
    under_way: HashMap<String, (String, String)>,
    pub steps: Vec<Step>,
}

impl Reader {
    pub fn new(folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self { folder, places: HashMap::new(), under_way: HashMap::new(), steps: Vec::new() }
    }

    pub fn read(&mut self, recording: &str) {
        for line in recording.lines() {
            let Some((thread, rest)) = line.split_once(' ') else { continue };
            let rest = rest.trim_start();
            if rest.starts_with("+++") || rest.starts_with("---") {
                continue;
            }
            if let Some(rest) = rest.strip_prefix("<... ") {
                let (_, result) = rest.split_once(" resumed>").unwrap();
                let (call, args) = self.under_way.remove(thread).expect("a call that began");
                self.ended(thread, &call, &format!("{args}{result}"));
            } else if let Some(begun) = rest.strip_suffix(" <unfinished ...>") {
                let (call, args) = begun.split_once('(').unwrap();
                self.began(thread, call, args);
                self.under_way.insert(thread.to_owned(), (call.to_owned(), args.to_owned()));
            } else {
                let (call, args) = rest.split_once('(').unwrap_or_else(|| panic!("no call: {rest:.200}"));
                self.began(thread, call, args);
                self.ended(thread, call, args);
            }
        }
    }

    /// What counts from the moment at which it is asked for: it may be done, or be on its way, from then on.
    fn began(&mut self, by: &str, call: &str, args: &str) {
        let on = described(args);
        if let Some(socket) = on.as_deref().filter(|on| on.starts_with("socket:") || on.starts_with("TCP:")) {
            if matches!(call, "sendto" | "sendmsg" | "write" | "writev") {
                let bytes = strings(args).concat();
                self.steps.push(Step::Told { socket: socket.to_owned(), bytes });
            }
            return;
        }
        if call.starts_with("unlink") {
            let path = strings(args).pop().unwrap();
            let name = self.name(&String::from_utf8(path).unwrap());
            self.steps.extend(name.map(Step::Unlink));
            return;
        }
        let Some(on) = on else { return };
        if self.folder == Path::new(&on) {
            if call.ends_with("sync") {
                self.steps.push(Step::FolderSyncBegins);
            }
            return;
        }
        let Some(file) = self.name(&on) else { return };
        match call {
            "fsync" | "fdatasync" => self.steps.push(Step::SyncBegins { file, by: by.to_owned() }),
            "ftruncate" => {
                let length = number(args.split(", ").nth(1).unwrap());
                self.steps.push(Step::Truncate { file, length });
            }
            "pwrite64" => {
                let at = number(args.split(')').next().unwrap().rsplit(", ").next().unwrap());
                self.steps.push(Step::Write { file, at, bytes: strings(args).concat() });
            }
            "write" => {
                let (bytes, place) = (strings(args).concat(), self.places.entry(file.clone()).or_default());
                let at = *place;
                *place += bytes.len();
                self.steps.push(Step::Write { file, at, bytes });
            }
            "lseek" | "openat" => {}
            other => panic!("nobody knows what {other} does to {file}"),
        }
    }

    /// What counts from the moment at which it has been done.
    fn ended(&mut self, by: &str, call: &str, args: &str) {
        let (before, result) = args.rsplit_once(" = ").unwrap_or_else(|| panic!("no result: {args:.200}"));
        if call == "openat" {
            let made = before.contains("O_CREAT") && !result.starts_with('-');
            let path = String::from_utf8(strings(args).swap_remove(0)).unwrap();
            self.steps.extend(self.name(&path).filter(|_| made).map(Step::Create));
            return;
        }
        let Some(on) = described(args) else { return };
        let folder = self.folder == Path::new(&on);
        let file = self.name(&on);
        if !folder && file.is_none() {
            return;
        }
        assert!(!result.starts_with('-'), "{call} failed: {result}");
        match (call, file) {
            ("fsync" | "fdatasync", None) => self.steps.push(Step::FolderSyncEnds),
            ("fsync" | "fdatasync", Some(file)) => {
                self.steps.push(Step::SyncEnds { file, by: by.to_owned() })
            }
            ("lseek", Some(file)) => {
                self.places.insert(file, number(result));
            }
            ("write" | "pwrite64", Some(_)) => {
                assert_eq!(number(result), strings(before).concat().len(), "written whole");
            }
            _ => {}
        }
    }

    /// The name of a file in the folder whose bytes count. The index of the write-ahead log and the lock are made anew
    /// at every start.
    fn name(&self, path: &str) -> Option<String> {
        let path = Path::new(path);
        let name = path.file_name()?.to_str()?;
        let counts = path.parent() == Some(&self.folder) && !name.ends_with("-shm") && name != "relay.lock";
        counts.then(|| name.to_owned())
    }
}

fn number(text: &str) -> usize {
    let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number: {text:.100}"))
}

/// What a call's first argument stands for: `5<...>`.
fn described(args: &str) -> Option<String> {
    let end = args.find(|one: char| !one.is_ascii_digit())?;
    let inside = args[end..].strip_prefix('<')?;
    let inside = &inside[..inside.find('>')?];
    Some(String::from_utf8(bytes_of(inside)).unwrap())
}

/// Every quoted string.
fn strings(args: &str) -> Vec<Vec<u8>> {
    args.split('"').skip(1).step_by(2).map(bytes_of).collect()
}

/// Bytes as `\x2f\x74`.
fn bytes_of(text: &str) -> Vec<u8> {
    let byte = |hex: &str| u8::from_str_radix(hex, 16).unwrap_or_else(|_| panic!("no byte: {hex:.20}"));
    text.split("\\x").skip(1).map(byte).collect()
}
