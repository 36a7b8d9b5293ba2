//! How much one address may have: connections, and new logs in an hour. In memory alone, and forgotten soon.
//!
//! Not here: where an address comes from (`accept`), limits of one connection (`connection`).

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;

use crate::limits;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// Whose limits these are. An IPv6 customer has a whole /64 and could take a new address for every connection.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Origin(IpAddr);

impl From<IpAddr> for Origin {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(v6) => Self(IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)))),
            v4 => Self(v4),
        }
    }
}

/// What the addresses have at the moment.
pub(crate) struct Addresses {
    max_connections: usize,
    max_new_logs: u32,
    records: Mutex<HashMap<Origin, Record>>,
}

#[derive(Default)]
struct Record {
    connections: usize,
    new_logs: u32,
    hour_began: Duration,
}

impl Record {
    fn forgettable(&self, now: Duration) -> bool {
        self.connections == 0 && (self.new_logs == 0 || now.saturating_sub(self.hour_began) >= HOUR)
    }
}

impl Addresses {
    pub(crate) fn new(max_connections: usize, max_new_logs: u32) -> Arc<Self> {
        Arc::new(Self { max_connections, max_new_logs, records: Mutex::default() })
    }

    /// One more connection, for as long as the place is held. None: it has as many as it may.
    pub(crate) fn enter(self: &Arc<Self>, origin: Origin, now: Duration) -> Option<Place> {
        let mut records = self.records.lock();
        if records.len() >= limits::MAX_ADDRESSES && !records.contains_key(&origin) {
            records.retain(|_, record| !record.forgettable(now));
            if records.len() >= limits::MAX_ADDRESSES {
                return None;
            }
        }
        let record = records.entry(origin).or_default();
        if record.connections >= self.max_connections {
            return None;
        }
        record.connections += 1;
        drop(records);
        Some(Place { addresses: Arc::clone(self), origin })
    }

    /// Forgets addresses that have nothing any more.
    pub(crate) fn forget(&self, now: Duration) {
        let mut records = self.records.lock();
        records.retain(|_, record| !record.forgettable(now));
        records.shrink_to_fit();
    }
}

/// The place of one connection among those of its address.
pub(crate) struct Place {
    addresses: Arc<Addresses>,
    origin: Origin,
}

impl Place {
    /// Counts one new log. False: as many as it may for now.
    pub(crate) fn begin_log(&self, now: Duration) -> bool {
        let mut records = self.addresses.records.lock();
        let record = records.entry(self.origin).or_default();
        if now.saturating_sub(record.hour_began) >= HOUR {
            record.hour_began = now;
            record.new_logs = 0;
        }
        let allowed = record.new_logs < self.addresses.max_new_logs;
        if allowed {
            record.new_logs += 1;
        }
        allowed
    }

    /// Takes back one that turned out to be there already.
    pub(crate) fn unbegin_log(&self) {
        if let Some(record) = self.addresses.records.lock().get_mut(&self.origin) {
            record.new_logs = record.new_logs.saturating_sub(1);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut records = self.addresses.records.lock();
        if let Some(record) = records.get_mut(&self.origin) {
            record.connections = record.connections.saturating_sub(1);
            // Kept where it has begun logs, so that leaving and coming back doesn't begin a new hour.
            if record.connections == 0 && record.new_logs == 0 {
                records.remove(&self.origin);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(address: &str) -> Origin {
        Origin::from(address.parse::<IpAddr>().unwrap())
    }

    fn check_same(a: &str, b: &str, same: bool) {
        assert_eq!(origin(a) == origin(b), same, "{a} {b}");
    }

    #[test]
    fn whose_limits_these_are() {
        check_same("192.0.2.1", "192.0.2.1", true);
        check_same("192.0.2.1", "192.0.2.2", false);
        check_same("::ffff:192.0.2.1", "192.0.2.1", true);
        check_same("2001:db8::1", "2001:db8::ffff:2", true);
        check_same("2001:db8::1", "2001:db8:0:1::1", false);
    }

    #[test]
    fn a_place_is_free_again_when_it_is_left() {
        let addresses = Addresses::new(2, 1);
        let now = Duration::ZERO;
        let first = addresses.enter(origin("192.0.2.1"), now);
        let second = addresses.enter(origin("192.0.2.1"), now);
        assert!(first.is_some() && second.is_some());
        assert!(addresses.enter(origin("192.0.2.1"), now).is_none());
        assert!(addresses.enter(origin("192.0.2.2"), now).is_some());
        drop(first);
        assert!(addresses.enter(origin("192.0.2.1"), now).is_some());
        drop(second);
        assert!(addresses.records.lock().is_empty(), "nothing is remembered of who is gone");
    }

    #[test]
    fn new_logs_are_counted_by_the_hour_even_over_reconnections() {
        let addresses = Addresses::new(9, 2);
        let enter = |now| addresses.enter(origin("192.0.2.1"), now).unwrap();
        let now = Duration::from_secs(7200);
        let place = enter(now);
        assert!(place.begin_log(now) && place.begin_log(now));
        assert!(!place.begin_log(now));
        place.unbegin_log();
        assert!(place.begin_log(now));
        drop(place);
        assert!(!enter(now).begin_log(now + HOUR / 2), "leaving and coming back begins no new hour");
        assert!(enter(now).begin_log(now + HOUR));
        addresses.forget(now + HOUR + HOUR / 2);
        assert_eq!(addresses.records.lock().len(), 1, "its hour isn't over");
        addresses.forget(now + HOUR + HOUR);
        assert!(addresses.records.lock().is_empty());
    }
}
