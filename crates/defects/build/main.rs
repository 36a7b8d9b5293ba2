//! Before it is compiled: the source of `rules` is copied, and every defect woven in where its law is kept.
//!
//! Each is switched on by itself when the program runs. A defect whose place isn't found exactly once fails the build:
//! the laws have changed there, and the defect has to follow.

#[path = "../../rules/build/unicode.rs"]
mod unicode;
mod woven;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use woven::{DEFECTS, Defect, EVENINGS};

const RULES: &str = "../rules/src";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={RULES}");
    println!("cargo::rerun-if-changed=../rules/build");
    unicode::write()?;
    let to = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("rules");
    if to.exists() {
        fs::remove_dir_all(&to)?;
    }
    let mut woven = 0;
    copy(Path::new(RULES), Path::new(""), &to, &mut woven)?;
    if woven != DEFECTS.len() + EVENINGS.len() {
        return Err(io::Error::other("a defect names a file that the laws don't have"));
    }
    fs::write(to.join("defects.rs"), list())?;
    fs::write(to.join("evenings.rs"), evenings())?;
    fs::write(to.join("lib.rs"), root(&fs::read_to_string(Path::new(RULES).join("lib.rs"))?, &to))
}

/// Copies a folder, weaving as it goes.
fn copy(from: &Path, under: &Path, to: &Path, woven: &mut usize) -> io::Result<()> {
    fs::create_dir_all(to.join(under))?;
    for entry in fs::read_dir(from.join(under))? {
        let entry = entry?;
        let path = under.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(from, &path, to, woven)?;
            continue;
        }
        let mut text = fs::read_to_string(from.join(&path))?;
        for defect in DEFECTS.iter().chain(EVENINGS).filter(|defect| Path::new(defect.file) == path) {
            text = weave(&text, defect)?;
            *woven += 1;
        }
        // A module that has others inside goes into their folder, where they are looked for.
        let folder = path.with_extension("");
        let path = if from.join(&folder).is_dir() { folder.join("mod.rs") } else { path };
        fs::create_dir_all(to.join(&path).parent().unwrap_or(to))?;
        fs::write(to.join(path), text)?;
    }
    Ok(())
}

fn weave(text: &str, defect: &Defect) -> io::Result<String> {
    match text.matches(defect.kept).count() {
        1 => Ok(text.replacen(defect.kept, defect.broken, 1)),
        found => Err(io::Error::other(format!(
            "{}: its place in {} is there {found} times, not once: {}",
            defect.law, defect.file, defect.kept
        ))),
    }
}

/// The root of the copy: its modules are where they were copied to.
fn root(text: &str, to: &Path) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("//!")).map(|line| {
        let name =
            line.trim_start_matches("pub ").strip_prefix("mod ").and_then(|line| line.strip_suffix(';'));
        name.map_or_else(
            || line.to_owned(),
            |name| {
                let file = to.join(format!("{name}.rs"));
                let file = if file.exists() { file } else { to.join(name).join("mod.rs") };
                format!("#[path = {file:?}]\n{line}")
            },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The list of the defects, for the program.
fn list() -> String {
    let rows = DEFECTS.iter().map(|defect| {
        let Defect { law, about, scene, .. } = defect;
        format!("    (Law::{law}, {about:?}, {scene:?}),\n")
    });
    format!("&[\n{}]", rows.collect::<String>())
}

/// The list of those of gatherings.
fn evenings() -> String {
    let rows = EVENINGS.iter().map(|defect| {
        let Defect { law, about, scene, .. } = defect;
        format!("    ({law:?}, {about:?}, {scene:?}),\n")
    });
    format!("&[\n{}]", rows.collect::<String>())
}
