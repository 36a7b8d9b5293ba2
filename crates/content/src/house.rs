//! The house rules that hosts begin with, to change as they like: which sections there are.
//!
//! `build.rs` makes them from `content/house.toml`. Not here: the words (`content/<language>/later/house.ftl`), and what hosts make of
//! them (`rules::gathering`).

include!(concat!(env!("OUT_DIR"), "/house.rs"));

/// One section, which is one page of the briefing.
#[derive(Debug)]
pub struct HouseSection {
    /// The key of its title.
    pub title: &'static str,
    /// The keys of its paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// The sections, in the order in which they are read.
pub fn house() -> &'static [HouseSection] {
    SECTIONS
}
