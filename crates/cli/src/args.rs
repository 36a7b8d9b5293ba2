//! What can be typed after `stillyes`, and its manual.

use crate::command::Command;

/// Consent as an ongoing process, for adults: a yes is only a yes while it still is
#[derive(Debug, clap::Parser)]
#[command(name = "stillyes", version, arg_required_else_help = true)]
pub struct Args {
    /// The language of everything that is read, such as en
    #[arg(long, global = true, value_name = "TAG", env = "STILLYES_LOCALE")]
    pub locale: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}
