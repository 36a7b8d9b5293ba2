//! Every dependency may be used under a licence of the list in `deny.toml`.
//!
//! `cargo deny` checks the same, and has to be installed for it; this needs nothing.

use anyhow::{Result, bail};

use super::Findings;
use crate::metadata::Package;

pub fn check(packages: &[Package], deny_toml: &str) -> Result<Findings> {
    let allowed = allowed(deny_toml);
    if allowed.is_empty() {
        bail!("deny.toml lists no licence");
    }
    let mut findings = Findings::new();
    for package in packages.iter().filter(|package| !package.ours) {
        match &package.licence {
            None => findings.push(format!("{} {}: names no licence", package.name, package.version)),
            Some(licence) if !may_use(licence, &allowed) => {
                findings.push(format!(
                    "{} {}: its licence `{licence}` is not on the list",
                    package.name, package.version
                ));
            }
            Some(_) => {}
        }
    }
    Ok(findings)
}

/// The names in `allow = [...]` under `[licenses]`.
fn allowed(deny_toml: &str) -> Vec<&str> {
    let section = deny_toml.split_once("[licenses]").map_or("", |(_, after)| after);
    let list = section.split_once("allow = [").map_or("", |(_, after)| after);
    let lines = list.lines().take_while(|line| line.trim() != "]");
    lines.filter_map(|line| line.trim().strip_prefix('"')?.split('"').next()).collect()
}

/// Whether an SPDX expression can be met by the allowed licences alone.
fn may_use(expression: &str, allowed: &[&str]) -> bool {
    // Older manifests write `MIT/Apache-2.0`.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let met = any(&mut rest, allowed);
    met && rest.is_empty()
}

/// `a OR b OR ...`
fn any(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = all(words, allowed);
    while let ["OR", rest @ ..] = *words {
        *words = rest;
        met |= all(words, allowed);
    }
    met
}

/// `a AND b AND ...`
fn all(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = one(words, allowed);
    while let ["AND", rest @ ..] = *words {
        *words = rest;
        met &= one(words, allowed);
    }
    met
}

/// `( ... )`, `licence`, or `licence WITH exception`.
fn one(words: &mut &[&str], allowed: &[&str]) -> bool {
    match *words {
        ["(", rest @ ..] => {
            *words = rest;
            let met = any(words, allowed);
            let [")", rest @ ..] = *words else { return false };
            *words = rest;
            met
        }
        // An exception only ever permits more.
        [licence, "WITH", _, rest @ ..] | [licence, rest @ ..] => {
            *words = rest;
            allowed.contains(licence)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        for (expression, fine) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only", false),
            ("MIT/Apache-2.0", true),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true),
            ("GPL-3.0-only WITH Classpath-exception-2.0", false),
            ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND Other", false),
            ("(MIT OR Apache-2.0", false),
            ("MIT)", false),
            ("", false),
        ] {
            assert_eq!(may_use(expression, &["MIT", "Apache-2.0", "Unicode-3.0"]), fine, "{expression}");
        }
    }

    #[test]
    fn the_list_is_read() {
        let text = "[bans]\nallow = [\n]\n[licenses]\nconfidence-threshold = 0.9\nallow = [\n    \"MIT\", # why\n    \"ISC\",\n]\n";
        assert_eq!(allowed(text), ["MIT", "ISC"]);
        assert!(check(&[], "").is_err());
    }
}
