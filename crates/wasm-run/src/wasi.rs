//! What a test gets from outside: arguments, the clocks, random bytes, stdout and stderr.
//!
//! There is deliberately no file, no socket and no variable here. The laws, the seals and the engine are pure, and here
//! they have to be: a test that opens a file fails.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    io::Write,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::Result;
use wasmi::{Caller, Error, Extern, Linker, Memory};

const MODULE: &str = "wasi_snapshot_preview1";

/// `errno` of WASI preview 1: all well, no such descriptor, an argument that can't be, not allowed.
const OK: i32 = 0;
const BADF: i32 = 8;
const INVAL: i32 = 28;
const NOTCAPABLE: i32 = 76;

/// The world of one test binary.
pub struct Host {
    args: Vec<String>,
    began: Instant,
}

impl Host {
    /// A world with these arguments.
    pub fn new(args: Vec<String>) -> Self {
        Self { args, began: Instant::now() }
    }
}

type Guest<'a> = Caller<'a, Host>;

fn memory(guest: &Guest<'_>) -> Result<Memory, Error> {
    guest
        .get_export("memory")
        .and_then(Extern::into_memory)
        .ok_or_else(|| Error::new("the program has no memory"))
}

/// An address in wasm is unsigned, and comes as a signed number.
fn address(at: i32) -> usize {
    at.cast_unsigned() as usize
}

fn put(guest: &mut Guest<'_>, at: i32, bytes: &[u8]) -> Result<(), Error> {
    let memory = memory(guest)?;
    memory.write(guest, address(at), bytes).map_err(|error| Error::new(error.to_string()))
}

fn put_u32(guest: &mut Guest<'_>, at: i32, number: usize) -> Result<(), Error> {
    let number = u32::try_from(number).map_err(|error| Error::new(error.to_string()))?;
    put(guest, at, &number.to_le_bytes())
}

fn get_u32(guest: &Guest<'_>, at: usize) -> Result<u32, Error> {
    let mut bytes = [0; 4];
    memory(guest)?.read(guest, at, &mut bytes).map_err(|error| Error::new(error.to_string()))?;
    Ok(u32::from_le_bytes(bytes))
}

/// Tells how many strings there are and how many bytes they take, each with a zero at its end.
fn put_sizes(guest: &mut Guest<'_>, list: &[String], count: i32, size: i32) -> Result<i32, Error> {
    put_u32(guest, count, list.len())?;
    put_u32(guest, size, list.iter().map(|item| item.len() + 1).sum())?;
    Ok(OK)
}

/// Writes the strings to `bytes` and where each begins to `starts`.
fn put_strings(guest: &mut Guest<'_>, list: &[String], starts: i32, bytes: i32) -> Result<i32, Error> {
    let (mut start, mut at) = (address(starts), address(bytes));
    for item in list {
        let memory = memory(guest)?;
        let write = |guest: &mut Guest<'_>, at, bytes: &[u8]| {
            memory.write(guest, at, bytes).map_err(|error| Error::new(error.to_string()))
        };
        let pointer = u32::try_from(at).map_err(|error| Error::new(error.to_string()))?;
        write(guest, start, &pointer.to_le_bytes())?;
        write(guest, at, format!("{item}\0").as_bytes())?;
        start += 4;
        at += item.len() + 1;
    }
    Ok(OK)
}

/// Random bytes from the keys that the standard library draws for its hash maps: good for tests, and no
/// further dependency.
fn random(length: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        bytes.extend_from_slice(&RandomState::new().build_hasher().finish().to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

fn clock(guest: &mut Guest<'_>, id: i32, _precision: i64, at: i32) -> Result<i32, Error> {
    let since = match id {
        0 => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
        1 => guest.data().began.elapsed(),
        _ => return Ok(INVAL),
    };
    put(guest, at, &u64::try_from(since.as_nanos()).unwrap_or(u64::MAX).to_le_bytes())?;
    Ok(OK)
}

/// Writes what the `count` slices at `slices` hold to stdout or stderr.
fn write(guest: &mut Guest<'_>, fd: i32, slices: i32, count: i32, written: i32) -> Result<i32, Error> {
    let mut out = Vec::new();
    for index in 0..address(count) {
        let slice = address(slices) + index * 8;
        let (at, length) = (get_u32(guest, slice)? as usize, get_u32(guest, slice + 4)? as usize);
        let memory = memory(guest)?;
        let bytes = memory.data(&*guest).get(at..at + length);
        out.extend_from_slice(bytes.ok_or_else(|| Error::new("a slice outside of memory"))?);
    }
    let wrote = match fd {
        1 => std::io::stdout().write_all(&out),
        2 => std::io::stderr().write_all(&out),
        _ => return Ok(BADF),
    };
    wrote.map_err(|error| Error::new(error.to_string()))?;
    put_u32(guest, written, out.len())?;
    Ok(OK)
}

/// Defines everything that a test binary imports.
pub fn add_to(linker: &mut Linker<Host>) -> Result<()> {
    linker
        .func_wrap(MODULE, "args_sizes_get", |mut guest: Guest<'_>, count: i32, size: i32| {
            let list = guest.data().args.clone();
            put_sizes(&mut guest, &list, count, size)
        })?
        .func_wrap(MODULE, "args_get", |mut guest: Guest<'_>, starts: i32, bytes: i32| {
            let list = guest.data().args.clone();
            put_strings(&mut guest, &list, starts, bytes)
        })?
        .func_wrap(MODULE, "environ_sizes_get", |mut guest: Guest<'_>, count: i32, size: i32| {
            put_sizes(&mut guest, &[], count, size)
        })?
        .func_wrap(MODULE, "environ_get", |_starts: i32, _bytes: i32| OK)?
        .func_wrap(MODULE, "clock_time_get", |mut guest: Guest<'_>, id: i32, precision: i64, at: i32| {
            clock(&mut guest, id, precision, at)
        })?
        .func_wrap(MODULE, "random_get", |mut guest: Guest<'_>, at: i32, length: i32| {
            put(&mut guest, at, &random(address(length))).map(|()| OK)
        })?
        .func_wrap(
            MODULE,
            "fd_write",
            |mut guest: Guest<'_>, fd: i32, slices: i32, count: i32, written: i32| {
                write(&mut guest, fd, slices, count, written)
            },
        )?
        .func_wrap(MODULE, "proc_exit", |code: i32| -> Result<(), Error> { Err(Error::i32_exit(code)) })?
        .func_wrap(MODULE, "sched_yield", || OK)?;
    add_absent_to(linker)
}

/// What the standard library links because it might need it, and doesn't get: files.
fn add_absent_to(linker: &mut Linker<Host>) -> Result<()> {
    linker
        .func_wrap(MODULE, "fd_close", |_fd: i32| BADF)?
        .func_wrap(MODULE, "fd_fdstat_get", |_fd: i32, _stat: i32| BADF)?
        .func_wrap(MODULE, "fd_filestat_get", |_fd: i32, _stat: i32| BADF)?
        .func_wrap(MODULE, "fd_prestat_get", |_fd: i32, _stat: i32| BADF)?
        .func_wrap(MODULE, "fd_prestat_dir_name", |_fd: i32, _at: i32, _length: i32| BADF)?
        .func_wrap(MODULE, "fd_read", |_fd: i32, _slices: i32, _count: i32, _read: i32| BADF)?
        .func_wrap(MODULE, "fd_readdir", |_fd: i32, _at: i32, _length: i32, _cookie: i64, _used: i32| BADF)?
        .func_wrap(MODULE, "fd_seek", |_fd: i32, _offset: i64, _whence: i32, _new: i32| BADF)?
        .func_wrap(MODULE, "path_create_directory", |_fd: i32, _path: i32, _length: i32| NOTCAPABLE)?
        .func_wrap(
            MODULE,
            "path_filestat_get",
            |_fd: i32, _flags: i32, _path: i32, _length: i32, _stat: i32| NOTCAPABLE,
        )?
        .func_wrap(
            MODULE,
            "path_open",
            |_fd: i32,
             _dirflags: i32,
             _path: i32,
             _length: i32,
             _oflags: i32,
             _rights: i64,
             _inheriting: i64,
             _fdflags: i32,
             _opened: i32| NOTCAPABLE,
        )?;
    Ok(())
}
