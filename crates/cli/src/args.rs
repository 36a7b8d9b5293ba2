//! What can be typed after `stillyes`, and its manual.
//!
//! Help is for people at a terminal who look something up; what is said in an encounter stands in `content/`.

use crate::command::Command;

/// Consent as an ongoing process, for adults: a yes is only a yes while it still is
#[derive(Debug, clap::Parser)]
#[command(
    name = "stillyes",
    version,
    arg_required_else_help = true,
    long_about = LONG_ABOUT,
    after_long_help = AFTER,
)]
pub struct Args {
    /// The language of what is read, such as en [default: that of LC_ALL, LC_MESSAGES or LANG, or else en]
    #[arg(long, global = true, value_name = "TAG", env = "STILLYES_LOCALE", hide_env_values = true)]
    pub locale: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

const LONG_ABOUT: &str = "\
Helps adults (18 and over) with consent as an ongoing process. A yes is only a yes while it still is: each can be \
taken back at any time, alone, by one word and without a reason, and all of them end when somebody can't be heard.

One person begins an encounter and hands on its link; the others knock, and those inside let them in. What is said \
travels sealed over a relay that can read none of it. When the encounter ends, its keys are erased.

This program only ever takes away. It can show that a yes is gone. It never says that a yes is real, that somebody \
is fit, or that anything is allowed: what people say and do counts before any screen.";

const AFTER: &str = "\
Examples:
  stillyes demo
      try everything alone, in a minute, with a made-up partner
  stillyes start --relay https://relay.example --name Ana
      begin an encounter; shows a link and a code for a camera
  stillyes join 'https://relay.example/#1...' --name Bo
      knock; quote the link, as # begins a comment in some shells
  stillyes start --relay https://relay.example --name Ana --json
      the same for scripts, buttons and lamps: commands in, views out, one JSON object a line
  stillyes serve --listen 0.0.0.0:7373 --data /var/lib/stillyes
      run a relay
  stillyes forge
      see an encounter that never was: a transcript proves nothing

In an encounter:
  Type short words: help shows them all. red, stop, r or ! stops everything, at once, always.

Exit codes:
  0  it ended, or you left, or you closed the app
  1  the command can't go on: a relay's port is in use, its database can't be opened
  2  bad usage: a wrong option, a name that can't be used or is taken, a broken link
  3  the relay can't be reached
  4  not let in: turned away, nobody opened in time, no place left, or the link leads nowhere

Files:
  None, unless --keep FILE says so: then the keys of that encounter, readable by you
  alone and erased at its end. A relay writes to the folder of --data alone.

Environment:
  STILLYES_RELAY, STILLYES_NAME, STILLYES_LINK, STILLYES_LOCALE
      stand in for --relay, --name, LINK and --locale
  STILLYES_CONFIG, STILLYES_LOG, STILLYES_LISTEN, ...
      options of a relay: see `stillyes help serve`
  SSL_CERT_FILE, SSL_CERT_DIR
      certificates to trust instead of this machine's
  NO_COLOR, TERM=dumb
      no colours; lights have a shape and a word in any case";
