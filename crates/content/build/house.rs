//! From `content/house.toml` to Rust: the sections of the house rules that hosts begin with.
//!
//! Not here: whether each has a text in every language. Tests tell that.

use std::{error::Error, fmt::Write};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    id: String,
    paragraphs: usize,
}

/// The keys of their texts as Rust, in the order of the file.
pub fn sections(file: &File) -> Result<String, Box<dyn Error>> {
    let mut rust = String::from("static SECTIONS: &[HouseSection] = &[\n");
    for Section { id, paragraphs } in &file.section {
        let keys: Vec<String> = (1..=*paragraphs).map(|number| format!("house-{id}-{number}")).collect();
        writeln!(rust, "HouseSection {{ title: \"house-{id}\", paragraphs: &{keys:?} }},")?;
    }
    writeln!(rust, "];")?;
    Ok(rust)
}
