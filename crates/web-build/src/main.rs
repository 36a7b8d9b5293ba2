//! Makes the files that a browser gets: from the program that rustc made of `crates/web`, the page around it, the
//! design's styles and the texts of every language. `cargo xtask serve` calls it.
//!
//! Everything but the page itself has a name with a hash of what is in it, so that a browser may keep it for good;
//! everything is packed once here and never while serving. What there is stands in `files.txt`, which `crates/cli`
//! embeds. Not here: rustc, serving.

mod css;
mod files;
mod glue;
mod page;
mod script;
mod texts;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use crate::files::Files;

/// Bytes that everything before the first screen may weigh, packed by gzip: on a slow phone's network about two
/// seconds.
const FIRST_LOAD_MAX_BYTES: usize = 350_000;

/// The order of the styles' layers, as `tokens.css` has it: whichever sheet comes first says it.
const LAYERS: &str = "@layer tokens, base, parts, screens;\n";

const HELP: &str = "\
web-build --wasm FILE --whole FILE --page DIR --design DIR --out DIR [--quick] [--heavy]

--wasm   the program of the first load
--whole  the program with the rooms that come later
--quick  packs less tightly
--heavy  says that the first load weighs too much, and goes on";

/// What was asked for.
struct Options {
    wasm: PathBuf,
    whole: PathBuf,
    page: PathBuf,
    design: PathBuf,
    out: PathBuf,
    quick: bool,
    heavy: bool,
}

impl Options {
    fn read(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut paths = BTreeMap::new();
        let (mut quick, mut heavy) = (false, false);
        let mut args = args;
        while let Some(arg) = args.next() {
            if arg == "--quick" {
                quick = true;
            } else if arg == "--heavy" {
                heavy = true;
            } else if let Some(name) = arg.strip_prefix("--") {
                paths.insert(name.to_owned(), PathBuf::from(args.next().context(HELP)?));
            } else {
                bail!(HELP);
            }
        }
        let mut take =
            |name: &str| paths.remove(name).with_context(|| format!("--{name} is missing\n\n{HELP}"));
        let options = Self {
            wasm: take("wasm")?,
            whole: take("whole")?,
            page: take("page")?,
            design: take("design")?,
            out: take("out")?,
            quick,
            heavy,
        };
        if !paths.is_empty() {
            bail!(HELP);
        }
        Ok(options)
    }
}

fn main() -> ExitCode {
    match Options::read(env::args().skip(1)).and_then(|options| build(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("web-build: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn build(options: &Options) -> Result<()> {
    let mut files = Files::default();
    let mut names = BTreeMap::new();
    let glue = glue::make(&options.wasm)?;
    names.insert("wasm", files.hashed("web", "wasm", glue.wasm)?);
    names.insert("app", files.hashed("web", "js", script::trimmed(&glue.script).into_bytes())?);
    let whole = glue::make(&options.whole)?;
    names.insert("whole-wasm", files.hashed("whole", "wasm", whole.wasm)?);
    names.insert("whole-app", files.hashed("whole", "js", script::trimmed(&whole.script).into_bytes())?);
    let locales = texts::locales()?;
    let first = read(&options.page.join("first.css"))? + &page::first_rules(&locales);
    let style = css::minified(&(first + &css::folder(&options.design)?))?;
    names.insert("style", files.hashed("style", "css", style.into_bytes())?);
    let later = css::minified(&(LAYERS.to_owned() + &css::folder(&options.design.join(css::LATER))?))?;
    names.insert("whole-style", files.hashed("whole", "css", later.into_bytes())?);
    for locale in &locales {
        files.hashed(locale.tag, "txt", locale.texts.clone().into_bytes())?;
        files.hashed(&format!("whole-{}", locale.tag), "txt", locale.whole.clone().into_bytes())?;
    }
    page::icons(&options.page.join("icons"), &mut files)?;
    page::make(&options.page, &names, &locales, &mut files)?;
    let packed = files.pack(options.quick)?;
    write(&options.out, &packed)?;
    let first = files::first_load(&packed, locales.iter().map(|locale| locale.tag));
    print!("{}", files::table(&packed, first));
    if first > FIRST_LOAD_MAX_BYTES {
        let say = format!(
            "the first load weighs {first} bytes packed by gzip; {FIRST_LOAD_MAX_BYTES} are the most"
        );
        if !options.heavy {
            bail!(say);
        }
        eprintln!("web-build: {say}");
    }
    Ok(())
}

/// Writes everything anew. The list comes last: without it there is nothing to embed.
fn write(out: &Path, packed: &[files::Packed]) -> Result<()> {
    let list = out.join(files::LIST);
    let folder = out.join("files");
    if list.exists() {
        fs::remove_file(&list)?;
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot write to {}", out.display()))?;
    let mut lines = String::new();
    for one in packed {
        lines += &one.write(&folder)?;
    }
    fs::write(list, lines)?;
    Ok(())
}

/// A text file.
fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The files of a folder and of those in it, by name.
fn all(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(found) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all(&path, ending)?);
        } else if path.extension().is_some_and(|one| one == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
