//! Whole encounters, and whole evenings (`evening`): real `sync` engines and a relay made of a few lists, in virtual time, from a seed.
//!
//! Networks lose, delay, repeat and reorder; devices freeze, crash, reload and have clocks of their own; the relay crashes,
//! withholds, forks, rewrites and replays; a partner lies. After every step the promises are checked that no device alone
//! can keep ([`watch`]). The same seed gives the same encounter, to the last byte.
//!
//! Not here: the laws in every state (`model`), real processes, disks and browsers (tests of `relay`, `cli` and `e2e/`).

pub mod cast;
pub mod count;
pub mod defects;
pub mod device;
pub mod evening;
pub mod plan;
pub mod relay;
pub mod run;
pub mod shrink;
pub mod table;
pub mod timeline;
pub mod watch;
pub mod world;
