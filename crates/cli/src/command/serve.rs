//! `stillyes serve`: runs a relay.
//!
//! Every option of the relay can be had as a flag, from the environment, and from a file; the first of these that
//! says something counts. `docs/operators.md` has them as a table, which a test makes anew and compares.

use std::{fs, io::IsTerminal, net::SocketAddr, path::PathBuf};

use anyhow::{Context, Result};
use clap::ArgAction;
use relay::Config;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use crate::{exit::{FAILED, Stop}, pages, session::signal};

/// Makes the options' flags and how they are laid over what a file says. The names of the fields are the names in
/// the file, with the words of the flags between dashes.
macro_rules! options {
    ($($(#[$doc:meta])+ $name:ident: $kind:ty $(= $how:tt)?, $flag:literal, $env:literal, $value:literal;)*) => {
        /// The relay's options
        #[derive(Debug, Default, clap::Args)]
        pub struct Options {
            $($(#[$doc])+ #[arg(long = $flag, env = $env, value_name = $value)] $name: Option<$kind>,)*
        }

        impl Options {
            /// Lays what was said here over what stands in a file.
            fn over(self, mut config: Config) -> Config {
                $(if let Some(value) = self.$name { options!(@set config.$name, value $(, $how)?); })*
                config
            }
        }
    };
    (@set $field:expr, $value:expr) => { $field = $value };
    (@set $field:expr, $value:expr, maybe) => { $field = Some($value) };
}

options! {
    /// The address to listen at; port 0 for any that is free
    listen: SocketAddr, "listen", "STILLYES_LISTEN", "ADDRESS:PORT";
    /// The folder of the database, made if it isn't there. Without it everything is in memory, and gone after a
    /// restart
    data: PathBuf = maybe, "data", "STILLYES_DATA", "DIR";
    /// A PEM file with the TLS certificate, its chain after it
    tls_certificate: PathBuf = maybe, "tls-certificate", "STILLYES_TLS_CERTIFICATE", "FILE";
    /// A PEM file with the certificate's key
    tls_key: PathBuf = maybe, "tls-key", "STILLYES_TLS_KEY", "FILE";
    /// Take a client's address from the last X-Forwarded-For of a reverse proxy on this machine; used for limits
    /// alone
    trust_forwarded_for: bool, "trust-forwarded-for", "STILLYES_TRUST_FORWARDED_FOR", "BOOL";
    /// Answer at /metrics, with totals alone
    metrics: bool, "metrics", "STILLYES_METRICS", "BOOL";
    /// Connections at once, all addresses together
    max_connections: usize, "max-connections", "STILLYES_MAX_CONNECTIONS", "NUMBER";
    /// Connections at once from one address (for IPv6: from one /64)
    max_connections_per_address: usize, "max-connections-per-address", "STILLYES_MAX_CONNECTIONS_PER_ADDRESS", "NUMBER";
    /// Encounters that one address may begin in an hour
    max_new_logs_per_address_per_hour: u32, "max-new-logs-per-address-per-hour", "STILLYES_MAX_NEW_LOGS_PER_ADDRESS_PER_HOUR", "NUMBER";
    /// Encounters at once
    max_logs: u64, "max-logs", "STILLYES_MAX_LOGS", "NUMBER";
    /// Encounters that one connection may have open
    max_logs_per_connection: usize, "max-logs-per-connection", "STILLYES_MAX_LOGS_PER_CONNECTION", "NUMBER";
    /// Entries in one encounter
    max_log_entries: u64, "max-log-entries", "STILLYES_MAX_LOG_ENTRIES", "NUMBER";
    /// Bytes in one encounter
    max_log_bytes: u64, "max-log-bytes", "STILLYES_MAX_LOG_BYTES", "BYTES";
    /// Milliseconds that an encounter may be kept; one that asks for more gets this
    max_log_life_ms: u64, "max-log-life-ms", "STILLYES_MAX_LOG_LIFE_MS", "MS";
    /// Bytes that the store may grow to; without it, as much as there is room for
    max_store_bytes: u64 = maybe, "max-store-bytes", "STILLYES_MAX_STORE_BYTES", "BYTES";
    /// Bytes in one message from a client
    max_message_bytes: usize, "max-message-bytes", "STILLYES_MAX_MESSAGE_BYTES", "BYTES";
    /// Pulses a second that one connection may send, in the long run
    pulses_per_second: u32, "pulses-per-second", "STILLYES_PULSES_PER_SECOND", "NUMBER";
    /// Pulses that one connection may send at once after a pause
    pulse_burst: u32, "pulse-burst", "STILLYES_PULSE_BURST", "NUMBER";
    /// Entries a second that one connection may send, in the long run
    appends_per_second: u32, "appends-per-second", "STILLYES_APPENDS_PER_SECOND", "NUMBER";
    /// Entries that one connection may send at once after a pause
    append_burst: u32, "append-burst", "STILLYES_APPEND_BURST", "NUMBER";
    /// Bytes that may wait for one connection before it is cut off as too slow
    outbox_bytes: usize, "outbox-bytes", "STILLYES_OUTBOX_BYTES", "BYTES";
    /// Milliseconds until a connection that has opened nothing is closed
    open_timeout_ms: u64, "open-timeout-ms", "STILLYES_OPEN_TIMEOUT_MS", "MS";
    /// Milliseconds without a word until a connection is closed
    idle_timeout_ms: u64, "idle-timeout-ms", "STILLYES_IDLE_TIMEOUT_MS", "MS";
    /// Milliseconds that a socket may take nothing until its connection is closed
    flush_timeout_ms: u64, "flush-timeout-ms", "STILLYES_FLUSH_TIMEOUT_MS", "MS";
    /// Milliseconds that a stop waits for the connections, and again for the store
    stop_timeout_ms: u64, "stop-timeout-ms", "STILLYES_STOP_TIMEOUT_MS", "MS";
}

/// Run a relay
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// A TOML file with options, by the names of the table in docs/operators.md
    #[arg(long, value_name = "FILE", env = "STILLYES_CONFIG")]
    config: Option<PathBuf>,
    /// What to log on stderr: error, warn, info, debug, or as in `info,relay=debug`. Names, addresses and what is
    /// carried are in none of it
    #[arg(long, value_name = "LEVEL", env = "STILLYES_LOG", default_value = "info")]
    log: String,
    /// Say as JSON on stdout where it listens
    #[arg(long, action = ArgAction::SetTrue)]
    json: bool,
    #[command(flatten)]
    options: Options,
}

impl Serve {
    pub fn run(self) -> Result<()> {
        let filter = EnvFilter::try_new(&self.log).map_err(|why| Stop::usage(format!("--log: {why}")))?;
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal()).init();
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
    let listener = listen(config.listen).await?;
    let address = listener.local_addr().context("cannot say where it listens")?;
    let url = format!("{}://{address}", if tls { "https" } else { "http" });
    if json {
        println!("{}", serde_json::json!({ "type": "listening", "url": url }));
    } else {
        println!("Listening at {url}");
    }
    let stop = async {
        // Where signals can't be had, it runs until it is killed.
        if signal().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    relay::serve_with_pages(listener, config, pages::router(), stop).await?;
    Ok(())
}

/// Takes the address, or says plainly that it is taken.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    let listener = TcpListener::bind(address).await.map_err(|why| {
        let what = match why.kind() {
            std::io::ErrorKind::AddrInUse => "something listens there already: choose another port".to_owned(),
            std::io::ErrorKind::PermissionDenied => "this needs more rights: choose a port above 1023".to_owned(),
            _ => why.to_string(),
        };
        Stop { code: FAILED, message: format!("cannot listen at {address}: {what}") }
    })?;
    Ok(listener)
}
