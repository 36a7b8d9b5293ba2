//! Keys are in no trace: what could hold one doesn't print itself.
//!
//! A type that derives `Debug` and holds raw bytes prints them. In the crates that have keys in their hands each such
//! type stands on a list, with what its bytes are; a new one is a finding until somebody has looked at it.

use super::{File, Findings};

/// What raw bytes look like in a field's type.
const BYTES: &[&str] = &["[u8; 32]", "Vec<u8>", "Zeroizing<", "StaticSecret", "SharedSecret"];

/// `known`: path, type, and what its bytes are.
pub fn check(files: &[File], crates: &[&str], known: &[(&str, &str, &str)]) -> Findings {
    let ours = |file: &&File| crates.iter().any(|name| file.path.starts_with(&format!("crates/{name}/src/")));
    let found: Vec<(&str, String)> = files
        .iter()
        .filter(ours)
        .flat_map(|file| printed(&file.text).into_iter().map(|name| (file.path.as_str(), name)))
        .collect();
    let mut findings = Findings::new();
    for (path, name) in &found {
        if !known.iter().any(|(file, one, _)| file == path && one == name) {
            findings.push(format!(
                "{path}: {name} derives Debug and holds bytes: print it without them, or say in tidy.rs what they are"
            ));
        }
    }
    for (path, name, _) in known {
        if !found.iter().any(|(file, one)| file == path && one == name) {
            findings
                .push(format!("{path}: {name} prints no bytes any more, take it off the list in tidy.rs"));
        }
    }
    findings
}

/// The types that derive `Debug` and hold bytes; those of tests, which stand at the end, aside.
fn printed(text: &str) -> Vec<String> {
    let ours = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut lines = ours.lines().peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if !line.trim_start().starts_with("#[derive(") {
            continue;
        }
        let mut derives = line.to_owned();
        while !derives.contains(")]") {
            let Some(more) = lines.next() else { break };
            derives.push_str(more);
        }
        let attribute = |line: &&str| line.trim_start().starts_with(['#', '/']);
        while lines.next_if(attribute).is_some() {}
        let Some(head) = lines.next() else { break };
        let indent = head.len() - head.trim_start().len();
        let mut words =
            head.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        let Some(name) = words.find(|word| matches!(*word, "struct" | "enum")).and_then(|_| words.next())
        else {
            continue;
        };
        let mut body = head.to_owned();
        let ends = |line: &str| line.ends_with(';') || line.ends_with("{}");
        let closes = |line: &str| {
            line.trim_start().starts_with(['}', ')']) && line.len() - line.trim_start().len() == indent
        };
        if !ends(head) {
            for line in lines.by_ref() {
                let comment = line.trim_start().starts_with("//");
                if !comment {
                    body.push_str(line);
                }
                if closes(line) {
                    break;
                }
            }
        }
        let debug = derives.split(|c: char| !c.is_alphanumeric()).any(|word| word == "Debug");
        if debug && BYTES.iter().any(|bytes| body.contains(bytes)) {
            found.push(name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
#[cfg(test)]
mod other;

#[derive(Debug, Clone)]
/// Says nothing.
pub struct Secret(pub [u8; 32]);

#[derive(Clone)]
struct Quiet {
    key: [u8; 32],
}

#[derive(
    Clone, Debug,
)]
#[must_use]
pub(crate) enum Frame<'a> {
    /// Not [u8; 32] at all.
    None,
    Some {
        body: Zeroizing<Vec<u8>>,
    },
}

#[derive(Debug)]
struct Name {
    // Vec<u8>
    name: String,
}

#[cfg(test)]
mod tests {
#[derive(Debug)]
struct Test([u8; 32]);
";

    #[test]
    fn types_that_print_bytes_are_found() {
        assert_eq!(printed(SOURCE), ["Secret", "Frame"]);
    }

    #[test]
    fn a_new_one_is_a_finding_and_so_is_one_that_is_gone() {
        let file = |path: &str| File { path: path.into(), text: SOURCE.into() };
        let files = [file("crates/seal/src/x.rs"), file("crates/relay/src/x.rs")];
        let (secret, frame) = (("crates/seal/src/x.rs", "Secret", ""), ("crates/seal/src/x.rs", "Frame", ""));
        assert_eq!(check(&files, &["seal"], &[secret, frame]), Findings::new());
        let found = check(&files, &["seal"], &[secret, ("crates/seal/src/x.rs", "Quiet", "")]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].contains("Frame derives Debug") && found[1].contains("Quiet prints no bytes"),
            "{found:?}"
        );
    }
}
