//! The worker that keeps the vault: asking it, and hearing that another page has the vault now.
//!
//! What it does stands in `page/vault.js`. Not here: what is asked for (`me`).

use std::cell::{Cell, RefCell};

use draw::window;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use super::reach;

thread_local! {
    static WORKER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    /// Who waits for an answer: what it was asked as, and what to call with the answer.
    static WAITING: RefCell<Vec<(u32, Function)>> = const { RefCell::new(Vec::new()) };
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// Starts it, once. `lost` is called when another page takes the vault.
fn worker(lost: fn()) -> Option<JsValue> {
    if let Some(there) = WORKER.with_borrow(Clone::clone) {
        return Some(there);
    }
    let boot = reach::get(&window(), "stillyesBoot")?;
    let worker = reach::call(&boot, "vault", &[])?;
    let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let Some(data) = reach::get(&event, "data") else { return };
        if reach::get(&data, "lost").is_some() {
            return lost();
        }
        let number = reach::get(&data, "n").and_then(|number| number.as_f64());
        let waits = WAITING.with_borrow_mut(|waiting| {
            let at = waiting.iter().position(|(asked, _)| Some(f64::from(*asked)) == number)?;
            Some(waiting.swap_remove(at).1)
        });
        if let Some(waits) = waits {
            let _ = waits.call1(&JsValue::NULL, &data);
        }
    });
    let _ = js_sys::Reflect::set(&worker, &"onmessage".into(), heard.as_ref());
    heard.forget();
    WORKER.replace(Some(worker.clone()));
    Some(worker)
}

/// Asks it for something, with these fields.
///
/// # Errors
/// Why not, by the word that the worker has for it; `forbidden` where there can be no worker.
pub async fn ask(what: &str, with: &[(&str, JsValue)], lost: fn()) -> Result<JsValue, String> {
    let forbidden = || "forbidden".to_owned();
    let worker = worker(lost).ok_or_else(forbidden)?;
    let number = NUMBER.get().wrapping_add(1);
    NUMBER.set(number);
    let mut fields = vec![("n", JsValue::from(number)), ("do", JsValue::from_str(what))];
    fields.extend(with.iter().cloned());
    let answer = Promise::new(&mut |resolve, _| {
        WAITING.with_borrow_mut(|waiting| waiting.push((number, resolve)));
    });
    reach::call(&worker, "postMessage", &[reach::object(&fields)]).ok_or_else(forbidden)?;
    let answer = JsFuture::from(answer).await.map_err(|_| forbidden())?;
    if let Some(no) = reach::get(&answer, "no") {
        return Err(no.as_string().unwrap_or_else(forbidden));
    }
    Ok(reach::get(&answer, "ok").unwrap_or(JsValue::NULL))
}

/// Bytes of an answer; none where it has none.
pub fn bytes(of: &JsValue) -> Option<Vec<u8>> {
    of.dyn_ref::<js_sys::Uint8Array>().map(js_sys::Uint8Array::to_vec)
}

/// Hands a file to somebody's device, to be kept where they like.
pub fn give_file(name: &str, kind: &str, contents: &[u8]) -> Option<()> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(contents));
    let class: Function = reach::get(&window(), "Blob")?.dyn_into().ok()?;
    let options = reach::object(&[("type", kind.into())]);
    let blob = js_sys::Reflect::construct(&class, &js_sys::Array::of2(&parts, &options)).ok()?;
    let urls = reach::get(&window(), "URL")?;
    let url = reach::call(&urls, "createObjectURL", &[blob])?;
    let link = draw::document().create_element("a").ok()?;
    link.set_attribute("href", &url.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    reach::call(&link, "click", &[])?;
    reach::call(&urls, "revokeObjectURL", &[url])?;
    Some(())
}

/// The bytes of the file that somebody chose in a field; none where there is none, or it is larger than `most`.
pub async fn taken_file(field: &JsValue, most: usize) -> Option<Vec<u8>> {
    let file = reach::get(field, "files.0")?;
    let size = reach::get(&file, "size")?.as_f64()?;
    if size > most as f64 {
        return None;
    }
    let buffer = reach::wait(&file, "arrayBuffer", &[]).await?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
