//! The design system.
mod parts;
pub use parts::*;
