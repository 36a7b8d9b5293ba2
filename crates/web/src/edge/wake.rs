//! Keeping the screen awake while people are together: a lamp that goes dark would end every yes.

use std::cell::{Cell, RefCell};

use draw::window;
use wasm_bindgen::JsValue;

use super::reach;

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// From now on the screen stays awake, or no longer. A browser gives the lock back whenever the page is hidden, so this
/// is called again when it is seen. Where it can't be had, the device goes by its own settings.
pub fn keep_awake(wanted: bool) {
    WANTED.set(wanted);
    if !wanted {
        if let Some(lock) = LOCK.take() {
            reach::call(&lock, "release", &[]);
        }
        return;
    }
    wasm_bindgen_futures::spawn_local(async {
        let Some(wake) = reach::get(&window(), "navigator.wakeLock") else { return };
        if let Some(lock) = reach::wait(&wake, "request", &["screen".into()]).await {
            if WANTED.get() {
                LOCK.replace(Some(lock));
            } else {
                reach::call(&lock, "release", &[]);
            }
        }
    });
}

/// The page can be seen again.
pub fn seen_again() {
    if WANTED.get() {
        keep_awake(true);
    }
}
