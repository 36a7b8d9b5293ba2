//! From `content/learn.toml` to Rust: the pages to learn from, with the keys of their texts and their sources.
//!
//! Not here: whether each key has a text, and what the sources look like. Tests tell these, all at once.

use std::{error::Error, fmt::Write};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    source: Vec<Source>,
    page: Vec<Page>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: String,
    name: String,
    url: String,
    dated: Option<String>,
    checked: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    id: String,
    blocks: Vec<Block>,
}

/// One of its kinds, and who says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    heading: Option<String>,
    paragraph: Option<String>,
    list: Option<Vec<String>>,
    head: Option<Vec<String>>,
    row: Option<String>,
    r#try: Option<String>,
    #[serde(default)]
    from: Vec<String>,
}

/// The pages as Rust, in the order of the file.
///
/// # Errors
/// A source that no page names, or that is named and not there; a block of no kind or of two; a row without a table.
pub fn pages(file: &File) -> Result<String, Box<dyn Error>> {
    if let Some(unused) =
        file.source.iter().find(|source| !file.page.iter().any(|page| names(page, &source.id)))
    {
        return Err(format!("content/learn.toml: nothing is from {:?}", unused.id).into());
    }
    let mut rust = String::from("static PAGES: &[LearnPage] = &[\n");
    for page in &file.page {
        let (blocks, ids) = blocks(page)?;
        let id = &page.id;
        writeln!(
            rust,
            "LearnPage {{ id: {id:?}, title: \"learn-{id}-title\", blocks: &[\n{blocks}], sources: &["
        )?;
        for id in ids {
            let known = file.source.iter().find(|source| source.id == id);
            let known = known.ok_or_else(|| format!("content/learn.toml: there is no source {id:?}"))?;
            let Source { name, url, dated, checked, .. } = known;
            writeln!(
                rust,
                "LearnSource {{ name: {name:?}, url: {url:?}, dated: {dated:?}, checked: {checked:?} }},"
            )?;
        }
        writeln!(rust, "] }},")?;
    }
    writeln!(rust, "];")?;
    Ok(rust)
}

fn names(page: &Page, source: &str) -> bool {
    page.blocks.iter().any(|block| block.from.iter().any(|from| from == source))
}

/// The blocks of a page, and the sources in the order in which they are first named.
fn blocks(page: &Page) -> Result<(String, Vec<&str>), Box<dyn Error>> {
    let (mut rust, mut ids, mut columns) = (String::new(), Vec::new(), None);
    for block in &page.blocks {
        let wrong = || format!("content/learn.toml: page {:?}: a block of no kind, or of two", page.id);
        let one = |name: &String| vec![name.clone()];
        let kinds = [
            ("Heading", block.heading.as_ref().map(one)),
            ("Paragraph", block.paragraph.as_ref().map(one)),
            ("List", block.list.clone()),
            ("Head", block.head.as_ref().map(|names| cells("head", names))),
            ("Row", block.row.as_ref().and_then(|row| columns.map(|names: &Vec<String>| cells(row, names)))),
            ("Try", block.r#try.as_ref().map(one)),
        ];
        let mut kinds = kinds.into_iter().filter_map(|(kind, names)| Some((kind, names?)));
        let (kind, names) = kinds.next().ok_or_else(wrong)?;
        if kinds.next().is_some() {
            return Err(wrong().into());
        }
        columns = block.head.as_ref().or(columns);
        let keys: Vec<_> = names.iter().map(|name| format!("learn-{}-{name}", page.id)).collect();
        let mut from = Vec::new();
        for id in &block.from {
            let at = ids.iter().position(|known| known == id).unwrap_or_else(|| {
                ids.push(id.as_str());
                ids.len() - 1
            });
            from.push(at);
        }
        writeln!(rust, "LearnBlock {{ kind: LearnKind::{kind}, keys: &{keys:?}, from: &{from:?} }},")?;
    }
    Ok((rust, ids))
}

/// The names of a row's cells.
fn cells(row: &str, columns: &[String]) -> Vec<String> {
    columns.iter().map(|column| format!("{row}-{column}")).collect()
}
