//! Embeds the app for browsers: what `cargo xtask web` put into `target/web-app`, or the folder that `STILLYES_WEB` names. Where
//! there is none, the program is built without it, and says so to browsers.

use std::{
    env,
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// What there is, a line a file; see `crates/web-build/src/files.rs`.
const LIST: &str = "files.txt";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=STILLYES_WEB");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let folder = match env::var_os("STILLYES_WEB") {
        Some(folder) => PathBuf::from(folder),
        None => beside(&out).ok_or("cargo builds in a folder of an unknown shape")?,
    };
    // Made where it is missing: cargo can't see a folder appear that it doesn't know.
    fs::create_dir_all(&folder)?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let list = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    let mut rust = "/// The app.\npub static FILES: &[File] = &[\n".to_owned();
    for line in list.lines() {
        rust += &file(line, &folder.join("files"))
            .ok_or_else(|| format!("{LIST} has a line of an unknown shape: {line}"))?;
    }
    rust += "];\n";
    fs::write(out.join("web.rs"), rust)?;
    Ok(())
}

/// `target/web-app`, for `target/.../build/cli-.../out`.
fn beside(out: &Path) -> Option<PathBuf> {
    // Its marker is the one file that cargo puts at the top of what it builds, and nowhere else.
    let target = out.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists())?;
    Some(target.join("web-app"))
}

/// A line of the list, as Rust.
fn file(line: &str, folder: &Path) -> Option<String> {
    let [path, name, kind, keeps, packed] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let bytes = |name: &str| format!("include_bytes!({:?})", folder.join(name));
    let form = |ending: &str| match packed.split(',').any(|one| one == ending) {
        true => format!("Some({})", bytes(&format!("{name}.{ending}"))),
        false => "None".to_owned(),
    };
    let mut rust = String::new();
    writeln!(
        rust,
        "File {{ path: {path:?}, kind: {kind:?}, hashed: {}, plain: {}, gzip: {}, brotli: {} }},",
        keeps == "hashed",
        bytes(name),
        form("gz"),
        form("br")
    )
    .ok()?;
    Some(rust)
}
