//! libFuzzer on the target `knocks_and_beats` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("knocks_and_beats", bytes));
