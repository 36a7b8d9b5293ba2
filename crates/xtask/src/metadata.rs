//! What cargo knows about the packages: the parts of `cargo metadata` and `cargo tree` that are needed here.

use std::{collections::BTreeSet, process::Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::tools::{cargo, output};

/// A package, ours or another's.
pub struct Package {
    pub name: String,
    pub version: String,
    pub licence: Option<String>,
    /// Whether it stands in this workspace.
    pub ours: bool,
    /// Direct dependencies that end up in what is built from it, or build it; those of its tests don't.
    pub needs: BTreeSet<String>,
    /// The names of its benchmarks.
    pub benches: BTreeSet<String>,
}

/// All packages, of every platform.
pub fn packages() -> Result<Vec<Package>> {
    let text = output(cargo(&["metadata", "--format-version", "1"]).stderr(Stdio::inherit()))?;
    let all: Value = serde_json::from_str(&text).context("cargo metadata printed no JSON")?;
    Ok(list(&all, "packages").iter().map(package).collect())
}

fn package(from: &Value) -> Package {
    let needs = list(from, "dependencies").iter().filter(|need| text(need, "kind").as_deref() != Some("dev"));
    let is_bench = |target: &&Value| list(target, "kind").iter().any(|kind| kind == "bench");
    Package {
        name: text(from, "name").unwrap_or_default(),
        version: text(from, "version").unwrap_or_default(),
        licence: text(from, "license"),
        ours: text(from, "source").is_none(),
        needs: needs.filter_map(|need| text(need, "name")).collect(),
        benches: list(from, "targets").iter().filter(is_bench).filter_map(|it| text(it, "name")).collect(),
    }
}

fn list<'a>(from: &'a Value, key: &str) -> &'a [Value] {
    from.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(from: &Value, key: &str) -> Option<String> {
    from.get(key)?.as_str().map(str::to_owned)
}

/// Everything that is compiled into a package, on whatever platform, with the features it has when it
/// is built alone. (`cargo metadata` would mix in the features that others ask for.) Macros run while compiling,
/// and are left out.
pub fn reach(package: &str) -> Result<BTreeSet<String>> {
    let edges = "normal,no-proc-macro";
    let args = [
        "tree",
        "--package",
        package,
        "--edges",
        edges,
        "--target",
        "all",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let tree = output(&mut cargo(&args))?;
    Ok(tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}
