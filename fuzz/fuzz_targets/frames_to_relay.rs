//! libFuzzer on the target `frames_to_relay` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("frames_to_relay", bytes));
