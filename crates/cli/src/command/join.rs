//! `stillyes join`: knocks at somebody's encounter.

use anyhow::Result;
use client::Begun;
use content::Texts;

use crate::{
    exit::Stop,
    session::{Comes, Session, runtime},
};

/// Knock at somebody's encounter, by their link
///
/// Everyone inside is asked to let you in. Then four pictures are shown to all: where people stand together and see
/// others, somebody may be in between.
#[derive(Debug, clap::Args)]
pub struct Join {
    /// The link that somebody handed on. Others on this machine may see what is typed here; the environment they
    /// don't
    #[arg(value_name = "LINK", env = "STILLYES_LINK", hide_env_values = true)]
    link: String,
    #[command(flatten)]
    person: super::Person,
}

impl Join {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let super::Person { name, json, keep } = self.person;
        let begun =
            Begun::join(&self.link, &name, keep.as_deref()).map_err(|why| Stop::usage(why.text(texts)))?;
        runtime()?.block_on(async { Session::new(json, texts).run(begun, Comes::Knocking(&name)).await })
    }
}
