//! Each law by its id, held against the encounter.
