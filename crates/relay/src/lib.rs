//! The blind relay: it gives sealed entries their one order, stores them, hands them on, and can read none.
//!
//! ```text
//!   socket ─▶ connection ─▶ hub ─▶ outboxes ─▶ connections ─▶ sockets      a pulse: no disk, no global lock
//!                  │                  ▲
//!                  └─▶ queue ─▶ writer┘ one transaction for all that waits, then everyone sees it   an entry
//!                                 │
//!   a newcomer: reader ◀── store ◀┘ pages straight to the socket, then live under the log's lock
//! ```
//!
//! Invariants, to be kept by whoever changes this crate:
//!
//! - **It depends on `wire` alone of ours.** What an entry means is not to be had here, not even by accident.
//! - **Nothing is seen before it is stored**, and what was acknowledged is there after a restart.
//! - **A pulse waits for nothing**: no disk, no lock but its log's, no slow reader.
//! - **Nothing grows without bound**: every queue, table and time has a limit with a name in [`limits`].
//! - **No name, address, log id or key is in a trace, a metric or the store.** Ids and hashes of keys are in the
//!   store alone, and gone from it with their log. The store has no time of day but each log's end, as a
//!   full hour.
//! - **A stranger's bytes never panic.**
//!
//! Not here: flags and files of options (`cli`), what frames look like (`wire`), the app's pages (given to
//! [`serve_with_pages`]).

mod accept;
mod address;
mod clock;
mod config;
mod connection;
mod http;
mod hub;
pub mod limits;
mod metrics;
mod outbox;
mod pace;
mod queue;
mod reader;
mod relay;
mod serve;
mod store;
mod tls;
mod upgrade;
mod writer;

pub use config::{Config, ConfigError};
pub use serve::{ServeError, serve, serve_with_pages};
pub use store::StoreError;
pub use tls::TlsError;
