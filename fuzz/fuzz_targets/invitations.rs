//! libFuzzer on the target `invitations` of `crates/fuzz-targets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::run("invitations", bytes));
