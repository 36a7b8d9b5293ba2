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
    Ok(Glue { wasm: output.wasm_mut().emit_wasm(), script: output.js().to_owned() })
}
