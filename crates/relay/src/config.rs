//! What an operator may choose: one flat struct, so that flags, environment and a file can be layered over it.
//!
//! Not here: reading any of those (the `cli` does), and what can't be chosen (`limits`).

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::limits;

/// Every option of the relay. [`Config::default`] is a relay in memory for this machine alone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The address to listen at. [`crate::serve`] takes a listener and doesn't look at this.
    pub listen: SocketAddr,
    /// The folder of the database, made if it isn't there. None: everything is in memory, and gone after a
    /// restart.
    pub data: Option<PathBuf>,
    /// A PEM file with the TLS certificate, its chain after it. Together with `tls_key`, or not at all.
    pub tls_certificate: Option<PathBuf>,
    /// A PEM file with the certificate's key.
    pub tls_key: Option<PathBuf>,
    /// Take a client's address from the last `X-Forwarded-For`, where the connection comes from this machine:
    /// for a relay behind a reverse proxy. Addresses count for limits alone, and are kept in memory alone.
    pub trust_forwarded_for: bool,
    /// Answer at `/metrics`. It has totals alone, but may be nobody else's business.
    pub metrics: bool,
    /// Connections at once, all addresses together.
    pub max_connections: usize,
    /// Connections at once from one address (for IPv6: from one /64).
    pub max_connections_per_address: usize,
    /// Logs that one address may begin in an hour.
    pub max_new_logs_per_address_per_hour: u32,
    /// Logs at once.
    pub max_logs: u64,
    /// Logs that one connection may have open.
    pub max_logs_per_connection: usize,
    /// Entries in one log.
    pub max_log_entries: u64,
    /// Bytes of all bodies in one log.
    pub max_log_bytes: u64,
    /// Milliseconds that a log may live. Who asks for more gets this.
    pub max_log_life_ms: u64,
    /// Bytes that the store may grow to. None: as much as there is room for.
    pub max_store_bytes: Option<u64>,
    /// Bytes in one WebSocket message from a client.
    pub max_message_bytes: usize,
    /// Pulses a second that one connection may send, in the long run.
    pub pulses_per_second: u32,
    /// Pulses that one connection may send at once after a pause.
    pub pulse_burst: u32,
    /// Entries a second that one connection may append, in the long run.
    pub appends_per_second: u32,
    /// Entries that one connection may append at once after a pause.
    pub append_burst: u32,
    /// Bytes that may wait for one connection before it is cut off as too slow.
    pub outbox_bytes: usize,
    /// Milliseconds until a connection that has not opened a log is closed.
    pub open_timeout_ms: u64,
    /// Milliseconds without any frame until a connection is closed.
    pub idle_timeout_ms: u64,
    /// Milliseconds that a socket may take nothing until its connection is closed.
    pub flush_timeout_ms: u64,
    /// Milliseconds that a graceful stop waits for the connections, and again for the writer.
    pub stop_timeout_ms: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 7373)),
            data: None,
            tls_certificate: None,
            tls_key: None,
            trust_forwarded_for: false,
            metrics: true,
            max_connections: limits::MAX_CONNECTIONS,
            max_connections_per_address: limits::MAX_CONNECTIONS_PER_ADDRESS,
            max_new_logs_per_address_per_hour: limits::MAX_NEW_LOGS_PER_ADDRESS_PER_HOUR,
            max_logs: limits::MAX_LOGS,
            max_logs_per_connection: wire::limits::MAX_OPEN_LOGS,
            max_log_entries: wire::limits::MAX_LOG_ENTRIES,
            max_log_bytes: wire::limits::MAX_LOG_BYTES,
            max_log_life_ms: wire::limits::MAX_LOG_LIFE_MS,
            max_store_bytes: None,
            max_message_bytes: wire::limits::MAX_FRAME_BYTES,
            pulses_per_second: limits::PULSES_PER_SECOND,
            pulse_burst: limits::PULSE_BURST,
            appends_per_second: limits::APPENDS_PER_SECOND,
            append_burst: limits::APPEND_BURST,
            outbox_bytes: limits::OUTBOX_BYTES,
            open_timeout_ms: millis(limits::OPEN_TIMEOUT),
            idle_timeout_ms: millis(limits::IDLE_TIMEOUT),
            flush_timeout_ms: millis(limits::FLUSH_TIMEOUT),
            stop_timeout_ms: millis(limits::STOP_TIMEOUT),
        }
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// An option that can't be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// One of the pair without the other.
    #[error("tls needs both tls_certificate and tls_key: give the other one too, or neither")]
    HalfOfTls,
    /// A limit that would let nothing through.
    #[error("{option} is 0, so that nothing could ever be done: leave it out for the default")]
    Zero {
        /// Which.
        option: &'static str,
    },
    /// A limit above what the protocol allows.
    #[error("{option} is over the protocol's {most}: choose at most that")]
    TooMuch {
        /// Which.
        option: &'static str,
        /// The most that it may be.
        most: u64,
    },
}

impl Config {
    /// Says what can't be, before anything is begun.
    pub fn check(&self) -> Result<(), ConfigError> {
        if self.tls_certificate.is_some() != self.tls_key.is_some() {
            return Err(ConfigError::HalfOfTls);
        }
        let zeros = [
            ("max_connections", self.max_connections == 0),
            ("max_connections_per_address", self.max_connections_per_address == 0),
            ("max_logs", self.max_logs == 0),
            ("max_logs_per_connection", self.max_logs_per_connection == 0),
            ("max_log_entries", self.max_log_entries == 0),
            ("max_log_bytes", self.max_log_bytes == 0),
            ("max_message_bytes", self.max_message_bytes == 0),
            ("pulses_per_second", self.pulses_per_second == 0),
            ("pulse_burst", self.pulse_burst == 0),
            ("appends_per_second", self.appends_per_second == 0),
            ("append_burst", self.append_burst == 0),
            ("outbox_bytes", self.outbox_bytes == 0),
            ("open_timeout_ms", self.open_timeout_ms == 0),
            ("idle_timeout_ms", self.idle_timeout_ms == 0),
            ("flush_timeout_ms", self.flush_timeout_ms == 0),
        ];
        if let Some((option, _)) = zeros.into_iter().find(|(_, zero)| *zero) {
            return Err(ConfigError::Zero { option });
        }
        let message = u64::try_from(self.max_message_bytes).unwrap_or(u64::MAX);
        let most_message = u64::try_from(wire::limits::MAX_FRAME_BYTES).unwrap_or(u64::MAX);
        let most = [
            ("max_log_entries", self.max_log_entries, wire::limits::MAX_LOG_ENTRIES),
            ("max_log_bytes", self.max_log_bytes, wire::limits::MAX_LOG_BYTES),
            ("max_log_life_ms", self.max_log_life_ms, wire::limits::MAX_LOG_LIFE_MS),
            ("max_message_bytes", message, most_message),
        ];
        match most.into_iter().find(|(_, is, most)| is > most) {
            Some((option, _, most)) => Err(ConfigError::TooMuch { option, most }),
            None => Ok(()),
        }
    }

    pub(crate) fn open_timeout(&self) -> Duration {
        Duration::from_millis(self.open_timeout_ms)
    }

    pub(crate) fn idle_timeout(&self) -> Duration {
        Duration::from_millis(self.idle_timeout_ms)
    }

    pub(crate) fn flush_timeout(&self) -> Duration {
        Duration::from_millis(self.flush_timeout_ms)
    }

    pub(crate) fn stop_timeout(&self) -> Duration {
        Duration::from_millis(self.stop_timeout_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: impl FnOnce(&mut Config), expected: Result<(), ConfigError>) {
        let mut config = Config::default();
        change(&mut config);
        assert_eq!(config.check(), expected);
    }

    #[test]
    fn says_what_cannot_be() {
        check(|_| {}, Ok(()));
        check(|c| c.tls_key = Some("key.pem".into()), Err(ConfigError::HalfOfTls));
        check(|c| c.tls_certificate = Some("cert.pem".into()), Err(ConfigError::HalfOfTls));
        check(|c| c.pulse_burst = 0, Err(ConfigError::Zero { option: "pulse_burst" }));
        check(
            |c| c.max_log_entries = wire::limits::MAX_LOG_ENTRIES + 1,
            Err(ConfigError::TooMuch { option: "max_log_entries", most: wire::limits::MAX_LOG_ENTRIES }),
        );
        check(
            |c| c.max_message_bytes = wire::limits::MAX_FRAME_BYTES + 1,
            Err(ConfigError::TooMuch {
                option: "max_message_bytes",
                most: u64::try_from(wire::limits::MAX_FRAME_BYTES).unwrap(),
            }),
        );
    }

    /// A file as operators have it: each option, by the name and in the form that it keeps.
    #[test]
    fn a_file_with_every_option_is_read_as_it_was_written() {
        let file = "listen = \"0.0.0.0:7373\"\ndata = \"/srv/stillyes\"\ntls_certificate = \"a.pem\"\n\
            tls_key = \"b.pem\"\ntrust_forwarded_for = true\nmetrics = false\nmax_connections = 1\n\
            max_connections_per_address = 2\nmax_new_logs_per_address_per_hour = 3\nmax_logs = 4\n\
            max_logs_per_connection = 5\nmax_log_entries = 6\nmax_log_bytes = 1_000\nmax_log_life_ms = 8\n\
            max_store_bytes = 9\nmax_message_bytes = 10\npulses_per_second = 11\npulse_burst = 12\n\
            appends_per_second = 13\nappend_burst = 14\noutbox_bytes = 15\nopen_timeout_ms = 16\n\
            idle_timeout_ms = 17\nflush_timeout_ms = 18\nstop_timeout_ms = 19\n";
        // No default: an option that is added has to be added here.
        let expected = Config {
            listen: "0.0.0.0:7373".parse().unwrap(),
            data: Some("/srv/stillyes".into()),
            tls_certificate: Some("a.pem".into()),
            tls_key: Some("b.pem".into()),
            trust_forwarded_for: true,
            metrics: false,
            max_connections: 1,
            max_connections_per_address: 2,
            max_new_logs_per_address_per_hour: 3,
            max_logs: 4,
            max_logs_per_connection: 5,
            max_log_entries: 6,
            max_log_bytes: 1_000,
            max_log_life_ms: 8,
            max_store_bytes: Some(9),
            max_message_bytes: 10,
            pulses_per_second: 11,
            pulse_burst: 12,
            appends_per_second: 13,
            append_burst: 14,
            outbox_bytes: 15,
            open_timeout_ms: 16,
            idle_timeout_ms: 17,
            flush_timeout_ms: 18,
            stop_timeout_ms: 19,
        };
        assert_eq!(toml::from_str::<Config>(file).unwrap(), expected);
        assert_eq!(expected.check(), Ok(()));
        // One of a later version, or mistyped, is refused by name and place.
        let later = toml::from_str::<Config>(&format!("{file}wonder = 1\n")).unwrap_err().to_string();
        assert!(later.contains("unknown field `wonder`") && later.contains("line 26"), "{later}");
    }

    #[test]
    fn an_empty_file_is_the_default_and_an_unknown_option_is_an_error() {
        assert_eq!(toml::from_str::<Config>("").unwrap(), Config::default());
        let some: Config = toml::from_str("data = \"/srv/stillyes\"\nidle_timeout_ms = 5000").unwrap();
        assert_eq!(some.data, Some("/srv/stillyes".into()));
        assert_eq!(some.idle_timeout_ms, 5000);
        assert!(toml::from_str::<Config>("pulse_brust = 3").is_err());
    }
}
