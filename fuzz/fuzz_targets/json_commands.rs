//! libFuzzer on the target `json_commands` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("json_commands", bytes));
