//! The one executable, `stillyes`: a relay, and people's side of an encounter in a terminal or a pipe.
//!
//! Not here: anything but arguments, exit codes, files of options and a terminal's looks.

mod args;
mod command;
mod crowd;
mod exit;
mod options;
mod pages;
mod practice;
mod qr;
mod session;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use content::{Locale, Texts};

use crate::{args::Args, exit::Stop};

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("stillyes: {error:#}");
            ExitCode::from(error.downcast_ref::<Stop>().map_or(exit::FAILED, |stop| stop.code))
        }
    }
}

fn run(args: Args) -> Result<()> {
    content::check()?;
    args.command.run(Texts::of(locale(args.locale.as_deref())?))
}

/// The one that was asked for, or else that of the environment, or else English.
fn locale(asked: Option<&str>) -> Result<Locale, Stop> {
    if let Some(tag) = asked {
        let known = || Locale::ALL.iter().map(|one| one.tag()).collect::<Vec<_>>().join(", ");
        return Locale::from_tag(tag)
            .ok_or_else(|| Stop::usage(format!("no texts in {tag:?}; there are: {}", known())));
    }
    let tags = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    Ok(tags.into_iter().find_map(|tag| Locale::from_tag(&tag)).unwrap_or_default())
}
