//! The app in the browser: a shell around the engine (`table`, `seat`, `edge`), and what people see (`screens`,
//! `design`).
//!
//! Not here: anything that could be decided without a browser (`app`), what is lawful (`rules`), what people read
//! (`content`). This crate is empty on every target but the browser's.

#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

mod comparing;
mod design;
mod drafts;
mod edge;
#[cfg(feature = "whole")]
mod evening;
#[cfg(feature = "whole")]
mod me;
#[cfg(feature = "whole")]
mod rehearsing;
mod rooms;
mod screens;
mod seat;
mod settings;
mod state;
mod table;
mod texts;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page, when everything that it needs is there.
///
/// `texts` is the text file of the language `tag`; `files` says where those of the languages are
/// (`en=/assets/en.ftl;es=/assets/es.ftl`); `version` names this build; `demo` says whether this relay has somebody
/// to practise with.
#[wasm_bindgen]
pub fn begin(tag: &str, texts: &str, files: &str, version: &str, demo: bool) {
    state::App::begin(tag, texts, files, version, demo);
}

/// Called by the worker that keeps a vault (`page/vault.js`), on its own thread: the key's bytes, of a passphrase and the file that it is
/// to open, or of a new vault where that is empty. `random` are 32 random bytes.
///
/// # Errors
/// Why not, as a word: `passphrase`, `unknown`, `memory`.
#[cfg(feature = "whole")]
#[wasm_bindgen]
pub fn vault_key(passphrase: &str, file: &[u8], random: &[u8]) -> Result<Vec<u8>, wasm_bindgen::JsValue> {
    me::key(passphrase, file, random).map(|key| key.to_vec()).map_err(wasm_bindgen::JsValue::from_str)
}
