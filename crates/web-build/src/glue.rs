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

#[cfg(test)]
mod tests {
    use super::*;

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
