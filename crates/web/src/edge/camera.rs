//! The camera, looking for a code; for as long as somebody scans and no longer.
//!
//! Reading a code is the browser's: where it can't, the device's own camera app can.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use draw::window;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::reach;

/// Milliseconds between two looks: often enough for a hand that doesn't hold still, seldom enough for its battery.
const LOOK_MS: i32 = 180;

/// Whether there is anything to scan with.
pub fn reads_codes() -> bool {
    reach::get(&window(), "BarcodeDetector").is_some()
        && reach::get(&window(), "navigator.mediaDevices.getUserMedia").is_some()
}

/// A camera that is on, or that was asked for; off when dropped.
pub struct Camera {
    wanted: Rc<Cell<bool>>,
    stream: Rc<RefCell<Option<JsValue>>>,
}

impl Camera {
    /// Asks for the camera and shows it in `video`. `found` hears what each code says that comes into view; `off` is
    /// called where there is no camera, or none for this page.
    pub fn open(
        video: JsValue,
        mut found: impl FnMut(String) + 'static,
        off: impl FnOnce() + 'static,
    ) -> Self {
        let wanted = Rc::new(Cell::new(true));
        let stream = Rc::new(RefCell::new(None));
        let (is_wanted, kept) = (wanted.clone(), stream.clone());
        spawn_local(async move {
            if look(&video, &is_wanted, &kept, &mut found).await.is_none() && is_wanted.get() {
                off();
            }
        });
        Self { wanted, stream }
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.wanted.set(false);
        if let Some(stream) = self.stream.take() {
            stop(&stream);
        }
    }
}

/// Looks until nobody wants it any more. `None` where something that it needs can't be had.
async fn look(
    video: &JsValue,
    wanted: &Cell<bool>,
    kept: &RefCell<Option<JsValue>>,
    found: &mut dyn FnMut(String),
) -> Option<()> {
    let formats = Array::of1(&"qr_code".into());
    let make: Function = reach::get(&window(), "BarcodeDetector")?.dyn_into().ok()?;
    let how = Array::of1(&reach::object(&[("formats", formats.into())]));
    let detector: JsValue = Reflect::construct(&make, &how).ok()?;
    let devices = reach::get(&window(), "navigator.mediaDevices")?;
    let which = reach::object(&[("video", reach::object(&[("facingMode", "environment".into())]))]);
    let stream = reach::wait(&devices, "getUserMedia", &[which]).await?;
    if !wanted.get() {
        // Given only after it was no longer wanted.
        stop(&stream);
        return Some(());
    }
    kept.replace(Some(stream.clone()));
    let _ = Reflect::set(video, &"srcObject".into(), &stream);
    reach::wait(video, "play", &[]).await;
    while wanted.get() {
        // A picture that is not there yet can't be read; the next one may be.
        if let Some(codes) = reach::wait(&detector, "detect", std::slice::from_ref(video)).await
            && let Some(text) = reach::get(&codes, "0.rawValue").and_then(|text| text.as_string())
            && wanted.get()
        {
            found(text);
        }
        pause().await;
    }
    Some(())
}

fn stop(stream: &JsValue) {
    let tracks = reach::call(stream, "getTracks", &[]).and_then(|tracks| tracks.dyn_into::<Array>().ok());
    for track in tracks.iter().flat_map(Array::iter) {
        reach::call(&track, "stop", &[]);
    }
}

async fn pause() {
    let later = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, LOOK_MS);
    });
    let _ = JsFuture::from(later).await;
}
