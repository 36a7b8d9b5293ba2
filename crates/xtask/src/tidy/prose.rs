//! Habits of what is written: links lead somewhere, no path of somebody's machine, one version.

use std::path::{Component, Path, PathBuf};

use super::{File, Findings};
use crate::metadata::Package;

/// Places on one machine alone. In pieces, so that this file holds none of them.
const PLACES: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

pub fn check(files: &[File], packages: &[Package], exists: impl Fn(&Path) -> bool) -> Findings {
    let mut findings = Findings::new();
    for file in files {
        machine_paths(file, &mut findings);
        if file.path.ends_with(".md") {
            links(file, &exists, &mut findings);
        }
        if file.path == "CHANGELOG.md" {
            version(file, packages, &mut findings);
        }
    }
    findings
}

fn machine_paths(file: &File, findings: &mut Findings) {
    for (number, line) in (1..).zip(file.text.lines()) {
        for place in PLACES {
            // A path begins there; `https://host/.../` and `a/b/` only contain it.
            let begins = line.match_indices(place).any(|(at, _)| {
                let before = line.get(..at).and_then(|before| before.chars().next_back());
                before.is_none_or(|before| !before.is_alphanumeric() && !"._-/~}".contains(before))
            });
            if begins {
                findings.push(format!("{}:{number}: `{place}` is a place on one machine", file.path));
            }
        }
    }
}

/// Links to files, as `[text](path#part)`, outside of code.
fn links(file: &File, exists: &impl Fn(&Path) -> bool, findings: &mut Findings) {
    let mut in_code = false;
    for (number, line) in (1..).zip(file.text.lines()) {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        // Every second piece is `code`.
        for target in line.split('`').step_by(2).flat_map(targets) {
            let path = target.split(['#', ' ']).next().unwrap_or_default();
            if path.is_empty() || path.contains(':') {
                continue;
            }
            match resolve(&file.path, path) {
                Some(found) if exists(&found) => {}
                _ => findings.push(format!("{}:{number}: the link to {path} leads nowhere", file.path)),
            }
        }
    }
}

/// What stands between `](` and `)`.
fn targets(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|after| after.split(')').next()).collect()
}

/// Where a link in the file `from` leads, from the top of the workspace; `None` above it.
fn resolve(from: &str, link: &str) -> Option<PathBuf> {
    let mut path = match link.strip_prefix('/') {
        Some(_) => PathBuf::new(),
        None => Path::new(from).parent()?.to_owned(),
    };
    for part in Path::new(link).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::ParentDir if path.pop() => {}
            Component::ParentDir => return None,
            _ => {}
        }
    }
    Some(path)
}

/// The newest version in the changelog is the one that the crates have.
fn version(file: &File, packages: &[Package], findings: &mut Findings) {
    let newest = file
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|head| head.trim_start_matches('[').split([']', ' ']).next().unwrap_or_default())
        .find(|head| head.starts_with(|first: char| first.is_ascii_digit()));
    for package in packages.iter().filter(|package| package.ours) {
        if newest != Some(package.version.as_str()) {
            findings.push(format!(
                "{}: its newest version is {}, and {} is {}",
                file.path,
                newest.unwrap_or("missing"),
                package.name,
                package.version
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn check_one(path: &str, text: &str) -> Findings {
        let ours = Package {
            name: "ours".into(),
            version: "0.2.0".into(),
            licence: None,
            ours: true,
            needs: BTreeSet::new(),
            benches: BTreeSet::new(),
        };
        let there = ["README.md", "docs", "docs/laws.md"].map(Path::new);
        check(&[File { path: path.into(), text: text.into() }], &[ours], |path| there.contains(&path))
    }

    #[test]
    fn links_lead_to_files() {
        for fine in [
            "[a](laws.md)",
            "[a](../README.md#part)",
            "[a](/docs/laws.md)",
            "[a](https://example.org/x)",
            "[a](#part)",
            "`[a](gone.md)`",
            "```\n[a](gone.md)\n```",
        ] {
            assert_eq!(check_one("docs/a.md", fine), Findings::new(), "{fine}");
        }
        for wrong in
            ["[a](gone.md)", "[a](../laws.md)", "[a](../../README.md)", "`x` [a](laws.md) [b](gone.md)"]
        {
            assert_eq!(check_one("docs/a.md", wrong).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn places_on_one_machine_are_found() {
        for place in PLACES {
            assert_eq!(check_one("a.sh", &format!("cd {place}x")).len(), 1);
            assert_eq!(check_one("a.sh", &format!("{place}x")).len(), 1);
            assert!(check_one("a.sh", &format!("https://example.org{place}x")).is_empty());
        }
    }

    #[test]
    fn the_changelog_knows_the_version() {
        assert!(
            check_one("CHANGELOG.md", "# Changes\n\n## Unreleased\n\n## [0.2.0] - 2026\n\n## 0.1.0\n")
                .is_empty()
        );
        assert_eq!(check_one("CHANGELOG.md", "## 0.1.0\n").len(), 1);
        assert_eq!(check_one("CHANGELOG.md", "").len(), 1);
    }
}
