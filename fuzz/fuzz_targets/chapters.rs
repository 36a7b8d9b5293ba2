//! libFuzzer on the target `chapters` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("chapters", bytes));
