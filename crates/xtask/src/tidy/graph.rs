//! Who depends on whom, held against the table of crates.

use std::collections::BTreeSet;

use super::{Crate, Findings};
use crate::metadata::Package;

/// Direct dependencies: every crate of ours stands in the table, and needs nothing that the table doesn't allow.
pub fn check_direct(table: &[Crate], packages: &[Package]) -> Findings {
    let ours: BTreeSet<&str> =
        packages.iter().filter(|package| package.ours).map(|package| package.name.as_str()).collect();
    let mut findings = Findings::new();
    for package in packages.iter().filter(|package| package.ours) {
        let Some(row) = table.iter().find(|row| row.name == package.name) else {
            findings
                .push(format!("{}: not in the table of crates in crates/xtask/src/tidy.rs", package.name));
            continue;
        };
        for need in &package.needs {
            let allowed = if ours.contains(need.as_str()) {
                row.ours.contains(&need.as_str())
            } else {
                row.others.is_none_or(|others| others.contains(&need.as_str()))
            };
            if !allowed {
                findings.push(format!("{}: may not depend on {need}", package.name));
            }
        }
    }
    findings
}

/// All that a crate reaches: nothing that it never may.
pub fn check_reach(row: &Crate, reached: &BTreeSet<String>) -> Findings {
    let bad = row.never.iter().filter(|name| reached.contains(**name));
    bad.map(|name| format!("{0}: must never reach {name}; `cargo tree -p {0} -i {name}` shows how", row.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, ours: bool, needs: &[&str]) -> Package {
        let needs = needs.iter().map(|need| (*need).to_owned()).collect();
        Package {
            name: name.into(),
            version: "1.0.0".into(),
            licence: None,
            ours,
            needs,
            benches: BTreeSet::new(),
        }
    }

    const TABLE: &[Crate] = &[
        Crate { name: "centre", ours: &[], others: Some(&["codec"]), never: &["clock"] },
        Crate { name: "shell", ours: &["centre"], others: None, never: &[] },
    ];

    #[test]
    fn what_the_table_allows_is_fine() {
        let packages = [
            package("centre", true, &["codec"]),
            package("shell", true, &["centre", "anything"]),
            package("codec", false, &["whatever"]),
        ];
        assert_eq!(check_direct(TABLE, &packages), Findings::new());
    }

    #[test]
    fn what_the_table_does_not_allow_is_found() {
        let packages = [
            package("centre", true, &["shell", "clock"]),
            package("shell", true, &[]),
            package("new", true, &[]),
        ];
        let findings = check_direct(TABLE, &packages);
        assert_eq!(findings.len(), 3, "{findings:?}");
        assert_eq!(findings[0], "centre: may not depend on clock");
    }

    #[test]
    fn a_way_round_is_found() {
        let reached = ["centre", "codec", "clock"].map(str::to_owned).into();
        assert_eq!(check_reach(&TABLE[0], &reached).len(), 1);
        assert!(check_reach(&TABLE[1], &reached).is_empty());
    }
}
