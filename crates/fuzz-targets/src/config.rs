//! A relay's configuration file, as an operator writes it.

use relay::Config;
use wire::limits;

use crate::{Took, says_something};

/// Any text.
pub fn text(bytes: &[u8]) -> Took {
    let text = String::from_utf8_lossy(bytes);
    let config: Config = match toml::from_str(&text) {
        Ok(config) => config,
        Err(wrong) => {
            assert!(wrong.to_string().trim().len() > 10, "a refusal without words: {wrong}");
            return Took::Refused;
        }
    };
    match config.check() {
        Ok(()) => {
            assert_eq!(config.tls_certificate.is_some(), config.tls_key.is_some());
            assert!((1..=limits::MAX_LOG_ENTRIES).contains(&config.max_log_entries));
            assert!((1..=limits::MAX_LOG_BYTES).contains(&config.max_log_bytes));
            assert!((1..=limits::MAX_FRAME_BYTES).contains(&config.max_message_bytes));
            assert!(config.max_log_life_ms <= limits::MAX_LOG_LIFE_MS);
            Took::Read
        }
        Err(wrong) => says_something(&wrong),
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let all = "listen = \"0.0.0.0:7373\"\ndata = \"/srv/stillyes\"\ntls_certificate = \"a.pem\"\n\
        tls_key = \"b.pem\"\ntrust_forwarded_for = true\nmetrics = false\nmax_connections = 1000\n\
        max_connections_per_address = 50\nmax_new_logs_per_address_per_hour = 0\nmax_logs = 1\n\
        max_logs_per_connection = 16\nmax_log_entries = 100\nmax_log_bytes = 1_000\nmax_log_life_ms = 0\n\
        max_store_bytes = 0\nmax_message_bytes = 4096\npulses_per_second = 20\npulse_burst = 40\n\
        appends_per_second = 1\nappend_burst = 1\noutbox_bytes = 1\nopen_timeout_ms = 1\n\
        idle_timeout_ms = 5000\nflush_timeout_ms = 1\nstop_timeout_ms = 0\n";
    // Each line alone, so that one change leads to few others.
    let lines = all.lines().filter(|line| !line.starts_with("tls")).map(|line| line.as_bytes().to_vec());
    [all.as_bytes().to_vec(), Vec::new()].into_iter().chain(lines).collect()
}
