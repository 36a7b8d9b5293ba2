//! The options of a relay: each can be had as a flag, from the environment, and from a file; the first of these that
//! says something counts. `docs/operators.md` has them as a table, which a test makes anew and compares.
//!
//! What they mean, and their defaults, are the relay's own (`relay::Config`).

use std::{net::SocketAddr, path::PathBuf};

use relay::Config;

/// Makes the options' flags and how they are laid over what a file says. The names of the fields are the names in
/// the file, with the words of the flags between dashes.
macro_rules! options {
    ($($(#[$doc:meta])+ $name:ident: $kind:ty $(= $how:tt)?, $flag:literal, $env:literal, $value:literal;)*) => {
        /// The relay's options
        #[derive(Debug, Default, clap::Args)]
        pub struct Options {
            $($(#[$doc])+ #[arg(long = $flag, env = $env, value_name = $value, hide_env_values = true)] $name: Option<$kind>,)*
        }

        impl Options {
            /// Lays what was said here over what stands in a file.
            pub fn over(self, mut config: Config) -> Config {
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

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use clap::CommandFactory;

    use super::*;

    #[derive(clap::Parser)]
    struct Only {
        #[command(flatten)]
        options: Options,
    }

    /// A row for each option, with its default as it would stand in the file.
    fn table() -> String {
        let defaults = format!("{:#?}", Config::default());
        let default = |name: &str| {
            let line =
                defaults.lines().find_map(|line| line.trim().strip_prefix(&format!("{name}: "))).unwrap();
            let value = line.trim_end_matches(',');
            if value == "None" { "none".to_owned() } else { format!("`{value}`") }
        };
        let mut table =
            "| in the file | flag | environment | default | what |\n| --- | --- | --- | --- | --- |\n"
                .to_owned();
        for one in Only::command().get_arguments() {
            let (name, flag) = (one.get_id().as_str(), one.get_long().unwrap());
            let env = one.get_env().unwrap().to_str().unwrap();
            assert_eq!(
                (flag, env),
                (name.replace('_', "-").as_str(), format!("STILLYES_{}", name.to_uppercase()).as_str())
            );
            let help = one.get_help().unwrap().to_string().replace('\n', " ");
            table += &format!("| `{name}` | `--{flag}` | `{env}` | {} | {help} |\n", default(name));
        }
        table
    }

    #[test]
    fn the_table_in_the_docs_is_this_one() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators.md");
        let docs = fs::read_to_string(&file).unwrap();
        let (before, rest) = docs.split_once("<!-- options -->\n").unwrap();
        let (inside, after) = rest.split_once("<!-- /options -->").unwrap();
        if std::env::var_os("UPDATE").is_some() {
            let anew = format!("{before}<!-- options -->\n{}<!-- /options -->{after}", table());
            fs::write(&file, anew).unwrap();
        } else {
            assert_eq!(inside, table(), "UPDATE=1 writes the table anew");
        }
    }

    #[test]
    fn every_option_of_the_relay_is_one_here() {
        let all = format!("{:#?}", Config::default());
        let fields =
            all.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     ")).count();
        assert_eq!(Only::command().get_arguments().count(), fields);
    }
}
