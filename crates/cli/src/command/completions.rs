//! `stillyes completions`: what a shell needs to finish one's words.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Args;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub fn run(self) {
        clap_complete::generate(self.shell, &mut Args::command(), "stillyes", &mut std::io::stdout());
    }
}
