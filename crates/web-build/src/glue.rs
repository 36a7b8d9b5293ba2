//! The program as a browser runs it, and the script between the two, by wasm-bindgen's own library: nobody has to
//! install its tool, and its version can't differ.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-bindgen makes.
pub struct Glue {
    pub wasm: Vec<u8>,
    /// A module; it is told where the program is.
    pub script: String,
}

/// From what rustc made.
pub fn make(wasm: &Path) -> Result<Glue> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("web")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().with_context(|| format!("cannot use {}", wasm.display()))?;
    // Each would be a file of its own, from somebody else, to be fetched after the script.
    let brings: Vec<_> = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).collect();
    if !brings.is_empty() || !output.local_modules().is_empty() {
        bail!("a dependency brings scripts of its own: {brings:?}");
    }
    let mut script = output.js().to_owned();
    // The names between the two carry a hash each, which is most of what they weigh.
    let imports = output.wasm_mut().imports.iter_mut();
    for (number, import) in imports.filter(|import| import.name.starts_with("__wb")).enumerate() {
        let short = format!("w{number}");
        script = renamed(&script, &import.name, &short)?;
        import.name = short;
    }
    let exports = output.wasm_mut().exports.iter_mut();
    let mut exports: Vec<_> = exports.filter(|export| export.name.starts_with("wasm_bindgen__")).collect();
    // The longest first: one name may begin another.
    exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
    for (number, export) in exports.into_iter().enumerate() {
        let short = format!("c{number}");
        script = called(&script, &export.name, &short)?;
        export.name = short;
    }
    script = without_warnings(&without_sync_start(&script)?);
    Ok(Glue { wasm: output.wasm_mut().emit_wasm(), script })
}

/// The script with the key of an object called otherwise. Fails where the name isn't a key once, and nothing else.
fn renamed(script: &str, name: &str, short: &str) -> Result<String> {
    let key = format!("{name}: ");
    if script.matches(name).count() != 1 || script.matches(&key).count() != 1 {
        bail!("the script has {name} otherwise than as a key");
    }
    Ok(script.replace(&key, &format!("{short}: ")))
}

/// The script with a function called otherwise, that of the program and the one that calls it. Fails where the new
/// name could mean something already.
fn called(script: &str, name: &str, short: &str) -> Result<String> {
    let taken = [format!(" {short}("), format!(".{short}("), format!(" {short} ")];
    if !script.contains(name) || taken.iter().any(|taken| script.contains(taken)) {
        bail!("the script doesn't call {name}, or has something called {short}");
    }
    Ok(script.replace(name, short))
}

/// Without what starts a program that is there already: here it is always fetched.
fn without_sync_start(script: &str) -> Result<String> {
    const BEGINS: &str = "function initSync(";
    const AFTER: &str = "let __wbg_init_promise";
    let cut = script.split_once(BEGINS).and_then(|(before, rest)| Some((before, rest.split_once(AFTER)?.1)));
    let Some((before, after)) = cut.filter(|(_, after)| after.contains("export { initSync, ")) else {
        bail!("wasm-bindgen's script starts a program otherwise than it did: see what of it is needed");
    };
    Ok(format!("{before}{AFTER}{}", after.replace("export { initSync, ", "export { ")))
}

/// Without lines that only warn whoever serves or starts the program otherwise than it is here.
fn without_warnings(script: &str) -> String {
    let warns = |line: &&str| line.trim_start().starts_with("console.warn(");
    let kept = script.lines().filter(|line| !warns(line));
    kept.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_warns_goes() {
        assert_eq!(
            without_warnings("if (a) {\n  console.warn('b')\n} else { c }"),
            "if (a) {\n} else { c }\n"
        );
    }

    #[test]
    fn functions_are_called_otherwise_where_that_is_free() {
        let script = "function long(a) {\n wasm.long(a);\n}\nlong(1);";
        let short = called(script, "long", "c0").unwrap();
        assert_eq!(short, "function c0(a) {\n wasm.c0(a);\n}\nc0(1);");
        assert!(called(script, "other", "c0").is_err());
        assert!(called("long(1); wasm.c0(2)", "long", "c0").is_err());
    }

    #[test]
    fn what_is_never_called_goes() {
        let script =
            "a;\nfunction initSync(x) { y }\nlet __wbg_init_promise;\nb;\nexport { initSync, z as default };";
        let cut = without_sync_start(script).unwrap();
        assert_eq!(cut, "a;\nlet __wbg_init_promise;\nb;\nexport { z as default };");
        assert!(without_sync_start("a;\nlet __wbg_init_promise;").is_err());
    }

    #[test]
    fn names_are_changed_where_they_are_keys() {
        let check = |script: &str, expected: Option<&str>| {
            assert_eq!(renamed(script, "__wbg_now_12ab", "w0").ok().as_deref(), expected, "{script}");
        };
        check("x = { __wbg_now_12ab: function() {} }", Some("x = { w0: function() {} }"));
        check("x = { __wbg_now_12ab: a, y: __wbg_now_12ab }", None);
        check("x = { __wbg_now_12abc: a }", None);
        check("", None);
    }
}
