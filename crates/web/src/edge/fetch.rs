//! Asking this origin for something.

use draw::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::reach;

/// The text of a file; `None` where it can't be had.
pub async fn text(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// What a JSON answer to an empty POST says; `None` where there is none.
pub async fn post(path: &str) -> Option<JsValue> {
    let how = reach::object(&[("method", "POST".into())]);
    let response = reach::wait(&window(), "fetch", &[path.into(), how]).await?;
    reach::get(&response, "ok").filter(|ok| ok.is_truthy())?;
    reach::wait(&response, "json", &[]).await
}
