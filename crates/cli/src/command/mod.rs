//! The commands, one file each.

mod activities;
mod completions;
mod demo;
mod forge;
mod gathering;
mod join;
mod resume;
mod serve;
mod start;

use std::path::PathBuf;

use anyhow::Result;
use content::Texts;

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Start(start::Start),
    Join(join::Join),
    Resume(resume::Resume),
    Serve(Box<serve::Serve>),
    Demo(demo::Demo),
    Gathering(Box<gathering::Gathering>),
    Activities(activities::Activities),
    Forge(forge::Forge),
    Completions(completions::Completions),
}

impl Command {
    /// Does it.
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        match self {
            Self::Start(start) => start.run(texts),
            Self::Join(join) => join.run(texts),
            Self::Resume(resume) => resume.run(texts),
            Self::Serve(serve) => serve.run(),
            Self::Demo(demo) => demo.run(texts),
            Self::Gathering(gathering) => gathering.run(texts),
            Self::Activities(activities) => activities.run(texts),
            Self::Forge(forge) => forge.run(texts),
            Self::Completions(completions) => {
                completions.run();
                Ok(())
            }
        }
    }
}

/// Who one is, and how one speaks.
#[derive(Debug, clap::Args)]
struct Person {
    /// What the others call you in this encounter; need not be your real name
    #[arg(long, value_name = "NAME", env = "STILLYES_NAME", hide_env_values = true)]
    name: String,
    /// Speak JSON lines: commands on stdin, views on stdout; see docs/json.md
    #[arg(long)]
    json: bool,
    /// Keep the keys of this encounter in a file that only you can read, to come back with `stillyes resume FILE`
    /// after a crash. It is erased when the encounter ends
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
}
