//! `cargo xtask learn`: the pages to learn from, as a part of the docs book. What they say is in `content/`, and a test
//! there holds that the book says the same.

use anyhow::Result;

use crate::tools::{self, cargo};

/// Where the book is.
const BOOK: &str = "docs/learn";

pub fn run() -> Result<()> {
    tools::run(&mut cargo(&["run", "--package", "content", "--example", "learn", "--", BOOK]))
}
