//! libFuzzer on the target `frames_from_relay` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("frames_from_relay", bytes));
