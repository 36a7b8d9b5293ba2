//! `stillyes demo`: a relay, somebody made up to practise with, and you, in one process.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result};
use client::{Begun, End, Out, Partner, PartnerFront};
use content::Texts;
use relay::Config;
use sync::Over;
use tokio::sync::mpsc;

use crate::{
    exit::Stop,
    pages,
    session::{Comes, Session},
};

/// How long the partner waits before knocking again at an encounter that has not begun yet.
const KNOCK_AGAIN: Duration = Duration::from_millis(50);

/// Try everything alone, with a made-up partner: nothing leaves this machine
///
/// A relay, the partner and you, in one process. Type what the lines suggest: welcome, know, ask, yes, no, red. The
/// partner mostly says yes, sometimes no, and never stops being kind.
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
        let listener = super::serve::listen(self.listen).await?;
        let url = format!("http://{}", listener.local_addr().context("cannot say where it listens")?);
        let config = Config { listen: self.listen, metrics: false, ..Config::default() };
        let relay = tokio::spawn(async move {
            relay::serve_with_pages(listener, config, pages::router(), std::future::pending()).await
        });
        let name = self.name.unwrap_or_else(|| texts.say("demo-your-name", &[]));
        let begun = Begun::start(&url, &name, None).map_err(|why| Stop::usage(why.text(texts)))?;
        let session = Session::new(self.json, texts);
        let seed = self.seed.unwrap_or_else(|| rand_core::RngCore::next_u64(&mut rand_core::OsRng));
        let partner = Companion { texts, link: begun.link(), seed, not: name, out: session.readable_out() };
        let partner = tokio::spawn(partner.come());
        let ended = session.run(begun, Comes::First).await;
        // They say goodbye where the encounter has ended; where the app was closed there is nobody to say it to.
        let _ = tokio::time::timeout(Duration::from_millis(client::limits::GOODBYE_MS), partner).await;
        relay.abort();
        ended
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
        let names = ["demo-name", "demo-name-other"].map(|key| self.texts.say(key, &[]));
        let [name, other] = &names;
        let name = if name.to_lowercase() == self.not.trim().to_lowercase() { other } else { name };
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
