//! The pages to learn from: what stands on each, by the keys of its texts, and where its facts are from.
//!
//! `build.rs` makes them from `content/learn.toml`. Not here: the words, which come with those of the later rooms
//! (`content/<language>/later/learn.ftl`), and how a page looks.

include!(concat!(env!("OUT_DIR"), "/learn.rs"));

/// One page, from its first line to the one thing to try at its end.
#[derive(Debug)]
pub struct LearnPage {
    /// Its name: never shown, never changed. For addresses in the app, and for the file in the docs.
    pub id: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// What stands on it, in order. The last is a [`LearnKind::Try`].
    pub blocks: &'static [LearnBlock],
    /// Who says the facts on it, in the order in which they are first named. Empty where it states none.
    pub sources: &'static [LearnSource],
}

impl LearnPage {
    /// The sources of one of its blocks, each with its number on this page, from one.
    pub fn sources_of(&self, block: &LearnBlock) -> impl Iterator<Item = (usize, &'static LearnSource)> {
        let sources = self.sources;
        block.from.iter().filter_map(move |at| Some((at.saturating_add(1), sources.get(*at)?)))
    }
}

/// A part of a page.
#[derive(Debug)]
pub struct LearnBlock {
    /// What it is.
    pub kind: LearnKind,
    /// The keys of its texts: one for a heading, a paragraph or what to try; one for each item of a list; one for each
    /// cell of a row.
    pub keys: &'static [&'static str],
    /// Who says it, as places in the page's sources. Empty where it states no fact.
    pub from: &'static [usize],
}

/// What a part of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LearnKind {
    /// A heading within the page.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list of items. Where several follow each other they are one list: each has sources of its own.
    List,
    /// The top row of a table: what its columns are.
    Head,
    /// A row under it, with as many cells. Its first cell says what the row is about.
    Row,
    /// One thing to try: the end of each page.
    Try,
}

/// Who says something, and when.
#[derive(Debug)]
pub struct LearnSource {
    /// The body and its page, in the source's own language where it can be.
    pub name: &'static str,
    /// Its address; always `https`.
    pub url: &'static str,
    /// The date that it bears: a year, a month (`2024-06`) or a day. None where it bears none.
    pub dated: Option<&'static str>,
    /// The day on which it was last read, and said what we say.
    pub checked: &'static str,
}

/// The pages, in the order in which they are read.
pub fn learn_pages() -> &'static [LearnPage] {
    PAGES
}
