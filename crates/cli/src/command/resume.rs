//! `stillyes resume`: comes back after a crash, or when the app had been closed.

use std::path::PathBuf;

use anyhow::Result;
use client::Begun;
use content::Texts;

use crate::{
    exit::Stop,
    session::{Comes, Session, runtime},
};

/// Come back to an encounter that was kept with --keep
///
/// After a crash, or when the app had been closed. What was on has lapsed meanwhile; it comes back only by "still
/// yes" from everyone.
#[derive(Debug, clap::Args)]
pub struct Resume {
    /// The file that `--keep` named
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Speak JSON lines
    #[arg(long)]
    json: bool,
}

impl Resume {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let begun = Begun::resume(&self.file).map_err(|why| Stop::usage(why.text(texts)))?;
        runtime()?.block_on(async { Session::new(self.json, texts).run(begun, Comes::Again).await })
    }
}
