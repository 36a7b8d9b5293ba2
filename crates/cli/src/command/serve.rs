//! `stillyes serve`: runs a relay.
//!
//! Which options a relay has is in `options`.

use std::{fs, io::IsTerminal, net::SocketAddr, path::PathBuf};

use anyhow::{Context, Result};
use relay::Config;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use crate::{
    exit::{FAILED, Stop},
    options::Options,
    pages,
    session::Signals,
};

/// Run a relay
///
/// It gives sealed messages an order, stores them until their encounter ends, and hands them on. It can read none of
/// them. Every option is a flag, an environment variable and a line of the --config file; the first of these that says
/// something counts. SIGTERM and SIGINT stop it in good order. More in docs/operators.md.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// A TOML file with options, by the names of the table in docs/operators.md
    #[arg(long, value_name = "FILE", env = "STILLYES_CONFIG", hide_env_values = true)]
    config: Option<PathBuf>,
    /// What to log on stderr: error, warn, info, debug, or as in `info,relay=debug`. Names, addresses and what is
    /// carried are in none of it
    #[arg(long, value_name = "LEVEL", env = "STILLYES_LOG", hide_env_values = true, default_value = "info")]
    log: String,
    /// Say as JSON on stdout where it listens
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    options: Options,
}

impl Serve {
    pub fn run(self) -> Result<()> {
        let filter = EnvFilter::try_new(&self.log).map_err(|why| Stop::usage(format!("--log: {why}")))?;
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .with_ansi(std::io::stderr().is_terminal())
            // It would say so where nothing more can be said, on a full disk for one, and end the thread by that.
            .log_internal_errors(false)
            .init();
        let config = self.options.over(read_config(self.config)?);
        config.check().map_err(|why| Stop::usage(why.to_string()))?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(serve(config, self.json))
    }
}

fn read_config(file: Option<PathBuf>) -> Result<Config> {
    let Some(file) = file else { return Ok(Config::default()) };
    let text = fs::read_to_string(&file)
        .map_err(|why| Stop::usage(format!("cannot read {}: {why}", file.display())))?;
    Ok(toml::from_str(&text).map_err(|why| Stop::usage(format!("{}: {why}", file.display())))?)
}

async fn serve(config: Config, json: bool) -> Result<()> {
    let tls = config.tls_certificate.is_some();
    // Before anybody can know that it is there, and stop it.
    let signals = Signals::new().context("cannot take signals")?;
    let listener = listen(config.listen).await?;
    let address = listener.local_addr().context("cannot say where it listens")?;
    let url = format!("{}://{address}", if tls { "https" } else { "http" });
    if json {
        println!("{}", serde_json::json!({ "type": "listening", "url": url }));
    } else {
        println!("Listening at {url}");
    }
    let pages = pages::router(pages::Kind { tls, demo: false }, axum::Router::new());
    relay::serve_with_pages(listener, config, pages, signals.first()).await?;
    Ok(())
}

/// Takes the address, or says plainly that it is taken.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    let listener = TcpListener::bind(address).await.map_err(|why| {
        let what = match why.kind() {
            std::io::ErrorKind::AddrInUse => {
                "something listens there already: choose another port".to_owned()
            }
            std::io::ErrorKind::PermissionDenied => {
                "this needs more rights: choose a port above 1023".to_owned()
            }
            _ => why.to_string(),
        };
        Stop { code: FAILED, message: format!("cannot listen at {address}: {what}") }
    })?;
    Ok(listener)
}
