//! libFuzzer on the target `envelopes_inside` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("envelopes_inside", bytes));
