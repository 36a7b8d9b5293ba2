//! Published vectors of the parts that this crate is made of.
