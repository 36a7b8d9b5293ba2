//! Writes the pages to learn from into a folder, for the docs book: `cargo run -p content --example learn -- docs/learn`,
//! or `cargo xtask learn`.

use std::{env, fs, io, path::PathBuf};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "docs/learn".into()));
    fs::create_dir_all(&folder)?;
    for (name, text) in content::learn_book() {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
