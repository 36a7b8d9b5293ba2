//! Before it is compiled: what Unicode says, written down small.

#[path = "build/unicode.rs"]
mod unicode;

use std::io;

fn main() -> io::Result<()> {
    for file in ["build.rs", "build/unicode.rs", "src/text/definition.rs", "src/text/hidden.rs"] {
        println!("cargo::rerun-if-changed={file}");
    }
    unicode::write()
}
