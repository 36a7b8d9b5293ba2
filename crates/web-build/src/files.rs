//! The files of the app: their names, their packed forms, and what they weigh.

use std::{fmt::Write as _, fs, io::Write as _, num::NonZeroU64, path::Path, thread};

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

/// The list of what there is: a line a file, its fields between tabs: the path that browsers ask for, the name in
/// the folder `files`, the content type, `hashed` or `fresh`, and which of `gz` and `br` lie beside it.
pub const LIST: &str = "files.txt";

/// Hexadecimal digits of a hash in a name.
const DIGITS: usize = 16;

/// What is loaded when somebody first opens a room that needs it: the program with all rooms, and what keeps a vault.
const LATER: [&str; 2] = ["/assets/whole-", "/assets/vault-"];

/// How tightly brotli packs, of 11, where there is no time for it.
const QUICK: u32 = 5;

/// How often zopfli looks for something smaller in each file. More of it saves less than a thousandth.
const ROUNDS: u64 = 5;

/// A file as browsers know it.
struct File {
    path: String,
    /// Whether its name changes with what is in it.
    hashed: bool,
    bytes: Vec<u8>,
}

/// All of them.
#[derive(Default)]
pub struct Files(Vec<File>);

impl Files {
    /// Adds one, under a name with its hash in it; its path.
    pub fn hashed(&mut self, name: &str, ending: &str, bytes: Vec<u8>) -> Result<String> {
        let path = format!("/assets/{name}-{}.{ending}", hash(&bytes));
        kind(&path)?;
        self.0.push(File { path: path.clone(), hashed: true, bytes });
        Ok(path)
    }

    /// Adds one whose name stays.
    pub fn fresh(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        kind(path)?;
        self.0.push(File { path: path.to_owned(), hashed: false, bytes });
        Ok(())
    }

    /// The path of a language's texts, a script or the like that was added.
    pub fn path(&self, name: &str, ending: &str) -> Option<&str> {
        let begins = format!("/assets/{name}-");
        // What follows the name is a hash and the ending: `icon` is not `icon-maskable`.
        let length = begins.len().saturating_add(DIGITS).saturating_add(1).saturating_add(ending.len());
        let paths = self.0.iter().map(|file| file.path.as_str());
        let mut found = paths.filter(|path| path.len() == length && path.starts_with(&begins));
        found.find(|path| path.ends_with(ending))
    }

    /// The paths of those with a hash in their name.
    pub fn hashed_paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|file| file.hashed).map(|file| file.path.as_str())
    }

    /// A name for all that was added so far.
    pub fn version(&self) -> String {
        let all: Vec<&str> = self.0.iter().map(|file| file.path.as_str()).collect();
        let fresh = self.0.iter().filter(|file| !file.hashed).map(|file| hash(&file.bytes));
        hash((all.join("\n") + "\n" + &fresh.collect::<String>()).as_bytes())
    }

    /// Packs everything, once and for all.
    pub fn pack(self, quick: bool) -> Result<Vec<Packed>> {
        let mut packed = Vec::new();
        for file in self.0 {
            let kind = kind(&file.path)?;
            // Pictures of points are packed already.
            let packs = kind != "image/png";
            let (gzip, brotli) = packs.then(|| both(&file.bytes, quick)).transpose()?.unzip();
            let smaller = |packed: &Vec<u8>| packed.len() < file.bytes.len();
            let (gzip, brotli) = (gzip.filter(smaller), brotli.filter(smaller));
            packed.push(Packed {
                path: file.path,
                kind,
                hashed: file.hashed,
                plain: file.bytes,
                gzip,
                brotli,
            });
        }
        Ok(packed)
    }
}

/// A file and its packed forms, where they are smaller.
pub struct Packed {
    path: String,
    kind: &'static str,
    hashed: bool,
    plain: Vec<u8>,
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

impl Packed {
    /// Writes it; its line in the list.
    pub fn write(&self, folder: &Path) -> Result<String> {
        let name = match self.path.trim_start_matches('/') {
            "" => "index.html".to_owned(),
            path => path.replace('/', "_"),
        };
        let mut beside = Vec::new();
        fs::write(folder.join(&name), &self.plain)?;
        for (ending, bytes) in [("gz", &self.gzip), ("br", &self.brotli)] {
            if let Some(bytes) = bytes {
                fs::write(folder.join(format!("{name}.{ending}")), bytes)?;
                beside.push(ending);
            }
        }
        let keeps = if self.hashed { "hashed" } else { "fresh" };
        Ok(format!("{}\t{name}\t{}\t{keeps}\t{}\n", self.path, self.kind, beside.join(",")))
    }

    fn gzipped(&self) -> usize {
        self.gzip.as_ref().unwrap_or(&self.plain).len()
    }

    fn brotlied(&self) -> usize {
        self.brotli.as_ref().unwrap_or(&self.plain).len()
    }
}

/// What everything before the first screen weighs, packed by gzip: the page, its scripts and styles, the program,
/// and the texts of the language that has most of them.
pub fn first_load<'a>(packed: &[Packed], tags: impl Iterator<Item = &'a str>) -> usize {
    let texts = tags.map(|tag| format!("/assets/{tag}-"));
    let text =
        |begin: &String| packed.iter().find(|one| one.path.starts_with(begin)).map_or(0, Packed::gzipped);
    let later = |one: &Packed| LATER.iter().any(|begin| one.path.starts_with(begin));
    let always = |one: &&Packed| {
        one.path == "/"
            || one.hashed
                && !later(one)
                && [".wasm", ".js", ".css"].iter().any(|ending| one.path.ends_with(ending))
    };
    packed.iter().filter(always).map(Packed::gzipped).sum::<usize>()
        + texts.map(|begin| text(&begin)).max().unwrap_or(0)
}

/// What they weigh, for people.
pub fn table(packed: &[Packed], first: usize) -> String {
    let mut table = format!("{:<36} {:>9} {:>9} {:>9}\n", "file", "bytes", "gzip", "brotli");
    for one in packed {
        let (plain, gzip, brotli) = (one.plain.len(), one.gzipped(), one.brotlied());
        let _ = writeln!(table, "{:<36} {plain:>9} {gzip:>9} {brotli:>9}", one.path);
    }
    let _ = writeln!(table, "first load, packed by gzip: {first} bytes");
    table
}

/// The beginning of a hash, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits.truncate(DIGITS);
    digits
}

/// The content type of a path.
fn kind(path: &str) -> Result<&'static str> {
    let ending = path.rsplit_once('.').map_or("html", |(_, ending)| ending);
    Ok(match ending {
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return Err(anyhow!("{path}: nobody knows what type that is")),
    })
}

/// Both forms. Each takes seconds for the program, so that they are made at the same time.
fn both(bytes: &[u8], quick: bool) -> Result<(Vec<u8>, Vec<u8>)> {
    thread::scope(|scope| {
        let gzip = scope.spawn(|| gzip(bytes, quick));
        let brotli = brotli(bytes, if quick { QUICK } else { 11 })?;
        let gzip = gzip.join().map_err(|_| anyhow!("gzip stopped half-way"))??;
        Ok((gzip, brotli))
    })
}

/// As tightly as the format allows where there is time for it: what a browser unpacks is the same, in as much time.
fn gzip(bytes: &[u8], quick: bool) -> Result<Vec<u8>> {
    if !quick {
        let iteration_count = NonZeroU64::new(ROUNDS).unwrap_or(NonZeroU64::MIN);
        let options = zopfli::Options { iteration_count, ..zopfli::Options::default() };
        let mut packed = Vec::new();
        zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
        return Ok(packed);
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish().context("gzip")
}

fn brotli(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, quality, 24);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn a_name_changes_with_what_is_in_it() {
        let mut files = Files::default();
        let one = files.hashed("web", "js", b"a".to_vec()).unwrap();
        let two = files.hashed("web", "js", b"b".to_vec()).unwrap();
        assert_eq!(one, "/assets/web-ca978112ca1bbdca.js");
        assert_ne!(one, two);
        assert!(files.hashed("web", "exe", Vec::new()).is_err());
    }

    #[test]
    fn what_is_packed_comes_out_as_it_went_in_and_smaller_when_there_is_time() {
        // Texts as they are, what repeats, what doesn't, and nothing.
        let noise: Vec<u8> =
            (0..8_192u32).flat_map(|at| Sha256::digest(at.to_le_bytes())).step_by(7).collect();
        let own = include_bytes!("files.rs").to_vec();
        for bytes in [own.clone(), vec![b'x'; 100_000], noise, Vec::new(), b"a".to_vec()] {
            for quick in [false, true] {
                let packed = gzip(&bytes, quick).unwrap();
                let mut unpacked = Vec::new();
                GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
                assert!(unpacked == bytes, "{} bytes, quick: {quick}", bytes.len());
                assert_eq!(packed, gzip(&bytes, quick).unwrap(), "no time and no name in it");
            }
        }
        let (tight, quick) = (gzip(&own, false).unwrap().len(), gzip(&own, true).unwrap().len());
        assert!(tight * 100 < quick * 98, "{tight} of {quick}");
        // The whole way: what a browser gets by either name.
        let mut files = Files::default();
        files.hashed("style", "css", own.clone()).unwrap();
        let packed = files.pack(false).unwrap();
        let mut unpacked = Vec::new();
        GzDecoder::new(packed[0].gzip.as_deref().unwrap()).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == own);
    }

    #[test]
    fn a_version_changes_with_anything() {
        let version = |path: &str, bytes: &[u8]| {
            let mut files = Files::default();
            files.fresh(path, bytes.to_vec()).unwrap();
            files.version()
        };
        assert_eq!(version("/", b"a"), version("/", b"a"));
        assert_ne!(version("/", b"a"), version("/", b"b"));
        assert_ne!(version("/", b"a"), version("/sw.js", b"a"));
    }

    #[test]
    fn the_first_load_is_the_page_its_parts_and_one_language() {
        let mut files = Files::default();
        let bytes = |length: usize| vec![b'x'; length];
        for (name, ending, length) in
            [("web", "wasm", 1), ("style", "css", 2), ("en", "txt", 3), ("es", "txt", 4)]
        {
            files.hashed(name, ending, bytes(length)).unwrap();
        }
        files.hashed("icon", "png", bytes(1_000)).unwrap();
        files.fresh("/", bytes(5)).unwrap();
        files.fresh("/sw.js", bytes(7)).unwrap();
        let packed = files.pack(true).unwrap();
        assert_eq!(first_load(&packed, ["en", "es"].into_iter()), 1 + 2 + 4 + 5);
    }
}
