//! `stillyes start`: begins an encounter and shows its link.

use anyhow::Result;
use client::Begun;
use content::Texts;

use crate::{
    exit::Stop,
    session::{Comes, Session, runtime},
};

/// Begin an encounter, and get a link to hand on
///
/// Whoever has the link can knock; nobody comes in before everyone inside has welcomed them. Closing the program, or
/// its stdin, is closing the app: every yes ends for everyone.
#[derive(Debug, clap::Args)]
pub struct Start {
    /// The relay's address, such as https://relay.example
    #[allow(rustdoc::bare_urls, reason = "it is read in a terminal, as help")]
    #[arg(long, value_name = "URL", env = "STILLYES_RELAY", hide_env_values = true)]
    relay: String,
    #[command(flatten)]
    person: super::Person,
}

impl Start {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let super::Person { name, json, keep } = self.person;
        let begun =
            Begun::start(&self.relay, &name, keep.as_deref()).map_err(|why| Stop::usage(why.text(texts)))?;
        runtime()?.block_on(async { Session::new(json, texts).run(begun, Comes::First).await })
    }
}
