//! Totals of what happens, in Prometheus' text format. Nothing about any one address, connection or log.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use parking_lot::Mutex;
use wire::RefusedWhy;

/// A number that only rises, or a level that goes up and down.
#[derive(Debug, Default)]
pub(crate) struct Total(AtomicU64);

impl Total {
    pub(crate) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    pub(crate) fn sub(&self, n: u64) {
        self.0.fetch_sub(n, Ordering::Relaxed);
    }

    pub(crate) fn set(&self, n: u64) {
        self.0.store(n, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// All totals of one relay.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    pub(crate) connections: Total,
    pub(crate) sockets: Total,
    pub(crate) sockets_total: Total,
    pub(crate) turned_away: Total,
    pub(crate) logs: Total,
    pub(crate) logs_begun: Total,
    pub(crate) logs_ended: Total,
    pub(crate) pulses: Total,
    pub(crate) pulse_deliveries: Total,
    pub(crate) entries: Total,
    pub(crate) entries_repeated: Total,
    pub(crate) batches: Total,
    pub(crate) batches_failed: Total,
    pub(crate) pages_read: Total,
    refused: Mutex<BTreeMap<&'static str, u64>>,
    not_storing: AtomicBool,
}

impl Metrics {
    /// Counts one refusal.
    pub(crate) fn refused(&self, why: RefusedWhy) {
        *self.refused.lock().entry(label(why)).or_default() += 1;
    }

    /// Notes whether the store took the last batch; says whether that is news.
    pub(crate) fn set_storing(&self, storing: bool) -> bool {
        self.not_storing.swap(!storing, Ordering::Relaxed) == storing
    }

    /// Whether the store took the last batch.
    pub(crate) fn storing(&self) -> bool {
        !self.not_storing.load(Ordering::Relaxed)
    }

    /// All of it as text.
    pub(crate) fn render(&self) -> String {
        let mut text = String::with_capacity(2_048);
        let lines = [
            ("connections", "gauge", "Connections now, of any kind.", &self.connections),
            ("sockets", "gauge", "WebSocket connections now.", &self.sockets),
            ("sockets_total", "counter", "WebSocket connections since the start.", &self.sockets_total),
            ("turned_away_total", "counter", "Connections over a limit.", &self.turned_away),
            ("logs", "gauge", "Logs now, open or not.", &self.logs),
            ("logs_begun_total", "counter", "Logs begun since the start.", &self.logs_begun),
            (
                "logs_ended_total",
                "counter",
                "Logs burned or past their time since the start.",
                &self.logs_ended,
            ),
            ("pulses_total", "counter", "Pulses taken.", &self.pulses),
            ("pulse_deliveries_total", "counter", "Pulses handed on.", &self.pulse_deliveries),
            ("entries_total", "counter", "Entries stored.", &self.entries),
            ("entries_repeated_total", "counter", "Entries that were there already.", &self.entries_repeated),
            ("batches_total", "counter", "Transactions stored.", &self.batches),
            ("batches_failed_total", "counter", "Transactions that the disk refused.", &self.batches_failed),
            ("pages_read_total", "counter", "Pages read for newcomers.", &self.pages_read),
        ];
        for (name, kind, help, total) in lines {
            head(&mut text, name, kind, help);
            line(&mut text, name, "", total.get());
        }
        head(&mut text, "storing", "gauge", "1 while the store takes entries, 0 while it can't.");
        line(&mut text, "storing", "", u64::from(self.storing()));
        head(&mut text, "refused_total", "counter", "Refusals, by reason.");
        for (why, total) in self.refused.lock().iter() {
            line(&mut text, "refused_total", &format!("{{why=\"{why}\"}}"), *total);
        }
        text
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    // Writing into a String can't fail.
    let _ = writeln!(text, "# HELP stillyes_relay_{name} {help}\n# TYPE stillyes_relay_{name} {kind}");
}

fn line(text: &mut String, name: &str, labels: &str, value: u64) {
    let _ = writeln!(text, "stillyes_relay_{name}{labels} {value}");
}

fn label(why: RefusedWhy) -> &'static str {
    match why {
        RefusedWhy::NoSuchLog => "no_such_log",
        RefusedWhy::WrongKey => "wrong_key",
        RefusedWhy::NotOpen => "not_open",
        RefusedWhy::Malformed => "malformed",
        RefusedWhy::TooLarge => "too_large",
        RefusedWhy::TooFast => "too_fast",
        RefusedWhy::LogFull => "log_full",
        RefusedWhy::TooManyLogs => "too_many_logs",
        RefusedWhy::TooManyNewLogs => "too_many_new_logs",
        RefusedWhy::NotStored => "not_stored",
        RefusedWhy::TooSlow => "too_slow",
        RefusedWhy::GoingDown => "going_down",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_what_prometheus_reads() {
        let metrics = Metrics::default();
        metrics.pulses.add(3);
        metrics.refused(RefusedWhy::WrongKey);
        metrics.refused(RefusedWhy::WrongKey);
        let text = metrics.render();
        assert!(text.contains("\nstillyes_relay_pulses_total 3\n"), "{text}");
        assert!(text.contains("\nstillyes_relay_refused_total{why=\"wrong_key\"} 2\n"), "{text}");
        assert!(text.contains("\n# TYPE stillyes_relay_sockets gauge\n"), "{text}");
    }

    #[test]
    fn a_failing_store_is_news_once() {
        let metrics = Metrics::default();
        assert!(!metrics.set_storing(true));
        assert!(metrics.set_storing(false));
        assert!(!metrics.set_storing(false));
        assert!(!metrics.storing());
        assert!(metrics.set_storing(true));
    }
}
