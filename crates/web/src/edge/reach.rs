//! Browser APIs that not every browser has, by name: what is missing is `None`, and nothing breaks.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Something of an object, such as `navigator.wakeLock`, by the path to it.
pub fn get(from: &JsValue, path: &str) -> Option<JsValue> {
    path.split('.').try_fold(from.clone(), |at, name| {
        Reflect::get(&at, &JsValue::from_str(name))
            .ok()
            .filter(|found| !found.is_null() && !found.is_undefined())
    })
}

/// Calls a method; `None` where there is none, or where it throws.
pub fn call(on: &JsValue, method: &str, args: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(on, method)?.dyn_into().ok()?;
    method.apply(on, &args.iter().collect::<Array>()).ok()
}

/// Calls a method that answers later, and waits for its answer; `None` where it doesn't, or refuses.
pub async fn wait(on: &JsValue, method: &str, args: &[JsValue]) -> Option<JsValue> {
    let promise: Promise = call(on, method, args)?.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()
}

/// An object with these fields, such as what an API takes for its options.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
