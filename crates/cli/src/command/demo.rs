//! `stillyes demo`: a relay, somebody made up to practise with, and you, in one process: in a browser by its page, or
//! here by typing.

use std::{
    io::{IsTerminal, stdout},
    net::SocketAddr,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use client::{Begun, End, Out, Partner, PartnerFront};
use content::{Arg, Texts};
use relay::Config;
use rules::text::Name;
use sync::Over;
use tokio::sync::mpsc;

use crate::{
    crowd,
    exit::Stop,
    pages, practice,
    session::{Comes, Session, Signals},
};

/// How long the partner waits before knocking again at an encounter that has not begun yet.
const KNOCK_AGAIN: Duration = Duration::from_millis(50);

/// Try everything alone, with a made-up partner: nothing leaves this machine
///
/// A relay, the partner and you, in one process. Open the address that it prints in a browser; or stay here and type what
/// the lines suggest: welcome, know, ask, yes, no, red. The partner mostly says yes, sometimes no, and never stops being
/// kind.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// What the partner calls you
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Decides how the partner answers and when; the same number, the same partner
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Where the relay of the demo listens
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Serve the page for browsers alone, until it is stopped: nothing is typed here
    #[arg(long, conflicts_with = "name")]
    page: bool,
    /// An evening instead, with guests made up: be its host in a browser
    #[arg(long, conflicts_with = "name")]
    gathering: bool,
    /// Guests made up, for --gathering
    #[arg(long, value_name = "NUMBER", default_value_t = 30, requires = "gathering", value_parser = clap::value_parser!(u16).range(1..=200))]
    guests: u16,
    /// Speak JSON lines
    #[arg(long)]
    json: bool,
}

impl Demo {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        runtime.block_on(self.play(texts))
    }

    async fn play(self, texts: &'static Texts) -> Result<()> {
        // Before anybody can know that it is there, and stop it.
        let signals =
            (self.page || self.gathering).then(Signals::new).transpose().context("cannot take signals")?;
        let listener = super::serve::listen(self.listen).await?;
        let url = format!("http://{}", listener.local_addr().context("cannot say where it listens")?);
        let config = Config { listen: self.listen, metrics: false, ..Config::default() };
        let pages = pages::Kind { tls: false, demo: true };
        let pages = pages::router(pages, practice::router(texts, url.clone(), self.seed));
        if let Some(signals) = signals {
            if self.gathering {
                let evening =
                    crowd::Evening { texts, url, guests: self.guests, seed: self.seed, json: self.json };
                tokio::spawn(evening.begin());
                return Ok(relay::serve_with_pages(listener, config, pages, signals.first()).await?);
            }
            match self.json {
                true => println!("{}", serde_json::json!({ "type": "listening", "url": url })),
                false => println!("{}", texts.say("demo-open", &[("url", Arg::from(&url))])),
            }
            return Ok(relay::serve_with_pages(listener, config, pages, signals.first()).await?);
        }
        let relay = tokio::spawn(async move {
            relay::serve_with_pages(listener, config, pages, std::future::pending()).await
        });
        let ended = self.by_typing(&url, texts).await;
        relay.abort();
        ended
    }

    /// The demo of the terminal; in another place than the page's, so that one may be done and the other not.
    async fn by_typing(self, url: &str, texts: &'static Texts) -> Result<()> {
        let name = self.name.unwrap_or_else(|| texts.say("demo-your-name", &[]));
        let begun = Begun::start(url, &name, None).map_err(|why| Stop::usage(why.text(texts)))?;
        let session = Session::new(self.json, texts);
        let out = session.readable_out();
        if let Some(out) = out.as_ref().filter(|_| pages::is_there()) {
            for line in ["", &texts.say("demo-open", &[("url", Arg::from(url))]), ""] {
                out.line(line.to_owned());
            }
            open(url);
        }
        let seed = self.seed.unwrap_or_else(|| rand_core::RngCore::next_u64(&mut rand_core::OsRng));
        let partner = Companion { texts, link: begun.link(), seed, not: name, out };
        let partner = tokio::spawn(partner.come());
        let ended = session.run(begun, Comes::First).await;
        // They say goodbye where the encounter has ended; where the app was closed there is nobody to say it to.
        let _ = tokio::time::timeout(Duration::from_millis(client::limits::GOODBYE_MS), partner).await;
        ended
    }
}

/// Shows the page, where somebody sits at a screen that can. That it can't is no trouble: its address is printed.
fn open(url: &str) {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if set("DISPLAY") || set("WAYLAND_DISPLAY") {
        "xdg-open"
    } else {
        return;
    };
    if !stdout().is_terminal() {
        return;
    }
    let mut command = Command::new(program);
    let silent = command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Ok(mut child) = silent.spawn() {
        // Some browsers go on for as long as they are open.
        std::thread::spawn(move || child.wait());
    }
}

/// The partner, on the way.
struct Companion {
    texts: &'static Texts,
    link: String,
    seed: u64,
    /// The name that is taken.
    not: String,
    out: Option<Out>,
}

impl Companion {
    async fn come(self) {
        let name = &practice::name(self.texts, Name::new(&self.not).ok().as_ref());
        loop {
            let Ok(begun) = Begun::join(&self.link, name, None) else { return };
            let front = PartnerFront::new(Partner::new(self.seed), self.texts, name, self.out.clone());
            // Nobody types here; the other end is kept, so that it never counts as closed.
            let (_keep, lines) = mpsc::channel(1);
            match begun.shell(front).run(lines).await {
                End::Over(Over::NoSuchLog) => tokio::time::sleep(KNOCK_AGAIN).await,
                _ => break,
            }
        }
        if let Some(out) = &self.out {
            out.finish();
        }
    }
}
