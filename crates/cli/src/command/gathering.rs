//! `stillyes gathering`: one device of a host, of crew or of a guest, for scripts.

use std::path::PathBuf;

use anyhow::Result;
use client::{
    Out,
    gathering::{Begun, End, JsonFront},
};
use content::Texts;
use rules::{gathering::event::Plan, text::Words};
use sync::gathering::Over;

use crate::{
    exit::{NOT_LET_IN, Stop, UNREACHABLE},
    session::{close_at_signals, runtime},
};

/// Hold a gathering, look after one, or come to one: for scripts
///
/// Speaks JSON lines: commands on stdin, views on stdout; see docs/json-gathering.md. People use the page. Closing stdin closes the app; what is kept
/// with --keep is come back to.
#[derive(Debug, clap::Args)]
#[command(arg_required_else_help = true)]
pub struct Gathering {
    #[command(subcommand)]
    what: What,
}

/// How one comes to it.
#[derive(Debug, clap::Subcommand)]
enum What {
    Create(Create),
    Open(Open),
    Resume(Resume),
}

/// Plan a gathering, as its first host
#[derive(Debug, clap::Args)]
struct Create {
    /// The relay's address, such as https://relay.example
    #[allow(rustdoc::bare_urls, reason = "it is read in a terminal, as help")]
    #[arg(long, value_name = "URL", env = "STILLYES_RELAY", hide_env_values = true)]
    relay: String,
    /// What guests call you
    #[arg(long, value_name = "NAME", env = "STILLYES_NAME", hide_env_values = true)]
    name: String,
    /// What it is called: best something that says nothing
    #[arg(long, value_name = "WORDS", default_value = "Thursday")]
    called: String,
    /// When the door opens, in milliseconds since 1970
    #[arg(long, value_name = "MS")]
    opens: u64,
    /// When it closes, in milliseconds since 1970
    #[arg(long, value_name = "MS")]
    closes: u64,
    /// When everything is burned, in milliseconds since 1970. It can be moved to earlier, and never to later
    #[arg(long, value_name = "MS")]
    burns: u64,
    /// Guests that there is room for
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    capacity: u16,
    #[command(flatten)]
    spoken: Spoken,
}

/// Look at an invitation, and come with it
#[derive(Debug, clap::Args)]
struct Open {
    /// The invitation. Others on this machine may see what is typed here; the environment they don't
    #[arg(value_name = "INVITATION", env = "STILLYES_LINK", hide_env_values = true)]
    invitation: String,
    #[command(flatten)]
    spoken: Spoken,
}

/// Come back to a gathering that was kept with --keep
#[derive(Debug, clap::Args)]
struct Resume {
    /// The file that `--keep` named
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Speak JSON lines
    #[arg(long, required = true)]
    json: bool,
}

/// How one speaks, and what is kept.
#[derive(Debug, clap::Args)]
struct Spoken {
    /// Speak JSON lines: commands on stdin, views on stdout
    #[arg(long, required = true)]
    json: bool,
    /// Keep this device's keys and what it knows in a file that only you can read. It is erased when the gathering is burned
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
}

impl Gathering {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let begun = match self.what {
            What::Create(Create { relay, name, called, opens, closes, burns, capacity, spoken }) => {
                let called = Words::new(&called).map_err(|why| Stop::usage(texts.bad_words(why)))?;
                let plan = Plan { name: called, opens, closes, capacity, burns };
                Begun::create(&relay, &name, &plan, spoken.keep.as_deref())
            }
            What::Open(Open { invitation, spoken }) => Begun::open(&invitation, spoken.keep.as_deref()),
            What::Resume(Resume { file, json: _ }) => Begun::resume(&file),
        };
        let begun = begun.map_err(|why| Stop::usage(why.text(texts)))?;
        runtime()?.block_on(async {
            let (lines, close) = client::read_lines(std::io::stdin());
            let out = Out::new(std::io::stdout(), close.clone());
            close_at_signals(close);
            let end = begun.shell(JsonFront::new(out.clone(), texts)).run(lines).await;
            out.finish();
            of(end, texts)
        })
    }
}

/// What its end means for the program.
fn of(end: End, texts: &Texts) -> Result<()> {
    match end {
        End::Closed | End::Over(Over::Burned) => Ok(()),
        End::Unreachable(trouble) => {
            Err(Stop { code: UNREACHABLE, message: client::trouble_text(&trouble, texts) }.into())
        }
        End::Over(over) => {
            let message = texts.say(client::gathering::over_key(over), &[]);
            Err(Stop { code: NOT_LET_IN, message }.into())
        }
    }
}
