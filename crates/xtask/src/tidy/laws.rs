//! Every law has a test that bears its name: `n3_...` for N3.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::{File, Findings};

/// Where the laws are written down.
const LAWS: &str = "crates/rules/src/law.rs";

pub fn check(files: &[File]) -> Result<Findings> {
    let Some(source) = files.iter().find(|file| file.path == LAWS) else { bail!("{LAWS} is missing") };
    let laws = ids(&source.text);
    if laws.is_empty() {
        bail!("no law found in {LAWS}: has its macro changed?");
    }
    let tests: BTreeSet<&str> = files
        .iter()
        .filter(|file| file.path.ends_with(".rs"))
        .flat_map(|file| tests(&file.text))
        .filter_map(|name| name.split('_').next())
        .collect();
    let untested = laws.iter().filter(|law| !tests.contains(law.to_lowercase().as_str()));
    Ok(untested.map(|law| format!("{law}: no test begins with `{}_`", law.to_lowercase())).collect())
}

/// The ids in `laws! { N3 "...", ... }`.
fn ids(source: &str) -> Vec<&str> {
    let lines = source.lines().skip_while(|line| *line != "laws! {").take_while(|line| *line != "}");
    lines.filter_map(|line| line.trim().split_once(" \"")).map(|(id, _)| id).collect()
}

/// The names of all functions that are tests, of whatever harness.
fn tests(source: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut marked = false;
    for line in source.lines().map(str::trim) {
        let function = ["fn ", "async fn ", "pub fn "].iter().find_map(|begin| line.strip_prefix(begin));
        if let Some(function) = function {
            if marked {
                names.extend(function.split(['(', '<']).next());
            }
            marked = false;
        } else if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            marked = true;
        } else if !line.starts_with("#[") && !line.starts_with("//") && !line.is_empty() {
            marked = false;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str =
        "macro_rules! laws {\n}\nlaws! {\n    N3 \"After a no.\",\n    S1 \"Red.\",\n}\nother! {\n}\n";

    fn check_with(tests: &str) -> Findings {
        let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
        check(&[file(LAWS, SOURCE), file("crates/sync/src/x.rs", tests)]).unwrap()
    }

    #[test]
    fn a_law_with_a_test_is_fine() {
        let attribute = "#[test]";
        let other = "#[tokio::test(start_paused = true)]";
        let found = check_with(&format!(
            "{attribute}\nfn n3_closed() {{}}\n{other}\n// Why.\n#[cfg(unix)]\nasync fn s1_red() {{}}\n"
        ));
        assert_eq!(found, Findings::new());
    }

    #[test]
    fn a_function_that_is_no_test_does_not_count() {
        let attribute = "#[test]";
        let found =
            check_with(&format!("fn n3_closed() {{}}\n{attribute}\nfn s10_other() {{}}\nfn s1_red() {{}}\n"));
        assert_eq!(found, ["N3: no test begins with `n3_`", "S1: no test begins with `s1_`"]);
    }

    #[test]
    fn laws_that_cannot_be_found_are_an_error() {
        assert!(check(&[]).is_err());
        assert!(check(&[File { path: LAWS.into(), text: "enum Law {}".into() }]).is_err());
    }
}
