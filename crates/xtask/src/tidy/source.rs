//! Habits of the Rust source.

use super::{File, Findings};

/// Lines of a file that still reads well.
const MOST_LINES: usize = 500;

const SLEEP: &str = concat!("thread::", "sleep");

/// What is never written in a crate. In pieces, so that this file holds none of it.
const NEVER: &[(&str, &str)] = &[
    (concat!("todo", "!("), "write it, or leave it out"),
    (concat!("dbg", "!("), "take it out"),
    (SLEEP, "wait for what should happen, not for time to pass"),
];

/// What a pure crate never names outside of its tests: files, sockets, clocks, threads, the process.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "Instant::now",
    "SystemTime",
    "thread_local!",
    "static mut",
];

pub fn check(files: &[File], long: &[(&str, &str)], waits: &[(&str, &str)], pure: &[&str]) -> Findings {
    let mut findings = Findings::new();
    let tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    let is_test = |path: &str| {
        let rest = |test: &String| path.strip_prefix(test.as_str()).map(str::to_owned);
        tests.iter().filter_map(rest).any(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        if !file.text.starts_with("//!") {
            findings.push(format!("{}:1: begin with `//!`: what this file is", file.path));
        }
        let lines = file.text.lines().count();
        let may_be_long = long.iter().any(|(path, _)| *path == file.path);
        if lines > MOST_LINES && !may_be_long {
            findings.push(format!("{}: {lines} lines; split it, {MOST_LINES} are the most", file.path));
        } else if lines <= MOST_LINES && may_be_long {
            findings.push(format!("{}: no longer long, take it off the list in tidy.rs", file.path));
        }
        let may_wait = waits.iter().any(|(path, _)| *path == file.path);
        never(file, may_wait, &mut findings);
        let in_pure = pure.iter().any(|name| file.path.starts_with(&format!("crates/{name}/src/")));
        if in_pure && !is_test(&file.path) {
            impure(file, &mut findings);
        }
    }
    findings
}

/// The code of a line, without the comment at its end.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

fn never(file: &File, may_wait: bool, findings: &mut Findings) {
    for (number, line) in (1..).zip(file.text.lines()) {
        for (what, instead) in NEVER.iter().filter(|(what, _)| code(line).contains(what)) {
            if may_wait && *what == SLEEP {
                continue;
            }
            findings.push(format!("{}:{number}: `{what}`: {instead}", file.path));
        }
    }
}

fn impure(file: &File, findings: &mut Findings) {
    // Tests stand at the end of a file.
    let lines = file.text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    for (number, line) in (1..).zip(lines) {
        for what in IMPURE.iter().filter(|what| code(line).contains(**what)) {
            findings.push(format!("{}:{number}: `{what}`: a pure crate takes it as an argument", file.path));
        }
    }
}

/// Where the modules begin that a file declares for tests alone: `#[cfg(test)] mod name;`.
fn test_modules(file: &File) -> Vec<String> {
    let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    let inside = match name {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        other => format!("{folder}/{}", other.trim_end_matches(".rs")),
    };
    let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
    let pairs = lines.iter().zip(lines.iter().skip(1)).filter(|(first, _)| **first == "#[cfg(test)]");
    let names = pairs.filter_map(|(_, second)| {
        let module = second.split_once("mod ").map_or("", |(_, module)| module);
        module.strip_suffix(';')
    });
    names.map(|name| format!("{inside}/{name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_one(path: &str, text: &str) -> Findings {
        check(
            &[File { path: path.into(), text: text.into() }],
            &[("long.rs", "why")],
            &[("waits.rs", "why")],
            &["rules"],
        )
    }

    #[test]
    fn a_file_says_what_it_is() {
        assert!(check_one("a.rs", "//! This.\n").is_empty());
        assert_eq!(check_one("a.rs", "// This.\n").len(), 1);
        assert!(check_one("a.md", "This.\n").is_empty());
    }

    #[test]
    fn a_file_has_an_end() {
        let long = format!("//! This.\n{}", "\n".repeat(MOST_LINES));
        assert_eq!(check_one("a.rs", &long).len(), 1);
        assert!(check_one("long.rs", &long).is_empty());
        assert_eq!(check_one("long.rs", "//! This.\n").len(), 1, "a list of exceptions stays true");
    }

    #[test]
    fn what_is_never_written_is_found_outside_of_comments() {
        let (what, _) = NEVER[0];
        assert_eq!(check_one("a.rs", &format!("//! This.\n{what});\n")).len(), 1);
        assert!(check_one("a.rs", &format!("//! This.\n// never {what})\n")).is_empty());
    }

    #[test]
    fn only_who_has_a_reason_waits_for_time_to_pass() {
        let text = format!("//! This.\nstd::{SLEEP}(GATHER);\n");
        assert_eq!(check_one("a.rs", &text).len(), 1);
        assert!(check_one("waits.rs", &text).is_empty());
    }

    #[test]
    fn modules_for_tests_may_name_anything() {
        let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
        let files = [
            file("crates/rules/src/a.rs", "//! This.\n#[cfg(test)]\nmod laws;\n"),
            file("crates/rules/src/a/laws/one.rs", "//! This.\nuse std::fs;\n"),
            file("crates/rules/src/a/laws.rs", "//! This.\nuse std::fs;\n"),
        ];
        assert_eq!(check(&files, &[], &[], &["rules"]), Findings::new());
        assert_eq!(check(&files[1..], &[], &[], &["rules"]).len(), 2);
    }

    #[test]
    fn pure_crates_name_nothing_from_outside() {
        let text = "//! This.\nuse std::fs;\n";
        assert_eq!(check_one("crates/rules/src/a.rs", text).len(), 1);
        assert!(check_one("crates/relay/src/a.rs", text).is_empty());
        assert!(check_one("crates/rules/src/a.rs", "//! This.\n#[cfg(test)]\nuse std::fs;\n").is_empty());
    }
}
