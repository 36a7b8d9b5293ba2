//! libFuzzer on the target `gathering_inside` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("gathering_inside", bytes));
