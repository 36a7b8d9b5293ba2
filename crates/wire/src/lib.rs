//! What a client and the relay say to each other: frames, ids, limits.
//!
//! A frame is one binary WebSocket message. Nothing here knows what a body means: to this crate, and so to
//! the relay that depends on it, an entry and a pulse are opaque bytes of bounded size.
//!
//! Not here: sealing (`seal`), meaning (`rules`), sockets (`relay`, `client`).

mod frame;
mod id;
pub mod limits;

pub use frame::{BadFrame, FromRelay, RefusedWhy, ToRelay};
pub use id::{AccessKey, BurnKey, EntryId, LogId};

/// The WebSocket subprotocol that both sides must name. A change that an older peer would misread gets a new
/// number, so that the handshake itself says that the two don't fit.
pub const SUBPROTOCOL: &str = "stillyes.1";

/// The path of the WebSocket endpoint at a relay.
pub const LOG_PATH: &str = "/log";
