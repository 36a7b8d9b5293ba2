//! Whole encounters with the real program, over real sockets: what `docs/json.md` says holds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod ask;
mod bad;
mod common;
mod demo;
mod door;
mod gathering;
mod network;
mod pages;
mod private;
mod scan;
mod stop;
mod tap;
mod usage;
